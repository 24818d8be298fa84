"""Weigh signs: linear models that were trained on annotated documents, applied without any library.

A sign is a string with a strength ("gov=promote": 1.0). A model is a bias and a weight for each sign it knows; what it
gives is the probability of the logistic function. The models lie in `kg/trained/NAME.json`, each with the digest of the
documents that it was trained on; `python -m kg.train` makes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

from kg.errors import KgError


@dataclass(frozen=True, slots=True)
class Linear:
    """A logistic regression over signs."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, signs: Mapping[str, float]) -> float:
        """How probable the class is under these signs, 0 to 1; signs that the model does not know say nothing."""
        weights = self.weights
        return squash(self.bias + sum(weights.get(sign, 0.0) * strength for sign, strength in signs.items()))


@dataclass(frozen=True, slots=True)
class Several:
    """Logistic regressions for several classes over the same signs, kept by sign: one look-up serves all classes."""

    classes: tuple[str, ...]
    biases: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]

    def probabilities(self, signs: Iterable[str], classes: Iterable[str]) -> dict[str, float]:
        """How probable each of some classes is under these signs, all of strength 1."""
        sums = {name: self.biases[name] for name in classes if name in self.biases}
        for sign in signs:
            row = self.weights.get(sign)
            if row:
                for name, weight in row.items():
                    if name in sums:
                        sums[name] += weight
        return {name: squash(total) for name, total in sums.items()}


def squash(total: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + exp(-total)) if total >= 0 else 1 - 1 / (1 + exp(total))


@cache
def trained(name: str) -> dict[str, Any]:
    """A trained part of kg as it was written, read once. Treat it as read only.

    Raises KgError if it is missing or broken.
    """
    path = files("kg") / "trained" / f"{name}.json"
    try:
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        raise KgError(f"the trained part kg/trained/{name}.json is missing or broken. Reinstall speech-kg") from None
    return data


@cache
def linear(name: str) -> Linear:
    """The trained model of one class of this name."""
    data = trained(name)
    return Linear(data["bias"], data["weights"])


@cache
def several(name: str) -> Several:
    """The trained model of several classes of this name."""
    data = trained(name)
    return Several(tuple(data["biases"]), data["biases"], data["weights"])
