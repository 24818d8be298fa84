"""Parliamentary proceedings in XML: ParlaMint TEI and Akoma Ntoso. Each turn begins with its speaker's name.

The name stands in the text as a label of its own ("María López:"), as a transcript prints it, so that the same rules
tell who says what as in any transcript.
"""

from __future__ import annotations

import re
from typing import Final

from kg.errors import KgError
from kg.model import Origin
from kg.read.content import Content, Raw, Writer
from kg.read.markup import iso
from kg.read.xml import Element, parsed

_ASIDE: Final = ("note", "vocal", "kinesic", "incident", "gap", "desc", "authorialNote", "remark", "ref", "scene")
"""What the stenographer adds: laughter, applause, remarks."""


def content(raw: Raw) -> Content:
    root = parsed(raw.data, raw.shown)
    writer = Writer()
    if root.name == "teiCorpus" or root.name == "TEI":
        _tei(writer, root)
    elif root.name == "akomaNtoso":
        _akoma_ntoso(writer, root)
    else:
        raise KgError(
            f"{raw.shown}: XML of another kind (its root is {root.name[:60]!r}); TEI and Akoma Ntoso are read, save "
            "others as text or HTML"
        )
    return writer.content()


def _tei(writer: Writer, root: Element) -> None:
    people = {
        person.attributes.get("id", ""): _joined(name)
        for person in root.all("person")
        if (name := person.first("persName")) is not None
    }
    header = root.first("teiHeader")
    if header is not None:
        titles = [title for title in header.all("title") if title.attributes.get("lang", "en").startswith("en")]
        writer.tell("title", titles[0].text() if titles else "", Origin.MARKUP)
        dates = [iso(date.attributes.get("when", "")) for date in header.all("date") if "when" in date.attributes]
        settings = [iso(date.attributes.get("when", "")) for s in header.all("setting") for date in s.all("date")]
        writer.tell("date", next(filter(None, settings + dates), ""), Origin.MARKUP)
    body = root.first("body")
    for division in body.all("div", "div1", "div2") if body is not None and not root.first("u") else ():
        for child in division:
            if child.name in {"p", "head", "ab"}:
                writer.paragraph(child.text(*_ASIDE), child.path)
    label = ""
    for element in root.all("note", "u"):
        if element.name == "note":
            label = element.text() if element.attributes.get("type") == "speaker" else label
            continue
        who = element.attributes.get("who", "").lstrip("#")
        # The stenographer's own words name the office too; the list of people names the person.
        _label(writer, people.get(who) or label or _spaced(who), element.path)
        label = ""
        paragraphs = [child for child in element if child.name in {"seg", "p"}] or [element]
        for paragraph in paragraphs:
            writer.paragraph(paragraph.text(*_ASIDE), paragraph.path)


def _akoma_ntoso(writer: Writer, root: Element) -> None:
    people = {
        f"#{person.attributes.get('eId', person.attributes.get('id', ''))}": person.attributes.get("showAs", "")
        for person in root.all("TLCPerson")
    }
    date = next((iso(date.attributes.get("date", "")) for date in root.all("FRBRdate")), "")
    writer.tell("date", date, Origin.MARKUP)
    title = root.first("docTitle", "FRBRalias")
    if title is not None:
        writer.tell("title", title.text() or title.attributes.get("value"), Origin.MARKUP)
    for element in root.all("speech", "question", "answer", "heading", "narrative", "p"):
        if element.name in {"speech", "question", "answer"}:
            named = element.first("from")
            by = people.get(element.attributes.get("by", ""))
            _label(writer, by or (named.text() if named is not None else ""), element.path)
        elif not re.search(r"/(?:meta|coverPage|preface|note|authorialNote)\[", element.path):
            writer.paragraph(element.text(*_ASIDE), element.path)


def _label(writer: Writer, name: str, place: str) -> None:
    """A turn's label."""
    words = re.sub(r"\([^)]*\)", " ", name).strip(" :.,")
    if words:
        writer.paragraph(f"{words}:", place)
        writer.tell("speaker", words, Origin.MARKUP)


def _joined(name: Element) -> str:
    """A name in parts, as it is spoken."""
    parts = {part.name: " ".join(part.text().split()) for part in name}
    spoken = " ".join(filter(None, (parts.get("forename"), parts.get("surname"))))
    return spoken or " ".join(name.text().split())


def _spaced(who: str) -> str:
    """The words of an identifier ("MariaLopez"), where it is all that is known."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[_.-]+", " ", who) if re.search(r"[a-z]", who) else ""
