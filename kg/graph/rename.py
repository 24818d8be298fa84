"""Things of a document under the names that they have in the graph; what documents judged of each name is undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final, TypeVar

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.iri import Iris
from kg.graph.terms import term

_MEMBERSHIP: Final = ("org:member", "org:role", "org:organization")
_OF_MEMBERSHIPS: Final = frozenset(map(term, _MEMBERSHIP))

Node = TypeVar("Node")


def renaming(
    tell_of: Callable[[NamedNode], Iterable[Quad]],
    told: Collection[Quad],
    names: Mapping[str, str],
    judgements: Collection[Quad],
    iris: Iris,
) -> tuple[set[Quad], set[Quad]]:
    """What leaves a document's graph, and what comes in, when things are named by `names` (without the base, by their
    own names).

    `tell_of` gives the quads of the graph in which a node is subject or object. What earlier judgements (`told`, with
    links to authorities, `owl:sameAs`) have renamed is named back first; memberships, whose names tell who holds what
    where, are named anew. `judgements` take the place of the earlier ones.
    """
    change: dict[NamedNode, NamedNode] = {}
    own: set[str] = set()
    for parts in _parts(told, ("kg:judged", "kg:readAs")).values():
        current, local = _node(parts, "kg:judged"), _value(parts, "kg:readAs")
        own.add(local)
        if names.get(local, local) != iris.local(current):
            change[current] = NamedNode(iris.base + names.get(local, local))
    for local, name in names.items():
        if local not in own and local != name:
            change[NamedNode(iris.base + local)] = NamedNode(iris.base + name)
    moved = {quad for node in change for quad in tell_of(node)}
    held = {quad.subject for quad in moved if quad.predicate in _OF_MEMBERSHIPS}
    of_memberships = {quad for node in held if isinstance(node, NamedNode) for quad in tell_of(node)}
    change |= _memberships(of_memberships, change, iris)
    moved = (moved | of_memberships).difference(told)
    come = {
        Quad(_changed(quad.subject, change), quad.predicate, _changed(quad.object, change), quad.graph_name)
        for quad in moved
    }
    gone, come = {*moved, *told}, {*come, *judgements}
    return gone - come, come - gone


def _changed(node: Node, change: Mapping[NamedNode, NamedNode]) -> Node | NamedNode:
    return change.get(node, node) if isinstance(node, NamedNode) else node


def _memberships(
    quads: Iterable[Quad], change: Mapping[NamedNode, NamedNode], iris: Iris
) -> dict[NamedNode, NamedNode]:
    """The names that memberships have once those who hold them and where they do are renamed."""
    found: dict[NamedNode, NamedNode] = {}
    for node, of in _parts(quads, _MEMBERSHIP).items():
        told = {name: change.get(part, part) for name, part in of.items() if isinstance(part, NamedNode)}
        if isinstance(node, NamedNode) and "org:member" in told and "org:role" in told:
            found[node] = iris.membership(told["org:member"], told["org:role"], told.get("org:organization"))
    return found


def _parts(quads: Iterable[Quad], predicates: Iterable[str]) -> dict[object, dict[str, object]]:
    """What is told of each subject, by these predicates."""
    names = {term(name): name for name in predicates}
    found: dict[object, dict[str, object]] = defaultdict(dict)
    for quad in quads:
        if quad.predicate in names:
            found[quad.subject][names[quad.predicate]] = quad.object
    return found


def _node(parts: Mapping[str, object], name: str) -> NamedNode:
    node = parts.get(name)
    assert isinstance(node, NamedNode), f"a judgement without {name}"
    return node


def _value(parts: Mapping[str, object], name: str) -> str:
    value = parts.get(name)
    assert isinstance(value, Literal), f"a judgement without {name}"
    return value.value
