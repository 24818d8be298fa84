"""What the rules hear in each sentence of a document, with the lists that a lead-in carries on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kg import lexicon
from kg.annotate import LONGEST_SENTENCE, Sentence
from kg.extract.statements import call, commitment, congratulation, thanks
from kg.extract.statements.grammar import Found, Reading
from kg.extract.statements.lists import continues, marks
from kg.extract.statements.others import of_others
from kg.extract.words import words
from kg.model import StatementKind, Zone
from kg.resolve import Discourse

KINDS: Final[tuple[tuple[StatementKind, Callable[[Reading], Found | None]], ...]] = (
    (StatementKind.COMMITMENT, commitment.find),
    (StatementKind.CALL, call.find),
    (StatementKind.THANKS, thanks.find),
    (StatementKind.CONGRATULATION, congratulation.find),
)
LISTED: Final = frozenset({StatementKind.COMMITMENT, StatementKind.CALL})
"""What a lead-in makes of each item of its list."""
SILENT: Final = frozenset({Zone.HEADER, Zone.TITLE})
"""Zones in which nobody does anything with words."""

PERSONAL: Final = frozenset({"i", "we", "us", "my", "our"})
TOP: Final = 400
"""Characters in which a document says what it is."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence with what the rules found in it, and whether it is an item of a list that a lead-in opened."""

    reading: Reading
    found: Mapping[StatementKind, Found]
    item: bool


def heard(discourse: Discourse) -> Iterator[Heard]:
    """Each sentence in which something may be done with words, in order; not the mark of an item, cut off from it."""
    leading: dict[StatementKind, Found] = {}
    opened_by_colon = marked = listing = False
    item = before = -1
    for reading in readings(discourse):
        if marks(reading):
            marked = True
            continue
        bare = any(hit.bare for hit in leading.values()) and reading.sentence.segment != item
        carried = leading if continues(reading, opened_by_colon, marked, bare) else {}
        explained = opened_by_colon and not carried and reading.sentence.segment == item
        current: dict[StatementKind, Found] = {}
        listed = False
        for kind, find in KINDS:
            hit = find(reading)
            if hit and of_others(reading, hit):
                hit = None
            if kind in carried and kind in LISTED:
                opened = carried[kind]
                if opened.rule.removesuffix(".item") in reading.terms["call"]["single"]:
                    continue
                if not opened_by_colon and opened.rule.removesuffix(".item") in reading.terms["call"]["uncarried"]:
                    continue
                hit = Found(
                    opened.rule.removesuffix(".item") + ".item",
                    reading.sentence.tokens.root,
                    by=opened.by,
                    to=opened.to,
                )
            elif hit and carried and kind in LISTED:
                hit = None
            if hit and hit.rule == "call.imperative" and listing and reading.sentence.segment != before:
                hit, listed = None, True  # an item that says what is done, not what the reader is to do
            if hit:
                current[kind] = hit
        yield Heard(reading, {kind: hit for kind, hit in current.items() if not hit.bare}, bool(carried))
        marked = False
        listing, before = reading.leading or listed, reading.sentence.segment
        if not explained:  # what explains an item in its own paragraph does not end the list
            leading = carried or current
            opened_by_colon = reading.leading or (opened_by_colon and bool(carried))
            item = reading.sentence.segment if carried else -1


def readings(discourse: Discourse) -> Iterator[Reading]:
    """The sentences in which something may be done with words, as the rules read them."""
    spoken_in = [sentence for sentence in discourse.annotation.sentences if sentence.zone not in SILENT]
    sentences = [sentence for sentence in spoken_in if not discourse.voice(sentence).asking]
    voiced = any(voice.speaker for voice in discourse.voices)
    frame, text = discourse.annotation.frame, discourse.annotation.document.text
    heads = [line for line in text[:TOP].splitlines() if not line.rstrip().endswith((".", ","))]
    title = " ".join([frame.title, *heads]).casefold()
    narrating = any(cue in title for cue in lexicon.load("statements")["sides"]["narrating"])
    known = any(voice.side and voice.side != voice.speaker for voice in discourse.voices)
    personal = 0 if voiced else sum(map(_is_personal, sentences))
    for sentence in sentences:
        if len(sentence.tokens) > LONGEST_SENTENCE:
            continue
        spoken = not narrating and (
            discourse.voice(sentence).speaker is not None if voiced else personal * 5 > len(sentences)
        )
        yield Reading(discourse, sentence, spoken, known)


def _is_personal(sentence: Sentence) -> bool:
    spelled = words(sentence.tokens.doc).lower[sentence.tokens.start : sentence.tokens.end]
    return not PERSONAL.isdisjoint(spelled)
