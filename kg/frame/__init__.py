"""Tell the parts of a document apart by its outer form: headline, byline, narration, salutation, body, closing."""

from __future__ import annotations

from kg.dates import document_date
from kg.frame.paragraphs import paragraphs
from kg.frame.zones import title, zones
from kg.model import Document, Frame, Segment

__all__ = ["frame"]


def frame(document: Document) -> Frame:
    """The segments of a document in order, each with its zone, and the document's title and own date."""
    spans = paragraphs(document.text)
    kinds = zones(document.text, spans)
    segments = tuple(Segment(zone, span) for zone, span in zip(kinds, spans, strict=True))
    date = document_date(document.text)
    return Frame(
        title=title(document.text, segments),
        date=date.iso if date else None,
        date_span=date.span if date else None,
        segments=segments,
    )
