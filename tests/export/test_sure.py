"""What is exported above a confidence is what a build above it would have given."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg.__main__ import main
from kg.errors import KgError
from kg.export import FORMATS
from kg.model import EntityType, Fact, Scope, Span
from kg.store import Graph
from tests.handmade import ROOT, seed

LEAST = 0.55


@pytest.fixture(scope="module")
def built() -> Graph:
    return kg.build(ROOT / "seeds")


@pytest.fixture(scope="module")
def built_sure() -> Graph:
    return kg.build(ROOT / "seeds", min_confidence=LEAST)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes_as_of_a_graph_built_without_the_unsure_facts(
    form: str, built: Graph, built_sure: Graph
) -> None:
    assert built.export(form, min_confidence=LEAST) == built_sure.export(form) != built.export(form)
    assert built.export(form, min_confidence=0.0) == built.export(form)


def test_only_rows_that_are_sure_enough_are_left(built: Graph) -> None:
    def confidences(least: float) -> list[float]:
        table = io.StringIO(built.export("csv", min_confidence=least).decode(), newline="")
        return [float(row["confidence"]) for row in csv.DictReader(table)]

    every = confidences(0.0)
    assert min(every) < LEAST < max(every)
    assert confidences(LEAST) == [one for one in every if one >= LEAST]
    assert confidences(1.0) == []


def held(confidences: dict[Span, float]) -> Graph:
    """The seed with one position and no other fact, proved at places of different confidence."""
    made = seed()
    person = next(entity for entity in made.entities if entity.type is EntityType.PERSON)
    facts = [
        Fact(person.key, "position", None, span, Scope.REPORTED, confidence, "rule", "Minister")
        for span, confidence in confidences.items()
    ]
    graph = Graph.memory()
    graph.add(replace(made, facts=tuple(facts)))
    return graph


def test_a_position_keeps_the_proofs_that_are_left() -> None:
    weak, strong = Span(0, 5), Span(10, 20)
    both, one = held({weak: 0.3, strong: 0.8}), held({strong: 0.8})
    assert both.export("trig", min_confidence=0.5) == one.export("trig")
    assert both.export("trig", min_confidence=0.3) == both.export("trig")
    gone = both.export("turtle", min_confidence=0.9).decode()
    assert "org:Membership" not in gone
    assert "org:Role" not in gone
    assert "kg:coveredSentenceCount" in gone


def test_the_command_takes_the_confidence(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with Graph.create(tmp_path / "out") as graph:
        graph.add(seed())
    assert main(["export", str(tmp_path / "out"), "--format", "csv", "--min-confidence", "0.95"]) == 0
    assert capfdbinary.readouterr().out.count(b"\n") == 1
    assert main(["export", str(tmp_path / "out"), "--format", "csv", "--min-confidence", "0.9"]) == 0
    assert capfdbinary.readouterr().out.count(b"\r\n") == 1 + len(seed().facts)
    assert main(["export", str(tmp_path / "out"), "--min-confidence", "2"]) == 2


def test_a_folder_without_sentences_says_what_to_do(tmp_path: Path) -> None:
    with Graph.create(tmp_path / "out") as graph:
        graph.add(seed())
    for place in (tmp_path / "out" / "sentences").iterdir():
        place.unlink()
    with Graph.open(tmp_path / "out") as graph:
        assert graph.export()
        with pytest.raises(KgError, match=r"build .* again into"):
            graph.export(min_confidence=0.5)
