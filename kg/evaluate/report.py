"""The figures as a table, and the errors as lines that can be worked through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from kg.evaluate.records import Claim, Record, Thing, Utterance
from kg.evaluate.score import Comparison, Count

TOTALS: Final = ("ENTITIES", "FACTS", "STATEMENTS")


def table(counts: Mapping[str, Count], title: str) -> str:
    """Precision, recall and F1 by measure, totals first, with how many were right, given and asked for."""
    rows = [title, f"{'':28s} {'P':>6s} {'R':>6s} {'F1':>6s} {'right':>6s} {'system':>6s} {'gold':>6s}"]
    for measure in (*TOTALS, *sorted(counts.keys() - set(TOTALS))):
        if measure in counts:
            n = counts[measure]
            rows.append(
                f"{measure:28s} {n.precision:6.3f} {n.recall:6.3f} {n.f1:6.3f} {n.right:6d} {n.system:6d} {n.gold:6d}"
            )
    return "\n".join(rows)


def totals(counts: Mapping[str, Count]) -> dict[str, Count]:
    return {measure: counts[measure] for measure in TOTALS if measure in counts}


def errors(comparison: Comparison, gold: Record, system: Record) -> Iterator[str]:
    """One line for each thing that was missed or is spurious, with the rule that gave it and its words in the text."""
    for record, items, what in ((gold, comparison.missed, "missed"), (system, comparison.spurious, "spurious")):
        names = {thing.id: thing.name for thing in record.entities}
        for item in items:
            rule = getattr(item, "rule", "")
            yield " ".join(f"{what}: {_line(item, names)}{f' [{rule}]' if rule else ''}".split())


def _line(item: Thing | Claim | Utterance, names: dict[str, str]) -> str:
    match item:
        case Thing():
            also = f" (also {', '.join(item.aliases)})" if item.aliases else ""
            return f"{item.type} {item.name!r}{also}"
        case Claim():
            target = names.get(item.o or "", item.o or "nothing")
            role = f" as {item.role!r}" if item.role else ""
            return f"{names.get(item.s, item.s)} {item.p} {target}{role}: {item.quote!r}"
        case Utterance():
            return f"{item.kind}: {item.quote!r}"
