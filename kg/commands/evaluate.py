"""kg evaluate: how much of a gold standard is found."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import MODEL
from kg.commands.progress import progress


@click.command()
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option("--each", is_flag=True, help="The totals of each document as well.")
@click.option("--errors", is_flag=True, help="A line for all that was missed or is spurious.")
@MODEL
def evaluate(gold_dir: Path, each: bool, errors: bool, model: str | None) -> int:
    """Build the gold documents (NAME.txt with NAME.gold.json) and print precision, recall and F1.

    Exit code 1 where a document could not be built: it counts as an empty answer.

    \b
    kg evaluate tests/gold/dev --each
    """
    from kg.evaluate import evaluate as evaluated

    with progress("Building gold documents") as shown:
        evaluation = evaluated(gold_dir, model=model, progress=shown.step)
    click.echo(evaluation.text(each=each, list_errors=errors))
    for failure in evaluation.failures:
        click.echo(f"kg: {failure.reason}", err=True)
    return 1 if evaluation.failures else 0
