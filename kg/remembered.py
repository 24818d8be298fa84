"""What `--meta` told about the documents of a graph: it stands in no file, so the graph itself remembers it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from kg.graph.terms import term
from kg.model import TOLD, Document, Origin, Told

if TYPE_CHECKING:
    from kg.store import Graph


def remembered(graph: Graph) -> dict[str, tuple[Told, ...]]:
    """What was given about each document when it was built, by its id; documents of which nothing was are left out."""
    ids = {graph.iris.graph(entry.id): entry.id for entry in graph.entries()}
    found: dict[str, list[Told]] = defaultdict(list)
    for quad in graph.store.quads_for_pattern(None, term("kg:origin"), Literal(Origin.GIVEN.value)):
        id_ = ids.get(quad.graph_name) if isinstance(quad.graph_name, NamedNode) else None
        if id_ is None:
            continue  # the default graph, which merges the others
        rows = graph.store.quads_for_pattern(quad.subject, None, None, quad.graph_name)
        told = {row.predicate: row.object.value for row in rows if isinstance(row.object, Literal)}
        name, value = told.get(term("kg:field"), ""), told.get(term("rdf:value"), "")
        if name in TOLD and value:  # what is damaged is `kg verify`'s to report
            found[id_].append(Told(name, value, Origin.GIVEN))
    return {id_: _in_order(rows) for id_, rows in found.items()}


def recalled(document: Document, rows: Sequence[Told]) -> Document:
    """The document with what was given about it before, so far as nothing else is given now."""
    now = [told for told in document.told if told.origin is Origin.GIVEN]
    before = [told for told in rows if told.name not in {told.name for told in now}]
    if not before:
        return document
    rest = [told for told in document.told if told.origin is not Origin.GIVEN]
    return replace(document, told=(*_in_order([*now, *before]), *rest))


def _in_order(rows: Sequence[Told]) -> tuple[Told, ...]:
    return tuple(sorted(rows, key=lambda told: TOLD.index(told.name)))
