"""The word lists of the name rules, as the sets and tables that the rules look things up in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg import lexicon
from kg.model import EntityType

Kind = tuple[EntityType, str | None]


@dataclass(frozen=True, slots=True)
class Heads:
    """Head nouns of names: `kinds` gives type and finer class; `complements` the heads that take a preposition.

    `pairs` are two-word heads, `small` the heads that a name in capitals may have with a small letter,
    `generic` the ends that make no name, `paired` the heads that make one in a pair only. `numbered` are the nouns that
    make a name with a number ("Law No. 27 of 2022"), `bare` those of them that need no "No.".
    """

    kinds: dict[str, Kind]
    alone: dict[str, Kind]
    weak: frozenset[str]
    complements: dict[str, frozenset[str]]
    pairs: dict[tuple[str, str], EntityType]
    small: dict[str, Kind]
    generic: frozenset[tuple[str, str]]
    paired: frozenset[str]
    built: frozenset[str]
    numbered: frozenset[str]
    bare: frozenset[str]


@dataclass(frozen=True, slots=True)
class Titles:
    """What stands around a person's name and is no part of it."""

    honorifics: frozenset[str]
    ambiguous: frozenset[str]
    inner: frozenset[str]
    short: frozenset[str]
    offices: frozenset[str]
    before_offices: frozenset[str]
    portfolio_offices: frozenset[str]
    field_offices: frozenset[str]
    portfolios: frozenset[str]
    suffixes: frozenset[str]
    generations: frozenset[str]
    particles: frozenset[str]
    never: frozenset[str]
    aims: frozenset[str]
    unborne: frozenset[str]
    starters: frozenset[str]
    possessors: frozenset[str]
    headline_verbs: frozenset[str]
    headline_acts: frozenset[str]
    common_endings: tuple[str, ...]
    common_looking: frozenset[str]
    given: frozenset[str]
    of_bodies: frozenset[str]
    before_namesakes: frozenset[str]
    before_cities: frozenset[str]
    women: frozenset[str]
    married: frozenset[str]
    leading: frozenset[str]
    men: frozenset[str]
    spouses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Listed:
    """Names known by themselves: `kinds` by name, `same` the name that stands for all spellings of one thing."""

    kinds: dict[tuple[str, ...], Kind]
    same: dict[str, str]
    longest: dict[str, int]


@cache
def heads() -> Heads:
    table = lexicon.load("heads")
    kinds: dict[str, Kind] = {}
    for type_ in (EntityType.ORGANIZATION, EntityType.PLACE, EntityType.POLICY, EntityType.EVENT):
        for finer, words in table[type_.value].items():
            for word in words:
                kinds[word] = (type_, None if finer == "any" else finer)
    alone = {word: kinds[word] for words in table["alone"].values() for word in words}
    complements = {preposition: frozenset(words) for preposition, words in table["complements"].items()}
    pairs = {
        (words.split()[0], words.split()[1]): EntityType(type_)
        for type_, row in table["pairs"].items()
        for words in row
    }
    generic = frozenset((words.split()[-2], words.split()[-1]) for words in table["generic"]["names"])
    paired = frozenset(table["paired"]["names"])
    small = {word: (EntityType(type_), kinds[word][1]) for type_, row in table["small"].items() for word in row}
    weak, counted = frozenset(table["weak"]["names"]), table["numbered"]
    built = frozenset(table["built"]["names"])
    numbered, bare = frozenset(counted["names"]), frozenset(counted["bare"])
    return Heads(kinds, alone, weak, complements, pairs, small, generic, paired, built, numbered, bare)


@cache
def occasions_told() -> dict[str, dict[str, str | None]]:
    """The heads of `[spoken_at]` and `[whole]` in `heads.toml`, each with the finer class of its event."""
    table = lexicon.load("heads")
    return {
        part: {word: None if finer == "any" else finer for finer, words in table[part].items() for word in words}
        for part in ("spoken_at", "whole")
    }


@cache
def context(name: str) -> frozenset[str]:
    """The words of grammar of `[contexts]` in `heads.toml`, by name."""
    return frozenset(lexicon.load("heads")["contexts"][name])


@cache
def titles() -> Titles:
    table = lexicon.load("titles")

    def words(key: str) -> frozenset[str]:
        listed = table[key]
        return frozenset(listed) | frozenset(f"{word}." for word in listed if len(word) < 6)

    return Titles(
        honorifics=words("honorifics") | {word.upper() for word in words("honorifics")},
        ambiguous=words("ambiguous") | words("short") | {word.upper() for word in words("ambiguous")},
        inner=frozenset(table["inner"]),
        short=frozenset(table["short"]),
        offices=words("offices") | {word.upper() for word in table["offices"]},
        before_offices=frozenset(table["before_offices"]) | {word.upper() for word in table["before_offices"]},
        portfolio_offices=frozenset(table["portfolio_offices"]),
        field_offices=frozenset(table["field_offices"]),
        portfolios=frozenset(table["portfolios"]),
        suffixes=words("suffixes"),
        generations=frozenset(table["generations"]),
        particles=frozenset(table["particles"]),
        never=frozenset(table["never"]),
        aims=frozenset(table["aims"]),
        unborne=frozenset(table["unborne"]),
        starters=frozenset(table["starters"]),
        possessors=frozenset(table["possessors"]),
        headline_verbs=frozenset(table["headline_verbs"]),
        headline_acts=frozenset(table["headline_acts"]),
        common_endings=tuple(table["common_endings"]),
        common_looking=frozenset(table["common_looking"]),
        given=frozenset(table["given"]),
        of_bodies=frozenset(table["of_bodies"]),
        before_namesakes=words("before_namesakes"),
        before_cities=frozenset(table["before_cities"]),
        women=words("women"),
        married=words("married"),
        leading=frozenset(table["leading"]) | {word.upper() for word in table["leading"]},
        men=words("men"),
        spouses=frozenset(table["spouses"]),
    )


@cache
def plural_offices() -> dict[str, str]:
    """The words of office for several holders, each with that for one: "Senators" with "Senator"."""
    rows: dict[str, str] = lexicon.load("positions")["offices"]["plurals"]
    capitals = {many.upper(): one.upper() for many, one in rows.items()}
    return rows | capitals | {many.lower(): one.lower() for many, one in rows.items()}


@cache
def courtesies() -> frozenset[str]:
    """The honorifics that are no part of a name and no ordinary word."""
    return titles().honorifics - titles().ambiguous


@cache
def addresses() -> frozenset[str]:
    """The words of titles that stand before a name, office or form of address."""
    return titles().honorifics | titles().offices | titles().before_offices


@cache
def ordinary() -> frozenset[str]:
    """Words in capitals that are no name by themselves: furniture, offices, fields, nationalities."""
    return titles().never | titles().offices | titles().portfolios | adjectives()


@cache
def impersonal() -> frozenset[str]:
    """Words in capitals that are no part of a person's name."""
    known = titles()
    return ordinary() | known.starters | known.honorifics | known.suffixes


@cache
def adjectives() -> frozenset[str]:
    """Adjectives of nationality and the like: never an entity by themselves."""
    table = lexicon.load("places")
    national = {adjective for row in table["countries"].values() for adjective in row["adjectives"]}
    plural = {f"{word}s" for word in national if word.endswith(("n", "i", "r", "k"))}
    return frozenset(national | plural | set(table["peoples"]["names"]))


@cache
def listed() -> Listed:
    """Places, bodies, policies and events that are known by name."""
    kinds: dict[tuple[str, ...], Kind] = {}
    same: dict[str, str] = {}
    for names, kind in _rows():
        for name in names:
            kinds.setdefault(tuple(name.replace("'s", " 's").replace("’s", " ’s").replace(",", " ,").split()), kind)
            same.setdefault(name, names[0])
    longest: dict[str, int] = {}
    for words in kinds:
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Listed(kinds, same, longest)


@cache
def lesser() -> frozenset[tuple[str, ...]]:
    """Cities that are places only where the words around say so."""
    return frozenset(tuple(name.split()) for name in lexicon.load("cities")["lesser"])


def _rows() -> Iterator[tuple[list[str], Kind]]:
    places, organizations = lexicon.load("places"), lexicon.load("organizations")
    for country, row in places["countries"].items():
        yield [country, *row["other"]], (EntityType.PLACE, "schema:Country")
    yield from _plain(places["regions"]["names"], (EntityType.PLACE, None))
    yield from _plain(organizations["international"]["names"], (EntityType.ORGANIZATION, None))
    yield from _plain(organizations["national"]["names"], (EntityType.ORGANIZATION, None))
    yield from _plain(organizations["media"]["names"], (EntityType.ORGANIZATION, "schema:NewsMediaOrganization"))
    yield from _plain(organizations["events"]["names"], (EntityType.EVENT, None))
    yield from _plain(organizations["policies"]["names"], (EntityType.POLICY, None))
    for city in lexicon.load("cities")["cities"]:
        yield [city], (EntityType.PLACE, "schema:City")


def _plain(rows: Iterable[list[str]], kind: Kind) -> Iterator[tuple[list[str], Kind]]:
    for names in rows:
        yield names, kind


@dataclass(frozen=True, slots=True)
class Halls:
    """The words that names of buildings end and begin with, and those of the former that are surnames too."""

    last: frozenset[str]
    first: frozenset[str]
    surnames: frozenset[str]


@cache
def halls() -> Halls:
    """The words for buildings of `places.toml`."""
    return Halls(**{name: frozenset(words) for name, words in lexicon.load("places")["halls"].items()})


@dataclass(frozen=True, slots=True)
class Description:
    """How a common noun describes a happening or an instrument; see `events.toml` for the fields."""

    type: EntityType
    finer: str | None
    prepositions: frozenset[str]
    about: frozenset[str]
    definite: bool
    venue: bool
    struck: bool
    group: bool


@cache
def described() -> dict[str, Description]:
    """The nouns of `events.toml`, each with what may follow it."""
    return {
        noun: Description(
            EntityType(row.get("type", "Event")),
            row.get("finer"),
            frozenset(row["prepositions"]),
            frozenset(row.get("about", ())),
            row.get("definite", False),
            row.get("venue", False),
            row.get("struck", False),
            row.get("group", False),
        )
        for row in lexicon.load("events").values()
        for noun in row["nouns"]
    }
