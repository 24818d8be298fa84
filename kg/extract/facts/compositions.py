"""Whom a body consists of: "the Council comprises A and B", "a Committee comprising A, Director of X, and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.gatherings import ends_a_name, run_of_names
from kg.extract.facts.items import ITEM, Items, is_row, line_of
from kg.extract.facts.lists import AGENTS, GAP, rows
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

BODIES: Final = frozenset({EntityType.ORGANIZATION, EntityType.POLICY})
TOLD: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.HEADER, Zone.TITLE, Zone.SALUTATION})
REACH: Final = 90
"""At most so many characters lie between "comprising" and the first name, or between "chaired by A" and "and"."""
_LINK: Final = (
    r"(?:(?:which|that|will|would|shall|also|currently|now|is|are|was|were|has|have|had|been|be|today|principally"
    r"|originally|initially|jointly)\s+)*"
)
_CONSISTS: Final = re.compile(
    r"\s{0,9}(?:\([^()]{0,60}\)\s{0,9})?(?:(?:grouping|group|format|process|cooperation)\s+)*(?:[,–—-]\s{0,9})?"
    + _LINK
    + r"(?:(?:an?|the)\s+(?:[\w-]+\s+){1,6}?(?:that|which)\s+)?(?P<cue>compris(?:e[sd]?|ing)(?:\s+of)?"
    r"|consist(?:s|ed|ing)?\s+of|composed\s+of|made\s+up\s+of|br(?:ing|ings|inging|ought)\s+together"
    r"|unit(?:es?|ed|ing)|(?:re)?group(?:s|ed|ing)|(?:has|have|had|counts?)\s+as\s+(?:its\s+)?members"
    r"|(?:has|have|had)\s+(?:\w+\s+){1,2}members\s*:"
    r"|involv(?:es?|ed|ing)\s+(?:[\w-]+\s+){1,3}?(?:countries|states|members|nations|partners|economies)(?=\s*[:–—-])"
    r"|includ(?:es?|ed|ing)|members?\s+(?:such\s+as|like|including|include)|whose\s+members\s+(?:are|include)|namely"
    r"|(?:co-)?chaired\s+by|(?:co-)?led\s+by|headed\s+by)\b",
    re.IGNORECASE,
)
"""Behind the name of a body, that its members come."""
_ARE: Final = re.compile(
    r"(?:['’]s)?\s*(?:\([^()]{0,60}\)\s*)?(?:(?:[a-z]+\s+)?(?P<own>members?|partners|countries|states|organs"
    r"|institutions)\s+)?"
    r"(?P<cue>are|were|is|:|[–—-](?=\s)|\()",
    re.IGNORECASE,
)
"""Behind a body: "its members | are", where "members" stands behind or in front of its name."""
_OF_IT: Final = re.compile(
    r"\b(?P<own>members?|partners|signatories|parties|organs|institutions|bodies|agencies|member states"
    r"|member countries)\s+(?:of|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_INNER: Final = re.compile(r"organs|institutions|bodies|agencies", re.IGNORECASE)
_APPOSED: Final = re.compile(
    r",\s*(?:which\s+are\s+|who\s+are\s+|as\s+)?(?:(?:all|both|each|the|fellow)\s+)*(?:(?:\w+\s+)?(?:members|parties"
    r"|signatories|partners|member states)\s+(?:of|to)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_AS: Final = re.compile(
    r"\s{0,9}(?:,\s{0,9})?as\s+(?:(?:its|the)\s+)?(?:(?:founding|initial|first|original|full|new|core|permanent)\s+)*"
    r"(?:members|partners|parties|signatories)\b(?:\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_WITH: Final = re.compile(
    r"\bwith\s+(?:(?:its|the|\w+)\s+){0,2}?(?:founding|initial|first|original|partner)\s+(?:members?|partners|signatories"
    r"|countries|states|parties)\s*:?",
    re.IGNORECASE,
)
"""In front of the members of a body or policy that is named before: "was launched with founding members A and B"."""
_LEADER: Final = re.compile(r"(?:chaired|led|headed)\s+by$", re.IGNORECASE)
_OWN: Final = re.compile(r"\s+(?:[a-z]+\s+)?(?:members?|partners|countries|states)\b", re.IGNORECASE)
"""Behind a body that an apposition names: "A and B, the Alliance | members"."""
_MORE: Final = re.compile(r"\band\s+(?:will\s+)?(?:also\s+)?(?:compris\w+|includ\w+|consist\w*\s+of)\b", re.IGNORECASE)
_MEMBERS_OF: Final = re.compile(r"\b(?:members?|membership|composition)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_BELOW: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:is|are|will be|was|were)(?:\s+as follows|\s+the following)?\s*[:–—-]|\s*:)\s*"
)
"""Behind the body whose members the lines below name."""
_OFFICE: Final = re.compile(r"(?:(?:[A-Z][\w’'./-]*(?:\s*\([^()]*\))?|of|for|and|the|in),?\s+){0,16}")
"""In front of a person, the offices: "the Minister for Law and Second Minister for Trade Mr"."""


def compositions(scene: Scene) -> Iterator[Fact]:
    """Members, and of bodies that are none of members their parts, as the words beside the body's name list them."""
    yield from _in_lines(scene)
    for sentence in scene.sentences:
        if sentence.zone not in TOLD:
            continue
        for key, mention in _bodies(scene, sentence):
            for other, inner in (*_behind(scene, sentence, key, mention), *_before(scene, sentence, mention)):
                if other != key:
                    predicate = "partOf" if inner or is_part(scene, other, key) else "memberOf"
                    evidence = Span(min(mention.span.begin, _begin(scene, sentence, other)), sentence.span.end)
                    yield scene.fact(
                        other, predicate, key, sentence, confidence=0.7, rule=f"{predicate}:list", evidence=evidence
                    )


def _in_lines(scene: Scene) -> Iterator[Fact]:
    """Those in the lines under "The members of the Council are:"."""
    body: str | None = None
    items = Items("")
    for number, sentence in enumerate(scene.sentences):
        line = line_of(scene, sentence)
        if (announced := _announced(scene, sentence)) is not None:
            body, items = announced, Items(line)
        elif body is not None:
            begun = sentence.segment != scene.sentences[number - 1].segment
            first = next(iter(_agents(scene, sentence)), None)
            row = first is not None and is_row(scene, sentence, first[1])
            item = first is not None and begun and ITEM.match(line)
            if begun and (items.ends_before(line) or not (row or item or items.goes_on_behind(line))):
                body = None
            elif not (row or item):
                continue
            elif first is not None and first[0] != body:
                yield scene.fact(first[0], "memberOf", body, sentence, confidence=0.7, rule="memberOf:lines")


def _announced(scene: Scene, sentence: Sentence) -> str | None:
    """The body whose members a line says come below: "The members of the | Land Board | are as follows:"."""
    for key, mention in _bodies(scene, sentence):
        before = scene.text[sentence.span.begin : mention.span.begin]
        if _MEMBERS_OF.search(before) and _BELOW.fullmatch(scene.text, mention.span.end, sentence.span.end):
            return key
    return None


def _agents(scene: Scene, sentence: Sentence) -> list[tuple[str, Mention]]:
    return [
        (key, mention)
        for key, mention in scene.discourse.within(sentence.span)
        if scene.discourse.type(key) in AGENTS and mention.form is Form.NAME
    ]


def _begin(scene: Scene, sentence: Sentence, key: str) -> int:
    return next(m.span.begin for other, m in scene.discourse.within(sentence.span) if other == key)


def _bodies(scene: Scene, sentence: Sentence, span: Span | None = None) -> list[tuple[str, Mention]]:
    """The bodies and policies that a sentence names or means by "it"; of two that end together, the organization."""
    found: dict[int, tuple[str, Mention]] = {}
    for key, mention in scene.discourse.within(span or sentence.span):
        if scene.discourse.type(key) not in BODIES:
            continue
        if mention.form is Form.PRONOUN and mention.span.of(scene.text).lower() != "it":
            continue
        other = found.get(mention.span.end)
        if other is None or scene.discourse.type(other[0]) is EntityType.POLICY:
            found[mention.span.end] = key, mention
    return list(found.values())


def _behind(scene: Scene, sentence: Sentence, key: str, body: Mention) -> Iterator[tuple[str, bool]]:
    """The names of the list behind a body, each with whether it is called one of its organs."""
    text, begin, until = scene.text, body.span.end, sentence.span.end
    called = _OF_IT.search(text[sentence.span.begin : body.span.begin])
    own = _ARE.match(text, begin, until)
    told = _CONSISTS.match(text, begin, until)
    word = (own and own["own"]) or (called and called["own"])
    inner = word is not None and _INNER.fullmatch(word) is not None
    if own is not None and word is not None:
        keys = names(scene, Span(own.end(), until))
        if len(keys) > 1 or own["cue"][0].isalpha():  # "members of the Land Board (LB)"
            yield from ((other, inner) for other in keys)
    elif told is not None:
        start = told.end()
        if _LEADER.search(told["cue"]):
            more = _MORE.search(text, start, until)
            start = more.end() if more else until  # who leads a body is told by its office
        yield from ((other, inner) for other in names(scene, Span(start, until)))
    elif (joined := _WITH.search(text, begin, until)) and not _bodies(scene, sentence, Span(begin, joined.start())):
        yield from ((other, False) for other in names(scene, Span(joined.end(), until)))
    if told is not None and scene.discourse.type(key) is EntityType.POLICY:
        yield from ((other, True) for other in _measures(scene, Span(told.end(), until)))


def _measures(scene: Scene, span: Span) -> Iterator[str]:
    """The measures in a row that begins a stretch: "the Recovery Plan, comprising | the Jobs Act and the Homes Act"."""
    end = span.begin + lead(span.of(scene.text))
    for other, mention in scene.discourse.within(span):
        if mention.span.begin < end or scene.discourse.type(other) is EntityType.TOPIC:
            continue
        gap = scene.text[end : mention.span.begin]
        if scene.discourse.type(other) is not EntityType.POLICY or (gap and not GAP.fullmatch(gap)):
            return
        yield other
        end = mention.span.end


def _before(scene: Scene, sentence: Sentence, body: Mention) -> Iterator[tuple[str, bool]]:
    """The names of a row in front of a body: "A and B, both members of", "with A and B as"."""
    for span, keys in rows(scene.discourse, sentence, least=2):
        tell = _are_apposed if span.end <= body.span.begin else _come_with
        if tell(scene, sentence, span, body):
            yield from ((key, False) for key in keys)


def _are_apposed(scene: Scene, sentence: Sentence, row: Span, body: Mention) -> bool:
    """ "A and B, both members of the Union", "A and B, the Union members", "A and B as members of the Union"."""
    gap = scene.text[row.end : body.span.begin]
    of_it = _OF_IT.search(gap) is not None
    if _AS.fullmatch(gap) and of_it:
        return True
    own = _OWN.match(scene.text, body.span.end, sentence.span.end) is not None
    return _APPOSED.fullmatch(gap) is not None and (of_it or own)


def _come_with(scene: Scene, sentence: Sentence, row: Span, body: Mention) -> bool:
    """ "The Alliance was launched | with A and B as founding members", where no other body is named in between."""
    if body.span.end > row.begin or _AS.match(scene.text, row.end, sentence.span.end) is None:
        return False
    led = re.search(r"\bwith\s+(?:the\s+)?$", scene.text[body.span.end : row.begin])
    return led is not None and not _bodies(scene, sentence, Span(body.span.end, row.begin))


def names(scene: Scene, span: Span) -> list[str]:
    """The names of the list that a stretch begins with, behind words that lead up to it."""
    first = _first(scene, span)
    return run_of_names(scene, span, first) if first is not None else []


def _first(scene: Scene, span: Span) -> Mention | None:
    """The first name of a list, behind nothing but words like "representatives from" or a person's offices."""
    for key, mention in scene.discourse.within(span):
        kind = scene.discourse.type(key)
        if kind not in AGENTS or mention.form is Form.PRONOUN:
            continue
        gap = scene.text[span.begin : mention.span.begin]
        if len(gap) > REACH * (1 + (kind is EntityType.PERSON)):
            return None
        end = lead(gap)
        if kind is EntityType.PERSON and _OFFICE.fullmatch(gap, end):
            return mention
        if end == len(gap) and ends_a_name(scene, mention):
            return mention
    return None


def lead(gap: str) -> int:
    """Where the words end that lead up to a list: "both | A and B", "the foreign ministers of | A and B"."""
    found = _delegates().match(gap)
    return found.end() if found else 0


@cache
def _delegates() -> re.Pattern[str]:
    words = "|".join(lexicon.load("triggers")["delegates"]["words"])
    return re.compile(rf"\W*(?:(?:{words}|\d+|[a-z]+teen)\b[\s:,–—-]*)*", re.IGNORECASE)


def is_part(scene: Scene, part: str, whole: str) -> bool:
    """ "The Family Courts" of "the Family Justice Courts": a body in one that is not made of members is its part."""
    if scene.discourse.type(part) != scene.discourse.type(whole):
        return False
    names = (scene.entity(whole).name, *scene.entity(whole).aliases)
    assembly = lexicon.words("triggers", "assemblies")
    return any(" " in name for name in names) and not any(assembly.search(name) for name in names)
