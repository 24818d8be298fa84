"""Ships by the letters of their navy ("HMS Prince of Wales"): things, so that nothing in their names is a place."""

from __future__ import annotations

from functools import cache
from typing import Final

from kg import lexicon
from kg.mentions.lines import Line
from kg.mentions.runs import base_end, is_title
from kg.mentions.vocabulary import heads
from kg.model import Span

_OF: Final = frozenset({"of", "de", "von"})


def ships(line: Line) -> list[Span]:
    """Where the names of ships stand in a line."""
    found: list[Span] = []
    for index, word in enumerate(line.words[:-1]):
        if word in _navies() and line.caps[index + 1] and not is_title(line, index + 1):
            end = base_end(line, index)
            if end + 1 < len(line.words) and line.lower[end] in _OF and line.caps[end + 1]:
                end = base_end(line, end + 1)
            if line.lower[end - 1] not in heads().kinds:  # "HMAS Perth Association"
                found.append(line.span(index, end))
    return found


@cache
def _navies() -> frozenset[str]:
    return frozenset(lexicon.load("places")["ships"]["letters"])
