"""People who are one in a document: surnames behind full names, names that the model took for a place or body."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from kg.model import EntityType
from kg.resolve.clusters import Cluster, absorb
from kg.resolve.names import (
    folded,
    person_words,
    short_forms,
)
from kg.resolve.titles import Couple, apart, bearers, coupled, parted, wed

MIDDLE: Final = 3
"""In a name of so many words one in the middle, of so many letters, may be what somebody is called: "Lula"."""


def persons(made: list[Cluster], pairs: list[Couple], text: str) -> None:
    """Join a surname or a given name to the one fuller name that ends or begins with it, but not to its own couple."""
    for cluster in [c for c in made if c.type is EntityType.PERSON and len(person_words(c.names()[0])) == 1]:
        cluster.full, other = parted(cluster.full, pairs)
        if other:
            made.append(Cluster(cluster.type, other))
    people = [cluster for cluster in made if cluster.type is EntityType.PERSON]
    _misread(made, people)
    words = {id(cluster): max((person_words(name) for name in cluster.names()), key=len) for cluster in people}
    by_word: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in people:
        for word in set(words[id(cluster)]):
            by_word[word].append(cluster)
    gone: set[int] = set()
    for cluster in sorted(people, key=lambda c: (len(words[id(c)]), c.begin)):
        own = words[id(cluster)]
        fuller = [
            other
            for other in by_word[
                own[-1]
                if own[0] in short_forms() or len(own[0]) == 1
                else min(own, key=lambda word: len(by_word[word]))
            ]
            if other is not cluster
            and id(other) not in gone
            and len(words[id(other)]) >= len(own)
            and (len(own) > 1 or words[id(other)] != own)  # two of one surname were parted above
            and _same_person(own, words[id(other)])
            and not apart(bearers(cluster.full), bearers(other.full))
            and not (len(own) == 1 and wed(cluster.full, other.full, text))
            and not coupled(cluster.full, other.full, pairs)
        ]
        longest = {words[id(other)] for other in fuller}
        if fuller and (len(fuller) == 1 or (len({w[-1] for w in longest}) == 1 and len({w[0] for w in longest}) == 1)):
            absorb(made, fuller[0], cluster)
            gone.add(id(cluster))
        elif fuller and len(own) == 1:
            made.remove(cluster)
            gone.add(id(cluster))


def _misread(made: list[Cluster], people: list[Cluster]) -> None:
    """A lone given name or surname that the model took for a body or a place is the one person of that name."""
    called: dict[str, dict[int, Cluster]] = defaultdict(dict)
    for person in people:
        for words in map(person_words, person.names()):
            if len(words) > 1:
                called[words[0]][id(person)] = called[words[-1]][id(person)] = person
    for cluster in list(made):
        if cluster.type is EntityType.PERSON or not all(named.rule.startswith("model") for named in cluster.full):
            continue
        own = folded(cluster.names()[0])
        owners = list(called[own[0]].values()) if len(own) == 1 and own[0] in called else []
        if len(owners) == 1:
            absorb(made, owners[0], cluster)


_SON_OF: Final = frozenset({"bin", "ibn", "ben", "bint", "binti"})


def _same_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) == 1:
        return short[0] in {full[-1], full[0]} or (len(full) >= MIDDLE and len(short[0]) >= MIDDLE and short[0] in full)
    if len(short) == 2 and len(short[0]) == 1 < len(full[0]):  # "R. G. Menzies", "Robert Menzies"
        return short[-1] == full[-1] and full[0].startswith(short[0])
    if len(short) == len(full):
        called = short[1:] == full[1:] and short[0] in short_forms().get(full[0], ())  # "Joe Biden", "Joseph R. Biden"
        return called or sorted(short) == sorted(full)
    if short == full[-len(short) :] and full[-len(short) - 1] in _SON_OF:
        return False  # "Hamad bin Isa" is the father of "Salman bin Hamad bin Isa"
    return (
        (short[-1] == full[-1] and short[0] == full[0]) or short == full[-len(short) :] or short == full[: len(short)]
    )
