"""Train the parts of kg that are learned, and write them to kg/trained/.

    python -m kg.train FOLDER...          train on all annotated documents of the folders
    python -m kg.train FOLDER... --check  instead: cross-validate over documents, and print precision, recall and F1

The same documents give the same bytes.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.evaluate.report import table, totals
from kg.evaluate.score import Count
from kg.train.documents import Annotated, digest, documents
from kg.train.learn import Learned, Validation, learn, validated

TRAINED = Path(__file__).parents[1] / "trained"


def write(learned: Learned, data: str, count: int) -> None:
    """Write the models, each with the digest of the documents it was trained on."""
    origin: dict[str, Any] = {"documents": count, "sha256": data}
    _write("topics", {**origin, "bias": learned.topics.bias, "weights": dict(learned.topics.weights)})
    for name, model in (("relations", learned.relations), ("statements", learned.statements)):
        weights = {sign: dict(row) for sign, row in sorted(model.weights.items())}
        _write(name, {**origin, "biases": dict(model.biases), "weights": weights})


def _write(name: str, data: dict[str, Any]) -> None:
    head = {key: value for key, value in data.items() if key != "weights"}
    rows = ",\n".join(
        f"{json.dumps(sign, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for sign, row in sorted(data["weights"].items())
    )
    text = json.dumps(head, indent=0)[:-2] + ',\n"weights": {\n' + rows + "\n}}\n"
    (TRAINED / f"{name}.json").write_text(text, "utf-8")


def genres(result: Validation, folders: Sequence[Path]) -> Iterator[str]:
    """Precision, recall and F1 by the genre that the folders' SOURCES.tsv give their documents."""
    by_genre: dict[str, list[str]] = {}
    for folder in folders:
        if (sources := folder / "SOURCES.tsv").exists():
            with sources.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file, delimiter="\t"):
                    name = row["document"].removesuffix(".txt")
                    if row.get("genre") and name in result.documents:
                        by_genre.setdefault(row["genre"], []).append(name)
    for genre, names in sorted(by_genre.items()):
        counts = result.over(names)
        yield "\n" + table(
            {**totals(counts), "entity Topic": counts["entity Topic"]}, f"{genre}: {len(names)} documents"
        )


def reliability(given: Sequence[tuple[float, bool]], what: str) -> Iterator[str]:
    """Of what was given with so much confidence, how much was right."""
    yield f"\nconfidence {what:>10}  mean  right"
    for tenth in range(10):
        rows = [row for row in given if tenth <= row[0] * 10 < tenth + 1 or (tenth == 9 and row[0] == 1)]
        if rows:
            mean, right = sum(row[0] for row in rows) / len(rows), sum(row[1] for row in rows) / len(rows)
            yield f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f} {len(rows):10d} {mean:6.2f} {right:6.2f}"


def bars(result: Validation) -> Iterator[str]:
    """What precision, recall and F1 of the facts would be if only those of a least confidence were kept."""
    yield "\nat least       facts     P     R    F1"
    for twentieth in range(0, 16):
        least = twentieth / 20
        kept = [right for confidence, right in result.facts if confidence >= least]
        count = Count(sum(kept), len(kept), result.asked)
        yield f"{least:<10.2f} {len(kept):9d} {count.precision:5.3f} {count.recall:5.3f} {count.f1:5.3f}"


def main(arguments: Sequence[str]) -> int:
    check = "--check" in arguments
    folders = [Path(argument) for argument in arguments if argument != "--check"]
    if not folders:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    try:
        found: list[Annotated] = documents(folders)
        if check:
            result = validated(found)
            sys.stdout.write(table(result.counts, f"{len(found)} documents, cross-validated") + "\n")
            sure = (*reliability(result.facts, "facts"), *reliability(result.statements, "statements"))
            sys.stdout.write("\n".join((*genres(result, folders), *sure, *bars(result))) + "\n")
        else:
            write(learn(found), digest(folders), len(found))
    except KgError as error:
        sys.stderr.write(f"kg.train: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
