"""The network of the page: pyvis is its model, the layout gives every node its place."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any, Final

import networkx as nx
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from kg.centrality import central, groups
from kg.view.central import core
from kg.view.data import Json, Page, display, page_json
from kg.view.layout import Size, layout

SHAPES: Final = {
    "Person": "dot",
    "Organization": "square",
    "Place": "triangleDown",
    "Policy": "diamond",
    "Event": "star",
    "Topic": "hexagon",
    "Speech": "box",
}
"""vis-network's shape of each type, told apart without colour too. The colours are in `assets/page.css` alone."""

LINE: Final = 20
"""Characters of a label's line; longer names are wrapped."""
LINES: Final = 3
FULL_SIZE: Final = 150
LARGEST_GROWTH: Final = 4.0
FIRST_SIGHT: Final = 300
"""The nodes that a big network begins with; `assets/graph.js` opens the others on demand."""
WHOLE: Final = 400
"""A network of so many linked nodes is shown whole."""
RADIUS: Final = 15.0
CHARACTER: Final = 7.2
LINE_HEIGHT: Final = 16.0
SPEECH_ACTS: Final = ("Commitment", "Call", "Thanks", "Congratulation")

Link = tuple[int, int, str]


def links(page: Page) -> dict[Link, list[int]]:
    """The arrows of the picture: (subject, object, predicate or kind of statement) -> places of claims or statements.

    A statement's arrow goes from who commits or speaks to whom it is addressed to, or else to what it is about.
    """
    found: dict[Link, list[int]] = {}
    for index, claim in enumerate(page.claims):
        if claim.object is not None and claim.object != claim.subject:
            found.setdefault((claim.subject, claim.object, claim.predicate), []).append(index)
    for index, said in enumerate(page.utterances):
        source = said.by if said.by is not None else said.speaker
        if source is None:
            continue
        for target in [said.to] if said.to is not None else said.about:
            if target != source:
                found.setdefault((source, target, said.kind), []).append(index)
    return found


def network(page: Page, home: Sequence[int] = ()) -> Network:
    """The pyvis network of a page, with every node at its place; ids are positions in the page's lists.

    `home` is the community of each node, where that is known already.

    Nodes and edges are appended to pyvis's lists, since its `add_node` looks through all nodes for each new one.
    """
    arrows = links(page)
    graph = _undirected(page, arrows)
    names = [wrapped(name) for name in _names(page)]
    degree = dict(graph.degree())
    # The whole of a big graph is seen from further away: its nodes grow, or they would be dust.
    growth = min(LARGEST_GROWTH, max(1.0, (len(page.things) / FULL_SIZE) ** 0.5))
    radii = [round(growth * (9 + min(9.0, 2.2 * degree[index] ** 0.5)), 1) for index in range(len(page.things))]
    places = layout(graph, {index: _box(names[index], radii[index]) for index in range(len(page.things))}, home)

    net = Network(directed=True)
    for index, thing in enumerate(page.things):
        x, y = places[index]
        shape = SHAPES.get(thing.type, "dot")
        net.nodes.append(Node(index, shape, names[index], size=radii[index], x=x, y=y, type=thing.type).options)
        net.node_ids.append(index)
    for number, ((source, target, predicate), rows) in enumerate(sorted(arrows.items())):
        options: dict[str, Any] = {"id": number, "predicate": predicate, "rows": rows}
        if predicate in SPEECH_ACTS:
            options["dashes"] = [4, 4]
        net.edges.append(Edge(source, target, directed=True, **options).options)
    return net


def network_json(page: Page) -> Json:
    """The page's JSON with its network: places, sizes and groups as columns, the nodes in the order of their weight.

    An edge is a row of [from, to, predicate, *facts or statements].

    A predicate is its position in the page's list of predicates and then of kinds. `core` is a picture of the most
    central nodes alone, where there are too many for one: rows of [node, x, y].
    """
    data = page_json(page)
    names = {name: index for index, name in enumerate([*data["predicates"], *data["kinds"]])}
    graph = _undirected(page, links(page))
    order, home = central(graph), groups(graph)
    net = network(page, home)
    big = sum(1 for node in graph if graph.degree(node)) > WHOLE
    first = core(graph, order, FIRST_SIGHT) if big else []
    sizes = {node: _box(wrapped(display(page.things[node].label)), RADIUS) for node in first}
    places = layout(graph.subgraph(first), sizes, home)
    return data | {
        "network": {
            **{column: [node[column] for node in net.nodes] for column in ("x", "y", "size")},
            "group": home,
            "order": order,
            "core": [[node, *places[node]] for node in first],
            "edges": [[edge["from"], edge["to"], names[edge["predicate"]], *edge["rows"]] for edge in net.edges],
        }
    }


def _undirected(page: Page, arrows: Iterable[Link]) -> nx.Graph[int]:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(page.things)))
    graph.add_edges_from(sorted({(min(one, two), max(one, two)) for one, two, _ in arrows}))
    return graph


def wrapped(label: str) -> str:
    """A label on at most three short lines, the rest cut with an ellipsis."""
    lines = textwrap.wrap(label, LINE, break_long_words=True, break_on_hyphens=True) or [""]
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], textwrap.shorten(" ".join(lines[LINES - 1 :]), LINE, placeholder="…")]
        if lines[-1] == "…":
            lines[-1] = label[: LINE - 1] + "…"
    return "\n".join(lines)


def _names(page: Page) -> list[str]:
    """What stands at each node; a speech is known by its speaker sooner than by its headline."""
    names = [display(thing.label) or thing.key for thing in page.things]
    for claim in page.claims:
        if claim.predicate == "deliveredBy" and claim.object is not None:
            names[claim.subject] = f"Speech by {names[claim.object]}"
    return names


def _box(name: str, radius: float) -> Size:
    lines = name.split("\n")
    return max(len(line) for line in lines) * CHARACTER / 2, radius, radius + 4 + LINE_HEIGHT * len(lines)
