"""Linear models over signs."""

from __future__ import annotations

import math

from kg.weigh import Linear, Several, several, squash


def test_a_probability_is_the_logistic_function_of_the_sum_of_weights() -> None:
    model = Linear(-1.0, {"a": 2.0, "b": 0.5})
    assert math.isclose(model.probability({"a": 1.0, "b": 2.0, "unknown": 9.0}), 1 / (1 + math.exp(-2.0)))


def test_classes_are_weighed_each_for_itself_and_only_those_asked_for() -> None:
    model = Several(("x", "y"), {"x": 0.0, "y": -3.0}, {"a": {"x": 1.0, "y": 4.0}, "b": {"x": -2.5}})
    found = model.chances(model.total({"a"}), ("y", "z"))
    assert set(found) == {"y"}
    assert math.isclose(found["y"], squash(1.0))
    assert model.chances(model.total({"a", "b", "unknown"}), ("x", "y")) == {"x": squash(-1.5), "y": squash(1.0)}


def test_totals_of_signs_are_exact_and_made_of_parts() -> None:
    weights = {f"sign {n}": {"x": round(0.1 * n - 7.3, 3), "y": round(-0.013 * n, 3)} for n in range(200)}
    model = Several(("x", "y"), {"x": 0.001, "y": -1.999}, weights)
    signs = sorted(weights)
    assert model.total(signs) == model.total(signs[:77]) + model.total(reversed(signs[77:]))
    sums = {name: model.biases[name] + math.fsum(row[name] for row in weights.values()) for name in model.classes}
    found = model.chances(model.total(signs), model.classes)
    assert all(math.isclose(found[name], squash(sums[name]), rel_tol=1e-9) for name in model.classes)


def test_far_sums_do_not_overflow() -> None:
    assert squash(-5000) == 0.0
    assert squash(5000) == 1.0


def test_the_trained_relations_know_a_verb_of_support() -> None:
    model = several("relations")
    assert "supports" in model.classes
    assert any("support" in sign and row.get("supports", 0) > 0.3 for sign, row in model.weights.items())
