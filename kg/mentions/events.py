"""Happenings described by what they are of: "the founding of the Alliance", "the war in Ukraine"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.vocabulary import described

CONFIDENCE: Final = 0.7
ORDINAL_WORD: Final = re.compile(
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural|annual|opening|closing|signing)$"
)
"""What makes a session or a ceremony a single one: "8th session of the BNC", "closing ceremony of the Games"."""


def events(line: Line, found: list[Named]) -> Iterator[Named]:
    """Noun, preposition, and a name that `found` holds; the finer class is the noun's."""
    nouns = described()
    at: dict[int, Named] = {}
    for named in found:
        at[named.span.begin] = max(at.get(named.span.begin, named), named, key=lambda n: n.span.end)
    for index, word in enumerate(line.lower):
        row = nouns.get(word)
        if row is None or index + 2 >= len(line.words) or line.lower[index + 1] not in row.prepositions:
            continue
        if row.numbered and not (index and ORDINAL_WORD.match(line.lower[index - 1])):
            continue
        start = index + 2
        while (
            start < len(line.words)
            and line.lower[start] in {"the", "this", "its", "our", "a", "an", "new", "these"}
            and start < index + 4
        ):
            start += 1
        if start >= len(line.words):
            continue
        target = at.get(line.begins[start])
        if target is None or target.type.value not in row.targets:
            continue
        first = index - 1 if index and (row.numbered or line.lower[index - 1] in row.modifiers) else index
        end = bisect_left(line.begins, target.span.end)
        if line.lower[index + 1] == "between":
            end = _second(line, end, at)
        if word == "aggression" and index > 1 and line.lower[index - 2 : index] == ["war", "of"]:
            first = index - 2
        yield Named(line.span(first, end), row.type, line.slice(first, end), "described", CONFIDENCE, row.finer)


def _second(line: Line, end: int, at: dict[int, Named]) -> int:
    """The end of "and Y" after "between X"."""
    if end >= len(line.words) or line.lower[end] != "and":
        return end
    start = end + 1 + (line.lower[end + 1 : end + 2] == ["the"])
    other = at.get(line.begins[start]) if start < len(line.words) else None
    return bisect_left(line.begins, other.span.end) if other else end
