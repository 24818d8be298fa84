"""Where a name with a head noun begins: past openers, and back over what belongs to it."""

from __future__ import annotations

import re
from typing import Final

from kg.dates.grammar import NUMBERS
from kg.mentions.complements import OF_MANY
from kg.mentions.lines import Line
from kg.mentions.periods import YEAR
from kg.mentions.runs import ORDINAL, SMALL, head_of, is_place, is_title, spelt_begin
from kg.mentions.statutes import BEGINNINGS, STATUTES, WITHIN, statute
from kg.mentions.vocabulary import adjectives, context, heads, listed, titles
from kg.model import EntityType

_OPENERS: Final = frozenset({"for", "a", "an", "its", "our", "under", "through", "new", "by"})
_TOPS: Final = frozenset({"heads", "head"})
_HEADED: Final = frozenset({"of", "and", "or", "&", "state", "states", *_TOPS})
"""Words between a meeting and the heads of state or government whose it is."""
_BEFORE_ROW: Final = frozenset({"the", "our", "its", "this", "new", "annual", "a", "an"})
"""Before the first of several fields in a name."""
_PAIR: Final = 2
"""So many words, a number and a head, only count what the head tells: "the Two Plans"."""
_MODEL: Final = re.compile(r"\d+[A-Z]+$")
"""Words such as "6G" and "5G", which begin a name as capitals do."""
SPANS: Final = frozenset({"day", "week", "month", "year"})
_LARGE: Final = frozenset({"million", "billion", "trillion"})
_DATING: Final = frozenset({"in", "since", "by", "during", "until", "from"})
"""Before a year that begins a sentence, that it is no part of the name behind it."""
_BEFORE_SIDES: Final = frozenset({"a", "an", "annual", "“", '"', "(", "/"})
"""What may stand, beside articles and ordinals, before the first of two sides that a dash joins in a name."""
_BEFORE_THEME: Final = frozenset({"the", "this", "our", "its", "annual"})
"""Before the theme that an event's name begins with, beside a number."""
_OF_CROWNS: Final = frozenset({"Royal", "National"})
"""What the name of a body may have in front of its country."""


def slogan(line: Line, first: int) -> int:
    """Where a programme's name begins that holds words of grammar: "the Planting for Food and Jobs programme"."""
    begin = first
    while begin > 1 and line.lower[begin - 1] in WITHIN and line.caps[begin - 2]:
        begin -= 2
        while begin > 0 and line.caps[begin - 1] and not line.starts[begin - 1]:
            begin -= 1
    definite = begin > 0 and line.lower[begin - 1] in {"the", "our", "its", "their", "his", "her", "’s", "'s"}
    part = range(begin, first)
    if not definite or any(head_of(line, i) or is_title(line, i) or i in line.roles for i in part):
        return first
    return first if begin < first and is_place(line, begin, begin + 1) else begin


def theme(line: Line, first: int) -> int:
    """Where an event begins whose name has "in" or "of": "the Women in | Trade Forum", "Order of | Merit Ceremony"."""
    mark = first - 1 - (line.lower[max(first - 1, 0) : first] == ["the"])
    quality = line.lower[first] in context("qualities") and line.lower[mark] == "of"
    if mark < 1 or not (quality or line.lower[mark] == "in") or not line.caps[mark - 1]:
        return first
    begin = mark - 1
    while begin > 0 and line.caps[begin - 1] and not line.starts[begin - 1]:
        begin -= 1
    part = range(begin, mark)
    led = begin > 0 and (line.lower[begin - 1] in _BEFORE_THEME or ORDINAL.match(line.words[begin - 1]))
    if not led or is_place(line, begin, begin + 1) or any(is_title(line, i) or i in line.roles for i in part):
        return first
    named = any(head_of(line, i) is not None for i in part) and not quality
    return first if named else begin


def past_openers(line: Line, first: int, end: int) -> int:
    """Past words that only open a sentence or address somebody, and past titles ("Minister", "President")."""
    known = titles()
    while first < end and line.headline and line.lower[first] in titles().headline_verbs:
        first += 1
    if first + 1 < end and line.lower[first] in _LARGE and line.words[max(first - 1, 0)][0].isdigit():
        first += 1  # "$350 Billion | American Rescue Plan"
    if line.headline and first + 1 < end and line.lower[max(first - 1, 0)] == "to" and _is_act(line.lower[first]):
        first += 1  # "Recommendations to Establish | Ports Court"
    if line.headline and (known_body := _known_at_end(line, first, end)):
        first = known_body
    if line.headline and first + 1 < end and line.words[first] == "New" and not is_place(line, first, first + 2):
        first += 1
    if line.words[first - 1 : first] == [","] and "." in line.words[first] and first + 1 < end:
        first += line.words[first].rstrip(".") in known.suffixes  # "Ada Rey, T.D. | National Farmers Conference"
    while (
        first < end
        and line.words[first] in known.starters
        and not (line.words[first] in BEGINNINGS and not line.starts[first] and not line.headline)
        and not _is_number_of_plan(line, first, end)
    ):
        first += 1
    if (
        0 < first < end - 1
        and line.words[first].isdigit()
        and line.starts[first - 1]
        and line.lower[first - 1] != "the"
    ):
        # "About 140 | Ports Authority officers", "In 2019 | Ports Authority"; but "The 2019 Ports Conference"
        first += not YEAR.match(line.words[first]) or line.lower[first - 1] in _DATING
    if (
        first < end
        and line.starts[first]
        and first + 1 < end
        and line.pos[first] in {"VERB", "ADV", "ADP", "AUX", "SCONJ"}
    ):
        first += 1
    return first


def _is_act(word: str) -> bool:
    """Whether a word is the base form of a verb of headlines: "establish", "launch"."""
    return not {word, f"{word}s", f"{word}es"}.isdisjoint(titles().headline_verbs)


def _known_at_end(line: Line, first: int, end: int) -> int:
    """Where a well-known body begins behind praise in a headline: "More Effective | World Bank"; 0 if there is none."""
    for begin in range(first + 1, min(first + 3, end - 1)):
        kind = listed().kinds.get(tuple(line.words[begin:end]))
        praised = all(line.pos[i] == "ADJ" and line.words[i] not in adjectives() for i in range(first, begin))
        if kind is not None and kind[0] is EntityType.ORGANIZATION and praised:
            return begin
    return 0


def _is_number_of_plan(line: Line, index: int, end: int) -> bool:
    """Whether a number in words begins the name of one plan: "the | Seven Point Agenda", "the | Four Freedoms Charter".

    It counts what a plan has, or stands behind an article and before two words or more.
    """
    if line.lower[index] not in NUMBERS or end - index <= _PAIR or line.headline:
        return False
    head = head_of(line, end - 1)
    if head is None or heads().kinds[head][0] is not EntityType.POLICY or head.endswith("s"):
        return False
    return line.lower[index + 1] in context("plan_parts") or (index > 0 and line.lower[index - 1] == "the")


def left_part(line: Line, first: int, last: int) -> int:
    """Where a name begins that goes back over "and": "the Boys and Girls Club".

    The part before "and" must stand after an article and be no name of its own.
    """
    if line.lower[last] in STATUTES and first > 2:
        begin = statute(line, first)
        return begin if begin < first else _row(line, first, last)
    if line.lower[first] in SPANS and line.lower[max(0, first - 2) : first] == ["of", "the"]:
        return of_year(line, first)
    meets = heads().kinds[line.lower[last]][0] is EntityType.EVENT
    if meets and line.lower[first] in {"state", "government"} and (begin := of_heads(line, first)) < first:
        return begin
    if meets and (begin := _of_attendees(line, first)) < first:
        return begin
    begin = first - 1
    if last > 3 and line.words[last - 1] == ")" and line.words[last - 3] == "(":
        return min(first, spelt_begin(line, last - 3, line.words[last - 2]))  # "Trade and Transit (TT) Policy"
    if begin < 1 or line.lower[begin] not in {"and", "&"} or not line.caps[begin - 1]:
        return _row(line, first, last)
    while (
        begin > 0
        and (line.caps[begin - 1] or _MODEL.match(line.words[begin - 1]))
        and begin - 1 not in line.roles
        and line.lower[begin - 1] not in SMALL
    ):
        begin -= 1
    part = range(begin, first - 1)
    if (national := _national(line, begin, first - 1)) is not None:
        return national
    if (row := _row(line, first, last)) < first:
        return row
    before = line.lower[begin - 1] if begin else ""
    described = begin > 1 and line.pos[begin - 1] == "ADJ"
    programme = heads().kinds[line.lower[last]][0] is EntityType.POLICY and (before in _OPENERS or described)
    titled = line.headline and before in {"", "at", "of", "for", "to"}
    acronym = len(part) == 1 and line.words[begin].isupper() and not line.shouted
    many = line.lower[last] in OF_MANY and line.lower[last - 1][-1:] == "s" and line.lower[first - 2][-1:] == "s"
    if not (before == "the" or programme or titled or described or many) or len(part) == 0 or acronym:
        return first
    if tuple(line.words[begin : first - 1]) in listed().kinds or line.labels[first - 2] in {"GPE", "LOC", "DATE"}:
        return first
    if any(line.labels[i] == "PERSON" for i in part):
        return first
    events = heads().kinds[line.lower[last]][0] is EntityType.EVENT
    kind = heads().kinds.get(line.lower[begin])
    bare = (
        len(part) == 1 and kind is not None and kind == heads().kinds.get(line.lower[first])
    )  # "University and College Union"
    field = len(part) == 1 and before == "the" and line.words[begin] in titles().portfolios
    if not (bare or field) and any(
        (head_of(line, i) and i == first - 2) or (is_title(line, i) and not (events and line.lower[i].endswith("s")))
        for i in part
    ):
        return first  # but "the G20 Finance Ministers and Central Bank Governors Meeting"
    return begin


def _national(line: Line, begin: int, end: int) -> int | None:
    """Where a name begins whose words before "and" a country leads: "Kenya | Ports" and Maritime Authority.

    Of three fields the first stands before a comma: "Rwanda | Mines, Petroleum" and Gas Board.
    """
    if begin > 1 and line.words[begin - 1] == "," and line.caps[begin - 2]:
        begin -= 2
        while begin > 0 and line.caps[begin - 1] and begin - 1 not in line.roles:
            begin -= 1
    start = begin + (line.words[begin] in _OF_CROWNS or (line.starts[begin] and line.words[begin] in titles().starters))
    stop = next((start + size for size in (3, 2, 1) if is_place(line, start, start + size)), end)
    rest = [i for i in range(stop, end) if line.words[i] != ","]
    plain = all(
        head_of(line, i) is None and not is_title(line, i) and line.words[i] not in adjectives() and i not in line.roles
        for i in rest
    )
    named = any(line.labels[i] == "PERSON" for i in rest) or is_place(line, stop, end)
    return begin + (line.words[begin] in titles().starters) if rest and plain and not named else None


def _row(line: Line, first: int, last: int) -> int:
    """Where a name begins that tells three fields or more: "the | Language, Literacy and Numeracy Program".

    It is `first` where something else than fields stands in the row, or no article, number or "our" leads up to it.
    """
    end = begin = first - 1
    if begin < 3 or line.lower[end] not in {"and", "&"} or line.lower[last].endswith("s"):
        return first
    if line.words[end - 1] != ",":
        begin = _run_begin(line, end)
    while begin > 1 and line.words[begin - 1] == "," and line.caps[begin - 2]:
        begin = _run_begin(line, begin - 1)
    start = begin + (line.lower[begin] in _BEFORE_ROW)
    before = line.lower[start - 1] if start else ""
    part = [i for i in range(start, end) if line.words[i] != ","]
    plain = all(
        head_of(line, i) is None
        and not (is_title(line, i) or is_place(line, i, i + 1) or line.words[i].isupper())
        and i not in line.roles
        and line.labels[i] not in {"PERSON", "GPE"}
        for i in part
    )
    many = line.words[start:end].count(",") >= _PAIR - (line.words[end - 1] != ",")
    led = before in _BEFORE_ROW or ORDINAL.match(before) is not None
    return start if led and plain and many and not is_place(line, start, start + 2) else first


def _run_begin(line: Line, end: int) -> int:
    """Where the words with capitals begin that stand before an index."""
    while end > 0 and line.caps[end - 1] and not line.starts[end]:
        end -= 1
    return end


def of_year(line: Line, first: int) -> int:
    """Where an award's name begins that tells of whom it makes the best: "Young Farmer of the | Year Awards"."""
    begin = first - 2
    while begin > 0 and line.caps[begin - 1] and line.words[begin - 1] not in titles().starters:
        begin -= 1
    return begin if begin < first - 2 else first


def _of_attendees(line: Line, first: int) -> int:
    """Where a meeting's name begins that tells who meets of which body: "Bay Union (BU) Ministers of | Trade Meeting".

    A body with its acronym in brackets is part of it also without "of": "the Bay Union (BU) | Trade Fair".
    """
    begin = first
    if begin > 2 and line.lower[begin - 1] == "of" and line.lower[begin - 2] in context("attendees"):
        begin -= 2
        if not line.caps[begin]:
            return first
        while begin > 0 and line.caps[begin - 1] and line.lower[begin - 1] not in SMALL | {"the"}:
            begin -= 1
    if begin > 3 and line.words[begin - 1] == ")" and line.words[begin - 3] == "(" and line.words[begin - 2].isupper():
        mark = begin - 3
        told = spelt_begin(line, mark, line.words[begin - 2])
        while told == mark or (told > 0 and line.caps[told - 1] and line.lower[told - 1] not in SMALL | {"the"}):
            told -= 1
        counted = told > 0 and (ORDINAL.match(line.words[told - 1]) or line.lower[told - 1] == "the")
        begin = told if counted and mark - told > 1 else begin
    return begin


def of_heads(line: Line, first: int) -> int:
    """Where a meeting's name begins that says whose it is: "the Commonwealth Heads of Government Meeting"."""
    begin = first
    while begin > 0 and line.lower[begin] not in _TOPS and line.lower[begin - 1] in _HEADED:
        begin -= 1
    if line.lower[begin] not in _TOPS:
        return first
    while begin > 0 and line.caps[begin - 1] and begin - 1 not in line.roles and line.words[begin - 1] != "The":
        begin -= 1
    return begin


def is_broken(line: Line, first: int) -> bool:
    """Whether the name began in the line before: "Biden-" and then "Harris Administration"."""
    return line.words[first - 1] == "-" and line.ends[first - 2] == line.begins[first - 1] and line.caps[first - 2]


def two_sides(line: Line, first: int) -> int:
    """Where a name begins whose sides a dash between spaces joins: "Africa – | Europe Summit"."""
    if first < 2 or line.words[first - 1] not in {"-", "–", "—", "‑", "/"} or not _opens_side(line, first):
        return first
    end = first - 1
    for size in (3, 2, 1):
        begin = end - size
        if begin < 0 or not _is_side(line, begin, end):
            continue
        before = line.lower[begin - 1] if begin and not line.starts[begin] else "the"
        led = before in _BEFORE_SIDES | context("definite") | context("ordinals") or ORDINAL.match(before)
        return begin if led else first
    return first


def _opens_side(line: Line, first: int) -> bool:
    return any(_is_side(line, first, first + size) for size in (3, 2, 1))


def _is_side(line: Line, first: int, end: int) -> bool:
    """Whether words name a country, a region, a body of states or a nationality, and no city."""
    words = tuple(line.words[first:end])
    kind = listed().kinds.get(words)
    state = kind is not None and kind[1] != "schema:City" and kind[0] in {EntityType.PLACE, EntityType.ORGANIZATION}
    return state or " ".join(words) in adjectives()


def numbering(line: Line, first: int, kind: EntityType) -> int:
    """A year or an ordinal before the name of an event or a policy is part of it: "2030 Agenda", "80th Session"."""
    if first == 0 or kind not in {EntityType.EVENT, EntityType.POLICY}:
        return first
    before = line.words[first - 1]
    if before == ")":
        return _numbering_twice(line, first)
    if ORDINAL.match(before) or (
        YEAR.match(before) and first >= 1 and line.lower[first - 2] not in {"in", "of", "since"}
    ):
        return first - 1
    return first


def _numbering_twice(line: Line, first: int) -> int:
    """Where a name begins whose number stands in words and in brackets: "the Forty-Second (42nd) | Regular Meeting"."""
    mark = first - 3
    if mark < 1 or line.words[mark] != "(" or not ORDINAL.match(line.words[mark + 1]):
        return first
    begin = mark - 1
    if line.lower[begin].rpartition("-")[2] not in context("ordinals") | context("round_ordinals"):
        return first
    return begin - (begin > 0 and line.lower[begin - 1] in context("tens"))
