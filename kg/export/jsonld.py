"""JSON-LD: a node for each thing, compacted by the ontology's own context, which is part of the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode

from kg import resources
from kg.export.subjects import Value, subjects
from kg.graph.terms import curie, term

if TYPE_CHECKING:
    from kg.store import Graph


def jsonld(graph: Graph) -> bytes:
    """The union of the documents, with `@context` and `@graph`."""
    context = json.loads((resources.ontology() / "context.jsonld").read_bytes())["@context"]
    writer = _Writer({**context, "id": graph.base}, graph.base)
    nodes = []
    for subject in subjects(graph.quads(), graph.base):
        node: dict[str, Any] = {"@id": writer.iri(subject.iri)}
        for predicate, values in subject.properties:
            if predicate == term("rdf:type"):
                node["@type"] = [curie(value) for value in values if isinstance(value, NamedNode)]
            else:
                name, rule = writer.term(predicate)
                written = [writer.value(value, rule) for value in values]
                node[name] = written[0] if len(written) == 1 else written
        nodes.append(node)
    content = {"@context": writer.context, "@graph": nodes}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


class _Writer:
    """Compacts by a context whose terms map to `@id`, with `@type` where all values are IRIs or of one datatype."""

    def __init__(self, context: dict[str, Any], base: str) -> None:
        self.context = context
        self.base = base
        self._terms = {rule["@id"]: (name, rule) for name, rule in context.items() if isinstance(rule, dict)}

    def iri(self, iri: NamedNode) -> str:
        return f"id:{iri.value[len(self.base) :]}" if iri.value.startswith(self.base) else curie(iri)

    def term(self, predicate: NamedNode) -> tuple[str, dict[str, str]]:
        name = curie(predicate)
        return self._terms.get(name, (name, {}))

    def value(self, value: Value, rule: dict[str, str]) -> str | dict[str, str]:
        if isinstance(value, NamedNode):
            return self.iri(value) if rule.get("@type") == "@id" else {"@id": self.iri(value)}
        return value.value if self._is_plain(value, rule) else self._full(value)

    def _is_plain(self, value: Literal, rule: dict[str, str]) -> bool:
        if value.language:
            return rule.get("@language") == value.language
        datatype = curie(value.datatype)
        return rule.get("@type", "xsd:string") == datatype and "@language" not in rule

    def _full(self, value: Literal) -> dict[str, str]:
        if value.language:
            return {"@value": value.value, "@language": value.language}
        datatype = curie(value.datatype)
        return {"@value": value.value} | ({} if datatype == "xsd:string" else {"@type": datatype})
