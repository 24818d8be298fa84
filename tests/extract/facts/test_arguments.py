"""What the head of a noun phrase stands for: one line, one behaviour; `=>` the entities that the subject gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.clauses import clauses
from kg.extract.facts.arguments import Arguments, types
from kg.model import EntityType, Zone
from tests.extract.marked import discourse

if TYPE_CHECKING:
    from spacy.language import Language

ANY = frozenset(EntityType)

SUBJECTS = {
    "Pla[Kenya] grew.": ["Kenya"],
    "Pla[Kenya] and the Org[World Bank] grew.": ["Kenya", "World Bank"],
    "Pla[Kenya], Pla[Peru] and Pla[Fiji] grew.": ["Kenya", "Peru", "Fiji"],
    "I grew.": ["I"],
    "We grew.": ["we"],
    "The Pol[Green Deal] initiative grew.": ["Green Deal"],
    "The development of Top[solar power] grew.": ["solar power"],
    "The development of Top[solar power] and Top[wind power] grew.": ["solar power", "wind power"],
    "Cheap Top[solar power] grew.": ["solar power"],
    "Enterprises grew.": [],
    "The Foreign Minister of Pla[Chad], Per[Idriss Adoum], smiled.": ["Idriss Adoum"],
    "The Minister of Trade, Industry and Mines, the Hon. Per[Awa Diop], smiled.": ["Awa Diop"],
    "Per[Awa Diop] and her Chadian counterpart, Per[Idriss Adoum], smiled.": ["Awa Diop", "Idriss Adoum"],
    "The Minister thanked Per[Awa Diop].": [],
    "The Org[Ministry of Health] of Pla[Kenya] grew.": ["Ministry of Health"],
}


@pytest.mark.parametrize(("marked", "expected"), SUBJECTS.items(), ids=SUBJECTS)
def test_what_a_subject_stands_for(nlp: Language, marked: str, expected: list[str]) -> None:
    resolved = discourse(marked, nlp, Zone.BODY)
    look = Arguments(resolved)
    [sentence] = resolved.annotation.sentences
    [clause] = clauses(sentence)
    assert [look.by_key[key].name for key in look.entities(clause.agents, ANY, sentence)] == expected


def test_what_is_of_another_type_is_left_out(nlp: Language) -> None:
    resolved = discourse("Pla[Kenya] and the Pol[Green Deal] grew.", nlp)
    [sentence] = resolved.annotation.sentences
    [clause] = clauses(sentence)
    found = Arguments(resolved).entities(clause.agents, types(("Policy",)), sentence)
    assert [resolved.entity(key).name for key in found] == ["Green Deal"]


def test_an_agent_is_a_person_a_body_or_a_place() -> None:
    assert types(("Agent",)) == {EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE}
