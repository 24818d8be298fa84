"""What a page's own markup tells about it: meta elements, JSON-LD, <time>, <h1>."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from kg.model import Origin
from kg.read.content import Writer
from kg.read.titles import is_title

if TYPE_CHECKING:
    from lxml.html import HtmlElement

META: Final = {
    "title": ("og:title", "dc.title", "dcterms.title", "twitter:title", "citation_title"),
    "date": (
        "article:published_time", "dcterms.date", "dc.date", "dcterms.issued", "dc.date.issued", "datepublished",
        "citation_publication_date", "date", "pubdate", "publish-date", "publication_date",
    ),
    "speaker": ("article:author", "author", "dc.creator", "dcterms.creator"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"),
    "url": ("og:url",),
}  # fmt: skip
"""The names of meta elements (`name`, `property` or `itemprop`), the most trusted first."""

LONGEST_JSON: Final = 200_000
_DAY: Final = re.compile(r"\s*([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?(?:[T ].*)?\s*")


def tell(writer: Writer, page: HtmlElement) -> None:
    """Add what the page tells, by the order of trust within it."""
    metas: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        metas.setdefault(name.strip().lower(), (meta.get("content") or "").strip())
    linked = next(iter(_linked(page)), {})
    for name, keys in META.items():
        values = [str(linked.get(name, "")), *(metas.get(key, "") for key in keys)]
        if name == "title":
            values += [heading.text_content() for heading in page.iter("h1")][:1]
            values += [title.text_content() for title in page.iter("title")][:1]
        elif name == "date":
            values += [time.get("datetime") or "" for time in page.iter("time") if time.get("pubdate") is not None]
        elif name == "url":
            values = [link.get("href") or "" for link in page.iter("link") if link.get("rel") == "canonical"] + values
        value = next(filter(None, (_fit(name, value) for value in values)), "")
        writer.tell(name, value, Origin.MARKUP)


def iso(text: str) -> str:
    """The day or month at the beginning of a time stamp, or nothing."""
    match = _DAY.fullmatch(text)
    if match is None:
        return ""
    from datetime import date

    try:
        date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return ""
    return "-".join(filter(None, match.groups()))


def _fit(name: str, value: str) -> str:
    value = " ".join(value.split())
    if name == "date":
        return iso(value)
    if name == "url":
        return value if re.fullmatch(r"https?://[^\s<>\"{}|\\^`]{3,400}", value) else ""
    if name == "speaker" and (value.startswith("http") or not 1 < len(value.split()) < 8):
        return ""
    return value if name != "title" or is_title(value) else ""


def _linked(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """What JSON-LD tells of the page's article."""
    for script in page.iter("script"):
        if script.get("type") != "application/ld+json" or not script.text or len(script.text) > LONGEST_JSON:
            continue
        try:
            data = json.loads(script.text)
        except (ValueError, RecursionError):
            continue
        nodes = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        for node in nodes if isinstance(nodes, list) else []:
            if isinstance(node, dict) and isinstance(node.get("datePublished"), str):
                yield {
                    "date": node["datePublished"],
                    "title": node.get("headline") if isinstance(node.get("headline"), str) else "",
                    "speaker": _name(node.get("author"), "Person"),
                    "publisher": _name(node.get("publisher"), ""),
                }


def _name(node: Any, type_: str) -> str:
    node = node[0] if isinstance(node, list) and node else node
    if not isinstance(node, dict) or (type_ and node.get("@type") != type_):
        return ""
    return node["name"] if isinstance(node.get("name"), str) else ""
