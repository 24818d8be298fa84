"""The formats that are read: a visible list. A format is a module of this package with a function `content`."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Final

from kg.read.content import Content, Raw
from kg.read.fence import Fence


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name, how such files end, the module that reads it, how such a file begins.

    `fenced` says that its parser runs in a child process: all do whose work on a hostile file is not ours to bound.
    `types` are the media types that servers give it, `has_charset` whether its encoding is named beside them.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    fenced: bool = True
    signature: bytes = b""
    types: tuple[str, ...] = ()
    has_charset: bool = False

    def fits(self, data: bytes) -> bool:
        """Whether bytes can be of this format by how they begin; a PDF may have something before its mark."""
        return not self.signature or self.name == "PDF" or data.lstrip()[:1024].startswith(self.signature)

    def content(self, raw: Raw, fence: Fence) -> Content:
        """What a file of this format holds. Raises KgError with the file's name, the reason and what to do."""
        return fence.content(self.name, raw) if self.fenced else self.parsed(raw)

    def parsed(self, raw: Raw) -> Content:
        """The same, in this process."""
        found: Content = import_module(f"kg.read.{self.module}").content(raw)
        return found


_OFFICE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OPEN: Final = "application/vnd.oasis.opendocument.text"

FORMATS: Final = (
    Format("plain text", (".txt", ".text"), "text", fenced=False, types=("text/plain",), has_charset=True),
    Format("Markdown", (".md", ".markdown"), "markdown", fenced=False, types=("text/markdown",), has_charset=True),
    Format("web page", (".html", ".htm", ".xhtml"), "html",
           types=("text/html", "application/xhtml+xml"), has_charset=True),
    Format("PDF", (".pdf",), "pdf", signature=b"%PDF-", types=("application/pdf", "application/x-pdf")),
    Format("Word", (".docx",), "docx", signature=b"PK", types=(_OFFICE,)),
    Format("OpenDocument", (".odt",), "odt", signature=b"PK", types=(_OPEN,)),
    Format("RTF", (".rtf",), "rtf", signature=b"{\\rtf", types=("application/rtf", "text/rtf")),
    Format("EPUB", (".epub",), "epub", signature=b"PK", types=("application/epub+zip",)),
    Format("e-mail", (".eml",), "email", types=("message/rfc822",)),
    Format("XML", (".xml",), "parliament",
           types=("application/xml", "text/xml", "application/tei+xml", "application/akn+xml")),
)  # fmt: skip

UNTOLD: Final = (
    "", "application/octet-stream", "binary/octet-stream", "application/download", "application/force-download",
    "application/x-download",
)  # fmt: skip
"""Media types by which a server says nothing."""

ARCHIVE: Final = ".zip"
"""The ending of archives: their members are read as files of a folder are."""

READ: Final = tuple(suffix for format in FORMATS for suffix in format.suffixes)
"""The endings of files that are read."""

OTHER: Final = {".doc": "open it in a word processor and save it as .docx", ".mht": "save the page as .html"}
"""Types that hold documents too, but are not read: what to do with them. A folder that holds some says so."""

KNOWN: Final = (*READ, ARCHIVE, *OTHER)
"""The endings of files that a folder is searched for."""


def by_name(name: str) -> Format:
    return next(format for format in FORMATS if format.name == name)


def by_suffix(name: str | PurePath) -> Format | None:
    """The format that a file's ending names; plain text for a file without one."""
    suffix = PurePath(name).suffix.lower()
    return next((format for format in FORMATS if suffix in format.suffixes), None if suffix else FORMATS[0])


def by_type(type_: str, name: str, data: bytes) -> Format | None:
    """The format that a server's media type names; where it says nothing, by the name's ending, else by the bytes.

    Plain text is what careless servers call everything: what begins as another format is read as that.
    """
    ending = PurePath(name).suffix.lower()
    named = next((format for format in FORMATS if ending in format.suffixes), None)
    if type_ in UNTOLD:
        return named or by_content(data)
    if type_ == "text/plain":
        return named if named is by_name("Markdown") else by_content(data)
    return next((format for format in FORMATS if type_ in format.types), None)


def by_content(data: bytes) -> Format:
    """The format of bytes without a name: by how they begin, else plain text."""
    head = data[:1024].lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return by_name("web page")
    if head.startswith(b"pk\x03\x04"):
        parts = {b"word/document.xml": "Word", b"META-INF/container.xml": "EPUB", b"content.xml": "OpenDocument"}
        return by_name(next((name for part, name in parts.items() if part in data), "Word"))
    found = (format for format in FORMATS if format.signature and head.startswith(format.signature.lower()))
    return next(found, by_name("XML") if head.startswith(b"<?xml") else FORMATS[0])
