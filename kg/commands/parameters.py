"""What several commands take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from kg.read import Columns

Command = TypeVar("Command", bound=Callable[..., object])

GRAPH = click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
"""The folder that `kg build` left."""

FORM = click.option(
    "--format",
    "form",
    type=click.Choice(("table", "csv", "tsv", "json")),
    default="table",
    show_default=True,
    help="How to print the rows.",
)
"""The forms of a report."""

MODEL = click.option("--model", metavar="NAME", help="An installed spaCy English pipeline, in place of the small one.")


def min_confidence_option(default: float) -> Callable[[Command], Command]:
    """The option that leaves facts out which are not sure enough."""
    return click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=default,
        show_default=True,
        help="Leave less sure facts out.",
    )


def column_options(command: Command) -> Command:
    """The options that name the columns of a corpus; `columns_of` reads them."""
    for name in ("speaker", "date", "title", "id", "text"):
        shown = f"The column with the {name}, in JSON Lines and CSV."
        option = click.option(f"--{name}", f"{name}_column", metavar="COLUMN", default=name, help=shown)
        command = option(command)
    return command


def columns_of(named: dict[str, str]) -> Columns:
    """The columns that the options name."""
    from kg.read import Columns

    return Columns(**{name.removesuffix("_column"): column for name, column in named.items()})
