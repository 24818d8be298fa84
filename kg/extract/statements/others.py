"""Words of others that a speaker only tells: what critics claim, what somebody once said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import place
from kg.extract.statements.grammar import Found, Reading, first_of, passive, singular, subject, verb_of
from kg.resolve.quotations import in_quotation

if TYPE_CHECKING:
    from spacy.tokens import Token

_CITING: Final = frozenset({"as", "once", "famously", "often", "long", "me", "us"})


def of_others(reading: Reading, hit: Found) -> bool:
    """Whether a speaker tells what somebody else says: "Critics argue that we should leave", "As Dr. King said, 'We
    must learn'"."""
    if not reading.spoken:
        return False
    return any(_says(reading, verb) for verb in _above(hit.trigger)) or _quoted(reading, hit.trigger)


def _above(word: Token) -> list[Token]:
    """The verbs under which a word stands as part of what they say."""
    found: list[Token] = []
    while True:
        word = first_of(word)
        if word.head == word:
            return found
        if word.dep_ == "ccomp":
            found.append(word.head)
        word = word.head


def _says(reading: Reading, verb: Token) -> bool:
    """Whether somebody else says it: none of the speaker's own side, and no thing, as in "history tells us that"."""
    terms, who = reading.terms["sides"], subject(verb)
    claiming = lexicon.load("grammar")["claiming"]
    if who is not None and who.lower_ == "it" and passive(verb):  # "it has been suggested that we should"
        return verb_of(verb) in claiming["verbs"]
    if who is None or verb_of(verb) not in terms["saying"] or reading.own(who) or singular(who) in terms["actors"]:
        return False
    if singular(who) in claiming["words"] or who.lower_ == "those":
        return True
    if who.lower_ in {"he", "she"} or reading.person(who) or who.ent_type_ == "PERSON":
        return _cited(verb)
    return verb_of(verb) != "tell" and (who.tag_ == "NNS" or reading.agent(who))


def _cited(verb: Token) -> bool:
    """Whether a speaker cites somebody: "as he said", "she once told us"; a bare "he said" reports who speaks."""
    here = {kid.lower_ for kid in verb.children}
    return verb.dep_ == "advcl" or verb.tag_ in {"VBP", "VBZ"} or not here.isdisjoint(_CITING)


def _quoted(reading: Reading, trigger: Token) -> bool:
    """Whether the words stand in quotation marks beside who said them."""
    text, span = reading.discourse.annotation.document.text, reading.sentence.span
    if not in_quotation(text, span.begin, place(trigger).begin):
        return False
    return any(_says(reading, verb) and not in_quotation(text, span.begin, place(verb).begin) for verb in reading.verbs)
