"""Things of a document under the names that they have in the graph; what documents judged of each name is undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.iri import Iris
from kg.graph.terms import term

_PARTS: Final = {term(name): name for name in ("kg:judged", "kg:readAs")}


def renamed(
    quads: Iterable[Quad],
    earlier: Collection[Quad],
    names: Mapping[str, str],
    judgements: Iterable[Quad],
    iris: Iris,
) -> set[Quad]:
    """The quads of one document with the things named by `names` (without the base, by their own names).

    What the `earlier` judgements among the quads have renamed is named back first; memberships, whose names tell who
    holds what where, are named anew. `judgements` (with links to authorities) take the place of the earlier ones.
    """
    kept = [quad for quad in quads if quad not in earlier] if earlier else list(quads)
    change: dict[NamedNode, NamedNode] = {}
    own: dict[str, NamedNode] = {}
    for parts in _parts(earlier).values():
        current, local = _node(parts, "kg:judged"), _value(parts, "kg:readAs")
        own[local] = current
        if names.get(local, local) != iris.local(current):
            change[current] = NamedNode(iris.base + names.get(local, local))
    for local, name in names.items():
        if local not in own and local != name:
            change[NamedNode(iris.base + local)] = NamedNode(iris.base + name)
    if not change:
        return {*kept, *judgements}
    change |= _memberships(kept, change, iris)
    moved: set[Quad] = set()
    for quad in kept:
        subject = change.get(quad.subject)  # type: ignore[arg-type]
        target = change.get(quad.object)  # type: ignore[arg-type]
        if subject is None and target is None:
            moved.add(quad)
        else:
            moved.add(Quad(subject or quad.subject, quad.predicate, target or quad.object, quad.graph_name))
    return {*moved, *judgements}


def _memberships(
    quads: Iterable[Quad], change: Mapping[NamedNode, NamedNode], iris: Iris
) -> dict[NamedNode, NamedNode]:
    """The names that memberships have once those who hold them and where they do are renamed."""
    terms = {term(name): name for name in ("org:member", "org:role", "org:organization")}
    parts: dict[NamedNode, dict[str, NamedNode]] = defaultdict(dict)
    for quad in quads:
        if (
            (name := terms.get(quad.predicate))
            and isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, NamedNode)
        ):
            parts[quad.subject][name] = change.get(quad.object, quad.object)
    return {
        node: iris.membership(of["org:member"], of["org:role"], of.get("org:organization"))
        for node, of in parts.items()
        if "org:member" in of and "org:role" in of
    }


def _parts(judgements: Iterable[Quad]) -> dict[object, dict[str, object]]:
    found: dict[object, dict[str, object]] = defaultdict(dict)
    for quad in judgements:
        if (name := _PARTS.get(quad.predicate)) is not None:
            found[quad.subject][name] = quad.object
    return found


def _node(parts: Mapping[str, object], name: str) -> NamedNode:
    node = parts.get(name)
    assert isinstance(node, NamedNode), f"a judgement without {name}"
    return node


def _value(parts: Mapping[str, object], name: str) -> str:
    value = parts.get(name)
    assert isinstance(value, Literal), f"a judgement without {name}"
    return value.value
