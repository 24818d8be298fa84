"""Entities with their classes and names."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.literals import label
from kg.graph.source import Source, Triple
from kg.graph.terms import CLASSES, FINER, term


def describe_entities(source: Source) -> Iterator[Triple]:
    """Base class, the finer class if the profile has it for the type, one rdfs:label, a skos:altLabel per alias."""
    language = source.extraction.frame.language
    for entity in source.extraction.entities:
        node = source.entities[entity.key]
        name = label(entity.name, language)
        yield node, term("rdf:type"), term(CLASSES[entity.type])
        if entity.finer in FINER.get(entity.type, ()):
            yield node, term("rdf:type"), term(str(entity.finer))
        yield node, term("rdfs:label"), name
        for alias in entity.aliases:
            other = label(alias, language)
            if other not in (name, label("", language)):
                yield node, term("skos:altLabel"), other
