"""A report of one meeting that its headline names: who held it, who was there, when, though no sentence names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.clauses import Clause, Mood, clauses
from kg.extract.facts.arguments import types
from kg.extract.facts.gatherings import run_of_names
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Span, Zone

FIRST: Final = 3
"""How many sentences of the report may tell that somebody held the meeting."""
TOLD: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.HEADER})
_TODAY: Final = re.compile(r"^\W*(?:today|this (?:morning|afternoon|evening))\b|\btoday\b", re.IGNORECASE)
_VISIT: Final = re.compile(r"\b(?:visit|trip|tour|travel)\b", re.IGNORECASE)
"""Whoever somebody meets on a visit is not on that visit."""
_JOINT: Final = re.compile(r"\bjoint (?:statement|declaration|communiqu[eé])\b", re.IGNORECASE)
_HELD: Final = frozenset({"host", "convene", "hold", "chair", "lead", "co-host"})
_MET: Final = re.compile(
    r"\b(?:met (?:today )?with|met|spoke (?:today )?with|joined by|hosted|welcomed|received|attended by|meet with)"
    r"\s+(?:with\s+)?",
    re.IGNORECASE,
)


def readouts(scene: Scene) -> Iterator[Fact]:
    """Facts of the meeting that the headline of a report without a speaker names."""
    event = scene.event
    if event is None or not _is_of(scene, event):
        return
    if scene.discourse.speaker is not None:
        if any(_JOINT.search(span.of(scene.text)) for span in scene.titles):
            yield from _where(scene, event)
        return
    told = [s for s in scene.sentences if s.zone in TOLD and s.span.end - s.span.begin > 60]
    for number, sentence in enumerate(told):
        others = {key for key, _ in scene.events(sentence)} - {event}
        if number < FIRST and not others:
            if scene.date is not None and _TODAY.search(sentence.span.of(scene.text)):
                yield scene.fact(event, "eventDate", scene.date, sentence, confidence=0.6, rule="readout:today")
            for clause in clauses(sentence):
                yield from _held(scene, sentence, event, clause)
        if number < FIRST and not _VISIT.search(scene.entity(event).name):
            yield from _met(scene, sentence, event)


def _where(scene: Scene, event: str) -> Iterator[Fact]:
    """ "X and Y met in Z": where the meeting was of which a joint statement tells."""
    for sentence in [s for s in scene.sentences if s.zone in TOLD][:FIRST]:
        for clause in clauses(sentence):
            if clause.verb.lemma_.lower() == "meet" and clause.mood is not Mood.OPEN:
                for token in (*clause.obliques("in"), *clause.obliques("at")):
                    key = scene.discourse.at(token)
                    if key is not None and scene.discourse.type(key) is EntityType.PLACE:
                        yield scene.fact(event, "eventPlace", key, sentence, confidence=0.6, rule="readout:place")


def _is_of(scene: Scene, event: str) -> bool:
    """Whether the headline names the meeting."""
    named = {key for span in scene.titles for key, _ in scene.discourse.within(span)}
    return event in named and lexicon.words("triggers", "meetings").search(scene.entity(event).name) is not None


def _held(scene: Scene, sentence: Sentence, event: str, clause: Clause) -> Iterator[Fact]:
    if clause.verb.lemma_.lower() in _HELD and clause.mood is not Mood.OPEN:
        for key in scene.arguments.entities(clause.agents, types(("Agent",)), sentence, inside=False):
            yield scene.fact(event, "organizer", key, sentence, confidence=0.6, rule="readout:held")
        held = scene.arguments.entities(clause.patients, frozenset({EntityType.EVENT}), sentence, inside=False)
        if clause.passive and not held:
            return  # "the sailors who were held in Y"
        for preposition in ("at", "in"):
            for key in scene.arguments.entities(
                clause.obliques(preposition), frozenset({EntityType.PLACE}), sentence, inside=False
            ):
                yield scene.fact(event, "eventPlace", key, sentence, confidence=0.6, rule="readout:place")


def _met(scene: Scene, sentence: Sentence, event: str) -> Iterator[Fact]:
    """ "X met with A and B": all of them were there."""
    for clause in clauses(sentence):
        if clause.verb.lemma_.lower() in {"meet", "speak", "receive"} and clause.mood is not Mood.OPEN:
            for key in scene.arguments.entities(clause.agents, frozenset({EntityType.PERSON}), sentence, inside=False):
                yield scene.fact(event, "participant", key, sentence, confidence=0.6, rule="readout:met")
    for words in _MET.finditer(sentence.span.of(scene.text)):
        at = sentence.span.begin + words.end()
        first = next(
            (
                m
                for k, m in scene.discourse.within(Span(at, sentence.span.end))
                if scene.discourse.type(k) is EntityType.PERSON
            ),
            None,
        )
        if (
            first is not None
            and not re.search(r"[.;]|\b(?:to|and)\b", scene.text[at : first.span.begin])
            and first.span.begin - at < 90
        ):
            for key in run_of_names(scene, Span(first.span.begin, sentence.span.end), first):
                yield scene.fact(event, "participant", key, sentence, confidence=0.6, rule="readout:met")
