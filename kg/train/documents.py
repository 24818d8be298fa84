"""Annotated documents as the models meet them: resolved by kg, beside what careful readers wrote down."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.annotate import annotate, pipeline
from kg.errors import KgError
from kg.evaluate.records import Record, Thing, load
from kg.evaluate.score import nearness_over_types, pair_off
from kg.frame import frame
from kg.model import Entity
from kg.read import read
from kg.resolve import Discourse, resolve


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with its names resolved (no topics yet), and its gold record."""

    name: str
    discourse: Discourse
    gold: Record


def documents(folders: Sequence[Path]) -> list[Annotated]:
    """The documents of the folders that have a gold file, in the order of their names.

    Raises KgError where a folder holds none.
    """
    golds: list[Path] = []
    for folder in folders:
        found = sorted(folder.glob("*.gold.json"))
        if not found:
            raise KgError(f"{folder}: no *.gold.json in it; name a folder of annotated documents")
        golds += found
    texts = [gold.with_name(gold.name.replace(".gold.json", ".txt")) for gold in golds]
    read_ = [next(iter(read(text))) for text in texts]
    annotations = annotate([(document, frame(document)) for document in read_], pipeline())
    return [
        Annotated(gold.name.removesuffix(".gold.json"), resolve(annotation), load(gold))
        for gold, annotation in zip(golds, annotations, strict=True)
    ]


def digest(folders: Sequence[Path]) -> str:
    """The SHA-256 of all texts and annotations of the folders, by which a trained part names its data."""
    total = hashlib.sha256()
    for folder in folders:
        for file in sorted((*folder.glob("*.gold.json"), *folder.glob("*.txt"))):
            total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def matched(entities: Iterable[Entity], gold: Record) -> dict[str, str]:
    """The gold id of each entity that is one of the gold's, by its key, as the scorer pairs them."""
    things = [Thing(entity.key, entity.type.value, entity.name, entity.aliases) for entity in entities]
    pairs = pair_off(gold.entities, things, nearness_over_types)
    return {things[system].id: gold.entities[at].id for system, at in pairs.items()}
