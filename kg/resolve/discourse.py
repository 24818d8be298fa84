"""A document once its names are resolved: what each word stands for, who says each sentence, and for whom."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotate import Annotation, Sentence
from kg.model import Entity, EntityType, Form, Mention, Scope, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a sentence (`speaker`, None where the document narrates) and for whom "we" stands in it (`side`).

    `side` is the body or country that the speaker speaks for when the text makes that clear, else the speaker.
    """

    speaker: str | None = None
    side: str | None = None
    asking: bool = False
    """Whether it stands in the turn of one who asks the speaker: "QUESTION: ..."."""


@dataclass(slots=True)
class Discourse:
    """The resolved document. `voices[i]` belongs to `annotation.sentences[i]`."""

    annotation: Annotation
    entities: tuple[Entity, ...]
    voices: tuple[Voice, ...]
    speaker: str | None = None
    _heads: dict[int, tuple[str, Mention]] = field(default_factory=dict)
    _by_key: dict[str, Entity] = field(default_factory=dict)
    _mentions: list[tuple[Span, str, Mention]] = field(default_factory=list)
    _begins: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._by_key = {entity.key: entity for entity in self.entities}
        self._mentions = sorted(
            ((mention.span, entity.key, mention) for entity in self.entities for mention in entity.mentions),
            key=lambda row: (row[0].begin, -row[0].end, row[1]),
        )
        self._begins = [row[0].begin for row in self._mentions]
        for segment, doc in zip(self.annotation.frame.segments, self.annotation.docs, strict=True):
            base, end = segment.span.begin, segment.span.end
            first, last = bisect_left(self._begins, base), bisect_left(self._begins, end)
            for span, key, mention in self._mentions[first:last]:
                tokens = doc.char_span(span.begin - base, min(span.end, end) - base, alignment_mode="expand")
                if tokens is not None and tokens:
                    self._heads.setdefault(base + tokens.root.idx, (key, mention))
                    if mention.form is Form.NAME:
                        # "passed the Roads (Miscellaneous Amendments) Bill": several of its words may hang on the verb
                        for token in tokens:
                            if not tokens.start <= token.head.i < tokens.end:
                                self._heads.setdefault(base + token.idx, (key, mention))

    def at(self, token: Token) -> str | None:
        """The key of the entity whose widest mention this token heads ("Ministry" of "Ministry of X"), if any."""
        begin: int = token.doc.user_data["begin"] + token.idx
        found = self._heads.get(begin)
        return found[0] if found else None

    def within(self, span: Span) -> list[tuple[str, Mention]]:
        """The entities mentioned inside a stretch of the document, in order of place, wider mentions first."""
        first, end = bisect_left(self._begins, span.begin), bisect_left(self._begins, span.end)
        if first == end:
            return []
        last = span.end
        return [(key, mention) for place_, key, mention in self._mentions[first:end] if place_.end <= last]

    def entity(self, key: str) -> Entity:
        """The entity of a key."""
        return self._by_key[key]

    def type(self, key: str) -> EntityType:
        """The type of the entity of a key."""
        return self._by_key[key].type

    def voice(self, sentence: Sentence) -> Voice:
        return self.voices[sentence.index]

    def scope(self, sentence: Sentence) -> Scope:
        return Scope.ASSERTED if self.voice(sentence).speaker else Scope.REPORTED
