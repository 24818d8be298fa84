"""kg view: the graph as one page."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import GRAPH
from kg.commands.write import write


@click.command()
@GRAPH
@click.option("-o", "--output", metavar="FILE|-", default="graph.html", show_default=True, help="The page to write.")
@click.option(
    "--sparql/--no-sparql",
    default=True,
    show_default=True,
    help="Hold a SPARQL engine, for queries (2 MB).",
)
def view(out: Path, output: str, sparql: bool) -> None:
    """Write one self-contained page with the graph beside the speeches, which opens from disk without network.

    \b
    kg view out/ -o graph.html
    kg view out/ --no-sparql -o small.html
    """
    from kg.store import Graph
    from kg.view import view as viewed

    with Graph.open(out) as graph:
        write(output, viewed(graph, sparql=sparql).encode())
