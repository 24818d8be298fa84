"""People under several names: a surname alone, a given name shortened, the family name first and last."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Final

from kg import lexicon
from kg.join.forms import Person, forms, short, together
from kg.join.links import SURE, Key, Link, Member
from kg.join.namesakes import UNKNOWN, frequent
from kg.join.offices import NEAR, TERM, alike, few, in_politics, led, offices, past, sole
from kg.model import EntityType

_SYLLABLE: Final = re.compile("[^aeiouy]*[aeiouy]+[^aeiouy]*")
_GIVEN: Final = 4
"""People with a name in front from which on it is a given name."""
_MOSTLY: Final = 2
"""How many times as many people must bear a word as given name as do as surname for it to be a given name."""
HELD: Final = 0.88
"""Score of one surname in one office that one person at a time holds."""
_ROUNDS: Final = 2
"""How often surnames are looked at: what the first round tells of a person counts in the next."""
_WELL_KNOWN: Final = 10
"""Documents near in time from which on a surname that many bear, or another office, speaks against no person ..."""
_FAMILIAR: Final = 30
"""Documents near in time from which on a person is meant by a given name, if ..."""
_FEW: Final = 3
"""Documents near in time from which on a person is the one of a surname, other than by chance."""
_OFTEN: Final = 5
"""Documents that must give an office to a person before a surname that many bear points to him when it is over."""
_AHEAD: Final = 4
"""How many times as many documents must name who is meant by a rare surname as name the next."""
_ALONE: Final = 0.9
"""... of whom nearly all of those with the surname are."""


def people(members: Iterable[Member]) -> Iterator[Link]:
    """The links between people's names, the same whatever the order of the members."""
    listed = [member for member in members if member.thing.type is EntityType.PERSON]
    known: dict[Key, Person] = {}
    for member in listed:
        if member.mark.by == "full name" and not member.mark.of.startswith(UNKNOWN):
            known.setdefault(member.mark.key, Person()).note(member)
    linked = [*forms(known)]
    yield from linked
    known, names = _persons(known, linked)
    by_surname: dict[str, list[Key]] = defaultdict(list)
    by_first: dict[str, list[Key]] = defaultdict(list)
    given = Counter(key[1][0] for of in names.values() for key in of)
    family = Counter(key[1][-1] for of in names.values() for key in of)
    for one in sorted(known):
        surnames = {key[1][-1] for key in names[one]}
        for key in names[one]:
            first = key[1][0]
            # The family name of East Asia stands first; others of three names are called by a rare first one.
            called = all(_SYLLABLE.fullmatch(word) for word in key[1][1:]) or len(known[one].seen) >= _OFTEN
            rare = given[first] < _GIVEN and called
            if len(key[1]) == 3 and first not in short() and (rare or family[first] >= _GIVEN):
                surnames.add(first)
                if first in frequent() - _called_last() and all(_SYLLABLE.fullmatch(word) for word in key[1]):
                    surnames.discard(key[1][-1])  # nobody calls Wong Kok Weng "Mr Weng"
        for word in sorted(surnames):
            by_surname[word].append(one)
        for word in sorted({key[1][0] for key in names[one]}):
            by_first[word].append(one)
    alone = [member for member in listed if member.mark.by == "one name"]
    told: dict[Key, list[Link]] = {}
    for _ in range(_ROUNDS):
        more: dict[Key, Person] = defaultdict(Person)
        for member in alone:
            if any(link.score >= SURE for link in told.get(member.mark.key, ())):
                continue
            word = member.mark.words[0]
            candidates = [(key, known[key]) for key in by_surname.get(word, ())]
            if not candidates:  # "President Xi" is Xi Jinping; a given name by itself is nobody
                firsts = [(key, known[key]) for key in by_first.get(word, ())]
                candidates = [row for row in firsts if _holds(row[1], member)]
            is_given = given[word] >= max(_GIVEN, _MOSTLY * family[word])
            told[member.mark.key] = found = [*_surname(member, candidates, is_given)]
            for link in found:
                if link.score >= SURE:
                    more[link.one].note(member, known[link.one])
        for key, person in more.items():  # what is told of a surname is told of the person
            known[key].add(person)
    usual = {key: one for one, of in names.items() for key in of}
    there = {(usual.get(member.mark.key), member.document) for member in listed}
    there |= {(link.one, key[2]) for key, found in told.items() for link in found if link.score >= SURE}
    lone: dict[tuple[str, str, str], list[Member]] = defaultdict(list)
    for member in alone:
        found = told[member.mark.key]
        if all(link.score < SURE for link in found):
            links = _given_name(member, [(key, known[key]) for key in by_first.get(member.mark.words[0], ())])
            found += (link for link in links if (link.one, member.document) not in there)
        yield from found
        if not found or max(link.score for link in found) < HELD:
            common = member.mark.words[0] in frequent() or member.mark.words[0] in short()
            sure = [known[link.one] for link in found if link.score >= SURE]
            for office in offices(member) & ({*sole()} if common else {*sole(), *few()}):
                if all(person.ever(office) for person in sure):  # else two of one surname are one in the document
                    lone[member.mark.words[0], office, member.setting.home].append(member)
    for (_, office, _), holders in sorted(lone.items()):
        yield from _holders(office, holders)


@cache
def _called_last() -> frozenset[str]:
    """Family names that stand first although their bearers are called by the last name."""
    return frozenset(name.casefold() for name in lexicon.load("join")["surnames"]["called_last"])


def _persons(known: dict[Key, Person], links: Iterable[Link]) -> tuple[dict[Key, Person], dict[Key, list[Key]]]:
    """The people behind full names, each under the name of most documents, and all names of each."""
    found: dict[Key, Person] = {}
    names: dict[Key, list[Key]] = {}
    for key, of in together(known, links).items():
        usual = min(of, key=lambda one: (-len(known[one].seen), one))
        names[usual] = sorted(of)
        found.setdefault(usual, Person()).add(known[key])
    return found, names


def _surname(member: Member, candidates: list[tuple[Key, Person]], is_given: bool) -> Iterator[Link]:
    """Who is meant by a surname alone: whoever near in time holds the office, or is by far the most named.

    A name that `is_given` more often than it is a surname points to nobody without an office.
    """
    abroad_led = {(office, of) for office, of in led(member) if of != member.setting.home}
    if leading := [row for row in candidates if not abroad_led.isdisjoint(row[1].led)]:
        candidates = leading  # a "Prime Minister of India" named in Australia
    home, year, held, once = member.setting.home, member.setting.year, offices(member), past(member)
    holding = {key: sum(person.held(office, year) for office in held) for key, person in candidates}
    if early := not any(holding.values()):  # who held it before, or is told of when it is over
        once |= {office for office in held if office in sole() or office in few() or " " in office}
        holding = {key: sum(person.ever(office) for office in once) for key, person in candidates}
    else:
        for key, person in candidates:
            holding[key] += sum(person.once[office] for office in held)
    matching = any(holding.values())
    alone = bool((held | once) & set(sole()))
    near = _near(candidates, year, home)
    if abroad := not any(near.values()):
        near = _near(candidates, year)
    rates = {key: person.rate(once if early else held) for key, person in candidates}
    counts: Mapping[Key, float] = near
    if matching:
        counts = {key: (count + (early or alone)) * holding[key] * rates[key] for key, count in near.items()}
    if not any(counts.values()):
        counts = holding
    if not any(counts.values()):
        return
    weight = sum(counts.values())
    best = max(counts, key=lambda key: (counts[key], key))
    share = counts[best] / weight
    person = dict(candidates)[best]
    who = " ".join(word.capitalize() for word in best[1])
    called = member.mark.words[0] in short() or (is_given and not held)
    many = member.mark.words[0] in frequent() or called
    well_known = counts[best] >= _WELL_KNOWN and share >= _ALONE and not called
    # One in politics whom no other shares a surname with may have had other offices there.
    politics = in_politics(held)
    only = len(candidates) == 1 and politics and in_politics(set(person.offices))
    by_office = not many or (holding[best] >= _OFTEN if early else alone or any(" " in office for office in held))
    if early and not alone:  # others hold it as well
        by_office = near[best] > 0 and not abroad and holding[best] >= (_FEW if many else 1)
    if matching and by_office:
        score, told = 0.95, f"{holding[best]} document(s) give the office, {near[best]} near in time name the person"
    elif many and matching and near[best] >= _FEW and share >= _ALONE:
        score, told = 0.85, f"{holding[best]} document(s) give the office, {near[best]} near in time name the person"
    elif many and not well_known:
        score, told = (
            0.7,
            f"{near[best]} of {sum(near.values())} document(s) near in time with this surname, which many bear",
        )
    elif (
        held and person.offices and not alike(held, set(person.offices)) and not only and not (well_known and politics)
    ):
        score, told = 0.75, "holds other offices"
    else:
        second = max((count for key, count in counts.items() if key != best), default=0)
        ahead = counts[best] >= max(_OFTEN, _AHEAD * second) and not many and not matching
        told_of = len(candidates) == 1 and (only or near[best] >= _FEW)
        score, share = (0.85, max(share, 0.95)) if ahead else (0.85 if told_of else 0.7, share)
        score = max(score, 0.9 * (counts[best] >= _FEW))
        if abroad and counts[best] < _OFTEN:
            score = 0.7
        told = f"{near[best]} of {sum(near.values())} document(s) near in time with this surname"
    yield Link(best, member.mark.key, score * share, "surname", f"{who}: {told}")


def _near(candidates: list[tuple[Key, Person]], year: int, home: str | None = None) -> dict[Key, int]:
    """How many documents near in time name each; of all but the most named, those that do not name that one as well:
    wife and children are called by their surname alone where he is not."""
    named = {key: person.near(year, home) for key, person in candidates}
    most = max(named, key=lambda key: (len(named[key]), key), default=None)
    theirs = named[most] if most else set()
    return {key: len(documents if key == most else documents - theirs) for key, documents in named.items()}


def _given_name(member: Member, candidates: list[tuple[Key, Person]]) -> Iterator[Link]:
    """Who is meant by a given name alone: whom very many documents of the country and time name, and hardly another."""
    near = {key: len(person.near(member.setting.year, member.setting.home)) for key, person in candidates}
    best = max(near, key=lambda key: (near[key], key), default=None)
    if best and near[best] >= _FAMILIAR and near[best] >= _ALONE * sum(near.values()):
        who = " ".join(word.capitalize() for word in best[1])
        told = f"{who}: {near[best]} of {sum(near.values())} document(s) near in time with this given name"
        yield Link(best, member.mark.key, 0.85, "given name alone", told)


def _holds(person: Person, member: Member) -> bool:
    return any(person.held(office, member.setting.year) for office in offices(member) & set(sole()))


def _holders(office: str, members: list[Member]) -> Iterator[Link]:
    """One surname in one office of documents of one country, from each document to the next in time."""
    for one, other in pairwise(sorted(members, key=lambda member: (member.setting.year, member.document))):
        if one.setting.year and other.setting.year - one.setting.year <= (TERM if office in sole() else NEAR):
            told = f"the same surname in the office of {office}, {other.setting.year - one.setting.year} years apart"
            yield Link(one.mark.key, other.mark.key, HELD, "office", told)
