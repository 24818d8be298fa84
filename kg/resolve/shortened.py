"""Names in part: "Bergen Convention" behind "Bergen Convention on Fisheries", and acronyms without brackets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from kg.mentions.runs import ORDINAL
from kg.model import EntityType
from kg.resolve.clusters import OFFICES, Cluster, absorb, turned_about
from kg.resolve.names import (
    PREPOSITIONS,
    canonical_words,
    counted,
    folded,
    initials,
    is_qualifier,
    ordinal,
)

_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")


def shortened(made: list[Cluster]) -> None:
    """Join "Singapore Convention" to "... on Mediation", "Ministry of Law" to "Singapore Ministry of Law"."""
    kinds = {EntityType.ORGANIZATION, EntityType.POLICY, EntityType.EVENT, EntityType.PLACE}
    rest = [cluster for cluster in made if cluster.type in kinds]
    spelt = {id(cluster): spellings(cluster) for cluster in rest}
    by_head: dict[tuple[EntityType, str], list[Cluster]] = defaultdict(list)
    for cluster in rest:
        for word in {word for words in spelt[id(cluster)] for word in words}:
            by_head[cluster.type, word].append(cluster)
    for cluster in sorted(rest, key=lambda c: (min(len(w) for w in spelt[id(c)]), c.begin)):
        if cluster not in made:
            continue
        longer: list[Cluster] = []
        for own in spelt[id(cluster)]:
            rarest = min((by_head[cluster.type, word] for word in own), key=len)
            longer += [
                o
                for o in rarest
                if o is not cluster
                and o in made
                and any(_shortens(own, full, o.begin < cluster.begin and not _plain(cluster)) for full in spelt[id(o)])
                and may_be_one(spelt[id(cluster)], spelt[id(o)])
                and not is_former(cluster, o)
            ]
        unique = {id(other): other for other in longer}
        if len(unique) == 1:
            target = longer[0]
            spelt[id(target)] += spelt[id(cluster)]
            absorb(made, target, cluster)


def is_former(cluster: Cluster, other: Cluster) -> bool:
    """Whether an event told as "the first Water Summit" is another one than the Water Summit that was named before."""
    first = any(name.startswith("first ") for name in other.names())
    return cluster.type is EntityType.EVENT and first and cluster.begin < other.begin


def spellings(cluster: Cluster) -> list[tuple[str, ...]]:
    """The different full names, each by its folded words; "State Department" as "Department of State" too."""
    names = [folded(name) for name in cluster.names()]
    return names + [turned for words in names if (turned := turned_about(words)) != words]


def may_be_one(names: list[tuple[str, ...]], others: list[tuple[str, ...]]) -> bool:
    """Whether names do not number a thing differently, "first Summit", "second Summit", and tell no different years."""
    for numbers in (_ordinals, _years):
        first, second = numbers(names), numbers(others)
        if first and second and not first & second:
            return False
    return True


def _ordinals(names: list[tuple[str, ...]]) -> set[str]:
    return {number for words in names if (number := ordinal(counted(words)[0])) is not None}


def _years(names: list[tuple[str, ...]]) -> set[str]:
    return {word for words in names for word in words if _YEAR.fullmatch(word)}


def _plain(cluster: Cluster) -> bool:
    """Whether things of the cluster's class often have names that end alike: "Tennessee State University"."""
    return cluster.full[0].finer in {"schema:CollegeOrUniversity", "schema:PoliticalParty", "schema:Corporation"}


def _shortens(own: tuple[str, ...], full: tuple[str, ...], after: bool) -> bool:
    """Whether a name is another one without its qualifiers, or without what its head is of; `after` the long one."""
    extra = len(full) - len(own)
    if extra <= 0:
        return False
    cut = next((i for i, word in enumerate(full) if i and word in PREPOSITIONS), len(full))
    if after and 1 < len(own) < cut and own == full[cut - len(own) : cut] and canonical_words(own) is None:
        return True
    if own == full[extra:]:
        told_apart = is_qualifier(full[:extra]) or (extra == 1 and ORDINAL.match(full[0]) is not None)
        return told_apart and len(own) > 1 and own[0] not in PREPOSITIONS
    if own == full[: len(own)] and len(own) > 1:
        following = full[len(own)]
        return following in PREPOSITIONS or following == "by" or (extra == 1 and following.isdigit())
    return False


def spelt_out(made: list[Cluster]) -> None:
    """Join an acronym that was never introduced to the one name before it with its initials."""
    long: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in made:
        if cluster.type is not EntityType.PERSON:
            for letters in {letters for name in cluster.names() for letters in _letters(name)}:
                long[letters].append(cluster)
    for cluster in list(made):
        names = cluster.names()
        if len(names) != 1 or not (names[0].isupper() and 3 <= len(names[0]) <= 7) or cluster.type is EntityType.PERSON:
            continue
        owners = [
            other
            for other in long.get(names[0], [])
            if other in made
            and other.begin < cluster.begin
            # taken for another kind of thing, but not where "of" has to be counted in
            and (other.type is cluster.type or names[0] in {initials(name) for name in other.names()})
        ]
        if len(owners) == 1:
            absorb(made, owners[0], cluster)


def _letters(name: str) -> Iterator[str]:
    """The acronyms that a name may have: of its words in capitals, of all, of a department with or without "US"."""
    capitals = initials(name)
    if len(capitals) > 2:
        yield capitals
    words = [word for word in re.split(r"[\s\-–‑]+", name) if word[:1].isalpha()]
    if len(words) > 2 and words[0][0].isupper():
        yield "".join(word[0] for word in words).upper()
    if words and words[0].casefold() in OFFICES:
        yield f"US{capitals}"
        if len(capitals) > 3:
            yield capitals[1:]
