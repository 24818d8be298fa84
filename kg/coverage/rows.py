"""The report as rows, which the formats of answers to queries write: one a document, or one a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from kg.coverage.measure import covered
from kg.coverage.records import Coverage, CoveredSentence, Drawn, Gave, Tally
from kg.query.results import Results

if TYPE_CHECKING:
    from kg.query.results import Format
    from kg.store import Graph

DOCUMENTS: Final = (
    *("document", "sentences", "covered", "names_only", "mentions_only", "nothing"),
    *("entities", "facts", "statements"),
)
SENTENCES: Final = ("document", "begin", "end", "gave", "sentence", "entities", "facts", "statements")
SHOWN: Final = ("document", "place", "gave", "sentence", "entities", "facts, statements")
"""For people: what a terminal has room for."""

Cell = str | int | float


def of_documents(coverage: Coverage, form: Format) -> Results:
    """A row for each document with `DOCUMENTS`. A table says also which share is covered, and ends with the total."""
    if form != "table":
        return Results.of_rows(DOCUMENTS, [_counts(tally) for tally in coverage.documents], form)
    rows = []
    for tally in (*coverage.documents, coverage.total):
        name, total, covered_, *others = _counts(tally)
        rows.append([name or f"all {len(coverage.documents):,}", total, f"{covered_} ({tally.share:.0%})", *others])
    return Results.of_rows(tuple(name.removesuffix("_only") for name in DOCUMENTS), rows, form)


def of_sentences(graph: Graph, only: Collection[Gave] = tuple(Gave), form: Format = "table") -> Results:
    """A row for each sentence that gave one of these, in order, with `SENTENCES`; as a table with `SHOWN`.

    Raises KgError if the sentences are not known.
    """
    kept = (
        (document, sentence) for document in covered(graph) for sentence in document.sentences if sentence.gave in only
    )
    if form == "table":
        rows = [_shown(document.id, document.text, one) for document, one in kept]
        alone = len(graph.entries()) == 1
        return Results.of_rows(SHOWN[alone:], [row[alone:] for row in rows], form)
    return Results.of_rows(SENTENCES, [_whole(document.id, document.text, one) for document, one in kept], form)


def _counts(tally: Tally) -> list[Cell]:
    gave = (tally.sentences[kind] for kind in (Gave.NAMES, Gave.MENTIONS, Gave.NOTHING))
    return [tally.name, tally.total, tally.covered, *gave, *map(len, (tally.entities, tally.facts, tally.statements))]


def _whole(document: str, text: str, sentence: CoveredSentence) -> list[Cell]:
    entities = "; ".join(thing.label for thing in sentence.entities)
    told = (entities, _words(sentence.facts), _words(sentence.statements))
    return [document, sentence.span.begin, sentence.span.end, sentence.gave, sentence.span.of(text), *told]


def _shown(document: str, text: str, sentence: CoveredSentence) -> list[Cell]:
    place = f"{sentence.span.begin}-{sentence.span.end}"
    entities = "; ".join(thing.label for thing in sentence.entities)
    drawn = _words([*sentence.facts, *sentence.statements])
    return [document, place, sentence.gave, sentence.span.of(text), entities, drawn]


def _words(drawn: Iterable[Drawn]) -> str:
    return "; ".join(" ".join(filter(None, (one.subject, one.predicate, one.object))) for one in drawn)
