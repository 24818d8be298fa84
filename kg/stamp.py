"""What a document was built with, as a short digest: when it changes, documents have to be built again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from kg.model import Document

_PARTS: Final = (
    "annotate.py", "dates", "extract", "frame", "graph", "language.py",
    "lexicon", "mentions", "model.py", "resolve", "trained",
    "weigh.py",
)  # fmt: skip
"""The modules, words and weights that decide what comes out of a text."""
_KEPT: Final = (".py", ".toml", ".json")


def stamp(model: str | None = None) -> str:
    """The digest, 16 hexadecimal digits, of what extracts: the modules of kg and the pipeline's name and version.

    Nothing is loaded for it. A pipeline that is not installed has no version: who builds will say so.
    """
    from kg.annotate import MODELS

    pipelines = [f"{name} {_version(name)}" for name in ([model] if model else MODELS) if _version(name)]
    return hashlib.sha256("\n".join([_sources(), *pipelines[:1]]).encode()).hexdigest()[:16]


def told(document: Document) -> str:
    """The digest of what is told about a document besides its text, empty where nothing is."""
    rows = "\n".join(f"{row.name} {row.origin.value} {row.value}" for row in document.told)
    return hashlib.sha256(rows.encode()).hexdigest()[:16] if rows else ""


def _version(name: str) -> str:
    try:
        return version(name.replace("_", "-"))
    except PackageNotFoundError:
        return ""


@cache
def _sources() -> str:
    total = hashlib.sha256()
    for part in _PARTS:
        for name, file in _below(files("kg") / part, part):
            total.update(name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _below(place: Traversable, name: str) -> list[tuple[str, Traversable]]:
    if place.is_file():
        return [(name, place)] if name.endswith(_KEPT) else []
    rows = sorted(place.iterdir(), key=lambda row: row.name)
    return [found for row in rows for found in _below(row, f"{name}/{row.name}")]
