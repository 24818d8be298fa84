"""What weighs most in a network, and what belongs together in it."""

from __future__ import annotations

from typing import Final

import networkx as nx
import numpy as np

DAMPING: Final = 0.85
ROUNDS: Final = 60


def central(graph: nx.Graph[int]) -> list[int]:
    """The nodes `0 .. n-1` by PageRank, the most central first."""
    rank = np.array(ranks(graph))
    return [int(node) for node in np.lexsort((np.arange(len(rank)), -np.round(rank, 12)))]


def ranks(graph: nx.Graph[int]) -> list[float]:
    """The PageRank (Brin and Page 1998) of each node `0 .. n-1`, without directions; together they are 1."""
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
    return [float(value) for value in rank]


def groups(graph: nx.Graph[int]) -> list[int]:
    """The community of each node `0 .. n-1` (Louvain, Blondel et al. 2008), the biggest is 0; -1 for a node alone."""
    ordered: nx.Graph[int] = nx.Graph()
    ordered.add_nodes_from(sorted(node for node in graph if graph.degree(node)))
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.edges()))
    found = [sorted(members) for members in nx.community.louvain_communities(ordered, seed=0)] if ordered else []
    found.sort(key=lambda members: (-len(members), members[0]))
    home = {node: number for number, members in enumerate(found) for node in members}
    return [home.get(node, -1) for node in range(graph.number_of_nodes())]
