"""Read files and folders into Documents: the exact text, a readable id, a clear refusal of the rest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.errors import KgError
from kg.model import Document
from kg.read.content import Content, Raw
from kg.read.files import LARGEST_FILE, content, sources, top
from kg.read.formats import by_suffix
from kg.read.names import ids, shown, slug
from kg.read.text import LONGEST_LINE, check_encoding, check_words

__all__ = ["LARGEST_FILE", "LONGEST_LINE", "Refused", "count", "ids", "read", "slug", "top"]

Refused = Callable[[str, KgError], None]
"""Is told the source of a file that cannot be read, and why."""


def read(*paths: str | Path, encoding: str | None = None, refused: Refused | None = None) -> Iterator[Document]:
    """Yield the documents of files and folders, sorted by path below the folder that was given.

    Folders are searched through, hidden files and links to folders are left out. `encoding` names the encoding of files
    without a byte order mark, UTF-8 by default. A file that cannot be read is told to `refused`, and the others follow;
    without `refused`, it raises KgError. Raises KgError where a path does not exist or holds no document.
    """
    if encoding is not None:
        check_encoding(encoding)
    found = sources([Path(path) for path in paths])
    named = ids([source for source, _ in found])
    for source, file in found:
        try:
            document = _document(named[source], source, _content(file, encoding))
        except KgError as error:
            if refused is None:
                raise
            refused(source, error)
        else:
            yield document


def count(*paths: str | Path) -> int:
    """How many files `read` will try."""
    return len(sources([Path(path) for path in paths]))


def _content(file: Path, encoding: str | None) -> Content:
    format = by_suffix(file)
    name = shown(file)
    if format is None:
        raise KgError(f"{name}: files of type {shown(file.suffix)} are not read; save it as plain text, named .txt")
    found = format.content(Raw(name, content(file), encoding))
    check_words(found.text, name)
    return found


def _document(id_: str, source: str, found: Content) -> Document:
    digest = hashlib.sha256(found.text.encode()).hexdigest()
    return Document(id_, source, found.text, digest, found.told, found.parts)
