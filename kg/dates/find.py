"""Dates in running text: a grammar of shapes, read at the precision of the text.

"February 1st, 2016", "19–20 October 2015", "in 2016", "last October", "two years ago" are dates; "China Manufacturing
2025", "Agenda 2030", "the 1951 Convention", "2,016 people", "10.30" hold none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from kg.dates import calendar, relative
from kg.dates.calendar import Tense
from kg.dates.grammar import BARE_MONTH, MONTHS, SHAPES, YEAR_WORDS
from kg.model import Span

Order = Literal["dmy", "mdy"]


@dataclass(frozen=True, slots=True)
class Date:
    """A date at its place: `iso` at the precision of the text; for a range its start, and `end` its last day or year.

    `relative` dates were reckoned from the reference; the year of a month or day without one is such a reckoning.
    """

    span: Span
    iso: str
    kind: Literal["absolute", "relative"]
    end: str | None = None


NAME_NOUN: Final = re.compile(
    r"\s+(?:[A-Z][\w’'-]*\s+){0,3}(?:Act|Agenda|Agreement|Budget|Bill|Conference|Convention|Constitution|Census|Congress|Cup|"
    r"Election|Edition|Forum|Framework|Games|Goals|Meeting|Olympics|Plan|Programme|Program|Protocol|Resolution|Report|Review|"
    r"Session|Statement|Strategy|Summit|Survey|Treaty|Vision|World)\b"
)
"""After a year: the year is a part of a name ("of 2030 Agenda", "the 2018 Report")."""
COUNTED: Final = re.compile(
    r"\s+(?!(?:was|is|has|as|this|its|his|us|plus|perhaps|always|towards)\b)[a-z]+(?:s|people|men|women|children)\b"
)
"""After a number that could be an amount: what is counted ("of 2016 doctors")."""
_PLAN: Final = re.compile(
    r"\b(?:Plan|Strategy|Strategies|Programme|Program|Agenda|Framework|Policy|Policies|Road\s?[Mm]ap|Vision|Blueprint|Scheme"
    r"|Initiative)s?(?:\s*[(:,]|\s+\()?(?:\s*\b(?:for|from|of|to|covering|spanning))?(?:\s+the)?(?:\s+(?:period|years?))?\s*$"
)
"""Before years: they are those that a plan is for ("Health Plan (2019-2024)", "Digital Agenda for 2030")."""
LONGEST_PLAN: Final = 50
"""In code points, of what `_PLAN` finds."""
LOOSE: Final = frozenset({"of", "for", "to", "from", "after", "before", "beyond", "through", "over"})
"""Words before a number that go with amounts as well as with years."""

_TOLD: Final = re.compile(r"\d|\byear\b")
"""What every shape of a date holds: a number, or the month of "last year"."""

STORY: Final = 240
"""How many code points back a year still says when a story plays."""


def dates(
    text: str,
    reference: str | None = None,
    *,
    offset: int = 0,
    order: Order | None = None,
    names: Sequence[Span] = (),
) -> list[Date]:
    """The dates of a text in order, never overlapping. Spans are in code points, `offset` added.

    `reference` is the ISO date of the speech: without it relative dates are left out. `order` says how "4/10/2018" is
    read; without it only such as can be read in one way are taken. `names` are stretches (offset included) that are
    names: a date inside one is a part of it, no date.
    """
    found: list[Date] = []
    last: Span | None = None
    for date in sorted(_all(text, reference, order), key=lambda date: (date.span.begin, -date.span.end)):
        placed = replace(date, span=Span(date.span.begin + offset, date.span.end + offset))
        named = any(placed.span in name for name in names)
        if not named and not (last is not None and placed.span.overlaps(last)):
            last = placed.span
            found += [] if _is_of_plan(text, date) else [placed]
    return found


def _is_of_plan(text: str, date: Date) -> bool:
    """Whether years stand behind a plan's name: from one to another, or the one that the plan is "for"."""
    if len(date.iso) != len("2016") or date.kind == "relative":
        return False
    return is_planned(text, date.span.begin, ranges=date.end is not None)


def is_planned(text: str, place: int, *, ranges: bool) -> bool:
    """Whether a year that begins at a place is what a plan is for: "Digital Agenda for | 2030"; `ranges` also alone."""
    before = text[max(0, place - LONGEST_PLAN) : place]
    told = ranges or re.search(r"\b(?:for|to)\s+(?:the\s+)?(?:(?:years?|period)\s+)?$", before) is not None
    return told and _PLAN.search(before) is not None


def _all(text: str, reference: str | None, order: Order | None) -> Iterator[Date]:
    told = _TOLD.search(text) is not None
    for shape in SHAPES if told else ():
        for match in shape.finditer(text):
            date = _shaped(match, text, reference, order)
            if date:
                yield date
    for match in YEAR_WORDS.finditer(text) if told else ():
        if not NAME_NOUN.match(text, match.end()) and not (
            match["p"].lower() in LOOSE and COUNTED.match(text, match.end())
        ):
            year = calendar.iso(int(match["y"]))
            if year:
                yield Date(_year_span(match), year, "absolute")
    if reference:
        for match in BARE_MONTH.finditer(text):
            date = _bare_month(match, text, reference)
            if date:
                yield date
        for span, value in relative.find(text, reference, tense_at):
            yield Date(span, value, "relative")


def _year_span(match: re.Match[str]) -> Span:
    begin = match.start("p") if "year" in match["p"].lower() else match.start("y")
    return Span(begin, match.end("y"))


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def _day(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _shaped(match: re.Match[str], text: str, reference: str | None, order: Order | None) -> Date | None:
    group = match.groupdict()
    if group.get("n1"):
        return _numeric(match, order)
    month = group.get("m")
    if month is None:
        start, end = calendar.iso(int(match["y"])), calendar.iso(int(match["y2"]))
        return (
            Date(Span(match.start("y"), match.end()), start, "absolute", end) if start and end and start < end else None
        )
    if month.isdigit():
        year, number = int(match["y"]), int(month)
        if not group.get("d") and number == (year + 1) % 100:
            return None
        value = calendar.iso(year, number, int(match["d"]) if group.get("d") else None)
        return Date(Span(*match.span()), value, "absolute") if value else None
    return _worded(match, text, reference)


def _worded(match: re.Match[str], text: str, reference: str | None) -> Date | None:
    """A date with its month as a word."""
    group = match.groupdict()
    month, day = _month(match["m"]), _day(match["d"]) if group.get("d") else None
    last_month = _month(match["m2"]) if group.get("m2") else month
    last_day = _day(match["d2"]) if group.get("d2") else None
    kind: Literal["absolute", "relative"] = "absolute"
    if group.get("y"):
        year = int(match["y"])
    elif reference is None:
        return None
    elif group.get("r"):
        year, kind = int(reference[:4]) + {"last": -1, "this": 0, "next": 1}[match["r"]], "relative"
    else:
        if (
            _attributive(match, text)
            or re.match(r",?\s*\d{4}", text[match.end() :])
            or _elsewhen(match, text, reference)
        ):
            return None
        near = calendar.year_for(reference, last_month, last_day or day, tense_at(text, match.start()))
        if near is None:
            return None
        year, kind = near, "relative"
    first_year = (
        int(group["yy"]) if group.get("yy") else year - ((month, day or 0) > (last_month, last_day or day or 0))
    )
    start = calendar.iso(first_year, month, day)
    end = calendar.iso(year, last_month, last_day) if last_day or last_month != month else None
    if start is None or (end is not None and end < start):
        return None
    close = match.end() + (text[match.end() : match.end() + 1] == ")" and "(" in match[0])
    return Date(Span(match.start(), close), start, kind, end)


def _attributive(match: re.Match[str], text: str) -> bool:
    """A day without a year before a noun is that thing's name ("the September 11 attacks", "1 May celebrations")."""
    return bool(
        re.match(
            r"\s+(?:attacks?|celebrations?|terror|tragedy|movement|agreement|march|[A-Z][a-z]+)\b", text[match.end() :]
        )
        and re.search(r"\b[Tt]he\s+$", text[max(0, match.start() - 20) : match.start()])
    )


def _elsewhen(match: re.Match[str], text: str, reference: str) -> bool:
    """Whether the text tells of another time: the last year named in the lines before is far from the reference's."""
    years = re.findall(r"\b(?:1[5-9]|20)\d\d\b", text[max(0, match.start() - STORY) : match.start()])
    return bool(years) and abs(int(years[-1]) - int(reference[:4])) > 1


def _numeric(match: re.Match[str], order: Order | None) -> Date | None:
    first, second, year = int(match["n1"]), int(match["n2"]), calendar.full_year(match["ny"])
    readings = {"dmy": calendar.iso(year, second, first), "mdy": calendar.iso(year, first, second)}
    possible = {value for value in readings.values() if value}
    value = possible.pop() if len(possible) == 1 else readings[order] if order else None
    return Date(Span(*match.span()), value, "absolute") if value else None


def _bare_month(match: re.Match[str], text: str, reference: str) -> Date | None:
    month, word = _month(match["m"]), match["p"].lower()
    if word == "this":
        year: int | None = int(reference[:4])
    elif word in {"last", "next"}:
        year = calendar.year_for(reference, month, None, Tense.PAST if word == "last" else Tense.FUTURE)
        if year is not None and f"{year:04d}-{month:02d}" == reference[:7]:
            year += -1 if word == "last" else 1
    else:
        year = calendar.year_for(reference, month, None, tense_at(text, match.start()))
    value = calendar.iso(year, month) if year is not None else None
    begin = match.start("p") if word in {"last", "this", "next"} else match.start("m")
    return Date(Span(begin, match.end("m")), value, "relative") if value else None


_FUTURE: Final = re.compile(
    r"\b(?:will|shall|would|won[’']t|going to|to be (?:held|launched|opened)|upcoming|coming|next|"
    r"plans? to|scheduled|looks? forward|until|starting)\b"
)
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|took|met|held|came|went|made|gave|began|saw|said|spoke|won|became|led|last|ago|since|already|"
    r"(?:have|has|we|I|they|he|she|which|who|that|it|[A-Z]\w+)(?:\s\w+ly)?\s\w{2,}ed|been)\b"
)


_BREAK: Final = re.compile(r"(?=[.?!;] |\n\n)")


def tense_at(text: str, place: int) -> Tense:
    """Past or future, if the words of the sentence around a place show only one of them."""
    breaks = _breaks(text)
    before, after = bisect_right(breaks, place - 2), bisect_left(breaks, place)
    begin = breaks[before - 1] + 1 if before else 0
    return _tense(text, begin, breaks[after] if after < len(breaks) else len(text))


@lru_cache(8)
def _breaks(text: str) -> list[int]:
    """Where sentences may end, remembered, as is their tense: in a list of thousands of dates each asks for both."""
    return [found.start() for found in _BREAK.finditer(text)]


@lru_cache(64)
def _tense(text: str, begin: int, end: int) -> Tense:
    sentence = text[begin:end]
    future, past = bool(_FUTURE.search(sentence)), bool(_PAST.search(sentence))
    if future == past:
        return Tense.OPEN
    return Tense.FUTURE if future else Tense.PAST
