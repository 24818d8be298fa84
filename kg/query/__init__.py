"""Ask the graph: SPARQL of anybody's, fenced, and the pack of questions that come with the ontology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.query.fence import fenced
from kg.query.prefixes import prefixes
from kg.query.questions import Parameter, Question, answer, pack, question
from kg.query.results import FORMATS, Format, Results

if TYPE_CHECKING:
    from kg.store import Graph

__all__ = ["FORMATS", "Format", "Parameter", "Question", "Results", "ask", "pack", "prefixes", "question", "run"]


def run(graph: Graph, sparql: str, *, timeout: float = 10.0, rows: int = 10_000) -> Results:
    """Answer any SPARQL 1.1 SELECT, ASK, CONSTRUCT or DESCRIBE over all documents of the graph.

    The query runs in a process of its own without network and files. The prefixes of the profile (`prefixes()`) need no
    declaration. `timeout` is in seconds; past `rows` rows the answer is cut (`Results.notice` says so). Raises
    KgError, in one line, for a query that does not parse, may not be answered, takes too long or needs too much
    memory.
    """
    return fenced(graph.store, sparql, base=graph.base, seconds=timeout, rows=rows)


def ask(graph: Graph, name: str, /, **parameters: str) -> Results:
    """Ask a question of the pack: `ask(graph, "commitments", by="Ministry of Finance")`.

    Parameters name entities, by name, another name, or IRI. Raises KgError, with what to choose from, where the
    question, a parameter or an entity is not known.
    """
    return answer(graph, question(name), parameters)
