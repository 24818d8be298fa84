"""Names that hold a head noun of their kind: "Ministry of ...", "... Alliance", "Convention on the Law of the Sea"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.dates.grammar import NUMBERS
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import YEAR, is_month
from kg.mentions.runs import (
    OF_MANY,
    ORDINAL,
    PARTICIPLES,
    SMALL,
    base_end,
    complement_end,
    head_of,
    is_known_body,
    is_place,
    is_title,
    is_venue,
    spelt_begin,
)  # fmt: skip
from kg.mentions.vocabulary import Kind, adjectives, context, heads, listed, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.9
SHORT_CONFIDENCE: Final = 0.6
HEADLINE_CONFIDENCE: Final = 0.8
SMALL_CONFIDENCE: Final = 0.7

_OPENERS: Final = frozenset({"for", "a", "an", "its", "our", "under", "through", "new", "by"})
_STATUTES: Final = frozenset({"act", "bill", "regulations", "rules", "ordinance", "code", "charter"})
_ACTS: Final = frozenset({"act", "bill", "ordinance"})
_CITED: Final = _ACTS | {"regulations", "rules"}
"""What is cited with a comma before its year: "the Water Act, 2003"."""
_WITHIN: Final = frozenset({"of", "and", "from", "for", "to", "in", "on", "at", "against", "with", "&"})
_OF_THE: Final = ["of", "the"]
_NEXT_ACT: Final = tuple([act, word] for act in sorted(_ACTS) for word in ("and", "or"))
_PURPOSE: Final = frozenset({"from", "against", "with"})
"""Of these what an act's name goes on with where no article leads up to it: "Background on" and "Aid to" are none."""
_TOPS: Final = frozenset({"heads", "head"})
_HEADED: Final = frozenset({"of", "and", "or", "&", "state", "states", *_TOPS})
"""Words between a meeting and the heads of state or government whose it is."""
_CONVENING: Final = frozenset({"assembly", "congress"})
"""Heads of bodies that are the meeting where it is counted: "147th IPU Assembly"; but "the 10th National Assembly"."""
_LINKS: Final = frozenset({"which", "that", "is", "was", "will", "be", "being", "to", "has", "been"})
_HELD: Final = (["held"], ["take"], ["takes"], ["took"])
_OPENING: Final = (["opened"], ["opens"], ["convened"], ["convenes"], ["concluded"])
_AT: Final = (["in"], ["at"], ["on"], ["from"], ["place"])
"""Behind the name of a meeting come words of linking, of meeting, and of where and when."""
_NUMERALS: Final = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX"})
"""Numbers that a name may end in: "Bali Concord II", "Maputo Plan III"."""
_BEFORE_ROW: Final = frozenset({"the", "our", "its", "this", "new", "annual", "a", "an"})
"""Before the first of several fields in a name."""
_SELF: Final = frozenset({"statement", "communique", "communiqué", "address", "presentation", "briefing"})
"""In a headline these are the document itself."""

_BEGINNINGS: Final = frozenset(
    {
        "First",
        "Second",
        "Third",
        "Additional",
        "Just",
        "Next",
        "One",
        "Building",
        "Working",
        "Strengthening",
        "Supporting",
        "Together",
        "Every",
        "All",
        "Better",
        "Good",
    }
)
"""Starters of sentences that, with a capital inside one, begin a name: "the Just Energy Transition Partnership"."""

_PAIR: Final = 2
"""So many words, a number and a head, only count what the head tells: "the Two Plans"."""
_MODEL: Final = re.compile(r"\d+[A-Z]+$")
"""Words such as "6G" and "5G", which begin a name as capitals do."""
_SCHEMES: Final = frozenset({"kg:Programme", "kg:Initiative", "kg:Plan", "kg:Strategy"})
_STREETS: Final = frozenset({"street", "avenue", "road", "drive", "lane", "boulevard", "crescent"})
_SPANS: Final = frozenset({"day", "week", "month", "year"})
_RELATIVE: Final = frozenset({"next", "last", "this"})
"""Before a span of time, that it is no name."""
_LARGE: Final = frozenset({"million", "billion", "trillion"})
_DATING: Final = frozenset({"in", "since", "by", "during", "until", "from"})
"""Before a year that begins a sentence, that it is no part of the name behind it."""
_ROLES: Final = frozenset({"incoming", "outgoing"})
"""Before a name, that it belongs to the office of somebody."""
_AT_HAND: Final = frozenset({"this", "our"})
"""Before "first Summit", that it is the one spoken at, whatever its number."""
_BEFORE_SIDES: Final = frozenset({"a", "an", "annual", "“", '"', "(", "/"})
"""What may stand, beside articles and ordinals, before the first of two sides that a dash joins in a name."""
_BEFORE_THEME: Final = frozenset({"the", "this", "our", "its", "annual"})
"""Before the theme that an event's name begins with, beside a number."""
_NEVER_BARE: Final = frozenset({"government", "house", "administration", "police", "ministry"})
"""Short forms that need a determiner even where the document has no longer name for them."""
_BARE_WITH_OF: Final = frozenset({"state", "city", "region", "letter"})
"""Weak heads that do make a name with "of" alone: "State of Georgia"."""


_OF_CROWNS: Final = frozenset({"Royal", "National"})
"""What the name of a body may have in front of its country."""
_BRANCHES: Final = frozenset({"office", "branch", "headquarters", "bureau"})
"""Heads behind which a headline tells a place: "at the Branch Office Beijing, China"."""
_AFTER_PLACES: Final = frozenset({"group", "format", "quartet", "agreements", "protocols", "accords", "platform"})
"""Weak heads that make a name with the one place where what they name came about."""
_SURNAMES: Final = frozenset({"court", "house", "church", "bank", "school", "guard", "chambers"})
"""Heads that are surnames as well: "Richard Court"."""

_WATERS: Final = frozenset(
    {"sea", "ocean", "river", "gulf", "strait", "straits", "peninsula", "desert", "coast", "basin"}
)
"""Heads whose names take the article: "new Blue Ocean" is a manner of speaking."""


def headed(line: Line) -> Iterator[Named]:
    """The names of a line that hold a head noun; the Alliance in "Founding of the Alliance of X" comes by itself."""
    index, count = 0, len(line.words)
    while index < count:
        if not line.caps[index] or index in line.roles:
            index += 1
            continue
        end = base_end(line, index)
        yield from _in_run(line, index, end)
        index = max(end, index + 1)


def _in_run(line: Line, first: int, end: int) -> Iterator[Named]:
    first = past_openers(line, first, end)
    if first >= end:
        return
    if (small := _small(line, first, end)) is not None:
        yield small
        return
    last = _last_head(line, first, end)
    if last is None:
        return
    head = line.lower[last]
    kind, finer = heads().kinds[head]
    if head in {"state", "states", "government", "governments"} and _of_heads(line, first) < first:
        return  # "Heads of State and Government of the Union", "Heads of Central Asian States"
    if head == "state" and line.lower[max(first - 2, 0) : first] == ["department", "of"]:
        return  # "Department of State of the United States"
    if head in _STREETS and first > 0 and line.words[first - 1].isdigit():
        first -= 1  # "26 Ridout Road"
    if kind is EntityType.PLACE and 0 < first < last and YEAR.match(line.words[first]):
        first += is_month(line.words[first - 1]) or line.words[first - 1] == ","  # "May 4, 2018 | Jubilee House"
    pair = heads().pairs.get((line.lower[last - 1], head)) if last > first else None
    kind, finer = (pair, finer if pair is kind else None) if pair else (kind, finer)
    if (
        head == "chambers"
        and line.lower[last + 1 : last + 2] != ["of"]
        and (last - first == 1 and line.words[first] not in adjectives())
    ):
        kind, finer = EntityType.PLACE, None  # "Maxwell Chambers"; but "Attorney-General's Chambers"
    if (line.headline and head in _SELF) or (last > first and (line.lower[last - 1], head) in heads().generic):
        return
    if head == "house" and last > first and line.words[last - 1] == "White":
        return  # "Senior White House officials"
    if head in _SPANS and last > first and line.lower[last - 1] in _RELATIVE:
        return  # "Nairobi Next Week"
    if line.lower[first] in _ROLES:
        return  # "the Incoming Forum Chair"
    if head == "year" and last == first and last + 1 < end and line.words[last + 1].isdigit():
        return  # "the Year 2000"
    stop = last + 1
    qualifies = end < len(line.words) and line.pos[end] == "NOUN" and not line.caps[end]
    qualifies |= line.headline and head in _BRANCHES and line.words[end : end + 1] == [","]
    # "at the Water Organization | Geneva, Switzerland": town and country by themselves
    apart = finer != "schema:CollegeOrUniversity" and line.words[end : end + 1] == [","]
    qualifies |= apart and any(is_place(line, end + 1, end + 1 + size) for size in (1, 2, 3))
    if stop < end and kind is EntityType.ORGANIZATION and is_place(line, stop, end) and not qualifies:
        stop = end  # "Trinity College Dublin"
    while stop < end and (YEAR.match(line.words[stop]) or line.words[stop].isdigit() or line.words[stop] in _NUMERALS):
        stop += 1
    complement = complement_end(line, stop, head)
    complement = _campus(line, complement, finer) or _year_after(line, complement, head)
    complement = next((i for i in range(stop + 1, complement) if line.lower[i - 1 : i + 1] in _NEXT_ACT), complement)
    modifiers = last - first
    if all(line.words[i] in adjectives() or line.lower[i] in {"new", "joint", "national"} for i in range(first, last)):
        modifiers = min(modifiers, 1)
    if modifiers == 0 and complement == stop == last + 1 and _numbering(line, first, kind) == first:
        yield from _short(line, first, head)
        return
    numbered = stop > last + 1
    if (
        pair is None
        and not numbered
        and head in heads().weak
        and modifiers < 2
        and not _supported(line, last, head, modifiers, complement > stop)
    ):
        return
    if pair is None and head in heads().paired and line.lower[end - 1] == head and complement == stop:
        return
    if head in _CONVENING and _is_convened(line, first, last, complement):
        kind, finer = EntityType.EVENT, "kg:Conference"
    if kind is EntityType.ORGANIZATION and (held := _of_body(line, first, last)) is not None:
        kind, finer, complement = held
    if head == "house" and complement > stop:
        kind, finer = EntityType.ORGANIZATION, "schema:GovernmentOrganization"  # House of Representatives
    if kind is EntityType.ORGANIZATION and head in _SURNAMES and _is_person(line, first, end):
        return
    if statute := _statute_at_end(line, stop, complement):
        if kind is EntityType.PLACE:
            return  # inside "Constitution of the Republic of Singapore (Amendment) Act"
        kind, finer = heads().kinds[statute]
    elif kind is EntityType.PLACE and complement > stop:
        kind, finer = _kind_at_end(line, complement) or (kind, finer)
    elif kind is EntityType.ORGANIZATION and complement > stop and _is_scheme(line, stop, complement):
        kind, finer = heads().kinds[line.lower[complement - 1]]  # "Centers of Excellence Program"
    if kind is EntityType.PLACE and (_is_person(line, first, end) or (head in _WATERS and not _definite(line, first))):
        return
    if (
        kind is EntityType.PLACE
        and first > 0
        and len(line.words) > 14
        and line.lower[first - 1] not in context("venues")
    ):
        return
    complement = _quotation_end(line, first, complement)
    if first > 1 and _is_broken(line, first):
        first -= 2
    first = _left_part(line, first, last)
    if kind is EntityType.EVENT:
        first = _theme(line, first)
    first = _numbering(line, first, kind)
    if kind is EntityType.POLICY and (finer in _SCHEMES or head == "agenda") and not line.headline:
        first = _slogan(line, first)
    if kind in {EntityType.EVENT, EntityType.POLICY} and (paired := _two_sides(line, first)) < first:
        first = _numbering(line, paired, kind)
    name, confidence = line.slice(first, complement), HEADLINE_CONFIDENCE if line.headline else CONFIDENCE
    if kind is EntityType.POLICY and (onward := _past_acronym(line, complement, head)) > complement:
        whole = line.slice(first, onward)
        yield Named(line.span(first, onward), kind, whole, "described", confidence, finer)
        yield Named(line.span(first, complement), kind, name, "headed", confidence, finer, long=whole)
        return
    counted = first > 0 and line.lower[first - 1] in context("ordinals")
    at_hand = first > 1 and line.lower[first - 2] in _AT_HAND
    if kind is EntityType.EVENT and counted and not at_hand:
        whole = line.slice(first - 1, complement)
        yield Named(line.span(first - 1, complement), kind, whole, "described", confidence, finer)
        yield Named(line.span(first, complement), kind, name, "headed", confidence, finer, long=whole)
    else:
        yield Named(line.span(first, complement), kind, name, "headed", confidence, finer)


def _small(line: Line, first: int, end: int) -> Named | None:
    """A name in capitals whose head has a small letter: "the Quad summit"; nationality alone makes no name."""
    if end >= len(line.words) or line.lower[end] not in heads().small or line.caps[end] or line.shouted:
        return None
    if line.pos[end] not in {"NOUN", "PROPN"}:
        return None
    if end + 1 < len(line.words) and line.pos[end + 1] in {"NOUN", "PROPN"} and not line.caps[end + 1]:
        return None
    kind, finer = heads().small[line.lower[end]]
    first = _slogan(line, first) if kind is EntityType.POLICY else first
    inner = range(first, end)
    if any(i in line.roles for i in inner) or line.labels[end - 1] == "PERSON" or line.words[end - 1] in adjectives():
        return None
    if all(line.words[i] in adjectives() or line.lower[i] in {"new", "joint", "national"} for i in inner):
        return None
    if tuple(line.words[first:end]) in listed().kinds and kind is EntityType.POLICY:
        return None
    if end - first == 1 and "-" in line.words[first] and line.words[first].rpartition("-")[2].islower():
        return None  # "IP-related legislation"
    if end - first == 1 and (line.starts[first] or not line.words[first][1:2].isupper()) and kind is EntityType.POLICY:
        return None
    return Named(line.span(first, end + 1), kind, line.slice(first, end + 1), "headed.small", SMALL_CONFIDENCE, finer)


def _slogan(line: Line, first: int) -> int:
    """Where a programme's name begins that holds words of grammar: "the Planting for Food and Jobs programme"."""
    begin = first
    while begin > 1 and line.lower[begin - 1] in _WITHIN and line.caps[begin - 2]:
        begin -= 2
        while begin > 0 and line.caps[begin - 1] and not line.starts[begin - 1]:
            begin -= 1
    definite = begin > 0 and line.lower[begin - 1] in {"the", "our", "its", "their", "his", "her", "’s", "'s"}
    part = range(begin, first)
    if not definite or any(head_of(line, i) or is_title(line, i) or i in line.roles for i in part):
        return first
    return first if begin < first and is_place(line, begin, begin + 1) else begin


def _theme(line: Line, first: int) -> int:
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
        and not (line.words[first] in _BEGINNINGS and not line.starts[first] and not line.headline)
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


def _last_head(line: Line, first: int, end: int) -> int | None:
    """The place of the head: the last head noun that only numbers, a place or a title of office follow."""
    for size in (1, 2, 3):
        if end - size - 1 > first and is_place(line, end - size, end) and head_of(line, end - size - 1) is not None:
            end -= size
            break
    end = line.holders.get(first, end)
    end -= not line.shouted and end > first + 1 and line.lower[end - 1] in PARTICIPLES
    for index in range(end - 1, first - 1, -1):
        if line.words[index][0].isdigit() or (index > first and line.words[index] in _NUMERALS):
            continue
        if index in line.roles:
            continue
        if head_of(line, index) is not None:
            return index
        if index + 1 < end and index > first and is_title(line, index):
            continue
        if is_title(line, index) or line.words[index] in titles().before_offices:
            continue
        return None
    return None


def _short(line: Line, first: int, head: str) -> Iterator[Named]:
    """A bare head in capitals: a name by itself ("Parliament"), or a short form of a longer name ("the Alliance")."""
    kind, finer = heads().kinds[head]
    before = line.lower[first - 1] if first else ""
    if head == "parliament" and first > 1 and before == "of" and line.lower[first - 2] == "member":
        # in a line of a question's head as well: "Ms Hany Soh (Member of Parliament for ...)"
        yield Named(
            line.span(first, first + 1), kind, "Parliament", "headed.short", SHORT_CONFIDENCE, finer, short=True
        )
        return
    if line.headline or line.shouted or (line.starts[first] and head not in heads().alone):
        return
    if (head in heads().alone and head not in _NEVER_BARE) or before in context("definite"):
        if head == "house":
            kind, finer = (
                EntityType.ORGANIZATION,
                "schema:GovernmentOrganization",
            )  # "I take the House through the Bill"
        yield Named(
            line.span(first, first + 1), kind, line.words[first], "headed.short", SHORT_CONFIDENCE, finer, short=True
        )


def _supported(line: Line, last: int, head: str, modifiers: int, complemented: bool) -> bool:
    if head == "bar" and last > 1 and modifiers == 1:
        # "called to the Malaysian Bar"
        return line.lower[last - 2] == "the" and (
            line.words[last - 1] in adjectives() or is_place(line, last - 1, last)
        )
    if head in _AFTER_PLACES and modifiers == 1 and last > 1 and line.lower[last - 2] == "the":
        return is_place(line, last - 1, last)  # "the Lima Group"
    if line.lower[last - 1] in _SPANS and line.lower[last - 3 : last - 1] == ["of", "the"]:
        return _of_year(line, last - 1) < last - 1  # "Young Farmer of the Year Awards"
    if head in {"rules", "regulations"} and modifiers == 1 and last > 1 and line.lower[last - 2] == "the":
        return True
    if head == "resolution" and complemented and line.headline and line.lower[last - 1] in titles().headline_verbs:
        return True  # "Assembly Adopts | Resolution on Safe Water"
    return complemented and (modifiers >= 1 or head in _BARE_WITH_OF)


def _left_part(line: Line, first: int, last: int) -> int:
    """Where a name begins that goes back over "and": "the Boys and Girls Club".

    The part before "and" must stand after an article and be no name of its own.
    """
    if line.lower[last] in _STATUTES and first > 2:
        begin = _statute(line, first)
        return begin if begin < first else _row(line, first, last)
    if line.lower[first] in _SPANS and line.lower[max(0, first - 2) : first] == ["of", "the"]:
        return _of_year(line, first)
    meets = heads().kinds[line.lower[last]][0] is EntityType.EVENT
    if meets and line.lower[first] in {"state", "government"} and (begin := _of_heads(line, first)) < first:
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


def _of_year(line: Line, first: int) -> int:
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


def _of_heads(line: Line, first: int) -> int:
    """Where a meeting's name begins that says whose it is: "the Commonwealth Heads of Government Meeting"."""
    begin = first
    while begin > 0 and line.lower[begin] not in _TOPS and line.lower[begin - 1] in _HEADED:
        begin -= 1
    if line.lower[begin] not in _TOPS:
        return first
    while begin > 0 and line.caps[begin - 1] and begin - 1 not in line.roles and line.words[begin - 1] != "The":
        begin -= 1
    return begin


def _statute(line: Line, first: int) -> int:
    """Where the name of an act begins: it runs back over words of grammar to its article.

    "the Protection from Online Falsehoods and Manipulation Act".
    """
    begin = first
    while (
        begin > 0
        and begin - 1 not in line.roles
        and ((line.caps[begin - 1] and not _closes(line, begin - 1)) or line.words[begin - 1] in _WITHIN)
    ):
        begin -= 1
    while begin < first and (line.lower[begin] in _WITHIN or line.words[begin] == "The"):
        begin += 1
    before = line.words[begin - 1] if begin else ""
    led = before in {"the", "The", "a", "“", "of", "and"} or (
        before.islower() and not (line.headline or line.starts[begin])
    )
    if (
        begin > 1
        and line.words[begin - 1] == ","
        and line.caps[begin - 2]
        and not (head_of(line, begin - 2) or is_place(line, begin - 2, begin - 1))
        and (begin == 2 or not line.caps[begin - 3] or line.words[begin - 3] == "The")
        and "and" in line.lower[begin:first]
    ):
        begin, led = begin - 2, True  # "the Insolvency, Restructuring and Dissolution Act"
    amended = heads().kinds.get(line.lower[begin - 3]) if begin > 2 else None
    if (
        amended
        and amended[0] is EntityType.POLICY
        and line.caps[begin - 3]
        and line.lower[begin - 2 : begin] == _OF_THE
    ):
        return begin - 3  # "the | Constitution of the Republic of Peru (Amendment) Act"
    if not led and (begin + 1 >= first or line.lower[begin + 1] not in _PURPOSE):
        return first
    if line.words[begin] in _WITHIN | (titles().starters - _BEGINNINGS):
        return first
    return begin


def _closes(line: Line, index: int) -> bool:
    """Whether a head ends a name of its own: the first act in "the Bankruptcy Act and Companies Act"."""
    head = head_of(line, index)
    goes_on = line.caps[index + 1] or line.lower[index + 1] in {"of", "and"}
    return head is not None and (head in _STATUTES or not goes_on)


def _is_convened(line: Line, first: int, last: int, end: int) -> bool:
    """Whether an assembly is a meeting, and no body: "147th Assembly of the IPU", "Extraordinary Assembly held in".

    Those of a parliament are counted too: "the 10th National Assembly".
    """
    if line.shouted or context("parliaments") & set(line.lower[first:last]):
        return False
    number = next((i for i in (first - 1, first) if 0 <= i < last and _is_ordinal(line, i)), None)
    if number is None:
        set_off = line.lower[max(first - 2, 0) : first] not in (["of", "the"], ["at", "the"])
        return last > first and set_off and _is_held(line, end)
    body = (number + 1, last) if last > number + 1 else (end - 1, end)
    acronym = body[1] - body[0] == 1 and line.words[body[0]].isupper() and not is_place(line, *body)
    of_state = is_place(line, number + 1, last - 1) or is_place(line, end - 1, end)
    general = line.lower[last - 1] == "general" and not of_state
    return acronym or general or line.lower[number + 1] == "world" or _meets(line, end)


def _is_ordinal(line: Line, index: int) -> bool:
    return ORDINAL.match(line.words[index]) is not None or line.lower[index] in context("ordinals")


def _meets(line: Line, end: int) -> bool:
    """Whether words tell when or where what they stand behind meets: "opened in Hanoi", ", which will take place"."""
    if line.lower[end : end + 1] in (["in"], ["at"]) and line.caps[end + 1 : end + 2] == [True]:
        return True
    return _is_held(line, end) or (line.lower[end : end + 1] in _OPENING and line.lower[end + 1 : end + 2] in _AT)


def _is_held(line: Line, end: int) -> bool:
    start = end + (line.lower[end : end + 1] == [","])
    while line.lower[start : start + 1] and line.lower[start] in _LINKS:
        start += 1
    return line.lower[start : start + 1] in _HELD and line.lower[start + 1 : start + 2] in _AT


def _of_body(line: Line, first: int, last: int) -> tuple[EntityType, str | None, int] | None:
    """Kind and end of a name with a known body and a head of its own behind it: "Council of Europe | Summit"."""
    known = listed().kinds
    for begin in (first, first + (line.lower[first] in context("ordinals"))):
        for end in range(last + 5, last + 2, -1):
            kind = known.get(tuple(line.words[begin:end]))
            if kind is None or kind[0] is not EntityType.ORGANIZATION or line.caps[end : end + 1] != [True]:
                continue
            inner = _last_head(line, end, base_end(line, end))
            if inner is not None:
                return (*heads().kinds[line.lower[inner]], complement_end(line, inner + 1, line.lower[inner]))
    return None


def _statute_at_end(line: Line, stop: int, end: int) -> str | None:
    """The statute that a name ends in which begins with a body.

    "Supreme Court of Judicature (Fees) Rules 2022", "Academy of Law Act".
    """
    last = end - 1
    while last > stop and line.words[last].isdigit():
        last -= 1
    if last <= stop or line.lower[last] not in _STATUTES:
        return None
    return line.lower[last] if line.words[last - 1] == ")" or line.lower[last] in _ACTS else None


def _is_scheme(line: Line, stop: int, end: int) -> bool:
    """Whether what a body is of ends as a programme of its own name does, with no article before it."""
    scheme = line.lower[end - 1] in {"programme", "program", "scheme", "initiative"} and line.caps[end - 2]
    return scheme and not {"the", "and"} & set(line.lower[stop:end])


def _kind_at_end(line: Line, end: int) -> Kind | None:
    """The kind of a name that begins with a place and ends in a head of another kind.

    "Republic of Singapore Air Force", "Port of Baltimore Worker Retention Program".
    """
    last, head = end - 1, line.lower[end - 1]
    if not line.caps[last] or not line.caps[last - 1]:
        return None
    pair = heads().pairs.get((line.lower[last - 1], head))
    if pair is EntityType.ORGANIZATION:
        return pair, None
    kind = heads().kinds.get(head)
    return kind if kind and kind[0] is not EntityType.PLACE and head not in heads().weak else None


def _is_broken(line: Line, first: int) -> bool:
    """Whether the name began in the line before: "Biden-" and then "Harris Administration"."""
    return line.words[first - 1] == "-" and line.ends[first - 2] == line.begins[first - 1] and line.caps[first - 2]


def _two_sides(line: Line, first: int) -> int:
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


def _definite(line: Line, first: int) -> bool:
    return line.headline or (first > 0 and line.lower[first - 1] in {"the", "and", ",", "or"})


def _is_person(line: Line, first: int, end: int) -> bool:
    """ "Rebecca Hall" is nobody's venue: the model labels every word a person."""
    if line.lower[end - 1] in heads().built or is_venue(line, first, end):
        return False
    return end - first >= 2 and all(line.labels[i] == "PERSON" for i in range(first, end))


def _quotation_end(line: Line, first: int, end: int) -> int:
    """The end of a name that stands in quotation marks as a whole: “Summit on Peace in Ukraine”."""
    if first == 0 or line.words[first - 1] not in {"“", '"', "‘"}:
        return end
    for index in range(end, min(end + 7, len(line.words))):
        if line.words[index] in {"”", '"', "’"}:
            return index
        if not (line.caps[index] or line.lower[index] in SMALL):
            break
    return end


def _numbering(line: Line, first: int, kind: EntityType) -> int:
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


def _campus(line: Line, end: int, finer: str | None) -> int:
    """The end after "University of California, Berkeley" where that is a line of a list; 0 if it is not."""
    short = finer == "schema:CollegeOrUniversity" and end + 2 == len(line.words) and len(line.words) < 10
    return end + 2 if short and line.words[end] == "," and line.caps[end + 1] else 0


def _past_acronym(line: Line, end: int, head: str) -> int:
    """The end with what follows a name in brackets: "Memorandum of Understanding (MOU) | on Legal Cooperation"."""
    words, mark = line.words, end + 3
    if mark >= len(words) or words[end] != "(" or words[end + 2] != ")" or not words[end + 1][:2].isupper():
        return end
    onward = complement_end(line, mark, head)
    whole = onward > mark and line.lower[mark] != "of" and words[onward : onward + 1] != ["("]
    return onward if whole else end


def _year_after(line: Line, end: int, head: str) -> int:
    """The end with a year: "Trade Forum 2019"; of plans also "for 2021-25".

    Of statutes also "Civil Rights Act of 1964" and "Water Act, 2003".
    """
    of = head in _STATUTES and line.lower[end : end + 1] == ["of"]
    of |= head in _CITED and line.lower[end : end + 1] == [","]
    planned = heads().kinds[head][1] in _SCHEMES or head in {"agenda", "framework", "roadmap", "vision"}
    planned = planned and not is_known_body(line, end)
    of |= planned and line.lower[end : end + 1] == ["for"]
    year = end + of
    return year + 1 if year < len(line.words) and YEAR.match(line.words[year]) else end
