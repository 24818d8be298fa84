"""What definite phrases and pronouns stand for. Where two readings are open, none is taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kg.annotate import Sentence, lowered, place
from kg.mentions.vocabulary import heads
from kg.model import EntityType, Form, Mention, Span, Zone
from kg.resolve.discourse import Discourse, Voice
from kg.resolve.names import head_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE: Final = frozenset({"the", "this", "our", "that"})
_FIRST: Final = frozenset({"i", "me", "my", "myself", "mine"})
_PLURAL: Final = frozenset({"we", "us", "our", "ours", "ourselves"})
_THIRD: Final = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_IT: Final = frozenset({"it", "its", "itself"})
_PRONOUNS: Final = _FIRST | _PLURAL | _THIRD | _IT
_ADDRESSES: Final = frozenset(
    {"excellency", "excellencies", "majesty", "majesties", "highness", "honour", "eminence", "holiness"}
)
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_THINGS: Final = frozenset({EntityType.ORGANIZATION, EntityType.POLICY, EntityType.EVENT, EntityType.PLACE})


def nominals(named: Discourse) -> Iterator[tuple[str, Mention]]:
    """ "this conference", "the agreement": a definite common noun and the one entity with that head noun."""
    owners: dict[str, set[str]] = defaultdict(set)
    first: dict[str, int] = {}
    for entity in named.entities:
        first[entity.key] = entity.mentions[0].span.begin
        if entity.type is EntityType.PERSON:
            continue
        for name in (entity.name, *entity.aliases):
            if noun := head_noun(name):
                owners[noun].add(entity.key)
    for doc in named.annotation.docs:
        for at, word in enumerate(lowered(doc)):
            if word not in owners or at == 0 or not (token := doc[at]).is_lower:
                continue
            before = doc[at - 1]
            if before.lower_ not in _DEFINITE or named.at(token) is not None:
                continue
            if token.i + 1 < len(doc) and (
                doc[token.i + 1].lower_ in {"of", "on", "between"} or doc[token.i + 1].pos_ == "NOUN"
            ):
                continue
            begin = place(token).begin
            candidates = [key for key in owners[token.lower_] if first[key] <= begin and _fits(named, key, token)]
            if len(candidates) == 1:
                yield (
                    candidates[0],
                    Mention(Span(place(before).begin, place(token).end), Form.NOMINAL, f"definite.{before.lower_}"),
                )


def _fits(named: Discourse, key: str, token: Token) -> bool:
    kind = heads().kinds[token.lower_][0]
    return next(entity.type for entity in named.entities if entity.key == key) is kind


def pronouns(named: Discourse, voices: tuple[Voice, ...]) -> Iterator[tuple[str, Mention]]:
    """Personal pronouns: the first person by who speaks, the third by the one person or subject just before."""
    types = {entity.key: entity.type for entity in named.entities}
    previous: list[Sentence] = []
    for sentence in named.annotation.sentences:
        if previous and previous[-1].segment != sentence.segment and sentence.zone is not Zone.NARRATION:
            previous = []
        voice = voices[sentence.index]
        doc, begin, end = sentence.tokens.doc, sentence.tokens.start, sentence.tokens.end
        for at, word in enumerate(lowered(doc)[begin:end], begin):
            if word not in _PRONOUNS:
                continue
            token = doc[at]
            if word in _FIRST:
                if voice.speaker:
                    yield voice.speaker, Mention(place(token), Form.PRONOUN, "first")
            elif word in _PLURAL:
                if voice.side and token.text != "US":
                    yield voice.side, Mention(place(token), Form.PRONOUN, "first.plural")
            elif word in _THIRD and not _is_address(token):
                if key := _person(named, types, token, sentence, previous):
                    yield key, Mention(place(token), Form.PRONOUN, "third")
            elif word in _IT and (key := _thing(named, types, token, previous)):
                yield key, Mention(place(token), Form.PRONOUN, "it")
        previous = [*previous[-1:], sentence]


def _person(
    named: Discourse, types: dict[str, EntityType], token: Token, sentence: Sentence, previous: list[Sentence]
) -> str | None:
    """The one person named before in this sentence, else in the one or two before it."""
    begin = place(token).begin
    here = _people(named, types, Span(sentence.span.begin, begin)) if begin > sentence.span.begin else []
    if here:
        return here[0] if len(here) == 1 else None
    for earlier in reversed(previous):
        people = _people(named, types, earlier.span)
        if len(people) == 1:
            return people[0]
        if people:
            subject = _subject(named, earlier)
            return subject if subject in people else None
    return None


def _people(named: Discourse, types: dict[str, EntityType], span: Span) -> list[str]:
    return list(dict.fromkeys(key for key, _ in named.within(span) if types[key] is EntityType.PERSON))


def _thing(named: Discourse, types: dict[str, EntityType], token: Token, previous: list[Sentence]) -> str | None:
    """ "It" that opens a sentence as its subject, after a sentence with a named subject; "its" in the clause of one."""
    if token.lower_ == "it":
        if token.dep_ not in _SUBJECTS or token.i - token.sent.start > 1 or not previous or token.head.lemma_ == "be":
            return None
        key = _subject(named, previous[-1])
        if key is None or types[key] not in _THINGS or _rivals(named, types, previous[-1], key):
            return None
        return key
    verb = token.head
    while verb.head.i != verb.i and verb.pos_ not in {"VERB", "AUX"}:
        verb = verb.head
    keys = [named.at(child) for child in verb.children if child.dep_ in _SUBJECTS and child.i < token.i]
    if len(keys) == 1 and keys[0] and types[keys[0]] in _THINGS:
        return keys[0]
    return None


def _is_address(token: Token) -> bool:
    """ "His Excellency", "Her Majesty": a form of address."""
    following = token.i + 1
    return following < len(token.doc) and token.doc[following].lower_ in _ADDRESSES


def _rivals(named: Discourse, types: dict[str, EntityType], sentence: Sentence, subject: str) -> bool:
    """Whether a sentence has a named object that "it" may mean as well: "The agency released the Plan. It aims ..."."""
    objects = [child for child in sentence.tokens.root.children if child.dep_ in {"dobj", "attr", "oprd"}]
    return any((key := named.at(child)) and key != subject and types[key] in _THINGS for child in objects)


def _subject(named: Discourse, sentence: Sentence) -> str | None:
    for child in sentence.tokens.root.children:
        if child.dep_ in _SUBJECTS:
            return named.at(child)
    return None
