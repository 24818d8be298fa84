"""From files to a graph: read, frame, annotate in batches, resolve, extract, add; one document's failure is its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import KgError
from kg.model import Document, Extraction
from kg.read import count, read

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.store import Graph

BATCH: Final = 200_000
"""Characters that are annotated together: enough to keep the model busy, few enough to keep memory flat."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that is not in the graph: its source, a line that says why, the exception where kg itself broke."""

    source: str
    reason: str
    bug: Exception | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build has come: `done` of `total` files, and what the last one gave."""

    done: int
    total: int
    last: Extraction | Failure


Paths = str | Path | Sequence[str | Path]


def build(
    paths: Paths,
    out: str | Path | None = None,
    *,
    base: str | None = None,
    model: str | None = None,
    encoding: str | None = None,
    progress: Callable[[Progress], None] | None = None,
    failed: Callable[[Failure], None] | None = None,
) -> Graph:
    """Build the graph of text files and folders, in memory, or on disk in the folder `out`.

    A folder that already holds a graph keeps its documents; those that are built again replace themselves. `base` is
    what the IRIs of things begin with, `model` an installed spaCy pipeline, `encoding` that of the files if not UTF-8.
    `progress` is told of every document. A document that cannot be read or built is told to `failed` and the others go
    on; without `failed` it raises KgError, and what was built before stays. Raises KgError if there is none to build.
    """
    from kg.annotate import pipeline

    given = [paths] if isinstance(paths, str | Path) else list(paths)
    total = count(*given)
    pipeline(model)
    failures: list[Failure] = []
    done = 0
    graph: Graph | None = None

    def step(last: Extraction | Failure) -> None:
        nonlocal done
        done += 1
        if isinstance(last, Failure):
            failures.append(last)
            if failed is None:
                raise KgError(last.reason) from last.bug
            failed(last)
        if progress:
            progress(Progress(done, total, last))

    def refused(source: str, error: KgError) -> None:
        step(Failure(source, str(error)))

    try:
        for extraction in extractions(read(*given, encoding=encoding, refused=refused), model):
            if isinstance(extraction, Extraction):
                graph = graph or _graph(out, base)
                graph.add(extraction)
            step(extraction)
    except BaseException:
        if graph is not None:
            graph.close()
        raise
    if graph is None:
        raise KgError(f"No document could be built: {len(failures)} of {total} failed; see the reasons above")
    return graph


def extractions(documents: Iterable[Document], model: str | None = None) -> Iterator[Extraction | Failure]:
    """Yield what each document gives, in order: all that was read out of it, or why that failed."""
    from kg.annotate import pipeline

    nlp = pipeline(model)
    for batch in _batches(documents):
        try:
            found = [*_extract(batch, nlp)]
        except Exception:
            # One of them breaks the whole batch: by themselves, the others come through.
            for document in batch:
                yield _alone(document, nlp)
        else:
            yield from found


def _extract(documents: list[Document], nlp: Language) -> Iterator[Extraction]:
    from kg.annotate import annotate
    from kg.extract import extract
    from kg.frame import frame
    from kg.resolve import resolve

    for annotation in annotate([(document, frame(document)) for document in documents], nlp):
        yield extract(resolve(annotation))


def _alone(document: Document, nlp: Language) -> Extraction | Failure:
    try:
        return next(_extract([document], nlp))
    except KgError as error:
        return Failure(document.source, f"{document.source}: {error}")
    except Exception as error:
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


def _graph(out: str | Path | None, base: str | None) -> Graph:
    from kg.store import Graph

    if out is None:
        return Graph.memory()
    return partial(Graph.create, out)()
