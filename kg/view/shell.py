"""The shell of a page: one HTML file with everything in it, and a policy that lets nothing else in.

Names, quotes and titles come from documents of others. They reach the page as JSON that cannot end its element, and the
scripts show them by `textContent` alone; the policy allows the project's own scripts by their hash, and no request.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, FunctionLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from kg.view.data import display

if TYPE_CHECKING:
    from kg.view.engine import Engine

SHELL: Final = "shell.html"
"""The template that those of pages extend: head, styles, data, scripts."""


def assemble(
    template: str,
    title: str,
    styles: Sequence[str],
    scripts: Sequence[str],
    data: Any,
    package: str = "kg.view",
    engine: Engine | None = None,
) -> str:
    """The page as HTML, the same bytes for the same page. The template is an asset of the package; the rest is text."""

    def source(name: str) -> str:
        return asset(name) if name == SHELL else asset(name, package)

    environment = Environment(
        loader=FunctionLoader(source), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template(template).render(
        title=display(title),
        policy=_policy(styles, scripts, engine),
        styles=[Markup(style) for style in styles],
        scripts=[Markup(script) for script in scripts],
        data=Markup(embedded_json(data)),
        blobs=engine.blobs if engine else {},
        module=Markup(engine.script) if engine else "",
    )


def embedded_json(data: Any) -> str:
    """JSON for a `<script type="application/json">` element: none of `<`, `>`, `&`, `'` is left in it."""
    return str(htmlsafe_json_dumps(data, dumps=json.dumps, ensure_ascii=False, separators=(",", ":")))


@cache
def asset(name: str, package: str = "kg.view") -> str:
    """A file of the package's folder `assets`."""
    return (files(package) / "assets" / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _policy(styles: Sequence[str], scripts: Sequence[str], engine: Engine | None) -> str:
    """The Content-Security-Policy: own styles and scripts by hash, no request, no string made code.

    Only a page with the SPARQL engine may compile WebAssembly.
    """
    allowed = [*map(_hash, scripts), *([_hash(engine.script), "'wasm-unsafe-eval'"] if engine else [])]
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(allowed),
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
