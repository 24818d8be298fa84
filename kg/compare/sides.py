"""Two sides of a graph side by side (documents, speakers, years): policies, topics, and what became of commitments."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from math import log, sqrt
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.errors import KgError
from kg.model import Span
from kg.query.names import entity
from kg.query.results import Results
from kg.recall import Recall, StoredStatement

if TYPE_CHECKING:
    from kg.query.results import Format
    from kg.store import Graph

COLUMNS: Final = ("kind", "change", "what", "words_a", "document_a", "words_b", "document_b")
NEW, DROPPED, KEPT = "new", "dropped", "kept"
REPEATED, STRONGER, WEAKER = "repeated", "strengthened", "weakened"
ALIKE: Final = 0.3
"""The cosine from which two sentences are taken for the same promise."""
_WORD: Final = re.compile(r"[^\W\d_]{3,}|\d{4}")


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing of both sides: `kind` is policy, topic or commitment; `change` what became of it from A to B.

    `words` are the sentence that shows it on each side, with its document, both empty where a side has none.
    """

    kind: str
    change: str
    what: str
    words_a: str
    document_a: str
    words_b: str
    document_b: str

    @property
    def sides(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """The words and the document of each side."""
        return (self.words_a, self.document_a), (self.words_b, self.document_b)


@dataclass(frozen=True, slots=True)
class _Side:
    documents: tuple[str, ...]
    speaker: str | None


def compare(graph: Graph, a: str, b: str) -> list[Compared]:
    """What side B has that A has not, the other way round, and both: by kind, then new, dropped, kept and changed.

    A side is a document (its id or source), a year or a date ("2019", "2019-05"), or the name of a speaker. Raises
    KgError where a side names none of these.
    """
    recalled = Recall(graph)
    sides = [_side(graph, recalled, name) for name in (a, b)]
    sentences = _Sentences(graph)
    found = [*_things(sentences, recalled, sides, "Policy"), *_things(sentences, recalled, sides, "Topic")]
    return [*found, *_commitments(sentences, recalled, sides)]


def rows(compared: list[Compared], form: Format) -> Results:
    """The comparison as rows of `COLUMNS`; a table, for people, has commitments in words and all else by document."""
    if form == "table":
        shown = [(c.kind, c.change, c.what, *(_shown(c, *side) for side in c.sides)) for c in compared]
        return Results.of_rows((*COLUMNS[:3], "in_a", "in_b"), shown, form)
    told = [(c.kind, c.change, c.what, c.words_a, c.document_a, c.words_b, c.document_b) for c in compared]
    return Results.of_rows(COLUMNS, told, form)


def _shown(compared: Compared, words: str, document: str) -> str:
    return words if compared.kind == "commitment" else document


def _side(graph: Graph, recalled: Recall, name: str) -> _Side:
    stored = graph.documents()
    ids = [document.id for document in stored if name in (document.id, document.source)]
    if ids:
        return _Side(tuple(ids), None)
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", name):
        ids = [document.id for document in stored if (document.date or "").startswith(name)]
        if ids:
            return _Side(tuple(ids), None)
        raise KgError(f"No document is dated {name}: `kg query {graph.path} documents` lists their dates")
    speaker = entity(graph, name).value.removeprefix(graph.base)
    spoken = {said.document for said in recalled.statements if speaker in (said.speaker, said.by)}
    for fact in recalled.facts:
        if fact.predicate == "deliveredBy" and fact.object == speaker:
            spoken |= {place.document for place in fact.evidence}
    if not spoken:
        label = recalled.things[speaker].label if speaker in recalled.things else name
        raise KgError(f"{label} speaks in no document: name a speaker, a document, or a year")
    return _Side(tuple(sorted(spoken)), speaker)


def _things(sentences: _Sentences, recalled: Recall, sides: list[_Side], type_: str) -> Iterator[Compared]:
    """The entities of a type by the first sentence of each side that names them, the most mentioned first."""
    first: list[dict[str, tuple[str, str]]] = [{}, {}]
    counts: Counter[str] = Counter()
    for mention in recalled.mentions:
        if recalled.things[mention.thing].type == type_:
            for number, side in enumerate(sides):
                if mention.document in side.documents:
                    counts[mention.thing] += 1
                    if mention.thing not in first[number]:
                        words = sentences.at(mention.document, mention.begin)
                        first[number][mention.thing] = words, mention.document
    order = {NEW: 0, DROPPED: 1, KEPT: 2}
    found = []
    for thing in counts:
        before, after = (side.get(thing, ("", "")) for side in first)
        change = KEPT if before[1] and after[1] else NEW if after[1] else DROPPED
        found.append(Compared(type_.lower(), change, recalled.things[thing].label, *before, *after))
    yield from sorted(found, key=lambda row: (order[row.change], row.what))


def _commitments(sentences: _Sentences, recalled: Recall, sides: list[_Side]) -> Iterator[Compared]:
    said = [
        [
            s
            for s in recalled.statements
            if s.kind == "Commitment" and s.document in side.documents and side.speaker in (None, s.speaker, s.by)
        ]
        for side in sides
    ]
    words = [[sentences.at(s.document, s.begin) for s in row] for row in said]
    pairs = _paired(*words)
    followed = dict(pairs)
    before = {later: earlier for earlier, later in pairs}
    found: list[tuple[int, Compared]] = []
    for number, statement in enumerate(said[1]):
        who = _who(recalled, statement)
        if number not in before:
            found.append((0, Compared("commitment", NEW, who, "", "", words[1][number], statement.document)))
            continue
        old, new = words[0][before[number]], words[1][number]
        change = _change(strength(old), strength(new))
        document = said[0][before[number]].document
        place = {STRONGER: 2, WEAKER: 3, REPEATED: 4}[change]
        found.append((place, Compared("commitment", change, who, old, document, new, statement.document)))
    for number, statement in enumerate(said[0]):
        if number not in followed:
            row = Compared(
                "commitment", DROPPED, _who(recalled, statement), words[0][number], statement.document, "", ""
            )
            found.append((1, row))
    yield from (row for _, row in sorted(found, key=lambda one: one[0]))


def _who(recalled: Recall, statement: StoredStatement) -> str:
    name = statement.by or statement.speaker
    return recalled.things[name].label if name in recalled.things else ""


def _change(before: int, after: int) -> str:
    return REPEATED if before == after else STRONGER if after > before else WEAKER


def strength(sentence: str) -> int:
    """How firmly a sentence promises, 1 to 4, by its firmest word in `lexicon/strength.toml`; 3, as "will", if none."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", sentence)}
    return max((value for value, listed in _strengths() if words & listed), default=3)


@cache
def _common() -> frozenset[str]:
    return frozenset(lexicon.load("strength")["common"]["words"])


@cache
def _strengths() -> tuple[tuple[int, frozenset[str]], ...]:
    return tuple(
        (row["strength"], frozenset(row["words"])) for row in lexicon.load("strength").values() if "strength" in row
    )


def _paired(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The sentences that promise the same, each at most once, the most alike first; both must be each other's best."""
    bags = [[_bag(text) for text in row] for row in (old, new)]
    often = Counter(word for row in bags for bag in row for word in bag)
    total = sum(map(len, bags)) or 1
    weight = {word: log(1 + total / count) for word, count in often.items()}
    scores = [
        (value, -n, -m)
        for n, one in enumerate(bags[0])
        for m, other in enumerate(bags[1])
        if (value := _cosine(one, other, weight)) >= ALIKE
    ]
    found: dict[int, int] = {}
    for _, n, m in sorted(scores, reverse=True):
        if -n not in found and -m not in found.values():
            found[-n] = -m
    return sorted(found.items())


def _bag(text: str) -> frozenset[str]:
    """The words that tell what a sentence is about, cut to their first six letters: "mediating", "mediation"."""
    return frozenset(word[:6] for word in map(str.lower, _WORD.findall(text)) if word not in _common())


def _cosine(one: Iterable[str], other: Iterable[str], weight: dict[str, float]) -> float:
    both, first, second = frozenset(one) & frozenset(other), frozenset(one), frozenset(other)
    norm = sqrt(sum(weight[w] ** 2 for w in first)) * sqrt(sum(weight[w] ** 2 for w in second))
    return sum(weight[w] ** 2 for w in sorted(both)) / norm if norm else 0.0


class _Sentences:
    """The sentences of a graph's documents, each document's read once."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._read: dict[str, tuple[str, tuple[Span, ...]]] = {}

    def at(self, document: str, begin: int) -> str:
        """The sentence that holds a place, on one line; empty where none does."""
        if document not in self._read:
            self._read[document] = self._graph.text(document), self._graph.sentences(document)
        text, spans = self._read[document]
        place = bisect_right(spans, begin, key=lambda span: span.begin) - 1
        return " ".join(spans[place].of(text).split()) if place >= 0 and begin < spans[place].end else ""
