"""Bring the names of all documents' things into line with what is judged: at the end of a build, and of a decision."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.graph.judgements import describe_judgements
from kg.join.decisions import DIFFERENT, NAME, SAME, Decision, load, save
from kg.join.judge import Judged, Pair, judge

if TYPE_CHECKING:
    from kg.store import Graph


@dataclass(frozen=True, slots=True)
class Joined:
    """What a graph's things were judged to be, how many documents had to be changed, and which tell no things."""

    judged: Judged
    changed: int
    untold: tuple[str, ...]


def decisions_of(graph: Graph) -> list[Decision]:
    """The decisions in a graph's folder; none for a graph in memory. Raises KgError if a line of them is bad."""
    return load(Path(graph.path) / NAME) if graph.path else []


def is_joined(graph: Graph, decisions: Sequence[Decision]) -> bool:
    """Whether the graph's things were joined from the documents, words and decisions that are there now."""
    return graph.joined == _state(graph, decisions)


def judged(graph: Graph, decisions: Sequence[Decision]) -> tuple[Judged, tuple[str, ...]]:
    """What the things of a graph are judged to be, and the documents that do not tell theirs: an earlier kg built them.

    Nothing is changed. Raises KgError if a document's file is damaged.
    """
    outlines = {entry.id: graph.outline(entry.id) for entry in graph.entries()}
    told = {document: outline for document, outline in outlines.items() if outline is not None}
    return judge(told, decisions), tuple(document for document in outlines if document not in told)


def decide(
    graph: Graph,
    *,
    accept: Sequence[str] = (),
    reject: Sequence[str] = (),
    undo: Sequence[str] = (),
    by: str = "somebody",
    proposed: Sequence[Decision] = (),
    decisions: Sequence[Decision] | None = None,
) -> list[str]:
    """Note decisions on pairs by their ids in the graph's folder (`decisions` first take the place of those there), and
    those that somebody `proposed`; return a line on each. `join` then goes by them.

    Raises KgError, and notes nothing, if an id is neither one of a pair of the graph nor of a decision.
    """
    if graph.path is None:
        raise KgError("A graph in memory keeps no decisions: build it into a folder")
    kept = list(decisions_of(graph) if decisions is None else decisions)
    told: list[str] = []
    if accept or reject:
        found, _ = judged(graph, kept)
        pairs: dict[str, Decision | Pair] = {pair.id: pair for pair in (*found.joins, *found.doubts)}
        known: dict[str, Decision | Pair] = {decision.id: decision for decision in kept}
        pairs = {**known, **pairs}
        for verdict, ids in ((SAME, accept), (DIFFERENT, reject)):
            for id_ in ids:
                if id_ not in pairs:
                    listing = f"`kg resolve {graph.path} --review --joined` lists those that are there"
                    raise KgError(f"No pair has the id {id_!r}: {listing}")
                pair = pairs[id_]
                proposed = [*proposed, Decision(verdict, pair.type, pair.one, pair.other, by)]
    for decision in proposed:
        kept = [other for other in kept if other.id != decision.id]
        kept.append(decision)
        told.append(f"{decision.id}: {_told(decision)}")
    for id_ in undo:
        if all(decision.id != id_ for decision in kept):
            raise KgError(
                f"No decision has the id {id_!r}: `kg resolve {graph.path} --decided` lists those that are there"
            )
        kept = [decision for decision in kept if decision.id != id_]
        told.append(f"{id_}: taken back")
    if kept != decisions_of(graph):
        save(Path(graph.path) / NAME, kept)
    return told


def _told(decision: Decision) -> str:
    one, other = decision.one, decision.other
    number = "one" if decision.verdict == SAME else "two"
    if one.name == other.name:
        return f"{one.name} in {one.document} and in {other.document} are {number}"
    return f"{one.name} and {other.name} are {number}"


def join(graph: Graph, decisions: Sequence[Decision] | None = None) -> Joined:
    """Give each thing of the graph its one name, document by document, each in one transaction.

    Broken off, the documents that are done stay done, and the next joining does the others. Raises KgError if the graph
    was opened to read.
    """
    decisions = decisions_of(graph) if decisions is None else decisions
    found, untold = judged(graph, decisions)
    changed = 0
    for entry in graph.entries():
        if entry.id not in untold:
            own = found.judgements.get(entry.id, {})
            authorities = found.authorities.get(entry.id, {})
            quads = describe_judgements(entry.id, own.values(), authorities, graph.iris)
            names = {local: judgement.name for local, judgement in own.items()}
            changed += graph.rename(entry.id, names, quads)
    graph.settled(_state(graph, decisions))
    return Joined(found, changed, untold)


def _state(graph: Graph, decisions: Sequence[Decision]) -> str:
    total = hashlib.sha256(_words().encode())
    for entry in graph.entries():
        total.update("\\0".join((entry.id, entry.sha256, entry.told, entry.built, str(entry.least))).encode())
    for decision in decisions:
        total.update(decision.line().encode())
    return total.hexdigest()[:16]


@cache
def _words() -> str:
    """The digest of the modules and words that decide what is joined."""
    total = hashlib.sha256()
    words = (files("kg.lexicon") / name for name in ("join.toml", "gazetteer.tsv", "authorities.tsv"))
    places = [*files("kg.join").iterdir(), *words]
    for file in sorted(places, key=lambda place: place.name):
        if file.name.endswith((".py", ".toml", ".tsv")):
            total.update(file.read_bytes())
    return total.hexdigest()
