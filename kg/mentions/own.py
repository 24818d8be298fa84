"""The document's own event where nothing names it, by the words that tell it: "met in Rome today", "this ceremony"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import Final

from kg.annotate import place
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import date_end
from kg.mentions.vocabulary import context, heads
from kg.model import EntityType, Zone

CONFIDENCE: Final = 0.6
FIRST: Final = 2
"""So many paragraphs of prose at the begin may tell of it."""
HEADS: Final = frozenset({Zone.TITLE, Zone.HEADER})
NEAR: Final = 40
"""So near behind, in characters, another event is what it was held for or at: "met in Mexico City for the Summit"."""
TOLD: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY})
_MET: Final = frozenset({"met", "convened", "gathered"})
_WHEN: Final = frozenset({"today", "yesterday", "virtually", "here", "again", "together"})
_BEEN: Final = frozenset({"have", "has", "had", "be", "been", "was", "were", "are", "is", "first", "last", "never"})
_HELD: Final = frozenset({"meeting", "talks", "consultations", "negotiations", "session", "conversation", "briefing"})
_ANOTHER: Final = frozenset(
    {"last", "previous", "next", "first", "second", "third", "earlier", "no", "every", "each", "another"}
)
_OF_WHOM: Final = frozenset({"of", "between", "with", "among"})
_ENDS: Final = frozenset({"was", "were", "took", ",", ";", ":", "which", "that", "who"})
_TOOK_PLACE: Final = (
    *(["was", verb] for verb in ("held", "convened", "organized", "organised")),
    *(["were", verb] for verb in ("held", "convened")),
    ["took", "place"],
)
_DELAYED: Final = frozenset({"up", "back", "over", "off"})
"""Behind "held", that something was not: "held up by protests"."""
LONGEST: Final = 20
"""In words: a longer stretch is no name."""
_TODAY: Final = frozenset({"today", "tonight"})
ADJECTIVES: Final = 3
"""So many words may stand between "this" and what is at hand."""
_NO_OCCASION: Final = frozenset({"kg:Conflict", "kg:Election"})


def own(cut: list[Line], found: list[Named]) -> Iterator[Named]:
    """The one stretch that tells the document's own event, if no headline names one."""
    events = [n for n in found if n.type is EntityType.EVENT and n.finer not in _NO_OCCASION]
    headed = [line for line in cut if line.zone in HEADS]
    if any(named.span.overlaps(line.span(0, len(line.words))) for line in headed if line.words for named in events):
        return
    prose = [line for line in cut if line.zone in TOLD and line.words][:FIRST]
    for line in prose:
        told = [*_met(line, found), *_held(line)]
        if told and not any(0 <= n.span.begin - told[0].span.end < NEAR for n in events):
            yield told[0]
            return
    if any(line.zone is not Zone.BODY and n.span in line.span(0, len(line.words)) for line in prose for n in events):
        return
    known = {word for named in events for word in named.name.casefold().split()}
    present = (named for line in cut if line.zone is Zone.BODY and line.words for named in _present(line))
    yield from islice((named for named in present if named.name not in known), 1)


def _present(line: Line) -> Iterator[Named]:
    """ "this very important ceremony", "today's reception": what a speaker calls the occasion at hand."""
    for index, word in enumerate(line.lower):
        if word not in context("present") or line.caps[index] or line.lower[index + 1 : index + 2] == ["of"]:
            continue
        first = index
        while first > 0 and index - first < ADJECTIVES and line.pos[first - 1] in {"ADJ", "ADV"}:
            first -= 1
        before = line.lower[max(0, first - 2) : first]
        if before[-1:] != ["this"] and not (before[-1:] in (["'s"], ["’s"]) and before[0] in _TODAY):
            continue
        yield Named(
            line.span(index, index + 1), EntityType.EVENT, line.words[index], "own.present", CONFIDENCE, _finer(word)
        )


def _met(line: Line, found: list[Named]) -> Iterator[Named]:
    """ "... met in Rome today", "... met on July 11, 2024": from the verb to the end of where and when."""
    places = {n.span.begin: n for n in found if n.type is EntityType.PLACE and n.span in line.span(0, len(line.words))}
    for index, word in enumerate(line.lower):
        if word not in _MET or line.caps[index] or (index and line.lower[index - 1] in _BEEN):
            continue
        if _is_done_by_event(line, index, found):
            continue
        end = _when_and_where(line, index + 1, places)
        if end > index + 1:
            yield Named(
                line.span(index, end), EntityType.EVENT, line.slice(index, end), "own", CONFIDENCE, "kg:Meeting"
            )


def _is_done_by_event(line: Line, index: int, found: list[Named]) -> bool:
    """Whether an event with a name is what a verb says to have met: "the Lakes Summit | convened in Kigali"."""
    token = line.token(index)
    subjects = [place(child).begin for child in token.children if child.dep_.startswith("nsubj")] if token else []
    return any(n.type is EntityType.EVENT and n.span.begin <= at < n.span.end for n in found for at in subjects)


def _held(line: Line) -> Iterator[Named]:
    """ "A meeting of the ministers of the region was held": from the noun to the verb that says so."""
    for index, word in enumerate(line.lower):
        if (
            word not in _HELD
            or line.caps[index]
            or line.lower[max(0, index - 1)] in _ANOTHER
            or not _OF_WHOM.intersection(line.lower[index + 1 : index + 2])
        ):
            continue
        end = next((at for at in range(index, min(index + LONGEST, len(line.words))) if line.lower[at] in _ENDS), index)
        delayed = _DELAYED.intersection(line.lower[end + 2 : end + 3])
        if line.lower[end : end + 2] in _TOOK_PLACE and not delayed and end - index > 2:
            yield Named(
                line.span(index, end), EntityType.EVENT, line.slice(index, end), "own", CONFIDENCE, _finer(word)
            )


def _finer(noun: str) -> str | None:
    """The finer class of what a noun calls, if it is a head noun of names."""
    return heads().kinds[noun][1] if noun in heads().kinds else None


def _when_and_where(line: Line, start: int, places: dict[int, Named]) -> int:
    """The end of "today in Rome", "on July 11, 2024", "in Vienna on 3 May"; `start` where neither is told."""
    end, told, sure = start, start, False
    while end < len(line.words):
        word = line.lower[end]
        if word in _WHEN:
            end += 1
            told = end if word in {"today", "yesterday"} else told
            continue
        if word in {"in", "at"} and end + 1 < len(line.words):
            begin = end + 1 + (line.lower[end + 1] == "the")
            place = places.get(line.begins[begin]) if begin < len(line.words) else None
            if place is not None:
                end = told = bisect_left(line.begins, place.span.end)
                sure = True
                continue
        date = date_end(line, end + (word in {"on", "in"}))
        if date > end + (word in {"on", "in"}):
            sure = sure or any(line.words[i][0].isdigit() for i in range(end, date))
            end = told = date
            continue
        break
    return told if sure else start
