"""The graph: documents as named graphs of an embedded Oxigraph store, with their texts, in memory or in a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg import resources, union
from kg.errors import KgError
from kg.folder import Entry, Folder, Manifest, unwritable
from kg.graph import BASE, Iris, describe
from kg.graph.iri import digest
from kg.graph.outline import Outline, outlined
from kg.graph.rename import renamed
from kg.graph.terms import ONTOLOGY, term
from kg.model import Document, Extraction, Span
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


UNFLUSHED: Final = 20_000
"""Quads that the engine may hold in memory before they go to its files, so that its need does not grow with a build."""


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
        self._entries = {entry.id: entry for entry in entries}
        self._texts: dict[str, tuple[str, tuple[Span, ...]]] = {}
        self._outlines: dict[str, Outline] = {}
        self._origins = {entry.origin: id_ for id_, entry in self._entries.items() if entry.origin}
        self._ontology = ("", 0)
        self._union = 0
        self.joined = ""
        self._changed = False
        self._written = 0
        self._unflushed = 0

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
            graph._union = manifest.union_quads
            graph.joined = manifest.joined
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
    def path(self) -> Path | None:
        return self._folder.path if self._folder else None

    def holds(self, document: Document, origin: str, built: str, least: float) -> bool:
        """Whether the graph holds a document as it is: the same text of the same source, `built` by the same extraction
        without the facts less sure than `least`."""
        entry = self._entries.get(self.identity(document, origin))
        if entry is None:
            return False
        known = (entry.source, entry.sha256, entry.told, entry.built, entry.least)
        return known == (document.source, document.sha256, told(document), built, least)

    def remove(self, document: str) -> None:
        """Remove a document by its id, in one transaction. Raises KgError if there is none, or if opened to read."""
        entry = self._entry(document)
        self._writable("remove")
        removal = replace(entry, quads=0)
        try:
            if self._folder:
                self._folder.note(removal)
            self._union += union.put(self.store, self.iris.graph(document), [])
            self._forget(entry)
        except BaseException as error:
            self._broken_off(removal, error)
            raise

    def add(self, extraction: Extraction, origin: str = "", built: str = "", least: float = 0.0) -> str:
        """Add one document, in one transaction, and return its id. When it returns, it is kept.

        The same document is replaced and keeps its id: that of the same `origin` (a token that stands for the file),
        where known, else of the same id and source. The id of another document is not taken over but gets a suffix, a
        hash. `built` and `least` tell what extracted it and from which confidence on. Raises KgError if the graph was
        opened to read only, ValueError if the extraction contradicts itself.
        """
        self._writable("add")
        document = extraction.document
        document = replace(document, id=self.identity(document, origin))
        extraction = replace(extraction, document=document)
        quads, outline = describe(extraction, self.iris), outlined(extraction, self.iris)
        name = self.iris.document_slug(document.id)
        entry = Entry(
            document.id, name, document.source, document.sha256, len(quads), origin, built, least, told(document)
        )
        try:
            if self._folder:
                self._folder.begin(entry, document.text, extraction.sentences, outline)
            self._union += union.put(self.store, self.iris.graph(document.id), quads)
            self._keep(entry)
            self._written += entry.quads
        except BaseException as error:
            self._broken_off(entry, error)
            raise
        if self._folder is None:
            self._texts[document.id] = document.text, tuple(sorted(extraction.sentences))
            self._outlines[document.id] = outline
        return document.id

    def rename(self, document: str, names: Mapping[str, str], judgements: Sequence[Quad]) -> bool:
        """Give the things of a document the names that they have in the graph, in one transaction.

        `names` are IRIs without the base by those that the document by itself would have; `judgements` say why, and
        take the place of those that are there, so that all is as if the document had been added with these names.
        Returns whether anything had to be changed. Raises KgError if there is no such document, or if the graph was
        opened to read.
        """
        entry = self._entry(document)
        self._writable("rename")
        earlier = self._judgements(document)
        if earlier == set(judgements):
            return False
        held = [*self.store.quads_for_pattern(None, None, None, self.iris.graph(document))]
        quads = renamed(held, earlier, names, judgements, self.iris)
        entry = replace(entry, quads=len(quads))
        try:
            if self._folder:
                self._folder.note(entry)
            self._union += union.put(self.store, self.iris.graph(document), quads, held)
            self._keep(entry)
            self._written += len(judgements)
        except BaseException as error:
            self._broken_off(entry, error)
            raise
        return True

    def _judgements(self, document: str) -> set[Quad]:
        """The quads that are there by `rename`."""
        graph = self.iris.graph(document)
        nodes = [q.subject for q in self.store.quads_for_pattern(None, term("rdf:type"), term("kg:Judgement"), graph)]
        own = chain.from_iterable(self.store.quads_for_pattern(node, None, None, graph) for node in nodes)
        return {*own, *self.store.quads_for_pattern(None, term("owl:sameAs"), None, graph)}

    def settled(self, joined: str) -> None:
        """Note what the things of the documents were joined from; a document that comes or goes takes the note away."""
        self._writable("join")
        self.joined = joined
        self._changed = True

    def outline(self, document: str) -> Outline | None:
        """What a document names, in short; None where a folder of an earlier kg does not tell. Raises KgError if there
        is no such document, or if its file is damaged."""
        entry = self._entry(document)
        return self._folder.outline(entry) if self._folder else self._outlines[document]

    def _broken_off(self, begun: Entry, error: BaseException) -> None:
        """Broken off before the transaction, or after it: the store tells. Raises KgError where the disk is full."""
        with suppress(KgError, OSError):
            self._settle([begun])
        if isinstance(error, OSError) and self.path:
            raise unwritable(self.path, error) from error

    def identity(self, document: Document, origin: str) -> str:
        """The id that a document has, or would get if it were added."""
        known = self._origins.get(origin)
        if known is not None and self._entries[known].origin == origin:
            return known
        suffix = digest(origin or document.source, length=64)
        ids = (document.id, *(f"{document.id}-{suffix[:length]}" for length in range(6, 65)))
        return next(id_ for id_ in ids if id_ not in self._entries or self._entries[id_].is_of(document, origin))

    def _keep(self, entry: Entry) -> None:
        if self._folder:
            self._folder.finish(entry)
            self._unflushed += entry.quads
            if self._unflushed >= UNFLUSHED:
                self.store.flush()
                self._unflushed = 0
        self._entries[entry.id] = entry
        self.joined = ""
        self._origins |= {entry.origin: entry.id} if entry.origin else {}
        self._changed = True

    def _forget(self, entry: Entry) -> None:
        if self._folder:
            self._folder.erase(entry)
        self.store.remove_graph(self.iris.graph(entry.id))  # it is empty, and would still be listed
        self._entries.pop(entry.id, None)
        self.joined = ""
        self._texts.pop(entry.id, None)
        self._outlines.pop(entry.id, None)
        self._origins = {origin: id_ for origin, id_ in self._origins.items() if id_ != entry.id}
        self._changed = True

    def _writable(self, what: str) -> None:
        if self._folder and not self._folder.writable:
            raise KgError(f"{self.path} was opened to read: open it with Graph.create to {what} documents")

    def documents(self) -> list[StoredDocument]:
        """The documents, by id."""
        return [self._stored(self._entries[id_]) for id_ in sorted(self._entries)]

    def entries(self) -> list[Entry]:
        """What the manifest says of the documents, by id."""
        return [self._entries[id_] for id_ in sorted(self._entries)]

    def text(self, document: str) -> str:
        """The text of a document by its id: what offsets count in. Raises KgError if there is no such document."""
        entry = self._entry(document)
        return self._folder.text(entry) if self._folder else self._texts[document][0]

    def sentences(self, document: str) -> tuple[Span, ...]:
        """Where the sentences of a document are, in order. Raises KgError if the folder does not tell."""
        entry = self._entry(document)
        return self._folder.sentences(entry) if self._folder else self._texts[document][1]

    def quads(self, document: str | None = None) -> list[Quad]:
        """The quads of one document, or of all, sorted; those of the ontology are not among them."""
        ids = [self._entry(document).id] if document is not None else sorted(self._entries)
        graphs = (self.store.quads_for_pattern(None, None, None, self.iris.graph(id_)) for id_ in ids)
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
        if self._folder and self._folder.writable and self._changed:
            try:
                self.store.flush()
                self._folder.write(self._manifest())
            except OSError as error:
                raise unwritable(self._folder.path, error) from error
            self._changed = False

    def close(self) -> None:
        """Flush, and let others at the folder. Closing twice, or a graph in memory, does no harm."""
        if self._folder is None or self._store is None:
            return
        try:
            self.flush()
            self._store = None
            if self._written >= TIDIED:
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
        return Manifest(self.base, *self._ontology, self._union, tuple(self.entries()), self.joined)

    def value(self, subject: NamedNode, predicate: str, graph: NamedNode | None = None) -> str | None:
        """The first value, by alphabet, of a property such as `dcterms:title`; None if there is none."""
        found = (quad.object for quad in self.store.quads_for_pattern(subject, term(predicate), None, graph))
        return min((node.value for node in found if isinstance(node, NamedNode | Literal)), default=None)

    def _entry(self, document: str) -> Entry:
        if document not in self._entries:
            raise KgError(f"The graph holds no document {document!r}: `Graph.documents()` lists those that it holds")
        return self._entries[document]

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
        self._union += union.put(self.store, ONTOLOGY, quads)
        self._ontology = (sha256, len(quads))
        self._changed = True
        self.flush()

    def _recover(self, journal: list[Entry]) -> None:
        """Put right what a killed process left."""
        if journal and self._folder:
            self._settle(journal)
            self._folder.write(self._manifest())
        if self._folder:
            self._folder.sweep()

    def _settle(self, begun: list[Entry]) -> None:
        """Take over those of the documents begun, oldest first, that the store holds, the latest; drop the others."""
        counts = union.sizes(self.store)
        for entry in begun:
            if entry.id == _ONTOLOGY_ID and counts.get(ONTOLOGY.value, 0) == entry.quads:
                self._ontology = (entry.sha256, entry.quads)
        for id_ in sorted({entry.id for entry in begun} - {_ONTOLOGY_ID}):
            graph = self.iris.graph(id_)
            stored = (counts.get(graph.value, 0), self.value(self.iris.document(id_), "kg:sha256", graph))
            latest = [entry for entry in reversed(begun) if entry.id == id_]
            # The last one begun may not have been stored. Where the one before looks the same, it is taken: at worst
            # the document is built once more.
            known = [entry for entry in latest if entry is not begun[-1]] + [
                *([self._entries[id_]] if id_ in self._entries else []),
                begun[-1],
            ]
            kept = next((e for e in known if (e.id, e.quads, e.sha256) == (id_, *stored)), None)
            if kept:
                self._keep(kept)
            elif stored[0] == 0:  # its removal came through, or it never came in
                self._forget(latest[0])
            for entry in latest:
                if self._folder:
                    self._folder.drop(entry)
        self._union = union.size(self.store)

    def _check(self) -> None:
        """Notice a store that lost quads: Oxigraph opens a truncated one without a word."""
        quads = sum(entry.quads for entry in self._entries.values()) + self._ontology[1]
        if len(self.store) == quads + self._union:
            return
        if missing := self.incomplete() or (["their union"] if union.size(self.store) != self._union else []):
            named = ", ".join(missing[:3]) + (" and others" if len(missing) > 3 else "")
            counted = f"for {len(missing)} of {len(self._entries)} documents ({named})"
            told = f"its store does not hold what kg.json counts {counted}: build them again into a new folder"
            raise KgError(f"{self.path} is damaged: {told}")

    def incomplete(self) -> list[str]:
        """The ids of documents of which the store holds another number of quads than was stored of them."""
        counts = union.sizes(self.store)
        return [entry.id for entry in self.entries() if counts.get(self.iris.graph(entry.id).value, 0) != entry.quads]
