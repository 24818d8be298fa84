"""One text, one graph: the same Turtle whatever the hash seed, the time zone and the locale of the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# The time zone is set inside the process: loading the language model costs more than building.
PROGRAM = """
import hashlib, os, time
import kg
for zone in ("Pacific/Kiritimati", "America/Lima"):
    os.environ["TZ"] = zone
    time.tzset()
    graph = kg.build("seeds")
    print(len(graph.quads()), hashlib.sha256(graph.export("turtle")).hexdigest())
"""

LOCALES = {
    "utf-8": {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"},
    # Python would otherwise read and write UTF-8 here as well
    "ascii": {"LC_ALL": "POSIX", "LANG": "tr_TR", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
}


@pytest.fixture(scope="module")
def seen() -> set[str]:
    """The outputs of all runs so far."""
    return set()


@pytest.mark.parametrize("hash_seed", ["0", "1", "4294967295"])
@pytest.mark.parametrize("locale", LOCALES)
def test_one_turtle(hash_seed: str, locale: str, seen: set[str]) -> None:
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    environment = {**outside, **LOCALES[locale], "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRAM]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    lines = run.stdout.split("\n")[:-1]
    assert len(lines) == 2
    assert int(lines[0].split()[0]) > 500
    seen.update(lines)
    assert len(seen) == 1, f"{len(seen)} different graphs: {sorted(seen)}"
