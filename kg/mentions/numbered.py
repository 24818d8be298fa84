"""Instruments told by their number: "Republic Act No. 11899", "Act No. 36 of 1999", "Regulation (EU) 2016/679"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.mentions.beginnings import past_openers
from kg.mentions.complements import complement_end
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import YEAR
from kg.mentions.runs import base_end
from kg.mentions.vocabulary import Kind, context, heads
from kg.model import EntityType

CONFIDENCE: Final = 0.9
LONGEST: Final = 6
"""In words, of what stands before the noun: "Department of Health | Administrative | Order" is longer."""
SURE: Final = 3
"""So many digits tell an instrument without "No.": "Royal Order 1245"; but no acts, "Patents Act 1"."""
_SIGNS: Final = frozenset({"no", "nr", "n", "number", "№", "#"})
_NUMBER: Final = re.compile(r"(?:[A-Z]{1,4}[-–])?\d[\d/–-]*(?:[-–/][A-Z0-9]{1,6})*[A-Z]?$")
_COMPOUND: Final = re.compile(r"[A-Z]{1,4}[-–]\d|\d+[/–-]\d")
"""A number that no count and no year looks like: "C-35", "117-58", "2014/59/EU"."""
_UNIONS: Final = frozenset({"EU", "EC", "EEC", "Euratom", "CFSP", "AU", ","})
"""In brackets before the number: "(EU)", "(EU, Euratom)"."""


def numbered(line: Line) -> Iterator[Named]:
    """The instruments of a line that a number follows, each from the begin of its run of capitals to its year."""
    if not any(word[0].isdigit() for word in line.words[1:]) and not any(map(_COMPOUND.match, line.words)):
        return
    index, count = 0, len(line.words)
    while index < count:
        if not line.caps[index]:
            index += 1
            continue
        end = base_end(line, index)
        for at in range(index, min(end + 1, count - 1)):  # also "Security Council | resolution 2231"
            stop = _number_end(line, index, at)
            if stop > at + 1:
                yield from _instrument(line, index, at, stop)
                end = max(end, stop)
                break
        index = end


def _instrument(line: Line, first: int, head: int, end: int) -> Iterator[Named]:
    first = past_openers(line, first, head)
    while first in line.roles and first < head and (line.lower[first], line.lower[head]) not in heads().pairs:
        first += 1
    kind, finer = _kind(line.lower[head])
    end = complement_end(line, end, line.lower[head])
    if head - first <= LONGEST:
        yield Named(line.span(first, end), kind, line.slice(first, end), "numbered", CONFIDENCE, finer)


def _kind(word: str) -> Kind:
    kind = heads().kinds.get(word)
    return kind if kind is not None and kind[0] is EntityType.POLICY else (EntityType.POLICY, "schema:Legislation")


def _number_end(line: Line, first: int, head: int) -> int:
    """The end of the number behind a noun, with its year; 0 if none numbers it."""
    words, index, count = line.words, head + 1, len(line.words)
    if line.lower[head] not in heads().numbered:
        return 0
    close = index + 1
    while words[index] == "(" and close < count and words[close] in _UNIONS:
        close += 1
    index = close + 1 if words[index] == "(" and words[close : close + 1] == [")"] and close > index + 1 else index
    union = index > head + 1
    signed = index < count and line.lower[index] in _SIGNS
    index += signed
    index += signed and words[index : index + 1] in (["."], ["°"], ["º"])
    if index >= count or _NUMBER.match(words[index]) is None:
        return 0
    end = index + 1
    if line.lower[end : end + 1] == ["of"] and end + 1 < count and YEAR.match(words[end + 1]):
        return end + 2
    number, noun = words[index], line.lower[head]
    if signed or union or _COMPOUND.match(number):
        return end
    paired = head > first and (line.lower[head - 1], noun) in heads().pairs
    long = head > first and len(number) >= SURE and noun not in context("unnumbered")
    year = YEAR.match(number) and noun != "resolution"
    return end if (paired or long or noun in heads().bare) and not year else 0
