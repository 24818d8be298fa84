"""What the head and the first sentences tell of the speech: its event, date, country, place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.setting import setting, spoken_places
from tests.extract.marked import discourse

if TYPE_CHECKING:
    from spacy.language import Language

EVENTS = {
    "title: Speech at the Eve[Doha Forum]\nbody: Good morning to you.": "Doha Forum",
    "title: Speech for the Eve[Opening of the Org[Port of Lagos]]\nbody: Good morning.": "Opening of the Port of Lagos",
    "title: Eve[Ceremony at the War Memorial]\nbody: Good morning.": "Ceremony at the War Memorial",
    "title: Speech\nheader: Eve[Doha Forum]\nbody: Good morning to you.": None,
    "title: Per[I]\nheader: Eve[Doha Forum]\nheader: Pla[Doha], 4 March 2019\nbody: Good morning to you.": "Doha Forum",
    "title: Per[I]\nheader: 4 March 2019\nbody: Good morning.\nheader: Eve[Doha Forum]\nbody: We were there.": None,
    "title: Speech\nheader: at the Eve[Doha Forum]\nbody: Good morning to you.": "Doha Forum",
    "title: Speech\nbody: Welcome to the Eve[Doha Forum].": "Doha Forum",
    "title: Speech\nbody: It is a pleasure to speak at the Eve[Doha Forum].": "Doha Forum",
    "title: Speech\nbody: It is a pleasure to address this Eve[Doha Forum].": "Doha Forum",
    "title: Speech\nbody: We meet today at the Eve[Doha Forum].": "Doha Forum",
    "title: Speech\nbody: Last week we gathered for the Eve[Doha Forum].": None,
    "title: Speech\nbody: We learnt much from the Eve[Doha Forum].": None,
    "title: News\nnarration: Per[I] spoke at the Eve[Doha Forum].": "Doha Forum",
    "title: News\nnarration: Per[I] opened the Eve[Doha Forum].": "Doha Forum",
    "title: News\nnarration: Per[Jan Novak] spoke at the Eve[Doha Forum].": None,
    "title: News of the Eve[Suva Summit]\nnarration: At the Eve[Doha Forum], Per[I] spoke of fish.": "Doha Forum",
    "title: News of the Eve[Suva Summit]\nnarration: At the Eve[Doha Forum], Per[Jan Novak] spoke.": "Suva Summit",
    "narration: Opening remarks by Per[I] at the Eve[Doha Forum] in the old port.\nbody: Good morning.": "Doha Forum",
    "title: Speech at the Eve[Youth Day 2012]\nbody: Good morning to you.": "Youth Day 2012",
    "title: Speech on Eve[Youth Day 2012]\nbody: Good morning to you.": None,
    "title: Speech\nbody: Today, Pla[Kenya] hosted an Eve[event on Top[fish]] near the Eve[Forum].": "event on fish",
    "title: Speech\nbody: Eve[Today's service] reminds us of them.": "Today's service",
}

PLACES = {
    "header: Pla[Doha], 4 March 2019\nbody: Good morning to you.": "Doha",
    "header: Pla[Doha]\nbody: Good morning to you.": "Doha",
    "title: Speech in Pla[Doha]\nbody: Good morning to you.": "Doha",
    "title: Speech on Pla[Doha]\nbody: Good morning to you.": None,
    "body: It is good to be here in Pla[Doha].": "Doha",
    "body: Welcome to Pla[Doha].": "Doha",
    "header: Pla[Freedom Hall], Pla[Doha]\nbody: Good morning to you.": "Freedom Hall, Doha",
    "header: 4 May 2018   Pla[Freedom Hall], Pla[Doha]\nbody: Good morning to you.": "Freedom Hall, Doha",
    "header: Monday, May 4, 2018 Pla[Doha]\nbody: Good morning to you.": "Doha",
    "header: Report of 2018 Pla[Doha]\nbody: Good morning to you.": None,
    "header: Pla[Berlin], Pla[Germany]\nbody: Good morning to you.": "Berlin",
    "header: Pla[Germany]\nbody: Good morning to you.": "Germany",
    "header: Pla[Freedom Hall]\nheader: Pla[Doha]\nbody: Good morning to you.": "Freedom Hall, Doha",
    "header: Pla[Doha]\nheader: Pla[Suva]\nheader: Pla[Lima]\nheader: Pla[Oslo]\nbody: These are ours.": "Doha",
    "header: Pla[Tempe], Pla[AZ]\nbody: Good morning to you.": "Tempe",
    "header: Pla[Doha] 179434\nbody: Good morning to you.": None,
    "title: Meeting with leaders from Pla[Mali], Pla[Chad], and Pla[Peru]\nbody: Good morning to you.": None,
    "body: Let me thank the mayor for bringing us to Pla[Doha].": "Doha",
    "body: We are gathered in Pla[Doha] this week.": "Doha",
    "body: A warm welcome to our guests from Pla[Doha].": None,
    "header: Pla[Ghana]: H.E. Per[Kofi Boateng], President\nbody: Good morning to you.": None,
    "header: Pla[Ghana]:\nbody: Good morning to you.": None,
    "header: Pla[Doha]: 4 March 2019\nbody: Good morning to you.": "Doha",
}


@pytest.mark.parametrize(("marked", "event"), EVENTS.items(), ids=EVENTS)
def test_the_event_spoken_at(nlp: Language, marked: str, event: str | None) -> None:
    scene = setting(discourse(marked, nlp))
    assert (scene.entity(scene.event).name if scene.event else None) == event


@pytest.mark.parametrize(("marked", "place"), PLACES.items(), ids=PLACES)
def test_the_place_spoken_at(nlp: Language, marked: str, place: str | None) -> None:
    scene = setting(discourse(marked, nlp))
    assert (", ".join(scene.entity(key).name for key, _ in spoken_places(scene)) or None) == place


def test_the_country_is_that_of_the_speakers_side_or_the_one_named_most(nlp: Language) -> None:
    said = setting(discourse("body: We have grown.\nbody: Pla[Japan] has grown.", nlp))
    assert said.country is not None and said.entity(said.country).name == "we"
    often = "narration: Pla[Kenya] grew. Pla[Kenya] sold tea. Pla[Kenya] bought oil. Pla[Japan] sold cars."
    most = setting(discourse(often, nlp))
    assert most.country is not None and most.entity(most.country).name == "Kenya"
    equal = setting(discourse("narration: Pla[Kenya] grew. Pla[Japan] grew.", nlp))
    assert equal.country is None


def test_the_date_is_that_of_the_frame(nlp: Language) -> None:
    scene = setting(discourse("header: 4 March 2019\nbody: Good morning to you.", nlp))
    assert scene.date == "2019-03-04"
    assert scene.date_span is not None and scene.date_span.of(scene.text) == "4 March 2019"
