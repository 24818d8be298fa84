"""The graph: documents as named graphs of an embedded Oxigraph store, with their texts, in memory or in a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg import resources, union
from kg.changes import Changes
from kg.errors import KgError
from kg.folder import Entry, Folder, Manifest, unwritable
from kg.graph import BASE, Iris
from kg.graph.outline import Outline
from kg.graph.terms import ONTOLOGY, term
from kg.holdings import Holdings
from kg.model import Document, Extraction, Span
from kg.recovery import incomplete
from kg.stamp import told

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.coverage import Coverage
    from kg.query import Results
    from kg.summarise import Summary
    from kg.verify import Report


TIDIED: Final = 50_000
"""Quads from which on what was written is packed when the graph is closed: the store's logs take four times the disk
otherwise, and each opening reads them."""


_ONTOLOGY_ID: Final = ""
"""What the ontology goes by in the journal, where a document has its id."""


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document of a graph: where it came from, its title, its date where it shows one, how many quads tell of it."""

    id: str
    iri: str
    source: str
    title: str
    date: str | None
    sha256: str
    quads: int


class Graph:
    """A knowledge graph of speeches. Made by `memory`, `create` and `open`; a context manager that closes it.

    Every document is the named graph `<base>graph-<document>`; the ontology is the graph of its own IRI. The default
    graph is the union of them all, each triple once (`kg.union`), and what queries see. `iris` makes and shortens IRIs,
    `path` is the folder (None in memory).
    """

    def __init__(
        self, store: Store | None, base: str, folder: Folder | None = None, entries: Iterable[Entry] = ()
    ) -> None:
        self._store = store
        self.iris = Iris(base)
        self._folder = folder
        self._holdings = Holdings(folder, entries)
        self._changes = Changes(lambda: self.store, self.iris, self._holdings)
        self._ontology = ("", 0)

    @classmethod
    def memory(cls, base: str = BASE) -> Graph:
        """An empty graph in memory. Raises KgError if `base` is no IRI that ends in `/` or `#`."""
        graph = cls(Store(), base)
        graph._load_ontology()
        return graph

    @classmethod
    def create(cls, path: str | Path, base: str | None = None) -> Graph:
        """The graph in the folder `path`, to add to: a new one if nothing or an empty folder is there.

        Raises KgError if the folder holds anything else, if another process has it open, if it is damaged, or if `base`
        is not the one that it was made with.
        """
        Iris(base or BASE)
        folder = Folder.create(Path(path), base or BASE)
        graph = cls._opened(folder, writable=True)
        if base and base != graph.base:
            graph.close()
            raise KgError(
                f"{path} was built with the base {graph.base}: leave the base out, or build into a new folder"
            )
        try:
            graph._load_ontology()
        except OSError as error:
            with suppress(KgError, OSError):
                graph.close()
            raise unwritable(folder.path, error) from error
        return graph

    @classmethod
    def open(cls, path: str | Path) -> Graph:
        """The graph in the folder `path`, to read. Several processes may read at once, none while one writes.

        Raises KgError if the folder holds no graph, if a process is writing to it, or if it is damaged.
        """
        return cls._opened(Folder.open(Path(path)), writable=False)

    @classmethod
    def _opened(cls, folder: Folder, *, writable: bool) -> Graph:
        try:
            manifest = folder.manifest()
            journal = folder.journal()
            store: Store | None = folder.opened(writable=writable or bool(journal))
            graph = cls(store, manifest.base, folder, manifest.documents)
            graph._ontology = (manifest.ontology, manifest.ontology_quads)
            graph._changes.union_quads = manifest.union_quads
            graph._changes.joined = manifest.joined
            graph._recover(journal)
            if journal and not writable:  # opened to write for once, to put things right: the lock is exclusive
                graph._store = store = None
                graph._store = folder.opened()
            graph._check()
        except OSError as error:
            folder.close()
            raise unwritable(folder.path, error) from error
        except BaseException:
            folder.close()
            raise
        if not writable:
            folder.share()
        return graph

    @property
    def base(self) -> str:
        return self.iris.base

    @property
    def store(self) -> Store:
        """The pyoxigraph store. Raises KgError if the graph is closed."""
        if self._store is None:
            raise KgError(f"The graph in {self.path} is closed: open it again with Graph.open")
        return self._store

    @property
    def joined(self) -> str:
        """What the things of the documents were joined from; empty where they have changed since."""
        return self._changes.joined

    @property
    def path(self) -> Path | None:
        return self._folder.path if self._folder else None

    def holds(self, document: Document, origin: str, built: str, least: float) -> bool:
        """Whether the graph holds a document as it is: the same text of the same source, `built` by the same extraction
        without the facts less sure than `least`."""
        id_ = self.identity(document, origin)
        if id_ not in self._holdings:
            return False
        entry = self._holdings.entry(id_)
        known = (entry.source, entry.sha256, entry.told, entry.built, entry.least)
        return known == (document.source, document.sha256, told(document), built, least)

    def remove(self, document: str) -> None:
        """Remove a document by its id, in one transaction. Raises KgError if there is none, or if opened to read."""
        self._holdings.entry(document)
        self._writable("remove")
        self._changes.remove(document)

    def add(self, extraction: Extraction, origin: str = "", built: str = "", least: float = 0.0) -> str:
        """Add one document, in one transaction, and return its id. When it returns, it is kept.

        The same document is replaced and keeps its id: that of the same `origin` (a token that stands for the file),
        or, without one, that of the same id and source. An id that another document has is not taken over but gets a
        suffix, a hash. `built` and `least` tell what extracted it and from which confidence on. Raises KgError if the
        graph was opened to read only, ValueError if the extraction contradicts itself.
        """
        self._writable("add")
        return self._changes.add(extraction, origin, built, least)

    def add_all(
        self, extractions: Iterable[tuple[Extraction, str]], built: str = "", least: float = 0.0
    ) -> list[str | Exception]:
        """Add documents, each with its origin, as `add` does, and return their ids: together, new ones take a third of
        the time. When it returns, they are kept.

        In place of the id of one that cannot be described, because its extraction contradicts itself, stands the
        exception; the others are added. Raises KgError if the graph was opened to read only.
        """
        self._writable("add")
        return self._changes.add_all(extractions, built, least)

    def rename(self, document: str, names: Mapping[str, str], judgements: Sequence[Quad]) -> bool:
        """Give the things of a document the names that they have in the graph, in one transaction.

        `names` are IRIs without the base by those that the document by itself would have; `judgements` say why, and
        take the place of those that are there, so that all is as if the document had been added with these names.
        Returns whether anything had to be changed. Raises KgError if there is no such document, or if the graph was
        opened to read.
        """
        self._holdings.entry(document)
        self._writable("rename")
        return self._changes.rename(document, names, judgements)

    def settled(self, joined: str) -> None:
        """Note what the things of the documents were joined from; a document that comes or goes takes the note away."""
        self._writable("join")
        self._changes.joined = joined
        self._changes.pending = True

    def outline(self, document: str) -> Outline | None:
        """What a document names, in short; None where a folder of an earlier kg does not tell. Raises KgError if there
        is no such document, or if its file is damaged."""
        return self._holdings.outline(document)

    def identity(self, document: Document, origin: str) -> str:
        """The id that a document has, or would get if it were added."""
        return self._holdings.identity(document, origin)

    def _writable(self, what: str) -> None:
        if self._folder and not self._folder.writable:
            raise KgError(f"{self.path} was opened to read: open it with Graph.create to {what} documents")

    def documents(self) -> list[StoredDocument]:
        """The documents, by id."""
        return [self._stored(entry) for entry in self._holdings.entries()]

    def entries(self) -> list[Entry]:
        """What the manifest says of the documents, by id."""
        return self._holdings.entries()

    def text(self, document: str) -> str:
        """The text of a document by its id: what offsets count in. Raises KgError if there is no such document."""
        return self._holdings.text(document)

    def sentences(self, document: str) -> tuple[Span, ...]:
        """Where the sentences of a document are, in order. Raises KgError if the folder does not tell."""
        return self._holdings.sentences(document)

    def quads(self, document: str | None = None) -> list[Quad]:
        """The quads of one document, or of all, sorted; those of the ontology are not among them."""
        entries = [self._holdings.entry(document)] if document is not None else self._holdings.entries()
        graphs = (self.store.quads_for_pattern(None, None, None, self.iris.graph(entry.id)) for entry in entries)
        return sorted(chain.from_iterable(graphs), key=lambda quad: (str(quad.graph_name), str(quad.triple)))

    def rdflib(self, *, dataset: bool = False) -> rdflib.Graph:
        """A copy for rdflib: the union of the documents as a Graph, or a Dataset with a graph per document."""
        from kg.rdf import to_rdflib

        return to_rdflib(self, dataset=dataset)

    def networkx(self) -> networkx.MultiDiGraph[str]:
        """Entities as nodes, facts as edges with their evidence: `kg.networks` says which attributes they have."""
        from kg.networks import network

        return network(self)

    def summary(self) -> Summary:
        """What is in the graph, counted."""
        from kg.summarise import summarise

        return summarise(self)

    def query(self, sparql: str, **limits: Any) -> Results:
        """Answer a read-only SPARQL 1.1 query behind the fence of `kg.query.run`, which takes the same `limits`."""
        from kg.query import run

        return run(self, sparql, **limits)

    def ask(self, name: str, **parameters: str) -> Results:
        """Answer a question of the pack by its name (`who-spoke-where`), with its parameters."""
        from kg.query import ask

        return ask(self, name, **parameters)

    def show(self, name: str) -> Any:
        """All that is known of one entity: names, facts in and out, statements, each with its quotes."""
        from kg.show import show

        return show(self, name)

    def export(self, format: str = "turtle", *, min_confidence: float = 0.0) -> bytes:
        """The documents' quads in a format of `kg.export.FORMATS`, the same bytes each time."""
        from kg.export import export

        return export(self, format, min_confidence=min_confidence)

    def view(self) -> str:
        """The graph as one self-contained page of HTML."""
        from kg.view import view

        return view(self)

    def coverage(self) -> Coverage:
        """What came out of which sentences, counted per document and in total."""
        from kg.coverage import coverage

        return coverage(self)

    def verify(self) -> Report:
        """Check quotes, hashes, shapes and counts."""
        from kg.verify import verify

        return verify(self)

    def flush(self) -> None:
        """Bring the store and the manifest to the disk. Raises KgError if it is full."""
        if self._folder and self._folder.writable and self._changes.pending:
            try:
                self.store.flush()
                self._folder.write(self._manifest())
            except OSError as error:
                raise unwritable(self._folder.path, error) from error
            self._changes.pending = False

    def close(self) -> None:
        """Flush, and let others at the folder. Closing twice, or a graph in memory, does no harm."""
        if self._folder is None or self._store is None:
            return
        try:
            self.flush()
            self._store = None
            if self._changes.written >= TIDIED:
                self._folder.tidy()
        finally:
            self._store = None
            self._folder.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _manifest(self) -> Manifest:
        quads = self._changes.union_quads
        if quads is None:
            quads = self._changes.union_quads = union.size(self.store)
        return Manifest(self.base, *self._ontology, quads, tuple(self.entries()), self.joined)

    def value(self, subject: NamedNode, predicate: str, graph: NamedNode | None = None) -> str | None:
        """The first value, by alphabet, of a property such as `dcterms:title`; None if there is none."""
        found = (quad.object for quad in self.store.quads_for_pattern(subject, term(predicate), None, graph))
        return min((node.value for node in found if isinstance(node, NamedNode | Literal)), default=None)

    def _stored(self, entry: Entry) -> StoredDocument:
        node = self.iris.document(entry.id)
        title = self.value(node, "dcterms:title") or entry.id
        date = self.value(node, "schema:datePublished")
        return StoredDocument(entry.id, node.value, entry.source, title, date, entry.sha256, entry.quads)

    def _load_ontology(self) -> None:
        content = (resources.ontology() / "speech-kg.ttl").read_bytes()
        sha256 = hashlib.sha256(content).hexdigest()
        if sha256 == self._ontology[0] and self.store.contains_named_graph(ONTOLOGY):
            return
        quads = [Quad(q.subject, q.predicate, q.object, ONTOLOGY) for q in parse(content, format=RdfFormat.TURTLE)]
        if self._folder:
            self._folder.note(Entry(_ONTOLOGY_ID, "", "", sha256, len(quads)))
        self._changes.grown(union.put(self.store, ONTOLOGY, quads))
        self._ontology = (sha256, len(quads))
        self._changes.pending = True
        self.flush()

    def _recover(self, journal: list[Entry]) -> None:
        """Put right what a killed process left."""
        if journal and self._folder:
            counts = union.sizes(self.store)
            for entry in journal:
                if entry.id == _ONTOLOGY_ID and counts.get(ONTOLOGY.value, 0) == entry.quads:
                    self._ontology = (entry.sha256, entry.quads)
            self._changes.settle([entry for entry in journal if entry.id != _ONTOLOGY_ID])
            self._folder.write(self._manifest())
        if self._folder:
            self._folder.sweep()

    def _check(self) -> None:
        """Notice a store that lost quads: Oxigraph opens a truncated one without a word."""
        quads = sum(entry.quads for entry in self.entries()) + self._ontology[1]
        held = self._changes.union_quads
        if held is None or len(self.store) == quads + held:
            return
        if missing := self.incomplete() or (["their union"] if union.size(self.store) != held else []):
            named = ", ".join(missing[:3]) + (" and others" if len(missing) > 3 else "")
            counted = f"for {len(missing)} of {len(self.entries())} documents ({named})"
            told = f"its store does not hold what kg.json counts {counted}: build them again into a new folder"
            raise KgError(f"{self.path} is damaged: {told}")

    def incomplete(self) -> list[str]:
        """The ids of documents of which the store holds another number of quads than was stored of them."""
        return incomplete(self.store, self.iris, self.entries())
