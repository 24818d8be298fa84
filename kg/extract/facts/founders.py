"""Who founded a body, by a passive, a noun or an office: "set up in 2013 by A and B", "the establishment of X by A"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.annotate import Sentence
from kg.extract.clauses import Mood, clauses
from kg.extract.facts.arguments import types
from kg.extract.facts.gatherings import run_of_names
from kg.extract.facts.lists import AGENTS
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

TOLD: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.CLOSING})
ANNOUNCING: Final = frozenset({"announce", "lead", "oversee", "unveil"})
NEAR: Final = 60
"""At most so many characters lie between the words of founding and the first name behind them."""
_BY: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:which|that)\s+)?(?:(?:is|was|were|has been|had been)\s+)?(?:first\s+|jointly\s+)?"
    r"(?:co-?founded|founded|established|set up|created|launched|formed|initiated|convened|appointed|inaugurated)"
    r"(?:\s+(?:in|on)\s+[\w ,]{3,20}?)?\s+by\s+",
    re.IGNORECASE,
)
_WHERE: Final = re.compile(r"\b(?:at|in|near)\s+(?:the\s+)?(?:city\s+of\s+)?$", re.IGNORECASE)
"""In front of where the founders met: "by the conference in | Lima", "by the Forum at | Apia"."""
_NOUN: Final = re.compile(
    r"\b(?:establishment|founding|foundation|formation|setting[- ]up|creation|launch|inauguration)\s+of\s+"
    r"(?:the\s+|a\s+|an\s+|our\s+|its\s+|this\s+)?(?:new\s+|inaugural\s+|joint\s+)?$",
    re.IGNORECASE,
)


def founders(scene: Scene) -> Iterator[Fact]:
    """The founders of the bodies that the sentences name."""
    for sentence in scene.sentences:
        if sentence.zone not in TOLD:
            continue
        named = [row for row in scene.discourse.within(sentence.span) if row[1].form is not Form.PRONOUN]
        for key, mention in named:
            if scene.discourse.type(key) is EntityType.ORGANIZATION:
                yield from _by(scene, sentence, key, mention, named)
                yield from _announced(scene, sentence, key, mention)


def _by(
    scene: Scene, sentence: Sentence, key: str, mention: Mention, named: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    told = _BY.match(scene.text, mention.span.end, sentence.span.end)
    if told is None:
        return
    first = next(
        (m for k, m in named if m.span.begin >= told.end() and scene.discourse.type(k) in AGENTS and k != key), None
    )
    gap = scene.text[told.end() : first.span.begin] if first is not None else ""
    if first is not None and len(gap) < NEAR and not _WHERE.search(gap):
        for other in run_of_names(scene, Span(first.span.begin, sentence.span.end), first):
            yield scene.fact(key, "founder", other, sentence, confidence=0.6, rule="founder:by")


def _announced(scene: Scene, sentence: Sentence, key: str, mention: Mention) -> Iterator[Fact]:
    """ "A announced the establishment of X"; not who only welcomes it."""
    noun = _NOUN.search(scene.text[sentence.span.begin : mention.span.begin])
    if noun is None:
        return
    at = sentence.span.begin + noun.start()
    for clause in clauses(sentence):
        if clause.mood is Mood.OPEN or clause.verb.lemma_.lower() not in ANNOUNCING:
            continue
        base = clause.verb.doc.user_data["begin"]
        if any(0 <= base + head.idx - at < len("establishment") for head in (*clause.patients, *clause.obliques("of"))):
            for agent in scene.arguments.entities(clause.agents, types(("Agent",)), sentence, inside=False):
                if agent != key:
                    yield scene.fact(key, "founder", agent, sentence, confidence=0.5, rule="founder:announced")
