"""Find the files to read, and take their bytes, without waiting for pipes or following links in circles."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from kg.errors import KgError
from kg.read.formats import KNOWN, READ, by_suffix
from kg.read.names import shown
from kg.read.records import is_corpus

LARGEST_FILE: Final = 32_000_000
"""Bytes. The longest speeches on record stay under one million."""


def top(*paths: str | Path) -> str:
    """The folder that sources are told below: the one that was given, or what several paths share; absolute."""
    given = [Path(path) for path in paths]
    return os.path.commonpath([os.path.realpath(path if path.is_dir() else path.parent) for path in given])


def sources(paths: Sequence[Path]) -> list[tuple[str, Path]]:
    """The files to read with their sources: the path below the given folder, or below what several paths share."""
    if not paths:
        raise KgError("Nothing was given to read: name a file or a folder of files")
    files = {os.path.realpath(file): file for path in paths for file in _files(path)}
    folder = top(*paths)
    found = ((os.path.relpath(os.path.realpath(f.parent) + os.sep + f.name, folder), f) for f in files.values())
    return sorted((shown(source.replace(os.sep, "/")), file) for source, file in found)


def content(file: Path) -> bytes:
    """The bytes of a regular file of at most LARGEST_FILE. Raises KgError."""
    # Opened without waiting and checked afterwards: a pipe or a device must neither hang nor be read.
    try:
        with os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise KgError(f"{shown(file)}: not a regular file but a pipe, socket or device; save it as a file")
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


def _files(path: Path) -> list[Path]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise _refusal(shown(path), error) from None
    if not stat.S_ISDIR(mode):
        if path.suffix and by_suffix(path) is None and not is_corpus(path):
            raise KgError(
                f"{shown(path)}: files of type {shown(path.suffix)} are not read; save it as plain text, named .txt"
            )
        return [path]
    found = list(_below(path))
    if not found:
        raise KgError(f"{shown(path)}: no document in this folder; kg reads files that end in {', '.join(READ)}")
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
        elif Path(row.name).suffix.lower() in KNOWN and not Path(row.path).is_dir():
            yield Path(row.path)


def _refusal(name: str, error: OSError) -> KgError:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return KgError(f"{name}: no such file or folder; check the path")
        case errno.EACCES | errno.EPERM:
            return KgError(f"{name}: permission denied; make it readable (chmod u+r), or leave it out")
        case errno.ELOOP:
            return KgError(f"{name}: a symbolic link that leads back to itself; point it at a real file")
        case errno.ENXIO:
            return KgError(f"{name}: not a regular file but a pipe, socket or device; save it as a file")
        case _:
            return KgError(f"{name}: cannot be read ({error.strerror}); check the path")
