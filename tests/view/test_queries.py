"""Questions and SPARQL answered in the page, as `kg query` answers them."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

from kg.query.questions import pack
from kg.store import Graph

Open = Callable[..., Any]
VENDORED = files("kg.view") / "assets" / "vendor" / "oxigraph"


def answers(page: Any) -> list[str]:
    return [str(row) for row in page.locator("#view-queries tbody tr").all_inner_texts()]


def told(page: Any) -> str:
    return str(page.locator("#view-queries .hint[role=status]").inner_text())


def test_each_question_has_as_many_answers_as_the_command(opened: Open, seed_page: Path, seed_graph: Graph) -> None:
    page = opened(seed_page, "#view=queries")
    names = [one.name for one in pack() if not any(row.required for row in one.parameters)]
    for turn, name in enumerate(names, start=1):
        page.click(f"[data-ask={name}]")
        page.wait_for_selector(f"#view-queries .rows[data-asked='{turn}']")
        rows = len(seed_graph.ask(name).rows)
        assert told(page) == f"{rows} row{'' if rows == 1 else 's'}", name


def test_a_question_is_narrowed_by_a_field(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#view=queries")
    page.click("[data-ask=commitments]")
    page.fill("#view-queries input[name=by]", "Ministry of Industry and Information Technology")
    page.click("#view-queries form .run")
    page.wait_for_selector("#view-queries .rows[data-asked='2']")
    assert answers(page)
    assert all("Ministry of Industry" in row for row in answers(page))
    page.locator("#view-queries .quote").first.click()
    assert "will actively cooperate" in "".join(page.locator("#text .quoted").all_inner_texts())


def test_sparql_of_a_link_waits_for_the_reader(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#view=queries&sparql=ASK+%7B+%3Fa+%3Fb+%3Fc+%7D")
    page.locator("#view-queries textarea").wait_for()
    # An answer sets the turn it was asked in before it waits for anything: without one, nothing is under way.
    assert told(page) == ""
    assert page.locator("#view-queries .rows[data-asked]").count() == 0
    assert page.locator("#view-queries textarea").input_value() == "ASK { ?a ?b ?c }"
    page.focus("#view-queries textarea")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#view-queries .rows[data-asked]")
    assert page.locator("#view-queries .rows").inner_text() == "Yes."


def test_a_faulty_query_is_told(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#view=queries")
    page.click("#view-queries summary")
    page.fill("#view-queries textarea", "SELECT nothing")
    page.locator("#view-queries .editor .run").click()
    page.wait_for_selector("#view-queries .fault")
    assert told(page) == "The query could not be answered."
    assert page.locator("#view-queries .fault").inner_text().startswith("Line 1, column ")


def test_a_query_cannot_ask_elsewhere(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#view=queries")
    page.click("#view-queries summary")
    page.fill("#view-queries textarea", "SELECT * { SERVICE <https://example.org/sparql> { ?a ?b ?c } }")
    page.locator("#view-queries .editor .run").click()
    page.wait_for_selector("#view-queries .fault")


def test_the_engine_is_what_its_readme_says() -> None:
    readme = (VENDORED / "README.md").read_text(encoding="utf-8")
    stated = dict(re.findall(r"\| `([\w.]+)`.*\| ([0-9a-f]{64}) \|", readme))
    script = (VENDORED / "web.js").read_bytes()
    binary = gzip.decompress((VENDORED / "web_bg.wasm.gz").read_bytes())
    assert stated == {
        "web.js": hashlib.sha256(script).hexdigest(),
        "web_bg.wasm": hashlib.sha256(binary).hexdigest(),
    }
