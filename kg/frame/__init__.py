"""Tell the parts of a document apart by its outer form: headline, byline, narration, salutation, body, closing."""

from __future__ import annotations

from kg.dates import document_date
from kg.frame.datelines import parted
from kg.frame.heads import title
from kg.frame.paragraphs import paragraphs
from kg.frame.zones import zones
from kg.language import foreign
from kg.model import Document, Frame, Segment

__all__ = ["frame"]


def frame(document: Document) -> Frame:
    """The segments of a document in order, each with its zone, and the document's title and own date."""
    # A mixed document is read where it is English.
    english = (span for span in paragraphs(document.text) if foreign(span.of(document.text)) is None)
    spans = list(parted(document.text, english))
    kinds = zones(document.text, spans)
    segments = tuple(Segment(zone, span) for zone, span in zip(kinds, spans, strict=True))
    date = document_date(document.text)
    named, dated = document.tells("title"), document.tells("date")
    # What is told beside the text is trusted more than its header lines, which give the place where they agree.
    agreed = date and (dated is None or dated.value == date.iso)
    return Frame(
        title=named.value if named else title(document.text, segments),
        date=dated.value if dated else date.iso if date else None,
        date_span=date.span if date and agreed else None,
        segments=segments,
    )
