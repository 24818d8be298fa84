"""What a model that was trained on annotated documents makes of a sentence: what a rule said is one sign of many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from kg.extract.statements.grammar import SUBJECTS, Found, Reading, singular
from kg.extract.statements.heard import KINDS, Heard
from kg.extract.words import Words, words
from kg.model import EntityType, StatementKind
from kg.weigh import Several

if TYPE_CHECKING:
    from spacy.tokens import Doc

DOUBTED: Final = 0.15
"""What a rule found and the model holds for less probable is left out: of what rules found with 0.15 to 0.4, 15 of 26
were right in cross-validation."""
NEAR: Final = 2
"""How many sentences before and after tell what is being done with words."""
PLAIN: Final = frozenset({"PUNCT", "SPACE"})
_ENTITIES: Final = {
    EntityType.PERSON: "person",
    EntityType.ORGANIZATION: "body",
    EntityType.PLACE: "country",
    EntityType.POLICY: "policy",
    EntityType.EVENT: "event",
    EntityType.TOPIC: "thing",
}
_GROUPS: Final = (("team", "sides", "bodies"), ("actor", "sides", "actors"), ("people", "call", "addressees"))
_PERSONS: Final = {
    "i": "i", "we": "we", "you": "you", "they": "they", "he": "he", "she": "he", "it": "it", "this": "it", "that": "it",
    "there": "it", "who": "who", "which": "who", "these": "it", "those": "they", "all": "they", "everyone": "they",
}  # fmt: skip


def signs(all_: Sequence[Heard], n: int) -> set[str]:
    """The signs of the n-th sentence of a document: what rules said of it and about it, its verbs with their subjects
    and moods, its words, and where it stands."""
    one, count = all_[n], len(all_)
    found: set[str] = set()
    for kind, hit in one.found.items():
        said = kind.value
        found.update((f"rule={hit.rule}", f"said={said}", f"rule={hit.rule} {hit.trigger.lemma_.lower()}"))
        found.add(f"said={said} {'spoken' if one.reading.spoken else 'told'}")
    if not one.found:
        found.add("said=-")
    for other in range(max(0, n - NEAR), min(count, n + NEAR + 1)):
        if other != n:
            found.update(f"near={kind.value}" for kind in all_[other].found)
    found.update(_standing(one, n, count))
    found.update(_wording(one.reading))
    return found


def _standing(one: Heard, n: int, count: int) -> Iterator[str]:
    """Where a sentence stands, and who speaks."""
    reading = one.reading
    yield f"zone={reading.sentence.zone.value}"
    yield "spoken" if reading.spoken else "told"
    yield f"first={n}" if n < 3 else f"last={count - n}" if count - n <= 3 else f"fifth={5 * n // count}"
    if one.item:
        yield "item"
    text = reading.text.rstrip(" \"”’'")
    yield f"end={text[-1:]}" if text[-1:] in ".?!:;" else "end=-"
    size = len(reading.sentence.tokens)
    yield f"size={'5' if size < 6 else '12' if size < 13 else '25' if size < 26 else '50' if size < 51 else 'more'}"
    if reading.text.lstrip()[:1] in '"“‘':
        yield "quoted"


def _wording(reading: Reading) -> set[str]:
    tokens = reading.sentence.tokens
    doc: Doc = tokens.doc
    read = words(doc)
    begin, end = tokens.start, tokens.end
    found: set[str] = set()
    mode = "s" if reading.spoken else "t"
    first = True
    lemmas, pos, lower = read.lemmas, read.pos, read.lower
    for at in range(begin, end):
        if pos[at] in PLAIN:
            continue
        word = "#" if pos[at] == "NUM" else "@" if pos[at] == "PROPN" else lemmas[at]
        if pos[at] in {"AUX", "PRON"}:
            word = lower[at]
        found.add(f"w={word}")
        if first:
            found.add(f"begin={word}")
            first = False
    for at in range(begin, end):
        if pos[at] in {"VERB", "AUX"} and read.deps[at] not in {"aux", "auxpass"}:
            who, mood, lemma = _who(reading, read, at), _mood(read, at), lemmas[at]
            dep = read.deps[at]
            place = "root" if dep in {"ROOT", "conj"} else "under" if dep in {"ccomp", "xcomp"} else "aside"
            found.add(f"{place} {who} {mood}")
            found.add(f"{place} {who} {mood} {lemma}")
            found.add(f"{who} {mood} {mode}")
            found.add(f"{mood} {lemma}")
            if dep in {"ccomp", "xcomp", "advcl", "pcomp", "acl"}:
                head = lemmas[read.heads[at]]
                found.add(f"{head} > {who} {mood}")
                found.add(f"{head} > {lemma}")
            for child in read.children(at):
                if read.deps[child] in {"dobj", "attr", "acomp"}:
                    found.add(f"{lemma} < {lemmas[child] if pos[child] != 'PROPN' else '@'}")
    return found


def _who(reading: Reading, read: Words, verb: int) -> str:
    """What kind of thing does it."""
    for at in read.upwards(verb):
        for kid in read.children(at):
            if read.deps[kid] in SUBJECTS:
                return _kind(reading, read, kid)
        if read.deps[at] not in {"conj", "xcomp"}:
            return "-"
    return "-"


def _kind(reading: Reading, read: Words, subject: int) -> str:
    if (person := _PERSONS.get(read.lower[subject])) is not None:
        return person
    token = reading.discourse.annotation.docs[reading.sentence.segment][subject]
    key, voice = reading.discourse.at(token), reading.discourse.voice(reading.sentence)
    if key is not None:
        return "side" if key in {voice.side, voice.speaker} else _ENTITIES[reading.discourse.type(key)]
    if any(read.lower[kid] in {"our", "my"} for kid in read.children(subject)):
        return "ours"
    terms, noun = reading.terms, singular(token)
    for name, section, of in _GROUPS:
        if noun in terms[section][of]:
            return name
    return "instrument" if noun in terms["commitment"]["instruments"] else "noun"


def _mood(read: Words, verb: int) -> str:
    """The modal that governs a verb, else its tense; with a negation and the passive told."""
    force, more = "", ""
    for kid in read.children(verb):
        dep = read.deps[kid]
        if dep in {"aux", "auxpass"} and not force:
            if read.tags[kid] == "MD":
                force = read.lemmas[kid]
            elif read.lower[kid] == "to":
                force = "to"
            elif read.tags[kid] != "VBN":
                force = f"{read.lower[kid]}+"
        if dep == "neg":
            more += "!"
        elif dep == "auxpass":
            more += "p"
        elif dep == "mark" and read.lower[kid] in {"if", "whether", "unless"}:
            more += "?"
    return (force or read.tags[verb]) + more


def weighed(all_: Sequence[Heard], model: Several) -> Iterator[tuple[Heard, StatementKind, Found, float]]:
    """What the model lets stand of what the rules found, each with its probability.

    Of sentences that no rule spoke of it is asked nothing: too few of those that it would give were right.
    """
    for n, one in enumerate(all_):
        if not one.found:
            continue
        seen = signs(all_, n)
        chances = model.chances(model.total(seen), [kind.value for kind, _ in KINDS])
        for kind, _ in KINDS:
            chance, hit = chances.get(kind.value, 0.0), one.found.get(kind)
            if hit is not None and len(one.found) > 1 and hit.rule in one.reading.terms["call"]["beside"]:
                alone = {sign for sign in seen if not sign.startswith("said=") or kind.value in sign}
                chance = model.chances(model.total(alone), [kind.value]).get(kind.value, 0.0)
            if hit is not None and chance >= DOUBTED:
                yield one, kind, hit, chance
