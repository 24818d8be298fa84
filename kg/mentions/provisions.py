"""Bills by their number and parts of an act: "H.R. 3537", "S. 2938", "Title V of the Stafford Act"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.model import EntityType, Span

CONFIDENCE: Final = 0.8
_BILL: Final = re.compile(
    r"(?<![\w.])(?:H\. ?R\. ?|S\. (?=\d{3})|S\.(?=\d{3})|[HS]\. ?(?:J|Con)\. ?Res\. ?)\d{1,5}(?!\w|[.,]\d)"
)
"""As the houses of a congress number them."""
_NAMED_SO: Final = re.compile(r"\b[A-Z]\w+ $")
_PARTS: Final = frozenset({"Title", "Part", "Chapter"})
_NUMBER: Final = re.compile(r"(?:\d{1,3}|[IVX]{1,5})[A-Z]?$")
_LINKS: Final = frozenset({",", "the", "“", '"', "(", ":", "or", "–", "—"})


def provisions(line: Line, found: list[Named]) -> Iterator[Named]:
    """Numbered bills, each with the name that stands behind it, and parts of the acts that `found` holds."""
    policies = {named.span.begin: named for named in found if named.type is EntityType.POLICY and not named.short}
    for match in _BILL.finditer(line.text):
        if match[0].startswith("S. ") and _NAMED_SO.search(line.text[: match.start()]):
            continue  # "John S. 200 people"
        span = Span(line.base + match.start(), line.base + match.end())
        index = bisect_left(line.begins, span.end)
        while index < len(line.words) and line.lower[index] in _LINKS:
            index += 1
        title = policies.get(line.begins[index]) if index < len(line.words) else None
        apposed = title is not None and line.begins[index] > span.end + 1
        long = title.name if title is not None and apposed else None
        name = " ".join(match.group().split())
        yield Named(span, EntityType.POLICY, name, "described", CONFIDENCE, "schema:Legislation", long=long)
    for index in range(len(line.words) - 3):
        if line.words[index] not in _PARTS or not _NUMBER.match(line.words[index + 1]) or line.words[index + 2] != "of":
            continue
        whole = policies.get(line.begins[index + 3 + (line.lower[index + 3] == "the" and index + 4 < len(line.words))])
        if whole is not None:
            end = bisect_left(line.begins, whole.span.end)
            name, short = line.slice(index, end), line.slice(index, index + 2)
            yield Named(line.span(index, end), EntityType.POLICY, name, "described", CONFIDENCE, "schema:Legislation")
            yield Named(line.span(index, index + 2), EntityType.POLICY, short, "described", CONFIDENCE, long=name)
