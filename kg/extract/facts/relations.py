"""Facts that a verb states between its arguments, by the patterns of `lexicon/facts.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.clauses import Clause, Mood, clauses, complements, is_visit, mood
from kg.extract.facts.arguments import FIRST_PLURAL, Arguments, is_light, types, under_of
from kg.extract.facts.compositions import lead, names
from kg.extract.facts.gatherings import run_of_names
from kg.extract.facts.packages import packages
from kg.extract.facts.scene import Scene
from kg.extract.words import words
from kg.model import EntityType, Fact, Form, Span, Zone

if TYPE_CHECKING:
    from spacy.tokens import Token

SAID_IN: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.CLOSING, Zone.TITLE})
JOINTLY: Final = frozenset(
    {"implements", "issuedBy", "cooperatesWith", "memberOf", "founder", "organizer", "participant"}
)
"""What the "we" of a joint statement says of each of those who make it; what they favour, all of them say together."""
SENT: Final = frozenset({"issuedBy", "implements", "participant", "organizer"})
"""What ministers and other delegates do for those who sent them."""
MADE: Final = frozenset({"founder", "issuedBy", "implements"})
"""What "we" have made or carry out is not the speaker's own doing where nothing tells whose side that is."""
MEETING: Final = frozenset({"meet", "speak", "talk", "hold", "consult"})
_INCLUDING: Final = re.compile(
    r"^[^.;]{0,60}?(?:\b(?:including|among them|namely)|:)[:,]?\s+[\w. ]{0,40}$|^\s+(?:of|from)\s+(?:the\s+)?$"
)
_TITLES: Final = re.compile(
    r"\s+(?:(?:today|yesterday|briefly|separately|virtually|again)\s+)?(?:(?:with|to)\s+)?(?:(?:the|his|her|their|both)\s+)?"
    r"(?:(?:[A-Z][\w’'.-]*|of|for|and|the|Mr\.|Mrs\.|Ms\.|Dr\.|H\.E\.),?\s+){0,14}"
)
"""From a verb of meeting to the name of the first one met: only titles stand between."""
_NEAR: Final = frozenset({"dobj", "acomp", "attr", "prt", "oprd", "advmod", "prep", "nsubjpass", "conj"})
_VISITED: Final = ("call", "on")
RECIPROCAL: Final = frozenset({"each other", "one another"})


@dataclass(frozen=True, slots=True)
class Relation:
    """One entry of the lexicon, ready to match."""

    predicate: str
    words: tuple[str, ...]
    subject: frozenset[EntityType]
    object: frozenset[EntityType]
    flip: bool
    passive_only: bool
    confidence: float

    @property
    def name(self) -> str:
        return f"{self.predicate}:{' '.join(self.words)}"


@cache
def _by_verb() -> dict[str, tuple[Relation, ...]]:
    """The relations by the lemma of their verb, longest pattern first, so that "work on" is tried before "work"."""
    found: dict[str, list[Relation]] = {}
    for entry in lexicon.load("facts")["relation"]:
        for pattern in entry["patterns"]:
            words = tuple(pattern.split())
            relation = Relation(
                entry["predicate"],
                words,
                types(tuple(entry["subject"])),
                types(tuple(entry["object"])),
                entry.get("flip", False),
                entry.get("passive_only", False),
                entry["confidence"],
            )
            found.setdefault(words[0], []).append(relation)
    return {verb: tuple(sorted(rows, key=lambda row: -len(row.words))) for verb, rows in found.items()}


@cache
def _verbs() -> frozenset[str]:
    """The verbs that any pattern begins with, and those of the lists that have a grammar of their own."""
    data = lexicon.load("facts")
    return (
        frozenset(_by_verb())
        | frozenset(data["mutual"]["verbs"])
        | frozenset(data["sited"]["verbs"])
        | frozenset(data["regards"]["verbs"])
    )


def stated(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence whose verb may state a relation, found once: topics and relations both go by them."""
    memo: dict[int, tuple[Clause, ...]] = sentence.tokens.doc.user_data.setdefault("relation clauses", {})
    if sentence.index not in memo:
        memo[sentence.index] = tuple(clauses(sentence, _verbs()))
    return memo[sentence.index]


def relations(scene: Scene) -> Iterator[Fact]:
    """The facts of all clauses of the document that match a pattern."""
    for sentence in scene.sentences:
        if sentence.zone in SAID_IN:
            for clause in stated(sentence):
                yield from _clause(scene, sentence, clause)


def _clause(scene: Scene, sentence: Sentence, clause: Clause) -> Iterator[Fact]:
    if clause.mood is Mood.OPEN and not _is_looked_forward_to(clause.verb):
        return
    if clause.mood is not Mood.OPEN:
        yield from _mutual(scene, sentence, clause)
        yield from _sited(scene, sentence, clause)
    done: set[str] = set()
    for relation in _by_verb().get(clause.verb.lemma_.lower(), ()):
        if clause.mood is Mood.OPEN and relation.predicate != "cooperatesWith":
            continue
        if relation.predicate in done or (relation.passive_only and not clause.passive):
            continue
        if relation.words[0] == "join" and clause.passive:
            continue  # "the Director was joined by X" makes no member
        if relation.words[:2] == _VISITED and not is_visit(clause.verb):
            continue
        targets = _targets(relation.words[1:], clause)
        # "the Institute is based in X": the one that suffers it is the one that is told of
        doers = clause.patients if relation.passive_only else clause.agents
        if not targets or not doers:
            continue
        facts = list(_pair(scene, sentence, replace(clause, agents=doers), relation, targets))
        if facts:
            done.add(relation.predicate)
            yield from facts


def _is_looked_forward_to(verb: Token) -> bool:
    """ "We look forward to working with X": of working together it is a promise."""
    above = verb.head if verb.dep_ == "pcomp" else verb
    return above.lower_ == "to" and above.head.lemma_.lower() == "look" and mood(above.head) is not Mood.OPEN


def topic_heads(look: Arguments, sentence: Sentence) -> set[int]:
    """The tokens of a sentence that some agent or policy supports, promotes, opposes or is about: likely topics."""
    found: set[int] = set()
    if sentence.zone not in SAID_IN:
        return found
    for clause in stated(sentence):
        if clause.mood is Mood.OPEN or not clause.agents:
            continue
        for relation in _by_verb().get(clause.verb.lemma_.lower(), ()):
            if EntityType.TOPIC not in relation.object:
                continue
            targets = _targets(relation.words[1:], clause)
            if targets and look.entities(clause.agents, relation.subject, sentence):
                for head in targets:
                    found.add(head.i)
                    if is_light(head):
                        found.update(token.i for token in under_of(head))
    return found


def _targets(rest: tuple[str, ...], clause: Clause) -> tuple[Token, ...]:
    """The heads that stand in the slot of a pattern, or none where the pattern does not match the clause."""
    slot = rest.index("_")
    before, after = rest[:slot], rest[slot + 1 :]
    if after:
        # "regard _ as task": the complement after the slot must be there
        if not any(token.lemma_.lower() == after[1] for token in clause.obliques(after[0])):
            return ()
        return clause.patients
    if not before:
        return clause.patients
    if len(before) == 1:
        if any(child.dep_ == "prt" and child.lower_ == before[0] for child in clause.verb.children):
            return clause.patients
        return clause.obliques(before[0])
    # "attach importance to _": the preposition may hang on the noun or on the verb; the nouns between follow each other
    anchors = [clause.verb]
    for word in before[:-1]:
        anchors = [child for anchor in anchors for child in _near(anchor, word)]
        if not anchors:
            return ()
    for anchor in [*anchors, clause.verb]:
        heads = tuple(
            head
            for child in anchor.children
            if child.dep_ in {"prep", "dative"} and child.lower_ == before[-1]
            for head in complements(child)
        )
        if heads:
            return heads
    return ()


def _near(anchor: Token, lemma: str) -> Iterator[Token]:
    """The objects, complements and particles of a word, and the nouns under its prepositions, of one lemma."""
    read = words(anchor.doc)
    for child in read.children(anchor.i):
        if read.deps[child] in _NEAR and read.lemmas[child] == lemma:
            yield anchor.doc[child]
        if read.deps[child] in {"prep", "prt"}:
            yield from (anchor.doc[grand] for grand in read.children(child) if read.lemmas[grand] == lemma)


def _pair(
    scene: Scene, sentence: Sentence, clause: Clause, relation: Relation, targets: tuple[Token, ...]
) -> Iterator[Fact]:
    look = scene.arguments
    subjects = look.together(clause.agents, relation.subject, sentence) if relation.predicate in JOINTLY else []
    agents = clause.agents
    side = scene.discourse.voice(sentence).side
    if side is None or look.type(side) is EntityType.PERSON:
        agents = tuple(head for head in agents if head.lower_ not in FIRST_PLURAL)
    subjects = subjects or _all(look, agents, relation.subject, sentence)
    if relation.predicate in SENT:
        sent = [key for key in _sending(scene, clause) if look.type(key) in relation.subject]
        subjects = list(dict.fromkeys([*subjects, *sent]))
    if not subjects:
        return
    if any(" ".join(t.text.lower() for t in head.subtree) in RECIPROCAL for head in targets):
        pairs = [(a, b) for a in subjects for b in subjects if a != b and look.type(b) in relation.object]
    else:
        objects = _all(look, targets, relation.object, sentence)
        if EntityType.POLICY in relation.object:
            objects = list(dict.fromkeys([*objects, *packages(scene, sentence, targets)]))
        if relation.predicate == "cooperatesWith":
            objects = _met(scene, sentence, clause, targets, objects)
        pairs = [(a, b) for a in subjects for b in objects if a != b]
    for subject, object_ in pairs:
        if clause.mood is Mood.PROMISED and look.type(subject) in {EntityType.POLICY, EntityType.EVENT}:
            continue  # what a plan "will" bring about is a forecast
        s, o = (object_, subject) if relation.flip else (subject, object_)
        yield scene.fact(s, relation.predicate, o, sentence, confidence=relation.confidence, rule=relation.name)


def _all(look: Arguments, heads: tuple[Token, ...], allowed: frozenset[EntityType], sentence: Sentence) -> list[str]:
    """What the heads stand for, with the rest of the row of names that one of them stands in."""
    found = look.entities(heads, allowed, sentence)
    return list(dict.fromkeys([*found, *look.in_row(heads, allowed, sentence)])) if found else found


def _sending(scene: Scene, clause: Clause) -> Iterator[str]:
    """Those whose leaders or ministers do it: "by the | Foreign Ministers of A and B", "by | ASEAN Member States".

    And persons of a list with offices, of which the parse holds the first: "by the | President, A, and Minister B".
    """
    if clause.passive and clause.agents:
        by = next((child for child in clause.verb.children if child.dep_ == "agent"), None)
        listed = names(scene, Span(place(by).end, clause.sentence.span.end)) if by is not None else []
        if listed and scene.discourse.type(listed[0]) is EntityType.PERSON:
            yield from (key for key in listed if scene.discourse.type(key) is EntityType.PERSON)
    edge = clause.sentence.span.end if clause.passive else place(clause.verb).begin
    for head in clause.agents:
        if not head.lower_.endswith("s") or lead(head.lower_) < len(head) or scene.is_named(head):
            continue
        begin, end = place(head.doc[head.left_edge.i]).begin, place(head).end
        yield from names(scene, Span(begin, edge))
        for key, mention in scene.discourse.within(Span(begin, end)):
            gap = scene.text[mention.span.end : end]
            if scene.discourse.type(key) is EntityType.ORGANIZATION and gap and lead(gap) == len(gap):
                yield key


def _met(scene: Scene, sentence: Sentence, clause: Clause, targets: tuple[Token, ...], objects: list[str]) -> list[str]:
    """Those met, with the rest of their list: "met A, Minister of X, and B", "met officials, including A and B"."""
    begin = place(targets[0]).begin
    first = None
    if clause.verb.lemma_.lower() in MEETING:
        # "met with President A, Cabinet Member B": titles in a row lead the parse astray
        end = place(clause.verb).end
        for key, mention in scene.discourse.within(Span(end, sentence.span.end)):
            if scene.discourse.type(key) is EntityType.PERSON and mention.form is Form.NAME:
                if _TITLES.fullmatch(scene.text[end : mention.span.begin]):
                    return list(
                        dict.fromkeys(
                            [*objects, *run_of_names(scene, Span(mention.span.begin, sentence.span.end), mention)]
                        )
                    )
                break
    for key, mention in scene.discourse.within(Span(begin, sentence.span.end)):
        behind = mention.span.begin > begin and mention.form is not Form.PRONOUN
        if behind and scene.discourse.type(key) in types(("Agent",)):
            told = _INCLUDING.search(scene.text[place(targets[0]).end : mention.span.begin])
            if told is not None and not (objects and told[0].lstrip().lower().startswith(("of", "from"))):
                # "met Peru's officials, including A": not the country; "worked with the Council, including A": it too
                objects = [other for other in objects if other in {scene.discourse.at(head) for head in targets}]
                first = mention
                break
        if key in objects and clause.verb.lemma_.lower() in MEETING:
            first = mention
        if key in objects or behind:
            break
    if first is None:
        return objects
    return list(dict.fromkeys([*objects, *run_of_names(scene, Span(first.span.begin, sentence.span.end), first)]))


def _sited(scene: Scene, sentence: Sentence, clause: Clause) -> Iterator[Fact]:
    """ "X hosted the Convening at the White House": the verb's place is that of the event which it holds."""
    if clause.verb.lemma_.lower() not in lexicon.load("facts")["sited"]["verbs"]:
        return
    events = scene.arguments.entities(clause.patients, frozenset({EntityType.EVENT}), sentence, inside=False)
    heads = (*clause.obliques("in"), *clause.obliques("at"))
    places = scene.arguments.entities(heads, frozenset({EntityType.PLACE}), sentence, inside=False)
    if len(events) == 1 and places:
        yield scene.fact(events[0], "eventPlace", places[0], sentence, confidence=0.7, rule="place:clause")


def _mutual(scene: Scene, sentence: Sentence, clause: Clause) -> Iterator[Fact]:
    """ "X and Y met": one fact for a pair; of three and more no pair is more said than another."""
    mutual = lexicon.load("facts")["mutual"]
    if clause.passive or clause.verb.lemma_.lower() not in mutual["verbs"]:
        return
    agents = scene.arguments.entities(clause.agents, types(("Agent",)), sentence, inside=False)
    if len(agents) == 2:
        yield scene.fact(
            agents[0], mutual["predicate"], agents[1], sentence, confidence=0.6, rule=f"mutual:{clause.verb.lemma_}"
        )
