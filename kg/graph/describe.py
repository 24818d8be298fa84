"""One document's extraction to RDF, as PROFILE says: the only step between the records and the store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pyoxigraph import Quad

from kg.graph.documents import describe_document, describe_run, describe_speech, holds_speech
from kg.graph.entities import describe_entities
from kg.graph.facts import describe_facts, is_admitted
from kg.graph.iri import Iris
from kg.graph.passages import describe_passages
from kg.graph.source import Source, Triple
from kg.graph.statements import describe_statements
from kg.model import Extraction, Fact

__all__ = ["describe", "refused"]


def describe(extraction: Extraction, iris: Iris | None = None) -> list[Quad]:
    """The quads of one document, each once, all in the document's graph `graph-<document>`.

    Facts that the guide's table does not admit are left out: `refused` lists them. Raises ValueError if a record
    names an entity that the extraction has not, or a span that is empty or outside the text.
    """
    iris = iris or Iris()
    admitted = tuple(fact for fact in extraction.facts if is_admitted(extraction, fact))
    source = Source.of(replace(extraction, facts=admitted), iris)
    graph = iris.graph(extraction.document.id)
    return [*dict.fromkeys([Quad(*triple, graph) for triple in _triples(source)])]


def refused(extraction: Extraction) -> list[Fact]:
    """The facts whose subject, object or date the guide's table has no place for, in order: they enter no graph."""
    return [fact for fact in extraction.facts if not is_admitted(extraction, fact)]


def _triples(source: Source) -> Iterator[Triple]:
    yield from describe_document(source)
    yield from describe_run(source)
    if holds_speech(source.extraction):
        yield from describe_speech(source)
    yield from describe_entities(source)
    yield from describe_facts(source)
    yield from describe_statements(source)
    yield from describe_passages(source)
