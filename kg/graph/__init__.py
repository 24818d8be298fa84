"""From an extraction to RDF: IRIs, terms, and the description of one document as sorted quads."""

from __future__ import annotations

from kg.graph.describe import describe, refused
from kg.graph.iri import BASE, Iris, slug

__all__ = ["BASE", "Iris", "describe", "refused", "slug"]
