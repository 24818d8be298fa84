"""A graph keeps what it was given: in memory and on disk, through replacement, crashes and damage."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg import union
from kg.errors import KgError
from kg.folder import Folder
from kg.holdings import Holdings
from kg.model import Document, Extraction, Span
from kg.store import Graph
from tests.handmade import ROOT, seed


def other(number: int = 1, text: str = "A new text.") -> Extraction:
    """A document of another id, with the seed's run and nothing found in it."""
    document = Document(f"other-{number}", f"other-{number}.txt", text, hashlib.sha256(text.encode()).hexdigest())
    return Extraction(document, seed().frame, seed().run)


@pytest.fixture(params=["memory", "disk"])
def graph(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Graph]:
    make: Callable[[], Graph] = Graph.memory if request.param == "memory" else lambda: Graph.create(tmp_path / "out")
    with make() as made:
        yield made


def test_a_document_comes_back_as_it_was(graph: Graph) -> None:
    graph.add(seed())
    (document,) = graph.documents()
    assert document.source == "000_cn-miit-aii-founding-conference.txt"
    assert document.date == "2016-02-01"
    assert graph.text(document.id) == seed().document.text
    assert graph.sentences(document.id) == seed().sentences != ()
    assert len(graph.quads()) == document.quads


def test_adding_again_replaces(graph: Graph) -> None:
    graph.add(seed())
    graph.add(other())
    once = graph.quads()
    graph.add(seed())
    assert graph.quads() == once
    graph.add(replace(seed(), facts=(), statements=()))
    assert graph.summary().facts == 0
    assert graph.summary().documents == 2
    graph.add(replace(other(text="Another text."), sentences=(Span(0, 7), Span(8, 13))))
    assert graph.text("other-1") == "Another text."
    assert graph.sentences("other-1") == (Span(0, 7), Span(8, 13))


def test_the_order_of_documents_does_not_matter() -> None:
    one, two = Graph.memory(), Graph.memory()
    for extraction in (seed(), other()):
        one.add(extraction)
    for extraction in (other(), seed()):
        two.add(extraction)
    assert one.quads() == two.quads()
    assert one.export("trig") == two.export("trig")


def test_text_keeps_its_line_ends_on_disk(tmp_path: Path) -> None:
    text = "One.\r\nTwo.\rThree.\n\u2028\f\x00é"
    with Graph.create(tmp_path) as graph:
        graph.add(other(text=text))
    assert Graph.open(tmp_path).text("other-1") == text
    assert (tmp_path / "documents" / "other-1.txt").read_bytes() == text.encode()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, r"does not say where the sentences of other-1 are \(an earlier kg built it\)"),
        (b"", "is no list of sentences"),
        (b"[]", "is no list of sentences"),
        (b'{"sentences": [[0, 3]]}', "is no list of sentences"),
        (b'{"sha256": "0", "sentences": [[0, "x"]]}', "is no list of sentences"),
        (b'{"sha256": "0", "sentences": [[0, 3]]}', r"tells of another text than other-1\.txt"),
    ],
)
def test_sentences_that_are_not_known_are_one_line(tmp_path: Path, content: bytes | None, reason: str) -> None:
    with Graph.create(tmp_path) as graph:
        graph.add(other())
    place = tmp_path / "sentences" / "other-1.json"
    place.unlink()
    if content is not None:
        place.write_bytes(content)
    with Graph.open(tmp_path) as graph:
        assert graph.verify().faults == ()
        with pytest.raises(KgError, match=reason + r".*: build other-1\.txt again into "):
            graph.sentences("other-1")
    with Graph.create(tmp_path) as graph:
        graph.add(other())
        assert graph.sentences("other-1") == ()


def test_an_id_that_is_no_file_name_stays_in_the_folder(tmp_path: Path) -> None:
    with Graph.create(tmp_path / "out") as graph:
        for id_ in ("../../x", "/etc/x", "a/b", ".", "x" * 400, "\u202e"):
            graph.add(replace(other(), document=replace(other().document, id=id_)))
            assert graph.text(id_) == "A new text."
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    for part in ("documents", "sentences"):
        assert len(list((tmp_path / "out" / part).iterdir())) == 6


def test_a_graph_on_disk_is_found_again(tmp_path: Path) -> None:
    with Graph.create(tmp_path / "new" / "out") as graph:
        graph.add(seed())
        quads = graph.quads()
    with Graph.open(tmp_path / "new" / "out") as again:
        assert again.quads() == quads
        with pytest.raises(KgError, match=r"Graph\.create"):
            again.add(seed())
    with Graph.create(tmp_path / "new" / "out") as again:
        again.add(other())
        assert len(again.documents()) == 2


def test_a_folder_of_something_else_is_refused_and_left(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear", encoding="utf-8")
    with pytest.raises(KgError, match="not empty"):
        Graph.create(tmp_path)
    with pytest.raises(KgError, match="no graph"):
        Graph.open(tmp_path)
    with pytest.raises(KgError, match="does not exist"):
        Graph.open(tmp_path / "nowhere")
    with pytest.raises(KgError, match="is a file"):
        Graph.create(tmp_path / "letter.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_one_writes_or_many_read(tmp_path: Path) -> None:
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
        for opening in (Graph.create, Graph.open):
            with pytest.raises(KgError, match="in use"):
                opening(tmp_path)
    with Graph.open(tmp_path) as one, Graph.open(tmp_path) as two:
        assert one.quads() == two.quads()
        with pytest.raises(KgError, match="in use"):
            Graph.create(tmp_path)


def test_a_closed_graph_says_so(tmp_path: Path) -> None:
    graph = Graph.create(tmp_path)
    graph.add(seed())
    graph.close()
    graph.close()
    with pytest.raises(KgError, match="closed"):
        graph.quads()


def test_another_base_than_the_folders_is_refused(tmp_path: Path) -> None:
    with Graph.create(tmp_path, base="https://example.org/id/") as graph:
        graph.add(seed())
    with pytest.raises(KgError, match=r"example\.org"):
        Graph.create(tmp_path, base="https://example.com/id/")
    with Graph.create(tmp_path) as graph:
        assert graph.documents()[0].iri.startswith("https://example.org/id/document-")


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"format": 99, "base": "x"}'])
def test_a_damaged_manifest_is_one_line(tmp_path: Path, content: bytes) -> None:
    Graph.create(tmp_path).close()
    (tmp_path / "kg.json").write_bytes(content)
    with pytest.raises(KgError, match=r"kg\.json"):
        Graph.open(tmp_path)


@pytest.mark.parametrize("number", [1, 3])
def test_another_format_is_refused(tmp_path: Path, number: int) -> None:
    Graph.create(tmp_path).close()
    manifest = json.loads((tmp_path / "kg.json").read_bytes())
    del manifest["union"]
    (tmp_path / "kg.json").write_text(json.dumps({**manifest, "format": number}), encoding="utf-8")
    for opening in (Graph.create, Graph.open):
        with pytest.raises(KgError, match=f"format {number}, this kg reads 2: build the texts again into a new folder"):
            opening(tmp_path)


def test_a_union_that_lost_triples_is_noticed(tmp_path: Path) -> None:
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
        graph.store.update("DELETE WHERE { ?s <https://schema.org/founder> ?o }")
        assert [(fault.kind, fault.node) for fault in graph.verify().faults] == [("count", "default")]
    with pytest.raises(KgError, match=r"damaged.*their union"):
        Graph.open(tmp_path)


def at(source: str, text: str = "A new text.") -> Extraction:
    """A document of the id `talk` from some file."""
    made = other(text=text)
    return replace(made, document=replace(made.document, id="talk", source=source))


def test_the_id_of_another_document_is_not_taken_over(graph: Graph) -> None:
    assert graph.add(at("2019/talk.txt", "One.")) == "talk"
    second = graph.add(at("2020/talk.txt", "Two."))
    assert second.startswith("talk-")
    assert graph.add(at("2020/talk.txt", "Two, corrected.")) == second
    assert graph.add(at("2019/talk.txt", "One, corrected.")) == "talk"
    assert {document.id: graph.text(document.id) for document in graph.documents()} == {
        "talk": "One, corrected.",
        second: "Two, corrected.",
    }


def test_a_file_keeps_its_id_whatever_its_source_is_called(graph: Graph) -> None:
    assert graph.add(at("talk.txt", "One."), "file-1") == "talk"
    second = graph.add(at("talk.txt", "Two."), "file-2")
    assert second.startswith("talk-")
    renamed = at("2020/talk.txt", "Two, corrected.")
    assert graph.add(replace(renamed, document=replace(renamed.document, id="talk-of-2020")), "file-2") == second
    assert graph.add(at("talk.txt", "One."), "file-1-moved") == "talk"
    assert len(graph.documents()) == 2


def test_what_cannot_be_described_leaves_the_graph_as_it_was(graph: Graph) -> None:
    graph.add(seed())
    quads = graph.quads()
    with pytest.raises(ValueError, match="no stretch"):
        graph.add(replace(seed(), statements=(replace(seed().statements[0], evidence=Span(10**6, 10**6 + 1)),)))
    assert graph.quads() == quads
    assert graph.verify().faults == ()


@pytest.mark.parametrize("moment", ["put", "finish"])
def test_breaking_off_while_a_document_is_added_leaves_all_of_it_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    real = union.put

    def interrupted(*given: Any) -> int:
        real(*given)
        raise KeyboardInterrupt

    def unfinished(*_: Any) -> None:
        monkeypatch.undo()
        raise KeyboardInterrupt

    new = replace(other(text="New and longer."), sentences=(Span(0, 15),))
    with Graph.create(tmp_path) as graph:
        graph.add(other(text="Old."))
        if moment == "put":
            monkeypatch.setattr(union, "put", interrupted)
        else:
            monkeypatch.setattr(Folder, "finish", unfinished)
        with pytest.raises(KeyboardInterrupt):
            graph.add(new)
        monkeypatch.undo()
    with Graph.open(tmp_path) as graph:
        assert graph.text("other-1") == "New and longer."
        assert graph.sentences("other-1") == (Span(0, 15),)
        assert graph.verify().faults == ()
    assert not list(tmp_path.glob("*/.*"))


def test_documents_that_are_added_together_are_as_if_added_one_by_one(graph: Graph) -> None:
    one_by_one = Graph.memory()
    broken = replace(seed(), statements=(replace(seed().statements[0], evidence=Span(10**6, 10**6 + 1)),))
    twice = replace(other(3), document=replace(other(3).document, source="elsewhere/other-3.txt"))
    given = [other(n) for n in range(1, 10)] + [seed(), broken, replace(other(3), sentences=(Span(0, 5),)), twice]
    graph.add(other(2, "Old."))
    ids = graph.add_all((one, "") for one in given)
    expected = []
    for one in given:
        try:
            expected.append(one_by_one.add(one))
        except ValueError:
            expected.append("broken")
    assert ["broken" if isinstance(id_, ValueError) else id_ for id_ in ids] == expected
    assert expected.count("broken") == 1
    assert graph.quads() == one_by_one.quads()
    assert set(graph.store) == set(one_by_one.store)
    assert [graph.sentences(row.id) for row in graph.documents()] == [
        one_by_one.sentences(row.id) for row in one_by_one.documents()
    ]
    assert graph.text("other-2") == "A new text."
    assert graph.verify().faults == ()


@pytest.mark.parametrize("moment", ["load", "remove", "finish"])
def test_breaking_off_while_documents_are_added_together_leaves_each_of_them_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        monkeypatch.undo()
        raise KeyboardInterrupt

    entities = tuple(replace(e, name=e.name.replace("Miao Wei", "MIAO WEI")) for e in seed().entities)
    documents = [replace(seed().document, id=f"copy-{n}", source=f"{n}.txt") for n in range(9)]
    given = [(replace(seed(), document=document, entities=entities), "") for document in documents]
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
        monkeypatch.setattr(
            *{"load": (union, "load"), "remove": (union, "_merged"), "finish": (Folder, "finish")}[moment], interrupted
        )
        with pytest.raises(KeyboardInterrupt):
            graph.add_all(given)
        monkeypatch.undo()
    with Graph.open(tmp_path) as graph:
        assert len(graph.documents()) == (1 if moment == "load" else 10)
        assert union.faults(graph.store) == (0, 0)
        assert graph.verify().faults == ()
    assert not list(tmp_path.glob("*/.*"))


def test_what_a_kill_left_is_put_right_by_whoever_opens_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.changes.UNFLUSHED", 1)
    monkeypatch.setattr(Graph, "flush", lambda graph: None)  # killed before the manifest is written
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
        graph.add(other())
        graph.remove("other-1")
    monkeypatch.undo()
    assert (tmp_path / "journal.jsonl").exists()
    with Graph.open(tmp_path) as graph:
        assert [document.id for document in graph.documents()] == [seed().document.id]
        assert graph.verify().faults == ()
    assert not (tmp_path / "journal.jsonl").exists()


def test_a_kill_while_a_document_is_taken_out_leaves_it_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
        graph.add(other())
        monkeypatch.setattr(Graph, "flush", lambda graph: None)
        monkeypatch.setattr(Holdings, "forget", lambda holdings, entry: None)
        graph.remove("other-1")
    monkeypatch.undo()
    with Graph.open(tmp_path) as graph:
        assert [document.id for document in graph.documents()] == [seed().document.id]
        assert graph.verify().faults == ()
    assert len(list((tmp_path / "documents").iterdir())) == 1


def test_a_replacement_that_was_not_stored_is_not_taken_for_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same text built anew may give as many quads: nothing but `built` tells the two apart."""
    with Graph.create(tmp_path) as graph:
        graph.add(seed(), built="old")
        monkeypatch.setattr(Graph, "flush", lambda graph: None)
        monkeypatch.setattr(union, "put", lambda *_: 0)
        graph.add(seed(), built="new")
    monkeypatch.undo()
    with Graph.open(tmp_path) as graph:
        assert [entry.built for entry in graph.entries()] == ["old"]


def test_without_file_locks_a_folder_is_refused_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.folder.fcntl", None)
    with pytest.raises(KgError, match="cannot be locked on this system"):
        Graph.create(tmp_path / "out")
    Graph.memory().add(seed())


def test_a_kill_before_the_first_manifest_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Graph, "flush", lambda graph: None)
    Graph.create(tmp_path).close()
    monkeypatch.undo()
    for opening in (Graph.open, Graph.create):
        with opening(tmp_path) as graph:
            assert graph.verify().faults == ()


def test_a_store_that_lost_documents_is_noticed(tmp_path: Path) -> None:
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
        graph.add(other())
        graph.store.remove_graph(graph.iris.graph("other-1"))
    for opening in (Graph.open, Graph.create):
        with pytest.raises(KgError, match=r"damaged.*other-1"):
            opening(tmp_path)


def test_a_store_that_is_gone_is_noticed(tmp_path: Path) -> None:
    with Graph.create(tmp_path) as graph:
        graph.add(seed())
    (tmp_path / "store" / "CURRENT").unlink()
    with pytest.raises(KgError, match="store"):
        Graph.open(tmp_path)


WRITER = """
import sys
from pathlib import Path
from kg.store import Graph
from tests.handmade import seed
from tests.test_store import other
graph = Graph.create(Path(sys.argv[1]))
for round in range(10_000):
    for number in range(3):
        graph.add(other(number, f"Text of round {round}. " * (round % 7 + 1)))
        print(number, round, flush=True)
"""


@pytest.mark.parametrize("delay", [0.0, 0.003, 0.011, 0.017, 0.05])
def test_a_killed_writer_loses_nothing_that_it_acknowledged(tmp_path: Path, delay: float) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path / "out")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(5)]
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
        lines += writer.stdout.read().splitlines()
    acknowledged = {int(line.split()[0]): int(line.split()[1]) for line in lines if len(line.split()) == 2}
    with Graph.open(tmp_path / "out") as graph:
        assert graph.verify().faults == ()
        for number, round_ in acknowledged.items():
            assert int(graph.text(f"other-{number}").split()[3].rstrip(".")) >= round_
            assert graph.sentences(f"other-{number}") == ()
    assert not list((tmp_path / "out").glob("*/.*"))
    assert not (tmp_path / "out" / "journal.jsonl").exists()


def test_exports_and_manifest_are_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    program = """
import hashlib, sys
from pathlib import Path
from kg.export import FORMATS
from kg.store import Graph
from tests.handmade import seed
with Graph.create(Path(sys.argv[1])) as graph:
    graph.add(seed())
    graph.flush()
    contents = [graph.export(name) for name in FORMATS] + [(Path(sys.argv[1]) / "kg.json").read_bytes()]
    print([hashlib.sha256(content).hexdigest() for content in contents], graph.verify().text())
"""
    outputs = set()
    for run, (hash_seed, zone) in enumerate([("0", "UTC"), ("1", "Asia/Tokyo"), ("12345", "America/Lima")]):
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", program, str(tmp_path / str(run))]
        outputs.add(subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout)
    assert len(outputs) == 1


def test_files_of_a_document_that_a_kill_left_unnoted_are_swept_away(tmp_path: Path) -> None:
    with Graph.create(tmp_path / "out") as made:
        made.add(other())
    left = tmp_path / "out" / "documents" / ".speech.0123456789abcdef.pending"
    left.write_text("half a speech", "utf-8")
    with Graph.open(tmp_path / "out") as graph:
        assert len(graph.documents()) == 1
    assert not left.exists()
