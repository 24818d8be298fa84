"""Runs of capitalised words, the raw material of names, and the phrases that carry a name on ("... of Law")."""

from __future__ import annotations

import re
from typing import Final

from kg.mentions.dictionary import dictionary
from kg.mentions.lines import Line
from kg.mentions.periods import YEAR, begins_date
from kg.mentions.vocabulary import context, heads, impersonal, listed, titles
from kg.model import EntityType, Zone

ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)$")
POSSESSIVE: Final = frozenset({"'s", "’s", "'S", "’S", "'", "’"})
SMALL: Final = frozenset(
    {"of", "and", "the", "for", "on", "in", "at", "to", "by", "with", "from", "a", "an", "as", "between"}
)
"""Words of grammar: set with a capital ("Minister For Law") they still end a run."""
_SAINTS: Final = frozenset({"St", "St.", "Saint"})
_BEFORE_AND: Final = 2
_AFTER_AND: Final = 6
"""So many words of a place may stand before and, with itself, after its "and": "... and the South Sandwich Islands"."""
_UNSPELT: Final = (SMALL | {"&", "de"}) - {"an", "as"}
"""Words of a name that its acronym has no letter for."""
LONGEST_SPELT: Final = 16
"""In words, of a name that an acronym stands for."""
_AMENDING: Final = frozenset({"act", "bill", "law", "order", "regulations", "rules", "ordinance"})
LONGEST_BRACKET: Final = 12
"""In words, of what is amended, or how, in the name of an act."""
_ROYAL: Final = frozenset({"King", "Queen", "Prince", "Princess", "Emperor", "Pope"})
_HEADS: Final = frozenset({Zone.HEADER, Zone.TITLE, Zone.SALUTATION})
_LEAST_OF_VENUE: Final = 3
"""Words of a hall that is called after somebody with a title."""
LONGEST_NAME: Final = 24
"""In words: longer runs are lines set in capitals."""


def head_of(line: Line, index: int) -> str | None:
    """The head noun that a capitalised word is, if it is one."""
    word = line.lower[index]
    return word if line.caps[index] and word in heads().kinds else None


def is_title(line: Line, index: int) -> bool:
    """Whether a word is a form of address or an office."""
    word, known = line.words[index], titles()
    return (word in known.honorifics and word not in known.ambiguous) or word in known.offices


def is_place(line: Line, first: int, end: int) -> bool:
    """Whether words are the name of a place that is known by itself."""
    kind = listed().kinds.get(tuple(line.words[first:end]))
    return kind is not None and kind[0] is EntityType.PLACE


def is_held_in(line: Line, index: int) -> bool:
    """Whether an office is told right before as held in what a word begins: "Chairman of | Marubeni"."""
    return index > 1 and line.lower[index - 1] in {"of", "at"} and line.words[index - 2] in titles().offices


def is_venue(line: Line, first: int, end: int) -> bool:
    """Whether a run that may be a person's name with its title is a hall or house called so.

    By its last word, or by what stands beside it: "the Dr Ada Rey Stadium", "at | Sir Kofi Mensah Hall".
    """
    kind = heads().kinds.get(line.lower[end - 1])
    if kind is None or kind[0] is not EntityType.PLACE or end - first < _LEAST_OF_VENUE or line.shouted:
        return False
    before = line.lower[max(first - 2, 0) : first]
    sure = line.words[first] in _ROYAL or line.lower[end - 1] in heads().built  # those have no surname
    if sure or before[-1:] == ["at"] or before in (["at", "the"], ["in", "the"]):
        return True
    town = next((size for size in (3, 2, 1) if is_place(line, end + 1, end + 1 + size)), 0)
    return first == 0 and line.zone in _HEADS and line.words[end : end + 1] == [","] and town > 0 and end > 3


def base_end(line: Line, first: int) -> int:
    """Where the run of capitalised words ends that begins at `first`: "China Academy", "Women's History Month".

    A genitive is part of the run only after a common noun or a title, and only if a head noun follows.
    """
    words, caps, count = line.words, line.caps, len(line.words)
    end = first + 1
    while end < count and end - first < LONGEST_NAME:
        word = words[end]
        following = end + 1 < count and caps[end + 1]
        if begins_date(line, end) or end in line.breaks:
            break
        if caps[end]:
            if (line.lower[end] in SMALL and not _is_part_of_person(line, end)) or (
                line.headline and _is_verb(line, end)
            ):
                break
            end += 1
        elif word[0].isdigit() and (YEAR.match(word) or _is_number_of_name(line, end)):
            end += 1
        elif following and (word == "&" or word in titles().particles):
            end += 2
        elif word in titles().particles and end + 2 < count and words[end + 1] in titles().particles and caps[end + 2]:
            end += 3
        elif word in POSSESSIVE and following and _carries_on(line, first, end):
            end += 2
        elif word == "(" and following and (past := _amendment(line, end) or _qualified(line, end)):
            end = past
        elif word == "and" and (joined := _place_over(line, first, end)):
            end = joined
        else:
            break
    return end


def _is_part_of_person(line: Line, index: int) -> bool:
    """Whether a word of grammar in capitals is a syllable, an initial or a surname."""
    return _is_syllable(line, index) or _is_initial(line, index) or is_called_to(line, index)


def _is_syllable(line: Line, index: int) -> bool:
    """Whether "The" is a part of a name of three: "Bui | The | Duy"."""
    if line.words[index] != "The" or line.headline or index + 1 >= len(line.words):
        return False
    beside, words = (index - 1, index + 1), dictionary(line.doc.vocab)
    named = "PERSON" in {line.labels[i] for i in beside} or not any(words.holds(line.lower[i]) for i in beside)
    return named and all(is_unlisted(line, i) for i in beside) and not is_place(line, index, index + 2)


def is_called_to(line: Line, index: int) -> bool:
    """Whether "To" is a name behind a title, before one that is no word: "President | To | Minh"."""
    called = line.words[index] == "To" and index + 1 < len(line.words) and is_title(line, index - 1)
    return called and not line.headline and line.caps[index + 1] and is_unlisted(line, index + 1)


def _is_initial(line: Line, index: int) -> bool:
    """Whether "A" is an initial without a stop: behind a title or another one, before a name: "Minister M | A Obi"."""
    if line.words[index] != "A" or line.headline or index + 1 >= len(line.words) or not line.caps[index + 1]:
        return False
    before, after = line.words[index - 1], line.words[index + 1]
    beside = len(before.rstrip(".")) == 1 and before.isalpha() and before not in {"A", "I"}
    titled = is_title(line, index - 1) and len(after) == 1
    return (beside or titled) and after not in titles().starters - {"A"}


def _place_over(line: Line, first: int, mark: int) -> int:
    """The end of a known place that holds the "and" at `mark`: "Trinidad | and Tobago"; 0 if there is none."""
    for end in range(min(mark + _AFTER_AND, len(line.words)), mark + 1, -1):
        if any(is_place(line, begin, end) for begin in range(max(first, mark - _BEFORE_AND), mark)):
            return end
    return 0


def _is_verb(line: Line, index: int) -> bool:
    """Whether a word of a headline is its verb: "Launch the Reset", and not the head of "Pilot Project Launch"."""
    if line.lower[index] not in titles().headline_verbs:
        return False
    following = index + 1
    ends = following >= len(line.words) or not (
        line.caps[following] or line.lower[following] in {"the", "a", "an", "new"}
    )
    return not (ends and line.lower[index] in heads().kinds)


def is_unlisted(line: Line, index: int) -> bool:
    """Whether a word in capitals is of no title, office, field, grammar, place or kind: a person's, if a name's."""
    word = line.words[index]
    return (
        line.caps[index]
        and not word.isupper()
        and index not in line.roles
        and word not in impersonal()
        and line.lower[index] not in heads().kinds
        and line.lower[index] not in line.common
        and (word,) not in listed().kinds
    )


def is_known_body(line: Line, end: int) -> bool:
    """Whether words that end here are the name of a body that is known by itself, of more words than one."""
    kinds = (listed().kinds.get(tuple(line.words[max(0, end - size) : end])) for size in (2, 3, 4))
    return any(kind is not None and kind[0] is EntityType.ORGANIZATION for kind in kinds)


def office_begin(line: Line, office: int, least: int) -> int:
    """Where an office begins behind the field of its body: "Ministry of Law | Permanent Secretary Ada Rey"."""
    known = titles()
    while office > least and line.words[office - 1] in known.before_offices - known.portfolios:
        office -= 1
    return office


def is_held_elsewhere(line: Line, end: int) -> bool:
    """Whether words tell that what they stand behind is held, and where: "| was held from 3 May in Paris"."""
    start = end + (line.lower[end : end + 1] in (["was"], ["is"]))
    start = end + 2 if line.lower[end : end + 2] in (["will", "be"], ["to", "be"]) else start
    took = line.lower[start : start + 2] in (["took", "place"], ["takes", "place"])
    if not took and line.lower[start : start + 1] not in (
        ["held"],
        ["convened"],
        ["hosted"],
        ["organized"],
        ["organised"],
    ):
        return False
    return any(
        line.lower[at] in {"in", "at"} and line.caps[at + 1 + (line.lower[at + 1] == "the")]
        for at in range(start, min(start + 8, len(line.words) - 2))
    )


def numbered(line: Line, index: int) -> bool:
    """Whether a word is an ordinal in figures with a capital behind it: "12th | Session"."""
    word = line.words[index]
    return bool(ORDINAL.match(word)) and index + 1 < len(line.words) and line.caps[index + 1]


def _is_number_of_name(line: Line, index: int) -> bool:
    """Whether a bare number belongs to the name before it: "Resolution 1325", "COP 29", not "Patents Act 1"."""
    word = line.words[index]
    if not word.isdigit() or line.lower[index - 1] in context("unnumbered"):
        return False
    return (len(word) <= 3 or line.lower[index - 1] == "resolution") and not _counts(line, index)


def _counts(line: Line, index: int) -> bool:
    """Whether a bare number counts what follows, or is a day of the month, rather than numbers the name before it."""
    if index + 1 < len(line.words) and line.words[index + 1][0].isalpha() and not line.caps[index + 1]:
        return line.lower[index + 1] not in {
            "and",
            "in",
            "on",
            "at",
            "was",
            "is",
            "will",
            "has",
            "of",
            "to",
            "as",
            "by",
        }
    return line.labels[index] in {"DATE", "TIME", "MONEY"}


def _carries_on(line: Line, first: int, mark: int) -> bool:
    owner = line.lower[mark - 1]
    end = mark + 1
    while end < len(line.words) and (line.caps[end] or line.words[end] == "&"):
        end += 1
    if end - mark > 2 and is_place(line, end - 1, end):
        end -= 1  # "Queen's University Belfast"
    if line.words[first] in _SAINTS and mark - first == 2 and head_of(line, end - 1) is not None:
        return True  # "St Mary's Hospital"
    if owner in context("groups") and line.words[mark] not in {"'", "’"}:
        return True  # "Initiative on Women's Health Research"
    if head_of(line, end - 1) is None or is_place(line, first, mark):
        return False
    return owner in titles().possessors or (line.words[mark] in {"'", "’"} and not is_place(line, mark - 1, mark))


def _amendment(line: Line, mark: int) -> int:
    """The end of "(Amendment) (No. 2) Bill 2018" after the name of what is amended; 0 if it is none."""
    close = _close(line, mark)
    while close and line.words[close + 1] == "(":
        close = _close(line, close + 1)
    return close + 2 if close and head_of(line, close + 1) in _AMENDING else 0


def _close(line: Line, mark: int) -> int:
    """Where the bracket closes that opens at `mark`, with a word behind it; 0 if it does not soon."""
    end = min(mark + LONGEST_BRACKET, len(line.words) - 1)
    return next((i for i in range(mark + 2, end) if line.words[i] == ")"), 0)


def _qualified(line: Line, mark: int) -> int:
    """The end with an acronym of the words before it and a head: "Early Childhood Development | (ECD) Policy"; or 0."""
    close = mark + 2
    if line.words[close : close + 1] != [")"] or close + 1 == len(line.words) or line.shouted:
        return 0
    first = spelt_begin(line, mark, line.words[mark + 1])
    named = head_of(line, mark - 1) is not None or tuple(line.words[first:mark]) in listed().kinds
    return close + 2 if mark - first > 1 and head_of(line, close + 1) is not None and not named else 0


def spelt_begin(line: Line, mark: int, initials: str) -> int:
    """Where the capitalised words begin, up to a bracket, whose initials an acronym is; `mark` if they are not."""
    wanted, index, first = list(initials.casefold()), mark - 1, mark
    while index >= 0 and wanted and mark - index < LONGEST_SPELT:
        if line.caps[index] and line.words[index][0].casefold() == wanted[-1]:
            wanted.pop()
            first = index
        elif line.lower[index] not in _UNSPELT:
            return mark
        index -= 1
    return mark if wanted else first
