"""Read topics, facts and statements out of a resolved document."""

from __future__ import annotations

from kg.extract.facts import facts
from kg.extract.statements import statements
from kg.extract.topics import with_topics
from kg.model import Extraction, Run
from kg.resolve import Discourse

__all__ = ["extract"]


def extract(discourse: Discourse, run: Run) -> Extraction:
    """All that a document says, each item with its place in the text; `run` is what extracted."""
    discourse = with_topics(discourse)
    annotation = discourse.annotation
    return Extraction(
        document=annotation.document,
        frame=annotation.frame,
        run=run,
        sentences=tuple(sentence.span for sentence in annotation.sentences),
        entities=discourse.entities,
        facts=tuple(facts(discourse)),
        statements=tuple(statements(discourse)),
        speaker=discourse.speaker,
    )
