"""The page of the seed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Extraction
from kg.store import Graph
from kg.view import save
from tests.handmade import seed


def graph_of(*extractions: Extraction) -> Graph:
    graph = Graph.memory()
    for extraction in extractions:
        graph.add(extraction)
    return graph


@pytest.fixture(scope="session")
def seed_graph() -> Graph:
    return graph_of(seed())


@pytest.fixture(scope="session")
def seed_page(seed_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(seed_graph, tmp_path_factory.mktemp("view") / "graph.html")
