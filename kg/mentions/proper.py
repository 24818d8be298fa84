"""Persons without the common nouns that stand in capitals beside them, and no persons that are nothing else.

Headlines set all words in capitals, and the model takes runs of them for persons: "President Biden Announcing Actions",
"Registered Apprenticeships", "Implementation John Podesta". Names of all kinds lose the letter of a heading.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kg.mentions.dictionary import Dictionary, dictionary
from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.vocabulary import heads, titles
from kg.model import EntityType

_SHORTEST: Final = 6
"""Letters of a word that its ending tells to be a common noun: shorter ones are names too often ("Hazel", "Ted")."""

_FILIAL: Final = (["bin"], ["bint"], ["binti"], ["ibn"])
"""Behind a given name, however common a word it is."""

_LETTERED: Final = 3
"""Words of a heading with its letter: "J. Institute" may be somebody's."""


def proper(line: Line, found: Iterable[Named]) -> Iterator[Named]:
    """The names, those of persons cut to what is a name in them, the others without the letter of a heading."""
    for named in found:
        if named.type is not EntityType.PERSON:
            yield _without_letter(line, named)
        elif line.shouted:
            yield named
        elif (cut := _cut(line, named)) is not None:
            yield cut


def _without_letter(line: Line, named: Named) -> Named:
    """ "B. Corrupt Practices Bureau" at the beginning of a line is the second heading of its text."""
    letter = line.words[0]
    if named.span.begin != line.begins[0] or len(letter) != len("B.") or not (letter[0].isupper() and letter[1] == "."):
        return named
    stop = bisect_left(line.begins, named.span.end)
    return named if stop < _LETTERED else _between(line, named, 1, stop)


def _cut(line: Line, named: Named) -> Named | None:
    first, stop = bisect_left(line.begins, named.span.begin), bisect_left(line.begins, named.span.end)
    words = dictionary(line.doc.vocab)
    if _is_numbered(line, first, stop, words) or _is_plural_head(line, first, stop, words):
        return None
    common = [index for index in range(first, stop) if is_common(line, index, words)]
    if line.headline and named.rule == "titled" and stop - first > 2 and words.is_verb_form(line.lower[first + 1]):
        common = sorted({first + 1, *common})  # "Biden Tours Model"
    if not common:
        return named
    given = common == [first] and stop - first == 2 and not words.holds(line.lower[stop - 1])
    if given and not line.headline and named.rule.startswith("titled"):
        return named  # "Minister Tolerance Moyo"
    begin = first
    while begin in common:
        begin += 1
    if begin > first:  # "Implementation John Podesta"
        rest = [index for index in common if index > begin]
        named_so = stop - begin > 1 and not rest and line.labels[stop - 1] == "PERSON"
        return _between(line, named, begin, stop) if named_so else None
    end = common[0]
    if line.headline:  # "Biden Announcing Actions"
        titled = named.rule.startswith("titled") and line.lower[first] not in heads().kinds
        sure = end - first > 1 or (titled and line.lower[first] not in line.common)
        return _between(line, named, first, end) if sure else None
    surname = end == stop - 1 and line.lower[end].endswith("ing")
    return named if surname else None


def is_common(line: Line, index: int, words: Dictionary) -> bool:
    """Whether a word in capitals is a common noun by its ending, and no name that ends so: "Announcing"."""
    word, known = line.words[index], titles()
    return (
        len(word) >= _SHORTEST
        and word not in known.common_looking
        and line.lower[index].endswith(known.common_endings)
        and line.words[index + 1 : index + 2] not in _FILIAL
        and words.holds(line.lower[index])
    )


def _is_numbered(line: Line, first: int, stop: int, words: Dictionary) -> bool:
    """Whether an initial is the letter of a heading or of an item in a list: "C. Key findings", "A. She signed it"."""
    if stop - first != 2 or not line.starts[first] or len(line.words[first].rstrip(".")) != 1:
        return False
    after = line.lower[stop] if stop < len(line.words) else ","
    return after.isalpha() and (words.holds(line.lower[first + 1]) or line.lower[first + 1] in line.common)


def _is_plural_head(line: Line, first: int, stop: int, words: Dictionary) -> bool:
    """Whether one word is the plural of an office or of what bodies and policies are called by: "Executive Orders"."""
    if stop - first != 1:
        return False
    one = words.singular(line.lower[first])
    return one is not None and (one in heads().kinds or one.capitalize() in titles().offices)


def _between(line: Line, named: Named, first: int, stop: int) -> Named:
    return replace(named, span=line.span(first, stop), name=line.slice(first, stop))
