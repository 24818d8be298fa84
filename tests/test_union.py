"""The default graph is the documents as one set of triples, with one label a thing, in whatever order they came."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from kg.graph.terms import ONTOLOGY, term
from kg.model import Extraction
from kg.recall import Recall
from kg.store import Graph
from kg.union import ALIAS, LABEL, faults, load, mend, preferred, put, size, sizes
from tests.handmade import seed

PERSONS = "SELECT (COUNT(*) AS ?n) WHERE { ?s a schema:Person }"


def copy(number: int, **names: str) -> Extraction:
    """The seed as another document, with other names for the entities of these names (`_` for a blank)."""
    given = {old.replace("_", " "): new for old, new in names.items()}
    made = seed()
    entities = tuple(replace(entity, name=given.get(entity.name, entity.name)) for entity in made.entities)
    document = replace(made.document, id=f"copy-{number}", source=f"{number}.txt")
    return replace(made, document=document, entities=entities)


def number(graph: Graph, query: str) -> int:
    return int(graph.query(query).rows[0][0].value)  # type: ignore[union-attr]


def test_what_two_documents_say_is_counted_once() -> None:
    once, thrice = Graph.memory(), Graph.memory()
    once.add(seed())
    for n in range(3):
        thrice.add(copy(n))
    assert number(thrice, PERSONS) == number(once, PERSONS) == once.summary().entities["Person"]  # type: ignore[index]
    assert thrice.summary().mentions == 3 * once.summary().mentions
    assert thrice.summary().sentences == 3 * once.summary().sentences
    in_each = PERSONS.replace("{", "{ GRAPH ?g {") + " }"
    assert number(thrice, in_each) == 3 * number(once, PERSONS)
    one = f"FROM {thrice.iris.graph('copy-1')}"
    assert number(thrice, PERSONS.replace("WHERE", f"{one} WHERE")) == number(once, PERSONS)


def test_the_ontology_can_be_read_with_the_documents() -> None:
    graph = Graph.memory()
    graph.add(seed())
    answer = graph.query("SELECT ?name { ?speech a ?class . ?class rdfs:label ?name FILTER(?class = kg:Speech) }")
    assert [row[0].value for row in answer.rows] == ["Speech"]  # type: ignore[union-attr]


def test_a_triple_leaves_when_the_last_document_that_holds_it_does() -> None:
    graph = Graph.memory()
    graph.add(seed())
    alone = set(graph.store.quads_for_pattern(None, None, None, DefaultGraph()))
    graph.add(copy(1))
    graph.add(replace(copy(1), facts=(), statements=(), entities=(), speaker=None, sentences=()))
    rest = set(graph.store.quads_for_pattern(None, None, None, DefaultGraph())) - alone
    assert alone <= set(graph.store.quads_for_pattern(None, None, None, DefaultGraph()))
    assert {quad.subject for quad in rest} <= {graph.iris.document("copy-1"), graph.iris.file("1.txt")}
    assert graph.verify().faults == ()


def test_a_thing_has_the_label_that_most_documents_give_it() -> None:
    graph = Graph.memory()
    entity = graph.iris.make("person", "miao-wei")
    labels = f"SELECT ?name {{ {entity} rdfs:label ?name }}"
    for n, name in enumerate(("MIAO WEI", "Miao Wei", "Miao Wei", "Miao-Wei")):
        graph.add(copy(n, Miao_Wei=name))
    assert [row[0].value for row in graph.query(labels).rows] == ["Miao Wei"]  # type: ignore[union-attr]
    others = graph.query(f"SELECT ?name {{ {entity} skos:altLabel ?name }} ORDER BY ?name").rows
    assert {"MIAO WEI", "Miao-Wei"} <= {row[0].value for row in others}  # type: ignore[union-attr]
    assert Recall(graph).things["person-miao-wei"].label == "Miao Wei"
    assert graph.value(entity, "rdfs:label", graph.iris.graph("copy-0")) == "MIAO WEI"
    assert graph.verify().faults == ()


@pytest.mark.parametrize(
    ("labels", "chosen"),
    [
        (["b", "a", "b"], "b"),
        (["INTERNET+", "Internet+"], "Internet+"),
        (["Internet Plus", "Internet+"], "Internet+"),
        (["Genève", "Geneve"], "Geneve"),
        ([], ""),
    ],
)
def test_the_commonest_label_then_not_capitals_then_the_shortest(labels: list[str], chosen: str) -> None:
    assert preferred(labels) == preferred(reversed(labels)) == chosen


THINGS = [NamedNode(f"urn:thing-{n}") for n in range(3)]
NAMES = [Literal(name, language="en") for name in ("A", "a", "bb")]
TRIPLES = [Triple(thing, name, value) for thing in THINGS for name in (LABEL, ALIAS) for value in NAMES] + [
    Triple(thing, term("kg:supports"), other) for thing in THINGS for other in THINGS
]
GRAPHS = [NamedNode(f"urn:graph-{n}") for n in range(3)]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(GRAPHS), st.sets(st.sampled_from(TRIPLES), max_size=8)), max_size=8))
def test_the_default_graph_depends_on_what_the_documents_hold_not_on_how_it_came(
    steps: list[tuple[NamedNode, set[Triple]]],
) -> None:
    store, at_once = Store(), Store()
    grown = 0
    for graph, triples in steps:
        grown += put(store, graph, [Quad(t.subject, t.predicate, t.object, graph) for t in triples])
    last = dict(steps)
    for graph in sorted(last, key=str, reverse=True):
        put(at_once, graph, [Quad(t.subject, t.predicate, t.object, graph) for t in last[graph]])
    assert set(store) == set(at_once)
    assert grown == size(store)
    assert faults(store) == (0, 0)
    assert sizes(store) == {graph.value: len(triples) for graph, triples in last.items() if triples}
    default = [quad.triple for quad in store.quads_for_pattern(None, None, None, DefaultGraph())]
    assert max(Counter(t.subject for t in default if t.predicate == LABEL).values(), default=1) == 1
    held = {t for triples in last.values() for t in triples}
    assert {t for t in default if t.predicate not in (LABEL, ALIAS)} == {
        t for t in held if t.predicate not in (LABEL, ALIAS)
    }
    names = {(t.subject, t.object) for t in held if t.predicate in (LABEL, ALIAS)}
    assert {(t.subject, t.object) for t in default if t.predicate in (LABEL, ALIAS)} == names


HELD = st.dictionaries(st.sampled_from(GRAPHS), st.sets(st.sampled_from(TRIPLES), min_size=1, max_size=8))


def quads_of(held: dict[NamedNode, set[Triple]]) -> dict[NamedNode, list[Quad]]:
    return {graph: [Quad(t.subject, t.predicate, t.object, graph) for t in triples] for graph, triples in held.items()}


@settings(max_examples=300, deadline=None)
@given(HELD, st.integers(0, 3))
def test_what_is_loaded_together_is_what_is_put_one_by_one(held: dict[NamedNode, set[Triple]], before: int) -> None:
    one_by_one, together = Store(), Store()
    rows = [*quads_of(held).items()]
    for graph, quads in rows:
        put(one_by_one, graph, quads)
    for graph, quads in rows[:before]:
        put(together, graph, quads)
    load(together, dict(rows[before:]))
    assert set(together) == set(one_by_one)


@settings(max_examples=300, deadline=None)
@given(HELD, HELD)
def test_what_was_loaded_by_half_is_mended(
    held: dict[NamedNode, set[Triple]], missing: dict[NamedNode, set[Triple]]
) -> None:
    whole, half = Store(), Store()
    for graph, quads in quads_of(held).items():
        put(whole, graph, quads)
        put(half, graph, quads)
    lost = {Quad(t.subject, t.predicate, t.object, DefaultGraph()) for side in missing.values() for t in side}
    for quad in lost:
        half.remove(quad)
    for graph in held:
        mend(half, graph)
    assert set(half) == set(whole)


def test_the_ontology_keeps_all_its_labels() -> None:
    store = Store()
    labels = [Quad(term("kg:Speech"), LABEL, Literal(name, language=name), ONTOLOGY) for name in ("en", "fr")]
    put(store, ONTOLOGY, labels)
    assert size(store) == 2
    assert faults(store) == (0, 0)
    put(store, ONTOLOGY, labels[:1])
    assert size(store) == 1
