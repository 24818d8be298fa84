"""Decisions on things that nothing proposed: by two names that are one, or by one name that is two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.graph.iri import plain
from kg.join.apply import decisions_of, judged
from kg.join.decisions import DIFFERENT, SAME, Decision, Named
from kg.model import EntityType
from kg.query.names import document, entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.graph.outline import Thing
    from kg.store import Graph


def same(graph: Graph, one: str, other: str, by: str) -> Decision:
    """That two things of the graph are one, each by any of its names, as the first document that has it names it.

    Raises KgError if a name means nothing or several things, both mean one thing, or their types differ.
    """
    names = [entity(graph, name).value.removeprefix(graph.base) for name in (one, other)]
    if names[0] == names[1]:
        raise KgError(f"{one!r} and {other!r} are one thing already")
    placed = _placed(graph)
    for name, iri in zip((one, other), names, strict=True):
        if iri not in placed:
            raise KgError(f"{name!r} is a topic, or known only beside a text: it cannot be joined with another thing")
    (kind, first), (second_kind, second) = (placed[iri] for iri in names)
    if kind is not second_kind:
        raise KgError(f"{one!r} is a {kind} and {other!r} a {second_kind}: things of different types are never one")
    return Decision(SAME, kind, first, second, by)


def apart(graph: Graph, name: str, first: str, second: str, by: str) -> Decision:
    """That what two documents call by one name are two things: the second gets a name of its own.

    Raises KgError if a document is not in the graph, does not name it, or the two name things of different types.
    """
    ids = [document(graph, place) for place in (first, second)]
    if ids[0] == ids[1]:
        raise KgError(f"{first} was named twice: name the two documents that mean different things by {name!r}")
    things = list(_things(graph))
    one, other = (_called(graph, name, [(thing, iri) for at, thing, iri in things if at == id_], id_) for id_ in ids)
    if one.type is not other.type:
        raise KgError(f"{name!r} is a {one.type} in {first} and a {other.type} in {second}: they are two already")
    return Decision(DIFFERENT, one.type, Named(one.name, ids[0]), Named(other.name, ids[1]), by)


def _placed(graph: Graph) -> dict[str, tuple[EntityType, Named]]:
    """Each thing by its IRI below the base: its type, and its name in the first document that has it."""
    placed: dict[str, tuple[EntityType, Named]] = {}
    for id_, thing, iri in _things(graph):
        placed.setdefault(iri, (thing.type, Named(thing.name, id_)))
    return placed


def _called(graph: Graph, name: str, own: list[tuple[Thing, str]], id_: str) -> Thing:
    """Which of a document's `own` things it calls so, or else what it has of the one thing that the graph calls so."""
    wanted = name.casefold()
    named = [one for one, _ in own if wanted in {called.casefold() for called in (one.name, *one.aliases)}]
    if not named:
        meant = entity(graph, name).value.removeprefix(graph.base)
        named = [one for one, iri in own if iri == meant]
    if not named:
        raise KgError(f"{id_} names nothing {name!r}: `kg show {graph.path} {name!r}` tells where it is named")
    return named[0]


def _things(graph: Graph) -> Iterator[tuple[str, Thing, str]]:
    """Documents, their things that may be joined, and the IRI of each below the base."""
    found, _ = judged(graph, decisions_of(graph))
    for entry in sorted(graph.entries(), key=lambda entry: entry.id):
        names, outline = found.judgements.get(entry.id, {}), graph.outline(entry.id)
        for thing in outline.things if outline else ():
            if thing.local == plain(thing.type, thing.name):  # the others have names that only their document gives
                yield entry.id, thing, names[thing.local].name if thing.local in names else thing.local
