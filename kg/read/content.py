"""What a reader is given, and what it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from kg.model import TOLD, Origin, Part, Span, Told

# White space, and what must not stand in one line of a text: other controls would be refused as binary.
_GAPS = re.compile(r"[\s\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Raw:
    """A file as it lies there: its name as refusals show it, its bytes, and its encoding where that was named."""

    shown: str
    data: bytes
    encoding: str | None = None

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.shown).suffix.lower()


@dataclass(frozen=True, slots=True)
class Content:
    """What one file holds: the canonical text, where its parts stand in the file, what the file tells about it."""

    text: str
    parts: tuple[Part, ...] = ()
    told: tuple[Told, ...] = ()


@dataclass
class Writer:
    """Writes a canonical text paragraph by paragraph, a blank line between them, and keeps where each came from."""

    told: list[Told] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _parts: list[Part] = field(default_factory=list)
    _length: int = 0

    def paragraph(self, text: str, place: str = "") -> None:
        """Add a paragraph, its white space as single spaces; nothing for one without any."""
        self.lines([text], place)

    def lines(self, lines: list[str], place: str = "") -> None:
        """Add lines that stand together."""
        text = "\n".join(filter(None, (_GAPS.sub(" ", line).strip() for line in lines)))
        if text:
            self._add("\n\n", text, place)

    def run(self, pieces: list[tuple[str, str]]) -> None:
        """Add one paragraph in pieces that stand at several places, such as the two pages that it goes over."""
        gap = "\n\n"
        for text, place in pieces:
            if words := _GAPS.sub(" ", text).strip():
                self._add(gap, words, place)
                gap = " "

    def _add(self, gap: str, text: str, place: str) -> None:
        if self._pieces:
            self._pieces.append(gap)
            self._length += len(gap)
        span = Span(self._length, self._length + len(text))
        self._pieces.append(text)
        self._length = span.end
        if place:
            if self._parts and self._parts[-1].place == place:
                span = Span(self._parts.pop().span.begin, span.end)
            self._parts.append(Part(span, place))

    def tell(self, name: str, value: str | None, origin: Origin) -> None:
        """Add what is told about the document, unless it is empty."""
        assert name in TOLD
        words = _GAPS.sub(" ", value or "").strip()[:500]
        if words and words.isprintable():
            told = Told(name, words, origin)
            if told not in self.told:
                self.told.append(told)

    def content(self) -> Content:
        text = "".join([*self._pieces, "\n" if self._pieces else ""])
        return Content(text, tuple(self._parts), tuple(self.told))
