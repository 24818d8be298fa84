"""What a reader is given, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from kg.model import Part, Told


@dataclass(frozen=True, slots=True)
class Raw:
    """A file as it lies there: its name as refusals show it, its bytes, and its encoding where that was named."""

    shown: str
    data: bytes
    encoding: str | None = None

    @property
    def suffix(self) -> str:
        return PurePath(self.shown).suffix.lower()


@dataclass(frozen=True, slots=True)
class Content:
    """What one file holds: the canonical text, where its parts stand in the file, what the file tells about it."""

    text: str
    parts: tuple[Part, ...] = ()
    told: tuple[Told, ...] = ()
