"""Linear models over signs."""

from __future__ import annotations

import math

from kg.weigh import Linear, Several, several, squash


def test_a_probability_is_the_logistic_function_of_the_sum_of_weights() -> None:
    model = Linear(-1.0, {"a": 2.0, "b": 0.5})
    assert math.isclose(model.probability({"a": 1.0, "b": 2.0, "unknown": 9.0}), 1 / (1 + math.exp(-2.0)))


def test_classes_are_weighed_each_for_itself_and_only_those_asked_for() -> None:
    model = Several(("x", "y"), {"x": 0.0, "y": -3.0}, {"a": {"x": 1.0, "y": 4.0}})
    found = model.probabilities({"a"}, ("y", "z"))
    assert set(found) == {"y"}
    assert math.isclose(found["y"], squash(1.0))


def test_far_sums_do_not_overflow() -> None:
    assert squash(-5000) == 0.0
    assert squash(5000) == 1.0


def test_the_trained_relations_know_a_verb_of_support() -> None:
    model = several("relations")
    assert "supports" in model.classes
    assert any("support" in sign and row.get("supports", 0) > 0.3 for sign, row in model.weights.items())
