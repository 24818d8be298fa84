"""Bills moved in parliament: "I beg to move, That the Bill be now read a second time" puts the speaker behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.annotate import Sentence
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Zone

_MOVED: Final = re.compile(
    r"\bI (?:\w+ ){0,2}(?:beg to )?(?:move|present|introduce)\b.{0,60}?"
    r"\b(?:bill|read (?:a|for (?:a|the)) (?:first|second|third) time)\b",
    re.IGNORECASE | re.DOTALL,
)
_READ: Final = re.compile(
    r"^\W*(?:that )?(?:the|this) bill be (?:now )?read (?:a|for (?:a|the)) (?:first|second|third)\b", re.IGNORECASE
)
"""The words of the motion, where they stand in a paragraph of their own."""
_BILL: Final = re.compile(r"\bbill\b", re.IGNORECASE)


def motions(scene: Scene) -> Iterator[Fact]:
    """The one who moves a bill proposes it, which counts as having issued it."""
    for sentence in scene.sentences:
        if sentence.zone is not Zone.BODY:
            continue
        text = sentence.span.of(scene.text)
        mover = scene.discourse.voice(sentence).speaker
        if mover is None or not (_MOVED.search(text) or _READ.match(text)):
            continue
        bill = _bill(scene, sentence)
        if bill is not None:
            yield scene.fact(bill, "issuedBy", mover, sentence, confidence=0.7, rule="issuedBy:moved")


def _bill(scene: Scene, sentence: Sentence) -> str | None:
    """The bill that the motion names, else that of the headline, else the only one of the document."""
    bills = {
        entity.key
        for entity in scene.discourse.entities
        if entity.type is EntityType.POLICY and _BILL.search(entity.name)
    }
    titles = [s for s in scene.sentences if s.zone is Zone.TITLE]
    for places in ([sentence], titles):
        named = {key for place in places for key, _ in scene.discourse.within(place.span)} & bills
        if named:
            return named.pop() if len(named) == 1 else None
    return bills.pop() if len(bills) == 1 else None
