"""Call: somebody else, or all together, should, must, is asked or hoped to do something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.clauses import is_visit
from kg.extract.statements.commitment import awaited
from kg.extract.statements.grammar import (
    FIRST_PERSON,
    Found,
    Reading,
    Rule,
    aimed,
    child,
    complement,
    conditional,
    first_found,
    modal,
    negated,
    passive,
    singular,
    subject,
    taken,
    verb_of,
)
from kg.extract.statements.imperative import imperative
from kg.extract.statements.operative import ASKING
from kg.extract.statements.plans import themselves
from kg.mentions.vocabulary import adjectives

if TYPE_CHECKING:
    from spacy.tokens import Token

STYLED: Final = 5
"""So near behind an office the name of who holds it begins, in words, where the parse parts them."""
TOGETHER: Final = frozenset(
    {"we", "us", "you", "they", "everyone", "everybody", "anyone", "anybody", "all", "nobody", "who", "each"}
)
_NOR: Final = frozenset({"neither", "nor"})


def find(reading: Reading) -> Found | None:
    """The first verb of the sentence that asks."""
    if reading.question:
        return None
    return first_found(reading, RULES)


def _is_visited(reading: Reading, word: Token, on: Token) -> bool:
    """Whether a report's "called on the Minister, Mr X," tells of a visit to one person."""
    visited = on.doc[on.left_edge.i : on.right_edge.i + STYLED]
    return not reading.spoken and any(token.ent_type_ == "PERSON" for token in visited) and is_visit(word)


def _particle(call: Token, whom: Token | None, act: Token | None) -> Token | None:
    """Whom a "call on" means whose "on" the parse takes for a part of the verb, and whom for who is to act."""
    part = child(call, "prt")
    whom = whom or (child(act, "nsubj") if act is not None else None)
    return whom if part is not None and part.lower_ in {"on", "upon"} else None


def _recounted(word: Token) -> bool:
    """Whether it was asked before, and not again and again: "we have asked Parliament for 20 million"."""
    again = {"again", "consistently", "constantly", "continually", "repeatedly"}
    has = any(kid.dep_ == "aux" and kid.lower_ in {"have", "has", "'ve", "’ve", "had"} for kid in word.children)
    return (
        has
        and all(kid.lower_ not in again for kid in word.children)
        and not (word.lemma_ == "call" and aimed(word, "for"))
    )


def _let_us(reading: Reading, word: Token) -> Found | None:
    if word.lemma_.lower() != "let" or word.i + 1 >= len(word.doc):
        return None
    after = word.doc[word.i + 1].lower_.replace("’", "'")
    if after not in {"us", "'s"} or child(word, "nsubj") not in (None, word.doc[word.i + 1]):
        return None
    act = complement(word) or word
    if reading.spoken and act.lemma_.lower() in reading.terms["call"]["asides"]:
        return None
    if act.lemma_ in {"be", "get"} and any(
        kid.lower_ in {"clear", "frank", "honest", "straight"} for kid in act.children
    ):
        return None  # "let us be clear"
    return Found("call.let", act)


def _asking(reading: Reading, word: Token) -> Found | None:
    """ "We urge all countries to", "I hope that", "I call on", "the President directed the Department to"."""
    terms = reading.terms["call"]
    lemma, who = verb_of(word), subject(word)
    required = child(word, "dobj")
    if lemma == "hope" and child(word, "auxpass") is not None:
        return _hoped(reading, word)
    if lemma in terms["requiring"] and required is not None and required.lower_ == "us":
        return Found("call.require", word)
    if lemma == "look" and reading.own(who) and any(kid.lower_ == "forward" for kid in word.children):
        what = aimed(word, "to")
        return Found("call.forward", what, by=who) if what is not None and awaited(what) else None
    if negated(word) or conditional(word) or passive(word):
        return None
    if modal(word) in {"can", "could", "may", "might"} and not any(
        kid.tag_ == "MD" and who is not None and kid.i < who.i for kid in word.children
    ):  # "may I invite you" asks, "I may invite you" does not
        return None
    if word.dep_ == "advcl" and any(kid.lower_ in {"when", "whenever"} for kid in word.children):
        return None  # "as they do when we invite them"
    if any(kid.lower_ == "did" for kid in word.children) or (lemma == "hope" and word.dep_ == "relcl"):
        return None
    if lemma == "welcome" and required is not None and reading.own(who) and reading.bidden(word, required):
        return Found("call.welcome", word, by=who, to=required)
    told = lemma in (terms["verbs"] if reading.spoken else terms["retold"]) or (
        lemma in {"hope", "ask", "direct"} and reading.own(who)
    )
    joined = word.dep_ == "pcomp" and word.head.head.lemma_ == "join"  # "we join Ghana in urging"
    loose = word.dep_ in {"pcomp", "advcl", "acl"} and child(word, "nsubj") is None and taken(word) is None
    if joined:
        who = subject(word.head.head)
    if not told or not reading.own(who) or (loose and not joined):
        return None
    if reading.spoken and word.tag_ in {"VBD"} and lemma not in {"hope"}:
        return None
    act = complement(word, "xcomp", "ccomp")
    if act is None:
        act = next((kid for kid in word.children if kid.dep_ == "advcl" and kid.i > word.i), None)
    whom = child(word, "dobj", "dative")
    if whom is not None and whom.lower_ in {"me", "us"}:
        return None
    if lemma in terms["telling"] and (act is None or act.dep_ != "xcomp"):  # "advised Parliament that it had met"
        return None
    if act is None and reading.spoken and not reading.leading and _recounted(word):
        return None  # "we have invited some guests"
    if act is None and whom is not None and reading.leading:
        return Found(f"call.{lemma}", word, by=who, to=whom)
    if lemma == "call":
        on = None if child(word, "oprd") is not None or (whom is not None and whom.pos_ == "PRON") else word
        wanted = aimed(word, "for") if on is not None else None
        on = on and (aimed(word, "on") or aimed(word, "upon") or wanted or _particle(word, whom, act))
        if act is None and on is not None and _is_visited(reading, word, on):
            return None
        if on is None and act is not None and any(kid.lower_ == "for" for kid in act.children):
            return Found("call.call", act, by=who, to=subject(act))  # "calls for the parties to cease"
        return Found("call.call", act or on, by=who, to=on) if on is not None else None
    if lemma in {"want", "like", "look"}:
        return _wanting(reading, word, act, who)
    if lemma in {"expect", "trust"} and act is not None:
        doer = child(act, "nsubj") or child(word, "dobj")
        asked = modal(act) or any(kid.lower_ == "to" for kid in act.children)
        return Found("call.expect", act, by=who, to=doer) if asked and _collective(reading, doer) else None
    if lemma in {"hope", "trust", "expect", "wish", "pray"}:
        if act is None or (act.tag_ in {"VBD", "VBN"} and modal(act) is None and not passive(act)):
            return None
        doer = subject(act)
        stands = act.lemma_ == "be" and act.tag_ in {"VBZ", "VBP"} and modal(act) is None
        if stands and doer is not None and doer.pos_ != "PRON" and not _collective(reading, doer):
            return None  # "I hope this centre is a mark of our friendship"
        if {token.lemma_.lower() for token in act.subtree} & set(terms["pleasantries"]):
            return None
        if lemma == "hope" and (doer is None or act.dep_ == "ccomp" or act.lemma_.lower() == "see"):
            able = modal(act) in {"can", "could"} and act.lemma_ not in {"count", "rely"}
            mine = doer is not None and (doer.lower_ == "i" or (doer.lower_ == "we" and able))
            return None if mine else Found("call.hope", act, by=who, to=doer)
        if act.dep_ == "ccomp" and doer is not None and doer.lower_ != "i" and (lemma == "wish" or modal(act)):
            return Found("call.hope", act, by=who, to=doer)
        return None
    if act is not None and whom is None and act.dep_ == "ccomp":
        whom = child(act, "nsubj")
    moved = lemma == "beg" and act is not None and act.lemma_ == "move"  # "I beg to move that the Bill be read"
    if act is not None and (whom is not None or lemma == "appeal" or moved):
        return Found(f"call.{lemma}", act, by=who, to=whom or aimed(word, "to"))
    if whom is not None and (whom.lower_ in {"it", "this", "that"} or word.dep_ == "xcomp"):
        return None
    if lemma in {"urge", "demand", "encourage", "invite", "request", "appeal", "ask"} and (
        whom is not None or aimed(word, "to") is not None or aimed(word, "for")
    ):
        if lemma == "ask" and child(word, "dobj") is not None and aimed(word, "for") is None:
            return None
        return Found(f"call.{lemma}", word, by=who, to=whom)
    return None


def _wanting(reading: Reading, word: Token, act: Token | None, who: Token | None) -> Found | None:
    """ "I want you to remember", "we would like to see more women in office", "I look to the Council to act"."""
    lemma = word.lemma_.lower()
    if act is None or act.lemma_.lower() in reading.terms["call"]["asides"]:
        return None
    if lemma == "look":
        to = aimed(word, "to")
        return Found("call.want", act, by=who, to=to) if _collective(reading, to) else None
    if lemma == "like" and modal(word) != "would":
        return None
    seen = complement(act, "ccomp") if act is not None and act.lemma_ == "see" else None
    bare = seen is not None and seen.tag_ == "VB" and modal(seen) is None and word.dep_ != "relcl"
    if bare and seen is not None and child(seen, "mark") is None:  # "we would like to see them act"
        doer = child(seen, "nsubj")
        return Found("call.want", seen, by=who, to=doer) if _collective(reading, doer) else None
    doer = child(act, "nsubj") or child(word, "dobj")
    if (
        doer is not None
        and doer.i < act.i
        and doer.lower_ not in {"i", "we", "me", "us"}
        and _collective(reading, doer)
    ):
        return Found("call.want", act, by=who, to=doer)
    return None


def _proposed(reading: Reading, word: Token) -> Found | None:
    """ "I recommend that the Council adopt the report": with what is to be done, not with what is so."""
    act, who = child(word, "ccomp"), subject(word)
    if word.lemma_.lower() not in reading.terms["call"]["proposing"] or act is None or not reading.own(who):
        return None
    if negated(word) or conditional(word) or passive(word) or (reading.spoken and word.tag_ == "VBD"):
        return None
    doer = subject(act)
    wished = modal(act) == "should" or (
        modal(act) is None and (act.tag_ == "VB" or any(kid.lower_ == "be" for kid in act.children))
    )
    ours = doer is not None and doer.lower_ == "we" and act.tag_ in {"VB", "VBP"}
    return Found("call.propose", act, by=who, to=doer) if (wished or ours) and _collective(reading, doer) else None


def _need_for(reading: Reading, word: Token) -> Found | None:
    """ "The Ministers stressed the need for all parties to show restraint"."""
    verb = word.head.head if word.dep_ == "pobj" else word.head
    act = complement(word, "acl", "advcl", "relcl")
    if word.pos_ != "NOUN" or verb.pos_ != "VERB" or act is None or not reading.own(subject(verb)) or negated(verb):
        return None
    doer = child(act, "nsubj")
    asked = any(kid.lower_ == "for" for kid in act.children) and doer is not None and not _our_own(reading, verb, doer)
    voiced = verb.lemma_.lower() in {*reading.terms["commitment"]["voicing"], "emphasise", "emphasize", "note"}
    return Found("call.need", act, to=doer) if asked and voiced and _collective(reading, doer) else None


def _our_own(reading: Reading, verb: Token, doer: Token) -> bool:
    """Whether who is to act is who says so: "the two sides stressed the need for both sides to act"."""
    key, who = reading.discourse.at(doer), subject(verb)
    if doer.lower_ in FIRST_PERSON or doer.lower_ in reading.terms["sides"]["pairs"]:
        return True
    return key is not None and who is not None and key == reading.discourse.at(who)


def _hope(reading: Reading, word: Token) -> Found | None:
    """ "It is our hope that", "in the hope that", "my appeal to all parties is to"."""
    if word.lemma_.lower() in {"appeal", "plea", "request"} and word.dep_ == "nsubj" and word.head.lemma_ == "be":
        mine = child(word, "poss")
        return (
            Found("call.appeal", word, to=aimed(word, "to"))
            if mine is not None and mine.lower_ in {"my", "our"}
            else None
        )
    if word.lemma_.lower() == "hope" and word.pos_ == "NOUN":
        mine = child(word, "poss")
        if mine is not None and mine.lower_ in {"my", "our"} and word.head.lemma_ == "be":
            return Found("call.hope", word)
        act = complement(word, "acl", "ccomp", "relcl")
        voicing = {*reading.terms["commitment"]["voicing"], "convey", "voice"}
        if act is None or word.dep_ != "dobj" or word.head.lemma_.lower() not in voicing:
            return None
        if reading.own(subject(word.head)) and modal(act) is not None and not themselves(reading, act):
            return Found("call.hope", act, by=subject(word.head), to=subject(act))
    return None


def _hoped(reading: Reading, word: Token) -> Found | None:
    """ "It is hoped that all parties will return to the talks"."""
    it = subject(word)
    act = complement(word, "ccomp")
    impersonal = it is not None and it.lower_ == "it" and not conditional(word)
    now = any(kid.lower_ in {"is", "be"} for kid in word.children)
    if act is None or not impersonal or not now or not _collective(reading, subject(act)):
        return None
    return Found("call.hope", act, to=subject(act))


def _collective(reading: Reading, who: Token | None) -> bool:
    """Whether a demand on this subject is made to somebody: all together, a named agent, or people and bodies."""
    if who is None:
        return False
    if who.lower_ in TOGETHER or _some_of(who):
        return True
    if who.lower_ in {"i", "it", "he", "she", "this", "that", "there"}:
        return False
    people = {who.lemma_.lower(), singular(who)} & set(reading.terms["call"]["addressees"])
    nation = who.tag_ == "NNPS" and who.text in adjectives()  # "Australians"
    every = who.pos_ == "PROPN" and any(kid.lower_ in {"each", "every"} for kid in who.children)  # "every Kenyan"
    return bool(people) or every or nation or who.ent_type_ == "NORP" or reading.agent(who)


def _some_of(who: Token) -> bool:
    """Whether it is people told by what they have or are, or each one of us: "those who have the means"."""
    if who.lower_ == "those":
        return child(who, "relcl", "acl") is not None
    us = aimed(who, "of") if who.lower_ == "one" else None
    return us is not None and us.lower_ in {"us", "you"}


def _demand(reading: Reading, word: Token) -> Found | None:
    """ "We must", "countries should", "we cannot allow", "the killing must stop"."""
    terms = reading.terms["call"]
    force = modal(word)
    who = subject(word)
    if conditional(word) or word.lemma_.lower() in terms["asides"]:
        return None
    clause = child(word, "mark")
    if (
        clause is not None
        and clause.lower_ in {"as", "because", "since"}
        and not (who is not None and who.lower_ == "we")
    ):
        return None  # "as they must plan months ahead" tells why
    nor = word.sent[0].lower_ in _NOR and word.dep_ == "ROOT"  # "Nor can we ignore", "Neither should we rest"
    if (
        force == "should"
        and not nor
        and any(kid.tag_ == "MD" and who is not None and kid.i < who.i for kid in word.children)
    ):
        return None  # "should they arise"
    no_longer = any(kid.lower_ == "longer" for kid in word.children)
    if force in {"can", "could"} and (negated(word) or no_longer or nor) and who is not None and who.lower_ == "we":
        return Found("call.cannot", word, to=who) if word.lemma_.lower() in terms["unbearable"] else None
    if force not in terms["modals"] or any(aux.lower_ == "have" and aux.dep_ == "aux" for aux in word.children):
        return None
    if word.lemma_.lower() in terms["ending"]:
        return Found("call.end", word, to=None if negated(word) else who)  # "tyranny must not prevail"
    agent = child(word, "agent")
    if agent is not None and _collective(reading, child(agent, "pobj")):  # "must be upheld by all parties"
        return Found("call.must", word, to=child(agent, "pobj"))
    if passive(word) and word.lemma_.lower() in terms["states"] and _collective(reading, who):
        return Found("call.must", word, to=who)
    if (passive(word) and not (who is not None and who.lower_ == "we")) or not _collective(reading, who):
        return None
    return Found(f"call.{'must' if force == 'must' else 'should'}", word, to=who)


def _need(reading: Reading, word: Token) -> Found | None:
    """ "We need to act", "we have to", "we need an immediate ceasefire", "countries need to"."""
    lemma = word.lemma_.lower()
    wanted = child(word, "nsubjpass") if lemma == "need" and word.dep_ in {"ROOT", "conj"} else None
    if wanted is not None and wanted.pos_ == "NOUN" and not negated(word) and reading.spoken and modal(word) is None:
        now = any(kid.dep_ == "auxpass" and kid.lower_ in {"is", "are"} for kid in word.children)
        return Found("call.need", word) if now else None  # "more schools are needed"
    if (
        lemma not in reading.terms["call"]["needs"]
        or negated(word)
        or conditional(word)
        or word.tag_ in {"VBD", "VBN", "VBG"}
        or word.dep_ == "relcl"
    ):
        return None
    if modal(word) in {"can", "could", "may", "might", "would"}:
        return None
    if any(kid.dep_ == "aux" and kid.lower_ in {"had", "did"} for kid in word.children):
        return None
    who, act = subject(word), complement(word, "xcomp", "ccomp")
    if not _collective(reading, who):
        return None
    if act is not None and act.lemma_.lower() in reading.terms["call"]["asides"]:
        return None
    if lemma in {"have", "got"}:
        if who is None or who.lower_ not in reading.terms["call"]["bound"] or modal(word) in {"will", "shall"}:
            return None
        to = (
            act is not None
            and any(kid.dep_ == "aux" and kid.lower_ == "to" for kid in act.children)
            and act.i - word.i <= 4
            and child(word, "dobj") is None
        )
        return Found("call.have", act or word, to=who) if to else None
    if act is None and (child(word, "dobj") is None or who is None or who.lower_ not in {"we", "us", "all", "world"}):
        return None
    if act is None and modal(word) in {"will", "shall"}:  # "we will need examiners"
        return None
    states = act is not None and (act.lemma_ in {"be", "have"} or passive(act))
    if states and (who is None or who.lower_ != "we"):  # "investors need to have confidence"
        return None
    return Found("call.need", act or word, to=who)


def _duty(reading: Reading, word: Token) -> Found | None:
    """ "All parties have an obligation to", "we have a shared responsibility to"."""
    if word.lemma_.lower() not in reading.terms["call"]["duties"] or word.pos_ != "NOUN":
        return None
    act = complement(word, "acl", "relcl") or complement(word.head, "xcomp", "advcl", "ccomp")
    if act is None or (act.dep_ == "relcl" and not any(kid.lower_ == "to" for kid in act.children)):
        return None
    if word.head.lemma_ == "have" and _collective(reading, subject(word.head)):
        return Found("call.duty", act, to=subject(word.head))
    mine = child(word, "poss")
    being = word.head.lemma_ == "be" or word.head.lower_ in {"’s", "'s"}
    if being and mine is not None and mine.lower_ == "our":
        return Found("call.duty", act)
    whose = aimed(word, "of")
    it = child(word.head, "nsubj")
    now = being and word.head.tag_ in {"VBZ", "VBP"} and word.dep_ == "attr" and it is not None and it.lower_ == "it"
    now = now and act.i > word.i and any(kid.lower_ == "to" for kid in act.children)
    return Found("call.duty", act, to=whose) if now and _collective(reading, whose) else None


def _important(reading: Reading, word: Token) -> Found | None:
    """ "It is important that we", "it is vital for countries to"."""
    if word.lemma_.lower() not in reading.terms["call"]["adjectives"] or word.head.lemma_ not in {"be", "’s", "'s"}:
        return None
    act = complement(word.head, "ccomp", "advcl", "xcomp", "csubj") or complement(word)
    if act is None or act.i < word.i:
        return None
    who = child(act, "nsubj") or aimed(word, "upon") or aimed(word, "on") or aimed(word, "for")
    mark = child(act, "mark")
    if mark is not None and mark.lower_ in {"as", "because", "since", "when", "while"}:  # tells why, not what
        return None
    it = child(word.head, "nsubj", "expl")
    asked = who is not None and who.tag_ == "NNS" and it is not None and it.lower_ == "it"
    asked = asked and any(mark.lower_ == "for" for mark in act.children)
    return Found("call.important", act, to=who) if asked or _collective(reading, who) else None


def _time(reading: Reading, word: Token) -> Found | None:
    """ "It is time to act", "now is the time to invest", "the time has come to", "it is up to us to"."""
    verb, low = word.head, word.lower_
    if low == "up" and verb.lemma_ == "be":
        to = aimed(word, "to")
        return Found("call.time", verb, to=to) if _collective(reading, to) else None
    if any(kid.dep_ == "amod" and kid.lower_ not in {"high", "right"} for kid in word.children):
        return None
    if low not in {"time", "moment", "hour"} or verb.lemma_ not in {"be", "come"} or negated(verb):
        return None
    if any(kid.lower_ in {"was", "were", "will"} for kid in (verb, *verb.children)) or conditional(verb):
        return None
    before = child(verb, "nsubj", "expl") or (verb.nbor(-1) if verb.i > verb.sent.start else verb)
    present = word.dep_ == "attr" and before.lower_ in {"it", "now", "this", "today"}
    if not present and word.dep_ != "nsubj":
        return None
    act = complement(word, "acl", "relcl", "ccomp", "xcomp") or complement(verb, "xcomp", "acl", "ccomp", "advcl")
    if act is None or act.lemma_.lower() in {*reading.terms["call"]["asides"], "be", "come"} or act.i < word.i:
        return None
    mark = child(act, "mark", "advmod")
    if mark is not None and mark.i < act.i and mark.lower_ in {"as", "when", "while", "because", "since"}:
        return None  # "this is a time of reflection as we honour them"
    told = act.dep_ in {"relcl", "ccomp"} and not any(kid.lower_ == "to" for kid in act.children)
    if told and any(kid.lower_ == "a" for kid in word.children):  # "this is a time that tests our faith"
        return None
    return Found("call.time", act)


def _told(reading: Reading, word: Token) -> Found | None:
    """ "Members of the public are encouraged to submit": asked in the passive, without a name for who asks."""
    if word.lemma_.lower() not in reading.terms["call"]["directing"] or word.tag_ != "VBN" or negated(word):
        return None
    act, who = complement(word, "xcomp"), child(word, "nsubjpass")
    opens = reading.leading and act is None and reading.text.rstrip(" \n:").endswith(" to")  # "are urged to:"
    if opens:
        act = word
    ruled = word.lemma_ == "require" and modal(word) in {"will", "shall"} and not reading.leading
    present = modal(word) is None and any(
        kid.dep_ in {"aux", "auxpass"} and kid.lower_ in {"are", "is"} for kid in word.children
    )
    if (
        act is None
        or not (ruled or (present and word.lemma_ != "require"))
        or conditional(word)
        or child(word, "agent") is not None
    ):
        return None
    many = who is not None and who.tag_ == "NNS"  # "inventors", "law practices": whoever they are
    return Found("call.told", act, to=who, bare=opens) if many or _collective(reading, who) else None


RULES: Final = (
    Rule(_let_us, frozenset({"let"}), nominal=True),
    Rule(
        _asking,
        frozenset({"hope", "hopes", "hoping", "hoped", "look", "ask", "direct", "welcome"}),
        ("call.verbs", "call.retold", "call.requiring"),
    ),
    Rule(_demand, frozenset({"can", "ca", "could"}), ("call.modals",)),
    Rule(_need, frozenset({"need"}), ("call.needs",)),
    Rule(_duty, lists=("call.duties",), nominal=True),
    Rule(_important, lists=("call.adjectives",), nominal=True),
    Rule(_hope, frozenset({"appeal", "plea", "request", "hope"}), nominal=True),
    Rule(imperative),
    Rule(_time, frozenset({"up", "time", "moment", "hour"}), nominal=True),
    Rule(_proposed, lists=("call.proposing",)),
    Rule(_need_for, frozenset({"need"}), nominal=True),
    Rule(_told, lists=("call.directing",)),
    ASKING,
)
