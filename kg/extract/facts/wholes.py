"""Parts of a whole by name or by words: "X Opening Ceremony" of X, "on the margins of X", "offices such as A"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kg.annotate import Sentence
from kg.extract.facts.compositions import is_part
from kg.extract.facts.gatherings import run_of_names
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span

_SEGMENT: Final = re.compile(
    r"\W+(?:(?:official|gala|welcome|plenary|opening|closing|high-level|ministerial)\s+)*"
    r"(?:plenary|session|ceremony|reception|dinner|luncheon|segment|day|meeting|gala|workshops?|roundtable|panel)s?\b.*",
    re.IGNORECASE,
)
_UNITS: Final = (
    r"(?:board|departments?|division|directorate|office|bureau|branch|unit|secretariat|section|court|chamber|committee"
    r"|council|faculty|school|college|institute|centre|center|teams?|task ?force|academy|registry|mission"
    r"|command|headquarters|arm|chapter|delegation|panel)"
)
_UNIT_OF: Final = re.compile(
    rf"(?:[\w&-]+\s+){{0,5}}?{_UNITS}(?:\s+(?:of|for|on)\s+[\w ,&-]+)?\s+of\s+(?:the\s+)?", re.IGNORECASE
)
_DURING: Final = re.compile(
    r"[^.;:]{0,60}?\b(?:on the (?:margins|sidelines|fringes) of|in the (?:margins|sidelines) of|as part of"
    r"|held (?:during|at|under)"
    r"|(?:is|was|are|forms?|formed) (?:a |an )?(?:\w+ )?part of)\s+(?:the\s+|this\s+)?",
    re.IGNORECASE,
)
_HELD: Final = re.compile(
    r"[^.;:]{0,60}?\b(?:met|meets|held|convened?|gathered|organi[sz]ed|hosted|staged|launched"
    r"|tak(?:es?|ing) place|took place)\s+(?:in \w+ )?(?:during|at|on the (?:margins|sidelines) of)"
    r"\s+(?:the\s+|this\s+)?",
    re.IGNORECASE,
)
"""Between one event and that in which it is held: "the Business Forum | met during the | Commission"."""
_UNDER: Final = re.compile(
    r"\s{0,9}(?:\([^()]*\))?(?:,?\s{1,9})?(?:(?:which|that)\s{1,9})?(?:(?:is|are|was|were|forms?|formed)\s+(?:an?\s+)?"
    r"(?:\w+\s+)?part\s+of|(?:comes?|falls?|sits?|operates?|(?:is|are|was)(?:\s+placed|\s+set\s+up)?)\s+(?:directly\s+)?"
    r"(?:under|within)"
    r"|(?:is|are|was)\s+(?:attached|subordinate[d]?)\s+to)\s+(?:the\s+)?(?:purview\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
"""Between a body and that within which it is: "the Ports Agency, | which is part of the | Ministry"."""
_SECTION: Final = re.compile(
    r"\s*(?:,\s*)?(?:of|under|in|to)\s+(?:the\s+)?"
    r"|\s+(?:is|are|was|were|forms?|being)\s+(?:a\s+|an\s+)?(?:\w+\s+)?part of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"\b(?:section|article|chapter|title|part|clause|annex|goal|schedule|pillar|protocol)\b", re.IGNORECASE
)
_SUCH: Final = re.compile(
    r"\s{0,9}(?:\([^()]*\))?\s{0,9}(?:offices|agencies|departments|bodies|institutions|entities|units|organs|committees|arms),?\s+"
    r"(?:such as|including|like|namely|among them)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_RANKS: Final = (
    re.compile(
        r"\b(?:division|directorate|office|bureau|branch|unit|section|secretariat|desk|press service)\b", re.IGNORECASE
    ),
    re.compile(r"\b(?:department|agency|general directorate|commission)\b", re.IGNORECASE),
)
"""Names of bodies from the smallest: of two lines of a letterhead the one is within the other."""
SAME: Final = frozenset({EntityType.EVENT, EntityType.POLICY})


def wholes(scene: Scene) -> Iterator[Fact]:
    """Part-whole that the names of two things show, or the words between them."""
    yield from _by_name(scene)
    yield from _by_lines(scene)
    for sentence in scene.sentences:
        named = [row for row in scene.discourse.within(sentence.span) if row[1].form is not Form.PRONOUN]
        for number, (a, m) in enumerate(named):
            for b, n in named[number + 1 :]:
                if a == b or n.span.begin < m.span.end:
                    continue
                yield from _by_words(scene, sentence, (a, m), (b, n))


def _by_name(scene: Scene) -> Iterator[Fact]:
    """ "X Plenary Session 1" is of X; "the Y Centre at the University of Z" is of the university."""
    entities = scene.discourse.entities
    for part in entities:
        mention = next((m for m in part.mentions if m.form is Form.NAME), None)
        sentence = scene.sentence_of(mention.span) if mention is not None else None
        if mention is None or sentence is None:
            continue
        for whole in entities:
            if whole.type is not part.type or whole.key == part.key or len(whole.name) >= len(part.name):
                continue
            for name in (whole.name, *whole.aliases):
                rest = part.name.removeprefix(name)
                segment = part.type is EntityType.EVENT and rest != part.name and _SEGMENT.fullmatch(rest)
                lead = part.name.removesuffix(name)
                body = part.type is EntityType.ORGANIZATION
                sited = body and lead != part.name and re.search(r"\S\s+at\s+(?:the\s+)?$", lead)
                unit = body and lead != part.name and _UNIT_OF.fullmatch(lead)
                if segment or sited or unit:
                    how = "segment" if segment else "at" if sited else "unit-name"
                    yield scene.fact(
                        part.key,
                        "partOf",
                        whole.key,
                        sentence,
                        confidence=0.6,
                        rule=f"partOf:{how}",
                        evidence=mention.span,
                    )
                    break


def _by_lines(scene: Scene) -> Iterator[Fact]:
    """A unit on a line of its own below or above its body: "Office of the Spokesperson", "Department of State"."""
    lines = [
        (key, mention)
        for key, mention in scene.discourse.within(Span(0, len(scene.text)))
        if scene.discourse.type(key) is EntityType.ORGANIZATION and _is_line(scene, mention)
    ]
    for (a, m), (b, n) in pairwise(lines):
        if a == b or not re.fullmatch(r"[ \t]*(?:\n\s*){1,2}", scene.text[m.span.end : n.span.begin]):
            continue
        ranks = _rank(scene, a), _rank(scene, b)
        sentence = scene.sentence_of(m.span if ranks[0] < ranks[1] else n.span)
        if ranks[0] != ranks[1] and sentence is not None:
            part, whole = (a, b) if ranks[0] < ranks[1] else (b, a)
            evidence = Span(m.span.begin, n.span.end)
            yield scene.fact(part, "partOf", whole, sentence, confidence=0.6, rule="partOf:lines", evidence=evidence)


def _is_line(scene: Scene, mention: Mention) -> bool:
    """Whether a name is a line by itself."""
    begin, end = scene.text.rfind("\n", 0, mention.span.begin) + 1, scene.text.find("\n", mention.span.end)
    line = scene.text[begin : end if end >= 0 else None]
    return line.strip(" ,*").removeprefix("the ").removeprefix("The ") == mention.span.of(scene.text).removeprefix(
        "The "
    )


def _rank(scene: Scene, key: str) -> int:
    name = scene.entity(key).name
    return next((rank for rank, words in enumerate(_RANKS) if words.search(name)), len(_RANKS))


def _by_words(
    scene: Scene, sentence: Sentence, first: tuple[str, Mention], second: tuple[str, Mention]
) -> Iterator[Fact]:
    (a, m), (b, n) = first, second
    gap = scene.text[m.span.end : n.span.begin]
    kinds = scene.discourse.type(a), scene.discourse.type(b)
    held = kinds == (EntityType.EVENT, EntityType.EVENT) and _HELD.fullmatch(gap)
    if held or (kinds[0] is kinds[1] and kinds[0] in SAME and _DURING.fullmatch(gap)):
        yield scene.fact(a, "partOf", b, sentence, confidence=0.6, rule="partOf:during")
    elif kinds == (EntityType.ORGANIZATION, EntityType.ORGANIZATION) and _UNDER.fullmatch(gap) and is_part(scene, a, b):
        yield scene.fact(a, "partOf", b, sentence, confidence=0.6, rule="partOf:under")
    elif (
        kinds == (EntityType.POLICY, EntityType.POLICY)
        and _SECTION.fullmatch(gap)
        and _PART.search(m.span.of(scene.text))
    ):
        yield scene.fact(a, "partOf", b, sentence, confidence=0.6, rule="partOf:section")
    elif kinds == (EntityType.ORGANIZATION, EntityType.ORGANIZATION) and _SUCH.fullmatch(gap):
        for key in run_of_names(scene, Span(n.span.begin, sentence.span.end), n):
            yield scene.fact(key, "partOf", a, sentence, confidence=0.6, rule="partOf:such")
