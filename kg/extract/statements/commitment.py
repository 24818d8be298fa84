"""Commitment: the speaker, or whom the speaker speaks for, will, pledges, intends, is determined to do something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.statements.grammar import (
    WILL,
    Found,
    Reading,
    Rule,
    aimed,
    child,
    complement,
    conditional,
    first_found,
    governor,
    holder,
    modal,
    negated,
    passive,
    patient,
    subject,
)
from kg.extract.statements.operative import RESOLVING
from kg.extract.statements.plans import acts, announced, instrument, lead, planned, retold, wished

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(reading: Reading) -> Found | None:
    """The first verb of the sentence that commits its subject."""
    if reading.question:
        return None
    return first_found(reading, RULES)


def _will(reading: Reading, word: Token) -> Found | None:
    if modal(word) not in {"will", "shall"} or conditional(word) or passive(word) or wished(word, reading):
        return None
    who = subject(word)
    if not reading.own(who) or not acts(word, reading):
        return None
    first = who is not None and who.lower_ in {"i", "we"}
    asked = who is not None and any(kid.tag_ == "MD" and kid.i < who.i for kid in word.children)
    if first and asked:  # "how shall I put it"
        return None
    felt = child(word, "acomp") if word.lemma_ == "be" else None
    if felt is not None and felt.lower_ in reading.terms["congratulation"]["feelings"] and complement(felt) is None:
        # "we will be very proud of you", but not "we shall be glad to welcome you"
        return None
    if not first and asked:  # "how will the Ministry support them"
        return None
    if not first and word.lemma_.lower() in {"be", "serve", "remain", "act", *reading.terms["commitment"]["befalling"]}:
        return None
    return Found("commitment.will.first" if first else "commitment.will", word, by=who)


def _verb(reading: Reading, word: Token) -> Found | None:
    """ "We pledge to", "the leaders agreed to work", "we have agreed to"."""
    lemma = word.lemma_.lower()
    if lemma not in reading.terms["commitment"]["verbs"] or negated(word) or conditional(word):
        return None
    who = subject(word)
    impersonal = who is not None and who.lower_ == "it" and passive(word) and not reading.spoken
    if passive(word) and not impersonal and lemma != "commit":
        return None
    if not impersonal and (not reading.own(who) or (who is not None and who.lower_ == "us")):
        return None
    if reading.spoken and word.tag_ == "VBD" and lemma not in {"agree", "commit", "pledge"}:
        return None
    if any(kid.dep_ == "det" and kid.lower_ == "no" for thing in word.children for kid in thing.children):
        return None
    act = complement(word, "xcomp", "ccomp")
    if lemma in {"seek", "pledge", "promise", "guarantee", "commit"} and act is None:
        act = child(word, "dobj") or aimed(word, "to")
    if lemma == "aim" and act is None:
        act = aimed(word, "for")
    if act is None and reading.leading:
        act = word
    given = child(word, "dobj")
    if lemma == "commit" and given is not None and act == given:
        kinds = {token.ent_type_ for token in given.subtree}
        if "MONEY" not in kinds and given.lemma_.lower() not in reading.terms["commitment"]["committable"]:
            return None
    if act is None or (lemma == "agree" and act.dep_ == "ccomp" and modal(act) in {None, "should", "must", "can"}):
        return None
    if lemma == "seek" and (word.dep_ == "pcomp" or (given is not None and _enquired(reading, given))):
        return None
    if lemma == "expect" and act.dep_ != "xcomp":
        return None
    if lemma == "commit" and word.dep_ in {"acl", "relcl"}:  # "two countries committed to democracy"
        return None
    if word.dep_ == "xcomp" and word.head.lemma_ == "have":  # "they had to decide"
        return None
    return Found(f"commitment.{lemma}", act, by=who)


def _ourselves(reading: Reading, word: Token) -> Found | None:
    """ "We rededicate ourselves to the ideals of the Charter"."""
    terms, oneself = reading.terms["commitment"], child(word, "dobj")
    if word.lemma_.lower() not in terms["binding"] or oneself is None or oneself.lower_ not in _ONESELF:
        return None
    who, to = subject(word), aimed(word, "to")
    recounted = reading.spoken and (word.tag_ == "VBD" or modal(word) in {"must", "should"})
    if to is None or not reading.own(who) or negated(word) or conditional(word) or recounted:
        return None
    above = governor(word)  # "let us dedicate ourselves", "we must agree that we dedicate ourselves"
    asked = above is not None and (above.lemma_ == "let" or modal(above) in {"must", "should"})
    return None if asked else Found("commitment.ourselves", to, by=who)


def _enquired(reading: Reading, thing: Token) -> bool:
    """Whether what is sought is but somebody's word: "sought feedback", "seek advice"."""
    return thing.lemma_.lower() in reading.terms["commitment"]["enquired"]


def _adjective(reading: Reading, word: Token) -> Found | None:
    """ "Ireland is committed to", "we stand ready to"."""
    if word.lower_ not in reading.terms["commitment"]["adjectives"]:
        return None
    verb = (
        word.head
        if word.dep_ in {"acomp", "attr", "oprd", "advcl", "amod"} and word.head.pos_ in {"VERB", "AUX"}
        else word
    )
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "need"}:
        return None
    who = holder(word, verb)
    if not reading.own(who) or negated(verb) or conditional(verb) or modal(verb) in {"must", "should", "could"}:
        return None
    past = verb.lower_ in {"was", "were"} or any(kid.lower_ in {"was", "were"} for kid in verb.children)
    if past and reading.spoken and word.lower_ != "committed":  # "we were determined to build" looks back
        return None
    act = (
        complement(word, "xcomp", "ccomp", "advcl")
        or aimed(word, "to")
        or next((found for kid in word.conjuncts if (found := complement(kid))), None)
        or (complement(verb, "xcomp", "advcl") if verb != word else None)
    )
    return Found("commitment.adjective", act, by=who) if act is not None else None


def _going(reading: Reading, word: Token) -> Found | None:
    """ "We are going to build", "the agency is looking to expand"."""
    if (
        word.lower_ not in {"going", "looking"}
        or child(word, "xcomp") is None
        or not reading.own(subject(word))
        or conditional(word)
        or wished(word, reading)
    ):
        return None
    if any(kid.lower_ in {"was", "were"} for kid in word.children):
        return None
    act = child(word, "xcomp")
    through = act is not None and act.lemma_.lower() == "go" and aimed(act, "through") is not None
    if act is None or not acts(act, reading) or through:  # "I'm now going to go through the areas"
        return None
    return Found("commitment.going", act, by=subject(word))


def _forward(reading: Reading, word: Token) -> Found | None:
    """ "We look forward to working with you"; with another's act it is a call, left to that kind."""
    if word.lemma_.lower() != "look" or not any(kid.lower_ == "forward" for kid in word.children):
        return None
    who = subject(word)
    what = aimed(word, "to")
    if what is None or what.pos_ == "PRON":
        return None
    if who is not None and who.lower_ == "i" and what.pos_ != "VERB":  # "I look forward to the discussion"
        return None
    if not reading.own(who) or awaited(what) or what.lemma_.lower() in reading.terms["commitment"]["awaiting"]:
        return None
    return Found("commitment.forward", word, by=who)


def awaited(what: Token) -> bool:
    """Whether the act looked forward to is another's: "to more countries coming on board"."""
    doer = child(what, "nsubj", "poss") if what.pos_ in {"VERB", "AUX"} else None
    if doer is not None:
        return doer.lower_ not in {"our", "my", "we"}
    return what.pos_ in {"NOUN", "PROPN"} and any(kid.dep_ == "acl" and kid.tag_ == "VBG" for kid in what.children)


def _want(reading: Reading, word: Token) -> Found | None:
    """ "We want to make sure", "we wish to contribute"."""
    if (
        word.lemma_.lower() not in reading.terms["commitment"]["wanting"]
        or negated(word)
        or conditional(word)
        or word.tag_ in {"VBD", "VBN"}
    ):
        return None
    act = child(word, "xcomp")
    who = subject(word)
    if act is None or who is None or who.lower_ != "we" or child(word, "dobj") is not None or not acts(act, reading):
        return None
    if act.lemma_ == "be" or act.lemma_.lower() in reading.terms["commitment"]["speaking"]:
        return None
    return Found("commitment.want", act, by=who)


def _noun(reading: Reading, word: Token) -> Found | None:
    """ "Our commitment to", "reaffirmed their commitment", "Mr Rudd's intention to"."""
    terms = reading.terms["commitment"]
    only_voiced = word.lemma_.lower() in terms["voiced"]
    if not (only_voiced or word.lemma_.lower() in terms["nouns"]) or word.pos_ != "NOUN":
        return None
    owner = child(word, "poss")
    act = complement(word, "acl", "xcomp") or aimed(word, "to") or aimed(word, "of") or aimed(word, "on")
    verb = word.head
    while (
        verb.dep_ in {"conj", "pobj", "prep", "dobj", "nsubj", "nsubjpass"}
        and verb.pos_ not in {"VERB", "AUX"}
        and verb.head != verb
    ):
        verb = verb.head
    told = governor(verb)
    if told is not None and not reading.spoken and act is not None:
        verb = told
    voiced = verb.lemma_.lower() in terms["voicing"] and reading.own(subject(verb))
    if voiced and not negated(verb):
        return Found("commitment.voiced", act or word, by=subject(verb))
    if only_voiced or (word.dep_ == "pobj" and word.head.head.lemma_.lower() in terms["tokens"]):
        return None  # "a testament to our commitment"
    if _looked_back(reading, word, verb):
        return None
    if owner is not None and verb.lemma_ in {"remain", "stand"} and reading.own(subject(verb)):
        return Found("commitment.noun", act or word, by=subject(verb))
    if (
        owner is not None
        and act is not None
        and (
            owner.lower_ == "our" or (owner.lower_ not in {"his", "her", "their", "your", "its"} and reading.own(owner))
        )
    ):
        return Found("commitment.noun", act, by=owner)
    return None


def _looked_back(reading: Reading, word: Token, verb: Token) -> bool:
    """Whether a commitment is only spoken of: "we recall our commitments made at the Summit", "our commitment to peace
    brought us here", "the visit marked our commitment"."""
    terms, above = reading.terms["commitment"], governor(verb)
    made = child(word, "acl")
    if not reading.spoken:
        return False
    if made is not None and made.tag_ == "VBN" and modal(made) is None and aimed(word, "to") is None:
        return True
    if any(known is not None and known.lemma_.lower() in terms["recalling"] for known in (verb, above)):
        return True
    done = verb.tag_ == "VBD" or any(
        kid.dep_ == "aux" and kid.lower_ in {"has", "have", "had"} for kid in verb.children
    )
    if word.dep_ in {"nsubj", "nsubjpass"}:
        return done or verb.lemma_.lower() not in terms["standing"] or modal(verb) in {"must", "should"}
    return done and word.dep_ == "dobj" and not reading.own(subject(verb))


def _underway(reading: Reading, word: Token) -> Found | None:
    """ "We're backing this project with $50 million": an undertaking on its way, in the speaker's own mouth."""
    if word.tag_ != "VBG" or negated(word):
        return None
    paid = any(token.ent_type_ == "MONEY" for token in word.subtree)
    if not paid or word.lemma_.lower() not in reading.terms["commitment"]["underway"]:
        return None
    now = any(
        kid.dep_ == "aux" and kid.lower_ in {"am", "are", "is", "'re", "’re", "'m", "’m"} for kid in word.children
    )
    who = subject(word)
    if not now or not reading.spoken or not reading.own(who) or patient(word) is None or conditional(word):
        return None
    return Found("commitment.underway", word, by=who)


def _goal(reading: Reading, word: Token) -> Found | None:
    """ "Our goal is to reach a million households"."""
    terms = reading.terms["commitment"]
    if word.lemma_.lower() not in {*terms["goals"], *terms["resolves"]}:
        return None
    if (
        word.lemma_.lower() in terms["goals"]
        and word.dep_ == "dobj"
        and word.head.lemma_ in {"have", "announce", "unveil"}
        and reading.own(subject(word.head))
    ):
        act = complement(word, "acl", "relcl") or complement(word.head, "xcomp")
        to = act is not None and any(kid.lower_ == "to" for kid in act.children)
        return Found("commitment.goal", act or word, by=subject(word.head)) if to and not negated(word.head) else None
    if word.dep_ not in {"nsubj", "attr"}:
        return None
    owner, verb = child(word, "poss"), word.head
    if owner is None or verb.lemma_ != "be" or not (owner.lower_ in {"our", "my"} or reading.own(owner)):
        return None
    act = complement(verb, "xcomp", "ccomp", "advcl") or complement(word, "acl", "relcl")
    done = negated(verb) or any(kid.lower_ in {"was", "were"} for kid in (verb, *verb.children))
    return Found("commitment.goal", act, by=owner) if act is not None and not done else None


def _assure(reading: Reading, word: Token) -> Found | None:
    """ "I assure you of our support", "you can count on us"."""
    lemma = word.lemma_.lower()
    if lemma in {"count", "rely"}:
        on = aimed(word, "on") or aimed(word, "upon")
        mine = on is not None and (on.lower_ in {"us", "me"} or reading.own(on))
        who = subject(word)
        return Found("commitment.assure", word, by=on) if mine and who is not None and who.lower_ == "you" else None
    if word.lower_ == "assured":
        return _assured(reading, word)
    if lemma != "assure" or negated(word) or not reading.own(subject(word)):
        return None
    act, of = child(word, "ccomp"), aimed(word, "of")
    if act is not None and modal(act) not in {"will", "shall"}:
        act = None
    return (
        Found("commitment.assure", act or of or word, by=subject(word)) if act is not None or of is not None else None
    )


def _assured(reading: Reading, word: Token) -> Found | None:
    """ "You can be assured of our support", "please be assured of the support of my delegation"."""
    verb = word.head if word.dep_ == "acomp" else word
    who, of = subject(verb), aimed(word, "of")
    asked = who is not None and who.lower_ == "you" and modal(verb) in {"can", "may", "must", "should"}
    asked = asked or (
        who is None and verb.dep_ == "ROOT" and any(kid.lower_ in {"be", "rest"} for kid in (verb, *verb.children))
    )
    if of is None or not asked or negated(verb) or conditional(verb):
        return None
    ours = next((thing for thing in of.subtree if thing.lower_ not in {"my", "our"} and reading.own(thing)), None)
    return Found("commitment.assure", of, by=ours) if ours is not None else None


_ONESELF: Final = frozenset({"ourselves", "myself", "themselves", "itself", "himself", "herself"})
_WOULD: Final = frozenset({"would", "'d", "’d"})
RULES: Final = (
    Rule(_will, WILL),
    Rule(_verb, lists=("commitment.verbs",)),
    Rule(_ourselves, lists=("commitment.binding",)),
    Rule(_adjective, lists=("commitment.adjectives",), nominal=True),
    Rule(_going, frozenset({"going", "looking"})),
    Rule(_forward, frozenset({"look"})),
    Rule(_want, lists=("commitment.wanting",)),
    Rule(_noun, lists=("commitment.nouns", "commitment.voiced"), nominal=True),
    Rule(_underway, lists=("commitment.underway",)),
    Rule(retold, WILL | _WOULD),
    Rule(announced, WILL),
    Rule(instrument, WILL | {"going"}),
    Rule(_goal, lists=("commitment.goals", "commitment.resolves"), nominal=True),
    Rule(_assure, frozenset({"count", "rely", "assure", "assured"}), nominal=True),
    Rule(lead, WILL),
    Rule(planned, WILL),
    RESOLVING,
)
