"""What the Turtle export costs beside rdflib's of the same triples: ratios in one run.

    kg build speeches.jsonl.gz -o out/
    python benchmarks/export.py out/ [--runs N]

Measured are: the export of the graph in memory; the export of the graph in its folder, which reads it from disk; and
rdflib's serializer of the same triples in its own memory. Neither is charged for what brought the triples into memory;
what it took is told, since a user of rdflib pays for it. Times are CPU seconds, the least of the runs. The two texts
are read back and compared, triple by triple.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from time import perf_counter, process_time
from typing import TypeVar

import pyoxigraph as ox
import rdflib

import kg
from kg.store import Graph

Result = TypeVar("Result")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    with kg.open(given.out) as folder:
        content, disk, clock = least(folder.export, given.runs)
        store = ox.Store()
        store.bulk_load(folder.store.dump(format=ox.RdfFormat.N_QUADS), format=ox.RdfFormat.N_QUADS)
        same, memory, _ = least(Graph(store, folder.base, entries=folder.entries()).export, given.runs)
        triples = folder.export("ntriples")
    print(f"{content.count(b' .'):,} blocks, {triples.count(b' .'):,} lines, {len(content) / 1e6:,.0f} MB of Turtle")
    assert content == same, "the folder and the copy in memory give other bytes"
    theirs, loaded, _ = least(lambda: rdflib.Graph().parse(data=triples, format="nt"), 1)
    for prefix, namespace in ox.parse(content, format=ox.RdfFormat.TURTLE).prefixes.items():
        theirs.bind(prefix, namespace, replace=True)
    written, rdflibs, _ = least(lambda: theirs.serialize(format="turtle", encoding="utf-8"), given.runs)
    print(f"{'':34s} {'CPU s':>7s} {'rdflib is slower':>17s}")
    print(f"{'rdflib, in memory':34s} {rdflibs:7.2f}")
    print(f"{'kg, in memory':34s} {memory:7.2f} {rdflibs / memory:16.1f}x")
    print(f"{'kg, from its folder':34s} {disk:7.2f} {rdflibs / disk:16.1f}x   ({clock:.2f} s by the clock)")
    print(f"{'rdflib, with reading N-Triples':34s} {loaded + rdflibs:7.2f} {(loaded + rdflibs) / disk:16.1f}x")
    print("the same triples:", triples_of(content) == triples_of(written))


def least(work: Callable[[], Result], runs: int) -> tuple[Result, float, float]:
    """What it gives, the CPU seconds of the quickest run, and its seconds by the clock."""
    spent = []
    for _ in range(runs):
        begin, clock = process_time(), perf_counter()
        result = work()
        spent.append((process_time() - begin, perf_counter() - clock))
    return result, *min(spent)


def triples_of(content: bytes) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(content, format=ox.RdfFormat.TURTLE)}


if __name__ == "__main__":
    main()
