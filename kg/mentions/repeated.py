"""Names of the body again in headlines and lines set in capitals, where capitals tell nothing by themselves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.namesakes import is_surname
from kg.mentions.vocabulary import context, heads, impersonal, listed, ordinary, titles
from kg.model import EntityType, Span

CONFIDENCE: Final = 0.9


def repeated(cut: list[Line], found: list[Named]) -> Iterator[Named]:
    """Occurrences, in any line, of a name or acronym found elsewhere, where no name was found yet."""
    names: dict[tuple[str, ...], Named] = {}
    longest: dict[str, int] = {}
    common = cut[0].common if cut else frozenset()
    for named in found:
        words = tuple(named.name.casefold().replace("’s", " ’s").replace("'s", " 's").split())
        if named.rule in {"described", "headed.short"} or (len(words) == 1 and not _is_lone_name(named)):
            continue
        names.setdefault(words, named)
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
        if len(letters := _initials(named)) > 2:
            names.setdefault((letters.casefold(),), named)
            longest.setdefault(letters.casefold(), 1)
        if (surname := _surname(named)) and surname not in common:
            names.setdefault((surname,), named)
            longest.setdefault(surname, 1)
    taken = sorted(found, key=lambda named: named.span.begin)
    for line in cut:
        yield from _in_line(line, names, longest, taken)


def _in_line(
    line: Line, names: dict[tuple[str, ...], Named], longest: dict[str, int], taken: list[Named]
) -> Iterator[Named]:
    first = bisect_left(taken, line.base, key=lambda named: named.span.begin)
    here = taken[first : bisect_left(taken, line.base + len(line.text), lo=first, key=lambda named: named.span.begin)]
    index, count = 0, len(line.words)
    while index < count:
        step = 1
        if line.caps[index] and (most := longest.get(line.lower[index])):
            for length in range(min(most, count - index), 0, -1):
                named = names.get(tuple(line.lower[index : index + length]))
                if named is None or (length == 1 and _is_spelt(line.words[index], named)):
                    continue
                span = line.span(index, index + length)
                if all(_is_free(line, index, span, other) for other in here if span.overlaps(other.span)) and not any(
                    i in line.roles for i in range(index, index + length)
                ):
                    begin = _given(line, index, named, here) if length == 1 else index
                    span = line.span(begin, index + length)
                    name = line.slice(begin, index + length)
                    name = name if not line.shouted else named.name
                    long = named.name if length == 1 and name.casefold() == _initials(named).casefold() else None
                    yield Named(span, named.type, name, "repeated", CONFIDENCE, named.finer, long=long)
                step = length
                break
        index += step


def _given(line: Line, index: int, named: Named, here: list[Named]) -> int:
    """Where a person's name begins whose surname stands elsewhere behind a title: "Mr Adeyemi", "| Bola Adeyemi"."""
    before = index - 1
    if named.type is not EntityType.PERSON or " " in named.name or line.headline or before < 0 or before in line.roles:
        return index
    free = not any(other.span.overlaps(line.span(before, index)) for other in here)
    known = line.lower[before] not in line.common and line.words[before] not in ordinary()
    return before if free and known and line.pos[before] == "PROPN" and is_surname(line, before) else index


def _initials(named: Named) -> str:
    """The letters by which a body, an event or a policy of several words may be called later."""
    if named.type not in {EntityType.ORGANIZATION, EntityType.EVENT, EntityType.POLICY} or named.name.isupper():
        return ""
    return "".join(word[0] for word in named.name.split() if word[0].isupper())


def _is_spelt(word: str, named: Named) -> bool:
    """Whether a word has the letters of the initials of a name but is no acronym: "Who", "Aids"."""
    return word.casefold() == _initials(named).casefold() and not (word.isupper() and word not in titles().never)


def _is_free(line: Line, index: int, span: Span, other: Named) -> bool:
    """Whether a name may be read inside another one: a body or policy inside an event, set off by grammar."""
    return (
        other.type is EntityType.EVENT
        and span in other.span
        and span != other.span
        and index > 0
        and line.lower[index - 1] in context("nested")
    )


def _surname(named: Named) -> str | None:
    """The last word of a full personal name, by which the person may be called later."""
    words = named.name.split()
    if named.type is not EntityType.PERSON or len(words) < 2:
        return None
    word = words[-1].rstrip(".,")
    if word in impersonal() or (word,) in listed().kinds:
        return None  # "Theresa May" is no May of a date, "Bill English" no language, "Lynn England" no country
    last = word.casefold()
    return last if len(last) > 2 and last.isalpha() and last not in heads().kinds else None


def _is_lone_name(named: Named) -> bool:
    """Whether a name of one word is safe to look for elsewhere: an acronym or a person's surname after a title."""
    if named.type is EntityType.PERSON and named.name in impersonal():
        return False
    introduced = named.rule == "acronym" and sum(map(str.isupper, named.name)) > 1  # "DepEd"
    return (named.name.isupper() and len(named.name) > 2) or introduced or named.rule in {"titled", "known"}
