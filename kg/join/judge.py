"""From the outlines of all documents to one name for each thing: the sure is joined, the likely is for review."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from kg.graph.iri import digest, plain
from kg.graph.judgements import Judgement
from kg.graph.outline import Outline
from kg.join.acronyms import acronyms
from kg.join.authorities import authorities
from kg.join.decisions import DIFFERENT, SAME, Decision, Named, pair_id
from kg.join.links import LIKELY, SURE, Key, Link, Member
from kg.join.marks import is_acronym, mark
from kg.join.namesakes import told_apart
from kg.join.people import people
from kg.join.settings import settings
from kg.join.variants import variants
from kg.model import EntityType
from kg.resolve.names import canonical

BY_MARK: Final = {"name": 0.97, "listed": 0.99, "gazetteer": 0.97, "country in the name": 0.98, "full name": 0.97}
"""Score of a join by equal marks, by how the mark was found; of the others, 0.95."""
RULE: Final = "kg"
"""Who decides where nobody did."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that are or may be one, each as the first document that has it names it; `documents` counts those of
    each."""

    type: EntityType
    one: Named
    other: Named
    documents: tuple[int, int]
    score: float
    rule: str
    reason: str

    @property
    def id(self) -> str:
        """Eight digits that stand for the pair, the same whatever else is in the graph."""
        return pair_id(self.type, self.one, self.other)


@dataclass(frozen=True, slots=True)
class Judged:
    """What the things of all documents are.

    `judgements` are by document and local name, of things whose own name does not stay or that a link joined;
    `authorities` by document and name in the graph; `doubts` the pairs in doubt, the likeliest first; `joins` those
    that a link joined; `unfit` the decisions that are about no thing of the graph.
    """

    judgements: dict[str, dict[str, Judgement]]
    authorities: dict[str, dict[str, tuple[str, ...]]]
    doubts: list[Pair]
    joins: list[Pair]
    unfit: list[Decision]


@dataclass(slots=True)
class _Groups:
    """Marks joined to identities: union-find, with the pairs that must stay apart."""

    parent: dict[Key, Key] = field(default_factory=dict)
    apart: list[tuple[Key, Key]] = field(default_factory=list)

    def find(self, key: Key) -> Key:
        root = key
        while self.parent.get(root, root) != root:
            root = self.parent[root]
        while self.parent.get(key, key) != root:
            self.parent[key], key = root, self.parent[key]
        return root

    def join(self, one: Key, other: Key) -> bool:
        """Whether the two are one now: not where somebody said that they are not."""
        a, b = self.find(one), self.find(other)
        if a != b:
            if any({self.find(x), self.find(y)} == {a, b} for x, y in self.apart):
                return False
            self.parent[max(a, b)] = min(a, b)
        return True


def judge(outlines: Mapping[str, Outline], decisions: Iterable[Decision] = ()) -> Judged:
    """Judge which things of the documents are one; the same whatever the order of documents.

    Decisions come before all else, the last on a pair counts. Two things of one document are never joined: it tells
    them apart itself.
    """
    where = settings(outlines)
    members = [
        Member(document, thing, where[document], mark(document, thing, where[document]))
        for document in sorted(outlines)
        for thing in outlines[document].things
        if thing.local == plain(thing.type, thing.name)  # else the name is the document's own
    ]
    members = told_apart(members)
    decided, unfit = _decided(decisions, members)
    members = _split(members, decided)
    marks = {(member.document, member.thing.local): member.mark.key for member in members}
    groups = _Groups()
    by_whom: dict[Key, Decision] = {}
    for decision, one, other in decided:
        keys = marks[one], marks[other]
        if decision.verdict == DIFFERENT:
            groups.apart.append(keys)
    for decision, one, other in decided:
        if decision.verdict == SAME and groups.join(marks[one], marks[other]):
            by_whom[marks[other]] = by_whom[marks[one]] = decision
    links = [*acronyms(members), *variants(members), *people(members)]
    links.sort(key=lambda link: (-link.score, link.one, link.other, link.rule))
    joined: dict[Key, Link] = {}
    doubtful: list[Link] = []
    made: list[Link] = []
    for link in links:
        if link.score >= SURE:
            if groups.find(link.one) != groups.find(link.other) and groups.join(link.one, link.other):
                joined.setdefault(link.one, link)
                joined.setdefault(link.other, link)
                made.append(link)
        elif link.score >= LIKELY:
            doubtful.append(link)
    by_key: dict[Key, list[Member]] = defaultdict(list)
    for member in members:
        by_key[member.mark.key].append(member)
    judgements = _named(members, groups, joined, by_whom)
    told: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    known = authorities(members, groups.find)
    for member in members:
        if iris := known.get(groups.find(member.mark.key)):
            judged = judgements.get(member.document, {}).get(member.thing.local)
            told[member.document][judged.name if judged else member.thing.local] = iris
    settled = {d.id for d in decisions}
    doubts = [_pair(link, by_key) for link in doubtful if groups.find(link.one) != groups.find(link.other)]
    unique = {doubt.id: doubt for doubt in reversed(doubts) if doubt.id not in settled}
    ranked = sorted(unique.values(), key=lambda doubt: (-doubt.score, -sum(doubt.documents), doubt.id))
    return Judged(judgements, dict(told), ranked, [_pair(link, by_key) for link in made], unfit)


_Place = tuple[str, str]
"""A document and the local name of one of its things."""


def _decided(
    decisions: Iterable[Decision], members: list[Member]
) -> tuple[list[tuple[Decision, _Place, _Place]], list[Decision]]:
    """The decisions with the things that they mean, the last on each pair, and those that mean none."""
    latest: dict[str, Decision] = {}
    for decision in decisions:
        latest[decision.id] = decision
    wanted = {(d.type, named.document) for d in latest.values() for named in (d.one, d.other)}
    places: dict[tuple[EntityType, str, str], _Place] = {}
    for member in members:
        if (member.thing.type, member.document) in wanted:
            for name in (*member.thing.aliases[::-1], member.thing.name):
                places[member.thing.type, member.document, name.casefold()] = member.document, member.thing.local
    found: list[tuple[Decision, _Place, _Place]] = []
    unfit: list[Decision] = []
    for decision in latest.values():
        pair = [places.get((decision.type, n.document, n.name.casefold())) for n in (decision.one, decision.other)]
        if pair[0] is None or pair[1] is None or pair[0] == pair[1]:
            unfit.append(decision)
        else:
            found.append((decision, pair[0], pair[1]))
    return found, unfit


def _split(members: list[Member], decided: list[tuple[Decision, _Place, _Place]]) -> list[Member]:
    """Where two things of one mark are said to be different, the second gets a mark of its own."""
    marks = {(member.document, member.thing.local): member.mark for member in members}
    moved: dict[_Place, str] = {}
    for decision, one, other in decided:
        if decision.verdict == DIFFERENT and marks[one].key == marks[other].key:
            moved[other] = f"{marks[other].of} {other[0]}".strip()
    return [
        replace(member, mark=replace(member.mark, of=moved[member.document, member.thing.local], by="decided"))
        if (member.document, member.thing.local) in moved
        else member
        for member in members
    ]


def _named(
    members: list[Member], groups: _Groups, joined: Mapping[Key, Link], by_whom: Mapping[Key, Decision]
) -> dict[str, dict[str, Judgement]]:
    """The name of each identity, and the judgement on each thing that it renames or that a link joined."""
    identities: dict[tuple[Key, str], list[Member]] = defaultdict(list)
    best: dict[tuple[Key, str], Member] = {}
    often = Counter(member.mark.key for member in members if member.thing.type is not EntityType.EVENT)
    for member in members:
        place = groups.find(member.mark.key), member.document
        if place not in best or _rank(member, often) < _rank(best[place], often):
            best[place] = member
    for member in members:
        root = groups.find(member.mark.key)
        left_out = best[root, member.document] is not member
        identities[root, f"{member.document} {member.thing.local}" if left_out else ""].append(member)
    labels = {identity: _label(of) for identity, of in identities.items()}
    wanted = {identity: plain(of[0].thing.type, labels[identity]) for identity, of in identities.items()}
    claims = Counter(name for (_, left_out), name in wanted.items() if not left_out)
    found: dict[str, dict[str, Judgement]] = defaultdict(dict)
    for identity, of in identities.items():
        name = wanted[identity]
        if claims[name] > (not identity[1]):
            name = f"{name}--{digest(*_told_apart_by(of, labels[identity]), identity[1], length=8)}"
        several = len({member.mark.key for member in of}) > 1
        for member in of:
            link, decision = joined.get(member.mark.key), by_whom.get(member.mark.key)
            if member.thing.local == name and not (several and (link or decision)):
                continue
            if identity[1]:
                told = ("one document", "another thing of the document is the one of this name", RULE, 0.9)
            elif decision:
                told = ("decision", f"{decision.verdict}, as decided", decision.by, 1.0)
            elif several and link:
                told = (link.rule, link.reason, RULE, link.score)
            else:
                reason = f"{member.mark.by}: {member.mark.of}" if member.mark.of else member.mark.by
                told = ("mark", reason, RULE, BY_MARK.get(member.mark.by, 0.95))
            rule, why, by, score = told
            found[member.document][member.thing.local] = Judgement(
                member.thing.local, name, round(score, 2), rule, why, by
            )
    return dict(found)


def _rank(member: Member, often: Mapping[Key, int]) -> tuple[int, bool, int, str]:
    """Which of two things of a document is the one of a name: that of the commonest mark, in full, most mentioned."""
    thing = member.thing
    return -often[member.mark.key], is_acronym(thing.name), -thing.mentions, thing.local


def _told_apart_by(members: list[Member], label: str) -> tuple[str, ...]:
    """The mark of those that bear the label: it does not change when other names join."""
    key = min(member.mark.key for member in members if member.thing.name == label)
    return (key[0], *key[1], key[2])


def _label(members: list[Member]) -> str:
    """The name that stands for all: a full one before an acronym or a single word, then the commonest, the shortest."""
    often = Counter(member.thing.name for member in members)
    usual = {canonical(name) for name in often} if members[0].thing.type is EntityType.PLACE else set()
    alone = members[0].thing.type is EntityType.PLACE  # one word is a full name of a place only

    def rank(name: str) -> tuple[bool, bool, bool, int, bool, int, str]:
        return (
            name not in usual,
            is_acronym(name),
            " " not in name and not alone,
            -often[name],
            name.isupper(),
            len(name),
            name,
        )

    return min(often, key=rank)


def _pair(link: Link, by_key: Mapping[Key, list[Member]]) -> Pair:
    sides = [by_key[link.one], by_key[link.other]]
    one, other = (Named(side[0].thing.name, side[0].document) for side in sides)
    counts = tuple(len({member.document for member in side}) for side in sides)
    return Pair(
        sides[0][0].thing.type, one, other, (counts[0], counts[1]), round(link.score, 2), link.rule, link.reason
    )
