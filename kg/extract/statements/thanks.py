"""Thanks: gratitude or appreciation to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.statements.grammar import Found, Reading, aimed, child, modal, named, negated, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

THANKED = frozenset({"thank", "thanks", "thanked", "thanking"})
NOBODY = frozenset({"god", "goodness", "heavens"})


def find(reading: Reading) -> Found | None:
    """The first word of the sentence that thanks."""
    terms = reading.terms["thanks"]
    for word in reading.spelled(THANKED | {"appreciated"} | named("thanks.verbs", "thanks.nouns", "thanks.adjectives")):
        lemma = word.lemma_.lower()
        if word.lower_ in THANKED:
            found = _thank(reading, word)
        elif word.lower_ == "appreciated" or (lemma in terms["verbs"] and word.pos_ == "VERB"):
            found = _appreciate(reading, word)
        elif lemma in terms["nouns"] and (word.pos_ == "NOUN" or word.dep_ == "pcomp"):
            found = _gratitude(reading, word)
        elif lemma in terms["adjectives"]:
            found = _grateful(reading, word)
        else:
            found = None
        if found:
            return found
    return None


def _thank(reading: Reading, word: Token) -> Found | None:
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    if after.lower_ in NOBODY or after.lower_ == "-":
        return None
    if word.lower_ == "thanks":
        giver = subject(word.head) if word.dep_ == "dobj" else None
        if giver is not None and not reading.own(giver):
            return None
        because = after.lower_ == "to" and (
            word.dep_ in {"prep", "advmod", "npadvmod", "mark"} or (word.is_title and _comma(word))
        )
        plain = not any(kid.dep_ in {"det", "amod", "poss", "nummod"} for kid in word.children)
        because = because or (after.lower_ == "to" and word.is_lower and plain and giver is None and _behind(word))
        because = because or (
            after.lower_ == "to"
            and word.i > word.sent.start
            and word.nbor(-1).lower_ in {",", "and", "partly", "largely", "in"}
        )
        return None if because else Found("thanks.thanks", word, to=aimed(word, "to"))
    to = child(word, "dobj")
    if after.lower_ == "you":
        return Found("thanks.you", word, to=to)
    if (negated(word) and not _amiss(reading, word)) or (reading.question and word.lower_ != "thank"):
        return None
    who = subject(word)
    reported = who is not None and word.tag_ == "VBD" and reading.person(who)
    if who is None or reported or reading.own(who) or (who.lower_ in {"it", "this"} and word.tag_ == "VB"):
        return Found("thanks.verb", word, to=to)
    return None


def _amiss(reading: Reading, word: Token) -> bool:
    """Whether it would be wrong not to thank: "It would be remiss of me not to thank", "I would be failing in my duty
    if I did not thank"."""
    above = word.head
    wrong = {above.lemma_.lower(), *(kid.lower_ for kid in above.children if kid.dep_ == "acomp")}
    return modal(above) in {"would", "should"} and not wrong.isdisjoint(reading.terms["thanks"]["amiss"])


def _behind(word: Token) -> bool:
    """Whether "thanks to" tells why something could be: "This was possible thanks to the engineers"."""
    before = word.nbor(-1) if word.i > word.sent.start else None
    return before is not None and before.pos_ in {"ADJ", "NOUN", "PROPN", "NUM", "ADV"} and before.lower_ != "many"


def _comma(word: Token) -> bool:
    """Whether a comma closes the phrase and a clause follows: "Thanks to this law, families save"."""
    return any(token.text == "," and token.i > word.i for token in word.sent) and word.sent.root != word


def _appreciate(reading: Reading, word: Token) -> Found | None:
    verb = word.head if word.dep_ == "acomp" else word
    done = child(word, "nsubjpass") or (child(verb, "nsubj") if verb is not word else None)
    if done is not None and modal(verb) is None and _felt(verb, word) and not negated(verb):
        yours = any(kid.lower_ == "your" for kid in done.children)
        much = reading.spoken and any(
            kid.dep_ == "advmod" and kid.lower_.endswith(("ly", "much")) for kid in word.children
        )
        return Found("thanks.appreciate", word, to=_whose(done)) if yours or much else None
    what = child(word, "dobj", "ccomp")
    if reading.own(subject(word)) and not negated(word) and what is not None:
        return Found("thanks.appreciate", word, to=what if what.dep_ == "dobj" else subject(what))
    return None


def _felt(verb: Token, word: Token) -> bool:
    """Whether it is appreciated now: "is deeply appreciated", not "was little appreciated in those days"."""
    return any(kid.lower_ in {"is", "are"} for kid in (verb, *word.children))


def _whose(thing: Token) -> Token:
    """Whom one thanks for a thing: "the support of | Japan", "Japan's | support"; else the thing itself."""
    return aimed(thing, "of") or aimed(thing, "from") or child(thing, "poss") or thing


def _gratitude(reading: Reading, word: Token) -> Found | None:
    giving = reading.terms["thanks"]["giving"]
    head = word
    while (
        head.dep_ in {"dobj", "conj", "pobj", "prep", "attr", "nsubj", "oprd", "nsubjpass", "pcomp"}
        and head.head != head
    ):
        head = head.head
        if head.lemma_.lower() in giving and not negated(head):
            who = subject(head)
            if head.lemma_.lower() == "note" and word.dep_ == "pobj":  # "noted with appreciation" is no thanks
                return None
            if word.i > head.i and (who is None or reading.own(who)):
                given = child(head, "dobj") or child(word, "dobj")
                with_ = word.head.lower_ == "with" and given is not None  # "we acknowledge with gratitude the help of"
                to = aimed(word, "to") or aimed(head, "to") or (_whose(given) if with_ and given is not None else None)
                return Found("thanks.noun", word, to=to)
    mine = child(word, "poss")
    if mine is not None and mine.lower_ in {"my", "our"}:
        return Found("thanks.noun", word, to=aimed(word, "to"))
    return None


def _grateful(reading: Reading, word: Token) -> Found | None:
    if word.head.lemma_ == "be" or word.head.pos_ in {"VERB", "AUX"}:
        who = subject(word.head)
        if reading.own(who) and not negated(word.head):
            return Found("thanks.grateful", word, by=who, to=aimed(word, "to"))
    return None
