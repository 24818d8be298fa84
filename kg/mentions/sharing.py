"""Persons who are told with one office: "Presidents Okoro and Reyes", "the Presidents of Togo and Peru, A and B"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.dictionary import dictionary
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.namesakes import is_surname
from kg.mentions.runs import base_end, is_place
from kg.mentions.vocabulary import courtesies, listed, plural_offices, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.9
LONGEST: Final = 5
"""In words, of such a name."""
LONGEST_FIELD: Final = 24
"""In words, of what the offices are held in, before the names."""
_LINKS: Final = frozenset({"and", "&"})
_CUTS: Final = frozenset({",", ";"})
_HELD: Final = frozenset({"of", "for", "from", "and", "&", "the", ","})
_OPENS: Final = frozenset({",", ":", "(", "-", "–", "—"})

_Item = tuple[int, int]
"""The first word of a name, and the one behind it."""


def sharing(line: Line) -> Iterator[Named]:
    """The names behind an office in the plural: two or more, of which the last one stands behind an "and"."""
    for index, word in enumerate(line.words):
        if word not in plural_offices() or line.shouted:
            continue
        for first, end in _list(line, index + 1) or _behind_field(line, index + 1):
            yield Named(line.span(first, end), EntityType.PERSON, line.slice(first, end), "shared", CONFIDENCE)


def _list(line: Line, index: int) -> list[_Item]:
    """The names of a list that begins at a word, each of them with its country or without: "A of Norway and B"."""
    items: list[_Item] = []
    closed = False
    while (item := _item(line, index)) is not None:
        items.append(item)
        index = _past_place(line, item[1])
        if closed:
            return items
        cut = index < len(line.words) and line.words[index] in _CUTS
        closed = line.lower[index + cut : index + cut + 1] in (["and"], ["&"])
        if not (cut or closed):
            break
        index += cut + closed
    return []


def _item(line: Line, index: int) -> _Item | None:
    """The name that begins at a word, behind forms of address."""
    while index < len(line.words) and line.words[index] in courtesies():
        index += 1
    if index >= len(line.words) or not line.caps[index]:
        return None
    end = base_end(line, index)
    while end > index and line.words[end - 1] in titles().suffixes:
        end -= 1
    named = is_surname(line, end - 1) and all(_may_be_inside(line, i) for i in range(index, end))
    if not named or end - index > LONGEST or tuple(line.words[index:end]) in listed().kinds:
        return None
    if end - index == 1 and not _is_name_alone(line, index):
        return None
    return index, end


def _may_be_inside(line: Line, index: int) -> bool:
    """Whether a word may be one of a full name: an initial, a particle, a title that is a name too ("Nana")."""
    word = line.words[index]
    initial = word[0].isupper() and len(word.rstrip(".")) == 1
    return initial or word in titles().particles or word in titles().inner or is_surname(line, index)


def _is_name_alone(line: Line, index: int) -> bool:
    """Whether one word is a surname: a name by the model, and not of many ("and | Leaders")."""
    many = dictionary(line.doc.vocab).singular(line.lower[index]) is not None
    return line.pos[index] == "PROPN" and not many and line.labels[index] != "NORP"


def _past_place(line: Line, index: int) -> int:
    """Past the country that stands behind a name: "A | of Norway | and B"; else `index`."""
    begin = index + 1 + (line.lower[index + 1 : index + 2] == ["the"])
    if line.lower[index : index + 1] in (["of"], ["from"]):
        return next((begin + size for size in (4, 3, 2, 1) if is_place(line, begin, begin + size)), index)
    return index


def _behind_field(line: Line, index: int) -> list[_Item]:
    """The names behind what offices are held in: "of Peru and Togo, | A and B", "of Peru, | A; of Togo, | B"."""
    if line.lower[index : index + 1] not in (["of"], ["for"]):
        return []
    mark = index
    while mark < min(len(line.words), index + LONGEST_FIELD) and (line.caps[mark] or line.lower[mark] in _HELD):
        if line.words[mark] == "," and (items := _whole(_list(line, mark + 1)) or _each(line, mark + 1)):
            return items
        mark += 1
    opened = mark < len(line.words) and line.words[mark] in _OPENS
    return _whole(_list(line, mark + 1)) if opened else []


def _whole(items: list[_Item]) -> list[_Item]:
    """Names of given name and surname: those behind a comma are of no title that stands right before them."""
    return items if all(end - first > 1 for first, end in items) else []


def _each(line: Line, index: int) -> list[_Item]:
    """The names of those told one by one with their country: "... of Peru, | A; of Togo, | B; and of Chile, | C"."""
    items: list[_Item] = []
    while (item := _item(line, index)) is not None and item[1] - item[0] > 1:
        items.append(item)
        index = item[1]
        while index < len(line.words) and (line.words[index] in _CUTS or line.lower[index] in _LINKS):
            index += 1
        behind = _past_place(line, index)
        if behind == index or line.words[behind : behind + 1] != [","]:
            break
        index = behind + 1
    return items if len(items) > 1 else []
