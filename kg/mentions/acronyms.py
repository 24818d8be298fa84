"""Short names introduced in brackets: "International Tribunal for the Law of the Sea (ITLOS)", "(the “Convention”)"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.runs import spelt_begin
from kg.mentions.vocabulary import context, heads, listed, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.95
_MARKS: Final = frozenset({"“", "”", '"', "'", "‘", "’", "the", "or", "hereinafter", "“the", "hereafter", "called"})

_FIELDS: Final = ("ment", "tion", "ness", "ence", "ance", "ism", "ity", "ship", "ysis", "work", "ware")
"""Endings of the fields and procedures that have an acronym as bodies do."""


_CHAMBERS: Final = frozenset({"assembly", "parliament", "house", "senate", "congress"})
"""Behind their names the party of a member stands in brackets."""
SHORTEST_FOREIGN: Final = 3
FEWEST_SHARED: Final = 0.6
"""Of its letters, an acronym of another language has as initials of the English name."""
_NUMERALS: Final = frozenset({"I", "II", "III", "IV", "V", "2", "3", "4"})


def acronyms(line: Line, found: list[Named]) -> Iterator[Named]:
    """The short names in brackets after a name; where no rule saw the long name but its initials fit, that name too."""
    named = [one for one in sorted(found, key=lambda n: -n.span.begin) if not one.short]
    ends = {one.span.end: one for one in named}
    # of "Early Childhood Development (ECD) Policy" the acronym is no name by itself
    qualified = [one.span for one in named if one.rule == "headed" and ") " in one.name]
    words, count = line.words, len(line.words)
    for index, word in enumerate(words):
        if word != "(" or index == 0 or any(span.begin < line.begins[index] < span.end for span in qualified):
            continue
        close = next((i for i in range(index + 1, min(index + 9, count)) if words[i] in {")", ";"}), None)
        if close is None:
            continue
        first, stop = index + 1, close
        introduced = False
        while first < stop and words[first].lower() in _MARKS:
            introduced, first = True, first + 1
        while first < stop and words[stop - 1] in _MARKS:
            stop -= 1
        if first >= stop or (not line.caps[first] and not words[first][0].isupper()):
            continue
        # "(NFIS II)", not "(Protocol II)"
        letters = stop - (stop - first == 2 and words[first].isupper() and words[stop - 1] in _NUMERALS)
        short = line.slice(first, letters)
        initials = "".join(w for w in short if w.isalnum())
        acronym = letters - first == 1 and sum(map(str.isupper, initials)) >= 2
        owner = ends.get(line.ends[index - 1])
        if acronym and owner is not None and not _exact(initials, owner.name):
            # "the Meeting of the Southern Africa Development Community (SADC)": the inner name's own
            inner = [one for one in named if one.span.end == owner.span.end and one.type is EntityType.ORGANIZATION]
            fitting = [
                one for one in inner if initials[0] == one.name[0] != owner.name[0] and _fits(initials, one.name)
            ]
            exact = [one for one in named if one.span.end == owner.span.end and _exact(initials, one.name)]
            known = [one for one in inner if listed().same.get(short, short) == listed().same.get(one.name)]
            owner = next(iter([*exact, *known, *fitting]), owner)
        if acronym and (owner is None or (len(initials) > 2 and not _exact(initials, owner.name))):
            spelt = _spelt_out(line, index, initials)
            if spelt is not None and (owner is None or spelt.span.begin < owner.span.begin):
                owner = spelt
                yield owner
        if owner is None or owner.name == short:
            continue
        kind = heads().kinds.get(line.lower[stop - 1]) if stop - first > 1 else None
        if owner.type is EntityType.PLACE and kind is not None and kind[0] is not EntityType.PLACE:
            continue  # "... a system for disputes in Singapore (“the Committee”)"
        if (
            (acronym and _fits(initials, owner.name))
            or (acronym and owner.rule == "headed" and _is_foreign(initials, owner))
            or (introduced and stop - first <= 4)
            or _shortens(line, first, stop, owner.name)
        ):
            yield Named(
                line.span(first, letters), owner.type, short, "acronym", CONFIDENCE, owner.finer, long=owner.name
            )


def _exact(initials: str, name: str) -> bool:
    return initials.casefold() == "".join(w[0] for w in name.split() if w[0].isupper()).casefold()


def _fits(initials: str, name: str) -> bool:
    """Whether the letters come in order among the name's, the first one at the start of a word."""
    letters = "".join(c for c in name if c.isalnum()).casefold()
    wanted = initials.casefold().rstrip("s") if len(initials) > 2 else initials.casefold()
    starts = [w[0].casefold() for w in name.replace("-", " ").replace("–", " ").split() if w[0].isalnum()]
    if not wanted or wanted[0] not in starts:
        return False
    position = -1
    for letter in wanted:
        position = letters.find(letter, position + 1)
        if position < 0:
            return False
    return True


def _is_foreign(initials: str, owner: Named) -> bool:
    """Whether a body has its acronym from another language: "Council for Integral Development (CDI)".

    Most initials are in it, in another order.
    """
    if owner.type is not EntityType.ORGANIZATION or len(initials) < SHORTEST_FOREIGN or not initials.isupper():
        return False
    if initials in titles().suffixes or _CHAMBERS.intersection(owner.name.lower().split()):
        return False
    kind = listed().kinds.get((initials,))
    if kind is not None and kind[0] is not EntityType.ORGANIZATION:
        return False  # "the Ministry of Trade (UAE)"
    own = Counter(word[0] for word in owner.name.replace("-", " ").split() if word[0].isupper())
    return (Counter(initials) & own).total() >= FEWEST_SHARED * len(initials)


def _spelt_out(line: Line, mark: int, initials: str) -> Named | None:
    """The capitalised words before the bracket whose initials are the acronym."""
    first = spelt_begin(line, mark, initials)
    if mark - first < 2 or first in line.roles or line.words[first] in titles().honorifics:
        return None
    if line.lower[mark - 1] in context("measures"):
        return None
    labelled = any(label == "ORG" for label in line.labels[first:mark])
    order = (*range(mark - 1, first, -1), first) if line.lower[first + 1] != "of" else (first,)
    nouns = [line.lower[i] for i in order if line.lower[i] in heads().kinds]
    if not nouns and (not labelled or line.lower[mark - 1].endswith(_FIELDS)):
        return None  # "Foreign Direct Investment (FDI)"
    kind, finer = heads().kinds[nouns[0]] if nouns else (EntityType.ORGANIZATION, None)
    return Named(line.span(first, mark), kind, line.slice(first, mark), "acronym.long", CONFIDENCE, finer)


def _shortens(line: Line, first: int, stop: int, name: str) -> bool:
    """Whether the bracket repeats words of the name with an acronym in it: "PSPM Act", "SC Week"."""
    words = [line.words[i] for i in range(first, stop)]
    return (
        2 <= len(words) <= 4
        and all(line.caps[i] or words[i - first].isdigit() for i in range(first, stop))
        and words[-1] in name.split()
    )
