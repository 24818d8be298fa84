"""Congratulation: congratulates, salutes, welcomes or praises an achievement or event."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from kg.extract.statements.grammar import (
    FIRST_PERSON,
    SUBJECTS,
    Found,
    Reading,
    aimed,
    child,
    complement,
    conditional,
    first_found,
    governor,
    modal,
    named,
    negated,
    patient,
    singular,
    subject,
)
from kg.extract.statements.operative import PRAISING

if TYPE_CHECKING:
    from spacy.tokens import Token


PLEASURES: Final = frozenset({"pleasure", "honour", "honor", "joy", "privilege"})
_LEARNT: Final = frozenset({"hear", "know", "learn", "note", "observe", "see"})
_PAID: Final = frozenset({"homage", "tribute"})
_CHEERS: Final = frozenset({"bravo", "kudos"})
IDIOMS: Final = frozenset({"admiration", "pride", "proud", "satisfaction", "hat"})


@cache
def _triggers() -> frozenset[str]:
    lists = ("nouns", "verbs", "welcoming", "feelings", "merits", "deeds", "praising")
    return (
        PLEASURES
        | IDIOMS
        | _CHEERS
        | {"congratulations", "well"}
        | named(*(f"congratulation.{name}" for name in lists))
    )


def find(reading: Reading) -> Found | None:
    """The first word of the sentence that congratulates."""
    terms = reading.terms["congratulation"]
    if reading.question:
        return None
    for word in reading.spelled(_triggers()):
        lemma = word.lemma_.lower()
        found = None
        if lemma in terms["nouns"] or word.lower_ == "congratulations":
            found = _noun(reading, word)
        elif word.pos_ in {"VERB", "AUX"} and lemma in terms["verbs"]:
            found = _verb(reading, word)
        elif word.pos_ == "VERB" and lemma in terms["welcoming"]:
            found = _welcome(reading, word)
        elif lemma in terms["feelings"] or word.lower_ in terms["feelings"]:
            found = _feeling(reading, word)
        elif lemma in PLEASURES and word.pos_ == "NOUN":
            found = _pleasure(reading, word)
        elif lemma in terms["merits"]:
            found = _merit(reading, word) or _praise(reading, word)
        elif lemma in terms["deeds"] or word.lower_ in terms["praising"]:
            found = _praise(reading, word.head if word.dep_ == "amod" and word.head.dep_ == "attr" else word)
            found = found or _gladdening(reading, word)
        elif lemma in IDIOMS or word.lower_ in {"well", *_CHEERS}:
            found = _idiom(reading, word)
        if found is None and lemma == "proud":
            found = _idiom(reading, word)
        if found:
            return found
    return first_found(reading, (PRAISING,))


def _noun(reading: Reading, word: Token) -> Found | None:
    if word.lower_ in _PAID:
        paying = word.head if word.head.lemma_ == "pay" else None
        payer = subject(paying) if paying is not None else None
        if payer is None and paying is not None and paying.dep_ == "pcomp":  # "I begin by paying tribute"
            payer = subject(paying.head.head)
        if paying is None or payer is None or not (reading.own(payer) or reading.person(payer)):
            return None
        if paying.tag_ == "VBD" and payer.lower_ in FIRST_PERSON and reading.spoken:  # "last week I paid tribute"
            return None
    return Found("congratulation.noun", word, to=aimed(word, "to") or aimed(word, "on") or aimed(word.head, "to"))


def _verb(reading: Reading, word: Token) -> Found | None:
    terms = reading.terms["congratulation"]
    who, whom = subject(word), patient(word) or complement(word, "ccomp")
    if negated(word) or (whom is None and (who is None or who.lower_ not in {"i", "we"})) or child(word, "auxpass"):
        return None
    if (
        whom is None and word.tag_ in {"VBD", "VBN"} and child(word, "aux") is None
    ):  # "I am happy and honoured to be here"
        return None
    if who is not None and who.lower_ == "you" and word.lemma_.lower() in terms["kept_with"] and _present(word):
        return Found("congratulation.yours", word, by=who, to=whom)  # "By your deeds you honour your country"
    if whom is not None and whom.lower_ in {"it", "this"}:
        return None
    if word.lemma_.lower() in terms["kept_with"] and (
        (word.dep_ in {"relcl", "acl", "pcomp"} and who is None)
        or child(word, "mark") is not None
        or (word.tag_ == "VB" and not (reading.spoken and (who is None or who.lower_ in FIRST_PERSON)))
    ):
        return None
    if word.lemma_ == "commend" and any(
        kid.dep_ in {"prep", "dative"} and kid.lower_ == "to" for kid in word.children
    ):  # "I commend this bill to the House"
        return None
    if modal(word) in {"must", "should", "will", "shall"} or (
        whom is not None and whom.lemma_.lower() in terms["kept"]
    ):
        return None
    occasion = (
        word.dep_ == "acl"
        and word.lemma_ == "congratulate"
        and word.head.lemma_ in {"moment", "occasion", "opportunity"}
    )
    if (
        occasion
        or _joined(reading, word)
        or _duty(word)
        or reading.own(who)
        or (who is None and word.dep_ in {"pcomp", "xcomp", "advcl"})
    ):
        return Found(f"congratulation.{word.lemma_.lower()}", word, by=who, to=whom)
    return None


def _joined(reading: Reading, word: Token) -> bool:
    """Whether the speaker joins those who congratulate: "let me join the previous speakers who have congratulated"."""
    others = word.head
    joins = word.dep_ == "relcl" and others.dep_ == "dobj" and others.head.lemma_ == "join"
    return joins and reading.own(subject(others.head))


def _duty(word: Token) -> bool:
    """ "It is my pleasant duty to congratulate you"."""
    felt = child(word.head, "attr") if word.dep_ in {"xcomp", "advcl"} else word.head if word.dep_ == "acl" else None
    mine = child(felt, "poss") if felt is not None and felt.lemma_.lower() in {*PLEASURES, "duty", "task"} else None
    return mine is not None and mine.lower_ in {"my", "our"}


def _present(verb: Token) -> bool:
    """Whether the deed is done or being done, not asked or foretold."""
    return verb.tag_ in {"VBP", "VBZ", "VBD"} and not conditional(verb)


def _welcome(reading: Reading, word: Token) -> Found | None:
    """Not with people who come: "we welcome you", "welcome the Prime Minister", "welcome all who join"."""
    whom, who = patient(word), subject(word)
    planned = child(word, "ccomp")
    if whom is None and planned is not None and any(kid.lower_ == "to" for kid in planned.children):
        whom = child(planned, *SUBJECTS)  # "welcomed the Summit to be held in March"
    if (
        whom is None
        or reading.bidden(word, whom)
        or negated(word)
        or word.dep_ == "relcl"
        or not reading.own(who)
        or modal(word) in {"would", "could"}
    ):
        return None
    return Found("congratulation.welcome", word, by=who, to=whom) if _achieved(reading, word, whom) else None


def _achieved(reading: Reading, verb: Token, whom: Token) -> bool:
    """Whether what is welcomed is no guest but done, or somebody welcomed "as" something."""
    successor = any(kid.dep_ == "prep" and kid.lower_ == "as" for kid in verb.children)
    return successor or not _comer(reading, whom)


def _greeted(reading: Reading, verb: Token) -> bool:
    """Whether "happy to welcome" greets: a country too, unless "into" a circle: "pleased to welcome Namibia into"."""
    whom = child(verb, "dobj")
    if whom is None or not _achieved(reading, verb, whom):
        return True
    joined = any(kid.dep_ == "prep" and kid.lower_ in {"as", "into"} for kid in verb.children)
    return not joined and (reading.agent(whom) or singular(whom) in reading.terms["call"]["addressees"])


def _comer(reading: Reading, whom: Token) -> bool:
    if reading.person(whom) or whom.pos_ == "PRON" or whom.ent_type_ == "PERSON":
        return True
    return singular(whom) in reading.terms["congratulation"]["comers"]


def _feeling(reading: Reading, word: Token) -> Found | None:
    verb = word.head if word.dep_ in {"acomp", "attr"} else word
    who = subject(verb)
    if who is None and word.i > 1 and word.nbor(-1).lower_ in {"am", "'m", "’m"}:  # what the parser cut from its verb
        who = word.nbor(-2)
    if not reading.own(who) or negated(verb) or conditional(verb) or modal(verb) in {"will", "shall"}:
        return None
    terms = reading.terms["congratulation"]
    act = complement(word) or complement(verb)
    for token in (word, verb):
        if any(mark.dep_ == "ccomp" and mark.i > token.i for mark in token.children):
            return Found("congratulation.that", word, by=who, to=None)
    if act is not None and act.i > word.i and act.lemma_.lower() in terms["witnessing"] and act.lemma_ != "join":
        seen = child(act, "dobj")
        greeted = act.lemma_ == "see" and seen is not None and (seen.pos_ == "PRON" or seen.ent_type_ == "PERSON")
        return None if greeted else Found("congratulation.witness", act, by=who, to=seen)
    if act is not None and act.i > word.i and act.lemma_.lower() in terms["welcoming"] and not _greeted(reading, act):
        return Found("congratulation.welcome", act, by=who, to=child(act, "dobj"))
    if word.lower_ in {"honoured", "honored"}:  # "I am honoured by the invitation"
        return None
    of = aimed(word, "of") or aimed(word, "about") or aimed(word, "by") or aimed(word, "at") or aimed(word, "with")
    if of is None and verb.i > word.i:  # "how proud I am of them"
        of = aimed(verb, "of")
    if of is not None:
        return Found("congratulation.of", of, by=who, to=of)
    return None


def _pleasure(reading: Reading, word: Token) -> Found | None:
    if word.head.lemma_ not in {"be", "give", "have"}:
        return None
    for verb in reading.verbs:
        if verb.i < word.i or not (verb.tag_ == "VB" or verb.dep_ == "pcomp"):
            continue
        lemma, welcoming = verb.lemma_.lower(), reading.terms["congratulation"]["welcoming"]
        near = verb.head in {word, word.head}
        if lemma in {"celebrate", "commemorate", "witness", "launch", "mark"} or (
            near and lemma in welcoming and not _greeted(reading, verb)
        ):
            return Found("congratulation.pleasure", verb, to=child(verb, "dobj"))
    return None


def _gladdening(reading: Reading, word: Token) -> Found | None:
    """ "It is gratifying to note that the talks have begun", where the parse takes the praise for a verb."""
    seen, it = complement(word, "xcomp"), subject(word)
    if word.tag_ != "VBG" or seen is None or it is None or it.lower_ != "it" or negated(word) or not reading.spoken:
        return None
    learnt = seen.lemma_.lower() in _LEARNT and _learnt(seen)
    return Found("congratulation.that", seen) if learnt else None


def _learnt(seen: Token) -> bool:
    """What is seen is a fact, or what is noted a thing: "to see the profession act", "to note the progress made"."""
    noted = seen.lemma_.lower() in {"note", "observe"} and child(seen, "dobj") is not None
    return noted or child(seen, "ccomp") is not None


def _merit(reading: Reading, word: Token) -> Found | None:
    terms = reading.terms["congratulation"]
    praised = any(kid.dep_ == "amod" and kid.lemma_.lower() in terms["praising"] for kid in word.children)
    head = word.head
    if word.dep_ in {"dobj", "conj"}:
        grateful = aimed(head, "with")
        if grateful is not None and grateful.lemma_.lower() in reading.terms["thanks"]["nouns"]:
            return None  # "we recognise with gratitude the work of" thanks
        while head.dep_ == "conj" and head.pos_ == "NOUN":
            head = head.head
        if head.pos_ == "NOUN":
            head = head.head
        if head.lemma_.lower() in terms["noting"] and (reading.spoken or praised) and reading.own(subject(head)):
            return Found("congratulation.noted", word, to=aimed(word, "of") or word)
    if modal(head) is not None or _hoped(head) or _thanked(reading, word):
        return None
    if praised and reading.spoken and word.dep_ in {"appos", "attr", "ROOT"} and word.lemma_.lower() in terms["deeds"]:
        return Found("congratulation.praise", word)
    theirs = child(word, "relcl")
    doer = child(theirs, "nsubj") if theirs is not None else None
    if praised and doer is not None and doer.lower_ in {"they", "you", "he", "she"}:
        return Found("congratulation.praise", word, to=doer)
    if praised and any(kid.dep_ == "poss" and kid.lower_ not in {"our", "my", "its"} for kid in word.children):
        return Found("congratulation.praise", word, to=child(word, "poss"))
    return None


def _thanked(reading: Reading, word: Token) -> bool:
    """Whether the merit is what somebody is thanked for."""
    thanks = named("thanks.verbs", "thanks.nouns")
    above = list(word.ancestors)
    given = any(token.lower_ == "for" for token in above) and any(
        token.i < word.i and token.pos_ in {"VERB", "NOUN"} for token in reading.spelled(thanks)
    )
    return given or any(token.lemma_.lower() in thanks for token in above)


def _praise(reading: Reading, word: Token) -> Found | None:
    """ "You have done a magnificent job", "this is a remarkable achievement", "your results are impressive"."""
    terms = reading.terms["congratulation"]
    verb = word.head
    if not reading.spoken or verb.pos_ not in {"VERB", "AUX"} or negated(verb) or conditional(verb):
        return None
    who = child(verb, "nsubj")
    if who is None or who.lower_ in {"i", "there"} or modal(verb) is not None or _hoped(verb):
        return None
    if singular(who) in reading.terms["sides"]["bodies"]:  # one's own deeds
        return None
    fact = child(verb, "ccomp")
    seen = child(word, "xcomp") or child(verb, "xcomp")
    if word.dep_ == "acomp" and who.lower_ == "it" and seen is not None and seen.lemma_.lower() in _LEARNT:
        # "it is encouraging to see the profession act"
        praised = word.lower_ in terms["praising"] and _learnt(seen)
        return Found("congratulation.that", seen) if praised else None
    if word.dep_ == "acomp" and who.lower_ == "it" and fact is not None:  # "it is heartening that they came"
        return Found("congratulation.that", word) if fact.i > word.i and child(fact, "nsubj") is not None else None
    if word.dep_ == "acomp":
        deed = singular(who) in {*terms["merits"], *terms["deeds"]}
        return Found("congratulation.done", word, to=who) if verb.lemma_ == "be" and deed else None
    given = {kid.lower_ for kid in word.children if kid.dep_ in {"amod", "compound"}}
    praised = bool(given & set(terms["praising"])) or (
        bool(given) and (verb.lemma_, word.lemma_.lower()) in {("make", "contribution"), ("do", "job"), ("do", "work")}
    )
    person = who.lower_ in {"he", "she", "you"} or reading.person(who)
    if person and word.dep_ == "attr" and bool(given & set(terms["praising"])):  # "she is a remarkable leader"
        return Found("congratulation.praise", word, to=who)
    done = (word.dep_ == "dobj" and verb.lemma_.lower() in terms["doing"]) or (
        word.dep_ == "attr" and verb.lemma_ == "be" and word.lemma_.lower() in terms["deeds"]
    )
    return Found("congratulation.done", word, to=who) if praised and done else None


def _hoped(verb: Token) -> bool:
    """Whether the deed is only wished for: "I hope that it is a great success"."""
    head = governor(verb)
    return head is not None and head.lemma_ in {"hope", "wish", "trust"}


def _idiom(reading: Reading, word: Token) -> Found | None:
    """ "Well done", "hats off to", "we take pride in", "we note with satisfaction"."""
    low, verb = word.lower_, word.head
    after = word.nbor(1) if word.i + 1 < len(word.doc) else word
    if low == "well":
        return Found("congratulation.idiom", word, to=aimed(after, "to")) if after.lower_ == "done" else None
    if low in _CHEERS:
        to = aimed(word, "to")
        return Found("congratulation.idiom", word, to=to) if to is not None else None
    if low in {"hat", "hats"}:
        off = next((token for token in reading.words if token.lower_ == "off"), None)
        to = (aimed(verb, "to") or aimed(off, "to")) if off is not None else None
        return Found("congratulation.idiom", word, to=to) if to is not None else None
    if low == "proud":  # "you have done your country proud"
        whom = child(verb, "dobj") or child(word, "nsubj")
        ours = whom is not None and whom.lower_ not in {"her", "him", "it", "them", "you"}
        given = verb.lemma_ in {"do", "make"} and ours and verb.tag_ != "VB" and verb.dep_ != "relcl"
        return Found("congratulation.idiom", verb, to=subject(verb)) if given and reading.spoken else None
    if low == "admiration":
        got = word.dep_ == "dobj" and verb.lemma_ in {"earn", "win"} and modal(verb) is None
        return Found("congratulation.idiom", verb, to=subject(verb)) if got and reading.spoken else None
    if low == "pride" and verb.lemma_ == "take" and reading.own(subject(verb)):
        return Found("congratulation.idiom", word, to=aimed(word, "in") or aimed(verb, "in"))
    if low == "satisfaction" and verb.lower_ == "with":
        noting = verb.head.lemma_.lower() in reading.terms["congratulation"]["noting"]
        return Found("congratulation.idiom", word, to=child(verb.head, "dobj")) if noting else None
    return None
