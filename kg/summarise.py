"""What a graph holds, counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from kg.graph.terms import CLASSES, STATEMENTS, term
from kg.model import EntityType, StatementKind
from kg.union import DEFAULT

if TYPE_CHECKING:
    from kg.store import Graph


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over all documents. A thing that several documents name is one entity, and a fact proved twice one fact.

    `evidence` counts the places that prove facts; a sentence is covered if a fact or a statement is drawn from it.
    """

    documents: int
    entities: dict[EntityType, int]
    facts: int
    evidence: int
    statements: dict[StatementKind, int]
    mentions: int
    sentences: int
    covered: int
    quads: int

    @property
    def coverage(self) -> float:
        """The share of sentences that are covered, 0 to 1."""
        return self.covered / self.sentences if self.sentences else 0.0


def summarise(graph: Graph) -> Summary:
    """Count what the documents of a graph hold."""
    facts = set(_subjects(graph, "kg:Fact"))
    return Summary(
        documents=len(graph.entries()),
        entities={type_: len(_subjects(graph, iri)) for type_, iri in CLASSES.items()},
        facts=len({_triple(graph, fact) for fact in facts}),
        evidence=len(facts),
        statements={kind: len(_subjects(graph, iri)) for kind, iri in STATEMENTS.items()},
        mentions=len(list(graph.store.quads_for_pattern(None, term("kg:mentions"), None, DEFAULT))),
        sentences=_sum(graph, "kg:sentenceCount"),
        covered=_sum(graph, "kg:coveredSentenceCount"),
        quads=sum(entry.quads for entry in graph.entries()),
    )


def _subjects(graph: Graph, class_: str) -> set[NamedNode]:
    quads = graph.store.quads_for_pattern(None, term("rdf:type"), term(class_), DEFAULT)
    return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}


def _triple(graph: Graph, fact: NamedNode) -> tuple[object, ...]:
    parts = ("rdf:subject", "rdf:predicate", "rdf:object")
    return tuple(next(graph.store.quads_for_pattern(fact, term(part), None, DEFAULT)).object for part in parts)


def _sum(graph: Graph, predicate: str) -> int:
    objects = (quad.object for quad in graph.store.quads_for_pattern(None, term(predicate), None, DEFAULT))
    return sum(int(number.value) for number in objects if isinstance(number, Literal))
