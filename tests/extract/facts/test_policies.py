"""Whose a policy is, when it was made, what it is about: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.policies import policies
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Org[African Union]'s Pol[Master Plan] is bold. => Master Plan issuedBy African Union
Pla[Chile]'s new Pol[Ocean Strategy] is bold. => Ocean Strategy issuedBy Chile
The Pol[Memorandum of Understanding between Pla[Spain] and Pla[Mali]] is short.
  => Memorandum of Understanding between Spain and Mali issuedBy Spain
     ; Memorandum of Understanding between Spain and Mali issuedBy Mali
The Pol[Fisheries Agreement] between Pla[Spain] and Pla[Mali] is short.
  => Fisheries Agreement issuedBy Spain ; Fisheries Agreement issuedBy Mali
The Pol[Convention on Top[sea walls]] is short. => Convention on sea walls addresses sea walls
The Pol[Strategy for the Pla[Arctic]] is short. => Strategy for the Arctic addresses Arctic
The Pol[Ocean Charter] was signed on 4 March 2019. => Ocean Charter policyDate 2019-03-04
The Pol[Ocean Charter] entered into force in May 2020. => Ocean Charter policyDate 2020-05
In 2015 the assembly adopted the Pol[Ocean Charter]. => Ocean Charter policyDate 2015
The Pol[Ocean Charter] opened for signature on 4 March 2019. => Ocean Charter policyDate 2019-03-04
The Pol[Ocean Bill] was gazetted on 4 March 2019. => Ocean Bill policyDate 2019-03-04
The Pol[Ocean Charter] was signed on 4 March 2019, and the bridge stood there on 1 May 2020.
  => Ocean Charter policyDate 2019-03-04
The Pol[China Manufacturing 2025] was welcomed. => -
The Pol[US-Chile Free Trade Agreement] is short. => -
The Pol[Ocean Charter] is thirty pages long and the bridge stood there in 1911. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_makers_dates_and_subjects(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(policies, marked, nlp) == expected
