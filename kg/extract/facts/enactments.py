"""When a policy was made: "X was signed on D", "on D, Parliament passed X", "the launch of X in D", "the Y of 2001"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.dates import dates
from kg.extract.clauses import Mood, clauses
from kg.extract.facts.packages import packages
from kg.extract.facts.policies import PACT
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

MADE: Final = frozenset({EntityType.ORGANIZATION})
NEAR: Final = 60
"""At most so many characters lie between a policy and the date behind it, and its name and the verb before it."""
REACH: Final = 90
"""At most so many characters lie between a date that opens a sentence and the verb."""
SHORT: Final = 4
"""A name of so few letters can be read as a date by itself."""
_AUXILIARIES: Final = (
    r"\s*(?:\([^()]*\)\s*)?[”\"’]?,?\s*(?:(?:which|that|who)\s+)?(?:(?:is|was|were|are|be|been|being|will|has|have|had|to"
    r"|first|jointly|recently|also|formally|officially|finally|unanimously|originally|itself)\s+)*"
)
_OF_WHAT: Final = (
    r"(?:\s*\([^()]*\))?\s+(?:on|for|between|in the (?:fields?|areas?) of)\s"
    r"(?:(?!\b(?:is|was|were|are|which|that|who|but|has|had|have|will|to)\b)[\w\s’',&-]){1,100}?"
)
"""Behind a pact's name, what it is on and between whom: "MOU | on fisheries between A and B"."""
_BEHIND: Final = (
    rf"(?:(?!\b(?:but|not|until)\b|,\s*and\b)[^.;:]){{0,{NEAR}}}?\s*"
    r"(?:\b(?:on|in|from|since|of|this|last|earlier|back in)\s+(?:the\s+)?)?"
)
_OPENS: Final = re.compile(
    r"\W*(?:(?:and|then|earlier|just|back|later|also|since),?\s+)*(?:(?:on|in|by)\s+(?:the\s+)?)?", re.IGNORECASE
)
"""In front of a date that opens a sentence."""
_GIVEN: Final = r"\s+(?:(?:the|an?|our|its|their|his|her|this|new|landmark|historic|[“\"‘'])\s*){0,3}$"
_WHICH: Final = re.compile(r"(?:\s*\([^()]*\))?\W*(?:which|that)\b", re.IGNORECASE)
_UNTIL: Final = re.compile(r"\b(?:by|until|before)\s+(?:the\s+)?(?:end of\s+)?$", re.IGNORECASE)


@cache
def _enacted() -> re.Pattern[str]:
    """Right behind a policy's name: its making."""
    return re.compile(_AUXILIARIES + rf"(?:{_words('enacted')}|{_words('in_force')})", re.IGNORECASE)


@cache
def _pact_enacted() -> re.Pattern[str]:
    """Behind a pact, what it is on and that it was signed, up to the date: "| on fisheries was signed in Lima on"."""
    return re.compile(_OF_WHAT + rf"\s(?:is|was|were|has been|had been)\s(?:{_words('enacted')})" + _BEHIND)


@cache
def _enacted_on() -> re.Pattern[str]:
    """All that stands between a policy and the date of its making."""
    return re.compile(_enacted().pattern + _BEHIND, re.IGNORECASE)


@cache
def _enacts() -> re.Pattern[str]:
    """Right in front of a policy's name: the verb that makes it, or the noun; who ratifies a treaty only joins it."""
    verbs = rf"{_words('enacted')}|{_words('enacts')}|(?:{_words('enactment')})\s+of"
    return re.compile(rf"\b(?!ratified\b)(?:{verbs}){_GIVEN}", re.IGNORECASE)


@cache
def _enacting() -> re.Pattern[str]:
    """Behind "which": who made it and up to the date of that, "the Vice President launched in"."""
    return re.compile(rf"\s+(?:[\w.’'-]+\s+){{1,7}}?(?:{_words('enacted')})" + _BEHIND, re.IGNORECASE)


def _words(section: str) -> str:
    return "|".join(lexicon.load("triggers")[section]["words"])


def enactments(scene: Scene) -> Iterator[Fact]:
    """The dates at which the named policies were made or came into force."""
    for sentence in scene.sentences:
        if sentence.zone is Zone.HEADER and scene.text[sentence.span.end - 1] != ".":
            continue
        for key, mention in scene.discourse.within(sentence.span):
            if scene.discourse.type(key) is EntityType.POLICY and mention.form is not Form.PRONOUN:
                yield from _made(scene, sentence, key, mention)
        yield from _made_together(scene, sentence)
    yield from _beside(scene)


def _made_together(scene: Scene, sentence: Sentence) -> Iterator[Fact]:
    """ "On 3 May, the Cabinet adopted two laws: the A Act and the B Act": the date is that of each."""
    text = sentence.span.of(scene.text)
    if not lexicon.words("triggers", "enacted").search(text):
        return
    for clause in clauses(sentence):
        if clause.mood is not Mood.STATED or not lexicon.words("triggers", "enacted").fullmatch(clause.verb.text):
            continue
        keys = list(packages(scene, sentence, clause.patients))
        names = [m.span for _, m in scene.discourse.within(sentence.span) if m.form is Form.NAME] if keys else []
        found = dates(text, scene.date, offset=sentence.span.begin, names=names) if keys else []
        if len(found) == 1 and not _UNTIL.search(scene.text, sentence.span.begin, found[0].span.begin):
            for key in keys:
                yield scene.fact(key, "policyDate", found[0].iso, sentence, confidence=0.7, rule="policyDate:made")


def _made(scene: Scene, sentence: Sentence, key: str, mention: Mention) -> Iterator[Fact]:
    """The dates that stand with a verb or noun of making just this policy."""
    text = sentence.span.of(scene.text)
    if not lexicon.words("triggers", "made").search(text):
        return
    names = [m.span for _, m in scene.discourse.within(sentence.span) if m.form is Form.NAME]
    long = [name for name in names if name.end - name.begin > SHORT]
    for date in dates(text, scene.date, offset=sentence.span.begin, names=long):
        before = scene.text[max(sentence.span.begin, date.span.begin - 20) : date.span.begin]
        if not _UNTIL.search(before) and _is_told(scene, sentence, mention, date.span):
            yield scene.fact(key, "policyDate", date.iso, sentence, confidence=0.7, rule="policyDate:made")


def _is_told(scene: Scene, sentence: Sentence, mention: Mention, date: Span) -> bool:
    """Whether a date stands with the making of the policy: behind it or in front of it."""
    text, name = scene.text, mention.span
    if date.begin >= name.end:
        behind = text[name.end : date.begin]
        which = _WHICH.match(behind)
        body = which and _ends_in_another(scene, mention, MADE)  # "the Report of the Panel, which was set up in"
        if not body and (_enacted_on().fullmatch(behind) or (which and _enacting().fullmatch(behind, which.end()))):
            return True
        if PACT.search(name.of(text)) and _pact_enacted().fullmatch(behind):
            return True
        made = _enacts().search(text[max(sentence.span.begin, name.begin - NEAR) : name.begin])
        return made is not None and re.fullmatch(rf"[^.;:]{{0,{NEAR}}}", behind) is not None
    made = _enacts().search(text[date.end : name.begin])
    opens = _OPENS.fullmatch(text[sentence.span.begin : date.begin]) is not None
    if made is not None:
        gap = text[date.end : date.end + made.start()]  # "A today signed X"; "In 2012, A and B signed X"
        return not gap.strip() or (opens and len(gap) < REACH and not re.search(r"[;:]|\b(?:which|that|who)\b", gap))
    gap = text[date.end : name.begin]
    after = _enacted().match(text, name.end, sentence.span.end)
    return opens and after is not None and re.fullmatch(r"\s*,?\s*(?:when\s+)?(?:the\s+|our\s+)?", gap) is not None


def _beside(scene: Scene) -> Iterator[Fact]:
    """ "the 1982 Convention", "the Consensus of 2001": a year right beside the name."""
    for entity in scene.discourse.entities:
        if entity.type is not EntityType.POLICY:
            continue
        for mention in entity.mentions:
            sentence = scene.sentence_of(mention.span)
            if sentence is None or mention.form is not Form.NAME or _ends_in_another(scene, mention):
                continue
            before = re.search(
                r"\b((?:19|20)\d\d)\s+$",
                scene.text[max(sentence.span.begin, mention.span.begin - 6) : mention.span.begin],
            )
            behind = re.match(
                r"\s*(?:of\s+|\()((?:19|20)\d\d)\b(?!\s?[-–/]\s?\d)", scene.text[mention.span.end : sentence.span.end]
            )
            year = before[1] if before else behind[1] if behind else None
            if year is not None:
                yield scene.fact(entity.key, "policyDate", year, sentence, confidence=0.6, rule="policyDate:beside")
                break


def _ends_in_another(scene: Scene, mention: Mention, kinds: frozenset[EntityType] = frozenset(EntityType)) -> bool:
    """Whether the last words of a name are those of another thing: "the Order on the Implementation of the Act"."""
    return any(
        other.span.end == mention.span.end and other.span.begin > mention.span.begin
        for key, other in scene.discourse.within(mention.span)
        if scene.discourse.type(key) in kinds
    )
