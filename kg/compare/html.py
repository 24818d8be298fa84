"""The comparison as a page: what is new, dropped and kept, each with the words of both sides beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.compare.sides import Compared
from kg.view.data import display
from kg.view.shell import assemble, asset

if TYPE_CHECKING:
    from kg.store import Graph

PACKAGE: Final = "kg.compare"


def page(graph: Graph, a: str, b: str, compared: list[Compared]) -> str:
    """The page of a comparison of A and B as HTML, the same bytes for the same comparison."""
    titles = {document.id: display(document.title) for document in graph.documents()}
    named = {document for row in compared for document in (row.document_a, row.document_b) if document}
    rows = [
        [row.kind, row.change, display(row.what), row.words_a, row.document_a, row.words_b, row.document_b]
        for row in compared
    ]
    data = {"a": display(a), "b": display(b), "rows": rows, "titles": {name: titles[name] for name in sorted(named)}}
    styles = [asset("base.css"), asset("compare.css", PACKAGE)]
    scripts = [asset("dom.js"), asset("compare.js", PACKAGE)]
    return assemble("compare.html", f"{a} and {b} compared", styles, scripts, data, PACKAGE)
