"""Measures named behind the noun that counts them: "adopted two laws: the Seed Act and the Water Act"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.facts.arguments import PLURAL, under_of
from kg.extract.facts.lists import GAP
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Form, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CUE: Final = r"(?:including|namely|such\s+as|notably|among\s+(?:them|which|others)|i\.e\.|viz\.?)[,:]?"
_OPENS: Final = re.compile(
    rf"[^.;:,()]{{0,60}}?(?:\s*:|,\s*{_CUE}|\s+[-–—]|—|\s*\(|\s+{_CUE})\s*(?:both\s+|{_CUE}\s*)?"
    r"(?:(?:the|an?|our|its|(?:\(?[ivx\d]{1,3}[.)])|[“\"‘'*•])\s*)*",
    re.IGNORECASE,
)
"""Between the noun and the first name: "bills | into law: the | Seed Act"."""
_APPOSED: Final = re.compile(r"[^.;:,()]{0,40}?,\s*(?:(?:the|an?|our|its|[“\"‘'])\s*)*", re.IGNORECASE)
"""The same with no more than a comma, where the noun is counted."""
_ON: Final = re.compile(
    r"\s*[”\"’']?\s*(?:\([^()]*\)\s*)?[,;]?\s*(?:and|&|as well as|[,;])\s*(?:(?:also|the|an?|our|its|[“\"‘'])\s*)*"
)
"""Between two names of a list."""
_LINES: Final = re.compile(r"[^.;:]{0,80}:\s*")
"""Behind the noun, where the names stand below it line by line."""
_BULLET: Final = re.compile(r"[\W_]*(?:\(?[ivxa-z\d]{1,3}[.)]\s*)?(?:the\s+|an?\s+)?[“\"‘']?", re.IGNORECASE)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lexicon.load("facts")["packages"]["nouns"])


def packages(scene: Scene, sentence: Sentence, heads: tuple[Token, ...]) -> Iterator[str]:
    """The measures that the nouns of some phrases only count, and that the words behind them name."""
    for head in heads:
        for noun in (head, *under_of(head)):
            if noun.tag_ in PLURAL and noun.lemma_.lower() in _nouns() and not scene.is_named(noun):
                yield from _named(scene, sentence, noun)


def _named(scene: Scene, sentence: Sentence, noun: Token) -> Iterator[str]:
    begin = place(noun).end
    found = list(_in_row(scene, Span(begin, sentence.span.end), _OPENS))
    if not found and any(child.dep_ == "nummod" or child.lower_ == "following" for child in noun.children):
        found = list(_in_row(scene, Span(begin, sentence.span.end), _APPOSED))
    yield from found or _below(scene, sentence, begin)


def _in_row(scene: Scene, span: Span, opens: re.Pattern[str]) -> Iterator[str]:
    """The measures of a row that a stretch begins with, behind some words."""
    end = span.begin
    gaps: tuple[re.Pattern[str], ...] = (opens,)
    for key, mention in scene.discourse.within(span):
        if scene.discourse.type(key) is EntityType.TOPIC or mention.span.begin < end:
            continue
        is_next = any(gap.fullmatch(scene.text, end, mention.span.begin) for gap in gaps)
        if not is_next or mention.form is not Form.NAME or scene.discourse.type(key) is not EntityType.POLICY:
            return
        yield key
        end, gaps = mention.span.end, (_ON, GAP)


def _below(scene: Scene, sentence: Sentence, begin: int) -> Iterator[str]:
    """The measures that the next lines begin with: "adopted the following laws:", and each in a line of its own."""
    if not _LINES.fullmatch(scene.text, begin, sentence.span.end):
        return
    for line in scene.sentences[sentence.index + 1 :]:
        found = list(_in_row(scene, line.span, _BULLET))
        if not found:
            return
        yield from found
