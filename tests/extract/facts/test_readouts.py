"""A report of one meeting: its facts are told of the event that only the headline names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.facts.readouts import readouts
from kg.extract.facts.setting import setting
from tests.extract.marked import discourse, found, told

if TYPE_CHECKING:
    from spacy.language import Language

READOUT = """
title: Readout of the Eve[Port Meeting]
header: 4 March 2019
narration: Today, Per[Kofi Boateng] hosted harbour masters at the Pla[Palace] to hear how ports can grow.
narration: Later Per[Kofi Boateng] met with Governor Per[Ana Rey] and Minister Per[Jan Novak] to hear their plans.
"""


def test_the_meeting_of_the_headline_has_host_guests_date_and_place(nlp: Language) -> None:
    assert found(readouts, READOUT, nlp) == {
        "Port Meeting eventDate 2019-03-04",
        "Port Meeting eventPlace Palace",
        "Port Meeting organizer Kofi Boateng",
        "Port Meeting participant Ana Rey",
        "Port Meeting participant Jan Novak",
        "Port Meeting participant Kofi Boateng",
    }


def test_where_people_were_held_is_not_where_the_meeting_was(nlp: Language) -> None:
    marked = READOUT.replace("to hear their plans", "about the sailors who were held in Pla[Tyre]")
    assert not any("Tyre" in fact for fact in found(readouts, marked.replace("Later ", ""), nlp))


def test_a_speech_is_no_report_of_a_meeting(nlp: Language) -> None:
    speech = READOUT.replace("narration", "body").replace("header:", "header: Per[I],")
    resolved = discourse(speech, nlp)
    assert told(readouts(setting(resolved)), resolved) == set()
