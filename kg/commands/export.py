"""kg export: the graph in a format of other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from kg.commands.parameters import GRAPH, min_confidence_option
from kg.commands.write import STDOUT, write

FORMATS: Final = ("turtle", "ntriples", "trig", "jsonld", "rdfxml", "graphml", "csv")


@click.command()
@GRAPH
@click.option("--format", "form", type=click.Choice(FORMATS), default="turtle", show_default=True, help="Which one.")
@click.option(
    "-o", "--output", metavar="FILE|-", default=STDOUT, help="Where to: - (the default) is the standard output."
)
@min_confidence_option(0.0)
def export(out: Path, form: str, output: str, min_confidence: float) -> None:
    """Write the graph in a standard format, the same bytes every time.

    \b
    kg export out/ --format turtle -o graph.ttl
    kg export out/ --format csv -o facts.csv
    kg export out/ --min-confidence 0.5 -o sure.ttl
    """
    from kg.export import export as exported
    from kg.store import Graph

    with Graph.open(out) as graph:
        write(output, exported(graph, form, min_confidence=min_confidence))
