"""Names that the language model found and no rule of form did: persons above all, companies, lesser places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from kg.mentions.dictionary import dictionary
from kg.mentions.known import is_attributive
from kg.mentions.lines import LETTERS, Line
from kg.mentions.named import Named
from kg.mentions.runs import base_end, is_held_in, is_place, is_unlisted
from kg.mentions.vocabulary import adjectives, context, described, heads, listed, ordinary, titles
from kg.model import EntityType, Span

_TYPES: Final = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "EVENT": EntityType.EVENT,
    "LAW": EntityType.POLICY,
}
_CONFIDENCE: Final = {"PERSON": 0.75, "ORG": 0.55, "GPE": 0.75, "LOC": 0.6, "FAC": 0.6, "EVENT": 0.5, "LAW": 0.5}


_GREETING: Final = re.compile(
    r"(?:,? (?:and )?[^\W\d_]+(?: [^\W\d_]+)?)?,? (?:and )?(?:a (?:very )?)?"
    r"(?:good (?:morning|afternoon|evening|day)\b|to (?:you all|all of you)\b)",
    re.IGNORECASE,
)
"""Behind words that only greet: "Habari Zenu, Muraho Neza | and good morning", "Popongi Manea | to you all"."""
FARTHEST: Final = 5
"""So many words before a place the journey to it may be told."""
_INITIALLED: Final = re.compile(
    r"(?<![\w.])(?!U\.[SKN]\.|P\.O\.|A\.I\.)(?:(?:[A-Z]\.){1,3}|(?:[A-Z] ){2,3})([A-Z][^\W\d_A-Z][^\W\d_]+)(?![\w@.])"
)
"""A surname with its initials, in one or without stops: "K.Abdrakhmanov", "J K Otieno"."""

LONGEST_INITIALLED: Final = 5
"""In words, of a name with its initials."""


def _opens(line: Line, first: int) -> bool:
    """Whether only words with capitals stand between the begin of a sentence and a word."""
    begin = next((i for i in range(first, -1, -1) if line.starts[i]), first)
    return all(line.caps[i] or line.words[i] == "," for i in range(begin, first))


def recognized(line: Line) -> Iterator[Named]:
    """The model's entities, cut to their capitalised words, and surnames that their initials are written to."""
    if line.shouted:
        return
    for found in _INITIALLED.finditer(line.text):
        word = found[1]
        if word in titles().never or word in ordinary() or word.lower() in heads().kinds or word.lower() in line.common:
            continue  # "A.Background"
        first = bisect_left(line.begins, line.base + found.start())
        stop = bisect_left(line.begins, line.base + found.end())
        while stop < len(line.words) and stop - first < LONGEST_INITIALLED and _extends(line, stop):
            stop += 1
        span = Span(line.base + found.start(), line.ends[stop - 1])
        yield Named(span, EntityType.PERSON, line.slice(first, stop), "initials", _CONFIDENCE["PERSON"])
    for begin, end, label in line.entities:
        if label not in _TYPES:
            continue
        first, stop = bisect_left(line.begins, begin), bisect_left(line.begins, end)
        first, stop = _trimmed(line, first, stop)
        if label == "PERSON" and not line.headline:
            first, stop = _extended(line, first, stop)
        if first >= stop or any(i in line.roles for i in range(first, stop)):
            continue
        if _TYPES[label] is EntityType.PLACE and stop - first == 1 and _is_purpose(line, first):
            continue
        if label == "ORG" and stop in line.roles and all(map(_is_field, line.words[first:stop])):
            continue  # "Labour & Social Welfare | Secretary"
        if label == "PERSON" and line.words[max(0, first - 1)] == "Fellow":
            continue  # "Fellow Citizens"
        if _is_name(line, first, stop, label) and not is_attributive(line, stop, _TYPES[label]):
            greets = _opens(line, first) and _GREETING.match(line.text, line.ends[stop - 1] - line.base)
            if label == "PERSON" and greets and line.words[first] not in titles().given:
                continue
            rule = "employer" if label == "ORG" and stop - first == 1 and is_held_in(line, first) else f"model.{label}"
            if label == "PERSON":
                rule = "addressed" if stop - first == 1 and _is_addressed(line, first) else rule
                stop += 2 * (
                    line.words[stop + 1 : stop + 2] != []
                    and line.words[stop] == ","
                    and line.words[stop + 1] in titles().generations
                )
            yield Named(line.span(first, stop), _TYPES[label], line.slice(first, stop), rule, _CONFIDENCE[label])


def _is_field(word: str) -> bool:
    """Whether a word is of the fields that an office may have in front: "Labour", "&"."""
    return word in titles().portfolios or word in {"&", "and", ","}


def _abbreviates(line: Line, index: int) -> bool:
    """Whether an acronym in brackets stands for the words in small letters before it: "inflation targeting (IT)"."""
    letters = line.lower[index]
    words = line.words[max(0, index - 1 - len(letters)) : index - 1]
    return line.words[index - 1] == "(" and [word[0] for word in words] == [*letters] and all(map(str.islower, words))


def _is_office(line: Line, index: int) -> bool:
    """Whether an acronym in brackets stands for the office before it: "Inspector General of Police (IGP)"."""
    begin = max(0, index - 2 * len(line.words[index]))
    before = [i for i in range(begin, index - 1) if line.caps[i]][-len(line.words[index]) :]
    spelt = "".join(line.words[i][0] for i in before) == line.words[index]
    return line.words[index - 1] == "(" and spelt and not line.roles.isdisjoint(before)


def _is_purpose(line: Line, index: int) -> bool:
    """Whether a word tells what something is for: "Banquet in | Honour | of Ada Rey", "in | Memory | of"."""
    return line.lower[index - 1 : index + 2 : 2] == ["in", "of"] if index else False


def _is_addressed(line: Line, index: int) -> bool:
    """Whether a lone name is somebody's to whom the speaker turns or stands close: "thank you, X", "my wife X"."""
    before = [word for word in line.lower[max(0, index - 4) : index] if word != ","]
    if before and (before[-1] in context("kin") or before[-1] in {"thanks", "both"}):
        return True
    if "you" in before and all(
        word in {"thank", "you", "very", "so", "much", "to"} for word in before[before.index("you") :]
    ):
        return True
    after = line.lower[index + 1 : index + 3]
    if len(after) < 2:
        return False
    return after == ["and", "i"] or (
        line.starts[index] and after[0] == "," and after[1] in {"we", "i", "you", "thank", "thanks"}
    )


def _trimmed(line: Line, first: int, stop: int) -> tuple[int, int]:
    known = titles()
    while first < stop and (not line.caps[first] or line.words[first] in known.starters or first in line.roles):
        first += 1
    while first < stop and (
        not (line.caps[stop - 1] or line.words[stop - 1][0].isdigit())
        or line.words[stop - 1] in known.suffixes
        or stop - 1 in line.roles
    ):
        stop -= 1
    return first, stop


"""What stands before a company's name of several words; after an article the model names ideas ("the Blue Economy")."""
_ARTICLES: Final = (["the"], ["a"], ["an"], ["each"], ["every"])
_ABSTRACT: Final = re.compile(r"(?:[a-z](?:tion|ment|ance|ence|ness|ship|ity|omy|ture|ing|s)|Power|Information)$")
"""Endings of common nouns in capitals ("Citizen Protection", "Tribal Nations"): the model takes them for bodies."""
_COMMON: Final = re.compile(r"(?:tions?|ments?|ance|ness|ship|arks|ights|ings|ives|lines|ities|ogies|ogy)$")


def _is_where(line: Line, index: int) -> bool:
    """Whether what stands before a lone word tells a place: "flew to Gao", "the town of Gao", "in Gao and Kidal"."""
    before, words = line.lower[index - 1], line.lower[max(0, index - FARTHEST) : index - 1]
    if before in context("within"):
        return True
    if before == "of" and words:
        kind = heads().kinds.get(words[-1])
        known = kind is not None and kind[0] is EntityType.PLACE
        told = words[-1] in described()  # "the launch of GeoWorks": what it is does not matter
        return known or told or words[-1] in context("of_towns") or index - 2 in line.roles
    if before in {"to", "for"}:
        return not context("journeys").isdisjoint(words)
    if before in {"and", ",", "'s", "’s"} and index > 1:
        kind = heads().kinds.get(line.lower[index - 2])
        if is_place(line, index - 2, index - 1) or (kind is not None and kind[0] is EntityType.PLACE):
            return True  # "Mardi Dam, Wyong"
        return line.labels[index - 2] in {"GPE", "LOC"} and index > 2 and _is_where(line, index - 2)
    return False


def _is_ordinary(line: Line, first: int, stop: int, label: str) -> bool:
    """Whether words in capitals are common nouns, adjectives ("UN-endorsed") or pairs of countries ("ASEAN-Japan")."""
    for index in range(first, stop):
        word = line.words[index]
        if "/" in word or word == ",":
            return True
        if word == "Ocean" and line.lower[first - 1] != "the":
            return True
        if "-" in word or "–" in word:
            parts = re.split("[-–]", word)
            if (parts[-1].islower() and label != "PERSON") or all((part,) in listed().kinds for part in parts):
                return True
    if label == "PERSON" and stop - first > 1:
        if line.lower[first - 1 : first] in _ARTICLES and line.lower[stop - 1] in dictionary(line.doc.vocab).nouns:
            return True  # "the Pell Grant", "a Marshall Scholar"
        if line.words[first] in titles().aims or line.words[stop - 1] in titles().unborne:
            return True  # "Reduce Barriers", "Pine Range"
        return any(_COMMON.search(line.words[i]) or line.words[i] in titles().never for i in range(first, stop))
    return False


def _is_attributive(line: Line, stop: int) -> bool:
    """Whether a common noun follows that the word qualifies: "the DACA programme"."""
    return stop < len(line.words) and line.pos[stop] == "NOUN" and line.words[stop][0].islower()


def _extended(line: Line, first: int, stop: int) -> tuple[int, int]:
    """A person's name over the capitalised words beside it that the model left out: "Andrés | Manuel López Obrador"."""
    if first >= stop or any(not (line.caps[i] or line.words[i] in titles().particles) for i in range(first, stop)):
        return first, stop
    while first > 0 and stop - first < 5 and _extends(line, first - 1) and not line.starts[first - 1]:
        first -= 1
    end = base_end(line, first)
    while stop < end and stop - first < 5 and (_extends(line, stop) or line.words[stop] in titles().particles):
        stop += 1
    while line.words[stop - 1] in titles().particles:
        stop -= 1
    return first, stop


def _extends(line: Line, index: int) -> bool:
    return line.words[index].isalpha() and is_unlisted(line, index)


def _is_name(line: Line, first: int, stop: int, label: str) -> bool:
    words, known = line.words[first:stop], titles()
    length = stop - first
    if any(word in {":", ";", "“", "”", '"', "|", "/", "*", "[", "]", "@", "$", "€", "£"} for word in words):
        return False
    if line.headline and (
        label not in {"GPE", "PERSON"} or any(line.lower[i] in known.headline_verbs for i in range(first, stop))
    ):
        return False
    if _is_ordinary(line, first, stop, label):
        return False
    if all(line.lower[i] in line.common or not words[i - first][0].isalpha() for i in range(first, stop)):
        return False
    if (
        label == "ORG"
        and length > 1
        and not {"&", "for"} & set(words)
        and (first == 0 or line.lower[first - 1] not in context("bodies"))
    ):
        return False
    if label == "ORG" and length > 1 and not any(word == "&" for word in words) and _ABSTRACT.search(words[-1]):
        return False
    if length == 1:
        word = words[0]
        if word in ordinary() or line.lower[first] in heads().kinds:
            return False
        if label == "PERSON":
            after = line.lower[first - 1] in {"the", "in", "at", "of", "for", "this", "our"} if first else False
            return (
                word.isalpha() and not word.isupper() and line.pos[first] == "PROPN" and not after and not line.headline
            )
        if label == "ORG" and (any(character.isdigit() for character in word) or _is_attributive(line, stop)):
            return False
        if label == "ORG":
            acronym = word.isupper() and 3 <= len(word) <= 7
            one_of_many = first > 0 and line.lower[first - 1] in {"a", "an"}  # "negotiating an FTA"
            if acronym and first and (one_of_many or _abbreviates(line, first) or _is_office(line, first)):
                return False
            return acronym or (not line.starts[first] and line.pos[first] == "PROPN" and len(word) > 2)
        if (
            label not in {"GPE", "LOC"}
            or not word.replace("-", "").isalpha()
            or word.isupper()
            or line.pos[first] != "PROPN"
        ):
            return False
        return len(word) > 2 and first > 0 and _is_where(line, first)
    if all(word in known.never or word in adjectives() or not word[0].isalpha() for word in words):
        return False
    if " ".join(words) in adjectives():
        return False  # "his Papua New Guinean counterpart"
    if label == "PERSON":
        return (
            length <= 5
            and not any(word in known.offices for word in words)
            and words[-1].lower() not in heads().kinds
            and not all(map(LETTERS.fullmatch, words))
            and all(
                line.caps[i] or line.words[i] in known.particles or line.words[i] in {"-", "."}
                for i in range(first, stop)
            )
        )
    if label == "FAC":
        return first > 0 and line.lower[first - 1] in context("places")
    if length > 1 and (line.lower[stop - 2], line.lower[stop - 1]) in heads().generic:
        return False
    if label == "LAW" and words[0] in {"Article", "Section", "Schedule", "Chapter", "Part", "Title", "Clause"}:
        return False
    return words[0] not in known.never or label != "ORG"
