"""What people decided: two things are one, or are not. A text file, one decision a line, for git and for rebuilds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import KgError
from kg.graph.iri import digest
from kg.model import EntityType
from kg.write import atomic_write

NAME: Final = "decisions.tsv"
"""Its name in a graph's folder."""
HEADER: Final = (
    "# kg resolve: which things of different documents are one. Tab-separated; edit by hand if you like.\n"
    + ("# verdict\ttype\tname\tdocument\tother name\tother document\tby\n")
)
SAME, DIFFERENT = VERDICTS = ("same", "different")


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A thing as one document names it."""

    name: str
    document: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on two things of one type, and who gave it."""

    verdict: str
    type: EntityType
    one: Named
    other: Named
    by: str

    def line(self) -> str:
        row = (self.verdict, self.type.value, self.one.name, self.one.document, self.other.name, self.other.document)
        return "\t".join(" ".join(field.split()) for field in (*row, self.by)) + "\n"

    @property
    def id(self) -> str:
        """Eight digits that stand for the pair, in either order."""
        return pair_id(self.type, self.one, self.other)


def pair_id(type_: EntityType, one: Named, other: Named) -> str:
    """The id of a pair of things, in either order, the same whatever else is in the graph."""
    first, second = sorted((one, other))
    return digest(type_.value, first.name, first.document, second.name, second.document, length=8)


def load(path: Path) -> list[Decision]:
    """The decisions of a file in its order, none if it is not there. Raises KgError that names the line that is bad."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise KgError(f"{path} cannot be read ({error}): it holds the decisions of kg resolve, as UTF-8") from error
    return [_decision(path, number, line) for number, line in enumerate(text.splitlines(), 1) if _counts(line)]


def save(path: Path, decisions: Iterable[Decision]) -> None:
    """Write the decisions in their order; a file that holds none is kept, with its heading."""
    atomic_write(path, (HEADER + "".join(decision.line() for decision in decisions)).encode("utf-8"))


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _decision(path: Path, number: int, line: str) -> Decision:
    fields = [field.strip() for field in line.split("\t")]
    told = f"{path}, line {number}"
    if len(fields) not in (6, 7):
        row = "verdict, type, name, document, other name, other document, by"
        raise KgError(f"{told}: {len(fields)} fields where 6 or 7 belong, with tabs between: {row}")
    verdict, kind, name, document, other, second = fields[:6]
    if verdict not in VERDICTS:
        raise KgError(f"{told}: the verdict {verdict!r} is none: write one of {' and '.join(VERDICTS)}")
    if kind not in EntityType.__members__.values():
        raise KgError(f"{told}: the type {kind!r} is none: write one of {', '.join(EntityType)}")
    by = fields[6] if len(fields) == 7 else "somebody"
    return Decision(verdict, EntityType(kind), Named(name, document), Named(other, second), by or "somebody")
