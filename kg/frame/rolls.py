"""Rolls of people: who is greeted one by one, and who stands in a list that a line announces."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from kg import lexicon
from kg.frame.datelines import is_dateline
from kg.frame.lines import (
    LONGEST_HEADING,
    calls,
    is_salutation,
    names_person,
    pattern,
)
from kg.model import Zone

SHORTEST_HEADLINE: Final = 3
"""In words: shorter lines are labels, "Opening remarks"."""
CALLED: Final = 2
"""So many lines may call somebody before the first that is a salutation by its words."""
REACH: Final = 100
"""So many lines around one tell what row it stands in: in longer ones each would be looked at again and again."""
LATEST_ROLL: Final = 30
"""Before this paragraph those who are greeted at the beginning are called."""
HEAD: Final = 14
"""How many paragraphs a document's head may have at most: bylines, repeated headlines, page furniture."""
_STYLED: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof\w*|Sir|Madam|Excellenc\w+|Honou?rables?|Hon|Ministers?|Presidents?|Secretar\w+|Ambassadors?"
    r"|Judges?|Justices?|Mayors?|Members|Chair\w*|Directors?|Commissioners?|Governors?)\b"
)
"""Words of address and office."""
_BY_OFFICE: Final = re.compile(
    r"\b(?:speech|remarks?|address|statement|toast|message)\s+(?:(?:given|delivered)\s+)?(?:by|of)\s+(?i:the\s+)?"
    r"(?P<office>(?:(?:Deputy|Vice|Prime|Foreign|Acting)[ -])?(?:President|Governor|Minister|Premier|Chancellor|King"
    r"|Queen|Mayor|Speaker|Chair\w*|Secretary|Ambassador|Commissioner|Director)\b(?:[ -]General\b)?)"
    r"\s+(?:of|for|at|on|to|during)\b",
    re.IGNORECASE,
)
"""A headline that names who speaks by office alone: "Speech by the President of Malta at ..."."""
_IN_STYLE: Final = re.compile(
    r"(?:The\s+)?(?:(?:(?:Deputy|Vice|Prime|Foreign|Lord)[ -])?"
    r"(?:President|Minister|Premier|Mayor|Governor|Senator|Ambassador|General|Professor|Chief|King|Queen|Sheikh"
    r"|Prince(?:ss)?)|Sir|Dame|Lady|Lord|Mrs?|Ms|Dr|Hon(?:ou?rable)?|H\.E)\.?,?"
    r"(?:\s+(?:[A-Z][\w.'’-]*|and|de|del|da|van|von|der|al|bin)){1,6}"
)
"""A line that is a person with title: "Prime Minister Ada Rey", "Lady Rey AM"."""
FEWEST_GREETED: Final = 2
"""Persons in a row below such a headline whom the speech begins with: a single one may be who holds the office."""
_OF_STATE: Final = frozenset(
    {"President", "Premier", "Minister", "Emir", "Amir", "King", "Queen", "Sultan", "Prince", "Secretary", "Governor"}
    | {"Governor-General", "Chancellor", "Ambassador", "Representative", "Commissioner", "Chairman", "Chairperson"}
    | {"Chair", "Speaker", "Director", "Director-General", "Secretary-General", "Envoy", "Head", "Advisor", "Adviser"}
)
"""With what the line of an office begins, behind words such as "Deputy"."""


def follows(result: list[Zone], number: int) -> bool:
    """Whether the paragraph before is a salutation."""
    return number > 0 and result[number - 1] is Zone.SALUTATION


def is_called(paragraphs: list[str], number: int) -> bool:
    """Whether a paragraph is a salutation, or calls somebody a line or two before one."""
    if number > 0 and is_dateline(paragraphs[number - 1]):
        return False  # "Suva, 3 May 2019 – | Minister Ratu opens ..."
    if names_person(paragraphs[number]) and is_listed(paragraphs, number):
        return False
    if is_office_listed(paragraphs, number):
        return False
    if is_salutation(paragraphs[number]) or is_greeted_in_row(paragraphs, number):
        return True
    if _is_in_roll(paragraphs, number):
        return True
    if names_person(paragraphs[number]):
        run = _persons_from(paragraphs, number + 1, 1)
        end = number + 1 + len(run)
        return any(is_salutation(line) for line in (*run, *paragraphs[end : end + CALLED]))
    if paragraphs[number].rstrip().endswith(";") and not _STYLED.search(paragraphs[number]):
        return False  # an item of a list
    following = paragraphs[number + 1 : number + 1 + CALLED]
    return calls(paragraphs[number]) and any(is_salutation(line) for line in following)


def _is_in_roll(paragraphs: list[str], number: int) -> bool:
    """Whether a line is one of an early row of callings that ends in a courtesy: "The Minister ...; | Students;"."""
    if number >= LATEST_ROLL or not calls(paragraphs[number]):
        return False
    before = list(takewhile(calls, reversed(paragraphs[:number])))
    row = [*reversed(before), *takewhile(calls, paragraphs[number : number + REACH])]
    end = number - len(before) + len(row)
    ends = any(is_salutation(line) for line in (*row, *paragraphs[end : end + 1]))
    return len(row) > CALLED and ends and names_person(row[0])


def _persons_from(paragraphs: list[str], first: int, step: int) -> list[str]:
    """The lines that name persons from one on, forwards or backwards, up to `REACH`."""
    stop = min(len(paragraphs), first + REACH) if step > 0 else max(-1, first - REACH)
    return list(takewhile(names_person, (paragraphs[n] for n in range(first, stop, step))))


def is_listed(paragraphs: list[str], number: int) -> bool:
    """Whether a person stands in a list that a line announces: "The following Heads of State took part:".

    The office of each may stand on the line below the name.
    """
    first = number
    while first > max(0, number - REACH) and (
        names_person(paragraphs[first - 1]) or (first > 1 and _is_office_below(paragraphs, first - 1))
    ):
        first -= 1
    lead = paragraphs[first - 1] if first > 0 else ""
    alone = first == number and not any(
        names_person(line) for line in paragraphs[number + 1 : number + 2 + _is_office_below(paragraphs, number + 1)]
    )
    return lead.rstrip().endswith(":") and not (alone and len(lead.split()) <= SHORTEST_HEADLINE)  # "Delivered by:"


def _is_office_below(paragraphs: list[str], number: int) -> bool:
    """Whether a line is the office of the person whom the line above it names alone: "President of Ghana"."""
    if not 0 < number < len(paragraphs) or not names_person(paragraphs[number - 1]):
        return False
    line, above = paragraphs[number].rstrip(" ."), paragraphs[number - 1]
    words = [word.rstrip(",") for word in line.split()]
    if not 0 < len(words) <= LONGEST_HEADING or "," in above or names_person(line):
        return False
    known = lexicon.load("titles")
    first = next((word for word in words if word not in known["before_offices"]), "")
    return first in _OF_STATE and not pattern("salutation", "verbs").search(line)


def is_office_listed(paragraphs: list[str], number: int) -> bool:
    """Whether a line is the office of somebody in a list that a line announces."""
    return _is_office_below(paragraphs, number) and is_listed(paragraphs, number - 1)


def is_greeted_in_row(paragraphs: list[str], number: int) -> bool:
    """Whether a line greets, with others that a salutation follows, below a headline that names an office alone:
    "Speech by the President of Malta", "Prime Minister Ada Rey", "Mrs Ana Vega", "Distinguished guests"."""
    if number >= HEAD or not _IN_STYLE.fullmatch(paragraphs[number].rstrip(" ,;")):
        return False
    first = number
    while first > 0 and _IN_STYLE.fullmatch(paragraphs[first - 1].rstrip(" ,;")):
        first -= 1
    row = list(takewhile(lambda line: _IN_STYLE.fullmatch(line.rstrip(" ,;")), paragraphs[first:]))
    offices = [found["office"].casefold() for found in map(_BY_OFFICE.search, paragraphs[:first]) if found]
    if not offices or len(row) < FEWEST_GREETED or offices[-1] in row[0].casefold():
        return False
    return any(is_salutation(line) for line in paragraphs[first + len(row) :][:1])
