"""One text, one graph, one page: whatever the hash seed, time zone, locale and number of processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.determinism import LOCALES, built, texts


@pytest.fixture(scope="module")
def seen() -> set[str]:
    """The outputs of all runs so far."""
    return set()


@pytest.mark.parametrize(
    ("hash_seed", "locale", "jobs"),
    [
        *((seed, locale, (1,)) for seed in (0, 4294967295) for locale in LOCALES),
        (2, "ascii", (2,)),
    ],
)
def test_one_output(hash_seed: int, locale: str, jobs: tuple[int, ...], seen: set[str], tmp_path: Path) -> None:
    lines = built(texts(tmp_path), hash_seed, locale, jobs)
    assert int(lines[0].split(",")[0]) > 500
    seen.update(lines)
    assert len(seen) == 1, f"{len(seen)} different outputs: {sorted(seen)}"
