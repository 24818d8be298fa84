"""What the tests of the whole tree share: the language pipeline, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default English pipeline."""
    from kg.annotate import pipeline

    return pipeline()
