"""The line from frame to extract, over batches of documents: in this process, or in several side by side.

What comes out is the same whatever the number of processes: batches are cut alike, and handed on in their order.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING, Final

import kg
from kg.errors import KgError
from kg.model import Document, Extraction, Run

if TYPE_CHECKING:
    from spacy.language import Language

BATCH: Final = 100_000
"""Characters that are annotated together: enough to keep the model busy, few enough to keep memory flat."""
AHEAD: Final = 2
"""Batches that wait for each process, so that none is idle and few are held in memory."""
_THREADS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
"""How many threads the numeric libraries take: with one process a core, more than one each only get in the way."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that is not in the graph: its source, a line that says why, the exception where kg itself broke."""

    source: str
    reason: str
    bug: Exception | None = None


def extractions(
    documents: Iterable[Document], model: str | None = None, jobs: int = 1
) -> Iterator[Extraction | Failure]:
    """Yield what each document gives, in order: all that was read out of it, or why that failed.

    `jobs` processes do the work, this one if it is 1. Raises KgError if one of them is ended from outside.
    """
    for batch in batches(documents, model, jobs):
        yield from batch


def batches(
    documents: Iterable[Document], model: str | None = None, jobs: int = 1
) -> Iterator[list[Extraction | Failure]]:
    """The same, with what was worked on together in one list."""
    if jobs > 1:
        yield from _spread(_batches(documents), model, jobs)
        return
    for batch in _batches(documents):
        yield _results(batch, model)


def _results(batch: list[Document], model: str | None) -> list[Extraction | Failure]:
    from kg.annotate import pipeline

    nlp = pipeline(model)
    try:
        return [*_extract(batch, nlp)]
    except Exception:
        # One of them breaks the whole batch: by themselves, the others come through.
        return [_alone(document, nlp) for document in batch]
    finally:
        # Parses hold what was found in them, which holds the parse: only the collector frees such rings, and it is
        # told to look rarely (`kg.annotate.pipeline`).
        gc.collect()


def _spread(batches: Iterator[list[Document]], model: str | None, jobs: int) -> Iterator[list[Extraction | Failure]]:
    """The results of batches that several processes work on, in the order of the batches."""
    # Started afresh, not forked: the store of this process has threads of its own.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start, (model,))
    waiting: deque[Future[list[Extraction | Failure]]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(_results, batch, model))
            if len(waiting) >= AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise KgError(
            "A process that read documents was ended from outside, perhaps for want of memory: build again with fewer "
            "--jobs; what was built stays"
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _start(model: str | None) -> None:
    """What a process of its own does first: it loads the model, leaves Ctrl-C to its parent, and ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    threading.Thread(target=_follow, daemon=True).start()
    from kg.annotate import pipeline

    pipeline(model)


def _follow() -> None:
    """End when the parent does, also where it was killed and could tell nobody."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _extract(documents: list[Document], nlp: Language) -> Iterator[Extraction]:
    from kg.annotate import annotate
    from kg.extract import extract
    from kg.frame import frame
    from kg.resolve import resolve

    run = Run(kg.__version__, f"{nlp.meta['lang']}_{nlp.meta['name']}", nlp.meta["version"])
    for annotation in annotate([(document, frame(document)) for document in documents], nlp):
        yield extract(resolve(annotation), run)


def _alone(document: Document, nlp: Language) -> Extraction | Failure:
    try:
        return next(_extract([document], nlp))
    except KgError as error:
        return Failure(document.source, f"{document.source}: {error}")
    except Exception as error:
        return fault(document, error)


def fault(document: Document, error: Exception) -> Failure:
    what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return Failure(document.source, f"{document.source}: a fault of kg ({what}); please report it", error)


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    batch: list[Document] = []
    size = 0
    for document in documents:
        if batch and size + len(document.text) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += len(document.text)
    if batch:
        yield batch
