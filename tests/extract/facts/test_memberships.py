"""Members in a row of names that words lead up to, in the sentence of their body or in the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.memberships import memberships
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Pol[Coastal Framework] was launched with three initial partners: Pla[Peru], Pla[Kenya] and Pla[Norway].
  => Peru memberOf Coastal Framework ; Kenya memberOf Coastal Framework ; Norway memberOf Coastal Framework
The Org[Nordic Group] comprises the foreign ministers of Pla[Norway], Pla[Denmark] and Pla[Iceland].
  => Norway memberOf Nordic Group ; Denmark memberOf Nordic Group ; Iceland memberOf Nordic Group
Six states joined the Pol[Lisbon Declaration]. These countries are Pla[Peru], Pla[Kenya] and Pla[Norway].
  => Peru memberOf Lisbon Declaration ; Kenya memberOf Lisbon Declaration ; Norway memberOf Lisbon Declaration
The Pol[Lisbon Declaration] is old. Those countries are Pla[Peru], Pla[Kenya] and Pla[Norway]. => -
The Org[Nordic Group] thanked Pla[Norway], Pla[Denmark] and Pla[Iceland]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_members_in_a_row(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(memberships, marked, nlp) == expected
