"""What whoever builds tells about documents: on the command line, or in a file beside each (`speech.pdf.meta.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kg.errors import KgError
from kg.model import TOLD, Origin, Told
from kg.read.markup import iso
from kg.read.names import shown

ENDING: Final = ".meta.toml"
"""A side-car file is called like its document, with this behind it."""
LARGEST: Final = 100_000
"""Bytes of a side-car file."""


def given(meta: Mapping[str, str]) -> tuple[Told, ...]:
    """What holds for every document of a build. Raises KgError for a name not in TOLD, or a date that is none."""
    return _checked(meta, Origin.GIVEN, "--meta")


def beside(file: Path) -> tuple[Told, ...]:
    """What the side-car file of a document tells; nothing where there is none. Raises KgError where it is no TOML."""
    path = file.with_name(file.name + ENDING)
    if not path.is_file():
        return ()
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise KgError(f"{shown(path)}: larger than {LARGEST // 1000} kB; keep to title, date, speaker and the like")
        rows = tomllib.loads(raw.decode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        told = " ".join(str(error).split())[:120]
        raise KgError(
            f'{shown(path)}: cannot be read as TOML ({told}); write lines such as speaker = "Ana Rey"'
        ) from None
    return _checked({name: str(value) for name, value in rows.items()}, Origin.SIDECAR, shown(path))


def _checked(rows: Mapping[str, str], origin: Origin, where: str) -> tuple[Told, ...]:
    found = []
    for name, value in rows.items():
        words = " ".join(value.split())
        if name not in TOLD:
            raise KgError(f"{where}: {name[:40]!r} cannot be told; what can be: {', '.join(TOLD)}")
        if name == "date" and words != iso(words):
            raise KgError(f"{where}: the date {words[:40]!r} is no ISO date; write it as 2019-05-03 or 2019-05")
        if not words.isprintable() or not words:
            raise KgError(f"{where}: {name} is empty or holds control characters; write it as one line of text")
        found.append(Told(name, words, origin))
    return tuple(sorted(found, key=lambda told: TOLD.index(told.name)))
