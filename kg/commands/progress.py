"""A progress bar with rate and time left on the standard error, where that is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from kg.build import Progress


class Shown(NamedTuple):
    """`step` is told of every document; `tell` writes a line on the standard error, above the bar if there is one."""

    step: Callable[[Progress], None]
    tell: Callable[[str], None]


@contextmanager
def progress(what: str) -> Iterator[Shown]:
    """Draw what `kg.build` tells of every document as a bar; no bar where nobody looks on."""
    if not sys.stderr.isatty():
        yield Shown(lambda done: None, lambda line: click.echo(line, err=True))
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    rate = TextColumn("{task.fields[rate]}")
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), rate, TimeElapsedColumn(), TimeRemainingColumn())
    begun = time.monotonic()
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None, rate="")

        def step(done: Progress) -> None:
            rate = done.done / max(1e-3, time.monotonic() - begun)
            bar.update(task, completed=done.done, total=done.total, rate=f"{rate:,.1f} a second")

        yield Shown(step, lambda line: bar.console.out(line, highlight=False))
