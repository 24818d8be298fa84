"""What came out of each sentence, and out of which nothing did: the report on what a graph may have missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.coverage.records import Coverage, CoveredDocument, CoveredSentence, Gave, Tally

if TYPE_CHECKING:
    from kg.store import Graph

__all__ = ["Coverage", "CoveredDocument", "CoveredSentence", "Gave", "Tally", "coverage", "page"]


def coverage(graph: Graph) -> Coverage:
    """What each document's sentences gave, counted, and in total; no model is loaded, one document is read at a time.

    Raises KgError if the folder does not tell where the sentences are, as one that an earlier kg built.
    """
    from kg.coverage.measure import measure

    return measure(graph)


def page(graph: Graph) -> str:
    """The report as one self-contained page of HTML: the texts, shaded by what came out of each sentence.

    Raises KgError as `coverage` does.
    """
    from kg.coverage.html import page_html

    return page_html(graph)
