"""Every view, light and dark, wide and narrow, has no serious finding of axe-core."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.view.conftest import VIEWS

Open = Callable[..., Any]
AXE = Path(__file__).parent / "axe-core" / "axe.min.js"
ALLIANCE = "organization-alliance-of-industrial-internet"


def findings(page: Any) -> list[str]:
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)")
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary'][:150]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (390, 844)])
def test_no_serious_finding(opened: Open, seed_page: Path, scheme: str, size: tuple[int, int]) -> None:
    page = opened(seed_page, color_scheme=scheme)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    for view in VIEWS:
        page.click(f"#tab-{view}")
        if view == "queries":
            page.click("[data-ask=commitments]")
            page.wait_for_selector("#view-queries .rows[data-asked]")
        assert findings(page) == [], view
    page.evaluate(f"state.select('entity', model.byKey.get('{ALLIANCE}'), 'list')")
    page.wait_for_selector("#card:visible")
    assert findings(page) == []
