"""Every format holds the same graph, and nothing in a document can break out of it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph
import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.errors import KgError
from kg.export import FORMATS
from kg.export.csv import COLUMNS, neutral
from kg.model import Document, Entity, EntityType, Extraction, Fact, Form, Frame, Mention, Run, Scope, Span
from kg.store import Graph
from tests.handmade import seed

RDF = {
    "turtle": (pyoxigraph.RdfFormat.TURTLE, "turtle"),
    "ntriples": (pyoxigraph.RdfFormat.N_TRIPLES, "nt"),
    "trig": (pyoxigraph.RdfFormat.TRIG, "trig"),
    "jsonld": (pyoxigraph.RdfFormat.JSON_LD, "json-ld"),
    "rdfxml": (pyoxigraph.RdfFormat.RDF_XML, "xml"),
}


def graph_of(*extractions: Extraction) -> Graph:
    graph = Graph.memory()
    for extraction in extractions:
        graph.add(extraction)
    return graph


def named(name: str, text: str) -> Extraction:
    """A document whose text, title and one entity are given."""
    document = Document("d", "d.txt", text, hashlib.sha256(text.encode()).hexdigest())
    whole = Span(0, len(text))
    entity = Entity("e1", EntityType.ORGANIZATION, name, (name + " II",), mentions=(Mention(whole, Form.NAME, "r"),))
    place = Entity("e2", EntityType.PLACE, "Beijing")
    fact = Fact("e1", "basedIn", "e2", whole, Scope.REPORTED, 1.0, "rule")
    return Extraction(document, Frame(name), Run("1", "m", "1"), (whole,), (entity, place), (fact,))


def document_of(name: str) -> Document:
    return Document(name, f"{name}.txt", name * 60, hashlib.sha256((name * 60).encode()).hexdigest())


def read_back(graph: Graph, form: str) -> tuple[set[pyoxigraph.Triple], set[tuple[rdflib.term.Node, ...]]]:
    content = graph.export(form)
    oxigraph, name = RDF[form]
    dataset = rdflib.Dataset().parse(data=content, format=name)
    return {quad.triple for quad in pyoxigraph.parse(content, format=oxigraph)}, {quad[:3] for quad in dataset.quads()}


@pytest.mark.parametrize("form", RDF)
def test_both_libraries_read_the_same_triples_back(form: str) -> None:
    graph = graph_of(seed())
    triples, nodes = read_back(graph, form)
    assert triples == {quad.triple for quad in graph.quads()}
    assert nodes == set(graph.rdflib())


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=40).filter(str.strip), st.text(min_size=1, max_size=60))
@example("a", '"""\\ \x00\x01\x85\u2028\r\n\t]]>&<x>')
@example("</rdf:RDF>", "\ufffe\uffff\U0010ffff")
def test_any_text_survives(name: str, text: str) -> None:
    if any(0xD800 <= ord(letter) < 0xE000 for letter in name + text):
        return
    graph = graph_of(named(name, text))
    for form in ("turtle", "ntriples", "trig", "jsonld"):
        content = graph.export(form)
        assert {quad.triple for quad in pyoxigraph.parse(content, format=RDF[form][0])} == {
            quad.triple for quad in graph.quads()
        }
    assert len(list(pyoxigraph.parse(graph.export("rdfxml"), format=RDF["rdfxml"][0]))) == len(graph.quads())
    for form in ("rdfxml", "graphml"):
        ElementTree.fromstring(graph.export(form))


@pytest.mark.parametrize("form", ["turtle", "trig"])
def test_commas_and_line_ends_in_what_documents_share_are_no_seams(form: str) -> None:
    names = ('A , "B" ;\n\tC .\n', "A , B ;\n\tC .\n , \\", "A")
    graph = graph_of(*(replace(named(name, name), document=document_of(str(n))) for n, name in enumerate(names)))
    triples, nodes = read_back(graph, form)
    assert triples == {quad.triple for quad in graph.quads()}
    assert nodes == set(graph.rdflib())


@pytest.mark.parametrize(
    "base", ["https://schema.org/", "https://schema.org/x/", "https://w3id.org/speech-kg/", "urn:x/"]
)
def test_any_base_will_do(base: str) -> None:
    graph = Graph.memory(base)
    graph.add(seed())
    triples, _ = read_back(graph, "turtle")
    assert triples == {quad.triple for quad in graph.quads()}
    text = graph.export().decode()
    assert text.index("# Documents") < text.index("# People") < text.index("# Facts") < text.index("# Passages")


def test_terminals_are_not_commanded() -> None:
    content = graph_of(named("A\x9bB\x85", "\x1b[1m\x9b1m")).export()
    assert not any(letter in "\x1b\x85\x9b" for letter in content.decode())


def test_trig_keeps_documents_apart() -> None:
    graph = graph_of(seed(), named("Reuters", "Reuters."))
    assert set(pyoxigraph.parse(graph.export("trig"), format=pyoxigraph.RdfFormat.TRIG)) == set(graph.quads())


def test_turtle_is_pleasant() -> None:
    text = graph_of(seed()).export().decode()
    assert 'id:person-miao-wei a schema:Person ;\n    rdfs:label "Miao Wei"@en .\n' in text
    assert text.index("# Documents") < text.index("# People") < text.index("# Facts") < text.index("# Passages")
    assert "<https://w3id.org" not in text.partition("\n\n")[2]


def test_json_ld_uses_the_ontologys_context() -> None:
    content = json.loads(graph_of(seed()).export("jsonld"))
    node = next(node for node in content["@graph"] if node["@id"] == "id:person-miao-wei")
    assert node == {"@id": "id:person-miao-wei", "@type": ["schema:Person"], "label": "Miao Wei"}


def test_csv_has_a_row_for_every_proof() -> None:
    rows = list(csv.DictReader(io.StringIO(graph_of(seed()).export("csv").decode(), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(seed().facts)
    text = seed().document.text
    assert all(row["quote"] == text[int(row["begin"]) : int(row["end"])] for row in rows)
    assert {row["predicate"] for row in rows} == {fact.predicate for fact in seed().facts}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"
    table = io.StringIO(graph_of(named(cell, cell)).export("csv").decode(), newline="")
    assert not any(field.startswith(("=", "+", "-", "@", "\t", "\r")) for row in csv.reader(table) for field in row)


def test_graphml_is_read_by_networkx(tmp_path: Path) -> None:
    import networkx

    graph = graph_of(seed())
    (tmp_path / "graph.graphml").write_bytes(graph.export("graphml"))
    read = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    own = graph.networkx()
    assert (set(read), read.number_of_edges()) == (set(own), own.number_of_edges())
    assert read.nodes["person-miao-wei"]["label"] == "Miao Wei"


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_graph_is_written_too(form: str) -> None:
    content = Graph.memory().export(form)
    assert content == Graph.memory().export(form)
    if form in RDF:
        assert list(pyoxigraph.parse(content, format=RDF[form][0])) == []


def test_another_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(KgError, match="turtle, ntriples"):
        Graph.memory().export("pdf")


def test_what_two_documents_share_is_told_once() -> None:
    again = replace(seed(), document=replace(seed().document, id="again"))
    text = graph_of(seed(), again).export().decode()
    assert text.count("\nid:person-miao-wei a ") == 1
