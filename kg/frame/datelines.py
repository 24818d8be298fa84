"""Cut the dateline off the text that it stands in front of: it tells where and when, and is no part of the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.dates import dateline, places, undated
from kg.model import Span

TOP: Final = 6
"""So many paragraphs at the begin may have a dateline."""
_MARKS: Final = (":", "|", "-", "–", "—")
_HEADLINE: Final = re.compile(r"(?:By|Statement|Speech|Remarks|Address|Keynote|Message)\b")
"""What a headline goes on with behind a day, and no report."""
FEWEST: Final = 6
"""In words: what a dateline stands in front of has more."""


def parted(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The paragraphs, the first dateline at their top as one of its own: "Suva, 3 May 2019 – | The Minister ..."."""
    done = False
    for number, span in enumerate(spans):
        paragraph = span.of(text)
        length = 0 if done or number >= TOP else _length(paragraph)
        if length and len(paragraph[length:].split()) >= FEWEST:
            done = True
            yield Span(span.begin, span.begin + len(paragraph[:length].rstrip()))
            yield Span(span.begin + length, span.end)
        else:
            yield span


def is_dateline(paragraph: str) -> bool:
    """Whether a paragraph is a dateline that was cut off, with the mark behind it."""
    return paragraph.endswith(_MARKS) and _length(f"{paragraph} X") == len(paragraph) + 1


def _length(paragraph: str) -> int:
    if dated := dateline(paragraph):
        names = places(paragraph)
        told = any(_no_town().search(name) for name in names[:1]) or _HEADLINE.match(paragraph, dated)
        return 0 if told else dated
    length, names = undated(paragraph)
    # "Zambia, Lusaka - The Minister" as well
    return length if any(name.casefold() in _cities() or name in _states() for name in names) else 0


def place_of(paragraph: str) -> str:
    """The town of a dateline that was cut off, if no day or a state in short stands behind it: "Baton Rouge, La. –"."""
    if not is_dateline(paragraph):
        return ""
    told = f"{paragraph} X"
    names = places(told) if dateline(told) else undated(told)[1]
    towns = [name for name in names if name.casefold() in _cities()] or [*names]
    return towns[0] if names and (names[-1] in _states() or not dateline(told)) else ""


def spelled(town: str) -> str:
    """A town in capitals as it is written elsewhere: "PORT-AU-PRINCE"."""
    known = _cities().get(town.casefold())
    return known or " ".join(word.capitalize() if word.isupper() else word for word in town.split())


@cache
def _no_town() -> re.Pattern[str]:
    """Words of office, of meetings and of speeches, in what is before a day and no town: "Europe Day, 9 May 2020"."""
    words = (*lexicon.load("titles")["offices"], "Day", "Week", "Budget", "Statement", "Speech", "Remarks", "Address")
    return re.compile(rf"\b(?:{'|'.join(words)})\b|{lexicon.words('triggers', 'meetings').pattern}")


@cache
def _cities() -> dict[str, str]:
    """The names of cities, by themselves in small letters."""
    table = lexicon.load("cities")
    return {name.casefold(): name for name in (*table["lesser"], *table["cities"])}


@cache
def _states() -> frozenset[str]:
    """How newspapers and addresses shorten the names of states behind a town."""
    states = lexicon.load("places")["states"]
    return frozenset((*states["short"], *states["letters"]))
