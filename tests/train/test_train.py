"""The trained parts come from the documents of the repository, and the same documents give the same bytes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.train import documents as at
from kg.train.learn import learn, validated
from kg.weigh import trained

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "tests" / "gold" / "train", ROOT / "training"]


@pytest.mark.parametrize("name", ["topics", "relations", "statements"])
def test_a_trained_part_names_the_documents_that_it_was_learned_from(name: str) -> None:
    data = trained(name)
    assert data["sha256"] == at.digest(FOLDERS), "the documents have changed since: run `make train`"
    assert data["documents"] == sum(len(list(folder.glob("*.gold.json"))) for folder in FOLDERS)


def test_the_same_documents_teach_the_same() -> None:
    few = at.documents([FOLDERS[0]])[:8]
    first, second = learn(few), learn(few)
    assert first == second
    assert first.topics.weights
    assert first.relations.weights
    assert first.statements.weights


def test_cross_validation_counts_every_document_once() -> None:
    few = at.documents([FOLDERS[0]])[:6]
    result = validated(few)
    counts = result.counts
    assert counts["FACTS"].gold == sum(len(document.gold.facts) for document in few)
    assert 0 < counts["FACTS"].right <= counts["FACTS"].system
    assert sum(right for _, right in result.facts) <= counts["FACTS"].right
    assert all(0 <= confidence <= 1 for confidence, _ in result.facts)
    assert counts["STATEMENTS"].gold == sum(len(document.gold.statements) for document in few)
    assert 0 < counts["STATEMENTS"].right <= counts["STATEMENTS"].system
    assert sum(right for _, right in result.statements) == counts["STATEMENTS"].right


def test_a_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"no \*\.gold\.json"):
        at.documents([tmp_path])


def test_every_document_to_learn_from_has_its_source_and_licence() -> None:
    with (FOLDERS[1] / "SOURCES.tsv").open(encoding="utf-8", newline="") as file:
        rows = {row["document"]: row for row in csv.DictReader(file, delimiter="\t")}
    assert set(rows) == {path.name for path in FOLDERS[1].glob("*.txt")}
    assert all(row["licence"] and row["source repository"] for row in rows.values())
