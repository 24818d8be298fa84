"""What several commands take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])

GRAPH = click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
"""The folder that `kg build` left."""

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
