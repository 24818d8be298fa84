"""Read files, folders and corpora into Documents: the exact text, a readable id, a clear refusal of the rest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.errors import KgError
from kg.model import Document
from kg.read.content import Content, Raw
from kg.read.files import LARGEST_FILE, content, sources, top
from kg.read.formats import by_suffix
from kg.read.names import ids, shown, slug, unique
from kg.read.records import Columns, is_corpus, rows
from kg.read.records import count as row_count
from kg.read.text import LONGEST_LINE, check_encoding, check_words

__all__ = ["LARGEST_FILE", "LONGEST_LINE", "Columns", "Refused", "count", "ids", "read", "slug", "top"]

Refused = Callable[[str, KgError], None]
"""Is told the source of a file that cannot be read, and why."""


def read(
    *paths: str | Path,
    encoding: str | None = None,
    refused: Refused | None = None,
    columns: Columns | None = None,
) -> Iterator[Document]:
    """Yield the documents of files, folders and corpora, sorted by path below the folder that was given.

    Folders are searched through, hidden files and links to folders are left out. `encoding` names the encoding of files
    without a byte order mark, UTF-8 by default. A corpus (JSON Lines, CSV) gives a document a row: `columns` names its
    columns, and the source of a document ends in `#` and its row's id or number. A file or row that cannot be read is
    told to `refused`, and the others follow; without `refused`, it raises KgError. Raises KgError where a path does not
    exist or holds no document.
    """
    if encoding is not None:
        check_encoding(encoding)
    found = sources([Path(path) for path in paths])
    named = ids([source for source, file in found if not is_corpus(file)])
    taken = set(named.values())
    for source, file in found:
        try:
            if is_corpus(file):
                yield from _rows(source, file, encoding, columns or Columns(), taken, refused)
                continue
            document = _document(named[source], source, _content(file, encoding))
        except KgError as error:
            if refused is None:
                raise
            refused(source, error)
        else:
            yield document


def count(*paths: str | Path) -> int:
    """How many files and rows `read` will try; a corpus that cannot be read on counts as far as it goes."""
    files = [file for _, file in sources([Path(path) for path in paths])]
    return sum(_count(file) if is_corpus(file) else 1 for file in files)


def _count(file: Path) -> int:
    try:
        return max(1, row_count(file, "latin-1"))  # rows are told apart by ASCII marks: no encoding is needed
    except KgError:
        return 1  # reading it will say why


def _rows(
    source: str, file: Path, encoding: str | None, columns: Columns, taken: set[str], refused: Refused | None
) -> Iterator[Document]:
    for row in rows(file, columns, encoding):
        name = f"{source}#{shown(row.name)}"
        if isinstance(row.content, KgError):
            if refused is None:
                raise row.content
            refused(name, row.content)
        else:
            yield _document(unique(slug(row.name), name, taken), name, row.content)


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
