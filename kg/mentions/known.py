"""Names known by themselves: countries, cities, regions, international bodies, the great treaties and wars."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.mentions.lines import Line, plain
from kg.mentions.named import Named
from kg.mentions.periods import YEAR, is_month
from kg.mentions.runs import is_place
from kg.mentions.vocabulary import Kind, context, lesser, listed, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.95
_AREAS: Final = frozenset({"region", "area", "city", "province", "state", "island", "peninsula", "district", "county"})
_DAYS: Final = frozenset({"today", "tomorrow", "yesterday", "tonight"})
"""Nouns that a place in front of them does not qualify: "met in Rome today"."""
_KINDS: Final = frozenset({"City", "Province", "County", "Region", "Prefecture", "Island", "Islands", "District"})
_INSIDE: Final = frozenset({"in", "near", "outside", "around", "across"})
_DEFINITE: Final = frozenset({"Commonwealth"})
"""Listed names that are one with their article only."""
_REPORTED: Final = frozenset({",", "-", "–", "—", ":", "(", "/", "|"})
"""Behind the place of a report, set in capitals."""
AROUND: Final = 4
"""So many words around an event's day may call it what it was."""
LONGEST_TOWN: Final = 3
"""In words."""


def known(line: Line) -> Iterator[Named]:
    """The longest listed names of a line, from left to right."""
    table, words = listed(), line.words
    shown = words if line.text.isascii() else [plain(word) for word in words]
    if line.shouted:
        shown = [word.title() if word.isupper() and len(word) > 3 else word for word in shown]
    dateline = _dateline(line)
    shown = [*(word.title() for word in words[:dateline]), *shown[dateline:]]
    index, count = 0, len(words)
    yield from _towns(line)
    while index < count:
        longest = table.longest.get(shown[index], 0)
        step = 1
        for length in range(min(longest, count - index), 0, -1):
            kind = table.kinds.get(tuple(shown[index : index + length]))
            if kind is None and length > 1:
                kind = (
                    table.kinds.get(tuple(word.title() for word in shown[index : index + length]))
                    if line.shouted
                    else None
                )
            if kind is not None and _is_day(line, index, length, kind):
                break  # "talks on September 11"
            if kind is not None:
                kind = _seat(line, index, length, kind)
                step = _with_area(line, index, length, kind)
                end = index + step
                if words[index + step : index + step + 1] == ["$"]:
                    break  # "US$100 million"
                if kind[0] is EntityType.ORGANIZATION and length == 1 and not line.shouted:
                    step = _with_branch(line, index)
                    end = index + step
                if kind[0] is EntityType.POLICY and end < count and YEAR.match(words[end]) and length > 1:
                    step, end = step + 1, end + 1  # "Rules of Court 2021"
                if not _is_word(line, index, step) and not is_attributive(line, end, kind[0]):
                    part = _with_part(line, index, kind)
                    kind = (kind[0], None) if part < index else kind
                    span, name = line.span(part, end), line.slice(part, end)
                    name = name.title() if index < dateline else name
                    yield Named(span, kind[0], name, "known", CONFIDENCE, kind[1])
                break
        index += step


def _dateline(line: Line) -> int:
    """How many words in capitals begin a line as the place of a report does: "DHAKA, 3 March"."""
    end = 0
    while end < min(LONGEST_TOWN, len(line.words)) and line.words[end].isupper() and len(line.words[end]) > 2:
        end += 1
    report = end < len(line.words) and line.words[end] in _REPORTED and not line.shouted
    return end if report else 0


def _is_day(line: Line, index: int, length: int, kind: Kind) -> bool:
    """Whether an event that is called by its day is no more than a day here."""
    called = kind[0] is EntityType.EVENT and is_month(line.words[index]) and length == len(("September", "11"))
    around = line.lower[max(0, index - AROUND) : index + length + AROUND]
    told = any(word.startswith(("attack", "terror", "tragedy")) for word in around)
    return called and line.lower[max(0, index - 1)] == "on" and not told


def _towns(line: Line) -> Iterator[Named]:
    """The lesser cities that words of place stand beside: "in Liverpool", "Omaha, Nebraska"."""
    words, count, towns = line.words, len(line.words), _first_words()
    if line.shouted:
        return
    for index in range(count):
        if (
            not line.caps[index]
            or words[index] not in towns
            or (index and line.caps[index - 1] and not line.starts[index])
        ):
            continue
        end = index + 1
        while end < count and line.caps[end]:
            end += 1
        if end - index > LONGEST_TOWN or tuple(words[index:end]) not in lesser():
            continue
        before = line.lower[index - 1] if index else ""
        within = end + 1 < count and words[end] == "," and _opens_place(line, end + 1)
        inside = before in _INSIDE or (before in context("places") and line.labels[index] in {"GPE", "LOC"})
        if (within or inside) and not is_attributive(line, end, EntityType.PLACE):
            yield Named(
                line.span(index, end), EntityType.PLACE, line.slice(index, end), "known", CONFIDENCE, "schema:City"
            )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in lesser())


def _opens_place(line: Line, index: int) -> bool:
    return any(is_place(line, index, index + size) for size in (3, 2, 1))


def _with_area(line: Line, index: int, length: int, kind: Kind) -> int:
    """The length with the word for what a place is: "Pasay City", not "Kyoto City Council"."""
    end = index + length
    area = kind[0] is EntityType.PLACE and end < len(line.words) and line.words[end] in _KINDS
    return length + 1 if area and not (end + 1 < len(line.words) and line.caps[end + 1]) else length


def _with_branch(line: Line, index: int) -> int:
    """The length of a body's name with the place of its branch: "Deloitte Singapore", "Police Scotland"."""
    left = len(line.words) - index - 1
    return next((1 + size for size in (3, 2, 1) if size <= left and is_place(line, index + 1, index + 1 + size)), 1)


def _with_part(line: Line, index: int, kind: Kind) -> int:
    """Where the name begins that says which part of a place is meant: "South East Europe", "Eastern Ukraine"."""
    first = index
    while kind[0] is EntityType.PLACE and first > 0 and line.lower[first - 1] in context("compass"):
        first -= 1
        if not line.caps[first] or line.starts[first]:
            return index
    return first


def _seat(line: Line, index: int, length: int, kind: Kind) -> Kind:
    """The White House is a place where something happens at it, else the body that it houses."""
    if length == 2 and line.words[index] == "White" and index and line.lower[index - 1] == "the":
        before = line.lower[index - 2] if index > 1 else ""
        if before == "from" and (index < 3 or line.pos[index - 3] in {"NOUN", "PROPN", "PUNCT"}):
            return kind  # "senior officials from the White House"
        return (EntityType.PLACE, None) if before in {"at", "to", "in", "inside", "outside", "from"} else kind
    return kind


def is_attributive(line: Line, end: int, kind: EntityType) -> bool:
    """Whether a place only qualifies a common noun: "Singapore citizens", but not "the Sahel region"."""
    return (
        kind is EntityType.PLACE
        and end < len(line.words)
        and line.pos[end] == "NOUN"
        and line.words[end].islower()
        and line.begins[end] == line.ends[end - 1] + 1
        and line.lower[end] not in _AREAS
        and line.lower[end] not in _DAYS
    )


def _stands_alone(line: Line, index: int) -> bool:
    """Whether a word has its article and qualifies no other: "the Commonwealth", not "the Commonwealth Games"."""
    after = line.pos[index + 1] if index + 1 < len(line.words) else ""
    if line.lower[index + 1 : index + 2] in (["secretary-general"], ["secretary"]):
        return True
    return index > 0 and line.lower[index - 1] == "the" and after not in {"NOUN", "PROPN", "ADJ"}


def _is_word(line: Line, index: int, length: int) -> bool:
    """Whether a listed name is an ordinary word here: "US" in a shouted line, "WHO" in one, "Visa requirements"."""
    word = line.words[index]
    if length > 1:
        return False
    if line.shouted and word in {"US", "WHO", "AU", "MAS", "UN"}:
        return word in {"US", "WHO"}
    if word in titles().short and index in line.roles:
        return True  # "NSA Ada Rey"
    if word in _DEFINITE:
        return not _stands_alone(line, index)
    if index and line.lower[index - 1] == "of" and word in titles().portfolios:
        return True  # "Secretary of Labor"
    if word in titles().portfolios and line.words[index + 1 : index + 2] in (
        ["Secretary"],
        ["Minister"],
        ["Commissioner"],
    ):
        return True  # "Labor Secretary"
    return line.starts[index] and word in {
        "Visa",
        "Gulf",
        "Apple",
        "Meta",
        "Grab",
        "Guardian",
        "Economist",
        "Intel",
        "Fed",
    }
