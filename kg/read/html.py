"""Web pages: the main text by trafilatura, what the page's own markup tells, and the element of each paragraph.

Trafilatura knows navigation from text. What it drops between headline and text (byline, date line) is taken back in:
the frame reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from kg.errors import KgError
from kg.read.content import Content, Raw, Writer
from kg.read.markup import tell
from kg.read.text import declared, decoded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST: Final = 250
MOST: Final = 300_000
"""Elements."""
LONGEST_LINE: Final = 160
"""Characters of a line between headline and text."""
MOST_LINES: Final = 8

INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "hi", "i", "ins", "kbd", "mark"}
    | {"q", "ref", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
SKIPPED: Final = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "svg", "math", "button", "select", "textarea"}
    | {"input", "graphic", "img"}
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET: Final = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{1,80}encoding\s*=\s*[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)
_ABOUT: Final = frozenset({"nav", "footer", "aside", "form", "menu", "dialog"})


def content(raw: Raw) -> Content:
    from lxml import etree
    from trafilatura.core import bare_extraction

    page = parsed(raw)
    writer = Writer()
    tell(writer, page)
    mend(page)
    found = bare_extraction(
        etree.tostring(page, encoding="unicode", method="html"),
        favor_recall=True, include_comments=False, include_tables=True, with_metadata=False,
    )  # fmt: skip
    body = getattr(found, "body", None)
    if body is None or not any(map(str.isalnum, "".join(body.itertext()))):
        raise KgError(
            f"{raw.shown}: no main text was found in the page; where a script writes it, print it to PDF and give that"
        )
    _write(writer, page, list(blocks(body)))
    return writer.content()


def parsed(raw: Raw) -> HtmlElement:
    """The page as a tree. Raises KgError for what is none, or is nested without end."""
    from lxml import etree, html

    text = decoded(Raw(raw.shown, raw.data, _encoding(raw))).replace("\0", "")
    # An XML declaration would contradict a text that is decoded already.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        page = html.document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        raise KgError(
            f"{raw.shown}: no page of HTML can be read from it; open it in a browser and save it again"
        ) from None
    number = 0
    for number, element in enumerate(page.iter(), 1):
        if number > MOST or (not len(element) and sum(1 for _ in element.iterancestors()) > DEEPEST):
            raise KgError(f"{raw.shown}: the page is nested too deeply or too large; save its text as .txt")
    if number < 3:
        raise KgError(f"{raw.shown}: no page of HTML can be read from it; open it in a browser and save it again")
    return page


def mend(page: HtmlElement) -> None:
    """Take out what is no text to a reader: hidden elements, and the raised numbers of notes."""
    for element in list(page.iter()):
        if not isinstance(element.tag, str):
            continue
        note = element.tag == "sup" and re.fullmatch(
            r"[\[(]?(?:\d{1,3}|[*†‡a-z])[\])]?", element.text_content().strip()
        )
        hidden = element.get("style") and _HIDDEN.search(element.get("style"))
        if (note or hidden) and element.getparent() is not None:
            element.drop_tree()


def blocks(element: Any) -> Iterator[tuple[Any, list[str]]]:
    """The innermost blocks of a tree in order, each as its element and its lines."""
    lines = [""]
    if element.tag in {"tr", "row"}:
        cells = [" ".join("".join(cell.itertext()).split()) for cell in element]
        yield element, [" | ".join(filter(None, cells))]
        return
    lines[-1] += element.text or ""
    for child in element:
        inline = not isinstance(child.tag, str) or child.tag in SKIPPED or child.tag in INLINE
        if child.tag in {"br", "lb"}:
            lines.append("")
        elif not isinstance(child.tag, str) or child.tag in SKIPPED:
            pass
        elif inline and not any(
            below.tag not in INLINE and below.tag not in {"br", "lb"} for below in child.iterdescendants(tag="*")
        ):
            for number, line in enumerate(_inline(child)):
                if number:
                    lines.append("")
                lines[-1] += line
        else:
            if any(line.strip() for line in lines):
                yield element, lines
            lines = [""]
            yield from blocks(child)
        lines[-1] += child.tail or ""
    if any(line.strip() for line in lines):
        yield element, lines


def _inline(element: Any) -> list[str]:
    lines = [element.text or ""]
    for child in element:
        if child.tag in {"br", "lb"}:
            lines.append("")
        elif child.tag not in SKIPPED:
            first, *rest = _inline(child)
            lines[-1] += first
            lines += rest
        lines[-1] += child.tail or ""
    return lines


def _write(writer: Writer, page: HtmlElement, found: list[tuple[Any, list[str]]]) -> None:
    """Write the blocks that were found, each with its element in the page, and the lines before them that were not."""
    tree = page.getroottree()
    body = page.find("body")
    shown = [(element, lines, _key(lines)) for element, lines in blocks(body if body is not None else page)]
    where: dict[str, list[int]] = {}
    for number, (_, _, key) in enumerate(shown):
        where.setdefault(key, []).append(number)
    places: list[int | None] = []
    last = -1
    for _, lines in found:
        options = where.get(_key(lines), [])
        place = next((number for number in options if number > last), None)
        places.append(place)
        last = place if place is not None else last
    lacking = _head(shown, places)
    for (_, lines), place in zip(found, places, strict=True):
        while lacking and (place is None or lacking[0] < place):
            number = lacking.pop(0)
            writer.lines(shown[number][1], tree.getpath(shown[number][0]))
        writer.lines(lines, tree.getpath(shown[place][0]) if place is not None else "")


def _head(shown: list[tuple[Any, list[str], str]], places: list[int | None]) -> list[int]:
    """The headline and the lines between it and the text, so far as trafilatura left them out."""
    taken = {place for place in places if place is not None}
    begin = next((place for place in sorted(taken) if shown[place][0].tag not in {"h1", "h2"}), None)
    if begin is None:
        return []
    before = [number for number in range(begin) if not _about(shown[number][0])]
    headline = next((number for number in before if shown[number][0].tag == "h1"), None)
    if headline is None:
        return []
    lines = [n for n in before if n >= headline and n not in taken and len(shown[n][2]) <= LONGEST_LINE]
    return lines if len(lines) <= MOST_LINES else [headline][headline in taken :]


def _about(element: Any) -> bool:
    """Whether an element belongs to the page around the text: navigation, menus, lists of links."""
    if any(outer.tag in _ABOUT for outer in (element, *element.iterancestors())):
        return True
    linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
    return linked * 2 > len("".join(element.itertext()))


def _key(lines: list[str]) -> str:
    return "".join("".join(lines).split())


def _encoding(raw: Raw) -> str | None:
    """The encoding that was named, else UTF-8 where the bytes are that, else what the page declares."""
    if raw.encoding:
        return raw.encoding
    named = _CHARSET.search(raw.data[:4096])
    if named is None:
        return None
    return declared(raw, (named[1] or named[2]).decode("ascii"))
