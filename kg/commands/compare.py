"""kg compare: what became of policies, topics and commitments from one side to another?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import FORM, GRAPH


@click.command()
@GRAPH
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@FORM
def compare(out: Path, a: str, b: str, form: str) -> None:
    """Compare two documents, speakers or years: what is new in B, dropped since A, kept; commitments side by side.

    A commitment of B that promises what one of A did is repeated, strengthened or weakened, by the words that it is put
    in ("will" is firmer than "plan to").

    \b
    kg compare out/ 2018 2019
    kg compare out/ speech-2018 speech-2019
    kg compare out/ "Edwin Tong" "K Shanmugam" --format csv
    """
    from kg.compare import compare as compared
    from kg.compare import rows
    from kg.store import Graph

    with Graph.open(out) as graph:
        found = compared(graph, a, b)
    click.echo(rows(found, form).format(form).encode(), nl=False)  # type: ignore[arg-type]
