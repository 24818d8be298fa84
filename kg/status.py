"""How a graph stands to the files that it is built from: what is new, changed, gone, or built by another extraction."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.build import Failure, origin
from kg.errors import KgError
from kg.read import Columns, address, is_address, is_corpus, read, top
from kg.remembered import recalled, remembered
from kg.stamp import stamp, told

if TYPE_CHECKING:
    from kg.folder import Entry
    from kg.store import Graph

NEW, CHANGED, GONE, OUTDATED, CURRENT, FETCHED, UNREADABLE = STATES = (
    "new", "changed", "gone", "outdated", "current", "fetched", "unreadable",
)  # fmt: skip
MEANINGS: Final = {
    NEW: "not in the graph: kg build adds it",
    CHANGED: "its text has changed: kg build replaces it",
    GONE: "its file is no more there: kg remove takes it out",
    OUTDATED: "built by another extraction: kg build builds it again",
    CURRENT: "as it is in the graph",
    FETCHED: "from the web, as it was then: kg build --fetch looks there again",
    UNREADABLE: "cannot be read: kg build says why",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How one document stands: its state (one of `STATES`), its source, and its id, empty where the graph has none."""

    state: str
    source: str
    id: str


def status(
    graph: Graph,
    paths: Sequence[str | Path] = (),
    *,
    model: str | None = None,
    encoding: str | None = None,
    columns: Columns | None = None,
) -> list[Standing]:
    """The standing of each document of the graph and of the files of `paths`, by source.

    Without paths, only whether the documents were built by the extraction of now. Gone is what was read from below the
    given paths and is there no more. What is on the web is not looked at: its documents, all or those of the given
    addresses, are told as fetched, or as built by another extraction. Loads no model. Raises KgError where a path
    does not exist.
    """
    now = stamp(model)
    entries = {entry.id: entry for entry in graph.entries()}
    if not paths:
        rows = [_held(entry, now) for entry in entries.values()]
        return sorted(rows, key=lambda row: (row.source, row.id))
    folder = Path(top(*paths))
    addresses = {address(path) for path in paths if is_address(path)}
    found = [_held(entry, now) for entry in entries.values() if entry.source in addresses]
    found += [Standing(NEW, one, "") for one in addresses - {row.source for row in found}]
    files = [path for path in paths if not is_address(path)]
    unread: list[Failure] = []

    def refused(source: str, error: KgError) -> None:
        unread.append(Failure(source, str(error)))

    seen: set[str] = set()
    before = remembered(graph)
    for one in read(*files, encoding=encoding, refused=refused, columns=columns) if files else ():
        id_ = graph.identity(one, origin(str(folder), one.source, graph.path))
        entry = entries.get(id_)
        if entry is None:
            found.append(Standing(NEW, one.source, ""))
            continue
        seen.add(id_)
        document = recalled(one, before.get(id_, ()))
        same = (entry.source, entry.sha256, entry.told) == (document.source, document.sha256, told(document))
        state = CHANGED if not same else CURRENT if entry.built == now else OUTDATED
        found.append(Standing(state, document.source, id_))
    found += [Standing(UNREADABLE, failure.source, "") for failure in unread]
    given = {Path(os.path.realpath(path)) for path in files}
    for entry in entries.values():
        if is_address(entry.source):
            continue
        below = entry.origin and entry.origin == origin(str(folder), entry.source, graph.path)
        if entry.id in seen or not below or entry.source in {failure.source for failure in unread}:
            continue
        file = _file(folder, entry.source)
        if any(file.is_relative_to(path) for path in given):
            # a table or collection in a folder is read only where it is named itself
            beside = is_corpus(file) and file.exists() and file not in given
            found.append(_held(entry, now) if beside else Standing(GONE, entry.source, entry.id))
    return sorted(found, key=lambda row: (row.source, row.id))


def _file(folder: Path, source: str) -> Path:
    """The file that a document came from: without the name that it has in it, which follows behind a "#"."""
    file = folder / source
    return file if file.exists() or "#" not in source else folder / source.rpartition("#")[0]


def _held(entry: Entry, now: str) -> Standing:
    """How a document stands by what the graph itself tells."""
    state = OUTDATED if entry.built != now else FETCHED if is_address(entry.source) else CURRENT
    return Standing(state, entry.source, entry.id)


def counts(rows: Sequence[Standing]) -> dict[str, int]:
    """How many documents stand in each state, in the order of `STATES`, those of none left out."""
    counted = Counter(row.state for row in rows)
    return {state: counted[state] for state in STATES if counted[state]}
