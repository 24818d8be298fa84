"""The tour runs: each code cell in order, in one namespace, and nothing is written beside the notebook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

TOUR = Path(__file__).parents[1] / "notebooks" / "tour.ipynb"


def cells() -> list[str]:
    notebook = json.loads(TOUR.read_text("utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def test_the_tour_runs_from_its_own_folder(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(TOUR.parent)
    before = sorted(TOUR.parent.iterdir())
    namespace: dict[str, Any] = {}
    for number, source in enumerate(cells()):
        exec(compile(source, f"tour.ipynb[{number}]", "exec"), namespace)
    out = capsys.readouterr().out
    assert "Miao Wei" in out
    assert "0 faults" in out
    assert sorted(TOUR.parent.iterdir()) == before


def test_the_tour_is_kept_without_outputs() -> None:
    notebook = json.loads(TOUR.read_text("utf-8"))
    assert all(not cell.get("outputs") for cell in notebook["cells"])
