"""How a fact is made of a place in a document: who stands for it, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.facts.scene import Scene
from kg.model import Scope, Zone
from tests.extract.marked import discourse

if TYPE_CHECKING:
    from spacy.language import Language


def test_a_fact_is_the_documents_where_it_narrates_and_the_speakers_where_the_speaker_says_it(nlp: Language) -> None:
    scene = Scene(discourse("narration: Pla[Kenya] supports Pla[Peru].\nbody: Pla[Kenya] supports Pla[Fiji].", nlp))
    narrated, said = (
        scene.fact("e1", "supports", "e2", sentence, confidence=0.5, rule="r") for sentence in scene.sentences
    )
    assert (narrated.scope, narrated.speaker) == (Scope.REPORTED, None)
    assert said.scope is Scope.ASSERTED
    assert narrated.evidence.of(scene.text) == "Kenya supports Peru."
    assert said.evidence.of(scene.text) == "Kenya supports Fiji."


def test_the_speaker_who_is_named_stands_for_what_is_said(nlp: Language) -> None:
    scene = Scene(discourse("Per[I] thank Pla[Fiji].", nlp, Zone.BODY))
    [sentence] = scene.sentences
    made = scene.fact("e2", "supports", "e1", sentence, confidence=0.5, rule="r")
    assert made.speaker is not None and scene.entity(made.speaker).name == "I"


def test_a_country_is_known_by_its_adjective(nlp: Language) -> None:
    scene = Scene(discourse("Pla[Norway] and Pla[Peru] met.", nlp))
    for word in ("Norwegian", "norwegian", "Norway", "Norway's"):
        key = scene.country_by_adjective(word)
        assert key is not None and scene.entity(key).name == "Norway"
    assert scene.country_by_adjective("French") is None
