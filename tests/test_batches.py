"""Several processes side by side give what one gives."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import kg
from kg import batches
from kg.batches import extractions
from kg.read import read

GOLD = Path("tests/gold/train")


def test_two_processes_give_the_same_as_one_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH", 10_000)
    documents = [*read(GOLD)][:12]
    assert [*extractions(documents, jobs=2)] == [*extractions(documents)]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="this system does not list its processes in /proc")
def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text("Kenya will help Ghana. We thank the World Bank.\n" * 400)
    command = [sys.executable, "-m", "kg", "build", str(tmp_path), "-o", str(tmp_path / "out"), "--jobs", "2"]
    builder = subprocess.Popen(command, env=os.environ | {"KG_TEST_MARK": str(tmp_path)})
    try:
        assert _until(lambda: len(_marked(str(tmp_path))) >= 3), "the processes did not start"
        builder.send_signal(signal.SIGKILL)
        builder.wait()
        assert _until(lambda: not _marked(str(tmp_path))), "processes are left behind"
    finally:
        builder.kill()
    if (tmp_path / "out" / "kg.json").exists():
        with kg.open(tmp_path / "out") as graph:
            assert graph.verify().faults == ()


def _marked(mark: str) -> list[str]:
    """The processes that run under the environment of this test."""
    found = []
    for place in Path("/proc").iterdir():
        try:
            if place.name.isdigit() and f"KG_TEST_MARK={mark}".encode() in (place / "environ").read_bytes():
                found.append(place.name)
        except OSError:  # ended meanwhile
            continue
    return found


def _until(true: object, seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False
