"""What follows from facts already found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.facts import facts
from tests.extract.marked import discourse, told

if TYPE_CHECKING:
    from spacy.language import Language

FOUNDING = """
title: Speech by Per[Ana Rey] at the Eve[Founding Conference of the Org[Pacific Forum]]
narration: The Eve[Founding Conference of the Org[Pacific Forum]] was held in Pla[Suva] on 4 March 2019.
body: The Eve[founding of the Org[Pacific Forum]] is a great day.
"""


def test_a_body_is_founded_where_and_when_its_founding_conference_is_held(nlp: Language) -> None:
    resolved = discourse(FOUNDING, nlp, spoken_by="Ana Rey")
    found = told(facts(resolved), resolved)
    assert {
        "Founding Conference of the Pacific Forum eventDate 2019-03-04",
        "Founding Conference of the Pacific Forum eventPlace Suva",
        "founding of the Pacific Forum eventDate 2019-03-04",
        "founding of the Pacific Forum eventPlace Suva",
        "Pacific Forum foundingDate 2019-03-04",
        "speech eventDate 2019-03-04",
        "speech eventPlace Suva",
    } <= found


def test_the_day_of_an_event_tells_its_year(nlp: Language) -> None:
    marked = "narration: The Eve[Doha Forum 2019] was held on 4 March 2019."
    resolved = discourse(marked, nlp)
    found = told(facts(resolved), resolved)
    assert {fact for fact in found if "eventDate" in fact} == {"Doha Forum 2019 eventDate 2019-03-04"}


def test_a_body_is_not_founded_on_the_day_of_its_visit(nlp: Language) -> None:
    marked = "narration: The Eve[anniversary of the Org[Pacific Forum]] was held in Pla[Suva] on 4 March 2019."
    resolved = discourse(marked, nlp)
    found = told(facts(resolved), resolved)
    assert "anniversary of the Pacific Forum eventDate 2019-03-04" in found
    assert not {fact for fact in found if "foundingDate" in fact}


def test_facts_are_told_once_a_place_and_in_order(nlp: Language) -> None:
    found = facts(discourse(FOUNDING, nlp, spoken_by="Ana Rey"))
    keys = [(fact.evidence, fact.subject, fact.predicate, fact.object, fact.role) for fact in found]
    assert len(set(keys)) == len(keys)
    assert [fact.evidence for fact in found] == sorted(fact.evidence for fact in found)


def test_a_policy_is_made_on_the_day_of_its_signing_and_not_of_its_anniversary(nlp: Language) -> None:
    for act, made in (("signing", True), ("launch", True), ("anniversary", False)):
        marked = f"narration: The Eve[{act} of the Pol[Ocean Charter]] was held in Pla[Suva] on 4 March 2019."
        resolved = discourse(marked, nlp)
        found = told(facts(resolved), resolved)
        assert f"{act} of the Ocean Charter eventDate 2019-03-04" in found
        assert ("Ocean Charter policyDate 2019-03-04" in found) is made


def test_two_that_sign_a_pact_work_together_and_three_do_not(nlp: Language) -> None:
    two = discourse("narration: Pla[Peru] and Pla[Kenya] signed the Pol[Lisbon Agreement].", nlp)
    assert "Peru cooperatesWith Kenya" in told(facts(two), two)
    three = discourse("narration: Pla[Peru], Pla[Kenya] and Pla[Norway] signed the Pol[Lisbon Agreement].", nlp)
    assert not {fact for fact in told(facts(three), three) if "cooperatesWith" in fact}


def test_who_has_the_office_of_a_founder_founded_the_body(nlp: Language) -> None:
    resolved = discourse("narration: Per[Ana Rey], Founder of the Org[Tidal Group], was there.", nlp)
    assert "Tidal Group founder Ana Rey" in told(facts(resolved), resolved)
