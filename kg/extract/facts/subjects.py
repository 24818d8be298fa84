"""What an event is of: "the founding of X", "the signing of Y", "the Launch of Z", "Founding Conference of the W"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span

_OF: Final = re.compile(
    r"\b(?:of|on|for|to|celebrating|marking|commemorating)\s+(?:the\s+|a\s+|an\s+|this\s+|these\s+|our\s+)?(?:new\s+|proposed\s+)?$",
    re.IGNORECASE,
)
_LEADERS: Final = (
    r"(?:(?:heads\s+of\s+(?:state|government|delegation)(?:\s+(?:and|or)\s+government)?"
    r"|ministers(?:\s+of\s+[\w ]{1,40}?)?|leaders)"
    r"\s+of\s+(?:the\s+)?)?"
)
"""Between a summit and the body whose leaders meet at it: "Summit of the | Heads of State of the | Union"."""
_CONFERENCE_OF: Final = (
    r"^(?:(?!(?:founding|foundation|inaugural|inauguration|launch|formation)\b)[\w-]+\s+){0,4}"
    r"(?:conference|congress|convention|congregation|convocation)\s+of\s+(?:the\s+)?"
) + _LEADERS
"""In front of the body that a conference is of, which holds it; "Founding Conference of the Alliance" founds one."""
HELD_BY: Final = re.compile(
    rf"\b(?:session|meeting|summit|assembly)\s+of\s+(?:the\s+)?{_LEADERS}$|{_CONFERENCE_OF}$", re.IGNORECASE
)
"""In an event's name, before the body that holds it: "Third Meeting of the | Council", "Congress of the | Union"."""
_FOUNDS: Final = re.compile(
    r"\b(?:founding|establishment|foundation|formation|creation|inauguration|inaugural)\b", re.IGNORECASE
)
_TAIL: Final = re.compile(
    r"\s+(?:official\s+)?(?:launch|opening|signing|inauguration|unveiling|anniversary)(?:\s+ceremony)?", re.IGNORECASE
)
"""Behind a name at the begin of an event's own: "the Green Accord signing ceremony"."""
_ACT: Final = (
    r"(?:launch(?:ing)?|opening|reopening|signing|inauguration|unveiling|establishment|founding|adoption|award|"
    r"commissioning)"
)
_READING: Final = re.compile(r"\breading\b", re.IGNORECASE)
_FOR_READING: Final = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:today\s+)?for\s+(?:its\s+|the\s+)?", re.IGNORECASE)
_ACT_OF: Final = re.compile(
    rf"(?:\w+\s+){{0,2}}{_ACT}\s+(?:ceremony\s+)?(?:of|for)\s+(?:(?:the|a|an|this|our)\s+)?(?:new\s+)?(?P<thing>.+)",
    re.IGNORECASE,
)
_ACT_BEHIND: Final = re.compile(r"(?P<thing>.+?)\s+(?:official\s+)?(?:launch|opening|inauguration|unveiling)", re.I)


def subjects(scene: Scene) -> Iterator[Fact]:
    """The entities that an event's own description names as what it is of; a body's founding dates the body."""
    for entity in scene.discourse.entities:
        if entity.type is not EntityType.EVENT:
            continue
        seen: set[str] = set()
        for mention in entity.mentions:
            if mention.form is Form.PRONOUN:
                continue
            sentence = scene.sentence_of(mention.span)
            if sentence is None:
                continue
            for key in _of(scene, mention):
                if key not in seen and key != entity.key:
                    seen.add(key)
                    yield scene.fact(
                        entity.key,
                        "eventSubject",
                        key,
                        sentence,
                        confidence=0.75,
                        rule="subject:of",
                        evidence=mention.span,
                    )
            for key in [*_read(scene, sentence, mention)]:
                if key not in seen:
                    seen.add(key)
                    yield scene.fact(entity.key, "eventSubject", key, sentence, confidence=0.75, rule="subject:read")
            if not seen and (named := _named(scene, mention.span.of(scene.text))) not in {None, entity.key}:
                seen.add(named)
                yield scene.fact(
                    entity.key,
                    "eventSubject",
                    named,
                    sentence,
                    confidence=0.75,
                    rule="subject:named",
                    evidence=mention.span,
                )


def _read(scene: Scene, sentence: Sentence, event: Mention) -> Iterator[str]:
    """The bill in front of its reading: "introduced the Ports Bill ("the Bill") for First Reading in Parliament"."""
    if _READING.search(event.span.of(scene.text)):
        for key, mention in scene.discourse.within(Span(sentence.span.begin, event.span.begin)):
            gap = scene.text[mention.span.end : event.span.begin]
            if scene.discourse.type(key) is EntityType.POLICY and _FOR_READING.fullmatch(gap):
                yield key


def _named(scene: Scene, words: str) -> str | None:
    """The thing of the document that the rest of an act's name spells: "Launch of | GeoWorks", "Pilot | Launch"."""
    act = _ACT_OF.fullmatch(words) or _ACT_BEHIND.fullmatch(words)
    return scene.named(act["thing"]) if act else None


def _of(scene: Scene, mention: Mention) -> list[str]:
    """The entities under "of", "on" or "for" in the words of an event, outermost first, one of each phrase."""
    text = scene.text
    act = lexicon.words("triggers", "acts").search(mention.span.of(text))
    if act is None:
        return []
    found: list[tuple[str, Span]] = []
    for key, inner in scene.discourse.within(mention.span):
        if inner.span == mention.span or any(inner.span in other for _, other in found):
            continue
        kind = scene.discourse.type(key)
        before = text[mention.span.begin : inner.span.begin]
        if not before and kind is not EntityType.PLACE and _TAIL.fullmatch(text[inner.span.end : mention.span.end]):
            found.append((key, inner.span))
            continue
        if kind is EntityType.PERSON or not (
            _OF.search(before) or (found and re.search(r"(?:,|\band)\s+(?:the\s+)?$", before))
        ):
            continue
        if HELD_BY.search(before) and kind in {EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT}:
            continue
        if kind is EntityType.PLACE and not re.search(
            r"\b(?:anniversary|independence|founding|liberation)\b", before, re.IGNORECASE
        ):
            continue
        found.append((key, inner.span))
    return [key for key, _ in found]
