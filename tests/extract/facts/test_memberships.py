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
The Org[Nordic Group] met. Its members are the states of Pla[Norway], Pla[Denmark] and Pla[Iceland]. => -
Many members of the Org[Nordic Group] are using platforms of Pla[Peru], Pla[Kenya] and Pla[Norway]. => -
The Org[Nordic Group] works with partners such as Org[Port Bank], Org[Sea Fund] and Org[Bay Trust]. => -
The Summit admitted Pla[Kenya] as a full member of the Org[Port Union]. => Kenya memberOf Port Union
We greeted Pla[Kenya] as a good friend of the Org[Port Union]. => -
Thanks go to Per[Ana Rey] and all the other members of the Org[Land Board]. => Ana Rey memberOf Land Board
Six states joined the Pol[Lisbon Declaration]. These countries are Pla[Peru], Pla[Kenya] and Pla[Norway].
  => Peru memberOf Lisbon Declaration ; Kenya memberOf Lisbon Declaration ; Norway memberOf Lisbon Declaration
Six judges joined the Org[Land Court]. These are jurists of lands such as Pla[Peru], Pla[Kenya] and Pla[Norway]. => -
The Pol[Lisbon Declaration] is old. Those countries are Pla[Peru], Pla[Kenya] and Pla[Norway]. => -
The Governor announced the appointment of Per[Ana Rey] to the Org[Land Board]. => Ana Rey memberOf Land Board
Pla[Peru] has become a full member of the Org[Nordic Group]. => Peru memberOf Nordic Group
The Org[Port Bank], which is a member of the Org[Nordic Group], spoke. => Port Bank memberOf Nordic Group
The Org[Port Bank], and members of the Org[Nordic Group], spoke. => -
The Org[Nordic Group] (Pla[Norway], Pla[Denmark] and Pla[Iceland]) met.
  => Norway memberOf Nordic Group ; Denmark memberOf Nordic Group ; Iceland memberOf Nordic Group
The Org[Nordic Group] (founded in Pla[Norway] and Pla[Denmark]) met. => -
The Org[Port Commission] (PC) between Pla[Peru] and Pla[Kenya] met.
  => Peru memberOf Port Commission ; Kenya memberOf Port Commission
Per[Ada Obi], Per[Jan Novak] and Per[Ana Rey] from the Org[Port Bank] spoke.
  => Ada Obi memberOf Port Bank ; Jan Novak memberOf Port Bank ; Ana Rey memberOf Port Bank
The Org[Nordic Group] thanked Pla[Norway], Pla[Denmark] and Pla[Iceland]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_members_in_a_row(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(memberships, marked, nlp) == expected
