"""What belongs to what: one line, one behaviour. Of places, countries are known to be countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.parts import parts
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Org[Patent Office] of the Org[Ministry of Trade] was opened. => Patent Office partOf Ministry of Trade
The Org[Ministry of Trade]'s Org[Patent Office] was opened. => Patent Office partOf Ministry of Trade
The Org[Board of Directors of the Org[Reserve Bank]] met.
  => Board of Directors of the Reserve Bank partOf Reserve Bank
The Eve[70th Session of the Org[General Assembly of the Org[United Nations]]] was opened.
  => General Assembly of the United Nations partOf United Nations
  ; 70th Session of the General Assembly of the United Nations organizer General Assembly of the United Nations
The Eve[Ninth Summit of the Heads of State and Government of the Org[Lagos Union]] was opened.
  => Ninth Summit of the Heads of State and Government of the Lagos Union organizer Lagos Union
The Eve[Conference of the Org[Pacific Youth Committee]] was opened.
  => Conference of the Pacific Youth Committee organizer Pacific Youth Committee
The Eve[Founding Conference of the Org[Ocean Union]] was opened. => -
The Eve[80th Session of the Eve[General Debate]] was opened.
  => 80th Session of the General Debate partOf General Debate
Pla[Bergen] in Pla[Norway] is rainy. => Bergen partOf Norway
Pla[Bergen], Pla[Norway], is rainy. => Bergen partOf Norway
Mayors of Pla[Granby], Pla[CT] and Pla[Avon], Pla[MA] met. => Granby partOf CT ; Avon partOf MA
We met at the Pla[Palm Hall], Pla[Kigali], Pla[Rwanda], on Monday. => Palm Hall partOf Kigali ; Kigali partOf Rwanda
We met in the Pla[Palm Hall], Pla[Bridgetown], Pla[Barbados], 4 May.
  => Palm Hall partOf Bridgetown ; Bridgetown partOf Barbados
We flew over the Pla[Great Reef], Pla[Lagos], Pla[Peru] and Pla[Kenya]. => -
Pla[Peru], Pla[Norway] and Pla[Kenya] are far away. => -
Pla[Norway]'s Pla[Arctic Coast] is rainy. => Arctic Coast partOf Norway
The Pol[Vaccination Plan] under the Pol[Health Strategy] was begun. => Vaccination Plan partOf Health Strategy
The Eve[Youth Day] at the Eve[Doha Forum] was begun. => Youth Day partOf Doha Forum
We flew to Pla[Orlando], Pla[Tampa], Pla[Miami] and Pla[Naples]. => -
Pla[Norway], Pla[Denmark] and Pla[Iceland] met. => -
A letter came from the Org[Office of Legal Affairs], Org[Ministry of Trade].
  => Office of Legal Affairs partOf Ministry of Trade
A letter came from the Org[Department of Trade], Org[Department of Health]. => -
The Org[Registry of Ships] is a department under the Org[Ministry of Trade].
  => Registry of Ships partOf Ministry of Trade
The Org[Patent Office] and the Org[Ministry of Trade] met. => -
The Org[Patent Office], the Org[Ministry of Trade] and others met. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_part_seat_and_member(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(parts, marked, nlp) == expected
