"""The default graph, which queries read: the triples of all documents and of the ontology, each of them once.

Oxigraph's own union of graphs is a bag: what n documents say would be matched, and counted, n times. So the store keeps
a merged copy, changed in the transaction that changes a named graph. Where documents label a thing differently, the
copy has one of the labels (`preferred`) and the others as `skos:altLabel`; the named graphs keep their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Final, cast

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from kg.graph.terms import ONTOLOGY, term

DEFAULT: Final = DefaultGraph()
LABEL: Final = term("rdfs:label")
ALIAS: Final = term("skos:altLabel")

Subject = NamedNode | ox.BlankNode | Triple


def preferred(labels: Iterable[str]) -> str:
    """The commonest; of equals one not all in capitals, then the shortest, then the first by alphabet; else empty.

    >>> preferred(["Internet Plus", "INTERNET+", "Internet+"])
    'Internet+'
    """
    often = Counter(labels)
    return min(often, key=lambda label: (-often[label], label.isupper(), len(label), label), default="")


# What is no name, asked of the engine: triple by triple it takes ten times as long. The ontology's names are no choice.
_LACKING: Final = (
    f"SELECT (COUNT(*) AS ?count) {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?p NOT IN ({LABEL}, {ALIAS}) || ?g = {ONTOLOGY})"
    " FILTER NOT EXISTS { ?s ?p ?o } }"
)
_SURPLUS: Final = (
    f"SELECT (COUNT(*) AS ?count) {{ ?s ?p ?o FILTER(?p NOT IN ({LABEL}, {ALIAS}))"
    " FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
)


def put(store: Store, graph: NamedNode, quads: Collection[Quad], held: Collection[Quad] | None = None) -> int:
    """Put the quads, all of `graph`, in place of what it holds, and bring the default graph into line with it.

    `held` is what it holds, for those who know. One transaction: a crash leaves the old or the new. Returns by how many
    triples the default graph has grown.
    """
    old = {quad.triple for quad in (store.quads_for_pattern(None, None, None, graph) if held is None else held)}
    new = {quad.triple for quad in quads}
    gone, come = old - new, new - old
    lost, won = ({t for t in side if _is_name(t, graph)} for side in (gone, come))
    dropped = {t for t in gone - lost if not _elsewhere(store, t, graph)}
    added = {t for t in come - won if _merged(t) not in store}
    losers = {t.subject for t in lost}
    own = {t.subject: set[Triple]() for t in lost | won}
    for triple in new:
        if triple.subject in own and _is_name(triple, graph):
            own[triple.subject].add(triple)
    for subject, names in own.items():
        before = {quad.triple for quad in _names(store, subject, DEFAULT)}
        # A document that agrees with the label only strengthens it: the others need not be asked.
        labels = {triple for triple in names if triple.predicate == LABEL}
        if subject not in losers and labels and labels <= before:
            known = {triple.object for triple in labels}
            after = before | {triple for triple in names if triple.object not in known}
        else:
            after = _reconciled(store, subject, graph, names)
        dropped |= before - after
        added |= after - before
    if gone or dropped:
        store.update(f"DELETE DATA {_data(dropped, graph, gone)} ; INSERT DATA {_data(added, graph, come)}")
    elif come:
        store.extend([*(quad for quad in quads if quad.triple in come), *map(_merged, added)])
    return len(added) - len(dropped)


def size(store: Store) -> int:
    """How many triples the default graph holds."""
    (count,) = _rows(store, "SELECT (COUNT(*) AS ?count) { ?s ?p ?o }")
    return int(count[0])


def sizes(store: Store) -> dict[str, int]:
    """How many triples each named graph holds, by its IRI."""
    rows = _rows(store, "SELECT ?graph (COUNT(*) AS ?count) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph")
    return {graph: int(count) for graph, count in rows}


def faults(store: Store) -> tuple[int, int]:
    """How many triples the default graph lacks, and how many it has too many. Reads the whole store."""
    lacking, surplus = (int(_rows(store, query)[0][0]) for query in (_LACKING, _SURPLUS))
    found: dict[Subject, set[Triple]] = defaultdict(set)
    told: dict[Subject, list[Triple]] = defaultdict(list)
    for quad in chain.from_iterable(store.quads_for_pattern(None, name, None, None) for name in (LABEL, ALIAS)):
        if quad.graph_name == DEFAULT:
            found[quad.subject].add(quad.triple)
        elif quad.graph_name != ONTOLOGY:
            told[quad.subject].append(quad.triple)
    for subject in found.keys() | told.keys():
        wanted = _merger(subject, told[subject])
        lacking += len(wanted - found[subject])
        extra = found[subject] - wanted
        surplus += sum(Quad(t.subject, t.predicate, t.object, ONTOLOGY) not in store for t in extra)
    return lacking, surplus


def _is_name(triple: Triple, graph: object) -> bool:
    """Whether the triple names a thing, in a document: the ontology's labels are not up for choice."""
    return triple.predicate in (LABEL, ALIAS) and graph != ONTOLOGY


def _elsewhere(store: Store, triple: Triple, graph: object) -> bool:
    """Whether a named graph other than this one holds the triple."""
    quads = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(quad.graph_name not in (graph, DEFAULT) for quad in quads)


def _names(store: Store, subject: Subject, graph: DefaultGraph | None = None) -> Iterator[Quad]:
    return chain.from_iterable(store.quads_for_pattern(subject, name, None, graph) for name in (LABEL, ALIAS))


def _reconciled(store: Store, subject: Subject, graph: object, own: set[Triple]) -> set[Triple]:
    """The names that the default graph has for a thing, if those of `graph` are `own`: one label, other names."""
    others = (q.triple for q in _names(store, subject) if q.graph_name not in (graph, DEFAULT, ONTOLOGY))
    return _merger(subject, [*others, *own])


def _merger(subject: Subject, names: list[Triple]) -> set[Triple]:
    """One label and other names, out of those that each of the documents has for a thing."""
    labels = [t.object for t in names if t.predicate == LABEL and isinstance(t.object, Literal)]
    value = preferred(label.value for label in labels)
    label = min((one for one in labels if one.value == value), key=str, default=None)
    aliases = {triple.object for triple in names} - {label}
    return {Triple(subject, ALIAS, alias) for alias in aliases} | ({Triple(subject, LABEL, label)} if label else set())


def _merged(triple: Triple) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, DEFAULT)


def _data(default: Iterable[Triple], graph: NamedNode, named: Iterable[Triple]) -> str:
    """The triples as SPARQL has them in braces, those of the default graph and those of `graph`."""
    merged, own = (
        (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode() for triples in (default, named)
    )
    return f"{{ {merged} GRAPH {graph} {{ {own} }} }}"


def _rows(store: Store, query: str) -> list[list[str]]:
    return [
        [cast("NamedNode | Literal", value).value for value in row]
        for row in cast("ox.QuerySolutions", store.query(query))
    ]
