"""What changes a graph: documents that come, go, or get other names, each so that a crash leaves it as it was or is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from pyoxigraph import NamedNode, Quad, Store

from kg import union
from kg.errors import KgError
from kg.folder import Entry, unwritable
from kg.graph import Iris, describe
from kg.graph.outline import Outline, outlined
from kg.graph.rename import renaming
from kg.graph.terms import term
from kg.holdings import Holdings
from kg.model import Extraction, Span
from kg.recovery import settle
from kg.stamp import told

UNFLUSHED: Final = 20_000
"""Quads that the engine may hold in memory before they go to its files, so that its need does not grow with a build."""
TOGETHER: Final = 8
"""New documents from which on they are loaded at once: below, as many transactions take less."""


@dataclass(frozen=True, slots=True)
class _Addition:
    """A document that is about to be added."""

    entry: Entry
    text: str
    sentences: tuple[Span, ...]
    outline: Outline
    quads: list[Quad]


class Changes:
    """The changes of a graph's store and of its holdings, in step.

    `union_quads` counts the triples of the default graph, None where they have to be counted; `joined` is what
    `Graph.settled` noted; `pending` tells that the manifest is behind, `written` how many quads went through the
    engine's logs.
    """

    def __init__(self, store: Callable[[], Store], iris: Iris, holdings: Holdings) -> None:
        self._store = store
        self._iris = iris
        self._holdings = holdings
        self._unflushed = 0
        self.union_quads: int | None = 0
        self.joined = ""
        self.pending = False
        self.written = 0

    def add(self, extraction: Extraction, origin: str, built: str, least: float) -> str:
        """As `Graph.add`."""
        addition = self._addition(extraction, origin, built, least)
        self._put(addition)
        return addition.entry.id

    def add_all(self, extractions: Iterable[tuple[Extraction, str]], built: str, least: float) -> list[str | Exception]:
        """As `Graph.add_all`."""
        ids: list[str | Exception] = []
        waiting: dict[str, _Addition] = {}
        for extraction, origin in extractions:
            if self._holdings.identity(extraction.document, origin) in waiting:
                self._load([*waiting.values()])
                waiting.clear()
            try:
                addition = self._addition(extraction, origin, built, least)
            except KgError:
                raise
            except Exception as error:
                ids.append(error)
                continue
            ids.append(addition.entry.id)
            if addition.entry.id in self._holdings:
                self._put(addition)
            else:
                waiting[addition.entry.id] = addition
        self._load([*waiting.values()])
        return ids

    def _addition(self, extraction: Extraction, origin: str, built: str, least: float) -> _Addition:
        document = replace(extraction.document, id=self._holdings.identity(extraction.document, origin))
        extraction = replace(extraction, document=document)
        quads, outline = describe(extraction, self._iris), outlined(extraction, self._iris)
        name = self._iris.document_slug(document.id)
        entry = Entry(
            document.id, name, document.source, document.sha256, len(quads), origin, built, least, told(document)
        )
        return _Addition(entry, document.text, extraction.sentences, outline, quads)

    def _put(self, addition: _Addition) -> None:
        with self._settled([addition.entry]):
            self._holdings.begin(addition.entry, addition.text, addition.sentences, addition.outline)
            self.grown(union.put(self._store(), self._iris.graph(addition.entry.id), addition.quads))
            self._keep(addition.entry, written=addition.entry.quads)

    def _load(self, additions: Collection[_Addition]) -> None:
        """Add documents of which the graph holds nothing."""
        if len(additions) < TOGETHER:
            for addition in additions:
                self._put(addition)
            return
        with self._settled([addition.entry for addition in additions]):
            for addition in additions:
                self._holdings.begin(addition.entry, addition.text, addition.sentences, addition.outline)
            union.load(self._store(), {self._iris.graph(addition.entry.id): addition.quads for addition in additions})
            self.union_quads = None
            for addition in additions:
                self._keep(addition.entry)

    def remove(self, document: str) -> None:
        """As `Graph.remove`."""
        entry = self._holdings.entry(document)
        removal = replace(entry, quads=0)
        with self._settled([removal]):
            self._holdings.note(removal)
            self.grown(union.put(self._store(), self._iris.graph(document), []))
            self._store().remove_graph(self._iris.graph(document))  # it is empty, and would still be listed
            self._holdings.forget(entry)
        self._touched()

    def rename(self, document: str, names: Mapping[str, str], judgements: Sequence[Quad]) -> bool:
        """As `Graph.rename`."""
        entry = self._holdings.entry(document)
        graph, told_before = self._iris.graph(document), self._judgements(document)
        if told_before == set(judgements):
            return False

        def tell_of(node: NamedNode) -> Iterator[Quad]:
            for subject, object_ in ((node, None), (None, node)):
                yield from self._store().quads_for_pattern(subject, None, object_, graph)

        gone, come = renaming(tell_of, told_before, names, judgements, self._iris)
        come = {quad for quad in come if quad not in self._store()}
        entry = replace(entry, quads=entry.quads + len(come) - len(gone))
        with self._settled([entry]):
            self._holdings.note(entry)
            self.grown(union.change(self._store(), graph, gone, come))
            self._keep(entry, written=len(gone) + len(come))
        return True

    def _judgements(self, document: str) -> set[Quad]:
        """The quads that are there by `rename`."""
        graph = self._iris.graph(document)
        nodes = [
            q.subject for q in self._store().quads_for_pattern(None, term("rdf:type"), term("kg:Judgement"), graph)
        ]
        own = chain.from_iterable(self._store().quads_for_pattern(node, None, None, graph) for node in nodes)
        return {*own, *self._store().quads_for_pattern(None, term("owl:sameAs"), None, graph)}

    def settle(self, begun: Sequence[Entry]) -> None:
        """Go by what the store tells of changes that were begun, oldest first."""
        settle(self._store(), self._holdings, self._iris, begun)
        self.union_quads = None
        self._touched()

    @contextmanager
    def _settled(self, begun: Sequence[Entry]) -> Iterator[None]:
        """What is broken off, before the store was changed or after it, is put right by what the store tells.

        Raises KgError where the disk is full.
        """
        try:
            yield
        except BaseException as error:
            with suppress(KgError, OSError):
                self.settle(begun)
            if isinstance(error, OSError) and self._holdings.folder:
                raise unwritable(self._holdings.folder.path, error) from error
            raise

    def grown(self, triples: int) -> None:
        """The default graph has so many triples more."""
        if self.union_quads is not None:
            self.union_quads += triples

    def _keep(self, entry: Entry, written: int = 0) -> None:
        """A document is in the store; so many of its quads went through the engine's memory."""
        self._holdings.keep(entry)
        self.written += written
        self._unflushed += written
        if self._holdings.folder and self._unflushed >= UNFLUSHED:
            self._store().flush()
            self._unflushed = 0
        self._touched()

    def _touched(self) -> None:
        self.joined, self.pending = "", True
