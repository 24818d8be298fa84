"""The pack of questions that come with the ontology: `ontology/queries/*.rq`, each a SPARQL query with a header.

    # title: What is promised
    # description: Every commitment, with who commits, to whom, about what, and the sentence.
    # parameter by: entity, who commits
    # parameter of: entity, required, the thing in question

A parameter is a variable of the query's SELECT list: its value joins the solutions (`substitutions=`), so the query
binds it in every solution, to an empty string where it has nothing to bind it to. Parameters are not shown.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import KgError
from kg.query.names import entity
from kg.query.prefixes import prefixes
from kg.query.results import LABEL, Results, Term
from kg.query.table import line
from kg.resources import ontology

if TYPE_CHECKING:
    from kg.store import Graph

_HEADER: Final = re.compile(r"# (title|description|parameter ([a-z]+)): (.+)")
_PARAMETER: Final = re.compile(r"(entity), (required, )?(.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A name that a question can be narrowed by; `type` is `entity`: a name, another name or the IRI of an entity."""

    name: str
    type: str
    description: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the pack; `name` is that of its file, `sparql` the file as it is."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    sparql: str


def pack() -> list[Question]:
    """The questions, by name. Raises KgError where a file of the pack has no proper header."""
    return [_question(path) for path in sorted((ontology() / "queries").glob("*.rq"))]


def question(name: str) -> Question:
    """The question of that name. Raises KgError, with the closest names, if the pack has none."""
    known = {one.name: one for one in pack()}
    if name in known:
        return known[name]
    close = difflib.get_close_matches(name[:100], known, n=3, cutoff=0.6) or list(known)
    raise KgError(f"There is no question {line(name)!r}. Ask one of: {', '.join(close)}")


def answer(graph: Graph, asked: Question, values: dict[str, str]) -> Results:
    """Ask a question of a graph, each parameter given by name. Raises KgError for an unknown or missing parameter."""
    known = {parameter.name: parameter for parameter in asked.parameters}
    for name in values:
        if name not in known:
            takes = ", ".join(known) or "none"
            raise KgError(f"The question {asked.name} has no parameter {line(name)!r}. It takes: {takes}")
    for parameter in asked.parameters:
        if parameter.required and parameter.name not in values:
            raise KgError(f"The question {asked.name} needs --{parameter.name}: {parameter.description}")
    solutions = graph.store.query(
        asked.sparql,
        prefixes=prefixes(graph.base),
        substitutions={ox.Variable(name): entity(graph, value) for name, value in values.items()},
    )
    assert isinstance(solutions, ox.QuerySolutions), asked.name
    return _shown(Results.of_solutions(solutions, base=graph.base), known.keys())


def _shown(results: Results, hidden: Iterable[str]) -> Results:
    """Without the parameters' columns, and each row once: things that go by two labels keep the first."""
    hidden = set(hidden)
    keep = [index for index, name in enumerate(results.variables) if name not in hidden]
    variables = tuple(results.variables[index] for index in keep)
    telling = [i for i, name in enumerate(variables) if name.removesuffix(LABEL) not in {*variables} - {name}]
    rows: dict[tuple[Term | None, ...], tuple[Term | None, ...]] = {}
    for row in results.rows:
        shown = tuple(row[index] for index in keep)
        rows.setdefault(tuple(shown[i] for i in telling), shown)
    return Results("solutions", variables, tuple(rows.values()), base=results.base)


def _question(path: Path) -> Question:
    sparql = path.read_text(encoding="utf-8")
    header: dict[str, str] = {}
    parameters = []
    for text in sparql.splitlines():
        found = _HEADER.fullmatch(text)
        if not found:
            break
        key, name, value = found.groups()
        if name:
            parts = _PARAMETER.fullmatch(value)
            if not parts:
                raise KgError(f"{path.name}: the parameter {name} has no type and description. Correct its line")
            parameters.append(Parameter(name, parts[1], parts[3], required=parts[2] is not None))
        else:
            header[key] = value
    if header.keys() != {"title", "description"}:
        raise KgError(f"{path.name}: the header must begin the file and hold a title and a description. Add them")
    return Question(path.stem, header["title"], header["description"], tuple(parameters), sparql)
