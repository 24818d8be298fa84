"""kg show: all that is known of one entity."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import GRAPH


@click.command()
@GRAPH
@click.argument("name")
def show(out: Path, name: str) -> None:
    """Show one entity: its names, facts in and out, statements about it, each with its quote.

    \b
    kg show out/ "Alliance of Industrial Internet"
    """
    from kg.show import show as shown
    from kg.store import Graph

    with Graph.open(out) as graph:
        click.echo(shown(graph, name).text(), nl=False)
