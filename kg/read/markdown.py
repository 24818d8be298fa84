"""Markdown: the exact text, as plain text is, and what its front matter tells."""

from __future__ import annotations

import re
from typing import Final

from kg.model import TOLD, Origin
from kg.read.content import Content, Raw, Writer
from kg.read.markup import iso
from kg.read.text import decoded

_FRONT: Final = re.compile(r"---[ \t]*\r?\n(.{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
_LINE: Final = re.compile(r"([A-Za-z]{2,20})[ \t]*:[ \t]*(.{1,500}?)[ \t]*\r?")
_NAMES: Final = {"author": "speaker", "source": "url", "location": "place", "organization": "publisher"}
"""What front matter calls things otherwise."""


def content(raw: Raw) -> Content:
    """The text, front matter included: nothing is moved."""
    text = decoded(raw)
    writer = Writer()
    front = _FRONT.match(text)
    for line in front[1].split("\n") if front else ():
        told = _LINE.fullmatch(line)
        if told is None:
            continue
        name, value = told[1].lower(), told[2].strip("\"'")
        name = _NAMES.get(name, name)
        if name in TOLD:
            writer.tell(name, iso(value) if name == "date" else value, Origin.FRONT)
    return Content(text, (), tuple(writer.told))
