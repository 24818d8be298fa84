"""What belongs to what: bodies within bodies, places within places, seats, members named in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.annotate import Sentence
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Zone

_COMMA: Final = re.compile(r"\s*,\s*")
_OF: Final = re.compile(r"\s+of\s+(?:the\s+)?(?:same\s+)?", re.IGNORECASE)
_GENITIVE: Final = re.compile(r"(?:['’]s|['’])\s+(?:own\s+|new\s+)?(?:the\s+)?", re.IGNORECASE)
_IN: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?:based |headquartered |located )?(?:in|at)\s+(?:the\s+)?(?:city of\s+|heart of\s+)?",
    re.IGNORECASE,
)
_MEMBERS: Final = re.compile(
    r"\s*(?:\([^()]*\))?\s*,?\s*(?:\(|including|which includes|comprising|composed of|made up of|consisting of|"
    r"whose members (?:are|include)|namely)\s*,?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_LIST_GAP: Final = re.compile(r"\s*(?:,|and|, and|as well as|&)\s*(?:the\s+)?")
_SESSION: Final = re.compile(r"\b(?:session|meeting|assembly|summit)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
PROSE: Final = frozenset({Zone.TITLE, Zone.HEADER, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.SALUTATION})


def parts(scene: Scene) -> Iterator[Fact]:
    """Part-whole, seat and membership between two names that stand side by side."""
    for sentence in scene.sentences:
        if sentence.zone not in PROSE:
            continue
        named = [
            (key, mention)
            for key, mention in scene.discourse.within(sentence.span)
            if mention.form is not Form.PRONOUN and scene.discourse.type(key) is not EntityType.TOPIC
        ]
        for number, (key, mention) in enumerate(named):
            for other, second in named[number + 1 : number + 4]:
                if second.span.begin >= mention.span.end:
                    yield from _beside(scene, sentence, (key, mention), (other, second))
                elif second.span in mention.span and second.span != mention.span:
                    yield from _nested(scene, sentence, (key, mention), (other, second))
            yield from _members(scene, sentence, (key, mention), named[number + 1 :])


def _beside(
    scene: Scene, sentence: Sentence, first: tuple[str, Mention], second: tuple[str, Mention]
) -> Iterator[Fact]:
    """Two names with only a comma, "of", "'s" or "in" between them."""
    (a, m), (b, n) = first, second
    if a == b:
        return
    gap = scene.text[m.span.end : n.span.begin]
    kinds = scene.discourse.type(a), scene.discourse.type(b)
    evidence = type(m.span)(m.span.begin, n.span.end)

    def fact(s: str, p: str, o: str, confidence: float, how: str) -> Fact:
        return scene.fact(s, p, o, sentence, confidence=confidence, rule=f"{p}:{how}", evidence=evidence)

    match kinds:
        case (EntityType.PLACE, EntityType.PLACE):
            if _COMMA.fullmatch(gap) and _is_larger(scene, b, a) and not _is_list(scene, sentence, n):
                yield fact(a, "partOf", b, 0.8, "comma")
            elif re.fullmatch(r"\s+in\s+(?:the\s+)?", gap):
                yield fact(a, "partOf", b, 0.7, "in")
            elif _GENITIVE.fullmatch(gap):
                yield fact(b, "partOf", a, 0.6, "genitive")
        case (EntityType.ORGANIZATION, EntityType.ORGANIZATION):
            if _OF.fullmatch(gap):
                yield fact(a, "partOf", b, 0.7, "of")
            elif _GENITIVE.fullmatch(gap):
                yield fact(b, "partOf", a, 0.7, "genitive")
        case (EntityType.ORGANIZATION, EntityType.PLACE):
            if _IN.fullmatch(gap):
                yield fact(a, "basedIn", b, 0.6, "in")
        case (EntityType.PLACE, EntityType.ORGANIZATION):
            if _GENITIVE.fullmatch(gap):
                yield fact(b, "basedIn", a, 0.4, "genitive")
        case (EntityType.POLICY, EntityType.POLICY) | (EntityType.EVENT, EntityType.EVENT):
            if re.fullmatch(r"\s+(?:of|under|within|during|at)\s+(?:the\s+)?", gap):
                yield fact(a, "partOf", b, 0.6, "under")


def _nested(scene: Scene, sentence: Sentence, outer: tuple[str, Mention], inner: tuple[str, Mention]) -> Iterator[Fact]:
    """A body named by the body that it is of: "the Board of Directors of IPOS", "the 80th Session of the Assembly"."""
    (a, m), (b, n) = outer, inner
    if a == b:
        return
    before, after = scene.text[m.span.begin : n.span.begin], scene.text[n.span.end : m.span.end]
    kinds = scene.discourse.type(a), scene.discourse.type(b)
    own = re.search(r"\bof\s+(?:the\s+)?$", before) and not after
    if kinds == (EntityType.ORGANIZATION, EntityType.ORGANIZATION) and (own or re.match(r"['’]s\s", after)):
        yield scene.fact(a, "partOf", b, sentence, confidence=0.6, rule="partOf:name", evidence=m.span)
    if kinds == (EntityType.EVENT, EntityType.ORGANIZATION) and own and _SESSION.search(before):
        yield scene.fact(a, "organizer", b, sentence, confidence=0.6, rule="organizer:session", evidence=m.span)
    if kinds == (EntityType.EVENT, EntityType.EVENT) and (
        own or re.search(r"\b(?:during|at|of)\s+(?:the\s+)?$", before) or not before
    ):
        yield scene.fact(a, "partOf", b, sentence, confidence=0.6, rule="partOf:name", evidence=m.span)
    if kinds == (EntityType.ORGANIZATION, EntityType.PLACE) and re.search(r"\bin\s+(?:the\s+)?$", before) and not after:
        yield scene.fact(a, "basedIn", b, sentence, confidence=0.6, rule="basedIn:name", evidence=m.span)


def _members(
    scene: Scene, sentence: Sentence, body: tuple[str, Mention], rest: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "the Group, including Canada, Denmark and France": each is a member."""
    key, mention = body
    if scene.discourse.type(key) not in {EntityType.ORGANIZATION, EntityType.POLICY} or not rest:
        return
    rest = [row for row in rest if row[1].span.begin >= mention.span.end]
    end = mention.span.end
    for number, (other, next_) in enumerate(rest):
        gap = scene.text[end : next_.span.begin]
        if not (_MEMBERS if number == 0 else _LIST_GAP).fullmatch(gap) or (number == 0 and gap.strip() in {"(", ""}):
            return
        if (
            scene.discourse.type(other) in {EntityType.PLACE, EntityType.ORGANIZATION, EntityType.PERSON}
            and other != key
        ):
            yield scene.fact(other, "memberOf", key, sentence, confidence=0.7, rule="memberOf:list")
        end = next_.span.end


def _is_larger(scene: Scene, whole: str, part: str) -> bool:
    """Whether the second place can hold the first: a country or region holds a city, a city a venue."""
    rank = {"schema:Country": 3, "schema:AdministrativeArea": 2, "schema:City": 1}
    a, b = rank.get(scene.entity(part).finer or "", 0), rank.get(scene.entity(whole).finer or "", 0)
    return b > a and (a > 0 or b > 1)


def _is_list(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """ "Canada, Denmark, and France": an enumeration, not a place within a place."""
    after = scene.text[mention.span.end : sentence.span.end]
    return bool(re.match(r"\s*(?:,\s*)?and\s", after))
