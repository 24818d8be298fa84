"""The page of a graph: one HTML file that opens from disk, with the network, the facts and the speech side by side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.store import Graph

__all__ = ["save", "view"]


def view(graph: Graph, *, sparql: bool = True) -> str:
    """The page of a graph as HTML: it needs no other file and makes no request. The same graph gives the same bytes.

    With `sparql` it holds a query engine and the graph as RDF (some 2 MB). What comes back is a string that a notebook
    shows as the page itself, in a frame; there it goes without the engine, which the notebook's file need not hold.
    """
    from kg.view.collect import collect
    from kg.view.engine import engine
    from kg.view.inline import Html

    return Html.of(collect(graph), engine(graph) if sparql else None)


def save(graph: Graph, path: str | Path, *, sparql: bool = True) -> Path:
    """Write the page of a graph to a file, whole or not at all. Raises KgError if it cannot be written."""
    from kg.errors import KgError
    from kg.write import atomic_write

    target = Path(path)
    content = view(graph, sparql=sparql).encode("utf-8")
    try:
        atomic_write(target, content)
    except OSError as error:
        raise KgError(
            f"{target} cannot be written ({error.strerror}): give a file in a folder that you may write to"
        ) from error
    return target
