"""The graph of the seed as a reader would draw it: built from its gold annotation, so that no extraction is in play."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from kg.model import (
    SPEECH, Document, Entity, EntityType, Extraction, Fact, Form, Frame, Mention, Run, Scope, Span, Statement,
    StatementKind,
)  # fmt: skip
from kg.store import Graph

HERE = Path(__file__).parent
SEED = HERE.parents[1] / "seeds" / "000_cn-miit-aii-founding-conference.txt"


def extraction() -> Extraction:
    gold = json.loads((HERE / "seed.gold.json").read_text(encoding="utf-8"))
    text = SEED.read_text(encoding="utf-8")
    spoken = text.index("Distinguished guests, ladies")
    entities = tuple(
        Entity(row["id"], EntityType(row["type"]), row["name"], tuple(row["aliases"]), mentions=_mentions(text, row))
        for row in gold["entities"]
    )
    facts = tuple(_fact(text, row, spoken) for row in gold["facts"])
    statements = tuple(
        Statement(
            StatementKind(row["kind"]), _span(text, row["quote"]), 0.9, "gold", speaker="e1",
            by=row.get("by"), to=row.get("to"), about=tuple(row["about"]),
        )  # fmt: skip
        for row in gold["statements"]
    )
    document = Document(SEED.stem, SEED.name, text, hashlib.sha256(text.encode("utf-8")).hexdigest())
    frame = Frame(text.splitlines()[0], date="2016-02-01")
    return Extraction(
        document, frame, Run("0", "gold", "0"), entities=entities, facts=facts, statements=statements, speaker="e1"
    )


def _fact(text: str, row: dict[str, str], spoken: int) -> Fact:
    evidence = _span(text, row["quote"])
    said = evidence.begin >= spoken
    return Fact(
        row["s"] if row["s"] != "speech" else SPEECH, row["p"], row["o"], evidence,
        Scope.ASSERTED if said else Scope.REPORTED, 0.95, "gold", row.get("role"), "e1" if said else None,
    )  # fmt: skip


def _span(text: str, quote: str) -> Span:
    begin = text.index(quote)
    return Span(begin, begin + len(quote))


def _mentions(text: str, row: dict[str, list[str]]) -> tuple[Mention, ...]:
    found = {
        Mention(Span(*match.span()), Form.NAME, "gold")
        for name in [row["name"], *row["aliases"]]
        for match in re.finditer(rf"(?<!\w){re.escape(str(name))}(?!\w)", text)
    }
    return tuple(sorted(found))


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
