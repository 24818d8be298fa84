"""Settle the country of offices of state that are told without one, from all that a document tells of its people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

from kg import lexicon
from kg.extract.facts.countries import accompanied, government, home, led, usual_names
from kg.extract.facts.scene import Scene, adjectives, all_adjectives
from kg.model import EntityType, Fact, Zone

OPEN: Final = "position:country?"
"""The rule of an office of state whose country its own words do not tell; settled when all are known."""
_FIELD: Final = re.compile(r"\b(?:for|of)\b", re.IGNORECASE)
"""Before what an office is for: "Minister for European Affairs" is one of a country."""
SETTLED: Final = "position:country"
_FIRST: Final = re.compile(
    r"(?:(?P<past>former|late|past|then|ex)[ -])?(?:the )?(?P<office>president|prime minister|vice[- ]president"
    r"|(?:foreign|defen[cs]e|finance) minister|minister (?:of|for) (?:foreign affairs|defen[cs]e|finance))",
    re.IGNORECASE,
)
"""The offices that one person at a time holds in a country."""
_ENVOY: Final = re.compile(r"(?:(?!special)\w+ )?(?:ambassador|high commissioner|consul|charg[eé])\b", re.IGNORECASE)
_APPOINTS: Final = re.compile(
    r"[^.;]{0,60}?\b(?:has|have|had|today|hereby|also|,)?\s*(?:appointed|appoints|named|reshuffled|reshuffles|nominated|announced)\b"
    r"[^.;]{0,80}\b(?:cabinet|ministers|government|appointments|officials|officers|following|members)\b",
    re.IGNORECASE,
)
_SENT_TO: Final = re.compile(r"\sto (?:the )?(.+)$")
"""Behind an envoy's office, where he is sent, which is not where he comes from."""
_MET: Final = re.compile(
    r"\b(?:met|meets?|meeting|welcom\w+|thank\w*|grateful|receiv\w+|hosted|greet\w*|called on|joined by)\b",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(
    r"(?:(?!former|vice|deputy|first|assistant)[\w.]+ ){0,2}(?:president|prime minister)(?: of .*)?", re.IGNORECASE
)


def settle(scene: Scene, found: list[Fact]) -> Callable[[Fact], Fact]:
    """What gives an open fact its country, once all positions of a document are `found`.

    An office of state is held in the country that its holder is counted to, else in that of the document; not in one
    that has no such office or another holder of it.
    """
    known = _countries(scene, found)
    told = {(f.subject, f.object) for f in found if f.object and f.rule != OPEN and _is_country(scene, f.object)}
    guests = Counter(country for person, country in told if person != scene.discourse.speaker)
    cabinet = _appointing(scene, found)
    scene.country = home(scene, guests) or cabinet
    taken = _taken(scene, found, known)

    def settled(fact: Fact) -> Fact:
        if fact.object is not None or fact.rule != OPEN:
            return replace(fact, rule="position:beside") if fact.rule == OPEN else fact
        country = known.get(fact.subject)
        if country is None and _is_met(scene, fact):
            return replace(fact, rule=SETTLED)
        if country is None and cabinet is not None and re.match(r"(?:\w+ )*minister\b", fact.role or "", re.IGNORECASE):
            country = cabinet
        if country is None:
            barred = _barred(scene, fact, taken)
            country = scene.country
            if country in barred or (country is None and barred):
                several = len({f.subject for f in found if f.subject not in known and _are_of_one_kind(f, fact)}) > 2
                # "President A, President B and President C": which of them is of the next country nothing tells
                country = None if several else home(scene, guests, barred)
            elif country is None and (fact.subject == scene.discourse.speaker or not _FIRST.fullmatch(fact.role or "")):
                country = government(scene)
            country = country or _of_headline(scene, fact, found)
            if country is not None and _tells_another(scene, fact.role or "", country):
                country = None
        return replace(fact, object=country, rule=SETTLED)

    return settled


def _of_headline(scene: Scene, fact: Fact, found: list[Fact]) -> str | None:
    """The country with which a headline tells the office: "Minister of Health of | Ghana", below "Minister of Health".

    None where several people are told with the office, or where it is that of another one of the country.
    """
    role = (fact.role or "").casefold()
    if not role or {f.subject for f in found if (f.role or "").casefold() == role} != {fact.subject}:
        return None
    office = re.compile(rf"(?<![\w-]){re.escape(role)} of (?:the )?(?:republic of )?$", re.IGNORECASE)
    told = {
        key
        for sentence in scene.sentences
        if sentence.zone in {Zone.TITLE, Zone.HEADER}
        for key, mention in scene.discourse.within(sentence.span)
        if _is_country(scene, key) and office.search(scene.text[sentence.span.begin : mention.span.begin])
    }
    held = {f.object for f in found if f.subject != fact.subject and (f.role or "").casefold().startswith(f"{role} of")}
    return told.pop() if len(told) == 1 and not told & held else None


def _appointing(scene: Scene, found: list[Fact]) -> str | None:
    """The country of a head of state or government who appoints a cabinet, if one does."""
    return next(
        (
            fact.object
            for fact in found
            if fact.object and _is_country(scene, fact.object) and _LEADS.fullmatch(fact.role or "")
            if _APPOINTS.match(scene.text[fact.evidence.end : fact.evidence.end + 160])
        ),
        None,
    )


def _are_of_one_kind(one: Fact, other: Fact) -> bool:
    """Whether two facts without a country are of the same office of those that one person at a time holds."""
    first, second = _FIRST.fullmatch(one.role or ""), _FIRST.fullmatch(other.role or "")
    open_ = one.object is None and one.rule == OPEN
    return open_ and first is not None and second is not None and first["office"].lower() == second["office"].lower()


def _tells_another(scene: Scene, role: str, country: str) -> bool:
    """Whether an office's own words are of another country, or of several: "German Chancellor", "EU Commissioner"."""
    entity = scene.entity(country)
    usual = {known for name in (entity.name, *entity.aliases) for known in usual_names(name)}
    own = {adjective for name in usual for adjective in adjectives(name)}
    sent = _SENT_TO.search(role)
    if sent is not None and usual & usual_names(sent[1]):
        return True
    words = _FIELD.split(role)[0].split()[:3]
    told = {word.casefold() for word in (*words, " ".join(words[:2]))} & all_adjectives()
    return not told <= own or not set(lexicon.load("positions")["offices"]["of_several"]).isdisjoint(words)


def _is_met(scene: Scene, fact: Fact) -> bool:
    """Whether an envoy is told without a word of whom he is sent by where he is greeted, met or thanked: by no one."""
    sentence = scene.sentence_of(fact.evidence)
    if sentence is None or fact.subject == scene.discourse.speaker or not _ENVOY.match(fact.role or ""):
        return False
    return sentence.zone is Zone.SALUTATION or _MET.search(sentence.span.of(scene.text)) is not None


def _is_country(scene: Scene, key: str) -> bool:
    return scene.entity(key).finer == "schema:Country"


def _countries(scene: Scene, found: list[Fact]) -> dict[str, str]:
    """The country of each person whom the words count to one: by a list under it, by an office, by whose company."""
    known = led(scene)
    for voice in scene.discourse.voices:
        if voice.speaker and voice.side and scene.discourse.type(voice.side) is EntityType.PLACE:
            known.setdefault(voice.speaker, voice.side)
    for fact in found:
        if fact.object and fact.rule != OPEN and _is_country(scene, fact.object):
            known.setdefault(fact.subject, fact.object)
    for leader, company in accompanied(scene):
        if leader in known:
            for key in company:
                known.setdefault(key, known[leader])
    return known


def _taken(scene: Scene, found: list[Fact], known: dict[str, str]) -> dict[str, set[str]]:
    """The first persons of each country, as far as the words tell them; and of those of whom nothing is told, one.

    Of several presidents told without a country the document's own is the speaker, else who is named most.
    """
    taken: dict[str, set[str]] = {}
    own: dict[str, list[str]] = {}
    for fact in found:
        role = fact.role or ""
        office = _FIRST.fullmatch(role)
        told = (
            fact.object is not None and fact.rule != OPEN and _is_country(scene, fact.object) and _LEADS.fullmatch(role)
        )
        if told and fact.object is not None:
            taken.setdefault(fact.object, set()).add(fact.subject)
        elif office and not office["past"]:
            if fact.subject in known:
                taken.setdefault(known[fact.subject], set()).add(fact.subject)
            elif scene.country is not None and scene.country not in _none(scene, office["office"]):
                own.setdefault(office["office"].lower(), []).append(fact.subject)
    if scene.country is not None and scene.country not in taken:
        for people in own.values():
            first = max(people, key=lambda key: (key == scene.discourse.speaker, _weight(scene, key)))
            taken.setdefault(scene.country, set()).add(first)
    return taken


def _weight(scene: Scene, key: str) -> tuple[int, int]:
    """How much of a document is about somebody: the mentions, the earlier the better."""
    mentions = scene.entity(key).mentions
    return len(mentions), -min(mention.span.begin for mention in mentions)


def _barred(scene: Scene, fact: Fact, taken: dict[str, set[str]]) -> frozenset[str]:
    """The countries in which an office cannot be held: none of its kind there, or others are the first persons."""
    office = _FIRST.fullmatch(fact.role or "")
    if office is None:
        return frozenset()
    others = set() if office["past"] else {country for country, people in taken.items() if fact.subject not in people}
    return frozenset(_none(scene, office["office"]) | others)


def _none(scene: Scene, office: str) -> set[str]:
    """The countries of a document that have no such office."""
    without = _without(office.lower().replace("-", " "))
    return {e.key for e in scene.discourse.entities if e.finer == "schema:Country" and usual_names(e.name) & without}


@cache
def _without(office: str) -> frozenset[str]:
    return frozenset(lexicon.load("positions")["without"].get(office, ()))
