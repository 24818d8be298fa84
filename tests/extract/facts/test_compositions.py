"""Whom a body consists of: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.compositions import compositions
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Org[Nordic Group], including Pla[Norway], Pla[Denmark] and Pla[Iceland], met.
  => Norway memberOf Nordic Group ; Denmark memberOf Nordic Group ; Iceland memberOf Nordic Group
The Org[Nordic Group], comprising Pla[Norway] and Pla[Denmark], met.
  => Norway memberOf Nordic Group ; Denmark memberOf Nordic Group
The Org[Nordic Group] comprises the foreign ministers of Pla[Norway], Pla[Denmark] and Pla[Iceland].
  => Norway memberOf Nordic Group ; Denmark memberOf Nordic Group ; Iceland memberOf Nordic Group
The Org[Lake Community], which now comprises Pla[Kenya] and Pla[Uganda] as well as Pla[Rwanda], met.
  => Kenya memberOf Lake Community ; Uganda memberOf Lake Community ; Rwanda memberOf Lake Community
The Org[Lake Community] is a regional body that unites three countries: Pla[Kenya], Pla[Uganda] and Pla[Rwanda].
  => Kenya memberOf Lake Community ; Uganda memberOf Lake Community ; Rwanda memberOf Lake Community
The Pol[Lake Initiative] involves three states – Pla[Kenya], Pla[Uganda] and Pla[Rwanda].
  => Kenya memberOf Lake Initiative ; Uganda memberOf Lake Initiative ; Rwanda memberOf Lake Initiative
The Pol[Lake Initiative] involves Pla[Kenya] and Pla[Uganda] in its work. => -
The Org[Port Panel] (PP) consists of representatives from the Org[Port Bank] and the Org[Ministry of Trade].
  => Port Bank memberOf Port Panel ; Ministry of Trade memberOf Port Panel
The Org[Review Board] comprised Mr Per[Jan Berg], Chairman of the Org[Port Bank], and Ms Per[Ana Rey], Clerk.
  => Jan Berg memberOf Review Board ; Ana Rey memberOf Review Board
The Org[Review Board] is chaired by Mr Per[Jan Berg], Minister, and comprises Dr Per[Ada Obi] and Ms Per[Ana Rey].
  => Ada Obi memberOf Review Board ; Ana Rey memberOf Review Board
The Org[Review Board], chaired by Mr Per[Jan Berg], met. => -
Mr Per[Jan Berg] of the Org[Ministry of Finance], and comprising Per[Ana Rey] and Per[Ada Obi], spoke. => -
The Org[Justice Courts] comprise the Org[Family Court] and the Org[Youth Court].
  => Family Court partOf Justice Courts ; Youth Court partOf Justice Courts
The main organs of the Org[Port Union] are the Org[General Meeting] and the Org[Secretariat].
  => General Meeting partOf Port Union ; Secretariat partOf Port Union
The Org[Port Union]'s institutions are the Org[General Meeting] and the Org[Secretariat].
  => General Meeting partOf Port Union ; Secretariat partOf Port Union
The founding members of the Org[Port Union] are Pla[Kenya], Pla[Peru] and Pla[Norway].
  => Kenya memberOf Port Union ; Peru memberOf Port Union ; Norway memberOf Port Union
The other Org[Land Board] members are Mrs Per[Ana Rey], Solicitor-General; and Mr Per[Jan Berg], Director.
  => Ana Rey memberOf Land Board ; Jan Berg memberOf Land Board
Members of the Org[Lake Commission] - Pla[Chad], Pla[Niger] and Pla[Nigeria] - met.
  => Chad memberOf Lake Commission ; Niger memberOf Lake Commission ; Nigeria memberOf Lake Commission
The Org[Nordic Group] countries (Pla[Norway], Pla[Denmark] and Pla[Iceland]) agreed.
  => Norway memberOf Nordic Group ; Denmark memberOf Nordic Group ; Iceland memberOf Nordic Group
She is a member of the Org[Land Board of the Org[Port Union]] (Org[Union@Port Union]). => -
Thanks go to Pla[Norway] and Pla[Kenya], the Org[Tidal Working Group] members.
  => Norway memberOf Tidal Working Group ; Kenya memberOf Tidal Working Group
Pla[Norway] and Pla[Kenya], both members of the Org[Port Union], agreed.
  => Norway memberOf Port Union ; Kenya memberOf Port Union
Pla[Norway] and Pla[Kenya], and the Org[Port Union], agreed. => -
The Org[Port Union] was launched in 2002 with Pla[Norway] and Pla[Kenya] as founding members.
  => Norway memberOf Port Union ; Kenya memberOf Port Union
The Pol[Coastal Pact] was launched with founding members Pla[Ghana], Pla[Togo] and Pla[Benin].
  => Ghana memberOf Coastal Pact ; Togo memberOf Coastal Pact ; Benin memberOf Coastal Pact
The Org[Port Union] was launched in 2002 with Pla[Norway] and Pla[Kenya] as guests. => -
The Pol[Recovery Plan], including the Pol[Jobs Act] and the Pol[Homes Act], was launched.
  => Jobs Act partOf Recovery Plan ; Homes Act partOf Recovery Plan
The Org[Nordic Group] and Pla[Norway] met. => -
The Pol[MOU with the Org[Lake Union]], comprising Pla[Kenya] and Pla[Uganda], was signed.
  => Kenya memberOf Lake Union ; Uganda memberOf Lake Union
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_what_a_body_consists_of(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(compositions, marked, nlp) == expected


MEMBERS_IN_LINES = """
narration: 3. The members of the Org[Land Board] are as follows:
narration: (a) Dr. Per[Ana Rey] (Chair);
narration: (b) Mr. Per[Jan Berg], Org[Bank of Peru].
narration: 4. The Board will hear Per[Kari Moe].
narration: (a) Per[Bo Lind] spoke.
"""


def test_the_lines_under_a_body_whose_members_they_are(nlp: Language) -> None:
    assert found(compositions, MEMBERS_IN_LINES.strip(), nlp) == {
        "Ana Rey memberOf Land Board",
        "Jan Berg memberOf Land Board",
    }
