"""Bodies named by what they do and where: "Enterprise Singapore", "Diabetes UK", "Rotary International"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.runs import POSSESSIVE, is_place
from kg.mentions.vocabulary import adjectives, context, heads, listed, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.75
LONGEST: Final = 3
"""In words before the country."""
_KINDS_OF_LAND: Final = frozenset(
    {
        "greater",
        "regional",
        "rural",
        "corporate",
        "indigenous",
        "multicultural",
        "modern",
        "global",
        "virtual",
        "central",
        "urban",
        "international",
    }
)
"""Words that say which part or side of a country is meant: "Regional Australia"."""


def branches(line: Line) -> Iterator[Named]:
    """One to three nouns in capitals before the name of a country that ends the run, inside a sentence."""
    if line.headline or line.shouted:
        return
    table, count = listed(), len(line.words)
    index = 0
    while index < count:
        if not line.caps[index]:
            index += 1
            continue
        end = index + 1
        while end < count and line.caps[end]:
            end += 1
        first = index
        index = end
        if not 2 <= end - first <= LONGEST + 2 or any(i in line.roles for i in range(first, end)):
            continue
        size = next((s for s in (2, 1) if end - s > first and _is_land(line, end - s, end)), 0)
        if (
            not size
            or (line.starts[first] and not _is_field(line, first, end - size))
            or (end < count and line.lower[end] == "-")
        ):
            continue
        before = range(first, end - size)
        programme = end < count and line.lower[end] in heads().small  # "the Breast Screen Australia programme"
        owner = (
            end + 1 < count and line.words[end] in POSSESSIVE and line.caps[end + 1]
        )  # "Backing Australia's Ability"
        if programme or owner or len(before) > LONGEST or tuple(line.words[first:end]) in table.kinds:
            continue
        fields = _is_field(line, first, end - size)
        if fields and (begin := _several(line, first)) < first:
            yield Named(line.span(begin, end), EntityType.ORGANIZATION, line.slice(begin, end), "branch", CONFIDENCE)
            continue
        fields = fields and line.lower[first - 1] not in context("listing")
        if (fields or all(_is_noun(line, i) for i in before)) and not is_place(line, first, end - size):
            yield Named(line.span(first, end), EntityType.ORGANIZATION, line.slice(first, end), "branch", CONFIDENCE)


def _several(line: Line, last: int) -> int:
    """Where a body's fields begin of which the last one begins at `last`: "Innovation, Science and | Industry Canada".

    Gives `last` if no field stands before it, or if they are an office's: "Ministers of Trade and Health Canada".
    """
    begin, link = last, frozenset({"and", "&"})
    while begin > 1 and line.words[begin - 1] in link:
        first = end = begin - 1
        while first > 0 and line.caps[first - 1] and first - 1 not in line.roles and _is_field(line, first - 1, first):
            first -= 1
        if first == end:
            break
        begin, link = first, frozenset({","})
    led = line.lower[begin - 1] if begin > 0 and not line.starts[begin] else ""
    listed_before = led == "," and begin > 1 and line.caps[begin - 2] and not is_place(line, begin - 2, begin - 1)
    return last if led in {"of", "for"} or listed_before or begin - 1 in line.roles else begin


def _is_field(line: Line, first: int, end: int) -> bool:
    """Whether words are what an agency works in, also where a sentence begins with them: "Health | Canada"."""
    fields = titles().portfolios | context("fields")
    return all(word in fields for word in line.words[first:end]) and line.lower[first] not in _KINDS_OF_LAND


def _is_land(line: Line, first: int, end: int) -> bool:
    kind = listed().kinds.get(tuple(line.words[first:end]))
    return (kind is not None and kind[1] == "schema:Country") or line.words[first:end] == ["International"]


def _is_noun(line: Line, index: int) -> bool:
    word, lower = line.words[index], line.lower[index]
    return (
        line.pos[index] in {"NOUN", "PROPN"}
        and line.labels[index] not in {"PERSON", "DATE", "NORP", "GPE", "LOC"}
        and word.isalpha()
        and len(word) > 2
        and word not in adjectives()
        and word not in titles().never
        and word not in titles().starters
        and word not in titles().offices
        and word not in titles().honorifics
        and word not in titles().before_offices
        and lower not in context("compass")
        and lower not in _KINDS_OF_LAND
        and (word,) not in listed().kinds
        and (lower not in heads().kinds or heads().kinds[lower][0] is EntityType.ORGANIZATION)
    )
