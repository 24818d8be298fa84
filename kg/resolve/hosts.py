"""Bodies that the speaker thanks, which are none of his own: "I thank the Government of Peru. My Government ..."."""

from __future__ import annotations

import re
from typing import Final

from kg.model import Span

REACH: Final = 200
"""So many characters before a name thanks may lead up to it."""
_THANKED: Final = re.compile(
    r"(?:\b(?:thank\w*|grateful|gratitude|appreciation|compliment\w*|commend\w*|congratulat\w+)\b"
    r"(?:(?!\b(?:for|that|on|in|because)\b)[^.;!?]){0,150}"
    r"|\b(?:hosted by|invitation (?:of|from)|hospitality (?:of|from)|welcomed by)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_WELCOMED: Final = re.compile(r"[^.;!?]*\b(?:hospitality|welcome|welcoming|reception|host\w*|invit\w+)\b")
_MY: Final = re.compile(r"\b(?:my|our)\s+$", re.IGNORECASE)


def is_thanked(text: str, name: Span) -> bool:
    """Whether thanks lead up to a name, or words for a host: "let me thank the | Government of Ghana"."""
    return _THANKED.search(text, max(0, name.begin - REACH), name.begin) is not None


def is_host(text: str, names: list[Span]) -> bool:
    """Whether thanks lead up to all names of a body, or to one for a welcome: "thank the | Ministry | for hosting"."""
    thanked = [name for name in names if is_thanked(text, name)]
    return thanked != [] and (
        len(thanked) == len(names) or any(_WELCOMED.match(text, name.end) is not None for name in thanked)
    )


def is_mine(text: str, name: Span) -> bool:
    """Whether the speaker calls something his own: "my | Ministry"."""
    return _MY.search(text, max(0, name.begin - REACH), name.begin) is not None
