"""Who values whom by what they do ("A welcomed B's efforts"), and whose support is thanked for.

What is welcomed is the deed, and with it the one whose deed it is. Thanks for support tell who gave it: B supports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.clauses import Clause, Mood, coordinated
from kg.extract.facts.arguments import AGENT, FIRST_PLURAL, under_of
from kg.extract.facts.relations import SAID_IN, stated
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

VALUED: Final = AGENT | {EntityType.POLICY, EntityType.EVENT}
_THANKS: Final = re.compile(
    r"\b(?:thank|thanks|thanked|thanks to|grateful to|gratitude to|appreciation to)\s+"
    r"(?P<whom>[^.;:?!]{3,160}?)\s+for\s+"
    r"(?:all\s+)?(?:their|its|his|her)\s+(?:(?!and\b)[\w-]+,?\s+(?:and\s+)?){0,3}?support\b"
    r"(?P<what>\s+(?:of|for|to)\s+(?:the\s+|our\s+|this\s+)?)?",
    re.IGNORECASE,
)


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("facts")["regards"][section])


def regards(scene: Scene) -> Iterator[Fact]:
    """Who is valued for a deed, and who is thanked for support."""
    for sentence in scene.sentences:
        if sentence.zone not in SAID_IN:
            continue
        for clause in stated(sentence):
            if clause.mood is not Mood.OPEN and clause.verb.lemma_.lower() in _listed("verbs"):
                yield from _valued(scene, sentence, clause)
        for giver, taker in _supporters(scene, sentence):
            yield scene.fact(giver, "supports", taker, sentence, confidence=0.6, rule="supports:thanked")


def _valued(scene: Scene, sentence: Sentence, clause: Clause) -> Iterator[Fact]:
    look = scene.arguments
    side = scene.discourse.voice(sentence).side
    agents = clause.agents
    if side is None or look.type(side) is EntityType.PERSON:
        agents = tuple(head for head in agents if head.lower_ not in FIRST_PLURAL)
    owners = tuple(owner for head in clause.patients for owner in _owners(head))
    if not agents or not owners:
        return
    valued = look.entities(owners, VALUED, sentence, inside=False)
    for subject in look.entities(agents, AGENT, sentence, inside=False):
        for object_ in valued:
            if subject != object_ and object_ != side:
                yield scene.fact(subject, "supports", object_, sentence, confidence=0.6, rule="supports:deed")


def _owners(head: Token) -> tuple[Token, ...]:
    """Whose deed a noun tells: "B's efforts", "the efforts of B", "the role played by B"."""
    if head.lemma_.lower() not in _listed("deeds"):
        return ()
    found = [child for child in head.children if child.dep_ == "poss"]
    doing = [child for child in head.children if child.dep_ == "acl" and child.tag_ in {"VBN", "VBG"}]
    for above in (head, *doing):
        found += [
            grand
            for child in above.children
            if child.dep_ in {"agent", "prep"} and child.lower_ == "by"
            for grand in child.children
            if grand.dep_ == "pobj"
        ]
    return (*coordinated(iter(found)), *under_of(head))


def _supporters(scene: Scene, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Those thanked for their support, with what they support: what is named behind it, else our side."""
    for thanks in thanked(scene, sentence):
        begin = sentence.span.begin
        end, whom = begin + thanks.end(), Span(begin + thanks.start("whom"), begin + thanks.end("whom"))
        named = [row for row in scene.discourse.within(sentence.span) if row[1].form is not Form.PRONOUN]
        behind = [key for key, mention in named if mention.span.begin == end] if thanks["what"] else []
        voice = scene.discourse.voice(sentence)
        taker = behind[0] if behind else None if thanks["what"] else voice.side or voice.speaker
        for key, mention in named:
            if taker is not None and key != taker and mention.span in whom and scene.discourse.type(key) in AGENT:
                yield key, taker


def thanked(scene: Scene, sentence: Sentence) -> list[re.Match[str]]:
    """The thanks of a sentence for support that was given: its words, from the begin of the sentence on."""
    words = sentence.span.of(scene.text)
    return list(_THANKS.finditer(words)) if "support" in words else []
