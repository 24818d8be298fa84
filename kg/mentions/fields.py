"""The fields of an office: "Minister of Trade, Industry and | Labour"."""

from __future__ import annotations

from typing import Final

from kg.mentions.dictionary import dictionary
from kg.mentions.lines import Line
from kg.mentions.namesakes import is_surname
from kg.mentions.proper import is_common
from kg.mentions.runs import (
    base_end,
    office_begin,
)
from kg.mentions.vocabulary import adjectives, heads, listed, titles
from kg.model import EntityType

_POSTS: Final = frozenset(
    {"mission", "delegation", "office", "state", "government", "secretariat", "department", "unit"}
)
"""What a "Head of" heads that has no name of its own: "Head of | Mission Ada Rey"."""
_PROGRAMMES: Final = frozenset({"program", "programme", "project"})
"""Policies that have a director: "Director of Malaria Control Programme | Ada Obi"."""
LONGEST_HOLDER: Final = 4
"""In words, of a name behind the field of an office."""


def field_end(line: Line, first: int, office: int) -> int:
    """Past the field of a body that an office stands behind: "Ministry of | Law | Permanent Secretary"; or `first`."""
    field = first > 1 and line.lower[first - 1] in {"of", "for"} and line.caps[first - 2]
    served = field and is_organization(line, first - 2)
    return office_begin(line, office, min(first + 1, office)) if served else first


def is_organization(line: Line, index: int) -> bool:
    """Whether a word is the head of a body: "Ministry"."""
    kind = heads().kinds.get(line.lower[index])
    return kind is not None and kind[0] is EntityType.ORGANIZATION


def after_portfolio(line: Line, first: int, end: int) -> int | None:
    """The first word after a portfolio's fields in a run, or None if the run holds no field."""
    index = first
    while index < end and _is_field(line, index, end):
        index += 1
    if index == first:
        return None
    if any(line.lower[i] in heads().kinds for i in range(max(index, end - 1), end)):
        return None
    if end - index > 2 and line.words[index] in titles().never:
        return None  # "Coordinator for Operation Allies | Welcome Ada Rey"
    line.roles.update(range(first, index))
    return index


def _is_field(line: Line, index: int, end: int) -> bool:
    """Whether a word is a portfolio's: a known field, or a plural before a full name ("of | Ports Ada Rey")."""
    word = line.words[index]
    if word in titles().portfolios or word in {"&", "and"}:
        return True
    if line.lower[index] in _POSTS and line.words[index - 2 : index - 1] == ["Head"]:
        return True
    if index + 1 < end and line.lower[index + 1] in {"affairs", "security"}:
        return word in adjectives() or word in titles().before_offices  # "African Affairs", "Civilian Security"
    coordinated = line.lower[index - 1] in {"and", "&", ","}
    plural = coordinated or line.labels[index] != "PERSON"
    words = dictionary(line.doc.vocab)
    return end - index > 2 and (
        (plural and words.singular(line.lower[index]) is not None) or is_common(line, index, words)
    )


def ends_body(line: Line, first: int, index: int) -> bool:
    """Whether a word behind an office is the end of a body and begins no name: "Secretary | UNCTAD", "Ministry"."""
    word = line.words[index]
    acronym = index == first and word.isupper() and len(word) > 2 and word not in titles().never
    kind = heads().kinds.get(line.lower[index])
    country = line.lower[index] in {"republic", "kingdom"}
    body = kind is not None and (kind[0] is EntityType.ORGANIZATION or line.lower[index] in _PROGRAMMES)
    alone = index == first and line.lower[index] in heads().alone  # "Clerk of the Senate | Ada Rey"
    return acronym or country or (body and (index > first or alone)) or _ends_known(line, first, index)


def ends_field(line: Line, first: int, index: int, end: int) -> bool:
    """Whether a run begins with what a body is for: "Director of the Office of Public | Engagement | Ada Rey"."""
    kind = heads().kinds.get(line.lower[first - 2]) if line.lower[first - 1] == "of" else None
    if kind is None or kind[0] is not EntityType.ORGANIZATION:
        return False
    words = dictionary(line.doc.vocab)
    given = line.words[index + 1]
    common = sum(words.holds(line.lower[i]) for i in range(index + 1, end))
    called = end - index == 3 and given not in titles().portfolios and not words.holds(line.lower[end - 1])
    named = common == 0 or called  # "Grace Mwangi"
    return words.holds(line.lower[index]) and (named or line.labels[index + 1 : end] == ["PERSON"] * (end - index - 1))


def _ends_known(line: Line, first: int, index: int) -> bool:
    """Whether a run begins with a body that is known by itself: "Speaker of the Saeima | Daiga Ozola"."""
    begins = range(max(0, first - 3), first + 1)  # "... of the Bangko Sentral ng | Pilipinas | Ada Rey"
    kinds = (listed().kinds.get(tuple(line.words[begin : index + 1])) for begin in begins)
    return any(kind is not None and kind[0] is EntityType.ORGANIZATION for kind in kinds)


def opens_portfolio(line: Line, end: int) -> bool:
    """Whether a run that ended in an office goes on with "of" or "for" and a field."""
    if end >= len(line.words) or end - 1 not in line.roles:
        return False
    known, office = titles(), line.words[end - 1]
    if line.lower[end] not in {"of", "for"}:
        return False
    posted = office == "Head" and line.lower[end] == "of" and line.lower[end + 1 : end + 2] != []
    if posted and line.lower[end + 1] in _POSTS:
        return True
    return office in known.portfolio_offices or (office in known.field_offices and _leads_to_holder(line, end + 1))


def _leads_to_holder(line: Line, index: int) -> bool:
    """Whether fields and a name follow an office that may be held in a body as well: "Dean of | Students Ada Rey"."""
    while index < len(line.words) and line.caps[index]:
        end = base_end(line, index)
        named = next((i for i in range(index, end) if not _is_field(line, i, end)), end)
        if named == index or any(line.lower[i] in heads().kinds for i in range(named, end)):
            return False  # "Director of | Planning Commission"
        if named < end:
            words, called = dictionary(line.doc.vocab), range(named, end)
            common = all(words.holds(line.lower[i]) for i in called)  # "Head of Intellectual Property Practice"
            return 2 <= len(called) <= LONGEST_HOLDER and not common and all(is_surname(line, i) for i in called)
        if line.lower[end : end + 1] not in (["and"], ["&"], [","]):
            return False
        index = end + 1
    return False
