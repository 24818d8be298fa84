"""The name of a person behind a title or an office."""

from __future__ import annotations

import re
from typing import Final

from kg.dates.grammar import NUMBERS, WEEKDAYS
from kg.mentions.dictionary import dictionary
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.namesakes import is_called_like_place, is_called_may, is_given, is_surname
from kg.mentions.runs import (
    ORDINAL,
    POSSESSIVE,
    is_called_to,
)
from kg.mentions.vocabulary import addresses, adjectives, context, courtesies, heads, impersonal, listed, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.95
_MALAY: Final = frozenset(
    {"Tan", "Tun", "Toh", "Sri", "Seri", "Dato", "Datuk", "Datin", "Dato'", "Dato’", "Raja", "Paduka"}
)
"""Titles that are doubled: "Tan Sri", "Dato Sri". One alone may be a name ("Tan Chuan-Jin", "Tun Shin")."""
_ARMED: Final = frozenset({"General", "Major", "Marshal", "GENERAL", "MAJOR", "MARSHAL"})
"""Ranks of soldiers, which may follow an office: "Defence Minister General Okoro"."""
_RETIRED: Final = frozenset({"retired", "retd", "ret", "rtd", "ret'd"})
"""In brackets behind a rank."""
_FILIAL: Final = frozenset({"bin", "bint", "binti", "ibn", "Bin", "Bint", "Ibn"})
_ROYAL: Final = frozenset({"Prince", "Princess", "King"})
_WHOSE: Final = frozenset({"His", "Her", "Your", "Their"})
_RANKS: Final = frozenset({"General", "Major", "Marshal", "Justice", "Chief", "GENERAL", "MAJOR", "MARSHAL", "JUSTICE"})
"""Titles even where they follow another one ("Mr Justice Okoro"); "Ms Grace Adeyemi" is a given name."""
_GENERALS: Final = frozenset(
    {
        "Attorney",
        "Solicitor",
        "Secretary",
        "Director",
        "Consul",
        "Surgeon",
        "Governor",
        "Inspector",
        "Auditor",
        "Advocate",
    }
)
"""What "General" follows in an office: "Attorney General"."""
_REGNAL: Final = frozenset({"II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XV", "XVI"})
"""Numbers of kings and popes, behind whose titles there is no doubt."""
_COUNTS: Final = NUMBERS.keys() - {"a", "an"}
LONGEST_BULLET: Final = 3
"""In words, of what a list numbers its items by: "(12)"."""
_INITIAL: Final = re.compile(r"(?:[A-Z]\.)+")
LONGEST_PERSON: Final = 6
"""In words, without particles."""


def past_grade(line: Line, index: int) -> int:
    """Past the grade of a rank: "Sergeant | First Class | Ada Rey", "Officer | 2nd Class", "Officer | Class Two"."""
    counted, grade = line.lower[index : index + 2] or [""], context("ordinals") | _COUNTS
    told = counted[0] if counted[-1] == "class" else counted[-1] if counted[0] == "class" else ""
    number = told.isdigit() or told in grade or told.upper() in _REGNAL or ORDINAL.match(told) is not None
    return index + 2 if number and index + 2 < len(line.words) else index


def past_retired(line: Line, index: int) -> int:
    """Past the bracket between a rank and a name that says that its bearer has left the forces: "(retd.)"."""
    if line.words[index : index + 1] != ["("]:
        return index
    end = next((i for i in range(index, min(index + LONGEST_BULLET + 1, len(line.words))) if line.words[i] == ")"), 0)
    retired = line.lower[index + 1 : index + 2] and line.lower[index + 1].replace("’", "'") in _RETIRED
    named = retired and end and is_named(line, end + 1)
    return end + 1 if named else index


def name_begin(line: Line, first: int, end: int) -> int:
    """Past the titles that a run begins with: "Associate Professor Ho Peng Kee"."""
    while end - first > 2 and line.words[first] in addresses():
        line.roles.add(first)
        first += 1
    return first


def doubtful(line: Line, index: int, first: int) -> bool:
    """Whether an honorific is rather a word or a part of a name: "Tan", "King", "General"."""
    known, word = titles(), line.words[index]
    if word not in known.ambiguous or (word == "Lady" and index and line.words[index - 1] == "First"):
        return False
    if word in known.short and index + 1 < len(line.words) and line.caps[index + 1]:
        return not _is_short_office(line, index)
    if _REGNAL.intersection(line.words[index + 2 : index + 4]) and all(line.caps[index + 1 : index + 3]):
        return False  # "King Mswati III"
    if word in _ROYAL and _FILIAL.intersection(line.words[index + 2 : index + 4]):
        return False  # "Foreign Minister Prince Faisal bin Farhan"
    before = line.words[index - 1] if index > first else ""
    if word in _ARMED and (before == "Major" or line.words[index + 1 : index + 2] == ["General"]):
        rank = index if before == "Major" else index + 1  # "Major General Ada Rey"
        return not is_named(line, past_retired(line, rank + 1))
    if word == "King" and (not before or before in known.honorifics) and is_named(line, index + 1):
        return False  # "King Salman"
    if before in _WHOSE and line.caps[index + 1 : index + 2] == [True]:
        return False  # "Her Worship Ada Obi"
    if word in _ARMED and before in known.offices and before not in _GENERALS and is_named(line, index + 1):
        return False
    if word in _RANKS and (before in courtesies() or _is_second(line, index, before)):
        return False
    if before in _MALAY and word in _MALAY:
        return False
    if word in _MALAY and index + 1 < len(line.words) and line.words[index + 1] in _MALAY:
        return False
    if past_grade(line, index + 1) > index + 1:
        return False  # "Private First Class Ada Rey"
    following = index + 1 < len(line.words) and line.labels[index + 1] == "PERSON" and line.caps[index + 1]
    return not (following and index == first and line.labels[index] != "PERSON")


def _is_short_office(line: Line, index: int) -> bool:
    """Whether a person's name follows an office in short: "PM Marape", "PS Grace Wambui", no "7 PM Monday"."""
    if index > 0 and (line.words[index - 1][0].isdigit() or line.shouted):
        return False
    if line.words[index] == "PM":
        return True
    name = index + 1
    if line.words[name] in titles().ambiguous:
        return is_named(line, name + 1)
    if line.labels[name] == "PERSON":
        return is_surname(line, name)
    words = dictionary(line.doc.vocab)
    return all(is_named(line, i) and not words.holds(line.lower[i]) for i in (name, name + 1))


def is_named(line: Line, index: int) -> bool:
    """Whether words in capitals that may be somebody's begin here, two of them or one at the end of its run."""
    return index < len(line.words) and is_surname(line, index)


def _is_second(line: Line, index: int, before: str) -> bool:
    """Whether a rank is the second word of an office before a name: "Attorney General Letitia James"."""
    following = index + 1
    named = following < len(line.words) and line.caps[following] and line.lower[following] not in heads().kinds
    return before in _GENERALS and line.lower[index] == "general" and named


def is_initial(word: str) -> bool:
    """Whether a word is an initial of a name: "J.", "K.T."."""
    return _INITIAL.fullmatch(word) is not None and word not in titles().honorifics


def may_be_called(word: str) -> bool:
    """Whether a person's name may begin with a word, or with an initial: "President of Tajikistan | E. Rahmon"."""
    if is_initial(word):
        return True
    return word.replace("-", "").replace("’", "").isalpha() and not word.isupper() and word not in impersonal()


def _is_verb_next(line: Line, index: int, end: int) -> bool:
    """Whether a headline's verb follows: "Prime Minister Marks Opens a Hospital"."""
    return index + 1 < end and line.lower[index + 1] in titles().headline_verbs


def _is_initialled(line: Line, first: int, stop: int) -> bool:
    """Whether a name begins with "A" as an initial: "Dr | A K Obi"."""
    initials = [word for word in line.words[first : stop - 1] if len(word) == 1 and word.isalpha()]
    return line.words[first] == "A" and len(initials) > 1 and is_surname(line, stop - 1)


def titled_person(line: Line, first: int, end: int, rule: str) -> Named | None:
    """The person whose name begins at `first`, within a run that ends at `end`; None if no person is called so."""
    known = titles()
    stop, longest = first, first + LONGEST_PERSON
    while stop < end and stop < longest:
        word = line.words[stop]
        longest += word in known.particles or (stop > first and word.lower() in known.particles)  # "Jaber Al | Sabah"
        if word in known.suffixes or word in known.offices or word[0].isdigit() or word == "&":
            break
        if stop > first and word in known.before_offices and line.labels[stop] != "PERSON":
            break
        if (
            line.headline
            and line.lower[stop] in known.headline_verbs
            and (stop > first or not (line.labels[stop] == "PERSON" or _is_verb_next(line, stop, end)))
        ):
            break
        if line.headline and stop > first and word in known.headline_acts:
            break
        if line.headline and stop > first and line.lower[stop] in _COUNTS:
            stop -= stop - first > 1  # "Governor Ada Rey | Pardons Two"
            break
        if stop > first and word.lower() in WEEKDAYS and len(word) > 5:
            break  # "President Ada Obi Monday met"
        if word in POSSESSIVE or (line.shouted and stop > first and line.lower[stop] in line.common):
            break
        stop += 1
    if stop == first or line.lower[first].endswith(("-elect", "-designate")):
        return None
    words = tuple(line.words[first:stop])
    if words[0] in adjectives() or (words in listed().kinds and not is_called_like_place(line, first, stop)):
        return None
    if (words[0] in known.starters or words[0] in known.never) and not (
        is_given(line, first, stop)
        or is_called_may(line, first, stop)
        or is_called_to(line, first)
        or _is_initialled(line, first, stop)
    ):
        return None
    if len(words) == 1 and (
        words[0] in known.before_offices or words[0] in known.honorifics or line.lower[first] in line.common
    ):
        return None
    built = line.lower[stop - 1] in heads().built and not line.shouted
    if len(words) > 1 and line.lower[stop - 1] in heads().kinds and (built or line.labels[stop - 1] != "PERSON"):
        return None
    if len(words) == 1 and (
        line.lower[first] in heads().kinds or (words[0].isupper() and not line.shouted and len(words[0]) < 4)
    ):
        return None
    if stop < len(line.words) - 1 and line.words[stop] == "," and line.words[stop + 1] in known.generations:
        stop += 2
    return Named(line.span(first, stop), EntityType.PERSON, line.slice(first, stop), rule, CONFIDENCE)
