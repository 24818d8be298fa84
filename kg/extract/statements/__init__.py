"""Find what a speaker does with words: commitments, calls, thanks and congratulations, one per sentence and kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.dates import dates
from kg.extract.statements.addressee import addressee
from kg.extract.statements.grammar import Found, Reading, stretch
from kg.extract.statements.heard import heard, readings
from kg.extract.statements.weighed import weighed
from kg.model import EntityType, Span, Statement, StatementKind
from kg.resolve import Discourse
from kg.weigh import Several, several

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["readings", "statements"]

CUT: Final = 40
"""Characters from which the beginning of another sentence is a repetition of it."""
SUREST: Final = 0.99
"""No reading of a sentence is held to be surer."""
AGENTS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
"""What can commit itself."""


def statements(discourse: Discourse, model: Several | None = None) -> list[Statement]:
    """The statements of a document in order of place, then of kind; a sentence that occurs twice counts once.

    `evidence` is the whole sentence as the parser cut it; `model` weighs what the rules found, without one the trained
    part of kg.
    """
    found: dict[tuple[StatementKind, str], Statement] = {}
    for one, kind, hit, chance in weighed(list(heard(discourse)), model or several("statements")):
        said = _folded(one.reading.text)
        if (kind, said) not in found:
            found[kind, said] = _statement(kind, hit, one.reading, chance)
    cut = [said for said in found if len(said[1]) >= CUT and any(_begins(said, other) for other in found)]
    return [row for said, row in found.items() if said not in cut]


def _folded(text: str) -> str:
    """The words of a sentence, without its number or mark, case and punctuation."""
    return " ".join(re.findall(r"\w+", re.sub(r"^\W*(?:\d{1,2}[.)]\s)?", "", text.casefold())))


def _begins(said: tuple[StatementKind, str], other: tuple[StatementKind, str]) -> bool:
    """Whether it is the beginning of another sentence, as a summary that was cut repeats it."""
    return said[0] is other[0] and said[1] != other[1] and other[1].startswith(said[1])


def _statement(kind: StatementKind, hit: Found, reading: Reading, chance: float) -> Statement:
    discourse, sentence = reading.discourse, reading.sentence
    voice = discourse.voice(sentence)
    by = _by(hit.by, reading) if kind is StatementKind.COMMITMENT else None
    to = addressee(hit.to, discourse) if hit.to is not None else None
    span = stretch(hit.trigger)
    about = dict.fromkeys(key for key, _ in discourse.within(span) if key != by)
    return Statement(
        kind=kind,
        evidence=sentence.span,
        confidence=min(round(chance, 2), SUREST),
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
