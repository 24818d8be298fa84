"""Building: all documents or a word about each that failed, on disk as in memory, the same every time."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg.build import Failure, Progress
from kg.errors import KgError
from kg.model import Extraction, Span, Statement, StatementKind

SEED = Path("seeds/000_cn-miit-aii-founding-conference.txt")
SHORT = "The Minister of Finance of Kenya spoke in Nairobi on 3 May 2019. We thank the World Bank.\n"


def test_the_seed_becomes_a_graph_with_its_text() -> None:
    graph = kg.build("seeds")
    [document] = graph.documents()
    assert document.source == SEED.name
    assert graph.text(document.id).encode() == SEED.read_bytes()
    summary = graph.summary()
    assert summary.documents == 1
    assert sum(summary.entities.values()) > 10
    assert 0 < summary.covered <= summary.sentences
    assert all(quad.subject.value.startswith("https://w3id.org/speech-kg/id/") for quad in graph.quads())


def test_what_is_on_disk_is_what_is_in_memory_and_the_run_is_named(tmp_path: Path) -> None:
    with kg.build("seeds", tmp_path / "out") as graph:
        quads = graph.quads()
    assert quads == kg.build("seeds").quads()
    with kg.open(tmp_path / "out") as again:
        assert again.quads() == quads
    labels = {quad.object.value for quad in quads if quad.predicate.value.endswith("#label")}
    assert any(label.startswith(f"kg {kg.__version__} with en_core_web_sm") for label in labels)


def test_a_document_gives_the_same_whatever_is_built_with_it(tmp_path: Path) -> None:
    shutil.copy(SEED, tmp_path)
    for n in range(3):
        (tmp_path / f"{n}-short.txt").write_text(SHORT * (n + 1))
    together = kg.build(tmp_path)
    assert len(together.documents()) == 4
    [alone] = kg.build(SEED).documents()
    assert together.quads(alone.id) == kg.build(SEED).quads(alone.id)


def test_building_into_a_graph_adds_to_it_and_replaces_what_is_built_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SHORT)
    kg.build(tmp_path / "a.txt", tmp_path / "out").close()
    kg.build(SEED, tmp_path / "out").close()
    kg.build(SEED, tmp_path / "out").close()
    with kg.open(tmp_path / "out") as graph:
        assert [document.source for document in graph.documents()] == [SEED.name, "a.txt"]
        assert len(graph.quads()) == sum(document.quads for document in graph.documents())


def sources(out: Path) -> list[tuple[str, str]]:
    with kg.open(out) as graph:
        return [(document.id, document.source) for document in graph.documents()]


def test_the_graph_that_a_build_returns_leaves_the_folder_to_other_readers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SHORT)
    with kg.build(tmp_path / "a.txt", tmp_path / "out") as graph, kg.open(tmp_path / "out") as other:
        assert other.quads() == graph.quads()
        assert (
            graph.query("ASK { ?person a schema:Person }").rows == other.query("ASK { ?person a schema:Person }").rows
        )


def test_files_of_one_name_from_several_folders_are_several_documents(tmp_path: Path) -> None:
    for year in ("2019", "2020"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "opening.txt").write_text(SHORT.replace("2019", year))
        kg.build(tmp_path / year, tmp_path / "out").close()
    first, second = sources(tmp_path / "out")
    assert first == ("opening", "opening.txt")
    assert second[0].startswith("opening-")
    # The same files again, given otherwise, and one of them changed, are the same documents.
    (tmp_path / "2020" / "opening.txt").write_text(SHORT.replace("2019", "2021"))
    kg.build([tmp_path / "2019", tmp_path / "2020"], tmp_path / "out").close()
    assert sources(tmp_path / "out") == [("opening", "2019/opening.txt"), (second[0], "2020/opening.txt")]
    kg.build(tmp_path / "2020" / "opening.txt", tmp_path / "out").close()
    with kg.open(tmp_path / "out") as graph:
        assert [document.id for document in graph.documents()] == ["opening", second[0]]
        assert "2021" in graph.text(second[0])
        assert graph.verify().faults == ()


def test_a_folder_may_move_with_its_graph_or_without(tmp_path: Path) -> None:
    (tmp_path / "old" / "texts").mkdir(parents=True)
    text = tmp_path / "old" / "texts" / "a.txt"
    text.write_text(SHORT)
    kg.build(text, tmp_path / "old" / "out").close()
    (tmp_path / "old").rename(tmp_path / "new")
    (tmp_path / "new" / "texts" / "a.txt").write_text(SHORT * 2)
    kg.build(tmp_path / "new" / "texts", tmp_path / "new" / "out").close()
    assert len(sources(tmp_path / "new" / "out")) == 1
    (tmp_path / "new" / "texts").rename(tmp_path / "texts")
    kg.build(tmp_path / "texts", tmp_path / "new" / "out").close()
    assert len(sources(tmp_path / "new" / "out")) == 1


def test_a_base_of_ones_own_is_in_every_iri_of_a_thing() -> None:
    graph = kg.build(SEED, base="https://example.org/kb/")
    assert all(quad.subject.value.startswith("https://example.org/kb/") for quad in graph.quads())


def test_one_bad_file_is_told_the_others_are_built_and_progress_counts_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SHORT)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(SHORT)
    failures: list[Failure] = []
    steps: list[Progress] = []
    graph = kg.build(tmp_path, failed=failures.append, progress=steps.append)
    assert [document.source for document in graph.documents()] == ["a.txt", "c.txt"]
    assert [failure.source for failure in failures] == ["b.txt"]
    assert "the file is empty" in failures[0].reason
    assert [step.done for step in steps] == [1, 2, 3]
    assert {step.total for step in steps} == {3}


def test_without_anybody_to_tell_a_bad_file_raises_and_what_was_built_stays(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SHORT)
    (tmp_path / "b.txt").write_bytes(b"\xff")
    kg.build(SEED, tmp_path / "out").close()
    with pytest.raises(KgError, match=r"b\.txt: not UTF-8 at byte 0"):
        kg.build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")
    with kg.open(tmp_path / "out") as graph:
        assert SEED.name in [document.source for document in graph.documents()]


@pytest.mark.parametrize("content", [b"", b"\xff", b"a\0b"])
def test_what_cannot_be_read_makes_no_folder(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    (tmp_path / "b.txt").write_bytes(content)
    with pytest.raises(KgError):
        kg.build(tmp_path / "a.txt", tmp_path / "out")
    with pytest.raises(KgError, match="None of the 2 documents can be read"):
        kg.build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out", failed=lambda _: None)
    assert not (tmp_path / "out").exists()


def test_a_model_that_is_not_installed_is_said_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="no spaCy pipeline 'xx_none' is installed"):
        kg.build(SEED, tmp_path / "out", model="xx_none")
    assert not (tmp_path / "out").exists()


def test_a_record_that_cannot_be_described_is_its_documents_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import kg.extract

    real = kg.extract.extract

    def contradictory(*given: object) -> Extraction:
        made: Extraction = real(*given)
        act = Statement(StatementKind.CALL, Span(10**6, 10**6 + 1), 0.9, "test")
        return replace(made, statements=(act,)) if made.document.id == "b" else made

    monkeypatch.setattr(kg.extract, "extract", contradictory)
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(SHORT)
    failures: list[Failure] = []
    with kg.build(tmp_path, tmp_path / "out", failed=failures.append) as graph:
        assert [document.source for document in graph.documents()] == ["a.txt", "c.txt"]
        assert graph.verify().faults == ()
    assert ["b.txt: a fault of kg (ValueError" in failure.reason for failure in failures] == [True]


@pytest.mark.parametrize("step", ["frame", "resolve", "extract", "describe"])
def test_a_fault_of_kg_on_one_document_does_not_lose_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    import kg.changes
    import kg.extract
    import kg.frame
    import kg.resolve

    home = {"describe": kg.changes}.get(step) or getattr(kg, step)
    real = getattr(home, step)

    def failing(given: object, *more: object) -> object:
        if "BREAK" in str(given):
            raise ZeroDivisionError("division\nby zero")
        return real(given, *more)

    monkeypatch.setattr(home, step, failing)
    for name in ("a", "c"):
        (tmp_path / f"{name}.txt").write_text(SHORT)
    (tmp_path / "b.txt").write_text(SHORT.replace("We thank", "BREAK. We thank"))
    failures: list[Failure] = []
    graph = kg.build(tmp_path, failed=failures.append)
    assert [document.source for document in graph.documents()] == ["a.txt", "c.txt"]
    [failure] = failures
    assert failure.reason == "b.txt: a fault of kg (ZeroDivisionError: division by zero); please report it"
    assert isinstance(failure.bug, ZeroDivisionError)


def test_breaking_off_keeps_what_was_built(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(SHORT)

    def stop(progress: Progress) -> None:
        assert isinstance(progress.last, Extraction)
        if progress.done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kg.build(tmp_path, tmp_path / "out", progress=stop)
    with kg.open(tmp_path / "out") as graph:
        assert [document.source for document in graph.documents()][:2] == ["a.txt", "b.txt"]
        assert graph.verify().faults == ()


@pytest.fixture
def odd() -> Iterator[dict[str, str]]:
    yield {
        "one long line": "We will act. " * 50,
        "brackets": "Peace " + "(" * 8_000,
        "one word": "peace",
        "no end of a word": "a" * 300_000,
        "blank lines": "\n\n\nPeace.\n\n\n",
        "carriage returns": "Peace.\r\rWe thank Kenya.\r",
        "odd spaces": "Peace\u2028We\u00a0thank\u200bKenya.\u3000",
    }


def test_odd_text_is_built_and_not_waited_for(tmp_path: Path, odd: dict[str, str]) -> None:
    for name, text in odd.items():
        (tmp_path / f"{name}.txt").write_text(text, newline="")
    graph = kg.build(tmp_path)
    assert {graph.text(document.id) for document in graph.documents()} == set(odd.values())


def test_facts_that_are_not_sure_enough_are_left_out() -> None:
    sure = kg.build("seeds/", min_confidence=0.6).summary().facts
    assert 0 < sure < kg.build("seeds/").summary().facts


def test_an_office_too_unsure_to_be_given_still_tells_who_is_meant(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("We met the Governor, Ian Macfarlane, in Sydney. It was a good meeting.")
    with kg.build(tmp_path / "a.txt", out=tmp_path / "out") as graph:
        outline = graph.outline("a")
        assert outline is not None
        (thing,) = [thing for thing in outline.things if thing.name == "Ian Macfarlane"]
        assert thing.roles == (("Governor", ""),)
        assert graph.summary().facts == 0
