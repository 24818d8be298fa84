"""Names that hold a head noun of their kind: "Ministry of ...", "... Alliance", "Convention on the Law of the Sea"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.assemblies import is_convened
from kg.mentions.beginnings import (
    SPANS,
    is_broken,
    left_part,
    numbering,
    of_heads,
    of_year,
    past_openers,
    slogan,
    theme,
    two_sides,
)
from kg.mentions.complements import PARTICIPLES, complement_end
from kg.mentions.endings import SCHEMES, campus, is_scheme, kind_at_end, past_acronym, quotation_end, year_after
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import YEAR, is_month
from kg.mentions.runs import base_end, head_of, is_place, is_title, is_venue
from kg.mentions.statutes import ACTS, statute_at_end
from kg.mentions.vocabulary import adjectives, context, heads, listed, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.9
SHORT_CONFIDENCE: Final = 0.6
HEADLINE_CONFIDENCE: Final = 0.8
SMALL_CONFIDENCE: Final = 0.7

_NEXT_ACT: Final = tuple([act, word] for act in sorted(ACTS) for word in ("and", "or"))
_CONVENING: Final = frozenset({"assembly", "congress"})
"""Heads of bodies that are the meeting where it is counted: "147th IPU Assembly"; but "the 10th National Assembly"."""
_NUMERALS: Final = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX"})
"""Numbers that a name may end in: "Bali Concord II", "Maputo Plan III"."""
_SELF: Final = frozenset({"statement", "communique", "communiqué", "address", "presentation", "briefing"})
"""In a headline these are the document itself."""
_STREETS: Final = frozenset({"street", "avenue", "road", "drive", "lane", "boulevard", "crescent"})
_RELATIVE: Final = frozenset({"next", "last", "this"})
"""Before a span of time, that it is no name."""
_ROLES: Final = frozenset({"incoming", "outgoing"})
"""Before a name, that it belongs to the office of somebody."""
_AT_HAND: Final = frozenset({"this", "our"})
"""Before "first Summit", that it is the one spoken at, whatever its number."""
_NEVER_BARE: Final = frozenset({"government", "house", "administration", "police", "ministry"})
"""Short forms that need a determiner even where the document has no longer name for them."""
_BARE_WITH_OF: Final = frozenset({"state", "city", "region", "letter"})
"""Weak heads that do make a name with "of" alone: "State of Georgia"."""
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
    if head in {"state", "states", "government", "governments"} and of_heads(line, first) < first:
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
    if head in SPANS and last > first and line.lower[last - 1] in _RELATIVE:
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
    complement = campus(line, complement, finer) or year_after(line, complement, head)
    complement = next((i for i in range(stop + 1, complement) if line.lower[i - 1 : i + 1] in _NEXT_ACT), complement)
    modifiers = last - first
    if all(line.words[i] in adjectives() or line.lower[i] in {"new", "joint", "national"} for i in range(first, last)):
        modifiers = min(modifiers, 1)
    if modifiers == 0 and complement == stop == last + 1 and numbering(line, first, kind) == first:
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
    if head in _CONVENING and is_convened(line, first, last, complement):
        kind, finer = EntityType.EVENT, "kg:Conference"
    if kind is EntityType.ORGANIZATION and (held := _of_body(line, first, last)) is not None:
        kind, finer, complement = held
    if head == "house" and complement > stop:
        kind, finer = EntityType.ORGANIZATION, "schema:GovernmentOrganization"  # House of Representatives
    if kind is EntityType.ORGANIZATION and head in _SURNAMES and _is_person(line, first, end):
        return
    if statute := statute_at_end(line, stop, complement):
        if kind is EntityType.PLACE:
            return  # inside "Constitution of the Republic of Singapore (Amendment) Act"
        kind, finer = heads().kinds[statute]
    elif kind is EntityType.PLACE and complement > stop:
        kind, finer = kind_at_end(line, complement) or (kind, finer)
    elif kind is EntityType.ORGANIZATION and complement > stop and is_scheme(line, stop, complement):
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
    complement = quotation_end(line, first, complement)
    if first > 1 and is_broken(line, first):
        first -= 2
    first = left_part(line, first, last)
    if kind is EntityType.EVENT:
        first = theme(line, first)
    first = numbering(line, first, kind)
    if kind is EntityType.POLICY and (finer in SCHEMES or head == "agenda") and not line.headline:
        first = slogan(line, first)
    if kind in {EntityType.EVENT, EntityType.POLICY} and (paired := two_sides(line, first)) < first:
        first = numbering(line, paired, kind)
    name, confidence = line.slice(first, complement), HEADLINE_CONFIDENCE if line.headline else CONFIDENCE
    if kind is EntityType.POLICY and (onward := past_acronym(line, complement, head)) > complement:
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
    first = slogan(line, first) if kind is EntityType.POLICY else first
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
    if line.lower[last - 1] in SPANS and line.lower[last - 3 : last - 1] == ["of", "the"]:
        return of_year(line, last - 1) < last - 1  # "Young Farmer of the Year Awards"
    if head in {"rules", "regulations"} and modifiers == 1 and last > 1 and line.lower[last - 2] == "the":
        return True
    if head == "resolution" and complemented and line.headline and line.lower[last - 1] in titles().headline_verbs:
        return True  # "Assembly Adopts | Resolution on Safe Water"
    return complemented and (modifiers >= 1 or head in _BARE_WITH_OF)


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


def _definite(line: Line, first: int) -> bool:
    return line.headline or (first > 0 and line.lower[first - 1] in {"the", "and", ",", "or"})


def _is_person(line: Line, first: int, end: int) -> bool:
    """ "Rebecca Hall" is nobody's venue: the model labels every word a person."""
    if line.lower[end - 1] in heads().built or is_venue(line, first, end):
        return False
    return end - first >= 2 and all(line.labels[i] == "PERSON" for i in range(first, end))
