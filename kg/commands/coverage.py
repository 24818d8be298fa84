"""kg coverage: what came out of which sentence, and where nothing did."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from kg.commands.parameters import GRAPH
from kg.commands.write import write
from kg.errors import KgError

FORMATS: Final = ("table", "csv", "tsv", "json")
KINDS: Final = ("all", "both", "facts", "statements", "names", "mentions", "nothing")


@click.command()
@GRAPH
@click.option(
    "--sentences", "kinds", type=click.Choice(KINDS), multiple=True, help="List the sentences that gave (only) this."
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="How to print the rows. [default: table]")
@click.option("-o", "--output", metavar="FILE|-", help="Write the page instead, with the texts shaded.")
def coverage(out: Path, kinds: tuple[str, ...], form: str | None, output: str | None) -> None:
    """Report what came out of each sentence: per document and in total, or sentence by sentence.

    A sentence gave `both` facts and a statement, `facts`, `statements`, only `names`, only `mentions` (of topics, or
    by pronouns), or `nothing`. It is covered if a fact or a statement is drawn from it.

    \b
    kg coverage out/
    kg coverage out/ --sentences names --sentences nothing
    kg coverage out/ -o coverage.html
    """
    from kg.coverage import Gave, page
    from kg.coverage import coverage as measured
    from kg.coverage.rows import of_sentences
    from kg.store import Graph

    if output is not None and (kinds or form):
        raise KgError("-o writes the page, which shows every sentence: leave --sentences and --format out")
    with Graph.open(out) as graph:
        if output is not None:
            write(output, page(graph).encode())
            return
        shown = form or "table"
        if kinds:
            only = tuple(Gave) if "all" in kinds else tuple(map(Gave, kinds))
            told = of_sentences(graph, only, shown).format(shown)  # type: ignore[arg-type]
        else:
            told = measured(graph).format(shown)  # type: ignore[arg-type]
    click.echo(told.encode(), nl=False)
