"""What is weighed part by part in use is what the model was trained on as a whole."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.annotate import annotate, pipeline
from kg.extract.facts import by_rule
from kg.extract.facts.pairs import Pair, pairs
from kg.extract.facts.setting import setting
from kg.extract.topics import with_topics
from kg.frame import frame
from kg.read import read
from kg.resolve import resolve
from kg.weigh import several, squash
from tests.extract.marked import discourse

if TYPE_CHECKING:
    from spacy.language import Language

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="module")
def found() -> list[Pair]:
    (annotation,) = annotate([(document, frame(document)) for document in read(SEEDS)], pipeline())
    scene = setting(with_topics(resolve(annotation)))
    return list(pairs(scene, by_rule(scene)))


def test_the_parts_of_a_pairs_signs_share_none(found: list[Pair]) -> None:
    assert len(found) > 50
    for pair in found:
        assert len(pair.signs) == len(pair.of_subject) + len(pair.of_object) + len(pair.of_both)


def test_the_parts_weigh_what_all_signs_weigh(found: list[Pair]) -> None:
    model = several("relations")
    for pair in found:
        parts = model.total(pair.of_subject) + model.total(pair.of_object) + model.total(pair.of_both)
        assert parts == model.total(pair.signs)
        for predicate, chance in model.chances(parts, pair.predicates).items():
            weights = [model.weights[sign].get(predicate, 0.0) for sign in pair.signs if sign in model.weights]
            assert math.isclose(chance, squash(model.biases[predicate] + math.fsum(weights)), abs_tol=1e-9)


def test_who_spoke_of_the_talks_of_others_is_no_partner_of_theirs(nlp: Language) -> None:
    marked = "narration: Per[Ana Rey] met Per[Will Ross] after the talks between Per[Eva Kim] and Per[Jan Lind]."
    scene = setting(discourse(marked, nlp))
    together = {frozenset((p.subject, p.object)) for p in pairs(scene) if "cooperatesWith" in p.predicates}
    names = {frozenset(scene.entity(key).name for key in pair) for pair in together}
    assert names == {frozenset(("Ana Rey", "Will Ross")), frozenset(("Eva Kim", "Jan Lind"))}
