"""Weigh signs: linear models that were trained on annotated documents, applied without any library.

A sign is a string with a strength ("gov=promote": 1.0). A model is a bias and a weight for each sign it knows; what it
gives is the probability of the logistic function. The models lie in `kg/trained/NAME.json`, each with the digest of the
documents that it was trained on; `python -m kg.train` makes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from math import exp
from typing import Any, Final

from kg.errors import KgError

_UNIT: Final = 1000
"""What a weight of 1 counts: models are written with three decimals."""
_BITS: Final = 32
_FIELD: Final = (1 << _BITS) - 1
_ZERO: Final = 1 << (_BITS - 1)
"""The middle of a field, as sums may be negative."""


@dataclass(frozen=True, slots=True)
class Linear:
    """A logistic regression over signs."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, signs: Mapping[str, float]) -> float:
        """How probable the class is under these signs, 0 to 1; signs that the model does not know say nothing."""
        weight, total = self.weights.get, 0.0
        for sign, strength in signs.items():
            known = weight(sign)
            if known is not None:
                total += known * strength
        return squash(self.bias + total)


@dataclass(frozen=True)
class Several:
    """Logistic regressions for several classes over the same signs, kept by sign: one look-up serves all classes.

    Weights count in thousandths, so that sums are of whole numbers: exact, the same in any order, and made of parts as
    well as at once. The sums of all classes are one number, each class with bits of its own, so that one addition a
    sign serves all classes.
    """

    classes: tuple[str, ...]
    biases: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]

    def total(self, signs: Iterable[str]) -> int:
        """What signs of strength 1 say together, of all classes; totals of different signs can be added."""
        return sum(filter(None, map(self._rows.get, signs)))

    def chances(self, total: int, classes: Iterable[str]) -> dict[str, float]:
        """How probable each of some classes is under the signs of a total; without those that the model has not."""
        shifts, total = self._shifts, total + self._bias
        return {name: squash(((total >> shifts[name] & _FIELD) - _ZERO) / _UNIT) for name in classes if name in shifts}

    @cached_property
    def _shifts(self) -> dict[str, int]:
        return {name: place * _BITS for place, name in enumerate(self.classes)}

    @cached_property
    def _rows(self) -> dict[str, int]:
        shifts, rows = self._shifts, {}
        for sign, row in self.weights.items():  # written out: this is most of what loading a model takes
            total = 0
            for name, weight in row.items():
                total += round(weight * _UNIT) << shifts[name]
            rows[sign] = total
        return rows

    @cached_property
    def _bias(self) -> int:
        """The biases, with all fields lifted above zero: a field below it would borrow from the next one."""
        return self._packed(self.biases) + sum(_ZERO << shift for shift in self._shifts.values())

    def _packed(self, row: Mapping[str, float]) -> int:
        return sum(round(weight * _UNIT) << self._shifts[name] for name, weight in row.items())


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
