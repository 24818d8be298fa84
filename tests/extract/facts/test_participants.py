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
body: I am pleased that Per[Tom Berg] and I took office last year.
body: Per[Omar Said] once wrote a book about the sea.
"""

LISTED = """
narration: The meeting was attended by the following participants:
narration: • Per[Ana Rey], Minister of Health
narration: • Per[Jan Novak], Mayor of Bergen
narration: The next meeting was planned by Per[Kari Moe].
"""

LISTED_BY_LINES = """
narration: The following ministers participated in the meeting:
narration: H.E. Per[Ana Rey], Minister of Health
narration: The Mayor of Bergen, Mr. Per[Jan Novak]
narration: The report of Per[Kari Moe] was read.
"""

NOT_GREETED = """
body: I am delighted to be in the house where Per[Will Ross] dreamed of this forum two hundred years ago.
body: President Per[Lina Berg] was the first to come.
body: In 2001 His Excellency Per[Ana Rey] became the head of our ministry.
body: I welcome Per[Jan Novak], who is representing Her Excellency President Per[Kari Moe].
salutation: Peace be upon our Prophet Per[Omar], ladies and gentlemen,
"""

NOT_LISTED = """
narration: The minister named three aims:
narration: • Per[Ana Rey] will write a report
"""

IN_NAMES = table("""
The Eve[meeting with Per[Ana Rey]] was short. => meeting with Ana Rey participant Ana Rey
The Eve[summit between Pla[Peru] and Pla[Chile]] was short.
  => summit between Peru and Chile participant Peru ; summit between Peru and Chile participant Chile
The Eve[visit of Pla[Peru]'s President Per[Ana Rey]] was short.
  => visit of Peru's President Ana Rey participant Ana Rey
The Eve[Meeting of Foreign Minister Per[Ana Rey] and Foreign Minister of Pla[Peru] Per[Bo Lind]] was short.
  => Meeting of Foreign Minister Ana Rey and Foreign Minister of Peru Bo Lind participant Ana Rey ;
  Meeting of Foreign Minister Ana Rey and Foreign Minister of Peru Bo Lind participant Bo Lind
Per[Ana Rey] was late. => -
The Eve[Suva Summit] was attended by H.E. Per[Ana Rey], President of Peru, H.E. Per[Bo Lind], President of Malta, and
  Ms. Per[Kari Moe], Minister of Trade. => Suva Summit participant Ana Rey ; Suva Summit participant Bo Lind ;
  Suva Summit participant Kari Moe
The Eve[Suva Summit] ended. In attendance were: the President of Peru, Per[Ana Rey]; the President of Malta,
  Per[Bo Lind]; and Per[Kari Moe]. => Suva Summit participant Ana Rey ; Suva Summit participant Bo Lind ;
  Suva Summit participant Kari Moe
The Eve[Suva Summit] ended. In attendance were: Dr Per[Ana Rey], Minister of Trade of Peru; The Rt. Hon. Per[Bo Lind],
  Prime Minister of Malta; The Most Hon. Per[Kari Moe], Premier of Niue; and Sir Per[Otto Ray], Governor.
  => Suva Summit participant Ana Rey ; Suva Summit participant Bo Lind ; Suva Summit participant Kari Moe ;
  Suva Summit participant Otto Ray
Per[Ana Rey] hosted Per[Bo Lind] on March 1 for a Eve[bilateral meeting].
  => bilateral meeting organizer Ana Rey ; bilateral meeting participant Bo Lind
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


CALLED = """
body: Good morning.
body: The harbour is old.
body: The harbour is wide.
body: The harbour is deep.
body: The harbour is ours.
body: The harbour is new.
body: Secretary Per[Kari Moe], you work for it every day.
body: And thank you, Mayor Per[Omar Said], for your help.
body: Minister Per[Bo Lind], who left us, loved it.
"""


def test_those_whom_the_speaker_turns_to_are_there(nlp: Language) -> None:
    resolved = discourse(AT + CALLED.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Kari Moe",
        "Doha Forum participant Omar Said",
    }


def test_those_in_a_list_of_participants_are_there(nlp: Language) -> None:
    resolved = discourse(AT + LISTED.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Ana Rey",
        "Doha Forum participant Jan Novak",
    }


def test_those_in_lines_without_bullets_are_there(nlp: Language) -> None:
    resolved = discourse(AT + LISTED_BY_LINES.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Ana Rey",
        "Doha Forum participant Jan Novak",
    }


LISTED_IN_A_PARAGRAPH = """
narration: 3. The following Heads of State were present at the meeting:
narration: – H.E. Per[Ana Rey], President of Peru,
narration: – H.E. Per[Jan Novak], President of Malta.
narration: 4. The meeting calls for the release of Mr. Per[Kari Moe].
narration: 5. The meeting decides to lift the sanctions on Pla[Guinea].
"""


def test_the_next_paragraph_with_a_number_ends_a_list(nlp: Language) -> None:
    resolved = discourse(AT + LISTED_IN_A_PARAGRAPH.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Ana Rey",
        "Doha Forum participant Jan Novak",
    }


NUMBERED_IN_A_PARAGRAPH = """
narration: 1. The following ministers participated in the meeting:
narration: 1. H.E. Per[Ana Rey], Minister of Health
narration: 2. H.E. Per[Jan Novak], Minister of Trade
narration: 2. The report of Per[Kari Moe] was read.
"""


def test_the_items_of_a_paragraph_may_have_numbers_of_their_own(nlp: Language) -> None:
    resolved = discourse(AT + NUMBERED_IN_A_PARAGRAPH.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Ana Rey",
        "Doha Forum participant Jan Novak",
    }


LISTED_ABOVE_OFFICES = """
narration: The meeting was attended by the following:
narration: Pla[Peru] H.E. President Per[Ana Rey]
narration: Deputy Chairperson of the Organ
narration: Pla[Malta] H.E. President Per[Jan Novak]
narration: The Minutes of the Meeting
narration: The Report of the Chair
narration: Mr Per[Bo Lind]
"""


def test_an_office_in_a_line_of_its_own_ends_no_list(nlp: Language) -> None:
    resolved = discourse(AT + LISTED_ABOVE_OFFICES.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Ana Rey",
        "Doha Forum participant Jan Novak",
    }


def test_the_excellency_of_whom_a_speaker_tells_is_not_greeted(nlp: Language) -> None:
    resolved = discourse(AT + NOT_GREETED.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {"Doha Forum participant Jan Novak"}


def test_another_list_names_no_participants(nlp: Language) -> None:
    resolved = discourse(AT + NOT_LISTED.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == set()


@pytest.mark.parametrize(("marked", "expected"), IN_NAMES)
def test_an_event_that_names_who_takes_part(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(participants, marked, nlp) == expected


MORE = table("""
The Eve[Doha Forum] was attended by Per[Ana Rey], Minister of Health, and Per[Jan Novak].
  => Doha Forum participant Ana Rey ; Doha Forum participant Jan Novak
The Eve[Doha Forum] was attended by the Deputy Secretary of the Org[Ministry of Law], Per[Ana Rey].
  => Doha Forum participant Ana Rey
The Eve[Doha Forum] brought together Pla[Peru], Pla[Chile] and Pla[Norway].
  => Doha Forum participant Peru ; Doha Forum participant Chile ; Doha Forum participant Norway
The Eve[talks] between President Per[Kofi Boateng] and Per[Ana Rey] ended.
  => talks participant Kofi Boateng ; talks participant Ana Rey
The Eve[visit to Pla[Japan]] by Per[Ana Rey] was short. => visit to Japan participant Ana Rey
Per[Ana Rey]'s Eve[visit to Pla[Japan]] was short. => visit to Japan participant Ana Rey
The Eve[Pla[Russia]'s war against Pla[Ukraine]] goes on.
  => Russia's war against Ukraine participant Russia ; Russia's war against Ukraine participant Ukraine
The Eve[signing of the agreement between Pla[Peru] and Pla[Chile]] was short. => -
Per[Ana Rey] and Per[Jan Novak] Eve[met on 4 May 2019] in Pla[Oslo].
  => met on 4 May 2019 participant Ana Rey ; met on 4 May 2019 participant Jan Novak
""")

ABSENT = """
salutation: Minister Per[Ana Rey], ladies and gentlemen,
body: Let me also welcome Per[Jan Novak], and Per[Kari Moe], who is not able to be with us.
body: We have Per[Omar Said], the chairman.
body: It is an honour to be here with the family of Per[Lina Berg].
"""


@pytest.mark.parametrize(("marked", "expected"), MORE)
def test_a_sentence_that_tells_who_was_there(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(participants, marked, nlp) == expected


def test_those_who_could_not_come_and_those_remembered_are_not_there(nlp: Language) -> None:
    resolved = discourse(AT + ABSENT.strip(), nlp)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Ana Rey",
        "Doha Forum participant Jan Novak",
        "Doha Forum participant Omar Said",
    }


THERE = table("""
The Eve[Doha Forum] ended. Per[Ana Rey], President of Pla[Peru], and Per[Jan Novak], Mayor of Pla[Oslo],
  were in attendance.
  => Doha Forum participant Ana Rey ; Doha Forum participant Jan Novak
The Eve[Doha Forum] ended. Pla[Peru]'s Ambassador to Pla[Qatar], Ms Per[Ana Rey], was also present.
  => Doha Forum participant Ana Rey
The Eve[Doha Forum] ended. Pla[Fiji] was represented at high level, Pla[Malta] was represented by an envoy.
  => Doha Forum participant Fiji ; Doha Forum participant Malta
The Eve[Doha Forum] ended. The Org[World Bank] and the Org[Port Union] attended as observers.
  => Doha Forum participant World Bank ; Doha Forum participant Port Union
The Eve[Doha Forum] ended. The President of Pla[Peru], Per[Ana Rey], also attended. => Doha Forum participant Ana Rey
The Eve[Doha Forum] ended. The following states attended the Eve[Forum@Doha Forum]: Pla[Peru], Pla[Chile]
  and Pla[Norway].
  => Doha Forum participant Peru ; Doha Forum participant Chile ; Doha Forum participant Norway
The Eve[Doha Forum] ended. Per[Ana Rey]'s friends were present. => -
Per[Ana Rey] hosted the Eve[Doha Forum] in Pla[Doha] with Per[Jan Novak], Mayor of Pla[Oslo].
  => Doha Forum participant Jan Novak
The President of Pla[Peru] Per[Ana Rey] paid a Eve[State Visit to Pla[Japan]] in May.
  => State Visit to Japan participant Ana Rey
Per[Ana Rey] embarked on a Eve[visit to Pla[Japan]]. => visit to Japan participant Ana Rey
Per[Ana Rey] paid for the Eve[Doha Forum]. => -
The Eve[Doha Forum] ended. Per[Ana Rey] said that the dangers were present. => -
""")

UNDER_COUNTRIES = """
narration: The Eve[Doha Forum] was held in May. Present at the Eve[Forum@Doha Forum] were the following:
header: Pla[Ghana]: H.E. Per[Kofi Boateng], President
narration: * Pla[Malawi]:
narration: Per[Jan Novak], Minister of Trade
narration: The report of Pla[Norway]: Per[Kari Moe] wrote it.
"""


WITH_OFFICES_BELOW = """
narration: The Eve[Doha Forum] was held with the participation of:
narration: H.E. Per[Kofi Boateng]
narration: President of Pla[Ghana].
narration: H.E. Per[Jan Novak]
narration: Deputy Prime Minister
narration: The Eve[Forum@Doha Forum] took note of the report of Pla[Norway].
"""


@pytest.mark.parametrize(("marked", "expected"), THERE)
def test_who_is_said_to_have_been_there(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(participants, marked, nlp) == expected


@pytest.mark.parametrize("lines", [UNDER_COUNTRIES, WITH_OFFICES_BELOW])
def test_those_listed_beside_their_country_or_office_are_there(nlp: Language, lines: str) -> None:
    resolved = discourse(lines, nlp, spoken_by=None)
    assert told(participants(setting(resolved)), resolved) == {
        "Doha Forum participant Kofi Boateng",
        "Doha Forum participant Jan Novak",
    }
