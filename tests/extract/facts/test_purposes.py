"""What a policy is for, where a sentence tells of it: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.purposes import purposes
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Pol[Ports Bill] amends the Pol[Ports Act] and the Pol[Sea Act].
  => Ports Bill addresses Ports Act ; Ports Bill addresses Sea Act
The Pol[Ports Bill] will make amendments to section 15 of the Pol[Ports Act]. => Ports Bill addresses Ports Act
The Pol[Ports Bill] was read before the Pol[Ports Act]. => -
The Pol[Ports Bill] (“Bill”) introduces a new scheme of Top[port fees]. => Ports Bill addresses port fees
This Pol[Ports Bill] will also clarify Top[port fees] and Top[sea walls].
  => Ports Bill addresses port fees ; Ports Bill addresses sea walls
The house passed the Pol[Ports Act] to protect Top[sea walls]. => Ports Act addresses sea walls
The Pol[Ocean Pact] on Top[sea walls] was signed. => Ocean Pact addresses sea walls
The house amended the Pol[Ports Act] to protect Top[sea walls]. => -
The Pol[Ports Bill] was praised by friends of Top[sea walls]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_what_a_policy_is_for(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(purposes, marked, nlp) == expected
