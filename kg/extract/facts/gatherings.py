"""Who is at the events that a sentence tells of: "attended by A and B", "A's visit to B", "talks between A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.clauses import Clause, Mood, clauses
from kg.extract.facts.countries import runs
from kg.extract.facts.lists import AGENTS
from kg.extract.facts.scene import Scene
from kg.extract.facts.setting import is_of_then
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

_COURTESY: Final = (
    r"(?:(?:the|his|her|excellency|h\.e\.?|president|prime|vice|deputy|foreign|minister|secretary|premier|chancellor|mr|mrs|ms|dr"
    r"|prof|professor|right|most|rt|honou?rable|hon|sir|dame|lord|lady|king|governor|of state|general|ambassador"
    r"|leaders?|governments?|representatives?|officials?|both|of)\.?\s+)*"
)
_TITLE: Final = re.compile(_COURTESY, re.IGNORECASE)
_GENITIVE: Final = re.compile(r"['’]s?\s+")
_LIST_GAP: Final = re.compile(
    r"\s*(?:\([^()]{0,60}\))?\s*(?:,|;|and|&|, and|; and|as well as|along with|, as well as|with)\s*" + _COURTESY,
    re.IGNORECASE,
)
_APPOSED_GAP: Final = re.compile(r"\s*(?:,|\()[^.]{0,110}?(?:;|,|\band\b)\s*(?:and\s+)?" + _COURTESY, re.IGNORECASE)
_TITLED_GAP: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:[,;]|,?\s*\band\b)\s*(?:and\s+)?(?:(?:[A-Z][\w’'.-]*|of|for|and|the),?\s+){1,12}"
)
"""From one person to the next where only an office stands between: "A, Minister for Trade B"."""
_BETWEEN: Final = re.compile(
    r"\b(?:between|with|among|involving)\s+(?:[\w ,&’'.-]+\band\s+)?" + _COURTESY + "$", re.IGNORECASE
)
_OFFICE_OF: Final = re.compile(r"\b[A-Z][\w-]+\s+of\s+(?:the\s+)?$")
_MEETING_OF: Final = re.compile(
    r"(?:(?!(?i:meeting)\b)[\w-]+\s+){0,3}[Mm]eeting\s+(?:of|between)\s+(?:(?:[A-Z][\w.’'-]*|of|the|and|with|for),?\s+){0,20}"
)
"""In front of one of those whom the name of a meeting names with their offices."""
_WITH: Final = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:between|with|among|involving)\s+" + _COURTESY, re.IGNORECASE)
GUEST: Final = "participant:hosted"
"""The rule of those who are hosted."""
_GUESTS: Final = re.compile(r"[^.;]{0,60}?\bwith\s+(?:(?:[A-Z][\w’'.-]*|of|for|and|the|his|her),?\s+){0,12}")
"""Between an event that somebody hosts and the first of those with whom."""
_HOSTS: Final = frozenset({"host", "welcome", "receive"})
"""Verbs whose object is a guest where an event stands under "for"."""
_OWN: Final = re.compile(
    r"(?:['’]s|['’])\s+(?:[\w-]+\s+){0,5}?(?:visits?|war|invasion|attacks?|aggression|meetings?|trip|tour|election|address|talks|participation"
    r"|invasion|occupation|bombing|mission|military)\b",
    re.IGNORECASE,
)
NEAR: Final = 60
"""At most so many characters lie between "attended by" and the first name."""
_NOT_MET: Final = re.compile(
    r"\b(?:signing|anniversary|\d+ years|friendship|relations|together|commemoration|celebration)\b", re.I
)
_WHOLE: Final = re.compile(
    r"\s*(?:[,;.:()—–]|-\s|(?:and|to|on|in|who|which|at|for|as|with|together|members?|leaders|during|by|from|between|under"
    r"|since|after|before|until)\b|$)"
)
_OFFICE: Final = re.compile(
    r"\b(?:Minister|Secretary|Mayor|Director|President|Chair\w*|Governor|Ambassador|Commissioner)\b"
)
_WAR: Final = re.compile(r"\b(?:war|invasion|aggression|conflict|attacks?)\b", re.IGNORECASE)
_AGAINST: Final = re.compile(r"\b(?:against|of|on|with|between)\s+(?:the\s+)?$", re.IGNORECASE)

_ELSEWHERE: Final = re.compile(r"[.;]|\b(?:in|at|on)\s+(?:the\s+)?(?:\w+\s+of\s+)?$")
"""Before a name, that it belongs to something else: "with the participation of all states in the spirit of X"."""
_ROW: Final = re.compile(r"\W*(?:(?:[A-Z][\w.’'-]*|of|for|to|and|the|both),?\s*){0,16}")
"""In front of those who are there: nothing but an office."""
_CLAUSE_END: Final = re.compile(r"[,;]\s+(?:and\s+|while\s+)?")
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
SHORTENED: Final = re.compile(r"\b(?:H\.\s?E|Mr|Mrs|Ms|Dr|Prof|Hon|Rt|Amb)\.")


def gatherings(scene: Scene) -> Iterator[Fact]:
    """Participants that an event's own description names, that stand beside it, or that a sentence about it lists."""
    for entity in scene.discourse.entities:
        if entity.type is not EntityType.EVENT:
            continue
        for mention in entity.mentions:
            sentence = scene.sentence_of(mention.span)
            if sentence is not None and mention.form is not Form.PRONOUN:
                for key, rule in _told(scene, sentence, mention):
                    yield scene.fact(entity.key, "participant", key, sentence, confidence=0.6, rule=rule)
    yield from _attended(scene)
    yield from _present(scene)
    yield from _visiting(scene)
    yield from _hosted(scene)


def _hosted(scene: Scene) -> Iterator[Fact]:
    """ "A hosted B on March 1 for a bilateral meeting": A holds it, and B is there."""
    for sentence in scene.sentences:
        if not any(scene.discourse.type(key) is EntityType.EVENT for key, _ in scene.discourse.within(sentence.span)):
            continue
        for clause in clauses(sentence):
            if clause.verb.lemma_.lower() not in _HOSTS or clause.mood is Mood.OPEN:
                continue
            yield from _hosted_with(scene, sentence, clause)
            for event in scene.arguments.entities(
                clause.obliques("for"), frozenset({EntityType.EVENT}), sentence, inside=False
            ):
                for predicate, tokens in (("organizer", clause.agents), ("participant", clause.patients)):
                    for key in scene.arguments.entities(tokens, AGENTS, sentence, inside=False):
                        yield scene.fact(event, predicate, key, sentence, confidence=0.6, rule=f"{predicate}:hosted")


def _hosted_with(scene: Scene, sentence: Sentence, clause: Clause) -> Iterator[Fact]:
    """ "A hosted EVENT in C with B, President of D": B is there."""
    for event in scene.arguments.entities(clause.patients, frozenset({EntityType.EVENT}), sentence, inside=False):
        edge = max(mention.span.end for key, mention in scene.discourse.within(sentence.span) if key == event)
        first = next(iter(_persons(scene, Span(edge, sentence.span.end))), None)
        if first is not None and _GUESTS.fullmatch(scene.text, edge, first.span.begin):
            for key in run_of_names(scene, sentence.span, first):
                yield scene.fact(event, "participant", key, sentence, confidence=0.6, rule=GUEST)


def _visiting(scene: Scene) -> Iterator[Fact]:
    """ "A paid a State Visit to B": A is on the visit."""
    verbs = frozenset(lexicon.load("triggers")["visiting"]["verbs"])
    for sentence in scene.sentences:
        visits = [
            key
            for key, _ in scene.discourse.within(sentence.span)
            if scene.discourse.type(key) is EntityType.EVENT and scene.entity(key).finer == "kg:Visit"
        ]
        for clause in clauses(sentence, verbs) if visits else ():
            targets = {scene.discourse.at(token) for token in (*clause.patients, *clause.obliques("on"))}
            if clause.mood is Mood.OPEN:
                continue
            for event in dict.fromkeys(key for key in visits if key in targets):
                for key in _visitors(scene, sentence, clause):
                    yield scene.fact(event, "participant", key, sentence, confidence=0.6, rule="participant:visiting")


def _visitors(scene: Scene, sentence: Sentence, clause: Clause) -> list[str]:
    """Who pays a visit: the one whom the verb has do it, else the name that stands in front of it."""
    found = scene.arguments.entities(clause.agents, frozenset({EntityType.PERSON}), sentence, inside=False)
    if found or not clause.agents or clause.agents[-1].pos_ == "PRON":
        return found
    span = Span(sentence.span.begin, place(clause.verb).begin)
    persons = [mention for mention in _persons(scene, span) if mention.span.begin >= place(clause.agents[0]).begin]
    return [_key(scene, persons[0])] if persons else []


def _told(scene: Scene, sentence: Sentence, event: Mention) -> Iterator[tuple[str, str]]:
    for key in _inside(scene, event.span):
        yield key, "participant:name"
    yield from ((key, "participant:beside") for key in _beside(scene, sentence, event))
    yield from ((key, "participant:verb") for key in _acting(scene, sentence, event))


def _inside(scene: Scene, span: Span) -> Iterator[str]:
    """ "President Biden's visit to Japan", "the meeting with X", "the summit between A and B", "A's war against B"."""
    text = scene.text
    for key, inner in scene.discourse.within(span):
        if inner.span == span or scene.discourse.type(key) not in AGENTS:
            continue
        before, after = text[span.begin : _owned(scene, span, inner)], text[inner.span.end : span.end]
        war = _WAR.search(before) and _AGAINST.search(before) and scene.discourse.type(key) is EntityType.PLACE
        hostile = re.search(
            r"\b(?:war|aggression|conflict)\s+(?:of aggression\s+)?(?:against|on|with|between)\s+(?:the\s+)?$", before
        )
        visit = re.search(r"\bvisits?\s+(?:of|by)\s+" + _COURTESY + "$", before, re.IGNORECASE)
        person = scene.discourse.type(key) is EntityType.PERSON
        if not person and _OFFICE_OF.search(before) and _is_holder_next(scene, span, inner):
            continue  # "with the Prime Minister of | Chile | Ana Rey"
        met = (_BETWEEN.search(before) or (person and _MEETING_OF.fullmatch(before))) and not _NOT_MET.search(before)
        if ((met or visit) and not _GENITIVE.match(after)) or _OWN.match(after) or (war and hostile):
            yield key


def _is_holder_next(scene: Scene, span: Span, country: Mention) -> bool:
    """Whether right behind the country of an office the person is named who holds it."""
    behind = _persons(scene, Span(country.span.end, span.end))
    return bool(behind) and re.fullmatch(r",?\s+", scene.text[country.span.end : behind[0].span.begin]) is not None


def _owned(scene: Scene, span: Span, person: Mention) -> int:
    """Where a person begins with the country whose office it is: "the visit of | Ghana's President Ada Mensah"."""
    for _, mention in scene.discourse.within(Span(span.begin, person.span.begin)):
        gap = scene.text[mention.span.end : person.span.begin]
        if (mark := _GENITIVE.match(gap)) and _TITLE.fullmatch(gap, mark.end()):
            return mention.span.begin
    return person.span.begin


def _beside(scene: Scene, sentence: Sentence, event: Mention) -> Iterator[str]:
    """ "X's visit", "my visit"; "the talks between A and B"; "the visit by X"."""
    text = scene.text
    before = text[sentence.span.begin : event.span.begin]
    words = event.span.of(text)
    human = re.match(
        r"(?:[\w-]+\s+){0,4}?(?:visits?|trip|tour|war|invasion|aggression|attacks?|meetings?|talks|mission)\b",
        words,
        re.I,
    )
    if human and re.search(r"\b(?:my|our)\s+(?:[\w-]+\s+){0,2}$", before, re.IGNORECASE):
        voice = scene.discourse.voice(sentence)
        speaker = voice.speaker if re.search(r"\bmy\s", before[-30:], re.IGNORECASE) else voice.side
        if speaker is not None and re.match(r"(?:[\w-]+\s+){0,3}?(?:visits?|trip|tour|meetings?)\b", words):
            yield speaker
    for key, mention in scene.discourse.within(sentence.span):
        if scene.discourse.type(key) not in AGENTS or mention.span.overlaps(event.span):
            continue
        if mention.span.end <= event.span.begin:
            gap = text[mention.span.end : event.span.begin]
            if human and re.fullmatch(r"(?:['’]s?)\s+(?:[\w-]+\s+){0,4}", gap):
                yield key
        else:
            gap = text[event.span.end : mention.span.begin]
            by = re.fullmatch(r"\s+(?:by|of)\s+" + _COURTESY, gap, re.IGNORECASE) and re.search(r"\bvisits?\b", words)
            if by or (_WITH.fullmatch(gap) and not _NOT_MET.search(words)):
                yield from run_of_names(scene, sentence.span, mention)
                return


def _acting(scene: Scene, sentence: Sentence, event: Mention) -> Iterator[str]:
    """An event told by its verb, "met on July 11, 2024": those who do it, and those with whom."""
    words = event.span.of(scene.text).split()
    if not words or words[0].lower() not in {"met", "meet", "meets", "met,", "received", "spoke", "visited", "signed"}:
        return
    for clause in clauses(sentence):
        if sentence.tokens.doc.user_data["begin"] + clause.verb.idx in range(event.span.begin, event.span.end):
            tokens = (*clause.agents, *clause.obliques("with"), *clause.patients)
            found = [key for token in tokens if (key := scene.discourse.at(token)) is not None]
            found = [key for key in found if scene.discourse.type(key) in AGENTS]
            people = [key for key in found if scene.discourse.type(key) is EntityType.PERSON]
            yield from people or found or scene.arguments.together(clause.agents, AGENTS, sentence)


def run_of_names(scene: Scene, span: Span, first: Mention) -> list[str]:
    """The names of a list that begins with one: "A, Minister of X, B and C"; it ends where something else follows."""
    found: list[str] = []
    end = None
    kind = None
    for key, mention in scene.discourse.within(Span(first.span.begin, span.end)):
        if end is not None and mention.span.begin < end:
            continue
        if scene.discourse.type(key) not in AGENTS or mention.form is Form.PRONOUN:
            continue
        if scene.discourse.type(key) is not EntityType.PERSON and (
            not ends_a_name(scene, mention, span.end)
            or re.fullmatch(r"[A-Z]{2}", mention.span.of(scene.text))  # "Rochester, NY"
        ):
            continue
        gap = "" if end is None else scene.text[end : mention.span.begin]
        if end is not None and not _LIST_GAP.fullmatch(gap):
            person = scene.discourse.type(key) is EntityType.PERSON
            if kind is EntityType.PERSON and not person:
                continue  # the body of an office: "A, Minister of X, and B"
            if not (
                person and kind is EntityType.PERSON and (_APPOSED_GAP.fullmatch(gap) or _TITLED_GAP.fullmatch(gap))
            ):
                break
        elif kind is EntityType.PERSON and scene.discourse.type(key) is not EntityType.PERSON:
            continue
        kind = kind or scene.discourse.type(key)
        found.append(key)
        end = mention.span.end
    return list(dict.fromkeys(found))


def ends_a_name(scene: Scene, mention: Mention, end: int | None = None) -> bool:
    """Whether no other name goes on behind one, as in "Peru's Minister", "UNESCO Director"; at an `end` none does."""
    last = mention.span.end + 12
    return _WHOLE.match(scene.text[mention.span.end : last if end is None else min(last, end)]) is not None


def names_in(scene: Scene, span: Span, kinds: frozenset[EntityType]) -> list[str]:
    """The entities of some types that a stretch names, once each, in order."""
    return list(
        dict.fromkeys(
            key
            for key, mention in scene.discourse.within(span)
            if scene.discourse.type(key) in kinds and mention.form is Form.NAME
        )
    )


def _key(scene: Scene, mention: Mention) -> str:
    return next(key for key, other in scene.discourse.within(mention.span) if other.span == mention.span)


def _persons(scene: Scene, span: Span) -> list[Mention]:
    return [
        mention
        for key, mention in scene.discourse.within(span)
        if scene.discourse.type(key) is EntityType.PERSON and mention.form is Form.NAME
    ]


def _first(scene: Scene, span: Span, *, in_title: bool = False) -> Mention | None:
    """Who is named first in a stretch: of "Secretary of the Ministry of Law, X" it is X, and not the ministry."""
    agents = [
        (key, mention)
        for key, mention in scene.discourse.within(span)
        if scene.discourse.type(key) in AGENTS and mention.form is not Form.PRONOUN
    ]
    if not agents:
        return None
    key, first = agents[0]
    if scene.discourse.type(key) is EntityType.PERSON or not _OFFICE.search(scene.text, span.begin, first.span.begin):
        return first
    if in_title and scene.discourse.type(key) is EntityType.PLACE:
        return None  # in "Speech by the President of Malta at the Banquet" the country is not there
    return next((m for m in _persons(scene, Span(first.span.end, span.end))), first)


def _gap(scene: Scene, begin: int, first: Mention) -> str:
    """What stands in front of who is named first, but for an office and the body of it."""
    gap = scene.text[begin : first.span.begin]
    named = any(scene.discourse.type(key) in AGENTS for key, _ in scene.discourse.within(Span(begin, first.span.begin)))
    return gap[-1:] if named and _OFFICE.search(gap) else SHORTENED.sub("", gap)


def _present(scene: Scene) -> Iterator[Fact]:
    """ "A and B were in attendance", "A attended as an observer": at the event told of last."""
    last = scene.event
    for sentence in scene.sentences:
        narrated = sentence.zone in {Zone.NARRATION, Zone.ANNOUNCEMENT} or scene.discourse.speaker is None
        events = scene.events(sentence, but=lexicon.words("triggers", "no_occasion"))
        if narrated and last is not None and not events:
            for span in _attending(scene, sentence):
                for key in _in_attendance(scene, sentence, span):
                    yield scene.fact(last, "participant", key, sentence, confidence=0.6, rule="participant:present")
        if events and narrated:
            last = events[-1][0]


def _attending(scene: Scene, sentence: Sentence) -> Iterator[Span]:
    """What stands in front of the words that somebody was there, clause by clause: "Fiji | was represented by"."""
    begin = sentence.span.begin
    for trigger in lexicon.words("triggers", "attending").finditer(scene.text, begin, sentence.span.end):
        yield Span(begin, trigger.start())
        clause = _CLAUSE_END.search(scene.text, trigger.end(), sentence.span.end)
        begin = trigger.end() if clause is None else clause.end()


def _in_attendance(scene: Scene, sentence: Sentence, span: Span) -> list[str]:
    first = next(iter(_persons(scene, span)), None) or _first(scene, span)
    if first is None or _GENITIVE.match(scene.text, first.span.end) or _is_told_in(sentence, span):
        return []
    return run_of_names(scene, span, first) if _ROW.fullmatch(_gap(scene, span.begin, first)) else []


def _is_told_in(sentence: Sentence, span: Span) -> bool:
    """Whether a stretch of a sentence has a verb of its own."""
    return any(token.tag_ in _FINITE for token in sentence.tokens if place(token).begin in range(span.begin, span.end))


def _attended(scene: Scene) -> Iterator[Fact]:
    """ "was attended by A, B and C", "with the participation of A": at the event of the sentence, else the last one."""
    last = scene.event
    by_end = {sentence.span.end: sentence for sentence in scene.sentences}
    for span in runs(scene):
        sentence = by_end[span.end]
        narrated = sentence.zone in {Zone.NARRATION, Zone.ANNOUNCEMENT} or scene.discourse.speaker is None
        triggers = [*lexicon.words("triggers", "attended").finditer(span.of(scene.text))]
        if not triggers and (last is not None or not narrated):
            continue
        events = [
            (key, mention)
            for key, mention in scene.discourse.within(span)
            if scene.discourse.type(key) is EntityType.EVENT
            and not lexicon.words("triggers", "no_occasion").search(scene.entity(key).name)
        ]
        for trigger in triggers:
            at = span.begin + trigger.end()
            before = [key for key, mention in events if mention.span.end <= at]
            event = before[-1] if before else (last if narrated else None)
            if not before and event == scene.event and is_of_then(scene, sentence):
                continue
            first = _first(scene, Span(at, span.end), in_title=sentence.zone is Zone.TITLE)
            if event is None or first is None:
                continue
            gap = _gap(scene, at, first)
            if len(gap) < NEAR and not _ELSEWHERE.search(gap):
                for key in run_of_names(scene, span, first):
                    yield scene.fact(event, "participant", key, sentence, confidence=0.6, rule="participant:attended")
        if events and narrated:
            last = last or events[0][0]
