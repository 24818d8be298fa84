"""Who takes part in an event: greeted, listed, named in its description."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.participants import participants
from kg.extract.facts.setting import setting
from tests.extract.marked import discourse, found, table, told

if TYPE_CHECKING:
    from spacy.language import Language

AT = "title: Speech by Per[I] at the Eve[Doha Forum]\n"

GREETED = """
salutation: Minister Per[Ana Rey], Commissioner Per[Jan Novak], ladies and gentlemen,
body: I warmly welcome Per[Kari Moe].
body: Per[Omar Said] once wrote a book about the sea.
"""

LISTED = """
narration: The meeting was attended by the following participants:
narration: • Per[Ana Rey], Minister of Health
narration: • Per[Jan Novak], Mayor of Bergen
narration: The next meeting was planned by Per[Kari Moe].
"""

NOT_LISTED = """
narration: The minister named three aims:
narration: • Per[Ana Rey] will write a report
"""

IN_NAMES = table("""
The Eve[meeting with Per[Ana Rey]] was short. => meeting with Ana Rey participant Ana Rey
The Eve[summit between Pla[Peru] and Pla[Chile]] was short.
  => summit between Peru and Chile participant Peru ; summit between Peru and Chile participant Chile
Per[Ana Rey] was late. => -
The Eve[Per[Ana Rey]'s visit to Pla[Japan]] was short. => Ana Rey's visit to Japan participant Ana Rey
The Eve[conference on Pla[Peru]] was short. => -
""")


def test_those_greeted_are_there(nlp: Language) -> None:
    resolved = discourse(AT + GREETED.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Ana Rey",
        "Doha Forum participant Jan Novak",
        "Doha Forum participant Kari Moe",
    }


def test_those_in_a_list_of_participants_are_there(nlp: Language) -> None:
    resolved = discourse(AT + LISTED.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Ana Rey",
        "Doha Forum participant Jan Novak",
    }


def test_another_list_names_no_participants(nlp: Language) -> None:
    resolved = discourse(AT + NOT_LISTED.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == set()


@pytest.mark.parametrize(("marked", "expected"), IN_NAMES)
def test_an_event_that_names_who_takes_part(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(participants, marked, nlp) == expected
