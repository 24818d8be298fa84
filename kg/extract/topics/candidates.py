"""Noun phrases that may be topics: by their lemmas, with the places where each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from kg import lexicon
from kg.annotate import place
from kg.extract.facts.arguments import Arguments
from kg.extract.facts.relations import topic_heads
from kg.extract.words import Words, words
from kg.model import Span, Zone
from kg.resolve import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

PROSE: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY})
PHRASE_PARTS: Final = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "VERB", "NUM", "PUNCT", "PART", "X"})

LEADS: Final = frozenset({"DET", "PRON", "PUNCT", "NUM", "PART", "SYM"})
HYPHENS: Final = frozenset({"-", "–", "‑"})
QUANTITIES: Final = frozenset({"PERSON", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


@cache
def _data() -> dict[str, Any]:
    return lexicon.load("topics")


@cache
def _set(section: str, name: str) -> frozenset[str]:
    return frozenset(_data()[section][name])


@dataclass(slots=True)
class Candidate:
    """A phrase by its lemmas, with the places where it stands."""

    lemmas: tuple[str, ...]
    texts: Counter[str] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    roots: list[Token] = field(default_factory=list)
    """The word that heads the phrase, at each of its places."""
    argument: bool = False
    """Somebody supports, promotes, addresses ... it."""
    first: float = 1.0
    """Where it first stands: 0 at the beginning of the document, 1 at its end."""
    joined: bool = False
    """It is a wide reading: with what is coordinated to its head or stands under its "of"."""

    def names(self) -> list[str]:
        """The spellings of the phrase, the commonest first (the first one in the alphabet among equals)."""
        ordered = sorted(self.texts, key=lambda text: (-self.texts[text], text.isupper(), text))
        seen: dict[str, str] = {}
        for text in ordered:
            seen.setdefault(text.casefold(), text)
        return list(seen.values())

    def covers(self, other: Candidate) -> bool:
        """Whether the other adds no subject to this one: one holds the other, at mostly the same places.

        A wider phrase that somebody promotes or supports is a subject of its own: "integration of industry and trade".
        """
        a, b = set(self.lemmas), set(other.lemmas)
        if not (a <= b or b <= a) or (other.argument and a < b):
            return False
        shared = sum(any(x in y or y in x for y in self.spans) for x in other.spans)
        return shared * 2 >= len(other.spans)


def candidates(discourse: Discourse) -> list[Candidate]:
    """The phrases of the running text that name nothing known, in the order of their first places."""
    named = [mention.span for entity in discourse.entities for mention in entity.mentions]
    exact = set(named)
    covered = _Cover(named)
    total = max(1, len(discourse.annotation.document.text))
    found: dict[tuple[str, ...], Candidate] = {}
    look = Arguments(discourse)
    chunks = _chunks(discourse)
    for sentence in discourse.annotation.sentences:
        if sentence.zone not in PROSE:
            continue
        first_of: dict[int, int] = {}
        argued: dict[int, Candidate] = {}
        objects = topic_heads(look, sentence)
        doc, read = sentence.tokens.doc, words(sentence.tokens.doc)
        for begin, end, root, joined in _phrases(read, chunks.get(sentence.index, ())):
            span = Span(place(doc[begin]).begin, place(doc[end - 1]).end)
            if span in exact or covered.holds(span):
                continue
            lemmas = tuple([read.lemmas[at] for at in range(begin, end) if not doc[at].is_punct])
            if not lemmas or len(lemmas) > _data()["limits"]["longest"]:
                continue
            candidate = found.setdefault(lemmas, Candidate(lemmas))
            if span in candidate.spans:
                continue
            text = " ".join(span.of(discourse.annotation.document.text).split())
            candidate.texts[text] += 1
            candidate.spans.append(span)
            candidate.roots.append(doc[_head(read, begin, end)])
            if root in objects and begin == first_of.setdefault(root, begin):
                # the widest reading of an argument is the topic: "integration of A and B", not "integration"
                if joined and (narrow := argued.get(root)) is not None:
                    narrow.argument = False
                candidate.argument = True
                argued[root] = candidate
            candidate.first = min(candidate.first, span.begin / total)
            candidate.joined |= joined
    return list(found.values())


def _head(read: Words, begin: int, end: int) -> int:
    """The word of a phrase that stands under a word outside it."""
    return next((at for at in range(begin, end) if not begin <= read.heads[at] < end), end - 1)


class _Cover:
    """Whether a stretch lies inside the name of an entity."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = sorted(spans)
        self._begins = [span.begin for span in self._spans]

    def holds(self, span: Span) -> bool:
        at = bisect_right(self._begins, span.begin)
        return any(span in other for other in self._spans[max(0, at - 4) : at])


def _chunks(discourse: Discourse) -> dict[int, list[Tokens]]:
    """The noun phrases of each sentence, by its index; found once a paragraph, as spaCy walks all of it each time."""
    found: dict[int, list[Tokens]] = {}
    sentences = iter(discourse.annotation.sentences)
    sentence = next(sentences, None)
    segments = discourse.annotation.frame.segments
    for doc in (doc for segment, doc in zip(segments, discourse.annotation.docs, strict=True) if segment.zone in PROSE):
        for chunk in doc.noun_chunks:
            begin = place(chunk).begin
            while sentence is not None and sentence.span.end <= begin:
                sentence = next(sentences, None)
            if sentence is not None and sentence.span.begin <= begin:
                found.setdefault(sentence.index, []).append(chunk)
    return found


def _phrases(read: Words, chunks: Iterable[Tokens]) -> Iterator[tuple[int, int, int, bool]]:
    """Noun phrases without their leads, their tails, pairs ("trade and investment") and those with an "of" phrase.

    Each by its first word, the one behind its last, the head of its noun phrase, and whether it is a wide reading.
    """
    for chunk in chunks:
        begin, end, root = _trim(read, chunk), chunk.end, chunk.root
        if begin == end:
            continue
        widened = _widen(read, root, begin)
        if widened == begin or end - begin > 1:
            # "integration" alone tells less than "integration of A and B"
            yield begin, end, root.i, False
        # the tail of a long phrase recurs: "national industrial internet" -> "industrial internet"
        for cut in range(begin + 1, end - 1):
            if (
                read.pos[cut] in {"NOUN", "ADJ", "PROPN"}
                and read.pos[cut - 1] in {"ADJ", "PROPN", "NOUN", "ADV"}
                and _whole(chunk.doc, cut) == cut
            ):
                yield cut, end, root.i, False
        if widened > begin:
            yield begin, widened, root.i, True


def _trim(read: Words, chunk: Tokens) -> int:
    """The first word of a noun phrase behind its leads; its end where what is left is no phrase that may be a topic."""
    leads, stops = _set("leads", "words"), _set("stop", "heads")
    begin, end = chunk.start, chunk.end
    lemmas, pos = read.lemmas, read.pos
    while begin < end and (
        read.lower[begin] in leads or pos[begin] in LEADS or not read.lower[begin][0].isalnum()  # "-border"
    ):
        begin += 1
    last = end - 1
    if begin == end or pos[last] not in {"NOUN", "PROPN"} or lemmas[last] in stops:
        return end
    if begin == last and (pos[last] == "PROPN" or not _WORD.match(chunk.doc[last].text)):
        return end
    if chunk.doc[last].ent_type_ in QUANTITIES or not PHRASE_PARTS.issuperset(pos[begin:end]):
        return end
    return _whole(chunk.doc, begin)


def _whole(doc: Doc, begin: int) -> int:
    """Where the word of a place begins with all that hyphens join to it: "cross-border", not "-border" or "border"."""
    if begin and doc[begin].text in HYPHENS:
        begin += 1
    while (
        begin > 1 and doc[begin - 1].text in HYPHENS and not (doc[begin - 1].whitespace_ or doc[begin - 2].whitespace_)
    ):
        begin -= 2
    return begin


def _widen(read: Words, root: Token, begin: int) -> int:
    """The end of a phrase with what is coordinated to it or stands under its "of", if that follows at once and is
    short; its beginning where there is none."""
    right = [
        child
        for child in read.children(root.i)
        if child > root.i
        and (read.deps[child] in {"conj", "cc"} or (read.deps[child] == "prep" and read.lower[child] == "of"))
    ]
    if not right:
        return begin
    doc = root.doc
    end = 1 + max((t.i for child in right for t in doc[child].subtree if t.dep_ != "punct"), default=root.i)
    if end - begin > _data()["limits"]["longest"] + 2 or read.pos[end - 1] not in {"NOUN", "PROPN"}:
        return begin
    for at in range(begin, end):
        if read.pos[at] in {"VERB", "AUX", "PRON", "SCONJ"} and read.tags[at] not in {"VBG", "VBN"}:
            return begin
        token = doc[at]
        if not (token.is_alpha or any(mark in token.text for mark in "-,’'")):
            return begin
    return end
