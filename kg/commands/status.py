"""kg status: what has changed since the graph was built?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import GRAPH, MODEL, column_options, columns_of


@click.command()
@GRAPH
@click.argument("paths", metavar="[PATH...]", nargs=-1)
@click.option("--encoding", metavar="NAME", help="The files' encoding, if they are not UTF-8.")
@column_options
@click.option("--all", "every", is_flag=True, help="List the documents that are current, too.")
@MODEL
def status(
    out: Path, paths: tuple[str, ...], encoding: str | None, every: bool, model: str | None, **columns: str
) -> int:
    """Tell which documents are new, changed, gone or built by another extraction. Exit code 1 where there are any.

    Without a PATH, only what the graph itself tells: by which extraction its documents were built. Documents from the
    web are not fetched again: whether they have changed is not told.

    \b
    kg status out/ speeches/
    kg status out/
    """
    from kg.status import CURRENT, FETCHED, MEANINGS, counts
    from kg.status import status as standing
    from kg.store import Graph

    with Graph.open(out) as graph:
        rows = standing(graph, paths, model=model, encoding=encoding, columns=columns_of(columns))
    for row in rows:
        if every or row.state not in (CURRENT, FETCHED):
            click.echo("\t".join((row.state, row.source, row.id)).rstrip())
    for state, number in counts(rows).items():
        click.echo(f"{number:,} {state}: {MEANINGS[state]}", err=True)
    return int(any(row.state not in (CURRENT, FETCHED) for row in rows))
