"""Names in a list whose other items were found to be bodies or persons: "JUST Capital, EDGE Certified and OpenComp"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.runs import base_end, is_place, is_title
from kg.mentions.vocabulary import adjectives, courtesies, heads, listed, ordinary, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.7
LONGEST: Final = 5
"""In words, of such a name."""
LONGEST_LINE: Final = 8
_INNER: Final = frozenset({"of", "and", "the", "for", "&", "‘", "'", "’", "in", "."})
FEWEST: Final = 2
"""Items of the list that another rule found to be of the kind."""
MANY: Final = 4
"""Commas from which a line without a verb counts as a list, for all its capitals."""
_MARKS: Final = frozenset({"*", "-", "•", "·", "–", "—", "†", "o", "1", "2"})


def companions(line: Line, found: list[Named]) -> Iterator[Named]:
    """The unnamed items of a line's lists, "A, B, C and D", where most of the others are bodies."""
    if line.shouted or line.words.count(",") < (MANY if line.headline else FEWEST):
        return
    by_begin: dict[int, Named] = {}
    for named in found:
        by_begin.setdefault(named.span.begin, named)
    index, count = 0, len(line.words)
    while index < count:
        items = _items(line, index, by_begin)
        if len(items) > FEWEST:
            kinds = [named.type for _, _, named in items if named is not None]
            bodies = sum(kind is EntityType.ORGANIZATION for kind in kinds)
            if bodies >= FEWEST and bodies == len(kinds) and 2 * bodies >= len(items):
                for first, end, other in items:
                    if other is None and line.lower[min(end, count - 1)] not in {"and", "&"}:
                        yield Named(
                            line.span(first, end), EntityType.ORGANIZATION, line.slice(first, end), "companion",
                            CONFIDENCE,
                        )  # fmt: skip
        index = items[-1][1] if items else index + 1


def _items(line: Line, index: int, by_begin: dict[int, Named]) -> list[tuple[int, int, Named | None]]:
    """The items from a place on, each with its name if it has one, cut by commas and "and"."""
    items: list[tuple[int, int, Named | None]] = []
    count = len(line.words)
    while index < count:
        if line.lower[index] in {"the", "a"} and items:
            index += 1
            continue
        named = by_begin.get(line.begins[index])
        if named is not None:
            end = bisect_left(line.begins, named.span.end)
        elif line.caps[index] and _may_be_name(line, index, end := base_end(line, index)):
            pass
        else:
            break
        items.append((index, end, named))
        if end < count and line.words[end] == "(":
            end = next((i + 1 for i in range(end, min(end + 6, count)) if line.words[i] == ")"), end)
        joined = end
        if joined < count and line.words[joined] in {",", ";"}:
            joined += 1
        if joined < count and line.lower[joined] in {"and", "&"}:
            joined += 1
        if joined == end:
            break
        index = joined
    return items


def _may_be_name(line: Line, first: int, end: int) -> bool:
    if end - first > LONGEST or any(i in line.roles for i in range(first, end)) or is_title(line, first):
        return False
    words = line.words[first:end]
    if tuple(words) in listed().kinds or words[0] in courtesies() or words[0] in titles().starters:
        return False
    if any(line.labels[i] in {"PERSON", "GPE", "LOC", "NORP", "DATE"} for i in range(first, end)):
        return False
    if is_place(line, end - 1, end) or words[0] == "New":
        return False
    if all(word in ordinary() or word in adjectives() or word.lower() in line.common for word in words):
        return False
    if end - first > 1:
        return True
    odd = any(c.isupper() for c in words[0][1:])
    return words[0].lower() not in heads().kinds and (odd or line.labels[first] == "ORG")


def columns(cut: list[Line], found: list[Named]) -> Iterator[Named]:
    """The same of lines that are a list: of each the name is the whole line."""
    begins = [named.span.begin for named in sorted(found, key=lambda n: n.span.begin)]
    whole = {(named.span.begin, named.span.end): named for named in found}
    group: list[tuple[Line, int, int]] = []
    for line in [*cut, None]:
        part = _whole(line) if line is not None else None
        if part is not None and line is not None:
            group.append((line, *part))
            continue
        yield from _column(group, whole, begins)
        group = []


def _whole(line: Line) -> tuple[int, int] | None:
    """The words of a short line without its bullets and marks, if they may be a name."""
    first, end = 0, len(line.words)
    while first < end and line.words[first] in _MARKS:
        first += 1
    while end > first and line.words[end - 1] in _MARKS | {",", ";"}:
        end -= 1
    if not 1 <= end - first <= LONGEST_LINE or not line.caps[first] or not line.caps[end - 1]:
        return None
    inner = all(line.caps[i] or line.words[i] in _INNER for i in range(first, end))
    return (first, end) if inner and first > 0 else None


def _column(
    group: list[tuple[Line, int, int]], whole: dict[tuple[int, int], Named], begins: list[int]
) -> Iterator[Named]:
    if len(group) <= FEWEST:
        return
    kinds = [
        named.type if (named := whole.get((line.begins[first], line.ends[end - 1]))) else None
        for line, first, end in group
    ]
    bodies = kinds.count(EntityType.ORGANIZATION)
    if bodies < FEWEST or 6 * bodies < len(group) or 2 * bodies < sum(kind is not None for kind in kinds):
        return
    for (line, first, end), kind in zip(group, kinds, strict=True):
        at = bisect_left(begins, line.begins[first])
        person = any(line.labels[i] == "PERSON" for i in range(first, end))
        if kind is None and not person and not (at < len(begins) and begins[at] < line.ends[end - 1]):
            yield Named(line.span(first, end), EntityType.ORGANIZATION, line.slice(first, end), "companion", CONFIDENCE)
