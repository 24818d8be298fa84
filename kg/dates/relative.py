"""Dates told from the day of speaking: "today", "last Friday", "two years ago", "by the end of the year"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from kg.dates import calendar
from kg.dates.calendar import Tense
from kg.dates.grammar import NUMBERS, WEEKDAYS
from kg.model import Span

DAYS: Final = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "tomorrow": 1, "the day after tomorrow": 2,
}  # fmt: skip
STEP: Final = {"last": -1, "past": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}
ROUND: Final = 10
"""Above so many years a multiple of five is a manner of speaking ("fifty years ago"), no date."""

_DAY = re.compile(
    rf"(?<!\bof )(?<!\bour )(?<!\btoday and )\b(?:{'|'.join(sorted(DAYS, key=lambda word: -len(word)))})\b"
    rf"|(?<=\bof )today(?=[’'])",
    re.IGNORECASE,
)
"""Without "the challenges of today and tomorrow", "our tomorrow": an age, no day."""
_UNIT = re.compile(
    r"(?<!\bthe )\b(?:(?:earlier|later|early|late)\s+)?(?P<w>last|this|next)\s+(?P<u>year|month|week)\b"
    r"(?!\s*[-–]\s*\w)",
    re.IGNORECASE,
)
_END = re.compile(r"\b(?:the\s+)?end\s+of\s+the\s+(?P<u>year|month)\b|\b(?P<y>year[- ]end)\b", re.IGNORECASE)
_AGO = re.compile(
    r"(?P<v>\b(?:more than|less than|over|under|at least|or|to|several|many|few|well over)\s+)?"
    rf"\b(?P<n>{'|'.join(sorted(NUMBERS, key=lambda word: -len(word)))}|\d{{1,3}})"
    r"\s+(?P<u>day|week|month|year)s?\s+ago\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"\b[Ii]n\s+(?P<n>{'|'.join(sorted(NUMBERS, key=lambda word: -len(word)))}|\d\d?)\s+years?[’']\s+time\b"
)
_FULL = "|".join(name.capitalize() for name in WEEKDAYS if name.endswith("day"))
_WEEKDAY = re.compile(rf"\b(?P<w>[Ll]ast|[Tt]his|[Nn]ext|[Oo]n)\s+(?P<d>{_FULL})\b(?!\s*,?\s*(?:the\s+)?\d)(?!s)")


def find(text: str, reference: str, tense: Callable[[str, int], Tense]) -> Iterator[tuple[Span, str]]:
    """Spans in the text with their ISO dates; what has no date of these precisions is left out."""
    low = text.lower()
    for cue, rule in _RULES:
        if cue not in low:
            continue
        for match in rule[0].finditer(text):
            value = rule[1](match, reference)
            if value:
                yield Span(*match.span()), value
    for match in _WEEKDAY.finditer(text):
        word = match["w"].lower()
        value = calendar.weekday_near(reference, WEEKDAYS[match["d"].lower()], word, tense(text, match.start()))
        if value:
            yield Span(match.start("d") if word == "on" else match.start(), match.end()), value


def _day(match: re.Match[str], reference: str) -> str | None:
    days = DAYS.get(match[0].lower())
    return None if days is None else calendar.day_away(reference, days)


def _unit(match: re.Match[str], reference: str) -> str | None:
    step = STEP.get(match["w"].lower())
    return None if step is None else _away(match["u"].lower(), step, reference)


def _end(match: re.Match[str], reference: str) -> str | None:
    return _away("year" if match["y"] else match["u"].lower(), 0, reference)


def _ago(match: re.Match[str], reference: str) -> str | None:
    number = _number(match["n"])
    if match["v"] or number is None:
        return None
    unit = match["u"].lower()
    if unit == "day":
        return calendar.day_away(reference, -number)
    if unit == "week":
        return calendar.month_around(reference, -7 * number)
    if unit == "year" and number >= ROUND and number % 5 == 0:
        return None
    return _away(unit, -number, reference)


def _in_time(match: re.Match[str], reference: str) -> str | None:
    number = _number(match["n"])
    return None if number is None else _away("year", number, reference)


def _number(word: str) -> int | None:
    """None for a word that is one only without regard to case: to a pattern, the long s of "\u017fix" is an s."""
    return NUMBERS.get(word.lower()) or (int(word) if word.isdecimal() else None)


def _away(unit: str, steps: int, reference: str) -> str | None:
    if unit == "year":
        return calendar.iso(int(reference[:4]) + steps)
    return calendar.month_away(reference, steps) if unit == "month" else calendar.week_away(reference, steps)


_days = (_DAY, _day)
_units = (_UNIT, _unit)
_ends = (_END, _end)
_agos = (_AGO, _ago)
_times = (_TIME, _in_time)
_RULES = (("", _days), ("", _units), ("end", _ends), ("ago", _agos), ("time", _times))
"""Each with letters that all it finds hold: looking for them is quick, and most texts have them not."""
