"""What a single paragraph is by itself: furniture of a page, a greeting, a heading, a person with title, prose."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from kg import lexicon
from kg.frame.datelines import is_dateline

LONGEST_HEADER: Final = 230
"""A line of the head is hardly longer, in characters."""
LONGEST_SALUTATION: Final = 60
"""In words."""
LONGEST_HEADING: Final = 12
"""In words."""
SENTENCE_END: Final = re.compile(r"[.!?][\"'”’)\]]*\s*$")
_NUMERAL: Final = re.compile(r"^[IVX]{1,4}\.\s+")
_GOES_ON: Final = re.compile(
    r"(?:To(?! the\b)|And|Or|By|For|With|In|On|From|While|If|Because|That|Who|Which|Not|Over|Under|After|Before|Since"
    r"|During|At|As|Of|Through|When|Where|Beyond|Across|Among|Between|Against|Despite|Until|[A-Z]\w+ing(?! [A-Z]))\b"
)
"""What begins a line of a list, or a sentence that was cut, rather than names somebody."""
ITEM: Final = re.compile(r"\s*(?:[-–—*•·▪◦●○.]\s|\(?\d{1,2}[.)]\s)\s*")
"""What stands before each of those who are greeted in a list."""
_TOLD: Final = re.compile(
    r"\b(?!(?:honou?red|respected|invited|beloved|revered|assembled|gathered|learned|retired|armed|united)\b)[a-z]+ed\b"
)
"""A verb in the past: a sentence tells something."""
_COURTEOUS: Final = re.compile(r"\b(?:ladies and gentlemen|distinguished|esteemed|excellenc(?:y|ies))\b", re.IGNORECASE)
WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")


@cache
def pattern(section: str, name: str) -> re.Pattern[str]:
    """A pattern of `kg/lexicon/frame.toml`, whatever the case of letters."""
    return re.compile(lexicon.load("frame")[section][name].replace("\n", ""), re.IGNORECASE)


def is_furniture(paragraph: str) -> bool:
    """Whether a paragraph is part of the page and not of the speech: a menu, a date, a dateline."""
    return len(paragraph) <= LONGEST_HEADER and bool(
        pattern("header", "furniture").match(paragraph)
        or pattern("header", "date").match(paragraph)
        or is_dateline(paragraph)
    )


def is_salutation(paragraph: str) -> bool:
    """Whether a paragraph greets: "Excellencies, ladies and gentlemen,"."""
    if (item := ITEM.match(paragraph)) is not None:
        paragraph = paragraph[item.end() :]
        if not pattern("salutation", "courtesies").match(paragraph):
            return False
    words = paragraph.split()
    if len(words) > LONGEST_SALUTATION or not pattern("salutation", "opening").match(paragraph):
        return False
    told = paragraph.rstrip().endswith(".") and _TOLD.search(paragraph) and not _COURTEOUS.search(paragraph)
    return not (told or pattern("salutation", "verbs").search(paragraph))


def calls(paragraph: str) -> bool:
    """Whether a line goes on with those who are spoken to: "The Executive Secretary of the Council, Mr Obi,"."""
    if names_person(paragraph):
        return True
    if len(paragraph.split()) > LONGEST_SALUTATION or not paragraph.rstrip().endswith((",", ";")):
        return False
    return paragraph[0].isupper() and not (
        _GOES_ON.match(paragraph) or pattern("salutation", "verbs").search(paragraph)
    )


@lru_cache(maxsize=4096)
def names_person(paragraph: str) -> bool:
    """Whether a line is a person with a form of address, be it an item: "• H.E. Carlos Vega, Ambassador of Peru"."""
    item = ITEM.match(paragraph)
    line = paragraph[item.end() :] if item else paragraph
    if len(line.split()) > LONGEST_SALUTATION or pattern("salutation", "verbs").search(line):
        return False
    return bool(pattern("salutation", "person").match(line)) and line.rstrip()[-1] not in ".!?:"


def is_heading(paragraph: str) -> bool:
    """Whether a paragraph of the body is a heading: short, capitalised, no list item, no end of a sentence, no verb."""
    paragraph = _NUMERAL.sub("", paragraph)
    if not paragraph[:1].isupper() or paragraph.rstrip().endswith((".", "!", "?", ":", ";", ",", "”", '"', ")")):
        return False
    return len(paragraph.split()) <= LONGEST_HEADING and not pattern("salutation", "verbs").search(paragraph)


def announces(paragraph: str) -> bool:
    """Whether a paragraph says that the words of a speech follow."""
    return bool(pattern("announcement", "text").search(paragraph)) and paragraph.rstrip().endswith((":", "."))


def leads_in(paragraph: str) -> bool:
    """Whether a paragraph tells what follows: "Below is the text of the speech made by X in Y on 3 May 2019."."""
    return bool(pattern("announcement", "lead").match(paragraph)) and paragraph.rstrip().endswith((":", "."))


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph is a sentence and not a line of the head."""
    words = WORD.findall(paragraph)
    if len(paragraph) > LONGEST_HEADER:
        return True
    lower = sum(word[0].islower() for word in words)
    if SENTENCE_END.search(paragraph):
        return (len(words) >= 6 and lower * 2 >= len(words)) or (len(words) >= 14 and lower * 5 >= len(words) * 2)
    return len(words) >= 12 and lower * 3 >= len(words) * 2


def addresses(paragraph: str) -> bool:
    """Whether a text that has no headline begins with those who are spoken to."""
    return bool(pattern("salutation", "address").match(paragraph)) and paragraph.rstrip()[-1] in ",;:."
