"""Who takes part in an event: those greeted at it, those in a list, those whose visit it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Span, Zone

GREETINGS: Final = 5
"""How many of the first sentences may greet."""

_HERE: Final = re.compile(
    r"\b(?:is|are) (?:also )?here\b|\bhere (?:today|tonight|with us|this (?:morning|evening))\b|\bjoins? us\b"
)
AGENTS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})


def participants(scene: Scene) -> Iterator[Fact]:
    """Participants of the event spoken at, and of the events that the document tells of."""
    if scene.event is not None:
        yield from _greeted(scene, scene.event)
        yield from _listed(scene, scene.event)
    yield from _in_names(scene)


def _named(scene: Scene, sentence: Sentence, kinds: frozenset[EntityType]) -> Iterator[str]:
    for key, mention in scene.discourse.within(sentence.span):
        if scene.discourse.type(key) in kinds and mention.form is Form.NAME:
            yield key


def _greeted(scene: Scene, event: str) -> Iterator[Fact]:
    """The people named in a salutation, and in the thanks and greetings of the first sentences."""
    early = 0
    for sentence in scene.sentences:
        greeting = sentence.zone is Zone.SALUTATION
        if sentence.zone is Zone.BODY:
            early += 1
            text = sentence.span.of(scene.text)
            vocative = (
                early <= 2
                and bool(re.match(r"\s*(?:To|Mr|Mrs|Ms|Dr|Your|The Honou?rable|Thank you)\b", text))
                and text.count(",") >= 2
            )
            greets = bool(lexicon.words("triggers", "greets").search(text))
            greeting = vocative or (early <= GREETINGS and greets) or bool(_HERE.search(text))
        if greeting:
            for key in dict.fromkeys(_named(scene, sentence, frozenset({EntityType.PERSON}))):
                yield scene.fact(event, "participant", key, sentence, confidence=0.7, rule="participant:greeted")


def _listed(scene: Scene, event: str) -> Iterator[Fact]:
    """The people in the list items that stand under a line which announces participants."""
    listing = False
    for number, sentence in enumerate(scene.sentences):
        text = sentence.span.of(scene.text)
        if re.search(r":\s*$", text):
            listing = bool(lexicon.words("triggers", "present").search(text))
            continue
        if not listing:
            continue
        if not re.match(r"[-–—•*·▪]|\(?\d{1,2}[.)]", text) and sentence.segment != scene.sentences[number - 1].segment:
            listing = False
            continue
        for key in list(dict.fromkeys(_named(scene, sentence, frozenset({EntityType.PERSON}))))[:1]:
            yield scene.fact(event, "participant", key, sentence, confidence=0.8, rule="participant:listed")


def _in_names(scene: Scene) -> Iterator[Fact]:
    """ "President Biden's visit to Japan", "the meeting with X", "the summit between A and B"."""
    for entity in scene.discourse.entities:
        if entity.type is not EntityType.EVENT:
            continue
        for mention in entity.mentions:
            sentence = next((s for s in scene.sentences if mention.span in s.span), None)
            if sentence is None or mention.form is Form.PRONOUN:
                continue
            for key, _ in _inside(scene, mention.span):
                yield scene.fact(
                    entity.key,
                    "participant",
                    key,
                    sentence,
                    confidence=0.6,
                    rule="participant:name",
                    evidence=mention.span,
                )


def _inside(scene: Scene, span: Span) -> Iterator[tuple[str, Span]]:
    text = scene.text
    for key, inner in scene.discourse.within(span):
        if inner.span == span or scene.discourse.type(key) not in AGENTS:
            continue
        before, after = text[span.begin : inner.span.begin], text[inner.span.end : span.end]
        if re.search(
            r"\b(?:between|with|among)\s+(?:[\w ,&’'.-]+\band\s+)?"
            r"(?:the\s+|his\s+excellency\s+|president\s+|prime minister\s+)*$",
            before,
            re.IGNORECASE,
        ) or re.match(
            r"(?:['’]s|['’])\s+(?:\w+\s+){0,4}(?:visit|war|invasion|attack|aggression|meeting|trip|election|address)",
            after,
            re.IGNORECASE,
        ):
            yield key, inner.span
