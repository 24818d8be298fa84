"""Where bodies have their seat or site: "X, based in Y", "X has its headquarters in Y", "the Y-based X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.bodies import BODIES
from kg.extract.facts.letterheads import HEAD
from kg.extract.facts.lists import rows
from kg.extract.facts.parts import PROSE
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span

NEAR: Final = 80
"""At most so many characters lie between a body and its seat."""
_IN: Final = r"\s+(?:here\s+)?(?:in|at)\s+(?:the\s+)?(?:(?:(?:old|port|capital)\s+)?city\s+of\s+|heart\s+of\s+)?"
_IS: Final = r"(?:\s+(?:is|are|was|were|being|now|currently|also|still|permanently|based|located|situated|sited))*"
_TOLD: Final = r"(?:based|headquartered|located|situated|domiciled|domiciliated|seated|housed)"
_BRACKET: Final = r"\s*(?:\([^()]*\)\s*)?"
_COMMA: Final = re.compile(r"\s*,\s*")
_BEHIND: Final = re.compile(rf"{_BRACKET},?{_IN}", re.IGNORECASE)
"""Between a body that has a site and this."""
_BASED: Final = re.compile(
    rf"{_BRACKET},?\s*(?:(?:which|that)\b)?(?:{_IS}|\s*)\s*{_TOLD}(?:\s+(?:here|both|mainly|primarily))?{_IN}",
    re.IGNORECASE,
)


@cache
def _seat() -> str:
    """ "its permanent headquarters"."""
    nouns = "|".join(lexicon.load("triggers")["seats"]["words"])
    kinds = "|".join(lexicon.load("triggers")["kinds_of_seats"]["words"])
    return rf"(?:(?:its|their|an?|the|our|own|{kinds})\s+)*(?:{nouns})"


@cache
def _has_seat() -> re.Pattern[str]:
    """Between a body and its seat: ", with its headquarters in", "'s head office is located in"."""
    has = (
        r",?\s*(?:(?:which|that)\s+)?"
        r"(?:has|have|had|keeps|maintains|with|having|opened|opens|established|set\s+up|whose)"
    )
    own = r"(?:['’]s?)?\s*(?:[a-z]+\s+)?(?:headquarters?|HQ|head\s+office|seat|secretariat)"
    return re.compile(rf"{_BRACKET}(?:{has}\s+{_seat()}|{own}){_IS}{_IN}", re.IGNORECASE)


@cache
def _of_seat() -> re.Pattern[str]:
    """In front of a body: "the headquarters of the"."""
    return re.compile(rf"\b(?:{_seat()})\s+of\s+(?:the\s+)?$", re.IGNORECASE)


@cache
def _seat_of() -> re.Pattern[str]:
    """Between a place and the body that sits there: "Vienna | , the seat of the", "| hosts the headquarters of"."""
    return re.compile(
        rf"\s*,?\s*(?:(?:which|is|also|the|hosts?|houses?|has|as)\s+)*(?:{_seat()}\s+(?:of|to)|(?:host|home)(?:\s+city)?\s+(?:of|to))"
        r"\s+(?:both\s+)?(?:the\s+)?",
        re.IGNORECASE,
    )


_STANDS: Final = re.compile(rf"{_BRACKET},?{_IS}{_IN}", re.IGNORECASE)
_HYPHEN: Final = re.compile(r"\s?[-–‑](?:based|headquartered)\s+(?:[a-z][\w-]*\s+){0,4}?", re.IGNORECASE)


def seats(scene: Scene) -> Iterator[Fact]:
    """The seats and sites of the bodies that the sentences name."""
    for sentence in scene.sentences:
        if sentence.zone not in PROSE:
            continue
        named = [
            (key, mention)
            for key, mention in scene.discourse.within(sentence.span)
            if mention.form is not Form.PRONOUN and scene.discourse.type(key) in BODIES
        ]
        for number, (key, mention) in enumerate(named):
            for other, second in named[number + 1 : number + 4]:
                if second.span.begin >= mention.span.end + NEAR or key == other:
                    continue
                yield from _told(scene, sentence, (key, mention), (other, second))


def _told(scene: Scene, sentence: Sentence, first: tuple[str, Mention], second: tuple[str, Mention]) -> Iterator[Fact]:
    """What the words between two names, or around the place in a body's name, say of a seat."""
    (a, m), (b, n) = first, second
    kinds = scene.discourse.type(a), scene.discourse.type(b)
    gap = scene.text[m.span.end : n.span.begin]
    evidence = Span(m.span.begin, max(n.span.end, m.span.end))
    if kinds == (EntityType.ORGANIZATION, EntityType.PLACE):
        if n.span in m.span:
            inside = re.search(r"\s(?:in|at)\s+(?:the\s+)?$", scene.text[m.span.begin : n.span.begin], re.IGNORECASE)
            how = "name" if inside and n.span.end == m.span.end and _is_sited(scene, a) else None
        else:
            how = _behind(scene, sentence, first, gap)
        places = _with_row(scene, sentence, b, n) if how in {"seat", "based"} else (b,)
        pairs = [(a, place) for place in places]
    elif kinds == (EntityType.PLACE, EntityType.ORGANIZATION) and n.span.begin >= m.span.end:
        how = "hyphen" if _HYPHEN.fullmatch(gap) else "seat" if _seat_of().fullmatch(gap) else None
        pairs = [(b, a)]
    else:
        return
    for body, place in pairs if how else ():
        yield scene.fact(
            body, "basedIn", place, sentence, confidence=0.6, rule="basedIn:" + (how or ""), evidence=evidence
        )


def _behind(scene: Scene, sentence: Sentence, body: tuple[str, Mention], gap: str) -> str | None:
    """How the words between a body and a place behind it tell of its seat, if they do."""
    key, mention = body
    if _BASED.fullmatch(gap):
        return "based"
    before = scene.text[sentence.span.begin : mention.span.begin]
    if _has_seat().fullmatch(gap) or (_STANDS.fullmatch(gap) and _of_seat().search(before)):
        return "seat"
    alone = sentence.zone in HEAD and not scene.events(sentence)
    return "in" if (_BEHIND.fullmatch(gap) and _is_sited(scene, key)) or (alone and _COMMA.fullmatch(gap)) else None


def _is_sited(scene: Scene, body: str) -> bool:
    """Whether a body is one that has a site of its own: an embassy, a university."""
    return lexicon.words("triggers", "sited").search(scene.entity(body).name) is not None


def _with_row(scene: Scene, sentence: Sentence, place: str, mention: Mention) -> tuple[str, ...]:
    """A place with the others of its row: "offices in Lagos, Accra and Nairobi"."""
    row = next(
        (keys for span, keys in rows(scene.discourse, sentence, least=2) if span.begin == mention.span.begin), ()
    )
    return row or (place,)
