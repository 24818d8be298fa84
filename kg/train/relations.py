"""Learn between which things of a sentence a fact holds, from the facts that careful readers wrote down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.facts.pairs import PREDICATES, pairs
from kg.extract.facts.scene import Scene
from kg.model import SPEECH, Fact
from kg.train.documents import Annotated, matched
from kg.train.fit import matrix, regression, vocabulary
from kg.weigh import Several

STRENGTH: Final = 0.3


@dataclass(frozen=True, slots=True)
class Example:
    """A pair: its signs, and for each predicate that its types admit 1, 0, or None (a fact, but proved elsewhere)."""

    subject: str
    object: str
    signs: frozenset[str]
    labels: dict[str, int | None]


def examples(scene: Scene, document: Annotated, found: Iterable[Fact]) -> list[Example]:
    """The pairs of a document, topics among its things, with what the gold says of them."""
    to_gold = matched(scene.discourse.entities, document.gold)
    claims: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for fact in document.gold.facts:
        if fact.p in PREDICATES and fact.o is not None:
            claims[fact.s, fact.o].append((fact.p, _folded(fact.quote)))
            if fact.p == "cooperatesWith":
                claims[fact.o, fact.s].append((fact.p, _folded(fact.quote)))
    result = []
    to_gold[SPEECH] = SPEECH
    for pair in pairs(scene, found):
        quote = _folded(pair.sentence.span.of(scene.text))
        object_ = to_gold.get(pair.object, "" if pair.object in scene.arguments.by_key else pair.object)
        held = claims.get((to_gold.get(pair.subject, ""), object_), [])
        labels: dict[str, int | None] = dict.fromkeys(pair.predicates, 0)
        for predicate, proof in held:
            if predicate in labels and labels[predicate] != 1:
                here = proof in quote or quote in proof or proof[:60] in quote
                labels[predicate] = 1 if here else None
        result.append(Example(pair.subject, pair.object, pair.signs, labels))
    return result


def _folded(text: str) -> str:
    return " ".join(text.split())


def fit(all_: Sequence[Example]) -> Several:
    """One model of the predicates that enough examples show."""
    signs = [dict.fromkeys(example.signs, 1.0) for example in all_]
    columns = vocabulary(signs)
    rows = matrix(signs, columns)
    biases: dict[str, float] = {}
    weights: dict[str, dict[str, float]] = {}
    for predicate in PREDICATES:
        at = [n for n, example in enumerate(all_) if example.labels.get(predicate) is not None]
        labels = [int(bool(all_[n].labels[predicate])) for n in at]
        if sum(labels) >= 5:
            model = regression(rows[at], labels, columns, STRENGTH)
            biases[predicate] = model.bias
            for sign, weight in model.weights.items():
                weights.setdefault(sign, {})[predicate] = weight
    return Several(tuple(biases), biases, weights)
