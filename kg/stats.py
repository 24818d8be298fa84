"""What a graph is like as a network: who is central, what belongs together, what is named in the same sentences."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.centrality import groups, ranks
from kg.export.xml import allowed
from kg.query.results import Results
from kg.recall import Recall

if TYPE_CHECKING:
    from kg.query.results import Format
    from kg.store import Graph

COLUMNS: Final = ("entity", "type", "rank", "facts", "neighbours", "together", "community")
TOGETHER: Final = 40
"""Entities of one sentence that are counted as named together; a longer list tells nothing of each pair."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An entity in the network.

    `rank` is its PageRank over facts and common sentences (1 is the average), `facts` counts those that it is part of,
    `neighbours` whom they are with, `together` the entities that are named in a sentence with it; `community` counts
    from 1, the biggest, and is 0 for an entity that stands alone.
    """

    name: str
    label: str
    type: str
    rank: float
    facts: int
    neighbours: int
    together: int
    community: int


def network(graph: Graph) -> nx.Graph[str]:
    """The entities as nodes with `label`, `type`, `rank`, `community`; an edge has `facts`, the facts between two,
    `together`, the sentences that name both, and `weight`, their sum. Ready for GraphML and GEXF."""
    recalled = Recall(graph)
    result: nx.Graph[str] = nx.Graph()
    for name, thing in sorted(recalled.things.items()):
        if thing.type != "Speech":
            result.add_node(name, label=allowed(thing.label), type=thing.type)
    facts: Counter[tuple[str, str]] = Counter()
    for fact in recalled.facts:
        one, other = fact.subject, fact.object
        if other is not None and one in result and other in result and one != other:
            facts[min(one, other), max(one, other)] += 1
    together = _together(graph, recalled)
    for pair in sorted({*facts, *together}):
        if pair[0] in result and pair[1] in result:
            weight = facts[pair] + together[pair]
            result.add_edge(*pair, facts=facts[pair], together=together[pair], weight=weight)
    names = sorted(result)
    place = {name: number for number, name in enumerate(names)}
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(names)))
    numbered.add_edges_from((place[one], place[two]) for one, two in result.edges())
    for name, rank, group in zip(names, ranks(numbered), groups(numbered), strict=True):
        result.nodes[name]["rank"] = round(rank * len(names), 4)
        result.nodes[name]["community"] = group + 1
    return result


def stats(graph: Graph) -> list[Standing]:
    """The entities of a graph, the most central first."""
    joined = network(graph)
    found = []
    for name, data in joined.nodes(data=True):
        edges = [edge for _, _, edge in joined.edges(name, data=True)]
        facts = [edge["facts"] for edge in edges if edge["facts"]]
        together = sum(edge["together"] > 0 for edge in edges)
        counts = (sum(facts), len(facts), together, data["community"])
        found.append(Standing(name, data["label"], data["type"], data["rank"], *counts))
    return sorted(found, key=lambda row: (-row.rank, row.name))


def rows(standings: list[Standing], form: Format) -> Results:
    """The standings as rows of `COLUMNS`."""
    told = [(s.label, s.type, s.rank, s.facts, s.neighbours, s.together, s.community) for s in standings]
    return Results.of_rows(COLUMNS, told, form)


def written(joined: nx.Graph[str], ending: str) -> bytes:
    """The network as a file of Gephi: `gexf`, or `graphml`. Without a clock: the same graph gives the same bytes."""
    if ending == "gexf":
        text = re.sub(r"\s*<meta .*?</meta>", "", "\n".join(nx.generate_gexf(joined)), flags=re.DOTALL)
    else:
        text = "\n".join(nx.generate_graphml(joined))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _together(graph: Graph, recalled: Recall) -> Counter[tuple[str, str]]:
    """How many sentences name two entities."""
    mentions: dict[str, list[tuple[int, str]]] = {}
    for mention in recalled.mentions:
        mentions.setdefault(mention.document, []).append((mention.begin, mention.thing))
    found: Counter[tuple[str, str]] = Counter()
    for document, places in mentions.items():
        waiting = iter(sorted(places))
        place = next(waiting, None)
        for sentence in graph.sentences(document):
            named: set[str] = set()
            while place is not None and place[0] < sentence.end:
                if place[0] >= sentence.begin:
                    named.add(place[1])
                place = next(waiting, None)
            if len(named) <= TOGETHER:
                found.update(combinations(sorted(named), 2))
    return found
