"""The grammar of speeches: verbs with their subject, modal and standing, and whose side a word is on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

from kg import lexicon
from kg.annotate import Sentence, place, text_of
from kg.extract.words import words
from kg.model import EntityType, Span
from kg.resolve import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST_PERSON: Final = frozenset({"i", "we", "us", "me", "my", "our", "myself", "ourselves"})
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
WILL: Final = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
"""The modals of promise as `modal` reads them, in all their spellings."""
CONDITIONS: Final = frozenset({"if", "unless", "whether", "until", "lest"})


def child(token: Token, *deps: str) -> Token | None:
    """The first child in one of these relations, if any."""
    for word in token.children:
        if word.dep_ in deps:
            return word
    return None


def subject(verb: Token) -> Token | None:
    """Who does it: the verb's own subject, else that of the verb that it is joined to; for "who" its noun."""
    own = _nearest(verb, verb)
    if own is not None:
        return antecedent(own, verb)
    if (taking := taken(verb)) is not None:
        return subject(taking)
    if verb.dep_ in {"conj", "xcomp"} and verb.head != verb:
        if verb.dep_ == "xcomp":
            raised = child(verb.head, "dobj")
            if raised is not None and raised.i < verb.i:
                return raised
        return subject(verb.head)
    if verb.dep_ == "acl":
        return verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return subject(verb.head)
    return None


def taken(verb: Token) -> Token | None:
    """The verb that takes an occasion for what an infinitive says: "I | take this opportunity to thank you"; not where
    the speaker tells of it: "I took the opportunity to visit the port"."""
    terms, above = lexicon.load("statements")["occasions"], verb.head
    if verb.tag_ != "VB" or verb.dep_ not in {"acl", "xcomp", "advcl"}:
        return None
    if verb.dep_ == "acl":
        chance, above = above, above.head if above.dep_ == "dobj" else above
    else:
        chance = child(above, "dobj") or above
    if chance.lemma_.lower() not in terms["nouns"] or above.lemma_.lower() not in terms["taking"] or chance.i > verb.i:
        return None
    who = subject(above)
    return None if above.tag_ == "VBD" and who is not None and who.lower_ in FIRST_PERSON else above


def takes_occasion(verb: Token) -> bool:
    """Whether a verb takes an occasion for another one: "I shall take this opportunity to thank you"."""
    return any(taken(word) == verb for kid in verb.children for word in (kid, *kid.children))


def _nearest(verb: Token, word: Token) -> Token | None:
    """The subject of a verb that stands closest before a word, else the first one; the parser hangs some on the
    auxiliary ("Sweden ARE committed")."""
    read, place = words(verb.doc), word.i
    deps, children = read.deps, read.children(verb.i)
    found = [kid for kid in children if deps[kid] in SUBJECTS]
    for auxiliary in children:
        if deps[auxiliary] in {"aux", "auxpass"}:
            found += [kid for kid in read.children(auxiliary) if deps[kid] in SUBJECTS]
    before = [kid for kid in found if kid < place]
    return verb.doc[max(before) if before else found[0]] if found else None


def holder(adjective: Token, verb: Token) -> Token | None:
    """Whose state an adjective tells ("That is why IRELAND is committed")."""
    own = _nearest(adjective, adjective)
    near = _nearest(verb, adjective) if own is None else own
    return antecedent(near, verb) if near is not None else subject(verb)


def antecedent(pronoun: Token, verb: Token) -> Token:
    """What a relative pronoun stands for."""
    if pronoun.lower_ in {"which", "who", "that"} and verb.dep_ == "relcl":
        return verb.head
    return pronoun


def patient(verb: Token) -> Token | None:
    """What it is done to: the verb's object, or the one that it shares with the verbs coordinated with it."""
    own = child(verb, "dobj")
    if own is None:
        other = child(verb, "conj")
        return patient(other) if other is not None and child(other, *SUBJECTS) is None else None
    return own


def singular(token: Token) -> str:
    """The lemma in lower case, also of a title in the plural that the tagger takes for a name ("Prime Ministers")."""
    lemma = token.lemma_.lower()
    if token.tag_ in {"NNP", "NNPS"} and lemma.endswith("s") and not lemma.endswith("ss"):
        return lemma.removesuffix("ies") + "y" if lemma.endswith("ies") else lemma[:-1]
    return lemma


def verb_of(token: Token) -> str:
    """The lemma of a verb in lower case; the lemmatizer makes "hop" of "hoped"."""
    return "hope" if token.lower_ in {"hopes", "hoping", "hoped"} else token.lemma_.lower()


def modal(verb: Token) -> str | None:
    """The modal that governs the verb ("will", "must"), shared along a coordination of bare verbs."""
    for word in verb.children:
        if word.dep_ in {"aux", "auxpass"} and word.tag_ == "MD":
            second = child(word, "conj")  # "can and will"
            low = (second if second is not None and second.tag_ == "MD" else word).lower_.replace("’", "'")
            return {"'ll": "will", "wo": "will", "ca": "can", "'d": "would", "sha": "shall"}.get(low, low)
    if (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and child(verb, *SUBJECTS, "aux") is None
        and verb.head.pos_ in {"VERB", "AUX"}
    ):
        return modal(verb.head)
    return None


def negated(verb: Token) -> bool:
    read = words(verb.doc)
    return any(read.deps[child] == "neg" or read.lower[child] == "never" for child in read.children(verb.i))


def passive(verb: Token) -> bool:
    return child(verb, "nsubjpass", "auxpass") is not None


def conditional(verb: Token) -> bool:
    """Whether the verb stands inside an if-clause (a main clause that has one beside it does not)."""
    read = words(verb.doc)
    if CONDITIONS.isdisjoint(read.lower):
        return False
    deps, lower = read.deps, read.lower
    for word in read.upwards(verb.i):
        marking = {"mark"} if read.heads[word] == word else {"mark", "advmod"}
        if any(lower[mark] in CONDITIONS and deps[mark] in marking for mark in read.children(word) if mark <= word):
            return True
    return False


def governor(verb: Token) -> Token | None:
    """The verb whose clausal complement this is ("I hope that X will": "hope"), through coordination."""
    verb = first_of(verb)
    return verb.head if verb.dep_ == "ccomp" and verb.head != verb else None


def first_of(verb: Token) -> Token:
    """The first of the verbs that one is joined to."""
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return verb


def complement(token: Token, *deps: str) -> Token | None:
    """The verb of the infinitive or clause that a verb, adjective or noun opens."""
    return next(
        (
            word
            for word in token.children
            if word.dep_ in (deps or ("xcomp", "ccomp", "acl", "advcl")) and word.pos_ in {"VERB", "AUX"}
        ),
        None,
    )


def aimed(token: Token, preposition: str) -> Token | None:
    """The object of a preposition that the word governs ("commitment to PEACE", "committed to WORKING")."""
    for word in token.children:
        own_mark = word.dep_ == "aux" and word.i < token.i  # of an infinitive: "TO pay tribute to you"
        if word.dep_ in {"prep", "dative", "aux", "agent"} and word.lower_ == preposition and not own_mark:
            return child(word, "pobj", "pcomp") or word
    return None


@dataclass(frozen=True)
class Reading:
    """One sentence of a discourse, with what its words say about who acts."""

    discourse: Discourse
    sentence: Sentence
    spoken: bool
    """Whether a person speaks here; else the document narrates."""
    known: bool
    """Whether the discourse knows anywhere for whom its speakers speak."""

    @cached_property
    def text(self) -> str:
        tokens = self.sentence.tokens
        return text_of(tokens.doc)[tokens.start_char : tokens.end_char]

    @cached_property
    def words(self) -> list[Token]:
        return list(self.sentence.tokens)

    @cached_property
    def verbs(self) -> list[Token]:
        tokens = self.sentence.tokens
        return [tokens.doc[at] for at in words(tokens.doc).verbs(tokens.start, tokens.end)]

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        tokens = self.sentence.tokens
        read = words(tokens.doc)
        return frozenset(read.lower[tokens.start : tokens.end] + read.lemmas[tokens.start : tokens.end])

    def holds(self, any_of: frozenset[str]) -> bool:
        """Whether one of these words stands in the sentence, as written or by its lemma."""
        return not self._vocabulary.isdisjoint(any_of)

    def spelled(self, any_of: frozenset[str]) -> list[Token]:
        """The words of the sentence that are one of these, as written or by their lemma."""
        if not self.holds(any_of):
            return []
        tokens = self.sentence.tokens
        read = words(tokens.doc)
        return [
            tokens.doc[at]
            for at in range(tokens.start, tokens.end)
            if read.lower[at] in any_of or read.lemmas[at] in any_of
        ]

    @cached_property
    def question(self) -> bool:
        return self.text.rstrip(" \"”’'").endswith("?")

    @cached_property
    def leading(self) -> bool:
        """Whether the sentence opens a list."""
        return self.text.rstrip().endswith(":")

    @cached_property
    def terms(self) -> dict[str, Any]:
        return lexicon.load("statements")

    def own(self, token: Token | None) -> bool:
        """Whether the word names the speaker or the side that the document speaks for."""
        if token is None:
            return False
        if token.lower_ in FIRST_PERSON or any(
            word.dep_ == "poss" and word.lower_ in {"our", "my"} for word in token.children
        ):
            return True
        key, voice = self.discourse.at(token), self.discourse.voice(self.sentence)
        if key is not None and key in {voice.side, voice.speaker}:
            return True
        if self.spoken:
            if key is not None and self._kind(key) is EntityType.PERSON:
                return False
            both = any(word.dep_ == "nummod" or word.lower_ == "both" for word in token.children)
            if both and token.lower_ in self.terms["sides"]["pairs"]:
                return True
            if singular(token) in self.terms["sides"]["bodies"]:
                return any(word.dep_ == "det" and word.lower_ in {"the", "this"} for word in token.children)
            return not self.known and self._agent(key)
        if key is not None:
            return self._agent(key)
        named = token.pos_ == "PROPN" and token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP", ""}
        return named or singular(token) in self.terms["sides"]["actors"] or token.lower_ in {"he", "she", "they"}

    def person(self, token: Token) -> bool:
        """Whether the word names a person."""
        key = self.discourse.at(token)
        return key is not None and self._kind(key) is EntityType.PERSON

    def agent(self, token: Token) -> bool:
        """Whether the word names a person, a body or a country."""
        return self._agent(self.discourse.at(token))

    def _agent(self, key: str | None) -> bool:
        return self._kind(key) in {EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE}

    def _kind(self, key: str | None) -> EntityType | None:
        return self.discourse.type(key) if key is not None else None

    def bidden(self, verb: Token, whom: Token) -> bool:
        """Whether the verb bids somebody to act: "we welcome OTHER INSTITUTIONS to do so"."""
        act, somebody = child(verb, "xcomp"), self.terms["call"]["addressees"]
        return act is not None and act.i > whom.i and (singular(whom) in somebody or whom.lower_ in {"all", "others"})

    def first(self, token: Token | None) -> bool:
        """Whether the word is "I" or "we", or, where nobody speaks, whoever the narrator reports of."""
        return token is not None and (
            token.lower_ in FIRST_PERSON or (not self.spoken and self.own(token)) or self.own(token)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A statement as a rule saw it: the words that hold what is promised, asked or praised, and the parties."""

    rule: str
    trigger: Token
    by: Token | None = None
    to: Token | None = None
    bare: bool = False
    """Whether the sentence says nothing by itself: "The agency will:"."""


def stretch(token: Token) -> Span:
    """The stretch of the document that the word and all below it cover."""
    low, high = token.left_edge, token.right_edge
    return Span(place(low).begin, place(high).end)


def lemmas(words: Iterator[Token]) -> set[str]:
    return {word.lemma_.lower() for word in words}


@cache
def named(*lists: str) -> frozenset[str]:
    """The words of lists of the lexicon, each by its section and name ("call.verbs")."""
    terms = lexicon.load("statements")
    return frozenset(word for section, name in (one.split(".") for one in lists) for word in terms[section][name])


@dataclass(frozen=True)
class Rule:
    """One way to make a statement, told at a verb, or where it is `nominal` at any word.

    `words` and the `lists` of the lexicon ("call.verbs") name, as written or by their lemmas, the words without which
    the rule finds nothing: a nominal rule at one of them, another one in a sentence that holds one. None named: any.
    """

    find: Callable[[Reading, Token], Found | None]
    words: frozenset[str] = frozenset()
    lists: tuple[str, ...] = ()
    nominal: bool = False

    @cached_property
    def _triggers(self) -> frozenset[str]:
        return self.words | named(*self.lists)

    def places(self, reading: Reading) -> list[Token]:
        """The words of a sentence at which the rule may find something."""
        if self.nominal:
            return reading.spelled(self._triggers)
        return reading.verbs if not self._triggers or reading.holds(self._triggers) else []


def first_found(reading: Reading, rules: Sequence[Rule]) -> Found | None:
    """What the first rule finds that finds anything."""
    for rule in rules:
        for word in rule.places(reading):
            found = rule.find(reading, word)
            if found:
                return found
    return None
