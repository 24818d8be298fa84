"""How well things of different documents are joined, against pairs judged by reading: `python -m kg.evaluate.pairs`.

The texts are those of `documents.jsonl` beside the pairs; with a corpus (JSON Lines) as second argument, those of the
corpus, which all pairs need; with a folder that `kg build` made of the corpus, all documents are judged together.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.build import build
from kg.errors import KgError
from kg.graph.outline import Outline, Thing
from kg.join.judge import Judged, judge
from kg.store import Graph


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of two documents (of the corpus' ids) and whether they name one thing; `half` is dev or held."""

    half: str
    document: str
    name: str
    other_document: str
    other_name: str
    type: str
    same: bool


@dataclass(frozen=True, slots=True)
class Joining:
    """Pairwise figures: of the pairs joined, those that are one (`right`) and those that are not (`wrong`); of the
    pairs that are one, those that stayed apart (`missed`), and those of which a document does not show the name."""

    right: int
    wrong: int
    missed: int
    unseen: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def pairs(table: Path) -> list[Pair]:
    """The pairs of a table. Raises KgError if it is not there."""
    try:
        with table.open(encoding="utf-8", newline="") as file:
            return [
                Pair(
                    row["half"], row["doc_a"], row["name_a"], row["doc_b"], row["name_b"],
                    row["type_a"] if row["type_a"] == row["type_b"] else "mixed", row["same"] == "yes",
                )
                for row in csv.DictReader(file, delimiter="\t")
            ]  # fmt: skip
    except (OSError, KeyError) as error:
        raise KgError(f"{table} is no table of pairs ({error}): see tests/gold/pairs") from error


def outlines(corpus: Path, wanted: Iterable[str]) -> dict[str, Outline]:
    """What the documents of a corpus name, by the corpus' ids, of those wanted that it holds."""
    ids = set(wanted)
    packed = corpus.read_bytes()
    lines = (gzip.decompress(packed) if corpus.suffix == ".gz" else packed).decode("utf-8").splitlines(keepends=True)
    with TemporaryDirectory() as folder:
        place = Path(folder) / "pairs.jsonl"
        place.write_text("".join(line for line in lines if json.loads(line)["id"] in ids), "utf-8")
        with build(place) as graph:
            found = {entry.source.removeprefix("pairs.jsonl#"): graph.outline(entry.id) for entry in graph.entries()}
    return {id_: outline for id_, outline in found.items() if outline is not None}


def built(folder: Path) -> dict[str, Outline]:
    """What the documents of a graph's folder name, by their ids in the corpus. Raises KgError if there is no graph."""
    with Graph.open(folder) as graph:
        found = {entry.source.rpartition("#")[2]: graph.outline(entry.id) for entry in graph.entries()}
    return {id_: outline for id_, outline in found.items() if outline is not None}


def named(outline: Outline, name: str, type_: str) -> Thing | None:
    """The thing of a document with a name: as its label before another name, of the type before another type."""
    wanted = " ".join(name.split()).casefold()
    found = [
        (one.type.value != type_, place, one.local, one)
        for one in outline.things
        for place, other in enumerate((one.name, *one.aliases))
        if " ".join(other.split()).casefold() == wanted
    ]
    return min(found, key=lambda row: (row[0], row[1] > 0, row[2]))[-1] if found else None


def scored(listed: Iterable[Pair], of: Mapping[str, Outline], judged: Judged) -> tuple[Joining, list[tuple[str, Pair]]]:
    """The figures over pairs, and those that went wrong, each with how."""
    right = wrong = missed = unseen = 0
    errors = []
    for pair in listed:
        things = [
            named(of[document], name, pair.type) if document in of else None
            for document, name in ((pair.document, pair.name), (pair.other_document, pair.other_name))
        ]
        if things[0] is None or things[1] is None:
            unseen += 1
            continue
        names = []
        for document, thing in zip((pair.document, pair.other_document), things, strict=True):
            judgement = judged.judgements.get(document, {}).get(thing.local)  # type: ignore[union-attr]
            names.append(judgement.name if judgement else thing.local)  # type: ignore[union-attr]
        joined = names[0] == names[1]
        right += joined and pair.same
        wrong += joined and not pair.same
        missed += pair.same and not joined
        if joined != pair.same:
            errors.append(("wrong" if joined else "missed", pair))
    return Joining(right, wrong, missed, unseen), errors


def main(arguments: list[str]) -> int:
    """Print the figures of each half and type; `--errors` adds what went wrong in dev."""
    show = "--errors" in arguments
    places = [Path(argument) for argument in arguments if argument != "--errors"]
    if not 1 <= len(places) <= 2:
        raise KgError("Give the folder of pairs, and a corpus if all pairs are to be scored")
    listed = pairs(places[0] / "pairs.tsv")
    corpus = places[1] if len(places) == 2 else places[0] / "documents.jsonl"
    wanted = {document for pair in listed for document in (pair.document, pair.other_document)}
    of = built(corpus) if corpus.is_dir() else outlines(corpus, wanted)
    judged = judge(of)
    print(f"{'half':<6}{'type':<14}{'precision':>10}{'recall':>8}{'right':>7}{'wrong':>7}{'missed':>8}{'unseen':>8}")
    for half in ("dev", "held"):
        own = [pair for pair in listed if pair.half == half and {pair.document, pair.other_document} <= set(of)]
        for type_ in (*sorted({pair.type for pair in own}), "all"):
            figures, errors = scored([pair for pair in own if type_ in (pair.type, "all")], of, judged)
            print(
                f"{half:<6}{type_:<14}{figures.precision:>10.3f}{figures.recall:>8.3f}{figures.right:>7}"
                f"{figures.wrong:>7}{figures.missed:>8}{figures.unseen:>8}"
            )
            if show and half == "dev" and type_ != "all":
                for how, pair in errors:
                    print(f"    {how}: {pair.name} ({pair.document}) / {pair.other_name} ({pair.other_document})")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KgError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
