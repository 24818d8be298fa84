"""What queries cost on a large graph, against the bare engine and rdflib: ratios in one run.

    kg build speeches.jsonl.gz -o out/
    python benchmarks/queries.py out/ [--times N] [--without-rdflib]

Each question of the pack is asked three ways of the same data: by `Graph.ask`, of the bare pyoxigraph store, and of an
rdflib Dataset in memory, which is stopped after N times what Graph.ask took (shown with `>`). Times are
CPU seconds; those of Graph.ask and the bare engine are the least of three.
"""

from __future__ import annotations

import argparse
import signal
from collections.abc import Callable
from time import process_time
from typing import cast

import pyoxigraph as ox
import rdflib

import kg
from kg.graph.terms import NAMESPACES
from kg.query import Question, pack, prefixes
from kg.store import Graph

Answer = Callable[[], object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("--times", type=float, default=10.0)
    parser.add_argument("--without-rdflib", action="store_true")
    given = parser.parse_args()
    with kg.open(given.out) as graph:
        merged = sum(1 for _ in graph.store.quads_for_pattern(None, None, None, ox.DefaultGraph()))
        print(f"{len(graph.documents()):,} documents, {merged:,} triples, {len(graph.store):,} quads with their graphs")
        copy = None if given.without_rdflib else dataset(graph)
        entity = commonest(graph)
        print(f"{'question':28s} {'rows':>7s} {'ask s':>8s} {'bare s':>8s} {'ratio':>6s} {'rdflib':>9s}")
        for question in pack():
            print(compared(graph, question, entity, copy, given.times), flush=True)


def compared(graph: Graph, question: Question, entity: ox.NamedNode, copy: rdflib.Dataset | None, times: float) -> str:
    """A line of the table for one question."""
    needed = [parameter.name for parameter in question.parameters if parameter.required]

    def bare() -> list[object]:
        values: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
            ox.Variable(name): entity for name in needed
        }
        solutions = graph.store.query(question.sparql, prefixes=prefixes(graph.base), substitutions=values)
        return [tuple(row) for row in cast("ox.QuerySolutions", solutions)]

    rows = graph.ask(question.name, **dict.fromkeys(needed, entity.value)).rows
    asked = least(lambda: graph.ask(question.name, **dict.fromkeys(needed, entity.value)))
    engine = least(bare)
    line = f"{question.name:28s} {len(rows):7,d} {asked:8.3f} {engine:8.3f} {asked / engine:6.2f}"
    if copy is None:
        return line
    spent, done = limited(lambda: by_rdflib(copy, graph.base, question, needed, entity), times * asked)
    return f"{line} {'' if done else '>'}{spent / asked:8.1f}"


def by_rdflib(copy: rdflib.Dataset, base: str, question: Question, needed: list[str], entity: ox.NamedNode) -> int:
    bound = {name: rdflib.URIRef(entity.value) for name in needed}
    return len(list(copy.query(question.sparql, initNs={**NAMESPACES, "id": base}, initBindings=bound)))


def dataset(graph: Graph) -> rdflib.Dataset:
    """All of the store, default graph and named graphs, in rdflib's own memory."""
    copy = rdflib.Dataset()
    begin = process_time()
    copy.parse(data=graph.store.dump(format=ox.RdfFormat.N_QUADS), format="nquads")
    print(f"rdflib took {process_time() - begin:.0f} s to load it")
    return copy


def commonest(graph: Graph) -> ox.NamedNode:
    """The organization that is mentioned most."""
    query = """SELECT ?one (COUNT(*) AS ?often) { ?passage kg:mentions ?one . ?one a schema:Organization }
               GROUP BY ?one ORDER BY DESC(?often) ?one LIMIT 1"""
    (row,) = cast("ox.QuerySolutions", graph.store.query(query, prefixes=prefixes(graph.base)))
    return cast("ox.NamedNode", row["one"])


def least(work: Answer) -> float:
    """CPU seconds of the quickest of three."""
    times = []
    for _ in range(3):
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return max(min(times), 1e-4)


def limited(work: Answer, limit: float) -> tuple[float, bool]:
    """CPU seconds, and whether it came to an end before the limit."""

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGPROF, stop)
    begin = process_time()
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        work()
    except TimeoutError:
        return process_time() - begin, False
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return process_time() - begin, True


if __name__ == "__main__":
    main()
