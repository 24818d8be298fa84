"""A graph as networkx has it: entities as nodes, facts as edges."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import networkx

from kg.recall import Recall, StoredFact

if TYPE_CHECKING:
    from kg.store import Graph


def network(graph: Graph) -> networkx.MultiDiGraph[str]:
    """The entities and speeches of a graph, and the facts between them.

    A node is the end of an IRI (`person-miao-wei`) with `label`, `type`, `finer` (`kg:Conference`, or None), `aliases`,
    and `dates` and `positions`, the facts about it that lead to no other node: dictionaries with `predicate`, `value`
    (the date) or `role`, and `evidence`. An edge has as its key the guide's predicate, for positions with the role
    (`position: Minister of Trade`), and `predicate`, `label`, `role` and `evidence`: a list of dictionaries with
    `document`, `begin`, `end`, `quote`, `scope`, `speaker`, `confidence`, `rule`.
    """
    recalled = Recall(graph)
    result: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for name, thing in recalled.things.items():
        result.add_node(
            name,
            label=thing.label,
            type=thing.type,
            finer=thing.finer,
            aliases=list(thing.aliases),
            dates=[],
            positions=[],
        )
    for fact in recalled.facts:
        evidence = [asdict(place) for place in fact.evidence]
        if fact.object is not None:
            result.add_edge(
                fact.subject,
                fact.object,
                key=key(fact),
                predicate=fact.predicate,
                label=phrase(fact.predicate),
                role=fact.role,
                evidence=evidence,
            )
            continue
        node: dict[str, Any] = result.nodes[fact.subject]
        if fact.date is not None:
            node["dates"].append({"predicate": fact.predicate, "value": fact.date, "evidence": evidence})
        else:
            node["positions"].append({"predicate": fact.predicate, "role": fact.role, "evidence": evidence})
    return result


def key(fact: StoredFact) -> str:
    """What tells edges between the same two nodes apart."""
    return f"{fact.predicate}: {fact.role}" if fact.role else fact.predicate


def phrase(predicate: str) -> str:
    """A predicate of the guide in words: `deliveredBy` is "delivered by"."""
    return re.sub(r"(?=[A-Z])", " ", predicate).lower()
