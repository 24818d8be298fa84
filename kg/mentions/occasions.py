"""The occasion that a headline names whole: "Remarks at the Webinar Celebrating the 2nd Anniversary of X, Kyoto"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.runs import POSSESSIVE, SMALL, YEAR, complement_end
from kg.mentions.vocabulary import context, heads, listed
from kg.model import EntityType, Zone

CONFIDENCE: Final = 0.85
_LEADS: Final = frozenset({"at", "to", "before", "following", "during", "after", "for", "of"})
_SPOKEN: Final = frozenset(
    {"remarks", "speech", "address", "readout", "comments", "statement", "keynote", "opening", "closing", "transcript",
     "welcome", "excerpts", "message", "delivered", "delivery", "press", "toast", "toasts", "response", "lecture"}
)  # fmt: skip
"""One of these stands before the lead: only then does a headline name what it was said at."""
_CUTS: Final = frozenset(
    {
        "|",
        ":",
        ";",
        "(",
        "[",
        "–",
        "—",
        "-",
        ",",
        ".",
        "…",
        "“",
        "”",
        '"',
        "held",
        "by",
        "hosted",
        "subject",
        "subjects",
        "posted",
    }
)
_OPENS: Final = frozenset({"at", "during"})
"""A line that begins so goes on with the headline above it."""
_ARTICLES: Final = frozenset({"the", "a", "an"})
_CARRIES: Final = frozenset(
    {
        "of",
        "on",
        "with",
        "for",
        "between",
        "to",
        "celebrating",
        "marking",
        "commemorating",
        "honoring",
        "honouring",
        "against",
        "about",
    }
)
_NOT: Final = frozenset(
    {
        "address",
        "statement",
        "briefing",
        "presentation",
        "day",
        "year",
        "week",
        "month",
        "spring",
        "hearing",
        "crisis",
        "pandemic",
        "war",
        "attack",
        "round",
        "tour",
        "challenge",
        "open",
    }
)
"""Heads of events that in a headline are the speech itself, or what it is about."""
LONGEST: Final = 26
"""In words."""


def occasions(line: Line) -> Iterator[Named]:
    """The phrase after "Remarks ... at the" as far as it belongs to its event's head noun."""
    if line.zone is not Zone.TITLE and not (line.zone is Zone.HEADER and line.headline and line.segment < 8):
        return
    if line.text.rstrip().endswith(("...", "…")):
        return
    spoken = False
    for index, word in enumerate(line.lower):
        spoken = spoken or word in _SPOKEN or (index == 0 and 0 < line.segment < 5 and word in _OPENS)
        if spoken and word in _LEADS and index + 1 < len(line.words):
            first = index + 1 + (line.lower[index + 1] in _ARTICLES)
            before = line.lower[index - 1] if index else ""
            if (word == "of" and before != "readout") or (word in {"to", "for"} and before not in _SPOKEN):
                continue
            end = _end(line, first)
            if end > first + 1:
                for begin in dict.fromkeys((first, _own(line, first, end))):
                    name, whole = line.slice(begin, end), line.slice(first, end)
                    finer = heads().kinds[line.lower[_head(line, begin, end)]][1]
                    long = whole if begin > first else None
                    span = line.span(begin, end)
                    yield Named(span, EntityType.EVENT, name, "occasion", CONFIDENCE, finer, long=long)
                return


def _end(line: Line, first: int) -> int:
    """Where the occasion ends that begins at `first`; `first` if no head noun of an event is there."""
    cut = first
    while cut < min(len(line.words), first + LONGEST) and line.lower[cut] not in _CUTS:
        cut += 1
    head = _head(line, first, cut)
    if head < 0 or any(i in line.roles for i in range(first, head) if not _genitive(line, first, head)):
        return first
    end = head + 1
    if end < cut and (line.words[end].isdigit() or YEAR.match(line.words[end])):
        end += 1
    if end < cut and line.lower[end] in _CARRIES:
        end = max(complement_end(line, end, line.lower[head]), _run(line, end, cut))
    while end > head + 1 and line.lower[end - 1] in _CARRIES | _ARTICLES | SMALL:
        end -= 1
    return end


def _head(line: Line, first: int, cut: int) -> int:
    """The head noun: the last one of an event before the first phrase that carries it on; -1 if there is none."""
    found = -1
    for index in range(first, cut):
        word = line.lower[index]
        if word in _CARRIES and found >= 0:
            break
        kind = heads().kinds.get(word)
        if line.caps[index] and kind and kind[0] is EntityType.EVENT and word not in _NOT:
            found = index
    return found


def _run(line: Line, index: int, cut: int) -> int:
    """The end of what follows the head noun, without a place at its end: "... in Kyoto", "... BEIJING"."""
    end = cut
    for place in range(index + 1, cut):
        known = next((n for n in range(cut - place, 0, -1) if _place(line, place, place + n)), 0)
        if (
            place + known == cut
            and known
            and (line.lower[place - 1] in {"in", "at"} or line.lower[place - 1] not in context("nested"))
        ):
            end = place - (line.lower[place - 1] in {"in", "at"})
            break
    while end > index + 1 and not (line.caps[end - 1] or line.words[end - 1][0].isdigit()):
        end -= 1
    return end


def _place(line: Line, first: int, end: int) -> bool:
    words = tuple(word.title() if line.shouted else word for word in line.words[first:end])
    kind = listed().kinds.get(words)
    return kind is not None and kind[0] is EntityType.PLACE


def _genitive(line: Line, first: int, head: int) -> bool:
    return any(line.words[i] in POSSESSIVE for i in range(first, head))


def _own(line: Line, first: int, end: int) -> int:
    """Past the person whose occasion it was: "Vice President Harris's | Meeting with ..."."""
    marks = [i for i in range(first, end - 1) if line.words[i] in POSSESSIVE and first in line.roles]
    return marks[0] + 1 if marks and _head(line, marks[0] + 1, end) >= 0 else first
