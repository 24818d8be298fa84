"""Where and when events take place: "was held in Beijing on ...", "COP21 in Paris in December 2015"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.dates import Date, dates, year_of
from kg.extract.facts.scene import Scene
from kg.mentions.vocabulary import context
from kg.model import SPEECH, EntityType, Fact, Form, Mention, Span

_THE: Final = r"(?:the\s+)?(?:(?:capital\s+)?(?:city|town|village|capital)\s+of\s+(?:the\s+)?)?"
"""Between "in" and a place."""
_NEAR_PLACE: Final = re.compile(r"(?:,)?\s*(?:\([^)]*\)\s*)?(?:in|at|to|of)?\s*(?:the\s+)?", re.IGNORECASE)
_IN_PLACE: Final = re.compile(rf"\b(?:in|at)\s+{_THE}$", re.IGNORECASE)
_TO_PLACE: Final = re.compile(r"\b(?:to|in|at)\s+(?:the\s+)?(?:[\w-]+ and (?:to\s+)?(?:the\s+)?)?$", re.IGNORECASE)
_ON_DATE: Final = re.compile(
    r"(?:^|\b(?:on|in|from|since|of|beginning|between|during|last|at|,|dated)\s*(?:the\s+)?|[(\s,])$",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(r"\b(?:by|until|before|since)\s+(?:the\s+)?(?:end of\s+)?$", re.IGNORECASE)
_CAPITAL_OF: Final = re.compile(r"\bcapital(?: city)? of (?:the )?$", re.IGNORECASE)
_ANNIVERSARY: Final = re.compile(r"\b(?:anniversary|centenary|bicentenary|jubilee)\b", re.IGNORECASE)
TOWNS_AND_MORE: Final = frozenset({"schema:City", "schema:AdministrativeArea", "schema:Country"})
"""Kinds of places that are in no town."""
_IN_TOWN: Final = re.compile(rf"\s*,\s*|,?\s+in\s+{_THE}", re.IGNORECASE)
"""Between a hall and the town that it is in."""
_WHAT_IN: Final = re.compile(rf"(\w+)\s+in\s+{_THE}$", re.IGNORECASE)
_ABOUT: Final = re.compile(r"\b(?:on|about|regarding)\s", re.IGNORECASE)
_ON_NAME_IN: Final = re.compile(r"\b(?:on|for)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+|of\s+|and\s+|the\s+)+in\s+(?:the\s+)?$")
"""Between the head of an event's name and the place of what it is on."""
_HEAD_BEHIND: Final = re.compile(r"\s+[A-Z][a-z]+$")
"""The head of an event's name behind the place of what it is on."""
_KEPT: Final = r"(?:\s+(?:celebrations?|commemorations?|observances?|festivities))?"
"""Behind a day, how it is kept: "World Food Day | celebrations | in Accra"."""
LONGEST_CAPITAL: Final = 40
"""In characters, of a capital's name, and of the words before its country."""
_FORMER: Final = re.compile(r"\b(?:last|previous|preceding|former|earlier|past|first-ever)\s+$", re.IGNORECASE)
_STRUCK: Final = re.compile(
    r"\b(?:bombings?|battle|siege|occupation|liberation|fall|shelling|blockade|landings?)\s+(?:of|at|on)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""In front of the place that a happening struck."""
_WHEN: Final = (
    r"(?:(?:on|from|between|of)?\s*(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–]|and|to)?\s*)*(?:(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December)\s*)?(?:\d{1,2}(?:\s*[-–]\s*\d{1,2})?,?\s*)?(?:\d{4}\s*)?,?\s*)?"
)


def happenings(scene: Scene) -> Iterator[Fact]:
    """Places and dates of the events that a sentence names, where the words put them together."""
    names = [
        mention.span for entity in scene.discourse.entities for mention in entity.mentions if mention.form is Form.NAME
    ]
    for sentence in scene.sentences:
        events = scene.events(sentence)
        if not events:
            continue
        inside = [name for name in names if name.overlaps(sentence.span)]
        found = dates(
            sentence.span.of(scene.text),
            scene.date,
            offset=sentence.span.begin,
            names=[n for n in inside if _is_thing(scene, n)],
        )
        for number, (key, mention) in enumerate(events):
            if key == scene.event and _is_former(scene.text, sentence, mention):
                continue
            until = events[number + 1][1].span.begin if number + 1 < len(events) else sentence.span.end
            yield from _place(scene, sentence, key, mention, until)
            yield from _date(scene, sentence, key, mention, until, found)
    yield from _years_in_names(scene)


def _is_former(text: str, sentence: Sentence, event: Mention) -> bool:
    """Whether a sentence tells of an earlier event of the name: "the last Summit"."""
    return _FORMER.search(text[sentence.span.begin : event.span.begin]) is not None


def _is_thing(scene: Scene, span: Span) -> bool:
    return any(
        m.span == span and scene.discourse.type(k) in {EntityType.POLICY} for k, m in scene.discourse.within(span)
    )


def _place(scene: Scene, sentence: Sentence, key: str, event: Mention, until: int) -> Iterator[Fact]:
    """A place named inside the event's own description, right behind it, or behind "was held in"."""
    text = scene.text
    for other, mention in scene.discourse.within(Span(event.span.begin, until)):
        if scene.discourse.type(other) is not EntityType.PLACE or mention.form is not Form.NAME:
            continue
        before = text[event.span.begin : mention.span.begin]
        if mention.span in event.span:
            visit = re.match(r"(?:[\w’']+ ){0,4}visits?\b", before, re.IGNORECASE)
            said = re.search(rf"\b(?:in|at|to|against)\s+{_THE}$", before, re.IGNORECASE)
            if _STRUCK.search(before) and not text[mention.span.end : event.span.end].strip():
                yield _at(scene, sentence, key, other, 0.75, "struck")
                return
            if said and _is_matter(before, text[mention.span.end : event.span.end]):
                continue
            if said and (visit or not said[0].lower().startswith(("to", "against"))):
                yield _at(scene, sentence, key, other, 0.75, "inside")
                return
            continue
        between = text[event.span.end : mention.span.begin]
        if re.fullmatch(
            rf"\s*(?:\([^)]*\))?{_KEPT}\s*,?\s*(?:here\s+)?" + _WHEN + r"(?:in|at)\s+" + _THE, between, re.IGNORECASE
        ):
            for where in _where(scene, other, mention, sentence.span.end):
                yield _at(scene, sentence, key, where, 0.75, "behind")
            return
        if re.fullmatch(r"\s*\(", between) and re.match(r"(?:,[^()]{0,40})?\)", text[mention.span.end :]):
            yield _at(scene, sentence, key, other, 0.75, "bracket")
            return
        held = lexicon.words("triggers", "held").search(between) and _IN_PLACE.search(between)
        if held and len(between) < 120 and not _tells_situation(between):
            for where in _where(scene, other, mention, sentence.span.end):
                yield _at(scene, sentence, key, where, 0.8, "held")
            return


def _where(scene: Scene, key: str, place: Mention, end: int) -> Iterator[str]:
    """The place of an event; of a hall or house also the town behind it: "at | Lotus Hall | , | Kigali |, Rwanda"."""
    capital = _capital(scene, place)
    yield capital or key
    if capital is not None or scene.entity(key).finer in TOWNS_AND_MORE:
        return
    for other, mention in scene.discourse.within(Span(place.span.end, end)):
        if scene.discourse.type(other) is EntityType.PLACE and scene.entity(other).finer == "schema:City":
            if _IN_TOWN.fullmatch(scene.text, place.span.end, mention.span.begin):
                yield other
            return


def _is_matter(before: str, behind: str) -> bool:
    """Whether a place in an event's name is of what it is on: "Talks on Peace in | Mali", "Youth in | Chad Forum"."""
    situated = _tells_situation(before) and _ABOUT.search(before)  # but "war in | Mali"
    return bool(situated) or _ON_NAME_IN.search(before) is not None or _HEAD_BEHIND.match(behind) is not None


def _tells_situation(before: str) -> bool:
    """Whether words in front of a place tell what goes on there: "to review the situation in | Mali"."""
    told = _WHAT_IN.search(before)
    return told is not None and told[1].lower() in context("situations") | context("conditions")


def _capital(scene: Scene, country: Mention) -> str | None:
    """The town that a country's capital is told by: "in the capital of | Peru | , Lima"."""
    if not _CAPITAL_OF.search(scene.text, max(0, country.span.begin - LONGEST_CAPITAL), country.span.begin):
        return None
    for key, mention in scene.discourse.within(Span(country.span.end, country.span.end + LONGEST_CAPITAL)):
        if scene.discourse.type(key) is EntityType.PLACE:
            return key if scene.text[country.span.end : mention.span.begin].strip() == "," else None
    return None


def _at(scene: Scene, sentence: Sentence, event: str, where: str, confidence: float, how: str) -> Fact:
    return scene.fact(event, "eventPlace", where, sentence, confidence=confidence, rule=f"place:{how}")


def _date(scene: Scene, sentence: Sentence, key: str, event: Mention, until: int, found: list[Date]) -> Iterator[Fact]:
    """A date in the event's description, behind it or, with a verb of happening, before it in the same clause."""
    text = scene.text
    for date in found:
        if date.span in event.span or event.span.end <= date.span.begin < until:
            between = text[event.span.end : date.span.begin]
            near = date.span in event.span or (
                len(between) < 70
                and _ON_DATE.search(between)
                and not re.search(
                    r"[;:]|\b(?:and|but|which|that|who|where|since|by|until|said|says|told|announced)\b(?!.*\b(?:held|place)\b)",
                    between,
                )
            )
            held = len(between) < 160 and lexicon.words("triggers", "held").search(between) and _ON_DATE.search(between)
            if (near or held) and not _UNTIL.search(between):
                yield scene.fact(
                    key, "eventDate", _day(text, event, date), sentence, confidence=0.75, rule="date:behind"
                )
                return
    leading = [d for d in found if d.span.end <= event.span.begin]
    if leading:
        date = leading[0]
        between = text[date.span.end : event.span.begin]
        first = not text[sentence.span.begin : date.span.begin].strip(" \t\n,.;:-–—•*") or re.fullmatch(
            r"\W*(?:\w+\s+){0,2}(?:on|in|from|today)?\s*", text[sentence.span.begin : date.span.begin], re.IGNORECASE
        )
        if (
            first
            and len(between) < 110
            and not is_first_of_many(scene, key, sentence.span.of(text), date.iso)
            and lexicon.words("triggers", "held").search(text[date.span.end : sentence.span.end])
        ):
            yield scene.fact(key, "eventDate", date.iso, sentence, confidence=0.6, rule="date:before")


def _day(text: str, event: Mention, date: Date) -> str:
    """The day of an event; of two that tell since when, the last: "60th jubilee (22 May 1963 - 22 May 2023)"."""
    since = date.end is not None and date.end[:4] != date.iso[:4] and _ANNIVERSARY.search(event.span.of(text))
    return date.end if since and date.end else date.iso


def is_first_of_many(scene: Scene, event: str, words: str, date: str) -> bool:
    """Whether a year is that from which on an event comes again and again: "Since | 2005, Malta has hosted the Forum".

    A war that goes on since a year is of that year.
    """
    if len(date) != len("2005") or scene.entity(event).finer == "kg:Conflict":
        return False
    return re.search(rf"\bsince\s+{date}\b|^\W*from\s+{date},", words, re.IGNORECASE) is not None


def _years_in_names(scene: Scene) -> Iterator[Fact]:
    """A year in an event's own name dates it: "UNGA 2025", "the 2022 Madrid Summit"."""
    for entity in scene.discourse.entities:
        if entity.type is not EntityType.EVENT or not entity.mentions:
            continue
        year = year_of(entity.name)
        if year is None:
            continue
        span = entity.mentions[0].span
        sentence = scene.sentence_of(span)
        full = dates(entity.name, scene.date) if sentence is not None else []
        if full and full[0].iso.startswith(year):
            year = full[0].iso
        if sentence is not None and entity.key != SPEECH:
            yield scene.fact(entity.key, "eventDate", year, sentence, confidence=0.6, rule="date:name", evidence=span)
