"""TriG: a named graph for each document, written as the Turtle is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.export.turtle import blocks, dumps, prefixes

if TYPE_CHECKING:
    from kg.store import Graph


def trig(graph: Graph) -> bytes:
    """Every document as its graph, by id."""
    return "".join(_parts(graph)).encode("utf-8")


def _parts(graph: Graph) -> Iterator[str]:
    yield from prefixes(graph.base)
    ids = [entry.id for entry in graph.entries()]
    for document, written in zip(ids, dumps(graph, ids), strict=True):
        yield f"\n{graph.iris.graph(document)} {{\n"
        yield from blocks([written], graph.base, indent="    ")
        yield "}\n"
