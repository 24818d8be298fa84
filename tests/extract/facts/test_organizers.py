"""Who holds an event: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.organizers import organizers
from kg.extract.facts.setting import setting
from tests.extract.marked import discourse, found, table, told

if TYPE_CHECKING:
    from spacy.language import Language

HELD = table("""
The Org[Port Guild], together with the Org[Sea League] and Org[UNCTAD], co-organised the Eve[Ports Fair].
  => Ports Fair organizer Sea League ; Ports Fair organizer UNCTAD
The council held its Eve[Third Meeting] in Lima, under the chairmanship of Hon. Per[Ana Rey].
  => Third Meeting organizer Ana Rey
Pla[Fiji] is honoured and proud to be host to the Eve[Third Ocean Summit]. => Third Ocean Summit organizer Fiji
Pla[Peru] was the host country of the Eve[Andean Summit]. => Andean Summit organizer Peru
Pla[Peru] hopes to be host to the Eve[Andean Summit]. => -
The Eve[Doha Forum], hosted by Pla[Qatar], was opened. => Doha Forum organizer Qatar
The Eve[Doha Forum] was organised by Org[Harbour Board] together with Org[Port Union].
  => Doha Forum organizer Harbour Board ; Doha Forum organizer Port Union
The Eve[Doha Forum] was chaired by Per[Ana Rey], Minister of Health. => Doha Forum organizer Ana Rey
The Eve[launch of the Pol[Green Accord]] by Per[Ana Rey] was short. => launch of the Green Accord organizer Ana Rey
The Org[Peace Council], at its Eve[1209th meeting], adopted it. => 1209th meeting organizer Peace Council
It condemned Org[Hamas] for its Eve[attacks in Pla[Israel]]. => -
Per[Ana Rey], Co-Chair of the Eve[Doha Forum], spoke. => Doha Forum organizer Ana Rey
The Eve[Doha Forum] was praised by Per[Ana Rey]. => -
It goes to its Eve[First Reading] in Org[Parliament] today. => First Reading organizer Parliament
We congratulate the Org[Harbour Board] on the Eve[launch of the Pol[Green Accord]].
  => launch of the Green Accord organizer Harbour Board
We thank Pla[Indonesia] for Eve[Pla[Indonesia]'s G20 presidency]. => Indonesia's G20 presidency organizer Indonesia
Pla[Brazil] took over; the Eve[Brazilian presidency of the Org[G20]] began.
  => Brazilian presidency of the G20 organizer Brazil
Pla[Norway] backs the Eve[presidency of the Org[G20]]. => -
At the invitation of Per[Ana Rey], Per[Jan Novak] will attend the Eve[Doha Forum]. => Doha Forum organizer Ana Rey
At the invitation of Per[Ana Rey], Per[Jan Novak] will come after the Eve[Doha Forum]. => -
At the invitation of Per[Ana Rey] and Per[Omar Said], Per[Jan Novak] will attend the Eve[Doha Forum].
  => Doha Forum organizer Ana Rey ; Doha Forum organizer Omar Said
At the invitation of Per[Ana Rey], Per[Jan Novak] and Per[Omar Said] will attend the Eve[Doha Forum].
  => Doha Forum organizer Ana Rey
We congratulate the Org[Harbour Board] on the Eve[anniversary of the Pol[Green Accord]]. => -
The Eve[Doha Forum] was held in May under Pla[Zambia]'s chairmanship. => Doha Forum organizer Zambia
Under Pla[India]'s able Chairmanship, the Eve[Doha Forum] was held. => Doha Forum organizer India
Pla[India] spoke. The Eve[Doha Forum] was held under the Indian Presidency. => Doha Forum organizer India
The Eve[Doha Forum] was held under Pla[Zambia]'s new law. => -
The Eve[Doha Forum] was hosted by Pla[Qatar] from 3 to 5 May 2021 in Pla[Doha]. => Doha Forum organizer Qatar
""")

THANKED = """
title: Speech by Per[I] at the Eve[Doha Forum]
body: I thank Pla[Qatar] and Per[Ana Rey] for hosting us so well.
body: I thank Per[Jan Novak] for his book.
"""


ONLY_TOLD = """
title: Spokesperson Per[Omar Said]'s Eve[Regular Press Conference]
narration: At the invitation of Per[Ana Rey], Per[Jan Novak] will pay a visit.
"""


def test_who_invites_somebody_else_does_not_hold_the_press_conference_that_tells_it(nlp: Language) -> None:
    assert found(organizers, ONLY_TOLD, nlp) == set()


@pytest.mark.parametrize(("marked", "expected"), HELD)
def test_who_holds_an_event(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(organizers, marked, nlp) == expected


def test_the_host_whom_the_speaker_thanks_holds_the_event(nlp: Language) -> None:
    resolved = discourse(THANKED, nlp)
    assert told(organizers(setting(resolved)), resolved) == {
        "Doha Forum organizer Qatar",
        "Doha Forum organizer Ana Rey",
    }


CHAIRED = """
title: Communique of the Eve[Third Lima Forum]
narration: The President of Peru, Per[Ana Rey], chaired the proceedings.
"""


TOLD = (
    "The Eve[Third Lima Forum] was held in May. The President of Peru, Per[Ana Rey], chaired the proceedings.",
    "The Eve[Third Lima Forum] was held in May.\nMr. Per[Ana Rey], Executive Secretary, chaired the session.",
    "The Eve[Third Lima Forum] was held in May. Per[Ana Rey], Secretary of the Union, presided over the meeting.",
)


@pytest.mark.parametrize("marked", TOLD)
def test_who_chairs_the_session_holds_the_event_told_of(nlp: Language, marked: str) -> None:
    assert found(organizers, marked, nlp) == {"Third Lima Forum organizer Ana Rey"}


def test_nobody_chairs_a_war(nlp: Language) -> None:
    marked = "The Eve[War of the Reefs] ended. Per[Ana Rey], Minister of Trade, chaired the session."
    assert not found(organizers, marked, nlp)


def test_who_chairs_the_proceedings_holds_the_event_of_the_document(nlp: Language) -> None:
    resolved = discourse(CHAIRED, nlp, spoken_by=None)
    assert told(organizers(setting(resolved)), resolved) == {"Third Lima Forum organizer Ana Rey"}
