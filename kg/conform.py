"""Whether what is told of a document keeps to the SHACL shapes.

pySHACL, the reference, takes a minute for a hundred documents. So a quicker engine (pyshifty, in Rust) is asked first,
and pySHACL tells what is wrong where that finds anything: the tests hold the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox
import rdflib
import shifty
from rdflib.namespace import RDF, SH

from kg import resources
from kg.rdf import to_term


@dataclass(frozen=True, slots=True)
class Breach:
    """A shape that is broken: at which node (or value, where the shape is of values), by which property, and how."""

    node: str
    path: str
    message: str


class Shapes:
    """The shapes of the ontology, read once for all documents."""

    def __init__(self) -> None:
        self._text = (resources.ontology() / "shapes.ttl").read_bytes()
        self._quick = shifty.PreparedValidator(self._text)
        self._parsed: rdflib.Graph | None = None

    def breaches(self, triples: Iterable[ox.Triple]) -> list[Breach]:
        """Where a document's triples break a shape. There are no other graphs, and nothing is inferred."""
        triples = list(triples)
        return [] if self.conform(triples) else self.told(triples)

    def conform(self, triples: Iterable[ox.Triple]) -> bool:
        """The quick answer. Raises an exception of pyshifty for shapes that it cannot ask."""
        written = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
        found = self._quick.validate_algebra(
            written, graph_mode="data", infer=False, on_unsupported="error", sort_results=False
        )
        return bool(found.conforms)

    def told(self, triples: Iterable[ox.Triple]) -> list[Breach]:
        """The answer of pySHACL, which takes about a millisecond for each triple."""
        import pyshacl

        if self._parsed is None:
            self._parsed = rdflib.Graph().parse(data=self._text, format="turtle")
        described = rdflib.Graph()
        try:
            for triple in triples:
                described.add((to_term(triple.subject), to_term(triple.predicate), to_term(triple.object)))
            _, results, text = pyshacl.validate(described, shacl_graph=self._parsed, inference="none", inplace=True)
        except TypeError as error:  # a blank node, or an offset that is no number, which it compares all the same
            return [Breach("document", "", f"there is a value that the shapes cannot be asked of ({error})")]
        if not isinstance(results, rdflib.Graph):
            raise TypeError(f"The shapes cannot be asked: {text}")
        return [_breach(results, result) for result in results.subjects(RDF.type, SH.ValidationResult)]


def _breach(results: rdflib.Graph, result: rdflib.term.Node) -> Breach:
    focus, path, value, message = (
        results.value(result, part) for part in (SH.focusNode, SH.resultPath, SH.value, SH.resultMessage)
    )
    where = value if path is None and value is not None else focus
    shown = " ".join(str(message or "breaks a shape").split())
    return Breach(str(where), "" if path is None else str(path), shown)
