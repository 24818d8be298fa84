"""When a body was founded: "X was established in 2014", "set up in 1923, X", "In December, we launched X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.dates import Date, dates
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

TOLD: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.CLOSING})
NEAR: Final = 45
"""At most so many characters lie between a date that opens a sentence and the word of founding."""
SHORT: Final = 4
"""A name of so few letters can be read as a date by itself."""
_PASSIVE: Final = (
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:(?:which|that)\s+)?(?:is|was|were|has been|had been|been|being)\s+"
    r"(?:(?:first|formally|officially|originally|itself|also|only|jointly|initially|then)\s+)*)"
)
"""Between a body and the participle of its founding."""
_BARE: Final = r"\s*(?:\([^()]*\)\s*)?,?\s*(?:first\s+)?"
_BEHIND: Final = r"(?=\s+(?:in|on|by|back|jointly|under|with|since)\b|\s*[,.;]|\s*$)"
"""Behind a participle without an auxiliary: "launched a book" is none."""
_INTO: Final = re.compile(
    r"(?:\s+by\b[^.;]{0,110}?|[^.;]{0,40}?)\b(?:on|in|since|from|back in)\s+(?:the\s+)?(?:\w+\s+of\s+)?", re.IGNORECASE
)
_GIVEN: Final = re.compile(
    r"(?:\s+(?:a|an|the|our|its|this|new|national|first|called|known as))*\s+[“\"‘']?", re.IGNORECASE
)
_ARTICLE: Final = re.compile(r"\s*,?\s*(?:the\s+|our\s+)?", re.IGNORECASE)
_ON: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:back\s+)?in|on)\s+(?:the\s+)?", re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?,?\s*and\s+(?:the\s+)?", re.IGNORECASE)
_OPEN: Final = re.compile(r"\b(?:will|would|should|could|may|plan\w*|propos\w+|if|not|to be)\b", re.IGNORECASE)


@cache
def _noun() -> re.Pattern[str]:
    """Right in front of a body: "since the establishment of the"."""
    nouns = "|".join(lexicon.load("triggers")["founding"]["words"])
    return re.compile(rf"\b(?:{nouns})\s+of\s+(?:(?:the|our|a|an)\s+)?$", re.IGNORECASE)


@cache
def _its() -> re.Pattern[str]:
    """Between a date and the body in front of it, or at the begin of a sentence: "since its founding in"."""
    nouns = "|".join(lexicon.load("triggers")["founding"]["words"])
    return re.compile(
        rf"(?:since|from|after|upon|following|at|with)\s+its\s+(?:{nouns})\s+(?:back\s+)?(?:in|on)\s+", re.I
    )


def foundings(scene: Scene) -> Iterator[Fact]:
    """The dates at which the bodies that a sentence names were founded, where a word of founding joins the two."""
    verbs, nouns = lexicon.words("triggers", "founded"), lexicon.words("triggers", "founding")
    for sentence in scene.sentences:
        if sentence.zone not in TOLD:
            continue
        mentions = scene.discourse.within(sentence.span)
        bodies = [row for row in mentions if scene.discourse.type(row[0]) is EntityType.ORGANIZATION]
        text = sentence.span.of(scene.text) if bodies else ""
        if not (verbs.search(text) or nouns.search(text)):
            continue
        names = [m.span for _, m in mentions if m.form is Form.NAME and m.span.end - m.span.begin > SHORT]
        found = dates(text, scene.date, offset=sentence.span.begin, names=names)
        for number, (key, mention) in enumerate(bodies if found else ()):
            date = _told(scene, sentence, _with_next(scene, mention, bodies[number + 1 : number + 2]), found)
            if date is not None:
                behind = date.span.begin > mention.span.end
                evidence = Span(mention.span.begin, date.span.end) if behind else sentence.span
                rule = "foundingDate:founded"
                yield scene.fact(key, "foundingDate", date.iso, sentence, confidence=0.7, rule=rule, evidence=evidence)


def _with_next(scene: Scene, mention: Mention, rest: list[tuple[str, Mention]]) -> Span:
    """The words of a body, with those of the next one of "A and B were founded in"."""
    for _, second in rest:
        if _AND.fullmatch(scene.text[mention.span.end : second.span.begin]):
            return Span(mention.span.begin, second.span.end)
    return mention.span


def _told(scene: Scene, sentence: Sentence, body: Span, found: list[Date]) -> Date | None:
    """The date at which a sentence says that a body was founded, if it does."""
    text, verbs = scene.text, lexicon.words("triggers", "founded").pattern
    passive = re.compile(f"{_PASSIVE}{verbs}|{_BARE}{verbs}{_BEHIND}", re.IGNORECASE).match(
        text, body.end, sentence.span.end
    )
    if passive is not None:
        behind = (
            d for d in found if d.span.begin >= passive.end() and _INTO.fullmatch(text[passive.end() : d.span.begin])
        )
        before = (d for d in found if d.span.end <= body.begin and _ARTICLE.fullmatch(text[d.span.end : body.begin]))
        return next(behind, None) or next(before, None)
    for date in found:
        span = date.span
        if _is_its(text, sentence.span.begin, body, span):
            return date
        front = text[sentence.span.begin : min(span.begin, body.begin)]
        if span.end <= body.begin:
            told = re.search(rf"{verbs}\s+(?:on|in)\s+(?:the\s+)?$", front, re.IGNORECASE)
            between = text[span.end : body.begin]
            if told and _ARTICLE.fullmatch(between) and not _OPEN.search(front[-NEAR:]):
                return date  # "Set up in 1923, X"; "we established on 25 March the X"
            verb = re.search(rf"{verbs}(?={_GIVEN.pattern}$)", between, re.IGNORECASE)
            opens = len(front.strip()) < len("back in ")
            if verb and opens and verb.start() < NEAR and not re.search(r"[;:]", between) and not _OPEN.search(between):
                return date  # "In December, we established X"
        elif span.begin >= body.end and _ON.fullmatch(text[body.end : span.begin]):
            made = re.search(rf"{verbs}(?={_GIVEN.pattern}$)", front, re.IGNORECASE) or _noun().search(front)
            if made and not _OPEN.search(front[max(0, made.start() - NEAR) : made.start()]):
                return date  # "we launched X in 2014", "the establishment of X in 1991"
    return None


def _is_its(text: str, begin: int, body: Span, date: Span) -> bool:
    """ "Since its founding in 1967, X has ..."; "X, since its founding in 1967, has ..."."""
    if date.end <= body.begin:
        before, comma = (
            text[begin : date.begin].lstrip(),
            re.fullmatch(r",?\s+(?:the\s+)?", text[date.end : body.begin]),
        )
        return comma is not None and _its().fullmatch(before) is not None
    between = re.sub(r"^\s*(?:\([^()]*\))?\s*,?\s*(?:has,\s+)?", "", text[body.end : date.begin])
    return _its().fullmatch(between) is not None
