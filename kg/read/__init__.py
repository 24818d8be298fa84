"""Read files, folders and corpora into Documents: the exact text, a readable id, a clear refusal of the rest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kg.errors import KgError
from kg.language import check
from kg.model import Document, Told
from kg.read.addresses import address, is_address
from kg.read.content import Content, Raw
from kg.read.fence import Fence
from kg.read.files import LARGEST_FILE, STANDARD, STDIN, Found, corpora_below, sources, top
from kg.read.formats import OTHER, by_content, by_suffix
from kg.read.given import beside, given
from kg.read.names import ids, shown, slug, unique
from kg.read.records import Columns, is_corpus, rows
from kg.read.records import count as row_count
from kg.read.text import LONGEST_LINE, check_encoding, check_words

__all__ = [
    "LARGEST_FILE", "LONGEST_LINE", "STDIN", "Columns", "Refused", "address", "corpora_below", "count", "ids",
    "is_address", "is_corpus", "read", "slug", "top",
]  # fmt: skip

Refused = Callable[[str, KgError], None]
"""Is told the source of a file that cannot be read, and why."""


def read(
    *paths: str | Path,
    encoding: str | None = None,
    refused: Refused | None = None,
    columns: Columns | None = None,
    meta: Mapping[str, str] | None = None,
    fetch: bool = False,
) -> Iterator[Document]:
    """Yield the documents of files, folders, archives and corpora, sorted by path below the folder that was given.

    With `fetch`, http(s) addresses are documents too, after the files; nothing else goes online. Their source is the
    address, and where it led to is told about the document.

    Folders are searched through, hidden files and links to folders are left out. `encoding` names the encoding of files
    without a byte order mark, UTF-8 by default. A corpus (JSON Lines, CSV) gives a document a row: `columns` names its
    columns, and the source of a document ends in `#` and its row's id or number. `meta` is told about every document
    (names of TOLD), and a side-car file (`speech.pdf.meta.toml`) about its own: both win over what the file tells.

    A file or row that cannot be read is told to `refused`, and the others follow; without `refused`, it raises KgError.
    Raises KgError where a path does not exist or holds no document.
    """
    if encoding is not None:
        check_encoding(encoding)
    told = given(meta or {})
    found = sources(paths, fetch=fetch)
    named = ids([one.source for one in found if not one.is_corpus])
    taken = set(named.values())
    with Fence() as fence:
        for one in found:
            try:
                if one.is_corpus:
                    yield from _rows(one, encoding, columns or Columns(), taken, refused, told)
                    continue
                content = _content(one, encoding, fence)
                more = told if one.member or one.on_web or one.file == STANDARD else (*told, *beside(one.file))
                document = _document(named[one.source], one.source, content, more)
            except KgError as error:
                if refused is None:
                    raise
                refused(one.source, error)
            else:
                yield document


def count(*paths: str | Path, fetch: bool = False) -> int:
    """How many files and rows `read` will try; a corpus that cannot be read on counts as far as it goes."""
    found = sources(paths, fetch=fetch)
    return sum(_count(one.file) if one.is_corpus else 1 for one in found)


def _count(file: Path) -> int:
    try:
        return max(1, row_count(file, "latin-1"))  # rows are told apart by ASCII marks: no encoding is needed
    except KgError:
        return 1  # reading it will say why


def _rows(
    one: Found,
    encoding: str | None,
    columns: Columns,
    taken: set[str],
    refused: Refused | None,
    told: tuple[Told, ...],
) -> Iterator[Document]:
    for row in rows(one.file, columns, encoding):
        name = f"{one.source}#{shown(row.name)}"
        if isinstance(row.content, KgError):
            if refused is None:
                raise row.content
            refused(name, row.content)
            continue
        try:
            document = _document(unique(slug(row.name), name, taken), name, row.content, told)
        except KgError as error:
            if refused is None:
                raise
            refused(name, error)
        else:
            yield document


def _content(one: Found, encoding: str | None, fence: Fence) -> Content:
    if one.on_web:
        from kg.read import web

        found = web.content(one.source, encoding, fence)
        check_words(found.text, one.shown)
        return found
    data = one.data()
    format = by_content(data) if one.file == STANDARD else by_suffix(one.name)
    if format is None:
        what = OTHER.get(Path(one.name).suffix.lower(), "save it as plain text, named .txt")
        raise KgError(f"{one.shown}: files of type {shown(Path(one.name).suffix)} are not read; {what}")
    if not format.fits(data):
        raise KgError(f"{one.shown}: not {format.name} by its first bytes; name it by what it is, or fetch it again")
    found = format.content(Raw(one.shown, data, encoding), fence)
    check_words(found.text, one.shown)
    return found


def _document(id_: str, source: str, found: Content, told: tuple[Told, ...]) -> Document:
    if language := check(found.text):
        raise KgError(f"{source}: the text is in {language}, and kg reads English; give a translation, or leave it out")
    digest = hashlib.sha256(found.text.encode()).hexdigest()
    return Document(id_, source, found.text, digest, (*told, *found.told), found.parts)
