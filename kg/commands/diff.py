"""kg diff: what changed between two builds?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import FORM


@click.command()
@click.argument("old", metavar="OLD", type=click.Path(path_type=Path))
@click.argument("new", metavar="NEW", type=click.Path(path_type=Path))
@FORM
def diff(old: Path, new: Path, form: str) -> int:
    """Tell what came and went between the graphs in the folders OLD and NEW. Exit code 1 where anything did.

    \b
    kg diff out-2023/ out-2024/
    kg diff old/ new/ --format csv
    """
    from kg.difference import difference, rows
    from kg.store import Graph

    with Graph.open(old) as before, Graph.open(new) as after:
        changes = difference(before, after)
    click.echo(rows(changes, form).format(form).encode(), nl=False)  # type: ignore[arg-type]
    return int(bool(changes))
