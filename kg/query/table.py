"""Plain text for the terminal: aligned columns, wrapped to a width, of characters that are safe to show."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from kg.count import counted

GAP: Final = "  "
NARROWEST: Final = 8
"""Columns below which a cell is not squeezed; a table of more columns than fit is wider than asked for."""
TALLEST: Final = 8
"""Lines of a cell; a longer one ends in an ellipsis."""


def line(text: str) -> str:
    """The text as one line without what could steer a terminal or turn letters round: controls, bidi, surrogates."""
    return " ".join("".join(map(_safe, text)).split())


def _safe(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp" | "Zs":
            return " "
        case "Cf":
            return ""
        case "Cs" | "Co" | "Cn":
            return "\N{REPLACEMENT CHARACTER}"
    return character


def breadth(text: str) -> int:
    """Columns that a text takes in a terminal: East Asian wide characters take two, combining marks none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrap(text: str, width: int) -> list[str]:
    """The text on lines of at most `width` columns, broken at spaces where there are any. At least one line."""
    lines: list[str] = []
    current = ""
    for word in line(text).split(" "):
        for piece in _pieces(word, width):
            if current and breadth(current) + 1 + breadth(piece) <= width:
                current = f"{current} {piece}"
            else:
                if current:
                    lines.append(current)
                current = piece
    return [*lines, current]


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word cut where it is wider than a line."""
    piece, used = "", 0
    for character in word:
        size = breadth(character)
        if piece and used + size > width:
            yield piece
            piece, used = "", 0
        piece, used = piece + character, used + size
    yield piece


def columns(header: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """A table with a ruled header; the widest columns give way until it fits, and its cells wrap."""
    if not header:
        return f"{counted(len(rows), 'row')} without columns\n"
    safe = [[line(cell) for cell in row] for row in rows]
    widths = [max([breadth(line(name)), *(breadth(row[i]) for row in safe)]) for i, name in enumerate(header)]
    widths = _fit(widths, width - len(GAP) * (len(header) - 1))
    lines = [*_row(header, widths), GAP.join("-" * size for size in widths)]
    for row in safe:
        lines += _row(row, widths)
    count = counted(len(rows), "row") if rows else "no rows"
    return "".join(f"{text.rstrip()}\n" for text in [*lines, f"({count})"])


def _fit(widths: list[int], room: int) -> list[int]:
    """Bring the sum of widths down to `room` by lowering the widest ones to a common ceiling."""
    low, high = min(NARROWEST, max(widths)), max(widths)
    while low < high:
        ceiling = (low + high + 1) // 2
        if sum(min(size, ceiling) for size in widths) <= room:
            low = ceiling
        else:
            high = ceiling - 1
    fitted = [min(size, low) for size in widths]
    spare = max(0, room - sum(fitted))
    for i, size in enumerate(widths):
        more = min(spare, size - fitted[i])
        fitted[i] += more
        spare -= more
    return [max(1, size) for size in fitted]


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [wrap(cell, size) for cell, size in zip(cells, widths, strict=True)]
    for lines, size in zip(wrapped, widths, strict=True):
        if len(lines) > TALLEST:
            del lines[TALLEST:]
            lines[-1] = next(_pieces(lines[-1], max(1, size - 4))) + " ..."
    height = max(len(lines) for lines in wrapped)
    out = []
    for i in range(height):
        cells_ = [lines[i] if i < len(lines) else "" for lines in wrapped]
        out.append(GAP.join(text + " " * (size - breadth(text)) for text, size in zip(cells_, widths, strict=True)))
    return out
