"""What titles tell of two names being one person's: "President Okoro" is not "First Lady Ada Okoro"."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from kg.mentions import Named
from kg.mentions.vocabulary import titles


class Bearer(Enum):
    """Who bears a title."""

    WOMAN = "woman"
    MAN = "man"
    SPOUSE = "spouse"
    OFFICE = "office"


_APART = ({Bearer.SPOUSE, Bearer.OFFICE}, {Bearer.WOMAN, Bearer.MAN})


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


def apart(some: set[Bearer], others: set[Bearer]) -> bool:
    """Whether names are of two persons: an office's holder and who is married to one, or a woman and a man."""
    return any(some & pair and others & pair and not (some & others & pair) for pair in _APART)


def parted(names: list[Named]) -> tuple[list[Named], list[Named]]:
    """The names of one surname that two persons bear by their titles: the first one's, and the other's, mostly none."""
    found = bearers(names)
    pair = next((pair for pair in _APART if pair <= found), None)
    if pair is None:
        return names, []
    second = {Bearer.SPOUSE, Bearer.WOMAN}
    other = [named for named in names if named.title and bearer(named.title) in second]
    return [named for named in names if named not in other], other
