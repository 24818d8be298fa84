"""Who takes part in an event: those greeted at it, those in a list, those that a sentence about it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts.countries import labelled
from kg.extract.facts.gatherings import gatherings, names_in
from kg.extract.facts.items import ITEM, Items, is_row, line_of
from kg.extract.facts.lists import AGENTS
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Zone

GREETINGS: Final = 5
"""How many of the first sentences may greet."""

WELCOMES: Final = 20
"""How many of the first sentences may greet in so many words: "I acknowledge X", "let me welcome X"."""

_HERE: Final = re.compile(
    r"\b(?:is|are) (?:also )?here\b|\bhere with us\b|\bjoins? us\b"
    r"|\bwith us (?:today|tonight|this|as well|here|is|are)\b|\bjoined (?:here |today |tonight )*by\b"
)
_OTHER: Final = re.compile(
    r"\b(?:descendants|famil(?:y|ies)|memory|honou?r|legacy|tribute|sons?|daughters?|widow|friends|behalf|name|words|"
    r"named after|leadership|government|administration|work|passing|death)"
    r"\s+(?:of|for|to)\s+(?:both\s+)?(?:\w+\s+){0,2}$"
    r"|\b(?:like|quot\w+)\s+(?:\w+\s+)?$"
    r"|\bpredecessor,?\s+(?:(?-i:[A-Z])[\w.]*\s+){0,4}$"
    r"|\b(?:late|representing|represents|(?:peace|blessings?|prayers?)\b.{0,30}\b(?:up)?on)\s+"
    r"(?:(?:the|of|our|(?-i:[A-Z])[\w.’'-]*)\s+){0,6}$",
    re.IGNORECASE,
)
"""In front of a name these tell of others, or of somebody who is not there."""
_PAST: Final = re.compile(
    r"\b(?:years?|decades?|generations?|century|centuries)\s+(?:ago|before)\b|\b(?:[Ii]n|[Ss]ince|[Bb]y)\s+1[0-9]\d\d\b"
)
"""In a sentence that tells of another time."""
_MEETS: Final = re.compile(
    r"\b(?:thank|grateful|welcom|acknowledg|greet|recogni[sz]e|joined by|presence)", re.IGNORECASE
)
REACH: Final = 90
"""So far in front of a name that may stand, in characters."""
_STYLE: Final = r"(?:(?:(?:Mr|Mrs|Ms|Dr)\.?|[A-Z][a-z]+|of|the|my friend|dear)\s+){0,4}"
"""The office or form of address in front of a name."""
_CALLS: Final = re.compile(r"\W*(?:(?:And|So|Well|But|Now|Again|Finally)\b,?\s+)?" + _STYLE)
_CALLED: Final = re.compile(
    r",\s+(?:you\b|your\b|thank you\b|thanks\b|"
    r"(?:I|we|it|this|as|let|let me|please|on)\b[^.!?]{0,60}\b(?:you|your|yours)\b)",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"['’]s\s+\w|\s+and (?:I\b|(?:his|her) (?:leadership|administration|support|vision|efforts|work)\b)", re.IGNORECASE
)
"""Behind a name these speak of what is somebody's, or of what he and the speaker did elsewhere."""
_HEADING: Final = re.compile(
    r"\b(?:represented|participants|attendees|in attendance|panell?ists|speakers|delegates)$", re.IGNORECASE
)
HEADING: Final = 70
"""A heading is shorter than this many characters."""
_CAPTION: Final = re.compile(
    r"\s*(?:\(?from|photo|pictured)?\s*\(?(?:from )?(?:left|right|l to r)\b[^:]{0,20}:", re.IGNORECASE
)
_JOINT: Final = re.compile(
    r"\b(?:remarks|press conference|conference|statement|readout|meeting|talks|availability|interview)\b", re.IGNORECASE
)
VAGUE: Final = frozenset({"include", "included", "includes", "including", "comprised", "joining", "represented"})
"""Words that lead up to a list of those present only where another one does too."""
PERSONS: Final = frozenset({EntityType.PERSON})


def participants(scene: Scene) -> Iterator[Fact]:
    """Participants of the event spoken at, and of the events that the document tells of."""
    if scene.event is not None:
        yield from _greeted(scene, scene.event)
        yield from _in_headline(scene, scene.event)
        yield from _reported(scene, scene.event)
    yield from _listed(scene)
    yield from gatherings(scene)


def _people(scene: Scene, sentence: Sentence) -> list[tuple[str, Mention]]:
    """The persons named in a sentence who are spoken to or of as present."""
    text = scene.text
    absent = lexicon.words("triggers", "absent").search(sentence.span.of(text))
    named = [
        (key, mention)
        for key, mention in scene.discourse.within(sentence.span)
        if scene.discourse.type(key) is EntityType.PERSON
        and mention.form is Form.NAME
        and not _OTHER.search(text[max(sentence.span.begin, mention.span.begin - REACH) : mention.span.begin])
        and not _ABOUT.match(text[mention.span.end : mention.span.end + 30])
    ]
    if absent is None:
        return named
    # "B, who is not attending": the nearest name in front of these words is not there
    before = [mention.span for _, mention in named if mention.span.end <= sentence.span.begin + absent.start()]
    return [row for row in named if row[1].span != before[-1]] if before else []


def _greeted(scene: Scene, event: str) -> Iterator[Fact]:
    """The people named in a salutation, and in the thanks and greetings of the first sentences."""
    early, goes_on = 0, False
    for sentence in scene.sentences:
        text = sentence.span.of(scene.text)
        greeting = sentence.zone is Zone.SALUTATION
        if sentence.zone is Zone.BODY:
            early += 1
            greeting = _greets(text, early) or (goes_on and _continues(scene, sentence))
        if greeting:
            here = [(key, name) for key, name in _people(scene, sentence) if not _is_of_past(scene, sentence, name)]
            for key in dict.fromkeys(key for key, _ in here):
                yield scene.fact(event, "participant", key, sentence, confidence=0.7, rule="participant:greeted")
        elif sentence.zone is Zone.BODY and (called := _called(scene, sentence)) is not None:
            yield scene.fact(event, "participant", called, sentence, confidence=0.7, rule="participant:called")
        goes_on = greeting


def _is_of_past(scene: Scene, sentence: Sentence, name: Mention) -> bool:
    """Whether a sentence of the speech tells what somebody did long ago: "We are glad to be where Rey spoke in 1862".

    Not whom it thanks or welcomes in so many words: "I thank Ada Rey, who founded us in 1962".
    """
    if sentence.zone is not Zone.BODY or not _PAST.search(sentence.span.of(scene.text)):
        return False
    return _MEETS.search(scene.text, sentence.span.begin, name.span.begin) is None


def _called(scene: Scene, sentence: Sentence) -> str | None:
    """The person whom the speaker turns to: "Secretary Haaland, you work ...", "Thank you, Mayor Henderson"."""
    for key, mention in _people(scene, sentence):
        if key == scene.discourse.voice(sentence).speaker:
            continue
        before = scene.text[sentence.span.begin : mention.span.begin]
        after = scene.text[mention.span.end : sentence.span.end]
        if _CALLS.fullmatch(before) and _CALLED.match(after):
            return key
        if re.fullmatch(
            r"(?:.{0,60}\W)?(?:thank you|thanks),\s+" + _STYLE, before, re.IGNORECASE | re.DOTALL
        ) and re.match(r"\s*(?:[,.;!]|—|for\b)", after):
            return key
    return None


def _greets(text: str, early: int) -> bool:
    """Whether a sentence of the speech, the `early`-th, greets, thanks or welcomes those present."""
    vocative = (
        early <= GREETINGS // 2
        and bool(re.match(r"\s*(?:To|Mr|Mrs|Ms|Dr|Your|The Honou?rable|Thank you)\b", text))
        and (text.count(",") + text.count(";")) >= 2
    )
    greets = early <= GREETINGS and bool(lexicon.words("triggers", "greets").search(text))
    return (
        vocative
        or greets
        or bool(_HERE.search(text))
        or (early <= WELCOMES and bool(lexicon.words("triggers", "welcomes").search(text)))
    )


def _continues(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence behind a greeting goes on with names: it begins with one, or with the office of one."""
    named = _people(scene, sentence)
    if not named:
        return False
    before = scene.text[sentence.span.begin : named[0][1].span.begin]
    words = re.findall(r"[a-z]\w+", before)
    verb = sentence.tokens.root
    told = verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.lemma_.lower() not in {"be", "join", "thank", "have", "welcome"}
    told |= verb.lower_ in {"was", "were"}
    return len(words) <= 4 and not told


def _listed(scene: Scene) -> Iterator[Fact]:
    """Those in the list items that stand under a line which announces participants, and in captions.

    They are at the event that this line names, else at the one spoken at, else at the one told of last.
    """
    event, last = None, scene.event
    items = Items("")
    for number, sentence in enumerate(scene.sentences):
        text = sentence.span.of(scene.text)
        named = scene.events(sentence, but=lexicon.words("triggers", "no_occasion"))
        if labelled(scene, sentence.span) is not None:
            continue  # "Ghana:", in front of those who are there for it
        if re.search(r":\s*$", text):
            found = {word.lower() for word in lexicon.words("triggers", "present").findall(text)}
            event = (named[-1][0] if named else last) if found - VAGUE else None
            items = Items(line_of(scene, sentence))
        elif len(text) < HEADING and _HEADING.search(text.strip()) and not ITEM.match(text):
            event = last
            items = Items(line_of(scene, sentence))
        elif scene.event is not None and _CAPTION.match(text):
            for key in dict.fromkeys(names_in(scene, sentence.span, PERSONS)):
                yield scene.fact(scene.event, "participant", key, sentence, confidence=0.8, rule="participant:caption")
        elif event is not None:
            line = line_of(scene, sentence)
            begun = sentence.segment != scene.sentences[number - 1].segment
            if begun and items.ends_before(line):
                event = None
            elif begun and not ITEM.match(line) and not _is_row(scene, sentence):
                event = event if items.goes_on_behind(line) else None
            else:
                items.passed = False
                kinds = PERSONS if names_in(scene, sentence.span, PERSONS) else AGENTS
                for key in names_in(scene, sentence.span, kinds)[:1]:
                    yield scene.fact(event, "participant", key, sentence, confidence=0.8, rule="participant:listed")
        if scene.event is None and named:
            last = named[-1][0]


def _is_row(scene: Scene, sentence: Sentence) -> bool:
    """Whether a line is a person and an office, and no sentence: "H.E. Ana Rey, President of Peru"."""
    named = _people(scene, sentence)
    return bool(named) and is_row(scene, sentence, named[0][1])


def _reported(scene: Scene, event: str) -> Iterator[Fact]:
    """ "– A, Chairman of X: urged ..." in two or more items of a report: what was said at the event."""
    items = []
    for sentence in scene.sentences:
        text = sentence.span.of(scene.text)
        if sentence.zone is Zone.BODY or not ITEM.match(text):
            continue
        named = _people(scene, sentence)
        if named and re.match(r"[^.;]{0,90}?:\s", scene.text[named[0][1].span.end : sentence.span.end]):
            lead = scene.text[sentence.span.begin : named[0][1].span.begin]
            if len(lead) < 40:
                items.append((sentence, named[0][0]))
    if len(items) > 1:
        for sentence, key in items:
            yield scene.fact(event, "participant", key, sentence, confidence=0.6, rule="participant:reported")


def _in_headline(scene: Scene, event: str) -> Iterator[Fact]:
    """ "Remarks by A and B before the bilateral meeting": both are there."""
    for sentence in scene.sentences:
        if sentence.zone is Zone.TITLE and _JOINT.search(sentence.span.of(scene.text)):
            keys = {key for key, _ in scene.discourse.within(sentence.span)}
            named = list(dict.fromkeys(key for key, _ in _people(scene, sentence)))
            if event in keys and len(named) > 1:
                for key in (key for key in named if key != scene.discourse.speaker):
                    yield scene.fact(event, "participant", key, sentence, confidence=0.7, rule="participant:headline")
