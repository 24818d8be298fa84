"""Where and when events take place: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.happenings import happenings
from kg.extract.facts.setting import setting
from tests.extract.marked import discourse, found, table, told

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Eve[Doha Forum] was held in Pla[Doha]. => Doha Forum eventPlace Doha
The Eve[Doha Forum] was held in Pla[Doha] on 4 March 2019.
  => Doha Forum eventPlace Doha ; Doha Forum eventDate 2019-03-04
The Eve[Doha Forum] was held on 4 March 2019 in Pla[Doha].
  => Doha Forum eventPlace Doha ; Doha Forum eventDate 2019-03-04
On 4 March 2019, the Eve[Doha Forum] was held in Pla[Doha].
  => Doha Forum eventPlace Doha ; Doha Forum eventDate 2019-03-04
The Eve[Doha Forum] will take place in Pla[Doha] in March 2020.
  => Doha Forum eventPlace Doha ; Doha Forum eventDate 2020-03
The Eve[Doha Forum] (Pla[Doha], 4 March 2019) grew. => Doha Forum eventPlace Doha ; Doha Forum eventDate 2019-03-04
The Eve[Doha Forum] was held in the capital of Pla[Peru], Pla[Lima]. => Doha Forum eventPlace Lima
The Eve[Doha Forum] took place in the capital of the Pla[Gambia], Pla[Banjul]. => Doha Forum eventPlace Banjul
The Eve[Doha Forum] was held at the Pla[Palm Hall], Pla[Kigali], Pla[Rwanda], 4 May 1999.
  => Doha Forum eventPlace Palm Hall ; Doha Forum eventPlace Kigali ; Doha Forum eventDate 1999-05-04
The Eve[Doha Forum] took place at the Pla[Lotus Hotel] in Pla[Lagos], Pla[Nigeria].
  => Doha Forum eventPlace Lotus Hotel ; Doha Forum eventPlace Lagos
At the Eve[Doha Forum] at Pla[Palm Hall], Pla[Accra], ministers spoke.
  => Doha Forum eventPlace Palm Hall ; Doha Forum eventPlace Accra
The Eve[Doha Forum] was held in Pla[Lagos], Pla[Accra] and Pla[Lima]. => Doha Forum eventPlace Lagos
The Eve[World Food Day] celebrations in Pla[Accra] were short. => World Food Day eventPlace Accra
The Eve[Doha Forum] took place in 2018. => Doha Forum eventDate 2018
The Eve[Doha Forum] in Pla[Doha] drew many guests. => Doha Forum eventPlace Doha
The Eve[Doha Forum] (DF) in Pla[Doha] drew many guests. => Doha Forum eventPlace Doha
The Eve[Doha Forum], in Pla[Doha], drew many guests. => Doha Forum eventPlace Doha
At the Eve[Doha Forum] in Pla[Doha] in March 2019, ministers spoke.
  => Doha Forum eventPlace Doha ; Doha Forum eventDate 2019-03
At the Eve[Doha Forum] of 2019, ministers spoke. => Doha Forum eventDate 2019
The Eve[2022 Lagos Summit] drew many guests. => 2022 Lagos Summit eventDate 2022
The Eve[visit to Pla[Japan]] went well. => visit to Japan eventPlace Japan
The Eve[signing ceremony in Pla[Lima]] went well. => signing ceremony in Lima eventPlace Lima
The Eve[Rome Conference] and the Eve[Oslo Meeting] were held in Pla[Rome]. => Oslo Meeting eventPlace Rome
The Eve[Doha Forum] adopted the Pol[China Manufacturing 2025]. => -
The Eve[Doha Forum] drew guests who had flown in from the coast of Pla[Peru]. => -
Guests of the Eve[Doha Forum] know that the bridge was built in 1911. => -
The Eve[Doha Forum] was hosted by Pla[Qatar]. => -
Since 2005 the Eve[Doha Forum] has been held every year. => -
From 1998, the bank has organised the Eve[Doha Forum]. => -
The Eve[Doha Forum] in the city of Pla[Doha] was short. => Doha Forum eventPlace Doha
From 3 May 2021, the bank hosted the Eve[Doha Forum]. => Doha Forum eventDate 2021-05-03
The Eve[60th anniversary of the Vaduz Treaty] (22 January 1963 - 22 January 2023) is near.
  => 60th anniversary of the Vaduz Treaty eventDate 2023-01-22
The Eve[Summit on the Crisis in Pla[Haiti]] was held in Pla[Lima]. => Summit on the Crisis in Haiti eventPlace Lima
The Eve[Energy in the Pla[Caribbean] Summit] was held in Pla[Lima]. => Energy in the Caribbean Summit eventPlace Lima
The Eve[Lagos Summit] was convened to review the situation in Pla[West Africa]. => -
The Eve[war in Pla[Mali]] went on. => war in Mali eventPlace Mali
The Eve[Second World War] ended in 1945. => Second World War eventDate 1945
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_where_and_when(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(happenings, marked, nlp) == expected


def test_the_last_event_of_the_name_is_not_that_spoken_at(nlp: Language) -> None:
    marked = "title: Speech at the Eve[Doha Forum]\nbody: The last Eve[Doha Forum] was held in Pla[Lima] in 2012."
    resolved = discourse(marked, nlp)
    assert told(happenings(setting(resolved)), resolved) == set()


def test_a_relative_date_counts_from_that_of_the_document(nlp: Language) -> None:
    marked = "header: 12 May 2014\nnarration: The Eve[Doha Forum] was held in Pla[Doha] last year."
    assert found(happenings, marked, nlp) == {"Doha Forum eventPlace Doha", "Doha Forum eventDate 2013"}


def test_without_a_date_of_its_own_a_document_has_no_last_year(nlp: Language) -> None:
    marked = "The Eve[Doha Forum] was held in Pla[Doha] last year."
    assert found(happenings, marked, nlp) == {"Doha Forum eventPlace Doha"}
