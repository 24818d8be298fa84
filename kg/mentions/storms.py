"""Storms by the name they are given ("Tropical Storm Henri"), which is later used alone ("Henri")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.vocabulary import heads, ordinary
from kg.model import EntityType

CONFIDENCE: Final = 0.9
_STORMS: Final = frozenset({"hurricane", "cyclone", "typhoon", "storm"})
_SHORT: Final = frozenset({"TC", "STS"})
"""Tropical cyclone, severe tropical storm."""
_KINDS: Final = frozenset({"tropical", "super", "severe"})
_NO_NAMES: Final = frozenset({"hunters", "outlook", "warning", "watch", "preparedness", "relief", "season", "response"})


def storms(line: Line) -> Iterator[Named]:
    """The word for a storm and one word in capitals; in a line where all is, none can be told."""
    if line.shouted:
        return
    for index in range(len(line.words) - 1):
        name = index + 1
        if (
            (line.lower[index] not in _STORMS and line.words[index] not in _SHORT)
            or not line.caps[index]
            or not line.caps[name]
        ):
            continue
        carried_on = name + 1 < len(line.words) and line.caps[name + 1] and not line.headline
        if (
            line.words[name] in ordinary()
            or line.lower[name] in heads().kinds
            or line.lower[name] in _NO_NAMES
            or carried_on
        ):
            continue
        if not line.words[name].isalpha() or line.words[name].isupper():
            continue
        tropical = index > 0 and line.lower[index - 1] in _KINDS and line.caps[index - 1]
        if line.lower[index] == "storm" and not tropical:
            continue
        first = index - tropical
        yield Named(line.span(first, name + 1), EntityType.EVENT, line.slice(first, name + 1), "storm", CONFIDENCE)


def called(found: list[Named]) -> list[Named]:
    """The names, with that of a storm alone told to be the storm's where the model took it for somebody."""
    full = {named.name.split()[-1]: named.name for named in found if named.rule == "storm"}
    if not full:
        return found
    return [
        replace(named, type=EntityType.EVENT, rule="storm.short", finer=None, long=full[named.name])
        if named.name in full and named.rule.startswith("model")
        else named
        for named in found
    ]
