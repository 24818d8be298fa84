"""The page of a graph: its network, the facts and the speech side by side."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from kg.view.data import Page, page_json
from kg.view.network import network
from kg.view.shell import assemble, asset

STYLES: Final = ("base.css", "page.css", "panels.css", "reader.css")
SCRIPTS: Final = (
    "model.js",
    "dom.js",
    "state.js",
    "graph.js",
    "reader.js",
    "search.js",
    "evidence.js",
    "card.js",
    "filters.js",
    "page.js",
)
"""In the order that they run in: each is one `const`, and uses only those before it."""

VIS_NETWORK: Final = "lib/vis-9.1.2/vis-network.min.js"
"""vis-network inside pyvis's package. Its style sheet is for buttons and tooltips that the page does not use."""


def page_html(page: Page) -> str:
    """The whole page as HTML, the same bytes for the same page."""
    net = network(page)
    data = page_json(page) | {"network": {"nodes": net.nodes, "edges": net.edges}}
    scripts = [_vis_network(), *map(asset, SCRIPTS)]
    return assemble("page.html", page.title, [*map(asset, STYLES)], scripts, data)


@cache
def _vis_network() -> str:
    return (files("pyvis") / VIS_NETWORK).read_text(encoding="utf-8").replace("\r\n", "\n")
