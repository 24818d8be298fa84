"""Governments named by whose they are, with a small letter: "the Swedish government", "the Biden administration"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.vocabulary import adjectives, listed
from kg.model import EntityType

CONFIDENCE: Final = 0.8
_NOUNS: Final = frozenset({"government", "administration", "parliament"})
_FEDERAL: Final = frozenset({"federal", "Federal"})


def governments(line: Line) -> Iterator[Named]:
    """An adjective of nationality, a country or a name in "-Harris" before the noun; "federal" counts as one."""
    for index, word in enumerate(line.lower):
        if word not in _NOUNS or index == 0 or line.caps[index]:
            continue
        owner = line.words[index - 1]
        national = owner in adjectives() or (owner,) in listed().kinds
        person = (
            word == "administration" and line.caps[index - 1] and line.labels[index - 1] in {"PERSON", "ORG", "NORP"}
        )
        if (national or person or owner in _FEDERAL) and not line.starts[index - 1]:
            span = line.span(index - 1, index + 1)
            name = line.slice(index - 1, index + 1)
            yield Named(span, EntityType.ORGANIZATION, name, "government", CONFIDENCE, "schema:GovernmentOrganization")
