"""Names that mean one thing, as a cluster, and how two become one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from kg.mentions import Named
from kg.model import EntityType

OFFICES: Final = frozenset({"department", "ministry"})


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one thing by name, `full`, and by short form, `short`."""

    type: EntityType
    full: list[Named] = field(default_factory=list)
    short: list[Named] = field(default_factory=list)

    @property
    def begin(self) -> int:
        return min(named.span.begin for named in (self.full or self.short))

    def names(self) -> list[str]:
        """The different full names, in order of first mention."""
        return list(dict.fromkeys(named.name for named in self.full))


def absorb(made: list[Cluster], kept: Cluster, gone: Cluster) -> None:
    """Make one cluster of two."""
    kept.full.extend(gone.full)
    kept.short.extend(gone.short)
    made.remove(gone)


def turned_about(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a ministry with what it is for behind: "department of state" of "state department"."""
    return (words[-1], "of", *words[:-1]) if len(words) > 1 and words[-1] in OFFICES else words
