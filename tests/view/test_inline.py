"""The page inside a notebook: a frame in the notebook, no file beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from kg.store import Graph
from kg.view import view

Open = Callable[..., Any]


def test_a_notebook_gets_a_frame_and_a_file_the_page(
    seed_graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = view(seed_graph)
    frame = shown._repr_html_()
    assert shown.startswith("<!doctype html>") and frame.startswith("<iframe srcdoc=")
    assert len(frame) < 1_500_000
    inner = unescape(re.findall(r'srcdoc="([^"]*)"', frame)[0])
    assert inner == view(seed_graph, sparql=False)
    assert list(tmp_path.iterdir()) == []


def test_the_page_lives_in_the_frame(browser: Any, seed_graph: Graph, tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><title>n</title>{view(seed_graph)._repr_html_()}", encoding="utf-8")
    page = browser.new_page()
    page.goto(notebook.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("#list [role=option]").first.click()
    assert frame.locator("#card h2").inner_text() == "Miao Wei"
    frame.locator("#tab-ledger").click()
    frame.locator("#view-ledger .quote").first.click()
    assert frame.locator("#text .quoted").count() > 0
    page.close()
