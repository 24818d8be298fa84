"""Where the nodes stand: computed once, the same on every run, so that the page draws a still picture at once.

Each connected part is spread by force (Fruchterman-Reingold from a fixed start); a part too big for that is cut into
its communities, which are laid out as nodes of their own and then filled in. Boxes of node and label are then pushed
apart, and parts are set beside each other, the biggest first.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
"""Of shape (nodes, 2): pixels to the right and down."""

LARGEST_SPRING: Final = 60
"""Nodes that are spread by force at once: the cost is quadratic, so a big part is made of its communities."""

EDGE_LENGTH: Final = 115.0
ROOM: Final = 14_000.0
"""Square pixels of the picture for each node, at most."""
GAP: Final = 14.0
SPACE: Final = 30.0
"""Between parts that nothing connects."""
ROUNDS: Final = 120
PUSH: Final = 0.4
LONGEST_PUSH: Final = 60.0
STRETCH: Final = 1.15
"""Parts are widened by this before their labels are: names need more room to the sides."""

Size = tuple[float, float, float]
"""How far a node with its label reaches in pixels: to each side, up, and down (where the label is)."""

Place = tuple[int, int]


def layout(graph: nx.Graph[int], sizes: Mapping[int, Size], home: Sequence[int] = ()) -> dict[int, Place]:
    """Where each node of an undirected graph stands, in whole pixels around the origin.

    `home` is the community of each node, where that is known; a big part is cut by it.

    No two boxes lie on each other, but in parts so crowded that pushing them apart would tear the picture.
    """
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part[0]))
    drawn = []
    for part in parts:
        boxes = np.array([(2 * side, up + down) for side, up, down in (sizes[node] for node in part)])
        # The force moves nodes; boxes reach further down than up, so they are pushed by their own middles.
        drop = np.array([(0.0, (sizes[node][2] - sizes[node][1]) / 2) for node in part])
        points = _lying(_spread(graph.subgraph(part), part, home))
        drawn.append((part, _push_apart(points + drop, boxes) - drop, drop, boxes))
    return _pack(drawn)


def _lying(points: Points) -> Points:
    """The points turned so that they are widest from left to right: screens are, and labels want the width."""
    if len(points) == 1:
        return points
    centred = points - points.mean(axis=0)
    (xx, xy), (_, yy) = centred.T @ centred
    angle = 0.5 * math.atan2(2 * float(xy), float(xx - yy))
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return np.asarray(centred @ turn)


def _spread(graph: nx.Graph[int], nodes: list[int], home: Sequence[int] = ()) -> Points:
    """Points for the nodes of one connected part, in the order of `nodes`."""
    if len(nodes) == 1:
        return np.zeros((1, 2))
    if len(nodes) <= LARGEST_SPRING:
        return _spring(graph, nodes)
    communities = _cut(nodes, home) if home else _communities(graph, nodes)
    if len(communities) < 2 or len(communities) > len(nodes) // 2:
        communities = [nodes[start : start + LARGEST_SPRING] for start in range(0, len(nodes), LARGEST_SPRING)]
    communities.sort(key=lambda found: (-len(found), found[0]))
    place = {node: index for index, found in enumerate(communities) for node in found}
    between: nx.Graph[int] = nx.Graph()
    between.add_nodes_from(range(len(communities)))
    for one, two in sorted((min(edge), max(edge)) for edge in graph.edges()):
        if place[one] != place[two]:
            between.add_edge(place[one], place[two])
    inner = [_spread(graph.subgraph(found), found) for found in communities]
    frames = np.array([np.ptp(points, axis=0) + EDGE_LENGTH for points in inner])
    inner = [points - (points.max(axis=0) + points.min(axis=0)) / 2 for points in inner]
    centres = _push_apart(_spread(between, list(range(len(communities)))), frames)
    where = {
        node: centres[index] + inner[index][row]
        for index, found in enumerate(communities)
        for row, node in enumerate(found)
    }
    return np.array([where[node] for node in nodes])


def _communities(graph: nx.Graph[int], nodes: list[int]) -> list[list[int]]:
    return [sorted(found) for found in nx.community.louvain_communities(_sorted(graph, nodes), seed=0)]


def _cut(nodes: list[int], home: Sequence[int]) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for node in nodes:
        found.setdefault(home[node], []).append(node)
    return list(found.values())


def _spring(graph: nx.Graph[int], nodes: list[int]) -> Points:
    # The best connected start near the centre: the force then keeps them there, and the picture has a middle.
    ranked = sorted(nodes, key=lambda node: (-graph.degree(node), node))
    start = {
        node: (
            math.sqrt(rank / len(nodes)) * math.cos(rank * 2.399963),
            math.sqrt(rank / len(nodes)) * math.sin(rank * 2.399963),
        )
        for rank, node in enumerate(ranked)
    }
    found = nx.spring_layout(
        _sorted(graph, nodes), pos=start, iterations=ROUNDS, seed=0, k=1.3 / math.sqrt(len(nodes)), weight=None
    )
    points = np.array([found[node] for node in nodes], dtype=np.float64)
    lengths = [math.dist(found[one], found[two]) for one, two in graph.edges()] or [1.0]
    # An arrow's usual length makes it readable, unless long arrows to a hub would leave the picture empty.
    roomy = math.sqrt(len(nodes) * ROOM / max(float(np.prod(np.ptp(points, axis=0))), 1e-9))
    return points * min(EDGE_LENGTH / max(float(np.median(lengths)), 1e-6), max(roomy, 1e-6))


def _sorted(graph: nx.Graph[int], nodes: list[int]) -> nx.Graph[int]:
    """A copy with nodes and edges in order: the order decides how floats are summed and how communities are named."""
    copy: nx.Graph[int] = nx.Graph()
    copy.add_nodes_from(sorted(nodes))
    copy.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.edges()))
    return copy


def _push_apart(points: Points, boxes: Points) -> Points:
    """The points moved as little as need be until no two boxes lie on each other (or the rounds are over).

    A round sweeps from left to right and compares each box with the next, the one after it, and so on, as long as any
    two at that distance can still touch.
    """
    points = points.copy()
    points[:, 0] *= STRETCH
    widest = float(boxes[:, 0].max()) + GAP
    for _ in range(ROUNDS):
        order = np.lexsort((points[:, 1], points[:, 0]))
        at, size = points[order], boxes[order] + GAP
        moves = np.zeros_like(at)
        for step in range(1, len(at)):
            delta = at[step:] - at[:-step]
            if delta[:, 0].min() >= widest:
                break
            overlap = (size[step:] + size[:-step]) / 2 - np.abs(delta)
            hit = np.flatnonzero(np.minimum(overlap[:, 0], overlap[:, 1]) > 0)
            if not hit.size:
                continue
            # Two boxes leave each other along the shorter way; of twins on one spot the second goes down.
            axis = (overlap[hit, 1] <= overlap[hit, 0]).astype(int)
            away = np.where(delta[hit, axis] < 0, -1.0, 1.0) * overlap[hit, axis]
            np.add.at(moves, (hit, axis), -away)
            np.add.at(moves, (hit + step, axis), away)
        if not moves.any():
            break
        points[order] += np.clip(moves * PUSH, -LONGEST_PUSH, LONGEST_PUSH)
    return points


def _pack(drawn: list[tuple[list[int], Points, Points, Points]]) -> dict[int, Place]:
    """The parts side by side: the first on top, the others in rows below, as wide as suits the screen best."""
    places: dict[int, Place] = {}
    if not drawn:
        return places
    frames: list[tuple[Points, Points]] = []
    for _, points, drop, boxes in drawn:
        low, high = (points + drop - boxes / 2).min(axis=0), (points + drop + boxes / 2).max(axis=0)
        frames.append((low, high - low))
    widest = max(float(size[0]) for _, size in frames)
    area = sum(float((size[0] + SPACE) * (size[1] + SPACE)) for _, size in frames)
    widths = [max(widest, math.sqrt(area) * step / 10) for step in range(8, 19)]
    rows = min((_rows(frames, width) for width in widths), key=lambda found: max(_extent(found)))
    width, height = _extent(rows)
    spots: list[tuple[float, float]] = []
    top = -height / 2
    for row in rows:
        row_width = sum(float(size[0]) for size in row) + SPACE * (len(row) - 1)
        # A short row stands in the middle, its parts further from each other.
        space = SPACE + min(SPACE, (width - row_width) / (len(row) + 1))
        left = -(row_width + (space - SPACE) * (len(row) - 1)) / 2
        for size in row:
            spots.append((left, top))
            left += float(size[0]) + space
        top += max(float(size[1]) for size in row) + SPACE
    for (nodes, points, _, _), (low, _size), (x, y) in zip(drawn, frames, spots, strict=True):
        for node, point in zip(nodes, points, strict=True):
            places[node] = (round(float(point[0] - low[0]) + x), round(float(point[1] - low[1]) + y))
    return places


def _rows(frames: list[tuple[Points, Points]], width: float) -> list[list[Points]]:
    """The sizes of the frames in rows no wider than `width`, in order."""
    rows: list[list[Points]] = []
    room = 0.0
    for _, size in frames:
        if not rows or room < size[0]:
            rows.append([])
            room = width
        rows[-1].append(size)
        room -= float(size[0]) + SPACE
    return rows


def _extent(rows: list[list[Points]]) -> tuple[float, float]:
    width = max(sum(float(size[0]) for size in row) + SPACE * (len(row) - 1) for row in rows)
    return width, sum(max(float(size[1]) for size in row) for row in rows) + SPACE * (len(rows) - 1)
