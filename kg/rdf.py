"""A graph as rdflib has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rdflib
from pyoxigraph import Literal, NamedNode

from kg.graph.terms import NAMESPACES

if TYPE_CHECKING:
    from kg.store import Graph


def to_rdflib(graph: Graph, *, dataset: bool = False, document: str | None = None) -> rdflib.Graph:
    """A copy of the documents' quads, or of one document's: a Graph, or a Dataset with a named graph per document.

    Prefixes are bound, `id` to the base. rdflib is at ease up to about 100,000 triples.
    """
    union = rdflib.Dataset() if dataset else rdflib.Graph()
    for prefix, namespace in {**NAMESPACES, "id": graph.base}.items():
        union.bind(prefix, namespace, replace=True)
    for quad in graph.quads(document):
        home = union.graph(to_term(quad.graph_name)) if isinstance(union, rdflib.Dataset) else union
        home.add((to_term(quad.subject), to_term(quad.predicate), to_term(quad.object)))
    return union


def to_term(node: object) -> rdflib.URIRef | rdflib.Literal:
    """The same IRI or literal, letter for letter. Raises TypeError for what a kg graph never holds (a blank node)."""
    if isinstance(node, NamedNode):
        return rdflib.URIRef(node.value)
    if not isinstance(node, Literal):
        raise TypeError(f"{node} is neither an IRI nor a literal")
    if node.language:
        return rdflib.Literal(node.value, lang=node.language)
    if node.datatype.value.endswith("#string"):
        return rdflib.Literal(node.value)
    return rdflib.Literal(node.value, datatype=rdflib.URIRef(node.datatype.value), normalize=False)
