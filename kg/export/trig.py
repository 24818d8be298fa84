"""TriG: a named graph for each document, written as the Turtle is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.export.turtle import Writer

if TYPE_CHECKING:
    from kg.store import Graph


def trig(graph: Graph) -> bytes:
    """Every document as its graph, by id."""
    return "".join(_parts(graph)).encode("utf-8")


def _parts(graph: Graph) -> Iterator[str]:
    writer = Writer(graph.base)
    yield from writer.prefixes()
    for entry in graph.entries():
        yield f"\n{writer.iri(graph.iris.graph(entry.id))} {{\n"
        yield from writer.blocks(graph.quads(entry.id), indent="    ")
        yield "}\n"
