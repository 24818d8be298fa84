"""Persons named with a title, an honorific or an office; the words of the office are marked as no name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.mentions.fields import after_portfolio, ends_body, ends_field, field_end, is_organization, opens_portfolio
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.namesakes import is_called_like_place, is_surname
from kg.mentions.persons import (
    CONFIDENCE,
    LONGEST_BULLET,
    doubtful,
    is_initial,
    is_named,
    may_be_called,
    name_begin,
    past_grade,
    past_retired,
    titled_person,
)
from kg.mentions.runs import (
    POSSESSIVE,
    base_end,
    is_place,
    is_title,
    is_unlisted,
    is_venue,
)
from kg.mentions.vocabulary import addresses, adjectives, context, courtesies, heads, impersonal, listed, titles
from kg.model import EntityType, Zone

_SPOKEN_FOR: Final = frozenset({"spokesperson", "spokesman", "spokeswoman"})
"""Offices with the body in front of them: "Foreign Ministry | Spokesperson"."""
_NO_PART: Final = frozenset({"New", "Former", "Outgoing", "Incoming"})
"""In front of a body, of what is told of its office: "Outgoing | Board Chairman"."""
_RULING: Final = frozenset({"administration", "cabinet", "government", "team", "delegation"})
"""What is called after who leads it: "Governor | Reyes Administration"."""
SHORTEST_BODY: Final = 2
"""In words, of a body's name behind an office."""
_CHOSEN: Final = frozenset({"Designate", "Elect"})
"""Behind an office, words of it: "Ambassador | Designate"."""
_RANKED: Final = "plenipotentiary"
_HELD: Final = frozenset({"of", "to", "for", "at", "in", "extraordinary"})
"""Behind an office: what it is held in comes next, or behind the rank of an envoy."""
_HELD_THE: Final = _HELD | {"the"}
LONGEST_ACRONYM: Final = 7
"""In letters."""
FARTHEST_INITIAL: Final = 5
"""So many words, at most, a run has in which an initial is the second one."""
FARTHEST: Final = 12
"""So many words before what an office is held in the office may stand."""


def titled(line: Line) -> Iterator[Named]:
    """The persons that a title stands before; `line.roles` is filled with the words of titles and portfolios."""
    index, count, portfolio = 0, len(line.words), False
    while index < count:
        if not line.caps[index]:
            portfolio = portfolio and line.lower[index] in {"of", "for", "the", "and", "&", ",", "to"}
            index += 1
            continue
        end = base_end(line, index)
        if (cut := _cut_body(line, index, end)) is not None:
            yield from cut[0]
            index = cut[1]
            continue
        if (signed := _signed(line, index, end)) is not None:
            yield signed
            index = base_end(line, index)
            continue
        if portfolio and (person := after_portfolio(line, index, end)) is not None:
            person = name_begin(line, person, end)
            alone = end - person == 1 and (line.labels[person] == "PERSON" or is_called_like_place(line, person, end))
            found = titled_person(line, person, end, "titled.portfolio") if end - person > 1 or alone else None
            if found is not None:
                yield found
                portfolio = False
        else:
            yield from _in_run(line, index, end)
            if (found := _after_body(line, index, end)) is not None:
                yield found
            portfolio = opens_portfolio(line, end)
        index = max(end, index + 1)


def _cut_body(line: Line, first: int, end: int) -> tuple[list[Named], int] | None:
    """The body told right behind an office and who holds that, and where the office ends; `line.breaks` cuts them.

    "Chairman | National Water Board | Ada Rey", "Secretary | Finance Division", "Director | Bureau of Harbours".
    """
    known, begin = titles(), first + (line.words[first] in titles().starters)
    office = begin
    while office < end and line.words[office] in known.offices | known.before_offices | known.of_bodies:
        office += 1
    while office > begin and line.words[office - 1] not in known.of_bodies:
        office -= 1  # "Chairman | National Water Board"
    owned = any(line.words[i] in POSSESSIVE and line.lower[i - 1] not in context("groups") for i in range(begin, end))
    if line.shouted or owned or known.offices.isdisjoint(line.words[begin:office]):
        return None
    if line.lower[end - 1] in heads().kinds and is_organization(line, end - 1) and line.lower[end : end + 1] == ["of"]:
        line.breaks.add(office)  # "Director General | Bureau of Harbours Ada Rey"
        line.roles.update(range(begin, office))
        return [], office
    body = next((i + 1 for i in range(end - 1, office, -1) if is_organization(line, i)), office)
    named = next((i for i in range(body, end) if line.words[i] not in courtesies() | known.offices), end)
    if body - office < SHORTEST_BODY or line.lower[body - 1] in _RULING or end - named not in {0, 2, 3, 4}:
        return None
    called = all(is_surname(line, i) or line.words[i] in known.ambiguous for i in range(named, end))
    if not called or any(is_title(line, i) for i in range(office, body)):
        return None
    line.breaks.update((office, body))
    line.roles.update((*range(begin, office), *range(body, named)))
    held = Named(line.span(office, body), EntityType.ORGANIZATION, line.slice(office, body), "headed", CONFIDENCE)
    found = titled_person(line, named, end, "titled") if named < end else None
    return [held, *([replace(found, title=line.slice(begin, office))] if found is not None else [])], max(
        office, end - 1
    )


def _signed(line: Line, first: int, end: int) -> Named | None:
    """The person of a by-line without commas: "Remarks by | Ada Rey | Director General Kenya Ports Authority"."""
    numbered = 0 < first <= LONGEST_BULLET and not any(word[0].isalpha() for word in line.words[:first])
    signed = first > 0 and line.lower[first - 1] in {"by", "of", "from"} and line.zone in {Zone.TITLE, Zone.HEADER}
    if not (signed or numbered):  # "(1) Ada Rey Permanent Secretary, Ministry of Trade"
        return None
    office = titles().offices | titles().before_offices
    begin = next((i for i in range(first, end) if line.words[i] not in courtesies()), end)
    start = next((i for i in range(begin, end) if line.words[i] in office), end)
    if line.shouted or not 2 <= start - begin <= 4 or titles().offices.isdisjoint(line.words[start:end]):
        return None
    if not all(
        is_unlisted(line, i) or (line.words[i].isupper() and len(line.words[i]) > 2) for i in range(begin, start)
    ):
        return None
    told = next((i for i in range(start, end) if line.words[i] not in office), end)
    line.breaks.update((start, told))
    line.roles.update((*range(first, begin), *range(start, told)))
    return Named(line.span(begin, start), EntityType.PERSON, line.slice(begin, start), "titled.signed", CONFIDENCE)


def _in_run(line: Line, first: int, end: int) -> Iterator[Named]:
    known = titles()
    last = called = None
    for index in range(first, end):
        word = line.words[index]
        if last is not None and index > last + 1 and word in known.suffixes and index + 1 < end:
            yield from _in_run(line, first, index)  # "Hon John Howard MP | Address at ..."
            yield from _in_run(line, index + 1, end)
            return
        if word in known.offices and not _is_chamber(line, index) and not _calls_fellows(line, index):
            last = index
        elif word in known.inner and _is_inner(line, index, first if last is None else last + 1, end):
            continue
        elif word in known.honorifics and not doubtful(line, index, first):
            last = called = index
    if last is None:
        return
    if called is not None and last + 1 == end and last - called > 2:
        # "the Honourable Ada Rey Prime Minister of ...": the name stands between
        between = titled_person(line, called + 1, end, "titled")
        if between is not None and " " in between.name:
            yield replace(between, title=" ".join(line.words[first : called + 1]))
    if line.lower[end - 1] in heads().kinds and not line.shouted and _is_body(line, first, last, end):
        return
    begin, least = last, field_end(line, first, last)
    while begin > least and (
        line.words[begin - 1] in known.before_offices or line.words[begin - 1] in known.offices
        or line.words[begin - 1] in known.honorifics or line.words[begin - 1] in adjectives()
    ):  # fmt: skip
        begin -= 1
    line.roles.update(range(begin, last + 1))
    if begin - (body := _body_begin(line, first, begin)) > 1 and _is_served(line, body, begin, last):
        yield Named(line.span(body, begin), EntityType.ORGANIZATION, line.slice(body, begin), "headed", CONFIDENCE)
    if begin == first + 1 and _is_acronym(line, first) and last + 1 < end and is_named(line, last + 1):
        # "MEA Spokesperson Ada Rey"
        yield Named(line.span(first, begin), EntityType.ORGANIZATION, line.words[first], "employer", CONFIDENCE)
    while last + 1 < end and line.words[last + 1] in _CHOSEN:
        last += 1
        line.roles.add(last)
    if (graded := past_grade(line, last + 1)) > last + 1:
        line.roles.update(range(last + 1, graded))
        last, end = graded - 1, base_end(line, graded)
    start = last + 1 + _province(line, last, end)
    if start == last + 1 and _is_employer(line, last, end):
        yield Named(line.span(start, start + 1), EntityType.ORGANIZATION, line.words[start], "employer", CONFIDENCE)
        start += 1
    if line.words[last].upper().rstrip(".") in {"MR", "MRS", "MS", "DR"} and start == end:
        return
    if start == end and (past := past_retired(line, end)) > end:
        start, end = past, base_end(line, past)
    if start < end and (found := titled_person(line, start, end, "titled")) is not None:
        yield replace(found, title=" ".join(line.words[begin : last + 1]))


def _body_begin(line: Line, first: int, end: int) -> int:
    """Where the body may begin that an office stands behind, past other offices: "EU Co-Chairs | African Bank | Head".

    At `end` where it begins further left: "Cybersecurity and | Infrastructure Security Agency | Director".
    """
    if first > 0 and line.lower[first - 1] in {"and", "&"} and line.labels[first - 1] == line.labels[first] == "ORG":
        return end
    first = max((i + 1 for i in range(first, end - 1) if is_title(line, i)), default=first)
    return first + (line.words[first] in titles().starters or line.words[first] in _NO_PART)


def _is_served(line: Line, first: int, end: int, office: int) -> bool:
    """Whether words in front of an office name its body: "Foreign Ministry | Spokesperson", "Water Board | Chair"."""
    if not is_organization(line, end - 1):
        return False
    if line.lower[office] in _SPOKEN_FOR:
        return True
    weak = end - first == 2 and line.lower[end - 1] in heads().weak
    return line.words[office] in titles().offices and not (weak or is_place(line, first, end - 1))


def _province(line: Line, last: int, end: int) -> int:
    """How many words name the part of a country behind a "Chief Minister" or "Governor", before the name."""
    office = line.lower[last]
    if office != "governor" and not (office == "minister" and last > 0 and line.lower[last - 1] == "chief"):
        return 0
    for size in (2, 1):
        kind = listed().kinds.get(tuple(line.words[last + 1 : last + 1 + size]))
        region = kind is not None and kind[0] is EntityType.PLACE and kind[1] is None
        if region and end - last - 1 - size >= 2:
            return size
    return 0


def _is_employer(line: Line, last: int, end: int) -> bool:
    """Whether the acronym of what an office is held in follows it, before the name: "Governor SBP | Ada Rey"."""
    office = end - last > 3 and line.words[last] in titles().offices and _is_acronym(line, last + 1)
    return office and all(is_surname(line, i) for i in range(last + 2, end))


def _is_acronym(line: Line, index: int) -> bool:
    """Whether a word is in capitals in a line that is not, and no title or letters of honour."""
    word = line.words[index]
    spelt = 2 < len(word) <= LONGEST_ACRONYM and word.isupper() and word.isalpha() and not line.shouted
    return spelt and word not in impersonal() and word.title() not in addresses()


def _calls_fellows(line: Line, index: int) -> bool:
    """ "Fellow Citizens" and "My Fellow Saint Lucians" call many and name nobody; but "Senior Fellow Ada Rey"."""
    graded = index > 0 and line.caps[index - 1] and line.words[index - 1] not in titles().starters
    return line.words[index] == "Fellow" and index + 1 < len(line.words) and not graded


def _is_inner(line: Line, index: int, first: int, end: int) -> bool:
    """Whether a title is a part of a name whose first words begin at `first`: "Hassan | Sheikh Mohamud", "Ann | Judge".

    A title stands before the name, or the model takes all for one person.
    """
    if index == first or not all(is_surname(line, i) for i in range(first, index)):
        return False
    titled_so = first > 0 and first - 1 in range(end) and is_title(line, first - 1)
    around = {line.labels[i] for i in range(first, min(index + 2, end))}
    sure = index == end - 1 or line.labels[first] in {"PERSON", ""}
    return (titled_so and sure) or around == {"PERSON"}


def _is_chamber(line: Line, index: int) -> bool:
    """ "House of Representatives" names a body and no office."""
    return line.words[index] == "Representatives" and index > 0 and line.lower[index - 1] == "of"


def _is_body(line: Line, first: int, last: int, end: int) -> bool:
    """Whether the run names a body, an event or a policy by a head noun at its end: "Prime Minister's Office"."""
    head = line.lower[end - 1]
    if end - 1 == last:
        return False
    if is_venue(line, first, end):
        return True
    if line.labels[end - 1] == "PERSON" and heads().kinds[head][0] is EntityType.PLACE:
        return False
    if line.labels[last + 1 : end] == ["PERSON", "PERSON"] and is_surname(line, last + 1):
        return False  # "Deputy Minister Susan Banks"
    return not (line.words[last] in titles().honorifics and end - last == 2)


def _after_body(line: Line, first: int, end: int) -> Named | None:
    """The person after an office held in a country or body: "President of | Latvia Egils Levits"."""
    if end - first < 3 or line.shouted or not _is_held(line, first):
        return None
    for size in (4, 3, 2, 1):
        kind = listed().kinds.get(tuple(line.words[first : first + size]))
        if kind and kind[0] is EntityType.PLACE and size <= end - first:
            if not 2 <= end - first - size <= 4:
                return None  # "President of | Bosnia and Herzegovina"
            rest = line.words[first + size : end]
            if any(word.lower() in heads().kinds for word in rest) or not all(map(may_be_called, rest[:1])):
                return None
            if any(word in adjectives() or (word.isupper() and not is_initial(word)) for word in rest):
                return None
            return titled_person(line, first + size, end, "titled")
    if is_initial(line.words[first + 1]) and end - first < FARTHEST_INITIAL and line.lower[first - 1] == "of":
        line.holders[first] = first + 1  # "Chairman of the Board of | Petrolan | A. Miller"
        return titled_person(line, first + 1, end, "titled")
    ends = (
        i + 1 for i in range(end - 3, first - 1, -1) if ends_body(line, first, i) or ends_field(line, first, i, end)
    )
    begin = next(ends, end)
    rest = line.words[begin:end]
    if not 2 <= len(rest) <= 4 or not all(map(may_be_called, rest)):
        return None
    if any(line.lower[i] in heads().kinds or line.lower[i] in line.common for i in range(begin, end)):
        return None
    if line.headline and any(line.lower[i] in titles().headline_verbs for i in range(begin, end)):
        return None
    person = titled_person(line, begin, end, "titled")
    if person is not None:
        line.holders[first] = begin
    return person


def _is_held(line: Line, first: int) -> bool:
    """Whether a word of grammar and an office stand before a run, or more of what the office is held in."""
    if first < 2 or line.lower[first - 1] not in _HELD_THE:
        return False
    for back in range(first - 1, max(-1, first - FARTHEST), -1):
        if back in line.roles or line.words[back] == "Justice":
            return line.lower[back + 1] in _HELD or back + 1 in line.breaks
        ranked = line.lower[back + 1] == _RANKED  # "Ambassador Extraordinary | and | Plenipotentiary of ..."
        if not (line.caps[back] or line.lower[back] in _HELD_THE or ranked):
            return False
    return False
