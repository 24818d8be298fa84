"""Learn what a speaker does with a sentence, from the statements that careful readers wrote down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from kg.evaluate.records import Utterance
from kg.evaluate.score import fold, pair_off, same_sentence
from kg.extract.statements.heard import KINDS, heard
from kg.extract.statements.weighed import signs
from kg.train.documents import Annotated
from kg.train.fit import matrix, regression, vocabulary
from kg.weigh import Linear, Several

STRENGTH: Final = 0.03
SAID: Final = 3.0
"""How much stronger than other signs what a rule said counts: as there are few examples of the others, they are drawn
nearer to nothing."""
PARTS: Final = 5
"""Parts of the documents, each weighed by what was learned from the others, on which probabilities are made true."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence: its signs, and for each kind 1, 0, or None (a statement that is listed elsewhere)."""

    signs: dict[str, float]
    labels: dict[str, int | None]


def examples(document: Annotated) -> list[Example]:
    """The sentences of a document, with what the gold says of them."""
    all_ = list(heard(document.discourse))
    text = document.discourse.annotation.document.text
    quotes = [one.reading.sentence.span.of(text) for one in all_]
    rows = [
        Example({sign: _strength(sign) for sign in found}, {}) for found in (signs(all_, n) for n in range(len(all_)))
    ]
    for kind, _ in KINDS:
        gold = [row for row in document.gold.statements if row.kind == kind]
        found = [Utterance(kind.value, quote) for quote in quotes]
        right = pair_off(gold, found, _same)
        for n, row in enumerate(rows):
            elsewhere = n not in right and any(_same(one, found[n]) >= 1 for one in gold)
            row.labels[kind.value] = None if elsewhere else int(n in right)
    return rows


def _strength(sign: str) -> float:
    return SAID if sign.startswith(("said=", "rule=")) else 1.0


def _same(gold: Utterance, found: Utterance) -> float:
    """As the scorer has it, without a look at the letters of sentences that share few words."""
    ours, theirs = set(fold(gold.quote).split()), set(fold(found.quote).split())
    return same_sentence(gold, found) if 2 * len(ours & theirs) >= min(len(ours), len(theirs)) else 0.0


def fit(documents: Sequence[Sequence[Example]]) -> Several:
    """One model of each kind, whose probabilities are true of documents that it was not learned from."""
    biases: dict[str, float] = {}
    weights: dict[str, dict[str, float]] = {}
    for kind, _ in KINDS:
        name = kind.value
        rows = [row for document in documents for row in document]
        if sum(row.labels[name] or 0 for row in rows) < PARTS:
            continue
        slope, lift = _stretch(documents, name)
        model = _linear(rows, name)
        biases[name] = round(slope * model.bias + lift, 3)
        for sign, weight in model.weights.items():
            weights.setdefault(sign, {})[name] = round(slope * weight * _strength(sign), 3)
    return Several(tuple(biases), biases, weights)


def _linear(rows: Sequence[Example], name: str) -> Linear:
    rows = [row for row in rows if row.labels[name] is not None]
    columns = vocabulary(row.signs for row in rows)
    labels = [row.labels[name] or 0 for row in rows]
    if len(set(labels)) < 2:
        return Linear(-4.0 if not any(labels) else 4.0, {})
    return regression(matrix([row.signs for row in rows], columns), labels, columns, STRENGTH)


def _stretch(documents: Sequence[Sequence[Example]], name: str) -> tuple[float, float]:
    """By what to multiply what a model sums up, and what to add, so that its probabilities are shares: models that are
    drawn to nothing are too shy."""
    sums: list[float] = []
    labels: list[int] = []
    for part in range(PARTS):
        model = _linear([row for n, rows in enumerate(documents) if n % PARTS != part for row in rows], name)
        for total, label in _sums(documents[part::PARTS], name, model):
            sums.append(total)
            labels.append(label)
    fitted = LogisticRegression(C=100.0, solver="liblinear", random_state=0, intercept_scaling=10.0)
    fitted.fit(np.asarray(sums).reshape(-1, 1), np.asarray(labels))
    return float(fitted.coef_[0][0]), float(fitted.intercept_[0])


def _sums(documents: Sequence[Sequence[Example]], name: str, model: Linear) -> Iterator[tuple[float, int]]:
    for rows in documents:
        for row in rows:
            label = row.labels[name]
            if label is not None:
                weighed = (model.weights.get(sign, 0.0) * strength for sign, strength in sorted(row.signs.items()))
                yield model.bias + sum(weighed), label
