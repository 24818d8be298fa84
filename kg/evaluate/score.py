"""Compare a built record with a gold one: which entities, facts and statements are one and the same."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple, TypeVar

from kg.evaluate.records import Claim, Record, Thing, Utterance
from kg.model import SPEECH, EntityType, StatementKind

SAME_NAME: Final = 0.9
"""Similarity from which two names that are not equal still are one."""

SAME_PHRASE: Final = 0.75
"""The same for topics and roles, which are phrases and not names."""

SAME_SENTENCE: Final = 0.6

Item = TypeVar("Item", bound=Thing | Claim | Utterance)


class Count(NamedTuple):
    """How many were right, how many the system gave, how many the gold file holds."""

    right: int = 0
    system: int = 0
    gold: int = 0

    def plus(self, other: Count) -> Count:
        return Count(self.right + other.right, self.system + other.system, self.gold + other.gold)

    @property
    def precision(self) -> float:
        return self.right / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(slots=True)
class Comparison:
    """A document's counts by measure, and what was missed or is spurious.

    Measures are ENTITIES (topics left out), FACTS, STATEMENTS, and `entity TYPE`, `fact PREDICATE`, `statement KIND`.
    """

    counts: dict[str, Count] = field(default_factory=dict)
    missed: list[Thing | Claim | Utterance] = field(default_factory=list)
    spurious: list[Thing | Claim | Utterance] = field(default_factory=list)

    def add(self, measure: str, count: Count) -> None:
        self.counts[measure] = self.counts.get(measure, Count()).plus(count)

    def differ(self, gold: Sequence[Item], system: Sequence[Item], pairs: dict[int, int]) -> None:
        right = set(pairs.values())
        self.missed += [item for i, item in enumerate(gold) if i not in right]
        self.spurious += [item for j, item in enumerate(system) if j not in pairs]


def compare(gold: Record, system: Record) -> Comparison:
    """Score one document. A topic is scored for itself, and not among the named entities."""
    result = Comparison()
    _entities(gold, system, result)
    _facts(gold, system, result)
    _statements(gold, system, result)
    return result


def _entities(gold: Record, system: Record, result: Comparison) -> None:
    for kind in EntityType:
        g, s = ([e for e in record.entities if e.type == kind] for record in (gold, system))
        pairs = pair_off(g, s, nearness)
        count = Count(len(pairs), len(s), len(g))
        result.add(f"entity {kind}", count)
        if kind != EntityType.TOPIC:
            result.add("ENTITIES", count)
        result.differ(g, s, pairs)


def _facts(gold: Record, system: Record, result: Comparison) -> None:
    # A wrong type is not punished a second time: entities are paired off over all types here.
    pairs = pair_off(gold.entities, system.entities, nearness_over_types)
    to_gold = {e.id: f"?{e.id}" for e in system.entities}
    to_gold |= {system.entities[j].id: gold.entities[i].id for j, i in pairs.items()} | {SPEECH: SPEECH}
    claims = list(dict.fromkeys(system.facts))
    matched: dict[int, int] = {}
    for j, claim in enumerate(claims):
        taken = set(matched.values())
        i = next((i for i, g in enumerate(gold.facts) if i not in taken and same_fact(g, claim, to_gold)), None)
        if i is not None:
            matched[j] = i
    right = Counter(claims[j].p for j in matched)
    given, asked = Counter(f.p for f in claims), Counter(f.p for f in gold.facts)
    for p in sorted(given | asked):
        result.add(f"fact {p}", Count(right[p], given[p], asked[p]))
    result.add("FACTS", Count(len(matched), len(claims), len(gold.facts)))
    result.differ(gold.facts, claims, matched)


def _statements(gold: Record, system: Record, result: Comparison) -> None:
    for kind in StatementKind:
        g, s = ([x for x in record.statements if x.kind == kind] for record in (gold, system))
        pairs = pair_off(g, s, same_sentence)
        count = Count(len(pairs), len(s), len(g))
        result.add(f"statement {kind}", count)
        result.add("STATEMENTS", count)
        result.differ(g, s, pairs)


def pair_off(gold: Sequence[Item], system: Sequence[Item], score: Callable[[Item, Item], float]) -> dict[int, int]:
    """Pair one to one, best score first and earlier items before later ones: {index in system: index in gold}."""
    found = ((score(g, s), -i, -j) for i, g in enumerate(gold) for j, s in enumerate(system))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted((row for row in found if row[0] > 0), reverse=True):
        if -j not in pairs and -i not in taken:
            pairs[-j] = -i
            taken.add(-i)
    return pairs


@cache
def fold(text: str) -> str:
    """A name or quote without the differences that do not matter: case, marks, articles, punctuation, white space."""
    text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("&", " and "))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = re.sub(r"'s\b", "", text)
    text = re.sub(r"[^\w+%]+", " ", text).strip()
    return re.sub(r"^(the|a|an) ", "", text)


@cache
def alike(a: str, b: str, bar: float = 0.0) -> float:
    """How similar two phrases are whatever the order of their words, 0 to 1; 0 where that is below `bar`."""
    a, b = " ".join(sorted(fold(a).split())), " ".join(sorted(fold(b).split()))
    if a == b:
        return 1.0
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < bar or matcher.quick_ratio() < bar:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= bar else 0.0


def nearness(g: Thing, s: Thing) -> float:
    """How surely two entities are one, 0 to 2: the main names count, then any shared name."""
    names_g, names_s = _names(g), _names(s)
    folded_g, folded_s = {fold(n) for n in names_g}, {fold(n) for n in names_s}
    if not folded_g or not folded_s:
        return 0.0
    shared = len(folded_g & folded_s)
    if shared:
        return 1.0 + 0.5 * (fold(g.name) == fold(s.name)) + 0.5 * shared / len(folded_g | folded_s)
    bar = SAME_PHRASE if EntityType.TOPIC in (g.type, s.type) else SAME_NAME
    return max(alike(a, b, bar) for a in names_g for b in names_s)


def nearness_over_types(g: Thing, s: Thing) -> float:
    near = nearness(g, s)
    return near + 0.01 * (g.type == s.type) if near else 0.0


def _names(thing: Thing) -> list[str]:
    return [name for name in (thing.name, *thing.aliases) if fold(name)]


def same_fact(g: Claim, s: Claim, to_gold: dict[str, str]) -> bool:
    """Are two facts one, once the system's ids are the gold file's? Who cooperates with whom has no direction."""
    subject = to_gold.get(s.s, s.s)
    target = None if s.o is None else to_gold.get(s.o, s.o)
    if g.p != s.p:
        return False
    if g.p == "cooperatesWith":
        return {g.s, g.o} == {subject, target}
    return (g.s, g.o) == (subject, target) and (g.p != "position" or same_role(g.role or "", s.role or ""))


def same_role(a: str, b: str) -> bool:
    """Is one the words of the other, or nearly?"""
    words_a, words_b = set(fold(a).split()), set(fold(b).split())
    contained = bool(words_a and words_b) and (words_a <= words_b or words_b <= words_a)
    return contained or alike(a, b) >= SAME_PHRASE


def same_sentence(g: Utterance, s: Utterance) -> float:
    """How surely two quotes are one sentence: over 1 where one holds the other, 0 where they are too far apart."""
    a, b = fold(g.quote), fold(s.quote)
    if not a or not b:
        return 0.0
    if a in b or b in a:
        return min(len(a), len(b)) / max(len(a), len(b)) + 1
    if abs(len(a) - len(b)) >= 0.5 * max(len(a), len(b)):
        return 0.0
    ratio = difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()
    return ratio if ratio >= SAME_SENTENCE else 0.0
