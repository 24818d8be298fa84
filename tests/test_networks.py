"""The graph as networkx has it: every fact is there, with its evidence."""

from __future__ import annotations

from kg.store import Graph
from tests.handmade import seed


def test_entities_are_nodes_and_facts_edges() -> None:
    graph = Graph.memory()
    graph.add(seed())
    network = graph.networkx()
    assert len(network) == len(seed().entities) + 1
    assert network.nodes["person-miao-wei"]["type"] == "Person"
    assert network.nodes["organization-alliance-of-industrial-internet"]["aliases"] == [
        "AII",
        "Alliance",
        "Alliance of the Industrial Internet",
    ]
    office = network.edges[
        "person-miao-wei",
        "organization-ministry-of-industry-and-information-technology",
        "position: Minister of Industry and Information Technology",
    ]
    assert office["predicate"] == "position"
    (place,) = office["evidence"]
    assert seed().document.text[place["begin"] : place["end"]] == place["quote"]
    assert network.nodes["speech-000_cn-miit-aii-founding-conference"]["dates"][0]["value"] == "2016-02-01"
    dates = sum(len(data["dates"]) + len(data["positions"]) for _, data in network.nodes(data=True))
    assert network.number_of_edges() + dates == len(seed().facts)
