"""Stretches of the text: evidence of facts and statements, and mentions of entities."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal

from kg.graph.literals import integer
from kg.graph.source import Source, Triple
from kg.graph.terms import term


def describe_passages(source: Source) -> Iterator[Triple]:
    """Each stretch once, with its quote, its offsets in code points and its place in the file; and what it mentions."""
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
        if place := source.place(span):
            yield node, term("kg:place"), Literal(place)
