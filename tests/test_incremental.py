"""Keeping a graph current: what has not changed costs nothing, what has is replaced, what is removed leaves nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import kg
from kg import annotate, stamp, union
from kg.build import Progress, Unchanged
from kg.errors import KgError
from kg.remembered import remembered
from kg.status import counts, status
from kg.store import Graph

TEXTS = {
    "a": "The Minister of Finance of Kenya spoke in Nairobi on 3 May 2019. We thank the World Bank.\n",
    "b": "Ghana will join the Paris Agreement. We thank the World Bank.\n",
    "c": "Australia supports the Pacific Islands Forum.\n",
}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def built(texts: Path, out: Path, **options: Any) -> list[str]:
    """Build, and return the sources of the documents that were not passed over."""
    steps: list[Progress] = []
    kg.build(texts, out, progress=steps.append, **options).close()
    assert [step.done for step in steps] == list(range(1, len(steps) + 1))
    return [s.last.document.source for s in steps if not isinstance(s.last, Unchanged)]  # type: ignore[union-attr]


def test_what_has_not_changed_is_passed_over_and_needs_no_model(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert built(texts, out) == ["a.txt", "b.txt", "c.txt"]

    def loaded(name: str | None = None) -> None:
        raise AssertionError("the model is loaded")

    monkeypatch.setattr(annotate, "pipeline", loaded)
    assert built(texts, out) == []


def test_what_has_changed_is_replaced_as_if_all_had_been_built_anew(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    built(texts, out)
    (texts / "b.txt").write_text("Ghana left the Paris Agreement on 3 May 2019.\n")
    (texts / "d.txt").write_text("We congratulate Fiji.\n")
    assert built(texts, out) == ["b.txt", "d.txt"]
    built(texts, tmp_path / "anew")
    with kg.open(out) as graph, kg.open(tmp_path / "anew") as anew:
        assert graph.quads() == anew.quads()
        assert union.faults(graph.store) == (0, 0)


def test_another_extraction_or_another_bar_builds_all_again(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    built(texts, out)
    assert built(texts, out, min_confidence=0.6) == ["a.txt", "b.txt", "c.txt"]
    assert built(texts, out, min_confidence=0.6) == []
    assert built(texts, out, min_confidence=0.6, again=True) == ["a.txt", "b.txt", "c.txt"]
    monkeypatch.setattr(stamp, "_sources", lambda: "another")
    with kg.open(out) as graph:
        assert counts(status(graph, [texts])) == {"outdated": 3}
        assert counts(status(graph)) == {"outdated": 3}
    assert built(texts, out, min_confidence=0.6) == ["a.txt", "b.txt", "c.txt"]


def test_status_tells_how_each_document_stands(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    built(texts, out)
    (texts / "a.txt").unlink()
    (texts / "b.txt").write_text("Ghana will join.\n")
    (texts / "d.txt").write_text("We congratulate Fiji.\n")
    (texts / "e.txt").write_bytes(b"")
    with kg.open(out) as graph:
        found = {row.source: row.state for row in status(graph, [texts])}
    assert found == {"a.txt": "gone", "b.txt": "changed", "c.txt": "current", "d.txt": "new", "e.txt": "unreadable"}


def test_what_meta_told_is_remembered_until_something_else_is_told(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    built(texts, out)
    assert built(texts / "b.txt", out, meta={"speaker": "Ana Rey", "place": "Accra"}) == ["b.txt"]
    with kg.open(out) as graph:
        assert counts(status(graph, [texts])) == {"current": 3}
    assert built(texts, out) == []
    (texts / "b.txt").write_text("Ghana left the Paris Agreement. We thank the World Bank.\n")
    with kg.open(out) as graph:
        assert counts(status(graph, [texts])) == {"changed": 1, "current": 2}
    assert built(texts, out, meta={}) == ["b.txt"]
    assert given(out) == {"speaker": "Ana Rey", "place": "Accra"}
    assert built(texts / "b.txt", out, meta={"speaker": "Jan Novak"}) == ["b.txt"]
    assert given(out) == {"speaker": "Jan Novak", "place": "Accra"}
    with kg.open(out) as graph:
        assert counts(status(graph, [texts])) == {"current": 3}
    with Graph.create(out) as graph:
        graph.remove("b")
    built(texts, out)
    assert given(out) == {}


def given(out: Path) -> dict[str, str]:
    with kg.open(out) as graph:
        rows = [row for rows in remembered(graph).values() for row in rows]
    return {row.name: row.value for row in rows}


def test_what_is_built_from_elsewhere_is_not_gone(texts: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "x.txt").write_text("Kenya thanks Ghana.\n")
    kg.build(other, tmp_path / "out").close()
    built(texts, tmp_path / "out")
    with kg.open(tmp_path / "out") as graph:
        assert counts(status(graph, [texts])) == {"current": 3}


def test_a_removed_document_leaves_nothing(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    built(texts, out)
    with Graph.create(out) as graph:
        graph.remove("b")
    (texts / "b.txt").unlink()
    built(texts, tmp_path / "anew")
    with kg.open(out) as graph, kg.open(tmp_path / "anew") as anew:
        assert graph.quads() == anew.quads()
        assert [row.id for row in graph.documents()] == ["a", "c"]
        assert graph.verify().faults == anew.verify().faults == ()
        assert union.faults(graph.store) == (0, 0)
    assert sorted(place.name for place in (out / "documents").iterdir()) == ["a.txt", "c.txt"]
    assert sorted(place.name for place in (out / "sentences").iterdir()) == ["a.json", "c.json"]


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_removal_that_is_broken_off_is_done_or_not_begun(
    texts: Path, tmp_path: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    built(texts, out)
    put = union.put

    def broken(*arguments: Any) -> int:
        if moment == "after":
            put(*arguments)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), Graph.create(out) as graph, monkeypatch.context() as patched:
        patched.setattr(union, "put", broken)
        graph.remove("b")
    with kg.open(out) as graph:
        assert [row.id for row in graph.documents()] == (["a", "c"] if moment == "after" else ["a", "b", "c"])
        assert graph.verify().faults == ()


def test_only_a_document_that_is_there_is_removed(texts: Path, tmp_path: Path) -> None:
    built(texts, tmp_path / "out")
    with kg.open(tmp_path / "out") as graph, pytest.raises(KgError, match="opened to read"):
        graph.remove("a")
    with Graph.create(tmp_path / "out") as graph, pytest.raises(KgError, match="holds no document 'x'"):
        graph.remove("x")
