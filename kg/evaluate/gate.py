"""Keep the figures from falling: floors pinned to the gold documents that they were measured on.

python -m kg.evaluate.gate GOLD_DIR FLOORS.json           # compare; exit code 1 where a figure fell
python -m kg.evaluate.gate GOLD_DIR FLOORS.json --raise   # pin the figures of now; a lower one is refused
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from kg.errors import KgError
from kg.evaluate import Evaluation, evaluate
from kg.evaluate.score import Count
from kg.write import atomic_write

GUARDED: Final = ("ENTITIES", "FACTS", "STATEMENTS", "entity Topic")
"""The measures that may not fall; the others are shown where they changed."""

SLACK: Final = 0.0005
"""Half of the last digit shown."""


def digest(folder: Path) -> str:
    """A digest of all annotations and documents of a folder, whatever their order on disk."""
    total = hashlib.sha256()
    for path in sorted([*folder.glob("*.gold.json"), *folder.glob("*.txt")], key=lambda path: path.name):
        total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def figures(evaluation: Evaluation, digest_: str) -> dict[str, Any]:
    """F1 in all and by measure, and F1 of the three totals by document, to three decimals."""

    def rounded(counts: Mapping[str, Count], measures: Sequence[str]) -> dict[str, float]:
        return {measure: round(counts[measure].f1, 3) for measure in measures if measure in counts}

    counts = evaluation.counts
    return {
        "digest": digest_,
        "measures": rounded(counts, sorted(counts)),
        "documents": {
            document.name: rounded(document.comparison.counts, GUARDED[:3]) for document in evaluation.documents
        },
    }


def changes(floors: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """One line for each figure that is not what it was: gains and losses by measure and by document."""
    for measure in sorted({*floors["measures"], *now["measures"]}):
        yield from _change(measure, floors["measures"].get(measure, 0.0), now["measures"].get(measure, 0.0))
    for name in sorted({*floors["documents"], *now["documents"]}):
        before, after = floors["documents"].get(name, {}), now["documents"].get(name, {})
        for measure in GUARDED[:3]:
            yield from _change(f"{name} {measure}", before.get(measure, 0.0), after.get(measure, 0.0))


def _change(name: str, before: float, after: float) -> Iterator[str]:
    if abs(after - before) > SLACK:
        yield f"{'gain' if after > before else 'LOSS'} {name}: {before:.3f} -> {after:.3f}"


def fallen(floors: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """The guarded measures that are below their floor."""
    return [
        measure
        for measure in GUARDED
        if now["measures"].get(measure, 0.0) < floors["measures"].get(measure, 0.0) - SLACK
    ]


def check(folder: Path, file: Path) -> tuple[list[str], list[str]]:
    """What changed since the floors were pinned, and which guarded measures fell.

    Raises KgError where the floors were pinned on other documents.
    """
    floors = json.loads(file.read_text("utf-8"))
    if floors["digest"] != digest(folder):
        raise KgError(f"{file}: pinned on other documents than {folder} holds; pin again with --raise")
    now = figures(evaluate(folder), floors["digest"])
    return list(changes(floors, now)), fallen(floors, now)


def pin(folder: Path, file: Path) -> list[str]:
    """Write the figures of now as the floors; returns the measures that fell, in which case nothing is written."""
    now = figures(evaluate(folder), digest(folder))
    if file.exists():
        floors = json.loads(file.read_text("utf-8"))
        if floors["digest"] == now["digest"] and (lower := fallen(floors, now)):
            return lower
    atomic_write(file, (json.dumps(now, indent=1, sort_keys=True) + "\n").encode())
    return []


def main(arguments: Sequence[str]) -> int:
    names = [argument for argument in arguments if not argument.startswith("--")]
    if len(names) != 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder, file = Path(names[0]), Path(names[1])
    if "--raise" in arguments:
        lost = pin(folder, file)
        lines: list[str] = []
    else:
        lines, lost = check(folder, file)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    if lost:
        sys.stderr.write(f"Below the floor: {', '.join(lost)}\n")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
