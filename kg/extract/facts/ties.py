"""Who works with whom by a noun: "the partnership between A and B", "in cooperation with B", "our ties with B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.clauses import Mood, clauses
from kg.extract.facts.applications import around
from kg.extract.facts.arguments import types
from kg.extract.facts.gatherings import run_of_names
from kg.extract.facts.lists import AGENTS
from kg.extract.facts.organizers import HOLDING
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

PAIR: Final = 2
TOLD: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.CLOSING})
_BETWEEN: Final = re.compile(r"\s+(?:[\w-]+\s+){0,3}?between\s+(?:the\s+)?", re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:\([^()]*\))?,?\s*(?:and|&)\s+(?:the\s+)?", re.IGNORECASE)
_BOTH: Final = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?between\s+(?:our|the|both|these)\s+(?:two\s+|both\s+)?(?:countries|nations|sides|peoples|states)\b",
    re.IGNORECASE,
)
_TIE: Final = (
    r"(?:[\w-]+\s+|,\s*|and\s+){0,7}?(?:relations|relationships?|partnerships?|ties|friendships?|alliances?|bonds?"
    r"|co-?operation|collaboration|dialogue|talks)\b"
)
_HAVE: Final = re.compile(
    r"\s+(?:(?:both|also|have|has|had|already|long|now|today|will|will continue to|continue to|reaffirm(?:ed)?"
    r"|agreed to)\s+)*"
    r"(?:have|has|had|shared?|enjoy(?:ed)?|maintain(?:ed)?|established?|formed?|built|build|developed?|launched?"
    r"|entered into|deepen(?:ed)?|strengthen(?:ed)?|held|hold|conducted?|elevated?|upgraded?|reaffirm(?:ed)?)\s+"
    r"(?:a|an|the|their|its|our|many|close|strong|deep|long|warm)\s+" + _TIE,
    re.IGNORECASE,
)
"""Behind two names: "A and B have a close and friendly relationship"."""
_TOGETHER: Final = re.compile(
    r"\s+(?:(?:have|has|had|will|are|were|also|both|always|now|continue to|will continue to|have been|been)\s+)*"
    r"(?:(?:work(?:ed|ing)?|st(?:and|ood|anding)|fought|fight(?:ing)?|join(?:ed|ing)?|come|came|act(?:ed|ing)?)\s+"
    r"(?:(?:very\s+)?closely\s+)?(?:together|shoulder to shoulder|side by side|hand in hand|in partnership|forces"
    r"|hands)"
    r"|(?:are|were|remain)\s+(?:(?:[\w-]+)\s+){0,3}?(?:partners|allies|friends)\b"
    r"|(?:have|had)?\s*(?:co-?operated|collaborated|partnered|met|jointly\s+\w+ed)\b)",
    re.IGNORECASE,
)
_CLOSE: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?[,–—-]?\s*")
_WHICH: Final = re.compile(
    r"\b(?:relations|relationship|partnership|ties|friendship|alliance|bonds?|co-?operation)\s+(?:(?:that|which)\s+)?"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_IF: Final = re.compile(r"\b(?:if|should|unless|whether|hope|wish)\b", re.IGNORECASE)
_WITH: Final = re.compile(r"\s+with\s+(?:the\s+|our\s+|its\s+)?(?:[\w-]+\s+)?", re.IGNORECASE)
_GENITIVE: Final = re.compile(r"['’]s?\s+(?:[\w-]+,?\s+(?:and\s+)?){0,4}", re.IGNORECASE)
_OWNED: Final = re.compile(r"\b(our|its|their)\s+(?:[\w-]+,?\s+(?:and\s+)?){0,4}$", re.IGNORECASE)


def ties(scene: Scene) -> Iterator[Fact]:
    """The pairs that a noun of working together puts side by side."""
    yield from _parties(scene)
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
            yield from _owned(
                scene, sentence, sentence.span.begin + noun.start(), sentence.span.begin + noun.end(), agents
            )
        if agents:
            yield from _having(scene, sentence, agents)
            yield from _alongside(scene, sentence, agents)


def _parties(scene: Scene) -> Iterator[Fact]:
    """The two whose joint statement a document is, by the first sentence that names both."""
    parties = scene.arguments.parties()
    if len(parties) != PAIR:
        return
    for sentence in scene.sentences:
        if set(parties) <= {key for key, _ in scene.discourse.within(sentence.span)}:
            yield _fact(scene, sentence, parties[0], parties[1], "joint")
            return


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


def _having(scene: Scene, sentence: Sentence, agents: list[tuple[str, Mention]]) -> Iterator[Fact]:
    """ "A and B have a strong relationship", "A and B have worked together", "the relationship A and B have"."""
    text = scene.text
    for (a, first), (b, second) in pairwise(agents):
        kinds = {scene.discourse.type(a), scene.discourse.type(b)}
        if a == b or (len(kinds) > 1 and EntityType.PERSON in kinds):
            continue
        if not _AND.fullmatch(text[first.span.end : second.span.begin]):
            continue
        before = text[sentence.span.begin : first.span.begin]
        if re.search(r",\s*$", before) and _listed(agents, a, text):
            continue  # the last two of a longer row
        if _IF.search(before):
            continue
        behind = text[second.span.end : sentence.span.end]
        if _HAVE.match(behind):
            yield _fact(scene, sentence, a, b, "have")
        elif _TOGETHER.match(behind):
            yield _fact(scene, sentence, a, b, "together")
        elif _WHICH.search(before) and re.match(r"\s+(?:have|share|enjoy|has|had|built)\b", behind):
            yield _fact(scene, sentence, a, b, "have")


def _listed(agents: list[tuple[str, Mention]], key: str, text: str) -> bool:
    """Whether a name has another one right in front of it, with a comma between."""
    for (_, first), (other, second) in pairwise(agents):
        if other == key and re.fullmatch(
            r"\s*(?:\([^()]*\))?,\s*(?:the\s+)?", text[first.span.end : second.span.begin]
        ):
            return True
    return False


def _owned(scene: Scene, sentence: Sentence, begin: int, end: int, agents: list[tuple[str, Mention]]) -> Iterator[Fact]:
    """ "our partnership with B", "A's cooperation with B and C"."""
    text = scene.text
    second = next((m for _, m in agents if m.span.begin >= end), None)
    if second is None or not _WITH.fullmatch(text[end : second.span.begin]):
        return
    before = text[sentence.span.begin : begin]
    owner = next(
        (key for key, m in reversed(agents) if m.span.end <= begin and _GENITIVE.fullmatch(text[m.span.end : begin])),
        None,
    )
    owned = _OWNED.search(before)
    if owner is None and owned is not None and owned[1].lower() == "our":
        owner = scene.discourse.voice(sentence).side
    if owner is None or scene.discourse.type(owner) is EntityType.PERSON:
        return
    first = next(key for key, mention in agents if mention is second)
    for key in run_of_names(scene, Span(second.span.begin, sentence.span.end), second) or [first]:
        if key != owner:
            yield _fact(scene, sentence, owner, key, "owned")


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
        if words[0].lower() == "together with" and clause.verb.lemma_.lower() in HOLDING:
            continue  # they hold the event together
        doers = scene.arguments.entities(clause.agents, types(("Agent",)), sentence, inside=False)
        if len(doers) > 2 or (
            words[0].lower() == "together with" and not _ends_before(scene, agents, doers, words, begin)
        ):
            continue
        for a in doers:
            for b in run_of_names(scene, Span(first.span.begin, sentence.span.end), first):
                if a != b:
                    yield _fact(scene, sentence, a, b, "alongside")


def _ends_before(
    scene: Scene, agents: list[tuple[str, Mention]], doers: list[str], words: re.Match[str], begin: int
) -> bool:
    """Whether the last doer stands right in front: "A, | together with B, will", not "ranked together"."""
    at = begin + words.start()
    return any(
        key == doers[-1] and _CLOSE.fullmatch(scene.text, mention.span.end, at)
        for key, mention in agents
        if doers and mention.span.end <= at
    )
