"""Decisions of courts by their parties: "Okoro v. Jackson Women's Health Organization" is one name, and no body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.complements import complement_end
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.runs import SMALL, base_end, head_of, is_place
from kg.mentions.vocabulary import titles
from kg.model import EntityType

CONFIDENCE: Final = 0.85
LONGEST: Final = 5
"""In words, of the first party."""
_JUDGED: Final = frozenset(
    {"court", "courts", "case", "decision", "decisions", "ruling", "ruled", "judgment", "overturned", "overturning"}
)
_AGAINST: Final = frozenset({"v.", "vs."})


def cases(line: Line) -> list[tuple[int, int]]:
    """Where two parties stand with "v." between them: neither is named for itself."""
    found: list[tuple[int, int]] = []
    for index, word in enumerate(line.words[:-1]):
        if index == 0 or word not in _AGAINST or not line.caps[index + 1]:
            continue
        first = index
        while first > max(0, index - LONGEST) and _is_party(line, first - 1):
            first -= 1
        end = base_end(line, index + 1)
        end = complement_end(line, end, head_of(line, end - 1))
        played = is_place(line, first, index) and is_place(line, index + 1, end)  # "Ghana v. Kenya" is played
        if first < index and (not played or not _JUDGED.isdisjoint(line.lower)):
            found.append((first, end))
    return found


def decisions(line: Line, found: list[tuple[int, int]]) -> Iterator[Named]:
    """The cases of a line that speaks of a court or its ruling: they stand like laws."""
    if not _JUDGED.isdisjoint(line.lower):
        for words in found:
            yield Named(line.span(*words), EntityType.POLICY, line.slice(*words), "case", CONFIDENCE)


def _is_party(line: Line, index: int) -> bool:
    opens = line.words[index] in titles().starters or line.lower[index] in SMALL
    return line.caps[index] and index not in line.roles and not opens
