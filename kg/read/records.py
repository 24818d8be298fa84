"""Corpora: a document a row of JSON Lines or of a table (CSV, TSV), plain or packed with gzip, read row by row."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from kg.dates import calendar
from kg.errors import KgError
from kg.model import Origin, Told
from kg.read.content import Content
from kg.read.names import shown
from kg.read.text import check_words

LINES: Final = (".jsonl", ".ndjson")
TABLES: Final = (".csv", ".tsv")
ENDINGS: Final = tuple(f"{ending}{packed}" for ending in (*LINES, *TABLES) for packed in ("", ".gz"))
"""How the names of corpora end."""

LONGEST_ROW: Final = 8_000_000
"""Characters of a row."""

_DATE: Final = re.compile(r"\s*([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:[T ].*)?\s*")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold what; a row without one of the others than `text` is read without it."""

    text: str = "text"
    id: str = "id"
    title: str = "title"
    date: str = "date"
    speaker: str = "speaker"
    place: str = "place"
    publisher: str = "publisher"
    url: str = "url"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a corpus: what it is called within the file, the name that it gets its id from, what it holds.

    A row that cannot be read holds the reason instead.
    """

    name: str
    content: Content | KgError


def is_corpus(file: Path) -> bool:
    """Whether a file holds a document a row, by the ending of its name."""
    return file.name.lower().endswith(ENDINGS)


def rows(file: Path, columns: Columns, encoding: str | None = None) -> Iterator[Row]:
    """The documents of a corpus, in its order; a row is called by its id where it has one, else by its number.

    Raises KgError if the file cannot be read on: no such file, not packed as its name says, in another encoding; or
    if it has no rows.
    """
    seen: set[str] = set()
    for number, found in _numbered(file, encoding):
        name = f"row {number}"
        if isinstance(found, Mapping) and (told := _text(found.get(columns.id))):
            name = told
        if name in seen:
            name = f"{name} (row {number})"
        seen.add(name)
        yield Row(name, _content(found, columns, f"{shown(file)}, row {number}"))
    if not seen:
        raise KgError(f"{shown(file)}: it holds no rows; leave it out, or fetch it again")


def count(file: Path, encoding: str | None = None) -> int:
    """How many rows a corpus has."""
    return sum(1 for _ in _numbered(file, encoding))


def _numbered(file: Path, encoding: str | None) -> Iterator[tuple[int, Mapping[str, Any] | KgError]]:
    with _opened(file, encoding) as stream:
        table = file.name.lower().removesuffix(".gz").endswith(TABLES)
        yield from enumerate(_of_table(file, stream) if table else _of_lines(file, stream), 1)


@contextmanager
def _opened(file: Path, encoding: str | None) -> Iterator[IO[str]]:
    packed = file.name.lower().endswith(".gz")
    try:
        with file.open("rb") as raw:
            data: Any = gzip.GzipFile(fileobj=raw) if packed else raw
            with io.TextIOWrapper(data, encoding or "utf-8-sig", newline="") as stream:
                yield stream
    except UnicodeDecodeError as error:
        hint = "try another --encoding" if encoding else "name its encoding, for example --encoding windows-1252"
        raise KgError(
            f"{shown(file)}: not {(encoding or 'UTF-8').upper()} throughout ({error.reason}); {hint}"
        ) from None
    except UnicodeError:  # of UTF-16 without a mark, say
        raise KgError(f"{shown(file)}: cannot be read as {encoding}; try another --encoding") from None
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise KgError(f"{shown(file)}: broken as a gzip file ({error}); fetch it again") from None
    except OSError as error:
        raise KgError(f"{shown(file)}: cannot be read ({error.strerror or error}); check the path") from None


def _of_lines(file: Path, stream: IO[str]) -> Iterator[Mapping[str, Any] | KgError]:
    number = 0
    while line := stream.readline(LONGEST_ROW + 1):
        if not line.strip():
            continue
        number += 1
        where = f"{shown(file)}, row {number}"
        if len(line) > LONGEST_ROW:
            raise KgError(f"{where}: longer than {LONGEST_ROW:,} characters, the limit for one document; split it")
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            yield KgError(f"{where}: no JSON; each line must hold one object, as in JSON Lines")
            continue
        yield found if isinstance(found, dict) else KgError(f"{where}: no JSON object but {type(found).__name__}")


def _of_table(file: Path, stream: IO[str]) -> Iterator[Mapping[str, Any] | KgError]:
    head = stream.readline(LONGEST_ROW)
    separator = max("\t" if ".tsv" in file.name.lower() else ",", ";", "\t", key=head.count)
    csv.field_size_limit(LONGEST_ROW)
    try:
        names = next(csv.reader([head], delimiter=separator), [])
        for found in csv.DictReader(stream, names, delimiter=separator):
            yield {name: value for name, value in found.items() if isinstance(name, str)}
    except csv.Error as error:
        raise KgError(f"{shown(file)}: broken as a table ({error}); save it again as CSV with quotes") from None


def _content(found: Mapping[str, Any] | KgError, columns: Columns, where: str) -> Content | KgError:
    if isinstance(found, KgError):
        return found
    if columns.text not in found:
        named = shown(", ".join(name[:40] for name in list(found)[:12])) or "none"
        return KgError(f"{where}: no column {columns.text!r} (it has: {named}); name the one with the text with --text")
    text = found[columns.text]
    if not isinstance(text, str):
        return KgError(f"{where}: the column {columns.text!r} holds no text; name another one with --text")
    try:
        text.encode()
        check_words(text, where)
    except UnicodeError:
        return KgError(f"{where}: the text holds half of a character (a lone surrogate); repair the file")
    except KgError as error:
        return error
    return Content(text, told=tuple(_told(found, columns)))


def _told(found: Mapping[str, Any], columns: Columns) -> Iterator[Told]:
    for name in ("title", "date", "speaker", "place", "publisher", "url"):
        value = _text(found.get(getattr(columns, name)))
        if name == "publisher" and not value:
            value = _text(found.get("institution"))  # as many collections call it
        if name == "date":
            value = _date(value)
        if value:
            yield Told(name, value, Origin.CORPUS)


def _text(value: object) -> str:
    """A column's value as one line of text, empty if it is none."""
    words = " ".join(str(value).split())[:2000] if isinstance(value, str | int) else ""
    return words if words.isprintable() else " ".join("".join(filter(str.isprintable, words)).split())


def _date(value: str) -> str:
    """The day, month or year that a time stamp begins with, if the calendar has it."""
    parts = [part for part in stamp.groups() if part] if (stamp := _DATE.fullmatch(value)) else []
    return calendar.iso(*map(int, parts)) or "" if parts else ""
