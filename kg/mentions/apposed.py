"""Persons by the office beside them: "Indranee Rajah, Senior Minister of State", "the Minister for Law, X Y,"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import LETTERS, Line
from kg.mentions.named import Named
from kg.mentions.namesakes import is_may
from kg.mentions.persons import name_begin
from kg.mentions.runs import SMALL, base_end, is_held_in, is_unlisted
from kg.mentions.vocabulary import heads, impersonal, listed, ordinary, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.85
_GOES_ON: Final = frozenset({"at", "on", "during", "to"})
"""After the person of a headline: "Speech by the Minister for Law, X Y at the launch of Z"."""
LONGEST_ACRONYM: Final = 8
"""In letters."""
LONGEST: Final = 10
"""In words, of an office and what it is held of."""


def apposed(line: Line) -> Iterator[Named]:
    """Two to five capitalised words, no other name among them, between a comma and an office. Runs after `titled`."""
    index, count = 0, len(line.words)
    while index < count:
        if not line.caps[index] or index in line.roles or line.shouted:
            index += 1
            continue
        end = base_end(line, index)
        while end - index > 2 and line.words[end - 1] in titles().suffixes:
            end -= 1
        after = end + 1 < count and line.words[end] in {",", "/"} and _is_office(line, end + 1)
        after = after or _is_told_in_brackets(line, index, end)
        before = (
            index > 1
            and line.words[index - 1] == ","
            and _held(line, index - 2)
            and (end >= count or line.words[end] in {",", ")"} | titles().suffixes or line.lower[end] in _GOES_ON)
        )
        # "her South African counterpart, | Naledi Dube"
        before |= index > 1 and line.lower[index - 2 : index] == ["counterpart", ","]
        if end - index == 1 and _is_employer(line, index):
            yield Named(line.span(index, end), EntityType.ORGANIZATION, line.slice(index, end), "employer", CONFIDENCE)
        if (after or before) and _is_person(line, index, end):
            index = name_begin(line, index, end)
            yield Named(line.span(index, end), EntityType.PERSON, line.slice(index, end), "apposed", CONFIDENCE)
        index = end


def _is_employer(line: Line, index: int) -> bool:
    """Whether a word is the acronym of what an office is held in: "X, Secretary, MoSPI,", "Director of EDB"."""
    word, end = line.words[index], index + 1
    acronym = 3 <= len(word) <= LONGEST_ACRONYM and word.isalpha() and sum(map(str.isupper, word)) > 1
    if not acronym or index < 2 or word in impersonal() or (word,) in listed().kinds:
        return False
    if is_held_in(line, index):
        return word.isupper()
    closed = end >= len(line.words) or line.words[end] in {",", ";", ")", "."} or line.lower[end] == "and"
    return closed and line.words[index - 1] == "," and index - 2 in line.roles


def _held(line: Line, index: int) -> bool:
    """Whether an office, with what it is held of, ends here: "President of the Federal Republic of Nigeria"."""
    for back in range(index, max(-1, index - LONGEST), -1):
        if back in line.roles:
            return back == index or line.lower[back + 1] in {"of", "for", "at"}
        if not (line.caps[back] or line.lower[back] in SMALL or line.words[back] == "&"):
            return False
    return False


def _is_office(line: Line, index: int) -> bool:
    if line.lower[index] in {"the", "who", "our", "a", "my"} and index + 1 < len(line.words):
        index += 1
    known = titles()
    return index in line.roles or line.words[index] in known.offices or line.words[index].title() in known.offices


def _is_told_in_brackets(line: Line, first: int, end: int) -> bool:
    """Whether an office stands in brackets behind a name that is no word: "Mia Ramos (Minister of Trade, Peru)"."""
    opened = line.words[end : end + 1] == ["("] and end + 1 < len(line.words)
    return opened and line.caps[end + 1] and _is_office(line, end + 1) and is_unlisted(line, end - 1)


def _is_person(line: Line, first: int, end: int) -> bool:
    known = titles()
    words = line.words[first:end]
    if not 2 <= len(words) <= 5 or tuple(words) in listed().kinds or line.lower[end - 1] in heads().kinds:
        return False
    if all(map(LETTERS.fullmatch, words)):
        return False  # "Ada Rey, C.G.H, President"
    return not any(
        ((word in known.starters or word in ordinary()) and not is_may(line, first, end, index))
        or word[0].isdigit()
        or (word,) in listed().kinds
        or (len(word) > 1 and word.isupper() and not word.endswith("."))
        or index in line.roles
        or line.lower[index] in line.common
        for index, word in enumerate(words, first)
    )
