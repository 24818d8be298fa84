"""The graph of the seed as a reader would draw it, so that no extraction is in play."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Extraction, Fact, Scope
from kg.store import Graph
from tests.handmade import seed

CONFIDENCE = 0.95


def extraction() -> Extraction:
    """The handmade seed, where what stands before the speech is narrated and the rest is said by the speaker."""
    made = seed()
    spoken = made.document.text.index("Distinguished guests, ladies")

    def told(fact: Fact) -> Fact:
        said = fact.evidence.begin >= spoken
        scope = Scope.ASSERTED if said else Scope.REPORTED
        return replace(fact, scope=scope, speaker=made.speaker if said else None, confidence=CONFIDENCE)

    return replace(made, facts=tuple(map(told, made.facts)))


@pytest.fixture(scope="session")
def graph() -> Graph:
    graph = Graph.memory()
    graph.add(extraction())
    return graph


@pytest.fixture(scope="session")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The same graph, in a folder, opened to read."""
    path = tmp_path_factory.mktemp("graph") / "out"
    with Graph.create(path) as graph:
        graph.add(extraction())
    return Graph.open(path)
