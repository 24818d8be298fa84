"""Which documents a graph holds, and what is kept of them beside the store: in a folder, or in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.errors import KgError
from kg.folder import Entry, Folder
from kg.graph.iri import digest
from kg.graph.outline import Outline
from kg.model import Document, Span


class Holdings:
    """The documents of a graph by their ids, with their texts, their sentences and what they name.

    A document that comes or goes is noted (`begin`, `note`) before the store is changed, and kept or forgotten after.
    """

    def __init__(self, folder: Folder | None = None, entries: Iterable[Entry] = ()) -> None:
        self.folder = folder
        self._entries = {entry.id: entry for entry in entries}
        self._origins = {entry.origin: id_ for id_, entry in self._entries.items() if entry.origin}
        self._kept: dict[str, tuple[str, tuple[Span, ...], Outline]] = {}
        self._begun = dict(self._kept)

    def __contains__(self, document: str) -> bool:
        return document in self._entries

    def entries(self) -> list[Entry]:
        """What is noted of the documents, by id."""
        return [self._entries[id_] for id_ in sorted(self._entries)]

    def entry(self, document: str) -> Entry:
        """Raises KgError if there is no such document."""
        if document not in self._entries:
            raise KgError(f"The graph holds no document {document!r}: `Graph.documents()` lists those that it holds")
        return self._entries[document]

    def identity(self, document: Document, origin: str) -> str:
        """The id that a document has, or would get if it were added."""
        known = self._origins.get(origin)
        if known is not None and self._entries[known].origin == origin:
            return known
        suffix = digest(origin or document.source, length=64)
        ids = (document.id, *(f"{document.id}-{suffix[:length]}" for length in range(6, 65)))
        return next(id_ for id_ in ids if id_ not in self._entries or self._entries[id_].is_of(document, origin))

    def begin(self, entry: Entry, text: str, sentences: Sequence[Span], outline: Outline) -> None:
        """Note that a document is about to be added, and what is to be kept of it."""
        if self.folder:
            self.folder.begin(entry, text, sentences, outline)
        else:
            self._begun[entry.id] = text, tuple(sorted(sentences)), outline

    def note(self, entry: Entry) -> None:
        """Note that a document is about to be changed; one of no quads, that it is about to be removed."""
        if self.folder:
            self.folder.note(entry)

    def keep(self, entry: Entry) -> None:
        """A document that was begun is in the store."""
        if self.folder:
            self.folder.finish(entry)
        elif entry.id in self._begun:
            self._kept[entry.id] = self._begun.pop(entry.id)
        self._entries[entry.id] = entry
        self._origins |= {entry.origin: entry.id} if entry.origin else {}

    def forget(self, entry: Entry) -> None:
        """A document is in the store no more."""
        if self.folder:
            self.folder.erase(entry)
        self._entries.pop(entry.id, None)
        self._kept.pop(entry.id, None)
        self._origins = {origin: id_ for origin, id_ in self._origins.items() if id_ != entry.id}

    def drop(self, entry: Entry) -> None:
        """Let go of what was begun with a document and not kept."""
        if self.folder:
            self.folder.drop(entry)
        self._begun.pop(entry.id, None)

    def text(self, document: str) -> str:
        """Raises KgError if there is no such document, or if its file is gone."""
        entry = self.entry(document)
        return self.folder.text(entry) if self.folder else self._kept[document][0]

    def sentences(self, document: str) -> tuple[Span, ...]:
        """Raises KgError if there is no such document, or if the folder does not tell."""
        entry = self.entry(document)
        return self.folder.sentences(entry) if self.folder else self._kept[document][1]

    def outline(self, document: str) -> Outline | None:
        """What it names, in short; None where a folder of an earlier kg does not tell. Raises KgError as `text`."""
        entry = self.entry(document)
        return self.folder.outline(entry) if self.folder else self._kept[document][2]
