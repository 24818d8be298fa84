"""Facts that other facts carry with them: a founding conference is where the founding happens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.extract.facts.delivery import is_away
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
_FOUNDER: Final = re.compile(r"\b(?:co-?)?founder\b", re.IGNORECASE)
_PACT: Final = re.compile(r"\b(?:mou|memorandum|agreement|treaty|pact|accord|protocol|partnership)\b", re.IGNORECASE)
PAIR: Final = 2
SHARED: Final = ("eventDate", "eventPlace")


def consequences(scene: Scene, found: list[Fact]) -> Iterator[Fact]:
    """What follows from facts already found.

    The speech shares the place and date of the event at which it is given; the act that an occasion is held for (a
    founding, a signing) shares those of the occasion; a body is founded on the day of its founding, and a policy made
    on that of its signing or launch.
    """
    shared = SHARED[:1] if is_away(scene) else SHARED
    if any(fact.predicate == "deliveredAt" and fact.object == scene.event for fact in found):
        known = {fact.predicate for fact in found if fact.subject == SPEECH}
        for fact in found:
            if fact.subject == scene.event and fact.predicate in shared and fact.predicate not in known:
                yield replace(fact, subject=SPEECH, rule="follows:speech-at-event")
    yield from _segments(scene, found)
    yield from _founders(scene, found)
    yield from _partners(scene, found)
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


def _founders(scene: Scene, found: list[Fact]) -> Iterator[Fact]:
    """ "A, Founder and President of X": who has the office of a founder founded the body."""
    for fact in found:
        body = fact.object if fact.predicate == "position" and _FOUNDER.search(fact.role or "") else None
        if body is not None and scene.discourse.type(body) is EntityType.ORGANIZATION:
            yield replace(
                fact, subject=body, predicate="founder", object=fact.subject, role=None, rule="follows:founder"
            )


def _partners(scene: Scene, found: list[Fact]) -> Iterator[Fact]:
    """The two that sign a pact with each other, or hold an event together, work together."""
    for predicate, kind in (("issuedBy", EntityType.POLICY), ("organizer", EntityType.EVENT)):
        makers: dict[str, dict[str, Fact]] = {}
        for fact in found:
            if fact.predicate == predicate and fact.object is not None:
                makers.setdefault(fact.subject, {}).setdefault(fact.object, fact)
        for thing, by in sorted(makers.items()):
            if len(by) != PAIR or (kind is EntityType.POLICY and not _PACT.search(scene.entity(thing).name)):
                continue
            a, b = by
            if by[a].evidence.overlaps(by[b].evidence) and scene.discourse.type(a) is scene.discourse.type(b):
                yield replace(
                    by[b], subject=a, predicate="cooperatesWith", object=b, rule=f"follows:{predicate}", confidence=0.5
                )


def _segments(scene: Scene, found: list[Fact]) -> Iterator[Fact]:
    """What is said at a session or opening is said at the whole: it shares the place; the whole may last for days."""
    for whole in [f.object for f in found if f.predicate == "partOf" and f.subject == scene.event]:
        for fact in found:
            if whole is not None and fact.subject == scene.event and fact.predicate == "eventPlace":
                yield replace(fact, subject=whole, rule="follows:segment")
