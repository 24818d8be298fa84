"""Who values whom by what they do, and whose support is thanked for: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.regards import regards
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

REGARDS = table("""
Pla[Kenya] welcomed Pla[Japan]'s efforts. => Kenya supports Japan
Pla[Kenya] should welcome Pla[Japan]'s efforts. => -
Pla[Kenya] welcomed Pla[Japan]'s silence. => -
Per[Ana Rey] thanked Per[Bo Teo] and Per[Cy Yao] for their support of the Pol[Green Accord].
  => Bo Teo supports Green Accord; Cy Yao supports Green Accord
""")


@pytest.mark.parametrize(("marked", "expected"), REGARDS)
def test_who_is_valued(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(regards, marked, nlp) == expected
