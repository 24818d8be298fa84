"""What titles tell of two names being one person's: "President Okoro" is not "First Lady Ada Okoro"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from itertools import pairwise
from typing import Final

from kg.mentions import Named
from kg.mentions.vocabulary import titles
from kg.model import EntityType


class Bearer(Enum):
    """Who bears a title."""

    WOMAN = "woman"
    MAN = "man"
    SPOUSE = "spouse"
    OFFICE = "office"


_APART = ({Bearer.SPOUSE, Bearer.OFFICE}, {Bearer.WOMAN, Bearer.MAN})

_WITH: Final = re.compile(r",?\s+(?:and|&|with)\s+(?:(?:his|her)\s+[a-z]+,?\s+)?", re.IGNORECASE)
"""What stands between the names of two who are told together: "and", "and his wife,"."""

_NEAR: Final = 60
"""Characters before or behind a name within which an office that a comma sets apart is the bearer's."""
_WORD: Final = re.compile(r"\w[\w-]*")
_BREAK: Final = re.compile(r"[,.;:\n]| and ")

Couple = tuple[Named, Named]
"""Two names beside each other of which one is a surname alone and the other a full name with it."""


def couples(names: list[Named], text: str) -> list[Couple]:
    """Persons of one surname who are told together and so are two: "President Okoro and Ada Okoro"."""
    people = [named for named in names if named.type is EntityType.PERSON]
    return [pair for pair in pairwise(people) if _is_couple(*pair, text)]


def _is_couple(first: Named, second: Named, text: str) -> bool:
    short, full = sorted((first.name.split(), second.name.split()), key=len)
    if len(short) != 1 or len(full) == 1 or short[0].casefold() != full[-1].casefold():
        return False
    between = text[first.span.end : second.span.begin]
    mark = _WITH.match(between)
    return mark is not None and between[mark.end() :].split() in ([], second.title.split(), [f"{second.title}."])


def coupled(some: list[Named], others: list[Named], pairs: list[Couple]) -> bool:
    """Whether names of one person and of another one are told together."""
    return any((a in some and b in others) or (b in some and a in others) for a, b in pairs)


def bearers(names: Iterable[Named]) -> set[Bearer]:
    """What the titles of one person's names tell."""
    return {found for named in names if named.title and (found := bearer(named.title)) is not None}


def bearer(title: str) -> Bearer | None:
    """Who bears a title; None for one that tells nothing, such as "Dr"."""
    known, words = titles(), title.split()
    pair = " ".join(words[-2:])
    if pair.title() in known.spouses:
        return Bearer.SPOUSE
    if words[-1] in known.women:
        return Bearer.WOMAN
    if words[-1] in known.men:
        return Bearer.MAN
    return Bearer.OFFICE if known.offices & set(words) else None


def wed(names: list[Named], others: list[Named], text: str) -> bool:
    """Whether who leads a country and a woman called "Mrs. Ana Vega" who is in no office are two of one surname."""
    known = titles()
    leads = any(known.leading.intersection(named.title.split()) for named in names)
    married = any(named.title.split()[-1] in known.married for named in others if named.title)
    return leads and married and not any(_in_office(named, text) for named in others)


def _in_office(named: Named, text: str) -> bool:
    """Whether an office stands beside a name: "Minister of Health, Mrs. Vega", "Mrs. Vega, Prime Minister"."""
    offices = titles().offices
    if offices.intersection(named.title.split()):
        return True
    before = text[max(0, named.span.begin - _NEAR) : named.span.begin].rstrip(" .").removesuffix(named.title).rstrip()
    words = _WORD.findall(_BREAK.split(before.rstrip(","))[-1])
    if words and (words[-1] in offices or (before.endswith(",") and offices.intersection(words))):
        return True
    behind = text[named.span.end : named.span.end + _NEAR]
    set_apart = behind.lstrip(" ")[:1] in {",", "(", "\n"}
    return set_apart and bool(offices.intersection(_WORD.findall(_BREAK.split(behind.lstrip(" ,(\n"))[0])))


def apart(some: set[Bearer], others: set[Bearer]) -> bool:
    """Whether names are of two persons: an office's holder and who is married to one, or a woman and a man."""
    return any(some & pair and others & pair and not (some & others & pair) for pair in _APART)


def parted(names: list[Named], pairs: list[Couple]) -> tuple[list[Named], list[Named]]:
    """The names of one surname that two persons bear by their titles: the first one's, and the other's, mostly none.

    Beside an office's holder the other one is called by a form of address: "President Okoro and Mrs Ada Okoro".
    """
    found = bearers(names)
    pair = next((pair for pair in _APART if pair <= found), None)
    if pair is not None:
        second = {Bearer.SPOUSE, Bearer.WOMAN}
    elif Bearer.OFFICE in found:
        partners = [b if a in names else a for a, b in pairs if (a in names) != (b in names)]
        second = bearers(partners) - {Bearer.OFFICE}
    else:
        return names, []
    other = [named for named in names if named.title and bearer(named.title) in second]
    return [named for named in names if named not in other], other
