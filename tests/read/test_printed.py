"""The same speech as page, Word file and PDF gives nearly the same facts, and reading it costs little."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.read.printed import CHROMIUMS, FORMATS, GOLD, facts, made

NEAR = 0.03
COST = 0.2
PATHS = sorted(GOLD.glob("*/*.txt"))[:16]
"""All of tests/gold: `python -m tests.read.printed`."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> float:
    f1, _, _ = facts(PATHS, made(PATHS, "txt", tmp_path_factory.mktemp("plain")))
    return f1


@pytest.mark.parametrize("format", FORMATS)
def test_facts_are_found_as_in_the_plain_text(plain: float, tmp_path: Path, format: str) -> None:
    if format == "pdf" and not any(map(shutil.which, CHROMIUMS)):
        pytest.skip("no Chromium is installed to print with")
    f1, reading, rest = facts(PATHS, made(PATHS, format, tmp_path))
    assert f1 >= plain - NEAR
    assert reading <= COST * (reading + rest)
