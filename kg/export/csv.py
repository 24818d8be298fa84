"""CSV for a spreadsheet: a row for each fact and place that proves it."""

from __future__ import annotations

import csv as tables
import io
from typing import TYPE_CHECKING, Final

from kg.recall import Recall

if TYPE_CHECKING:
    from kg.store import Graph

COLUMNS: Final = (
    *("subject", "subject_label", "predicate", "object", "object_label", "role", "quote", "document", "begin", "end"),
    *("scope", "speaker", "confidence", "rule"),
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv(graph: Graph) -> bytes:
    """The facts with `COLUMNS`, as RFC 4180 has it; a date stands as the object. No cell is a formula."""
    recalled = Recall(graph)
    out = io.StringIO()
    writer = tables.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for fact in recalled.facts:
        subject, target = recalled.things.get(fact.subject), recalled.things.get(fact.object or "")
        for place in fact.evidence:
            row: tuple[str | int | float, ...] = (
                *(fact.subject, subject.label if subject else "", fact.predicate),
                *(fact.object or fact.date or "", target.label if target else "", fact.role or ""),
                *(place.quote, place.document, place.begin, place.end, place.scope, place.speaker or ""),
                *(place.confidence, place.rule),
            )
            writer.writerow([neutral(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue().encode("utf-8")


def neutral(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
