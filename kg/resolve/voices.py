"""Who says each sentence, and for whom: from headline, byline, narration, labels ("PRIME MINISTER:"), quotations."""

from __future__ import annotations

import re
from typing import Final

from kg.annotate import Sentence
from kg.model import Entity, EntityType, Form, Span, Zone
from kg.resolve.discourse import Discourse, Voice
from kg.resolve.quotations import in_quotation
from kg.resolve.sides import side_of

SPOKEN: Final = frozenset({Zone.SALUTATION, Zone.BODY, Zone.CLOSING})
_LABEL: Final = re.compile(r"(?P<label>(?:THE )?[A-Z][A-Z .,'’\-]{2,48}?)(?:\s?\([^)]*\))?\s*:(?=\s|$)")
SAID: Final = re.compile(
    r"\b(?:said|says|added|stated|noted|remarked|commented|explained|continued|told|stressed|emphasi[sz]ed|declared|observed|concluded|announced|reiterated|shared)\b"
)

QUOTE: Final = re.compile(r"[“\"]([^”\"]*)(?:[”\"]|$)")
_ALONE: Final = re.compile(r"(?P<label>[A-Z][\w.'’-]*(?: [\w.,'’-]+){0,6}):")
"""A label in small letters is one only where it stands alone and names a person: "Key points:" does not."""
_TITLES: Final = re.compile(
    r"\[?(?:(?:[A-Z][\w.,’'-]*|of|the|for|and|to)\s+){0,12}(?:[(\[](?:[A-Z][\w.’'-]*\s+){0,3})?"
)
"""Before the name in a label, which may stand in brackets: "The Minister of Trade (Mr. | Okoro):"."""
_COLON: Final = re.compile(r"[)\]]?(?:\s?\([^)]{1,40}\)|,\s[A-Z][^:.;!?]{2,60})?\s?:\s|\]\s")
_ROLE: Final = re.compile(
    r"(?P<label>Journalists?|Questions?|Reporters?|Interviewer|Moderator|Host|Compere|Presenter|Q|A|Answer"
    r"|(?:Prime |Foreign )?Minister|President|Premier|Chancellor|Secretary|Chair|Governor)\s?:\s"
)
"""A label in small letters that names nobody."""
_ANSWERS: Final = frozenset({"a", "answer"})
LONGEST_LABEL: Final = 100
"""In characters."""
_TOLD: Final = frozenset({Zone.BODY, Zone.SALUTATION, Zone.NARRATION, Zone.CLOSING})
_ANSWERING: Final = 2
"""Turns of the speaker that make others without a name, as news agencies, those who ask."""
ASKING: Final = frozenset(
    {
        "JOURNALIST",
        "JOURNALISTS",
        "QUESTION",
        "QUESTIONS",
        "REPORTER",
        "REPORTERS",
        "Q",
        "INTERVIEWER",
        "COMPERE",
        "MODERATOR",
        "HOST",
        "PRESENTER",
    }
)


def voices(named: Discourse, speaker: str | None) -> tuple[Voice, ...]:
    """A voice per sentence."""
    people = {entity.key: entity for entity in named.entities if entity.type is EntityType.PERSON}
    labels = {segment: label for label, segment in speaker_labels(named)}
    said = [labelled(label, people, speaker) for label in labels.values() if label not in ASKING]
    alone = len({*said} - {None}) < 2
    sides = {speaker: side_of(named, speaker, main=alone)} if speaker else {}
    current, segment, last_quoted = speaker, -1, speaker
    answered = speaker is not None and said.count(speaker) >= _ANSWERING and None in said
    asking = False
    found: list[Voice] = []
    for sentence in named.annotation.sentences:
        if sentence.segment != segment:
            segment = sentence.segment
            if segment in labels:
                current = None if labels[segment] in ASKING else labelled(labels[segment], people, speaker)
                asking = labels[segment] in ASKING or (answered and current is None)
        if sentence.zone in SPOKEN:
            if current and current not in sides:
                sides[current] = side_of(named, current, main=False)
            found.append(Voice(current, sides.get(current)) if current else Voice(asking=asking))
        elif sentence.zone is Zone.NARRATION and asking:
            found.append(Voice(asking=True))
        elif sentence.zone is Zone.NARRATION and is_quoted(named, sentence):
            last_quoted = _quoted_person(named, people, sentence) or last_quoted
            found.append(Voice(last_quoted, sides.get(last_quoted, last_quoted)) if last_quoted else Voice())
        else:
            found.append(Voice())
    return tuple(found)


def asked_in(named: Discourse) -> set[int]:
    """The segments that open with the label of one who asks: "Q: Minister Ada Rey said that"."""
    return {segment for label, segment in speaker_labels(named) if label in ASKING}


def speaker_labels(named: Discourse) -> list[tuple[str, int]]:
    """The labels that open segments, each with the number of its segment."""
    text, found = named.annotation.document.text, []
    people = {entity.key for entity in named.entities if entity.type is EntityType.PERSON}
    for number, segment in enumerate(named.annotation.frame.segments):
        label = _LABEL.match(segment.span.of(text)[:80])
        role = _ROLE.match(segment.span.of(text)[:80]) if segment.zone in _TOLD else None
        if role:
            found.append((role["label"].upper(), number))
        elif label and len(label["label"].split()) <= 6:
            found.append((label["label"].strip().removeprefix("THE "), number))
        elif segment.zone in _TOLD and (inline := _named_label(named, segment.span)):
            found.append((inline, number))
        elif (alone := _ALONE.fullmatch(segment.span.of(text)[:80])) and any(
            key in people for key, _ in named.within(segment.span)
        ):
            found.append((alone["label"], number))
    return found


def _named_label(named: Discourse, span: Span) -> str | None:
    """The name before a colon, with nothing but titles in front of it: "President Ada Rey: Dear friends"."""
    text = named.annotation.document.text
    for key, mention in named.within(Span(span.begin, min(span.end, span.begin + LONGEST_LABEL))):
        if named.type(key) is EntityType.PERSON and mention.form is Form.NAME:
            titled = _TITLES.fullmatch(text[span.begin : mention.span.begin])
            if titled and _COLON.match(text, mention.span.end):
                return mention.span.of(text)
            return None
    return None


def labelled(label: str, people: dict[str, Entity], speaker: str | None) -> str | None:
    """The person whom a label names by surname, else the main speaker if the label is an office and no name."""
    words = {word.casefold().strip(".,") for word in label.split()}
    named = [
        key for key, entity in people.items() if words & {w.casefold() for w in entity.name.replace(",", "").split()}
    ]
    if len(named) == 1:
        return named[0]
    return (
        speaker
        if words & {*_ANSWERS, "minister", "president", "chancellor", "premier", "secretary", "chair", "governor"}
        and "vice" not in words
        else None
    )


def is_quoted(named: Discourse, sentence: Sentence) -> bool:
    """Whether a good part of a narrated sentence stands in quotation marks that a speaker would use."""
    text = sentence.span.of(named.annotation.document.text)
    inside = sum(len(match[1]) for match in QUOTE.finditer(text))
    if not inside:
        return _inside_quotation(named, sentence)
    return inside > 30 and (inside * 5 >= len(text) * 2 or text[0] in '“"')


def _inside_quotation(named: Discourse, sentence: Sentence) -> bool:
    """Whether a quotation that opened earlier in the paragraph is still open."""
    segment = named.annotation.frame.segments[sentence.segment].span
    return in_quotation(named.annotation.document.text, segment.begin, sentence.span.begin)


def _quoted_person(named: Discourse, people: dict[str, Entity], sentence: Sentence) -> str | None:
    """Who is said to speak in the paragraph of a quoted sentence."""
    segment = named.annotation.frame.segments[sentence.segment].span
    text = segment.of(named.annotation.document.text)
    outside = [match.end() for match in SAID.finditer(QUOTE.sub(lambda m: " " * len(m[0]), text))]
    if not outside:
        return None
    whole = named.annotation.document.text
    keys = [
        (abs(mention.span.begin - segment.begin - outside[0]), key)
        for key, mention in named.within(segment)
        if key in people and not in_quotation(whole, segment.begin, mention.span.begin)
    ]
    return min(keys)[1] if keys else None
