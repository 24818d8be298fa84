"""What "the President" stands for: the one person before whose name that office is written in the document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.model import EntityType, Form, Mention, Span
from kg.resolve.discourse import Discourse

_BEFORE: Final = 70
"""So many characters in front of a name may hold its office."""
_OF: Final = r"(?:\s+of\s+(?:the\s+)?[A-Z][\w.'’-]*(?:\s+(?:of|and|the|[A-Z][\w.'’-]*)){0,6}?)?"
_HONORIFIC: Final = r"(?:\s+(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|H\.\s?E)\.?){0,2}"
_PAST: Final = re.compile(r"\b(?:former|then|late|past|ex|by)[-\s]+$", re.IGNORECASE)
"""In front of an office: another one holds it now, or it is a signature."""
_NOT_BEHIND: Final = re.compile(
    r"\s+(?:of|for|to the|in|on|and CEO|& CEO)\b|[-‐–]?\s*(?:elect|designate|emeritus)\b"
    r"|\s*,?\s+(?:the\s+)?(?:(?:Right|Rt)\s+)?(?:Hon\w*|[A-Z])|\s*,\s+(?:Mr|Mrs|Ms|Dr|H\.?\s?E)\b"
    r"|['’]s\s+(?:Office|Department)\b"
)
"""Behind an office that stands alone none of these follows: the words of a longer office, or the holder's name."""
_BODY: Final = re.compile(r"\b(?:[Oo]ffices?\s+of|(?:Assistant|Advisor|Adviser|Counsel|Counselor)\s+to)\s+$")
"""In front of it: the office of a body, or of somebody else."""


@cache
def _office() -> str:
    """An office in capitals with its first parts: "Vice President", "Prime Minister"."""
    titles = lexicon.load("titles")
    heads = "|".join(sorted(map(re.escape, titles["alone"]), key=len, reverse=True))
    first = "|".join(sorted(map(re.escape, titles["before_offices"]), key=len, reverse=True))
    return rf"(?:(?:{first})[-\s]+){{0,2}}(?:{heads})"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = re.compile(rf"\b({_office()}){_OF}{_HONORIFIC}\s+$")
    alone = re.compile(rf"(?:\b[Tt]he\s+|(?<=\band )|(?<=\band\n))({_office()})\b")
    return before, alone


def held(named: Discourse) -> Iterator[tuple[str, Mention]]:
    """Each "the President" of a document that has one such person before; nothing where it names two of them."""
    before, alone = _patterns()
    text = named.annotation.document.text
    holders: dict[str, dict[str, int]] = defaultdict(dict)
    for entity in named.entities:
        if entity.type is EntityType.PERSON:
            for mention in entity.mentions:
                if mention.form is Form.PRONOUN:
                    continue
                begin = max(0, mention.span.begin - _BEFORE)
                told = before.search(text[begin : mention.span.begin])
                if told and not _PAST.search(text[max(0, begin + told.start() - 12) : begin + told.start()]):
                    holders[_folded(told[1])].setdefault(entity.key, mention.span.begin)
    if not holders:
        return
    for words in alone.finditer(text):
        people = holders.get(_folded(words[1]), {})
        span = Span(words.start(), words.end())
        if len(people) != 1 or _NOT_BEHIND.match(text[span.end : span.end + 30]):
            continue
        if _BODY.search(text[max(0, span.begin - 20) : span.begin]):
            continue
        key, first = next(iter(people.items()))
        if first < span.begin and not named.within(span):
            yield key, Mention(span, Form.NOMINAL, "office")


def _folded(office: str) -> str:
    return " ".join(re.split(r"[-\s]+", office.lower()))
