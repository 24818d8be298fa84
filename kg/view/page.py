"""The page of a graph: its network, the facts and the speech side by side."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from kg.view.data import Page
from kg.view.engine import Engine
from kg.view.network import network_json
from kg.view.shell import assemble, asset
from kg.view.terms import terms_json

STYLES: Final = (
    "base.css",
    "page.css",
    "panels.css",
    "graph.css",
    "reader.css",
    "tables.css",
    "overview.css",
    "queries.css",
)
SCRIPTS: Final = (
    *("model.js", "dom.js", "state.js"),
    *("filters.js", "look.js", "labels.js", "shape.js", "arrange.js", "camera.js", "picture.js", "graph.js"),
    *("search.js", "evidence.js", "turtle.js", "card.js", "reader.js"),
    *("table.js", "ledger.js", "timeline.js", "overview.js", "engine.js", "queries.js", "page.js"),
)
"""In the order that they run in: each is one `const`, and uses the others only after all have run."""

VIS_NETWORK: Final = "lib/vis-9.1.2/vis-network.min.js"
"""vis-network inside pyvis's package. Its style sheet is for buttons and tooltips that the page does not use."""


def page_html(page: Page, engine: Engine | None = None) -> str:
    """The whole page as HTML, the same bytes for the same page; without the engine it answers no queries."""
    data = network_json(page) | {"terms": terms_json(page.base), "questions": engine.questions if engine else []}
    scripts = [_vis_network(), *map(asset, SCRIPTS)]
    return assemble("page.html", page.title, [*map(asset, STYLES)], scripts, data, engine=engine)


@cache
def _vis_network() -> str:
    return (files("pyvis") / VIS_NETWORK).read_text(encoding="utf-8").replace("\r\n", "\n")
