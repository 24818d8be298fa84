"""What came out of sentences, as records: of each one, and counted over documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kg.model import EntityType, Span
from kg.recall import Thing

if TYPE_CHECKING:
    from kg.query.results import Format


class Gave(StrEnum):
    """What a sentence gave, the most telling first: each sentence is of one of these kinds."""

    BOTH = "both"
    FACTS = "facts"
    STATEMENTS = "statements"
    NAMES = "names"
    MENTIONS = "mentions"
    NOTHING = "nothing"

    @property
    def meaning(self) -> str:
        return MEANINGS[self]

    @property
    def covered(self) -> bool:
        """Whether a fact or a statement is drawn from the sentence, which is what the graph counts as covered."""
        return self in (Gave.BOTH, Gave.FACTS, Gave.STATEMENTS)


MEANINGS: Final = {
    Gave.BOTH: "facts and a statement",
    Gave.FACTS: "facts",
    Gave.STATEMENTS: "a statement",
    Gave.NAMES: "names, but no fact",
    Gave.MENTIONS: "topics or pronouns only",
    Gave.NOTHING: "nothing",
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A fact or a statement in words: `claim` is the same wherever the same fact is proved.

    `predicate` is the guide's, or a kind of statement; then the subject is who commits, or else speaks, and the object
    whom it is said to and what it is about.
    """

    claim: tuple[str, ...]
    subject: str
    predicate: str
    object: str
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class CoveredSentence:
    """A sentence and what came out of it: entities (`named` holds those that it names), facts, statements."""

    span: Span
    entities: tuple[Thing, ...]
    named: frozenset[str]
    facts: tuple[Drawn, ...]
    statements: tuple[Drawn, ...]

    @property
    def gave(self) -> Gave:
        """A topic is no name here: it is a common noun, and most sentences have one."""
        if self.facts:
            return Gave.BOTH if self.statements else Gave.FACTS
        if self.statements:
            return Gave.STATEMENTS
        if any(thing.name in self.named and thing.type != EntityType.TOPIC for thing in self.entities):
            return Gave.NAMES
        return Gave.MENTIONS if self.entities else Gave.NOTHING


@dataclass(frozen=True, slots=True)
class CoveredDocument:
    """A document with its sentences, in order; offsets count code points of `text`."""

    id: str
    title: str
    source: str
    text: str
    sentences: tuple[CoveredSentence, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """The sentences of a document, or of all, by what they gave; what came out of them, each thing and claim once."""

    name: str
    sentences: dict[Gave, int]
    entities: frozenset[str] = field(repr=False)
    facts: frozenset[tuple[str, ...]] = field(repr=False)
    statements: frozenset[tuple[str, ...]] = field(repr=False)

    @classmethod
    def of(cls, document: CoveredDocument) -> Tally:
        gave = Counter(sentence.gave for sentence in document.sentences)
        return cls(
            document.id,
            {kind: gave[kind] for kind in Gave},
            frozenset(thing.name for sentence in document.sentences for thing in sentence.entities),
            frozenset(drawn.claim for sentence in document.sentences for drawn in sentence.facts),
            frozenset(drawn.claim for sentence in document.sentences for drawn in sentence.statements),
        )

    @classmethod
    def sum(cls, tallies: Sequence[Tally]) -> Tally:
        return cls(
            "",
            {kind: sum(tally.sentences[kind] for tally in tallies) for kind in Gave},
            frozenset().union(*(tally.entities for tally in tallies)),
            frozenset().union(*(tally.facts for tally in tallies)),
            frozenset().union(*(tally.statements for tally in tallies)),
        )

    @property
    def total(self) -> int:
        return sum(self.sentences.values())

    @property
    def covered(self) -> int:
        return sum(count for gave, count in self.sentences.items() if gave.covered)

    @property
    def share(self) -> float:
        """The share of sentences that are covered, 0 to 1."""
        return self.covered / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the sentences of a graph gave: per document, by id, and in total."""

    documents: tuple[Tally, ...]
    total: Tally

    def format(self, form: Format = "table", *, width: int | None = None) -> str:
        """A row for each document, as `kg.query.Results.format` writes rows; a table has the total below them.

        Raises KgError for a form that rows cannot have.
        """
        from kg.coverage.rows import of_documents

        return of_documents(self, form).format(form, width=width)
