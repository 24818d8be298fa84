"""Read text files and folders into Documents: the exact decoded text, a readable id, a clear refusal of the rest."""

from __future__ import annotations

import codecs
import errno
import hashlib
import os
import re
import stat
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from kg.errors import KgError
from kg.model import Document

TEXT: Final = (".txt", ".text", ".md", ".markdown")
"""The types of file that are read."""

CONVERTIBLE: Final = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".xml", ".epub")
"""Types that hold documents too, but are not read yet: a folder that holds some says so."""

LARGEST_FILE: Final = 32_000_000
"""Bytes. The longest speeches on record stay under one million."""

LONGEST_LINE: Final = 1_000_000
"""Characters."""

LONGEST_SLUG: Final = 80

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES: Final = (b"%PDF-", b"PK\x03\x04", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

Refused = Callable[[str, KgError], None]
"""Is told the source of a file that cannot be read, and why."""


def read(*paths: str | Path, encoding: str | None = None, refused: Refused | None = None) -> Iterator[Document]:
    """Yield the documents of text files and folders, sorted by path below the folder that was given.

    Folders are searched through, hidden files and links to folders are left out. `encoding` names the encoding of files
    without a byte order mark, UTF-8 by default. A file that cannot be read is told to `refused`, and the others follow;
    without `refused`, it raises KgError. Raises KgError where a path does not exist or holds no document.
    """
    if encoding is not None:
        _check(encoding)
    found = _sources([Path(path) for path in paths])
    named = ids([source for source, _ in found])
    for source, file in found:
        try:
            text = _text(file, encoding)
            digest = hashlib.sha256(text.encode()).hexdigest()
        except KgError as error:
            if refused is None:
                raise
            refused(source, error)
        else:
            yield Document(named[source], source, text, digest)


def count(*paths: str | Path) -> int:
    """How many files `read` will try."""
    return len(_sources([Path(path) for path in paths]))


def top(*paths: str | Path) -> str:
    """The folder that sources are told below: the one that was given, or what several paths share; absolute."""
    given = [Path(path) for path in paths]
    return os.path.commonpath([os.path.realpath(path if path.is_dir() else path.parent) for path in given])


def slug(name: str) -> str:
    """A name as lower-case ASCII words joined by hyphens, at most 80 characters, never empty.

    >>> slug("000_cn-miit-aii-founding-conference")
    '000-cn-miit-aii-founding-conference'
    >>> slug("Discours de Genève (2)")
    'discours-de-geneve-2'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not words:
        return f"text-{_digest(name)[:6]}"
    if len(words) > LONGEST_SLUG:
        return f"{words[: LONGEST_SLUG - 7].rstrip('-')}-{_digest(name)[:6]}"
    return words


def ids(sources: Sequence[str]) -> dict[str, str]:
    """A unique id for each of the distinct sources: the slug of its stem, with a hash where slugs clash."""
    slugs = {source: slug(PurePosixPath(source).stem) for source in sorted(sources)}
    often = Counter(slugs.values())
    named = {source: words for source, words in slugs.items() if often[words] == 1}
    taken = set(named.values())
    for source, words in slugs.items():
        if source not in named:
            digest = _digest(source)
            named[source] = next(i for n in range(6, 65) if (i := f"{words}-{digest[:n]}") not in taken)
            taken.add(named[source])
    return named


def _sources(paths: Sequence[Path]) -> list[tuple[str, Path]]:
    """The files to read with their sources: the path below the given folder, or below what several paths share."""
    if not paths:
        raise KgError("Nothing was given to read: name a text file or a folder of text files")
    files = {os.path.realpath(file): file for path in paths for file in _files(path)}
    folder = top(*paths)
    found = ((os.path.relpath(os.path.realpath(f.parent) + os.sep + f.name, folder), f) for f in files.values())
    return sorted((_shown(source.replace(os.sep, "/")), file) for source, file in found)


def _files(path: Path) -> list[Path]:
    shown = _shown(path)
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise _refusal(shown, error) from None
    if not stat.S_ISDIR(mode):
        if path.suffix.lower() in CONVERTIBLE:
            raise KgError(_unread(shown, path))
        if path.suffix and path.suffix.lower() not in TEXT:
            raise KgError(
                f"{shown}: files of type {_shown(path.suffix)} are not read; save it as plain text, named .txt"
            )
        return [path]
    found = list(_below(path))
    if not found:
        raise KgError(f"{shown}: no document in this folder; kg reads text files that end in {', '.join(TEXT)}")
    return found


def _below(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            rows = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError:
        yield folder  # Opening it as a document will say why it cannot be read.
        return
    for row in rows:
        if row.name.startswith("."):
            continue
        if row.is_dir(follow_symlinks=False):
            yield from _below(Path(row.path))
        elif Path(row.name).suffix.lower() in (*TEXT, *CONVERTIBLE) and not Path(row.path).is_dir():
            yield Path(row.path)


def _text(file: Path, encoding: str | None) -> str:
    shown = _shown(file)
    if file.suffix.lower() in CONVERTIBLE:
        raise KgError(_unread(shown, file))
    raw = _bytes(file, shown)
    if not raw:
        raise KgError(f"{shown}: the file is empty; leave it out, or fetch its text again")
    text = _decoded(raw, shown, encoding)
    if not any(map(str.isalnum, text)):
        raise KgError(f"{shown}: the file holds no words, only white space or signs; leave it out, or fetch it again")
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls * 1000 > len(text):
        raise KgError(f"{shown}: the file is binary, not text; convert it to plain text first")
    longest = max(map(len, text.splitlines()))
    if longest > LONGEST_LINE:
        raise KgError(
            f"{shown}: a line of {longest:,} characters is too long to be language (the limit is {LONGEST_LINE:,}); "
            "break the text into paragraphs"
        )
    return text


def _bytes(file: Path, shown: str) -> bytes:
    # Opened without waiting and checked afterwards: a pipe or a device must neither hang nor be read.
    try:
        with os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise KgError(f"{shown}: not a regular file but a pipe, socket or device; save its content as a file")
            raw = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _refusal(shown, error) from None
    if len(raw) > LARGEST_FILE:
        raise KgError(
            f"{shown}: the file is larger than {LARGEST_FILE // 1_000_000} MB, the limit for one document; "
            "split it into one file per speech"
        )
    return raw


def _decoded(raw: bytes, shown: str, encoding: str | None) -> str:
    marked = next((name for bom, name in _BOMS if raw.startswith(bom)), None)
    if not marked and (raw.startswith(_SIGNATURES) or (encoding is None and b"\0" in raw)):
        raise KgError(f"{shown}: the file is binary, not text; convert it to plain text first")
    name = marked or encoding or "utf-8"
    try:
        text = raw.decode(name)
        text.encode()
    except UnicodeDecodeError as error:
        hint = "try another --encoding" if encoding else "name its encoding, for example --encoding windows-1252"
        title = {"utf-8-sig": "UTF-8"}.get(name, name.upper())
        raise KgError(f"{shown}: not {title} at byte {error.start} (0x{raw[error.start]:02x}); {hint}") from None
    except UnicodeError:
        raise KgError(f"{shown}: cannot be read as {name}; try another --encoding") from None
    return text.removeprefix("\ufeff")


def _check(encoding: str) -> None:
    try:
        b"a".decode(encoding)
    except UnicodeError:
        return
    except (LookupError, ValueError):
        raise KgError(f"--encoding {_shown(encoding)}: no such encoding; try windows-1252, latin-1 or utf-16") from None


def _refusal(shown: str, error: OSError) -> KgError:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return KgError(f"{shown}: no such file or folder; check the path")
        case errno.EACCES | errno.EPERM:
            return KgError(f"{shown}: permission denied; make it readable (chmod u+r), or leave it out")
        case errno.ELOOP:
            return KgError(f"{shown}: a symbolic link that leads back to itself; point it at a real file")
        case errno.ENXIO:
            return KgError(f"{shown}: not a regular file but a pipe, socket or device; save its content as a file")
        case _:
            return KgError(f"{shown}: cannot be read ({error.strerror}); check the path")


def _unread(shown: str, file: Path) -> str:
    plain = _shown(file.with_suffix(".txt").name)
    return f"{shown}: {file.suffix.lower()} files are not read yet; convert it to plain text, named {plain}"


def _shown(name: str | Path) -> str:
    """A file's name as printable text on one line, whatever bytes it is made of."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", lambda c: repr(c[0])[1:-1], text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
