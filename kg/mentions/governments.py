"""Governments named by whose they are, with a small letter: "the Swedish government", "the Biden administration"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.vocabulary import adjectives, listed
from kg.model import EntityType

CONFIDENCE: Final = 0.8
_NOUNS: Final = frozenset({"government", "administration", "parliament", "military", "army", "navy", "forces"})
_ARMS: Final = frozenset({"security", "armed", "defence", "defense"})
"""What may stand before "forces"."""
_FORCES: Final = frozenset({"military", "army", "navy", "forces"})
_FEDERAL: Final = frozenset({"federal", "Federal"})
LONGEST: Final = 3
"""In words, of a place whose government it is: "New South Wales government"."""


def governments(line: Line) -> Iterator[Named]:
    """An adjective of nationality, a place or a name in "-Harris" before the noun; "federal" counts as one."""
    for index, word in enumerate(line.lower):
        if word not in _NOUNS or index == 0 or line.caps[index]:
            continue
        noun = index - (word == "forces")
        if word in _FORCES and not _is_force(line, index):
            continue
        first = _owner(line, noun)
        if first < noun and not line.starts[first]:
            span, name = line.span(first, index + 1), line.slice(first, index + 1)
            yield Named(span, EntityType.ORGANIZATION, name, "government", CONFIDENCE, "schema:GovernmentOrganization")


def _is_force(line: Line, index: int) -> bool:
    """Whether a noun names the force of a country: no "military aid", no "special forces"."""
    qualifies = index + 1 < len(line.words) and line.pos[index + 1] in {"NOUN", "PROPN", "ADJ"}
    plural = line.lower[index] == "forces" and line.lower[index - 1] not in _ARMS
    return line.pos[index] == "NOUN" and not qualifies and not plural


def _owner(line: Line, index: int) -> int:
    """Where the words begin that say whose government it is; `index` if none do."""
    for size in range(min(LONGEST, index), 0, -1):
        words = tuple(line.words[index - size : index])
        kind = listed().kinds.get(words)
        if (kind is not None and kind[0] is EntityType.PLACE) or " ".join(words) in adjectives():
            return index - size
    owner = line.words[index - 1]
    by_person = line.lower[index] == "administration" and line.labels[index - 1] in {"PERSON", "ORG", "NORP"}
    if line.lower[index] == "government" and line.labels[index - 1] == "PERSON" and line.lower[index - 2] == "the":
        by_person = True  # "the Rudd government"
    if (by_person and line.caps[index - 1]) or (owner in _FEDERAL and line.lower[index] == "government"):
        return index - 1
    return index
