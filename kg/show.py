"""All that is known of one entity, each fact and statement with the words that prove it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.count import counted
from kg.graph.iri import BASE
from kg.graph.terms import term
from kg.query.names import entity
from kg.query.prefixes import prefixes, shorten
from kg.query.table import line, wrap
from kg.recall import place_words
from kg.union import DEFAULT, LABEL

if TYPE_CHECKING:
    from kg.store import Graph

WIDTH: Final = 100
PARTS: Final = {"says": "it says so", "by": "it commits", "to": "to it", "about": "about it"}
"""The parts that an entity can have in a statement: for somebody else may commit than speaks."""

_NAMES: Final = """
SELECT DISTINCT ?of ?kind ?value WHERE { GRAPH ?g {
  { ?of rdfs:label ?value BIND("label" AS ?kind) }
  UNION { ?of skos:altLabel ?value BIND("alias" AS ?kind) }
  UNION { ?of a ?value BIND("type" AS ?kind) }
} }
"""
_MENTIONS: Final = """
SELECT ?of (COUNT(DISTINCT ?passage) AS ?mentions) (COUNT(DISTINCT ?document) AS ?documents) WHERE { GRAPH ?g {
  ?passage kg:mentions ?of ; nif:referenceContext ?document
} } GROUP BY ?of
"""
# A document's graph holds all of a fact: asked for graph by graph, a triple that two documents share is not met twice.
_QUOTED: Final = """
  ?node prov:wasQuotedFrom ?passage .
  ?passage nif:anchorOf ?quote ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext ?document .
  OPTIONAL { ?passage kg:place ?place }
  OPTIONAL { ?node kg:scope ?scope }
  OPTIONAL { ?node kg:confidence ?confidence }
  OPTIONAL { ?node prov:wasAttributedTo ?speaker . ?speaker rdfs:label ?speakerName }
"""
_FACTS: Final = (
    "SELECT * WHERE { GRAPH ?g { ?node a kg:Fact ; rdf:subject ?of ; rdf:predicate ?predicate ; rdf:object ?other ."
    " FILTER(?predicate != org:member) OPTIONAL { ?other rdfs:label ?name }" + _QUOTED + "} }",
    "SELECT * WHERE { GRAPH ?g { ?node a kg:Fact ; rdf:object ?of ; rdf:predicate ?predicate ; rdf:subject ?other ."
    " FILTER(?predicate != org:member) OPTIONAL { ?other rdfs:label ?name }" + _QUOTED + "} }",
)
"""Facts that the entity is the subject of, and those that it is the object of; positions have their own node."""
_POSITIONS: Final = (
    "SELECT * WHERE { GRAPH ?g { ?node a org:Membership ; org:member ?of ; org:role/rdfs:label ?role ."
    " OPTIONAL { ?node org:organization ?other OPTIONAL { ?other rdfs:label ?name } }"
    " BIND(org:role AS ?predicate)" + _QUOTED + "} }",
    "SELECT * WHERE { GRAPH ?g { ?node a org:Membership ; org:organization ?of ; org:role/rdfs:label ?role ."
    " ?node org:member ?other . OPTIONAL { ?other rdfs:label ?name } BIND(org:role AS ?predicate)" + _QUOTED + "} }",
)
_STATEMENTS: Final = (
    "SELECT * WHERE { GRAPH ?g { VALUES (?predicate ?part) { (kg:committer 'by') (prov:wasAttributedTo 'says')"
    " (kg:addressee 'to') (schema:about 'about') } ?node a kg:SpeechAct, ?kind ; ?predicate ?of ."
    " FILTER(?kind != kg:SpeechAct) OPTIONAL { ?node kg:deadline ?deadline }" + _QUOTED + "} }"
)


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words that prove something: `begin` and `end` are offsets in code points of the document's text.

    `speaker` is who says it, empty where the document tells it in its own words; `place` is where it stands in the
    file that the text was read from (a page, an XPath), where the file has such places.
    """

    document: str
    begin: int
    end: int
    quote: str
    speaker: str
    confidence: float | None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A fact about the entity: the predicate's IRI, the other end (an IRI or a date), its name, the evidence."""

    predicate: str
    other: str | None
    name: str
    role: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement that the entity has a part in: `parts` are some of `says`, `by` (it commits), `to` and `about`."""

    kind: str
    parts: tuple[str, ...]
    deadline: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One entity: its IRI, names, types (IRIs), facts with it as subject (`out`) and as object (`into`), statements."""

    iri: str
    label: str
    aliases: tuple[str, ...]
    types: tuple[str, ...]
    mentions: int
    documents: int
    out: tuple[Relation, ...]
    into: tuple[Relation, ...]
    statements: tuple[Said, ...]
    base: str = BASE

    def text(self, *, width: int | None = None) -> str:
        """The card as plain text for a terminal, `width` columns wide (COLUMNS, else 100), free of controls."""
        width = max(40, width or shutil.get_terminal_size((WIDTH, 24)).columns)
        return "".join(f"{text.rstrip()}\n" for text in self._lines(width))

    def _lines(self, width: int) -> Iterator[str]:
        types = ", ".join(shorten(iri, self.base) for iri in self.types)
        yield from wrap(f"{self.label} ({types})", width)
        yield line(shorten(self.iri, self.base))
        if self.aliases:
            yield from _indented(f"also: {'; '.join(self.aliases)}", 0, width)
        yield f"{counted(self.mentions, 'mention')} in {counted(self.documents, 'document')}"
        for title, relations in (("Facts", self.out), ("Facts of others about it", self.into)):
            if relations:
                yield from ("", f"{title} ({len(relations)})")
            for predicate, group in groupby(relations, key=lambda relation: relation.predicate):
                yield f"  {line(shorten(predicate, self.base))}"
                for relation in group:
                    yield from _indented(_end(relation), 4, width)
                    yield from _quotes(relation.evidence, width)
        if self.statements:
            yield from ("", f"Statements ({len(self.statements)})")
        for said in self.statements:
            deadline = f", until {said.deadline}" if said.deadline else ""
            yield f"  {line(said.kind)} ({', '.join(PARTS[part] for part in said.parts)}{deadline})"
            yield from _quotes(said.evidence, width)


def show(graph: Graph, name: str) -> Card:
    """The card of the one entity that goes by this name, another of its names, or IRI.

    Case, accents and a leading article do not matter. Raises KgError where nothing goes by it, with the closest names,
    and where several things do, with their IRIs.
    """
    node = entity(graph, name)
    described = _rows(graph, _NAMES, node)
    kinds = {kind: sorted({r["value"] for r in described if r["kind"] == kind}) for kind in ("label", "alias", "type")}
    # Documents may label it differently: the default graph has chosen.
    usual = next(iter(graph.store.quads_for_pattern(node, LABEL, None, DEFAULT)), None)
    label = usual.object.value if usual and isinstance(usual.object, ox.Literal) else name
    counted = next(iter(_rows(graph, _MENTIONS, node)), {"mentions": "0", "documents": "0"})
    out, into = (
        _relations(
            [
                *_by_graph(graph, _FACTS[i], node, (("rdf:subject", "rdf:object")[i],)),
                *_by_graph(graph, _POSITIONS[i], node, (("org:member", "org:organization")[i],)),
            ],
            graph.base,
        )
        for i in (0, 1)
    )
    return Card(
        iri=node.value,
        label=label,
        aliases=tuple(sorted({*kinds["label"], *kinds["alias"]} - {label})),
        types=tuple(kinds["type"]),
        mentions=int(counted["mentions"]),
        documents=int(counted["documents"]),
        out=out,
        into=into,
        statements=_statements(_by_graph(graph, _STATEMENTS, node, _PARTS), graph.base),
        base=graph.base,
    )


Row = dict[str, str]
_PARTS: Final = ("kg:committer", "prov:wasAttributedTo", "kg:addressee", "schema:about")


def _by_graph(graph: Graph, sparql: str, node: ox.NamedNode, joints: Iterable[str]) -> list[Row]:
    """The rows of a query, asked of the graphs of those documents alone in which a property of `joints` has the entity
    as its value: over all graphs at once the engine reads the whole store for what is optional."""
    quads = (quad for name in joints for quad in graph.store.quads_for_pattern(None, term(name), node, None))
    homes = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)}
    found = (_rows(graph, sparql.replace("GRAPH ?g", f"GRAPH <{home}>"), node) for home in sorted(homes))
    return [row for rows in found for row in rows]


def _rows(graph: Graph, sparql: str, node: ox.NamedNode) -> list[Row]:
    solutions = graph.store.query(sparql, prefixes=prefixes(), substitutions={ox.Variable("of"): node})
    assert isinstance(solutions, ox.QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return [
        {name: term.value for name, term in zip(names, row, strict=True) if term is not None and not _is_triple(term)}
        for row in solutions
    ]


def _relations(rows: Iterable[Row], base: str) -> tuple[Relation, ...]:
    def key(row: Row) -> tuple[str, str, str]:
        return row["predicate"], row.get("other", ""), row.get("role", "")

    found = []
    for (predicate, other, role), same in groupby(sorted(rows, key=key), key=key):
        proofs = list(same)
        name = min((row["name"] for row in proofs if "name" in row), default=other)
        found.append(Relation(predicate, other or None, name, role, _evidence(proofs, base)))
    return tuple(sorted(found, key=lambda one: (one.predicate, one.name.casefold(), one.role, one.other or "")))


def _statements(rows: Iterable[Row], base: str) -> tuple[Said, ...]:
    found = []
    for _, same in groupby(sorted(rows, key=lambda row: row["node"]), key=lambda row: row["node"]):
        proofs = list(same)
        held = {row["part"] for row in proofs}
        parts = tuple(part for part in PARTS if part in held)
        kind = proofs[0]["kind"].rpartition("#")[2]
        found.append(Said(kind, parts, proofs[0].get("deadline", ""), _evidence(proofs, base)))
    return tuple(sorted(found, key=lambda said: (said.evidence, said.kind)))


def _evidence(rows: Iterable[Row], base: str) -> tuple[Evidence, ...]:
    found: dict[tuple[str, str, str], Evidence] = {}
    for row in sorted(rows, key=lambda row: row.get("speakerName", "")):
        asserted = "scope" not in row or row["scope"].endswith("#Asserted")
        confidence = float(row["confidence"]) if "confidence" in row else None
        document = row["document"].removeprefix(base).removeprefix("document-")
        found.setdefault(
            (row["document"], row["begin"], row["end"]),
            Evidence(
                document=document,
                begin=int(row["begin"]),
                end=int(row["end"]),
                quote=row["quote"],
                speaker=row.get("speakerName", "") if asserted else "",
                confidence=confidence,
                place=row.get("place", ""),
            ),
        )
    return tuple(sorted(found.values(), key=lambda one: (one.document, one.begin, one.end)))


def _is_triple(term: object) -> bool:
    return isinstance(term, ox.Triple)


def _end(relation: Relation) -> str:
    if not relation.role:
        return relation.name
    return f"{relation.role} ({relation.name})" if relation.name else relation.role


def _quotes(evidence: Iterable[Evidence], width: int) -> Iterator[str]:
    for one in evidence:
        yield from _indented(f"“{one.quote}”", 6, width)
        who = f"said by {one.speaker}" if one.speaker else "narrated"
        sure = "" if one.confidence is None else f", confidence {one.confidence:g}"
        where = f" at {place_words(one.place)}" if one.place else ""
        yield from _indented(f"-- {one.document} {one.begin}-{one.end}{where}, {who}{sure}", 6, width)


def _indented(text: str, indent: int, width: int) -> list[str]:
    return [" " * indent + part for part in wrap(text, width - indent)]
