"""kg.dates on random dates: valid, at the precision of the text, inside it, in order."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from random import Random

from kg.dates import Date, dates, document_date, order, year_of
from kg.dates.calendar import EARLIEST, LATEST
from kg.dates.grammar import MONTHS, NUMBERS, WEEKDAYS
from kg.dates.relative import DAYS, STEP
from kg.model import Span
from tests.fuzz import made

PIECES = (
    *(name.capitalize() for name in (*MONTHS, *WEEKDAYS)),
    *(name.upper() for name in (*MONTHS, *WEEKDAYS)),
    *(*NUMBERS, *DAYS, *STEP, "year", "years", "month", "week", "weeks", "days", "ago", "year-end", "years' time"),
    *(
        "in",
        "on",
        "since",
        "of",
        "by",
        "the",
        "end of the",
        "between",
        "from",
        "to",
        "and",
        "until",
        "early",
        "late",
        "mid-",
    ),
    *(
        "will",
        "was held",
        "met",
        "going to",
        "2030 Agenda",
        "the Year 2000",
        "Act",
        "people",
        "first",
        "Posted in Speeches",
    ),
    *("1", "2", "3", "31", "30", "29", "28", "0", "00", "1st", "2nd", "23rd", "31st", "12", "13", "99", "100", "999"),
    *("2016", "1500", "1499", "2199", "2200", "1899", "2000", "1900", "2024", "9999", "0001", "16", "24"),
    *(
        "2016-02-01",
        "2016-02-30",
        "2016-02",
        "2009-10",
        "2016/02/29",
        "30.09.2024",
        "9/30/24",
        "10/4/2018",
        "00/00/0000",
    ),
    *("19–20", "2013–2016", "2021-2025", "T06:17:03UTC", "5:33 PM", "Release date:", "Last updated on"),
)
JOINTS = (" ", " ", " ", ", ", "", "-", "–", "/", ".", ". ", "\n", " to ", " and ", "\u00a0", "(", ")", "’", ": ")
TWINS = {
    "s": "ſ",
    "k": "\u212a",
    "i": "ıİ",
    "1": "١１",
    "2": "٢２\U0001d7d0",
    "0": "०０",
    "-": "–−\u2010",
    " ": "\u00a0\u2009\u3000",
}
REFERENCES = ("2019-05-03", "2019-05", "2019", "2016-02-29", "2019-12-31", "2020-01-01", "1500-01-01", "2199-12-31")
EDGES = ("0001-01-01", "9999-12-31", "0001-01", "9999", "1000-06", "2200-01-01")


@dataclass(frozen=True)
class Case:
    text: str
    reference: str | None
    order: str | None
    names: tuple[Span, ...]


def make(chance: Random) -> Case:
    pieces: list[str] = []
    for _ in range(chance.choice((1, 2, 3, 4, 6, 10, 24))):
        pieces.append(chance.choice(PIECES) if chance.random() < 0.9 else made.name(chance))
        pieces.append(chance.choice(JOINTS))
    text = "".join(pieces)
    if chance.random() < 0.2 and text:
        place = chance.randrange(len(text))
        twin = chance.choice(TWINS.get(text[place].lower(), made.character(chance)))
        text = text[:place] + twin + text[place + chance.randrange(2) :]
    reference = chance.choice((None, *REFERENCES, *REFERENCES, *EDGES))
    begin = chance.randrange(len(text) + 1)
    names = (Span(begin, begin + 12),) if chance.random() < 0.1 else ()
    return Case(text, reference, chance.choice((None, "dmy", "mdy")), names)


def check(case: Case) -> str:
    found = dates(case.text, case.reference, order=case.order, names=case.names)  # type: ignore[arg-type]
    for one in found:
        _check(case.text, one)
        assert case.reference or one.kind == "absolute", one
        assert not any(one.span in name for name in case.names), one
    assert all(before.span.end <= after.span.begin for before, after in pairwise(found)), found
    if found:
        names = [Span(name.begin + 7, name.end + 7) for name in case.names]
        moved = dates(case.text, case.reference, offset=7, order=case.order, names=names)  # type: ignore[arg-type]
        assert [(d.span.begin - 7, d.span.end - 7, d.iso) for d in moved] == [
            (d.span.begin, d.span.end, d.iso) for d in found
        ]
    own = document_date(case.text)
    if own:
        _check(case.text, own)
    assert order(case.text) in (None, "dmy", "mdy")
    year = year_of(case.text)
    assert year is None or year in case.text
    return f"{min(len(found), 3)} dates"


def valid(iso: str) -> bool:
    """A day, month or year of the calendar, in ASCII, within the bounds of what speeches speak of."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", iso):
        return False
    try:
        date.fromisoformat(iso + "-01-01"[len(iso) - 4 :])
    except ValueError:
        return False
    return EARLIEST <= int(iso[:4]) <= LATEST


def _check(text: str, one: Date) -> None:
    """A date stands in the text, is one of the calendar, and no more precise than what the text says."""
    assert 0 <= one.span.begin < one.span.end <= len(text), one
    slice_ = one.span.of(text)
    assert slice_ == slice_.strip(), (one, slice_)
    assert valid(one.iso), one
    assert one.end is None or (valid(one.end) and one.end[: len(one.iso)] >= one.iso[: len(one.end)]), one
    if one.kind == "relative":
        return
    plain = unicodedata.normalize("NFKC", slice_)
    numbers = {int(number) for number in re.findall(r"\d+", plain)}
    year, month, day = [*map(int, one.iso.split("-")), 0, 0][:3]
    years = {year, year % 100} | ({int(one.end[:4]), int(one.end[:4]) % 100} if one.end else set())
    assert years & numbers, (one, slice_)
    named = {number for word in re.findall(r"[A-Za-z]+", plain) if (number := MONTHS.get(word.lower()))}
    assert not month or month in numbers | named, (one, slice_)
    assert not day or day in numbers, (one, slice_)
