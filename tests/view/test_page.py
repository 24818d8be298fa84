from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.store import Graph
from kg.view import save
from kg.view.page import SCRIPTS, STYLES
from kg.view.shell import asset


def test_one_file_with_everything_in_it(seed_page: Path) -> None:
    html = seed_page.read_text(encoding="utf-8")
    engine = sum(map(len, re.findall(r'<script type="(?:text/plain|module)"[^>]*>(.*?)</script>', html, re.DOTALL)))
    assert len(html.encode()) - engine <= 1_500_000
    assert engine <= 2_500_000
    assert not re.findall(r"<(?:script|link|img|iframe)[^>]*\s(?:src|href)=[\"'](?!data:,)", html)
    assert "default-src &#39;none&#39;" in html
    assert [path.name for path in seed_page.parent.iterdir()] == [seed_page.name]


def forbidden(content: str) -> list[str]:
    """What a style sheet or script must not hold: ways out of its element, markup from strings, requests."""
    stopped = (
        *("</script", "</style", "<!--", "innerHTML", "outerHTML", "insertAdjacentHTML"),
        *("eval(", "url(", "@import", "http://", "fetch("),
    )
    harmless = content.replace("http://www.w3.org/2000/svg", "").replace("url(#arrow)", "")
    return [text for text in stopped if text in harmless]


@pytest.mark.parametrize("name", [*STYLES, *SCRIPTS])
def test_assets_hold_nothing_that_a_policy_would_stop(name: str) -> None:
    assert forbidden(asset(name)) == []


def test_a_folder_that_is_not_there_is_named(seed_graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"nowhere"):
        save(seed_graph, tmp_path / "nowhere" / "graph.html")
