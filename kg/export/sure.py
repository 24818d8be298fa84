"""A graph without the facts that are not sure enough, as if it had been built without them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.documents import covered
from kg.graph.literals import integer
from kg.graph.terms import term
from kg.model import Span
from kg.store import Graph

if TYPE_CHECKING:
    from kg.export.subjects import Value

Node = object
Parts = tuple[object, ...]
TYPE: Final = term("rdf:type")
QUOTED: Final = term("prov:wasQuotedFrom")
MEMBER: Final = term("org:member")
CLAIM: Final = (term("rdf:subject"), term("rdf:predicate"), term("rdf:object"))
PROOF: Final = (QUOTED, term("kg:scope"), term("prov:wasAttributedTo"))
"""What a position, too, has of each place that proves it."""

SERVING: Final = {term("kg:Passage"): (QUOTED, term("kg:mentions")), term("org:Role"): (term("org:role"),)}
"""Nodes that are there for others only: without one of these links, from them or to them, they go."""


def sure(graph: Graph, least: float) -> Graph:
    """A copy in memory, for exports, without the facts of a confidence below `least` (0 to 1).

    A fact's node goes, its triple where no surer place of the document proves it, and the passages and roles that
    nothing else needs; sentences are counted as covered anew. Raises KgError where the folder does not tell them.
    """
    store = Store()
    for entry in graph.entries():
        left = _serving(_above(graph.quads(entry.id), least))
        store.extend(_recounted(left, graph.sentences(entry.id)))
    return Graph(store, graph.base, entries=graph.entries())


def _above(quads: list[Quad], least: float) -> list[Quad]:
    """The quads without those of facts that are less sure, and of positions that no other fact proves."""
    values = _values(quads)
    facts: set[Node] = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == term("kg:Fact")}
    claims: dict[Node, Parts] = {fact: tuple(values[fact, part][0] for part in CLAIM) for fact in facts}
    unsure = {fact for fact in facts if float(values[fact, term("kg:confidence")][0].value) < least}
    proved = {claims[fact] for fact in facts - unsure}
    lost = {claims[fact] for fact in unsure} - proved
    gone = unsure | {subject for subject, predicate, _ in lost if predicate == MEMBER}
    lost |= _proofs(unsure, claims, values) - _proofs(facts - unsure, claims, values)
    return [q for q in quads if q.subject not in gone and (q.subject, q.predicate, q.object) not in lost]


def _proofs(facts: set[Node], claims: dict[Node, Parts], values: dict[tuple[Node, Node], list[Value]]) -> set[Parts]:
    """What the facts that are positions tell of them, beside that they are held."""
    positions = [(fact, claims[fact][0]) for fact in facts if claims[fact][1] == MEMBER]
    return {(held, name, told) for fact, held in positions for name in PROOF for told in values.get((fact, name), ())}


def _serving(quads: list[Quad]) -> list[Quad]:
    """The quads without the nodes that served only what is not there any more."""
    linked = {(node, quad.predicate) for quad in quads for node in (quad.subject, quad.object)}
    typed = [(quad.subject, quad.object) for quad in quads if quad.predicate == TYPE]
    links = {node: SERVING[type_] for node, type_ in typed if isinstance(type_, NamedNode) and type_ in SERVING}
    idle = {node for node, names in links.items() if not any((node, name) in linked for name in names)}
    return [quad for quad in quads if quad.subject not in idle]


def _recounted(quads: list[Quad], sentences: Iterable[Span]) -> list[Quad]:
    values = _values(quads)
    begin, end = term("nif:beginIndex"), term("nif:endIndex")
    quoted = {quad.object for quad in quads if quad.predicate == QUOTED}
    places = [Span(int(values[node, begin][0].value), int(values[node, end][0].value)) for node in quoted]
    name, count = term("kg:coveredSentenceCount"), integer(covered(sentences, places))
    return [Quad(q.subject, name, count, q.graph_name) if q.predicate == name else q for q in quads]


def _values(quads: list[Quad]) -> dict[tuple[Node, Node], list[Value]]:
    found: dict[tuple[Node, Node], list[Value]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.object, NamedNode | Literal):
            found[quad.subject, quad.predicate].append(quad.object)
    return found
