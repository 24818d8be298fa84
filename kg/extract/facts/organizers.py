"""Who holds an event: "organised by A together with B", "at the invitation of X", "thank X for hosting this forum"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.clauses import Mood, clauses
from kg.extract.facts.gatherings import SHORTENED, run_of_names
from kg.extract.facts.lists import AGENTS
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

HOLDING: Final = frozenset({"organize", "organise", "co-organize", "co-organise", "host", "co-host", "hold", "convene"})
"""Verbs of holding an event."""
NEAR: Final = 70
"""At most so many characters lie between the words that tell of an organizer and the event or the organizer."""
_THE: Final = r"(?:both\s+)?(?:the\s+)?(?:government of\s+(?:the\s+)?)?"
_BY: Final = re.compile(r"\s*(?:\([^)]*\)\s*)?by\s+" + _THE, re.IGNORECASE)
_CHAIRED: Final = re.compile(
    r"(?:,\s+(?:[A-Z][\w-]*|of|the|for|and|to)(?:\s+(?:[A-Z][\w-]*|of|the|for|and|to)){0,9})?,?\s+"
    r"(?:chaired|presided over)\s+(?:the|this|our)\s+"
    r"(?:proceedings|deliberations|discussions|meeting|session|sitting)\b",
    re.IGNORECASE,
)
"""Behind the one who chairs the event of a document: "Ada Rey | , Executive Secretary, chaired the proceedings"."""
_HOST_TO: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:(?:the|a|once|again|also)\s+){0,2}"
    r"(?:host|hosts|hosting)(?:\s+(?:country|nation|city|government))?\s+(?:to|of|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""In front of the event that somebody is host to."""
_PROUD: Final = frozenset({"be", "honour", "honor", "please", "privilege", "delight"})
"""Verbs of the sentence that says so: "is", "is honoured to be"."""
_READING: Final = re.compile(r"\b(?:first|second|third) reading\b", re.IGNORECASE)
_IN: Final = re.compile(r"\s+(?:in|by|before)\s+(?:the\s+)?", re.IGNORECASE)
"""Between the reading of a bill and the house that reads it."""
_CHAIR: Final = re.compile(
    r"\b(?:co-?)?(?:chair(?:man|woman|person)?|convenor|convener|host|president|moderator)s?\s+(?:of|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_FOR: Final = re.compile(
    r"\bfor\s+(?:its\s+|their\s+|your\s+|his\s+|her\s+)?(?:[\w’',-]+\s+){0,6}?(?:(?:co-)?host(?:ing)?|organi[sz]ing|conven(?:ing|ed)|arranging|"
    r"putting together|holding|hospitality)\b",
    re.IGNORECASE,
)
_PRESIDES: Final = re.compile(r"\b(?:presidency|chairmanship|chairship)\b", re.IGNORECASE)
_CHAIR_OF: Final = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}(?:chair|chair(?:man|person|woman)?ship|co-chair\w*|presidency|leadership)\b",
    re.IGNORECASE,
)
"""Behind the one under whom an event is held: "under | Zambia | 's chairmanship"."""
_UNDER: Final = re.compile(r"\bunder\s+(?:the\s+)?(?:able\s+|wise\s+)?$", re.IGNORECASE)
_CHAIR_BY: Final = re.compile(r"\bunder\s+the\s+(?P<whose>[A-Z]\w+)\s+(?i:chair|chair(?:man)?ship|presidency)\b")
"""The same of a country told by its adjective: "under the Indian Chairmanship"."""
_OWNS: Final = re.compile(r"['’]s?\s+(?:\w+\s+){0,2}", re.IGNORECASE)
"""Between the country that presides over a group and its presidency."""
_CONGRATULATES: Final = re.compile(r"\b(?:congratulat\w+|commend|applaud|compliment)\b[^.;]{0,40}$", re.IGNORECASE)
_ON: Final = re.compile(r"\s+(?:on|for|upon)\s+(?:the|its|their|today['’]s|this)\s+(?:\w+\s+){0,2}", re.IGNORECASE)
_ALSO: Final = re.compile(r"\s+(?:and|together with)\s+(?:(?:the|his|her|[A-Z][\w.]*)\s+){0,5}")
"""Between two who invite together: "President A and First Lady B"."""
_AT_ITS: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?,?\s+(?:met\s+)?(?:at|in|for|during)\s+(?:its|their)\s+", re.IGNORECASE
)
"""Between a body and a meeting of its own: "The Peace Council, at its | 1209th meeting"."""
_SITS: Final = re.compile(r"\b(?:meeting|session|sitting)\b", re.IGNORECASE)
_AROUND: Final = re.compile(r"\b(?:after|following|before|ahead of|since)\s+(?:the\s+)?$", re.IGNORECASE)
"""In front of an event that only tells when somebody came."""
_OF_PRESS: Final = re.compile(r"\b(?:press|media|news|briefing|interview|doorstop)\b", re.IGNORECASE)
"""In the name of an event at which others are only told of."""
_THANKS: Final = re.compile(r"\b(?:thank\w*|grat\w+|appreciat\w+|commend\w*|congratulat\w+|applaud)\b", re.IGNORECASE)


def organizers(scene: Scene) -> Iterator[Fact]:
    """Those who hold the events that the sentences name, and the event spoken at."""
    told = scene.event
    for sentence in scene.sentences:
        named = [row for row in scene.discourse.within(sentence.span) if row[1].form is not Form.PRONOUN]
        events = [row for row in named if scene.discourse.type(row[0]) is EntityType.EVENT]
        agents = [row for row in named if scene.discourse.type(row[0]) in AGENTS]
        if agents:
            yield from _held(scene, sentence, events, agents)
            yield from _thanked(scene, sentence, events, agents)
            yield from _congratulated(scene, sentence, events, agents)
        if events:
            yield from _under(scene, sentence, events, agents)
        if told is not None and not events and sentence.zone is not Zone.BODY:
            for key, mention in agents:
                if scene.discourse.type(key) is EntityType.PERSON and _CHAIRED.match(scene.text, mention.span.end):
                    yield _fact(scene, sentence, told, key, "chaired")
        told = told or next((key for key, _ in events if _is_sat_through(scene, key)), None)
        if events and agents:
            yield from _held_together(scene, sentence, agents)
        for key, event in events:
            yield from _host(scene, sentence, key, event)
            yield from _made(scene, sentence, key, event, agents)
            yield from _presides(scene, sentence, key, event, agents)


def _is_sat_through(scene: Scene, event: str) -> bool:
    """Whether somebody can chair an event: not a war, and not a visit."""
    finer = scene.entity(event).finer
    return finer in {None, "kg:Meeting", "kg:Conference"} and not lexicon.words("triggers", "no_occasion").search(
        scene.entity(event).name
    )


def _fact(scene: Scene, sentence: Sentence, event: str, agent: str, how: str) -> Fact:
    return scene.fact(event, "organizer", agent, sentence, confidence=0.6, rule=f"organizer:{how}")


def _held(
    scene: Scene, sentence: Sentence, events: list[tuple[str, Mention]], agents: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "EVENT, hosted by A and B in partnership with C"; "at the invitation of X"."""
    text, begin = sentence.span.of(scene.text), sentence.span.begin
    for trigger in lexicon.words("triggers", "held_by").finditer(text):
        at = begin + trigger.end()
        first = next((mention for _, mention in agents if mention.span.begin >= at), None)
        gap = "" if first is None else SHORTENED.sub("", scene.text[at : first.span.begin])
        if first is None or len(gap) > NEAR or re.search(r"[.;:]", gap):
            continue
        around = [row for row in events if row[1].span.begin < begin + trigger.start()]
        near = [row for row in around if begin + trigger.start() - row[1].span.end < NEAR]
        invited = trigger[0].lower().startswith("at the invitation")
        if invited and not text[: trigger.start()].strip():
            yield from _invited(scene, sentence, events, [row for row in agents if row[1].span.begin >= at])
            continue
        event = near[-1][0] if near else scene.event if invited else None
        if invited and event is None and events:
            event = events[-1][0]
        if event is None and re.fullmatch(r"\W*(?:\d+\W+)?(?:jointly |co-?)?", text[: trigger.start()], re.IGNORECASE):
            # "Organised by A and B, the Summit brought together ..."
            event = next((k for k, m in events if m.span.begin > first.span.end and _is_next(scene, first, m)), None)
        if event is not None:
            for key in run_of_names(scene, sentence.span, first):
                yield _fact(scene, sentence, event, key, "by")
            last = first.span.end
            joint = re.search(
                r"\b(?:together|in (?:partnership|collaboration|cooperation|conjunction|association)) with\s+",
                scene.text[last : sentence.span.end],
            )
            if joint and joint.start() < NEAR:
                rest = [m for _, m in agents if m.span.begin >= last + joint.end()]
                for key in run_of_names(scene, sentence.span, rest[0]) if rest else ():
                    yield _fact(scene, sentence, event, key, "with")


def _held_together(scene: Scene, sentence: Sentence, agents: list[tuple[str, Mention]]) -> Iterator[Fact]:
    """ "A, together with B and C, organised EVENT": B and C too."""
    text = sentence.span.of(scene.text)
    with_ = lexicon.words("triggers", "alongside").search(text)
    if with_ is None:
        return
    at = sentence.span.begin + with_.end()
    first = next((mention for _, mention in agents if mention.span.begin >= at), None)
    if first is None or not re.fullmatch(rf"\s+{_THE}", scene.text[at : first.span.begin], re.IGNORECASE):
        return
    for clause in clauses(sentence, HOLDING):
        held = scene.arguments.entities(clause.patients, frozenset({EntityType.EVENT}), sentence, inside=False)
        if clause.mood is not Mood.OPEN and not clause.passive and held and place(clause.verb).begin > first.span.end:
            for key in run_of_names(scene, sentence.span, first):
                yield _fact(scene, sentence, held[0], key, "with")


def _invited(
    scene: Scene, sentence: Sentence, events: list[tuple[str, Mention]], agents: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "At the invitation of A, B will pay a visit to C": A holds the visit, or the one that the headline names.

    Of "A and B, C will ..." both invite, of "A, B and C will ..." only the first: the last name is of who comes.
    """
    inviting = agents[:1]
    if len(agents) > 2 and _ALSO.fullmatch(scene.text[agents[0][1].span.end : agents[1][1].span.begin]):
        inviting = agents[:2]
    behind = [
        key
        for key, mention in events
        if mention.span.begin > agents[0][1].span.end
        and not _AROUND.search(scene.text, sentence.span.begin, mention.span.begin)
    ]
    event = behind[0] if behind else scene.event
    if event is not None and not (_OF_PRESS.search(scene.entity(event).name) and not behind):
        for key, _ in inviting:
            yield _fact(scene, sentence, event, key, "by")


def _is_next(scene: Scene, first: Mention, event: Mention) -> bool:
    """Whether an event is what the words in front of the comma are of: no verb stands between."""
    gap = scene.text[first.span.end : event.span.begin]
    return re.search(r",\s+(?:the|this|an?)\s+(?:[a-z][\w-]*\s+){0,2}$", gap) is not None


def _thanked(
    scene: Scene, sentence: Sentence, events: list[tuple[str, Mention]], agents: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "I thank A and B for hosting this conference": of the event spoken at, or of the one named behind."""
    if sentence.zone not in {Zone.BODY, Zone.SALUTATION, Zone.CLOSING}:
        return
    text = sentence.span.of(scene.text)
    thanks, told = _THANKS.search(text), _FOR.search(text)
    if thanks is None or told is None or told.start() < thanks.end():
        return
    behind = [key for key, mention in events if mention.span.begin >= sentence.span.begin + told.end()]
    event = behind[0] if behind else scene.event
    span = Span(sentence.span.begin + thanks.end(), sentence.span.begin + told.start())
    first = next((mention for _, mention in agents if mention.span in span), None)
    if event is not None and first is not None:
        for key in run_of_names(scene, span, first):
            yield _fact(scene, sentence, event, key, "thanked")


def _congratulated(
    scene: Scene, sentence: Sentence, events: list[tuple[str, Mention]], agents: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "I congratulate A on the launch of B": A has launched it."""
    text = scene.text
    for key, event in events:
        if not lexicon.words("triggers", "made_events").search(event.span.of(text)):
            continue
        before = [row for row in agents if row[1].span.end <= event.span.begin]
        if before and _ON.fullmatch(text[before[-1][1].span.end : event.span.begin]):
            other, mention = before[-1]
            if _CONGRATULATES.search(text[sentence.span.begin : mention.span.begin]):
                yield _fact(scene, sentence, key, other, "congratulated")


def _under(
    scene: Scene, sentence: Sentence, events: list[tuple[str, Mention]], agents: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "EVENT was held under Zambia's chairmanship": the last event in front of these words, else the one behind."""
    text, span = scene.text, sentence.span
    found = [
        (mention.span.begin, key)
        for key, mention in agents
        if _CHAIR_OF.match(text, mention.span.end) and _UNDER.search(text, span.begin, mention.span.begin)
    ]
    found += [
        (told.start("whose"), country)
        for told in _CHAIR_BY.finditer(text, span.begin, span.end)
        if (country := scene.country_by_adjective(told["whose"])) is not None
    ]
    for at, key in found:
        around = [row for row in events if not row[1].span.begin <= at < row[1].span.end]
        before = [row for row in around if row[1].span.end <= at]
        if around:
            yield _fact(scene, sentence, (before[-1:] or around)[0][0], key, "under")


def _presides(
    scene: Scene, sentence: Sentence, key: str, event: Mention, agents: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "Indonesia's G20 Presidency", "the Brazilian presidency of the G20"."""
    words = event.span.of(scene.text)
    told = _PRESIDES.search(words)
    if told is None:
        return
    mark = event.span.begin + told.start()
    for other, mention in agents:
        gap = scene.text[mention.span.end : mark]
        if mention.span.end < mark and scene.discourse.type(other) is EntityType.PLACE and _OWNS.fullmatch(gap):
            yield _fact(scene, sentence, key, other, "presides")
            return
    for word in words[: told.start()].split():
        if (country := scene.country_by_adjective(word)) is not None and word[0].isupper():
            yield _fact(scene, sentence, key, country, "presides")
            return


def _host(scene: Scene, sentence: Sentence, key: str, event: Mention) -> Iterator[Fact]:
    """ "Peru is host to EVENT", "We are proud to be host to EVENT": who is so, or the side of the speaker."""
    told = _HOST_TO.search(scene.text, sentence.span.begin, event.span.begin)
    if told is None:
        return
    ahead = [c for c in clauses(sentence, _PROUD) if place(c.verb).begin < told.end()]
    of_whom = [(c, c.patients if c.passive else c.agents) for c in ahead if c.patients or c.agents]
    if of_whom and of_whom[-1][0].mood is not Mood.OPEN:
        for agent in scene.arguments.entities(of_whom[-1][1], AGENTS, sentence, inside=False)[:1]:
            yield _fact(scene, sentence, key, agent, "host")


def _made(
    scene: Scene, sentence: Sentence, key: str, event: Mention, agents: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "the launch of X by Y", "A, Co-Chair of EVENT", "X, at its fifth meeting"."""
    words = event.span.of(scene.text)
    made = lexicon.words("triggers", "made_events").search(words)
    for other, mention in agents:
        inside = mention.span in event.span and mention.span != event.span
        if mention.span.begin >= event.span.end:
            gap = scene.text[event.span.end : mention.span.begin]
            if made and _BY.fullmatch(gap):
                yield _fact(scene, sentence, key, other, "made")
            elif (
                _READING.search(words) and _IN.fullmatch(gap) and scene.discourse.type(other) is EntityType.ORGANIZATION
            ):
                yield _fact(scene, sentence, key, other, "read")
        elif inside and made and re.search(r"\bby\s+(?:the\s+)?$", scene.text[event.span.begin : mention.span.begin]):
            yield _fact(scene, sentence, key, other, "made")
        elif mention.span.end <= event.span.begin and scene.discourse.type(other) is EntityType.PERSON:
            gap = scene.text[mention.span.end : event.span.begin]
            if len(gap) < NEAR and _CHAIR.search(gap) and not re.search(r"[.;]", gap):
                yield _fact(scene, sentence, key, other, "chair")
        elif (
            scene.discourse.type(other) is EntityType.ORGANIZATION
            and _SITS.search(words)
            and _AT_ITS.fullmatch(scene.text, mention.span.end, event.span.begin)
        ):
            yield _fact(scene, sentence, key, other, "session")
