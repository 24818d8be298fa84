"""The body of an office that is told without one, from the offices and bodies beside it.

"CCPIT Chairman X and Vice Chairman Y", "BlueScope and its Managing Director, X", "X, Assistant to the President and
Chief of Staff".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg import lexicon
from kg.annotate import Sentence
from kg.extract.facts import letterheads
from kg.extract.facts.scene import Scene
from kg.extract.facts.settle import OPEN, SETTLED
from kg.extract.facts.titles import honours
from kg.model import EntityType, Fact, Form, Span

BODILESS: Final = "position:bodiless"
"""The rule of an office of which nothing tells in what body or country it is held: half of the fact."""
BORROWED: Final = "position:borrowed"
_NEAR: Final = 60
"""Characters between two offices of one person that are told in one breath."""
_FAR: Final = 400
"""Characters between an office and the one below it: "Ms X as Governor of the Bank ... Mr Y as Deputy Governor"."""
_DEPUTY: Final = re.compile(
    r"(?:(?:first|second|third|senior)[ -](?=deputy|vice))?"
    r"(?:(?:vice|deputy|co|associate|assistant|acting|outgoing|incoming)[ -])+(.+)",
    re.IGNORECASE,
)

_OF_ITS_OWN: Final = re.compile(r"\bof (?:the\b|[A-Z]\w+ (?:[A-Z]|for\b|of\b|against\b))")
"""In an office that is held in a body which the document does not name otherwise: "Co-Chair of the Interface"."""
_IN_CHARGE: Final = re.compile(
    r"\b(?:director|secretary|inspector|auditor|registrar|accountant|surveyor)[ -]general$", re.IGNORECASE
)

_OF_BODY: Final = re.compile(r"(?:[\w’'&-]+ )+(?:vice[- ])?president", re.IGNORECASE)
"""An office that the name of its body may stand before: "Commission Vice-President"."""
_OF: Final = re.compile(r"\s(?:of|for)\b")
_OWNED: Final = re.compile(r"\b(its|their|his|her)\s+(?:(?:new|own|then|former|current)\s+)*$", re.IGNORECASE)


def borrowed(scene: Scene, found: list[Fact]) -> list[Fact]:
    """The positions found in a document, those without a body with that of an office or body beside them."""
    head = letterheads.body(scene)
    return [
        _with_body(scene, fact, found, head)
        if fact.rule == BODILESS
        else _presiding(scene, fact, head)
        if fact.rule == OPEN
        else fact
        for fact in found
    ]


def _presiding(scene: Scene, fact: Fact, head: str | None) -> Fact:
    """ "Statement by President X" under the letterhead of a body that has a president; "Commission President X"."""
    if fact.object is None and _OF_BODY.fullmatch(fact.role or "") and (body := _named(scene, fact)) is not None:
        return replace(fact, object=body, rule=BORROWED)
    listed = lexicon.load("positions")["letterhead"]
    if head is None or fact.object is not None or fact.subject != scene.discourse.speaker:
        return fact
    names = (scene.entity(head).name, *scene.entity(head).aliases)
    fits = re.fullmatch(listed["offices"], fact.role or "", re.IGNORECASE) and any(
        re.fullmatch(listed["presided"], name, re.IGNORECASE) for name in names
    )
    return replace(fact, object=head, rule=BORROWED) if fits else fact


def _with_body(scene: Scene, fact: Fact, found: list[Fact], head: str | None) -> Fact:
    sentence = scene.sentence_of(fact.evidence)
    if sentence is None:
        return fact
    if _OF_ITS_OWN.search(fact.role or "") or _is_honour(fact.role or ""):
        return fact
    words = set((fact.role or "").casefold().split())
    for other in found:  # the office of a meeting, told in full elsewhere: it is held in no body
        of_none = other.object is None and other.rule not in {OPEN, BODILESS}
        if of_none and other.subject == fact.subject and words <= set((other.role or "").casefold().split()):
            return replace(fact, rule=other.rule)
    reach = range(sentence.span.begin, sentence.span.end)
    around = [f for f in found if f.rule != BODILESS and f.evidence.begin in reach]
    if (beside := _joined(scene, fact, around)) is not None:
        return replace(fact, object=beside.object, rule=OPEN if beside.rule == OPEN else BORROWED)
    body = _named(scene, fact) or _owner(scene, sentence, fact, around) or _above(scene, fact, found)
    if body is None and fact.subject == scene.discourse.speaker:
        body = head
        briefing = lexicon.load("positions")["offices"]["briefing"]
        if body is None and re.fullmatch(briefing, fact.role or "", re.IGNORECASE):
            return replace(fact, rule=SETTLED)  # of what country the many that are spoken of do not tell
    return replace(fact, object=body, rule=BORROWED) if body else fact


def _is_honour(role: str) -> bool:
    """Whether an office is only a title of honour: "Professor", and no "Deputy Director General"."""
    return role.rsplit(maxsplit=1)[-1].lower() in honours() and _IN_CHARGE.search(role) is None


def _joined(scene: Scene, fact: Fact, around: list[Fact]) -> Fact | None:
    """The office of the same person in the same breath."""
    for other in around:
        first, second = sorted((fact.evidence, other.evidence))
        close = second.begin - first.end < _NEAR and "." not in scene.text[first.end : second.begin]
        if other.subject == fact.subject and (other.object or other.rule == OPEN) and close:
            return other
    return None


def _named(scene: Scene, fact: Fact) -> str | None:
    """The body by whose name an office is called: "War Cabinet Member"."""
    role = (fact.role or "").casefold().split()
    names = {" ".join(role[:end]) for end in range(1, len(role))}
    found = {
        entity.key
        for entity in scene.discourse.entities
        if entity.type is EntityType.ORGANIZATION
        and any(name.casefold().removeprefix("the ") in names for name in (entity.name, *entity.aliases))
    }
    return found.pop() if len(found) == 1 else None


def _owner(scene: Scene, sentence: Sentence, fact: Fact, around: list[Fact]) -> str | None:
    """Whom "its" and "his" in front of an office mean: the body named last, that of the office told last."""
    words = r"\s+".join(map(re.escape, (fact.role or "").split()))
    office = re.search(words, fact.evidence.of(scene.text))
    if office is None:
        return None
    at = fact.evidence.begin + office.start()
    owned = _OWNED.search(scene.text, sentence.span.begin, at)
    if owned is None:
        return None
    if owned[1].lower() in {"his", "her"}:
        before = [f for f in around if f.object and f.subject != fact.subject and f.evidence.begin < owned.start()]
        return before[-1].object if before else None
    bodies = [
        key
        for key, mention in scene.discourse.within(Span(sentence.span.begin, owned.start()))
        if scene.discourse.type(key) is EntityType.ORGANIZATION and mention.form is not Form.PRONOUN
    ]
    return bodies[-1] if bodies else None


def _above(scene: Scene, fact: Fact, found: list[Fact]) -> str | None:
    """The body whose chairman is named right before its vice chairman, in the same sentence or a little before it."""
    deputy = _DEPUTY.fullmatch(fact.role or "")
    if deputy is None:
        return None
    near = scene.sentence_of(fact.evidence)
    begin = near.span.begin if near is not None else fact.evidence.begin
    before = [
        f
        for f in found
        if f.object
        and f.rule != BODILESS
        and f.subject != fact.subject
        and fact.evidence.begin - _FAR < f.evidence.begin < fact.evidence.begin
        and _is_above(_bare(f.role), _bare(deputy[1]), told_together=f.evidence.begin >= begin)
    ]
    body = before[-1].object if before else None
    return body if body and scene.discourse.type(body) is EntityType.ORGANIZATION else None


def _bare(role: str | None) -> str:
    """An office without what it is held in: "director general" of "Director-General of the Institute"."""
    return _OF.split((role or "").casefold())[0].replace("-", " ")


def _is_above(office: str, base: str, *, told_together: bool) -> bool:
    """Whether an office is the one that another is below of: by its last word where one sentence tells both.

    Of vice presidents a company has many, who are listed with those of others.
    """
    return (office == base != "president") or (told_together and office.split()[-1:] == base.split())
