"""The shapes of English dates as regular expressions, one line a shape. Groups: y(ear), m(onth), d(ay)."""

from __future__ import annotations

import re
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
            "September Sept Sep", "October Oct", "November Nov", "December Dec",
        ),
        1,
    )
    for name in names.lower().split()
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        ("Monday Mon", "Tuesday Tues Tue", "Wednesday Wed", "Thursday Thurs Thur Thu", "Friday Fri", "Saturday Sat",
         "Sunday Sun"),
    )
    for name in names.lower().split()
}  # fmt: skip
NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        (
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ),
        1,
    )
} | {"a": 1, "an": 1, "a couple of": 2}  # fmt: skip


def _names(words: dict[str, int]) -> str:
    """The words as an alternation in Title case or CAPITALS: "march" and "may" are verbs."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(f"{word.capitalize()}|{word.upper()}" for word in ordered)


_M = rf"(?:(?:{_names(MONTHS)})\b)(?:(?<!\w{{5}})(?<!May)(?<!June|July)\.|(?<=\d May)\.(?=,?\s*\d{{4}}))?"
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH))?(?![\w%]|[.,:]\d)"
_Y = r"(?:1[5-9]|2[01])\d\d(?![\w%]|[.,/]\d|[-–—]\d)"
_WEEKDAY = rf"(?:(?:{_names(WEEKDAYS)})\b\.?,?\s+(?:the\s+)?)?"
_TO = r"\s*(?:[-–—−]|\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b|&)\s*"
_OF = r"\s+(?:of\s+)?"
_YEAR = (
    rf"(?:\s?,?\s*(?:\(|\bof\s+)?(?:the\s+)?(?:[Yy]ear\s+)?(?P<y>{_Y})"
    r"|\s*,?\s+(?:of\s+)?(?P<r>last|this|next)\s+year\b)"
)
_START = r"(?<![\w$€£¥/.,:#-])"

DAY: Final = (
    rf"{_WEEKDAY}(?:(?:{_D}{_OF}{_M}|{_M}\s+{_D})(?:,?\s*{_Y})?|{_M},?\s+{_Y}|[0-3]?\d[./][0-3]?\d[./](?:{_Y}))"
)
"""A day or month as a part of other shapes, without groups."""

SHAPES: Final = tuple(
    re.compile(shape)
    for shape in (
        # 2016-02-01, 2017-01-25T06:17:03UTC, 2016/02/01
        rf"{_START}(?P<y>(?:1[5-9]|2[01])\d\d)(?P<s>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>[0-3]?\d)"
        r"(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|UTC|[+-]\d\d:?\d\d)?)?(?![\w-])",
        # 1998-02 (not 2009-10, which may be a financial year)
        rf"{_START}(?P<y>(?:1[5-9]|2[01])\d\d)-(?P<m>0[1-9]|1[0-2])(?![\w-]|[.,]\d)",
        # 12/11/2009, 30.09.2024, 9/30/24
        rf"{_START}(?P<n1>[0-3]?\d)(?P<s>[/.])(?P<n2>[0-3]?\d)(?P=s)(?P<ny>(?:1[5-9]|2[01])\d\d|(?<=/)\d\d)(?![\w/-]|[.,]\d)",
        # 30 July to 2 August 2013; 13 September 2018 to 12 October 2018
        rf"{_START}{_WEEKDAY}(?P<d>{_D}){_OF}(?P<m>{_M})(?:,?\s+(?P<yy>{_Y}))?{_TO}{_WEEKDAY}(?P<d2>{_D}){_OF}(?P<m2>{_M}){_YEAR}?",
        # July 30 to August 2, 2013
        rf"{_START}{_WEEKDAY}\b(?P<m>{_M})\s+(?P<d>{_D})(?:,?\s+(?P<yy>{_Y}))?{_TO}{_WEEKDAY}(?P<m2>{_M})\s+(?P<d2>{_D}){_YEAR}?",
        # 15 march 2024, march 15, 2024: with day and year a month may be small
        rf"{_START}(?P<d>{_D}){_OF}(?P<m>{'|'.join(MONTHS)})\.?,?\s+(?P<y>{_Y})",
        rf"{_START}\b(?P<m>{'|'.join(MONTHS)})\.?\s+(?P<d>{_D}),?\s+(?P<y>{_Y})",
        # 19–20 October 2015, 3 to 5 May, 19th and 20th of October, 2015
        rf"{_START}{_WEEKDAY}(?P<d>{_D}){_TO}{_WEEKDAY}(?P<d2>{_D}){_OF}(?P<m>{_M}){_YEAR}?",
        # October 19–20, 2015
        rf"{_START}{_WEEKDAY}\b(?P<m>{_M})\s+(?P<d>{_D}){_TO}(?P<d2>{_D}){_YEAR}?",
        # Monday 1 July 2013, the 25th April 1918, 1st of July, 1 July next year
        rf"{_START}{_WEEKDAY}(?P<d>{_D}){_OF}(?P<m>{_M}){_YEAR}?",
        # Tuesday, July 22, 2025; February 1st, 2016
        rf"{_START}{_WEEKDAY}\b(?P<m>{_M})\s+(?:the\s+)?(?P<d>{_D}){_YEAR}?",
        # March to May 2020, January–June 2017
        rf"\b(?P<m>{_M})(?:,?\s+(?P<yy>{_Y}))?{_TO}(?P<m2>{_M}){_YEAR}",
        # February 2016, October of last year, September of the Year 2000
        rf"(?<!\d )\b(?P<m>{_M}){_YEAR}",
        # between 2004 and 2010, from 2013 to 2016, the years 2013 to 2016
        rf"\b(?:[Bb]etween|[Ff]rom|[Yy]ears|[Pp]eriod)\s+(?P<y>{_Y}){_TO}(?P<y2>{_Y})",
        # 2013–2016
        rf"{_START}(?P<y>(?:1[5-9]|2[01])\d\d)\s?[-–—/]\s?(?P<y2>{_Y})",
    )
)
"""Absolute dates, and dates that want only their year. The earliest match counts, then the longest."""

BARE_MONTH: Final = re.compile(
    rf"\b(?P<p>[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Oo]f|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id-?|[Dd]uring)\s*"
    rf"(?<![a-z])(?P<m>{_M})(?!\s*[\d'’])"
)
"""A month by itself: only after a word that makes it one ("in May", "last October")."""

YEAR_WORDS: Final = re.compile(
    r"\b(?P<p>[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Dd]uring|[Ff]or|[Ee]arly|[Ll]ate|"
    r"[Mm]id|[Tt]hrough|[Bb]eyond|[Tt]o|(?:[Tt]he\s+)?(?<!fiscal )(?<!financial )(?<!school )(?<!academic )[Yy]ears?)"
    rf"[\s-]+(?P<y>{_Y})(?<!ears \d\d\d\d(?={_TO}\d{{4}}))"
)
"""A year by itself: only after a word that makes it one ("in 2016", "by 2030", "the year 2024")."""
