"""What weighs most in a network, and what belongs together in it."""

from __future__ import annotations

import heapq
from typing import Final

import networkx as nx
import numpy as np

DAMPING: Final = 0.85
ROUNDS: Final = 60


def central(graph: nx.Graph[int]) -> list[int]:
    """The nodes `0 .. n-1` by PageRank (Brin and Page 1998) without directions, the most central first."""
    count = graph.number_of_nodes()
    if not count:
        return []
    ends = np.array([(one, two) for edge in sorted(graph.edges()) for one, two in (edge, edge[::-1])], dtype=np.int64)
    ends = ends.reshape(-1, 2)
    degree = np.maximum(np.bincount(ends[:, 0], minlength=count), 1)
    rank = np.full(count, 1 / count)
    for _ in range(ROUNDS):
        passed = np.bincount(ends[:, 1], weights=(rank / degree)[ends[:, 0]], minlength=count)
        rank = (1 - DAMPING) / count + DAMPING * passed
    return [int(node) for node in np.lexsort((np.arange(count), -np.round(rank, 12)))]


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


def groups(graph: nx.Graph[int]) -> list[int]:
    """The community of each node `0 .. n-1` (Louvain, Blondel et al. 2008), the biggest is 0; -1 for a node alone."""
    ordered: nx.Graph[int] = nx.Graph()
    ordered.add_nodes_from(sorted(node for node in graph if graph.degree(node)))
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.edges()))
    found = [sorted(members) for members in nx.community.louvain_communities(ordered, seed=0)] if ordered else []
    found.sort(key=lambda members: (-len(members), members[0]))
    home = {node: number for number, members in enumerate(found) for node in members}
    return [home.get(node, -1) for node in range(graph.number_of_nodes())]
