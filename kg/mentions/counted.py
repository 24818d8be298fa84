"""Conferences told by a number or a year behind an acronym: "COP29", "TICAD VII", "MC13", "CHOGM 2024", "Rio+20"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import YEAR
from kg.mentions.vocabulary import context
from kg.model import EntityType

CONFIDENCE: Final = 0.95
LONGEST: Final = 7
"""In letters, of an acronym that no list holds; two are no conference ("FY 2023")."""
_GLUED: Final = re.compile(r"([A-Za-z]+)([-–+]?)(\d{1,2})$")
_GLUED_YEAR: Final = re.compile(r"([A-Za-z]+)[-–]?((?:19|20)\d\d)$")
_NUMBER: Final = re.compile(r"\d{1,2}$|(?:X{0,2}(?:I[XV]|V?I{1,3})|X{1,2}V?|V)$")


@cache
def _acronyms(row: str) -> frozenset[str]:
    return frozenset(lexicon.load("heads")["counted"][row])


def counted(line: Line) -> Iterator[Named]:
    """The conferences of a line that a number or a year tells apart from the others of their row."""
    for index in range(len(line.words)):
        if (end := _end(line, index)) is not None:
            yield Named(
                line.span(index, end), EntityType.EVENT, line.slice(index, end), "known", CONFIDENCE, "kg:Conference"
            )


def _end(line: Line, index: int) -> int | None:
    word, following = line.words[index], line.words[index + 1 : index + 2]
    if not word[0].isupper():
        return None
    glued = _GLUED.match(word)
    if glued is not None and not line.shouted:
        rows = ("plus",) if glued[2] == "+" else ("numbered", "glued")
        return index + 1 if any(glued[1] in _acronyms(row) for row in rows) else None
    year = _GLUED_YEAR.match(word)
    if year is not None and year[1] in _acronyms("yearly"):
        return index + 1
    if not following:
        return None
    if word[-1] == "+" and word[:-1] in _acronyms("plus") and following[0].isdigit():
        return index + 2
    number = word in _acronyms("numbered") and _NUMBER.match(following[0])
    dated = YEAR.match(following[0]) and not _qualifies(line, index + 2)
    told = dated and (word in _acronyms("yearly") or _is_convened(line, index))
    return index + 2 if number or told else None


def _is_convened(line: Line, index: int) -> bool:
    """Whether an acronym with a year behind it is something one goes to or holds: "attended | AFIC 2023"."""
    word = line.words[index]
    spelt = 2 < len(word) <= LONGEST and word.isupper() and word.isalpha() and not line.shouted
    return spelt and index > 0 and line.lower[index - 1] in context("convened")


def _qualifies(line: Line, end: int) -> bool:
    """Whether the year belongs to what follows: "attended | APEC 2024 | Leaders' Week"."""
    return end < len(line.words) and line.caps[end] and line.begins[end] == line.ends[end - 1] + 1
