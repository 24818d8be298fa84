"""What two sides look back on: "50 years of friendship between ASEAN and Japan", "75 years of diplomatic relations"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.runs import base_end
from kg.mentions.vocabulary import context
from kg.model import EntityType

CONFIDENCE: Final = 0.7
_BETWEEN: Final = frozenset({"between", "with"})
_FEAST: Final = 8
"""So many words in front the verb of celebrating may stand."""


def jubilees(line: Line) -> Iterator[Named]:
    """A number of years of relations that a verb of celebrating governs, with the sides as far as they are named."""
    for index in range(1, len(line.words) - 2):
        if line.lower[index : index + 2] != ["years", "of"] or not line.words[index - 1].isdigit():
            continue
        if not context("celebrating") & set(line.lower[max(0, index - 1 - _FEAST) : index - 1]):
            continue
        end = core = _ties(line, index + 2)
        if core == index + 2:
            continue
        if end + 1 < len(line.words) and line.lower[end] in _BETWEEN and line.caps[end + 1 + _article(line, end + 1)]:
            end = _sides(line, end + 1)
        short = line.slice(index - 1, core)
        whole = line.slice(index - 1, end)
        yield Named(line.span(index - 1, end), EntityType.EVENT, whole, "described", CONFIDENCE)
        if end > core:
            yield Named(line.span(index - 1, core), EntityType.EVENT, short, "described", CONFIDENCE, long=whole)


def _ties(line: Line, start: int) -> int:
    """The end of "friendship and cooperation", "diplomatic relations"; `start` if no such words stand there."""
    end = start
    for index in range(start, min(start + 6, len(line.words))):
        if line.lower[index] in context("ties"):
            end = index + 1
        elif line.pos[index] not in {"ADJ", "CCONJ"} and not (line.pos[index] == "NOUN" and index == start):
            break
    return end


def _article(line: Line, index: int) -> bool:
    return line.lower[index] == "the" and index + 1 < len(line.words)


def _sides(line: Line, start: int) -> int:
    """The end of "ASEAN and Japan", "Kenya and the United States"."""
    end = base_end(line, start + _article(line, start))
    if end + 1 < len(line.words) and line.lower[end] == "and":
        second = end + 1 + _article(line, end + 1)
        end = base_end(line, second) if line.caps[second] else end
    return end
