"""kg build: text files and folders to a graph."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.parameters import MODEL, column_options, columns_of, min_confidence_option
from kg.commands.progress import progress
from kg.count import counted
from kg.errors import KgError
from kg.model import LEAST_CONFIDENCE

if TYPE_CHECKING:
    from kg.build import Failure, Progress
    from kg.summarise import Summary


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--out", metavar="OUT", required=True, type=click.Path(path_type=Path), help="The graph's folder.")
@click.option("--base", metavar="IRI", help="What the IRIs of things begin with.")
@click.option("--encoding", metavar="NAME", help="The files' encoding, if they are not UTF-8.")
@click.option(
    "--meta",
    metavar="NAME=VALUE",
    multiple=True,
    help="Told about every document, and remembered: title, date, speaker, place, ...",
)
@column_options
@min_confidence_option(LEAST_CONFIDENCE)
@click.option(
    "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that share the work."
)
@click.option("--fetch", is_flag=True, help="Go online: a PATH may be an http or https address.")
@click.option("--again", is_flag=True, help="Build documents again that have not changed.")
@MODEL
def build(
    paths: tuple[str, ...],
    out: Path,
    base: str | None,
    encoding: str | None,
    meta: tuple[str, ...],
    min_confidence: float,
    jobs: int,
    fetch: bool,
    again: bool,
    model: str | None,
    **columns: str,
) -> int:
    """Build the graph of text files, folders and corpora into the folder OUT.

    A corpus is a file of JSON Lines (.jsonl) or a table (.csv, .tsv), plain or packed (.gz), with a document a row.

    A graph that is there already is added to; documents that have not changed since are passed over, those that have
    are replaced. A file that cannot be read is named at once, with the reason; the others are built, and the exit code
    is 2.

    An address on the web is read only with --fetch: one document each, at most 32 MB and 60 seconds.

    \b
    kg build speeches/ -o out/
    kg build keynote.txt --encoding windows-1252 -o out/
    kg build keynote.pdf --meta speaker="Ana Rey" --meta date=2019-05-03 -o out/
    kg build https://www.example.org/speech.html --fetch -o out/
    kg build speeches.jsonl.gz -o out/ --text body --jobs 2
    kg build speeches/ -o out/ --min-confidence 0.6
    """
    from kg.build import Unchanged
    from kg.build import build as built
    from kg.read import corpora_below

    begun = time.perf_counter()
    failures = unchanged = 0

    def count(done: Progress) -> None:
        nonlocal unchanged
        unchanged += isinstance(done.last, Unchanged)
        shown.step(done)

    def tell(failure: Failure) -> None:
        nonlocal failures
        failures += 1
        shown.tell(f"kg: {failure.reason}")

    with progress("Reading speeches") as shown:
        graph = built(
            paths,
            out,
            base=base,
            encoding=encoding,
            meta=_meta(meta),
            columns=columns_of(columns),
            min_confidence=min_confidence,
            jobs=jobs,
            again=again,
            fetch=fetch,
            model=model,
            progress=count,
            failed=tell,
        )
    with graph:
        summary = graph.summary()
    click.echo(table(summary, time.perf_counter() - begun))
    if unchanged:
        click.echo(f"{counted(unchanged, 'document')} not changed and passed over (--again builds all again)")
    if passed := corpora_below(paths):
        told = f"{len(passed)} tables or collections" if len(passed) > 1 else "A table or collection"
        click.echo(f"kg: {told} in these folders passed over: name them yourself, as {passed[0]}", err=True)
    if failures:
        click.echo(f"kg: {failures:,} of the documents could not be built, the others are in {out}", err=True)
    return 2 if failures else 0


def table(summary: Summary, seconds: float) -> str:
    """The graph in figures, a row each."""
    rows = [("documents", f"{summary.documents:,}"), ("entities", f"{sum(summary.entities.values()):,}")]
    rows += [(f"  {type_}", f"{n:,}") for type_, n in summary.entities.items()]
    rows += [("facts", f"{summary.facts:,}"), ("statements", f"{sum(summary.statements.values()):,}")]
    rows += [(f"  {kind}", f"{n:,}") for kind, n in summary.statements.items()]
    rows += [
        ("sentences covered", f"{summary.covered:,} of {summary.sentences:,} ({summary.coverage:.0%})"),
        ("seconds", f"{seconds:.1f}"),
    ]
    return "\n".join(f"{name:<18} {value}" for name, value in rows)


def _meta(rows: tuple[str, ...]) -> dict[str, str]:
    for row in rows:
        if "=" not in row:
            raise KgError(f"--meta {row}: no name and value; write it as --meta date=2019-05-03")
    return {name.strip(): value for name, _, value in (row.partition("=") for row in rows)}
