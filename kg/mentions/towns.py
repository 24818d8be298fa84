"""Towns that no list knows, where a line of the head tells where or when: "Kitui, Kenya", "..., Kitui, 16 May"; those
of the datelines that stand in front of a report: "LANSING, Mich. –"; and those that a body is told by: "Lima-based"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.dates import dates
from kg.frame.datelines import place_of, spelled
from kg.mentions.lines import BASED, Line
from kg.mentions.named import Named
from kg.mentions.runs import is_place, is_unlisted
from kg.mentions.vocabulary import listed
from kg.model import EntityType, Span, Zone

CONFIDENCE: Final = 0.8
SURE: Final = 0.95
"""Of the town of a dateline."""
LONGEST: Final = 3
"""In words."""
LONGEST_LINE: Final = 60
"""In characters: a line that only tells a place is hardly longer."""
AHEAD: Final = 4
"""Among so many words behind "Lima-based" its body begins: "Lima-based mining company Solarix"."""
_HEAD: Final = frozenset({Zone.HEADER, Zone.TITLE})
_TAIL: Final = re.compile(r"[\W_]*")


def towns(line: Line) -> Iterator[Named]:
    """The words before a known place that the line ends in, or before the day that it ends in."""
    yield from _based(line)
    if line.zone is Zone.HEADER and (town := place_of(line.text)):
        begin = line.base + line.text.index(town)
        span = Span(begin, begin + len(town))
        yield Named(span, EntityType.PLACE, spelled(town), "town", SURE, "schema:City")
        return
    if line.zone not in _HEAD or "," not in line.words:
        return
    end = _before_day(line)
    dated = end < len(line.words)
    while end > 0 and not line.words[end - 1][0].isalnum():
        end -= 1
    if dated and (first := _begin(line, end)) is not None:
        yield _named(line, first, end)
        return
    area = next((end - size for size in (3, 2, 1) if end > size + 1 and is_place(line, end - size, end)), None)
    if area is None or line.words[area - 1] != "," or len(line.text) > LONGEST_LINE:
        return
    first = _begin(line, area - 1)
    if first == 0:
        yield _named(line, first, area - 1)


def _based(line: Line) -> Iterator[Named]:
    """The known place in front of a body's name that tells its seat: "the | New York-based Seed Alliance"."""
    for index, word in enumerate(line.words):
        ending = next((end for end in BASED if word.endswith(end)), None)
        if ending is None or True not in line.caps[index + 1 : index + 1 + AHEAD]:
            continue
        stem = word.removesuffix(ending)
        for first in range(max(0, index - LONGEST + 1), index + 1):
            kind = listed().kinds.get((*line.words[first:index], stem))
            if kind is not None and kind[0] is EntityType.PLACE:
                span = Span(line.begins[first], line.begins[index] + len(stem))
                name = " ".join((*line.words[first:index], stem))
                yield Named(span, EntityType.PLACE, name, "town", SURE, kind[1])
                break


def _before_day(line: Line) -> int:
    """How many words stand before the day that a line ends in, all of them where it ends in none."""
    for date in dates(line.text, offset=line.base)[-1:]:
        if _TAIL.fullmatch(line.text, date.span.end - line.base):
            return sum(begin < date.span.begin for begin in line.begins)
    return len(line.words)


def _begin(line: Line, end: int) -> int | None:
    """Where the town begins that ends there: at the line's begin or behind a comma, and in words of no other kind."""
    first = end
    while first > 0 and line.words[first - 1] != ",":
        first -= 1
    if not 0 < end - first <= LONGEST or not all(is_unlisted(line, i) for i in range(first, end)):
        return None
    called = end - first > 1 and any(line.labels[i] == "PERSON" for i in range(first, end))
    return None if called else first


def _named(line: Line, first: int, end: int) -> Named:
    return Named(line.span(first, end), EntityType.PLACE, line.slice(first, end), "town", CONFIDENCE, "schema:City")
