"""What a definite phrase stands for: "this conference", "the new agreement", "this initiative", "the company"."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from kg import lexicon
from kg.annotate import lowered, place
from kg.mentions.vocabulary import heads
from kg.model import EntityType, Form, Mention, Span
from kg.resolve.discourse import Discourse
from kg.resolve.names import head_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DEFINITE: Final = frozenset({"the", "this", "our", "that"})
_LONGER: Final = frozenset({"of", "on", "between"})
"""Behind a noun: the phrase names something of its own."""
MODIFIERS: Final = 4
"""So many words may stand between the article and the noun: "the | two-day | meeting", where the hyphen is one."""

AGAIN: Final = "again"
"""The rule of a phrase that calls a thing again by more or other words than the bare head of its name."""
NEAR: Final = 250
"""So many characters back a thing was just named."""
DOMINANT: Final = 2
"""How often the thing most spoken of must be named for each time that another of its kind is."""
_VAGUE: Final = frozenset({"law"})
"""Nouns that with "the" are no single thing: "above the law"."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    noun: str
    article: str
    begin: int
    plain: bool
    """In small letters, with nothing between article and noun."""
    told_apart: bool
    """Words behind it say which one is meant."""
    former: bool
    """Behind it is told when or where that one was: "the forum which was held in"."""


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(lexicon.load("references")["modifiers"]["words"])


@cache
def _classes() -> dict[str, tuple[EntityType, frozenset[str]]]:
    """For each noun the type of the things that it may stand for, and the heads of their names."""
    table: dict[str, dict[str, Any]] = lexicon.load("references")["classes"]
    return {
        noun: (EntityType(type_), frozenset(row)) for type_, rows in table.items() for noun, row in rows.items() if row
    }


def nominals(named: Discourse) -> Iterator[tuple[str, Mention]]:
    """Each definite phrase whose noun is the head of one entity's name, or the class of one that was named before."""
    owners: dict[str, set[str]] = defaultdict(set)
    begins: dict[str, list[int]] = {}
    for entity in named.entities:
        if entity.type is EntityType.PERSON:
            continue
        begins[entity.key] = [mention.span.begin for mention in entity.mentions]
        for name in (entity.name, *entity.aliases):
            if noun := head_noun(name):
                owners[noun].add(entity.key)
    for doc in named.annotation.docs:
        words = lowered(doc)
        for at, word in enumerate(words):
            if at == 0 or (word not in owners and word not in _classes()):
                continue
            first = _article(doc, words, at)
            if first < 0 or named.at(doc[at]) is not None or _goes_on(doc, words, at):
                continue
            plain = first == at - 1 and doc[at].is_lower
            told_apart = words[at + 1 : at + 2] in (["that"], ["which"], ["for"], ["to"], ["with"])
            was = words[at + 1 : at + 2] in (["that"], ["which"]) and words[at + 2 : at + 3] in (["was"], ["took"])
            former = was and words[first] == "the"
            phrase = _Phrase(word, words[first], place(doc[at]).begin, plain, told_apart, former)
            key, rule = _meant(named, owners, begins, phrase)
            if key is not None:
                insort(begins[key], phrase.begin)  # what was called again is spoken of again
                yield key, Mention(Span(place(doc[first]).begin, place(doc[at]).end), Form.NOMINAL, rule)


def _article(doc: Doc, words: list[str], at: int) -> int:
    """The index of the article before a noun, with nothing between that tells things apart; -1 if there is none."""
    for first in range(at - 1, max(-1, at - 2 - MODIFIERS), -1):
        if words[first] in _DEFINITE:
            return first
        if words[first] not in _modifiers():
            return -1
    return -1


def _goes_on(doc: Doc, words: list[str], at: int) -> bool:
    """Whether the phrase ends later or is told apart behind its noun: "the Law Society", "the agreement that ..."."""
    if at + 1 == len(doc):
        return False
    following = doc[at + 1]
    capital = not doc[at].is_lower and following.is_title
    return words[at + 1] in _LONGER or following.pos_ in {"NOUN", "PROPN"} or capital


def _meant(
    named: Discourse,
    owners: dict[str, set[str]],
    begins: dict[str, list[int]],
    phrase: _Phrase,
) -> tuple[str | None, str]:
    """The entity that a phrase stands for, with the name of the rule."""
    noun, begin = phrase.noun, phrase.begin
    kind = heads().kinds[noun][0] if noun in heads().kinds else None
    own = [k for k in owners.get(noun, ()) if begins[k][0] <= begin and named.type(k) is kind]
    if phrase.former and kind is EntityType.EVENT:
        return None, ""
    rule, keys = "definite", own
    if not own:
        if noun not in _classes() or phrase.told_apart or (noun in _VAGUE and phrase.article != "this"):
            return None, ""
        type_, nouns = _classes()[noun]
        if type_ is EntityType.EVENT and phrase.article != "the":
            return None, ""  # "this event" is that of the speech, whatever was named
        like = {k for n in nouns for k in owners.get(n, ()) if begins[k][0] <= begin and named.type(k) is type_}
        rule, keys = "class", sorted(like)
    if len(keys) > 1:
        return (_salient(keys, begins, begin), AGAIN) if phrase.article == "this" else (None, "")
    if not keys:
        return None, ""
    return keys[0], f"definite.{phrase.article}" if phrase.plain and rule == "definite" else AGAIN


def _salient(keys: list[str], begins: dict[str, list[int]], begin: int) -> str | None:
    """Which of several things "this" is: the one named last, if it is also the one most spoken of or just named."""

    def last(key: str) -> int:
        return begins[key][bisect_left(begins[key], begin) - 1]

    nearest, second = sorted(keys, key=lambda k: (-last(k), k))[:2]
    first, other = sorted(keys, key=lambda k: (-len(begins[k]), k))[:2]
    if len(begins[first]) >= DOMINANT * len(begins[other]):
        return first if first == nearest else None
    return nearest if begin - last(nearest) < NEAR <= begin - last(second) else None
