"""What several commands take."""

from __future__ import annotations

from pathlib import Path

import click

GRAPH = click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
"""The folder that `kg build` left."""

MODEL = click.option("--model", metavar="NAME", help="An installed spaCy English pipeline, in place of the small one.")

MIN_CONFIDENCE = click.option(
    "--min-confidence", type=click.FloatRange(0, 1), default=0.0, show_default=True, help="Leave less sure facts out."
)
