"""OpenDocument texts: headings, paragraphs, lists and tables in order; notes, comments and deleted text left out."""

from __future__ import annotations

from typing import Final

from kg.errors import KgError
from kg.read.archive import Archive
from kg.read.content import Content, Raw, Writer
from kg.read.docx import tell_properties
from kg.read.xml import Element, parsed

_SKIPPED: Final = frozenset(
    {"note", "annotation", "annotation-end", "tracked-changes", "sequence-decls", "forms", "variable-decls"}
)


def content(raw: Raw) -> Content:
    archive = Archive(raw.data, raw.shown)
    if "content.xml" not in archive:
        raise KgError(f"{raw.shown}: not an OpenDocument text (it has no content.xml); name it by what it is")
    writer = Writer()
    if "meta.xml" in archive:
        tell_properties(writer, parsed(archive.read("meta.xml"), raw.shown))
    text = parsed(archive.read("content.xml"), raw.shown).first("text")
    if text is None:
        raise KgError(f"{raw.shown}: not an OpenDocument text but a table or a drawing; save its text as .odt or .txt")
    _write(writer, text)
    return writer.content()


def _write(writer: Writer, element: Element) -> None:
    for child in element:
        if child.name in {"p", "h"}:
            writer.lines("".join(_text(child)).split("\n"), child.path)
        elif child.name == "table-row":
            cells = [" ".join("".join(_text(p)) for p in cell.all("p", "h")) for cell in child]
            writer.paragraph(" | ".join(filter(str.strip, cells)), child.path)
        elif child.name not in _SKIPPED:
            _write(writer, child)


def _text(element: Element) -> list[str]:
    found: list[str] = []
    for child in element.children:
        if isinstance(child, str):
            found.append(child.replace("\n", " "))
        elif child.name == "line-break":
            found.append("\n")
        elif child.name in {"s", "tab"}:
            found.append(" ")
        elif child.name not in _SKIPPED:
            found += _text(child)
    return found
