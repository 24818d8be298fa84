"""kg view: the graph as one page."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import GRAPH
from kg.commands.write import write


@click.command()
@GRAPH
@click.option("-o", "--output", metavar="FILE|-", default="graph.html", show_default=True, help="The page to write.")
def view(out: Path, output: str) -> None:
    """Write one self-contained page with the graph beside the speeches, which opens from disk without network.

    \b
    kg view out/ -o graph.html
    """
    from kg.store import Graph
    from kg.view import view as viewed

    with Graph.open(out) as graph:
        write(output, viewed(graph).encode())
