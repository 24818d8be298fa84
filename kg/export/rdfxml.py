"""RDF/XML: an rdf:Description for each thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.export.subjects import Subject, Value, subjects
from kg.export.xml import escaped
from kg.graph.terms import NAMESPACES, curie

if TYPE_CHECKING:
    from kg.store import Graph


def rdfxml(graph: Graph) -> bytes:
    """The union of the documents. Control characters in quotes, which XML cannot hold, are U+FFFD here."""
    return "".join(_parts(graph)).encode("utf-8")


def _parts(graph: Graph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    for prefix, namespace in NAMESPACES.items():
        yield f'\n    xmlns:{prefix}="{escaped(namespace)}"'
    yield ">\n"
    for subject in subjects(graph.quads(), graph.base):
        yield from _description(subject)
    yield "</rdf:RDF>\n"


def _description(subject: Subject) -> Iterator[str]:
    yield f'  <rdf:Description rdf:about="{escaped(subject.iri.value)}">\n'
    for predicate, values in subject.properties:
        for value in values:
            yield f"    <{curie(predicate)}{_value(value, curie(predicate))}\n"
    yield "  </rdf:Description>\n"


def _value(value: Value, name: str) -> str:
    if isinstance(value, NamedNode):
        return f' rdf:resource="{escaped(value.value)}"/>'
    attribute = ""
    if value.language:
        attribute = f' xml:lang="{value.language}"'
    elif curie(value.datatype) != "xsd:string":
        attribute = f' rdf:datatype="{escaped(value.datatype.value)}"'
    return f"{attribute}>{escaped(value.value)}</{name}>"
