"""What each sentence gave adds up to what the graph holds, and nothing is counted that is not in it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg.__main__ import main
from kg.coverage import Coverage, Gave
from kg.coverage.measure import covered
from kg.coverage.rows import of_sentences
from kg.errors import KgError
from kg.model import Extraction
from kg.store import Graph
from tests.handmade import ROOT, seed
from tests.view.conftest import graph_of


@pytest.fixture(scope="module")
def built() -> Graph:
    return kg.build([ROOT / "seeds", *sorted((ROOT / "tests" / "gold" / "dev").glob("00[14]*.txt"))])


@pytest.fixture(scope="module")
def measured(built: Graph) -> Coverage:
    return built.coverage()


def test_the_total_is_what_the_graph_counts(built: Graph, measured: Coverage) -> None:
    summary = built.summary()
    total = measured.total
    assert (total.total, total.covered) == (summary.sentences, summary.covered)
    assert (len(total.facts), len(total.statements)) == (summary.facts, sum(summary.statements.values()))
    assert len(total.entities) == sum(summary.entities.values())
    assert 0 < total.share == summary.coverage < 1


def test_every_kind_of_sentence_is_in_the_seed(built: Graph) -> None:
    (document,) = (one for one in covered(built) if one.title.startswith("Miao Wei"))
    first = {}
    for sentence in document.sentences:
        first.setdefault(sentence.gave, sentence.span.of(document.text))
    assert first[Gave.FACTS] == document.title
    assert first[Gave.NOTHING].startswith("Distinguished guests, ladies and gentlemen")
    assert set(first) >= {Gave.STATEMENTS, Gave.NAMES, Gave.MENTIONS}


def test_what_a_sentence_gave_stands_in_it(built: Graph) -> None:
    checked = 0
    for document in covered(built):
        quotes = {
            (quad.subject.value, quad.predicate.value.rpartition("#")[2]): quad.object.value
            for quad in built.quads(document.id)
            if quad.predicate.value.endswith(("#beginIndex", "#endIndex"))
        }
        places = {(int(quotes[node, "beginIndex"]), int(quotes[node, "endIndex"])) for node, _ in quotes}
        for sentence in document.sentences:
            touched = any(begin < sentence.span.end and sentence.span.begin < end for begin, end in places)
            assert touched == (sentence.gave is not Gave.NOTHING)
            checked += touched
    assert checked > 50


def test_a_thing_or_a_fact_of_two_documents_is_one_in_the_total() -> None:
    again = replace(seed(), document=replace(seed().document, id="again"))
    one, two = graph_of(seed()).coverage(), graph_of(seed(), again).coverage()
    assert two.total.entities == one.total.entities
    assert two.total.total == 2 * one.total.total
    assert len(two.total.statements) == 2 * len(one.total.statements)
    # the speeches are two, so what is told about them is told twice
    assert len(one.total.facts) < len(two.total.facts) < 2 * len(one.total.facts)


def test_a_sentence_of_bare_topics_is_told_from_one_with_names() -> None:
    bare = replace(seed(), facts=(), statements=())
    gave = {sentence.gave for document in covered(graph_of(bare)) for sentence in document.sentences}
    assert gave == {Gave.NAMES, Gave.MENTIONS, Gave.NOTHING}
    nothing = replace(bare, entities=(), speaker=None)
    assert graph_of(nothing).coverage().total.sentences == dict.fromkeys(Gave, 0) | {
        Gave.NOTHING: len(seed().sentences)
    }


def test_an_empty_graph_has_a_report_too() -> None:
    assert "all 0" in Graph.memory().coverage().format()
    assert Graph.memory().coverage().format("csv").count("\r\n") == 1


def test_the_table_ends_with_the_total_and_rows_for_machines_do_not(built: Graph, measured: Coverage) -> None:
    table = measured.format(width=100).splitlines()
    assert max(map(len, table)) <= 100
    assert table[-2].startswith("all 3 ")
    assert f"{measured.total.covered} ({measured.total.share:.0%})" in table[-2]
    rows = list(csv.DictReader(io.StringIO(measured.format("csv"), newline="")))
    assert [row["document"] for row in rows] == [document.id for document in built.documents()]
    assert sum(int(row["nothing"]) for row in rows) == measured.total.sentences[Gave.NOTHING]
    for row in rows:
        parts = ("covered", "names_only", "mentions_only", "nothing")
        assert int(row["sentences"]) == sum(int(row[part]) for part in parts)


def test_sentences_can_be_listed_by_what_they_gave(built: Graph) -> None:
    answer = json.loads(of_sentences(built, (Gave.NAMES,), "json").format("json"))
    rows = [{name: cell["value"] for name, cell in row.items()} for row in answer["results"]["bindings"]]
    assert {row["gave"] for row in rows} == {"names"}
    for row in rows:
        assert built.text(row["document"])[int(row["begin"]) : int(row["end"])] == row["sentence"]
        assert row["entities"]
        assert row["facts"] == row["statements"] == ""
    whole = of_sentences(built, form="csv").format("csv")
    assert len(list(csv.reader(io.StringIO(whole, newline="")))) == 1 + built.coverage().total.total


def test_no_cell_of_the_csv_is_a_formula() -> None:
    text = "=1+1 is what we said."
    made = seed()
    document = replace(made.document, text=text, sha256="0" * 64)
    graph = graph_of(Extraction(document, made.frame, made.run, (replace(made.sentences[0], begin=0, end=len(text)),)))
    assert ",'=1+1 is what we said.," in of_sentences(graph, form="csv").format("csv")
    assert "=1+1 is" in of_sentences(graph, form="json").format("json")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("coverage") / "out"
    with Graph.create(folder) as graph:
        graph.add(seed())
    return folder


def test_the_command_prints_rows_in_each_format(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("table", "csv", "tsv", "json"):
        assert main(["coverage", str(out), "--format", form]) == 0
        assert "000_cn-miit-aii" in capsys.readouterr().out.replace("\n", "")
    assert main(["coverage", str(out), "--sentences", "names", "--sentences", "nothing", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert {row["gave"] for row in rows} == {"names", "nothing"}
    assert main(["coverage", str(out), "--sentences", "all"]) == 0
    assert f"({len(seed().sentences)} rows)" in capsys.readouterr().out


def test_reporting_on_a_folder_loads_no_model(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = f"import sys; from kg.__main__ import main; main(['coverage', {str(out)!r}]); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.endswith("False\n")


def test_a_folder_of_an_earlier_kg_is_told_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "out"
    with Graph.create(folder) as graph:
        graph.add(seed())
    for place in (folder / "sentences").iterdir():
        place.unlink()
    (folder / "sentences").rmdir()
    assert main(["verify", str(folder)]) == 0
    capsys.readouterr()
    assert main(["coverage", str(folder)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "(an earlier kg built it): build 000_cn-miit-aii-founding-conference.txt again into" in told.err
    with Graph.create(folder) as graph:
        graph.add(seed())
        assert graph.coverage().total.total == len(seed().sentences)


def test_sentences_of_another_parse_are_refused(tmp_path: Path) -> None:
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
        (place,) = (tmp_path / "sentences").iterdir()
        content = json.loads(place.read_bytes())
        place.write_text(json.dumps({**content, "sentences": content["sentences"][1:]}))
        with pytest.raises(KgError, match=r"not those that it was built from: build 000_cn"):
            graph.coverage()
