"""What each part of the description needs at hand: the extraction with the IRIs of its things."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from pyoxigraph import Literal, NamedNode

from kg.graph.iri import Iris
from kg.model import SPEECH, Extraction, Span

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
"""Subject, predicate, object: a plain tuple, as pyoxigraph's would be made only to be taken apart for the quad."""


@dataclass(frozen=True)
class Source:
    """An extraction, and the IRIs of its entities by key; each IRI is made once."""

    extraction: Extraction
    iris: Iris
    entities: dict[str, NamedNode]
    _passages: dict[Span, NamedNode] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, extraction: Extraction, iris: Iris) -> Source:
        return cls(extraction, iris, iris.entities(extraction.document.id, extraction.entities))

    @cached_property
    def document(self) -> NamedNode:
        return self.iris.document(self.extraction.document.id)

    @cached_property
    def run(self) -> NamedNode:
        return self.iris.run(self.extraction.run)

    @cached_property
    def speech(self) -> NamedNode:
        return self.iris.speech(self.extraction.document.id)

    def thing(self, key: str) -> NamedNode:
        """The IRI of an entity, or of the speech. Raises ValueError for a key that the extraction has not."""
        if key == SPEECH:
            return self.speech
        if key not in self.entities:
            raise ValueError(
                f"{self.extraction.document.source}: a record names the entity {key!r}, which is not there"
            )
        return self.entities[key]

    def place(self, span: Span) -> str:
        """Where in its file a stretch begins: a page, an XPath; empty where the file has no such places."""
        parts = self.extraction.document.parts
        number = bisect_right(parts, span.begin, key=lambda part: part.span.begin) - 1
        return parts[number].place if number >= 0 and span.begin < parts[number].span.end else ""

    def passage(self, span: Span) -> NamedNode:
        """The IRI of a stretch of the text. Raises ValueError if it is empty or not inside the text."""
        found = self._passages.get(span)
        if found is None:
            if not 0 <= span.begin < span.end <= len(self.extraction.document.text):
                raise ValueError(f"{self.extraction.document.source}: {span} is no stretch of its text")
            found = self._passages[span] = self.iris.passage(self.extraction.document.id, span)
        return found
