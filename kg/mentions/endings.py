"""Where a name with a head noun ends: with its year, its campus, behind its acronym, or at its quotation mark."""

from __future__ import annotations

from typing import Final

from kg.mentions.complements import complement_end
from kg.mentions.lines import Line
from kg.mentions.periods import YEAR
from kg.mentions.runs import SMALL, is_known_body
from kg.mentions.statutes import ACTS, STATUTES
from kg.mentions.vocabulary import Kind, heads
from kg.model import EntityType

_CITED: Final = ACTS | {"regulations", "rules"}
"""What is cited with a comma before its year: "the Water Act, 2003"."""
SCHEMES: Final = frozenset({"kg:Programme", "kg:Initiative", "kg:Plan", "kg:Strategy"})


def is_scheme(line: Line, stop: int, end: int) -> bool:
    """Whether what a body is of ends as a programme of its own name does, with no article before it."""
    scheme = line.lower[end - 1] in {"programme", "program", "scheme", "initiative"} and line.caps[end - 2]
    return scheme and not {"the", "and"} & set(line.lower[stop:end])


def kind_at_end(line: Line, end: int) -> Kind | None:
    """The kind of a name that begins with a place and ends in a head of another kind.

    "Republic of Singapore Air Force", "Port of Baltimore Worker Retention Program".
    """
    last, head = end - 1, line.lower[end - 1]
    if not line.caps[last] or not line.caps[last - 1]:
        return None
    pair = heads().pairs.get((line.lower[last - 1], head))
    if pair is EntityType.ORGANIZATION:
        return pair, None
    kind = heads().kinds.get(head)
    return kind if kind and kind[0] is not EntityType.PLACE and head not in heads().weak else None


def quotation_end(line: Line, first: int, end: int) -> int:
    """The end of a name that stands in quotation marks as a whole: “Summit on Peace in Ukraine”."""
    if first == 0 or line.words[first - 1] not in {"“", '"', "‘"}:
        return end
    for index in range(end, min(end + 7, len(line.words))):
        if line.words[index] in {"”", '"', "’"}:
            return index
        if not (line.caps[index] or line.lower[index] in SMALL):
            break
    return end


def campus(line: Line, end: int, finer: str | None) -> int:
    """The end after "University of California, Berkeley" where that is a line of a list; 0 if it is not."""
    short = finer == "schema:CollegeOrUniversity" and end + 2 == len(line.words) and len(line.words) < 10
    return end + 2 if short and line.words[end] == "," and line.caps[end + 1] else 0


def past_acronym(line: Line, end: int, head: str) -> int:
    """The end with what follows a name in brackets: "Memorandum of Understanding (MOU) | on Legal Cooperation"."""
    words, mark = line.words, end + 3
    if mark >= len(words) or words[end] != "(" or words[end + 2] != ")" or not words[end + 1][:2].isupper():
        return end
    onward = complement_end(line, mark, head)
    whole = onward > mark and line.lower[mark] != "of" and words[onward : onward + 1] != ["("]
    return onward if whole else end


def year_after(line: Line, end: int, head: str) -> int:
    """The end with a year: "Trade Forum 2019"; of plans also "for 2021-25".

    Of statutes also "Civil Rights Act of 1964" and "Water Act, 2003".
    """
    of = head in STATUTES and line.lower[end : end + 1] == ["of"]
    of |= head in _CITED and line.lower[end : end + 1] == [","]
    planned = heads().kinds[head][1] in SCHEMES or head in {"agenda", "framework", "roadmap", "vision"}
    planned = planned and not is_known_body(line, end)
    of |= planned and line.lower[end : end + 1] == ["for"]
    year = end + of
    return year + 1 if year < len(line.words) and YEAR.match(line.words[year]) else end
