"""The subjects that a document is about: its most central noun phrases, as entities of the type Topic."""

from __future__ import annotations

from kg import lexicon
from kg.extract.topics.candidates import Candidate, candidates
from kg.extract.topics.signs import signs
from kg.model import Entity, EntityType, Form, Mention
from kg.resolve import Discourse
from kg.weigh import Linear, linear

__all__ = ["Candidate", "candidates", "choose", "signs", "with_topics"]


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
    for number, candidate in enumerate(choose(phrases, chances, words)):
        name, *others = candidate.names()
        mentions = tuple(Mention(span, Form.NAME, "topic") for span in sorted(candidate.spans))
        topics.append(Entity(f"e{first + number}", EntityType.TOPIC, name, tuple(others), mentions=mentions))
    return Discourse(discourse.annotation, (*discourse.entities, *topics), discourse.voices, discourse.speaker)


def choose(phrases: list[Candidate], chances: list[float], words: int) -> list[Candidate]:
    """The topics of a document of so many words, the most probable first, none twice in other words."""
    limits = lexicon.load("topics")["limits"]
    most = max(limits["least"], min(limits["most"], words // limits["per_words"]))
    chosen: list[Candidate] = []
    for chance, candidate in sorted(zip(chances, phrases, strict=True), key=lambda row: (-row[0], row[1].spans[0])):
        if len(chosen) == most or (len(chosen) >= limits["least"] and chance < limits["chance"]):
            break
        if not any(other.covers(candidate) for other in chosen):
            chosen.append(candidate)
    return chosen
