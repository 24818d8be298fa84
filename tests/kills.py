"""Kill a build with signal 9 at random moments, and count what was reported as built and is lost or torn.

    python -m tests.kills --kills 200 --seed 1

Every round rewrites the texts, builds them again and again into the same folder, and kills the builder. What it had
reported must be there, in that version or a later one; whatever is there must verify.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import kg
from kg.annotate import pipeline
from kg.model import Extraction

DOCUMENTS = 4
LONGEST = 0.6
"""Seconds from the first document on, or from the start of the build, to the latest kill."""


@dataclass
class Tally:
    kills: int = 0
    reported: int = 0
    lost: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)


def run(kills: int, seed: int, home: Path) -> Tally:
    """Kill as many builds, at moments that `seed` decides, and check the folder after each."""
    pipeline()  # loaded once, before the forks
    moments = random.Random(seed)
    tally = Tally()
    known: dict[str, int] = {}
    for version in range(1, kills + 1):
        for number in range(DOCUMENTS):
            _write(home / "texts" / f"{number}.txt", number, version)
        pid, reports = _forked(partial(_build, home))
        if moments.random() < 0.8:
            select.select([reports], [], [], 60)
        time.sleep(moments.random() * LONGEST)
        os.kill(pid, signal.SIGKILL)
        for name in _ended(pid, reports)[0].split():
            known[name] = version
            tally.reported += 1
        tally.kills += 1
        if known or (home / "out" / "kg.json").exists():
            text, code = _ended(*_forked(partial(_check, home, known)))
            for fault in text.splitlines() if text or code == 0 else ["torn: the check itself failed"]:
                (tally.lost if fault.startswith("lost") else tally.torn).append(f"{version}: {fault}")
    return tally


def _write(path: Path, number: int, version: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"Version {version} of {number}.\nThe Minister of Finance of Kenya spoke on {version % 28 + 1} May 2019.\n"
        + "We thank the World Bank. Kenya will join the Paris Agreement.\n" * (version % 5),
        encoding="utf-8",
    )


def _build(home: Path) -> None:
    def built(progress: kg.build.Progress) -> None:
        assert isinstance(progress.last, Extraction)
        print(progress.last.document.id, flush=True)

    while True:
        kg.build(home / "texts", home / "out", again=True, progress=built).close()


def _check(home: Path, known: dict[str, int]) -> None:
    """Print a line for whatever is lost or torn."""
    with kg.open(home / "out") as graph:
        found = {document.id: int(graph.text(document.id).split()[1]) for document in graph.documents()}
        for name, version in known.items():
            if found.get(name, 0) < version:
                print(f"lost: {name} in version {version}, there is {found.get(name)}")
        for fault in graph.verify().faults:
            print(f"torn: {fault}")
        for document in graph.documents():
            if not graph.sentences(document.id):
                print(f"torn: {document.id} has no sentences")
    for left in [*(home / "out").glob("*/.*"), *(home / "out").glob("journal*")]:
        print(f"torn: {left.name} is left")


def _forked(work: Callable[[], None]) -> tuple[int, int]:
    """Run it in a process of its own: its id, and where its output can be read."""
    read, write = os.pipe()
    pid = os.fork()
    if pid:
        os.close(write)
        return pid, read
    code = 1
    try:
        os.dup2(write, 1)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        work()
        sys.stdout.flush()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def _ended(pid: int, reports: int) -> tuple[str, int]:
    with open(reports, encoding="utf-8") as pipe:
        text = pipe.read()
    return text, os.waitpid(pid, 0)[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        tally = run(given.kills, given.seed, Path(home))
    print(*tally.lost, *tally.torn, sep="\n")
    print(
        f"{tally.kills} kills, {tally.reported} documents reported as built: "
        f"{len(tally.lost)} lost, {len(tally.torn)} torn"
    )
    sys.exit(bool(tally.lost or tally.torn))


if __name__ == "__main__":
    main()
