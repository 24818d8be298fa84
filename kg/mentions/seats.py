"""Places by the office that is held for them ("Member for Goldstein", "Mayor of Tamale"); states by their letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.runs import base_end
from kg.mentions.vocabulary import addresses, heads, listed, ordinary, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.9
LONGEST: Final = 3
"""In words."""
_OFFICES: Final = {
    "member": frozenset({"for"}),
    "mp": frozenset({"for"}),
    "parliament": frozenset({"for"}),
    "teachta": frozenset({"for"}),
    "senator": frozenset({"for", "from"}),
    "representative": frozenset({"for"}),
    "congressman": frozenset({"from"}),
    "congresswoman": frozenset({"from"}),
    "mayor": frozenset({"of"}),
    "premier": frozenset({"of"}),
    "archbishop": frozenset({"of"}),
    "bishop": frozenset({"of"}),
    "native": frozenset({"of"}),
}


_SEATS: Final = frozenset({"grc"})


def seats(line: Line) -> Iterator[Named]:
    """One to three capitalised words after such an office; "AL" after a comma and a name."""
    states = frozenset(lexicon.load("places")["states"]["letters"])
    for index, word in enumerate(line.words):
        if line.lower[index] in _OFFICES and index + 2 < len(line.words) and not line.shouted:
            yield from _seat(line, index)
        if word in {"Mayor", "Mayors"} and index + 2 < len(line.words) and line.caps[index + 1] and not line.shouted:
            yield from _town(line, index)
        if word in states and index > 1 and line.words[index - 1] == "," and line.caps[index - 2] and not line.shouted:
            yield Named(line.span(index, index + 1), EntityType.PLACE, word, "seat", CONFIDENCE)


def _town(line: Line, index: int) -> Iterator[Named]:
    """The one to three capitalised words before a mayor with a name: "Orange County Mayor Jerry Demings"."""
    known, first = titles(), index
    while first > 0 and index - first < LONGEST and line.caps[first - 1] and not line.starts[first]:
        first -= 1
    words = line.words[first:index]
    if (
        not words
        or tuple(words) in listed().kinds
        or any(word in addresses() or word in known.starters or word in ordinary() for word in words)
    ):
        return
    finer = "schema:AdministrativeArea" if words[-1] == "County" else "schema:City"
    yield Named(line.span(first, index), EntityType.PLACE, line.slice(first, index), "seat", CONFIDENCE, finer)


def _seat(line: Line, index: int) -> Iterator[Named]:
    if line.lower[index + 1] not in _OFFICES[line.lower[index]]:
        return
    first = index + 2 + (line.lower[index + 2] == "the")
    if first >= len(line.words) or not line.caps[first]:
        return
    end = base_end(line, first)
    words = line.words[first:end]
    if end - first > LONGEST or any(word in ordinary() or _is_head(word) for word in words):
        return
    if tuple(words) not in listed().kinds:
        yield Named(line.span(first, end), EntityType.PLACE, line.slice(first, end), "seat", CONFIDENCE)


def _is_head(word: str) -> bool:
    """Whether a word heads the name of something that is no constituency: "Bukit Batok GRC" is one."""
    return word.lower() in heads().kinds and word.lower() not in _SEATS
