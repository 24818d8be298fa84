"""What is compared: a document's entities, facts and statements, as the gold files write them down."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import KgError


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity: `type` is one of the guide's six."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact: `s` and `o` are ids, `speech`, a date, or None (the body of a position that names none)."""

    s: str
    p: str
    o: str | None
    role: str | None = None
    quote: str = field(default="", compare=False)
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A statement: its kind and the whole sentence."""

    kind: str
    quote: str
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Record:
    """One document, annotated or built."""

    entities: tuple[Thing, ...] = ()
    facts: tuple[Claim, ...] = ()
    statements: tuple[Utterance, ...] = ()


def load(path: Path) -> Record:
    """Read a gold file. Raises KgError where it is not one."""
    try:
        return parse(json.loads(path.read_text("utf-8")))
    except OSError as error:
        raise KgError(f"{path}: cannot be read ({error.strerror}); check the path") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KgError(f"{path}: not a gold annotation ({type(error).__name__}: {error}); see the guide") from None


def parse(data: dict[str, Any]) -> Record:
    """The record that a gold file's JSON holds. Raises KeyError or TypeError where it has another shape."""
    return Record(
        tuple(Thing(e["id"], e["type"], e["name"], tuple(e.get("aliases", ()))) for e in data["entities"]),
        tuple(Claim(f["s"], f["p"], f["o"], f.get("role"), f.get("quote", "")) for f in data["facts"]),
        tuple(Utterance(x["kind"], x["quote"]) for x in data["statements"]),
    )
