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
from kg.model import Span, Zone
from kg.resolve import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

PROSE: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY})
PHRASE_PARTS: Final = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "VERB", "NUM", "PUNCT", "PART", "X"})

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
    exact = {(span.begin, span.end) for span in named}
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
        for tokens, root, joined in _phrases(chunks.get(sentence.index, ())):
            span = Span(place(tokens[0]).begin, place(tokens[-1]).end)
            if (span.begin, span.end) in exact or covered.holds(span):
                continue
            lemmas = tuple(token.lemma_.lower() for token in tokens if not token.is_punct)
            if not lemmas or len(lemmas) > _data()["limits"]["longest"]:
                continue
            candidate = found.setdefault(lemmas, Candidate(lemmas))
            if span in candidate.spans:
                continue
            text = " ".join(span.of(discourse.annotation.document.text).split())
            candidate.texts[text] += 1
            candidate.spans.append(span)
            candidate.roots.append(_head(tokens))
            if root.i in objects and tokens[0].i == first_of.setdefault(root.i, tokens[0].i):
                # the widest reading of an argument is the topic: "integration of A and B", not "integration"
                if joined and (narrow := argued.get(root.i)) is not None:
                    narrow.argument = False
                candidate.argument = True
                argued[root.i] = candidate
            candidate.first = min(candidate.first, span.begin / total)
            candidate.joined |= joined
    return list(found.values())


def _head(tokens: list[Token]) -> Token:
    """The word of a phrase that stands under a word outside it."""
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside), tokens[-1])


class _Cover:
    """Whether a stretch lies inside the name of an entity."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = sorted(spans)

    def holds(self, span: Span) -> bool:
        at = bisect_right(self._spans, Span(span.begin, 1 << 60))
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


def _phrases(chunks: Iterable[Tokens]) -> Iterator[tuple[list[Token], Token, bool]]:
    """Noun phrases without their leads, their tails, pairs ("trade and investment") and those with an "of" phrase."""
    for chunk in chunks:
        tokens = _trim(list(chunk))
        if not tokens:
            continue
        widened = _widen(chunk.root, tokens)
        if widened is None or len(tokens) > 1:
            # "integration" alone tells less than "integration of A and B"
            yield tokens, chunk.root, False
        # the tail of a long phrase recurs: "national industrial internet" -> "industrial internet"
        for cut in range(1, len(tokens) - 1):
            if tokens[cut].pos_ in {"NOUN", "ADJ", "PROPN"} and tokens[cut - 1].pos_ in {"ADJ", "PROPN", "NOUN", "ADV"}:
                yield tokens[cut:], chunk.root, False
        if widened is not None:
            yield widened, chunk.root, True


def _trim(tokens: list[Token]) -> list[Token]:
    leads, stops = _set("leads", "words"), _set("stop", "heads")
    while tokens and (tokens[0].lower_ in leads or tokens[0].pos_ in {"DET", "PRON", "PUNCT", "NUM", "PART", "SYM"}):
        tokens = tokens[1:]
    if not tokens or tokens[-1].pos_ not in {"NOUN", "PROPN"}:
        return []
    if len(tokens) == 1 and (
        tokens[0].pos_ == "PROPN" or tokens[0].lemma_.lower() in stops or not _WORD.match(tokens[0].text)
    ):
        return []
    if tokens[-1].lemma_.lower() in stops or tokens[-1].ent_type_ in {
        "PERSON",
        "DATE",
        "TIME",
        "MONEY",
        "PERCENT",
        "QUANTITY",
    }:
        return []
    return tokens if all(token.pos_ in PHRASE_PARTS for token in tokens) else []


def _widen(root: Token, tokens: list[Token]) -> list[Token] | None:
    """A phrase with what is coordinated to it or stands under its "of", if that follows at once and is short."""
    right = [
        c
        for c in root.children
        if c.i > root.i and (c.dep_ in {"conj", "cc"} or (c.dep_ == "prep" and c.lower_ == "of"))
    ]
    if not right:
        return None
    end = max((t.i for c in right for t in c.subtree if t.dep_ not in {"punct"}), default=root.i)
    joined = list(root.doc[tokens[0].i : end + 1])
    if len(joined) > _data()["limits"]["longest"] + 2 or joined[-1].pos_ not in {"NOUN", "PROPN"}:
        return None
    if any(t.pos_ in {"VERB", "AUX", "PRON", "SCONJ"} and t.tag_ not in {"VBG", "VBN"} for t in joined):
        return None
    return (
        joined
        if all(t.is_alpha or "-" in t.text or "," in t.text or "’" in t.text or "'" in t.text for t in joined)
        else None
    )
