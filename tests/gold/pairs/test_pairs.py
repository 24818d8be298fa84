"""The pairs of names: the file's form, its halves, and that every name stands in its document."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CORPUS = HERE.parents[3] / "shared" / "corpus" / "speeches.jsonl.gz"
COLUMNS = ["half", "doc_a", "name_a", "type_a", "doc_b", "name_b", "type_b", "same", "reason"]
TYPES = {"Person", "Organization", "Place", "Policy", "Event"}


def pairs() -> list[dict[str, str]]:
    with (HERE / "pairs.tsv").open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def records(lines: list[str]) -> dict[str, dict[str, str]]:
    return {record["id"]: record for record in map(json.loads, lines)}


def subset() -> dict[str, dict[str, str]]:
    return records((HERE / "documents.jsonl").read_text(encoding="utf-8").splitlines())


def plain(text: str) -> str:
    """The text with every run of white space as one space: names run over line ends."""
    return re.sub(r"\s+", " ", text)


def ends(pair: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(pair[f"doc_{end}"], pair[f"name_{end}"], pair[f"type_{end}"]) for end in "ab"]


def test_every_row_is_a_whole_judgement() -> None:
    rows = pairs()
    assert list(rows[0]) == COLUMNS and len(rows) >= 300
    for row in rows:
        assert all(row[name] and row[name] == row[name].strip() for name in COLUMNS), row
        assert row["half"] in {"dev", "held"} and row["same"] in {"yes", "no"}, row
        assert {row["type_a"], row["type_b"]} <= TYPES and row["doc_a"] != row["doc_b"], row


def test_no_pair_is_judged_twice() -> None:
    seen = Counter(frozenset(ends(row)) for row in pairs())
    assert [sorted(pair) for pair, times in seen.items() if times > 1] == []


def test_judgements_agree_with_each_other() -> None:
    """Same is transitive: names joined through pairs judged same are never a pair judged different."""
    joined: dict[tuple[str, str, str], tuple[str, str, str]] = {}

    def first(end: tuple[str, str, str]) -> tuple[str, str, str]:
        while end in joined:
            end = joined[end]
        return end

    for row in pairs():
        a, b = map(first, ends(row))
        if row["same"] == "yes" and a != b:
            joined[a] = b
    torn = [row for row in pairs() if row["same"] == "no" and len({*map(first, ends(row))}) == 1]
    assert torn == []


def test_halves_share_no_name_of_a_document_and_no_pair_of_names() -> None:
    halves = defaultdict(set)
    for row in pairs():
        halves[frozenset(name.casefold() for _, name, _ in ends(row))].add(row["half"])
        for end in ends(row):
            halves[end].add(row["half"])
    assert [key for key, found in halves.items() if len(found) > 1] == []


def test_most_pairs_are_hard_and_both_answers_are_common() -> None:
    for half in ("dev", "held"):
        rows = [row for row in pairs() if row["half"] == half]
        easy = [r for r in rows if r["same"] == "yes" and r["name_a"].casefold() == r["name_b"].casefold()]
        assert len(easy) <= 0.2 * len(rows)
        assert 0.4 <= sum(row["same"] == "yes" for row in rows) / len(rows) <= 0.6


def test_names_stand_in_the_documents_that_come_along() -> None:
    documents = subset()
    texts = {name: plain(document["text"]) for name, document in documents.items()}
    whole = [row for row in pairs() if row["doc_a"] in texts and row["doc_b"] in texts]
    assert len(whole) >= 40 and {row["half"] for row in whole} == {"dev", "held"}
    assert [(name, words) for row in whole for name, words, _ in ends(row) if words not in texts[name]] == []
    assert {document["licence"] for document in documents.values()} <= {"CC BY 3.0 AU", "MIT", "CC0-1.0"}


def test_names_stand_in_the_corpus() -> None:
    if not CORPUS.exists():
        pytest.skip(f"needs {CORPUS.name}, the corpus that the pairs were read in")
    with gzip.open(CORPUS, "rt", encoding="utf-8") as file:
        corpus = records([*file])
    named = {end for row in pairs() for end in ends(row)}
    assert {document for document, _, _ in named} <= set(corpus)
    texts = {document: plain(corpus[document]["text"]) for document, _, _ in named}
    assert [end for end in sorted(named) if end[1] not in texts[end[0]]] == []
    for name, document in subset().items():
        assert {key: corpus[name][key] for key in ("title", "date", "text")} == {
            key: document[key] for key in ("title", "date", "text")
        }
