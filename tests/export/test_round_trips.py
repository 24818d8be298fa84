"""A few of the random graphs that `python -m tests.export.round_trips 10000` sends through every format."""

from __future__ import annotations

from tests.export.round_trips import run


def test_random_graphs_come_back_unchanged() -> None:
    outcomes, faults = run(40, seed=3)
    assert faults == []
    assert outcomes["pages"] == 1
    assert sum(outcomes.values()) == 41
