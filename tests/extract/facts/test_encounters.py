"""Who met whom, with offices, days and places between the names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.encounters import encounters
from kg.extract.facts.scene import Scene
from tests.extract.marked import discourse, table, told

if TYPE_CHECKING:
    from spacy.language import Language

ROWS = table("""
Eve[Meeting of Foreign Minister of Mali Per[Ama Obi] and Foreign Minister of Peru Per[Jan Lind]]
  => Ama Obi cooperatesWith Jan Lind
Eve[Working meeting between President Per[Ama Obi] and the Ambassador of Peru Per[Jan Lind]] in Lima.
  => Ama Obi cooperatesWith Jan Lind
Eve[Meeting of the Friends of Per[Ama Obi] with a speech by Per[Jan Lind]] => -
President Per[Ama Obi] received a telephone call today from Prime Minister Per[Jan Lind] of Norway.
  => Ama Obi cooperatesWith Jan Lind
Prime Minister of Mali Per[Ama Obi], Prime Minister of Peru Per[Jan Lind] and Prime Minister Per[Eva Kim] met in Oslo.
  => Ama Obi cooperatesWith Jan Lind ; Ama Obi cooperatesWith Eva Kim ; Jan Lind cooperatesWith Eva Kim
The Ambassador of Peru, Mr. Per[Luis Sol], called on Prime Minister Per[Jan Lind] on 4 May 2021.
  => Luis Sol cooperatesWith Jan Lind
The Minister of Trade, Per[Ama Obi], today called on the Minister for Health, Hon. Per[Jan Lind], at her office.
  => Ama Obi cooperatesWith Jan Lind
President Per[Ama Obi] received a courtesy call from Per[Jan Lind] in Lima. => Ama Obi cooperatesWith Jan Lind
President Per[Ama Obi] received today at State House the Prime Minister of Fiji, Mr. Per[Jan Lind].
  => Ama Obi cooperatesWith Jan Lind
The Minister of Trade of Peru, Dr. Per[Ama Obi], received the Minister of Trade of Fiji, Mr. Per[Jan Lind], in Suva.
  => Ama Obi cooperatesWith Jan Lind
Per[Ama Obi] held a telephone conversation today with the Foreign Minister of Fiji, Per[Jan Lind].
  => Ama Obi cooperatesWith Jan Lind
The Bank's Director Per[Ama Obi] and Peru's President Per[Jan Lind] met today in Lima.
  => Ama Obi cooperatesWith Jan Lind
Per[Ama Obi] and Per[Jan Lind], the Minister of Trade of Fiji, exchanged views on fisheries.
  => Ama Obi cooperatesWith Jan Lind
Foreign Minister Per[Ama Obi] and Foreign Minister Per[Jan Lind] discussed bilateral ties.
  => Ama Obi cooperatesWith Jan Lind
During the meeting with the Foreign Minister of Fiji, Per[Jan Lind], President Per[Ama Obi] thanked him.
  => Jan Lind cooperatesWith Ama Obi
During the meeting with the clerks of Per[Jan Lind], a song of Per[Ama Obi] ended. => -
Per[Ama Obi], Per[Eva Kim] and Per[Jan Lind] discussed their songs. => -
President Per[Ama Obi] called on President Per[Jan Lind] to resign. => -
President Per[Ama Obi] received a letter from Per[Jan Lind]. => -
The minister whom Per[Ama Obi] wrote to met Per[Jan Lind]. => -
President Per[Ama Obi] received Per[Jan Lind]'s report. => -
""")


@pytest.mark.parametrize(("marked", "expected"), ROWS)
def test_who_met_whom(nlp: Language, marked: str, expected: set[str]) -> None:
    resolved = discourse(marked, nlp)
    assert told(encounters(Scene(resolved)), resolved) == expected
