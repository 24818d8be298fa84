"""From files to a graph: read, frame, annotate in batches, resolve, extract, add; one document's failure is its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import kg
from kg.errors import KgError
from kg.graph.iri import BASE, digest
from kg.model import LEAST_CONFIDENCE, Document, Extraction, Run
from kg.read import count, read, top

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
    min_confidence: float = LEAST_CONFIDENCE,
    progress: Callable[[Progress], None] | None = None,
    failed: Callable[[Failure], None] | None = None,
) -> Graph:
    """Build the graph of text files and folders, in memory, or on disk in the folder `out`.

    A folder that already holds a graph keeps its documents; a file that is built again replaces its document, by
    whichever path it is given, and keeps its id. A file that would get the id of another one gets a suffix. So does one
    that was both moved and changed: kg cannot know it again. Graphs on disk come back opened to read, which leaves
    the folder to other readers, and to a writer once this one is closed.

    `base` is what the IRIs of things begin with, `model` an installed spaCy pipeline, `encoding` that of the files if
    not UTF-8. Facts of a confidence below `min_confidence` (0 to 1) are left out.

    `progress` is told of every document. A document that cannot be read or built is told to `failed` and the others go
    on; without `failed` it raises KgError, and what was built before stays. Raises KgError if there is none to build.
    """
    from kg.annotate import pipeline
    from kg.store import Graph

    given = [paths] if isinstance(paths, str | Path) else list(paths)
    total = count(*given)
    folder = top(*given)
    done = built = 0

    def step(last: Extraction | Failure) -> None:
        nonlocal done, built
        done += 1
        if isinstance(last, Extraction):
            built += 1
        elif failed is None or total == 1:
            raise KgError(last.reason) from last.bug
        else:
            failed(last)
        if progress:
            progress(Progress(done, total, last))

    def refused(source: str, error: KgError) -> None:
        step(Failure(source, str(error)))

    # What is wrong with the input, the model or `out` is said before anything is made.
    documents = read(*given, encoding=encoding, refused=refused)
    first = [*islice(documents, 1)]
    pipeline(model)
    if not first:
        raise KgError(f"None of the {total} documents can be read: see the reason given for each")
    graph = Graph.memory(base or BASE) if out is None else Graph.create(out, base)
    try:
        for found in extractions(chain(first, documents), model):
            step(_added(graph, sure(found, min_confidence), folder))
        if not built:
            raise KgError(f"None of the {total} documents could be built: see the reason given for each")
    except BaseException:
        graph.close()
        raise
    if out is None:
        return graph
    graph.close()
    return Graph.open(out)


def sure(found: Extraction | Failure, least: float) -> Extraction | Failure:
    """An extraction without the facts of a confidence below `least`."""
    if isinstance(found, Failure) or least <= 0:
        return found
    return replace(found, facts=tuple(fact for fact in found.facts if fact.confidence >= least))


def _added(graph: Graph, found: Extraction | Failure, folder: str) -> Extraction | Failure:
    """Add what was found in a document; `folder` is where its source is told below."""
    if isinstance(found, Extraction):
        try:
            kept = graph.add(found, _origin(folder, found.document.source, graph.path))
            found = replace(found, document=replace(found.document, id=kept))
        except KgError:
            raise
        except OSError as error:
            reason = error.strerror or error
            raise KgError(f"{graph.path} cannot be written ({reason}): make room, and build again") from error
        except Exception as error:
            return _fault(found.document, error)
    return found


def _origin(folder: str, source: str, out: Path | None) -> str:
    """A token for a file by its way from the graph's folder, so that both may move together, and no path is told."""
    if out is None:
        return ""
    try:
        way = os.path.relpath(os.path.join(folder, source), os.path.realpath(out))  # noqa: PTH118
    except ValueError:  # another drive
        return ""
    return digest(way.replace(os.sep, "/"))


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

    run = Run(kg.__version__, f"{nlp.meta['lang']}_{nlp.meta['name']}", nlp.meta["version"])
    for annotation in annotate([(document, frame(document)) for document in documents], nlp):
        yield extract(resolve(annotation), run)


def _alone(document: Document, nlp: Language) -> Extraction | Failure:
    try:
        return next(_extract([document], nlp))
    except KgError as error:
        return Failure(document.source, f"{document.source}: {error}")
    except Exception as error:
        return _fault(document, error)


def _fault(document: Document, error: Exception) -> Failure:
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
