"""Cut a text into paragraphs, joining lines that were wrapped at a width, without moving an offset.

A line break inside a returned span is layout: the annotation reads it as a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from kg.model import Span

WIDEST_WRAP: Final = 112
"""Lines that were wrapped by a program or a typist are hardly ever wider, in characters."""

FEWEST_LINES: Final = 8
"""A text of fewer lines shows no wrap width."""

LONGEST: Final = 50_000
"""A longer paragraph is cut, in characters: the parser's memory grows with it."""

_BULLET: Final = re.compile(r"\s*(?:[-–—*•·▪◦●○]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)")
_TERMINAL: Final = re.compile(r"[.!?:;][\"'”’)\]]*$")
_ALONE: Final = re.compile(r"\d{4}-\d\d-\d\d\b|[A-Z][\w'’-]+, [A-Z][\w'’. -]{1,30}$|[A-Z][A-Z .'’-]{3,40}:$")
"""Lines that stand for themselves: an ISO date, "Surname, Given name", a speaker's label."""

_MONTH: Final = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE: Final = re.compile(
    rf"(?:\w+day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})$"
)
"""A line that is a date in words: it stands for itself, but where the line before runs on to it ("held on")."""

_MARKER: Final = re.compile(r"^\s*(?:#{1,6}\s+(?=\S))?")
"""White space at a line's beginning, and the mark of a Markdown heading."""
_FRONT_MATTER: Final = re.compile(
    r"---[ \t]*\r?\n(?:[A-Za-z][\w-]*:[^\n]*\n|[ \t-][^\n]*\n){1,40}?---[ \t]*(?:\r?\n|$)"
)
"""What Markdown files begin with: it tells about the text, and is none."""

_OPEN_END: Final = re.compile(
    r"(?:\b(?:of|the|and|or|to|in|for|with|by|on|at|from|a|an|that|which|as|our|their|its|his|her)|-)$"
)


class _Line(NamedTuple):
    begin: int
    text: str

    @property
    def span(self) -> Span:
        """The line without the white space around it."""
        lead = len(self.text) - len(_MARKER.sub("", self.text))
        return Span(self.begin + lead, self.begin + len(self.text.rstrip()))


def paragraphs(text: str) -> list[Span]:
    """The paragraphs, headings and list items of a text, in order; blank lines belong to none."""
    spans: list[Span] = []
    blocks = _blocks(text)
    if _is_double_spaced(blocks):
        return [piece for span in _indented(blocks) for piece in _pieces(text, span)]
    width = _wrap_width(blocks)
    for block in blocks:
        running = _is_running(block, width)
        for number, line in enumerate(block):
            before = block[number - 1] if number else None
            if before is not None and _continues(before, line, width, running):
                spans[-1] = Span(spans[-1].begin, line.span.end)
            else:
                spans.append(line.span)
    return [piece for span in spans for piece in _pieces(text, span)]


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A paragraph in stretches that are not too long, cut behind a sentence, else at white space, else anywhere."""
    begin = span.begin
    while span.end - begin > LONGEST:
        half = begin + LONGEST // 2
        window = text[half : begin + LONGEST]
        ends = [*re.finditer(r"[.!?](?=\s)", window)] or [*re.finditer(r"\S(?=\s)", window)]
        end = half + ends[-1].end() if ends else begin + LONGEST
        yield Span(begin, end)
        begin = end + len(text[end : span.end]) - len(text[end : span.end].lstrip())
    yield Span(begin, span.end)


def _blocks(text: str) -> list[list[_Line]]:
    """Runs of lines without a blank one between them."""
    blocks: list[list[_Line]] = [[]]
    front = _FRONT_MATTER.match(text)
    begin = front.end() if front else 0
    for raw in text[begin:].splitlines(keepends=True):
        if raw.strip():
            blocks[-1].append(_Line(begin, raw))
        elif blocks[-1]:
            blocks.append([])
        begin += len(raw)
    return [block for block in blocks if block]


def _is_double_spaced(blocks: list[list[_Line]]) -> bool:
    """Whether a blank line follows each line, and those that go on with a paragraph are indented."""
    lines = [block[0] for block in blocks if len(block) == 1]
    if len(lines) < FEWEST_LINES or len(lines) * 5 < sum(map(len, blocks)) * 3:
        return False
    if sorted(len(line.text.strip()) for line in lines)[len(lines) * 9 // 10] > WIDEST_WRAP:
        return False
    open_ = [next_ for line, next_ in pairwise(lines) if not _TERMINAL.search(line.text.strip())]
    indented = sum(line.text[0].isspace() for line in open_)
    return len(open_) * 2 > len(lines) and indented * 10 >= len(open_) * 9


def _indented(blocks: list[list[_Line]]) -> list[Span]:
    """The paragraphs of a text of which each line that goes on with one is indented."""
    spans: list[Span] = []
    for line in (line for block in blocks for line in block):
        alone = _BULLET.match(line.text) or _ALONE.match(line.text.strip())
        if spans and line.text[0].isspace() and not alone:
            spans[-1] = Span(spans[-1].begin, line.span.end)
        else:
            spans.append(line.span)
    return spans


def _wrap_width(blocks: list[list[_Line]]) -> int | None:
    """The width at which the text was wrapped: that of its ninth decile of lines, or None where it was not wrapped."""
    lengths = sorted(len(line.text.strip()) for block in blocks for line in block)
    if len(lengths) < FEWEST_LINES:
        return None
    width = lengths[len(lengths) * 9 // 10]
    follows_on = sum(len(block) - 1 for block in blocks)
    return width if width <= WIDEST_WRAP and follows_on * 3 >= len(lengths) else None


def _is_running(block: list[_Line], width: int | None) -> bool:
    """Whether a block of a wrapped text is one running paragraph: its first line is full and it holds no list."""
    if width is None or len(block) < 2:
        return False
    return len(block[0].text.strip()) >= 0.7 * width and not any(_BULLET.match(line.text) for line in block)


def _continues(before: _Line, line: _Line, width: int | None, running: bool) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if _BULLET.match(line.text):
        return False
    last, first = before.text.strip(), line.text.strip()[0]
    if _ALONE.match(line.text.strip()) or _ALONE.match(last):
        return False
    if _DATE.match(line.text.strip()) and not _OPEN_END.search(last):
        return False
    if width is None or len(last) > WIDEST_WRAP * 1.1:
        return first.islower() and not _TERMINAL.search(last)
    if running or first.islower() or _OPEN_END.search(last):
        return True
    if _BULLET.match(before.text) and line.text[0].isspace():
        return True
    full = len(last) >= 0.7 * width
    return full and not (_TERMINAL.search(last) and len(last) < 0.85 * width)
