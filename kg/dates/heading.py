"""The document's own date, from the lines of its header, and the order in which it writes day and month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.dates.datelines import dateline
from kg.dates.find import Date, Order, dates, is_planned
from kg.dates.grammar import MONTHS
from kg.model import Span

HEADER_LINES: Final = 30
FOOT_LINES: Final = 4
LONGEST_LINE: Final = 200
SIGN_OFF: Final = 60
"""Characters of a line that may bear the document's day without a label: of a longer one, 19 days of 20 are others."""
HEADLINE: Final = 100
LONGEST_HEADLINE: Final = 400
"""The same of one that begins with what is delivered and ends with the day: "Statement by A, ..., 20 June 2009"."""
TOP: Final = 6
"""Lines in which a report tells what it is of, and when that was held."""
_HELD: Final = re.compile(
    r"\b(?:was|were|is) (?:held|convened|opened|signed|launched|inaugurated|hosted)\b|\btook place\b"
    r"|\b(?:delivered|gave) (?:an?|the|his|her) (?:\w+ ){0,2}(?:speech|address|lecture|statement)\b",
    re.IGNORECASE,
)
_NO_OTHER: Final = (
    r"(?:(?!\b(?:on|about|regarding|concerning|marking|following|after"
    r"|was|were|is|are|has|have|had|signed|adopted)\b).)*"
)
_ON: Final = re.compile(rf"{_NO_OTHER}\b(?:at|to|in|before|during)\b{_NO_OTHER}\son\s+", re.IGNORECASE)
"""Before the day of a speech, which is on no other matter: "Speech by A at the B in Madrid on | 13 May 2004"."""
_BY_ON: Final = re.compile(rf"{_NO_OTHER}\b(?:by|of|from)\b{_NO_OTHER}(?:\son|,)\s+", re.IGNORECASE)
_GOES_ON: Final = re.compile(r",?\s+(?:at|to|in|during|before)\s+[^.]+", re.IGNORECASE)
"""Behind the day of a speech: "Speech by A on 13 May 2004 | at the B in Madrid"."""
FEW: Final = 6
"""Words of a line that may bear the document's month or year."""

_MONTH = "|".join(name.capitalize() for name in MONTHS)
_DAY_FIRST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*:)(?!\d)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\W*\b(?:release(?:d)?|publish(?:ed)?|publication|posted|issued|delivered|given|date|dated|on|by|of|in|the|speech(?:es)?|"
    r"press|media|releases?|news|statements?|remarks|article|time|at|for|immediate|created|transcript|am|pm|a\.m|p\.m|gmt|utc|"
    r"[ec][sd]t|[ap]\.?m|hrs?|\d{1,2}[:.]\d\d(?::\d\d)?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)*\W*",
    re.IGNORECASE,
)
_REVISION = re.compile(
    r"\b(?:updated|modified|reviewed|revised|retrieved|accessed|printed|expires?|copyright)\b|©", re.IGNORECASE
)
_UPDATED = re.compile(r"\W*(?:last|page) updated\b", re.IGNORECASE)
LAST: Final = 99
"""The rank of the day on which a page was updated: mostly that of its posting where it gives no other."""
_STAMP = re.compile(r"^\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d\s?[AP]M\b")
"""A browser's print stamp: the day of printing, at best near the day of publication."""
_LED: Final = re.compile(
    r"(?:(?:the following|following|below|here|this|what follows) (?:is|are)|(?=(?:the )?full text\b))"
    r"(?:\s*\b[\w-]+){0,4}?\s*\b(?:text|transcript|remarks|speech|statement|address|message|lecture|release)"
    r"\s+(?:of|as|by|made|given|delivered|issued|from)\b",
    re.IGNORECASE,
)
"""How a line begins that leads in to what follows: "Below is the text of | the speech made by X on 3 May 2019."."""
_SPOKEN: Final = re.compile(
    r"(?:[\w'’-]+\s+){0,3}?(?:speech|remarks?|address|statement|keynote|message|lecture|communiqu[eé]|declaration)\b",
    re.IGNORECASE,
)
"""What a headline may say is delivered, at its beginning."""
_UNDER: Final = re.compile(
    r"(?:[:;]|\s[-–—|])\s+(?:[\w'’-]+\s+){0,3}?(?:speech|remarks?|address|statement|keynote|message|lecture|intervention)"
    r"\s+(?:(?:made|delivered|given|presented)\s+)?by\b",
    re.IGNORECASE,
)
"""The same behind the meeting at which it is, with who delivers it: "80th General Assembly: Statement by"."""
_OWNED: Final = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){0,6}[A-Z][\w.’'-]*['’]s?\s+(?:[\w-]+\s+){0,2}"
    r"(?:speech|remarks?|address|statement|keynote|message|lecture)\b"
)
"""The same behind the name of whose it is: "Prime Minister Ada Rey's speech"."""


def order(text: str) -> Order | None:
    """Whether day or month comes first, going by the dates in words ("25 October", "October 25"), if one does."""
    day_first, month_first = len(_DAY_FIRST.findall(text)), len(_MONTH_FIRST.findall(text))
    if day_first == month_first:
        return None
    return "dmy" if day_first > month_first else "mdy"


def document_date(text: str) -> Date | None:
    """The day that the document itself gives as its own, with its place, or None.

    A line that is only a date with its label ("Release date: 12/11/2009", "2 Oct 2006 Posted in Speeches") counts most,
    then a date at the end of a short line ("Stockholm, 20 October 2015"), then any day in a short line or headline, and
    the day at which a report says that it was held: running text tells of other days. A line that tells of
    printing or copyright never does, and one of updating at the foot only where there is no other; a month or a year
    counts where no day is given. A text signed at its foot with place and day ("Stockholm, 20 October 2015.") bears
    that day if its head has only a range; else a range gives its start.
    """
    ranked: list[tuple[int, int, Date]] = []
    manner = order(text)
    lines = list(_lines(text))
    for span in [*lines[:HEADER_LINES], *lines[HEADER_LINES:][-FOOT_LINES:]]:
        line = span.of(text)
        if _REVISION.search(line):
            if span in lines[HEADER_LINES:] or span in lines[-FOOT_LINES:]:
                updated = [d for d in dates(line, offset=span.begin, order=manner) if _UPDATED.match(line)]
                ranked += [(LAST, date.span.begin, date) for date in updated[:1]]
            continue
        for date in dates(line, offset=span.begin, order=manner):
            before, after = text[span.begin : date.span.begin], text[date.span.end : span.end]
            rank, is_day = _rank(line, before, after, date, top=span in lines[:TOP]), len(date.iso) == len("2016-02-01")
            head = span in lines[:3] and (line[-1] != "." or _is_stopped_headline(line, before, after))
            reported = span in lines[:TOP] and is_day and _HELD.search(before)
            longest = (LONGEST_HEADLINE if _is_of_speech(line, after) else HEADLINE) if head else SIGN_OFF
            placed = span in lines[:TOP] and is_day and date.span.end <= span.begin + dateline(line)
            if rank > 0 and len(line) > longest and not reported and not placed:
                continue  # running text tells of other days
            if not is_day and len(line.split()) > FEW:
                continue
            if span in lines[:HEADER_LINES]:
                ranked.append((rank, date.span.begin, date))
            elif rank <= 1 and len(line) <= SIGN_OFF and is_day:
                ranked.append((rank + 3, date.span.begin, date))
    return min(ranked, key=lambda row: row[:2])[2] if ranked else None


def _is_of_speech(line: str, after: str) -> bool:
    """Whether a line begins with what is delivered and ends with a date."""
    spoken = _SPOKEN.match(line) or _UNDER.search(line)
    return spoken is not None and re.fullmatch(r"[\W_]*", after) is not None


def _is_stopped_headline(line: str, before: str, after: str) -> bool:
    """Whether a line that ends in a full stop is a headline with its day: "Minister Rey's speech, 3 May."."""
    told = _SPOKEN.match(line) or _OWNED.match(line)
    alone = re.fullmatch(rf"{_NO_OTHER}(?:\bon\s+)?", before) and re.fullmatch(r"[\W_]*", after)
    return told is not None and alone is not None


def _ends_speech(line: str, before: str, after: str) -> bool:
    """Whether a line that tells what is delivered ends with the day of that, and not of what it is on."""
    if len(line) > LONGEST_LINE:
        return False
    if led := _LED.match(before):
        return bool(re.fullmatch(r"[\W_]*", after) and re.fullmatch(rf"{_NO_OTHER}(?:\bon|,)\s+", before[led.end() :]))
    if _GOES_ON.fullmatch(after):
        return _SPOKEN.match(line) is not None and _BY_ON.fullmatch(before) is not None
    return _is_of_speech(line, after) and bool(re.search(r",\s*(?:on\s*)?$", before) or _ON.fullmatch(before))


def _rank(line: str, before: str, after: str, date: Date, *, top: bool) -> int:
    """The smaller, the surer; `top` says that the line is one of the first."""
    coarse = 10 * (len("2016-02-01") - len(date.iso) > 0)
    if _STAMP.match(line):
        return coarse + 6
    coarse += 5 * (date.end is not None)
    if _ends_speech(line, before, after):
        # "Speech by A at the B, New Delhi, 5 September 2023": the page may be of another day
        return coarse - (top and date.end is None and not _HELD.search(before))
    if _LABEL.fullmatch(before) and (_LABEL.fullmatch(after) or re.match(r"\W*Posted in\b", after)):
        return coarse
    if _LABEL.fullmatch(before) or re.fullmatch(r"[\W_]*", after):
        return coarse + 1
    return coarse + 2 + (len(line) > LONGEST_LINE)


def _lines(text: str) -> Iterator[Span]:
    """The lines that hold anything."""
    begin = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Span(begin, begin + len(line.rstrip()))
        begin += len(line)


def year_of(name: str) -> str | None:
    """The year that a name itself gives ("2022 Madrid Summit", "UNGA 2025"), if it gives exactly one.

    It is none that a plan is for: "launch of the 2030 Agenda", "launch of the Digital Agenda for 2030".
    """
    years = [
        found[0]
        for found in re.finditer(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w.,/-]\d|\w)", name)
        if not is_planned(name, found.start(), ranges=False) and not re.match(r"\s+Agenda\b", name[found.end() :])
    ]
    return years[0] if len(years) == 1 else None
