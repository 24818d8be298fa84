"""Persons named with a title, an honorific or an office; the words of the office are marked as no name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.dates.grammar import NUMBERS, WEEKDAYS
from kg.mentions.dictionary import dictionary
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.namesakes import is_called_like_place, is_called_may, is_given, is_surname
from kg.mentions.proper import is_common
from kg.mentions.runs import (
    ORDINAL,
    POSSESSIVE,
    base_end,
    is_called_to,
    is_place,
    is_title,
    is_unlisted,
    is_venue,
    office_begin,
)
from kg.mentions.vocabulary import addresses, adjectives, context, courtesies, heads, impersonal, listed, titles
from kg.model import EntityType, Zone

CONFIDENCE: Final = 0.95
_MALAY: Final = frozenset(
    {"Tan", "Tun", "Toh", "Sri", "Seri", "Dato", "Datuk", "Datin", "Dato'", "Dato’", "Raja", "Paduka"}
)
"""Titles that are doubled: "Tan Sri", "Dato Sri". One alone may be a name ("Tan Chuan-Jin", "Tun Shin")."""

_ARMED: Final = frozenset({"General", "Major", "Marshal", "GENERAL", "MAJOR", "MARSHAL"})
"""Ranks of soldiers, which may follow an office: "Defence Minister General Okoro"."""
_RETIRED: Final = frozenset({"retired", "retd", "ret", "rtd", "ret'd"})
"""In brackets behind a rank."""
_FILIAL: Final = frozenset({"bin", "bint", "binti", "ibn", "Bin", "Bint", "Ibn"})
_ROYAL: Final = frozenset({"Prince", "Princess", "King"})
_WHOSE: Final = frozenset({"His", "Her", "Your", "Their"})
_RANKS: Final = frozenset({"General", "Major", "Marshal", "Justice", "Chief", "GENERAL", "MAJOR", "MARSHAL", "JUSTICE"})
"""Titles even where they follow another one ("Mr Justice Okoro"); "Ms Grace Adeyemi" is a given name."""

_GENERALS: Final = frozenset(
    {
        "Attorney",
        "Solicitor",
        "Secretary",
        "Director",
        "Consul",
        "Surgeon",
        "Governor",
        "Inspector",
        "Auditor",
        "Advocate",
    }
)
"""What "General" follows in an office: "Attorney General"."""

_REGNAL: Final = frozenset({"II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XV", "XVI"})
"""Numbers of kings and popes, behind whose titles there is no doubt."""
_POSTS: Final = frozenset(
    {"mission", "delegation", "office", "state", "government", "secretariat", "department", "unit"}
)
"""What a "Head of" heads that has no name of its own: "Head of | Mission Ada Rey"."""
_PROGRAMMES: Final = frozenset({"program", "programme", "project"})
"""Policies that have a director: "Director of Malaria Control Programme | Ada Obi"."""
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
_COUNTS: Final = NUMBERS.keys() - {"a", "an"}
_RANKED: Final = "plenipotentiary"
_HELD: Final = frozenset({"of", "to", "for", "at", "in", "extraordinary"})
"""Behind an office: what it is held in comes next, or behind the rank of an envoy."""
_HELD_THE: Final = _HELD | {"the"}
LONGEST_ACRONYM: Final = 7
"""In letters."""
LONGEST_BULLET: Final = 3
"""In words, of what a list numbers its items by: "(12)"."""
_INITIAL: Final = re.compile(r"(?:[A-Z]\.)+")
FARTHEST_INITIAL: Final = 5
"""So many words, at most, a run has in which an initial is the second one."""
FARTHEST: Final = 12
"""So many words before what an office is held in the office may stand."""
LONGEST_HOLDER: Final = 4
"""In words, of a name behind the field of an office."""
LONGEST_PERSON: Final = 6
"""In words, without particles."""


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
        if portfolio and (person := _after_portfolio(line, index, end)) is not None:
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
            portfolio = _opens_portfolio(line, end)
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
    if line.lower[end - 1] in heads().kinds and _is_organization(line, end - 1) and line.lower[end : end + 1] == ["of"]:
        line.breaks.add(office)  # "Director General | Bureau of Harbours Ada Rey"
        line.roles.update(range(begin, office))
        return [], office
    body = next((i + 1 for i in range(end - 1, office, -1) if _is_organization(line, i)), office)
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
        elif word in known.honorifics and not _doubtful(line, index, first):
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
    begin, least = last, _field_end(line, first, last)
    while begin > least and (
        line.words[begin - 1] in known.before_offices or line.words[begin - 1] in known.offices
        or line.words[begin - 1] in known.honorifics or line.words[begin - 1] in adjectives()
    ):  # fmt: skip
        begin -= 1
    line.roles.update(range(begin, last + 1))
    if begin - (body := _body_begin(line, first, begin)) > 1 and _is_served(line, body, begin, last):
        yield Named(line.span(body, begin), EntityType.ORGANIZATION, line.slice(body, begin), "headed", CONFIDENCE)
    if begin == first + 1 and _is_acronym(line, first) and last + 1 < end and _is_named(line, last + 1):
        # "MEA Spokesperson Ada Rey"
        yield Named(line.span(first, begin), EntityType.ORGANIZATION, line.words[first], "employer", CONFIDENCE)
    while last + 1 < end and line.words[last + 1] in _CHOSEN:
        last += 1
        line.roles.add(last)
    if (graded := _past_grade(line, last + 1)) > last + 1:
        line.roles.update(range(last + 1, graded))
        last, end = graded - 1, base_end(line, graded)
    start = last + 1 + _province(line, last, end)
    if start == last + 1 and _is_employer(line, last, end):
        yield Named(line.span(start, start + 1), EntityType.ORGANIZATION, line.words[start], "employer", CONFIDENCE)
        start += 1
    if line.words[last].upper().rstrip(".") in {"MR", "MRS", "MS", "DR"} and start == end:
        return
    if start == end and (past := _past_retired(line, end)) > end:
        start, end = past, base_end(line, past)
    if start < end and (found := titled_person(line, start, end, "titled")) is not None:
        yield replace(found, title=" ".join(line.words[begin : last + 1]))


def _past_grade(line: Line, index: int) -> int:
    """Past the grade of a rank: "Sergeant | First Class | Ada Rey", "Officer | 2nd Class", "Officer | Class Two"."""
    counted, grade = line.lower[index : index + 2] or [""], context("ordinals") | _COUNTS
    told = counted[0] if counted[-1] == "class" else counted[-1] if counted[0] == "class" else ""
    number = told.isdigit() or told in grade or told.upper() in _REGNAL or ORDINAL.match(told) is not None
    return index + 2 if number and index + 2 < len(line.words) else index


def _past_retired(line: Line, index: int) -> int:
    """Past the bracket between a rank and a name that says that its bearer has left the forces: "(retd.)"."""
    if line.words[index : index + 1] != ["("]:
        return index
    end = next((i for i in range(index, min(index + LONGEST_BULLET + 1, len(line.words))) if line.words[i] == ")"), 0)
    retired = line.lower[index + 1 : index + 2] and line.lower[index + 1].replace("’", "'") in _RETIRED
    named = retired and end and _is_named(line, end + 1)
    return end + 1 if named else index


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
    if not _is_organization(line, end - 1):
        return False
    if line.lower[office] in _SPOKEN_FOR:
        return True
    weak = end - first == 2 and line.lower[end - 1] in heads().weak
    return line.words[office] in titles().offices and not (weak or is_place(line, first, end - 1))


def _field_end(line: Line, first: int, office: int) -> int:
    """Past the field of a body that an office stands behind: "Ministry of | Law | Permanent Secretary"; or `first`."""
    field = first > 1 and line.lower[first - 1] in {"of", "for"} and line.caps[first - 2]
    served = field and _is_organization(line, first - 2)
    return office_begin(line, office, min(first + 1, office)) if served else first


def _is_organization(line: Line, index: int) -> bool:
    kind = heads().kinds.get(line.lower[index])
    return kind is not None and kind[0] is EntityType.ORGANIZATION


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


def name_begin(line: Line, first: int, end: int) -> int:
    """Past the titles that a run begins with: "Associate Professor Ho Peng Kee"."""
    while end - first > 2 and line.words[first] in addresses():
        line.roles.add(first)
        first += 1
    return first


def _doubtful(line: Line, index: int, first: int) -> bool:
    """Whether an honorific is rather a word or a part of a name: "Tan", "King", "General"."""
    known, word = titles(), line.words[index]
    if word not in known.ambiguous or (word == "Lady" and index and line.words[index - 1] == "First"):
        return False
    if word in known.short and index + 1 < len(line.words) and line.caps[index + 1]:
        return not _is_short_office(line, index)
    if _REGNAL.intersection(line.words[index + 2 : index + 4]) and all(line.caps[index + 1 : index + 3]):
        return False  # "King Mswati III"
    if word in _ROYAL and _FILIAL.intersection(line.words[index + 2 : index + 4]):
        return False  # "Foreign Minister Prince Faisal bin Farhan"
    before = line.words[index - 1] if index > first else ""
    if word in _ARMED and (before == "Major" or line.words[index + 1 : index + 2] == ["General"]):
        rank = index if before == "Major" else index + 1  # "Major General Ada Rey"
        return not _is_named(line, _past_retired(line, rank + 1))
    if word == "King" and (not before or before in known.honorifics) and _is_named(line, index + 1):
        return False  # "King Salman"
    if before in _WHOSE and line.caps[index + 1 : index + 2] == [True]:
        return False  # "Her Worship Ada Obi"
    if word in _ARMED and before in known.offices and before not in _GENERALS and _is_named(line, index + 1):
        return False
    if word in _RANKS and (before in courtesies() or _is_second(line, index, before)):
        return False
    if before in _MALAY and word in _MALAY:
        return False
    if word in _MALAY and index + 1 < len(line.words) and line.words[index + 1] in _MALAY:
        return False
    if _past_grade(line, index + 1) > index + 1:
        return False  # "Private First Class Ada Rey"
    following = index + 1 < len(line.words) and line.labels[index + 1] == "PERSON" and line.caps[index + 1]
    return not (following and index == first and line.labels[index] != "PERSON")


def _is_short_office(line: Line, index: int) -> bool:
    """Whether a person's name follows an office in short: "PM Marape", "PS Grace Wambui", no "7 PM Monday"."""
    if index > 0 and (line.words[index - 1][0].isdigit() or line.shouted):
        return False
    if line.words[index] == "PM":
        return True
    name = index + 1
    if line.words[name] in titles().ambiguous:
        return _is_named(line, name + 1)
    if line.labels[name] == "PERSON":
        return is_surname(line, name)
    words = dictionary(line.doc.vocab)
    return all(_is_named(line, i) and not words.holds(line.lower[i]) for i in (name, name + 1))


def _is_named(line: Line, index: int) -> bool:
    """Whether words in capitals that may be somebody's begin here, two of them or one at the end of its run."""
    return index < len(line.words) and is_surname(line, index)


def _is_second(line: Line, index: int, before: str) -> bool:
    """Whether a rank is the second word of an office before a name: "Attorney General Letitia James"."""
    following = index + 1
    named = following < len(line.words) and line.caps[following] and line.lower[following] not in heads().kinds
    return before in _GENERALS and line.lower[index] == "general" and named


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


def _after_portfolio(line: Line, first: int, end: int) -> int | None:
    """The first word after a portfolio's fields in a run, or None if the run holds no field."""
    index = first
    while index < end and _is_field(line, index, end):
        index += 1
    if index == first:
        return None
    if any(line.lower[i] in heads().kinds for i in range(max(index, end - 1), end)):
        return None
    if end - index > 2 and line.words[index] in titles().never:
        return None  # "Coordinator for Operation Allies | Welcome Ada Rey"
    line.roles.update(range(first, index))
    return index


def _is_field(line: Line, index: int, end: int) -> bool:
    """Whether a word is a portfolio's: a known field, or a plural before a full name ("of | Ports Ada Rey")."""
    word = line.words[index]
    if word in titles().portfolios or word in {"&", "and"}:
        return True
    if line.lower[index] in _POSTS and line.words[index - 2 : index - 1] == ["Head"]:
        return True
    if index + 1 < end and line.lower[index + 1] in {"affairs", "security"}:
        return word in adjectives() or word in titles().before_offices  # "African Affairs", "Civilian Security"
    coordinated = line.lower[index - 1] in {"and", "&", ","}
    plural = coordinated or line.labels[index] != "PERSON"
    words = dictionary(line.doc.vocab)
    return end - index > 2 and (
        (plural and words.singular(line.lower[index]) is not None) or is_common(line, index, words)
    )


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
            if any(word.lower() in heads().kinds for word in rest) or not all(map(_may_be_called, rest[:1])):
                return None
            if any(word in adjectives() or (word.isupper() and not _is_initial(word)) for word in rest):
                return None
            return titled_person(line, first + size, end, "titled")
    if _is_initial(line.words[first + 1]) and end - first < FARTHEST_INITIAL and line.lower[first - 1] == "of":
        line.holders[first] = first + 1  # "Chairman of the Board of | Petrolan | A. Miller"
        return titled_person(line, first + 1, end, "titled")
    ends = (
        i + 1 for i in range(end - 3, first - 1, -1) if _ends_body(line, first, i) or _ends_field(line, first, i, end)
    )
    begin = next(ends, end)
    rest = line.words[begin:end]
    if not 2 <= len(rest) <= 4 or not all(map(_may_be_called, rest)):
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


def _ends_body(line: Line, first: int, index: int) -> bool:
    word = line.words[index]
    acronym = index == first and word.isupper() and len(word) > 2 and word not in titles().never
    kind = heads().kinds.get(line.lower[index])
    country = line.lower[index] in {"republic", "kingdom"}
    body = kind is not None and (kind[0] is EntityType.ORGANIZATION or line.lower[index] in _PROGRAMMES)
    alone = index == first and line.lower[index] in heads().alone  # "Clerk of the Senate | Ada Rey"
    return acronym or country or (body and (index > first or alone)) or _ends_known(line, first, index)


def _ends_field(line: Line, first: int, index: int, end: int) -> bool:
    """Whether a run begins with what a body is for: "Director of the Office of Public | Engagement | Ada Rey"."""
    kind = heads().kinds.get(line.lower[first - 2]) if line.lower[first - 1] == "of" else None
    if kind is None or kind[0] is not EntityType.ORGANIZATION:
        return False
    words = dictionary(line.doc.vocab)
    given = line.words[index + 1]
    common = sum(words.holds(line.lower[i]) for i in range(index + 1, end))
    called = end - index == 3 and given not in titles().portfolios and not words.holds(line.lower[end - 1])
    named = common == 0 or called  # "Grace Mwangi"
    return words.holds(line.lower[index]) and (named or line.labels[index + 1 : end] == ["PERSON"] * (end - index - 1))


def _ends_known(line: Line, first: int, index: int) -> bool:
    """Whether a run begins with a body that is known by itself: "Speaker of the Saeima | Daiga Ozola"."""
    begins = range(max(0, first - 3), first + 1)  # "... of the Bangko Sentral ng | Pilipinas | Ada Rey"
    kinds = (listed().kinds.get(tuple(line.words[begin : index + 1])) for begin in begins)
    return any(kind is not None and kind[0] is EntityType.ORGANIZATION for kind in kinds)


def _is_initial(word: str) -> bool:
    return _INITIAL.fullmatch(word) is not None and word not in titles().honorifics


def _may_be_called(word: str) -> bool:
    """Whether a person's name may begin with a word, or with an initial: "President of Tajikistan | E. Rahmon"."""
    if _is_initial(word):
        return True
    return word.replace("-", "").replace("’", "").isalpha() and not word.isupper() and word not in impersonal()


def _opens_portfolio(line: Line, end: int) -> bool:
    """Whether a run that ended in an office goes on with "of" or "for" and a field."""
    if end >= len(line.words) or end - 1 not in line.roles:
        return False
    known, office = titles(), line.words[end - 1]
    if line.lower[end] not in {"of", "for"}:
        return False
    posted = office == "Head" and line.lower[end] == "of" and line.lower[end + 1 : end + 2] != []
    if posted and line.lower[end + 1] in _POSTS:
        return True
    return office in known.portfolio_offices or (office in known.field_offices and _leads_to_holder(line, end + 1))


def _leads_to_holder(line: Line, index: int) -> bool:
    """Whether fields and a name follow an office that may be held in a body as well: "Dean of | Students Ada Rey"."""
    while index < len(line.words) and line.caps[index]:
        end = base_end(line, index)
        named = next((i for i in range(index, end) if not _is_field(line, i, end)), end)
        if named == index or any(line.lower[i] in heads().kinds for i in range(named, end)):
            return False  # "Director of | Planning Commission"
        if named < end:
            words, called = dictionary(line.doc.vocab), range(named, end)
            common = all(words.holds(line.lower[i]) for i in called)  # "Head of Intellectual Property Practice"
            return 2 <= len(called) <= LONGEST_HOLDER and not common and all(is_surname(line, i) for i in called)
        if line.lower[end : end + 1] not in (["and"], ["&"], [","]):
            return False
        index = end + 1
    return False


def _is_verb_next(line: Line, index: int, end: int) -> bool:
    """Whether a headline's verb follows: "Prime Minister Marks Opens a Hospital"."""
    return index + 1 < end and line.lower[index + 1] in titles().headline_verbs


def _is_initialled(line: Line, first: int, stop: int) -> bool:
    """Whether a name begins with "A" as an initial: "Dr | A K Obi"."""
    initials = [word for word in line.words[first : stop - 1] if len(word) == 1 and word.isalpha()]
    return line.words[first] == "A" and len(initials) > 1 and is_surname(line, stop - 1)


def titled_person(line: Line, first: int, end: int, rule: str) -> Named | None:
    """The person whose name begins at `first`, within a run that ends at `end`; None if no person is called so."""
    known = titles()
    stop, longest = first, first + LONGEST_PERSON
    while stop < end and stop < longest:
        word = line.words[stop]
        longest += word in known.particles or (stop > first and word.lower() in known.particles)  # "Jaber Al | Sabah"
        if word in known.suffixes or word in known.offices or word[0].isdigit() or word == "&":
            break
        if stop > first and word in known.before_offices and line.labels[stop] != "PERSON":
            break
        if (
            line.headline
            and line.lower[stop] in known.headline_verbs
            and (stop > first or not (line.labels[stop] == "PERSON" or _is_verb_next(line, stop, end)))
        ):
            break
        if line.headline and stop > first and word in known.headline_acts:
            break
        if line.headline and stop > first and line.lower[stop] in _COUNTS:
            stop -= stop - first > 1  # "Governor Ada Rey | Pardons Two"
            break
        if stop > first and word.lower() in WEEKDAYS and len(word) > 5:
            break  # "President Ada Obi Monday met"
        if word in POSSESSIVE or (line.shouted and stop > first and line.lower[stop] in line.common):
            break
        stop += 1
    if stop == first or line.lower[first].endswith(("-elect", "-designate")):
        return None
    words = tuple(line.words[first:stop])
    if words[0] in adjectives() or (words in listed().kinds and not is_called_like_place(line, first, stop)):
        return None
    if (words[0] in known.starters or words[0] in known.never) and not (
        is_given(line, first, stop)
        or is_called_may(line, first, stop)
        or is_called_to(line, first)
        or _is_initialled(line, first, stop)
    ):
        return None
    if len(words) == 1 and (
        words[0] in known.before_offices or words[0] in known.honorifics or line.lower[first] in line.common
    ):
        return None
    built = line.lower[stop - 1] in heads().built and not line.shouted
    if len(words) > 1 and line.lower[stop - 1] in heads().kinds and (built or line.labels[stop - 1] != "PERSON"):
        return None
    if len(words) == 1 and (
        line.lower[first] in heads().kinds or (words[0].isupper() and not line.shouted and len(words[0]) < 4)
    ):
        return None
    if stop < len(line.words) - 1 and line.words[stop] == "," and line.words[stop + 1] in known.generations:
        stop += 2
    return Named(line.span(first, stop), EntityType.PERSON, line.slice(first, stop), rule, CONFIDENCE)
