"""What is weighed beside the rules, and what rules keep from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts import facts
from tests.extract.marked import discourse, told

if TYPE_CHECKING:
    from spacy.language import Language

NOT_GIVEN = {
    "The Eve[First Summit] held in Pla[Lima] in March 2001 agreed that the Eve[Second Summit] would study it.": (
        "Second Summit event"
    ),
    "Every year since 2005, Pla[Malta] has hosted the Eve[Doha Forum].": "Doha Forum eventDate",
    "Per[Jan Novak] hosted the Eve[Doha Forum] in Pla[Oslo] with Per[Ana Rey], President of Pla[Peru], and Per[Bo Lind]"
    ", President of Pla[Chile].": "Doha Forum organizer Ana Rey",
}


@pytest.mark.parametrize(("marked", "not_given"), NOT_GIVEN.items(), ids=NOT_GIVEN)
def test_what_rules_keep_from_being_weighed(nlp: Language, marked: str, not_given: str) -> None:
    resolved = discourse(marked, nlp, spoken_by=None)
    assert not [fact for fact in told(facts(resolved), resolved) if fact.startswith(not_given)]


SPOKEN = "title: Address by Per[I] at the Eve[Doha Forum]\nheader: 4 May 2018\nbody: "
THEN = [
    "It is in Pla[Accra], where I met friends such as Per[Jim Mensah] and Per[Joe Slov].",
    "On the evening of 9 October 1970, in the presence of Per[Jim Mensah], the flag was lowered.",
    "As a student in Pla[Paris] I met writers such as Per[Ana Rey] and Per[Jim Mensah].",
]


@pytest.mark.parametrize("body", THEN)
def test_who_was_somewhere_long_ago_is_not_at_the_event_spoken_at(nlp: Language, body: str) -> None:
    resolved = discourse(SPOKEN + body, nlp)
    assert "Doha Forum participant Jim Mensah" not in told(facts(resolved), resolved)


AWAY = [
    "My diary makes it impossible for me to be with you today.",
    "I am sorry that I cannot be there in person.",
]


@pytest.mark.parametrize("body", AWAY)
def test_who_sends_a_message_is_not_there(nlp: Language, body: str) -> None:
    head = "title: Message from Per[I] on the occasion of the Eve[Doha Forum] in Pla[Doha]\n"
    found = told(facts(resolved := discourse(f"{head}body: {body} I wish you well.", nlp)), resolved)
    assert "Doha Forum eventPlace Doha" in found
    assert not {"Doha Forum participant I", "speech eventPlace Doha"} & found


def test_where_a_body_holds_its_conference_it_has_no_seat_by_that(nlp: Language) -> None:
    marked = "title: Message from Per[I] on the Eve[Conference of the Org[European Youth Committee]] in Pla[Rome]"
    resolved = discourse(f"{marked}\nbody: I wish you well.", nlp)
    assert "European Youth Committee basedIn Rome" not in told(facts(resolved), resolved)
