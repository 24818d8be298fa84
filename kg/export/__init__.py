"""A graph in the formats of other tools: the documents' quads, sorted, the same bytes from every run.

The ontology is no part of an export, nor are blank nodes or clock times.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from kg.errors import KgError
from kg.export.csv import csv
from kg.export.graphml import graphml
from kg.export.jsonld import jsonld
from kg.export.ntriples import ntriples
from kg.export.rdfxml import rdfxml
from kg.export.sure import sure
from kg.export.trig import trig
from kg.export.turtle import turtle

if TYPE_CHECKING:
    from kg.store import Graph

__all__ = ["FORMATS", "export"]

FORMATS: Final[dict[str, Callable[[Graph], bytes]]] = {
    "turtle": turtle,
    "ntriples": ntriples,
    "trig": trig,
    "jsonld": jsonld,
    "rdfxml": rdfxml,
    "graphml": graphml,
    "csv": csv,
}
"""The formats by name. All but graphml and csv hold every quad; trig alone keeps the documents apart."""


def export(graph: Graph, format: str = "turtle", *, min_confidence: float = 0.0) -> bytes:
    """The documents of a graph in one of `FORMATS`, in UTF-8, without facts below `min_confidence` (`kg.export.sure`).

    Raises KgError for another format.
    """
    if format not in FORMATS:
        raise KgError(f"There is no format {format!r}: take one of {', '.join(FORMATS)}")
    return FORMATS[format](sure(graph, min_confidence) if min_confidence > 0 else graph)
