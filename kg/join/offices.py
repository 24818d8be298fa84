"""The offices that a document gives a person, in one spelling: what tells people of one name apart, or joins them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from kg import lexicon
from kg.join.links import Member
from kg.join.settings import country
from kg.mentions.vocabulary import titles
from kg.resolve.names import folded

TERM: Final = 5
"""Years between two documents within which an office that one person at a time holds points to one person ..."""
NEAR: Final = 3
"""... and any other office, or a surname."""

_POLITIES: Final = frozenset({"republic", "federation", "european", "emirates", "confederation"})


def offices(member: Member) -> set[str]:
    """The offices that a document gives a person, in one spelling, without those of the past."""
    return {office for role, _ in member.thing.roles if (office := _read(role)[0]) and not _read(role)[1]}


def past(member: Member) -> set[str]:
    """The offices of one person at a time that a document says a person held once."""
    return {office for role, _ in member.thing.roles if _read(role)[1] and (office := _read(role)[0]) in sole()}


def led(member: Member) -> set[tuple[str, str]]:
    """The offices of one person at a time with the countries that stand in their words: "Prime Minister of India"."""
    return {found for role, _ in member.thing.roles if (found := _led(role))[1]}


@lru_cache(maxsize=20_000)
def _led(role: str) -> tuple[str, str]:
    words = folded(role)
    office = next((one for one in sole() if one in " ".join(words)), "")
    size = len(office.split())
    around = (words[:-size], words[size + 1 :])
    return office, next((found for part in around if office and part and (found := country(" ".join(part)))), "")


@lru_cache(maxsize=20_000)
def _read(role: str) -> tuple[str, bool]:
    """An office in one spelling, and whether it is held no more, or not yet."""
    gone = frozenset(lexicon.load("join")["past"]["words"])
    words = folded(role)
    kept = tuple(word for word in words if word not in gone)
    return (_office(kept) if kept else ""), len(kept) < len(words)


def _office(words: tuple[str, ...]) -> str:
    text = " ".join(words)
    before = frozenset(lexicon.load("join")["addressed"]["words"])
    for one in sole():
        lead, rest = words[: -len(one.split())], words[len(one.split()) + 1 :]
        if (
            text == one
            or (text.startswith((f"{one} of ", f"{one} for ")) and _leads(one, rest))
            or (
                text.endswith(f" {one}") and (country(" ".join(lead)) or before.issuperset(lead) or lead[-1] == "under")
            )
        ):
            return one
    return text.split(" of ")[0] if words[0] in ("member", "senator") else text


def _leads(office: str, of: tuple[str, ...]) -> bool:
    """Whether a president or minister is one of a country or an international body, not of a company or a party."""
    name = " ".join(of)
    bound = office == "president" or office.endswith("minister")
    return not bound or bool(country(name)) or not _POLITIES.isdisjoint(of) or name in _bodies()


@cache
def _bodies() -> frozenset[str]:
    rows = lexicon.load("organizations")["international"]["names"]
    return frozenset(" ".join(folded(name)) for row in rows for name in row)


@cache
def sole() -> tuple[str, ...]:
    """The offices that one person at a time holds in a country, the longest first."""
    listed = (" ".join(folded(office)) for office in lexicon.load("join")["sole"]["offices"])
    return tuple(sorted(listed, key=lambda office: (-len(office), office)))


@cache
def few() -> frozenset[str]:
    """The offices that few hold at a time in a country."""
    return frozenset(lexicon.load("join")["few"]["offices"])


def alike(some: set[str], others: set[str]) -> bool:
    """Whether two lists of offices have a word of office in common: a leader and the Leader of the Opposition."""
    words = [{word for office in listed for word in office.split()} & _words_of_office() for listed in (some, others)]
    return bool(words[0] & words[1])


def in_politics(held: set[str]) -> bool:
    """Whether one of the offices is one in politics."""
    listed = lexicon.load("join")["politics"]["offices"]
    return any(not frozenset(listed).isdisjoint(office.split()) for office in held)


@cache
def _words_of_office() -> frozenset[str]:
    return frozenset(word.casefold() for word in titles().offices)
