"""Learn which phrases are the subjects of a document, from the topics that careful readers chose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.evaluate.records import Thing
from kg.evaluate.score import nearness
from kg.extract.topics import Candidate, candidates, signs
from kg.model import EntityType
from kg.train.documents import Annotated
from kg.train.fit import matrix, regression, vocabulary
from kg.weigh import Linear

STRENGTH: Final = 0.1

Example = tuple[dict[str, float], int]


def examples(document: Annotated) -> list[Example]:
    """The signs of each candidate of a document, and 1 if it is the best one for a topic of the gold, else 0."""
    phrases = candidates(document.discourse)
    topics = [thing for thing in document.gold.entities if thing.type == EntityType.TOPIC]
    right: set[int] = set()
    for topic in topics:
        near = [nearness(topic, _thing(phrase)) for phrase in phrases]
        best = max(near, default=0.0)
        right |= {n for n, value in enumerate(near) if best and value == best}
    return [(found, int(n in right)) for n, found in enumerate(signs(document.discourse, phrases))]


def _thing(phrase: Candidate) -> Thing:
    name, *others = phrase.names()
    return Thing("", EntityType.TOPIC.value, name, tuple(others))


def fit(all_: Sequence[Example]) -> Linear:
    """The model of what makes a topic."""
    columns = vocabulary(found for found, _ in all_)
    rows = matrix([found for found, _ in all_], columns)
    return regression(rows, [label for _, label in all_], columns, STRENGTH)
