"""The formats that are read: a visible list. A format is a module of this package with a function `content`."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Final

from kg.read.content import Content, Raw


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name, how such files end, the module that reads it."""

    name: str
    suffixes: tuple[str, ...]
    module: str

    def content(self, raw: Raw) -> Content:
        """What a file of this format holds. Raises KgError with the file's name, the reason and what to do."""
        found: Content = import_module(f"kg.read.{self.module}").content(raw)
        return found


FORMATS: Final = (Format("plain text", (".txt", ".text", ".md", ".markdown"), "text"),)

READ: Final = tuple(suffix for format in FORMATS for suffix in format.suffixes)
"""The endings of files that are read."""

CONVERTIBLE: Final = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".xml", ".epub")
"""Types that hold documents too, but are not read yet: a folder that holds some says so."""

KNOWN: Final = (*READ, *(suffix for suffix in CONVERTIBLE if suffix not in READ))
"""The endings of files that a folder is searched for."""


def by_suffix(file: Path) -> Format | None:
    """The format that a file's ending names; plain text for a file without one, and to be refused as such."""
    suffix = file.suffix.lower()
    found = next((format for format in FORMATS if suffix in format.suffixes), None)
    return found or (FORMATS[0] if not suffix or suffix in CONVERTIBLE else None)
