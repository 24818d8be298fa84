"""In which country an office of state is held, where its own words do not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def _told(marked: str, nlp: Language) -> set[str]:
    resolved = discourse(marked, nlp, spoken_by=None)
    return told(positions(setting(resolved)), resolved)


def test_a_guest_is_told_with_a_country_and_the_host_without(nlp: Language) -> None:
    assert 'Ada Cole position United States "Vice President"' in _told(HOST, nlp)


def test_no_president_is_given_to_a_country_that_has_none(nlp: Language) -> None:
    assert _told(ABROAD, nlp) == {'Ada Cole position United States "President"'}


def test_an_office_of_state_is_held_in_the_country_that_the_text_speaks_for(nlp: Language) -> None:
    assert _told(OWN, nlp) == {'Kofi Boateng position Ghana "President"'}
