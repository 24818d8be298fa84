"""Extractions made by hand from the gold files that come with the project, to test the graph without the extractors."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from kg.model import (
    Document,
    Entity,
    EntityType,
    Extraction,
    Fact,
    Form,
    Frame,
    Mention,
    Run,
    Scope,
    Span,
    Statement,
    StatementKind,
)

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "000_cn-miit-aii-founding-conference.txt"
SEED_GOLD = Path(__file__).parent / "000_cn-miit-aii-founding-conference.gold.json"


def seed() -> Extraction:
    """The extraction that the gold file of the seed describes, with each quote at its place in the text."""
    return extraction(SEED.read_bytes().decode("utf-8"), json.loads(SEED_GOLD.read_bytes()), SEED.name)


def extraction(text: str, gold: dict[str, Any], source: str) -> Extraction:
    """The extraction that a gold file describes."""
    rows = gold["facts"]
    speaker = next((row["o"] for row in rows if row["p"] == "deliveredBy"), None)
    entities = tuple(
        Entity(row["id"], EntityType(row["type"]), row["name"], tuple(row["aliases"]), mentions=mentions(text, row))
        for row in gold["entities"]
    )
    facts = tuple(
        Fact(
            row["s"],
            row["p"],
            row["o"],
            located(text, row["quote"]),
            Scope.REPORTED if number % 2 else Scope.ASSERTED,
            0.9,
            "gold",
            row.get("role"),
            None if number % 2 else speaker,
        )
        for number, row in enumerate(rows)
    )
    statements = tuple(
        Statement(
            StatementKind(row["kind"]),
            located(text, row["quote"]),
            0.95,
            "gold",
            speaker,
            row.get("by"),
            row.get("to"),
            tuple(row.get("about", ())),
        )
        for row in gold["statements"]
    )
    title = text.strip().splitlines()[0]
    return Extraction(
        Document(Path(source).stem, source, text, hashlib.sha256(text.encode()).hexdigest()),
        Frame(title, next((row["o"] for row in rows if row["p"] == "eventDate" and row["s"] == "speech"), None)),
        Run("0.1.0", "en_core_web_sm", "3.8.0"),
        tuple(Span(*found.span()) for found in re.finditer(r"\S[^.\n]*[.\n]", text)),
        entities,
        facts,
        statements,
        speaker,
    )


def mentions(text: str, row: dict[str, Any]) -> tuple[Mention, ...]:
    spans = {
        Span(*found.span()) for name in (row["name"], *row["aliases"]) for found in re.finditer(re.escape(name), text)
    }
    return tuple(Mention(span, Form.NAME, "gold") for span in sorted(spans))


def located(text: str, quote: str) -> Span:
    """Where a quote stands in the text, white space folded."""
    found = re.search(r"\s+".join(re.escape(word) for word in quote.split()), text)
    assert found, quote
    return Span(*found.span())
