"""Joining against pairs judged by reading: precision and recall do not fall below what was reached."""

from __future__ import annotations

from pathlib import Path

from kg.evaluate.pairs import outlines, pairs, scored
from kg.join.judge import judge

GOLD = Path(__file__).parent.parent / "gold" / "pairs"


def test_pairs_of_the_documents_in_the_repository() -> None:
    listed = pairs(GOLD / "pairs.tsv")
    of = outlines(GOLD / "documents.jsonl", {d for pair in listed for d in (pair.document, pair.other_document)})
    inside = [pair for pair in listed if {pair.document, pair.other_document} <= set(of)]
    figures, _ = scored(inside, of, judge(of))
    assert figures.right + figures.missed >= 15
    assert figures.precision >= 0.9 and figures.recall >= 0.6, figures
