"""For whom a speaker says "we": the body or country spoken for, where the text makes it clear, else the speaker."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from kg.model import EntityType, Form, Span, Zone
from kg.resolve.discourse import Discourse

_SPOKEN: Final = frozenset({Zone.SALUTATION, Zone.BODY, Zone.CLOSING})
_HEAD: Final = frozenset({Zone.TITLE, Zone.HEADER, Zone.NARRATION, Zone.ANNOUNCEMENT})
_BEHALF: Final = re.compile(r"\bon behalf of (?:the )?", re.IGNORECASE)
_STATE_OFFICE: Final = re.compile(
    r"\b(?:(?:prime |vice |deputy |foreign )*(?:minister|president)|premier|chancellor|taoiseach|ambassador"
    r"|secretary of state|permanent representative|head of state|SMS|DPM|national statement)\b",
    re.IGNORECASE,
)
_OFFICE_OF: Final = re.compile(
    r"(?:, [^.;]{0,80}?(?:minister|president|premier|chancellor|king|queen)[^.;,]{0,50}?)? of (?:the )?$", re.I
)

DOMINANT: Final = 2
"""How often the speaker's own country must be named for each time that the next one is."""

FEWEST: Final = 2
"""Clauses of which a country must be the subject to be the one spoken for."""


def side_of(named: Discourse, speaker: str, *, main: bool) -> str:
    """The key of the side of a speaker; `main` says that the document is this person's speech.

    "On behalf of X"; else the country of the office ("President Yoon of the Republic of Korea"); else, for the holder
    of an office of state, the country that is far more often than any other the subject of a clause.
    """
    return (
        (main and _behalf(named))
        or _country_of_office(named, speaker)
        or (main and _own_country(named, speaker))
        or speaker
    )


def _behalf(named: Discourse) -> str | None:
    text = named.annotation.document.text
    for segment in named.annotation.frame.segments:
        if segment.zone not in _SPOKEN:
            continue
        for match in _BEHALF.finditer(segment.span.of(text)):
            begin = segment.span.begin + match.end()
            for key, mention in named.within(Span(begin, min(begin + 200, segment.span.end))):
                if mention.span.begin == begin and named.type(key) in {EntityType.ORGANIZATION, EntityType.PLACE}:
                    return key
    return None


def _country_of_office(named: Discourse, speaker: str) -> str | None:
    text = named.annotation.document.text
    for mention in named.entity(speaker).mentions:
        if mention.form is not Form.NAME:
            continue
        for key, place in named.within(Span(mention.span.end, mention.span.end + 160)):
            if named.type(key) is EntityType.PERSON:
                break
            if named.entity(key).finer == "schema:Country" and _OFFICE_OF.fullmatch(
                text[mention.span.end : place.span.begin]
            ):
                return key
    return None


def _own_country(named: Discourse, speaker: str) -> str | None:
    if not _holds_state_office(named, speaker):
        return None
    counted: Counter[str] = Counter()
    for sentence in named.annotation.sentences:
        if sentence.zone not in _SPOKEN or not named.within(sentence.span):
            continue
        for token in sentence.tokens:
            if token.dep_ in {"nsubj", "nsubjpass"} and (key := named.at(token)):
                counted[key] += named.entity(key).finer == "schema:Country"
    counted = +counted
    ranked = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    if not ranked or ranked[0][1] < FEWEST:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= DOMINANT * ranked[1][1] else None


def _holds_state_office(named: Discourse, speaker: str) -> bool:
    """Whether a line of the head, or the label of a transcript, gives the speaker an office of state."""
    text = named.annotation.document.text
    for segment in named.annotation.frame.segments:
        line = segment.span.of(text)
        if (
            segment.zone in _HEAD
            and any(key == speaker for key, _ in named.within(segment.span))
            and _STATE_OFFICE.search(line)
        ):
            return True
        if line.startswith(("PRIME MINISTER:", "THE PRESIDENT:", "PRESIDENT:", "MINISTER:")):
            return True
    return False
