"""kg remove: take documents out of a graph."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import GRAPH
from kg.count import counted


@click.command()
@GRAPH
@click.argument("documents", metavar="DOCUMENT...", nargs=-1, required=True)
def remove(out: Path, documents: tuple[str, ...]) -> int:
    """Remove documents, each named by its id or its source; `kg status OUT --all` lists both.

    What only they tell goes with them. All names are looked up before anything is removed.

    \b
    kg remove out/ 000-cn-miit-aii-founding-conference
    """
    from kg.join.apply import join
    from kg.query.names import document
    from kg.store import Graph

    with Graph.create(out) as graph:
        entries = graph.entries()
        found = dict.fromkeys(document(graph, name) for name in documents)
        for id_ in found:
            graph.remove(id_)
        join(graph)
    click.echo(f"{len(found):,} of {counted(len(entries), 'document')} removed")
    return 0
