"""Bodies, policies and events under several names: what documents introduce as one, and acronyms of names near by."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from kg import lexicon
from kg.join.links import NAMED, Key, Link, Member
from kg.join.marks import is_acronym, is_common, mark, words_of
from kg.lexicon.gazetteer import sites
from kg.model import EntityType
from kg.resolve.names import folded, initials

_PART: Final = re.compile(r"(?i)(?:the )?(?:board|court|secretariat|council|committee|members?|academy|branch) of ")
_STEM: Final = 4
"""Letters that two spellings of a word have in common."""
_TYPES: Final = (EntityType.ORGANIZATION, EntityType.POLICY, EntityType.EVENT)
SPELT: Final = 0.97
"""Score where documents give both names to one thing and the letters of one begin the words of the other."""
LIKELY: Final = 0.86
"""Score of an acronym of four letters and more that no document explains, and of the only name near by that fits it."""
POSSIBLE: Final = 0.7
"""The same of three letters."""
SEVERAL: Final = 3
"""Documents that must explain an acronym by one name before others may explain it otherwise ..."""
MOST: Final = 0.75
"""... and the share that they must be of those which explain it."""


def acronyms(members: Iterable[Member]) -> Iterator[Link]:
    """The links between names of one body, policy or event, the same whatever the order of the members."""
    listed = [member for member in members if member.thing.type in _TYPES]
    together: dict[tuple[Key, Key], set[str]] = defaultdict(set)
    shown: dict[Key, str] = {}
    for member in listed:
        shown.setdefault(member.mark.key, member.thing.name)
        if member.mark.by in ("short form", "name and day"):
            continue
        for alias in member.thing.aliases:
            found = mark(member.document, member.thing, member.setting, alias)
            if (
                found.key != member.mark.key
                and _tells(alias, found.words)
                and found.by not in ("short form", "name and day")
            ):
                shown.setdefault(found.key, alias)
                together[member.mark.key, found.key].add(member.document)
    own = {member.mark.key for member in listed}
    where: dict[Key, set[str]] = defaultdict(set)
    for member in listed:
        where[member.mark.key].add(member.document)
    totals: Counter[Key] = Counter()
    named: dict[Key, dict[Key, set[str]]] = defaultdict(dict)
    for (one, other), documents in together.items():
        totals[other] += len(documents)
        named[other][one] = documents
    for (one, short), documents in sorted(together.items()):
        if short not in own:
            continue  # nobody is called so by that name alone
        acronym = shown[short]
        spelt = _spells(acronym, shown[one]) or _spells(shown[one], acronym)
        rivals = {key: of for key, of in named[short].items() if key != one and spelt and _spells(acronym, shown[key])}
        same = [of for key, of in rivals.items() if _alike(one, key)]
        # A part of the body that documents call by its acronym does not speak against that.
        parts = [of for key, of in named[short].items() if key not in rivals and set(one[1]) < set(key[1]) and spelt]
        total = totals[short] - sum(map(len, parts))
        share = (len(documents) + sum(map(len, same))) / total
        apart = len(where[one] & where[short])
        light = _adds_little(one, short)
        score = (SPELT if spelt else NAMED if len(documents) > 1 or light else POSSIBLE) * share
        # "Colombo Plan" and "New Colombo Plan": a name within another is often another thing of that name.
        within = not (spelt or light) and (set(one[1]) < set(short[1]) or set(short[1]) < set(one[1]))
        if (apart > len(documents) and not spelt) or (within and len(where[one]) > 1 and len(where[short]) > 1):
            score *= 0.7
        if _PART.match(shown[one]) and any(set(key[1]) < set(one[1]) for key in rivals):
            score *= 0.7  # the court or the board of the body that the acronym means
        if is_acronym(acronym) and SEVERAL <= len(documents) >= max(apart, MOST * total):
            score = max(score, LIKELY)
        told = f"{len(documents)} document(s) give both names to one thing, of {total} that explain the shorter"
        yield Link(one, short, score, "named together", told)
    yield from _unexplained(listed, shown, set(totals))


def _unexplained(listed: list[Member], shown: dict[Key, str], explained: set[Key]) -> Iterator[Link]:
    """Acronyms that no document explains, with the one name of the same country that they fit."""
    fitting: dict[tuple[EntityType, str, str], set[Key]] = defaultdict(set)
    lone: set[tuple[EntityType, str, Key]] = set()
    for member in listed:
        name, key = member.thing.name, member.mark.key
        if is_acronym(name):
            if key not in explained:
                lone.add((member.thing.type, member.setting.home, key))
        elif len(key[1]) > 1:
            for home in {member.setting.home, key[2]} - {""}:
                fitting[member.thing.type, home, initials(name)].add(key)
    for type_, home, key in sorted(lone):
        letters = shown[key]
        found = fitting.get((type_, home, letters), set())
        if home and len(found) == 1 and len(letters) > 2:
            (one,) = found
            score = LIKELY if len(letters) > 3 else POSSIBLE
            yield Link(one, key, score, "initials", f"the only name in documents of {home} with these initials")


def _tells(name: str, words: tuple[str, ...]) -> bool:
    """Whether a name says by itself what it names: an acronym, or several words with one that is not common."""
    return is_acronym(name) or (len(words) > 1 and (not is_common(words) or len(words) > 2))


def _spells(acronym: str, name: str) -> bool:
    if not is_acronym(acronym):
        return False
    letters = [letter for letter in acronym if letter.isupper()]
    begins = initials(name)
    return (
        "".join(letters) in (begins, begins.removeprefix("T"))
        or (len(letters) > 1 and _in_order("".join(letters), begins) and len(begins) <= len(letters) + 2)
        or "".join(folded(name)).startswith(acronym.casefold())
        or (len(letters) > 3 and _in_order(begins, "".join(letters)) and _in_order(acronym.casefold(), name.casefold()))
    )


def _adds_little(one: Key, other: Key) -> bool:
    """Whether one of two names of one policy or event in a document has only words more that praise it, count it, or
    tell where or when it was or whose government it is of: "Battle of Long Tan in Vietnam"."""
    more, less = sorted((frozenset(one[1]), frozenset(other[1])), key=len, reverse=True)
    if one[0] == EntityType.ORGANIZATION.value or not less < more or is_common(tuple(sorted(less))):
        return False
    words = lexicon.load("join")
    seats = {word for seat in words["seats"]["names"] for word in words_of(seat)}
    added: frozenset[str] | set[str] = more - less - seats - {*words["draft"]["words"], *words["added"]["words"]}
    if one[0] == EntityType.EVENT.value:
        told = {*words["ornament"]["words"], *words["months"]["words"], *words["added"]["event"]}
        if all(word[0].isdigit() or word in told or is_common((word,)) for word in less):
            return False  # "60th anniversary" of anything
        added = {word for word in added if not (word.isdigit() or word in told or word.capitalize() in sites())}
    return not added


def _alike(one: Key, other: Key) -> bool:
    """Whether two names are one in two spellings: one has words more in the same country, or a word begins alike and
    ends otherwise."""
    more, less = (sorted(set(a[1]) - set(b[1])) for a, b in ((one, other), (other, one)))
    if one[2] == other[2]:
        return not (more and less) or (len(more) == len(less) == 1 and more[0][:_STEM] == less[0][:_STEM])
    places = any(word.capitalize() in sites() for word in (*more, *less))
    return "" in (one[2], other[2]) and len(more) + len(less) < 2 and not places


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
