"""Who met whom, where offices, a day or a place stand between: "A, Minister of X, received today at Y the Minister, B".

A parse often loses one of the two in such sentences; the words between the names tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.clauses import is_visit
from kg.extract.facts.countries import runs
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

MOST: Final = 6
"""So many people are read as those of one meeting."""
PAIR: Final = 2
TOLD: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY})
_TITLES: Final = r"(?:(?:[A-Z][\w’'.-]*|of|for|and|to|the|his|her|its|their|then|visiting|counterpart|on),?\s+){0,20}"
_BEGINS: Final = re.compile(
    r"(?:^\W*|[,;:–—)]\s+|\b(?:[Tt]hat|when|where|while|as|after|before|and|today|yesterday)\s+)" + _TITLES + "$"
)
"""In front of the one who met somebody: nothing but an office, from the begin of the clause on."""
_BEHIND: Final = (
    r"(?:\s*\([^()]{0,40}\))?(?:\s+of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})?(?:\s*,[^.;:]{0,120}?,|\s*,)?\s+"
)
"""What may stand behind a name that tells who that is: ", Minister of Trade of Peru,"."""
_ADVERBS: Final = r"(?:(?:also|has|had|have|today|yesterday|recently|separately|later|then|jointly|on \w+day)\s+)*"
_WHEN: Final = (
    r"(?:(?:\s*,)?\s*(?:today|yesterday|(?:on|this) (?:\w+day|morning|afternoon|evening)|by (?:tele)?phone"
    r"|(?:on )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},?)(?: \d{4})?"
    r"|(?:in|at) (?:the |his |her )?(?:[A-Z][\w’'-]*|office)(?: (?:[A-Z][\w’'-]*|of|the))*),?(?=\s))*"
)
"""When and where, between the verb and its object."""
_OTHER: Final = re.compile(_WHEN + r"\s+(?:(?:with|from|by)\s+)?" + _TITLES)
_AND: Final = re.compile(_BEHIND + r"and\s+" + _TITLES)
_NEXT: Final = re.compile(_BEHIND + r"(?:and\s+)?" + _TITLES)
_FIRST: Final = re.compile(_BEHIND + _ADVERBS)
_TOGETHER: Final = re.compile(
    _BEHIND + _ADVERBS + r"(?:met|(?:held|had) (?:[\w-]+ ){0,3}(?:talks|meeting|discussions|consultations))\b(?! with)"
)
_MEETING: Final = re.compile(r"(?:[\w-]+\s+){0,2}?meeting\s+(?:of|between)\s", re.IGNORECASE)
_JOINT: Final = re.compile(r",?\s+(?:and|with)\s+" + _TITLES)

_TALKED: Final = re.compile(_BEHIND + _ADVERBS + r"(?:discussed|exchanged (?:views|opinions|ideas)|conferred)\b")
"""What two persons do with each other: "A and B, Minister of Trade of Peru, | exchanged views on fisheries"."""
_DURING: Final = re.compile(
    r"^\W*(?:During|In|At)\s+(?:the|his|her|a|their|today['’]s)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:meeting|talks|conversation|discussions?|call)\s+with\s+" + _TITLES + "$"
)
_HOST: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?,\s+" + _TITLES)
_ACTS: Final = re.compile(r"\s+(?:(?:also|has|had)\s+)?(?:[a-z-]+ed|said|told|spoke|thanked|gave|drew)\b")


def encounters(scene: Scene) -> Iterator[Fact]:
    """The pairs of persons of whom a sentence says that they met, called each other or received one another."""
    yield from _headlined(scene)
    by_end = {sentence.span.end: sentence for sentence in scene.sentences}
    for span in runs(scene):
        sentence = by_end[span.end]
        people = _people(scene, span) if sentence.zone in TOLD else []
        if len(people) < 2:
            continue
        for trigger in lexicon.words("triggers", "encounters").finditer(span.of(scene.text)):
            pair = _around(scene, span, people, Span(span.begin + trigger.start(), span.begin + trigger.end()))
            if pair is not None and _is_told(sentence, span.begin + trigger.start()):
                yield _fact(scene, sentence, pair, "verb")
        row = _row(scene, people)
        met = _TOGETHER.match(scene.text, row[-1][1].span.end, span.end)
        if pair := _during(scene, span, people):
            yield _fact(scene, sentence, pair, "during")
        if met is None and len(row) == PAIR:
            met = _TALKED.match(scene.text, row[-1][1].span.end, span.end)
        if len(row) > 1 and met and _begins(scene, span, row[0][1]):
            for (a, _), (b, _) in combinations(row, 2):
                yield _fact(scene, sentence, (a, b), "together")


def _headlined(scene: Scene) -> Iterator[Fact]:
    """The two of a headline that is their meeting: "Meeting of Foreign Minister A and Prime Minister B"."""
    for sentence in scene.sentences[:1]:
        for _, mention in scene.events(sentence):
            people = _people(scene, mention.span)
            between = _MEETING.match(scene.text, mention.span.begin, mention.span.end)
            if len(people) == 2 and between:
                (a, first), (b, second) = people
                if _JOINT.fullmatch(scene.text[first.span.end : second.span.begin]):
                    yield _fact(scene, sentence, (a, b), "headline")


def _fact(scene: Scene, sentence: Sentence, pair: tuple[str, str], how: str) -> Fact:
    return scene.fact(pair[0], "cooperatesWith", pair[1], sentence, confidence=0.6, rule=f"encounters:{how}")


def _people(scene: Scene, span: Span) -> list[tuple[str, Mention]]:
    """The persons that a stretch names, in order, none inside the name of another."""
    found: list[tuple[str, Mention]] = []
    for key, mention in scene.discourse.within(span):
        person = scene.discourse.type(key) is EntityType.PERSON and mention.form is Form.NAME
        if person and not (found and mention.span.overlaps(found[-1][1].span)):
            found.append((key, mention))
    return found


def _row(scene: Scene, people: list[tuple[str, Mention]]) -> list[tuple[str, Mention]]:
    """The first of the people, and those that "and" or a comma and no more than offices join to them."""
    row = people[:1]
    for one in people[1:MOST]:
        gap = scene.text[row[-1][1].span.end : one[1].span.begin]
        if not _NEXT.fullmatch(gap):
            break
        row.append(one)
    joined = len(row) > 1 and _AND.fullmatch(scene.text[row[-2][1].span.end : row[-1][1].span.begin])
    return row if joined else people[:1]


def _during(scene: Scene, span: Span, people: list[tuple[str, Mention]]) -> tuple[str, str] | None:
    """ "During the meeting with the Minister of Peru, A, | the President, B, | thanked": the two who met."""
    (a, first), (b, second) = people[:PAIR]
    fits = (
        a != b
        and _DURING.search(scene.text[span.begin : first.span.begin])
        and _HOST.fullmatch(scene.text[first.span.end : second.span.begin])
        and _ACTS.match(scene.text, second.span.end, span.end)
    )
    return (a, b) if fits else None


def _around(scene: Scene, span: Span, people: list[tuple[str, Mention]], verb: Span) -> tuple[str, str] | None:
    """Who stands on either side of a verb of meeting, with no more than offices, a day or a place between."""
    before = [row for row in people if row[1].span.end <= verb.begin]
    after = [row for row in people if row[1].span.begin >= verb.end]
    if not before or not after or before[-1][0] == after[0][0]:
        return None
    (a, first), (b, second) = before[-1], after[0]
    fits = (
        _FIRST.fullmatch(scene.text[first.span.end : verb.begin])
        and _OTHER.fullmatch(scene.text[verb.end : second.span.begin])
        and _begins(scene, span, first)
        and not re.match(r"['’]s?\s", scene.text[second.span.end : second.span.end + 3])
    )
    return (a, b) if fits else None


def _begins(scene: Scene, span: Span, first: Mention) -> bool:
    return _BEGINS.search(scene.text[span.begin : first.span.begin]) is not None


def _is_told(sentence: Sentence, begin: int) -> bool:
    """Whether "called on X" tells of a visit, as all other words of meeting do."""
    verb = next((token for token in sentence.tokens if place(token).begin == begin), None)
    return verb is None or verb.lemma_.lower() != "call" or is_visit(verb)
