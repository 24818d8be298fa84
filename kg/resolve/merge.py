"""Merge names that stand for one thing. One candidate or none: where two readings are open, nothing is merged."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Final

from kg.mentions import Named
from kg.mentions.governments import WITH_PEOPLE
from kg.mentions.runs import ORDINAL
from kg.mentions.vocabulary import context, heads
from kg.model import EntityType
from kg.resolve.clusters import OFFICES, Cluster, absorb, turned_about
from kg.resolve.hosts import is_host, is_mine
from kg.resolve.names import (
    DISTRICT,
    PREPOSITIONS,
    canonical,
    counted,
    folded,
    head_noun,
    ordinal,
    singular,
    states,
)
from kg.resolve.persons import persons
from kg.resolve.shortened import is_former, may_be_one, shortened, spellings, spelt_out
from kg.resolve.titles import couples

_POLITIES: Final = frozenset(
    {"republic", "kingdom", "state", "commonwealth", "sultanate", "emirate", "city", "province"}
)

_WRITTEN_OUT: Final = {"un": ("united", "nations"), "us": ("united", "states"), "uk": ("united", "kingdom")}
_REPLACES: Final = (
    r"\b(?:repeal\w*|replac\w*|amend\w*|updat\w*|reform\w*|abolish\w*|supersed\w*)\s+"
    r"(?:(?:of|the|existing|current|old|outdated|present|to)\s+)*"
)
"""In front of an act that is older than the bill of its name."""
_WHERE: Final = re.compile(
    r"\b(?:in|at|from|to|near|for|through|outside|of|around|across|[A-Z]\w+,)\s+$", re.IGNORECASE
)
"""In front of a place."""
_NEAR: Final = 24
"""Characters in which that stands."""
_OF_BODIES: Final = frozenset({EntityType.ORGANIZATION, EntityType.EVENT})


def clusters(names: list[Named], text: str) -> list[Cluster]:
    """One cluster per thing, in order of first mention. `names` in order of place in `text`."""
    made = _by_name(_namesakes(names, text))
    _join(made, _listed)
    _join(made, _respelt)
    _passed(made, text)
    _introduced(made)
    _join(made, _by_acronym(names))
    persons(made, couples(names, text), text)
    _join(made, _by_contents(names, made))
    shortened(made)
    _join(made, _by_contents(names, made))
    spelt_out(made)
    _short_forms(made, [named for named in names if named.short], text)
    _join(made, _by_contents(names, made))
    return sorted(made, key=lambda cluster: (cluster.begin, -max(n.span.end for n in cluster.full or cluster.short)))


def _namesakes(names: list[Named], text: str) -> list[tuple[Named, EntityType | None]]:
    """Each name, with its type where a person and a place of a document are called so: "Mr Austin", "in Austin".

    Without a place told so all are the person's: "Secretary Austin came. Austin said".
    """
    titled = {folded(n.name) for n in names if n.type is EntityType.PERSON and n.rule.startswith("titled")}
    placed = {folded(n.name) for n in names if n.type is EntityType.PLACE}
    both = {words for words in titled & placed if len(words) == 1}
    if not both:
        return [(named, None) for named in names]
    told = {folded(n.name) for n in names if folded(n.name) in both and _is_told_as_place(n, text)}
    found: list[tuple[Named, EntityType | None]] = []
    for named in names:
        words = folded(named.name)
        type_ = named.type if words in told else EntityType.PERSON
        found.append((named, type_ if words in both else None))
    return found


def _is_told_as_place(named: Named, text: str) -> bool:
    return (
        named.type is EntityType.PLACE
        and _WHERE.search(text[max(0, named.span.begin - _NEAR) : named.span.begin]) is not None
    )


def _by_name(names: list[tuple[Named, EntityType | None]]) -> list[Cluster]:
    """The clusters of names that are written alike, of the type that most of them have or that is given."""
    votes: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for named, _ in names:
        if not named.short:
            votes[folded(named.name)][named.type] += int(100 * named.confidence) + (named.rule == "known") * 100
    found: dict[tuple[tuple[str, ...], EntityType], Cluster] = {}
    for named, given in names:
        if not named.short:
            words = folded(named.name)
            type_ = given or max(votes[words], key=lambda kind: (votes[words][kind], kind.value))
            found.setdefault((words, type_), Cluster(type_)).full.append(named)
    return list(found.values())


def _join(made: list[Cluster], key_of: Callable[[Cluster], Iterable[Hashable]]) -> None:
    """Merge clusters of one type that have a key in common."""
    first: dict[tuple[EntityType, Hashable], Cluster] = {}
    for cluster in list(made):
        for key in key_of(cluster):
            other = first.setdefault((cluster.type, key), cluster)
            if other is not cluster and cluster in made and may_be_one(spellings(other), spellings(cluster)):
                absorb(made, other, cluster)


def _listed(cluster: Cluster) -> Iterable[str]:
    """The listed things that names spell; "Kingdom of Sweden" is the place itself, "AZ" is Arizona."""
    for name in cluster.names():
        if cluster.type is EntityType.PLACE and (state := states().get(name)):
            yield state
        if same := canonical(name):
            yield same
        elif cluster.type is EntityType.PLACE and " of " in name and head_noun(name) in _POLITIES:
            rest = name.split(" of ", 1)[1].removeprefix("the ")
            yield canonical(rest) or rest


def _respelt(cluster: Cluster) -> Iterable[tuple[str, ...]]:
    """Names in one spelling: "State Department" as "Department of State", "U.N." written out, Washington, D.C. bare."""
    for name in cluster.names():
        if cluster.type is EntityType.PLACE:
            yield folded(DISTRICT.sub("", name))
            continue
        spelt = [part for word in folded(name) for part in _WRITTEN_OUT.get(word, (word,))]
        words = counted(tuple(spelt))
        if cluster.type is EntityType.EVENT and (bag := _numbered(words)):
            yield bag
        yield turned_about(words) if cluster.type is EntityType.ORGANIZATION else words
        if cluster.type is not EntityType.PERSON and len(words) > 1:
            yield ("", "".join(singular(word) for word in words))


def _numbered(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a counted event in no order: "Nile Council 5th Meeting", "5th Meeting of the Nile Council"."""
    if not any(ORDINAL.match(word) for word in words):
        return ()
    return ("", *sorted(ordinal(word) or word for word in words if word not in {"of", "the", "'s", "’s"}))


def _by_acronym(names: list[Named]) -> Callable[[Cluster], Iterable[Hashable]]:
    """A key for bodies and meetings of a body: "ADB Council" as "Council of the Andean Development Bank (ADB)"."""
    spelt = {folded(named.name)[0]: folded(named.long) for named in names if named.long and named.name.isupper()}
    spelt = {acronym: words for acronym, words in (_WRITTEN_OUT | spelt).items() if len(words) > 1}
    wholes = set(spelt.values())

    def keys(cluster: Cluster) -> Iterable[Hashable]:
        for words in map(folded, cluster.names()) if cluster.type in _OF_BODIES else ():
            if len(words) > 1 and words[0] in spelt:
                yield spelt[words[0]], words[1:]
            for whole in wholes:
                part = words[: -len(whole)]
                if len(part) > 1 and part[-1] == "of" and words[-len(whole) :] == whole:
                    yield whole, part[:-1]

    return keys


def _passed(made: list[Cluster], text: str) -> None:
    """Join a bill to the act that it becomes: "the Mediation Bill", "the Mediation Act", unless it replaces that."""
    policies = [cluster for cluster in made if cluster.type is EntityType.POLICY]
    acts = {name.casefold(): cluster for cluster in policies for name in cluster.names()}
    for cluster in policies:
        for name in cluster.names():
            act = re.sub(r"\bbill\b(?=(?:\s+(?:of\s+)?\d{4})?$)", "act", name.casefold())
            other = acts.get(act)
            if other is not None and other is not cluster and other in made:
                replaced = re.search(rf"{_REPLACES}{re.escape(act)}\b", text, re.IGNORECASE)
                if replaced is None:
                    absorb(made, other, cluster)
                    break


def _introduced(made: list[Cluster]) -> None:
    """Join an acronym to the long name that it was introduced with; of a longer short name each mention to its own."""
    for cluster in list(made):
        longs = {folded(named.long): named for named in cluster.full if named.long is not None}
        if not longs or cluster not in made:
            continue
        owners = {
            words: next((c for c in made if c is not cluster and any(folded(n) == words for n in c.names())), None)
            for words in longs
        }
        found = list({id(owner): owner for owner in owners.values() if owner is not None}.values())
        before = [owner for owner in found if is_former(cluster, owner)]
        if found and not before and (len(found) == 1 or " " not in cluster.full[0].name):
            cluster.type = found[0].type
            absorb(made, found[0], cluster)
        elif found:
            for named in list(cluster.full):
                if named.long is not None and (owner := owners[folded(named.long)]) is not None:
                    owner.full.append(named)
                    cluster.full.remove(named)
            if not cluster.full:
                made.remove(cluster)


def _by_contents(names: list[Named], made: list[Cluster]) -> Callable[[Cluster], Iterable[Hashable]]:
    """A key for names that end in another name: "founding of this Alliance" is that of the Alliance of X."""
    owner = {id(named): number for number, cluster in enumerate(made) for named in [*cluster.full, *cluster.short]}
    inner: dict[int, list[Named]] = defaultdict(list)
    for named in names:
        inner[named.span.end].append(named)

    def keys(cluster: Cluster) -> Iterable[Hashable]:
        found = []
        for named in cluster.full:
            inside = [
                n for n in inner[named.span.end] if n.span != named.span and n.span in named.span and id(n) in owner
            ]
            if inside:
                last = inside[0]
                kept = len(named.name) - len(last.name)
                prefix = folded(named.name[:kept]) if kept > 0 else ()
                if prefix and prefix[-1] in PREPOSITIONS:
                    found.append((prefix, owner[id(last)]))
        return found

    return keys


def _short_forms(made: list[Cluster], short: list[Named], text: str) -> None:
    """Give "the Alliance" to the one name with that head noun; "Parliament" is a name of its own if there is none.

    So is "the Commission" where it is said more than once.
    What the speaker thanks is none of his own: "I thank the Ministry of Trade of Peru. My | Ministry ...".
    """
    owners: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in made:
        if cluster.type is not EntityType.PERSON and {named.rule for named in cluster.full} != {WITH_PEOPLE}:
            nouns = {noun for name in cluster.names() if (noun := head_noun(name))}
            if nouns & OFFICES:  # "Treasury" is the Department of the Treasury
                nouns |= {words[-1] for words in spellings(cluster) if words[-2:-1] == ("of",)} & heads().alone.keys()
            for noun in nouns:
                owners[noun].append(cluster)
    alone: dict[str, Cluster] = {}
    oft, counts = context("by_themselves"), Counter(named.name.lower() for named in short)
    for named in short:
        noun = named.name.lower()
        candidates = owners.get(noun, [])
        host = is_mine(text, named.span) and any(is_host(text, [n.span for n in c.full]) for c in candidates)
        if len(candidates) == 1 and not host:
            candidates[0].short.append(named)
        elif noun in heads().alone or (not candidates and noun in oft and counts[noun] > 1):
            if noun not in alone:
                alone[noun] = Cluster(named.type)
                made.append(alone[noun])
            alone[noun].full.append(named)
