"""When a policy was made: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.enactments import enactments
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Pol[Ocean Charter] was signed on 4 March 2019. => Ocean Charter policyDate 2019-03-04
The Pol[Ocean Charter] entered into force in May 2020. => Ocean Charter policyDate 2020-05
In 2015 the assembly adopted the Pol[Ocean Charter]. => Ocean Charter policyDate 2015
Pla[Peru] ratified the Pol[Ocean Charter] in 2016. => -
The Pol[Ocean Charter] opened for signature on 4 March 2019. => Ocean Charter policyDate 2019-03-04
The Pol[Ocean Bill] was gazetted on 4 March 2019. => Ocean Bill policyDate 2019-03-04
The Pol[Ocean Charter] was signed on 4 March 2019, and the bridge stood there on 1 May 2020.
  => Ocean Charter policyDate 2019-03-04
The Pol[China Manufacturing 2025] was welcomed. => -
The Pol[Ocean Charter] is thirty pages long and the bridge stood there in 1911. => -
The launch of the Pol[Ocean Charter] in May 2020 was a feast. => Ocean Charter policyDate 2020-05
The Pol[Ocean Plan], which the minister launched in July 2021, is bold. => Ocean Plan policyDate 2021-07
The Pol[Ocean Pact of Pla[Peru]], which entered into force in 2005, is bold. => Ocean Pact of Peru policyDate 2005
The minister today signed the Pol[Ocean Charter]. => -
The Pol[Ocean Bill] received royal assent on 4 March 2019. => Ocean Bill policyDate 2019-03-04
In 2012, the Pol[Ocean Charter] was adopted. => Ocean Charter policyDate 2012
In 2012 the assembly passed an act on the basis of the Pol[Ocean Charter]. => -
The Pol[Report of the Org[Port Panel]], which was set up in 2015, is short. => -
The Pol[Ocean Charter] was signed in 1931 but it was not until 1943 that it was read. => Ocean Charter policyDate 1931
The Pol[Ocean Charter] enters into force by 2030. => -
The assembly adopted two laws on 4 March 2019: the Pol[Ocean Bill] and the Pol[Port Bill].
  => Ocean Bill policyDate 2019-03-04 ; Port Bill policyDate 2019-03-04
The Pol[Memorandum of Understanding] on ports between Pla[Peru] and Pla[Mali] was signed in Lima on 4 March 2019.
  => Memorandum of Understanding policyDate 2019-03-04
The Pol[Memorandum of Understanding] on ports, which was read by all, was signed. The bridge stood on 4 March 2019. => -
The assembly will adopt two laws in May 2020: the Pol[Ocean Bill] and the Pol[Port Bill]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_dates_of_policies(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(enactments, marked, nlp) == expected
