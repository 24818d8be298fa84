"""Members named in a list that words lead up to: "its members are A, B and C", "a dozen partners: A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.annotate import Sentence
from kg.extract.facts.compositions import BODIES, lead
from kg.extract.facts.lists import AGENTS, rows
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Zone

TOLD: Final = frozenset({Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.BODY, Zone.HEADER})
PAIR: Final = 2
REACH: Final = 70
"""At most so many characters lie between the words of a list and its first name."""
_INSIDE: Final = re.compile(
    r"\b(?:partners?|members?|signatories|parties|member (?:states|countries|economies)"
    r"|participating (?:banks|states|countries|agencies|institutions|firms))"
    r"\s*(?::|[,–—-]?\s*(?:are|were|include[sd]?|including|namely|comprise[sd]?|consists? of)\b)",
    re.IGNORECASE,
)
"""What leads up to a list of members, after which nothing but such words stands: "its members are | the States of"."""
_THOSE: Final = re.compile(
    r"^\W{0,9}(?:these|those|the (?:participating|member|signatory|partner|founding))?\s{0,9}(?:other\s+)?(?:countries"
    r"|states|nations|members|partners|parties|signatories|economies|banks|agencies|institutions)?\s{0,9}(?:are|include|were|comprise)[:\s]",
    re.IGNORECASE,
)
_IT: Final = re.compile(
    r"^\W*(?:it|the (?:group|committee|council|alliance|coalition|task ?force|panel|forum|board))\b", re.I
)
_JOINED: Final = re.compile(
    r"\b(?:join\w*|sign\w*|endors\w+|members?|part(?:y|ies|ners?)|signator\w+|participat\w+)\b", re.IGNORECASE
)
_MEMBER: Final = re.compile(
    r"(?:\s*\([^()]*\))?(?:,?\s*(?:(?:which|who)\s+)?(?:(?:also|now|itself|currently|has|have|had)\s+)*"
    r"(?:is|are|was|were|been|become|became|becomes|remains?)\s+(?:(?:also|now|itself|currently)\s+)?"
    r"(?:(?:a|an|the|one of the|both)\s+)?"
    r"|,\s*(?:itself\s+|also\s+|as\s+)?(?:a|an|one of the)\s+)(?:(?!and\b)[\w-]+\s+){0,3}?"
    r"(?:members?|part(?:y|ies)|signator(?:y|ies)|member (?:states?|countr(?:y|ies)))\s+(?:of|to)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""Between who is a member and the body: "A, a founding member of B", "A has become a full member of B"."""
_AND_OTHERS: Final = re.compile(
    r",?\s+(?:and|along with|together with|as well as)\s+(?:all\s+)?(?:the\s+)?(?:\w+\s+)?other\s+members\s+of"
    r"\s+(?:the\s+)?",
    re.IGNORECASE,
)
_AS_MEMBER: Final = re.compile(
    r"\s+as\s+(?:(?:an?|the|its)\s+)?(?:[\w-]+\s+){0,3}?members?(?:\s+(?:state|country))?\s+(?:of|in)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_ADMITTED: Final = re.compile(
    r"\b(?:admi(?:t(?:s|ted|ting)?|ssion of)|accept(?:s|ed|ing)?|acceptance of|accession of|welcom(?:es?|ed|ing))\s+"
    r"(?:the\s+)?(?:[A-Z][\w.]*\s+(?:of\s+)?){0,4}$"
)
"""In front of who becomes "a full member of the Community"."""
_OURS: Final = re.compile(
    r"\b(?:our|we are (?:a|an|the)(?:\s+[\w-]+){0,2}) (?:member(?:ship)?) (?:of|in) (?:the )?$", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"\s*(?:\([^()]*\))?\s*(?:between|of)\s+(?:the\s+)?", re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:\([^()]*\))?\s*and\s+(?:the\s+)?", re.IGNORECASE)
_JOINT_BODY: Final = re.compile(
    r"\b(?:commission|committee|council|forum|alliance|partnership|working group|task ?force|dialogue)\b", re.IGNORECASE
)
_NEXT: Final = re.compile(r"\s*(?:,|,?\s*and)\s+(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.?\s+)?", re.IGNORECASE)
_APPOINTMENT: Final = re.compile(
    r"\b(?:re-?)?(?:appointment|election|nomination|naming|admission)\s+of\s+(?:(?-i:[A-Z])[\w.]+\s+){0,2}$",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"(?:\s*\([^()]{0,40}\))?\s+to\s+(?:the\s+)?")
_FROM: Final = re.compile(r"\s+(?:of|from|at|with)\s+(?:the\s+)?", re.IGNORECASE)


def memberships(scene: Scene) -> Iterator[Fact]:
    """The members that rows of names list, of the body named in front of them or in the sentence before."""
    before: Sentence | None = None
    for sentence in scene.sentences:
        if sentence.zone in TOLD:
            for span, keys in rows(scene.discourse, sentence, least=3):
                body = _body(scene, sentence, span.begin, before)
                if body is not None and body not in keys:
                    for key in keys:
                        yield scene.fact(key, "memberOf", body, sentence, confidence=0.6, rule="memberOf:row")
            for key, body, how in _told(scene, sentence):
                if key != body:
                    yield scene.fact(key, "memberOf", body, sentence, confidence=0.6, rule=f"memberOf:{how}")
            for key, body in _appointed(scene, sentence):
                yield scene.fact(key, "memberOf", body, sentence, confidence=0.6, rule="memberOf:appointment")
            before = sentence
        else:
            before = None


def _appointed(scene: Scene, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """ "The appointment of A to the Board of Health": A and the board."""
    named = [row for row in scene.discourse.within(sentence.span) if row[1].form is Form.NAME]
    for number, (key, mention) in enumerate(named):
        before = scene.text[max(sentence.span.begin, mention.span.begin - 60) : mention.span.begin]
        if scene.discourse.type(key) is not EntityType.PERSON or not _APPOINTMENT.search(before):
            continue
        for body, other in named[number + 1 :]:
            if scene.discourse.type(body) is EntityType.ORGANIZATION:
                if _TO.fullmatch(scene.text, mention.span.end, other.span.begin):
                    yield key, body
                break


def _told(scene: Scene, sentence: Sentence) -> Iterator[tuple[str, str, str]]:
    """Members and their bodies, where the words between the two names tell it, with how they do."""
    named = [row for row in scene.discourse.within(sentence.span) if row[1].form is not Form.PRONOUN]
    kinds = [scene.discourse.type(key) for key, _ in named]
    text = scene.text
    for number, (body, mention) in enumerate(named):
        if kinds[number] not in BODIES:
            continue
        begin, end = mention.span.begin, mention.span.end
        before = [(k, m) for k, m in named[:number] if m.span.end <= begin and scene.discourse.type(k) in AGENTS]
        behind = [(k, m) for k, m in named[number + 1 :] if m.span.begin >= end]
        gap = text[before[-1][1].span.end : begin] if before else "."
        told = _MEMBER.fullmatch(gap) or _AND_OTHERS.fullmatch(gap)
        if told or (_AS_MEMBER.fullmatch(gap) and _is_admitted(scene, sentence, before[-1][1])):
            yield before[-1][0], body, "member"
        if kinds[number] is EntityType.ORGANIZATION and _FROM.fullmatch(gap):
            for key in _people(scene, before):
                yield key, body, "from"
        side = scene.discourse.voice(sentence).side
        if side is not None and _OURS.search(text[max(sentence.span.begin, begin - REACH) : begin]):
            yield side, body, "ours"
        if _JOINT_BODY.search(scene.entity(body).name):
            for key in _both(scene, end, behind):
                yield key, body, "between"
        for key in _bracketed(scene, mention, behind):
            yield key, body, "brackets"


def _is_admitted(scene: Scene, sentence: Sentence, name: Mention) -> bool:
    """ "The Summit admitted | Somalia", "Somalia | was admitted" is asked of what stands in front of a name."""
    return _ADMITTED.search(scene.text[max(sentence.span.begin, name.span.begin - REACH) : name.span.begin]) is not None


def _both(scene: Scene, end: int, behind: list[tuple[str, Mention]]) -> list[str]:
    """The two countries of "the Commission between A and B"."""
    if len(behind) < PAIR or not _BETWEEN.fullmatch(scene.text[end : behind[0][1].span.begin]):
        return []
    (a, first), (b, second) = behind[:2]
    if {scene.discourse.type(a), scene.discourse.type(b)} != {EntityType.PLACE}:
        return []
    return [a, b] if _AND.fullmatch(scene.text[first.span.end : second.span.begin]) else []


def _people(scene: Scene, before: list[tuple[str, Mention]]) -> list[str]:
    """The persons of a list that ends with the last one, two or more."""
    found: list[str] = []
    end: int | None = None
    for key, mention in reversed(before):
        if scene.discourse.type(key) is not EntityType.PERSON:
            break
        if end is not None and not _NEXT.fullmatch(scene.text[mention.span.end : end]):
            break
        found.append(key)
        end = mention.span.begin
    return found if len(found) > 1 else []


def _bracketed(scene: Scene, mention: Mention, behind: list[tuple[str, Mention]]) -> list[str]:
    """ "the Quad (Australia, India, Japan and the United States)": two or more names that fill the brackets."""
    inside = re.match(r"\s*\(([^()]*)\)", scene.text[mention.span.end :][:400])
    if inside is None:
        return []
    until = mention.span.end + inside.end(1)
    rows = [(k, m) for k, m in behind if m.span.end <= until and scene.discourse.type(k) is EntityType.PLACE]
    rest = inside[1]
    for _, other in rows:
        rest = rest.replace(other.span.of(scene.text), "", 1)
    return [key for key, _ in rows] if len(rows) > 1 and re.fullmatch(r"(?:[\s,&]|and|the)*", rest) else []


def _body(scene: Scene, sentence: Sentence, at: int, before: Sentence | None) -> str | None:
    text = scene.text[sentence.span.begin : at]
    named = _named(scene, sentence, at)
    if any(_leads_up(text, told.end()) for told in _INSIDE.finditer(text)):
        if named:
            return named[-1]
        return scene.discourse.at(sentence.tokens[0]) if _IT.match(text) else None
    those = _THOSE.match(text)
    if before is not None and those is not None and _leads_up(text, those.end()) and not named:
        last = scene.text[before.span.begin : before.span.end]
        bodies = _named(scene, before, before.span.end)
        if _JOINED.search(last) and bodies:
            return bodies[-1]
    return None


def _leads_up(text: str, begin: int) -> bool:
    """Whether nothing but words that lead up to a list stands from a place to the end of a text."""
    return lead(text[begin:]) == len(text) - begin


def _named(scene: Scene, sentence: Sentence, until: int) -> list[str]:
    """The bodies and policies that a sentence names before a place, none of them inside another."""
    found: list[str] = []
    end = 0
    for key, mention in scene.discourse.within(sentence.span):
        if mention.span.end > until or mention.span.begin < end:
            continue
        end = mention.span.end
        if scene.discourse.type(key) in BODIES:
            found.append(key)
    return found
