"""Facts of a document, one small file per kind; `KINDS` is the list of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kg import lexicon
from kg.extract.facts.applications import applications
from kg.extract.facts.beside import beside
from kg.extract.facts.compositions import compositions
from kg.extract.facts.consequences import consequences
from kg.extract.facts.delivery import delivery, is_to_come
from kg.extract.facts.enactments import enactments
from kg.extract.facts.encounters import encounters
from kg.extract.facts.founders import founders
from kg.extract.facts.foundings import foundings
from kg.extract.facts.happenings import happenings, is_first_of_many
from kg.extract.facts.harms import without_harms
from kg.extract.facts.hostilities import hostilities
from kg.extract.facts.matters import matters
from kg.extract.facts.memberships import memberships
from kg.extract.facts.motions import motions
from kg.extract.facts.organizers import organizers
from kg.extract.facts.participants import participants
from kg.extract.facts.parts import parts
from kg.extract.facts.policies import policies
from kg.extract.facts.positions import positions
from kg.extract.facts.purposes import purposes
from kg.extract.facts.readouts import readouts
from kg.extract.facts.regards import regards
from kg.extract.facts.relations import relations
from kg.extract.facts.scene import Scene
from kg.extract.facts.seats import seats
from kg.extract.facts.setting import is_spoken_on, setting
from kg.extract.facts.subjects import subjects
from kg.extract.facts.ties import ties
from kg.extract.facts.weighed import RULE, weighed
from kg.extract.facts.wholes import wholes
from kg.model import SPEECH, Fact
from kg.resolve import Discourse
from kg.weigh import Several, several

__all__ = ["KINDS", "by_rule", "facts"]

KINDS: tuple[Callable[[Scene], Iterator[Fact]], ...] = (
    delivery,
    positions,
    relations,
    happenings,
    subjects,
    organizers,
    participants,
    parts,
    seats,
    compositions,
    policies,
    enactments,
    matters,
    applications,
    ties,
    beside,
    wholes,
    readouts,
    purposes,
    founders,
    foundings,
    memberships,
    motions,
    hostilities,
    regards,
    encounters,
)


def facts(discourse: Discourse, model: Several | None = None) -> list[Fact]:
    """All facts, each once per place, in order of place; `model` weighs them, without one the trained part of kg."""
    scene = setting(discourse)
    if not scene.sentences:
        return []
    found = [replace(fact, confidence=_confidence(fact)) for fact in by_rule(scene)]
    found = without_harms(scene, _once(weighed(scene, found, model or several("relations"))))
    found = [fact for fact in found if fact.predicate != "deliveredAt" or not is_to_come(scene, fact.object)]
    # "Statement on the elections in Malta" is given neither at them nor on their day
    found = [fact for fact in found if fact.rule != "weighed" or not _is_of_matter(scene, fact)]
    # who leads an event is its organizer, and not one participant among others
    leads = {(fact.subject, fact.object) for fact in found if fact.predicate == "organizer"}
    found = [f for f in found if f.predicate != "participant" or (f.subject, f.object) not in leads]
    # "The Agency is part of the Ministry": a part is no member
    within = {(fact.subject, fact.object) for fact in found if fact.predicate == "partOf"}
    found = [f for f in found if f.predicate != "memberOf" or (f.subject, f.object) not in within]
    found = sorted(_finest(found), key=lambda f: (f.evidence, f.subject, f.predicate, f.object or "", f.role or ""))
    return _once(_one_way(found))


def _is_of_matter(scene: Scene, fact: Fact) -> bool:
    """Whether a fact says that the speech was given at, or on the day of, what its headline has it be on.

    Or that an event was in the year since which it comes again.
    """
    if fact.predicate == "deliveredAt":
        return fact.object is not None and is_spoken_on(scene, fact.object)
    if fact.predicate != "eventDate" or fact.subject == SPEECH or fact.object is None:
        return False
    if is_first_of_many(scene, fact.subject, fact.evidence.of(scene.text), fact.object):
        return True
    return fact.object == scene.date and is_spoken_on(scene, fact.subject)


def _one_way(found: list[Fact]) -> Iterator[Fact]:
    """Who works with whom has no direction: all facts of a pair in that of the first, so that a pair is one triple."""
    ways: dict[frozenset[str | None], tuple[str, str | None]] = {}
    for fact in found:
        if fact.predicate == "cooperatesWith":
            subject, object_ = ways.setdefault(frozenset((fact.subject, fact.object)), (fact.subject, fact.object))
            yield replace(fact, subject=subject, object=object_)
        else:
            yield fact


def _finest(found: list[Fact]) -> list[Fact]:
    """Without the year or month of an event where a rule tells its day."""
    days = {
        (fact.subject, fact.object[:size])
        for fact in found
        if fact.predicate == "eventDate" and fact.object and fact.rule != RULE
        for size in (len("2016"), len("2016-02"))
        if len(fact.object) > size
    }
    return [fact for fact in found if fact.predicate != "eventDate" or (fact.subject, fact.object) not in days]


def by_rule(scene: Scene) -> list[Fact]:
    """What the rules of all kinds find, and what follows from it, each once per place."""
    found = _once(fact for kind in KINDS for fact in kind(scene))
    return _once([*found, *consequences(scene, found)])


def _confidence(fact: Fact) -> float:
    """The share of facts of this rule that were right on documents held out from writing the rules."""
    shares: dict[str, float] = lexicon.load("confidence")["facts"]
    for name in (f"{fact.predicate} {fact.rule}", fact.predicate, "all"):
        if name in shares:
            return shares[name]
    return fact.confidence


def _once(all_: Iterable[Fact]) -> list[Fact]:
    """Each fact once per place, in the surest of its readings."""
    found: dict[tuple[object, ...], Fact] = {}
    for fact in all_:
        key = (fact.subject, fact.predicate, fact.object, fact.role, fact.evidence)
        if key not in found or found[key].confidence < fact.confidence:
            found[key] = fact
    return list(found.values())
