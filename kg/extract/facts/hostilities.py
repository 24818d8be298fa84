"""Who wages war on whom, told by a noun: "Russia's war of aggression against Ukraine", "the attack by X on Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.lists import AGENTS
from kg.extract.facts.scene import Scene
from kg.model import Fact, Form, Mention, Zone

TOLD: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.CLOSING})


_IMAGINED: Final = re.compile(
    r"\b(?:any|possible|potential|future|further|threat(?:s|ened)?(?: of)?|prevent\w*|deter\w*|no|if)\b[^,.;]{0,40}$",
    re.IGNORECASE,
)
"""In front of hostilities that nobody has begun."""
_GENITIVE: Final = re.compile(r"['’]s?\s+")
_AGAINST: Final = re.compile(r"\s+(?:against|on)\s+(?:the\s+)?")
_CAPITAL: Final = re.compile(r"\b[A-Z][\w.-]+\s+")


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words from the attacker's genitive to the attacked; and those between an attacker behind "by" and it."""
    nouns = "|".join(lexicon.load("triggers")["hostilities"]["words"])
    # "Turkey condemns the attack on X" is no attack by Turkey
    told = r"(?!(?:the|an?|this|that|any|its|their|his|her|our)\b)[\w-]+"
    act = rf"(?:{told},?\s+(?:and\s+)?){{0,4}}?(?:{nouns})(?:\s+of\s+aggression)?"
    against = (
        r"\s+(?:against|on|upon|of|in|towards?)\s+(?:the\s+)?(?:(?:people|territory|sovereignty)\s+of\s+(?:the\s+)?)?"
    )
    return re.compile(rf"{act}{against}", re.IGNORECASE), re.compile(
        rf"(?:{nouns})\s+(?:launched\s+|carried out\s+)?by\s+(?:the\s+)?$", re.IGNORECASE
    )


def hostilities(scene: Scene) -> Iterator[Fact]:
    """The one that makes war on another, or attacks it, opposes it."""
    for sentence in scene.sentences:
        if sentence.zone not in TOLD:
            continue
        named = [
            row
            for row in scene.discourse.within(sentence.span)
            if row[1].form is not Form.PRONOUN and scene.discourse.type(row[0]) in AGENTS
        ]
        for attacked, mention in named:
            attacker = _attacker(scene, sentence, mention, named)
            if attacker is not None and attacker != attacked:
                yield scene.fact(attacker, "opposes", attacked, sentence, confidence=0.7, rule="opposes:hostilities")


def _attacker(scene: Scene, sentence: Sentence, mention: Mention, named: list[tuple[str, Mention]]) -> str | None:
    """Whose hostilities a name ends: by the genitive or adjective in front of them, or behind "by"."""
    act, by = _words()
    text = scene.text
    before = text[max(sentence.span.begin, mention.span.begin - 140) : mention.span.begin]
    for key, other in reversed(named):
        if other.span.end > mention.span.begin:
            continue
        gap = text[other.span.end : mention.span.begin]
        genitive = _GENITIVE.match(gap)
        if genitive and act.fullmatch(gap[genitive.end() :]):
            return key
        lead = by.search(text[max(sentence.span.begin, other.span.begin - 60) : other.span.begin])
        if lead and _AGAINST.fullmatch(gap):
            begin = max(sentence.span.begin, other.span.begin - 60) + lead.start()
            return None if _IMAGINED.search(text[max(sentence.span.begin, begin - 60) : begin]) else key
        if len(gap) > 140:
            break
    for word in _CAPITAL.finditer(before):
        if act.fullmatch(before[word.end() :]):
            return scene.country_by_adjective(word[0].strip())
    return None
