"""Quads grouped by subject, in the order in which a person would read a graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.terms import curie

SECTIONS: Final = {
    "document": "Documents",
    "speech": "Speeches",
    "person": "People",
    "organization": "Organizations",
    "place": "Places",
    "policy": "Policies",
    "event": "Events",
    "topic": "Topics",
    "membership": "Positions",
    "role": "Roles",
    "statement": "Statements",
    "fact": "Facts and their evidence",
    "passage": "Passages",
    "run": "Runs",
    "software": "Software",
    "file": "Files",
}
"""What an IRI's first word says it is, in reading order, with its heading."""

_FIRST: Final = ("rdf:type", "rdfs:label", "skos:altLabel", "rdf:subject", "rdf:predicate", "rdf:object")

Value = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Subject:
    """All that is said of one thing: `properties` are sorted, naming and typing ones first, and so are their values."""

    iri: NamedNode
    section: str
    properties: tuple[tuple[NamedNode, tuple[Value, ...]], ...]


def subjects(quads: Iterable[Quad], base: str) -> list[Subject]:
    """One Subject for each subject of the quads, whichever document they come from."""
    found: dict[str, dict[NamedNode, set[Value]]] = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, Value)
        found[quad.subject.value][quad.predicate].add(quad.object)
    listed = [
        Subject(NamedNode(iri), iri.removeprefix(base).partition("-")[0], _sorted(properties))
        for iri, properties in found.items()
    ]
    order = list(SECTIONS)
    return sorted(listed, key=lambda one: (_index(order, one.section), _natural(one.iri.value), one.iri.value))


def _sorted(properties: dict[NamedNode, set[Value]]) -> tuple[tuple[NamedNode, tuple[Value, ...]], ...]:
    names = {predicate: curie(predicate) for predicate in properties}
    order = sorted(properties, key=lambda predicate: (_index(_FIRST, names[predicate]), names[predicate]))
    return tuple((predicate, tuple(sorted(properties[predicate], key=str))) for predicate in order)


def _index(order: list[str] | tuple[str, ...], name: str) -> int:
    return order.index(name) if name in order else len(order)


def _natural(iri: str) -> list[tuple[int, str]]:
    """So that passage 99 comes before passage 100."""
    return [(int(part), "") if part.isdecimal() and len(part) < 10 else (-1, part) for part in iri.split("-")]
