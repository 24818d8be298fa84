"""What a meeting was about, as a report of it tells: "the leaders discussed X", "the meeting focused on X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Span, Zone

MATTERS: Final = frozenset({EntityType.TOPIC, EntityType.POLICY, EntityType.EVENT})
TOLD: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY})
_FIRST: Final = re.compile(
    r"\s*(?:the|how to|a|an|their|its|our)?\s*(?:(?:issues?|importance|intersection|question|situation|state|impacts?"
    r"|progress|ways|efforts|need|updates?)\s+(?:of|in|on|for|to|towards?)\s+)?(?:[\w’'-]+\s+){0,2}",
    re.IGNORECASE,
)
"""Between the words of talking and the first thing talked of."""
_NEXT: Final = re.compile(r"(?:\s*,|\s*;|\s+and|\s+as well as|\s+to)+\s+(?:[\w’'-]+\s+){0,3}?", re.IGNORECASE)
"""Between two things talked of."""


def matters(scene: Scene) -> Iterator[Fact]:
    """The things that a sentence names behind words of talking, as subjects of the meeting that it tells of."""
    for sentence in scene.sentences:
        if sentence.zone not in TOLD or scene.text[sentence.span.begin : sentence.span.end].rstrip().endswith("?"):
            continue
        said = lexicon.words("triggers", "discussed").search(sentence.span.of(scene.text))
        if said is None:
            continue
        at = sentence.span.begin + said.end()
        event = _meeting(scene, sentence, at)
        if event is None:
            continue
        seen: set[str] = set()
        end = at
        for key, mention in scene.discourse.within(Span(at, sentence.span.end)):
            gap = scene.text[end : mention.span.begin] if mention.span.begin > end else ""
            if mention.form is Form.PRONOUN or scene.discourse.type(key) not in MATTERS or key in seen | {event}:
                continue
            if mention.span.begin < end:
                continue  # a part of the thing before
            if not (_NEXT if seen else _FIRST).fullmatch(gap):
                break
            end = mention.span.end
            seen.add(key)
            yield scene.fact(event, "eventSubject", key, sentence, confidence=0.5, rule="subject:discussed")


def _meeting(scene: Scene, sentence: Sentence, until: int) -> str | None:
    """The meeting that the sentence names before the words of talking, else the one that the document is of."""
    meets = lexicon.words("triggers", "meetings")
    named = [
        key
        for key, mention in scene.discourse.within(Span(sentence.span.begin, until))
        if scene.discourse.type(key) is EntityType.EVENT and meets.search(scene.entity(key).name)
    ]
    if named:
        return named[-1]
    if scene.event is not None and meets.search(scene.entity(scene.event).name):
        return scene.event
    return None
