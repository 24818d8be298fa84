"""The forms of an answer: the standards to the letter, and a table that is safe to look at."""

from __future__ import annotations

import csv
import io
import json

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import KgError
from kg.query import FORMATS, Results, run
from kg.store import Graph

TERMS = """SELECT ?iri ?plain ?tagged ?typed ?nothing {
  VALUES (?iri ?plain ?tagged ?typed) { (<urn:x> "a,\\"b\\"\\n\\tc" "d"@en 1) (kg:x "=1+1" "é"@fr "2016"^^xsd:gYear) }
}"""


@pytest.fixture(scope="module")
def terms(graph: Graph) -> Results:
    return run(graph, TERMS)


def test_json_is_that_of_the_standard(terms: Results) -> None:
    document = json.loads(terms.format("json"))
    assert document["head"] == {"vars": ["iri", "plain", "tagged", "typed", "nothing"]}
    assert document["results"]["bindings"][0] == {
        "iri": {"type": "uri", "value": "urn:x"},
        "plain": {"type": "literal", "value": 'a,"b"\n\tc'},
        "tagged": {"type": "literal", "value": "d", "xml:lang": "en"},
        "typed": {"type": "literal", "value": "1", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
    }


def test_csv_is_that_of_the_standard(terms: Results) -> None:
    text = terms.format("csv")
    assert text.startswith('iri,plain,tagged,typed,nothing\r\nurn:x,"a,""b""\n\tc",d,1,\r\n')
    assert list(csv.reader(io.StringIO(text)))[2] == ["https://w3id.org/speech-kg/ns#x", "=1+1", "é", "2016", ""]


def test_tsv_is_that_of_the_standard(terms: Results) -> None:
    first = terms.format("tsv").splitlines()[:2]
    assert first[0] == "?iri\t?plain\t?tagged\t?typed\t?nothing"
    integer = '"1"^^<http://www.w3.org/2001/XMLSchema#integer>'
    assert first[1] == f'<urn:x>\t"a,\\"b\\"\\n\\tc"\t"d"@en\t{integer}\t'


@pytest.mark.parametrize("form", ["json", "tsv"])
def test_another_reader_reads_the_same(form: str, terms: Results) -> None:
    known = {"json": ox.QueryResultsFormat.JSON, "tsv": ox.QueryResultsFormat.TSV}
    read = ox.parse_query_results(terms.format(form), known[form])  # type: ignore[arg-type]
    assert isinstance(read, ox.QuerySolutions)
    assert Results.of_solutions(read) == terms


def test_yes_and_no(graph: Graph) -> None:
    yes = run(graph, "ASK { ?s a schema:Person }")
    assert [yes.format(form) for form in ("table", "csv", "tsv")] == ["yes\n", "true\n", "true\n"]
    assert json.loads(run(graph, "ASK { ?s a <urn:x> }").format("json")) == {"head": {}, "boolean": False}


def test_triples_are_turtle_for_people_and_lines_for_machines(graph: Graph) -> None:
    results = run(graph, "CONSTRUCT { ?p kg:speaksAt ?e } WHERE { ?s schema:performer ?p ; schema:superEvent ?e }")
    event = "event-founding-conference-of-the-alliance-of-industrial-internet"
    assert f"id:person-miao-wei kg:speaksAt id:{event} ." in results.format("table")
    assert results.format("table") == results.format("turtle")
    base, own = "https://w3id.org/speech-kg/id/", "https://w3id.org/speech-kg/ns#"
    assert results.format("ntriples") == f"<{base}person-miao-wei> <{own}speaksAt> <{base}{event}> .\n"
    assert results.format("csv").splitlines()[0] == "subject,predicate,object"


def test_triples_are_sorted(graph: Graph) -> None:
    lines = run(graph, "DESCRIBE id:person-miao-wei").format("ntriples").splitlines()
    assert len(lines) == 2
    assert lines == sorted(lines)


def test_a_form_that_is_not_there_is_named_with_those_that_are(terms: Results) -> None:
    with pytest.raises(KgError, match=r"Unknown format 'xml'\. Use one of: table, csv, tsv, json"):
        terms.format("xml")  # type: ignore[arg-type]
    with pytest.raises(KgError, match="turtle holds triples, and this query gives none"):
        terms.format("turtle")


def test_a_table_shows_labels_in_the_place_of_iris(graph: Graph) -> None:
    query = "SELECT ?who ?whoLabel ?type { VALUES ?type { schema:Person } ?who a ?type ; rdfs:label ?whoLabel }"
    results = run(graph, query)
    lines = results.format("table", width=80).splitlines()
    assert lines[0].split() == ["who", "type"]
    assert lines[-1] == "(2 rows)"
    assert sorted(lines[2:4])[0].split("  ")[0] == "Miao Wei"
    assert "schema:Person" in lines[2]
    assert "whoLabel" in results.format("csv")


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_a_table_is_as_wide_as_asked(width: int, graph: Graph) -> None:
    query = "SELECT ?quote ?begin { ?p nif:anchorOf ?quote ; nif:beginIndex ?begin } ORDER BY ?begin ?quote"
    results = run(graph, query)
    lines = results.format("table", width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert any(line.startswith("Thank you!") for line in lines)


def test_a_cell_that_is_cut_shows_it(graph: Graph) -> None:
    results = run(graph, f"SELECT ('{'word ' * 200}' AS ?x) {{}}")
    lines = results.format("table", width=40).splitlines()
    assert len(lines) == 2 + 8 + 1
    assert lines[-2].endswith(" ...")


def test_the_terminal_is_not_steered(graph: Graph) -> None:
    text = "\\u001b[31mred\\u001b]0;title\\u0007 \\u202egnitset\\u202c \\u200bzero \\u0000 \\u009b2J \\u2028line\\nover"
    shown = run(graph, f'SELECT ("{text}" AS ?x) (IRI("urn:\\u202ex") AS ?y) {{}}').format("table")
    assert all(character == "\n" or character.isprintable() for character in shown)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.none() | TEXT, TEXT), max_size=5),
    st.integers(min_value=20, max_value=120),
)
def test_any_text_is_safe_to_show_and_survives_the_standards(rows: list[tuple[str | None, str]], width: int) -> None:
    terms = tuple((None if one is None else ox.Literal(one), ox.Literal(two)) for one, two in rows)
    results = Results("solutions", ("one", "two"), terms)
    shown = results.format("table", width=width)
    assert all(character == "\n" or character.isprintable() for character in shown)
    for form, known in (("json", ox.QueryResultsFormat.JSON), ("tsv", ox.QueryResultsFormat.TSV)):
        read = ox.parse_query_results(results.format(form), known)  # type: ignore[arg-type]
        assert isinstance(read, ox.QuerySolutions)
        assert Results.of_solutions(read).rows == terms
    read_csv = list(csv.reader(io.StringIO(results.format("csv"), newline="")))
    assert read_csv[1:] == [[one or "", two] for one, two in rows]


@pytest.mark.parametrize("form", FORMATS)
def test_an_answer_without_rows_has_every_form(form: str, graph: Graph) -> None:
    begin = "CONSTRUCT" if form in ("turtle", "ntriples") else "SELECT *"
    results = run(graph, f"{begin} WHERE {{ ?s <urn:nothing> ?o }}")
    assert results.rows == ()
    results.format(form)  # type: ignore[arg-type]
    if form == "table":
        assert results.format("table").endswith("(no rows)\n")
