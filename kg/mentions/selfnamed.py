"""Persons who say their own name: "My name is Ada Rey"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.namesakes import is_surname
from kg.mentions.runs import base_end
from kg.mentions.vocabulary import titles
from kg.model import EntityType

CONFIDENCE: Final = 0.9
LONGEST: Final = 5
"""In words."""
_LEAD: Final = ("my", "name", "is")


def selfnamed(line: Line) -> Iterator[Named]:
    """The name behind such words, of a given name and a surname at least."""
    for first in range(len(_LEAD), len(line.words)):
        if tuple(line.lower[first - len(_LEAD) : first]) != _LEAD or not is_surname(line, first):
            continue
        end = base_end(line, first)
        named = all(line.words[i] in titles().particles or is_surname(line, i) for i in range(first, end))
        if named and 2 <= end - first <= LONGEST:
            yield Named(line.span(first, end), EntityType.PERSON, line.slice(first, end), "selfnamed", CONFIDENCE)
