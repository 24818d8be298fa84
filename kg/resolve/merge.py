"""Merge names that stand for one thing. One candidate or none: where two readings are open, nothing is merged."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from kg.mentions import Named
from kg.mentions.governments import WITH_PEOPLE
from kg.mentions.runs import ORDINAL
from kg.mentions.vocabulary import context, heads
from kg.model import EntityType
from kg.resolve.hosts import is_host, is_mine
from kg.resolve.names import (
    DISTRICT,
    PREPOSITIONS,
    canonical,
    canonical_words,
    counted,
    folded,
    head_noun,
    initials,
    is_qualifier,
    ordinal,
    person_words,
    short_forms,
    singular,
    states,
)
from kg.resolve.titles import Couple, apart, bearers, coupled, couples, parted, wed

_POLITIES: Final = frozenset(
    {"republic", "kingdom", "state", "commonwealth", "sultanate", "emirate", "city", "province"}
)
_OFFICES: Final = frozenset({"department", "ministry"})
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
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
MIDDLE: Final = 3
"""In a name of so many words one in the middle, of so many letters, may be what somebody is called: "Lula"."""


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one thing by name, `full`, and by short form, `short`."""

    type: EntityType
    full: list[Named] = field(default_factory=list)
    short: list[Named] = field(default_factory=list)

    @property
    def begin(self) -> int:
        return min(named.span.begin for named in (self.full or self.short))

    def names(self) -> list[str]:
        """The different full names, in order of first mention."""
        return list(dict.fromkeys(named.name for named in self.full))


def clusters(names: list[Named], text: str) -> list[Cluster]:
    """One cluster per thing, in order of first mention. `names` in order of place in `text`."""
    made = _by_name(_namesakes(names, text))
    _join(made, _listed)
    _join(made, _respelt)
    _passed(made, text)
    _introduced(made)
    _join(made, _by_acronym(names))
    _persons(made, couples(names, text), text)
    _join(made, _by_contents(names, made))
    _shortened(made)
    _join(made, _by_contents(names, made))
    _spelt_out(made)
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
            if other is not cluster and cluster in made and _may_be_one(_spelt(other), _spelt(cluster)):
                absorb(made, other, cluster)


def absorb(made: list[Cluster], kept: Cluster, gone: Cluster) -> None:
    """Make one cluster of two."""
    kept.full.extend(gone.full)
    kept.short.extend(gone.short)
    made.remove(gone)


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
        yield _turned(words) if cluster.type is EntityType.ORGANIZATION else words
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
        before = [owner for owner in found if _is_former(cluster, owner)]
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


def _persons(made: list[Cluster], pairs: list[Couple], text: str) -> None:
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


def _shortened(made: list[Cluster]) -> None:
    """Join "Singapore Convention" to "... on Mediation", "Ministry of Law" to "Singapore Ministry of Law"."""
    kinds = {EntityType.ORGANIZATION, EntityType.POLICY, EntityType.EVENT, EntityType.PLACE}
    rest = [cluster for cluster in made if cluster.type in kinds]
    spelt = {id(cluster): _spelt(cluster) for cluster in rest}
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
                and _may_be_one(spelt[id(cluster)], spelt[id(o)])
                and not _is_former(cluster, o)
            ]
        unique = {id(other): other for other in longer}
        if len(unique) == 1:
            target = longer[0]
            spelt[id(target)] += spelt[id(cluster)]
            absorb(made, target, cluster)


def _is_former(cluster: Cluster, other: Cluster) -> bool:
    """Whether an event told as "the first Water Summit" is another one than the Water Summit that was named before."""
    first = any(name.startswith("first ") for name in other.names())
    return cluster.type is EntityType.EVENT and first and cluster.begin < other.begin


def _spelt(cluster: Cluster) -> list[tuple[str, ...]]:
    """The different full names, each by its folded words; "State Department" as "Department of State" too."""
    names = [folded(name) for name in cluster.names()]
    return names + [turned for words in names if (turned := _turned(words)) != words]


def _turned(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a ministry with what it is for behind: "department of state" of "state department"."""
    return (words[-1], "of", *words[:-1]) if len(words) > 1 and words[-1] in _OFFICES else words


def _may_be_one(names: list[tuple[str, ...]], others: list[tuple[str, ...]]) -> bool:
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


def _spelt_out(made: list[Cluster]) -> None:
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
    if words and words[0].casefold() in _OFFICES:
        yield f"US{capitals}"
        if len(capitals) > 3:
            yield capitals[1:]


def _short_forms(made: list[Cluster], short: list[Named], text: str) -> None:
    """Give "the Alliance" to the one name with that head noun; "Parliament" is a name of its own if there is none.

    So is "the Commission" where it is said more than once.
    What the speaker thanks is none of his own: "I thank the Ministry of Trade of Peru. My | Ministry ...".
    """
    owners: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in made:
        if cluster.type is not EntityType.PERSON and {named.rule for named in cluster.full} != {WITH_PEOPLE}:
            nouns = {noun for name in cluster.names() if (noun := head_noun(name))}
            if nouns & _OFFICES:  # "Treasury" is the Department of the Treasury
                nouns |= {words[-1] for words in _spelt(cluster) if words[-2:-1] == ("of",)} & heads().alone.keys()
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
