"""What may join two marks: a score from 0 to 1 and the reason in words, for a person to judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.graph.outline import Thing
from kg.join.marks import Mark
from kg.join.settings import Setting

SURE: Final = 0.8
"""Links from this score on join."""
LIKELY: Final = 0.5
"""Links from this score on are for a person to look at."""
NAMED: Final = 0.88
"""Score where documents give both names to one thing."""

Key = tuple[str, tuple[str, ...], str]
"""What things of one mark have in common: type, words, and what tells it from others of its words."""


@dataclass(frozen=True, slots=True)
class Member:
    """A thing of a document, where and when that speaks, and its mark."""

    document: str
    thing: Thing
    setting: Setting
    mark: Mark


@dataclass(frozen=True, slots=True)
class Link:
    """Two marks that may be one thing: how likely, by which rule, and why."""

    one: Key
    other: Key
    score: float
    rule: str
    reason: str
