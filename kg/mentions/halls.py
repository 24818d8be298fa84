"""Halls and houses where a line of the head tells them beside a town or a day: "..., Jubilee House, Accra"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.dates import dates
from kg.mentions.dictionary import dictionary
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import date_end
from kg.mentions.runs import SMALL, is_place
from kg.mentions.vocabulary import halls as venues
from kg.mentions.vocabulary import heads, listed
from kg.model import EntityType, Zone

CONFIDENCE: Final = 0.9
LONGEST: Final = 6
"""In words."""
_HEAD: Final = frozenset({Zone.HEADER, Zone.TITLE})
_MARKS: Final = frozenset({",", "-", "–", "—", "|", "(", ")", ";"})
_WITHIN: Final = SMALL | {"des", "du", "de", "la", "del", "da", "di", "do", "dos", "e", "y", "et"}
"""Words in small letters that the name of a hall may hold: "Palais | des | Nations"."""


def halls(line: Line) -> Iterator[Named]:
    """The parts of such a line, between its commas, that a word for a building begins or ends."""
    if line.zone not in _HEAD or line.shouted or not line.words:
        return
    first = 0
    for end in (*(i for i, word in enumerate(line.words) if word in _MARKS), len(line.words)):
        if end < first:
            continue  # the comma of a date
        day = _day_end(line, first)
        begin = day + (line.lower[day : day + 1] == ["the"])
        if begin > end:
            first = day
            continue
        told = day > first or _is_placed(line, begin, end)
        first = end + 1
        if told and _is_hall(line, begin, end):
            yield Named(line.span(begin, end), EntityType.PLACE, line.slice(begin, end), "hall", CONFIDENCE)


def _day_end(line: Line, first: int) -> int:
    """Where the day ends that a part of the line begins with, without a comma: "4 May 2018 | Jubilee House"."""
    end = date_end(line, first)
    return end if end > first + 1 and any(word[0].isdigit() for word in line.words[first:end]) else first


def _is_placed(line: Line, begin: int, end: int) -> bool:
    """Whether a town or a day follows, or the words are a line by themselves: "Rashtrapati Bhavan"."""
    if any(is_place(line, end + 1, end + 1 + size) for size in (1, 2, 3)):
        return True
    if begin == 0 and end == len(line.words):
        return not {line.lower[0], line.lower[-1]} & heads().kinds.keys()  # no "National Library"
    days = dates(line.text, offset=line.base) if end + 1 < len(line.words) else []
    return any(day.span.begin == line.begins[end + 1] for day in days)


def _is_hall(line: Line, first: int, end: int) -> bool:
    """Whether words are the name of a building, and none that is known for something else or that a person bears."""
    part, known = range(first, end), venues()
    if not 1 < len(part) <= LONGEST or any(i in line.roles for i in part):
        return False
    if not all(line.caps[i] or line.lower[i] in _WITHIN or line.words[i].isdigit() for i in part):
        return False
    if tuple(line.words[first:end]) in listed().kinds or not (
        line.lower[end - 1] in known.last or line.lower[first] in known.first
    ):
        return False
    if len(part) > 2 or line.lower[end - 1] not in known.surnames or is_place(line, first, end - 1):
        return True
    return line.labels[first] != "PERSON" and dictionary(line.doc.vocab).holds(line.lower[first])
