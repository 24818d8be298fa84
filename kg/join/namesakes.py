"""People of one full name who are two: told apart by initials, by offices that exclude each other, by country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from kg import lexicon
from kg.join.links import Key, Member
from kg.join.offices import NEAR, alike, offices, past
from kg.resolve.names import folded

COMMON: Final = 6
"""People with a given name, and with a family name, from which on two in two countries may well be namesakes."""
FAMOUS: Final = 15
"""Documents of one country from which on the others mean the same person by a full name."""
UNKNOWN: Final = "not known which"
"""Before the document whose person may be either of two namesakes: it stays by itself."""
_SIDES: Final = ("in politics", "outside politics")


def told_apart(members: list[Member]) -> list[Member]:
    """Tell people of one full name apart: by initials that contradict ("George H. W. Bush", "George W. Bush"), where
    one makes laws while the other has led the country before and after, where one is in politics between two times at
    which the other holds an office outside it, or where both names are common and are borne in two countries.

    Documents that do not tell go with the nearest in time that do, if that is near, and else stay by themselves.
    """
    named: dict[Key, list[Member]] = defaultdict(list)
    for member in members:
        if member.mark.by == "full name":
            named[member.mark.key].append(member)
    given = Counter(key[1][0] for key in named)
    family = Counter(key[1][-1] for key in named)
    sides: dict[tuple[str, str], str] = {}
    for key, of in named.items():
        first, last = key[1][0], key[1][-1]
        common = len(key[1]) == 2 and given[first] >= COMMON and (family[last] >= COMMON or last in frequent())
        told = _by_initials(of) or _by_rank(of) or _by_calling(of) or (_by_home(of) if common else [])
        sides |= {(m.document, m.thing.local): side for m, side in zip(of, told, strict=False)}
    return [
        replace(member, mark=replace(member.mark, of=side))
        if (side := sides.get((member.document, member.thing.local)))
        else member
        for member in members
    ]


@cache
def frequent() -> frozenset[str]:
    """Family names that many bear."""
    return frozenset(folded(name)[0] for name in lexicon.load("join")["surnames"]["names"])


def _by_initials(members: list[Member]) -> list[str]:
    """The initials that each stands for, nothing where none contradict."""
    own = [_initials(member.thing.name) for member in members]
    told = sorted({letters for letters in own if letters})
    if not any(not a.startswith(b) and not b.startswith(a) for a in told for b in told):
        return []
    return _spread(members, own)


def _spread(members: list[Member], told: Sequence[str]) -> list[str]:
    """What each is told to be; of the others, what the nearest in time is, from year to year while that is near."""
    found = dict(enumerate(told))
    known = [(member.setting.year, side) for member, side in zip(members, told, strict=True) if side]
    while True:
        more: dict[int, str] = {}
        for place, member in enumerate(members):
            year = member.setting.year
            near = [(abs(when - year), side) for when, side in known if year and when and abs(when - year) <= NEAR]
            if not found[place] and near:
                nearest = {side for distance, side in near if distance == min(near)[0]}
                more[place] = nearest.pop() if len(nearest) == 1 else f"{UNKNOWN} {member.document}"
        if not more:
            break
        found |= more
        known += [(members[place].setting.year, side) for place, side in more.items() if UNKNOWN not in side]
    return [found[place] or f"{UNKNOWN} {member.document}" for place, member in enumerate(members)]


def _initials(name: str) -> str:
    """The initials between given and family name."""
    return "".join(word for part in name.split()[1:-1] for word in part.split(".") if len(word) == 1 and word.isupper())


def _by_rank(members: list[Member]) -> list[str]:
    """Who leads a country and who makes its laws, of each, nothing where one document has one person do both, or where
    the lawmaker may have come to lead: who is named as leader before and after is another.

    The others are taken for the leader but near the lawmaker in time, where they stay by themselves.
    """
    words = lexicon.load("join")
    leaders, lawmakers = frozenset(words["leaders"]["offices"]), frozenset(words["lawmakers"]["offices"])
    own = []
    for member in members:
        held = offices(member)
        leads = bool(held & leaders or past(member) & leaders)
        makes = any(lawmakers & set(office.split()) for office in held)
        if leads and makes:
            return []
        own.append("leads" if leads else "makes laws" if makes else "")
    years = {
        side: [m.setting.year for m, of in zip(members, own, strict=True) if of == side and m.setting.year]
        for side in ("leads", "makes laws")
    }
    if not all(years.values()) or not all(min(years["leads"]) < y < max(years["leads"]) for y in years["makes laws"]):
        return []
    homes = {m.setting.home for m, of in zip(members, own, strict=True) if of == "makes laws"}
    letters = {_initials(m.thing.name) for m, of in zip(members, own, strict=True) if of == "leads"} - {""}
    found = []
    for member, side in zip(members, own, strict=True):
        near = any(abs(year - member.setting.year) <= NEAR for year in years["makes laws"])
        doubtful = near and member.setting.home in homes and _initials(member.thing.name) not in letters
        found.append("" if side == "leads" else side or (f"{UNKNOWN} {member.document}" if doubtful else ""))
    return found


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


def _calling(member: Member) -> str:
    """Whether a document has a person in politics, outside it, in both, or does not tell."""
    words = {word for office in offices(member) for word in office.split()}
    callings = (lexicon.load("join")[name]["offices"] for name in ("politics", "professions"))
    sides = [side for side, listed in zip(_SIDES, callings, strict=True) if words.intersection(listed)]
    return "both" if len(sides) > 1 else "".join(sides)


def _between(some: list[int], others: list[int]) -> bool:
    """Whether some of the others lie strictly between the first and the last of the years."""
    return any(some[0] < year < some[-1] for year in others)


def _by_home(members: list[Member]) -> list[str]:
    """The country of each, nothing for those of the country with most documents and of countries whose documents
    give a like office; nothing for all where one country's documents are many."""
    homes = Counter(member.setting.home for member in members)
    most = min(homes, key=lambda home: (-homes[home], home))
    if len(homes) == 1 or homes[most] >= FAMOUS:
        return []
    held: dict[str, set[str]] = defaultdict(set)
    for member in members:
        held[member.setting.home] |= offices(member) | past(member)
    same = {home for home, of in held.items() if home in ("", most) or of & held[most] or alike(of, held[most])}
    return ["" if member.setting.home in same else member.setting.home for member in members]
