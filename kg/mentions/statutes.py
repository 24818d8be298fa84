"""Where the names of acts, bills and rules begin and end: "Protection from Online Falsehoods and Manipulation Act"."""

from __future__ import annotations

from typing import Final

from kg.mentions.lines import Line
from kg.mentions.runs import head_of, is_place
from kg.mentions.vocabulary import heads, titles
from kg.model import EntityType

STATUTES: Final = frozenset({"act", "bill", "regulations", "rules", "ordinance", "code", "charter"})
ACTS: Final = frozenset({"act", "bill", "ordinance"})
WITHIN: Final = frozenset({"of", "and", "from", "for", "to", "in", "on", "at", "against", "with", "&"})
_OF_THE: Final = ["of", "the"]
_PURPOSE: Final = frozenset({"from", "against", "with"})
"""Of these what an act's name goes on with where no article leads up to it: "Background on" and "Aid to" are none."""
BEGINNINGS: Final = frozenset(
    {
        "First",
        "Second",
        "Third",
        "Additional",
        "Just",
        "Next",
        "One",
        "Building",
        "Working",
        "Strengthening",
        "Supporting",
        "Together",
        "Every",
        "All",
        "Better",
        "Good",
    }
)
"""Starters of sentences that, with a capital inside one, begin a name: "the Just Energy Transition Partnership"."""


def statute(line: Line, first: int) -> int:
    """Where the name of an act begins: it runs back over words of grammar to its article.

    "the Protection from Online Falsehoods and Manipulation Act".
    """
    begin = first
    while (
        begin > 0
        and begin - 1 not in line.roles
        and ((line.caps[begin - 1] and not _closes(line, begin - 1)) or line.words[begin - 1] in WITHIN)
    ):
        begin -= 1
    while begin < first and (line.lower[begin] in WITHIN or line.words[begin] == "The"):
        begin += 1
    before = line.words[begin - 1] if begin else ""
    led = before in {"the", "The", "a", "“", "of", "and"} or (
        before.islower() and not (line.headline or line.starts[begin])
    )
    if (
        begin > 1
        and line.words[begin - 1] == ","
        and line.caps[begin - 2]
        and not (head_of(line, begin - 2) or is_place(line, begin - 2, begin - 1))
        and (begin == 2 or not line.caps[begin - 3] or line.words[begin - 3] == "The")
        and "and" in line.lower[begin:first]
    ):
        begin, led = begin - 2, True  # "the Insolvency, Restructuring and Dissolution Act"
    amended = heads().kinds.get(line.lower[begin - 3]) if begin > 2 else None
    if (
        amended
        and amended[0] is EntityType.POLICY
        and line.caps[begin - 3]
        and line.lower[begin - 2 : begin] == _OF_THE
    ):
        return begin - 3  # "the | Constitution of the Republic of Peru (Amendment) Act"
    if not led and (begin + 1 >= first or line.lower[begin + 1] not in _PURPOSE):
        return first
    if line.words[begin] in WITHIN | (titles().starters - BEGINNINGS):
        return first
    return begin


def _closes(line: Line, index: int) -> bool:
    """Whether a head ends a name of its own: the first act in "the Bankruptcy Act and Companies Act"."""
    head = head_of(line, index)
    goes_on = line.caps[index + 1] or line.lower[index + 1] in {"of", "and"}
    return head is not None and (head in STATUTES or not goes_on)


def statute_at_end(line: Line, stop: int, end: int) -> str | None:
    """The statute that a name ends in which begins with a body.

    "Supreme Court of Judicature (Fees) Rules 2022", "Academy of Law Act".
    """
    last = end - 1
    while last > stop and line.words[last].isdigit():
        last -= 1
    if last <= stop or line.lower[last] not in STATUTES:
        return None
    return line.lower[last] if line.words[last - 1] == ")" or line.lower[last] in ACTS else None
