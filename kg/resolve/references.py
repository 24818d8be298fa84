"""What pronouns stand for. Where two readings are open, none is taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import Sentence, lowered, place
from kg.model import EntityType, Form, Mention, Span, Zone
from kg.resolve.discourse import Discourse, Voice
from kg.resolve.quotations import in_quotation

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIRST: Final = frozenset({"i", "me", "my", "myself", "mine"})
_PLURAL: Final = frozenset({"we", "us", "our", "ours", "ourselves"})
_THIRD: Final = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_IT: Final = frozenset({"it", "its", "itself"})
_PRONOUNS: Final = _FIRST | _PLURAL | _THIRD | _IT
_ADDRESSES: Final = frozenset(
    {"excellency", "excellencies", "majesty", "majesties", "highness", "honour", "eminence", "holiness"}
)
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_OBJECTS: Final = frozenset({"dobj", "iobj", "dative", "pobj", "nsubj"})
"""Where "him" is no subject of its own: done to by another one's verb."""
_VERBAL: Final = frozenset({"VERB", "AUX"})
_UNDER: Final = frozenset({"ccomp", "advcl", "conj", "xcomp", "pcomp"})
"""How a clause hangs under the one whose subject is its own, too."""
_EMPTY: Final = frozenset({"be", "seem", "appear", "take", "become", "mean", "make"})
"""Verbs before which "it" often stands for nothing: "it is time to"."""
_THINGS: Final = frozenset({EntityType.ORGANIZATION, EntityType.POLICY, EntityType.EVENT, EntityType.PLACE})


def pronouns(named: Discourse, voices: tuple[Voice, ...]) -> Iterator[tuple[str, Mention]]:
    """Personal pronouns: the first person by who speaks, the third by the one person or subject just before."""
    types = {entity.key: entity.type for entity in named.entities}
    known: dict[int, str] = {}
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
                if key := _person(named, types, known, token, sentence, previous):
                    known[place(token).begin] = key
                    yield key, Mention(place(token), Form.PRONOUN, "third")
            elif word in _IT and (key := _thing(named, types, known, token, previous)):
                known[place(token).begin] = key
                yield key, Mention(place(token), Form.PRONOUN, "it")
        previous = [*previous[-1:], sentence]


def _person(
    named: Discourse,
    types: dict[str, EntityType],
    known: dict[int, str],
    token: Token,
    sentence: Sentence,
    previous: list[Sentence],
) -> str | None:
    """The one person named before in this sentence, else in the one or two before it; never who does to him what is
    done: "Minister Rey met President Obi. The Minister thanked | him"."""
    begin = place(token).begin
    if (credited := _credited(token)) is not None:
        return _called(named, types, known, credited)
    doer = _doer(token)
    other = _called(named, types, known, doer) if doer is not None else None
    here = _people(named, types, Span(sentence.span.begin, begin)) if begin > sentence.span.begin else []
    here = [key for key in _unquoted(named, sentence, begin, here) if key != other]
    if here:
        return here[0] if len(here) == 1 else None
    for earlier in reversed(previous):
        people = [key for key in _people(named, types, earlier.span) if key != other]
        if len(people) == 1:
            return people[0]
        if people:
            subject = _subject(named, earlier, {})
            return subject if subject in people else None
    return None


def _called(named: Discourse, types: dict[str, EntityType], known: dict[int, str], token: Token) -> str | None:
    """The person whom a name or a pronoun before stands for."""
    key = named.at(token) or known.get(place(token).begin)
    return key if key is not None and types[key] is EntityType.PERSON else None


def _doer(token: Token) -> Token | None:
    """Who does what is done to the one that a pronoun stands for: the subject of the verb that it is the object of."""
    if token.dep_ not in _OBJECTS or token.lower_ not in {"him", "her"}:
        return None
    verb = token.head.head if token.dep_ == "pobj" else token.head
    if token.dep_ in _SUBJECTS:
        verb = token.head.head  # "urged HIM to attend"
    while verb.pos_ in _VERBAL:
        if (own := next((kid for kid in verb.children if kid.dep_ in _SUBJECTS and kid.i < token.i), None)) is not None:
            return own if own != token else None
        told = any(kid.dep_ == "dobj" and kid.i < verb.i for kid in verb.head.children)
        if verb.dep_ not in {"conj", "xcomp"} or (verb.dep_ == "xcomp" and told) or verb.head.i == verb.i:
            return None  # "told them to call him"
        verb = verb.head
    return None


def _credited(token: Token) -> Token | None:
    """Who is thanked or congratulated for what a possessive belongs to: "thanked PRESIDENT OBI for | his help"."""
    above = token.head
    if token.dep_ != "poss":
        return None
    while above.pos_ in {"NOUN", "PROPN"} and above.dep_ in {"conj", "pobj"}:
        above = above.head
        if above.dep_ == "prep" and above.head.pos_ == "VERB":
            credits = above.head.lemma_.lower() in lexicon.load("grammar")["credited"]["words"]
            object_ = next((kid for kid in above.head.children if kid.dep_ == "dobj" and kid.i < token.i), None)
            return object_ if credits and above.lower_ in {"for", "on", "upon"} else None
    return None


def _unquoted(named: Discourse, sentence: Sentence, begin: int, here: list[str]) -> list[str]:
    """Those of the people before a pronoun whom it may mean: behind a quotation, none who is named in it alone."""
    text, first = named.annotation.document.text, sentence.span.begin
    if not here or in_quotation(text, first, begin):
        return here
    outside = {key for key, m in named.within(Span(first, begin)) if not in_quotation(text, first, m.span.begin)}
    return [key for key in here if key in outside]


def _people(named: Discourse, types: dict[str, EntityType], span: Span) -> list[str]:
    return list(dict.fromkeys(key for key, _ in named.within(span) if types[key] is EntityType.PERSON))


def _thing(
    named: Discourse, types: dict[str, EntityType], known: dict[int, str], token: Token, previous: list[Sentence]
) -> str | None:
    """ "It" that opens a sentence as its subject, after a sentence with a named subject; else in the clause of one."""
    if token.lower_ == "it" and token.dep_ in _SUBJECTS and token.i - token.sent.start <= 1:
        if not previous or token.head.lemma_ == "be":
            return None
        key = _subject(named, previous[-1], known)
        if key is None or types[key] not in _THINGS or _rivals(named, types, previous[-1], key):
            return None
        return key
    if token.lower_ == "it" and (
        token.dep_ not in _SUBJECTS or token.head.lemma_ in _EMPTY or token.head.pos_ not in _VERBAL
    ):
        return None
    verb = _verb(token.head) if token.lower_ != "it" else token.head
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS and child.i < token.i]
    own = bool(subjects)
    while not subjects and verb.dep_ in _UNDER and verb.head.i != verb.i:
        verb = _verb(verb.head)
        subjects = [child for child in verb.children if child.dep_ in _SUBJECTS and child.i < token.i]
    if len(subjects) != 1:
        return None
    key = named.at(subjects[0]) or known.get(place(subjects[0]).begin)
    if not key or types[key] not in _THINGS:
        return None
    if (token.lower_ == "it" or not own) and (
        token.lower_ == "itself" or _others(named, types, key, subjects[0], token)
    ):
        return None
    return key


def _verb(token: Token) -> Token:
    """The nearest verb at or above a word, else the root."""
    while token.head.i != token.i and token.pos_ not in _VERBAL:
        token = token.head
    return token


def _others(named: Discourse, types: dict[str, EntityType], key: str, subject: Token, token: Token) -> bool:
    """Whether a thing that a pronoun may mean as well stands between its clause's subject and it."""
    between = Span(place(subject).end, place(token).begin)
    return any(k != key and types[k] in _THINGS for k, _ in named.within(between))


def _is_address(token: Token) -> bool:
    """ "His Excellency", "Her Majesty": a form of address."""
    following = token.i + 1
    return following < len(token.doc) and token.doc[following].lower_ in _ADDRESSES


def _rivals(named: Discourse, types: dict[str, EntityType], sentence: Sentence, subject: str) -> bool:
    """Whether a sentence has a named object that "it" may mean as well: "The agency released the Plan. It aims ..."."""
    objects = [child for child in sentence.tokens.root.children if child.dep_ in {"dobj", "attr", "oprd"}]
    return any((key := named.at(child)) and key != subject and types[key] in _THINGS for child in objects)


def _subject(named: Discourse, sentence: Sentence, known: dict[int, str]) -> str | None:
    for child in sentence.tokens.root.children:
        if child.dep_ in _SUBJECTS:
            return named.at(child) or known.get(place(child).begin)
    return None
