"""When, where and at what event a speech is given, and for which country: read once, used by all kinds of facts."""

from __future__ import annotations

import re
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.dates import dates
from kg.extract.clauses import clauses
from kg.extract.facts.countries import home
from kg.extract.facts.letterheads import HEAD, STATE
from kg.extract.facts.scene import Scene, adjectives, letters_of_states
from kg.model import EntityType, Form, Mention, Span, Zone
from kg.resolve import Discourse

FIRST: Final = 30
"""Among so many sentences at the begin a country may be told as the place of speaking."""
UNDER_WAY: Final = 5
"""Sentences of a speech behind which no line tells any more where it is given."""
TOLD_FIRST: Final = 3
"""Among so many sentences a report tells where and when the speech was given."""
LINES: Final = 3
"""So many lines on end may tell where a speech is given."""
ABOVE: Final = 30
"""In characters: so much of a line above tells how it goes on in the next."""
ABOVE_DAY: Final = 60
"""In characters: so near above the day a line may name the event of that day, with a place between."""
DATED: Final = frozenset({Zone.TITLE, Zone.HEADER, Zone.ANNOUNCEMENT, Zone.CLOSING})
_AT: Final = re.compile(
    r"(?:\b(?:at|during|to|on the (?:occasion|margins|sidelines) of|before|in|for|of|on|following|after)\s+|"
    r"^\W*(?:event|occasion)\s*:\s*)(?:the\s+)?$",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"\b(?:(?:eve|ahead|in (?:advance|anticipation)) of|prior to|(?:run|lead|leading)[- ]?up to"
    r"|in preparations? (?:for|of)"
    r"|(?:doorstep|doorstop|press|arrival|departure)\b[^.;:]*\bbefore"
    r"|mark(?:s|ed|ing)? the end of)\s+(?:(?:the|this|an?|his|her|its|their|our)\s+)?"
    r"(?:(?:upcoming|forthcoming|next)\s+)?$"
    r"|\b(?:upcoming|forthcoming)\s+$",
    re.IGNORECASE,
)
"""In front of an event that is still to come, or over, when the speech is given: "Remarks ahead of the | Summit"."""
_SPOKEN: Final = re.compile(
    r"\b(?:remarks|speech|address|statement|keynote|press conference|interview|transcript|visit|meeting|conference|"
    r"summit|forum|opening|launch|ceremony|session|doorstop|lunch(?:eon)?|dinner|lecture|communiqu[eé])\b",
    re.IGNORECASE,
)
_MATTER: Final = re.compile(
    r"\b(?:on|about|regarding|concerning)\s+((?:(?!\b(?:on|about|regarding|concerning)\s)\D){1,200}\sin)$",
    re.IGNORECASE,
)
"""What a statement is about, with the place of that: "Statement on the fight against corruption in Romania"."""
_ON: Final = re.compile(
    r"\b(?:statement|remarks|speech|address|message|comments?)\b[^.;:]*\b(?:on|about|regarding|following|after)\s+the\s+$",
    re.IGNORECASE,
)
_REMARKS: Final = re.compile(
    r"\W*(?:(?:opening|closing|welcome|keynote)\s+)?(?:remarks|speech|address|statement)\s+(?:by|of)\b", re.IGNORECASE
)
_TODAY: Final = re.compile(r"\b(?:today|today['’]s|this (?:morning|afternoon|evening)|tonight)\b", re.IGNORECASE)

_HERE_IN: Final = re.compile(
    r"\b(?:here (?:in|at|to|here in)|welcome (?:\w+ ){0,3}to|to be (?:back )?in|"
    r"(?:bring(?:s|ing)|brought) us (?:all )?(?:here )?to|gathered (?:together )?in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(
    r"\b(?:delivered|gave|made|issued)\s+(?:an?|the|his|her|this|the following)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:speech|address|statement|remarks|lecture|keynote)\b(?:(?!\b(?:on|about|regarding|concerning|marking)\b)[^.;:])*"
    r"\b(?:in|on)\s+$"
)
"""What stands before place and day of a speech that is told of: "delivered a speech to the Assembly in | Suva"."""
_NO_LINE: Final = re.compile(r"\d{5,}|,\s*(?:and|or)\b", re.IGNORECASE)
"""Behind a place of a postal address, and in a list of places."""
_STREET: Final = re.compile(
    r"\b(?:P\.?\s?O\.?\s?Box|Avenue|Street|Road|Boulevard|Lane|\d+(?:st|nd|rd|th) Floor|Tel)\b|\b\d{5,6}\b"
)
_ON_DAY: Final = re.compile(r"(?:on\s+)?(?:\w+day,?\s+)?(?:the\s+)?(?:\d|[A-Z][a-z]+\s+\d)")
_DAY_ONLY: Final = re.compile(r"\W*(?:(?:on\s+)?\w+day\b\W*)?", re.IGNORECASE)
"""What may open a line before the day that it tells."""
_SOURCE: Final = re.compile(r"\W*(?:information\s+)?(?:sources?|contacts?|credits?|photos?)\b.*:", re.IGNORECASE)
"""How a line begins that tells where a text or picture comes from: "Source: State House, The Gambia"."""
_COMMA: Final = re.compile(r"\s*(?:,|–|—|\s-\s)\s*")
"""What stands between two places of a line that both tell of one."""


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
    return bool(zones & DATED) or not zones or _is_given_on(discourse, span)


def _is_given_on(discourse: Discourse, span: Span) -> bool:
    """Whether the first sentences tell of a speech given on a day: "X delivered a speech in Suva on | 3 May"."""
    text = discourse.annotation.document.text
    early = [s.span for s in discourse.annotation.sentences if s.zone not in HEAD][:TOLD_FIRST]
    return any(_GIVEN.search(text, sentence.begin, span.begin) for sentence in early if span in sentence)


def _event(scene: Scene) -> str | None:
    """The event spoken at: that of the headline; that which the narration has the speaker attend; that of "here at"."""
    if (opened := _opens(scene)) is not None:
        return opened
    headers = [sentence.span for sentence in scene.sentences if sentence.zone is Zone.HEADER]
    for zone, spans in ((Zone.TITLE, [*scene.titles, *_announced(scene)]), (Zone.HEADER, headers)):
        for span in spans:
            found = _events(scene, span)
            found += [row for row in scene.events(span) if row not in found and _at_it(scene, span, row[1])]
            found = [row for row in found if not _AHEAD.search(scene.text, span.begin, row[1].span.begin)]
            placed = [row for row in found if _AT.search(_before(scene, span, row[1]))]
            if placed:
                return placed[0][0]
            if found and (zone is Zone.TITLE or _is_dated_line(scene, span, found[0][1])):
                return found[0][0]
    return _told(scene, "own") or attended(scene) or _here(scene) or _told(scene, "own.present")


def _is_dated_line(scene: Scene, line: Span, event: Mention) -> bool:
    """Whether a line above the day of the speech is an event and no more: "High-level Meeting on Oceans"."""
    day = scene.date_span
    if scene.discourse.speaker is None or day is None or not line.end <= day.begin <= line.end + ABOVE_DAY:
        return False
    body = next((s.span.begin for s in scene.sentences if s.zone is Zone.BODY), None)
    before, after = scene.text[line.begin : event.span.begin], scene.text[event.span.end : line.end]
    whole = (
        re.fullmatch(r"\W*(?:the\s+)?", before, re.IGNORECASE) is not None and re.fullmatch(r"\W*", after) is not None
    )
    return whole and body is not None and day.begin < body


def _before(scene: Scene, line: Span, event: Mention) -> str:
    """What stands in its line before an event; where nothing does, the end of the line above: "at the"."""
    before = scene.text[line.begin : event.span.begin]
    if re.fullmatch(r"\W*(?:the\s+)?", before, re.IGNORECASE):
        return scene.text[max(0, line.begin - ABOVE) : event.span.begin]
    return before


def lies_ahead(scene: Scene, event: str) -> bool:
    """Whether a headline puts the speech before an event, or after its end."""
    rows = [(span, mention) for span in scene.titles for key, mention in scene.discourse.within(span) if key == event]
    return any(_AHEAD.search(scene.text, span.begin, mention.span.begin) for span, mention in rows)


def is_spoken_on(scene: Scene, event: str) -> bool:
    """Whether a headline says that the speech is on something that nobody speaks at: "Statement on the elections"."""
    if not lexicon.words("triggers", "no_occasion").search(scene.entity(event).name):
        return False
    rows = [(span, mention) for span in scene.titles for key, mention in scene.discourse.within(span) if key == event]
    return any(_ON.search(scene.text, span.begin, mention.span.begin) for span, mention in rows)


def _at_it(scene: Scene, span: Span, event: Mention) -> bool:
    """Whether a headline has somebody speak right "at the" event, be it a day: "Speech at the Youth Day 2012"."""
    return re.search(r"\bat\s+(?:the\s+)?$", scene.text[span.begin : event.span.begin], re.IGNORECASE) is not None


def _announced(scene: Scene) -> list[Span]:
    """The first line where it does the work of a headline: "Opening remarks by X at the opening of Y"."""
    led = [s.span for s in scene.discourse.annotation.frame.segments if s.zone is Zone.ANNOUNCEMENT]
    first = scene.sentences[0] if scene.sentences and not led else None
    announces = first is not None and first.zone not in HEAD and _REMARKS.match(first.span.of(scene.text))
    return [first.span] if first is not None and announces else led


def _opens(scene: Scene) -> str | None:
    """The event that a report begins with: "At a side event of the Assembly, the President said ..."."""
    if any(sentence.zone is Zone.BODY for sentence in scene.sentences):
        return None
    first = next((s for s in scene.sentences if s.zone is Zone.NARRATION), None)
    if first is None or scene.discourse.speaker not in {key for key, _ in scene.discourse.within(first.span)}:
        return None
    for key, mention in _events(scene, first):
        before = scene.text[first.span.begin : mention.span.begin]
        if re.fullmatch(r"\W*(?:speaking )?at\s+(?:an?|the)\s+", before, re.IGNORECASE):
            return key
    return None


def _told(scene: Scene, rule: str) -> str | None:
    """The event that a document without a name for it tells: "met in Rome today" (own), "this ceremony" (present)."""
    own = (e.key for e in scene.discourse.entities if any(mention.rule == rule for mention in e.mentions))
    return next(own, None)


def _events(scene: Scene, place: Sentence | Span) -> list[tuple[str, Mention]]:
    """The events of a sentence or line at which a speech may be given."""
    return scene.events(place, but=lexicon.words("triggers", "no_occasion"))


def attended(scene: Scene) -> str | None:
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


_NOW: Final = re.compile(
    r"\b(?:this|today['’]s|the|our|at|for|(?:co-)?hosted an?|convened an?|held an?)\s+(?:[\w-]+,?\s+){0,3}$",
    re.IGNORECASE,
)
"""In front of the event that is held here and now."""
_THEN: Final = re.compile(
    r"\b(?:last (?:week|month|year|night|\w+day)|yesterday|(?:weeks?|months?|years?|days?) ago"
    r"|earlier this \w+|recently|returned from|next (?:week|month|year|\w+day)|tomorrow|later this \w+)\b",
    re.IGNORECASE,
)
"""In a sentence that tells of another day."""
_OF_TODAY: Final = re.compile(r"(?:this|today['’]s|tonight['’]s)\b", re.IGNORECASE)


_AT_HAND: Final = re.compile(r"\b(?:here|with us|present|gathered|today|tonight)\b", re.IGNORECASE)
_REMEMBERS: Final = re.compile(
    r"\bas an? (?:\w+ )?(?:student|child|boy|girl|teenager|pupil|apprentice)\b|\bI (?:first |once |also )?met\b",
    re.IGNORECASE,
)
"""In a sentence that tells what the speaker once did."""


def is_of_then(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells of another time than that of the speech: of years ago, of whom the speaker met."""
    text = sentence.span.of(scene.text)
    if _AT_HAND.search(text):
        return False
    year = (scene.date or "")[: len("2016")]
    return bool(_REMEMBERS.search(text)) or any(date.iso[: len(year)] < year for date in dates(text, scene.date))


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
        if not _TODAY.search(text) and _THEN.search(text):
            continue
        if lexicon.words("triggers", "here").search(text) or _TODAY.search(text):
            for key, mention in _events(scene, sentence):
                before = scene.text[max(sentence.span.begin, mention.span.begin - 30) : mention.span.begin]
                named = mention.form is not Form.PRONOUN and scene.entity(key).finer != "kg:Conflict"
                if (
                    named
                    and not _AHEAD.search(before)
                    and (_NOW.search(before) or _OF_TODAY.match(mention.span.of(scene.text)))
                ):
                    return key
    return None


def spoken_places(scene: Scene) -> list[tuple[str, Sentence]]:
    """Where the speech is given: the places of the head's place lines or headline, or those of "here in X".

    All of a line tell it, "Hyderabad House, New Delhi", and of several lines on end: a hall, and the town below it.
    """
    lines: list[tuple[int, Sentence, tuple[str, ...]]] = []
    said = 0
    for number, sentence in enumerate(scene.sentences):
        said += sentence.zone is Zone.BODY
        if said > UNDER_WAY or (lines and number > lines[-1][0] + 1):
            break  # a heading further on tells what is spoken of: "Wealth Management in Singapore"
        if (
            sentence.zone in {*HEAD, Zone.ANNOUNCEMENT}
            and not _is_letterhead(scene, sentence)
            and not _is_address(scene, sentence)
            and (keys := _placed(scene, sentence))
        ):
            lines.append((number, sentence, keys))
    if lines:
        told = lines if len(lines) <= LINES else lines[:1]  # more of them are a list of places
        return list({key: (key, sentence) for _, sentence, keys in told for key in keys}.values())
    prose = [s for s in scene.sentences if s.zone in {Zone.BODY, Zone.SALUTATION, Zone.NARRATION}]
    for at, sentence in enumerate(prose):
        named = _places(scene, sentence)
        for number, (key, mention) in enumerate(named):
            if at < TOLD_FIRST and _GIVEN.search(scene.text, sentence.span.begin, mention.span.begin):
                return [(place, sentence) for place in _line(scene, named, number)]
            if at >= FIRST and _is_country(scene, key):
                continue  # "stronger here in Australia": no more than where the country is
            before = scene.text[max(sentence.span.begin, mention.span.begin - 40) : mention.span.begin]
            if _HERE_IN.search(before):
                return [(place, sentence) for place in _line(scene, named, number)]
    return []


def _is_address(scene: Scene, sentence: Sentence) -> bool:
    """Whether a line above the headline is where a body has its office: "Ministry of Trade, 12 Mango Avenue, Suva"."""
    above = any(sentence.span.begin < title.begin for title in scene.titles)
    return above and _STREET.search(sentence.span.of(scene.text)) is not None


def _is_letterhead(scene: Scene, sentence: Sentence) -> bool:
    """Whether a line is a country and no more, above the headline or by its name of state: "REPUBLIC OF GHANA"."""
    named = [mention for key, mention in _places(scene, sentence) if _is_country(scene, key)]
    if len(named) != 1 or scene.text[sentence.span.begin : sentence.span.end].strip(" .,*") != named[0].span.of(
        scene.text
    ):
        return False
    if STATE.match(sentence.span.of(scene.text)):
        return True
    below = scene.discourse.annotation.frame.segments[sentence.segment + 1 :][:1]
    dated = scene.date_span is not None and any(scene.date_span in segment.span for segment in below)
    return not dated and any(sentence.span.begin < title.begin for title in scene.titles)


def _placed(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    """The places of a line of the head, if it tells where the speech is given."""
    named = _places(scene, sentence)
    for number, (_, mention) in enumerate(named):
        if _is_place_line(scene, sentence, mention):
            row = _line(scene, named, number)
            listed = row and _is_country(scene, row[0]) and _countries(scene, named) > 1
            return () if listed else row
    return ()


def _countries(scene: Scene, named: list[tuple[str, Mention]]) -> int:
    """How many countries are named: several of a line are a list, "the Ministers of Kenya, Uganda and Burundi"."""
    return len({key for key, _ in named if _is_country(scene, key)})


def _places(scene: Scene, sentence: Sentence) -> list[tuple[str, Mention]]:
    """The places that a sentence names, but for those inside other names."""
    within = [
        row for row in scene.discourse.within(sentence.span) if scene.discourse.type(row[0]) is not EntityType.TOPIC
    ]
    return [
        (key, mention)
        for key, mention in within
        if scene.discourse.type(key) is EntityType.PLACE
        and mention.form is Form.NAME
        and not any(mention.span in m.span and m.span != mention.span for _, m in within)
    ]


def _is_place_line(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    before = _behind_day(scene.text[sentence.span.begin : mention.span.begin]).rstrip()
    after = scene.text[mention.span.end : sentence.span.end].lstrip()
    if scene.text[mention.span.end :][:1] == "-" or _NO_LINE.match(after):
        return False
    if after[:1] == ":" and not _ON_DAY.match(after[1:].lstrip()):
        return False  # "Ghana: Hon. Ama Adi, Minister of Trade" is who came from there
    if not before.strip("([") and (not after or after[0] in ",.:;–—-()" or after[:1].isdigit()):
        return True
    if _SOURCE.match(before):
        return False
    lead = re.search(r"(?:\bin|\bat|,|\s-|–|—|\b(?:venue|place|location)\s*:)$", before, re.IGNORECASE)
    tail = not after or after[0] in ",.:–—(|" or after[:1].isdigit() or after[:2] == "- " or _ON_DAY.match(after)
    if lead and sentence.zone is Zone.TITLE and (matter := _MATTER.search(before)) and not _SPOKEN.search(matter[1]):
        return False
    line = scene.discourse.annotation.frame.segments[sentence.segment].span  # which "Hon." may cut in sentences
    spoken = _SPOKEN.search(scene.text, line.begin, mention.span.begin)
    return bool(lead and tail and (sentence.zone is Zone.HEADER or spoken))


def _behind_day(before: str) -> str:
    """What a line begins with but for the day in front of its place: "4 May 2018 | Jubilee House"."""
    told = dates(before)
    whole = (
        len(told) == 1 and len(told[0].iso) == len("2018-05-04") and _DAY_ONLY.fullmatch(before[: told[0].span.begin])
    )
    return before[told[0].span.end :] if whole else before


def _line(scene: Scene, named: list[tuple[str, Mention]], at: int) -> tuple[str, ...]:
    """A place and those that a comma joins to it on either side, but for the country behind: "Berlin, Germany"."""
    first = last = at
    while first and _COMMA.fullmatch(scene.text[named[first - 1][1].span.end : named[first][1].span.begin]):
        first -= 1
    while last + 1 < len(named) and _COMMA.fullmatch(
        scene.text[named[last][1].span.end : named[last + 1][1].span.begin]
    ):
        last += 1
    row = [key for key, _ in named[first : last + 1]]
    inner = [key for key in row if not _is_country(scene, key)]
    inner = [key for key in inner if key == inner[0] or scene.entity(key).name not in letters_of_states()]
    return tuple(dict.fromkeys(inner or row[:1]))


def _is_country(scene: Scene, key: str) -> bool:
    """Whether any of the names of a place is that of a country."""
    entity = scene.entity(key)
    return any(adjectives(name) for name in (entity.name, *entity.aliases))
