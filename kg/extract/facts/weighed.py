"""Facts between two things of a sentence, as a model that was trained on annotated documents weighs their signs."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from typing import Final

from kg.annotate import Sentence
from kg.extract.facts.delivery import is_away
from kg.extract.facts.gatherings import GUEST
from kg.extract.facts.pairs import PREDICATES, pairs
from kg.extract.facts.scene import Scene
from kg.extract.facts.setting import is_of_then
from kg.model import SPEECH, EntityType, Fact, Zone
from kg.resolve.names import head_noun
from kg.weigh import Several

GIVEN: Final = 0.25
"""A fact at least so probable is given: F1 still rises a little below, at the price of precision (docs/accuracy.md)."""
RULE: Final = "weighed"

_Key = tuple[str, str, str | None]


def weighed(scene: Scene, found: Iterable[Fact], model: Several) -> list[Fact]:
    """What rules found, and what the model finds besides.

    The confidence of a rule's fact is its rule's share of right facts, drawn by a third towards what the model gives
    it. A fact that the model cannot judge, as its ends are not both in the sentence, stays as it is.
    """
    found = list(found)
    best: dict[_Key, tuple[float, Sentence | None]] = {}
    sides: dict[frozenset[str], int] = {}

    def side(signs: frozenset[str]) -> int:
        if signs not in sides:
            sides[signs] = model.total(signs)
        return sides[signs]

    for pair in pairs(scene, found):
        total = side(pair.of_subject) + side(pair.of_object) + model.total(pair.of_both)
        for predicate, chance in model.chances(total, pair.predicates).items():
            key = _key(pair.subject, predicate, pair.object)
            if key not in best or chance > best[key][0]:
                best[key] = chance, None if pair.open else pair.sentence
    kept = []
    for fact in found:
        key = _key(fact.subject, fact.predicate, fact.object)
        if fact.predicate not in PREDICATES or key not in best:
            kept.append(fact)
        else:
            kept.append(replace(fact, confidence=round((2 * fact.confidence + best[key][0]) / 3, 2)))
    known = {_key(fact.subject, fact.predicate, fact.object) for fact in found}
    guests = {(fact.subject, fact.object) for fact in found if fact.rule == GUEST and fact.predicate == "participant"}
    away = is_away(scene)
    given = known | {key for key, (chance, _) in best.items() if chance >= GIVEN}
    for key, (chance, sentence) in best.items():
        if sentence is not None and chance >= GIVEN and key not in known:
            subject, predicate, object_ = key
            if predicate == "participant" and _is_place_of(scene, subject, object_, given):
                continue
            if away and (
                (subject, predicate) == (SPEECH, "eventPlace")
                or (subject, predicate, object_) == (scene.event, "participant", scene.discourse.speaker)
            ):
                continue
            if predicate == "basedIn" and _is_where_it_met(scene, sentence, subject, object_, given):
                continue
            if predicate == "participant" and _is_of_another_time(scene, sentence, subject):
                continue
            if predicate == "organizer" and (subject, object_) in guests:
                continue
            if predicate in {"eventDate", "eventPlace"} and _is_of_another(scene, sentence, subject, predicate, found):
                continue
            kept.append(scene.fact(subject, predicate, object_, sentence, confidence=round(chance, 2), rule=RULE))
    return kept


def _is_place_of(scene: Scene, event: str, other: str | None, told: Set[_Key]) -> bool:
    """Whether something less than a country is rather where an event is: towns take part in nothing."""
    if other is None or scene.discourse.type(other) is not EntityType.PLACE:
        return False
    return scene.entity(other).finer != "schema:Country" and (event, "eventPlace", other) in told


def _is_where_it_met(scene: Scene, sentence: Sentence, body: str, where: str | None, told: Set[_Key]) -> bool:
    """Whether a place is rather that of an event named after the body: "Conference of the | Union | in Rome"."""
    named = scene.discourse.within(sentence.span)
    bodies = [mention.span for key, mention in named if key == body]
    return bool(bodies) and all(
        any((key, "eventPlace", where) in told and span in mention.span for key, mention in named) for span in bodies
    )


def _is_of_another_time(scene: Scene, sentence: Sentence, event: str) -> bool:
    """Whether a sentence of the speech tells who was somewhere long ago, and not of the event spoken at."""
    if event != scene.event or sentence.zone is not Zone.BODY:
        return False
    named = any(mention.span in sentence.span for mention in scene.entity(event).mentions)
    return not named and is_of_then(scene, sentence)


def _is_of_another(scene: Scene, sentence: Sentence, event: str, predicate: str, found: list[Fact]) -> bool:
    """Whether rules give the day or place of a sentence to another event of the kind that it tells apart from this one.

    "The First Summit, held in Lima in March 2001, agreed that the Second Summit ..."
    """
    noun = _noun(scene, event)
    return noun is not None and any(
        fact.predicate == predicate
        and fact.evidence == sentence.span
        and fact.subject not in {event, SPEECH}
        and _noun(scene, fact.subject) == noun
        for fact in found
    )


def _noun(scene: Scene, event: str) -> str | None:
    """The head noun of an event's name; the speech has none."""
    return None if event == SPEECH else head_noun(scene.entity(event).name)


def _key(subject: str, predicate: str, object_: str | None) -> _Key:
    """What makes two facts one: who cooperates with whom has no direction."""
    if predicate == "cooperatesWith" and object_ is not None and object_ < subject:
        return object_, predicate, subject
    return subject, predicate, object_
