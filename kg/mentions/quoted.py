"""Policies named in quotation marks: “China Manufacturing 2025”, “Internet+”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.vocabulary import context, heads, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.8
LONGEST: Final = 7
_SLOGAN: Final = re.compile(r"(?:\+|\b(?:20|19)\d\d)$")
_CLOSING: Final = {"“": "”", '"': '"', "‘": "’"}


def quoted(line: Line) -> Iterator[Named]:
    """Short quotations in capitals that end like a slogan, or that a policy's noun or verb stands beside."""
    words, count = line.words, len(line.words)
    listed = 0
    for index, word in enumerate(words):
        if word not in _CLOSING or index + 2 >= count or not line.caps[index + 1]:
            continue
        close = next((i for i in range(index + 2, min(index + 2 + LONGEST, count)) if words[i] == _CLOSING[word]), None)
        if close is None or any(w in {",", ".", "!", "?"} for w in words[index + 1 : close]):
            continue
        first = index + 1 + (words[index + 1] in {"The", "A"})
        inner = words[first:close]
        if not inner or not all(
            line.caps[i] or words[i][0].isdigit() or len(words[i]) < 4 for i in range(first, close)
        ):
            continue
        before = line.lower[index - 1] if index else ""
        after = line.lower[close + 1] if close + 1 < count else ""
        in_list = _heads_list(line, index) or (listed > 0 and _joins(line, listed, index))
        if inner[-1].lower() in heads().kinds or (inner[0] in titles().starters and not in_list):
            continue
        if (
            _SLOGAN.search(inner[-1])
            or after in context("policies")
            or before in context("policies") | context("implemented")
            or in_list
        ):
            listed = close + 1
            yield Named(line.span(first, close), EntityType.POLICY, line.slice(first, close), "quoted", CONFIDENCE)


def _heads_list(line: Line, index: int) -> bool:
    """Whether a quotation is the first of those that a noun counts: "three | programmes: | 'A', 'B' and 'C'"."""
    noun = line.lower[index - 2 : index - 1]
    return (
        index > 1 and line.lower[index - 1] in {":", "of"} and noun[0].endswith("s") and noun[0] in context("policies")
    )


def _joins(line: Line, end: int, index: int) -> bool:
    """Whether no more than a comma and "and" stand between two quotations."""
    return 0 < index - end <= 2 and set(line.lower[end:index]) <= {",", "and"}
