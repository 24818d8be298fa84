"""Find the files to read, and take their bytes, without waiting for pipes or following links in circles."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Final

from kg.errors import KgError
from kg.read.addresses import address, is_address, not_asked
from kg.read.archive import Archive
from kg.read.formats import ARCHIVE, KNOWN, OTHER, READ, by_suffix
from kg.read.names import shown
from kg.read.records import is_corpus

STANDARD: Final = Path("-")
"""Stands for the standard input."""
STDIN: Final = "stdin"
"""The source of what comes from there."""

LARGEST_FILE: Final = 32_000_000
"""Bytes. The longest speeches on record stay under one million."""


def top(*paths: str | Path) -> str:
    """The folder that sources are told below: the one that was given, or what several paths share; absolute.

    The standard input and addresses on the web have no part in it.
    """
    given = [Path(path) for path in paths if not is_address(path)] or [STANDARD]
    given = [path for path in given if path != STANDARD] or given
    return os.path.commonpath([os.path.realpath(path if path.is_dir() else path.parent) for path in given])


@dataclass(frozen=True, slots=True)
class Found:
    """Something to read: its source, below the folder that was given; its file; its name in it, if that is an archive.

    `fault` says why it cannot be read, where that is known already. What is on the web has its address as its source,
    and no file.
    """

    source: str
    file: Path
    member: str | None = None
    fault: KgError | None = None
    on_web: bool = False

    @property
    def name(self) -> str:
        """The name that tells its format."""
        return self.member or self.file.name

    @property
    def is_corpus(self) -> bool:
        """Whether it holds a document a row."""
        return self.member is None and not self.on_web and is_corpus(self.file)

    @property
    def shown(self) -> str:
        """Its name in refusals."""
        if self.file == STANDARD:
            return STDIN
        if self.on_web:
            return shown(self.source)
        return shown(self.file) + (f"/{shown(self.member)}" if self.member else "")

    def data(self) -> bytes:
        """Its bytes, none more than LARGEST_FILE. Raises KgError."""
        if self.fault:
            raise self.fault
        if self.file == STANDARD:
            return _standard()
        if self.member is None:
            return content(self.file)
        with opened(self.file) as stream:
            data = Archive(stream, shown(self.file)).read(self.member)
        if not data:
            raise KgError(f"{self.shown}: the file is empty; leave it out, or fetch its text again")
        return data


def sources(given: Sequence[str | Path], *, fetch: bool = False) -> list[Found]:
    """What is to be read, by source: the path below the given folder, or below what several paths share.

    Addresses on the web come after the files. Raises KgError for one unless `fetch` allows them.
    """
    if not given:
        raise KgError("Nothing was given to read: name a file or a folder of files")
    addresses = [path for path in given if is_address(path)]
    if addresses and not fetch:
        raise not_asked(addresses[0])
    more = [Found(one, Path(one), on_web=True) for one in sorted({address(one) for one in addresses})]
    paths = [Path(path) for path in given if not is_address(path)]
    more += [Found(STDIN, STANDARD)] if STANDARD in paths else []
    paths = [path for path in paths if path != STANDARD]
    if not paths:
        return more
    files = {os.path.realpath(file): file for path in paths for file in _files(path)}
    folder = top(*paths)
    found = ((os.path.relpath(os.path.realpath(f.parent) + os.sep + f.name, folder), f) for f in files.values())
    pairs = sorted((shown(source.replace(os.sep, "/")), file) for source, file in found)
    return [one for source, file in pairs for one in _members(source, file)] + more


@cache
def _standard() -> bytes:
    """What comes from the standard input, which can be read once only."""
    raw = sys.stdin.buffer.read(LARGEST_FILE + 1)
    if not raw or len(raw) > LARGEST_FILE:
        what = f"more than {LARGEST_FILE // 1_000_000} MB; give it as files" if raw else "nothing; give a file's name"
        raise KgError(f"{STDIN}: the standard input holds {what}")
    return raw


def _members(source: str, file: Path) -> Iterator[Found]:
    """The file, or what is in it, if it is an archive."""
    if file.suffix.lower() != ARCHIVE:
        yield Found(source, file)
        return
    try:
        with opened(file) as stream:
            names = [name for name in Archive(stream, shown(file)).names() if Path(name).suffix.lower() in KNOWN]
        if not names:
            raise KgError(f"{shown(file)}: no document in this archive; kg reads files that end in {', '.join(READ)}")
    except KgError as error:
        yield Found(source, file, None, error)
        return
    for name in names:
        if name.lower().endswith(ARCHIVE):
            fault = KgError(f"{shown(file)}/{shown(name)}: an archive in an archive; unpack it, and give what is in it")
            yield Found(f"{source}/{shown(name)}", file, name, fault)
        else:
            yield Found(f"{source}/{shown(name)}", file, name)


def content(file: Path) -> bytes:
    """The bytes of a regular file of at most LARGEST_FILE. Raises KgError."""
    with opened(file) as stream:
        try:
            raw = stream.read(LARGEST_FILE + 1)
        except OSError as error:
            raise _refusal(shown(file), error) from None
    if len(raw) > LARGEST_FILE:
        raise KgError(
            f"{shown(file)}: the file is larger than {LARGEST_FILE // 1_000_000} MB, the limit for one document; "
            "split it into one file per speech"
        )
    if not raw:
        raise KgError(f"{shown(file)}: the file is empty; leave it out, or fetch its text again")
    return raw


def opened(file: Path) -> IO[bytes]:
    """A regular file, open to read. Raises KgError for what is none, or may not be read."""
    # Opened without waiting and checked afterwards: a pipe or a device must neither hang nor be read.
    try:
        number = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        raise _refusal(shown(file), error) from None
    mode = os.fstat(number).st_mode
    if stat.S_ISREG(mode):
        return os.fdopen(number, "rb")
    os.close(number)
    if stat.S_ISDIR(mode):
        raise KgError(f"{shown(file)}: this folder cannot be searched; make it readable (chmod u+rx), or leave it out")
    raise KgError(f"{shown(file)}: not a regular file but a pipe, socket or device; save its content as a file")


def _files(path: Path) -> list[Path]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise _refusal(shown(path), error) from None
    if not stat.S_ISDIR(mode):
        suffix = path.suffix.lower()
        if suffix != ARCHIVE and by_suffix(path) is None and not is_corpus(path):
            what = OTHER.get(suffix, "save it as plain text, named .txt")
            raise KgError(f"{shown(path)}: files of type {shown(path.suffix)} are not read; {what}")
        return [path]
    found = list(_below(path, _is_known))
    if not found:
        raise KgError(f"{shown(path)}: no document in this folder; kg reads files that end in {', '.join(READ)}")
    return found


def _below(folder: Path, wanted: Callable[[Path], bool]) -> Iterator[Path]:
    """The files of a folder and of those in it that are wanted, in order; nothing hidden."""
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
            yield from _below(Path(row.path), wanted)
        elif wanted(Path(row.path)) and not Path(row.path).is_dir():
            yield Path(row.path)


def corpora_below(paths: Iterable[str | Path]) -> list[str]:
    """The tables and collections of documents in folders, as they are shown: they are read where they are named."""
    folders = (Path(path) for path in paths if not is_address(path) and Path(path).is_dir())
    return [shown(file) for folder in folders for file in _below(folder, is_corpus) if is_corpus(file)]


def _is_known(file: Path) -> bool:
    return file.suffix.lower() in KNOWN


def _refusal(name: str, error: OSError | ValueError) -> KgError:
    """What is told of a file that cannot be opened; a name that no file may have (a NUL in it) is a ValueError."""
    match error.errno if isinstance(error, OSError) else errno.ENOENT:
        case errno.ENOENT | errno.ENOTDIR:
            return KgError(f"{name}: no such file or folder; check the path")
        case errno.EACCES | errno.EPERM:
            return KgError(f"{name}: permission denied; make it readable (chmod u+r), or leave it out")
        case errno.ELOOP:
            return KgError(f"{name}: a symbolic link that leads back to itself; point it at a real file")
        case errno.ENXIO:
            return KgError(f"{name}: not a regular file but a pipe, socket or device; save its content as a file")
        case _:
            return KgError(f"{name}: cannot be read ({getattr(error, 'strerror', error)}); check the path")
