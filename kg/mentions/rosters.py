"""Lines of a list of people: "Jocelyn Frye, President, National Partnership for Women", the body being what follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.runs import is_place
from kg.mentions.vocabulary import adjectives, courtesies, heads, listed, ordinary, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.85
LONGEST: Final = 32
"""In words, of such a line."""
LONGEST_NAME: Final = 5
LONGEST_BODY: Final = 9
_BULLETS: Final = frozenset({"-", "•", "·", "*", "–", "—", "o"})
_APART: Final = frozenset({":", "-", "–", "—"})
_CUTS: Final = frozenset({",", ";"})
_JOINING: Final = frozenset({"of", "and", "the", "for", "on", "in", "at", "to", "with", "&", "@", "'s", "’s", "is"})


def rosters(line: Line) -> Iterator[Named]:
    """The person and the body of a line that is a name, an office and a body, set apart by commas."""
    if (alone := _sent(line) or _appointed(line)) is not None:
        yield alone
        return
    count = len(line.words)
    if count > LONGEST or count < 5 or line.words[-1] in {".", "?", "!", ":"}:
        return
    first = next((i for i, word in enumerate(line.words) if word not in _BULLETS), count)
    parts = _parts(line, first)
    while parts and parts[0][0] < parts[0][1] and _is_courtesy(line, parts[0][0]):
        parts[0] = (parts[0][0] + 1, parts[0][1])
    if parts:
        parts[0] = (parts[0][0], _name_end(line, *parts[0]))
    if len(parts) < 3 or not _is_person(line, *parts[0]):
        return
    held = 1
    while held < len(parts) and _is_office(line, *parts[held]):
        held += 1
    if held == 1 or held == len(parts):
        return
    yield Named(line.span(*parts[0]), EntityType.PERSON, line.slice(*parts[0]), "roster", CONFIDENCE)
    begin, end = parts[held]
    if _is_body(line, begin, end):
        yield Named(line.span(begin, end), EntityType.ORGANIZATION, line.slice(begin, end), "roster", CONFIDENCE)


def _is_courtesy(line: Line, index: int) -> bool:
    """Whether a word before a name is a form of address: "Hon.", or the first of "Right Hon."."""
    forms = titles().honorifics
    return line.words[index] in courtesies() or (line.words[index] in forms and line.words[index + 1] in courtesies())


def _sent(line: Line) -> Named | None:
    """The person of a line that is a name and a country in brackets: "Rodolf Lekogo (Gabon)"."""
    last = len(line.words) - 1
    if not 3 < last < LONGEST or line.words[last] != ")" or line.words.count("(") != 1:
        return None
    mark = line.words.index("(")
    first = next((i for i in range(mark) if line.words[i] not in _BULLETS | courtesies()), mark)
    if (
        any(label == "ORG" for label in line.labels[first:mark])
        or tuple(line.words[first : first + 1]) in listed().kinds
    ):
        return None
    end = _name_end(line, first, mark)
    if not _is_person(line, first, end) or not is_place(line, mark + 1, last):
        return None
    return Named(line.span(first, end), EntityType.PERSON, line.slice(first, end), "roster", CONFIDENCE)


def _name_end(line: Line, first: int, end: int) -> int:
    """Where a name ends without letters of honour: "Danielle Rose | OAM"."""
    while end > first and line.words[end - 1].rstrip(".") in titles().suffixes:
        end -= 1
    return end


def _appointed(line: Line) -> Named | None:
    """The person of a line that sets an office and a name apart: "Minister of Health: Ebrima Sillah"."""
    count = len(line.words)
    while count > 0 and line.words[count - 1] in _CUTS | {"."}:
        count -= 1
    at = next((i for i in range(1, count - 1) if line.words[i] in _APART), count)
    if count > LONGEST or at == count:
        return None
    begin = next((i for i in range(at) if line.words[i][0].isalpha() and line.words[i] not in _BULLETS), at)
    for (start, end), office in (((at + 1, count), (begin, at)), ((begin, at), (at + 1, count))):
        called = (i for i in range(start, end) if line.words[i] not in courtesies() | titles().honorifics)
        first = next(called, end)
        name = first, _name_end(line, first, end)
        if _opens(line, office[0]) and _is_office(line, *office) and _is_person(line, *name):
            return Named(line.span(*name), EntityType.PERSON, line.slice(*name), "roster", CONFIDENCE)
    return None


def _opens(line: Line, first: int) -> bool:
    """Whether a word opens an office: "Minister of", "Deputy Governor of"."""
    return line.words[first] in titles().offices or line.words[first] in titles().before_offices


def _parts(line: Line, first: int) -> list[tuple[int, int]]:
    """The stretches between the commas of a line, up to a bracket."""
    parts, begin = [], first
    for index in range(first, len(line.words)):
        if line.words[index] in _CUTS:
            parts.append((begin, index))
            begin = index + 1
        elif line.words[index] == "(":
            return [*parts, (begin, index)]
    return [*parts, (begin, len(line.words))]


def _is_person(line: Line, first: int, end: int) -> bool:
    return 2 <= end - first <= LONGEST_NAME and all(
        (line.caps[i] or line.words[i] in titles().particles)
        and (line.words[i] not in ordinary() or (first < i < end - 1 and len(line.words[i]) == 1))
        and line.lower[i] not in heads().kinds
        and line.lower[i] not in line.common
        for i in range(first, end)
    )


def _is_office(line: Line, first: int, end: int) -> bool:
    return any(line.words[i] in titles().offices or i in line.roles for i in range(first, end))


def _is_body(line: Line, first: int, end: int) -> bool:
    words = line.words[first:end]
    if not 1 <= end - first <= LONGEST_BODY or not line.caps[first] or not line.caps[end - 1]:
        return False
    if is_place(line, first, end) or tuple(words) in listed().kinds:
        return False
    if len(words) == 1 and (words[0] in adjectives() or len(words[0]) == 2):
        return False
    return all(line.caps[i] or line.words[i][0].isdigit() or line.lower[i] in _JOINING for i in range(first, end))
