"""The questions of the pack: their headers, their parameters, and their answers on the seed.

An expected answer is `expected/CASE.csv`; only the columns that it names are compared, so quotes can be left out of it.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.query import ask, pack, question
from kg.store import Graph
from tests.query.conftest import extraction

EXPECTED = Path(__file__).parent / "expected"
CASES = json.loads((EXPECTED / "cases.json").read_text(encoding="utf-8"))


def table(text: str, columns: list[str]) -> list[list[str]]:
    return [[row[column] for column in columns] for row in csv.DictReader(io.StringIO(text))]


@pytest.mark.parametrize("case", CASES)
def test_the_answer_on_the_seed(case: str, graph: Graph) -> None:
    expected = (EXPECTED / f"{case}.csv").read_text(encoding="utf-8")
    columns = next(csv.reader(io.StringIO(expected)))
    answer = ask(graph, CASES[case]["question"], **CASES[case]["parameters"])
    assert table(answer.format("csv"), columns) == table(expected, columns)


def test_every_question_has_an_expected_answer() -> None:
    assert {case["question"] for case in CASES.values()} == {one.name for one in pack()}
    assert len(pack()) >= 12


@pytest.mark.parametrize("name", [one.name for one in pack()])
def test_a_question_tells_what_it_is(name: str) -> None:
    one = question(name)
    assert one.title[0].isupper() and not one.title.endswith(".")
    assert one.description.endswith(".")
    assert all(parameter.name.isidentifier() and parameter.description for parameter in one.parameters)
    assert all(parameter.type == "entity" for parameter in one.parameters)


@pytest.mark.parametrize("name", [one.name for one in pack()])
def test_an_answer_is_ordered_and_shows_no_parameter(name: str, graph: Graph) -> None:
    one = question(name)
    required = {parameter.name: "Miao Wei" for parameter in one.parameters if parameter.required}
    first = ask(graph, name, **required)
    assert first == ask(graph, name, **required)
    assert not {parameter.name for parameter in one.parameters} & {*first.variables}
    assert "ORDER BY" in one.sparql


@pytest.mark.parametrize(
    ("name", "parameter"), [(one.name, parameter.name) for one in pack() for parameter in one.parameters]
)
def test_a_parameter_only_takes_rows_away(name: str, parameter: str, graph: Graph) -> None:
    one = question(name)
    required = {other.name: "Miao Wei" for other in one.parameters if other.required and other.name != parameter}
    narrowed = [ask(graph, name, **{**required, parameter: value}) for value in ("Miao Wei", "AII", "Reuters")]
    if not {other.name: other for other in one.parameters}[parameter].required:
        everything = set(ask(graph, name, **required).rows)
        assert all(set(answer.rows) <= everything for answer in narrowed)
        # A news agency that is only credited for a picture plays no part in anything.
        assert narrowed[2].rows == ()


def test_an_alias_names_the_same_thing(graph: Graph) -> None:
    answers = [ask(graph, "calls", to=name) for name in ("AII", "the alliance", "ALLIANCE OF INDUSTRIAL INTERNET")]
    assert len(answers[0].rows) == 2
    assert answers[0] == answers[1] == answers[2]


def test_a_value_is_never_part_of_the_query(graph: Graph) -> None:
    for value in ['x" || true || "', "} UNION { ?s ?p ?o", "<urn:x> ?y", "'", "?by", "\\", "\0", "\ud800"]:
        with pytest.raises(KgError):
            ask(graph, "commitments", by=value)


def test_the_wrong_question_is_told_the_right_ones(graph: Graph) -> None:
    with pytest.raises(KgError, match=r"There is no question 'comitments'\. Ask one of: commitments"):
        ask(graph, "comitments")
    with pytest.raises(KgError, match=r"no parameter 'from'\. It takes: by, to, about"):
        ask(graph, "commitments", **{"from": "Miao Wei"})
    with pytest.raises(KgError, match="needs --of: the thing mentioned"):
        ask(graph, "mentions")


def test_a_thing_with_two_labels_is_one_row(graph: Graph) -> None:
    twin = Graph.memory()
    twin.store.extend(graph.store)
    label = "INSERT DATA { GRAPH <urn:g> { <%s> <http://www.w3.org/2000/01/rdf-schema#label> 'MIAO WEI'@en } }"
    twin.store.update(label % "https://w3id.org/speech-kg/id/person-miao-wei")
    assert len(ask(twin, "positions").rows) == len(ask(graph, "positions").rows) == 1


def test_a_second_document_doubles_what_is_told_and_no_more(graph: Graph) -> None:
    both = Graph.memory()
    both.add(extraction())
    both.add(replace(extraction(), document=replace(extraction().document, id="again", source="again.txt")))
    for one in pack():
        required = {parameter.name: "Miao Wei" for parameter in one.parameters if parameter.required}
        once, twice = (ask(asked, one.name, **required) for asked in (graph, both))
        told_by_document = "document" in once.variables
        assert len(twice.rows) == len(once.rows) * (2 if told_by_document else 1), one.name


@pytest.mark.parametrize(
    "text",
    ["SELECT * {}", "# title: X\nSELECT * {}", "# title: X\n# description: Y.\n# parameter of: number, n\nASK {}"],
)
def test_a_file_without_proper_header_is_named(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "mine.rq").write_text(text, encoding="utf-8")
    monkeypatch.setattr("kg.query.questions.ontology", lambda: tmp_path)
    with pytest.raises(KgError, match=r"^mine\.rq: "):
        pack()
