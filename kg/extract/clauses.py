"""The grammar of arguments: who does what to whom, from the parse of a sentence.

A `Clause` is one verb with its arguments spread out over coordination ("A and B support C and D"), with subjects handed
down to coordinated verbs, infinitives, participles and relative clauses, and with its mood: whether the sentence states
it, promises it, or only wishes, asks or supposes it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from kg import lexicon
from kg.annotate import LONGEST_SENTENCE, Sentence
from kg.extract.words import VERBAL, Words, words

if TYPE_CHECKING:
    from spacy.tokens import Token


_COORDINATED: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
COPULAS: Final = frozenset({"be", "become", "remain", "seem"})


_ASKED: Final = frozenset({"xcomp", "advcl", "ccomp", "relcl"})
"""Behind "call on", where it is no visit: "called on the President to resign"."""


class Mood(Enum):
    """How a sentence puts a clause."""

    STATED = "stated"
    PROMISED = "promised"
    """With "will" or "shall": a fact if its subject is one that can promise."""
    OPEN = "open"
    """Wished, asked, supposed, denied or in question: never a fact."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with the heads of its arguments; `agents` do it and `patients` have it done, whatever the voice."""

    sentence: Sentence
    verb: Token
    agents: tuple[Token, ...]
    patients: tuple[Token, ...]
    mood: Mood
    passive: bool

    def obliques(self, preposition: str) -> tuple[Token, ...]:
        """The heads of the noun phrases under a preposition of the verb ("in", "with")."""
        return tuple(
            head
            for child in _children(self.verb, {"prep", "agent", "dative"})
            if child.lower_ == preposition
            for head in complements(child)
        )


@cache
def _words(section: str) -> frozenset[str]:
    data: dict[str, Any] = lexicon.load("grammar")
    return frozenset(data[section]["words"])


def clauses(sentence: Sentence, verbs: Container[str] | None = None) -> Iterator[Clause]:
    """The clauses of a sentence, in the order of their verbs; with `verbs`, those whose verb has one of these lemmas.

    None of one that is too long to be a sentence.
    """
    if len(sentence.tokens) > LONGEST_SENTENCE:
        return
    doc, read = sentence.tokens.doc, words(sentence.tokens.doc)
    for at in read.verbs(sentence.tokens.start, sentence.tokens.end):
        if verbs is not None and read.lemmas[at] not in verbs:
            continue
        token = doc[at]
        passive = is_passive(token)
        patients = coordinated(_children(token, {"nsubjpass"} if passive else {"dobj"}))
        if passive:
            agents = tuple(head for child in _children(token, {"agent"}) for head in complements(child))
            if not patients:
                patients = _inherited(token)
        else:
            agents = _goer(token) or coordinated(_children(token, {"nsubj", "csubj"})) or _inherited(token)
        yield Clause(sentence, token, _relatives(agents), _relatives(patients), mood(token), passive)


def _children(word: Token, deps: Container[str]) -> Iterator[Token]:
    """The words under a word in some of the relations to it, in order of place."""
    doc, read = word.doc, words(word.doc)
    return (doc[child] for child in read.children(word.i) if read.deps[child] in deps)


def is_passive(verb: Token) -> bool:
    """Whether a verb has its subject suffer it: a passive auxiliary, or a bare participle after its noun."""
    read = words(verb.doc)
    under = {read.deps[child] for child in read.children(verb.i)}
    if under & {"auxpass", "nsubjpass"}:
        return True
    dep = read.deps[verb.i]
    if read.tags[verb.i] != "VBN":
        return False
    if dep == "conj" and not under & {"aux", "nsubj"}:
        return is_passive(verb.head)
    return dep in {"acl", "advcl"} and "aux" not in under


def coordinated(heads: Iterator[Token]) -> tuple[Token, ...]:
    """Heads with all that is coordinated to them, in order of place."""
    found: dict[int, Token] = {}

    def add(token: Token) -> None:
        found[token.i] = token
        read = words(token.doc)
        for child in read.children(token.i):
            if read.deps[child] == "conj" and read.pos[child] in _COORDINATED:
                add(token.doc[child])

    for head in heads:
        add(head)
    return tuple(found[i] for i in sorted(found)) if len(found) > 1 else tuple(found.values())


def complements(preposition: Token) -> tuple[Token, ...]:
    """The heads under a preposition; of a gerund ("to deepening the integration") its objects."""
    found: list[Token] = []
    for child in _children(preposition, {"pobj", "pcomp"}):
        found += coordinated(iter([child]) if child.dep_ == "pobj" else _children(child, {"dobj"}))
    return tuple(found)


def _inherited(verb: Token) -> tuple[Token, ...]:
    """The subject that a verb without one of its own takes over from the verb or noun above it."""
    head = verb.head
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return _subject_of_copula(head) if verb.tag_ == "VB" else coordinated(iter([head]))
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and head.pos_ == "ADJ" and head.head.lemma_ in COPULAS:
        # "I am glad to witness", "the plan is vital to build": the subject of "be" does it
        return _subjects(head.head) or _inherited(head.head)
    if verb.dep_ in {"conj", "xcomp", "advcl", "ccomp", "pcomp"} and verb is not head:
        if verb.dep_ == "ccomp" and verb.tag_ not in {"VB", "VBG"}:
            return ()
        if verb.dep_ == "pcomp":
            credited = _credited(head)
            if credited:
                return credited
            head = head.head
        if verb.dep_ == "xcomp":
            # "ask X to do": the object is the doer
            objects = coordinated(_children(head, {"dobj"}))
            if objects:
                return objects
        if head.pos_ in {"VERB", "AUX"}:
            own = coordinated(_children(head, {"nsubj", "nsubjpass"}))
            if own and is_passive(head) and verb.dep_ == "advcl":
                return ()
            return own or _inherited(head)
    return ()


def _credited(preposition: Token) -> tuple[Token, ...]:
    """Who did what "for" introduces behind thanks or praise: "I thank X for hosting Y", "my thanks to X for ..."."""
    if preposition.lower_ not in {"for", "on"}:
        return ()
    above = preposition.head
    if above.dep_ == "pobj" and above.head.lower_ == "to" and above.head.head.lemma_.lower() in _words("credited"):
        return coordinated(iter([above]))  # the parse hangs "for" on the one thanked
    if above.dep_ == "dobj" and above.head.lemma_.lower() in _words("credited"):
        return coordinated(iter([above]))
    if above.lemma_.lower() not in _words("credited"):
        return ()
    objects = coordinated(_children(above, {"dobj", "dative", "nsubjpass"}))
    return objects or tuple(
        head
        for child in above.children
        if child.dep_ in {"prep", "dative"} and child.lower_ == "to"
        for head in complements(child)
    )


def _goer(verb: Token) -> tuple[Token, ...]:
    """Who goes to do it: of "I leave for Rome to attend", where the parse has Rome attend."""
    if verb.tag_ != "VB" or verb.dep_ != "advcl" or verb.head.lemma_.lower() not in _words("going"):
        return ()
    away = any(child.dep_ == "mark" and child.lower_ == "for" for child in verb.children)
    return _subjects(verb.head) if away else ()


def _subjects(verb: Token) -> tuple[Token, ...]:
    return coordinated(_children(verb, {"nsubj", "nsubjpass"}))


def _subject_of_copula(noun: Token) -> tuple[Token, ...]:
    """ "X is of great significance to implement Y": the infinitive under the noun has the subject of "be"."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return _subjects(above) if noun.dep_ in {"pobj", "attr"} and above.lemma_ in COPULAS else ()


def _relatives(heads: tuple[Token, ...]) -> tuple[Token, ...]:
    """Heads with each relative pronoun replaced by the noun that it stands for."""
    found: list[Token] = []
    for head in heads:
        if head.tag_ in {"WDT", "WP"}:
            clause = next((a for a in head.ancestors if a.dep_ == "relcl"), None)
            if clause is not None:
                found += _antecedents(clause.head, head)
                continue
        found.append(head)
    return tuple(found)


def _antecedents(noun: Token, pronoun: Token) -> list[Token]:
    """What a relative pronoun stands for: all of "A and B, which joined C", where the clause hangs on the first."""
    return [noun, *(other for other in noun.conjuncts if noun.i < other.i < pronoun.i)]


def mood(verb: Token) -> Mood:
    """How the sentence puts a verb, from its auxiliaries, its negation and what governs it; found once a verb."""
    memo: dict[int, Mood] = verb.doc.user_data.setdefault("moods", {})
    found = memo.get(verb.i)
    if found is None:
        found = memo[verb.i] = _mood(verb)
    return found


def _mood(verb: Token) -> Mood:
    read = words(verb.doc)
    promised = False
    for current in read.upwards(verb.i):
        first, dep = current == verb.i, read.deps[current]
        children = read.children(current)
        if first or read.pos[current] in VERBAL:
            auxiliaries = {read.lower[child] for child in children if read.deps[child] == "aux"}
            if any(read.deps[child] == "neg" for child in children) and (first or verb.dep_ in {"xcomp", "ccomp"}):
                return Mood.OPEN  # a negation governs its own verb and what is under it, not the verbs beside it
            if auxiliaries & _words("open_modals"):
                return Mood.OPEN
            if any(read.deps[child] == "mark" and read.lower[child] in _words("conditions") for child in children):
                return Mood.OPEN
            if not first and (read.lemmas[current] in _words("open_governors") or _is_claim(read, current)):
                return Mood.OPEN
            if auxiliaries & _words("future"):
                promised = True
        head = read.heads[current]
        if not first and (_gives_weight(read, current, verb.i) or _is_open(read, current, {"NOUN", "ADJ"})):
            return Mood.OPEN
        if dep in {"ccomp", "xcomp"} and any(
            read.deps[child] == "acomp" and _is_open(read, child) for child in read.children(head)
        ):
            return Mood.OPEN  # "it is important that X ratifies Y"
        if dep in {"relcl", "acl"} and read.tags[current] == "VB" and _is_open(read, head):
            return Mood.OPEN  # "the need for X to ratify Y"
        if dep in {"ROOT", "relcl", "acl", "appos"}:
            break
        if dep == "pcomp" and _credited(verb.doc[head]):
            break  # "I would like to thank X for hosting Y": it is done, however the thanks are put
    if verb.sent[-1].text.endswith("?") or _is_imperative(verb):
        return Mood.OPEN
    return Mood.PROMISED if promised else Mood.STATED


def is_visit(verb: Token) -> bool:
    """Whether "called on X" tells of a visit: nothing is asked of X, "to resign", "for a ceasefire".

    The "for" of an office, "the Minister for Trade", asks nothing.
    """
    behind = [token for token in verb.subtree if token.i > verb.i]
    asked = any(t.dep_ in _ASKED or (t.lower_ in {"for", "to"} and t.head.pos_ != "PROPN") for t in behind)
    return verb.tag_ == "VBD" and not asked


def _is_claim(read: Words, verb: int) -> bool:
    """Whether others claim what stands under a verb of saying: "some critics say that X opposes Y"."""
    return read.lemmas[verb] in _claims() and any(
        read.deps[child] == "nsubj" and read.lemmas[child] in _words("claiming") for child in read.children(verb)
    )


@cache
def _claims() -> frozenset[str]:
    return frozenset(lexicon.load("grammar")["claiming"]["verbs"])


def _is_open(read: Words, word: int, pos: Container[str] | None = None) -> bool:
    return (pos is None or read.pos[word] in pos) and read.lemmas[word] in _words("open_nouns")


def _gives_weight(read: Words, governor: int, verb: int) -> bool:
    """ "attach importance to deepening X": the gerund is what weight is given to, nothing that is done."""
    if read.pos[governor] not in VERBAL or read.deps[verb] != "pcomp" or read.heads[read.heads[verb]] != governor:
        return False
    return any(read.deps[child] == "dobj" and _is_open(read, child) for child in read.children(governor))


def _is_imperative(verb: Token) -> bool:
    """A bare verb at the root without a subject asks for what it says."""
    root = verb
    while root.dep_ in {"conj", "xcomp"} and root.head.i != root.i:
        root = root.head
    if root.dep_ != "ROOT" or root.tag_ != "VB":
        return False
    return not any(child.dep_ in {"nsubj", "nsubjpass", "aux", "csubj", "expl"} for child in root.children)
