"""What reading a format costs, as a share of the build and against plain text: ratios of CPU times, all in one run.

    python -m benchmarks.reading ../shared/corpus/speeches.jsonl.gz [DOCUMENTS]

Takes every n-th document of the corpus (one JSON object with a `text` per line; 60 unless told), and makes each a web
page with navigation around it, a Word file, and a PDF, which Chromium prints where it is installed. Reading is all that
stands before the frame: parsing in the child process, whose time is counted in, main text, language. The rest of the
build runs from the frame to the graph in memory. `once` is the part of reading that the first document costs: the
parsers are loaded for it.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from kg.annotate import pipeline
from kg.batches import Failure, extractions
from kg.language import check
from kg.model import Document
from kg.read import read
from kg.store import Graph
from tests.read.printed import CHROMIUMS, made

LEAST = 400
"""Characters: a shorter page has no main text to look for."""


def texts(corpus: Path, number: int, folder: Path) -> list[Path]:
    """Documents taken at even steps from a corpus, so that all its sources are in, as text files."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        found = [text for line in lines if len(text := json.loads(line)["text"]) >= LEAST and not check(text)]
    paths = []
    for n, text in enumerate(found[:: max(1, len(found) // number)][:number]):
        paths.append(folder / f"d{n:04}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def spent() -> float:
    """CPU seconds of this process and of its children that have ended."""
    both = [getrusage(whose) for whose in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(used.ru_utime + used.ru_stime for used in both)


def reading(*paths: Path) -> tuple[list[Document], float]:
    begin = spent()
    return list(read(*paths)), spent() - begin


def building(documents: list[Document]) -> float:
    begin = spent()
    graph = Graph.memory()
    for found in extractions(documents):
        if isinstance(found, Failure):
            raise SystemExit(found.reason)
        graph.add(found)
    return spent() - begin


def main(corpus: Path, number: int) -> None:
    formats = ["txt", "html", "docx", *(["pdf"] if any(map(shutil.which, CHROMIUMS)) else [])]
    pipeline()
    plain = 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = texts(corpus, number, folder)
        building(reading(*paths[:1])[0])  # what is loaded once in this process is loaded now
        print("format  documents  characters  once s  reading s  rest s  share of the build  against text")
        for format in formats:
            files = sorted(made(paths, format, folder).iterdir())
            once = reading(files[0])[1]
            documents, seconds = reading(*files)
            rest = building(documents)
            plain = plain or seconds
            size = sum(len(document.text) for document in documents)
            print(
                f"{format:6s} {len(documents):10d} {size:11,d} {once:7.2f} {seconds:10.2f} {rest:7.2f}"
                f" {seconds / (seconds + rest):19.1%} {seconds / plain:12.1f}",
                flush=True,
            )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 60)
