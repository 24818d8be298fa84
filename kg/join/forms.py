"""Full names of one person: a given name shortened or spelt otherwise, the family name first, a name left out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from kg import lexicon
from kg.join.links import NAMED, SURE, Key, Link, Member
from kg.join.namesakes import COMMON, frequent
from kg.join.offices import NEAR, TERM, few, led, offices, past, sole
from kg.mentions.vocabulary import heads, titles

TURNED: Final = 0.9
"""Score of a name and the same with the family name in front."""
DOUBTFUL: Final = 0.75
"""Score of what only a person can tell."""
RARE: Final = 2
"""People with a given name up to which it may be another, misspelt."""
_DOUBLED: Final = re.compile(r"(.)\1")


@dataclass(slots=True)
class Person:
    """All documents that give one full name, or forms of it, with home and year; how many give it an office, by year,
    and an office of the past; the first letters of two and more given names; what the person is said to lead."""

    seen: dict[str, tuple[str, int]] = field(default_factory=dict)
    offices: defaultdict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    once: Counter[str] = field(default_factory=Counter)
    letters: set[str] = field(default_factory=set)
    led: set[tuple[str, str]] = field(default_factory=set)

    def note(self, member: Member, of: Person | None = None) -> None:
        """Add what a document tells; of offices, where a person is given, only those that it is known for."""
        self.seen[member.document] = member.setting.home, member.setting.year
        if of is not None:
            self.once.update(office for office in past(member) if of.ever(office))
            for office in offices(member):
                if of.ever(office):
                    self.offices[office][member.setting.year] += 1
            return
        self.once.update(past(member))
        self.led |= led(member)
        self.letters |= {letters for letters in (_letters(member.thing.name),) if len(letters) > 1}
        for office in offices(member):
            self.offices[office][member.setting.year] += 1

    def add(self, other: Person) -> None:
        self.seen.update(other.seen)
        self.once.update(other.once)
        self.letters |= other.letters
        self.led |= other.led
        for office, years in other.offices.items():
            self.offices[office].update(years)

    def near(self, year: int, home: str | None = None) -> set[str]:
        """The documents near in time that name the person, of that home."""
        return {
            document
            for document, (where, when) in self.seen.items()
            if home in (None, where) and (not year or abs(when - year) <= NEAR)
        }

    def held(self, office: str, year: int) -> int:
        """How many documents near in time give the person an office."""
        near = TERM if office in sole() else NEAR
        return sum(
            n for years in self._years(office) for when, n in years.items() if not year or abs(when - year) <= near
        )

    def _years(self, office: str) -> list[Counter[int]]:
        """The years of an office; of one without field, those of all fields: "Secretary" of "Secretary of State"."""
        told = [self.offices[office]] if office in self.offices else []
        if office not in few():
            return told
        led = (f"{office} of ", f"{office} for ")
        return told + [years for other, years in sorted(self.offices.items()) if other.startswith(led)]

    def meets(self, other: Person, years: int = NEAR + TERM) -> tuple[bool, bool]:
        """Whether documents of one country name both, and whether documents so many years apart do."""
        places, others = set(self.seen.values()), set(other.seen.values())
        homes = {home for home, _ in places if home} & {home for home, _ in others}
        return bool(homes), any(abs(a - b) <= years for _, a in places for _, b in others)

    def rate(self, offices: Iterable[str]) -> float:
        """The share of documents that give the person one of the offices, now or in the past, the most of them."""
        return max((min(self.ever(office) / len(self.seen), 1.0) for office in offices), default=0.0)

    def works_as(self, other: Person) -> bool:
        """Whether documents give both one office."""
        return bool(set(self.offices) & set(other.offices))

    def ever(self, office: str) -> int:
        """How many documents give the person an office, now or in the past."""
        return sum(years.total() for years in self._years(office)) + self.once[office]


def forms(known: dict[Key, Person]) -> Iterator[Link]:
    """The links between full names of one person: with a given name in two forms or spellings, with the family name
    first and last, with names left out in front or behind."""
    by_surname: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(known):
        by_surname[key[1][-1]].append(key)
    given = Counter(key[1][0] for key in known)
    found = [link for keys in by_surname.values() for link in _variants(keys, known, given)]
    for key in sorted(known):
        turned = (key[0], key[1][::-1], key[2])
        if len(key[1]) == 2 and key < turned and turned in known:
            found.append(Link(key, turned, TURNED, "order", "the same two words, the family name first and last"))
    yield from found
    yield from _parts(known, together(known, found), given)


def together(known: Iterable[Key], links: Iterable[Link]) -> dict[Key, list[Key]]:
    """All names of the person of each name, by the links that are sure."""
    found = {key: [key] for key in sorted(known)}
    for link in links:
        if link.score >= SURE and found[link.one] is not found[link.other]:
            found[link.one].extend(found[link.other])
            for key in found[link.other]:
                found[key] = found[link.one]
    return found


def _variants(keys: list[Key], known: dict[Key, Person], given: Mapping[str, int]) -> Iterator[Link]:
    """Full names of one surname whose given names are forms of one: "Joe" and "Joseph", "K" and "Kasiviswanathan"."""
    fitting = {one: {other for other in keys if _same_given(one[1], other[1], given)} for one in keys}
    for one in keys:
        for other in sorted(fitting[one]):
            if other < one:
                continue
            both = [known[one], known[other]]
            sharing, near = both[0].meets(both[1])
            group = {one, other} | fitting[one] | fitting[other]
            alone = all(group - {key} <= fitting[key] for key in group)  # "Bob", "Robert" and "Robert Gordon": all fit
            alone = alone and not (one[1][-1] in frequent() and 1 in (len(one[1][0]), len(other[1][0])))
            alone = alone or bool(both[0].letters & both[1].letters)
            office = both[0].works_as(both[1]) or bool(both[0].letters & both[1].letters)
            score = 0.6 + 0.15 * (sharing and near) + 0.1 * alone + 0.1 * office - 0.3 * (not near)
            common = one[1][-1] in frequent() and min(given[one[1][0]], given[other[1][0]]) >= COMMON
            if (common or _siblings(one[1][0], other[1][0])) and not office:
                score = min(score, DOUBTFUL)
            told = f"forms of one given name{', named in documents of one country' if sharing else ''}"
            yield Link(one, other, score, "given name", f"{told}{', with the same office' if office else ''}")


def _parts(known: dict[Key, Person], of: Mapping[Key, list[Key]], given: Mapping[str, int]) -> Iterator[Link]:
    """A full name that is the end or the beginning of one longer name only, in documents of one country and time:
    "von der Leyen" of "Ursula von der Leyen", "Louis Ng" of "Louis Ng Kok Kwang", and titles in front."""
    longer: dict[tuple[Key, str], list[Key]] = defaultdict(list)
    for key in sorted(known):
        for size in range(2, len(key[1])):
            longer[(key[0], key[1][-size:], key[2]), "end"].append(key)
            if not any(word in heads().kinds for word in key[1][size:]):  # a prize or a street is named after somebody
                longer[(key[0], key[1][:size], key[2]), "beginning"].append(key)
    for (less, part), keys in sorted(longer.items()):
        if less not in known or less[1][0] in ("st", "saint"):
            continue
        if part == "beginning" and given[less[1][-1]] >= COMMON:  # "John Alexander" Raws
            continue
        if len({id(of[key]) for key in keys}) == 1:
            for key in keys:
                common = less[1][-1] in frequent() and given[less[1][0]] >= COMMON
                sharing, near = known[less].meets(known[key], NEAR if common else NEAR + TERM)
                sure = (sharing and near) or known[less].works_as(known[key])
                told = f"the {part} of one longer name{' only, named near by in time' if sharing and near else ' only'}"
                yield Link(less, key, NAMED if sure else DOUBTFUL, "name left out", told)


def _same_given(one: tuple[str, ...], other: tuple[str, ...], given: Mapping[str, int]) -> bool:
    """Whether two full names of one surname can be one: one given name is the other, its initial, or its short form, or
    a spelling of it."""
    if one[-1] != other[-1] or one == other or one[0] in ("st", "saint", *titles().particles):
        return False
    a, b = one[0], other[0]
    initial = a[0] == b[0] and 1 in (len(a), len(b))
    if a != b and not initial and b not in short().get(a, ()) and not _same_spelling(a, b, given):
        return False
    middle_a, middle_b = one[1:-1], other[1:-1]
    return not (middle_a and middle_b) or middle_a == middle_b


def _same_spelling(a: str, b: str, given: Mapping[str, int]) -> bool:
    """Whether two given names are one in two spellings: but for doubled letters and a silent h ("Phillip", "Jon"), or,
    where hardly anybody else is called so, for one letter."""
    if min(len(a), len(b)) < 4:
        return False
    if _sound(a) == _sound(b):
        return True
    return a[0] == b[0] and min(len(a), len(b)) > 4 and min(given[a], given[b]) <= RARE and _one_letter(a, b)


def _letters(name: str) -> str:
    """The first letters of the given names: "GW" of "George W. Bush" and "G.W. Bush"."""
    parts = [part for word in name.split()[:-1] for part in re.split(r"[.-]", word) if part]
    return "".join(part if len(part) < 4 and part.isupper() else part[0] for part in parts)


def _sound(name: str) -> str:
    return _DOUBLED.sub(r"\1", name.replace("ph", "f").replace("th", "t"))


def _one_letter(a: str, b: str) -> bool:
    """Whether one letter more, less or other, or two letters turned round, makes one word the other."""
    begin = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rests = a[begin:], b[begin:]
    more = rests[0][1:] == rests[1] or rests[0] == rests[1][1:] or rests[0][1:] == rests[1][1:]
    return more or (rests[0][1::-1] == rests[1][:2] and rests[0][2:] == rests[1][2:])


def _siblings(a: str, b: str) -> bool:
    """Whether two given names are short forms of a third: "Dick" and "Rick", not "Bill" and "Billy"."""
    if b not in short().get(a, ()) or a[:3] == b[:3]:
        return False
    rows = (row for row in lexicon.load("join")["short"]["names"] if {a, b} <= {name.casefold() for name in row})
    return all(row[0].casefold() not in (a, b) for row in rows)


@cache
def short() -> dict[str, frozenset[str]]:
    """The forms of each given name."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in lexicon.load("join")["short"]["names"]:
        names = {name.casefold() for name in row}
        for name in names:
            found[name] |= names - {name}
    return {name: frozenset(others) for name, others in found.items()}
