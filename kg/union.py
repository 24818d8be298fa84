"""The default graph, which queries read: the triples of all documents and of the ontology, each of them once.

Oxigraph's own union of graphs is a bag: what n documents say would be matched, and counted, n times. So the store keeps
a merged copy, changed in the transaction that changes a named graph. Where documents label a thing differently, the
copy has one of the labels (`preferred`) and the others as `skos:altLabel`; the named graphs keep their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final, cast

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple

from kg.graph.terms import ONTOLOGY, term

DEFAULT: Final = DefaultGraph()
LABEL: Final = term("rdfs:label")
ALIAS: Final = term("skos:altLabel")
_NAMES: Final = (LABEL, ALIAS)

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


def load(store: Store, graphs: Mapping[NamedNode, Collection[Quad]]) -> None:
    """Load graphs of documents of which the store holds nothing yet, and bring the default graph into line with them.

    The engine sorts them and takes them into its files in one step, at a third of the time that a transaction takes.
    Names that lost their place in the default graph leave it in a second step: what is killed in between, `mend` puts
    right.
    """
    own: dict[Subject, list[Triple]] = defaultdict(list)
    merged: list[Triple] = []
    for triple in (quad.triple for quads in graphs.values() for quad in quads):
        if triple.predicate in _NAMES:
            own[triple.subject].append(triple)
        else:
            merged.append(triple)
    dropped: set[Triple] = set()
    for subject, names in own.items():
        before, after = _names_after(store, subject, None, names, known=True)
        dropped |= before - after
        merged += after - before
    named = b"".join(ox.serialize(quads, format=RdfFormat.N_QUADS) or b"" for quads in graphs.values())
    store.bulk_load(named + (ox.serialize(merged, format=RdfFormat.N_TRIPLES) or b""), format=RdfFormat.N_QUADS)
    for triple in dropped:
        store.remove(_merged(triple))


def put(store: Store, graph: NamedNode, quads: Iterable[Quad]) -> int:
    """Put the quads, all of `graph`, in place of what it holds, and bring the default graph into line with it.

    One transaction: a crash leaves the old or the new. Returns by how many triples the default graph has grown.
    """
    old, new = set(store.quads_for_pattern(None, None, None, graph)), set(quads)
    return change(store, graph, old - new, new - old)


def change(store: Store, graph: NamedNode, gone: Collection[Quad], come: Collection[Quad]) -> int:
    """Take quads that `graph` holds out of it, put others in that it does not, and bring the default graph into line.

    One transaction, and a number of triples, as with `put`.
    """
    lost, won = ({quad.triple for quad in side if _is_name(quad, graph)} for side in (gone, come))
    dropped = {q.triple for q in gone if not _is_name(q, graph) and not _elsewhere(store, q.triple, graph)}
    added = {q.triple for q in come if not _is_name(q, graph) and _merged(q.triple) not in store}
    losers = {triple.subject for triple in lost}
    for subject in {triple.subject for triple in lost | won}:
        held = {quad.triple for quad in _names(store, subject, graph)}
        names = (held - lost) | {triple for triple in won if triple.subject == subject}
        before, after = _names_after(store, subject, graph, names, known=subject not in losers)
        dropped |= before - after
        added |= after - before
    if gone or dropped:
        taken, given = ({quad.triple for quad in side} for side in (gone, come))
        store.update(f"DELETE DATA {_data(dropped, graph, taken)} ; INSERT DATA {_data(added, graph, given)}")
    elif come:
        store.extend([*come, *map(_merged, added)])
    return len(added) - len(dropped)


def mend(store: Store, graph: NamedNode) -> None:
    """Bring the default graph into line with what a graph holds, where it may have been loaded by half."""
    quads = [*store.quads_for_pattern(None, None, None, graph)]
    lacking = [_merged(q.triple) for q in quads if not _is_name(q, graph) and _merged(q.triple) not in store]
    store.extend(lacking)
    for subject in {quad.subject for quad in quads if _is_name(quad, graph)}:
        before = {quad.triple for quad in _names(store, subject, DEFAULT)}
        after = _reconciled(store, subject, None, ())
        for triple in before - after:
            store.remove(_merged(triple))
        store.extend(map(_merged, after - before))


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
    for quad in chain.from_iterable(store.quads_for_pattern(None, name, None, None) for name in _NAMES):
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


def _is_name(told: Quad | Triple, graph: object) -> bool:
    """Whether it names a thing, in a document: the ontology's labels are not up for choice."""
    return told.predicate in _NAMES and graph != ONTOLOGY


def _elsewhere(store: Store, triple: Triple, graph: object) -> bool:
    """Whether a named graph other than this one holds the triple."""
    quads = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(quad.graph_name not in (graph, DEFAULT) for quad in quads)


def _names(store: Store, subject: Subject, graph: NamedNode | DefaultGraph | None = None) -> Iterator[Quad]:
    return chain.from_iterable(store.quads_for_pattern(subject, name, None, graph) for name in _NAMES)


def _names_after(
    store: Store, subject: Subject, graph: object, own: Collection[Triple], *, known: bool
) -> tuple[set[Triple], set[Triple]]:
    """The names that the default graph has for a thing, and those it should have if those of `graph` are `own`.

    With `known`, `graph` has only won names: one that agrees with the label then strengthens it, and the other graphs
    need not be asked.
    """
    before = {quad.triple for quad in _names(store, subject, DEFAULT)}
    labels = {triple for triple in own if triple.predicate == LABEL}
    if known and labels and labels <= before:
        values = {triple.object for triple in labels}
        return before, before | {triple for triple in own if triple.object not in values}
    if known and not before:
        return before, _merger(subject, [*own])
    return before, _reconciled(store, subject, graph, own)


def _reconciled(store: Store, subject: Subject, graph: object, own: Iterable[Triple]) -> set[Triple]:
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
