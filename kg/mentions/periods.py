"""Where a date ends that tells when something happened: "on 7 October", "in October of last year", "last week"."""

from __future__ import annotations

import re
from typing import Final

from kg.mentions.lines import Line

YEAR: Final = re.compile(r"(?:1[89]|20)\d\d(?:[-–/]\d{2,4})?$")
_MONTHS: Final = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    }
)  # fmt: skip
_DAYS: Final = re.compile(r"\d+(?:st|nd|rd|th)?(?:[-–]\d{1,2}(?:st|nd|rd|th)?)?$")
"""A number, or days on end: "May 3-5"."""
_RELATIVE: Final = frozenset({"last", "this", "next"})
_PERIODS: Final = frozenset({"week", "month", "year", "summer", "autumn", "fall", "winter", "spring"})


def date_end(line: Line, start: int) -> int:
    """The end of the date that begins at a word; `start` if there is none."""
    end, dated = start, False
    while end < len(line.words):
        if _is_date(line, end):
            dated = True
        elif not (_is_part(line.lower[end]) or (line.lower[end] in {"the", "of", ","} and _goes_on(line, start, end))):
            break
        end += 1
    while end > start and (line.lower[end - 1] in _RELATIVE or line.lower[end - 1] in {"the", "of", ","}):
        end -= 1  # "in 2021, this | has grown"
    return end if dated else start


def is_month(word: str) -> bool:
    """Whether a word with a capital is the name of a month."""
    return word.lower() in _MONTHS and word[0].isupper()


def begins_date(line: Line, index: int) -> bool:
    """Whether a date in full begins behind a name, without a comma: "Shangri-La Dialogue | 31 May 2025"."""
    words, following = line.words, index + 1
    if following >= len(words):
        return False
    if (day := re.match(r"\d+(?=(?:st|nd|rd|th)?$)", words[index])) is not None:
        return len(day[0]) < 3 and is_month(words[following])
    dated = words[following].isdigit() and (len(words[following]) < 3 or YEAR.match(words[following]) is not None)
    ends = index + 2 >= len(words) or not line.caps[index + 2] or words[index + 2].isdigit()
    return is_month(words[index]) and dated and ends


def holds_date(line: Line, first: int, end: int) -> bool:
    """Whether a month or a year is among the words: "the March 2011 | earthquake"."""
    return any(
        YEAR.match(line.words[i]) is not None or (line.lower[i] in _MONTHS and line.caps[i]) for i in range(first, end)
    )


def _is_date(line: Line, index: int) -> bool:
    """Whether a word makes a date: a month, a year, "week" after "last"."""
    word = line.lower[index]
    month = word in _MONTHS and line.caps[index]
    named = line.lower[index - 1] == "the" and line.caps[index + 1 : index + 2] == [True]  # "of the 2030 Agenda"
    return (
        month
        or (YEAR.match(word) is not None and not named)
        or (word in _PERIODS and line.lower[index - 1] in _RELATIVE)
    )


def _is_part(word: str) -> bool:
    return word in _RELATIVE or _DAYS.match(word) is not None


def _goes_on(line: Line, start: int, index: int) -> bool:
    """Whether a date follows a comma or a word of grammar; only within a date may "last year" follow."""
    if index + 1 >= len(line.words):
        return False
    word = line.lower[index + 1]
    begun = index > start
    return YEAR.match(word) is not None or (begun and word in _RELATIVE) or word.rstrip("stndrh").isdigit()
