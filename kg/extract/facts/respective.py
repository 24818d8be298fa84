"""Offices told in one word of several holders, each of another country: "the Presidents of Togo and Peru, A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.facts.holders import before_name, people
from kg.extract.facts.scene import Scene
from kg.mentions.vocabulary import plural_offices
from kg.model import EntityType, Fact, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE: Final = "position:shared"
_OF: Final = re.compile(r"\s+(?:(?:of|for)\s+(?P<field>[A-Z][\w&’' -]*?)\s+)?(?:of|from)\s+(?:the\s+)?")
"""From an office to the first of the countries, with the field of the office: "Ministers | of Trade of | Peru"."""
_LINK: Final = re.compile(r"\s*(?:,|;|,?\s*(?:and|&|as well as))\s+(?:the\s+)?", re.IGNORECASE)
_NEXT: Final = re.compile(r"\s*[,;)]*\s*(?:and\s+)?(?:of|from)\s+(?:the\s+)?")
"""From a holder to the country of the next one: "of Peru, A | ; and of | Togo, B"."""
_FIELDS: Final = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?((?:[A-Z][\w’'-]*|[,&]|and|of|the)(?:,?\s+|(?=,))){2,14}")
_PARTS: Final = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")

_Named = list[tuple[str, Mention]]


def respective(scene: Scene, sentence: Sentence) -> Iterator[Fact]:
    """The office of each holder, in the order in which the countries or the fields are told."""
    tokens = [token for token in sentence.tokens if token.text in plural_offices()]
    named = people(scene, sentence) if tokens else []
    for token in tokens:
        behind = [row for row in named if row[1].span.begin > place(token).end]
        if len(behind) < 2:
            continue
        begin, office = _office(token)
        end = place(token).end
        for key, body, role, last in _in_countries(scene, sentence, office, end, behind) or _in_fields(
            scene, office, end, behind
        ):
            yield scene.fact(
                key, "position", body, sentence, confidence=0.8, rule=RULE, role=role, evidence=Span(begin, last)
            )


_Row = tuple[str, str | None, str, int]
"""A person, the country, the role, and where the words end that tell it."""


def _office(head: Token) -> tuple[int, str]:
    """Where an office begins in the text, and its words for one holder: "Prime Minister" of "Prime Ministers"."""
    modifiers = lexicon.load("titles")["before_offices"]
    first = head.i
    while first > head.sent.start and head.doc[first - 1].text in modifiers:
        first -= 1
    words = [token.text for token in head.doc[first : head.i]]
    return place(head.doc[first]).begin, " ".join([*words, plural_offices()[head.text]])


def _in_countries(scene: Scene, sentence: Sentence, office: str, end: int, named: _Named) -> list[_Row]:
    """ "of Togo and Peru, A and B", "of Togo, A; of Peru, B"."""
    places = [
        row
        for row in scene.discourse.within(Span(end, sentence.span.end))
        if scene.discourse.type(row[0]) in {EntityType.PLACE, EntityType.ORGANIZATION}
    ]
    start = _OF.fullmatch(scene.text, end, places[0][1].span.begin) if places else None
    if start is None:
        return []
    role = f"{office} of {start['field']}" if start["field"] else office
    first = [row for row in places if row[1].span.end <= named[0][1].span.begin]
    held = _chain(scene, first) if first else []
    pairs = _told_in_turn(scene, places, named) if len(held) == 1 else []
    if len(held) > 1 and _leads(scene, held[-1][1].span.end, named[0][1].span.begin):
        holders = _chain(scene, named)
        pairs = list(zip(held, holders, strict=True)) if len(holders) == len(held) else []
    return [(key, where, role, mention.span.end) for (where, _), (key, mention) in pairs]


def _in_fields(scene: Scene, office: str, end: int, named: _Named) -> list[_Row]:
    """ "Ministers of Health and Education, A and B": as many fields as names."""
    found = _FIELDS.match(scene.text, end, named[0][1].span.begin)
    if found is None or not _leads(scene, end + len(found[0].rstrip(" ,")), named[0][1].span.begin):
        return []
    fields = [part for part in _PARTS.split(found[0].strip(" ,").split(maxsplit=1)[1]) if part]
    holders = _chain(scene, named)
    known = all(field.split()[0] in lexicon.load("titles")["portfolios"] for field in fields)
    if len(holders) != len(fields) or not known:
        return []
    return [
        (key, None, f"{office} of {field}", mention.span.end)
        for field, (key, mention) in zip(fields, holders, strict=True)
    ]


def _chain(scene: Scene, rows: _Named) -> _Named:
    """The first of some names with those that commas and "and" join to it, up to the "and"."""
    chain, closed = rows[:1], False
    for row in rows[1:]:
        link = scene.text[chain[-1][1].span.end : row[1].span.begin]
        mark = _LINK.match(link)
        if mark is None or closed or not before_name().fullmatch(link[mark.end() :]):
            break
        closed = "and" in mark[0].lower() or "&" in mark[0]
        chain.append(row)
    return chain


def _told_in_turn(scene: Scene, places: _Named, named: _Named) -> list[tuple[tuple[str, Mention], tuple[str, Mention]]]:
    """The countries and the names that alternate."""
    pairs: list[tuple[tuple[str, Mention], tuple[str, Mention]]] = []
    for where, holder in zip(places, named, strict=False):
        onward = not pairs or _NEXT.fullmatch(scene.text, pairs[-1][1][1].span.end, where[1].span.begin)
        if not onward or not _leads(scene, where[1].span.end, holder[1].span.begin):
            break
        pairs.append((where, holder))
    return pairs if len(pairs) > 1 else []


def _leads(scene: Scene, end: int, begin: int) -> bool:
    """Whether only a comma or the like, and forms of address, stand between what an office is held in and a name."""
    gap = scene.text[end:begin] if end < begin else ""
    return bool(gap.strip()) and before_name().fullmatch(gap) is not None
