"""N-Triples: one triple a line, each once, sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, serialize

if TYPE_CHECKING:
    from kg.store import Graph


def ntriples(graph: Graph) -> bytes:
    """The union of the documents."""
    triples = sorted({quad.triple for quad in graph.quads()}, key=str)
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""
