"""Fit logistic regressions over signs, and write them small: weights of three decimals, none that hardly counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from kg.weigh import Linear

SEEN: Final = 3
"""A sign counts if at least so many examples show it."""
SLIGHT: Final = 0.01
"""A weight below it is left out."""

Signs = Mapping[str, float]


def vocabulary(examples: Iterable[Signs]) -> dict[str, int]:
    """The signs that enough examples show, with their columns."""
    seen = Counter(sign for signs in examples for sign in signs)
    return {sign: n for n, sign in enumerate(sorted(s for s, count in seen.items() if count >= SEEN))}


def matrix(examples: Sequence[Signs], columns: Mapping[str, int]) -> csr_matrix:
    """The examples as rows of a sparse matrix."""
    indices: list[int] = []
    values: list[float] = []
    begins = [0]
    for signs in examples:
        for sign, strength in sorted(signs.items()):
            if sign in columns and strength:
                indices.append(columns[sign])
                values.append(strength)
        begins.append(len(indices))
    return csr_matrix((values, indices, begins), shape=(len(begins) - 1, len(columns)))


def regression(examples: csr_matrix, labels: Sequence[int], columns: Mapping[str, int], strength: float) -> Linear:
    """The model of one class; a smaller `strength` draws the weights nearer to nothing."""
    fitted = LogisticRegression(C=strength, solver="liblinear", random_state=0).fit(examples, np.asarray(labels))
    weights = fitted.coef_[0]
    kept = {sign: round(float(weights[n]), 3) for sign, n in columns.items() if abs(weights[n]) >= SLIGHT}
    return Linear(round(float(fitted.intercept_[0]), 3), kept)
