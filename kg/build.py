"""From files to a graph: read, frame, annotate in batches, resolve, extract, add; one document's failure is its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.batches import Failure, batches, extractions, fault
from kg.errors import KgError
from kg.graph.iri import BASE, digest
from kg.join.apply import decisions_of, is_joined, join
from kg.model import LEAST_CONFIDENCE, Document, Extraction
from kg.read import STDIN, Columns, count, is_address, read, top
from kg.remembered import recalled, remembered
from kg.stamp import stamp

if TYPE_CHECKING:
    from kg.store import Graph

__all__ = ["Failure", "Progress", "Unchanged", "build", "extractions", "origin", "sure"]


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A document that the graph holds as it is, built by the same extraction: nothing is to be done."""

    source: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build has come: `done` of `total` files, and what the last one gave."""

    done: int
    total: int
    last: Extraction | Failure | Unchanged


WAITING: Final = 3
"""Batches of long documents that may wait to be stored together."""

Paths = str | Path | Sequence[str | Path]


def build(
    paths: Paths,
    out: str | Path | None = None,
    *,
    base: str | None = None,
    model: str | None = None,
    encoding: str | None = None,
    columns: Columns | None = None,
    meta: Mapping[str, str] | None = None,
    min_confidence: float = LEAST_CONFIDENCE,
    jobs: int = 1,
    again: bool = False,
    fetch: bool = False,
    progress: Callable[[Progress], None] | None = None,
    failed: Callable[[Failure], None] | None = None,
) -> Graph:
    """Build the graph of text files, folders and corpora, in memory, or on disk in the folder `out`.

    A folder that already holds a graph keeps its documents. A file whose text it holds, built by the same extraction,
    is passed over (not with `again`); one that has changed replaces its document, by whichever path it is given, and
    keeps its id. A file that would get the id of another one gets a suffix. So does one that was both moved and
    changed: kg cannot know it again. Graphs on disk come back opened to read, which leaves the folder to other readers,
    and to a writer once this one is closed.

    `base` is what the IRIs of things begin with, `model` an installed spaCy pipeline, `encoding` that of the files if
    not UTF-8, `columns` the columns of corpora (JSON Lines, CSV), `meta` what is told about every document (`date`,
    `speaker` and the like); the graph remembers it for later builds, until something else is told. Facts of a
    confidence below `min_confidence` (0 to 1) are left out. `jobs` processes share the work; the graph is the same
    whatever their number. With `fetch`, paths may be http(s) addresses too, and what is there is fetched: nothing else
    goes online.

    `progress` is told of every document. A document that cannot be read or built is told to `failed` and the others go
    on; without `failed` it raises KgError, and what was built before stays. Raises KgError if there is none to build.
    """
    from kg.annotate import pipeline
    from kg.folder import is_graph
    from kg.store import Graph

    given = [paths] if isinstance(paths, str | Path) else list(paths)
    total = count(*given, fetch=fetch)
    folder = top(*given)
    built_with = stamp(model)
    done = built = kept = 0

    def step(last: Extraction | Failure | Unchanged) -> None:
        nonlocal done, built, kept
        done += 1
        if isinstance(last, Extraction):
            built += 1
        elif isinstance(last, Unchanged):
            kept += 1
        elif failed is None or total == 1:
            raise KgError(last.reason) from last.bug
        else:
            failed(last)
        if progress:
            progress(Progress(done, total, last))

    def refused(source: str, error: KgError) -> None:
        step(Failure(source, str(error)))

    def to_build(graph: Graph | None) -> Iterator[Document]:
        before = remembered(graph) if graph else {}
        for found in read(*given, encoding=encoding, refused=refused, columns=columns, meta=meta, fetch=fetch):
            where = _origin(folder, found, graph.path) if graph else ""
            document = recalled(found, before.get(graph.identity(found, where), ())) if graph and before else found
            if graph and not again and graph.holds(document, where, built_with, min_confidence):
                step(Unchanged(document.source))
            else:
                yield document

    # A graph that is there tells what is new. Else what is wrong with the input, the model or `out` is said before
    # anything is made.
    graph = Graph.create(out, base) if out is not None and is_graph(Path(out)) else None
    try:
        documents = to_build(graph)
        first = [*islice(documents, 1)]
        if first:
            pipeline(model)
        elif not kept:
            raise KgError(f"None of the {total} documents can be read: see the reason given for each")
        if graph is None:
            graph = Graph.memory(base or BASE) if out is None else Graph.create(out, base)
        for several in _joined(batches(chain(first, documents), model, jobs)):
            found = [sure(one, min_confidence) for one in several]
            for last in _added(graph, found, folder, built_with, min_confidence):
                step(last)
        if not built and not kept:
            raise KgError(f"None of the {total} documents could be built: see the reason given for each")
        decisions = decisions_of(graph)
        if not is_joined(graph, decisions):
            join(graph, decisions)
    except BaseException:
        if graph is not None:
            graph.close()
        raise
    if out is None:
        return graph
    graph.close()
    return Graph.open(out)


def _joined(batches: Iterable[list[Extraction | Failure]]) -> Iterator[list[Extraction | Failure]]:
    """Batches of long documents put together, as the store takes several documents in less time than each by itself.

    At most three wait for each other: what is not stored is told to nobody, and would be lost with the process.
    """
    from kg.changes import TOGETHER

    waiting: list[list[Extraction | Failure]] = []
    for batch in batches:
        waiting.append(batch)
        if len(waiting) == WAITING or sum(map(len, waiting)) >= TOGETHER:
            yield [*chain.from_iterable(waiting)]
            waiting.clear()
    yield [*chain.from_iterable(waiting)]


def sure(found: Extraction | Failure, least: float) -> Extraction | Failure:
    """An extraction whose facts of a confidence below `least` are told as unsure: they enter no graph."""
    if isinstance(found, Failure) or least <= 0:
        return found
    given = tuple(fact for fact in found.facts if fact.confidence >= least)
    return replace(found, facts=given, unsure=tuple(fact for fact in found.facts if fact.confidence < least))


def _added(
    graph: Graph, batch: Sequence[Extraction | Failure], folder: str, built: str, least: float
) -> list[Extraction | Failure]:
    """Add what was found in documents; `folder` is where their sources are told below."""
    sources = ((one, _origin(folder, one.document, graph.path)) for one in batch if isinstance(one, Extraction))
    added = iter(graph.add_all(sources, built, least))
    told: list[Extraction | Failure] = []
    for one in batch:
        if isinstance(one, Extraction):
            kept = next(added)
            if isinstance(kept, str):
                told.append(replace(one, document=replace(one.document, id=kept)))
            else:
                told.append(fault(one.document, kept))
        else:
            told.append(one)
    return told


def _origin(folder: str, document: Document, out: Path | None) -> str:
    """A token for where a document is from; the standard input brings another one each time."""
    return digest(document.sha256) if document.source == STDIN and out else origin(folder, document.source, out)


def origin(folder: str, source: str, out: Path | None) -> str:
    """A token for a file by its way from the graph's folder, so that both may move together, and no path is told.

    An address on the web stands for itself.
    """
    if out is None:
        return ""
    if is_address(source):
        return digest(source)
    try:
        way = os.path.relpath(os.path.join(folder, source), os.path.realpath(out))  # noqa: PTH118
    except ValueError:  # another drive
        return ""
    return digest(way.replace(os.sep, "/"))
