"""Reckon with dates of unequal precision: ISO 8601 out, one candidate or none.

A partial date here is (year, month or None, day or None). Ranges of years: speeches speak of 1500 to 2199.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Final

EARLIEST: Final = 1500
LATEST: Final = 2199
PIVOT: Final = 50
"""Two-digit years below it are of the 2000s: no clock is asked."""


class Tense(Enum):
    """Where a date without its year lies from the day of speaking, as far as the words around it show."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The ISO form at the precision given, or None for a day that no calendar has."""
    if not EARLIEST <= year <= LATEST:
        return None
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def full_year(digits: str) -> int:
    """The year that four or two digits stand for."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < PIVOT else 1900)


def day_of(reference: str | None) -> date | None:
    """The reference as a day, None if it is absent or of a coarser precision."""
    try:
        return date.fromisoformat(reference) if reference and len(reference) == len("2016-02-01") else None
    except ValueError:
        return None


def year_for(reference: str, month: int, day: int | None, tense: Tense) -> int | None:
    """The year of a month, or of a day in a month, that the text gives without one.

    Past or future decide; else the nearest to the reference. A reference that is only a year gives that year.
    """
    own = int(reference[:4])
    today = day_of(reference)
    if today is None:
        return own if tense is Tense.OPEN else None
    if day is None:
        distance = {year: (year - own) * 12 + month - today.month for year in (own - 1, own, own + 1)}
    else:
        distance = {}
        for year in (own - 1, own, own + 1):
            there = day_of(iso(year, month, day))
            if there:
                distance[year] = (there - today).days
    if tense is Tense.PAST:
        distance = {year: gap for year, gap in distance.items() if gap <= 0}
    elif tense is Tense.FUTURE:
        distance = {year: gap for year, gap in distance.items() if gap >= 0}
    return min(distance, key=lambda year: (abs(distance[year]), year), default=None)


def month_away(reference: str, months: int) -> str | None:
    """The month so many months from the reference's, if the reference has a month."""
    if len(reference) < len("2016-02"):
        return None
    year, month = divmod(int(reference[:4]) * 12 + int(reference[5:7]) - 1 + months, 12)
    return iso(year, month + 1)


def day_away(reference: str, days: int) -> str | None:
    """The day so many days from the reference, if the reference is a day."""
    return _day(_moved(day_of(reference), days))


def _moved(day: date | None, days: int) -> date | None:
    """The day so many days away, where the calendar goes so far."""
    try:
        return day + timedelta(days=days) if day else None
    except OverflowError:
        return None


def _day(day: date | None) -> str | None:
    return iso(day.year, day.month, day.day) if day else None


def week_away(reference: str, weeks: int) -> str | None:
    """A week has no ISO date of ours: the month that it lies in wholly, else None."""
    today = day_of(reference)
    monday = _moved(today, 7 * weeks - today.weekday()) if today else None
    sunday = _moved(monday, 6)
    if monday is None or sunday is None or monday.month != sunday.month:
        return None
    return iso(monday.year, monday.month)


def month_around(reference: str, days: int) -> str | None:
    """The month of a day known to a few days ("two weeks ago"), None near the month's edge."""
    there = day_of(day_away(reference, days))
    early, late = _moved(there, -3), _moved(there, 3)
    if there is None or early is None or late is None or early.month != late.month:
        return None
    return iso(there.year, there.month)


def weekday_near(reference: str, weekday: int, word: str, tense: Tense) -> str | None:
    """The day of "last Friday", "this Thursday", "next Monday", "on Tuesday", if there is one reading (Monday is 0).

    "next" is taken only where "the coming one" and "the one of next week" are the same day.
    """
    today = day_of(reference)
    if today is None:
        return None
    ahead = (weekday - today.weekday()) % 7
    if word == "last":
        gap = ahead - 7
    elif word == "this":
        gap = weekday - today.weekday()
    elif word == "next":
        if weekday > today.weekday():
            return None
        gap = ahead or 7
    elif tense is Tense.PAST:
        gap = ahead - 7 if ahead else 0
    elif tense is Tense.FUTURE:
        gap = ahead
    else:
        gap = ahead if ahead <= 3 else ahead - 7
    return _day(_moved(today, gap))
