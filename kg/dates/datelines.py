"""Datelines: place and day in front of running text, "Lomé, 29 July 2018 – The Chairperson ..."."""

from __future__ import annotations

import re
from typing import Final

from kg.dates.grammar import DAY

_NAME: Final = r"[A-Z][\w.'’-]*(?:[ /](?:[A-Z][\w.'’-]*|de|del|of|la|sur|upon)){0,4}"
_PLACE: Final = (
    rf"(?!(?:In|On|At|By|From|Since|Until|Before|After|During|For|To|The)\b)(?P<place>{_NAME})"
    rf"(?:,\s+(?P<area>{_NAME}))?(?:,\s+{_NAME})?"
)
_AGENCY: Final = r"(?:\s*\([A-Z][\w /]{1,20}\)|\s*[,/]\s*[A-Z]{2,6}(?=\s*(?:[–—:]|--?\s)))?"
_ENDS: Final = r"\s*(?:[:–—|]|--?(?=\s))(?!\s*\d)\s*"
"""What parts a dateline from the text."""

_SHAPES: Final = tuple(
    re.compile(shape)
    for shape in (
        # "Addis Ababa, 21 February 2018 | The ...", "Suva (3 May 2019) – The ...", "[Hanoi, 3 May 2019] The ..."
        rf"\W*{_PLACE}\)?\s*[,:;–—-]?\s*\(?(?:{DAY})[)\]]?{_AGENCY}(?:{_ENDS}|-(?=[A-Z][a-z])|\s+(?=[A-Z(“\"]))",
        # "5 May 2021, Gaborone – The ..."
        rf"\W*(?:{DAY})[,.]?\s+(?:in\s+)?{_PLACE}{_AGENCY}{_ENDS}",
    )
)
_UNDATED: Final = re.compile(rf"\W*{_PLACE}{_AGENCY}\s*(?:[–—]|--?(?=\s))\s*")


def dateline(text: str) -> int:
    """How much of a line is the place and day in front of its text, 0 where it begins with none."""
    return found.end() if (found := _dated(text)) else 0


def places(text: str) -> tuple[str, ...]:
    """The place, and the area behind it, that a line begins with in front of its day and its text."""
    return _names(found) if (found := _dated(text)) else ()


def undated(text: str) -> tuple[int, tuple[str, ...]]:
    """How much of a line may be a place without a day in front of its text, with the names: "Washington, DC – The"."""
    found = _UNDATED.match(text)
    return (found.end(), _names(found)) if found else (0, ())


def _dated(text: str) -> re.Match[str] | None:
    return next(filter(None, (shape.match(text) for shape in _SHAPES)), None)


def _names(found: re.Match[str]) -> tuple[str, ...]:
    return tuple(name for name in found.group("place", "area") if name)
