"""Nobody promotes or supports what is fought."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts import by_rule, facts
from kg.extract.facts.harms import is_harm
from kg.extract.facts.setting import setting
from kg.model import Zone
from tests.extract.marked import discourse

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    "topic", ["illicit fentanyl", "climate crises", "Climate Change", "gun violence", "lending rate"]
)
def test_a_harm_by_its_head(topic: str) -> None:
    assert is_harm(topic)


@pytest.mark.parametrize(
    "topic", ["prevention of crime", "climate action", "cancer research", "fight against terrorism", "trade"]
)
def test_no_harm(topic: str) -> None:
    assert not is_harm(topic)


@pytest.mark.parametrize(("topic", "given"), [("free trade", True), ("gun violence", False)])
def test_no_fact_tells_that_a_harm_is_promoted(nlp: Language, topic: str, given: bool) -> None:
    resolved = discourse(f"Pla[Kenya] promotes Top[{topic}].", nlp, Zone.NARRATION)
    assert any(fact.predicate == "promotes" for fact in by_rule(setting(resolved)))
    assert any(fact.predicate == "promotes" for fact in facts(resolved)) is given
