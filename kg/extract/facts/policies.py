"""Whose a policy is and what it is about by its own words: "the Union's Master Plan", "MOU on X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.annotate import Sentence
from kg.extract.facts.bodies import BODIES
from kg.extract.facts.lists import AGENTS
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

_GENITIVE: Final = re.compile(
    r"(?:['’]s|['’])\s+(?:own\s+|new\s+|recent\s+|first\s+|ambitious\s+|[a-z][\w-]+\s+){0,3}[“\"‘']?", re.IGNORECASE
)
_QUOTED_ROW: Final = re.compile(r"(?:[“‘\"'][^“”‘\"]{2,60}[”’\"'],?\s+(?:and\s+)?){1,8}[“‘\"']")
"""The quoted names of a list before its next one: "the Government's programmes | 'A', 'B' and '"."""
_ABOUT: Final = re.compile(
    r"\b(?:on|for|against|to|regarding|concerning|relating to|in the field of|in the area of)\s+(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)
PACT: Final = re.compile(r"\b(?:mou|memorandum|agreement|treaty|pact|accord|protocol)\b", re.IGNORECASE)
_BETWEEN_THEM: Final = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s+(?:on|for|in the (?:fields?|areas?) of)\s+(?:(?!and\b|which\b|that\b)[a-z’'-]+\s+"
    r"|and\s+(?=[a-z])){1,8}?)\s*between\s+(?:[\w’'.,&/() -]{0,80}?\band\s+)?(?:the\s+)?"
)
"""Behind a pact's name what it is on, up to either party: "MOU | on food safety between Chad and | Niger"."""
_SIGN_TITLE: Final = re.compile(
    r"\s+(?:signs?|signed|inks?|inked|conclude[sd]?)\s+(?:(?:an?|the|new|historic)\s+)*", re.I
)
_WITHIN: Final = re.compile(r"\b(?:in|of|from|at|for)\s+(?:the\s+)?$", re.I)
_AND_TITLE: Final = re.compile(r"\s*(?:,|,?\s+and|&)\s+(?:the\s+)?", re.I)
_MADE: Final = re.compile(
    r"\b(?:recommendations?|reports?|findings|rules|resolutions?|decisions?|guidelines|declaration|statement|ruling"
    r"|judgment|opinion)\s+(?:of|by|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Inside a name, in front of the body whose word it is."""
_OURS: Final = re.compile(
    r"\b(?:our|my government['’]s|our government['’]s)\s+(?:own\s+|new\s+|first\s+)?[“\"‘']?$", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:[\w’'.,&/() -]+?\band\s+)?(?:the\s+)?$", re.IGNORECASE)

_PASSED_IN: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:which|that|was|were|is|are|has|have|had|been|being|\w+ly)\s+){0,4}"
    r"(?:passed|enacted|adopted|approved)\s+(?:\w+ly\s+)?(?:in|through)\s+(?:the\s+|our\s+)?",
    re.IGNORECASE,
)
"""Between an act and the house that made it: "The Water Act was | passed in | Parliament"."""
_SIGNS: Final = re.compile(r"(?<!\bto be )(?<!\bbe )\b(?:co-)?(?:signed|signs|concluded|inked)\b", re.IGNORECASE)
_BEHALF: Final = re.compile(
    r"\b(?:on|in)\s+behalf\s+of\s+(?:both\s+)?(?:the\s+|its\s+|their\s+)?(?:(?:governments?|peoples?|republic)\s+of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
"""In front of those for whom somebody signs."""
_SIGNED_BETWEEN: Final = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:,\s*)?(?:(?:which|that|was|were|is|are|has|have|had|been|being|\w+ly)\s+)*"
    r"(?:(?:signed|concluded|reached|made|agreed|entered into|struck|inked|exchanged|ratified)\s+"
    r"(?:(?!between\b)[\w,’'-]+\s+){0,8}?)?between\s+(?:[\w’'.,&/() -]{0,300}?\band\s+)?(?:the\s+)?"
)
""" "Agreement between A and B", "... was signed today by and between A and B", up to either."""


def policies(scene: Scene) -> Iterator[Fact]:
    """Makers and subjects of the named policies."""
    for sentence in scene.sentences:
        named = [row for row in scene.discourse.within(sentence.span) if row[1].form is not Form.PRONOUN]
        found = [row for row in named if scene.discourse.type(row[0]) is EntityType.POLICY]
        if not found:
            continue
        yield from _represented(scene, sentence, found, named)
        for key, mention in found:
            yield from _makers(scene, sentence, key, mention, named)
            yield from _owner(scene, sentence, key, mention)
            if sentence.zone is Zone.TITLE and PACT.search(mention.span.of(scene.text)):
                yield from _signed_in_title(scene, sentence, key, mention, named)
            yield from _subjects(scene, sentence, key, mention)


def _makers(
    scene: Scene, sentence: Sentence, key: str, mention: Mention, named: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    for other, second in named:
        if other == key or scene.discourse.type(other) not in AGENTS:
            continue
        gap = scene.text[second.span.end : mention.span.begin]
        inside = scene.text[mention.span.begin : second.span.begin]
        evidence = Span(min(second.span.begin, mention.span.begin), max(second.span.end, mention.span.end))
        if second.span.end <= mention.span.begin and _is_owned(gap) and not _is_inner(second, named):
            yield scene.fact(
                key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:genitive", evidence=evidence
            )
        elif scene.text[second.span.end :][:2] in {"'s", "’s"} and second.span in mention.span:
            continue
        elif second.span in mention.span and _BETWEEN.search(inside):
            yield scene.fact(
                key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:between", evidence=evidence
            )
        elif second.span in mention.span and (
            _MADE.search(inside) or (PACT.search(inside) and re.search(r"\bwith\s+(?:the\s+)?$", inside))
        ):
            yield scene.fact(key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:named", evidence=evidence)
        elif second.span.begin >= mention.span.end:
            after = scene.text[mention.span.end : second.span.begin]
            pact = PACT.search(mention.span.of(scene.text))
            if _SIGNED_BETWEEN.fullmatch(after) or (pact and _BETWEEN_THEM.fullmatch(after)):
                yield scene.fact(
                    key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:between", evidence=evidence
                )
            elif (
                (pact and re.fullmatch(r"\s*(?:\([^)]*\))?\s*with\s+(?:the\s+)?", after))
                or re.fullmatch(r"\s*(?:\([^)]*\))?\s*by\s+(?:the\s+)?", after)
                or (scene.discourse.type(other) is EntityType.ORGANIZATION and _PASSED_IN.fullmatch(after))
            ):
                yield scene.fact(
                    key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:by", evidence=evidence
                )


def _is_owned(gap: str) -> bool:
    """Whether a genitive, and the names of a list before it, stand between an owner and a policy."""
    row = _QUOTED_ROW.search(gap)
    gap = gap if row is None or row.end() < len(gap) else gap[: row.start()]
    return len(gap) < 40 and _GENITIVE.fullmatch(gap) is not None


def _is_inner(mention: Mention, named: list[tuple[str, Mention]]) -> bool:
    """Whether a name ends a longer one: "Government of | Ghana"."""
    return any(m.span.end == mention.span.end and m.span.begin < mention.span.begin for _, m in named)


def _signed_in_title(
    scene: Scene, sentence: Sentence, key: str, mention: Mention, named: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "Chad and Niger Sign | MoU on Water": headlines, whose parse seldom holds, name the parties before the verb."""
    gap, begin = _SIGN_TITLE, mention.span.begin
    for other, party in reversed(named):
        if party.span.end > begin or scene.discourse.type(other) not in AGENTS:
            continue
        within = _WITHIN.search(scene.text, sentence.span.begin, party.span.begin)  # "the Centre in | Peru Sign"
        if within or not gap.fullmatch(scene.text[party.span.end : begin]):
            return
        yield scene.fact(key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:headline")
        gap, begin = _AND_TITLE, party.span.begin


def _represented(
    scene: Scene, sentence: Sentence, found: list[tuple[str, Mention]], named: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "A signed the Treaty on behalf of Peru", "the MOU was signed for the Bank by B": what one policy is told of."""
    text = scene.text
    if len({key for key, _ in found}) != 1 or not (
        signs := _SIGNS.search(text, sentence.span.begin, sentence.span.end)
    ):
        return
    for key, mention in named:
        behind = mention.span.begin > signs.end() and scene.discourse.type(key) in BODIES
        if behind and _BEHALF.search(text, signs.end(), mention.span.begin):
            yield scene.fact(found[0][0], "issuedBy", key, sentence, confidence=0.6, rule="issuedBy:behalf")


def _owner(scene: Scene, sentence: Sentence, key: str, mention: Mention) -> Iterator[Fact]:
    """ "our Strategy": that of the side that "we" speaks for."""
    side = scene.discourse.voice(sentence).side
    own = side is not None and scene.discourse.type(side) is not EntityType.PERSON and mention.form is Form.NAME
    if own and _OURS.search(scene.text[max(sentence.span.begin, mention.span.begin - 40) : mention.span.begin]):
        yield scene.fact(key, "issuedBy", side or "", sentence, confidence=0.6, rule="issuedBy:ours")


def _subjects(scene: Scene, sentence: Sentence, key: str, mention: Mention) -> Iterator[Fact]:
    """ "Convention on X", "Strategy for Y": what the name itself says after "on" or "for", if it is an entity."""
    for other, inner in scene.discourse.within(mention.span):
        if other == key or inner.span == mention.span or scene.discourse.type(other) is EntityType.PERSON:
            continue
        if _ABOUT.search(scene.text[mention.span.begin : inner.span.begin]):
            yield scene.fact(
                key, "addresses", other, sentence, confidence=0.6, rule="addresses:name", evidence=mention.span
            )
