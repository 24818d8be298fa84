"""Lines of a document's head that name its speaker: "Turnbull, Malcolm", "joshua Roberts" in a photo credit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.vocabulary import courtesies, heads, listed, titles
from kg.model import EntityType, Span, Zone

CONFIDENCE: Final = 0.9
_REVERSED: Final = re.compile(
    r"(?:[A-Z][\w ]{2,30}: )?([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*)?)\s*$"
)
_CREDIT: Final = re.compile(
    r"(?:information )?(?:source|photo|image|credit)s?\s*(?:by|credit)?\s*:\s*(.+)$", re.IGNORECASE
)
_CREDITED: Final = re.compile(
    r"(?:(?P<agency>[A-Z][\w. ]{2,40}?)\s*[/|]\s*)?(?P<person>[A-Za-z][\w'’-]+(?: [A-Z][\w'’.-]*){1,2})\s*$"
)


def bylines(line: Line) -> Iterator[Named]:
    """A reversed name that is a line by itself, and the names of a credit."""
    if line.shouted or line.segment > 8 or line.zone not in {Zone.HEADER, Zone.TITLE} or len(line.text) > 120:
        return
    reversed_ = _REVERSED.match(line.text)
    if reversed_ and not any(tuple(part.split()) in listed().kinds for part in reversed_[1].split(", ")):
        words = reversed_[1].replace(",", "").split()
        if not any(
            word.lower() in heads().kinds.keys() - {"bill"}
            or word.lower() in line.common
            or word in titles().never
            or (len(word) > 1 and word.isupper())
            or word in titles().offices
            or word in courtesies()
            for word in words
        ):
            yield _named(line, reversed_.span(1), EntityType.PERSON)
        return
    credit = _CREDIT.match(line.text)
    credited = _CREDITED.match(line.text, credit.start(1)) if credit else None
    if credited is None:
        return
    if credited["agency"]:
        yield _named(line, credited.span("agency"), EntityType.ORGANIZATION, "credit")
    elif tuple(credited["person"].split()) in listed().kinds or credited["person"].split()[-1].lower() in heads().kinds:
        return
    yield _named(line, credited.span("person"), EntityType.PERSON, "credit")


def _named(line: Line, place: tuple[int, int], type_: EntityType, rule: str = "byline") -> Named:
    span = Span(line.base + place[0], line.base + place[1])
    return Named(span, type_, line.text[place[0] : place[1]], rule, CONFIDENCE)
