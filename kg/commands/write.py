"""Where a command puts what it made: a file, whole or not at all, or the standard output."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from kg.errors import KgError

STDOUT: Final = "-"


def write(target: str, content: bytes) -> None:
    """Write to a file, or to the standard output for `-`. Raises KgError where the file cannot be written."""
    if target == STDOUT:
        click.echo(content, nl=False)
        return
    from kg.write import atomic_write

    path = Path(target)
    if path.is_dir():
        raise KgError(f"{target} is a folder: give the name of a file in it, for example -o {path / 'graph.out'}")
    try:
        atomic_write(path, content)
    except OSError as error:
        raise KgError(
            f"{target} cannot be written ({error.strerror}): give a file in a folder that you may write to"
        ) from None
    click.echo(f"{target}: {len(content):,} bytes", err=True)
