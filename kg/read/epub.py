"""EPUB books: the chapters of the spine in order, each paragraph with its file and element."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote

from kg.errors import KgError
from kg.model import Origin
from kg.read.archive import Archive
from kg.read.content import Content, Raw, Writer
from kg.read.html import blocks, mend, parsed
from kg.read.markup import iso
from kg.read.xml import parsed as parsed_xml

MOST: Final = 2_000
"""Chapters."""
LARGEST: Final = 60_000_000
"""Bytes of all chapters, unpacked."""


def content(raw: Raw) -> Content:
    archive = Archive(raw.data, raw.shown)
    if "META-INF/container.xml" not in archive:
        raise KgError(f"{raw.shown}: not an EPUB book (it has no META-INF/container.xml); name it by what it is")
    root = parsed_xml(archive.read("META-INF/container.xml"), raw.shown).first("rootfile")
    if root is None:
        raise KgError(f"{raw.shown}: the book names no list of its parts; it is damaged, fetch it again")
    place = root.attributes.get("full-path", "")
    package = parsed_xml(archive.read(place), raw.shown)
    writer = Writer()
    metadata = package.first("metadata")
    for element in metadata or ():
        if element.name in {"title", "publisher"}:
            writer.tell(element.name, element.text(), Origin.FILE)
        elif element.name == "date":
            writer.tell("date", iso(element.text()), Origin.FILE)
        elif element.name == "creator":
            writer.tell("speaker", element.text(), Origin.FILE)
    items = {item.attributes.get("id"): item.attributes for item in package.all("item")}
    chapters = [items[name] for part in package.all("itemref") if (name := part.attributes.get("idref")) in items]
    if len(chapters) > MOST:
        raise KgError(
            f"{raw.shown}: it has {len(chapters):,} chapters (the limit is {MOST:,}); give one file per speech"
        )
    size = 0
    for chapter in chapters:
        if "html" not in chapter.get("media-type", ""):
            continue
        name = normpath(join(dirname(place), unquote(chapter.get("href", ""))))
        data = archive.read(name)
        size += len(data)
        if size > LARGEST:
            raise KgError(
                f"{raw.shown}: unpacked it is larger than {LARGEST // 1_000_000} MB; give one file per speech"
            )
        page = parsed(Raw(f"{raw.shown}/{name}", data, raw.encoding))
        mend(page)
        body = page.find("body")
        for element, lines in blocks(body) if body is not None else ():
            writer.lines(lines, f"{name}#{page.getroottree().getpath(element)}")
    return writer.content()
