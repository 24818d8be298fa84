"""What the tests of the whole tree share: the language pipeline, loaded once, and a browser to open pages in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from spacy.language import Language

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default English pipeline."""
    from kg.annotate import pipeline

    return pipeline()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="the page's tests need: pip install playwright")
    executable = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if executable is None:
        pytest.skip("no Chromium is installed: get it with `apt-get install chromium`, or with your system's packages")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a page from disk; at the end it must have made no request, logged no error, and shown no dialog."""
    contexts: list[Any] = []
    faults: list[str] = []

    def open_page(path: Path, link: str = "", **options: Any) -> Any:
        context = browser.new_context(viewport={"width": 1366, "height": 768}, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        url = path.as_uri()
        page.on(
            "console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: (faults.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((url, "data:,")) else faults.append(f"request {request.url}")
            ),
        )
        page.goto(url + link)
        page.wait_for_selector("html[data-ready=true]", state="attached", timeout=15_000)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []
