"""Facts that other facts carry with them: a founding conference is where the founding happens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.extract.facts.scene import Scene
from kg.model import SPEECH, EntityType, Fact

_FOUNDING: Final = re.compile(r"\b(?:founding|establishment|inauguration|inaugural|formation)\b", re.IGNORECASE)
_SIGNING: Final = re.compile(
    r"\b(?:signing|adoption|launch|opening|unveiling|founding|inauguration|establishment)\b", re.IGNORECASE
)
_MAKING: Final = re.compile(
    r"(?:the\s+)?(?:official\s+|formal\s+)?(?:signing|adoption|launch|commencement|enactment|introduction)\b",
    re.IGNORECASE,
)
_OCCASION: Final = re.compile(r"\b(?:conference|ceremony|meeting|event|session|assembly)\b", re.IGNORECASE)
SHARED: Final = ("eventDate", "eventPlace")


def consequences(scene: Scene, found: list[Fact]) -> Iterator[Fact]:
    """What follows from facts already found.

    The speech shares the place and date of the event at which it is given; the act that an occasion is held for (a
    founding, a signing) shares those of the occasion; a body is founded on the day of its founding, and a policy made
    on that of its signing or launch.
    """
    if scene.event is not None:
        known = {fact.predicate for fact in found if fact.subject == SPEECH}
        for fact in found:
            if fact.subject == scene.event and fact.predicate in SHARED and fact.predicate not in known:
                yield replace(fact, subject=SPEECH, rule="follows:speech-at-event")
    yield from _segments(scene, found)
    subject_of = {(f.subject, f.object) for f in found if f.predicate == "eventSubject"}
    acts = {e.key: e for e in scene.discourse.entities if e.type is EntityType.EVENT}
    for occasion, thing in sorted(subject_of, key=str):
        if occasion not in acts or not (
            _OCCASION.search(acts[occasion].name) and (act := _SIGNING.search(acts[occasion].name))
        ):
            continue
        for other, same in sorted(subject_of, key=str):
            if same == thing and other != occasion and acts[other].name.lower().startswith(act[0].lower()):
                for fact in found:
                    if fact.subject == occasion and fact.predicate in SHARED:
                        yield replace(fact, subject=other, rule="follows:act-at-occasion", confidence=0.6)
    for event, thing in sorted(subject_of, key=str):
        if thing is None or event not in acts or scene.discourse.type(thing) is not EntityType.POLICY:
            continue
        if _MAKING.match(acts[event].name):
            for fact in found:
                if fact.subject == event and fact.predicate == "eventDate" and fact.rule != "date:name":
                    yield replace(fact, subject=thing, predicate="policyDate", rule="follows:making", confidence=0.6)
    for event, thing in sorted(subject_of, key=str):
        if thing is None or event not in acts or scene.discourse.type(thing) is not EntityType.ORGANIZATION:
            continue
        if _FOUNDING.search(acts[event].name):
            for fact in found:
                if fact.subject == event and fact.predicate == "eventDate":
                    yield replace(
                        fact, subject=thing, predicate="foundingDate", rule="follows:founding", confidence=0.6
                    )


def _segments(scene: Scene, found: list[Fact]) -> Iterator[Fact]:
    """What is said at a session or opening is said at the whole: it shares place and date."""
    for whole in [f.object for f in found if f.predicate == "partOf" and f.subject == scene.event]:
        for fact in found:
            if whole is not None and fact.subject == scene.event and fact.predicate in SHARED:
                yield replace(fact, subject=whole, rule="follows:segment")
