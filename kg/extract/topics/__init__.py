"""The subjects that a document is about: its most central noun phrases, as entities of the type Topic."""

from __future__ import annotations

from dataclasses import dataclass

from kg import lexicon
from kg.extract.topics.candidates import Candidate, candidates
from kg.extract.topics.signs import signs
from kg.model import Entity, EntityType, Form, Mention, Span
from kg.resolve import Discourse
from kg.weigh import Linear, linear

__all__ = ["Candidate", "Topic", "candidates", "choose", "signs", "with_topics"]


def with_topics(discourse: Discourse, model: Linear | None = None) -> Discourse:
    """The discourse with its topics added as entities, most central first, keys after those of the named entities.

    `model` tells how probable a topic each phrase is; without one, the trained part of kg does.
    """
    phrases = candidates(discourse)
    model = model or linear("topics")
    chances = [model.probability(found) for found in signs(discourse, phrases)]
    words = sum(len(sentence.tokens) for sentence in discourse.annotation.sentences)
    first = len(discourse.entities) + 1
    topics = []
    for number, topic in enumerate(choose(phrases, chances, words)):
        name, *others = topic.names
        mentions = tuple(Mention(span, Form.NAME, "topic") for span in topic.spans)
        topics.append(Entity(f"e{first + number}", EntityType.TOPIC, name, tuple(others), mentions=mentions))
    return Discourse(discourse.annotation, (*discourse.entities, *topics), discourse.voices, discourse.speaker)


@dataclass(frozen=True, slots=True)
class Topic:
    """A chosen phrase with its other readings: wider and narrower ones at mostly the same places."""

    readings: tuple[Candidate, ...]

    @property
    def names(self) -> list[str]:
        """The spellings of the phrase, then those of its other readings, each once."""
        return list(
            {name.casefold(): name for reading in reversed(self.readings) for name in reading.names()[::-1]}.values()
        )[::-1]

    @property
    def spans(self) -> list[Span]:
        """The places of all readings; of those that begin or end inside one another, the place of the first reading."""
        found: list[Span] = []
        for reading in self.readings:
            found += [span for span in reading.spans if not any(span.overlaps(other) for other in found)]
        return sorted(found)


def choose(phrases: list[Candidate], chances: list[float], words: int) -> list[Topic]:
    """The topics of a document of so many words, the most probable first, none twice in other words."""
    limits = lexicon.load("topics")["limits"]
    most = max(limits["least"], min(limits["most"], words // limits["per_words"]))
    chosen: list[list[Candidate]] = []
    full = False
    for chance, candidate in sorted(zip(chances, phrases, strict=True), key=lambda row: (-row[0], row[1].spans[0])):
        full = full or len(chosen) == most or (len(chosen) >= limits["least"] and chance < limits["chance"])
        same = next((readings for readings in chosen if readings[0].covers(candidate)), None)
        if same is None and not full:
            chosen.append([candidate])
        elif same is not None and len(same) < limits["readings"]:
            same.append(candidate)
    return [Topic(tuple(readings)) for readings in chosen]
