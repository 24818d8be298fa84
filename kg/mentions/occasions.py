"""The occasion that a headline names whole: "Remarks at the Webinar Celebrating the 2nd Anniversary of X, Kyoto"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.complements import complement_end
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import YEAR, begins_date, date_end
from kg.mentions.runs import POSSESSIVE, SMALL
from kg.mentions.vocabulary import context, heads, listed, occasions_told
from kg.model import EntityType, Zone

CONFIDENCE: Final = 0.85
_LEADS: Final = frozenset({"at", "to", "before", "following", "during", "after", "for", "of", "in"})
_SPOKEN: Final = frozenset(
    {"remarks", "speech", "address", "readout", "comments", "statement", "keynote", "opening", "closing", "transcript",
     "welcome", "excerpts", "message", "delivered", "delivery", "press", "toast", "toasts", "response", "lecture"}
)  # fmt: skip
"""One of these stands before the lead: only then does a headline name what it was said at."""
_OFFICES_IN: Final = frozenset({"chief", "charge", "residence", "council"})
"""Behind "in": an office goes on: "Commander in | Chief of the Navy at the Fleet Review", "Minister in | Charge of"."""
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

_PLACING: Final = frozenset({"in", "at", "on"})
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
_STILL_TO_COME: Final = frozenset(
    {"advance", "anticipation", "eve", "preparation", "preparations", "run-up", "runup", "lead-up", "leadup"}
)
"""What begins a phrase of an event yet to come: "in | advance of the Summit", "the | run-up to the Summit"."""
_SHARES: Final = frozenset({"participation", "attendance"})
"""In front of "in" and the event: "Readout of the President's Participation in the Summit"."""
_PARTS: Final = frozenset({"conclusion", "end", "close", "start", "beginning", "outset", "sidelines", "margins"})
_DETERMINERS: Final = _ARTICLES | {"his", "her", "its", "their", "our"}
_OF: Final = frozenset({"of", "on", "to", "by"})
_NONE: Final = ""
LONGEST: Final = 26
"""In words."""


def occasions(line: Line) -> Iterator[Named]:
    """The phrase after "Remarks ... at the" as far as it belongs to its event's head noun."""
    if (met := _of_two(line)) is not None:
        yield met
        return
    if line.zone is not Zone.TITLE and not (line.zone is Zone.HEADER and line.headline and line.segment < 8):
        return
    if line.text.rstrip().endswith(("...", "…")):
        return
    if line.zone is Zone.TITLE and (itself := _itself(line)) is not None:
        yield itself
        return
    spoken = False
    for index, word in enumerate(line.lower):
        spoken = spoken or word in _SPOKEN or (index == 0 and 0 < line.segment < 5 and word in _OPENS)
        if spoken and word in _LEADS and index + 1 < len(line.words):
            first = index + 1 + (line.lower[index + 1] in _ARTICLES)
            before = line.lower[index - 1] if index else ""
            if (word == "of" and before != "readout") or (word in {"to", "for"} and before not in _SPOKEN):
                continue
            if word == "in" and before not in _SHARES and "on" in line.lower[:index]:
                continue
            if word == "in" and line.lower[index + 1] in _OFFICES_IN:
                continue
            if any(line.lower[i] in _SHARES and line.lower[i + 1] == "in" for i in range(first, len(line.words) - 1)):
                continue  # "Readout of the President's Participation in | the Summit"
            if line.lower[first : first + 1] and line.lower[first] in _STILL_TO_COME:
                continue
            first = _past_its_end(line, first)
            end = _end(line, first)
            if end > first + 1:
                for begin in dict.fromkeys((first, _own(line, first, end))):
                    name, whole = line.slice(begin, end), line.slice(first, end)
                    finer = _kind(line.lower[_head(line, begin, end)])
                    long = whole if begin > first else None
                    span = line.span(begin, end)
                    yield Named(span, EntityType.EVENT, name, "occasion", CONFIDENCE, finer, long=long)
                return


def _past_its_end(line: Line, first: int) -> int:
    """Past what only tells the time of an event: "at the Conclusion of her | Visit to Ghana"."""
    told = line.lower[first : first + 3]
    return first + 3 if len(told) == 3 and told[0] in _PARTS and told[1] == "of" and told[2] in _DETERMINERS else first


def _itself(line: Line) -> Named | None:
    """The event that a headline is as a whole: "Public Consultation on X", "Official Visit to Y by Z"."""
    head = next((i for i, word in enumerate(line.lower) if word not in context("headlined")), len(line.words))
    if (
        head + 2 >= len(line.words)
        or line.lower[head] not in occasions_told()["whole"]
        or line.lower[head + 1] not in _OF
    ):
        return None
    end = next((i for i in range(head, len(line.words)) if line.words[i] in {"|", ":", ";", "–", "—"}), len(line.words))
    for index in range(head + 2, end - 1):
        dated = line.lower[index] in {"on", "from"} and date_end(line, index + 1) == end
        if dated or (line.lower[index] == "at" and line.caps[index + 1]):
            end = index
            break
    if end - head > LONGEST:
        return None
    finer = occasions_told()["whole"][line.lower[head]]
    return Named(line.span(0, end), EntityType.EVENT, line.slice(0, end), "occasion", CONFIDENCE, finer)


def _of_two(line: Line) -> Named | None:
    """The meeting of two office holders that a headline is: "Meeting of Foreign Minister A and Foreign Minister B"."""
    if line.zone is not Zone.TITLE and (line.segment > 0 or line.text.rstrip().endswith((".", "!", "?"))):
        return None
    head = next((i for i, word in enumerate(line.lower) if word not in context("headlined")), len(line.words))
    if line.lower[head : head + 1] != ["meeting"] or line.lower[head + 1 : head + 2] not in (["of"], ["between"]):
        return None
    joint = next(
        (i for i in range(head + 3, len(line.words)) if line.lower[i] in {"and", "with"} and i - 1 not in line.roles),
        len(line.words),
    )
    behind = range(joint + 1, len(line.words))
    end = next((i for i in behind if line.lower[i] in _PLACING or line.words[i] in _CUTS), len(line.words))
    named = (
        joint + 2 < end
        and not _place(line, end - 1, end)
        and line.caps[joint - 1]
        and line.caps[end - 1]
        and end - 1 not in line.roles
    )
    if not named or line.roles.isdisjoint(range(head, joint)) or line.roles.isdisjoint(range(joint, end)):
        return None
    return Named(line.span(0, end), EntityType.EVENT, line.slice(0, end), "occasion", CONFIDENCE, "kg:Meeting")


def _end(line: Line, first: int) -> int:
    """Where the occasion ends that begins at `first`; `first` if no head noun of an event is there."""
    cut = first
    while cut < min(len(line.words), first + LONGEST) and (line.lower[cut] not in _CUTS or _acronym(line, cut)):
        if cut > first and begins_date(line, cut):
            break
        cut += 3 if _acronym(line, cut) else 1
    head = _head(line, first, cut)
    if head < 0 or any(i in line.roles for i in range(first, head) if not _genitive(line, first, head)):
        return first
    end = head + 1
    if end < cut and (line.words[end].isdigit() or YEAR.match(line.words[end])):
        end += 1
    if end < cut and _carries(line, end):
        end = max(complement_end(line, end, line.lower[head]), _row(line, _run(line, end, cut)))
    while end > head + 1 and line.lower[end - 1] in _CARRIES | _ARTICLES | SMALL:
        end -= 1
    return end


def _acronym(line: Line, mark: int) -> bool:
    """Whether brackets hold an acronym of the words before them: "Asian Law Institute | (ASLI) Annual Conference"."""
    close = line.words[mark : mark + 3][-1:] == [")"] and line.words[mark] == "("
    return close and mark + 3 < len(line.words) and line.words[mark + 1].isupper() and line.words[mark + 1].isalpha()


def _carries(line: Line, index: int) -> bool:
    """Whether a word behind the head noun goes on with the occasion: "of", "Launching", "Announcing"."""
    word = line.lower[index]
    return word in _CARRIES or (line.caps[index] and word.endswith("ing") and index + 1 < len(line.words))


def _head(line: Line, first: int, cut: int) -> int:
    """The head noun: the last one of an event before the first phrase that carries it on; -1 if there is none."""
    found = -1
    for index in range(first, cut):
        word = line.lower[index]
        if found >= 0 and (word in _CARRIES or (word.endswith("ing") and index == found + 1 and index + 1 < cut)):
            break
        if _kind(word) is _NONE or word in _NOT or (word == "service" and line.caps[index + 1 : index + 2] == [True]):
            continue
        if line.caps[index] or (word in context("acted") and found < 0):
            found = index
    return found


def _kind(word: str) -> str | None:
    """The finer class of the event whose head noun a word is; `_NONE` where it is none."""
    kind = heads().kinds.get(word)
    return kind[1] if kind and kind[0] is EntityType.EVENT else occasions_told()["spoken_at"].get(word, _NONE)


def _row(line: Line, end: int) -> int:
    """Past the rest of a row of names at the end of the line: "Leaders of Missouri | , Nebraska, and Oklahoma"."""
    count = len(line.words)
    if (
        end + 3 >= count
        or line.words[end] != ","
        or not all(line.caps[i] or line.lower[i] in {",", "and", "&"} for i in range(end, count))
    ):
        return end
    return count if "and" in line.lower[end:count] and line.words.count(",") > 1 else end


def _run(line: Line, index: int, cut: int) -> int:
    """The end of what follows the head noun, without a place at its end: "... in Kyoto", "... at the Town Hall"."""
    venue = next((i for i in range(index + 2, cut) if line.lower[i] == "at"), None)
    if venue is not None:
        return venue
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
    """Past whose occasion it was: "Vice President Harris's | Meeting with ...", "the Institute's | Annual Dinner"."""
    for mark in range(first + 1, end - 1):
        if line.words[mark] in POSSESSIVE:
            owner = first in line.roles or (mark - first > 1 and line.lower[mark - 1] not in context("groups"))
            begin = mark + 4 if _acronym(line, mark + 1) else mark + 1
            body = heads().kinds.get(line.lower[begin], (None,))[0] is EntityType.ORGANIZATION
            return begin if owner and not body and begin + 1 < end and _head(line, begin, end) >= 0 else first
    return first
