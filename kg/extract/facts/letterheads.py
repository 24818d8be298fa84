"""Under whose letterhead a document stands: a body or a state whose name is a line of its head."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.facts.scene import Scene
from kg.model import EntityType, Zone

HEAD: Final = frozenset({Zone.TITLE, Zone.HEADER})
STATE: Final = re.compile(
    r"(?:the\s+)?(?:[\w-]+\s+){0,3}(?:republic|kingdom|commonwealth|state|federation|union)\b", re.IGNORECASE
)
"""The name of a state as on its letterhead: "Republic of Ghana"."""
_ENDS: Final = re.compile(r"\s*(?:\([^()]{2,12}\)\s*)?(?:$|\n|[-–—|:]\s)")


def body(scene: Scene) -> str | None:
    """The body whose name is a line of the head by itself, or begins it before a dash; none where several are."""
    found = _lines(scene, EntityType.ORGANIZATION)
    return found.pop() if len(found) == 1 else None


def state(scene: Scene) -> str | None:
    """The country whose name of state is a line of the head; none where several are: they sign together."""
    found = {key for key in _lines(scene, EntityType.PLACE) if scene.entity(key).finer == "schema:Country"}
    return found.pop() if len(found) == 1 else None


def _lines(scene: Scene, type_: EntityType) -> set[str]:
    return {
        key
        for segment in scene.discourse.annotation.frame.segments
        if segment.zone in HEAD
        for key, mention in scene.discourse.within(segment.span)
        if scene.discourse.type(key) is type_
        and not scene.text[segment.span.begin : mention.span.begin].strip()
        and _ENDS.match(scene.text, mention.span.end, segment.span.end)
        and (type_ is not EntityType.PLACE or STATE.match(mention.span.of(scene.text)))
    }
