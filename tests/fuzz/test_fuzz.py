"""A small budget of random inputs on every run, steered by hypothesis, which shrinks what fails; and what was found.

`python -m tests.fuzz 1000000` runs as many as one likes.
"""

from __future__ import annotations

import gzip
import time
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.dates import dates
from kg.errors import KgError
from kg.graph.iri import Iris, slug
from kg.model import Entity, EntityType
from kg.query import run
from kg.read import read
from kg.store import Graph
from tests.fuzz.__main__ import SHARES
from tests.fuzz.__main__ import run as tried

QUICK = settings(max_examples=30, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("target", SHARES)
def test_some_inputs_of_a_seed(target: str) -> None:
    tally = tried(target, 200, seed=7)
    assert tally.faults == {}
    assert tally.runs == 200
    assert len(tally.outcomes) >= 2


@pytest.mark.parametrize("target", SHARES)
def test_some_inputs_that_hypothesis_steers(target: str) -> None:
    module = import_module(f"tests.fuzz.{target}")

    @QUICK
    @given(st.randoms(use_true_random=False))
    def holds(chance: Random) -> None:
        module.check(module.make(chance))

    holds()


def test_a_seed_gives_the_same_inputs_again() -> None:
    for target in SHARES:
        module = import_module(f"tests.fuzz.{target}")
        made = [[module.make(Random(f"3 {target} {number}")) for number in range(20)] for _ in range(2)]
        assert made[0] == made[1]


# What random inputs found, each a case of its own.


@pytest.mark.parametrize("words", ["yesterday", "last week", "two weeks ago", "last Friday", "next Monday", "tomorrow"])
@pytest.mark.parametrize("reference", ["0001-01-01", "9999-12-31"])
def test_no_day_beyond_the_calendar_is_reckoned(words: str, reference: str) -> None:
    assert dates(f"It rained {words}.", reference) == []


def test_no_day_beyond_the_bounds_is_reckoned() -> None:
    assert dates("It rained yesterday.", "1500-01-01") == []
    assert dates("It will rain tomorrow.", "2199-12-31") == []


@pytest.mark.parametrize(
    "words", ["ye\u017fterday", "la\u017ft year", "th\u0131s month", "\u017fix years ago", "f\u0131ve days ago"]
)
def test_a_letter_that_is_another_without_regard_to_case_makes_no_date(words: str) -> None:
    assert dates(f"It rained {words}.", "2019-05-03") == []


@pytest.mark.parametrize("piece", ["3 May, ", "in May, ", "on Monday, ", "1 to 2 May, "])
def test_a_list_of_thousands_of_dates_is_read_in_time(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    begun = time.process_time()
    assert len(dates(text, "2019-05-03")) > 4_000
    assert time.process_time() - begun < 10


def entities(*names: str, document: str) -> list[str]:
    listed = [Entity(f"e{place}", EntityType.EVENT, name) for place, name in enumerate(names)]
    return [iri.value for iri in Iris().entities(document, listed).values()]


def test_a_name_with_its_document_behind_it_is_not_the_name_that_ends_so() -> None:
    one, other = entities("annual meeting", "Annual Meeting 2019", document="2019")
    assert one != other


@pytest.mark.parametrize("letter", ["ǿ", "Ǿ", "o\u0338\u0301", "ø\u0301"])
def test_a_letter_with_two_marks_folds_as_one_without(letter: str) -> None:
    assert slug(f"B{letter}rge") == slug(slug(f"B{letter}rge")) == "borge"


def test_an_address_that_needs_certificates_is_refused_for_what_it_is() -> None:
    with pytest.raises(KgError, match="The query asks for an address"):
        run(Graph.memory(), "SELECT * { SERVICE <https://127.0.0.1:1/> { ?s ?p ?o } }")


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json"])
def test_an_answer_without_columns_has_every_form(form: Any) -> None:
    results = run(Graph.memory(), "SELECT * {}")
    assert (results.variables, results.rows) == ((), ((),))
    assert results.format(form).endswith("\n")


def corpus(
    folder: Path, data: bytes, name: str = "a.jsonl", encoding: str | None = None
) -> tuple[list[Any], list[str]]:
    (folder / name).write_bytes(data)
    refused: list[str] = []
    found = list(read(folder / name, encoding=encoding, refused=lambda source, error: refused.append(f"{error}")))
    return found, refused


@pytest.mark.parametrize("date", ["2019-13-45", "2019-02-30", "0000-00-00", "9999-12-31", "٢٠١٩-٠٥-٠٣"])
def test_a_corpus_tells_no_day_that_the_calendar_has_not(tmp_path: Path, date: str) -> None:
    [document], _ = corpus(tmp_path, f'{{"text": "We will act.", "date": "{date}"}}'.encode())
    assert document.tells("date") is None


@pytest.mark.parametrize("date", ["2019-05-03", "2019-05", "2019", "2019-05-03T10:00Z"])
def test_a_corpus_tells_a_day_at_its_precision(tmp_path: Path, date: str) -> None:
    [document], _ = corpus(tmp_path, f'{{"text": "We will act.", "date": "{date}"}}'.encode())
    assert document.tells("date").value == date.partition("T")[0]


def test_half_a_character_in_what_a_corpus_tells_is_left_out(tmp_path: Path) -> None:
    [document], _ = corpus(
        tmp_path, rb'{"text": "We will act.", "id": "a\ud800", "title": "On \u0000\udc00roads\u200b"}'
    )
    assert document.source == "a.jsonl#a"
    assert document.tells("title").value == "On roads"


@pytest.mark.parametrize(("name", "data"), [("a.csv", b"text,id\r\n"), ("a.jsonl", b"\n"), ("a.csv", b"")])
def test_a_corpus_without_rows_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    found, refused = corpus(tmp_path, data, name)
    assert found == []
    assert len(refused) == 1
    assert "it holds no rows; leave it out" in refused[0]


def test_a_table_with_a_name_without_end_is_refused_by_name(tmp_path: Path) -> None:
    found, refused = corpus(tmp_path, b"x" * 300_000 + b"\nWe will act.\n", "a.csv")
    assert (len(found), len(refused)) == (0, 1)
    assert "no column 'text'" in refused[0]
    assert len(refused[0]) < 500


def test_controls_in_the_names_of_columns_do_not_reach_the_terminal(tmp_path: Path) -> None:
    _, refused = corpus(tmp_path, b"\x1b]0;x\x07,\0b\r\n1,2\r\n", "a.csv")
    assert refused
    assert all(reason.isprintable() for reason in refused)


@pytest.mark.parametrize("encoding", ["utf-16", "punycode"])
def test_a_corpus_in_another_encoding_than_the_named_one_is_refused(tmp_path: Path, encoding: str) -> None:
    found, refused = corpus(tmp_path, b"text\r\nWe will act \x1b$B.\r\nand more..\r\n", "a.csv", encoding)
    assert found == []
    assert len(refused) == 1
    assert "try another --encoding" in refused[0] or "no column" in refused[0]


def test_a_packed_corpus_that_is_cut_is_refused(tmp_path: Path) -> None:
    packed = gzip.compress(b'{"text": "We will act."}\n' * 99)
    _, refused = corpus(tmp_path, packed[:40], "a.jsonl.gz")
    assert "broken as a gzip file" in refused[0]


@pytest.mark.parametrize("path", ["a\0b.txt", "\ud800.txt"])
def test_a_name_that_no_file_can_have_is_no_file(path: str) -> None:
    with pytest.raises(KgError, match="no such file or folder; check the path"):
        list(read(path))
