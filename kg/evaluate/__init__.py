"""Build gold documents and compare what comes out with their annotations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.build import Failure, Progress, extractions, sure
from kg.count import counted
from kg.errors import KgError
from kg.evaluate.flatten import flatten
from kg.evaluate.records import Record, load
from kg.evaluate.report import errors, table, totals
from kg.evaluate.score import Comparison, Count, compare
from kg.graph import describe
from kg.model import LEAST_CONFIDENCE
from kg.read import read

__all__ = ["Comparison", "Count", "Evaluation", "Scored", "compare", "evaluate", "flatten"]


@dataclass(frozen=True, slots=True)
class Scored:
    """A gold document: its name, both records and how they compare. `failure` says why it was not built, if so."""

    name: str
    gold: Record
    system: Record
    comparison: Comparison
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scored documents, in the order of their names."""

    documents: tuple[Scored, ...]

    @property
    def failures(self) -> list[Failure]:
        """Of the documents that could not be built."""
        return [document.failure for document in self.documents if document.failure]

    @property
    def counts(self) -> dict[str, Count]:
        """The documents' counts by measure, added up."""
        total: dict[str, Count] = {}
        for document in self.documents:
            for measure, count in document.comparison.counts.items():
                total[measure] = total.get(measure, Count()).plus(count)
        return total

    def text(self, each: bool = False, list_errors: bool = False) -> str:
        """The table of precision, recall and F1: before it one for each document, or what was missed or is spurious."""
        parts: list[str] = []
        for document in self.documents:
            if each:
                parts.append(table(totals(document.comparison.counts), document.name))
            if list_errors:
                found = errors(document.comparison, document.gold, document.system)
                parts += [f"{document.name}: {line}" for line in found]
        parts.append(table(self.counts, f"== {counted(len(self.documents), 'document')}, micro average"))
        return "\n".join(parts)


def evaluate(
    folder: str | Path,
    *,
    model: str | None = None,
    progress: Callable[[Progress], None] | None = None,
    min_confidence: float = LEAST_CONFIDENCE,
) -> Evaluation:
    """Build every NAME.txt of a folder that has a NAME.gold.json beside it, and score what is at least so sure.

    A document that cannot be built counts as an empty answer. Raises KgError where the folder holds no gold annotation,
    an annotation is malformed, or its document is missing or unreadable.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise KgError(f"{folder}: no such folder; check the path")
    golds = {path.name.removesuffix(".gold.json"): path for path in sorted(folder.glob("*.gold.json"))}
    if not golds:
        raise KgError(f"{folder}: no *.gold.json in this folder; name one that holds NAME.txt and NAME.gold.json pairs")
    records = {name: load(path) for name, path in golds.items()}
    documents = (document for name in golds for document in read(folder / f"{name}.txt"))
    scored: list[Scored] = []
    for (name, gold), extracted in zip(records.items(), extractions(documents, model), strict=True):
        found = sure(extracted, min_confidence)
        failure = found if isinstance(found, Failure) else None
        system = Record() if isinstance(found, Failure) else flatten(describe(found))
        scored.append(Scored(name, gold, system, compare(gold, system), failure))
        if progress:
            progress(Progress(len(scored), len(golds), found))
    return Evaluation(tuple(scored))
