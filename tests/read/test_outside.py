"""Whatever is built, nothing is written but what was asked for."""

from __future__ import annotations

from pathlib import Path

from tests.read.outside import hostile, tried


def test_hostile_files_leave_everything_but_the_graph_as_it_was(tmp_path: Path) -> None:
    files = hostile(66)
    assert len(files) >= 130
    before, after, _ = tried(tmp_path, files)
    assert after == before
    assert not list((tmp_path / "tmp").iterdir())
    assert len(list((tmp_path / "out" / "documents").iterdir())) > 10
    made = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"kg.json", "graph.trig", "graph.html", "coverage.html"} <= made
    assert not [name for name in made if name.startswith(("up", "..", "absolute"))]
