"""Who moves a bill in parliament proposes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.motions import motions
from kg.model import Zone
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

SPOKEN = table("""
Sir, I beg to move that the Pol[Fisheries Bill] be now read a second time. => Fisheries Bill issuedBy I
I move that the Pol[Bill@Fisheries Bill] be now read for the third time. => Fisheries Bill issuedBy I
I moved house when the Pol[Fisheries Bill] was read. => -
The Pol[Fisheries Bill] was read a second time. => -
I beg to move that the Pol[Fisheries Plan] be noted. => -
""")


@pytest.mark.parametrize(("marked", "expected"), SPOKEN)
def test_moved_by_the_speaker(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(motions, marked, nlp, Zone.BODY) == expected
