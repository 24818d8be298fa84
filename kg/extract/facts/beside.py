"""Facts of a doer, a verb right behind it and what is done: "A and B hosted the Forum", "A today introduced the Bill".

Titles, brackets and lists lead the parse astray; where the names stand next to the verb the words alone are enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.lists import AGENTS
from kg.extract.facts.scene import Scene
from kg.extract.facts.titles import before_names
from kg.model import EntityType, Fact, Form, Mention, Zone

TOLD: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.CLOSING, Zone.HEADER})
NEAR: Final = 80
"""So many characters in front of a doer tell what it is there."""
_BEFORE: Final = (
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:today|yesterday|tomorrow|also|jointly|recently|just|has|have|had|then|first|officially|formally|earlier"
    r"|this \w+|last \w+|will|will be|who|which|is|are|was|were|together|successfully|later|now|on \w+)\s+)*"
)
_BEHIND: Final = (
    r"\s+(?:(?:an|a|the|its|their|his|her|our|this|these|today|new|first|historic|landmark|annual|inaugural|ambitious|draft|bipartisan|of)\s+)*"
    r"[“\"‘']?"
)
_TALKS: Final = re.compile(
    r"(?:[a-z][\w-]+\s+){0,3}(?:talks|discussions|consultations|negotiations|conversations?|calls?|meetings?)\s+with\b"
)
"""What nobody organizes who holds it: "held talks with the minister"."""
_SITE: Final = re.compile(r"\b(?:in|at|from|near)\s+(?:the\s+)?$", re.IGNORECASE)
"""In front of a place that only tells where the doer is."""
_LEADER: Final = re.compile(
    r"\b(?:co-?)?(?:chaired|headed|led|presided over|hosted)\s+by\s+(?:(?:[A-Z][\w.’'-]*|the|of)\s+){0,8}$"
)
"""In front of who leads the doer: "the Committee, chaired by Minister | Ana Rey, approved"."""
_OFFICE_OF: Final = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*,\s+(?:[\w’'.-]+\s+){1,12}?(?:of|for|at|to)|\s+(?:of|from))\s+(?:the\s+)?"
)
"""From a person to the country or body of the office: "A, Emir of the State of | Qatar"."""
_BODY: Final = re.compile(r"(?:\s*\([^()]*\))?\s*,\s+(?:(?:[A-Z][\w’'.-]*|of|for|and|the|&)[\s,]+){1,12}")
"""The same with a body behind a comma: "A, Director, | Water Authority"; an office is among the words."""
_LIST: Final = re.compile(r"\s*(?:\([^()]*\))?\s*(?:,|and|&|, and|; and|as well as)\s*(?:the\s+)?", re.IGNORECASE)
_TITLED: Final = re.compile(r"(?:,|\band\b)[^.;:]{0,110}(?:,|\band)\s*(?:[\w.’'-]+\s+){0,10}", re.IGNORECASE)


@cache
def _rows() -> tuple[tuple[str, frozenset[EntityType], re.Pattern[str]], ...]:
    """The predicates of the list, each with the type of what is done and the pattern of the words between."""
    rows = lexicon.load("beside")
    return tuple(
        (
            predicate,
            frozenset({EntityType(row["object"])}),
            re.compile(rf"{_BEFORE}(?:{'|'.join(row['verbs'])}){_BEHIND}", re.IGNORECASE),
        )
        for predicate, row in sorted(rows.items())
    )


def beside(scene: Scene) -> Iterator[Fact]:
    """Makers of policies, holders and guests of events, named next to the verb."""
    for sentence in scene.sentences:
        if sentence.zone not in TOLD:
            continue
        named = [row for row in scene.discourse.within(sentence.span) if row[1].form is not Form.PRONOUN]
        for thing, mention in named:
            for predicate, kinds, words in _rows():
                if scene.discourse.type(thing) in kinds:
                    talks = predicate == "organizer" and _TALKS.match(mention.span.of(scene.text))
                    does = "participant" if talks else predicate
                    for key in _doers(scene, sentence, mention, named, words):
                        if key != thing:
                            yield scene.fact(thing, does, key, sentence, confidence=0.6, rule=f"{does}:beside-verb")


def _doers(
    scene: Scene, sentence: Sentence, mention: Mention, named: list[tuple[str, Mention]], words: re.Pattern[str]
) -> Iterator[str]:
    """Those right in front of the verb, and the ones of the list that ends with them."""
    text = scene.text
    agents: list[tuple[str, Mention]] = []
    led: dict[int, int] = {}  # where who leads a doer ends, by where the doer does
    for key, agent in named:
        if scene.discourse.type(key) not in AGENTS or agent.span.end > mention.span.begin:
            continue
        before = scene.text[max(sentence.span.begin, agent.span.begin - NEAR) : agent.span.begin]
        leads = _LEADER.search(before)
        if leads is not None and agents:
            led[agents[-1][1].span.end] = agent.span.end
        inside = agents and agent.span in agents[-1][1].span
        if not inside and not _SITE.search(before) and leads is None:
            agents.append((key, agent))
    begin = None
    kind = None
    for key, agent in reversed(agents):
        if begin is None:
            end = led.get(agent.span.end, agent.span.end)
            if not words.fullmatch(text[end : mention.span.begin]):
                continue
            holder = _holder(scene, agents, agent)
            if holder is not None:
                kind, begin = EntityType.PERSON, holder[1].span.begin
                yield holder[0]
                continue
            kind = scene.discourse.type(key)
        elif agent.span.end > begin:
            continue
        elif scene.discourse.type(key) is not kind or not _LIST.fullmatch(text[agent.span.end : begin]):
            person = scene.discourse.type(key) is EntityType.PERSON
            if kind is EntityType.PERSON and not person:
                continue
            if not (person and kind is EntityType.PERSON and _TITLED.fullmatch(text[agent.span.end : begin])):
                return
        begin = agent.span.begin
        yield key


def _holder(scene: Scene, agents: list[tuple[str, Mention]], body: Mention) -> tuple[str, Mention] | None:
    """The person behind whose name a country or body only tells the office: "Ana Rey, President of | Peru"."""
    for key, mention in reversed(agents):
        gap = scene.text[mention.span.end : body.span.begin]
        office = _OFFICE_OF.fullmatch(gap) or (
            _BODY.fullmatch(gap) and not before_names().isdisjoint(word.removesuffix(",") for word in gap.split())
        )
        if scene.discourse.type(key) is EntityType.PERSON and office:
            return key, mention
    return None
