"""What changed in a graph between two builds: documents, entities, facts and statements that came or went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from kg.query.results import Results
from kg.recall import Recall

if TYPE_CHECKING:
    from kg.query.results import Format
    from kg.store import Graph

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
COLUMNS: Final = ("change", "kind", "what", "document", "quote")


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Something that is in one of two graphs only; a document is also `changed`, where its text is another.

    `kind` is document, entity, fact or statement, `what` names it in words; `document` and `quote` tell where it is
    proved, empty for documents and entities.
    """

    kind: str
    what: str
    document: str
    quote: str
    change: Literal["added", "removed", "changed"]


def difference(old: Graph, new: Graph) -> list[Change]:
    """What `new` has and `old` has not, and the other way round, sorted. What stands the same in both is left out.

    Facts and statements are told apart by what they say, where and in which words, not by their offsets: a text that
    grew by a line at its top gives no change.
    """
    found = [*_documents(old, new)]
    before, after = ({*_told(graph)} for graph in (old, new))
    found += [Change(*row, "removed") for row in before - after]
    found += [Change(*row, "added") for row in after - before]
    order = {"document": 0, "entity": 1, "fact": 2, "statement": 3}
    return sorted(found, key=lambda row: (order[row.kind], row))


def rows(changes: list[Change], form: Format) -> Results:
    """The changes as rows of `COLUMNS`."""
    return Results.of_rows(COLUMNS, [(c.change, c.kind, c.what, c.document, c.quote) for c in changes], form)


def _documents(old: Graph, new: Graph) -> Iterator[Change]:
    before, after = ({entry.id: entry.sha256 for entry in graph.entries()} for graph in (old, new))
    for id_ in sorted({*before, *after}):
        if id_ not in before:
            yield Change("document", id_, "", "", "added")
        elif id_ not in after:
            yield Change("document", id_, "", "", "removed")
        elif before[id_] != after[id_]:
            yield Change("document", id_, "", "", "changed")


def _told(graph: Graph) -> Iterator[tuple[str, str, str, str]]:
    recalled = Recall(graph)
    texts = {entry.id: graph.text(entry.id) for entry in graph.entries()}

    def label(name: str | None) -> str:
        return recalled.things[name].label if name in recalled.things else name or ""

    for thing in recalled.things.values():
        if thing.type != "Speech":
            yield "entity", f"{thing.label} ({thing.type})", "", ""
    for fact in recalled.facts:
        parts = (label(fact.subject), fact.predicate, label(fact.object), fact.date or "", fact.role or "")
        for place in fact.evidence:
            yield "fact", " ".join(filter(None, parts)), place.document, place.quote
    for said in recalled.statements:
        who = " ".join(filter(None, (label(said.by or said.speaker), f"to {label(said.to)}" if said.to else "")))
        yield "statement", f"{said.kind} {who}".rstrip(), said.document, texts[said.document][said.begin : said.end]
