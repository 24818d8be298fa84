"""When a body was founded: "X was established in 2014", "set up in 1923, X", "In December, we launched X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.dates import Date, dates
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

TOLD: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.CLOSING})
NEAR: Final = 45
"""At most so many characters lie between the words of founding and the date behind them."""
_AFTER: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:which|that|who)\s+)?(?:(?:is|was|were|has been|had been|first|formally|officially|originally"
    r"|itself|also|only|jointly|initially|then|being)\s+)*",
    re.IGNORECASE,
)
"""Between a body and the participle of its founding."""
_INTO: Final = re.compile(r"[^.;]{0,24}?\b(?:on|in|since|from|back in)\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.IGNORECASE)
_SINCE: Final = re.compile(
    r"\b(?:since|until|before)?\s*(?:its|the)?\s*(?:inception|establishment|founding|foundation|formation|creation|launch|birth)\s+"
    r"(?:of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(
    r"(?:\s+(?:a|an|the|our|its|this|new|national|first|called|known as|of))*\s+[“\"‘']?", re.IGNORECASE
)
_AND: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?,?\s*and\s+(?:the\s+)?", re.IGNORECASE)
_OPEN: Final = re.compile(r"\b(?:will|would|should|could|may|plan\w*|propos\w+|if|not|to be)\b", re.IGNORECASE)


def foundings(scene: Scene) -> Iterator[Fact]:
    """The dates at which the bodies that a sentence names were founded, where a word of founding joins the two."""
    made = lexicon.words("triggers", "founded")
    for sentence in scene.sentences:
        text = sentence.span.of(scene.text)
        if sentence.zone not in TOLD or not made.search(text):
            continue
        bodies = [
            (key, mention)
            for key, mention in scene.discourse.within(sentence.span)
            if scene.discourse.type(key) is EntityType.ORGANIZATION
        ]
        if not bodies:
            continue
        names = [
            m.span
            for _, m in scene.discourse.within(sentence.span)
            if m.form is Form.NAME and m.span.end - m.span.begin > 4
        ]
        found = dates(text, scene.date, offset=sentence.span.begin, names=names)
        for number, (key, mention) in enumerate(bodies if found else ()):
            if number + 1 < len(bodies):
                second = bodies[number + 1][1]
                if _AND.fullmatch(scene.text[mention.span.end : second.span.begin]):
                    mention = replace(mention, span=Span(mention.span.begin, second.span.end))  # "A and B were founded"
            date = _passive(scene, sentence, mention, found) or _active(scene, sentence, mention, found)
            if date is not None:
                behind = date.span.begin > mention.span.end
                evidence = Span(mention.span.begin, date.span.end) if behind else sentence.span
                rule = "foundingDate:founded"
                yield scene.fact(key, "foundingDate", date.iso, sentence, confidence=0.7, rule=rule, evidence=evidence)


def _passive(scene: Scene, sentence: Sentence, body: Mention, found: list[Date]) -> Date | None:
    """ "X, which was established by Y in 2015", "since its inception in 1982"; "Set up in 1923, X"."""
    text = scene.text
    made = lexicon.words("triggers", "founded")
    lead = _AFTER.match(text, body.span.end, sentence.span.end)
    told = made.match(text, lead.end(), sentence.span.end) if lead else None
    if told is not None:
        for date in found:
            if date.span.begin >= told.end() and _INTO.fullmatch(text[told.end() : date.span.begin]):
                return date
        before = found[0]
        if before.span.end <= body.span.begin and re.fullmatch(
            r"\s*,?\s*(?:the\s+|our\s+)?", text[before.span.end : body.span.begin]
        ):
            return before  # "In 2014, X was set up"
        return None
    for date in found:
        if date.span.end > body.span.begin:
            break
        front = text[sentence.span.begin : date.span.begin]
        words = re.search(r"([\w ]{4,60}?)\s+(?:on|in)\s+(?:the\s+)?$", front)
        if words and re.search(rf"(?:^|\s)(?:{made.pattern})$", words[1], re.IGNORECASE):
            if re.fullmatch(r"\s*,\s*(?:the\s+|our\s+)?", text[date.span.end : body.span.begin]):
                return date
    return None


def _active(scene: Scene, sentence: Sentence, body: Mention, found: list[Date]) -> Date | None:
    """ "In December last year, we established X", "we launched X in 2014", "the establishment of X in 1991"."""
    text = scene.text
    made = lexicon.words("triggers", "founded")
    told = None
    for words in made.finditer(text, sentence.span.begin, body.span.begin):
        if _GIVEN.fullmatch(text[words.end() : body.span.begin]):
            told = words
    noun = _SINCE.search(text[sentence.span.begin : body.span.begin])
    if told is None and noun is None:
        return None
    start = told.start() if told else sentence.span.begin + (noun.start() if noun else 0)
    if _OPEN.search(text[max(sentence.span.begin, start - 30) : start]):
        return None
    for date in found:
        if date.span.begin >= body.span.end:
            near = re.fullmatch(
                r"\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:back )?in|on)\s+(?:the\s+)?", text[body.span.end : date.span.begin]
            )
            if near:
                return date
    first = found[0]
    clause = text[first.span.end : start]
    opens = first.span.begin - sentence.span.begin < 8 or text[
        sentence.span.begin : first.span.begin
    ].strip().lower() in {"in", "on"}
    if told is not None and first.span.end <= start and opens and len(clause) < NEAR and not re.search(r"[;:]", clause):
        return first
    between = text[told.end() : first.span.begin] if told is not None and first.span.begin > told.end() else ""
    if told is not None and first.span.end <= body.span.begin and re.fullmatch(r"\s+(?:on|in)\s+", between):
        return first  # "we established on 25 March 2022 the Task Force": the date between
    return None
