"""Commitments told of other things than the speaker: announced, retold, or done through what a side has made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.statements.grammar import (
    Found,
    Reading,
    child,
    conditional,
    first_of,
    governor,
    modal,
    negated,
    passive,
    singular,
    subject,
    takes_occasion,
    verb_of,
)
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Token


def wished(word: Token, reading: Reading) -> bool:
    """Whether the clause stands under a hope, a demand or a belief, and is not a second clause of the speaker's own:
    "I hope that it grows, and we will do our best", nor a conviction about oneself: "I am sure that we will succeed".
    """
    head, doer = governor(word), child(word, "nsubj")
    if head is None:
        clause = first_of(word)
        held = clause.dep_ in {"acl", "relcl"} and clause.head.lemma_.lower() in reading.terms["commitment"]["hopes"]
        return held and not themselves(reading, clause)  # "the hope that the Council will act"
    mine = doer is not None and doer.lower_ in {"i", "we"}
    if head.lemma_ in {"mean", "imply", "suggest"} and negated(head):  # "this does not mean that we will yield"
        return True
    if mine and word.dep_ == "conj":
        return False
    if head.lemma_ == "be" and {kid.lemma_ for kid in head.children} & {*reading.terms["commitment"]["hopes"]}:
        return True  # "our hope is that we will agree"
    felt = child(head, "acomp")
    believing = reading.terms["commitment"]["believing"]
    if felt is not None and felt.lemma_.lower() in reading.terms["commitment"]["convinced"] and mine:
        return False
    return verb_of(head) in {*reading.terms["call"]["verbs"], *believing} or (
        felt is not None and felt.lemma_.lower() in believing
    )


def acts(word: Token, reading: Reading) -> bool:
    """Whether the verb is something to do, not something foretold or said."""
    lemma = word.lemma_.lower()
    terms = reading.terms["commitment"]
    if lemma == "be":
        state = child(word, "acomp")
        return state is None or state.lower_ not in reading.terms["commitment"]["states"]
    return lemma not in terms["foretelling"] and lemma not in terms["asides"] and not takes_occasion(word)


def instrument(reading: Reading, word: Token) -> Found | None:
    """ "This project will create 400 jobs": through what a side has made."""
    terms = reading.terms["commitment"]
    going = word.dep_ == "xcomp" and word.head.lower_ == "going"
    if not (going or modal(word) in {"will", "shall"}) or conditional(word) or negated(word):
        return None
    who = subject(word.head if going else word)
    if who is None or wished(word, reading):
        return None
    if who.lemma_.lower() not in terms["instruments"]:
        return None
    if word.lemma_.lower() in terms["passives" if passive(word) else "giving"]:
        return Found("commitment.instrument", word, by=who)
    return None


def retold(reading: Reading, word: Token) -> Found | None:
    """ "Mr Rudd announced Australia would devote": narrated promises."""
    head = governor(word)
    if (
        head is None
        and word.dep_ in {"acl", "ccomp", "relcl"}
        and word.head.lemma_ in reading.terms["commitment"]["views"]
    ):
        head = word.head.head
        held = modal(word) in {"would", "will"} and reading.own(subject(head)) and themselves(reading, word)
        return Found("commitment.would", word, by=subject(word)) if held and not reading.spoken else None
    who = subject(word)
    ours = modal(word) == "would" and who is not None and who.lower_ == "we"
    if reading.spoken and head is not None and head.lemma_ == "announce" and (modal(word) in {"will", "shall"} or ours):
        return Found("commitment.announced", word, by=subject(word)) if reading.own(subject(head)) else None
    if reading.spoken or modal(word) != "would" or head is None:
        return None
    sides = reading.own(subject(head)) and reading.own(subject(word))
    if head.lemma_.lower() in reading.terms["commitment"]["reporting"] and sides:
        return Found("commitment.would", word, by=subject(word))
    return None


def themselves(reading: Reading, word: Token) -> bool:
    """Whether who hopes or is confident is also who acts: "they would meet again", "the two countries will sign"."""
    who, holding = subject(word), subject(word.head.head)
    if who is None or holding is None:
        return False
    if who.lower_ in {"they", "we", "he", "she"}:
        return True
    both = any(kid.dep_ == "nummod" or kid.lower_ in {"both", "their", "our"} for kid in who.children)
    if both and (singular(who) in reading.terms["sides"]["actors"] or who.lower_ in reading.terms["sides"]["pairs"]):
        return True
    key = reading.discourse.at(who)
    return key is not None and key == reading.discourse.at(holding)


def announced(reading: Reading, word: Token) -> Found | None:
    """ "More details will be announced": what an office promises without naming itself."""
    if modal(word) not in {"will", "shall"} or not passive(word) or conditional(word) or negated(word):
        return None
    agent = child(word, "agent")
    doer = child(agent, "pobj") if agent is not None else None
    if doer is not None and word.dep_ in {"ROOT", "conj"} and reading.own(doer) and acts(word, reading):
        return Found("commitment.agent", word, by=doer)  # "all applications will be examined by the Office"
    put = word.lemma_ == "set" and child(word, "prt") is not None  # "will be set up", "will be set out"
    given = put or word.lemma_.lower() in reading.terms["commitment"]["passives"]
    if word.dep_ not in {"ROOT", "conj"} or not given:
        return None
    if child(word, "mark") is not None or child(word, "agent") is not None:
        return None
    return Found("commitment.passive", word)


def lead(reading: Reading, word: Token) -> Found | None:
    """ "Using its expertise, the agency will:" opens a list, and promises nothing but what its items say."""
    if not reading.leading or word.tag_ != "MD" or word.lower_ not in {"will", "shall"} or word.nbor(1).text != ":":
        return None
    return Found("commitment.will", word, by=subject(word), bare=True)


def _asked(reading: Reading, verb: Token) -> bool:
    """ "It is important that the states will discuss this"."""
    felt = child(verb, "acomp")
    return felt is not None and felt.lemma_.lower() in reading.terms["call"]["adjectives"]


def planned(reading: Reading, word: Token) -> Found | None:
    """ "The centre will train 500 people", "Norway will join": what a speaker says is to be done, with another subject
    than the speaker's side."""
    terms = reading.terms["commitment"]
    if not reading.spoken or modal(word) not in {"will", "shall"} or word.dep_ not in {"ROOT", "conj", "ccomp"}:
        return None
    who = subject(word)
    if who is None or conditional(word) or negated(word) or wished(word, reading) or not acts(word, reading):
        return None
    key = reading.discourse.at(who)
    kind = reading.discourse.type(key) if key is not None else None
    if kind is EntityType.PLACE:
        return Found("commitment.country", word, by=who)
    if word.dep_ == "ccomp" and (word.head.tag_ not in {"VBP", "VBZ", "VBG", "VB"} or _asked(reading, word.head)):
        return None
    if (
        kind is EntityType.PERSON
        or who.ent_type_ == "NORP"
        or who.pos_ not in {"NOUN", "PROPN"}
        or who.lemma_.lower() in terms["unplanned"]
    ):
        return None
    if word.lemma_.lower() in {*terms["befalling"], *terms["effects"], "be"}:
        return None
    if who.text == "%":  # "85% of our customers will rate us"
        return None
    if kind or who.pos_ == "PROPN" or not (who.text.islower() or who.text[1:].islower()):
        return Found("commitment.body", word, by=who)
    known = {*reading.terms["sides"]["bodies"], *reading.terms["sides"]["actors"], *terms["instruments"]}
    return Found("commitment.planned", word, by=who) if singular(who) in known else None
