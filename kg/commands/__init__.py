"""The command line: each command parses and talks, and is a thin shell over one public function."""

from __future__ import annotations

import click

import kg
from kg.commands.build import build
from kg.commands.compare import compare
from kg.commands.coverage import coverage
from kg.commands.diff import diff
from kg.commands.evaluate import evaluate
from kg.commands.export import export
from kg.commands.query import query
from kg.commands.remove import remove
from kg.commands.resolve import resolve
from kg.commands.show import show
from kg.commands.stats import stats
from kg.commands.status import status
from kg.commands.verify import verify
from kg.commands.view import view

COMMANDS = (build, status, remove, resolve, show, query, export, view, compare, diff, stats, coverage, verify, evaluate)


class InOrder(click.Group):
    """Lists the commands in the order in which they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=InOrder, commands=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(kg.__version__, prog_name="kg")
def cli() -> None:
    """Turn official speeches into a knowledge graph whose every fact keeps its verbatim evidence.

    \b
    kg build speeches/ -o out/
    kg show out/ "Ministry of Finance"
    kg query out/ --list
    """
