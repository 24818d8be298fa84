"""What belongs to what: bodies within bodies, places within places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.letterheads import HEAD
from kg.extract.facts.scene import Scene, letters_of_states
from kg.extract.facts.subjects import HELD_BY
from kg.model import EntityType, Fact, Form, Mention, Zone

_COMMA: Final = re.compile(r"\s*,\s*")
_OF: Final = re.compile(r"\s+of\s+(?:the\s+)?(?:same\s+)?", re.IGNORECASE)
_GENITIVE: Final = re.compile(r"(?:['’]s|['’])\s+(?:own\s+|new\s+)?(?:the\s+)?", re.IGNORECASE)
_UNIT: Final = re.compile(
    r"\b(?:department|division|directorate|office|bureau|branch|unit|centre|center|school|faculty|institute|secretariat"
    r"|section|agency|service|committee|court|programme|program|college|board|council)\b",
    re.IGNORECASE,
)
_UNIT_OF: Final = re.compile(
    r"\s*(?:\([^()]*\))?,?\s*(?:(?:which|that)\s+)?(?:(?:is|are|was)\s+)?(?:a|an|the)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:department|division|directorate|office|bureau|branch|unit|arm|agency|body|subsidiary|organ|part|centre|center"
    r"|institute|statutory board|committee)\s+(?:of|under|within|in)\s+(?:the\s+)?",
    re.IGNORECASE,
)
PROSE: Final = frozenset({Zone.TITLE, Zone.HEADER, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.SALUTATION})


def parts(scene: Scene) -> Iterator[Fact]:
    """Part-whole, of two names that stand side by side."""
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
            within: object = _COMMA.fullmatch(gap) or (sentence.zone in HEAD and re.fullmatch(r"\s+[-–—]\s+", gap))
            # "Tuscaloosa, AL and Rochester, NY": a list of towns, each with its state
            lettered = within and n.span.of(scene.text) in letters_of_states()
            if lettered or (within and _can_hold(scene, b, a) and not _is_list(scene, sentence, m, n)):
                yield fact(a, "partOf", b, 0.8, "comma")
            elif re.fullmatch(r"\s+in\s+(?:the\s+)?", gap) and scene.entity(a).finer != "schema:Country":
                yield fact(a, "partOf", b, 0.7, "in")
            elif _GENITIVE.fullmatch(gap):
                yield fact(b, "partOf", a, 0.6, "genitive")
        case (EntityType.ORGANIZATION, EntityType.ORGANIZATION):
            if _OF.fullmatch(gap):
                yield fact(a, "partOf", b, 0.7, "of")
            elif _GENITIVE.fullmatch(gap):
                yield fact(b, "partOf", a, 0.7, "genitive")
            elif _COMMA.fullmatch(gap) and _is_unit(scene, sentence, m, n):
                yield fact(a, "partOf", b, 0.6, "comma")
            elif _UNIT_OF.fullmatch(gap):
                yield fact(a, "partOf", b, 0.6, "unit")
        case (EntityType.PERSON, EntityType.ORGANIZATION):
            if re.fullmatch(r"\s+(?:of|from)\s+(?:the\s+)?", gap) and not _is_titled(scene, sentence, m):
                yield fact(a, "memberOf", b, 0.6, "of")
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
    whole = any(  # "the Session of the Assembly of the Union" is held by the Assembly
        scene.discourse.type(key) is EntityType.ORGANIZATION and n.span in o.span and o.span != n.span
        for key, o in scene.discourse.within(m.span)
    )
    if kinds == (EntityType.EVENT, EntityType.ORGANIZATION) and own and not whole and HELD_BY.search(before):
        yield scene.fact(a, "organizer", b, sentence, confidence=0.6, rule="organizer:session", evidence=m.span)
    if kinds == (EntityType.ORGANIZATION, EntityType.PLACE) and re.search(
        r"\bbetween\s+(?:[^()]+\band\s+)?(?:the\s+)?$", before
    ):
        yield scene.fact(b, "memberOf", a, sentence, confidence=0.6, rule="memberOf:between", evidence=m.span)
    segment = own and re.search(
        r"\b(?:session|ceremony|plenary|opening|closing|segment|day|meeting)\s+of\s+", before, re.I
    )
    if kinds == (EntityType.EVENT, EntityType.EVENT) and (
        segment or re.search(r"\b(?:during|at|margins of|sidelines of)\s+(?:the\s+)?$", before)
    ):
        yield scene.fact(a, "partOf", b, sentence, confidence=0.6, rule="partOf:name", evidence=m.span)


def _is_titled(scene: Scene, sentence: Sentence, name: Mention) -> bool:
    """Whether an office stands right in front of a name: "President X of Y" holds it in Y."""
    before = re.findall(r"[\w-]+", scene.text[max(sentence.span.begin, name.span.begin - 40) : name.span.begin])
    offices = {word.lower() for word in lexicon.load("titles")["offices"]}
    return any(word.lower() in offices for word in before[-2:])


def _can_hold(scene: Scene, whole: str, part: str) -> bool:
    """Whether the second place may lie in the first: it is larger by kind, or nothing tells and it is no country."""
    if (
        scene.entity(part).finer == "schema:Country"
        or scene.entity(part).finer == scene.entity(whole).finer == "schema:City"
    ):
        return False
    known = scene.entity(part).finer is not None and scene.entity(whole).finer is not None
    return _is_larger(scene, whole, part) if known else True


def _is_larger(scene: Scene, whole: str, part: str) -> bool:
    """Whether the second place can hold the first: a country or region holds a city, a city a venue."""
    rank = {"schema:Country": 3, "schema:AdministrativeArea": 2, "schema:City": 1}
    a, b = rank.get(scene.entity(part).finer or "", 0), rank.get(scene.entity(whole).finer or "", 0)
    return b > a and (a > 0 or b > 1)


def _is_unit(scene: Scene, sentence: Sentence, part: Mention, whole: Mention) -> bool:
    """ "Office of Legal Affairs, Ministry of Justice": a unit and its body after a name, and no enumeration."""
    words = part.span.of(scene.text)
    after = scene.text[whole.span.end : sentence.span.end]
    listed = re.match(r"\s*(?:,\s*)?(?:and|&|or)\s|\s*,\s*[A-Z]", after)
    before = scene.text[sentence.span.begin : part.span.begin]
    office = re.search(r"\b(?:of|,|at|from|for|-|\()\s*(?:the\s+)?$", before)
    alike = words.split()[0] == whole.span.of(scene.text).split()[0]  # "Department of X, Department of Y"
    return bool(_UNIT.search(words) and office and not listed and not alike)


def _is_list(scene: Scene, sentence: Sentence, first: Mention, mention: Mention) -> bool:
    """ "Canada, Denmark, and France": an enumeration, not a place within a place."""
    after = scene.text[mention.span.end : sentence.span.end]
    before = scene.text[sentence.span.begin : first.span.begin]
    kind = _place_at(scene, mention)
    if _rises(scene, sentence, first, mention):
        return False
    if scene.entity(kind).finer in {None, "schema:City"} and re.match(r"\s*,\s*[A-Z]", after):
        return True
    return bool(re.match(r"\s*(?:,\s*)?and\s", after)) or bool(re.search(r"[A-Z]\w+,\s*$", before))


def _place_at(scene: Scene, mention: Mention) -> str:
    return next((key for key, other in scene.discourse.within(mention.span) if other.span == mention.span), "")


def _rises(scene: Scene, sentence: Sentence, first: Mention, second: Mention) -> bool:
    """Whether two places are of a row that goes from a hall over its town to the country: "Lotus Hall, Kigali, Rwanda".

    One place of each kind, and no "and": a list has several countries or several towns.
    """
    named = [
        (mention, scene.entity(key).finer)
        for key, mention in scene.discourse.within(sentence.span)
        if scene.discourse.type(key) is EntityType.PLACE and mention.form is Form.NAME
    ]
    for (a, hall), (b, town), (c, country) in zip(named, named[1:], named[2:], strict=False):
        gaps = (scene.text[a.span.end : b.span.begin], scene.text[b.span.end : c.span.begin])
        if (first, second) not in {(a, b), (b, c)} or not all(_COMMA.fullmatch(gap) for gap in gaps):
            continue
        alone = re.search(r",\s*$", scene.text[sentence.span.begin : a.span.begin]) is None
        listed = re.match(r"\s*,?\s*(?:and|&|or)\s+[A-Z]", scene.text[c.span.end : sentence.span.end])
        if alone and not listed and (hall, town, country) == (None, "schema:City", "schema:Country"):
            return True
    return False
