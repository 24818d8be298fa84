"""kg stats: who is central, and what belongs together?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import FORM, GRAPH
from kg.commands.write import write
from kg.errors import KgError


@click.command()
@GRAPH
@click.option("--most", type=click.IntRange(1), default=30, show_default=True, help="How many entities to list.")
@FORM
@click.option("-o", "--output", metavar="FILE", help="Write the network for Gephi instead: a .graphml or .gexf file.")
def stats(out: Path, most: int, form: str, output: str | None) -> None:
    """List the most central entities: rank, facts, neighbours, who is named with them, and their community.

    \b
    kg stats out/
    kg stats out/ --most 100 --format csv
    kg stats out/ -o network.gexf
    """
    from kg.stats import network, rows, written
    from kg.stats import stats as counted
    from kg.store import Graph

    ending = (output or "").rpartition(".")[2].lower()
    if output is not None and ending not in {"graphml", "gexf"}:
        raise KgError(f"{output}: name a file that ends in .graphml or .gexf")
    with Graph.open(out) as graph:
        if output is not None:
            write(output, written(network(graph), ending))
        else:
            click.echo(rows(counted(graph)[:most], form).format(form).encode(), nl=False)  # type: ignore[arg-type]
