"""Doer, verb and what is done in one breath: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.beside import beside
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Org[Ministry of Law] (“MinLaw”) has submitted the Pol[Patents Bill] for First Reading.
  => Patents Bill issuedBy Ministry of Law
The Org[Tax Court], the Org[Ministry of Law] and the Org[Law Society of Pla[Peru]], jointly organised the Eve[Forum].
  => Forum organizer Tax Court ; Forum organizer Ministry of Law
     ; Forum organizer Law Society of Peru
Per[Ana Rey] attended the Eve[Doha Forum]. => Doha Forum participant Ana Rey
Per[Ana Rey] held Eve[talks with the minister]. => talks with the minister participant Ana Rey
Per[Ana Rey] held the Eve[Doha Forum]. => Doha Forum organizer Ana Rey
Per[Ana Rey], Crown Princess of Pla[Jordan], opened the Eve[Gulf Forum]. => Gulf Forum organizer Ana Rey
Sheikh Per[Omar Said], Emir of Pla[Qatar], and Per[Ana Rey], President of Pla[Peru], opened the Eve[Gulf Forum].
  => Gulf Forum organizer Omar Said ; Gulf Forum organizer Ana Rey
Per[Ana Rey], Minister of State for the Org[Ministry of Trade], hosted the Eve[Gulf Forum].
  => Gulf Forum organizer Ana Rey
Ms Per[Ana Rey], Director, Org[Water Authority], hosted the Eve[Gulf Forum]. => Gulf Forum organizer Ana Rey
Per[Ana Rey], Minister of Health, Pla[Malta], hosted the Eve[Gulf Forum]. => Gulf Forum organizer Ana Rey
Per[Ana Rey] of the Org[Ministry of Trade] attended the Eve[Gulf Forum]. => Gulf Forum participant Ana Rey
Per[Ana Rey] is here, and Pla[Qatar] hosted the Eve[Gulf Forum]. => Gulf Forum organizer Qatar
The Org[Port Cabinet], headed by Prime Minister Per[Ana Rey], adopted the Pol[Patents Bill].
  => Patents Bill issuedBy Port Cabinet
Pla[Peru] ratified the Pol[Ocean Charter]. => -
The Org[Ministry of Law] did not sign the Pol[Patents Bill]. => -
The Org[Ministry of Law] spoke on the Pol[Patents Bill]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_the_words_between_are_enough(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(beside, marked, nlp) == expected
