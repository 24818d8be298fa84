"""Persons called like a month, a word of grammar or a place: "Jan Eliasson", "Theresa May", "Israel Katz"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from kg.mentions.dictionary import dictionary
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import is_month
from kg.mentions.runs import is_unlisted
from kg.mentions.vocabulary import courtesies, listed, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.75
LONGEST: Final = 4
"""In words."""
_DATED: Final = frozenset(
    {"in", "on", "since", "by", "until", "till", "from", "during", "before", "after", "the", "of", "for"}
)
"""Behind these a month is rather a month, and a place rather a place."""
_ABOUT: Final = frozenset(
    {
        "last",
        "next",
        "this",
        "every",
        "each",
        "early",
        "mid",
        "late",
        "our",
        "his",
        "her",
        "its",
        "their",
        "and",
        "or",
        "-",
    }
)
_LAST: Final = "May"
"""The month that is a surname too."""


def namesakes(line: Line) -> Iterator[Named]:
    """The persons that no title stands before, in text that is no headline."""
    if line.shouted or line.headline:
        return
    for index, word in enumerate(line.words):
        if word in titles().given and _begins(line, index):
            yield _person(line, index, _end(line, index))
        elif word == _LAST and _ends(line, index):
            yield _person(line, index - 1, index + 1)
    for begin, end, label in line.entities:
        first, stop = bisect_left(line.begins, begin), bisect_left(line.begins, end)
        if label == "PERSON" and _is_whole_namesake(line, first, stop):
            yield _person(line, first, stop)


def is_given(line: Line, first: int, stop: int) -> bool:
    """Whether words that a title stands before are a name though the first one is a word: "Minister | Will Hodgman"."""
    return line.words[first] in titles().given and stop - first > 1 and is_surname(line, first + 1)


def is_called_may(line: Line, first: int, stop: int) -> bool:
    """Whether the surname "May" stands alone behind a title, with no date and no sentence of wishes: "Mrs May"."""
    alone = stop - first == 1 and line.words[first] == _LAST and first > 0 and not line.headline and not line.shouted
    dated = stop < len(line.words) and line.words[stop][0].isdigit()
    return alone and not dated and line.words[first - 1].rstrip(".") in courtesies() | {"Minister"}


def is_may(line: Line, first: int, end: int, index: int) -> bool:
    """Whether a word is the surname "May" behind one given name, in a name that other words tell to be one."""
    return line.words[index] == _LAST and index == end - 1 == first + 1 and is_surname(line, first)


def is_called_like_place(line: Line, first: int, stop: int) -> bool:
    """Whether one word behind a title is a surname though a place is called so: "Dr | Nelson", "Secretary | Austin"."""
    word, known = line.words[first], titles()
    if stop - first != 1 or first == 0 or line.shouted or word.isupper():
        return False
    if line.words[first - 1] in known.before_namesakes:
        return listed().kinds.get((word,), (None,))[0] is EntityType.PLACE
    if listed().kinds.get((word,)) != (EntityType.PLACE, "schema:City"):
        return False
    back = first - 1
    while back > 0 and line.words[back] not in known.before_cities and (
        back in line.roles or line.lower[back] in {"of", "for", "and", "&"}
    ):  # fmt: skip
        back -= 1
    return line.words[back] in known.before_cities


def is_surname(line: Line, index: int) -> bool:
    """Whether a word may be a person's: in capitals, and no word of office, field, grammar, place or kind."""
    word = line.words[index]
    spelt = len(word) > 2 and word.replace("-", "").replace("’", "").replace("'", "").isalpha()
    return spelt and not is_month(word) and is_unlisted(line, index)


def _person(line: Line, first: int, stop: int) -> Named:
    return Named(line.span(first, stop), EntityType.PERSON, line.slice(first, stop), "namesake", CONFIDENCE)


def _begins(line: Line, index: int) -> bool:
    """Whether a name begins with a word of `given`, by the words around it."""
    after = index + 1
    if after >= len(line.words) or not is_surname(line, after) or line.begins[after] != line.ends[index] + 1:
        return False
    if line.labels[index] == "PERSON":
        return True
    if line.starts[index] and line.words[index] in titles().starters:
        return False  # "May God bless", "Will China ...", "Given Robinson's words"
    before = line.lower[index - 1] if index else ""
    dated = before in _DATED or before in _ABOUT or before[:1].isdigit()
    return (
        line.labels[index] == "PERSON" or not dated or (before == "and" and line.caps[index - 2 : index - 1] == [True])
    )


def _end(line: Line, index: int) -> int:
    end = index + 2
    while (
        end < len(line.words)
        and end - index < LONGEST
        and (is_surname(line, end) or (line.words[end] in titles().particles and _is_surname_behind(line, end)))
    ):
        end += 1
    return end


def _is_surname_behind(line: Line, index: int) -> bool:
    return index + 1 < len(line.words) and (is_surname(line, index + 1) or line.words[index + 1] in titles().particles)


def _ends(line: Line, index: int) -> bool:
    """Whether "May" is the surname of the word before it: no date and no verb follows."""
    if index == 0 or not is_surname(line, index - 1) or line.begins[index] != line.ends[index - 1] + 1:
        return False
    if index > 1 and line.caps[index - 2] and not line.starts[index - 2]:
        return False
    after = line.words[index + 1] if index + 1 < len(line.words) else ""
    alone = line.pos[index - 1] == "PROPN" and (not line.starts[index - 1] or _acts(line, index))
    return alone and not after[:1].isdigit() and not after[:1].isupper() and after not in {"of", ","}


def _acts(line: Line, index: int) -> bool:
    """Whether a sentence begins with a given name and the surname "May", of which a verb says something."""
    verb = index + 1 < len(line.words) and line.pos[index + 1] in {"VERB", "AUX"}
    words, name = dictionary(line.doc.vocab), line.lower[index - 1]
    return verb and name not in words.adjectives | words.verbs  # "Late May saw the end"


def _is_whole_namesake(line: Line, first: int, stop: int) -> bool:
    """Whether the model's person bears the name of one country or city: "Israel Katz", "Susan England"."""
    if not 2 <= stop - first <= LONGEST or (first and line.lower[first - 1] in _DATED):
        return False
    if any(tuple(line.words[i:stop]) in listed().kinds for i in range(first, stop - 1)):
        return False  # "Brunei Darussalam"
    if (first and line.caps[first - 1] and not line.starts[first]) or line.caps[stop : stop + 1] == [True]:
        return False  # "JW Marriott Hanoi"
    places = [i for i in range(first, stop) if (line.words[i],) in listed().kinds]
    if len(places) != 1 or listed().kinds[(line.words[places[0]],)][0] is not EntityType.PLACE:
        return False
    if places[0] not in {first, stop - 1} or line.words[places[0]].isupper():
        return False
    return all(
        is_surname(line, i) or line.words[i] in titles().particles for i in range(first, stop) if i not in places
    )
