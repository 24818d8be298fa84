"""From a graph to what each of its sentences gave, one document at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from kg.coverage.records import Coverage, CoveredDocument, CoveredSentence, Drawn, Tally
from kg.errors import KgError
from kg.graph.documents import touched
from kg.graph.iri import slug
from kg.model import Span
from kg.recall import Recall, StoredFact, StoredStatement

if TYPE_CHECKING:
    from kg.store import Graph, StoredDocument

T = TypeVar("T")


def measure(graph: Graph) -> Coverage:
    """The coverage of all documents. Raises KgError if their sentences are not known."""
    tallies = tuple(Tally.of(document) for document in covered(graph))
    return Coverage(tallies, Tally.sum(tallies))


def covered(graph: Graph) -> Iterator[CoveredDocument]:
    """Yield the documents, by id, with what each sentence gave. Raises KgError if their sentences are not known."""
    for document in graph.documents():
        yield _covered(graph, document)


def _covered(graph: Graph, document: StoredDocument) -> CoveredDocument:
    sentences, text = _sentences(graph, document), graph.text(document.id)
    recalled = Recall(graph, document.id)
    names = {thing.name: {slug(thing.label), *map(slug, thing.aliases)} for thing in recalled.things.values()}
    mentions = _shared(sentences, ((Span(row.begin, row.end), row) for row in recalled.mentions))
    facts = _shared(
        sentences,
        (
            (Span(place.begin, place.end), _fact(recalled, fact, place.confidence, place.rule))
            for fact in recalled.facts
            for place in fact.evidence
        ),
    )
    said = _shared(sentences, ((Span(row.begin, row.end), _statement(recalled, row)) for row in recalled.statements))
    return CoveredDocument(
        document.id,
        document.title,
        document.source,
        text,
        tuple(
            CoveredSentence(
                span,
                tuple(recalled.things[name] for name in dict.fromkeys(row.thing for row in mentions[index])),
                frozenset(row.thing for row in mentions[index] if slug(row.quote) in names[row.thing]),
                tuple(facts[index]),
                tuple(said[index]),
            )
            for index, span in enumerate(sentences)
        ),
    )


def _sentences(graph: Graph, document: StoredDocument) -> tuple[Span, ...]:
    """Those of the folder, if they are as many as the graph counts."""
    sentences = graph.sentences(document.id)
    if graph.value(graph.iris.document(document.id), "kg:sentenceCount", graph.iris.graph(document.id)) != str(
        len(sentences)
    ):
        raise KgError(
            f"The sentences that {graph.path} holds of {document.id} are not those that it was built from: "
            f"build {document.source} again"
        )
    return sentences


def _shared(sentences: Sequence[Span], rows: Iterable[tuple[Span, T]]) -> dict[int, list[T]]:
    """The rows by the position of each sentence that their place lies in."""
    found: dict[int, list[T]] = defaultdict(list)
    for place, row in rows:
        for index in touched(sentences, place):
            found[index].append(row)
    return found


def _fact(recalled: Recall, fact: StoredFact, confidence: float, rule: str) -> Drawn:
    parts = (fact.role or "", _label(recalled, fact.object), fact.date or "")
    claim = (fact.subject, fact.predicate, fact.object or "", fact.role or "", fact.date or "")
    return Drawn(
        claim, _label(recalled, fact.subject), fact.predicate, ", ".join(filter(None, parts)), confidence, rule
    )


def _statement(recalled: Recall, said: StoredStatement) -> Drawn:
    about = ", ".join(_label(recalled, name) for name in said.about)
    parts = (
        f"to {_label(recalled, said.to)}" if said.to else "",
        f"about {about}" if about else "",
        f"until {said.deadline}" if said.deadline else "",
    )
    claim = (said.document, str(said.begin), str(said.end), said.kind, said.by or "", said.to or "", said.speaker or "")
    who = _label(recalled, said.by or said.speaker)
    return Drawn(claim, who, said.kind, " ".join(filter(None, parts)), said.confidence, said.rule)


def _label(recalled: Recall, name: str | None) -> str:
    return recalled.things[name].label if name in recalled.things else name or ""
