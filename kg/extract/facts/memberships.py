"""Members named in a list that words lead up to: "its members are A, B and C", "a dozen partners: A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.annotate import Sentence
from kg.extract.facts.lists import rows
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Zone

BODIES: Final = frozenset({EntityType.ORGANIZATION, EntityType.POLICY})
TOLD: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.HEADER})
REACH: Final = 70
"""At most so many characters lie between the words of a list and its first name."""
_INSIDE: Final = re.compile(
    r"\b(?:(?:initial|founding|current|original|other|new|full|its|the|dozen|\d+)\s+)*(?:partners?|members?|signatories"
    r"|parties|member (?:states|countries|economies)"
    r"|participating (?:banks|states|countries|agencies|institutions|firms))"
    r"\b\s*(?::|,?\s*(?:are|were|include[sd]?|including|namely|comprise[sd]?|consists? of))[^.;]{0,60}$"
    r"|\b(?:comprises|comprising|is composed of|is made up of|consists of|consisting of|brings together)\s[^.;]{0,60}$",
    re.IGNORECASE,
)
_THOSE: Final = re.compile(
    r"^\W*(?:these|those|the (?:participating|member|signatory|partner|founding))?\s*(?:other\s+)?(?:countries|states"
    r"|nations|members|partners|parties|signatories|economies|banks|agencies|institutions)?\s*(?:are|include|were|comprise)[:\s]",
    re.IGNORECASE,
)
_IT: Final = re.compile(
    r"^\W*(?:it|the (?:group|committee|council|alliance|coalition|task ?force|panel|forum|board))\b", re.I
)
_JOINED: Final = re.compile(
    r"\b(?:join\w*|sign\w*|endors\w+|members?|part(?:y|ies|ners?)|signator\w+|participat\w+)\b", re.IGNORECASE
)


def memberships(scene: Scene) -> Iterator[Fact]:
    """The members that rows of names list, of the body named in front of them or in the sentence before."""
    before: Sentence | None = None
    for sentence in scene.sentences:
        if sentence.zone in TOLD:
            for span, keys in rows(scene.discourse, sentence, least=3):
                body = _body(scene, sentence, span.begin, before)
                if body is not None and body not in keys:
                    for key in keys:
                        yield scene.fact(key, "memberOf", body, sentence, confidence=0.6, rule="memberOf:row")
            before = sentence
        else:
            before = None


def _body(scene: Scene, sentence: Sentence, at: int, before: Sentence | None) -> str | None:
    text = scene.text[sentence.span.begin : at]
    named = _named(scene, sentence, at)
    if _INSIDE.search(text):
        if named:
            return named[-1]
        return scene.discourse.at(sentence.tokens[0]) if _IT.match(text) else None
    if before is not None and _THOSE.match(text) and not named:
        last = scene.text[before.span.begin : before.span.end]
        bodies = _named(scene, before, before.span.end)
        if _JOINED.search(last) and bodies:
            return bodies[-1]
    return None


def _named(scene: Scene, sentence: Sentence, until: int) -> list[str]:
    """The bodies and policies that a sentence names before a place, none of them inside another."""
    found: list[str] = []
    end = 0
    for key, mention in scene.discourse.within(sentence.span):
        if mention.span.end > until or mention.span.begin < end:
            continue
        end = mention.span.end
        if scene.discourse.type(key) in BODIES:
            found.append(key)
    return found
