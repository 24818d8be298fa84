"""Long lists of places under a common noun: "the counties of Appling, Atkinson, Bacon, ... and Worth"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.model import EntityType

CONFIDENCE: Final = 0.9
SHORTEST: Final = 4
"""In names: shorter lists are left to the other rules."""
LONGEST_ITEM: Final = 3
_AREA: Final = "schema:AdministrativeArea"
_NOUNS: Final = {
    "counties": _AREA,
    "parishes": _AREA,
    "municipalities": _AREA,
    "provinces": _AREA,
    "districts": _AREA,
    "cities": "schema:City",
    "towns": "schema:City",
}
_LEADS: Final = frozenset({"of", ":", "in", "including", "are", "like", "as", "such"})


def enumerated(line: Line) -> Iterator[Named]:
    """The items of such a list, before or after its noun."""
    if not any(noun in line.lower for noun in _NOUNS):
        return
    index, count = 0, len(line.words)
    while index < count:
        items = _items(line, index)
        if len(items) < SHORTEST:
            index += 1
            continue
        end = items[-1][1]
        around = {*line.lower[max(0, index - 3) : index], *line.lower[end : end + 3]}
        noun = next((noun for noun in sorted(_NOUNS) if noun in around), None)
        if noun:
            for first, stop in items:
                yield Named(
                    line.span(first, stop),
                    EntityType.PLACE,
                    line.slice(first, stop),
                    "enumerated",
                    CONFIDENCE,
                    _NOUNS[noun],
                )
        index = end


def _items(line: Line, index: int) -> list[tuple[int, int]]:
    items: list[tuple[int, int]] = []
    count = len(line.words)
    if index and line.lower[index - 1] not in _LEADS | _NOUNS.keys():
        return items
    while index < count and line.caps[index]:
        end = index
        while end < count and line.caps[end] and end - index < LONGEST_ITEM:
            end += 1
        items.append((index, end))
        index = end
        if index < count and line.words[index] == ",":
            index += 1
        elif index < count and line.lower[index] != "and":
            break
        if index < count and line.lower[index] == "and":
            index += 1
    return items
