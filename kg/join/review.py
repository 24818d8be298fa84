"""Pairs of things with their evidence side by side: what is in doubt, what was joined, what was decided."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from kg.graph.terms import term
from kg.join.decisions import Decision, Named
from kg.join.judge import Pair
from kg.query.results import Results

if TYPE_CHECKING:
    from kg.query.results import Format
    from kg.store import Graph

COLUMNS: Final = (
    "id",
    "score",
    "type",
    "name",
    "document",
    "words",
    "other_name",
    "other_document",
    "other_words",
    "why",
)
DECIDED: Final = ("id", "verdict", "type", "name", "document", "other_name", "other_document", "by")
LONGEST: Final = 240
"""Characters of the words that a pair is shown with."""


@dataclass(frozen=True, slots=True)
class Side:
    """A thing with the sentence of its first mention, white space as one space, and its document's title and date."""

    named: Named
    words: str
    title: str
    date: str


def sides(graph: Graph, pair: Pair) -> tuple[Side, Side]:
    """Both things of a pair as their documents name them first."""
    return side(graph, pair.one), side(graph, pair.other)


def side(graph: Graph, named: Named) -> Side:
    """A thing as its document names it first; the words are empty where the document does not have it."""
    place = _first(graph, named)
    text = graph.text(named.document)
    words = ""
    if place is not None:
        sentences = graph.sentences(named.document)
        number = bisect_right(sentences, place, key=lambda span: span.begin) - 1
        found = sentences[number] if number >= 0 and place < sentences[number].end else None
        words = " ".join((found.of(text) if found else text[place : place + LONGEST]).split())
    document = graph.iris.document(named.document)
    title = graph.value(document, "dcterms:title") or named.document
    return Side(named, _cut(words, named.name), title, graph.value(document, "schema:datePublished") or "")


def rows(graph: Graph, pairs: Iterable[Pair], form: Format) -> Results:
    """Pairs as rows of `COLUMNS`; tables show the date and the words of each side, the other forms its document too."""
    found = []
    for pair in pairs:
        one, other = sides(graph, pair)
        found.append(
            (
                *(pair.id, f"{pair.score:.2f}", pair.type.value, pair.one.name, one.named.document, one.words),
                *(pair.other.name, other.named.document, other.words, f"{pair.rule}: {pair.reason}"),
            )
        )
    if form == "table":
        columns = ("id", "score", "name", "words", "other_name", "other_words", "why")
        kept = [COLUMNS.index(name) for name in columns]
        return _results(columns, [tuple(row[index] for index in kept) for row in found])
    return _results(COLUMNS, found)


def decided(decisions: Iterable[Decision]) -> Results:
    """Decisions as rows of `DECIDED`."""
    rows = []
    for one in decisions:
        places = (one.one.name, one.one.document, one.other.name, one.other.document)
        rows.append((one.id, one.verdict, one.type.value, *places, one.by))
    return _results(DECIDED, rows)


def _results(columns: tuple[str, ...], listed: Iterable[tuple[str, ...]]) -> Results:
    return Results("solutions", columns, tuple(tuple(Literal(field) for field in row) for row in listed))


def _first(graph: Graph, named: Named) -> int | None:
    """Where a document first mentions a thing, by its label before another name."""
    home = graph.iris.graph(named.document)
    for name in ("rdfs:label", "skos:altLabel"):
        begins = [
            int(graph.value(mention.subject, "nif:beginIndex", home) or 0)
            for node in graph.store.quads_for_pattern(None, term(name), Literal(named.name, language="en"), home)
            for mention in graph.store.quads_for_pattern(None, term("kg:mentions"), node.subject, home)
            if isinstance(mention.subject, NamedNode)
        ]
        if begins:
            return min(begins)
    return None


def _cut(words: str, name: str) -> str:
    """Words no longer than is good to read, with the name among them."""
    if len(words) <= LONGEST:
        return words
    begin = max(0, min(words.find(name) - LONGEST // 3, len(words) - LONGEST))
    return f"{'… ' if begin else ''}{words[begin : begin + LONGEST]}{' …' if begin + LONGEST < len(words) else ''}"
