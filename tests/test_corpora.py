"""Corpora: a document a row, told apart and found again by their ids, each broken row named and none lost."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

import kg
from kg.build import Failure
from kg.errors import KgError
from kg.model import Origin
from kg.read import Columns, count, read
from kg.status import counts, status

ROWS = [
    {
        "id": "ke-1",
        "title": "Remarks in Nairobi",
        "date": "2019-05-03",
        "speaker": "Jane Doe",
        "text": "We thank Ghana.",
    },
    {"id": "ke-2", "title": "A bill", "date": "2019", "text": "Kenya will join the Paris Agreement.\nThank you."},
    {"title": "No id", "date": "3 May 2019", "text": "Fiji supports Kenya."},
]


def lines(*rows: object) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    file = tmp_path / "speeches.jsonl.gz"
    file.write_bytes(gzip.compress(lines(*ROWS).encode()))
    return file


def test_each_row_is_a_document_with_its_id_and_what_is_told_of_it(corpus: Path) -> None:
    documents = [*read(corpus)]
    assert [d.id for d in documents] == ["ke-1", "ke-2", "row-3"]
    assert [d.source for d in documents] == [f"speeches.jsonl.gz#{name}" for name in ("ke-1", "ke-2", "row 3")]
    assert [d.text for d in documents] == [row["text"] for row in ROWS]
    told = {row.name: row.value for row in documents[0].told}
    assert told == {"title": "Remarks in Nairobi", "date": "2019-05-03", "speaker": "Jane Doe"}
    assert {row.origin for row in documents[0].told} == {Origin.CORPUS}
    assert documents[2].tells("date") is None  # in no form that is read in one way
    assert count(corpus) == 3


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_is_read_like_lines(tmp_path: Path, separator: str) -> None:
    table = tmp_path / "speeches.csv"
    quoted = [[str(row.get(name, "")) for name in ("id", "text", "date")] for row in ROWS]
    body = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in [["id", "text", "date"], *quoted])
    table.write_text(body, encoding="utf-8-sig", newline="")
    assert [(d.id, d.text) for d in read(table)] == [
        (name, row["text"]) for name, row in zip(("ke-1", "ke-2", "row-3"), ROWS, strict=True)
    ]


def test_columns_have_other_names_where_they_are_named(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(lines({"body": "We thank Ghana.", "who": "Jane Doe"}))
    with pytest.raises(KgError, match=r"row 1: no column 'text' \(it has: body, who\); name the one with the text"):
        [*read(file)]
    [document] = read(file, columns=Columns(text="body", speaker="who"))
    assert document.text == "We thank Ghana."
    speaker = document.tells("speaker")
    assert speaker is not None and speaker.value == "Jane Doe"


def test_what_is_told_counts_for_more_than_the_first_lines_and_says_by_whom(corpus: Path) -> None:
    graph = kg.build(corpus)
    [first, second, third] = graph.documents()
    assert (first.title, first.date) == ("Remarks in Nairobi", "2019-05-03")
    assert (second.title, second.date) == ("A bill", "2019")
    assert third.date is None
    asked = "SELECT ?what ?by { ?d kg:tells ?told . ?told rdf:value ?what ; kg:origin ?by } ORDER BY ?what"
    rows = [tuple(term.value for term in row if term is not None) for row in graph.query(asked).rows]
    assert ("Jane Doe", "corpus record") in [row[:2] for row in rows]
    assert len(rows) == sum(len(document.told) for document in read(corpus))
    assert graph.verify().faults == ()


@pytest.mark.parametrize("name", ["Doe, Jane", "Jane Doe", "Hon. Jane Doe"])
def test_a_speaker_who_is_told_is_the_person_of_the_text(tmp_path: Path, name: str) -> None:
    text = "The Budget\n\nI thank Mr John Smith. My name is Jane Doe, and I will build a school in Kisumu."
    file = tmp_path / "a.jsonl"
    file.write_text(lines({"text": text, "speaker": name}))
    found = kg.build(file).ask("who-spoke-where").format("csv")
    assert "Jane Doe" in found and "John Smith" not in found


BROKEN = {
    "no json": "row 2: no JSON",
    "[1]": "row 2: no JSON object but list",
    '{"text": 5}': "row 2: the column 'text' holds no text",
    '{"text": " \\n "}': "row 2: the file holds no words",
    '{"text": "a\\u0000b"}': "row 2: the file is binary",
    '{"text": "\\ud800 alone"}': "row 2: the text holds half of a character",
    "[" * 100_000: "row 2: no JSON",
}


@pytest.mark.parametrize("line", BROKEN, ids=[*range(len(BROKEN))])
def test_a_broken_row_is_named_and_the_others_are_built(tmp_path: Path, line: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f"{lines(ROWS[0])}{line}\n{lines(ROWS[1])}")
    failures: list[Failure] = []
    graph = kg.build(file, failed=failures.append)
    assert [document.id for document in graph.documents()] == ["ke-1", "ke-2"]
    [failure] = failures
    assert BROKEN[line] in failure.reason.replace("a.jsonl, ", "").replace(": the row", ": the file")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.jsonl.gz", b"no gzip", "broken as a gzip file"),
        ("b.jsonl.gz", gzip.compress(b"{}" * 1000)[:30], "broken as a gzip file"),
        ("c.jsonl", b'{"text": "caf\xe9"}', "not UTF-8 throughout"),
        ("d.jsonl", b"", "None of the 1 documents|no row"),
    ],
)
def test_a_corpus_that_cannot_be_read_is_refused(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(KgError, match=told):
        kg.build(tmp_path / name)


def test_ids_that_clash_stay_apart_and_are_the_same_each_time(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(
        lines({"id": "X", "text": "One thing."}, {"id": "x", "text": "Another."}, {"id": "X", "text": "More."})
    )
    found = [document.id for document in read(file)]
    assert len(set(found)) == 3 and found[0] == "x"
    assert found == [document.id for document in read(file)]


def test_a_corpus_is_kept_current_row_by_row(corpus: Path, tmp_path: Path) -> None:
    kg.build(corpus, tmp_path / "out").close()
    changed = [ROWS[0] | {"title": "Remarks in Mombasa"}, ROWS[1], {"id": "ke-9", "text": "Kenya thanks Fiji."}]
    corpus.write_bytes(gzip.compress(lines(*changed).encode()))
    with kg.open(tmp_path / "out") as graph:
        assert counts(status(graph, [corpus])) == {"new": 1, "changed": 1, "gone": 1, "current": 1}
        assert graph.verify().faults == ()
