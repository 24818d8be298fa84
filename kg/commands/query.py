"""kg query: questions of the pack, or any read-only SPARQL."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kg.commands.parameters import GRAPH
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.query import Question

FORMATS: Final = ("table", "csv", "tsv", "json", "turtle", "ntriples")
NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": True})
@GRAPH
@click.argument("asked", metavar="NAME|SPARQL|-", required=False)
@click.argument("parameters", metavar="[--PARAMETER VALUE]...", nargs=-1, type=click.UNPROCESSED)
@click.option("--list", "listed", is_flag=True, help="List the questions that can be asked by name.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to answer.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=10.0,
    show_default=True,
    help="Seconds that SPARQL may take.",
)
@click.option("--rows", type=int, default=10_000, show_default=True, help="Rows after which the answer is cut.")
def query(
    out: Path, asked: str | None, parameters: tuple[str, ...], listed: bool, form: str, timeout: float, rows: int
) -> None:
    """Ask the graph: a question of the pack by its name, or any read-only SPARQL 1.1 query (- reads it from the input).

    \b
    kg query out/ --list
    kg query out/ who-spoke-where
    kg query out/ commitments --by "Ministry of Industry and Information Technology"
    kg query out/ 'SELECT ?name { ?x a schema:Person ; rdfs:label ?name }' --format csv
    """
    from kg.query import ask, pack, run
    from kg.store import Graph

    with Graph.open(out) as graph:
        if listed:
            click.echo(listing(pack()))
            return
        if asked is None:
            raise KgError("Nothing was asked: give a question's name or SPARQL, or see the questions with --list")
        if asked.startswith("--"):
            raise KgError(f"{asked} is no option of kg query: a question's own parameters come after its name")
        if NAME.fullmatch(asked):
            results = ask(graph, asked, **values(parameters))
        else:
            if parameters:
                raise KgError(f"SPARQL takes no {parameters[0]}: only the questions of the pack have parameters")
            results = run(graph, _stdin() if asked == "-" else asked, timeout=timeout, rows=rows)
    click.echo(results.format(form).encode(), nl=False)  # type: ignore[arg-type]
    if results.notice:
        click.echo(f"kg: {results.notice}", err=True)


def listing(questions: list[Question]) -> str:
    """The questions by name, each with what it tells and what it can be narrowed by."""
    lines: list[str] = []
    for question in questions:
        takes = " ".join(f"--{p.name} X" if p.required else f"[--{p.name} X]" for p in question.parameters)
        lines += [f"{question.name} {takes}".rstrip(), f"    {question.description}"]
    return "\n".join(lines)


def values(parameters: tuple[str, ...]) -> dict[str, str]:
    """`--by X --of=Y` as a dict. Raises KgError for what is no option with its value, or is given twice."""
    found: dict[str, str] = {}
    rest = list(parameters)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if not name.startswith("--") or not (equals or rest):
            raise KgError(f'{name} is no parameter with a value: write --name "VALUE"')
        if name in found:
            raise KgError(f"{name} is given twice: leave one out")
        found[name] = value if equals else rest.pop(0)
    return {name.removeprefix("--").replace("-", "_"): value for name, value in found.items()}


def _stdin() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KgError(f"The query on the standard input is not UTF-8 at byte {error.start}: save it as UTF-8") from None
