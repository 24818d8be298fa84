"""PDF by its text layer (PDFium): lines joined to paragraphs, running heads and page numbers left out, pages kept."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from kg.errors import KgError
from kg.model import Origin
from kg.read.content import Content, Raw, Writer
from kg.read.titles import is_title

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST: Final = 3_000
"""Pages."""
MOST_CHARACTERS: Final = 20_000_000
MARGIN: Final = 0.1
"""The share of a page's height at its top and at its foot where running heads and page numbers stand."""

_NUMBER: Final = re.compile(
    r"(?:page\s*)?[-–—|\[(]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|\])]?(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE
)
_STAMP: Final = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d.*|(?:https?|file)://\S+(?:\s+\d+/\d+)?")
"""What browsers print at the edge: day and time of printing, the address."""
_SOFT: Final = "\u00ad\ufffe\u0002"
_END: Final = re.compile(r"[.!?:;][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its box in points, from the page's lower left corner."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def content(raw: Raw) -> Content:
    document = _opened(raw)
    if len(document) > MOST:
        raise KgError(f"{raw.shown}: it has {len(document):,} pages (the limit is {MOST:,}); give one file per speech")
    lines: list[Line] = []
    characters = 0
    edges: dict[int, float] = {}
    for number in range(len(document)):
        page = document[number]
        edges[number + 1] = page.get_height()
        found = _lines(page, number + 1)
        characters += sum(len(line.text) for line in found)
        if characters > MOST_CHARACTERS:
            raise KgError(f"{raw.shown}: it holds too much text for one document; give one file per speech")
        lines += found
        page.close()
    if not any(any(map(str.isalnum, line.text)) for line in lines):
        raise KgError(
            f"{raw.shown}: no text in its {len(document):,} pages, only pictures: a scan. Run OCR over it first "
            "(for example with ocrmypdf), and give the result"
        )
    writer = Writer()
    title = document.get_metadata_dict().get("Title", "")
    if is_title(title):
        writer.tell("title", title, Origin.FILE)
    kept = _without_edges(lines, edges)
    for paragraph in _paragraphs(kept):
        writer.run(_joined(paragraph, kept))
    return writer.content()


def _opened(raw: Raw) -> PdfDocument:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(raw.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise KgError(f"{raw.shown}: it is locked with a password; save it without one") from None
        raise KgError(
            f"{raw.shown}: no PDF can be read from it: it is damaged or another kind of file; fetch it again"
        ) from None


def _lines(page: PdfPage, number: int) -> list[Line]:
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()
        found = []
        begin = 0
        # PDFium writes no line break where a word is divided, but a sign of its own.
        for row in re.findall(f"[^\n{_SOFT}]*[\n{_SOFT}]|[^\n{_SOFT}]+$", text):
            words = row.strip()
            if words:
                first = begin + row.index(words[0])
                last = first + len(words) - 1
                left, bottom, _, top = text_page.get_charbox(min(first, text_page.count_chars() - 1), loose=True)
                _, low, right, high = text_page.get_charbox(min(last, text_page.count_chars() - 1), loose=True)
                found.append(Line(words, number, left, max(left, right), max(top, high), min(bottom, low)))
            begin += len(row)
        return found
    finally:
        text_page.close()


def _without_edges(lines: list[Line], heights: dict[int, float]) -> list[Line]:
    """The lines without running heads, page numbers and browsers' stamps at the edges of pages."""
    edge = [
        line for line in lines
        if line.bottom > heights[line.page] * (1 - MARGIN) or line.top < heights[line.page] * MARGIN
    ]  # fmt: skip
    repeated = Counter(key for key, _ in {(_shape(line.text), line.page) for line in edge})
    often = max(2, len(heights) // 3)
    dropped = {
        line for line in edge
        if _NUMBER.fullmatch(line.text) or _STAMP.fullmatch(line.text) or repeated[_shape(line.text)] >= often
    }  # fmt: skip
    return [line for line in lines if line not in dropped]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    if not lines:
        return []
    height = median(line.height for line in lines) or 1.0
    gaps = [a.bottom - b.top for a, b in pairwise(lines) if a.page == b.page and a.bottom > b.bottom]
    usual = median(gaps) if gaps else 0.0
    # Where most lines are paragraphs of their own, the usual gap is that of lines that follow on: the smaller ones.
    smaller = sorted(gaps)[: max(1, len(gaps) // 4)] if gaps else [0.0]
    usual = min(usual, median(smaller) + 0.25 * height)
    right = _right_edges(lines)
    found = [[lines[0]]]
    for before, line in pairwise(lines):
        if _follows(before, line, height, usual, right):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _right_edges(lines: list[Line]) -> dict[int, float]:
    """How far to the right the text of each page goes: of nearly all lines, for a stray one may stick out."""
    pages: dict[int, list[float]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line.right)
    edges = {page: sorted(rights)[int(len(rights) * 0.95)] for page, rights in pages.items()}
    widest = max(edges.values())
    # The last page may hold a short line or two.
    return {page: widest if len(pages[page]) < 5 else edge for page, edge in edges.items()}


def _follows(before: Line, line: Line, height: float, usual: float, right: dict[int, float]) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if abs(before.height - line.height) > 0.2 * height:
        return False
    word = line.text.split()[0]
    width = (line.right - line.left) / len(line.text) * (len(word) + 1)
    fitted = before.right + width < right[before.page]
    if fitted and before.text[-1] not in _SOFT:
        return False  # the next word would have fitted: the line was ended on purpose
    if before.page != line.page or line.top > before.top:  # another page or column
        return not _END.search(before.text) and (
            line.text[0].islower() or not line.text[0].isalpha() or before.text[-1] == ","
        )
    return before.bottom - line.top <= usual + 0.35 * height


def _joined(paragraph: list[Line], all_: list[Line]) -> list[tuple[str, str]]:
    """The lines of a paragraph by page, words that were divided at a line's end put together."""
    pieces: list[tuple[str, str]] = []
    carried = ""
    for number, line in enumerate(paragraph):
        text, carried = carried + line.text, ""
        following = paragraph[number + 1].text if number + 1 < len(paragraph) else ""
        if following and following[0].islower() and text[-1] in _SOFT + "-" and text[-2:-1].isalpha():
            head, _, last = text.rpartition(" ")
            first = following.split()[0]
            carried = _whole(last, first, all_)
            text = head
        place = f"page={line.page}"
        if pieces and pieces[-1][1] == place:
            pieces[-1] = f"{pieces[-1][0]} {text}", place
        else:
            pieces.append((text, place))
    return [(re.sub(f"[{_SOFT}]", "-", text), place) for text, place in pieces]


def _whole(last: str, first: str, lines: list[Line]) -> str:
    """The first half of a divided word, without its hyphen, unless the text writes the word with one."""
    if last[-1] == "\u00ad":
        return last[:-1]
    hyphened = f"{last[:-1]}-{first.strip('.,;:!?')}"
    return f"{last[:-1]}-" if any(hyphened in line.text for line in lines) else last[:-1]
