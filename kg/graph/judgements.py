"""Judgements as RDF: what a document calls so and so is this thing of the graph, how sure, why, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.iri import Iris, digest
from kg.graph.literals import decimal
from kg.graph.terms import term


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a document calls `local` is the thing `name` of the graph (both IRIs without the base): how sure, by which
    rule, why, and who decided (`kg`, or a person)."""

    local: str
    name: str
    score: float
    rule: str
    reason: str
    by: str


def describe_judgements(
    document: str, judgements: Iterable[Judgement], authorities: Mapping[str, Iterable[str]], iris: Iris
) -> list[Quad]:
    """The quads, in the graph of a document and sorted, of the judgements on its things, and of what authorities call
    them: `authorities` are IRIs by the names of things in the graph."""
    graph = iris.graph(document)
    found = {Quad(*triple, graph) for judgement in judgements for triple in _triples(document, judgement, iris)}
    for name, addresses in authorities.items():
        thing = NamedNode(iris.base + name)
        found |= {Quad(thing, term("owl:sameAs"), NamedNode(address), graph) for address in addresses}
    return sorted(found, key=str)


def _triples(
    document: str, judgement: Judgement, iris: Iris
) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    node = iris.make("judgement", f"{iris.document_slug(document)}-{digest(judgement.local)}")
    yield node, term("rdf:type"), term("kg:Judgement")
    yield node, term("kg:judged"), NamedNode(iris.base + judgement.name)
    yield node, term("kg:readAs"), Literal(judgement.local)
    yield node, term("prov:wasDerivedFrom"), iris.document(document)
    yield node, term("kg:confidence"), decimal(judgement.score)
    yield node, term("kg:rule"), Literal(judgement.rule)
    yield node, term("kg:reason"), Literal(judgement.reason)
    yield node, term("kg:decidedBy"), Literal(judgement.by)
