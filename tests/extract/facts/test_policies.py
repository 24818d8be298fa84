"""Whose a policy is and what it is about: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.policies import policies
from kg.model import Zone
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

HEADLINES = table("""
Pla[Chad] and Pla[Niger] Sign Pol[MoU on Water] => MoU on Water issuedBy Chad ; MoU on Water issuedBy Niger
Pla[Oman], Pla[Fiji] ink Pol[Trade Agreement] => Trade Agreement issuedBy Oman ; Trade Agreement issuedBy Fiji
Org[Port Centre] in Pla[Oman] Signs Pol[Trade Agreement] => -
Pla[Chad] and Pla[Niger] Discuss Pol[MoU on Water] => -
""")
NARRATED = table("""
The Pol[Lake Bill] was unanimously passed in Org[Parliament] on Monday. => Lake Bill issuedBy Parliament
The Pol[Lake Bill] was tabled in Org[Parliament] on Monday. => -
The Pol[Lake Pact] was signed on behalf of Pla[Ghana] by Ada and on behalf of the people of Pla[Norway] by Kari.
  => Lake Pact issuedBy Ghana ; Lake Pact issuedBy Norway
I speak of the Pol[Lake Pact] on behalf of Pla[Ghana]. => -
The Org[African Union]'s Pol[Master Plan] is bold. => Master Plan issuedBy African Union
Pla[Chile]'s new Pol[Ocean Strategy] is bold. => Ocean Strategy issuedBy Chile
The Pol[Memorandum of Understanding between Pla[Spain] and Pla[Mali]] is short.
  => Memorandum of Understanding between Spain and Mali issuedBy Spain
     ; Memorandum of Understanding between Spain and Mali issuedBy Mali
The Pol[Fisheries Agreement] was signed today by and between Pla[Spain] and the Org[World Bank] in the capital.
  => Fisheries Agreement issuedBy Spain ; Fisheries Agreement issuedBy World Bank
The Pol[Treaty of Friendship] was concluded between the Org[Ministry of Health] of Pla[Mali] and Pla[Peru].
  => Treaty of Friendship issuedBy Ministry of Health ; Treaty of Friendship issuedBy Peru
The Pol[Fisheries Agreement] between Pla[Spain] and Pla[Mali] is short.
  => Fisheries Agreement issuedBy Spain ; Fisheries Agreement issuedBy Mali
The Pol[Convention on Top[sea walls]] is short. => Convention on sea walls addresses sea walls
The Pol[Strategy for the Pla[Arctic]] is short. => Strategy for the Arctic addresses Arctic
The Pol[Recommendations of the Org[Port Committee]] are short.
  => Recommendations of the Port Committee issuedBy Port Committee
The Pol[MOU with the Org[Port Committee]] is short. => MOU with the Port Committee issuedBy Port Committee
The Pol[Memorandum of Understanding] on food safety between Pla[Spain] and Pla[Mali] is short.
  => Memorandum of Understanding issuedBy Spain ; Memorandum of Understanding issuedBy Mali
The Org[Port Authority]'s programmes "Pol[Safe Seas]", "Pol[Clean Docks]" and "Pol[One Crew One Boat]" are bold.
  => Safe Seas issuedBy Port Authority ; Clean Docks issuedBy Port Authority
     ; One Crew One Boat issuedBy Port Authority
The Org[Government of Pla[Chile]]'s Pol[Ocean Strategy] is bold. => Ocean Strategy issuedBy Government of Chile
The Pol[US-Chile Free Trade Agreement] is short. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_makers_and_subjects(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(policies, marked, nlp) == expected


@pytest.mark.parametrize(("marked", "expected"), HEADLINES)
def test_who_signs_in_a_headline(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(policies, marked, nlp, Zone.TITLE) == expected
