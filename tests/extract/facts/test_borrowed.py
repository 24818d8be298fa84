"""Offices without a body of their own: the letterhead's, or the one body of the text that has such an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.positions import positions
from kg.extract.facts.setting import setting
from tests.extract.marked import discourse, told

if TYPE_CHECKING:
    from spacy.language import Language

HEADED = [
    (
        """header: Org[European Commission]
title: Statement by President Per[Ada Cole]
body: I thank the people of Pla[Russia]. The Russian government must act, and the Russian parliament with it.""",
        'Ada Cole position European Commission "President"',
    ),
    (
        """header: Org[Bank of Peru] - Press release
title: Speech by Deputy Governor Per[Ada Cole]
body: I thank you all.""",
        'Ada Cole position Bank of Peru "Deputy Governor"',
    ),
    (
        """header: Org[Council of Europe]
title: Remarks by Secretary General Per[Ada Cole]
body: I thank you all.""",
        'Ada Cole position Council of Europe "Secretary General"',
    ),
]


@pytest.mark.parametrize(("marked", "expected"), HEADED)
def test_the_letterhead_tells_the_body(nlp: Language, marked: str, expected: str) -> None:
    resolved = discourse(marked, nlp, spoken_by="Ada Cole")
    assert told(positions(setting(resolved)), resolved) == {expected}


def test_a_guest_is_not_of_the_letterhead(nlp: Language) -> None:
    marked = "header: Org[European Commission]\nbody: President Per[Ben Holt] came."
    resolved = discourse(marked, nlp, spoken_by="Ada Cole")
    assert not any("European Commission" in fact for fact in told(positions(setting(resolved)), resolved))


def test_who_briefs_the_press_holds_that_office_in_no_country_that_is_spoken_of(nlp: Language) -> None:
    marked = """header: Per[Ada Cole], Spokesperson
body: We will work with Pla[Peru], and Pla[Peru] will work with us."""
    resolved = discourse(marked, nlp, spoken_by="Ada Cole")
    assert told(positions(setting(resolved)), resolved) == {'Ada Cole position - "Spokesperson"'}
    assert all(fact.rule != "position:bodiless" for fact in positions(setting(resolved)))


def test_the_one_body_that_has_such_an_office(nlp: Language) -> None:
    marked = "narration: The Org[African Union] met. “We condemn it”, said Chairperson Per[Ada Cole]."
    resolved = discourse(marked, nlp)
    assert told(positions(setting(resolved)), resolved) == {'Ada Cole position African Union "Chairperson"'}
    marked = "narration: The Org[UN] and Org[NATO] met. “We condemn it”, said Secretary General Per[Ada Cole]."
    resolved = discourse(marked, nlp)
    assert told(positions(setting(resolved)), resolved) == {'Ada Cole position - "Secretary General"'}
