"""Who works with whom by a noun: "the partnership between A and B", "in cooperation with B", "our ties with B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.clauses import Mood, clauses
from kg.extract.facts.applications import around
from kg.extract.facts.arguments import types
from kg.extract.facts.gatherings import run_of_names
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

AGENTS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
TOLD: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.CLOSING})
_BETWEEN: Final = re.compile(r"\s+(?:[\w-]+\s+){0,3}?between\s+(?:the\s+)?", re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:\([^()]*\))?,?\s*(?:and|&)\s+(?:the\s+)?", re.IGNORECASE)
_BOTH: Final = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?between\s+(?:our|the|both|these)\s+(?:two\s+|both\s+)?(?:countries|nations|sides|peoples|states)\b",
    re.IGNORECASE,
)


def ties(scene: Scene) -> Iterator[Fact]:
    """The pairs that a noun of working together puts side by side."""
    for sentence in scene.sentences:
        if sentence.zone not in TOLD:
            continue
        agents = [
            row
            for row in scene.discourse.within(sentence.span)
            if row[1].form is not Form.PRONOUN and scene.discourse.type(row[0]) in AGENTS
        ]
        for noun in lexicon.words("triggers", "ties").finditer(sentence.span.of(scene.text)):
            yield from _between(scene, sentence, sentence.span.begin + noun.end(), agents)
        yield from _alongside(scene, sentence, agents)


def _fact(scene: Scene, sentence: Sentence, a: str, b: str, how: str) -> Fact:
    return scene.fact(a, "cooperatesWith", b, sentence, confidence=0.5, rule=f"ties:{how}")


def _between(scene: Scene, sentence: Sentence, at: int, agents: list[tuple[str, Mention]]) -> Iterator[Fact]:
    """ "cooperation between A and B"; "between our two countries"."""
    text = scene.text
    both = scene.arguments.both(EntityType.PLACE)
    if both and _BOTH.match(text, at):
        yield _fact(scene, sentence, both[0], both[1], "both")
        return
    for number, (a, first) in enumerate(agents):
        if first.span.begin < at or not _BETWEEN.fullmatch(text[at : first.span.begin]):
            continue
        for b, second in agents[number + 1 :]:
            if text[second.span.end :][:2] in {"'s", "’s"}:
                continue  # "between A and B's office"
            if (
                a != b
                and second.span.begin > first.span.end
                and _AND.fullmatch(text[first.span.end : second.span.begin])
            ):
                yield _fact(scene, sentence, a, b, "between")
                return


def _alongside(scene: Scene, sentence: Sentence, agents: list[tuple[str, Mention]]) -> Iterator[Fact]:
    """ "A, in partnership with B, will deliver": the one who does it and the one beside."""
    text, begin = sentence.span.of(scene.text), sentence.span.begin
    found = tuple(clauses(sentence)) if lexicon.words("triggers", "alongside").search(text) else ()
    for words in lexicon.words("triggers", "alongside").finditer(text):
        at = begin + words.end()
        first = next((m for _, m in agents if m.span.begin >= at), None)
        if first is None or not re.fullmatch(
            r"\s+(?:(?:the|its|our|his|her|their)\s+)?(?:[\w-]+\s+){0,2}", text[words.end() : first.span.begin - begin]
        ):
            continue
        clause = around(sentence, found, first)
        if clause is None or clause.mood is Mood.OPEN:
            continue
        doers = scene.arguments.entities(clause.agents, types(("Agent",)), sentence, inside=False)
        if len(doers) > 2:
            continue
        for a in doers:
            for b in run_of_names(scene, Span(first.span.begin, sentence.span.end), first):
                if a != b:
                    yield _fact(scene, sentence, a, b, "alongside")
