"""The quick engine and the reference find the same graphs faulty, and what is wrong is told in words."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.conform import Shapes
from kg.graph.terms import term
from kg.store import Graph
from tests.handmade import seed

VALUES = [
    *(Literal(value) for value in ("", "x")),
    Literal("x", language="en"),
    *(
        Literal(value, datatype=term(f"xsd:{kind}"))
        for value, kind in (
            *(("1.5", "decimal"), ("-1", "integer"), ("soon", "integer"), ("9999", "integer")),
            *(("2016", "gYear"), ("2016-13-40", "date"), ("0.5", "double")),
        )
    ),
]


@pytest.fixture(scope="module")
def shapes() -> Shapes:
    return Shapes()


@pytest.fixture(scope="module")
def triples() -> list[Triple]:
    """A small document with a fact, a statement and what belongs to them."""
    graph = Graph.memory()
    graph.add(replace(seed(), facts=seed().facts[:2], statements=seed().statements[:1], entities=seed().entities))
    return sorted((quad.triple for quad in graph.quads()), key=str)


def changed(triples: list[Triple], moment: random.Random) -> list[Triple]:
    """The same with one of the triples gone, another or too many."""
    found = list(triples)
    predicate = moment.choice(sorted({triple.predicate.value for triple in triples}))
    place = moment.choice([n for n, triple in enumerate(triples) if triple.predicate.value == predicate])
    subject, name, value = triples[place]
    other = moment.choice(triples)
    made = moment.choice(
        [
            None,
            Triple(subject, name, moment.choice(VALUES)),
            Triple(subject, name, other.subject),
            Triple(subject, other.predicate, value),
            Triple(other.subject, name, value),
        ]
    )
    if moment.random() < 0.7:
        del found[place]
    return [*dict.fromkeys([*found, *([made] if made else [])])]


@pytest.mark.parametrize("number", range(24))
def test_both_engines_agree(number: int, shapes: Shapes, triples: list[Triple]) -> None:
    found = changed(triples, random.Random(number))
    assert shapes.conform(found) == (shapes.told(found) == [])


def test_what_is_sound_is_so_for_both(shapes: Shapes, triples: list[Triple]) -> None:
    assert shapes.conform(triples)
    assert shapes.told(triples) == []


def test_a_breach_names_node_property_and_fault(shapes: Shapes, triples: list[Triple]) -> None:
    (label,) = (t for t in triples if t.predicate == term("rdfs:label") and str(t.subject).endswith("miao-wei>"))
    found = [triple for triple in triples if triple != label]
    assert isinstance(label.subject, NamedNode)
    breaches = {(one.node, one.path, one.message) for one in shapes.breaches(found)}
    assert (label.subject.value, term("rdfs:label").value, "a thing has one name, with its language") in breaches


def test_what_cannot_be_compared_is_a_fault_and_no_crash(shapes: Shapes, triples: list[Triple]) -> None:
    soon = Literal("soon", datatype=term("xsd:integer"))
    names = (term("kg:coveredSentenceCount"), term("kg:sentenceCount"))
    found = [Triple(t.subject, t.predicate, soon) if t.predicate in names else t for t in triples]
    assert shapes.breaches(found)


def test_a_blank_node_is_a_fault() -> None:
    graph = Graph.memory()
    graph.add(seed())
    graph.store.add(Quad(BlankNode(), term("kg:rule"), Literal("x"), graph.iris.graph(seed().document.id)))
    assert any("neither IRI nor literal" in fault.message for fault in graph.verify().faults)
