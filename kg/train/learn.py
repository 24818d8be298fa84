"""Learn all parts from annotated documents, and tell by cross-validation what they are worth on others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.records import Claim, Record, Thing
from kg.evaluate.score import Count, compare
from kg.extract.facts import by_rule, facts
from kg.extract.facts.setting import setting
from kg.extract.topics import with_topics
from kg.resolve import Discourse
from kg.train import relations, topics
from kg.train.documents import Annotated
from kg.weigh import Linear, Several

FOLDS: Final = 6
"""Parts that the documents are dealt into: what is said of each is learned from the others."""


@dataclass(frozen=True, slots=True)
class Learned:
    """The trained parts."""

    topics: Linear
    relations: Several


def learn(documents: Sequence[Annotated]) -> Learned:
    """Train on all documents.

    Relations are learned between topics that a model chose which had not seen the document: as it will be in use.
    """
    examples = [topics.examples(document) for document in documents]
    pairs: list[relations.Example] = []
    for fold in range(FOLDS):
        model = topics.fit([e for n, found in enumerate(examples) if n % FOLDS != fold for e in found])
        for document in documents[fold::FOLDS]:
            scene = setting(with_topics(document.discourse, model))
            pairs += relations.examples(scene, document, by_rule(scene))
    return Learned(topics.fit([e for found in examples for e in found]), relations.fit(pairs))


def validated(documents: Sequence[Annotated]) -> dict[str, Count]:
    """The counts of each measure over all documents, each read with parts that were learned without it."""
    total: dict[str, Count] = {}
    for document, learned in _held_out(documents):
        discourse = with_topics(document.discourse, learned.topics)
        record = _record(discourse, learned)
        for measure, count in compare(document.gold, record).counts.items():
            if measure not in {"STATEMENTS"} and not measure.startswith("statement "):
                total[measure] = total.get(measure, Count()).plus(count)
    return total


def _held_out(documents: Sequence[Annotated]) -> Iterator[tuple[Annotated, Learned]]:
    for fold in range(FOLDS):
        learned = learn([document for n, document in enumerate(documents) if n % FOLDS != fold])
        for document in documents[fold::FOLDS]:
            yield document, learned


def _record(discourse: Discourse, learned: Learned) -> Record:
    things = tuple(Thing(e.key, e.type.value, e.name, e.aliases) for e in discourse.entities)
    claims = tuple(
        Claim(f.subject, f.predicate, f.object, f.role, rule=f.rule) for f in facts(discourse, learned.relations)
    )
    return Record(things, claims)
