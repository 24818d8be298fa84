"""The figures on gold documents may only rise: floors are pinned with the digest of what they were measured on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.evaluate import gate

TESTS = Path(__file__).parents[1]
GOLD = TESTS / "gold" / "dev"
SHARED = TESTS.parents[1] / "shared" / "gold"
"""All annotated documents, also those that may not be committed, where they stand beside the project."""


@pytest.mark.parametrize("part", ["dev", "train"])
def test_no_figure_on_the_gold_documents_of_the_repository_fell(part: str) -> None:
    lines, lost = gate.check(TESTS / "gold" / part, TESTS / "floors" / f"gold-{part}.json")
    assert not lost, "\n".join(lines)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the gold that may not be committed is not beside the project")
@pytest.mark.parametrize("part", ["dev", "train"])
def test_no_figure_on_all_gold_documents_fell(part: str) -> None:
    lines, lost = gate.check(SHARED / part, TESTS / "floors" / f"all-{part}.json")
    assert not lost, "\n".join(lines)


def test_floors_of_other_documents_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text(json.dumps({"digest": "0", "measures": {}, "documents": {}}), "utf-8")
    with pytest.raises(KgError, match="other documents"):
        gate.check(GOLD, file)


def test_a_loss_is_told_and_a_guarded_one_fails() -> None:
    floors = {"measures": {"FACTS": 0.5, "fact position": 0.4}, "documents": {"a": {"FACTS": 0.5}}}
    now = {"measures": {"FACTS": 0.4, "fact position": 0.6}, "documents": {"a": {"FACTS": 0.4}}}
    assert list(gate.changes(floors, now)) == [
        "LOSS FACTS: 0.500 -> 0.400",
        "gain fact position: 0.400 -> 0.600",
        "LOSS a FACTS: 0.500 -> 0.400",
    ]
    assert gate.fallen(floors, now) == ["FACTS"]
    assert gate.fallen(floors, {**now, "measures": {"FACTS": 0.5, "fact position": 0.1}}) == []
