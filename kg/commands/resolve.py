"""kg resolve: which things of different documents are one?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.parameters import FORM, GRAPH
from kg.count import counted
from kg.errors import KgError


@click.command()
@GRAPH
@click.option("--review", is_flag=True, help="List pairs that may be one, the likeliest first, with their words.")
@click.option("--joined", is_flag=True, help="List pairs that were joined under different names.")
@click.option("--decided", is_flag=True, help="List what was decided.")
@click.option("--accept", metavar="ID", multiple=True, help="These two are one.")
@click.option("--reject", metavar="ID", multiple=True, help="These two are not one.")
@click.option("--undo", metavar="ID", multiple=True, help="Take a decision back.")
@click.option("--same", nargs=2, metavar="NAME NAME", multiple=True, help="Two things, by their names, are one.")
@click.option(
    "--apart",
    nargs=3,
    metavar="NAME DOCUMENT DOCUMENT",
    multiple=True,
    help="What two documents call so is two things.",
)
@click.option("--by", metavar="NAME", default="somebody", show_default=True, help="Who decides.")
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="List so many pairs at most.")
@click.option("--decisions", "given", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
              help="Take the decisions from this file, such as one kept in git, in place of those in OUT.")  # fmt: skip
@FORM
def resolve(
    out: Path, review: bool, joined: bool, decided: bool, accept: tuple[str, ...], reject: tuple[str, ...],
    undo: tuple[str, ...], same: tuple[tuple[str, str], ...], apart: tuple[tuple[str, str, str], ...], by: str,
    limit: int, given: Path | None, form: str,
) -> int:  # fmt: skip
    """Join what different documents say of one thing, and decide where that is in doubt.

    kg build joins by itself what is sure: equal names where the country and the time agree, acronyms that documents
    explain, surnames of who holds the office. What is only likely stays apart until somebody says that it is one.
    Decisions are kept as a text file, decisions.tsv in OUT, which later builds go by.

    \b
    kg resolve out/ --review
    kg resolve out/ --accept 3f2a90c1 --reject 77b0e4d2 --by "Ana Rey"
    kg resolve out/ --undo 3f2a90c1
    kg resolve out/ --same "MIIT" "Ministry of Industry and Information Technology"
    kg resolve out/ --apart "John Smith" speech-1996 speech-2021
    kg resolve out/ --joined --format csv
    kg resolve out/ --decisions decisions.tsv
    """
    from kg.join.apply import decide, decisions_of, join, judged
    from kg.join.decisions import SAME, load
    from kg.join.propose import apart as as_two
    from kg.join.propose import same as as_one
    from kg.join.review import decided as decided_rows
    from kg.join.review import rows
    from kg.store import Graph

    changing = bool(accept or reject or undo or given or same or apart)
    if changing or not (review or joined or decided):
        with Graph.create(out) as graph:
            if given is not None and not given.exists():
                raise KgError(f"{given} is not there: kg resolve keeps its decisions in {out / 'decisions.tsv'}")
            decisions = load(given) if given is not None else None
            proposed = [as_one(graph, *names, by) for names in same] + [as_two(graph, *row, by) for row in apart]
            for line in decide(
                graph, accept=accept, reject=reject, undo=undo, by=by, proposed=proposed, decisions=decisions
            ):
                click.echo(line, err=True)
            done = join(graph)
            same_ones = sum(decision.verdict == SAME for decision in decisions_of(graph))
        for decision in done.judged.unfit:
            click.echo(f"no such thing in the graph: {decision.line().rstrip()}", err=True)
        if done.untold:
            click.echo(
                f"{counted(len(done.untold), 'document')} left out: an earlier kg built them, build them again",
                err=True,
            )
        pairs, doubts = counted(len(done.judged.joins), "pair"), len(done.judged.doubts)
        click.echo(
            f"{pairs} joined under different names, {same_ones:,} by decision, {doubts:,} for review (--review), "
            f"{counted(done.changed, 'document')} changed"
        )
    if review or joined or decided:
        with Graph.open(out) as graph:
            decisions = load(out / "decisions.tsv")
            if decided:
                click.echo(decided_rows(decisions).format(form).encode(), nl=False)  # type: ignore[arg-type]
            if review or joined:
                found, _ = judged(graph, decisions)
                listed = (found.doubts if review else []) + (found.joins if joined else [])
                click.echo(rows(graph, listed[:limit], form).format(form).encode(), nl=False)  # type: ignore[arg-type]
                if len(listed) > limit:
                    click.echo(f"{len(listed) - limit:,} more: --limit {len(listed)} lists all", err=True)
    return 0
