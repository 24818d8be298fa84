"""kg compare: what became of policies, topics and commitments from one side to another?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import FORM, GRAPH
from kg.commands.write import write


@click.command()
@GRAPH
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@FORM
@click.option("-o", "--output", metavar="FILE|-", help="Write a page instead, with the words of both sides.")
def compare(out: Path, a: str, b: str, form: str, output: str | None) -> None:
    """Compare two documents, speakers or years: what is new in B, dropped since A, kept; commitments side by side.

    A commitment of B that promises what one of A did is repeated, strengthened or weakened, by the words that it is put
    in ("will" is firmer than "plan to").

    \b
    kg compare out/ 2018 2019
    kg compare out/ speech-2018 speech-2019
    kg compare out/ "Edwin Tong" "K Shanmugam" --format csv
    kg compare out/ 2018 2019 -o compared.html
    """
    from kg.compare import compare as compared
    from kg.compare import page, rows
    from kg.store import Graph

    with Graph.open(out) as graph:
        found = compared(graph, a, b)
        if output is not None:
            write(output, page(graph, a, b, found).encode())
            return
    click.echo(rows(found, form).format(form).encode(), nl=False)  # type: ignore[arg-type]
