from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from time import process_time

import networkx as nx

from kg.store import Graph
from kg.view.collect import collect
from kg.view.layout import layout
from kg.view.network import SHAPES, links, network, wrapped


def test_no_two_labels_of_the_seed_lie_on_each_other(seed_graph: Graph) -> None:
    nodes = network(collect(seed_graph)).nodes
    boxes = []
    for node in nodes:
        lines = node["label"].split("\n")
        side = max(map(len, lines)) * 3.4
        boxes.append(
            (node["x"] - side, node["y"] - node["size"], node["x"] + side, node["y"] + node["size"] + 15 * len(lines))
        )
    overlaps = [
        (one, two)
        for one, two in combinations(boxes, 2)
        if one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
    ]
    assert overlaps == []


def test_a_thousand_nodes_take_seconds() -> None:
    graph = nx.barabasi_albert_graph(1000, 2, seed=3)
    begin = process_time()
    places = layout(graph, dict.fromkeys(graph, (60.0, 12.0, 40.0)))
    assert process_time() - begin < 6
    assert len(set(places.values())) == 1000


def test_parts_without_arrows_stand_beside_each_other() -> None:
    graph = nx.disjoint_union(nx.path_graph(4), nx.empty_graph(5))
    places = layout(graph, dict.fromkeys(graph, (40.0, 10.0, 30.0)))
    assert (
        min(
            abs(places[one][0] - places[two][0]) + abs(places[one][1] - places[two][1])
            for one, two in combinations(places, 2)
        )
        > 40
    )


def test_an_empty_graph_and_one_node() -> None:
    assert layout(nx.Graph(), {}) == {}
    assert len(layout(nx.empty_graph(1), {0: (10.0, 5.0, 5.0)})) == 1


def test_nodes_have_the_shape_of_their_type(seed_graph: Graph) -> None:
    page = collect(seed_graph)
    assert len(set(SHAPES.values())) == len(SHAPES)
    for node, thing in zip(network(page).nodes, page.things, strict=True):
        assert node["shape"] == SHAPES[thing.type]
        assert "group" not in node and "title" not in node


def test_arrows_are_facts_and_statements(seed_graph: Graph) -> None:
    page = collect(seed_graph)
    found = {(page.things[source].label, kind, page.things[target].label) for source, target, kind in links(page)}
    assert ("Ministry of Industry and Information Technology", "supports", "Alliance of Industrial Internet") in found
    assert ("Ministry of Industry and Information Technology", "Commitment", "Alliance of Industrial Internet") in found


def test_long_names_are_wrapped() -> None:
    assert wrapped("Miao Wei") == "Miao Wei"
    lines = wrapped("structural reform of the supply side of the manufacturing industry").split("\n")
    assert len(lines) == 3 and lines[-1].endswith("…") and max(map(len, lines)) <= 20
    assert max(map(len, wrapped("x" * 500).split("\n"))) <= 20


def test_the_page_is_the_same_bytes_on_every_run(seed_graph: Graph) -> None:
    code = (
        "import hashlib, sys; from kg.view import view; from tests.view.conftest import graph_of;"
        "from tests.handmade import seed; print(hashlib.sha256(view(graph_of(seed())).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": number, "TZ": zone}, capture_output=True, check=True
        ).stdout
        for number, zone in (("1", "UTC"), ("77", "Asia/Tokyo"))
    }
    assert len(digests) == 1
