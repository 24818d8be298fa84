"""The page of the seed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from kg.model import Document, Entity, EntityType, Extraction, Fact, Form, Frame, Mention, Part, Run, Span, Statement
from kg.store import Graph
from kg.view import save
from tests.handmade import seed

VIEWS = ("graph", "reader", "ledger", "timeline", "overview", "queries")


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


def extraction(
    text: str,
    entities: tuple[Entity, ...],
    facts: tuple[Fact, ...] = (),
    statements: tuple[Statement, ...] = (),
    parts: tuple[Part, ...] = (),
    **frame: str,
) -> Extraction:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(frame.get("id", "speech"), frame.get("source", "speech.txt"), text, digest, parts=parts)
    run = Run("0.1.0", "en_core_web_sm", "3.8.0")
    return Extraction(document, Frame(frame.get("title", "A speech")), run, (), entities, facts, statements, None)


def named(key: str, type_: EntityType, text: str, name: str, **more: Any) -> Entity:
    begin = text.index(name)
    return Entity(key, type_, name, mentions=(Mention(Span(begin, begin + len(name)), Form.NAME, "test"),), **more)
