"""Stretches of the text: evidence of facts and statements, and mentions of entities."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal

from kg.graph.literals import integer
from kg.graph.source import Source, Triple
from kg.graph.terms import term


def describe_passages(source: Source) -> Iterator[Triple]:
    """Each stretch once, with its quote and offsets in code points; kg:mentions to the entities that it names."""
    extraction = source.extraction
    spans = {fact.evidence for fact in extraction.facts}
    spans |= {statement.evidence for statement in extraction.statements}
    for entity in extraction.entities:
        for mention in entity.mentions:
            spans.add(mention.span)
            yield source.passage(mention.span), term("kg:mentions"), source.entities[entity.key]
    for span in sorted(spans):
        node = source.passage(span)
        yield node, term("rdf:type"), term("kg:Passage")
        yield node, term("nif:anchorOf"), Literal(span.of(extraction.document.text))
        yield node, term("nif:beginIndex"), integer(span.begin)
        yield node, term("nif:endIndex"), integer(span.end)
        yield node, term("nif:referenceContext"), source.document
