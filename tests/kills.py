"""Kill a writer with signal 9 at random moments, and count what it reported and is lost or torn.

    python -m tests.kills --kills 200 --seed 1

The writer changes the texts, builds them into the same folder, takes half of them out, and so on without end. What it
had reported as built must be there, in that version or a later one, and what it had reported as taken out must not be
there in that version; whatever is there must verify, and no file may be left over.
"""

from __future__ import annotations

import argparse
import os
import random
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
from kg import changes
from kg.annotate import pipeline
from kg.model import Extraction
from kg.store import Graph

DOCUMENTS = 4
LONGEST = 0.4
"""Seconds from the report that is waited for, or from the start of the build, to the latest kill."""


@dataclass
class Tally:
    kills: int = 0
    built: int = 0
    removed: int = 0
    lost: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Last:
    """What was reported last of a document: in which version, and whether it is there (None: it is being removed)."""

    version: int
    there: bool | None


def run(kills: int, seed: int, home: Path) -> Tally:
    """Kill as many writers, at moments that `seed` decides, and check the folder after each."""
    pipeline()  # loaded once, before the forks
    moments = random.Random(seed)
    tally = Tally()
    known: dict[str, Last] = {}
    for round_ in range(1, kills + 1):
        pid, reports = _forked(partial(_write, home, round_ * 1000))
        text = _awaited(reports, lines=moments.randrange(2 * DOCUMENTS))
        time.sleep(moments.random() * LONGEST)
        os.kill(pid, signal.SIGKILL)
        text += _ended(pid, reports)[0]
        for word, name, version in map(str.split, text.splitlines()):
            known[name] = Last(int(version), {"built": True, "removing": None, "removed": False}[word])
            tally.built += word == "built"
            tally.removed += word == "removed"
        tally.kills += 1
        if known or (home / "out" / "kg.json").exists():
            text, code = _ended(*_forked(partial(_check, home, known)))
            for fault in text.splitlines() if text or code == 0 else ["torn: the check itself failed"]:
                (tally.lost if fault.startswith("lost") else tally.torn).append(f"{round_}: {fault}")
    return tally


def _write(home: Path, version: int) -> None:
    """Build and remove without end; a line for each document that is built, about to be removed, or removed.

    What was removed is new to the next build, which loads new documents together.
    """
    changes.TOGETHER = 2  # type: ignore[misc]

    def built(progress: kg.build.Progress) -> None:
        assert isinstance(progress.last, Extraction)
        print("built", progress.last.document.id, version, flush=True)

    while True:
        for number in range(DOCUMENTS):
            _tell(home / "texts" / f"{number}.txt", number, version)
        kg.build(home / "texts", home / "out", progress=built).close()
        with Graph.create(home / "out") as graph:
            for name in [document.id for document in graph.documents()][version % 2 :: 2]:
                print("removing", name, version, flush=True)
                graph.remove(name)
                print("removed", name, version, flush=True)
        version += 1


def _tell(path: Path, number: int, version: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"Version {version} of {number}.\nThe Minister of Finance of Kenya spoke on {version % 28 + 1} May 2019.\n"
        + "We thank the World Bank. Kenya will join the Paris Agreement.\n" * (version % 5),
        encoding="utf-8",
    )


def _check(home: Path, known: dict[str, Last]) -> None:
    """Print a line for whatever is lost or torn."""
    with kg.open(home / "out") as graph:
        found = {document.id: int(graph.text(document.id).split()[1]) for document in graph.documents()}
        for name, last in known.items():
            if (name in found or last.there) and found.get(name, 0) < last.version:
                print(f"lost: {name} in version {last.version}, there is {found.get(name)}")
            if last.there is False and found.get(name) == last.version:
                print(f"torn: {name} was removed in version {last.version}, and is there")
        for fault in graph.verify().faults:
            print(f"torn: {fault}")
        for document in graph.documents():
            if not graph.sentences(document.id):
                print(f"torn: {document.id} has no sentences")
    for part in ("documents", "sentences", "things"):
        if {path.stem for path in (home / "out" / part).iterdir()} != found.keys():
            print(f"torn: {part} has other files than the graph has documents")
    for left in (home / "out").glob("journal*"):
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


def _awaited(reports: int, lines: int) -> str:
    """What is reported until there are so many lines, or the writer ends."""
    text = b""
    while text.count(b"\n") < lines and (more := os.read(reports, 4096)):
        text += more
    return text.decode()


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
        f"{tally.kills} kills, {tally.built} documents reported as built and {tally.removed} as removed: "
        f"{len(tally.lost)} lost, {len(tally.torn)} torn"
    )
    sys.exit(bool(tally.lost or tally.torn))


if __name__ == "__main__":
    main()
