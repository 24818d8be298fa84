"""Operations and exercises by their code name: "Operation Allies Welcome", "Exercise Pitch Black 2018"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import YEAR
from kg.mentions.vocabulary import heads, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.8
LONGEST: Final = 4
"""In words, of a code name."""
_INNER: Final = frozenset({"a", "the", "of"})
_KINDS: Final = {"Operation": EntityType.POLICY, "Exercise": EntityType.EVENT}


def operations(line: Line) -> Iterator[Named]:
    """The word "Operation" or "Exercise" and the capitalised words behind it, up to a title of office."""
    if line.shouted or not ("operation" in line.lower or "exercise" in line.lower):
        return
    for index, word in enumerate(line.words[:-1]):
        if word not in _KINDS or not line.caps[index + 1] or line.words[index + 1] in titles().never:
            continue
        if word == "Exercise" and (
            line.headline or line.lower[index + 1] in heads().kinds or line.lower[index - 1 : index] == ["to"]
        ):
            continue  # "Duty to Exercise Care"
        end = index + 1
        while end < len(line.words) and end - index <= LONGEST and (line.caps[end] or _carries_on(line, end)):
            if line.words[end] in titles().offices or line.words[end] in titles().before_offices or end in line.roles:
                break
            if line.lower[end] in heads().kinds and end > index + 1:
                break
            end += 1
        while end < len(line.words) and line.labels[end - 1] == "PERSON" and end - index > 3:
            end -= 1
        if end > index + 1 and line.caps[end - 1]:
            end += end < len(line.words) and YEAR.match(line.words[end]) is not None
            yield Named(line.span(index, end), _KINDS[word], line.slice(index, end), "operation", CONFIDENCE)


def _carries_on(line: Line, index: int) -> bool:
    return line.lower[index] in _INNER and index + 1 < len(line.words) and line.caps[index + 1]
