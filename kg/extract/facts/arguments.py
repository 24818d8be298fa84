"""What the arguments of a clause stand for: entities of the document, the speaker, or the side that "we" speaks for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.clauses import coordinated
from kg.extract.facts.lists import joint, rows
from kg.extract.facts.titles import before_names
from kg.model import Entity, EntityType, Form, Span, Zone
from kg.resolve import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST_SINGULAR: Final = frozenset({"i", "me", "my", "myself"})
FIRST_PLURAL: Final = frozenset({"we", "us", "our", "ourselves"})
PLURAL: Final = frozenset({"NNS", "NNPS"})
PAIR: Final = 2
AGENT: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})


HOLDER: Final = 140
"""At most so many characters lie between the head of an office and the name of who holds it."""
_HELD: Final = re.compile(
    r"(?:,?\s+(?:of|for|and|the|to|at|in|on|&|[A-Z(][\w’'.)&-]*))*,(?:\s+(?:the\s+)?[A-Z][\w.]*){0,4}\s+"
)
"""Between the head of an office and the name of who holds it: its field or body, a comma, forms of address."""
_STYLES: Final = frozenset({"Ambassador", "Senator", "Executive"})
"""Offices that another one may stand in front of: "the Head of Mission, Ambassador | Ada Obi"."""


@cache
def _nouns(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("facts")[section]["nouns"])


@cache
def types(names: tuple[str, ...]) -> frozenset[EntityType]:
    """The entity types that a list of the lexicon names; "Agent" is Person, Organization and Place."""
    return frozenset().union(*(AGENT if name == "Agent" else {EntityType(name)} for name in names))


@cache
def _group_nouns(kind: EntityType) -> frozenset[str]:
    return frozenset(lexicon.load("facts")["groups"][kind.value.lower()])


def _is_ours(head: Token) -> bool:
    """ "we", "our nations", "our two countries"."""
    nation = head.tag_ in PLURAL and head.lemma_.lower() in _group_nouns(EntityType.PLACE)
    return head.lower_ in {"we", "us"} or (nation and any(child.lower_ == "our" for child in head.children))


def is_light(head: Token) -> bool:
    """Whether a noun only carries what stands under its "of": "the layout of the industrial Internet"."""
    return head.lemma_.lower() in _nouns("light") or head.lower_ in _nouns("light")


def under_of(head: Token) -> tuple[Token, ...]:
    """The heads under the "of" of a noun, spread over coordination."""
    return coordinated(
        grand
        for child in head.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for grand in child.children
        if grand.dep_ == "pobj"
    )


class Arguments:
    """Looks up what the heads of noun phrases stand for in one document."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.by_key: dict[str, Entity] = {entity.key: entity for entity in discourse.entities}
        self._pairs: dict[EntityType, tuple[str, ...]] = {}
        self._rows: dict[int, list[tuple[Span, tuple[str, ...]]]] = {}
        self._joint: tuple[str, ...] | None = None

    def entities(
        self, heads: tuple[Token, ...], allowed: frozenset[EntityType], sentence: Sentence, *, inside: bool = True
    ) -> list[str]:
        """The keys of the entities of an allowed type that the heads stand for, in order.

        With `inside`, a phrase with a light ("the layout of X") or generic head ("the X action") gives what it carries.
        """
        found: dict[str, None] = {}
        for head in heads:
            for key in self._entities(head, allowed, sentence, inside):
                found[key] = None
        return list(found)

    def _entities(self, head: Token, allowed: frozenset[EntityType], sentence: Sentence, inside: bool) -> list[str]:
        voice = self.discourse.voice(sentence)
        word = head.lower_
        if word in FIRST_SINGULAR:
            return self._fit([voice.speaker], allowed)
        if word in FIRST_PLURAL:
            return self._fit([voice.side or voice.speaker], allowed)
        own = self._fit([self.discourse.at(head)], allowed) or self._fit(list(self.group(head)), allowed)
        own = own or self._fit([self._holder(head, sentence)], allowed)
        if own or not inside:
            return own
        if head.lemma_.lower() in _nouns("generic"):
            named = self._modifiers(head, allowed)
            if named:
                return named
        if is_light(head):
            return [key for token in under_of(head) for key in self._entities(token, allowed, sentence, True)]
        return self._headed(head, allowed)

    def _holder(self, head: Token, sentence: Sentence) -> str | None:
        """Who is named behind an office: "the | Minister of Trade, Hon. Ana Rey", "his | counterpart, Ana Rey"."""
        office = head.text in before_names() and self.discourse.at(head) is None
        if not office and head.lower_ != "counterpart":
            return None
        text, begin = self.discourse.annotation.document.text, place(head).end
        for key, mention in self.discourse.within(Span(begin, sentence.span.end)):
            if self.by_key[key].type is EntityType.PERSON:
                gap = text[begin : min(mention.span.begin, begin + HOLDER)]
                others = before_names() & set(re.findall(r"[\w-]+", gap)) - _STYLES
                return key if mention.form is Form.NAME and not others and _HELD.fullmatch(gap) else None
        return None

    def together(self, heads: tuple[Token, ...], allowed: frozenset[EntityType], sentence: Sentence) -> list[str]:
        """Those whose joint statement the document is, for a head "we" or "our nations" that nobody alone says."""
        voice = self.discourse.voice(sentence)
        if voice.speaker != self.discourse.speaker or not any(_is_ours(head) for head in heads):
            return []
        if voice.speaker is None and voice.side is not None:
            return []
        return self._fit(list(self.parties()), allowed)

    def in_row(self, heads: tuple[Token, ...], allowed: frozenset[EntityType], sentence: Sentence) -> list[str]:
        """The keys of all names in the rows of three and more, "A, B, C and D", that the heads stand in."""
        if not heads:
            return []
        if sentence.index not in self._rows:
            self._rows[sentence.index] = rows(self.discourse, sentence)
        return [
            key
            for span, keys in self._rows[sentence.index]
            if any(place(head) in span for head in heads)
            for key in self._fit(list(keys), allowed)
        ]

    def group(self, head: Token) -> tuple[str, ...]:
        """The two that "the two leaders", "both sides" or "they" stands for, where the first words name just two."""
        if head.lower_ == "they":
            return self.both(EntityType.PERSON) if self.discourse.speaker is None else ()
        if head.tag_ not in PLURAL:
            return ()
        word = head.lemma_.lower()
        kind = next((k for k in (EntityType.PERSON, EntityType.PLACE) if word in _group_nouns(k)), None)
        lead = {child.lower_ for child in head.children if child.dep_ in {"det", "nummod", "predet"}}
        if kind is None or not lead & {"the", "both", "two"} or any(c.dep_ in {"relcl", "prep"} for c in head.children):
            return ()
        return self.both(kind)

    def both(self, kind: EntityType) -> tuple[str, ...]:
        """The two persons or countries that the document's first words name; none where it is not two."""
        if kind not in self._pairs:
            self._pairs[kind] = self._named_first(kind)
        return self._pairs[kind]

    def _named_first(self, kind: EntityType) -> tuple[str, ...]:
        """The two things of a kind that the headline names, or else the first sentence; none where it is not two."""
        sentences = self.discourse.annotation.sentences
        headlines = [s for s in sentences if s.zone is Zone.TITLE]
        prose = [s for s in sentences if s.zone in {Zone.NARRATION, Zone.BODY}][:1]
        for group in (headlines, prose):
            keys = dict.fromkeys(
                key
                for sentence in group
                for key, _ in self.discourse.within(sentence.span)
                if self.by_key[key].type is kind
                and (kind is not EntityType.PLACE or self.by_key[key].finer == "schema:Country")
            )
            if len(keys) == PAIR:
                return tuple(keys)
        return self.parties() if kind is EntityType.PLACE and len(self.parties()) == PAIR else ()

    def parties(self) -> tuple[str, ...]:
        """Those whose joint statement the document is; none of another document."""
        if self._joint is None:
            self._joint = joint(self.discourse)
        return self._joint

    def _modifiers(self, head: Token, allowed: frozenset[EntityType]) -> list[str]:
        """The named things in front of a generic head: "both "A" and "B" actions"."""
        left = head.left_edge.i
        span = Span(place(head.doc[left]).begin, place(head).begin)
        keys = [key for key, mention in self.discourse.within(span) if mention.form.value == "name"]
        return self._fit(list(dict.fromkeys(keys)), allowed)

    def _headed(self, head: Token, allowed: frozenset[EntityType]) -> list[str]:
        """A topic that ends with this head ("deeper industrial cooperation" holds "industrial cooperation")."""
        end = place(head).end
        left = place(head.doc[head.left_edge.i]).begin
        for key, mention in self.discourse.within(Span(left, end)):
            if mention.span.end == end and self.by_key[key].type is EntityType.TOPIC and EntityType.TOPIC in allowed:
                return [key]
        return []

    def _fit(self, keys: list[str | None], allowed: frozenset[EntityType]) -> list[str]:
        return [key for key in keys if key is not None and self.by_key[key].type in allowed]

    def type(self, key: str) -> EntityType:
        return self.by_key[key].type
