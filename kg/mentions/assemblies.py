"""Assemblies that are meetings, and no bodies: "147th Assembly of the IPU", "Extraordinary Assembly held in Lima"."""

from __future__ import annotations

from typing import Final

from kg.mentions.lines import Line
from kg.mentions.runs import ORDINAL, is_place
from kg.mentions.vocabulary import context

_LINKS: Final = frozenset({"which", "that", "is", "was", "will", "be", "being", "to", "has", "been"})
_HELD: Final = (["held"], ["take"], ["takes"], ["took"])
_OPENING: Final = (["opened"], ["opens"], ["convened"], ["convenes"], ["concluded"])
_AT: Final = (["in"], ["at"], ["on"], ["from"], ["place"])
"""Behind the name of a meeting come words of linking, of meeting, and of where and when."""


def is_convened(line: Line, first: int, last: int, end: int) -> bool:
    """Whether an assembly is a meeting, and no body: "147th Assembly of the IPU", "Extraordinary Assembly held in".

    Those of a parliament are counted too: "the 10th National Assembly".
    """
    if line.shouted or context("parliaments") & set(line.lower[first:last]):
        return False
    number = next((i for i in (first - 1, first) if 0 <= i < last and _is_ordinal(line, i)), None)
    if number is None:
        set_off = line.lower[max(first - 2, 0) : first] not in (["of", "the"], ["at", "the"])
        return last > first and set_off and _is_held(line, end)
    body = (number + 1, last) if last > number + 1 else (end - 1, end)
    acronym = body[1] - body[0] == 1 and line.words[body[0]].isupper() and not is_place(line, *body)
    of_state = is_place(line, number + 1, last - 1) or is_place(line, end - 1, end)
    general = line.lower[last - 1] == "general" and not of_state
    return acronym or general or line.lower[number + 1] == "world" or _meets(line, end)


def _is_ordinal(line: Line, index: int) -> bool:
    return ORDINAL.match(line.words[index]) is not None or line.lower[index] in context("ordinals")


def _meets(line: Line, end: int) -> bool:
    """Whether words tell when or where what they stand behind meets: "opened in Hanoi", ", which will take place"."""
    if line.lower[end : end + 1] in (["in"], ["at"]) and line.caps[end + 1 : end + 2] == [True]:
        return True
    return _is_held(line, end) or (line.lower[end : end + 1] in _OPENING and line.lower[end + 1 : end + 2] in _AT)


def _is_held(line: Line, end: int) -> bool:
    start = end + (line.lower[end : end + 1] == [","])
    while line.lower[start : start + 1] and line.lower[start] in _LINKS:
        start += 1
    return line.lower[start : start + 1] in _HELD and line.lower[start + 1 : start + 2] in _AT
