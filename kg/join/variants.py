"""Bodies, policies and events under names that differ by a word which tells nothing apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from kg import lexicon
from kg.join.links import NAMED, Key, Link, Member
from kg.join.marks import BOTH, is_common, words_of
from kg.lexicon.gazetteer import sites
from kg.mentions.vocabulary import heads
from kg.model import EntityType
from kg.resolve.names import PREPOSITIONS, folded

VARIED: Final = 0.86
"""Score of two names of one country's body or policy that differ by a word which tells nothing apart."""
_TYPES: Final = (EntityType.ORGANIZATION, EntityType.POLICY, EntityType.EVENT)
_OTHER: Final = (EntityType.ORGANIZATION, None)
_LITTLE: Final = PREPOSITIONS | {"and", "from", "by"}
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_YEARLY: Final = re.compile(r"(?:^| )(?:1[89]|20)\d\d$")
_NUMBER: Final = re.compile(r"cop\d+|[a-z]{3,}\d{2}")
_DEPARTMENT: Final = re.compile(r"(?i)(?:the )?(?:[\w.]+ )?(Department|Ministry) of .+|.+ (Department|Ministry)")
CITY: Final = 500_000
"""People of a city that an event is named by."""
CUT: Final = 4
"""How many times as many documents may have a name cut off as have it in full."""
TELLING: Final = 4
"""Words of a policy from which on no other body has one of that name."""
ENACTED: Final = 10
"""Years within which a bill is still told of under the name of the act that it became."""


@dataclass(slots=True)
class _Seen:
    """The documents of a mark: their ids, countries and years, and the names that they use."""

    documents: set[str] = field(default_factory=set)
    homes: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    dated: int = 0
    """How many documents give an event a date themselves."""

    def beside(self, other: _Seen) -> bool:
        """Whether documents tell both apart: not if only few of many have both."""
        both = len(self.documents & other.documents)
        return both * 4 > min(len(self.documents), len(other.documents))

    @property
    def name(self) -> str:
        """The commonest name."""
        return min(self.names, key=lambda name: (-self.names[name], name))


def variants(members: Iterable[Member]) -> Iterator[Link]:
    """The links between names of one body, policy or event, the same whatever the order of the members."""
    seen: dict[Key, _Seen] = defaultdict(_Seen)
    for member in members:
        if member.thing.type in _TYPES and member.mark.by not in ("short form", "name and day"):
            one = seen[member.mark.key]
            one.documents.add(member.document)
            one.homes.add(member.setting.home)
            one.years.add(member.setting.year)
            one.names[member.thing.name] += 1
            one.dated += bool(member.thing.dates or _YEAR.search(member.thing.name))
    found = dict(sorted(seen.items()))
    remembered = [*_remembered(found)]
    yield from remembered
    yield from _ornamented(found, {link.other for link in remembered})
    yield from _leaders(found)
    yield from _numbered(found)
    yield from _undated(found)
    yield from _at_home(found)
    yield from _agreed(found)
    yield from _longer(found)
    yield from _cut(found)
    yield from _seated(found)
    yield from _enacted(found)


def _ornamented(seen: dict[Key, _Seen], elsewhen: set[Key]) -> Iterator[Link]:
    """Events of one year of which one name has a word more that tells nothing apart, or the only place or month that
    such names of that year have, or the only word beside a place; `elsewhen` were in another year."""
    ornament = frozenset(lexicon.load("join")["ornament"]["words"])
    months, often = (frozenset(lexicon.load("join")["months"][kind]) for kind in ("words", "often"))
    by_year: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in seen:
        if key[0] == EntityType.EVENT.value and _YEARLY.search(key[2]):
            for word in key[1]:
                by_year[word, key[2][-4:]].append(key)
    told: dict[Key, dict[Key, frozenset[str]]] = defaultdict(dict)
    for keys in by_year.values():
        for one in keys:
            for other in keys:
                if len(one[1]) > 1 and set(one[1]) < set(other[1]):
                    told[one][other] = frozenset(other[1]) - frozenset(one[1]) - ornament
    for one, others in sorted(told.items()):
        names = [word for word in one[1] if word not in ornament and not _is_kind(word)]
        added = {more for more in others.values() if more}
        places = {more for more in added if all(_is_place(word) for word in more)}
        times = {more for more in added if more <= months} if often.isdisjoint(one[1]) else set()
        for other, more in sorted(others.items()):
            where = len(places) == 1 and more in places and other not in elsewhen
            who = len(added) == 1 and bool(names) and all(_is_place(word) for word in names)
            when = len(times) == 1 and more in times
            if (names and (not more or where or when)) or who:
                words = ", ".join(sorted(set(other[1]) - set(one[1])))
                yield Link(one, other, NAMED, "ornament", f"the same event of {one[2][-4:]} but for {words}")


def _leaders(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """The leaders' meeting of a body and its summit of that year."""
    ornament = frozenset(lexicon.load("join")["ornament"]["words"])
    for key in seen:
        if key[0] == EntityType.EVENT.value and {"leader", "meeting"} <= set(key[1]):
            core = [word for word in key[1] if word not in ornament]
            summit = (key[0], tuple(sorted({*core, "summit"})), key[2])
            if core and not is_common(tuple(core)) and summit in seen:
                yield Link(summit, key, VARIED, "ornament", f"the leaders' meeting of {key[2][-4:]} is the summit")


def _numbered(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """A conference by its number alone, and with words that say what it is."""
    words = lexicon.load("join")
    more = frozenset((*words["numbered"]["words"], *words["ornament"]["words"]))
    for key in seen:
        named = [word for word in key[1] if word not in more]
        plain = (key[0], tuple(named), key[2])
        several = key[0] == EntityType.EVENT.value and len(named) == 1 < len(key[1])
        if several and plain in seen and _NUMBER.fullmatch(named[0]):
            yield Link(plain, key, NAMED, "ornament", f"the conference of the number {named[0]}")


def _remembered(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """Events named by the city where they were, told of in other years than the one that documents date them to."""
    by_name: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key in seen:
        if key[0] == EntityType.EVENT.value and _YEARLY.search(key[2]) and any(_is_city(word) for word in key[1]):
            by_name[key[1]].append(key)
    for keys in by_name.values():
        dated = [key for key in keys if seen[key].dated]
        if len(dated) == 1 and seen[dated[0]].dated > 1:
            for key in keys:
                if key != dated[0]:
                    told = f"documents date it to {dated[0][2][-4:]} only, and this one does not date it"
                    yield Link(dated[0], key, VARIED, "only year", told)


def _is_city(word: str) -> bool:
    return any(site.kind == "city" and site.population >= CITY for site in sites().get(word.capitalize(), ()))


def _is_kind(word: str) -> bool:
    return heads().kinds.get(word, _OTHER)[0] is EntityType.EVENT


def _is_place(word: str) -> bool:
    return word.capitalize() in sites()


def _undated(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """Policies whose names differ by a year that one of them leaves out, where it is the only year."""
    dated: dict[Key, set[Key]] = defaultdict(set)
    for key in seen:
        years = [word for word in key[1] if _YEAR.fullmatch(word)]
        if key[0] == EntityType.POLICY.value and len(years) == 1 and len(key[1]) > 2:
            of = f"{key[2]} {years[0]}" if "amendment" in key[1] else key[2]  # as the mark without a year has it
            dated[key[0], tuple(word for word in key[1] if word not in years), of].add(key)
    for plain, found in sorted(dated.items()):
        if plain in seen and len(found) == 1:
            yield Link(plain, min(found), NAMED, "year left out", "the only year with this name")


def _at_home(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """A name with and without its country, where all documents that leave the country out speak from there."""
    for key, one in seen.items():
        bare = (key[0], key[1], "")
        told = key[2] and len(key[1]) > 1 and key[0] != EntityType.EVENT.value
        if told and bare in seen and seen[bare].homes == {key[2]} and not one.beside(seen[bare]):
            yield Link(bare, key, VARIED, "country left out", f"all documents that leave it out speak from {key[2]}")


def _agreed(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """What two countries have agreed with and without the one that all documents which leave it out speak from."""
    for key, one in seen.items():
        countries = key[2].split(BOTH)
        for own, other in ((countries[0], countries[-1]), (countries[-1], countries[0])):
            less = (key[0], key[1], other)
            if own != other and less in seen and seen[less].homes == {own} and not one.beside(seen[less]):
                yield Link(
                    less, key, VARIED, "country left out", f"all documents that leave {own} out speak from there"
                )


def _cut(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """Policies whose name is that of one other only, cut off before or behind a little word: "Dissolution Act" of the
    "Insolvency, Restructuring and Dissolution Act"."""
    listed = {key: folded(one.name) for key, one in seen.items() if key[0] == EntityType.POLICY.value}
    longer: dict[tuple[tuple[str, ...], str], dict[Key, bool]] = defaultdict(dict)
    for key, words in listed.items():
        for place in range(1, len(words) - 1):
            for kept, rest in ((words[place + 1 :], words[:place]), (words[:place], words[place + 1 :])):
                another = any(heads().kinds.get(word, _OTHER)[0] is EntityType.POLICY for word in rest)
                if words[place] in _LITTLE and not another and not _YEAR.fullmatch(rest[-1]):
                    longer[kept, key[2]][key] = kept == words[:place]
    for key, words in sorted(listed.items()):
        found = longer.get((words, key[2]), {})
        if len(words) > 1 and len(found) == 1:
            ((other, ahead),) = found.items()
            one, more = seen[key], seen[other]
            own = [word for word in key[1] if not is_common((word,))]  # of a beginning it must say more than whose
            telling = len(own) > 1 and len(more.documents) > 1 and "president" not in own
            often = len(one.documents) <= CUT * len(more.documents)
            if one.homes <= more.homes and not more.beside(one) and (telling or not ahead) and often:
                yield Link(key, other, VARIED, "cut off", f"the only name that goes on: {more.name}")


def _longer(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """Two names of which one has a word more."""
    for key, one in seen.items():
        for word in key[1]:
            less = (key[0], tuple(other for other in key[1] if other != word), key[2])
            if (
                less[1]
                and less in seen
                and not one.beside(seen[less])
                and (told := _adds_nothing(word, less, seen[less].name, key, one.name))
            ):
                yield Link(less, key, VARIED, "word left out", told)


def _seated(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """An office of a head of state with and without the seat in front of its name: "White House Office of ..."."""
    for seat in lexicon.load("join")["seats"]["names"]:
        for key, one in seen.items():
            less = (key[0], tuple(word for word in key[1] if word not in words_of(seat)), key[2])
            named = key[0] == EntityType.ORGANIZATION.value and one.name.startswith(f"{seat} ") and len(less[1]) > 1
            if named and less in seen and not one.beside(seen[less]):
                yield Link(less, key, VARIED, "seat left out", f"the same body, {seat} in front or not")


@cache
def _acronyms() -> frozenset[str]:
    """Of bodies of many countries: "un", "g7"."""
    rows = lexicon.load("organizations")["international"]["names"]
    return frozenset(name.casefold() for row in rows for name in row if name.isupper() and " " not in name)


def _adds_nothing(word: str, less: Key, shorter: str, key: Key, longer: str) -> str:
    """Why a word tells the longer of two names from no other thing of the shorter; empty where it may."""
    words = lexicon.load("join")
    if word in words["nationwide"]["words"] or word in words["nationwide"]["own"].get(key[2], ()):
        organs = frozenset(words["nationwide"]["organs"])
        return f"the {shorter} of a country, without {word!r}" if organs.issuperset(less[1]) else ""
    if key[0] == EntityType.ORGANIZATION.value and word in ("department", "ministry"):
        return f"the same {word}" if _DEPARTMENT.fullmatch(longer) and " and " not in longer else ""
    if key[0] == EntityType.ORGANIZATION.value and word == "un" and not key[2]:
        return "the same body of the United Nations"
    if key[0] == EntityType.POLICY.value and word in _acronyms() and len(less[1]) >= TELLING:
        return f"the same policy, of {word.upper()} or not" if word == "un" or folded(longer)[0] == word else ""
    own = not is_common(less[1])  # no other country has one of this name
    if (
        key[0] == EntityType.ORGANIZATION.value
        and word == "state"
        and longer.endswith(("State Government", "State Parliament"))
    ):
        return f"the same {shorter}, {word!r} or not" if own else ""
    if key[0] == EntityType.ORGANIZATION.value and word == "president" and len(less[1]) > 2:
        return f"the same body, {word!r} or not" if longer.startswith("President") else ""
    if key[0] != EntityType.POLICY.value or len(less[1]) < 2:
        return ""
    if word in words["draft"]["words"] or (word == "president" and longer.startswith("President") and own):
        return f"the same policy, {word!r} or not"
    last = longer.rsplit(maxsplit=1)[-1].casefold()
    kind = heads().kinds.get(shorter.rsplit(maxsplit=1)[-1].casefold(), _OTHER)[0] is EntityType.POLICY
    if last == word and word in words["trailing"]["act" if kind else "plan"] and own:
        return f"the same policy, called {word!r} or not"
    return ""


def _enacted(seen: dict[Key, _Seen]) -> Iterator[Link]:
    """A bill and the act that it became: nobody names the act before the bill, and both are named within some years."""
    for key, bill in seen.items():
        if key[0] != EntityType.POLICY.value or "bill" not in key[1] or len(key[1]) < 3:
            continue
        words = {*key[1], "act"} - {"bill"}
        names = [(key[0], tuple(sorted(words)), key[2])]
        if (year := _YEARLY.search(key[2])) is not None:  # one of several bills to amend an act
            names.append((key[0], tuple(sorted({*words, year[0].strip()})), key[2][: year.start()]))
        for name in names:
            act = seen.get(name)
            if act and 0 not in bill.years | act.years:
                since = min(act.years) - min(bill.years)
                if -1 <= since <= ENACTED:
                    yield Link(name, key, VARIED, "bill", f"named as an act {since} year(s) after the bill, not before")
