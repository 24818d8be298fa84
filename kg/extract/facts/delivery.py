"""Facts of the document's own speech: who delivers it, at what event, where, when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.dates import year_of
from kg.extract.clauses import clauses
from kg.extract.facts.scene import Scene
from kg.extract.facts.setting import attended, lies_ahead, spoken_places
from kg.frame.datelines import is_dateline
from kg.model import SPEECH, EntityType, Fact, Form, Zone

_JOINT: Final = re.compile(r"\b(?:statement|declaration|communiqu[eé])\b|^\W*we\b", re.IGNORECASE)
"""What those who met say in one."""

_TO_COME: Final = re.compile(
    r"^(?:(?!\b(?:at|in|during|on)\b)[^,:;]){0,90}"
    r"\b(?:to|will) (?:attend|host|join|take part|participate|travel|visit|represent)\b"
    r"|\b(?:pre-)?departure (?:statement|speech|remarks|message|press)|\bbefore (?:departing|leaving)\b"
    r"|\b(?:ahead of|prior to|before) (?:his|her|their|the) (?:[\w-]+ ){0,2}"
    r"(?:visit|trip|departure|travel|participation)\b",
    re.IGNORECASE,
)
"""In a headline that tells of what is still to come."""

GREETING: Final = 8
"""Sentences of a speech in which the speaker says whether he is there."""


def delivery(scene: Scene) -> Iterator[Fact]:
    """The speech's speaker, event, place and date, and that the speaker took part in the event."""
    speaker = scene.discourse.speaker
    if speaker is not None:
        sentence = _first(scene, speaker)
        yield scene.fact(SPEECH, "deliveredBy", speaker, sentence, confidence=0.9, rule="delivery:speaker")
    if scene.event is not None and _is_spoken_at(scene, scene.event):
        sentence = _first(scene, scene.event, beside=speaker)
        yield scene.fact(SPEECH, "deliveredAt", scene.event, sentence, confidence=0.8, rule="delivery:event")
        yield from _there(scene, scene.event, speaker, sentence)
    elif scene.event is not None and is_to_come(scene):
        yield from _there(scene, scene.event, speaker, _first(scene, scene.event, beside=speaker))
    yield from _date(scene)
    yield from _place(scene)


def _there(scene: Scene, event: str, speaker: str | None, sentence: Sentence) -> Iterator[Fact]:
    """That the speaker takes part in the event, if it is a person."""
    if speaker is not None and scene.discourse.type(speaker) is EntityType.PERSON and not is_away(scene):
        yield scene.fact(event, "participant", speaker, sentence, confidence=0.8, rule="delivery:participant")


def is_away(scene: Scene) -> bool:
    """Whether the speaker says at the begin that he cannot be there: "My diary makes it impossible for me"."""
    first = [s for s in scene.sentences if s.zone is Zone.BODY][:GREETING]
    return any(lexicon.words("triggers", "away").search(sentence.span.of(scene.text)) for sentence in first)


def _is_spoken_at(scene: Scene, event: str) -> bool:
    """Whether somebody speaks at the event: a headline that names an event and no speech tells of it."""
    if _is_report(scene) or is_to_come(scene):
        return False
    if any(mention.rule == "own" for mention in scene.entity(event).mentions):
        head = [*(span.of(scene.text) for span in scene.titles), scene.sentences[0].span.of(scene.text)]
        return any(_JOINT.search(words) for words in head)
    if (
        scene.entity(event).finer == "kg:Visit"
        and scene.titles
        and scene.titles[0].begin in {mention.span.begin for mention in scene.entity(event).mentions}
    ):
        return False  # "Official Visit to X by Y" heads a report
    zones = [s.zone for s in scene.sentences]
    if scene.discourse.speaker is not None and zones.count(Zone.BODY) > zones.count(Zone.NARRATION):
        return True
    if not any(key == event for span in scene.titles for key, _ in scene.discourse.within(span)):
        return True
    return any(lexicon.words("triggers", "spoken").search(span.of(scene.text)) for span in scene.titles)


def is_to_come(scene: Scene, event: str | None = None) -> bool:
    """ "Departure statement", "Statement ahead of her visit to X": the event of the headline is yet to come."""
    ahead = event is not None and lies_ahead(scene, event)
    return ahead or any(_TO_COME.search(span.of(scene.text)) for span in scene.titles)


def _is_report(scene: Scene) -> bool:
    """ "Readout of ...", "Fact Sheet: ...": a report in which nobody speaks."""
    titles = [span.of(scene.text) for span in scene.titles]
    return any(re.match(r"\W*(?:readout|fact sheet|press release|media release|background)\b", t, re.I) for t in titles)


def _date(scene: Scene) -> Iterator[Fact]:
    """The document's date, which its event shares; or the date that its narration gives for the event."""
    if scene.date is None or scene.date_span is None:
        return
    sentence = next((s for s in scene.sentences if s.span.overlaps(scene.date_span)), None)
    if sentence is None:
        return
    yield scene.fact(SPEECH, "eventDate", scene.date, sentence, confidence=0.9, rule="delivery:date")
    named = year_of(scene.entity(scene.event).name) if scene.event is not None else None
    spoken = scene.discourse.speaker is not None and (named is None or scene.date.startswith(named))
    spoken = spoken and not _is_of_story(scene, sentence)
    if scene.event is not None and spoken and _is_spoken_at(scene, scene.event):
        yield scene.fact(scene.event, "eventDate", scene.date, sentence, confidence=0.7, rule="delivery:date-of-event")


def _place(scene: Scene) -> Iterator[Fact]:
    for key, sentence in spoken_places(scene):
        named = scene.event is not None and scene.event in {k for k, _ in scene.discourse.within(sentence.span)}
        if not (named and is_away(scene)):
            yield scene.fact(SPEECH, "eventPlace", key, sentence, confidence=0.7, rule="delivery:place")
        of_event = (sentence.zone is Zone.HEADER or named) and not _is_of_story(scene, sentence)
        if scene.event is not None and of_event and not is_to_come(scene):
            yield scene.fact(scene.event, "eventPlace", key, sentence, confidence=0.6, rule="delivery:place-of-event")


def _is_of_story(scene: Scene, sentence: Sentence) -> bool:
    """Whether a line is the dateline of a report which does not have the speaker at the event: it may be elsewhere."""
    report = not any(other.zone is Zone.BODY for other in scene.sentences)
    return report and is_dateline(sentence.span.of(scene.text)) and attended(scene) != scene.event


def _first(scene: Scene, key: str, beside: str | None = None) -> Sentence:
    """The first sentence that names an entity; before it, a clause of the narration that has it deliver the speech."""
    speaker = beside or key
    for sentence in scene.sentences:
        if sentence.zone in {Zone.NARRATION, Zone.ANNOUNCEMENT}:
            for clause in clauses(sentence):
                if clause.verb.lemma_.lower() in {"deliver", "give", "speak"} and speaker in {
                    scene.discourse.at(token) for token in clause.agents
                }:
                    keys = {k for k, _ in scene.discourse.within(sentence.span)}
                    if key in keys:
                        return sentence
    named = [
        sentence
        for sentence in scene.sentences
        for other, mention in scene.discourse.within(sentence.span)
        if other == key and mention.form is not Form.PRONOUN
    ]
    return named[0] if named else scene.sentences[0]
