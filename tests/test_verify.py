"""Whatever is tampered with is found, by name; whatever was built is without fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.terms import NAMESPACES, PROPERTIES, term
from kg.store import Graph
from kg.verify import Fault
from tests.handmade import seed

DOCUMENT = seed().document.id


@pytest.fixture
def graph() -> Graph:
    made = Graph.memory()
    made.add(seed())
    return made


def faults(graph: Graph) -> list[Fault]:
    return list(graph.verify().faults)


def quads(graph: Graph, predicate: str) -> list[Quad]:
    found = graph.store.quads_for_pattern(None, term(predicate), None, graph.iris.graph(DOCUMENT))
    return sorted(found, key=str)


def change(graph: Graph, quad: Quad, value: NamedNode | Literal) -> None:
    graph.store.remove(quad)
    graph.store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))


def number(value: int) -> Literal:
    return Literal(str(value), datatype=term("xsd:integer"))


def test_the_seed_is_without_fault(graph: Graph) -> None:
    report = graph.verify()
    assert report.faults == ()
    assert (report.documents, report.facts, report.statements) == (1, len(seed().facts), len(seed().statements))
    assert report.text().endswith("quads checked: 0 faults")


def test_a_changed_text_is_found(tmp_path: Path) -> None:
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
    text = tmp_path / "documents" / f"{DOCUMENT}.txt"
    text.write_bytes(text.read_bytes().replace(b"Beijing", b"Nanjing", 1))
    with Graph.open(tmp_path) as graph:
        kinds = [fault.kind for fault in faults(graph)]
        assert kinds.count("hash") == 2
        assert "quote" in kinds
        assert "Nanjing" in graph.verify().text()


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_text_that_is_gone_or_no_utf_8_is_found(tmp_path: Path, content: bytes | None) -> None:
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
    text = tmp_path / "documents" / f"{DOCUMENT}.txt"
    text.unlink() if content is None else text.write_bytes(content)
    with Graph.open(tmp_path) as graph:
        assert [fault.kind for fault in faults(graph)] == ["text"]


def test_a_changed_quote_is_found(graph: Graph) -> None:
    quote = quads(graph, "nif:anchorOf")[0]
    assert isinstance(quote.object, Literal)
    change(graph, quote, Literal(quote.object.value + "."))
    (fault,) = faults(graph)
    assert (fault.kind, fault.node) == ("quote", graph.iris.local(NamedNode(str(quote.subject)[1:-1])))


@pytest.mark.parametrize("predicate", ["nif:beginIndex", "nif:endIndex"])
def test_a_shifted_offset_is_found(graph: Graph, predicate: str) -> None:
    offset = quads(graph, predicate)[0]
    assert isinstance(offset.object, Literal)
    change(graph, offset, number(int(offset.object.value) + 1))
    assert [fault.kind for fault in faults(graph)] == ["quote"]


@pytest.mark.parametrize("value", [number(10**9), Literal("soon"), number(-1)])
def test_an_offset_that_is_none_is_found(graph: Graph, value: Literal) -> None:
    change(graph, quads(graph, "nif:beginIndex")[0], value)
    assert "quote" in {fault.kind for fault in faults(graph)}


def test_a_changed_hash_is_found(graph: Graph) -> None:
    change(graph, quads(graph, "kg:sha256")[0], Literal("0" * 64))
    assert [fault.kind for fault in faults(graph)] == ["hash"]


@pytest.mark.parametrize(
    "predicate",
    [
        *("prov:wasQuotedFrom", "kg:scope", "kg:confidence", "kg:rule", "prov:wasGeneratedBy", "rdf:subject"),
        *("rdf:predicate", "rdf:object", "nif:anchorOf", "nif:endIndex", "nif:referenceContext", "kg:sha256"),
        *("dcterms:title", "dcterms:source", "org:role", "org:member", "rdfs:label", "schema:recordedIn"),
        *("schema:performer", "schema:founder", "schema:startDate", "kg:supports", "prov:wasAssociatedWith"),
    ],
)
def test_whatever_is_missing_is_found(graph: Graph, predicate: str) -> None:
    quad = quads(graph, predicate)[-1]
    graph.store.remove(quad)
    assert {fault.kind for fault in faults(graph)} == {"count", "shape"}


def test_a_fact_without_evidence_is_found_and_named(graph: Graph) -> None:
    party, alliance = (graph.iris.make("organization", name) for name in ("reuters", "alliance-of-industrial-internet"))
    graph.store.add(Quad(party, term("kg:opposes"), alliance, graph.iris.graph(DOCUMENT)))
    named = {fault.node for fault in faults(graph) if fault.kind == "shape"}
    assert named == {"organization-reuters"}


@pytest.mark.parametrize(
    ("predicate", "value"),
    [
        ("schema:performer", "place-beijing"),
        ("schema:founder", "topic-big-data"),
        ("schema:location", "person-miao-wei"),
        ("kg:implements", "person-miao-wei"),
        ("org:member", "organization-reuters"),
        ("org:role", "person-miao-wei"),
        ("prov:wasAttributedTo", "topic-big-data"),
        ("kg:committer", "topic-big-data"),
        ("kg:scope", "topic-big-data"),
        ("kg:mentions", "speech"),
    ],
)
def test_a_thing_of_the_wrong_kind_is_found(graph: Graph, predicate: str, value: str) -> None:
    change(graph, quads(graph, predicate)[0], NamedNode(graph.base + value))
    assert "shape" in {fault.kind for fault in faults(graph)}


@pytest.mark.parametrize(
    ("predicate", "value"),
    [
        ("kg:confidence", Literal("1.5", datatype=term("xsd:decimal"))),
        ("kg:confidence", Literal("high")),
        ("schema:startDate", Literal("soon")),
        ("rdfs:label", Literal("no language")),
        ("kg:coveredSentenceCount", number(10_000)),
    ],
)
def test_a_value_of_the_wrong_kind_is_found(graph: Graph, predicate: str, value: Literal) -> None:
    change(graph, quads(graph, predicate)[0], value)
    assert "shape" in {fault.kind for fault in faults(graph)}


def test_a_document_that_nobody_built_is_found(graph: Graph) -> None:
    name = graph.iris.make("graph", "intruder")
    graph.store.add(Quad(name, term("rdf:type"), term("kg:Document"), name))
    assert [(fault.document, fault.kind) for fault in faults(graph)] == [("graph-intruder", "count")]


def test_the_ontology_declares_every_term_and_the_shapes_know_every_predicate(graph: Graph) -> None:
    import rdflib

    from kg import resources
    from kg.graph.terms import CLASSES, FINER, SCOPES, STATEMENTS

    ontology = rdflib.Graph().parse(resources.ontology() / "speech-kg.ttl")
    declared = {str(subject) for subject in ontology.subjects(rdflib.RDF.type)}
    used = {quad.predicate.value for quad in graph.quads()} | {term(row.term).value for row in PROPERTIES.values()}
    names = {
        *CLASSES.values(),
        *STATEMENTS.values(),
        *SCOPES.values(),
        *(name for many in FINER.values() for name in many),
    }
    used |= {term(name).value for name in names}
    used |= {str(quad.object)[1:-1] for quad in graph.quads() if quad.predicate == term("rdf:type")}
    rdf = ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://www.w3.org/2000/01/rdf-schema#label")
    assert used - declared - set(rdf) == set()
    own = {name for name in declared if name.startswith(NAMESPACES["kg"])}
    definition = rdflib.SKOS.definition
    for name in own:
        assert ontology.value(rdflib.URIRef(name), rdflib.RDFS.label), name
        assert ontology.value(rdflib.URIRef(name), definition), name
    shapes = (resources.ontology() / "shapes.ttl").read_text(encoding="utf-8")
    assert all(f"sh:targetSubjectsOf {row.term} " in shapes for row in PROPERTIES.values())


def test_every_row_of_the_guides_table_conforms(everything: Callable[[], Graph]) -> None:
    graph = everything()
    assert graph.verify().faults == ()
    assert graph.summary().facts == len(_everything().facts)


@pytest.fixture
def everything() -> Callable[[], Graph]:
    def make() -> Graph:
        graph = Graph.memory()
        graph.add(_everything())
        return graph

    return make


def _everything():  # type: ignore[no-untyped-def]
    from dataclasses import replace

    from kg.graph.terms import DATE
    from kg.model import EntityType, Fact, Scope, Span

    extraction = seed()
    key = {type_: [entity.key for entity in extraction.entities if entity.type == type_][:2] for type_ in EntityType}
    facts = []
    for (guide, subject), row in sorted(PROPERTIES.items()):
        first = "speech" if subject == "Speech" else key[EntityType(subject)][0]
        objects = ["2016"] if row.objects == DATE else [key[type_][1] for type_ in sorted(row.objects)]
        facts += [Fact(first, guide, value, Span(0, 8), Scope.REPORTED, 0.9, "rule") for value in objects]
    return replace(extraction, facts=tuple(facts))
