"""A document as a whole: its discourse, where and when it is spoken, and how a fact is made of a place in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.arguments import Arguments
from kg.model import Entity, EntityType, Fact, Mention, Span, Zone
from kg.resolve import Discourse
from kg.resolve.names import folded

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def _adjectives() -> dict[str, tuple[str, ...]]:
    """The adjectives of each country, under all its names."""
    found: dict[str, tuple[str, ...]] = {}
    for name, row in lexicon.load("places")["countries"].items():
        adjectives = tuple(word.casefold() for word in row["adjectives"])
        for other in (name, *row["other"]):
            found[other.casefold()] = adjectives
    return found


def adjectives(name: str) -> tuple[str, ...]:
    """The adjectives of a country, in lower case; none where the name is not that of a country."""
    return _adjectives().get(name.casefold().removeprefix("the "), ())


@cache
def all_adjectives() -> frozenset[str]:
    """Those of all countries."""
    return frozenset(word for words in _adjectives().values() for word in words)


@cache
def letters_of_states() -> frozenset[str]:
    """The letters of states that stand behind a town, and as newspapers shorten them: "Tempe, AZ", "Lansing, Mich."."""
    states = lexicon.load("places")["states"]
    return frozenset(states["letters"]) | {short.rstrip(".") for short in states["short"]}


@dataclass(slots=True)
class Scene:
    """A resolved document with what all extractors of facts share.

    `event` is the key of the event at which the speech is given, `place` that of where, `date` the document's own date
    as ISO 8601; each None where the document does not tell.
    """

    discourse: Discourse
    date: str | None = None
    date_span: Span | None = None
    event: str | None = None
    place: str | None = None
    country: str | None = None
    """The key of the country that the document speaks for, where the text as a whole shows it."""
    weights: tuple[dict[str, float], dict[str, float]] | None = None
    """How much the text speaks for each country, counted by `countries` when it is first asked for."""
    arguments: Arguments = field(init=False)
    text: str = field(init=False)
    sentences: tuple[Sentence, ...] = field(init=False)
    _adjectives: dict[str, str] | None = None
    _names: dict[tuple[str, ...], str] | None = None

    def __post_init__(self) -> None:
        self.arguments = Arguments(self.discourse)
        self.text = self.discourse.annotation.document.text
        self.sentences = self.discourse.annotation.sentences

    def entity(self, key: str) -> Entity:
        return self.discourse.entity(key)

    def sentence_of(self, span: Span) -> Sentence | None:
        """The sentence that holds a stretch of the text as a whole, if one does."""
        at = bisect_right(self.sentences, span.begin, key=lambda sentence: sentence.span.begin) - 1
        return self.sentences[at] if at >= 0 and span in self.sentences[at].span else None

    @property
    def titles(self) -> list[Span]:
        """Where the lines of the headline stand, whatever sentences the model cuts them into."""
        return [s.span for s in self.discourse.annotation.frame.segments if s.zone is Zone.TITLE]

    def events(self, place: Sentence | Span, but: re.Pattern[str] | None = None) -> list[tuple[str, Mention]]:
        """The events that a stretch names, widest first, none inside another and none that holds `but`."""
        found: list[tuple[str, Mention]] = []
        for key, mention in self.discourse.within(place if isinstance(place, Span) else place.span):
            if self.discourse.type(key) is not EntityType.EVENT or any(mention.span in m.span for _, m in found):
                continue
            if but is None or not but.search(self.entity(key).name):
                found.append((key, mention))
        return found

    def is_named(self, word: Token) -> bool:
        """Whether a word is the head of the name of a thing, which is not only spoken of."""
        key = self.discourse.at(word)
        return key is not None and self.discourse.type(key) is not EntityType.TOPIC

    def named(self, words: str) -> str | None:
        """The thing of the document that bears a name; topics are left out."""
        if self._names is None:
            self._names = {}
            for entity in (e for e in self.discourse.entities if e.type is not EntityType.TOPIC):
                for name in (entity.name, *entity.aliases):
                    self._names.setdefault(folded(name), entity.key)
        return self._names.get(folded(words))

    def country_by_adjective(self, word: str) -> str | None:
        """The country of the document that an adjective or short name stands for: "French", "U.S."."""
        if self._adjectives is None:
            self._adjectives = {}
            for entity in self.discourse.entities:
                if entity.type is EntityType.PLACE:
                    for name in (entity.name, *entity.aliases):
                        self._adjectives.setdefault(name.casefold(), entity.key)
                        for adjective in adjectives(name):
                            self._adjectives.setdefault(adjective, entity.key)
        return self._adjectives.get(word.casefold().removesuffix("'s").removesuffix("’s"))

    def fact(
        self,
        subject: str,
        predicate: str,
        object_: str | None,
        sentence: Sentence,
        *,
        confidence: float,
        rule: str,
        role: str | None = None,
        evidence: Span | None = None,
    ) -> Fact:
        """A fact proved in a sentence, or in a narrower stretch of it, in the voice of that sentence."""
        return Fact(
            subject=subject,
            predicate=predicate,
            object=object_,
            evidence=evidence or sentence.span,
            scope=self.discourse.scope(sentence),
            confidence=confidence,
            rule=rule,
            role=role,
            speaker=self.discourse.voice(sentence).speaker,
        )
