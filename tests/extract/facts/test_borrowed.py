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


BELOW = [
    (
        "Per[Ada Cole] was made Governor of the Org[Bank of Peru]. He named Per[Ben Holt] as First Deputy Governor.",
        'Ben Holt position Bank of Peru "First Deputy Governor"',
    ),
    (
        "Per[Ada Cole], Director-General of the Org[Seed Board], came. Per[Ben Holt], Deputy Director General, spoke.",
        'Ben Holt position Seed Board "Deputy Director General"',
    ),
    (
        "Per[Ada Cole], Chairperson of the Org[Seed Board], came. The outgoing Chairperson, Mr Per[Ben Holt], spoke.",
        'Ben Holt position Seed Board "outgoing Chairperson"',
    ),
    (
        "Per[Ada Cole], President of the Org[Seed Board], came. Per[Ben Holt], Senior Vice President, came too.",
        'Ben Holt position - "Senior Vice President"',
    ),
    (
        "Per[Ada Cole], Head of the Org[Seed Board], came. Per[Ben Holt], Deputy Director, came too.",
        'Ben Holt position - "Deputy Director"',
    ),
]


@pytest.mark.parametrize(("marked", "expected"), BELOW)
def test_who_is_below_the_head_of_a_body_is_of_it_too(nlp: Language, marked: str, expected: str) -> None:
    resolved = discourse(marked, nlp)
    assert expected in told(positions(setting(resolved)), resolved)


def test_who_leaves_an_office_had_no_other_one(nlp: Language) -> None:
    marked = """narration: Outgoing Chief Executive, Mr Per[Ada Cole], spoke.
narration: Per[Ada Cole] was appointed as Chief Executive of the Org[Seed Board] in 2015."""
    resolved = discourse(marked, nlp)
    assert told(positions(setting(resolved)), resolved) == {
        'Ada Cole position Seed Board "Chief Executive of the Seed Board"'
    }


def test_a_president_is_of_the_body_whose_name_stands_before_the_office(nlp: Language) -> None:
    resolved = discourse("narration: Commission President Per[Ada Cole] spoke. The Org[Commission] met.", nlp)
    assert told(positions(setting(resolved)), resolved) == {'Ada Cole position Commission "Commission President"'}
