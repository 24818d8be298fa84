"""Who acts under a policy: "under the Act, X may ...", "in line with the Agreement, A and B are ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.clauses import Clause, Mood, clauses
from kg.extract.facts.arguments import types
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Zone

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.CLOSING})
NEAR: Final = 60
"""The words of acting under something stand in the last so many characters before it."""


def applications(scene: Scene) -> Iterator[Fact]:
    """The agents of the clauses in which a policy stands behind "under", "pursuant to", "in line with"."""
    for sentence in scene.sentences:
        if sentence.zone not in TOLD:
            continue
        under = [
            (key, mention)
            for key, mention in scene.discourse.within(sentence.span)
            if scene.discourse.type(key) is EntityType.POLICY
            and mention.form is not Form.PRONOUN
            and _is_under(scene, sentence, mention)
        ]
        if not under:
            continue
        found = tuple(clauses(sentence))
        for key, mention in under:
            clause = around(sentence, found, mention)
            verb = clause.verb.lemma_.lower() if clause is not None else ""
            talked = (
                verb in lexicon.load("triggers")["talking"]["verbs"]
                or verb in lexicon.load("triggers")["breaking"]["verbs"]
            )
            if clause is None or clause.mood is Mood.OPEN or talked:
                continue  # who discusses or reaffirms what is done under a policy does not act under it
            for agent in scene.arguments.entities(clause.agents, types(("Agent",)), sentence, inside=False):
                yield scene.fact(agent, "implements", key, sentence, confidence=0.5, rule="implements:under")


def _is_under(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    before = scene.text[max(sentence.span.begin, mention.span.begin - NEAR) : mention.span.begin]
    return (
        re.search(rf"{lexicon.words('triggers', 'under').pattern}\s+(?:the\s+|its\s+|our\s+|their\s+)?$", before, re.I)
        is not None
    )


def around(sentence: Sentence, found: tuple[Clause, ...], mention: Mention) -> Clause | None:
    """The nearest clause above the policy's words."""
    doc, base = sentence.tokens.doc, sentence.tokens.doc.user_data["begin"]
    tokens = doc.char_span(mention.span.begin - base, mention.span.end - base, alignment_mode="expand")
    if tokens is None:
        return None
    by_verb = {clause.verb.i: clause for clause in found}
    above: list[Token] = [tokens.root, *tokens.root.ancestors]
    return next((by_verb[token.i] for token in above if token.i in by_verb and by_verb[token.i].agents), None)
