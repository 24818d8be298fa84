"""People under several names: a surname alone, a given name shortened, one name of two people of different times."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from typing import Final

from kg import lexicon
from kg.join.links import Key, Link, Member
from kg.join.settings import country
from kg.mentions.vocabulary import titles
from kg.model import EntityType
from kg.resolve.names import folded

NEAR: Final = 3
"""Years between two documents within which an office and a surname point to one person."""
TERM: Final = 5
"""The same of an office that one person at a time holds."""
_GIVEN: Final = 4
"""People with a name in front from which on it is a given name."""


HELD: Final = 0.88
"""Score of one surname in one office that one person at a time holds."""


TURNED: Final = 0.9
"""Score of a name and the same with the family name in front."""


@dataclass(slots=True)
class Person:
    """All documents that give one full name: how many, by home and year; offices by year."""

    seen: Counter[tuple[str, int]] = field(default_factory=Counter)
    offices: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def near(self, home: str, year: int) -> int:
        """How many documents near in time name the person, of that home."""
        return sum(
            n for (where, when), n in self.seen.items() if where == home and (not year or abs(when - year) <= NEAR)
        )

    def anywhere(self, year: int) -> int:
        return sum(n for (_, when), n in self.seen.items() if not year or abs(when - year) <= NEAR)

    def held(self, office: str, year: int) -> bool:
        near = TERM if office in _sole() else NEAR
        return any(not year or abs(when - year) <= near for when in self.offices.get(office, ()))


def offices(member: Member) -> set[str]:
    """The offices that a document gives a person, in one spelling, without those of the past."""
    found = set()
    for role, _ in member.thing.roles:
        words = folded(role)
        if words and not set(words) & set(lexicon.load("join")["past"]["words"]):
            found.add(_office(words))
    return found


def _office(words: tuple[str, ...]) -> str:
    text = " ".join(words)
    for sole in _sole():
        if (
            text == sole
            or (text.startswith((f"{sole} of ", f"{sole} for ")) and not sole.endswith("minister"))
            or (text.endswith(f" {sole}") and country(text.removesuffix(f" {sole}")))
        ):
            return sole
    return text.split(" of ")[0] if words[0] in ("member", "senator", "president") else text


@cache
def _sole() -> tuple[str, ...]:
    listed = (" ".join(folded(office)) for office in lexicon.load("join")["sole"]["offices"])
    return tuple(sorted(listed, key=lambda office: (-len(office), office)))


def people(members: Iterable[Member]) -> Iterator[Link]:
    """The links between people's names, the same whatever the order of the members."""
    listed = [member for member in members if member.thing.type is EntityType.PERSON]
    known: dict[Key, Person] = {}
    for member in listed:
        if member.mark.by == "full name":
            person = known.setdefault(member.mark.key, Person())
            person.seen[member.setting.home, member.setting.year] += 1
            for office in offices(member):
                person.offices[office].add(member.setting.year)
    by_surname: dict[str, list[Key]] = defaultdict(list)
    by_first: dict[str, list[Key]] = defaultdict(list)
    given = Counter(key[1][0] for key in known)
    family = Counter(key[1][-1] for key in known)
    for key in sorted(known):
        by_surname[key[1][-1]].append(key)
        first = key[1][0]
        by_first[first].append(key)
        if len(key[1]) == 3 and first not in _short() and (given[first] < _GIVEN or family[first] >= _GIVEN):
            by_surname[first].append(key)  # the family name of East Asia stands first
    lone: dict[tuple[str, str, str], list[Member]] = defaultdict(list)
    for member in listed:
        if member.mark.by == "one name":
            word = member.mark.words[0]
            candidates = [(key, known[key]) for key in by_surname.get(word, ())]
            if not candidates:  # "President Xi" is Xi Jinping; a given name by itself is nobody
                firsts = [(key, known[key]) for key in by_first.get(word, ())]
                candidates = [row for row in firsts if _holds(row[1], member)]
            found = [*_surname(member, candidates)]
            yield from found
            if not found or max(link.score for link in found) < HELD:
                for office in offices(member) & set(_sole()):
                    lone[member.mark.words[0], office, member.setting.home].append(member)
    for (_, office, _), holders in sorted(lone.items()):
        yield from _holders(office, holders)
    for keys in by_surname.values():
        yield from _variants(keys, known)
    for key in sorted(known):
        turned = (key[0], key[1][::-1], key[2])
        if len(key[1]) == 2 and key < turned and turned in known:
            yield Link(key, turned, TURNED, "order", "the same two words, the family name first and last")


def _surname(member: Member, candidates: list[tuple[Key, Person]]) -> Iterator[Link]:
    """Who is meant by a surname alone: whoever near in time holds the office, or is by far the most named."""
    home, year, held = member.setting.home, member.setting.year, offices(member)
    matching = [key for key, person in candidates if any(person.held(office, year) for office in held)]
    counts = {key: person.near(home, year) for key, person in candidates}
    if not any(counts.values()):
        counts = {key: person.anywhere(year) for key, person in candidates}
    if matching and not any(counts[key] for key in matching):
        counts = {key: person.seen.total() for key, person in candidates}
    if not any(counts.values()):
        return
    pool = matching or [key for key, _ in candidates]
    weight = sum(counts[key] for key in pool)
    best = max(pool, key=lambda key: (counts[key], key))
    share = counts[best] / weight
    person = dict(candidates)[best]
    who = " ".join(word.capitalize() for word in best[1])
    many = member.mark.words[0] in _frequent() or member.mark.words[0] in _short()
    if matching and (not many or any(office in _sole() or " " in office for office in held)):
        score, told = 0.95, f"holds the office in {counts[best]} document(s) near in time"
    elif many:
        score, told = 0.7, f"{counts[best]} of {weight} document(s) near in time with this surname, which many bear"
    elif held and person.offices and not _alike(held, set(person.offices)):
        score, told = 0.75, "holds other offices"
    else:
        score = 0.9 if counts[best] >= 3 else 0.85 if len(candidates) == 1 else 0.7
        told = f"{counts[best]} of {weight} document(s) near in time with this surname"
    yield Link(best, member.mark.key, score * share, "surname", f"{who}: {told}")


def _holds(person: Person, member: Member) -> bool:
    return any(person.held(office, member.setting.year) for office in offices(member) & set(_sole()))


def _alike(some: set[str], others: set[str]) -> bool:
    """Whether two lists of offices have a word of office in common: a leader and the Leader of the Opposition."""
    words = [{word for office in listed for word in office.split()} & _words_of_office() for listed in (some, others)]
    return bool(words[0] & words[1])


@cache
def _words_of_office() -> frozenset[str]:
    return frozenset(word.casefold() for word in titles().offices)


def _holders(office: str, members: list[Member]) -> Iterator[Link]:
    """One surname in one office of documents of one country, from each document to the next in time."""
    for one, other in pairwise(sorted(members, key=lambda member: (member.setting.year, member.document))):
        if one.setting.year and other.setting.year - one.setting.year <= TERM:
            told = f"the same surname in the office of {office}, {other.setting.year - one.setting.year} years apart"
            yield Link(one.mark.key, other.mark.key, HELD, "office", told)


def _variants(keys: list[Key], known: dict[Key, Person]) -> Iterator[Link]:
    """Full names of one surname whose given names are forms of one: "Joe" and "Joseph", "K" and "Kasiviswanathan"."""
    for one in keys:
        fitting = [other for other in keys if other != one and _same_given(one[1], other[1])]
        for other in fitting:
            if other < one:
                continue
            both = [known[one], known[other]]
            homes = [{home for home, _ in person.seen} for person in both]
            years = [{year for _, year in person.seen} for person in both]
            near = any(abs(a - b) <= NEAR + TERM for a in years[0] for b in years[1])
            sharing = {home for home in homes[0] & homes[1] if home}
            alone = len(fitting) == 1 and len([k for k in keys if k != other and _same_given(k[1], other[1])]) == 1
            office = set(both[0].offices) & set(both[1].offices)
            score = 0.6 + 0.15 * bool(sharing and near) + 0.1 * alone + 0.1 * bool(office) - 0.3 * (not near)
            told = f"forms of one given name{', named in documents of one country' if sharing else ''}"
            yield Link(one, other, score, "given name", f"{told}{', with the same office' if office else ''}")


def _same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names of one surname can be one: one given name is the other, its initial, or its short form."""
    if one[-1] != other[-1] or one == other:
        return False
    a, b = one[0], other[0]
    if a != b and not (a[0] == b[0] and 1 in (len(a), len(b))) and b not in _short().get(a, ()):
        return False
    middle_a, middle_b = one[1:-1], other[1:-1]
    return not (middle_a and middle_b) or middle_a == middle_b


@cache
def _frequent() -> frozenset[str]:
    """Family names that many bear."""
    return frozenset(folded(name)[0] for name in lexicon.load("join")["surnames"]["names"])


@cache
def _short() -> dict[str, frozenset[str]]:
    """The forms of each given name."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in lexicon.load("join")["short"]["names"]:
        names = {name.casefold() for name in row}
        for name in names:
            found[name] |= names - {name}
    return {name: frozenset(others) for name, others in found.items()}


def told_apart(members: list[Member]) -> list[Member]:
    """Tell people of one full name apart: by initials that contradict ("George H. W. Bush", "George W. Bush"), or where
    one is in politics between two times at which the other holds an office outside it.

    Documents that do not tell go with the nearest in time that do, if that is near.
    """
    named: dict[Key, list[Member]] = defaultdict(list)
    for member in members:
        if member.mark.by == "full name":
            named[member.mark.key].append(member)
    sides: dict[tuple[str, str], str] = {}
    for of in named.values():
        for member, told in zip(of, _by_initials(of) or _by_calling(of), strict=False):
            sides[member.document, member.thing.local] = told
    return [
        replace(member, mark=replace(member.mark, of=side))
        if (side := sides.get((member.document, member.thing.local)))
        else member
        for member in members
    ]


def _by_initials(members: list[Member]) -> list[str]:
    """The initials that each stands for, nothing where none contradict."""
    own = [_initials(member.thing.name) for member in members]
    told = sorted({letters for letters in own if letters})
    if not any(not a.startswith(b) and not b.startswith(a) for a in told for b in told):
        return []
    years = [(member.setting.year, letters) for member, letters in zip(members, own, strict=True) if letters]
    return [letters or _nearest(years, member.setting.year) for member, letters in zip(members, own, strict=True)]


def _nearest(told: list[tuple[int, str]], year: int) -> str:
    """What is told nearest to a year, within a term of office; that it is not known where nothing is, or two things."""
    near = [(abs(when - year), what) for when, what in told if year and abs(when - year) <= TERM]
    found = {what for distance, what in near if distance == min(near)[0]}
    return found.pop() if len(found) == 1 else "not known which"


def _initials(name: str) -> str:
    """The initials between given and family name."""
    return "".join(word for part in name.split()[1:-1] for word in part.split(".") if len(word) == 1 and word.isupper())


def _by_calling(members: list[Member]) -> list[str]:
    """Politics or not, of each, nothing where one person can have been in both."""
    own = [_calling(member) for member in members]
    if "both" in own:
        return []
    years = {side: sorted(m.setting.year for m, of in zip(members, own, strict=True) if of == side) for side in _SIDES}
    if min(map(len, years.values())) < 2 or not all(years[side][0] for side in _SIDES):
        return []
    if not any(_between(years[one], years[other]) for one, other in (_SIDES, _SIDES[::-1])):
        return []
    told = [(member.setting.year, side) for member, side in zip(members, own, strict=True) if side]
    return [
        side or min(told, key=lambda row: (abs(row[0] - member.setting.year), row))[1]
        for member, side in zip(members, own, strict=True)
    ]


_SIDES: Final = ("in politics", "outside politics")


def _calling(member: Member) -> str:
    """Whether a document has a person in politics, outside it, in both, or does not tell."""
    words = [set(office.split()) for office in offices(member)]
    political = frozenset(lexicon.load("join")["politics"]["offices"])
    sides = {_SIDES[not (of & political)] for of in words}
    return "both" if len(sides) > 1 else "".join(sides)


def _between(some: list[int], others: list[int]) -> bool:
    """Whether some of the others lie strictly between the first and the last of the years."""
    return any(some[0] < year < some[-1] for year in others)
