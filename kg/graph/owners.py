"""Whose a thing is by the words round its name: "Mexico's Customs Agency", "Labor Prime Minister of Britain"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from kg import lexicon
from kg.model import Span
from kg.resolve.names import countries, folded

_ROOM: Final = 48
"""Characters before and behind a name in which its country may stand."""
_LONGEST: Final = 4
"""Words of the longest name of a country."""
_GENITIVE: Final = re.compile(r"[’']s?$")
_OFFICE_OF: Final = re.compile(r"((?: [\w-]+){1,3}?) (?:of|from) (?:the )?([A-Z][\w ]+)")
_YEAR: Final = re.compile(r"(?<![\d-])((?:1[89]|20)\d\d)(?: annual)? $")


def owner(text: str, spans: Iterable[Span]) -> str:
    """The country that at least half of the places of a name put before it or behind an office next to it; empty if
    none does, or several do."""
    places = [*spans]
    found = Counter(country for span in places if (country := _before(text, span) or _behind(text, span)))
    return next(iter(found)) if len(found) == 1 and 2 * found.total() >= len(places) else ""


def year_before(text: str, spans: Iterable[Span]) -> str:
    """The only year that stands right before a name: "his 1941 State of the Union"; empty if there is none."""
    found = {year[1] for span in spans if (year := _YEAR.search(text[max(0, span.begin - 16) : span.begin]))}
    return found.pop() if len(found) == 1 else ""


def _before(text: str, span: Span) -> str:
    """The country right before a name, but for words such as "new": "Canada's Supreme Court", "the British Cabinet"."""
    ahead = re.split(r"[^\w’'.\- \n]", text[max(0, span.begin - _ROOM) : span.begin])[-1]
    if not ahead[-1:].isspace():
        return ""
    words = ahead.split()
    while words and words[-1] in lexicon.load("join")["owned_by"]["between"]:
        words.pop()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        last = _GENITIVE.sub("", words[-1])
        country = countries().get(folded(" ".join((*words[-size:-1], last))))
        if country and words[-size][:1].isupper():
            rest = words[:-size]
            other = rest and (rest[-1][:1].isupper() or (last == words[-1] and rest[-1] in ("of", "in", "from", "and")))
            return "" if other else country  # not "New South Wales Government", "Gulf of Mexico Alliance"
    return ""


def _behind(text: str, span: Span) -> str:
    """The country of an office that a name qualifies: "Labor Prime Minister of Britain"."""
    found = _OFFICE_OF.match(text[span.end : span.end + _ROOM].replace("\n", " "))
    if found is None or not all(word in lexicon.load("join")["owned_by"]["offices"] for word in found[1].split()):
        return ""
    words = found[2].split()
    names = (folded(" ".join(words[:size])) for size in range(min(_LONGEST, len(words)), 0, -1))
    return next((countries()[name] for name in names if name in countries()), "")
