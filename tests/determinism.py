"""Build the same texts under many hash seeds, time zones, locales and numbers of processes: one output.

    python -m tests.determinism --seeds 20

That is 20 x 2 x 2 x 2 = 160 builds; of each, the Turtle, the page and the answer of a query are compared, byte by byte.
Time zone and number of processes are set inside one process: to load the language model costs more than to build.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from html import escape
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXTS = ("t35_us-wh-2023-05-10-readout-of-white-house-roundtable-on-the-bu", "t01_au-pm-41586")
PAGE = "t34_us-wh-2024-03-15-readout-of-white-house-summer-learning-conv"

PROGRAM = """
import hashlib, os, sys, time
import kg, kg.batches
kg.batches.BATCH = 2_000  # so that there is work for two processes
for zone in ("Pacific/Kiritimati", "America/Lima"):
    os.environ["TZ"] = zone
    time.tzset()
    for jobs in map(int, sys.argv[2:]):
        graph = kg.build(sys.argv[1], jobs=jobs)
        answer = graph.ask("who-spoke-where").format("csv").encode()
        given = {"turtle": graph.export("turtle"), "page": graph.view().encode(), "query": answer}
        digests = (f"{name} {len(data)} {hashlib.sha256(data).hexdigest()}" for name, data in given.items())
        print(len(graph.quads()), *digests, sep=", ")
"""

LOCALES = {
    "utf-8": {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"},
    # Python would otherwise read and write UTF-8 here as well
    "ascii": {"LC_ALL": "POSIX", "LANG": "tr_TR", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
}


def texts(folder: Path) -> Path:
    """A folder with a few short documents, one of them a web page."""
    given = ROOT / "tests" / "gold" / "train"
    for name in TEXTS:
        (folder / f"{name}.txt").write_bytes((given / f"{name}.txt").read_bytes())
    rows = "".join(f"<p>{escape(line)}</p>" for line in (given / f"{PAGE}.txt").read_text("utf-8").splitlines() if line)
    page = f'<html><head><meta name="date" content="2019-05-03"></head><body><article>{rows}</article></body></html>'
    (folder / "page.html").write_text(page, encoding="utf-8")
    return folder


def built(folder: Path, hash_seed: int, locale: str, jobs: tuple[int, ...] = (1, 2)) -> list[str]:
    """A line for each time zone and number of processes: sizes and digests of what the build gave."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    environment = {**outside, **LOCALES[locale], "PYTHONHASHSEED": str(hash_seed), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRAM, str(folder), *map(str, jobs)]
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stderr)
    lines = run.stdout.split("\n")[:-1]
    assert len(lines) == 2 * len(jobs)
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=20)
    given = parser.parse_args()
    begun = time.perf_counter()
    runs = 0
    seen: set[str] = set()
    with tempfile.TemporaryDirectory() as home:
        folder = texts(Path(home))
        for seed in range(given.seeds):
            for locale in LOCALES:
                lines = built(folder, seed, locale)
                runs += len(lines)
                seen.update(lines)
            print(f"hash seed {seed}: {runs} builds, {len(seen)} outputs", flush=True)
    print(*sorted(seen), sep="\n")
    print(f"{runs} builds in {time.perf_counter() - begun:,.0f} s: {len(seen)} different outputs")
    return int(len(seen) != 1)


if __name__ == "__main__":
    sys.exit(main())
