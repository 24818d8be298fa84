"""What public authorities call a thing: places by number in GeoNames, international organizations by registers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from urllib.parse import urlsplit

from kg.join.links import Key, Member
from kg.join.marks import GEONAMES, usual, words_of
from kg.lexicon.authorities import registered
from kg.model import EntityType


def authorities(members: Iterable[Member], identity: Callable[[Key], Key]) -> dict[Key, tuple[str, ...]]:
    """The IRIs, sorted, that authorities have for each identity (the key that `identity` gives for a mark's).

    Of an identity for which one register has several organizations, none is told.
    """
    found: dict[Key, set[str]] = defaultdict(set)
    for member in members:
        if member.mark.of.startswith(GEONAMES):
            found[identity(member.mark.key)].add(f"https://sws.geonames.org/{member.mark.of.removeprefix(GEONAMES)}/")
        elif member.thing.type is EntityType.ORGANIZATION and not member.mark.of:
            found[identity(member.mark.key)].update(_registered().get(member.mark.words, ()))
    return {
        key: tuple(sorted(iris)) for key, iris in found.items() if iris and len({*map(_register, iris)}) == len(iris)
    }


@cache
def _registered() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The addresses by the words of a mark: all spellings and acronyms of a listed organization are one."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name, addresses in registered().items():
        found[words_of(usual(name) or name)].update(addresses)
    return {words: tuple(sorted(addresses)) for words, addresses in found.items()}


def _register(iri: str) -> str:
    return urlsplit(iri).netloc
