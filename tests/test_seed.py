"""What is promised for the speech that comes with kg, against what careful readers found in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import kg
from kg.evaluate import Evaluation, evaluate

SEEDS = Path(__file__).parents[1] / "seeds"
GOLD = Path(__file__).parent / "gold" / "dev"
STEM = "000_cn-miit-aii-founding-conference"


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    folder = tmp_path_factory.mktemp("gold")
    shutil.copy(SEEDS / f"{STEM}.txt", folder)
    shutil.copy(GOLD / f"{STEM}.gold.json", folder)
    return evaluate(folder)


@pytest.mark.parametrize(
    ("measure", "f1", "precision"),
    [("ENTITIES", 0.95, 0.95), ("FACTS", 0.85, 0.9), ("STATEMENTS", 0.9, 0.9)],
)
def test_the_seed_is_read_as_well_as_promised(measured: Evaluation, measure: str, f1: float, precision: float) -> None:
    found = measured.counts[measure]
    assert found.gold > 10
    assert found.f1 >= f1, measured.text(list_errors=True)
    assert found.precision >= precision, measured.text(list_errors=True)


@pytest.mark.parametrize("predicate", ["deliveredBy", "deliveredAt", "eventPlace", "eventDate", "position", "founder"])
def test_who_spoke_where_and_when_is_read_in_full(measured: Evaluation, predicate: str) -> None:
    assert measured.counts[f"fact {predicate}"].f1 == 1.0, measured.text(list_errors=True)


def test_every_quote_of_the_seed_is_the_slice_that_it_claims_to_be() -> None:
    graph = kg.build(SEEDS)
    report = graph.verify()
    assert report.faults == ()
    assert report.facts >= 20
    assert report.statements >= 10
    assert report.passages > report.facts
