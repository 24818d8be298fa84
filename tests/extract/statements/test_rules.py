"""The words that a rule of statements names are those without which it finds nothing: they only save looking."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.annotate import annotate, pipeline
from kg.extract.statements import call, commitment, readings
from kg.extract.statements.grammar import Reading, Rule
from kg.frame import frame
from kg.read import read
from kg.resolve import resolve

ROOT = Path(__file__).parents[3]
TEXTS = [ROOT / "seeds", *sorted((ROOT / "tests" / "gold" / "train").glob("*.txt"))[:12]]


@pytest.fixture(scope="module")
def sentences() -> list[Reading]:
    documents = [(document, frame(document)) for document in read(*TEXTS)]
    return [one for annotation in annotate(documents, pipeline()) for one in readings(resolve(annotation))]


@pytest.mark.parametrize("rule", [*commitment.RULES, *call.RULES], ids=lambda rule: rule.find.__name__)
def test_a_rule_finds_nothing_without_its_words(rule: Rule, sentences: list[Reading]) -> None:
    assert len(sentences) > 300
    for reading in sentences:
        looked_at = {word.i for word in rule.places(reading)}
        for word in reading.words if rule.nominal else reading.verbs:
            assert word.i in looked_at or rule.find(reading, word) is None, reading.text
