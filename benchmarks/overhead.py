"""What extraction costs on top of the parser: a ratio of CPU times, both taken in one run.

    python benchmarks/overhead.py ../shared/corpus/speeches.jsonl.gz [DOCUMENTS]

Reads the corpus (one JSON object with a `text` per line), takes every n-th document, and compares `nlp.pipe` alone over
their paragraphs with all that comes before and after it: frame, names, resolution, facts, statements, RDF, and the
collector's round behind each batch, as in a build. Models and rules are read in before the clock starts.
"""

from __future__ import annotations

import gc
import gzip
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import TypeVar

from kg.annotate import Annotation, annotate, pipeline
from kg.extract import extract
from kg.frame import frame
from kg.graph import describe
from kg.model import Document, Frame, Run
from kg.resolve import resolve

Result = TypeVar("Result")
TOGETHER = 20
"""Documents that are parsed in one batch."""


def documents(corpus: Path, number: int) -> Iterator[Document]:
    """Documents taken at even steps from a corpus, so that all its sources are in."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    for n, text in enumerate(texts[:: max(1, len(texts) // number)][:number]):
        yield Document(f"d{n}", f"d{n}", text, hashlib.sha256(text.encode()).hexdigest())


def main(corpus: Path, number: int) -> None:
    spent: dict[str, float] = dict.fromkeys(("frame", "parser", "resolve", "extract", "graph", "collect"), 0.0)

    def timed(step: str, work: Callable[[], Result]) -> Result:
        begin = process_time()
        result = work()
        spent[step] += process_time() - begin
        return result

    nlp, run, words = pipeline(), Run("benchmark", "", ""), 0
    everything = list(documents(corpus, number))
    for annotation in annotate([(everything[0], frame(everything[0]))], nlp):
        describe(extract(resolve(annotation), run))  # rules and models are read in, as the parser's model is
    for begin in range(0, len(everything), TOGETHER):
        batch = everything[begin : begin + TOGETHER]
        words += sum(len(document.text.split()) for document in batch)
        framed: list[tuple[Document, Frame]] = timed("frame", lambda batch=batch: [(d, frame(d)) for d in batch])
        parsed: list[Annotation] = timed("parser", lambda framed=framed: list(annotate(framed, nlp)))
        for annotation in parsed:
            discourse = timed("resolve", lambda annotation=annotation: resolve(annotation))
            extraction = timed("extract", lambda discourse=discourse: extract(discourse, run))
            timed("graph", lambda extraction=extraction: describe(extraction))
        timed("collect", gc.collect)
    for step, seconds in spent.items():
        print(f"{step:10s} {seconds:8.2f} CPU s {seconds / spent['parser']:7.3f} of the parser")
    rest = sum(spent.values()) - spent["parser"]
    print(f"{len(everything)} documents, {words} words, {words / sum(spent.values()):.0f} words a CPU second")
    read_out = sum(spent[step] for step in ("resolve", "extract", "graph"))
    print(f"resolve, extract and graph: {read_out / spent['parser']:.3f} of the parser")
    print(f"all but the parser: {rest / spent['parser']:.3f} of it")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200)
