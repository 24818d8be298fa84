"""Rows of names that the parse holds together only in part, and the "we" of a joint statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.facts.lists import joint
from kg.extract.facts.relations import relations
from kg.extract.facts.setting import setting
from kg.extract.facts.ties import ties
from tests.extract.marked import discourse, told

if TYPE_CHECKING:
    from spacy.language import Language

SIGNED = """
narration: The Pol[Coastal Pact] was signed by Pla[Australia], Pla[Brunei], Pla[Canada], Pla[Chile] and Pla[Japan].
"""
JOINT = """
title: Joint Statement on Clean Ports
narration: We, the leaders of Pla[Peru], Pla[Kenya] and Pla[Norway], met today.
narration: We will implement the Pol[Clean Ports Code].
narration: We support the Pol[Sea Pact].
"""


def test_each_name_of_a_row_signs(nlp: Language) -> None:
    resolved = discourse(SIGNED, nlp)
    expected = {f"Coastal Pact issuedBy {name}" for name in ("Australia", "Brunei", "Canada", "Chile", "Japan")}
    assert told(relations(setting(resolved)), resolved) == expected


def test_what_we_of_a_joint_statement_carry_out_each_carries_out(nlp: Language) -> None:
    resolved = discourse(JOINT, nlp, spoken_by=None)
    found = told(relations(setting(resolved)), resolved)
    assert {f for f in found if "implements" in f} == {
        f"{name} implements Clean Ports Code" for name in ("Peru", "Kenya", "Norway")
    }
    assert not {fact for fact in found if "supports" in fact}


def parties(marked: str, nlp: Language, spoken_by: str | None = None) -> list[str]:
    resolved = discourse(marked, nlp, spoken_by=spoken_by)
    return [resolved.entity(key).name for key in joint(resolved)]


def test_whose_joint_statement_the_first_words_tell(nlp: Language) -> None:
    mixed = "title: Joint Statement from the Org[Sea Union], Pla[Peru], and Pla[Mali] on Aid"
    assert parties(mixed, nlp) == ["Sea Union", "Peru", "Mali"]
    assert parties("title: Peru-Mali Joint Declaration\nnarration: Pla[Peru] and, with it, Pla[Mali] met.", nlp) == [
        "Peru",
        "Mali",
    ]
    led = "title: Joint Statement\nnarration: President Per[Ana Rey] of Pla[Peru] met Premier Per[Jan Ki] of Pla[Mali]."
    assert parties(led, nlp) == ["Peru", "Mali"]


def test_a_joint_statement_of_several_has_a_main_speaker_and_still_is_theirs(nlp: Language) -> None:
    marked = "title: Joint Statement by President Per[Ana Rey] of Pla[Peru] and Premier Per[Jan Ki] of Pla[Mali]"
    assert parties(marked, nlp, spoken_by="Ana Rey") == ["Peru", "Mali"]


def test_two_with_a_joint_statement_work_together(nlp: Language) -> None:
    resolved = discourse("title: Joint Statement from Pla[Peru] and Pla[Mali] on Aid", nlp, spoken_by=None)
    assert told(ties(setting(resolved)), resolved) == {"Peru cooperatesWith Mali"}


def test_what_a_speaker_says_is_no_joint_statement(nlp: Language) -> None:
    assert joint(discourse(JOINT, nlp, spoken_by=None)) != ()
    spoken = discourse("title: Speech by Per[Ana Rey]\n" + JOINT.strip(), nlp, spoken_by="Ana Rey")
    assert joint(spoken) == ()
