"""What a changed document costs among many, and what a second process gains: ratios of times taken in one run.

    python benchmarks/incremental.py ../shared/corpus/speeches.jsonl.gz [--documents 1000] [--jobs 2]

Takes the shortest documents of the corpus that have 500 characters or more, as files, and builds them; builds them once
more, when none has changed; changes one and builds again. With short documents the share of the changed one is the
largest: what is not extraction (hashes, the manifest, joining) weighs most. Times are CPU seconds of this process and
its children, without the loading of the model. With `--jobs` all are built once more, by so many processes, and the
seconds by the clock are compared: that tells something on an idle machine only.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import tempfile
from pathlib import Path
from time import perf_counter

import kg
from kg.annotate import pipeline


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    pipeline()
    with tempfile.TemporaryDirectory() as home:
        texts, out = Path(home, "texts"), Path(home, "out")
        texts.mkdir()
        words = 0
        for number, text in enumerate(shortest(given.corpus, given.documents)):
            (texts / f"{number:05}.txt").write_text(text, encoding="utf-8")
            words += len(text.split())
        print(f"{given.documents:,} documents, {words:,} words", flush=True)
        full, clock = timed(texts, out)
        print(f"built in {full:.1f} CPU s, {clock:.1f} s by the clock", flush=True)
        if given.jobs > 1:
            _, shared = timed(texts, Path(home, "shared"), given.jobs)
            print(
                f"{given.jobs} processes: {shared:.1f} s by the clock, {clock / shared:.2f} times as fast", flush=True
            )
        same, _ = timed(texts, out)
        print(f"none changed: {same:.2f} CPU s, {same / full:.2%}", flush=True)
        changed = texts / f"{given.documents // 2:05}.txt"
        changed.write_text(changed.read_text(encoding="utf-8") + "\n\nKenya thanks Japan.\n", encoding="utf-8")
        one, _ = timed(texts, out)
        print(f"one changed: {one:.2f} CPU s, {one / full:.2%}", flush=True)


def shortest(corpus: Path, number: int, least: int = 500) -> list[str]:
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return sorted((text for text in texts if len(text) >= least), key=lambda text: (len(text), text))[:number]


def timed(texts: Path, out: Path, jobs: int = 1) -> tuple[float, float]:
    """CPU seconds, and seconds by the clock, that a build takes. What cannot be built is passed over."""
    begin, clock = sum(os.times()[:4]), perf_counter()
    kg.build(texts, out, jobs=jobs, failed=lambda _: None).close()
    return sum(os.times()[:4]) - begin, perf_counter() - clock


if __name__ == "__main__":
    main()
