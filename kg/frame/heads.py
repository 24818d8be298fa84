"""The head of a page: where it ends, its headlines and by-lines, and where the speech begins below it."""

from __future__ import annotations

import re
from typing import Final

from kg.dates.heading import LONGEST_HEADLINE
from kg.frame.datelines import is_dateline
from kg.frame.lines import (
    ITEM,
    LONGEST_HEADER,
    SENTENCE_END,
    WORD,
    addresses,
    announces,
    calls,
    is_furniture,
    is_heading,
    is_prose,
    is_salutation,
    leads_in,
    names_person,
    pattern,
)
from kg.frame.rolls import (
    CALLED,
    HEAD,
    SHORTEST_HEADLINE,
    is_called,
    is_greeted_in_row,
)
from kg.model import Segment, Zone

SHORTEST_TITLE: Final = 5
"""In words: lines above a name that hold no more are a day or a venue and no headline."""
LED: Final = 2
"""So many paragraphs below the head may lead in to what follows."""
BELOW: Final = 4
"""So many lines below a speaker's name or office the day may stand."""
_FIRST_PERSON: Final = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|me|myself)\b")
_WE: Final = re.compile(r"\b(?:we|our|us|we're|we’re|we've|we’ve)\b", re.IGNORECASE)
_YOU: Final = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"")
_LABELLED: Final = re.compile(r"(?:subjects?|topics?|present|attendees)\s*:", re.IGNORECASE)
_FINITE: Final = re.compile(
    r"\b(?<!to )"
    r"(?:is|are|was|were|has|have|had|will|would|said|made|met|gave|announced|welcomed|set|came|marks?|follows?)\b",
    re.IGNORECASE,
)

_BY: Final = re.compile(r"\b(?:speech|remarks?|address|statement|lecture)\b.{0,20}\bby\s*$", re.IGNORECASE | re.DOTALL)
_LABEL: Final = re.compile(r"[A-Z][A-Z .'’-]{3,40}(?:, [A-Z][A-Z .'’-]{3,40})?:\s+(?!\d)(?![A-Z\W\d]+$)")
"""What names a speaker: "PRIME MINISTER: Thank you", "TOM OBI, HOST: Good morning"; a line in capitals as a whole
is a heading."""
_ASKED: Final = re.compile(r"(?:Q|(?i:questions?|journalists?|reporters?|media|press))\s?(?:\([^)]{1,40}\))?\s?:\s")
"""What names those who ask at a briefing: "QUESTION: Do you have a view?"."""
_ANSWERED: Final = re.compile(
    r"(?:(?i:mr|mrs|ms|dr|hon|sir|amb)\.?\s+)?[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}(?:,\s[A-Z][^:.;!?]{2,60})?\s?:\s"
)
"""What names who answers: "MS. REY: Good afternoon", "Mr. Tom Obi, Government Spokesperson: We agree"."""
_TOLD_BY: Final = re.compile(
    r"\b[Bb][Yy]\s+(?:[^,;]*,\s+)?"
    r"(?:(?i:the|h\.?e|(?:rt\.? )?hon(?:ou?rable)?|mrs?|ms|dr|prof\w*|(?:prime|foreign) minister"
    r"|(?:vice[ -])?president|minister|ambassador|governor|secretary|chair\w*|director)\.?,?\s+)*"
    r"(?!(?i:minister|permanent|president|secretary|prime|foreign|deputy|head|chief)\b)"
    r"(?P<name>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)+)"
    r"(?=\s*(?:[,;(–—-]|$|\b(?i:at|on|to|during|for|in)\b))"
)
"""A headline that names who speaks: "Remarks by Minister Anna Berg at ..."."""
_YOUR: Final = re.compile(r"your\b", re.IGNORECASE)
"""How somebody is greeted, and nobody told of: "Your Excellency Ada Obi"."""


def title(text: str, segments: tuple[Segment, ...]) -> str:
    """The headline: that of the head which names a genre of document, else the first one, else the first line."""
    lines = [" ".join(s.span.of(text).split()) for s in segments if s.zone is Zone.TITLE]
    named = [line for line in lines if pattern("title", "genres").search(line)]
    first = [" ".join(s.span.of(text).split()) for s in segments[:1]]
    return next(iter(named + lines + first), "")[:300]


def head_end(paragraphs: list[str]) -> int:
    """How many paragraphs belong to the page's head: all before the first prose or salutation."""
    if _begins_in_row(paragraphs):
        return 0
    for number, paragraph in enumerate(paragraphs[:HEAD]):
        if number > 0 and is_dateline(paragraphs[number - 1]) and SENTENCE_END.search(paragraph):
            return number
        if is_furniture(paragraph) or (number == 0 and _opens(paragraphs)) or _tells_delivery(paragraphs, number):
            continue
        if number > 0 and _BY.search(paragraphs[number - 1]):
            continue  # the speaker, in a line of their own
        if is_prose(paragraph) or ((number > 0 or addresses(paragraph)) and _greets(paragraphs, number)):
            return number
        if number > 0 and _LABEL.match(paragraph):
            return number
    return min(1, len(paragraphs)) if len(paragraphs) > HEAD else 0


def _begins_in_row(paragraphs: list[str]) -> bool:
    """Whether a text without a headline begins with several who are greeted: "Hon. Peter Mara, Minister of Health"."""
    first, *rest = paragraphs or [""]
    if not rest or not names_person(first) or _names_genre(first) or not any(map(is_salutation, rest[:CALLED])):
        return False
    return bool(_YOUR.match(first)) or (names_person(rest[0]) and not _names_genre(rest[0]))


def _opens(paragraphs: list[str]) -> bool:
    """Whether the first paragraph is a headline of many words: no sentence, and what follows begins anew."""
    first, *rest = paragraphs
    if not rest or _LABELLED.match(first) or rest[0][:1].islower():
        return False
    delivered = bool(pattern("title", "opening").match(first))
    if SENTENCE_END.search(first) and not first.rstrip().endswith(("!", "?")):
        words = WORD.findall(first)
        capitals = sum(word[0].isupper() for word in words) * 2 > len(words)
        return delivered and capitals and len(first) <= LONGEST_HEADLINE and not _FINITE.search(first)
    if first.rstrip().endswith(("!", "?", ":", ";", ",")) or (
        not delivered and is_prose(first) and _FINITE.search(first)
    ):
        return False
    return len(first) <= (LONGEST_HEADLINE if delivered else LONGEST_HEADER)


def _tells_delivery(paragraphs: list[str], number: int) -> bool:
    """Whether a line of the head says what is delivered, by whom and where: "Speech by X, Governor of ..."."""
    line = paragraphs[number]
    by = number < len(paragraphs) - 1 and pattern("title", "delivery").match(line)
    return bool(by) and len(line) <= LONGEST_HEADLINE and not _FINITE.search(line)


def _greets(paragraphs: list[str], number: int) -> bool:
    """Whether a run of salutations begins here that leads up to the speech.

    A byline ("Chair Jerome H. Powell") is followed by more of the head, and a headline names its genre or is repeated.
    """
    if is_greeted_in_row(paragraphs, number):
        return True
    if _is_byline(paragraphs, number) or _is_dated_below(paragraphs, number):
        return False
    run = called = named = 0
    for paragraph in paragraphs[number:]:
        greeted = is_salutation(paragraph)
        if not (greeted or calls(paragraph)) or _names_genre(paragraph) or paragraph in paragraphs[:number]:
            follows = is_prose(paragraph) or is_heading(paragraph)
            follows = follows or (named >= CALLED and not paragraph.rstrip().endswith(":"))
            return run > 0 and not is_furniture(paragraph) and follows
        named += names_person(paragraph)
        run, called = run + greeted, called + (not names_person(paragraph))
        if run == 0 and called > CALLED:
            return False  # a list of names
    return run > 0


def _signs_alone(paragraphs: list[str], number: int) -> bool:
    """Whether a line between the day and the text, in a head without a headline, tells who speaks: "The Honourable Ada
    Rey AC". A letter has whom it goes to there, and greets again below."""
    if not names_person(paragraphs[number]) or paragraphs[number].rstrip().endswith((",", ";")):
        return False
    above, below = paragraphs[:number], paragraphs[number + 1 : number + 2]
    if not below or not is_prose(below[0]) or pattern("salutation", "opening").match(below[0]):
        return False
    dated = any(pattern("header", "date").match(line) for line in above)
    return dated and not any(_names_genre(line) or len(line.split()) > SHORTEST_TITLE for line in above)


def _is_byline(paragraphs: list[str], number: int) -> bool:
    """Whether a line that names one person may be who speaks: no other such line or mark of a list shows greetings."""
    line = paragraphs[number]
    if not names_person(line):
        return False
    if _signs_alone(paragraphs, number):
        return True
    told = [found["name"] for found in map(_TOLD_BY.search, paragraphs[max(0, number - HEAD) : number]) if found]
    if told:
        return re.search(rf"\b{re.escape(told[-1].split()[-1])}\b", line) is not None
    if ITEM.match(line) or is_salutation(line) or line.rstrip().endswith((",", ";")):
        return False
    return not any(names_person(other) for other in paragraphs[number + 1 : number + 2])


def _is_dated_below(paragraphs: list[str], number: int) -> bool:
    """Whether a line without a comma stands in the head, as the day is told below: "Governor", "Bank of Zambia"."""
    if paragraphs[number].rstrip().endswith((",", ";", ":", ".", "!")):
        return False
    following = paragraphs[number + 1 : number + 1 + BELOW]
    days = [n for n, line in enumerate(following) if pattern("header", "date").match(line)]
    return bool(days) and not any(map(is_prose, following[: days[0]]))


def _names_genre(paragraph: str) -> bool:
    return bool(pattern("title", "genres").search(paragraph))


def headlines_of(head: list[str]) -> list[int]:
    """The lines of the head that are headlines: not dates, credits, or a bare name."""
    found = []
    for number, line in enumerate(head):
        words = line.split()
        if is_furniture(line) or len(words) < SHORTEST_HEADLINE or re.fullmatch(r"[\w'’-]+, [\w'’. -]+", line):
            continue
        found.append(number)
    genres = [number for number in found if _names_genre(head[number])]
    return genres or found[:1]


def speech_begin(paragraphs: list[str], head: int) -> int | None:
    """Where the words of the speaker begin, if an announcement or a salutation shows it."""
    early = range(head, min(len(paragraphs), head + 12))
    for number in early:
        announced = announces(paragraphs[number]) or (number < head + LED and leads_in(paragraphs[number]))
        if announced and number + 1 < len(paragraphs):
            return number + 1
    last = last_sentence(paragraphs)
    return next((number for number in early if number < last and is_called(paragraphs, number)), None)


def last_sentence(paragraphs: list[str]) -> int:
    """The last paragraph that ends a sentence, the last of all where none does: behind it nobody is greeted any more,
    and a name with its office is a signature."""
    ends = (n for n in range(len(paragraphs) - 1, -1, -1) if SENTENCE_END.search(paragraphs[n]))
    return next((n for n in ends if len(WORD.findall(paragraphs[n])) >= SHORTEST_HEADLINE), len(paragraphs))


def is_spoken(paragraphs: list[str], head: int, headlines: list[int]) -> bool:
    """Whether the body is somebody's own words: by its first persons outside quotation marks, and its headline."""
    body = _QUOTED.sub(" ", " ".join(paragraphs[head:]))
    words = max(1, len(body.split()))
    singular, plural = len(_FIRST_PERSON.findall(body)), len(_WE.findall(body))
    if any(_signs_alone(paragraphs, number) for number in range(head)):
        return singular + plural >= 1 or _YOU.search(body) is not None
    labels = [line for line in paragraphs[:head] if len(line.split()) < SHORTEST_HEADLINE]
    headline = " ".join([*labels, *(paragraphs[number] for number in headlines)])
    if pattern("genre", "narrated").search(headline) and not pattern("genre", "spoken").search(headline):
        return singular * 250 >= words and singular >= 3
    if _is_of_turns(paragraphs[head:]):
        return singular + plural >= 1 or _YOU.search(body) is not None
    if pattern("genre", "spoken").search(headline):
        return singular >= 1 or plural >= 2 or not body.strip() or _starts_quoted(paragraphs, head)
    return (singular >= 2 and singular * 400 >= words) or (plural >= 4 and plural * 100 >= words)


def _is_of_turns(paragraphs: list[str]) -> bool:
    """Whether a text begins with somebody's words behind a label, and others ask behind theirs."""
    first = next(iter(paragraphs), "")
    return _ANSWERED.match(first) is not None and any(map(_ASKED.match, paragraphs))


def _starts_quoted(paragraphs: list[str], head: int) -> bool:
    return head < len(paragraphs) and paragraphs[head].startswith(("“", '"'))
