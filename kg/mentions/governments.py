"""Governments named by whose they are, with a small letter: "the Swedish government", "the Biden administration".

And with those whom they govern: "the Government and people of Ghana".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.complements import complement_end
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.vocabulary import adjectives, listed, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.8
WITH_PEOPLE: Final = "government.people"
"""The rule of a government that is told with its people: mostly another country's, so "the Government" is not that."""
_NOUNS: Final = frozenset({"government", "administration", "parliament", "military", "army", "navy", "forces"})
_ARMS: Final = frozenset({"security", "armed", "defence", "defense"})
"""What may stand before "forces"."""
_FORCES: Final = frozenset({"military", "army", "navy", "forces"})
_FEDERAL: Final = frozenset({"federal", "Federal"})
_GOVERNED: Final = frozenset({"people", "peoples", "citizens", "nation"})
_BETWEEN: Final = frozenset({"and", "&", ",", "the", "parliament"})
"""What may stand, beside one adjective, between a government and its people: "Government and the friendly | people"."""
FARTHEST: Final = 6
"""In words, from a government to its people."""
LONGEST: Final = 3
"""In words, of a place whose government it is: "New South Wales government"."""


def governments(line: Line) -> Iterator[Named]:
    """An adjective of nationality, a place or a name in "-Harris" before the noun; "federal" counts as one."""
    for index, word in enumerate(line.lower):
        if word == "government" and line.caps[index] and (people := _people(line, index)) > index:
            yield from _with_people(line, index, people)
        if word not in _NOUNS or index == 0 or line.caps[index]:
            continue
        noun = index - (word == "forces")
        if word in _FORCES and not _is_force(line, index):
            continue
        first = _owner(line, noun)
        if first < noun and not line.starts[first]:
            span, name = line.span(first, index + 1), line.slice(first, index + 1)
            yield Named(span, EntityType.ORGANIZATION, name, "government", CONFIDENCE, "schema:GovernmentOrganization")


def _people(line: Line, index: int) -> int:
    """Where the people stand that are told with their government; `index` if none are."""
    described = 0
    for at in range(index + 1, min(index + FARTHEST, len(line.words) - 2)):
        if line.lower[at] in _GOVERNED and at > index + 1:
            return at if line.lower[at + 1] == "of" else index
        if line.lower[at] not in _BETWEEN:
            described += 1
        if described > 1 or (at == index + 1 and described):
            return index
    return index


def _with_people(line: Line, index: int, people: int) -> Iterator[Named]:
    """The government of the country that both are of: of "the Government and people | of Ghana" that of Ghana."""
    end = complement_end(line, people + 1, "government")
    end -= line.words[end - 1] == "I"
    named = index > 0 and line.caps[index - 1] and line.words[index - 1] not in titles().starters
    if end <= people + 2 or named:  # "the Australian Government and the people of Australia"
        return
    name = f"{line.words[index]} {line.slice(people + 1, end)}"
    rule = "government" if "behalf" in line.lower[max(0, index - 3) : index] else WITH_PEOPLE
    finer = "schema:GovernmentOrganization"
    yield Named(line.span(index, end), EntityType.ORGANIZATION, name, rule, CONFIDENCE, finer)


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
