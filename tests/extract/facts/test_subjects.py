"""What an event is of, by its own words: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.subjects import subjects
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Eve[founding of the Org[Pacific Forum]] was a great day.
  => founding of the Pacific Forum eventSubject Pacific Forum
The Eve[Founding Conference of the Org[Pacific Forum]] was a great day.
  => Founding Conference of the Pacific Forum eventSubject Pacific Forum
The Eve[signing of the Pol[Ocean Charter]] was a great day. => signing of the Ocean Charter eventSubject Ocean Charter
The Eve[signing of the Pol[Ocean Charter] and the Pol[Arctic Code]] was short.
  => signing of the Ocean Charter and the Arctic Code eventSubject Ocean Charter
     ; signing of the Ocean Charter and the Arctic Code eventSubject Arctic Code
The Eve[launch of the Pol[Coastal Strategy]] drew many guests.
  => launch of the Coastal Strategy eventSubject Coastal Strategy
The Eve[opening of the Eve[Doha Forum]] drew many guests. => opening of the Doha Forum eventSubject Doha Forum
The Eve[50th anniversary of the Org[Reserve Bank]] drew many guests.
  => 50th anniversary of the Reserve Bank eventSubject Reserve Bank
The Eve[Conference on Top[sea walls]] drew many guests. => Conference on sea walls eventSubject sea walls
The Eve[session of the Org[General Assembly]] was short. => -
The Eve[visit of Per[Ana Rey]] was short. => -
The Eve[Doha Forum] was short. => -
The Eve[Meeting of the Org[Security Council]] was short. => -
The Eve[visit to Pla[Japan]] was short. => -
She introduced the Pol[Ports Bill] (“Bill”) for Eve[First Reading] today. => First Reading eventSubject Ports Bill
The Eve[Launch of GeoHub] drew many guests. The Org[GeoHub] is new. => Launch of GeoHub eventSubject GeoHub
The Eve[GeoHub Pilot Launch] was short. The Pol[GeoHub Pilot] is new. => GeoHub Pilot Launch eventSubject GeoHub Pilot
The Eve[Pol[Green Accord] signing ceremony] was short. => Green Accord signing ceremony eventSubject Green Accord
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_what_an_event_is_of(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(subjects, marked, nlp) == expected
