"""Names in a row, "A, B, C and D", read from the text: a parse often holds only the first two together."""

from __future__ import annotations

import re
from typing import Final

from kg.annotate import Sentence
from kg.model import EntityType, Form, Mention, Span, Zone
from kg.resolve import Discourse

AGENTS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
FIRST: Final = 4
"""How many of the first sentences may tell whose joint statement a document is."""
LEAST: Final = 3
"""So many names make a row; two are held together by the parse."""
_GAP: Final = re.compile(r"\s*(?:\([^()]{0,40}\))?\s*(?:,|;|,?\s*and|,?\s*&)\s+(?:the\s+|the Republic of\s+)?")
_LAST: Final = re.compile(r"\band\b|&")
_JOINT: Final = re.compile(
    r"\bjoint\b|^\W*we, (?:the )?|\bissued by (?:the )?(?:governments|leaders)\b"
    r"|^\W*the (?:governments|leaders|heads of state|foreign ministers) of\b",
    re.IGNORECASE,
)


def rows(discourse: Discourse, sentence: Sentence, least: int = LEAST) -> list[tuple[Span, tuple[str, ...]]]:
    """The rows of names of one type in a sentence that end with "and", with where they stand, in order of place."""
    found: list[tuple[Span, tuple[str, ...]]] = []
    run: list[tuple[str, Mention]] = []
    joined = False
    for key, mention in discourse.within(sentence.span):
        if mention.form is Form.PRONOUN or discourse.type(key) not in AGENTS:
            continue
        if run and mention.span.begin < run[-1][1].span.end:
            continue  # a part of the name before
        gap = discourse.annotation.document.text[run[-1][1].span.end : mention.span.begin] if run else ""
        goes_on = run and not joined and discourse.type(key) is discourse.type(run[0][0]) and _GAP.fullmatch(gap)
        if goes_on:
            run.append((key, mention))
            joined = bool(_LAST.search(gap))
        else:
            run, joined = [(key, mention)], False
        if joined and len(run) >= least:
            found.append((Span(run[0][1].span.begin, mention.span.end), tuple(dict.fromkeys(k for k, _ in run))))
    return found


def joint(discourse: Discourse) -> tuple[str, ...]:
    """The countries whose joint statement a document without a speaker is: "We, the leaders of A, B and C"."""
    if discourse.speaker is not None:
        return ()
    text = discourse.annotation.document.text
    told = [s for s in discourse.annotation.sentences if s.zone is not Zone.CLOSING]
    best: tuple[str, ...] = ()
    for sentence in told[:FIRST]:
        if _JOINT.search(sentence.span.of(text)):
            for _, keys in rows(discourse, sentence, least=2):
                if discourse.type(keys[0]) is EntityType.PLACE and len(keys) > len(best):
                    best = keys
    return best
