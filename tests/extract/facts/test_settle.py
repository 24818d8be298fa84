"""In which country an office of state is held, where its own words do not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.positions import positions
from kg.extract.facts.setting import setting
from tests.extract.marked import discourse, told

if TYPE_CHECKING:
    from spacy.language import Language

HOST = """
narration: Vice President Per[Ada Cole] met today with Prime Minister Per[Ben Holt] of Pla[Jamaica].
narration: The two spoke of the ports of Pla[Jamaica], and of how Pla[Jamaica] and the Pla[United States] trade.
narration: The firms of the Pla[United States] look to Pla[Jamaica], and the American government helps them.
"""

ABROAD = """
narration: The farmers of Pla[Australia] work hard. The Australian government knows it. Pla[Australia] can be proud.
narration: Pla[Australia] trades with the Pla[United States], as President Per[Ada Cole] said.
narration: The American government is glad.
"""

OWN = """
narration: The farmers of Pla[Ghana] work hard, and the towns of Pla[Ghana] know it.
narration: President Per[Kofi Boateng] said so in the north.
"""

NAMED_ONCE = """
narration: The courts of Pla[Singapore] are busy, said Senior Minister of State for Law Per[Ada Cole].
"""


def _of_two(first: int, second: int) -> str:
    """A text that names one country `first` times and another `second` times, and a minister of neither."""
    rows = ["The farmers of Pla[Norway] work hard."] * first + ["The farmers of Pla[Peru] work hard."] * second
    return "".join(f"narration: {row}\n" for row in (*rows, "Foreign Minister Per[Ada Cole] said so."))


def _told(marked: str, nlp: Language) -> set[str]:
    resolved = discourse(marked, nlp, spoken_by=None)
    return told(positions(setting(resolved)), resolved)


def test_a_guest_is_told_with_a_country_and_the_host_without(nlp: Language) -> None:
    assert 'Ada Cole position United States "Vice President"' in _told(HOST, nlp)


def test_no_president_is_given_to_a_country_that_has_none(nlp: Language) -> None:
    assert _told(ABROAD, nlp) == {'Ada Cole position United States "President"'}


def test_an_office_of_state_is_held_in_the_country_that_the_text_speaks_for(nlp: Language) -> None:
    assert _told(OWN, nlp) == {'Kofi Boateng position Ghana "President"'}


def test_what_only_one_country_has_speaks_for_it_where_it_is_named_but_once(nlp: Language) -> None:
    assert _told(NAMED_ONCE, nlp) == {'Ada Cole position Singapore "Senior Minister of State for Law"'}


def test_the_adjective_of_another_country_speaks_against_the_one_of_the_text(nlp: Language) -> None:
    text = OWN.replace("President Per[Kofi Boateng]", "German Defence Minister Per[Kofi Boateng]")
    assert _told(text, nlp) == {'Kofi Boateng position - "German Defence Minister"'}
    text = OWN.replace("President Per[Kofi Boateng]", "European Commissioner Per[Kofi Boateng]")
    assert not any("position Ghana" in fact for fact in _told(text, nlp))


def test_what_an_office_is_for_is_not_where_it_is_held(nlp: Language) -> None:
    text = OWN.replace("President Per[Kofi Boateng]", "Minister for European Affairs Per[Kofi Boateng]")
    assert _told(text, nlp) == {'Kofi Boateng position Ghana "Minister for European Affairs"'}


def test_a_country_at_war_or_visited_is_not_the_one_that_a_text_speaks_for(nlp: Language) -> None:
    rows = [
        "The war in Pla[Ukraine] goes on.",
        "We think of the situation in Pla[Ukraine].",
        "Prime Minister Per[Ada Cole] said so.",
    ]
    assert _told("".join(f"narration: {row}\n" for row in rows), nlp) == {'Ada Cole position - "Prime Minister"'}


GUESTS = [
    "Prime Minister Per[Ada Cole] came home. She thanked the Government of Pla[India].",
    "Prime Minister Per[Ada Cole] met the Government of Pla[Fiji]'s delegation today.",
    "Trade Minister Per[Ada Cole] arrived in Hanoi, Pla[Vietnam]. She met the Ambassador to Pla[Vietnam].",
    "Foreign Minister Per[Ada Cole] met the High Commissioner to Pla[Kenya], and spoke of Pla[Kenya].",
]


@pytest.mark.parametrize("text", GUESTS)
def test_a_country_where_one_arrives_or_is_sent_to_is_not_the_one_that_a_text_speaks_for(
    nlp: Language, text: str
) -> None:
    assert not any(row.startswith("Ada Cole position ") and " - " not in row for row in _told(text, nlp))


def test_of_three_presidents_only_the_first_is_of_the_country_of_the_text(nlp: Language) -> None:
    more = "Pla[Peru] is glad. Pla[Peru] and the Peruvian government help. Pla[Peru] trades, and Pla[Peru] sails."
    two = OWN * 8 + f"narration: President Per[Ada Cole] came. {more}\n"
    assert 'Ada Cole position Peru "President"' in _told(two, nlp)
    three = two + "narration: President Per[Ben Holt] came.\n"
    assert "Peru" not in str(_told(three, nlp))


def test_of_two_countries_one_must_lead_clearly(nlp: Language) -> None:
    assert _told(_of_two(10, 8), nlp) == {'Ada Cole position Norway "Foreign Minister"'}
    assert _told(_of_two(9, 8), nlp) == {'Ada Cole position - "Foreign Minister"'}
    assert _told(_of_two(4, 3), nlp) == {'Ada Cole position - "Foreign Minister"'}


ENVOYS = """
narration: The farmers of Pla[Kenya] work hard, and the towns of Pla[Kenya] know it. The Kenyan government knows it.
narration: Pla[Kenya] thanks Ambassador Per[Ada Cole].
narration: Ambassador to Kenya Per[Ben Holt] was there. Minister Per[Cem Oz] agreed.
"""


def test_an_envoy_who_is_met_is_of_no_country_that_the_words_do_not_tell(nlp: Language) -> None:
    resolved = discourse(ENVOYS, nlp)
    found = told(positions(setting(resolved)), resolved)
    assert 'Ada Cole position - "Ambassador"' in found
    assert 'Ben Holt position - "Ambassador to Kenya"' in found
    assert 'Cem Oz position Kenya "Minister"' in found


CABINET = """
narration: President Per[Ada Cole] of Pla[Zambia] has today appointed the following ministers:
narration: Minister of Finance - Per[Ben Holt]
"""


def test_who_is_appointed_by_a_president_is_of_that_country(nlp: Language) -> None:
    resolved = discourse(CABINET, nlp)
    assert 'Ben Holt position Zambia "Minister of Finance"' in told(positions(setting(resolved)), resolved)


LETTERHEAD = """
header: Pla[Dominican Republic]
title: Statement by Minister Per[Ada Cole]
narration: We thank Pla[Peru]. The Peruvian government has been kind, and Pla[Peru] knows it.
"""


def test_a_letterhead_tells_the_country(nlp: Language) -> None:
    resolved = discourse(LETTERHEAD, nlp, spoken_by=None)
    assert told(positions(setting(resolved)), resolved) == {'Ada Cole position Dominican Republic "Minister"'}


VISIT = """
title: Minister of Health of Pla[Ghana] tours hospitals in Pla[Togo]
narration: Minister of Health Per[Ada Cole] said that hospitals were good.
"""
OF_BOTH = """
title: Foreign Minister of Pla[Ghana] and Foreign Minister of Pla[Togo] met
narration: Foreign Minister Per[Ada Cole] said that talks were good.
"""


def test_a_headline_tells_the_country_of_an_office(nlp: Language) -> None:
    assert _told(VISIT, nlp) == {'Ada Cole position Ghana "Minister of Health"'}
    assert _told(OF_BOTH, nlp) == {'Ada Cole position - "Foreign Minister"'}


ABROAD_TOLD = """
narration: Cases were found in Pla[Italy], and whoever comes from Pla[Italy] must be tested, as Pla[Italy] knows.
narration: Minister Per[Ada Cole] will protect our people in Pla[Kenya].
"""


def test_of_whom_we_are_is_not_the_country_that_is_spoken_about(nlp: Language) -> None:
    resolved = discourse(ABROAD_TOLD, nlp)
    assert "Ada Cole position Italy" not in " ".join(told(positions(setting(resolved)), resolved))


STATES = """
narration: The States will meet at a Org[Conference of State Government] ministers, as the Org[State Government] said.
narration: Minister Per[Ada Cole] spoke.
"""


def test_the_government_of_a_state_is_not_that_of_the_country(nlp: Language) -> None:
    resolved = discourse(STATES, nlp)
    assert told(positions(setting(resolved)), resolved) == {'Ada Cole position - "Minister"'}


LISTED = """
narration: The farmers of Pla[Norway] work hard. The following were present:
narration: Pla[Ghana]:
narration: Mr Per[Kofi Boateng], Minister of Trade
narration: Ms Per[Ada Cole], Minister of Health
narration: Pla[Peru]: Per[Ben Holt], Minister of Trade
"""


def test_those_in_the_lines_under_a_country_are_of_it(nlp: Language) -> None:
    assert _told(LISTED, nlp) == {
        'Kofi Boateng position Ghana "Minister of Trade"',
        'Ada Cole position Ghana "Minister of Health"',
        'Ben Holt position Peru "Minister of Trade"',
    }


def test_no_office_is_held_in_a_government_that_is_thanked_for_hosting(nlp: Language) -> None:
    host = """
narration: Prime Minister Per[Ada Cole] spoke at the dinner.
narration: She thanked the Org[Government of Ghana] for hosting the meeting.
"""
    assert _told(host, nlp) == {'Ada Cole position - "Prime Minister"'}
