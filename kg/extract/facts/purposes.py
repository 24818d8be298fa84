"""What a policy is for, by a sentence of it: "the Bill introduces X", "a Pact to protect Y", "the Act on Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

TOLD: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.HEADER})
_LEAD: Final = re.compile(
    r"\W*(?:\d+\.?\s+)?(?:(?:first|second|third|fourth|secondly|thirdly|further|also|in addition|finally),?\s+)*"
    r"(?:(?:the|this|these|our|clauses? [\d, and]+ of the|the (?:amendments?|provisions?|objects?) (?:in|of|to) the)"
    r"\s+)?",
    re.IGNORECASE,
)
_GAP: Final = re.compile(r"\s*(?:\([^()]*\))?[”\"’]?,?\s*")
MOST: Final = {"works": 2, "meant": 1}
"""So many topics of one sentence at most: what stands further behind is of something else more often than not."""
REACH: Final = 110
"""At most so many characters lie between two topics."""
_CHANGES: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:will|would|also|further|therefore|thus|seeks? to|aims? to|is to|has|have)\s+)*"
    r"(?:amend(?:s|ed)?|repeal(?:s|ed)?|replace[sd]?|update[sd]?|modif(?:y|ies|ied)|(?:make|propose|introduce|contain)[sd]?\s+"
    r"(?:[\w-]+\s+){0,3}?(?:amendments?|changes|revisions)\s+to)\s+"
    r"(?:(?:sections?|clauses?|parts?|articles?)\s+[\w(), and]+?\s+of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:,|,?\s*and)\s+(?:the\s+)?", re.IGNORECASE)
_AMENDED: Final = re.compile(r"\bamend(?:s|ed|ing|ments?)?\b", re.IGNORECASE)
"""In front of a law that another one changes: what follows is the purpose of the change."""


def purposes(scene: Scene) -> Iterator[Fact]:
    """The topics of a sentence that begins with a policy and a verb of its working, or behind "to", "on", "for"."""
    for sentence in scene.sentences:
        if sentence.zone not in TOLD:
            continue
        for key, mention in scene.discourse.within(sentence.span):
            if scene.discourse.type(key) is EntityType.POLICY:
                yield from _of(scene, sentence, key, mention)
                yield from _changed(scene, sentence, key, mention)


def _changed(scene: Scene, sentence: Sentence, key: str, mention: Mention) -> Iterator[Fact]:
    """ "the Bill amends the Ports Act and the Sea Act": the laws that another one changes."""
    text, end = scene.text, mention.span.end
    if not _LEAD.fullmatch(text[sentence.span.begin : mention.span.begin]):
        return
    first = True
    for other, inner in scene.discourse.within(Span(end, sentence.span.end)):
        if scene.discourse.type(other) is not EntityType.POLICY or other == key or inner.span.begin < end:
            continue
        if not (_CHANGES if first else _NEXT).fullmatch(text[end : inner.span.begin]):
            return
        first, end = False, inner.span.end
        yield scene.fact(key, "addresses", other, sentence, confidence=0.6, rule="addresses:changes")


def _of(scene: Scene, sentence: Sentence, key: str, mention: Mention) -> Iterator[Fact]:
    text = scene.text
    behind = text[mention.span.end : sentence.span.end]
    gap = _GAP.match(behind)
    start = gap.end() if gap else 0
    leads = _LEAD.fullmatch(text[sentence.span.begin : mention.span.begin])
    works = lexicon.words("triggers", "works").match(behind, start) if leads else None
    amended = _AMENDED.search(text[max(sentence.span.begin, mention.span.begin - REACH) : mention.span.begin])
    named = mention.form is not Form.PRONOUN and amended is None
    meant = lexicon.words("triggers", "meant").match(behind, start) if named else None
    said = works or meant
    if said is None:
        return
    at = mention.span.end + said.end()
    how = "works" if works else "meant"
    count = 0
    end = at
    for other, inner in scene.discourse.within(Span(at, sentence.span.end)):
        if scene.discourse.type(other) is not EntityType.TOPIC or other == key or inner.span.begin < end:
            continue
        if count == MOST[how] or inner.span.begin - end > REACH:
            return
        count += 1
        end = inner.span.end
        yield scene.fact(key, "addresses", other, sentence, confidence=0.4, rule=f"addresses:{how}")
