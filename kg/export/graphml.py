"""GraphML for Gephi, yEd and Cytoscape: entities as nodes, facts as edges, with the first quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx

from kg.export.xml import allowed
from kg.graph.iri import digest

if TYPE_CHECKING:
    from kg.store import Graph


def graphml(graph: Graph) -> bytes:
    """The network of `graph.networkx()`, its lists joined by "; ", a fact's evidence as the first place and a count."""
    network = graph.networkx()
    flat: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node, data in network.nodes(data=True):
        dates = [f"{row['predicate']} {row['value']}" for row in data["dates"]]
        roles = [row["role"] for row in data["positions"]]
        names = {"label": data["label"], "type": data["type"], "finer": data["finer"] or ""}
        lists = {"aliases": data["aliases"], "dates": dates, "positions": roles}
        joined = {name: "; ".join(values) for name, values in lists.items()}
        flat.add_node(node, **_clean({**names, **joined}))
    for source, target, key, data in network.edges(keys=True, data=True):
        first = data["evidence"][0]
        shown = {
            "predicate": data["predicate"],
            "label": data["label"],
            "role": data["role"] or "",
            "quote": first["quote"],
            "document": first["document"],
            "begin": first["begin"],
            "end": first["end"],
            "scope": first["scope"],
            "speaker": first["speaker"] or "",
            "confidence": first["confidence"],
            "places": len(data["evidence"]),
        }
        flat.add_edge(source, target, key=f"edge-{digest(source, target, key)}", **_clean(shown))
    return ("\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *networkx.generate_graphml(flat)]) + "\n").encode()


def _clean(data: dict[str, Any]) -> dict[str, Any]:
    return {name: allowed(value) if isinstance(value, str) else value for name, value in data.items()}
