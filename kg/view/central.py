"""The part of a network that a page shows first."""

from __future__ import annotations

import heapq

import networkx as nx


def core(graph: nx.Graph[int], order: list[int], size: int) -> list[int]:
    """At most `size` nodes that hang together: from the first of `order` on, each time the first next to them."""
    weight = {node: place for place, node in enumerate(order)}
    waiting: list[int] = []
    found: set[int] = set()
    for start in order:
        heapq.heappush(waiting, weight[start])
        while waiting and len(found) < size:
            node = order[heapq.heappop(waiting)]
            if node in found:
                continue
            found.add(node)
            for near in graph[node]:
                if near not in found:
                    heapq.heappush(waiting, weight[near])
        if len(found) >= size:
            break
    return sorted(found)
