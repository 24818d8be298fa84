"""When, where and at what event a speech is given, and for which country: read once, used by all kinds of facts."""

from __future__ import annotations

import re
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.clauses import clauses
from kg.extract.facts.countries import home
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Form, Mention, Span, Zone
from kg.resolve import Discourse

HEAD: Final = frozenset({Zone.TITLE, Zone.HEADER})
DATED: Final = frozenset({Zone.TITLE, Zone.HEADER, Zone.ANNOUNCEMENT, Zone.CLOSING})
_AT: Final = re.compile(
    r"\b(?:at|during|to|on the (?:occasion|margins|sidelines) of|before|in|for|of|on|following|after)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SPOKEN: Final = re.compile(
    r"\b(?:remarks|speech|address|statement|keynote|press conference|interview|transcript|visit|meeting|conference|"
    r"summit|forum|opening|launch|ceremony|session|doorstop|lunch(?:eon)?|dinner|lecture|communiqu[eé])\b",
    re.IGNORECASE,
)
_TODAY: Final = re.compile(r"\b(?:today|today['’]s|this (?:morning|afternoon|evening)|tonight)\b", re.IGNORECASE)


def setting(discourse: Discourse) -> Scene:
    """The scene of a document with what its head and its first sentences tell of the speech."""
    scene = Scene(discourse)
    frame = discourse.annotation.frame
    if frame.date_span is not None and _tells_date(discourse, frame.date_span):
        scene.date, scene.date_span = frame.date, frame.date_span
    scene.country = home(scene)
    scene.event = _event(scene)
    return scene


def _tells_date(discourse: Discourse, span: Span) -> bool:
    """Whether a date stands where documents are dated: those in running text are of what is told there."""
    zones = {segment.zone for segment in discourse.annotation.frame.segments if segment.span.overlaps(span)}
    return bool(zones & DATED) or not zones


def _event(scene: Scene) -> str | None:
    """The event spoken at: that of the headline; that which the narration has the speaker attend; that of "here at"."""
    for zone in (Zone.TITLE, Zone.HEADER):
        for sentence in scene.sentences:
            if sentence.zone is zone:
                found = _events(scene, sentence)
                placed = [row for row in found if _AT.search(scene.text[sentence.span.begin : row[1].span.begin])]
                if placed:
                    return placed[0][0]
                if found and zone is Zone.TITLE:
                    return found[0][0]
    return _attended(scene) or _here(scene)


def _events(scene: Scene, sentence: Sentence) -> list[tuple[str, Mention]]:
    """The events of a sentence at which a speech may be given."""
    return scene.events(sentence, but=lexicon.words("triggers", "no_occasion"))


def _attended(scene: Scene) -> str | None:
    """ "X attended this conference and delivered a speech": the event that the narration has the speaker at."""
    for sentence in scene.sentences:
        if sentence.zone not in {Zone.NARRATION, Zone.ANNOUNCEMENT}:
            continue
        for clause in clauses(sentence):
            if clause.verb.lemma_.lower() not in {
                "attend",
                "speak",
                "address",
                "deliver",
                "open",
                "join",
                "participate",
            }:
                continue
            if scene.discourse.speaker not in {scene.discourse.at(token) for token in clause.agents}:
                continue
            for token in clause.verb.subtree:
                key = scene.discourse.at(token)
                if key is not None and scene.discourse.type(key) is EntityType.EVENT:
                    return key
    return None


def _here(scene: Scene) -> str | None:
    """ "I am happy to join you for this opening of X": an event that one of the first sentences puts here and now."""
    seen = 0
    for sentence in scene.sentences:
        if sentence.zone is not Zone.BODY:
            continue
        seen += 1
        if seen > 6:
            return None
        text = sentence.span.of(scene.text)
        if lexicon.words("triggers", "here").search(text) or _TODAY.search(text):
            for key, mention in _events(scene, sentence):
                before = scene.text[max(sentence.span.begin, mention.span.begin - 30) : mention.span.begin]
                named = mention.form is not Form.PRONOUN
                if named and re.search(
                    r"\b(?:this|today['’]s|the|our|at|for)\s+(?:\w+\s+){0,2}$", before, re.IGNORECASE
                ):
                    return key
    return None


def spoken_place(scene: Scene) -> tuple[str, Sentence, Span] | None:
    """Where the speech is given: the place of the head's place line, headline, or "here in X"."""
    for sentence in scene.sentences:
        if sentence.zone in HEAD:
            for key, mention in scene.discourse.within(sentence.span):
                if scene.discourse.type(key) is not EntityType.PLACE or mention.form is not Form.NAME:
                    continue
                if any(
                    mention.span in m.span and m.span != mention.span for _, m in scene.discourse.within(sentence.span)
                ):
                    continue
                before = scene.text[sentence.span.begin : mention.span.begin].rstrip()
                after = scene.text[mention.span.end : sentence.span.end].lstrip()
                tight = scene.text[mention.span.end :][:1]
                line = not before and tight != "-" and (not after or after[0] in ",.–—-(" or after[:1].isdigit())
                lead = re.search(r"(?:\bin|\bat|,|\s-|–|—)$", before)
                tail = not after or after[0] in ",.–—(|" or after[:1].isdigit() or after[:2] == "- "
                if line or (
                    lead and tail and tight != "-" and (sentence.zone is Zone.HEADER or _SPOKEN.search(before))
                ):
                    return key, sentence, sentence.span
    for sentence in scene.sentences:
        if sentence.zone in {Zone.BODY, Zone.SALUTATION, Zone.NARRATION}:
            for key, mention in scene.discourse.within(sentence.span):
                if scene.discourse.type(key) is not EntityType.PLACE or mention.form is not Form.NAME:
                    continue
                before = scene.text[max(sentence.span.begin, mention.span.begin - 40) : mention.span.begin]
                if re.search(
                    r"\b(?:here (?:in|at|to|here in)|welcome (?:\w+ ){0,3}to|to be (?:back )?in)\s+(?:the\s+)?$",
                    before,
                    re.IGNORECASE,
                ):
                    return key, sentence, sentence.span
    return None
