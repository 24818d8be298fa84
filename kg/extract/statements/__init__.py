"""Find what a speaker does with words: commitments, calls, thanks and congratulations, one per sentence and kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import LONGEST_SENTENCE, Sentence
from kg.dates import dates
from kg.extract.statements import call, commitment, congratulation, thanks
from kg.extract.statements.grammar import Found, Reading, stretch
from kg.extract.statements.lists import continues, marks
from kg.extract.words import words
from kg.model import EntityType, Span, Statement, StatementKind, Zone
from kg.resolve import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["readings", "statements"]

KINDS: Final[tuple[tuple[StatementKind, Callable[[Reading], Found | None]], ...]] = (
    (StatementKind.COMMITMENT, commitment.find),
    (StatementKind.CALL, call.find),
    (StatementKind.THANKS, thanks.find),
    (StatementKind.CONGRATULATION, congratulation.find),
)
LISTED: Final = frozenset({StatementKind.COMMITMENT, StatementKind.CALL})
"""What a lead-in makes of each item of its list."""
AGENTS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
"""What can commit itself."""
SILENT: Final = frozenset({Zone.HEADER, Zone.TITLE})
"""Zones in which nobody does anything with words."""

PERSONAL: Final = frozenset({"i", "we", "us", "my", "our"})
TOP: Final = 400
"""Characters in which a document says what it is."""


def statements(discourse: Discourse) -> list[Statement]:
    """The statements of a document in order of place, then of kind; a sentence that occurs twice counts once.

    `evidence` is the whole sentence as the parser cut it.
    """
    found: list[Statement] = []
    seen: set[tuple[StatementKind, str]] = set()
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
            said = (kind, " ".join(reading.text.split()).casefold()) if hit else (kind, "")
            if hit and not hit.bare and said not in seen:
                seen.add(said)
                found.append(_statement(kind, hit, reading))
        marked = False
        listing, before = reading.leading or listed, reading.sentence.segment
        if not explained:  # what explains an item in its own paragraph does not end the list
            leading = carried or current
            opened_by_colon = reading.leading or (opened_by_colon and bool(carried))
            item = reading.sentence.segment if carried else -1
    return found


def readings(discourse: Discourse) -> Iterator[Reading]:
    """The sentences in which something may be done with words, as the rules read them."""
    sentences = [sentence for sentence in discourse.annotation.sentences if sentence.zone not in SILENT]
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


def _statement(kind: StatementKind, hit: Found, reading: Reading) -> Statement:
    discourse, sentence = reading.discourse, reading.sentence
    voice = discourse.voice(sentence)
    by = _by(hit.by, reading) if kind is StatementKind.COMMITMENT else None
    to = discourse.at(hit.to) if hit.to is not None else None
    span = stretch(hit.trigger)
    about = dict.fromkeys(key for key, _ in discourse.within(span) if key != by)
    return Statement(
        kind=kind,
        evidence=sentence.span,
        confidence=_confidence(kind, hit.rule),
        rule=hit.rule,
        speaker=voice.speaker,
        by=by,
        to=to,
        about=tuple(about),
        deadline=_deadline(span, discourse) if kind is StatementKind.COMMITMENT else None,
    )


def _by(token: Token | None, reading: Reading) -> str | None:
    voice = reading.discourse.voice(reading.sentence)
    if token is None:
        return voice.side
    if token.lower_ in {"i", "me", "my", "myself"}:
        return voice.speaker or voice.side
    key = reading.discourse.at(token)
    # "the Programme will build schools": the side that speaks of it commits, a policy cannot
    return key if key is not None and reading.discourse.type(key) in AGENTS else voice.side


def _deadline(span: Span, discourse: Discourse) -> str | None:
    """The date that a "by" or "before" sets to what is promised."""
    text = discourse.annotation.document.text
    for date in dates(span.of(text), discourse.annotation.frame.date, offset=span.begin):
        before = text[max(span.begin, date.span.begin - 30) : date.span.begin].split()
        words = {word.lower() for word in before[-5:]}
        if words & {"by", "before", "until"}:
            return date.end or date.iso
    return None


def _confidence(kind: StatementKind, rule: str) -> float:
    shares = lexicon.load("statements")["confidence"]
    return float(shares.get(rule.removesuffix(".item"), shares[kind.value]))
