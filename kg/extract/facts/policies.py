"""Whose a policy is, when it was made, what it is about by its own words: "the Union's Master Plan", "MOU on X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.dates import dates
from kg.extract.facts.gatherings import run_of_names
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

AGENTS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
_GENITIVE: Final = re.compile(
    r"(?:['’]s|['’])\s+(?:own\s+|new\s+|recent\s+|first\s+|ambitious\s+|[a-z][\w-]+\s+){0,3}[“\"‘']?", re.IGNORECASE
)
_ABOUT: Final = re.compile(
    r"\b(?:on|for|against|to|regarding|concerning|relating to|in the field of|in the area of)\s+(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)
_PACT: Final = re.compile(r"\b(?:mou|memorandum|agreement|treaty|pact|accord)\b", re.IGNORECASE)
_MADE: Final = re.compile(
    r"\b(?:recommendations?|reports?|findings|rules|resolutions?|decisions?|guidelines|declaration|statement|ruling|judgment|opinion)\s+"
    r"(?:of|by|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Inside a name, in front of the body whose word it is."""
_PASSIVE: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:which|that)\s+)?(?:(?:is|was|were|are|has been|had been|being|been|first|jointly|recently|also)\s+)*"
    r"(?:signed|adopted|launched|passed|enacted|issued|released|published|announced|introduced|proposed|drafted|developed|established"
    r"|approved|unveiled|tabled|initiated|created|concluded|agreed|negotiated|endorsed|set up|led|co-led|put forward)"
    r"(?:\s+(?:in|on|earlier|last|this|yesterday|today)\s+[\w ,]{2,24}?)?\s+by\s+"
    r"(?:(?:the|both|our|then|former|[A-Z][\w’'.-]*|of|for)\s+){0,6}",
)
_OURS: Final = re.compile(
    r"\b(?:our|my government['’]s|our government['’]s)\s+(?:own\s+|new\s+|first\s+)?[“\"‘']?$", re.IGNORECASE
)
_VERBS: Final = (
    r"(?:signed|adopted|launched|passed|enacted|issued|released|published|announced|introduced|established|ratified|approved|unveiled"
    r"|proposed|concluded|agreed|tabled|created|initiated|gazetted|implemented|amended|concluded|started|endorsed|finali[sz]ed|rolled out)"
)
_AUX: Final = (
    r"\s*(?:\([^()]*\)\s*)?[”\"’]?,?\s*(?:(?:which|that|who)\s+)?(?:(?:is|was|were|are|be|will|has|have|had|has been|had been|have been|been|being|to|first"
    r"|jointly|recently|also|formally|officially|finally|unanimously|originally|itself)\s+)*"
)
_MADE_HERE: Final = re.compile(
    _AUX
    + rf"(?:{_VERBS}|opened for signature|open for signature|(?:came|comes?|coming|entered|enters?|entering|took|takes?)\s+(?:into\s+)?"
    r"(?:force|effect)|in force|effective|commences?|commenced)",
    re.IGNORECASE,
)
_MADE_ON: Final = re.compile(
    _MADE_HERE.pattern
    + r"(?:(?!\b(?:but|not|until)\b)[^.;:]){0,60}?\s*(?:\b(?:on|in|from|since|of|this|last|earlier|back in)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_MAKES: Final = re.compile(
    rf"\b(?:{_VERBS}|signs?|adopts?|launch(?:es)?|pass(?:es)?|(?:signing|launch|adoption|introduction|passage|commencement|enactment"
    r"|implementation|announcement|release|conclusion|ratification|publication)\s+of)\s+(?:(?:the|an?|our|its|their|his|her|this|new|landmark"
    r"|historic|[“\"‘'])\s*){0,3}$",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(r"\b(?:by|until|before)\s+(?:the\s+)?(?:end of\s+)?$", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:[\w’'.,&/() -]+?\band\s+)?(?:the\s+)?$", re.IGNORECASE)


def policies(scene: Scene) -> Iterator[Fact]:
    """Makers, dates and subjects of the named policies."""
    for sentence in scene.sentences:
        named = [row for row in scene.discourse.within(sentence.span) if row[1].form is not Form.PRONOUN]
        found = [row for row in named if scene.discourse.type(row[0]) is EntityType.POLICY]
        if not found:
            continue
        for key, mention in found:
            yield from _makers(scene, sentence, key, mention, named)
            yield from _doers(scene, sentence, key, mention, named)
            yield from _subjects(scene, sentence, key, mention)
            if sentence.zone is not Zone.HEADER or scene.text[sentence.span.end - 1] == ".":
                yield from _date(scene, sentence, key, mention)
    yield from _years(scene)


def _years(scene: Scene) -> Iterator[Fact]:
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
            behind = re.match(r"\s*(?:of\s+|\()((?:19|20)\d\d)\b", scene.text[mention.span.end : sentence.span.end])
            year = before[1] if before else behind[1] if behind else None
            if year is not None:
                yield scene.fact(entity.key, "policyDate", year, sentence, confidence=0.6, rule="policyDate:beside")
                break


def _ends_in_another(scene: Scene, mention: Mention) -> bool:
    """Whether the last words of a name are those of another policy: "the Order on the Implementation of the Act"."""
    return any(
        other.span.end == mention.span.end and other.span.begin > mention.span.begin
        for _, other in scene.discourse.within(mention.span)
    )


def _makers(
    scene: Scene, sentence: Sentence, key: str, mention: Mention, named: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    for other, second in named:
        if other == key or scene.discourse.type(other) not in AGENTS:
            continue
        gap = scene.text[second.span.end : mention.span.begin]
        evidence = Span(min(second.span.begin, mention.span.begin), max(second.span.end, mention.span.end))
        if second.span.end <= mention.span.begin and len(gap) < 40 and _GENITIVE.fullmatch(gap):
            yield scene.fact(
                key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:genitive", evidence=evidence
            )
        elif scene.text[second.span.end :][:2] in {"'s", "’s"} and second.span in mention.span:
            continue
        elif second.span in mention.span and _BETWEEN.search(scene.text[mention.span.begin : second.span.begin]):
            yield scene.fact(
                key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:between", evidence=evidence
            )
        elif second.span in mention.span and (
            _MADE.search(scene.text[mention.span.begin : second.span.begin])
            or (
                _PACT.search(scene.text[mention.span.begin : second.span.begin])
                and re.search(r"\bwith\s+(?:the\s+)?$", scene.text[mention.span.begin : second.span.begin])
            )
        ):
            yield scene.fact(key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:named", evidence=evidence)
        elif second.span.begin >= mention.span.end:
            after = scene.text[mention.span.end : second.span.begin]
            pact = _PACT.search(mention.span.of(scene.text)) and re.fullmatch(
                r"\s*(?:\([^)]*\))?\s*with\s+(?:the\s+)?", after
            )
            if pact or re.fullmatch(r"\s*(?:\([^)]*\))?\s*by\s+(?:the\s+)?", after):
                yield scene.fact(
                    key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:by", evidence=evidence
                )
            if re.fullmatch(r"\s*(?:\([^)]*\))?\s*between\s+(?:[\w’'.,&/() -]+?\band\s+)?(?:the\s+)?", after):
                yield scene.fact(
                    key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:between", evidence=evidence
                )


def _doers(
    scene: Scene, sentence: Sentence, key: str, mention: Mention, named: list[tuple[str, Mention]]
) -> Iterator[Fact]:
    """ "X, launched by A and B"; "our X" of the side that "we" speaks for."""
    told = _PASSIVE.match(scene.text, mention.span.end, sentence.span.end)
    first = next(
        (m for k, m in named if told and m.span.begin == told.end() and scene.discourse.type(k) in AGENTS), None
    )
    if first is not None:
        for other in run_of_names(scene, Span(first.span.begin, sentence.span.end), first):
            if other != key:
                yield scene.fact(key, "issuedBy", other, sentence, confidence=0.6, rule="issuedBy:passive")
    side = scene.discourse.voice(sentence).side
    if side is not None and scene.discourse.type(side) is not EntityType.PERSON and mention.form is Form.NAME:
        if _OURS.search(scene.text[max(sentence.span.begin, mention.span.begin - 40) : mention.span.begin]):
            yield scene.fact(key, "issuedBy", side, sentence, confidence=0.6, rule="issuedBy:ours")


def _subjects(scene: Scene, sentence: Sentence, key: str, mention: Mention) -> Iterator[Fact]:
    """ "Convention on X", "Strategy for Y": what the name itself says after "on" or "for", if it is an entity."""
    for other, inner in scene.discourse.within(mention.span):
        if other == key or inner.span == mention.span or scene.discourse.type(other) is EntityType.PERSON:
            continue
        if _ABOUT.search(scene.text[mention.span.begin : inner.span.begin]):
            yield scene.fact(
                key, "addresses", other, sentence, confidence=0.6, rule="addresses:name", evidence=mention.span
            )


def _date(scene: Scene, sentence: Sentence, key: str, mention: Mention) -> Iterator[Fact]:
    """The date that stands with a verb of making in the policy's clause."""
    text = sentence.span.of(scene.text)
    if not lexicon.words("triggers", "made").search(text):
        return
    names = [m.span for _, m in scene.discourse.within(sentence.span) if m.form is Form.NAME]
    found = dates(text, scene.date, offset=sentence.span.begin, names=[n for n in names if n.end - n.begin > 4])
    if not found:
        return
    for date in found:
        if _is_told(scene, sentence, mention, date.span):
            yield scene.fact(key, "policyDate", date.iso, sentence, confidence=0.7, rule="policyDate:made")


def _is_told(scene: Scene, sentence: Sentence, mention: Mention, date: Span) -> bool:
    """Whether a date stands with the making of just this policy: "X was signed on D", "on D, A passed X", "the launch of X in D"."""
    text = scene.text
    if date.begin >= mention.span.end:
        behind = text[mention.span.end : date.begin]
        which = re.match(r"[^\w]*(?:which|that)\b", re.sub(r"^\s*\([^()]*\)", "", behind), re.IGNORECASE)
        if _MADE_ON.fullmatch(behind) and not (which and _ends_in_another(scene, mention)):
            return True
        made = _MAKES.search(text[max(sentence.span.begin, mention.span.begin - 50) : mention.span.begin])
        return made is not None and re.fullmatch(r"[^.;:]{0,60}", behind) is not None
    front = text[sentence.span.begin : date.begin]
    made = _MAKES.search(text[date.end : mention.span.begin])
    opens = re.fullmatch(
        r"\W*(?:(?:and|then|earlier|just|back|later|also|since),?\s+)*(?:(?:on|in|by)\s+(?:the\s+)?)?",
        front,
        re.IGNORECASE,
    )
    if made is not None and not text[date.end : date.end + made.start()].strip():
        return True  # "A today signed X"
    if made is not None and opens is not None:
        return (
            re.search(r"[;:]|\b(?:which|that|who)\b", text[date.end : date.end + made.start()]) is None
            and date.end + made.start() - date.end < 90
        )
    after = _MADE_HERE.match(text, mention.span.end, sentence.span.end)
    return (
        opens is not None
        and after is not None
        and re.fullmatch(r"\s*,?\s*(?:the\s+|our\s+)?", text[date.end : mention.span.begin]) is not None
    )
