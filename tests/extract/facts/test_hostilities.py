"""War and attacks told by a noun: who wages them, on whom, and what is only feared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.hostilities import hostilities
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
We recall Pla[Russia]'s unprovoked war of aggression against Pla[Ukraine]. => Russia opposes Ukraine
The ministers condemned Pla[Iraq]'s invasion of Pla[Kuwait]. => Iraq opposes Kuwait
The attack by Org[Boko Haram] on Pla[Chibok] was cruel. => Boko Haram opposes Chibok
Pla[Turkey] strongly condemns the terrorist attack in Pla[Mogadishu]. => -
Pla[Kenya] condemned an attack on Pla[Garissa]. => -
Any attack by Org[Boko Haram] on Pla[Chibok] will be answered. => -
Pla[Kenya]'s talks on Pla[Somalia] go on. => -
Pla[Kenya]'s war on poverty in Pla[Somalia] goes on. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_hostilities(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(hostilities, marked, nlp) == expected
