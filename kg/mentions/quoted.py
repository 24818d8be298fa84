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
        if inner[-1].lower() in heads().kinds or inner[0] in titles().starters:
            continue
        if (
            _SLOGAN.search(inner[-1])
            or after in context("policies")
            or before in context("policies") | context("implemented")
        ):
            yield Named(line.span(first, close), EntityType.POLICY, line.slice(first, close), "quoted", CONFIDENCE)
