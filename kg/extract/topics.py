"""The subjects that a document is about: its most central noun phrases, as entities of the type Topic."""

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
from kg.model import Entity, EntityType, Form, Mention, Span, Zone
from kg.resolve import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

PROSE: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY})
PHRASE_PARTS: Final = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "VERB", "NUM", "PUNCT", "PART", "X"})
ACTION: Final = ("tion", "ment", "ity", "ance", "ence", "ing", "ship", "ism", "sis")
"""Endings of nouns of action and quality, which tell a subject more often than things do."""

_WORD: Final = re.compile(r"[^\W\d_]{2,}")


@cache
def _data() -> dict[str, Any]:
    return lexicon.load("topics")


@cache
def _set(section: str, name: str) -> frozenset[str]:
    return frozenset(_data()[section][name])


@dataclass(slots=True)
class _Candidate:
    """A phrase by its lemmas, with the places where it stands and the signs that speak for it."""

    lemmas: tuple[str, ...]
    texts: Counter[str] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    argument: bool = False
    first: float = 1.0
    """Where it first stands: 0 at the beginning of the document, 1 at its end."""
    joined: bool = False

    def score(self, words: int) -> float:
        """How much speaks for the phrase in a document of so many words."""
        weights, count = _data()["weights"], len(self.spans)
        name = self.texts.most_common(1)[0][0]
        return float(
            weights["density"] * min(5.0, 1000 * count / max(1, words))
            + weights["words"].get(str(len(self.lemmas)), -2.0)
            + weights["once"] * (count == 1)
            + weights["argument"] * self.argument
            + weights["widened"] * (self.argument and self.joined)
            + weights["coordinated"] * ("and" in self.lemmas and "of" not in self.lemmas)
            + weights["action"] * self.lemmas[-1].endswith(ACTION)
            + weights["capital"] * any(word[0].isupper() for word in name.split()[1:])
            + weights["early"] * (1 - self.first)
        )


def with_topics(discourse: Discourse) -> Discourse:
    """The discourse with its topics added as entities, most central first, keys after those of the named entities."""
    chosen = _choose(discourse)
    first = len(discourse.entities) + 1
    topics = []
    for number, candidate in enumerate(chosen):
        name, *others = _names(candidate)
        mentions = tuple(Mention(span, Form.NAME, "topic") for span in sorted(candidate.spans))
        topics.append(Entity(f"e{first + number}", EntityType.TOPIC, name, tuple(others), mentions=mentions))
    return replace_entities(discourse, discourse.entities + tuple(topics))


def replace_entities(discourse: Discourse, entities: tuple[Entity, ...]) -> Discourse:
    """The same discourse over another list of entities."""
    return Discourse(discourse.annotation, entities, discourse.voices, discourse.speaker)


def _names(candidate: _Candidate) -> list[str]:
    """The spellings of a topic, the commonest first (the first one in the alphabet among equals)."""
    counts: Counter[str] = Counter()
    for text, n in candidate.texts.items():
        counts[text] += n
    ordered = sorted(counts, key=lambda text: (-counts[text], text.isupper(), text))
    seen: dict[str, str] = {}
    for text in ordered:
        seen.setdefault(text.casefold(), text)
    return list(seen.values())


def _choose(discourse: Discourse) -> list[_Candidate]:
    candidates = _candidates(discourse)
    words = sum(len(s.tokens) for s in discourse.annotation.sentences)
    limits = _data()["limits"]
    most = max(5, min(limits["most"], words // limits["per_words"]))
    ranked = sorted(candidates.values(), key=lambda c: (-c.score(words), c.spans[0]))
    chosen: list[_Candidate] = []
    for candidate in ranked:
        if len(chosen) == most:
            break
        if not any(_covers(other, candidate) for other in chosen):
            chosen.append(candidate)
    return chosen


def _covers(chosen: _Candidate, candidate: _Candidate) -> bool:
    """Whether a candidate adds no subject to one chosen before: one holds the other, at mostly the same places."""
    a, b = set(chosen.lemmas), set(candidate.lemmas)
    if not (a <= b or b <= a):
        return False
    shared = sum(any(x in y or y in x for y in chosen.spans) for x in candidate.spans)
    return shared * 2 >= len(candidate.spans)


def _candidates(discourse: Discourse) -> dict[tuple[str, ...], _Candidate]:
    named = [mention.span for entity in discourse.entities for mention in entity.mentions]
    exact = {(span.begin, span.end) for span in named}
    covered = _Cover(named)
    total = max(1, len(discourse.annotation.document.text))
    found: dict[tuple[str, ...], _Candidate] = {}
    look = Arguments(discourse)
    chunks = _chunks(discourse)
    for sentence in discourse.annotation.sentences:
        if sentence.zone not in PROSE:
            continue
        first_of: dict[int, int] = {}
        argued: dict[int, _Candidate] = {}
        objects = topic_heads(look, sentence)
        for tokens, root, joined in _phrases(chunks.get(sentence.index, ())):
            span = Span(place(tokens[0]).begin, place(tokens[-1]).end)
            if (span.begin, span.end) in exact or covered.holds(span):
                continue
            lemmas = tuple(token.lemma_.lower() for token in tokens if not token.is_punct)
            if not lemmas or len(lemmas) > _data()["limits"]["longest"]:
                continue
            candidate = found.setdefault(lemmas, _Candidate(lemmas))
            if span in candidate.spans:
                continue
            text = " ".join(span.of(discourse.annotation.document.text).split())
            candidate.texts[text] += 1
            candidate.spans.append(span)
            if root.i in objects and tokens[0].i == first_of.setdefault(root.i, tokens[0].i):
                # the widest reading of an argument is the topic: "integration of A and B", not "integration"
                if joined and (narrow := argued.get(root.i)) is not None:
                    narrow.argument = False
                candidate.argument = True
                argued[root.i] = candidate
            candidate.first = min(candidate.first, span.begin / total)
            candidate.joined |= joined
    return found


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
    for doc in discourse.annotation.docs:
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
