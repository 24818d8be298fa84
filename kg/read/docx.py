"""Word documents: the paragraphs of the main part, without headers, footers, notes, comments, deletions."""

from __future__ import annotations

from typing import Final

from kg.errors import KgError
from kg.model import Origin
from kg.read.archive import Archive
from kg.read.content import Content, Raw, Writer
from kg.read.titles import is_title
from kg.read.xml import Element, parsed

_SKIPPED: Final = frozenset(
    {"del", "moveFrom", "instrText", "delText", "Fallback", "footnoteReference", "endnoteReference", "pPr", "rPr"}
)
_BREAKS: Final = frozenset({"br", "cr"})


def content(raw: Raw) -> Content:
    archive = Archive(raw.data, raw.shown)
    if "word/document.xml" not in archive:
        raise KgError(f"{raw.shown}: not a Word document (it has no word/document.xml); name it by what it is")
    writer = Writer()
    if "docProps/core.xml" in archive:
        tell_properties(writer, parsed(archive.read("docProps/core.xml"), raw.shown))
    body = parsed(archive.read("word/document.xml"), raw.shown).first("body")
    for child in body or ():
        _write(writer, child)
    return writer.content()


def tell_properties(writer: Writer, properties: Element) -> None:
    """The title among a file's properties. Its dates are those of typing, and its author is a clerk as often as not."""
    title = properties.first("title")
    if title is not None and is_title(title.text()):
        writer.tell("title", title.text(), Origin.FILE)


def _write(writer: Writer, element: Element) -> None:
    if element.name == "p":
        writer.lines("".join(_text(element)).split("\n"), element.path)
        for box in element.all("txbxContent"):
            if "/Fallback[" not in box.path:
                for child in box:
                    _write(writer, child)
    elif element.name == "tr":
        cells = [" ".join("".join(_text(p)) for p in cell.all("p")) for cell in element if cell.name == "tc"]
        writer.paragraph(" | ".join(filter(str.strip, cells)), element.path)
    elif element.name in {"tbl", "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}:
        for child in element:
            _write(writer, child)


def _text(element: Element) -> list[str]:
    found: list[str] = []
    for child in element:
        if child.name in _SKIPPED or child.name == "txbxContent" or _is_note(child):
            continue
        if child.name == "t":
            found.append(child.text().replace("\n", " "))
        elif child.name in _BREAKS:
            found.append("\n")
        elif child.name == "tab":
            found.append(" ")
        elif child.name == "noBreakHyphen":
            found.append("\u2011")
        else:
            found += _text(child)
    return found


def _is_note(run: Element) -> bool:
    """Whether a run is a raised number: the sign of a note."""
    if run.name != "r" or not run.text().strip().isdigit():
        return False
    return any(sign.attributes.get("val") == "superscript" for sign in run.all("vertAlign"))
