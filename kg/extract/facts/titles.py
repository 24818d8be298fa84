"""What words offices are made of, from the lists of `kg/lexicon/titles.toml`."""

from __future__ import annotations

from functools import cache

from kg import lexicon
from kg.dates.grammar import MONTHS, WEEKDAYS
from kg.mentions.vocabulary import plural_offices


@cache
def before_names() -> frozenset[str]:
    """Words of offices that stand before a name, as they are written: "Minister"."""
    return frozenset(lexicon.load("titles")["offices"])


@cache
def heads() -> frozenset[str]:
    """Words of offices, in small letters: "minister", "director"."""
    data = lexicon.load("positions")["offices"]
    return frozenset([*(word.lower() for word in before_names()), *data["after"]]) - frozenset(data["not_offices"])


@cache
def possible_heads() -> frozenset[str]:
    """Words that may be the word of an office, by themselves or beside certain others."""
    data = lexicon.load("positions")["offices"]
    return heads().union(data["qualified"], data["followed"], (many.lower() for many in data["plurals"]))


@cache
def modifiers() -> frozenset[str]:
    """Words in front of a word of office that belong to it: "deputy", "acting"."""
    return frozenset(word.lower() for word in lexicon.load("titles")["before_offices"])


@cache
def parts() -> dict[str, list[str]]:
    """Words behind which a word of office is a part that somebody plays for a day: "guest speaker"."""
    rows: dict[str, list[str]] = lexicon.load("positions")["offices"]["parts"]
    return rows


@cache
def never_before_a_name() -> frozenset[str]:
    """Words of offices that are no title of a name behind them."""
    return frozenset(lexicon.load("positions")["offices"]["never"])


@cache
def told_with_words() -> frozenset[str]:
    """Of the titles that are no office before a name, those that are one with words in front: "Board Member X"."""
    return frozenset(lexicon.load("positions")["offices"]["told_with_words"])


@cache
def bodies() -> frozenset[str]:
    """What is called executive and is a body or a paper, and no office."""
    return frozenset(lexicon.load("positions")["offices"]["executive"])


@cache
def rank() -> frozenset[str]:
    """Words behind an envoy's office that are a part of it: "Ambassador Extraordinary and Plenipotentiary"."""
    return frozenset(lexicon.load("positions")["offices"]["rank"])


@cache
def days() -> frozenset[str]:
    """Names of months and days, which no field of an office is called by."""
    return frozenset(name.capitalize() for name in (*MONTHS, *WEEKDAYS))


@cache
def honours() -> frozenset[str]:
    """Titles of honour that are no office by themselves: "X, Professor"."""
    return frozenset(lexicon.load("positions")["offices"]["honours"])


@cache
def firm() -> frozenset[str]:
    """Words of the offices that one person has together in a firm or society: "President and CEO"."""
    return frozenset(lexicon.load("positions")["offices"]["firm"])


@cache
def national(word: str) -> bool:
    """Whether an office of this name is held in a country or a part of one."""
    rows: list[str] = lexicon.load("positions")["offices"]["national"]
    return word.lower() in rows or plural_offices().get(word.title(), "").lower() in rows
