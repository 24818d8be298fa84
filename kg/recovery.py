"""Put right what a killed process, or a change that was broken off, left; and notice a store that lost something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyoxigraph import Store

from kg import union
from kg.folder import Entry
from kg.graph import Iris
from kg.graph.terms import term
from kg.holdings import Holdings


def settle(store: Store, holdings: Holdings, iris: Iris, begun: Sequence[Entry]) -> None:
    """Take over those of the documents begun, oldest first, that the store holds, the latest; drop the others."""
    counts = union.sizes(store)
    for id_ in sorted({entry.id for entry in begun}):
        graph = iris.graph(id_)
        told = store.quads_for_pattern(iris.document(id_), term("kg:sha256"), None, graph)
        stored = (counts.get(graph.value, 0), min((quad.object.value for quad in told), default=None))  # type: ignore[union-attr]
        latest = [entry for entry in reversed(begun) if entry.id == id_]
        # The last one begun may not have been stored. Where the one before looks the same, it is taken: at worst the
        # document is built once more.
        known = [entry for entry in latest if entry is not begun[-1]]
        known += [holdings.entry(id_)] if id_ in holdings else []
        kept = next((e for e in (*known, begun[-1]) if (e.id, e.quads, e.sha256) == (id_, *stored)), None)
        if kept:
            union.mend(store, graph)
            holdings.keep(kept)
        elif stored[0] == 0 or id_ not in holdings:  # its removal came through, or it never came in whole
            union.put(store, graph, [])
            store.remove_graph(graph)  # it is empty, and would still be listed
            holdings.forget(latest[0])
        for entry in latest:
            holdings.drop(entry)


def incomplete(store: Store, iris: Iris, entries: Iterable[Entry]) -> list[str]:
    """The ids of documents of which the store holds another number of quads than was stored of them."""
    counts = union.sizes(store)
    return [entry.id for entry in entries if counts.get(iris.graph(entry.id).value, 0) != entry.quads]
