"""Learn all parts from annotated documents, and tell by cross-validation what they are worth on others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.records import Claim, Record, Thing, Utterance
from kg.evaluate.score import Count, compare
from kg.extract.facts import by_rule, facts
from kg.extract.facts.setting import setting
from kg.extract.statements import statements
from kg.extract.topics import with_topics
from kg.resolve import Discourse
from kg.train import relations, topics
from kg.train import statements as utterances
from kg.train.documents import Annotated
from kg.weigh import Linear, Several

FOLDS: Final = 6
"""Parts that the documents are dealt into: what is said of each is learned from the others."""


@dataclass(frozen=True, slots=True)
class Learned:
    """The trained parts."""

    topics: Linear
    relations: Several
    statements: Several


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
    return Learned(
        topics.fit([e for found in examples for e in found]),
        relations.fit(pairs),
        utterances.fit([utterances.examples(document) for document in documents]),
    )


@dataclass(frozen=True, slots=True)
class Validation:
    """What cross-validation counted: each measure, and for each fact and each statement that was given its confidence
    and its truth."""

    documents: dict[str, dict[str, Count]]
    """The counts of each document, by its name."""
    facts: list[tuple[float, bool]]
    statements: list[tuple[float, bool]]

    @property
    def counts(self) -> dict[str, Count]:
        """The counts of all documents."""
        return self.over(self.documents)

    def over(self, names: Iterable[str]) -> dict[str, Count]:
        """The counts of some documents, added up."""
        total: dict[str, Count] = {}
        for name in names:
            for measure, count in self.documents[name].items():
                total[measure] = total.get(measure, Count()).plus(count)
        return total

    @property
    def asked(self) -> int:
        """How many facts the annotations hold."""
        return self.counts["FACTS"].gold


def validated(documents: Sequence[Annotated]) -> Validation:
    """Each document read with parts that were learned without it."""
    counts: dict[str, dict[str, Count]] = {}
    given: list[tuple[float, bool]] = []
    said: list[tuple[float, bool]] = []
    for document, learned in _held_out(documents):
        record, confidences, sureness = _record(with_topics(document.discourse, learned.topics), learned)
        comparison = compare(document.gold, record)
        counts[document.name] = comparison.counts
        wrong = {item for item in comparison.spurious if isinstance(item, Claim)}
        given += [(confidence, claim not in wrong) for claim, confidence in confidences.items()]
        unasked = {item for item in comparison.spurious if isinstance(item, Utterance)}
        said += [(confidence, utterance not in unasked) for utterance, confidence in sureness.items()]
    return Validation(counts, given, said)


def _held_out(documents: Sequence[Annotated]) -> Iterator[tuple[Annotated, Learned]]:
    for fold in range(FOLDS):
        learned = learn([document for n, document in enumerate(documents) if n % FOLDS != fold])
        for document in documents[fold::FOLDS]:
            yield document, learned


def _record(discourse: Discourse, learned: Learned) -> tuple[Record, dict[Claim, float], dict[Utterance, float]]:
    """What is found in a document, and the highest confidence of each fact and each statement."""
    things = tuple(Thing(e.key, e.type.value, e.name, e.aliases) for e in discourse.entities)
    claims: dict[Claim, float] = {}
    for fact in facts(discourse, learned.relations):
        claim = Claim(fact.subject, fact.predicate, fact.object, fact.role, rule=fact.rule)
        claims[claim] = max(claims.get(claim, 0.0), fact.confidence)
    text = discourse.annotation.document.text
    said: dict[Utterance, float] = {}
    for row in statements(discourse, learned.statements):
        utterance = Utterance(row.kind.value, row.evidence.of(text), row.rule)
        said[utterance] = max(said.get(utterance, 0.0), row.confidence)
    return Record(things, tuple(claims), tuple(said)), claims, said
