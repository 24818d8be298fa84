"""kg verify: is the graph what it claims to be?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import GRAPH


@click.command()
@GRAPH
def verify(out: Path) -> int:
    """Check every quote, every document's hash, every shape. Exit code 1 where there is a fault.

    \b
    kg verify out/
    """
    from kg.store import Graph
    from kg.verify import verify as verified

    with Graph.open(out) as graph:
        report = verified(graph)
    click.echo(report.text())
    return 1 if report.faults else 0
