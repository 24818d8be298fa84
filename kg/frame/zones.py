"""Say what part each paragraph plays: the head of the page, narration, salutation, the speech itself, its close."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import takewhile
from typing import Final

from kg import lexicon
from kg.dates.heading import LONGEST_HEADLINE
from kg.frame.datelines import is_dateline
from kg.model import Segment, Span, Zone

LONGEST_HEADER: Final = 230
"""A line of the head is hardly longer, in characters."""

LONGEST_SALUTATION: Final = 60
"""In words."""

SHORTEST_HEADLINE: Final = 3
"""In words: shorter lines are labels, "Opening remarks"."""

SHORTEST_TITLE: Final = 5
"""In words: lines above a name that hold no more are a day or a venue and no headline."""

CALLED: Final = 2
"""So many lines may call somebody before the first that is a salutation by its words."""

LED: Final = 2
"""So many paragraphs below the head may lead in to what follows."""

BELOW: Final = 4
"""So many lines below a speaker's name or office the day may stand."""

REACH: Final = 100
"""So many lines around one tell what row it stands in: in longer ones each would be looked at again and again."""

LATEST_ROLL: Final = 30
"""Before this paragraph those who are greeted at the beginning are called."""

LONGEST_HEADING: Final = 12
"""In words."""

SHORTEST_RUNNING_HEAD: Final = 20
"""In characters: shorter repeated lines are cheers and labels."""

HEAD: Final = 14
"""How many paragraphs a document's head may have at most: bylines, repeated headlines, page furniture."""

_FIRST_PERSON: Final = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|me|myself)\b")
_WE: Final = re.compile(r"\b(?:we|our|us|we're|we’re|we've|we’ve)\b", re.IGNORECASE)
_YOU: Final = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"")
_SENTENCE_END: Final = re.compile(r"[.!?][\"'”’)\]]*\s*$")
_NUMERAL: Final = re.compile(r"^[IVX]{1,4}\.\s+")
_LABELLED: Final = re.compile(r"(?:subjects?|topics?|present|attendees)\s*:", re.IGNORECASE)
_FINITE: Final = re.compile(
    r"\b(?<!to )"
    r"(?:is|are|was|were|has|have|had|will|would|said|made|met|gave|announced|welcomed|set|came|marks?|follows?)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"(?:To(?! the\b)|And|Or|By|For|With|In|On|From|While|If|Because|That|Who|Which|Not|Over|Under|After|Before|Since"
    r"|During|At|As|Of|Through|When|Where|Beyond|Across|Among|Between|Against|Despite|Until|[A-Z]\w+ing(?! [A-Z]))\b"
)
"""What begins a line of a list, or a sentence that was cut, rather than names somebody."""
_STYLED: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof\w*|Sir|Madam|Excellenc\w+|Honou?rables?|Hon|Ministers?|Presidents?|Secretar\w+|Ambassadors?"
    r"|Judges?|Justices?|Mayors?|Members|Chair\w*|Directors?|Commissioners?|Governors?)\b"
)
"""Words of address and office."""
_BY: Final = re.compile(r"\b(?:speech|remarks?|address|statement|lecture)\b.{0,20}\bby\s*$", re.IGNORECASE | re.DOTALL)
_BRACKETED: Final = re.compile(r"\([A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,5}\s?\)")
"""A signature: "(Dr. Ada Rey)"."""
_LABEL: Final = re.compile(r"[A-Z][A-Z .'’-]{3,40}(?:, [A-Z][A-Z .'’-]{3,40})?:\s+(?!\d)(?![A-Z\W\d]+$)")
"""What names a speaker: "PRIME MINISTER: Thank you", "TOM OBI, HOST: Good morning"; a line in capitals as a whole
is a heading."""
_ASKED: Final = re.compile(r"(?:Q|(?i:questions?|journalists?|reporters?|media|press))\s?(?:\([^)]{1,40}\))?\s?:\s")
"""What names those who ask at a briefing: "QUESTION: Do you have a view?"."""
_ANSWERED: Final = re.compile(
    r"(?:(?i:mr|mrs|ms|dr|hon|sir|amb)\.?\s+)?[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}(?:,\s[A-Z][^:.;!?]{2,60})?\s?:\s"
)
"""What names who answers: "MS. REY: Good afternoon", "Mr. Tom Obi, Government Spokesperson: We agree"."""
_ITEM: Final = re.compile(r"\s*(?:[-–—*•·▪◦●○.]\s|\(?\d{1,2}[.)]\s)\s*")
"""What stands before each of those who are greeted in a list."""
_TOLD_BY: Final = re.compile(
    r"\b[Bb][Yy]\s+(?:[^,;]*,\s+)?"
    r"(?:(?i:the|h\.?e|(?:rt\.? )?hon(?:ou?rable)?|mrs?|ms|dr|prof\w*|(?:prime|foreign) minister"
    r"|(?:vice[ -])?president|minister|ambassador|governor|secretary|chair\w*|director)\.?,?\s+)*"
    r"(?!(?i:minister|permanent|president|secretary|prime|foreign|deputy|head|chief)\b)"
    r"(?P<name>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)+)"
    r"(?=\s*(?:[,;(–—-]|$|\b(?i:at|on|to|during|for|in)\b))"
)
"""A headline that names who speaks: "Remarks by Minister Anna Berg at ..."."""
_TOLD: Final = re.compile(
    r"\b(?!(?:honou?red|respected|invited|beloved|revered|assembled|gathered|learned|retired|armed|united)\b)[a-z]+ed\b"
)
"""A verb in the past: a sentence tells something."""
_COURTEOUS: Final = re.compile(r"\b(?:ladies and gentlemen|distinguished|esteemed|excellenc(?:y|ies))\b", re.IGNORECASE)
_BY_OFFICE: Final = re.compile(
    r"\b(?:speech|remarks?|address|statement|toast|message)\s+(?:(?:given|delivered)\s+)?(?:by|of)\s+(?i:the\s+)?"
    r"(?P<office>(?:(?:Deputy|Vice|Prime|Foreign|Acting)[ -])?(?:President|Governor|Minister|Premier|Chancellor|King"
    r"|Queen|Mayor|Speaker|Chair\w*|Secretary|Ambassador|Commissioner|Director)\b(?:[ -]General\b)?)"
    r"\s+(?:of|for|at|on|to|during)\b",
    re.IGNORECASE,
)
"""A headline that names who speaks by office alone: "Speech by the President of Malta at ..."."""
_IN_STYLE: Final = re.compile(
    r"(?:The\s+)?(?:(?:(?:Deputy|Vice|Prime|Foreign|Lord)[ -])?"
    r"(?:President|Minister|Premier|Mayor|Governor|Senator|Ambassador|General|Professor|Chief|King|Queen|Sheikh"
    r"|Prince(?:ss)?)|Sir|Dame|Lady|Lord|Mrs?|Ms|Dr|Hon(?:ou?rable)?|H\.E)\.?,?"
    r"(?:\s+(?:[A-Z][\w.'’-]*|and|de|del|da|van|von|der|al|bin)){1,6}"
)
"""A line that is a person with title: "Prime Minister Ada Rey", "Lady Rey AM"."""
FEWEST_GREETED: Final = 2
"""Persons in a row below such a headline whom the speech begins with: a single one may be who holds the office."""
_OF_STATE: Final = frozenset(
    {"President", "Premier", "Minister", "Emir", "Amir", "King", "Queen", "Sultan", "Prince", "Secretary", "Governor"}
    | {"Governor-General", "Chancellor", "Ambassador", "Representative", "Commissioner", "Chairman", "Chairperson"}
    | {"Chair", "Speaker", "Director", "Director-General", "Secretary-General", "Envoy", "Head", "Advisor", "Adviser"}
)
"""With what the line of an office begins, behind words such as "Deputy"."""
_YOUR: Final = re.compile(r"your\b", re.IGNORECASE)
"""How somebody is greeted, and nobody told of: "Your Excellency Ada Obi"."""
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")


@cache
def _pattern(section: str, name: str) -> re.Pattern[str]:
    return re.compile(lexicon.load("frame")[section][name].replace("\n", ""), re.IGNORECASE)


def zones(text: str, spans: list[Span]) -> list[Zone]:
    """The zone of each paragraph."""
    paragraphs = [span.of(text) for span in spans]
    head = _head_end(paragraphs)
    result = [Zone.HEADER] * head + [Zone.BODY] * (len(spans) - head)
    headlines = _headlines(paragraphs[:head])
    for number in headlines:
        result[number] = Zone.TITLE
    start = _speech_begin(paragraphs, head)
    spoken = start is not None or _is_spoken(paragraphs, head, headlines)
    repeated, last = _repeated(paragraphs), _last_sentence(paragraphs)
    for number in range(head, len(paragraphs)):
        paragraph = paragraphs[number]
        person = _names_person(paragraph) or _is_greeted_in_row(paragraphs, number)
        begun = person and bool({Zone.BODY, Zone.NARRATION} & {*result[head:number]})
        goes_on = _follows(result, number) and Zone.BODY not in result[head:number]
        greeted = _is_salutation(paragraph) or goes_on
        listed = (begun and not greeted) or (person and _is_listed(paragraphs, number))
        listed = listed or _is_office_listed(paragraphs, number)
        if _is_furniture(paragraph) or paragraph in repeated or _is_heading(paragraph):
            called = not listed and (
                _is_salutation(paragraph)
                or (person and (_is_called(paragraphs, number) or goes_on))
                or (goes_on and any(map(_is_salutation, paragraphs[number + 1 : number + 1 + CALLED])))
            )
            result[number] = Zone.SALUTATION if spoken and called else Zone.HEADER
            if listed and not _is_furniture(paragraph):
                result[number] = Zone.BODY if spoken and number >= (start or 0) else Zone.NARRATION
        elif start is not None and number < start:
            announced = number == start - 1 and (_announces(paragraph) or _leads_in(paragraph))
            result[number] = Zone.ANNOUNCEMENT if announced else Zone.NARRATION
        elif not spoken:
            result[number] = Zone.NARRATION
        elif not listed and (_is_called(paragraphs, number) or (_calls(paragraph) and _follows(result, number))):
            result[number] = Zone.SALUTATION
        if number > last and (result[number] is Zone.SALUTATION or _BRACKETED.fullmatch(paragraph)):
            result[number] = Zone.HEADER
    _mark_closing(paragraphs, result)
    return result


def _follows(result: list[Zone], number: int) -> bool:
    """Whether the paragraph before is a salutation."""
    return number > 0 and result[number - 1] is Zone.SALUTATION


def title(text: str, segments: tuple[Segment, ...]) -> str:
    """The headline: that of the head which names a genre of document, else the first one, else the first line."""
    lines = [" ".join(s.span.of(text).split()) for s in segments if s.zone is Zone.TITLE]
    named = [line for line in lines if _pattern("title", "genres").search(line)]
    first = [" ".join(s.span.of(text).split()) for s in segments[:1]]
    return next(iter(named + lines + first), "")[:300]


def _is_furniture(paragraph: str) -> bool:
    return len(paragraph) <= LONGEST_HEADER and bool(
        _pattern("header", "furniture").match(paragraph)
        or _pattern("header", "date").match(paragraph)
        or is_dateline(paragraph)
    )


def _is_salutation(paragraph: str) -> bool:
    if (item := _ITEM.match(paragraph)) is not None:
        paragraph = paragraph[item.end() :]
        if not _pattern("salutation", "courtesies").match(paragraph):
            return False
    words = paragraph.split()
    if len(words) > LONGEST_SALUTATION or not _pattern("salutation", "opening").match(paragraph):
        return False
    told = paragraph.rstrip().endswith(".") and _TOLD.search(paragraph) and not _COURTEOUS.search(paragraph)
    return not (told or _pattern("salutation", "verbs").search(paragraph))


def _calls(paragraph: str) -> bool:
    """Whether a line goes on with those who are spoken to: "The Executive Secretary of the Council, Mr Obi,"."""
    if _names_person(paragraph):
        return True
    if len(paragraph.split()) > LONGEST_SALUTATION or not paragraph.rstrip().endswith((",", ";")):
        return False
    return paragraph[0].isupper() and not (
        _GOES_ON.match(paragraph) or _pattern("salutation", "verbs").search(paragraph)
    )


@lru_cache(maxsize=4096)
def _names_person(paragraph: str) -> bool:
    """Whether a line is a person with a form of address, be it an item: "• H.E. Carlos Vega, Ambassador of Peru"."""
    item = _ITEM.match(paragraph)
    line = paragraph[item.end() :] if item else paragraph
    if len(line.split()) > LONGEST_SALUTATION or _pattern("salutation", "verbs").search(line):
        return False
    return bool(_pattern("salutation", "person").match(line)) and line.rstrip()[-1] not in ".!?:"


def _is_called(paragraphs: list[str], number: int) -> bool:
    """Whether a paragraph is a salutation, or calls somebody a line or two before one."""
    if number > 0 and is_dateline(paragraphs[number - 1]):
        return False  # "Suva, 3 May 2019 – | Minister Ratu opens ..."
    if _names_person(paragraphs[number]) and _is_listed(paragraphs, number):
        return False
    if _is_office_listed(paragraphs, number):
        return False
    if _is_salutation(paragraphs[number]) or _is_greeted_in_row(paragraphs, number):
        return True
    if _is_in_roll(paragraphs, number):
        return True
    if _names_person(paragraphs[number]):
        run = _persons_from(paragraphs, number + 1, 1)
        end = number + 1 + len(run)
        return any(_is_salutation(line) for line in (*run, *paragraphs[end : end + CALLED]))
    if paragraphs[number].rstrip().endswith(";") and not _STYLED.search(paragraphs[number]):
        return False  # an item of a list
    following = paragraphs[number + 1 : number + 1 + CALLED]
    return _calls(paragraphs[number]) and any(_is_salutation(line) for line in following)


def _is_in_roll(paragraphs: list[str], number: int) -> bool:
    """Whether a line is one of an early row of callings that ends in a courtesy: "The Minister ...; | Students;"."""
    if number >= LATEST_ROLL or not _calls(paragraphs[number]):
        return False
    before = list(takewhile(_calls, reversed(paragraphs[:number])))
    row = [*reversed(before), *takewhile(_calls, paragraphs[number : number + REACH])]
    end = number - len(before) + len(row)
    ends = any(_is_salutation(line) for line in (*row, *paragraphs[end : end + 1]))
    return len(row) > CALLED and ends and _names_person(row[0])


def _persons_from(paragraphs: list[str], first: int, step: int) -> list[str]:
    """The lines that name persons from one on, forwards or backwards, up to `REACH`."""
    stop = min(len(paragraphs), first + REACH) if step > 0 else max(-1, first - REACH)
    return list(takewhile(_names_person, (paragraphs[n] for n in range(first, stop, step))))


def _is_listed(paragraphs: list[str], number: int) -> bool:
    """Whether a person stands in a list that a line announces: "The following Heads of State took part:".

    The office of each may stand on the line below the name.
    """
    first = number
    while first > max(0, number - REACH) and (
        _names_person(paragraphs[first - 1]) or (first > 1 and _is_office_below(paragraphs, first - 1))
    ):
        first -= 1
    lead = paragraphs[first - 1] if first > 0 else ""
    alone = first == number and not any(
        _names_person(line) for line in paragraphs[number + 1 : number + 2 + _is_office_below(paragraphs, number + 1)]
    )
    return lead.rstrip().endswith(":") and not (alone and len(lead.split()) <= SHORTEST_HEADLINE)  # "Delivered by:"


def _is_office_below(paragraphs: list[str], number: int) -> bool:
    """Whether a line is the office of the person whom the line above it names alone: "President of Ghana"."""
    if not 0 < number < len(paragraphs) or not _names_person(paragraphs[number - 1]):
        return False
    line, above = paragraphs[number].rstrip(" ."), paragraphs[number - 1]
    words = [word.rstrip(",") for word in line.split()]
    if not 0 < len(words) <= LONGEST_HEADING or "," in above or _names_person(line):
        return False
    known = lexicon.load("titles")
    first = next((word for word in words if word not in known["before_offices"]), "")
    return first in _OF_STATE and not _pattern("salutation", "verbs").search(line)


def _is_office_listed(paragraphs: list[str], number: int) -> bool:
    """Whether a line is the office of somebody in a list that a line announces."""
    return _is_office_below(paragraphs, number) and _is_listed(paragraphs, number - 1)


def _is_heading(paragraph: str) -> bool:
    """Whether a paragraph of the body is a heading: short, capitalised, no list item, no end of a sentence, no verb."""
    paragraph = _NUMERAL.sub("", paragraph)
    if not paragraph[:1].isupper() or paragraph.rstrip().endswith((".", "!", "?", ":", ";", ",", "”", '"', ")")):
        return False
    return len(paragraph.split()) <= LONGEST_HEADING and not _pattern("salutation", "verbs").search(paragraph)


def _repeated(paragraphs: list[str]) -> set[str]:
    """Running heads and feet: what stands three times or more, and is no courtesy of the speech."""
    counts = Counter(paragraph for paragraph in paragraphs if len(paragraph) >= SHORTEST_RUNNING_HEAD)
    return {paragraph for paragraph, count in counts.items() if count >= 3 and not _is_salutation(paragraph)}


def _announces(paragraph: str) -> bool:
    return bool(_pattern("announcement", "text").search(paragraph)) and paragraph.rstrip().endswith((":", "."))


def _leads_in(paragraph: str) -> bool:
    """Whether a paragraph tells what follows: "Below is the text of the speech made by X in Y on 3 May 2019."."""
    return bool(_pattern("announcement", "lead").match(paragraph)) and paragraph.rstrip().endswith((":", "."))


def _is_prose(paragraph: str) -> bool:
    """Whether a paragraph is a sentence and not a line of the head."""
    words = _WORD.findall(paragraph)
    if len(paragraph) > LONGEST_HEADER:
        return True
    lower = sum(word[0].islower() for word in words)
    if _SENTENCE_END.search(paragraph):
        return (len(words) >= 6 and lower * 2 >= len(words)) or (len(words) >= 14 and lower * 5 >= len(words) * 2)
    return len(words) >= 12 and lower * 3 >= len(words) * 2


def _head_end(paragraphs: list[str]) -> int:
    """How many paragraphs belong to the page's head: all before the first prose or salutation."""
    if _begins_in_row(paragraphs):
        return 0
    for number, paragraph in enumerate(paragraphs[:HEAD]):
        if number > 0 and is_dateline(paragraphs[number - 1]) and _SENTENCE_END.search(paragraph):
            return number
        if _is_furniture(paragraph) or (number == 0 and _opens(paragraphs)) or _tells_delivery(paragraphs, number):
            continue
        if number > 0 and _BY.search(paragraphs[number - 1]):
            continue  # the speaker, in a line of their own
        if _is_prose(paragraph) or ((number > 0 or _addresses(paragraph)) and _greets(paragraphs, number)):
            return number
        if number > 0 and _LABEL.match(paragraph):
            return number
    return min(1, len(paragraphs)) if len(paragraphs) > HEAD else 0


def _begins_in_row(paragraphs: list[str]) -> bool:
    """Whether a text without a headline begins with several who are greeted: "Hon. Peter Mara, Minister of Health"."""
    first, *rest = paragraphs or [""]
    if not rest or not _names_person(first) or _names_genre(first) or not any(map(_is_salutation, rest[:CALLED])):
        return False
    return bool(_YOUR.match(first)) or (_names_person(rest[0]) and not _names_genre(rest[0]))


def _opens(paragraphs: list[str]) -> bool:
    """Whether the first paragraph is a headline of many words: no sentence, and what follows begins anew."""
    first, *rest = paragraphs
    if not rest or _LABELLED.match(first) or rest[0][:1].islower():
        return False
    delivered = bool(_pattern("title", "opening").match(first))
    if _SENTENCE_END.search(first) and not first.rstrip().endswith(("!", "?")):
        words = _WORD.findall(first)
        capitals = sum(word[0].isupper() for word in words) * 2 > len(words)
        return delivered and capitals and len(first) <= LONGEST_HEADLINE and not _FINITE.search(first)
    if first.rstrip().endswith(("!", "?", ":", ";", ",")) or (
        not delivered and _is_prose(first) and _FINITE.search(first)
    ):
        return False
    return len(first) <= (LONGEST_HEADLINE if delivered else LONGEST_HEADER)


def _tells_delivery(paragraphs: list[str], number: int) -> bool:
    """Whether a line of the head says what is delivered, by whom and where: "Speech by X, Governor of ..."."""
    line = paragraphs[number]
    by = number < len(paragraphs) - 1 and _pattern("title", "delivery").match(line)
    return bool(by) and len(line) <= LONGEST_HEADLINE and not _FINITE.search(line)


def _addresses(paragraph: str) -> bool:
    """Whether a text that has no headline begins with those who are spoken to."""
    return bool(_pattern("salutation", "address").match(paragraph)) and paragraph.rstrip()[-1] in ",;:."


def _greets(paragraphs: list[str], number: int) -> bool:
    """Whether a run of salutations begins here that leads up to the speech.

    A byline ("Chair Jerome H. Powell") is followed by more of the head, and a headline names its genre or is repeated.
    """
    if _is_greeted_in_row(paragraphs, number):
        return True
    if _is_byline(paragraphs, number) or _is_dated_below(paragraphs, number):
        return False
    run = called = named = 0
    for paragraph in paragraphs[number:]:
        greeted = _is_salutation(paragraph)
        if not (greeted or _calls(paragraph)) or _names_genre(paragraph) or paragraph in paragraphs[:number]:
            follows = _is_prose(paragraph) or _is_heading(paragraph)
            follows = follows or (named >= CALLED and not paragraph.rstrip().endswith(":"))
            return run > 0 and not _is_furniture(paragraph) and follows
        named += _names_person(paragraph)
        run, called = run + greeted, called + (not _names_person(paragraph))
        if run == 0 and called > CALLED:
            return False  # a list of names
    return run > 0


def _is_greeted_in_row(paragraphs: list[str], number: int) -> bool:
    """Whether a line greets, with others that a salutation follows, below a headline that names an office alone:
    "Speech by the President of Malta", "Prime Minister Ada Rey", "Mrs Ana Vega", "Distinguished guests"."""
    if number >= HEAD or not _IN_STYLE.fullmatch(paragraphs[number].rstrip(" ,;")):
        return False
    first = number
    while first > 0 and _IN_STYLE.fullmatch(paragraphs[first - 1].rstrip(" ,;")):
        first -= 1
    row = list(takewhile(lambda line: _IN_STYLE.fullmatch(line.rstrip(" ,;")), paragraphs[first:]))
    offices = [found["office"].casefold() for found in map(_BY_OFFICE.search, paragraphs[:first]) if found]
    if not offices or len(row) < FEWEST_GREETED or offices[-1] in row[0].casefold():
        return False
    return any(_is_salutation(line) for line in paragraphs[first + len(row) :][:1])


def _signs_alone(paragraphs: list[str], number: int) -> bool:
    """Whether a line between the day and the text, in a head without a headline, tells who speaks: "The Honourable Ada
    Rey AC". A letter has whom it goes to there, and greets again below."""
    if not _names_person(paragraphs[number]) or paragraphs[number].rstrip().endswith((",", ";")):
        return False
    above, below = paragraphs[:number], paragraphs[number + 1 : number + 2]
    if not below or not _is_prose(below[0]) or _pattern("salutation", "opening").match(below[0]):
        return False
    dated = any(_pattern("header", "date").match(line) for line in above)
    return dated and not any(_names_genre(line) or len(line.split()) > SHORTEST_TITLE for line in above)


def _is_byline(paragraphs: list[str], number: int) -> bool:
    """Whether a line that names one person may be who speaks: no other such line or mark of a list shows greetings."""
    line = paragraphs[number]
    if not _names_person(line):
        return False
    if _signs_alone(paragraphs, number):
        return True
    told = [found["name"] for found in map(_TOLD_BY.search, paragraphs[max(0, number - HEAD) : number]) if found]
    if told:
        return re.search(rf"\b{re.escape(told[-1].split()[-1])}\b", line) is not None
    if _ITEM.match(line) or _is_salutation(line) or line.rstrip().endswith((",", ";")):
        return False
    return not any(_names_person(other) for other in paragraphs[number + 1 : number + 2])


def _is_dated_below(paragraphs: list[str], number: int) -> bool:
    """Whether a line without a comma stands in the head, as the day is told below: "Governor", "Bank of Zambia"."""
    if paragraphs[number].rstrip().endswith((",", ";", ":", ".", "!")):
        return False
    following = paragraphs[number + 1 : number + 1 + BELOW]
    days = [n for n, line in enumerate(following) if _pattern("header", "date").match(line)]
    return bool(days) and not any(map(_is_prose, following[: days[0]]))


def _names_genre(paragraph: str) -> bool:
    return bool(_pattern("title", "genres").search(paragraph))


def _headlines(head: list[str]) -> list[int]:
    """The lines of the head that are headlines: not dates, credits, or a bare name."""
    found = []
    for number, line in enumerate(head):
        words = line.split()
        if _is_furniture(line) or len(words) < SHORTEST_HEADLINE or re.fullmatch(r"[\w'’-]+, [\w'’. -]+", line):
            continue
        found.append(number)
    genres = [number for number in found if _names_genre(head[number])]
    return genres or found[:1]


def _speech_begin(paragraphs: list[str], head: int) -> int | None:
    """Where the words of the speaker begin, if an announcement or a salutation shows it."""
    early = range(head, min(len(paragraphs), head + 12))
    for number in early:
        announced = _announces(paragraphs[number]) or (number < head + LED and _leads_in(paragraphs[number]))
        if announced and number + 1 < len(paragraphs):
            return number + 1
    last = _last_sentence(paragraphs)
    return next((number for number in early if number < last and _is_called(paragraphs, number)), None)


def _last_sentence(paragraphs: list[str]) -> int:
    """The last paragraph that ends a sentence, the last of all where none does: behind it nobody is greeted any more,
    and a name with its office is a signature."""
    ends = (n for n in range(len(paragraphs) - 1, -1, -1) if _SENTENCE_END.search(paragraphs[n]))
    return next((n for n in ends if len(_WORD.findall(paragraphs[n])) >= SHORTEST_HEADLINE), len(paragraphs))


def _is_spoken(paragraphs: list[str], head: int, headlines: list[int]) -> bool:
    """Whether the body is somebody's own words: by its first persons outside quotation marks, and its headline."""
    body = _QUOTED.sub(" ", " ".join(paragraphs[head:]))
    words = max(1, len(body.split()))
    singular, plural = len(_FIRST_PERSON.findall(body)), len(_WE.findall(body))
    if any(_signs_alone(paragraphs, number) for number in range(head)):
        return singular + plural >= 1 or _YOU.search(body) is not None
    labels = [line for line in paragraphs[:head] if len(line.split()) < SHORTEST_HEADLINE]
    headline = " ".join([*labels, *(paragraphs[number] for number in headlines)])
    if _pattern("genre", "narrated").search(headline) and not _pattern("genre", "spoken").search(headline):
        return singular * 250 >= words and singular >= 3
    if _is_of_turns(paragraphs[head:]):
        return singular + plural >= 1 or _YOU.search(body) is not None
    if _pattern("genre", "spoken").search(headline):
        return singular >= 1 or plural >= 2 or not body.strip() or _starts_quoted(paragraphs, head)
    return (singular >= 2 and singular * 400 >= words) or (plural >= 4 and plural * 100 >= words)


def _is_of_turns(paragraphs: list[str]) -> bool:
    """Whether a text begins with somebody's words behind a label, and others ask behind theirs."""
    first = next(iter(paragraphs), "")
    return _ANSWERED.match(first) is not None and any(map(_ASKED.match, paragraphs))


def _starts_quoted(paragraphs: list[str], head: int) -> bool:
    return head < len(paragraphs) and paragraphs[head].startswith(("“", '"'))


def _mark_closing(paragraphs: list[str], result: list[Zone]) -> None:
    """The last courtesies of a speech ("Thank you.") and what stands under them."""
    for number in range(len(paragraphs) - 1, max(len(paragraphs) - 6, -1), -1):
        if result[number] is not Zone.BODY:
            continue
        if len(paragraphs[number].split()) <= 8 and _pattern("closing", "courtesy").match(paragraphs[number]):
            result[number] = Zone.CLOSING
        else:
            break
