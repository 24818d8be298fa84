"""The page itself: one HTML file with everything in it, and a policy that lets nothing else in.

Names, quotes and titles come from documents of others. They reach the page as JSON that cannot end its element, and the
scripts show them by `textContent` alone; the policy allows the project's own scripts by their hash, and no request.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from kg.view.data import Page, display, page_json
from kg.view.network import network

STYLES: Final = ("page.css", "panels.css", "reader.css")
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
    styles = [_asset(name) for name in STYLES]
    scripts = [_vis_network(), *(_asset(name) for name in SCRIPTS)]
    data = page_json(page) | {"network": {"nodes": net.nodes, "edges": net.edges}}
    environment = Environment(
        loader=FunctionLoader(_asset), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html").render(
        title=display(page.title),
        policy=_policy(styles, scripts),
        styles=[Markup(style) for style in styles],
        scripts=[Markup(script) for script in scripts],
        data=Markup(embedded_json(data)),
    )


def embedded_json(data: Any) -> str:
    """JSON for a `<script type="application/json">` element: none of `<`, `>`, `&`, `'` is left in it."""
    return str(htmlsafe_json_dumps(data, dumps=json.dumps, ensure_ascii=False, separators=(",", ":")))


def _policy(styles: list[str], scripts: list[str]) -> str:
    """The Content-Security-Policy: own styles and scripts by hash, no request, no string made code."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(_hash(script) for script in scripts),
            "style-src " + " ".join(_hash(style) for style in styles),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


@cache
def _asset(name: str) -> str:
    return (files("kg.view") / "assets" / name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def _vis_network() -> str:
    return (files("pyvis") / VIS_NETWORK).read_text(encoding="utf-8").replace("\r\n", "\n")
