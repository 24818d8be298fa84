"""Who holds what office: "Miao Wei, Minister of ...", "the Premier of Victoria, Jeff Kennett"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any, Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.facts.offices import Office, national, never_before_a_name, offices
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Mention, Span, Zone

BODIES: Final = frozenset({EntityType.ORGANIZATION, EntityType.PLACE})
_GAP: Final = re.compile(
    r"\s*[,(–—-]?\s*(?:(?:who (?:is|was)|is|was|as|our|the|our own|and)\s+)*"
    r"(?:(?:mr|mrs|ms|mdm|madam|dr|h\.?e\.?|his|her|excellency|"
    r"prof|professor|associate|assoc|hon|honou?rable|the|sir|dame|dato|datuk|sri|datin|tan|tun|judge|justice|councillor|senator|"
    r"general|reverend|right|rt|shri|smt|sheikh|dame|lady|lord)\b\.?,?\s*)*",
    re.IGNORECASE,
)
"""What may stand between an office and the name of its holder: a comma and courtesies."""


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = lexicon.load("positions")["offices"]
    return data


def positions(scene: Scene) -> Iterator[Fact]:
    """The offices of the people whom the document names, each with the body or country that it is held in.

    An office told in several wordings is one: "Director", "Director of the Board" and "Director of the Board of X".
    """
    found = list(_positions(scene))
    for person in dict.fromkeys(fact.subject for fact in found):
        yield from _unified([fact for fact in found if fact.subject == person])


def _unified(found: list[Fact]) -> Iterator[Fact]:
    """The facts of one person, each under the fullest wording of its office and the surest body."""
    words = {fact: frozenset((fact.role or "").casefold().split()) for fact in found}
    for fact in found:
        same = [other for other in found if words[fact] <= words[other]]
        fullest = max(same, key=lambda other: (len(words[other]), other.object is not None, -other.evidence.begin))
        alike = [other for other in found if words[other] <= words[fullest] and other.object is not None]
        body = fullest.object or (alike[0].object if alike else None)
        yield replace(fact, role=fullest.role, object=body)


def _positions(scene: Scene) -> Iterator[Fact]:
    previous: tuple[Sentence, list[tuple[str, Mention]]] | None = None
    for sentence in scene.sentences:
        people = _people(scene, sentence)
        found = list(offices(scene.discourse, sentence))
        if found:
            yield from _linked(scene, sentence, people, found)
            if not people and previous is not None and _is_byline(scene, sentence, found[0]):
                # a byline over two lines: the name, and under it the office
                _, holders = previous
                key = holders[-1][0]
                evidence = Span(holders[-1][1].span.begin, found[0].span.end)
                yield from _fact(scene, sentence, key, found[0], evidence, 0.8, "position:byline")
        if found and not people:
            yield from _label(scene, sentence, found[0])
        alone = people and sentence.zone in {Zone.HEADER, Zone.TITLE, Zone.SALUTATION} and not found
        previous = (sentence, people) if alone else None


def _label(scene: Scene, sentence: Sentence, office: Office) -> Iterator[Fact]:
    """ "PRIME MINISTER:" alone on its line labels the words of the document's one speaker."""
    line = sentence.span.of(scene.text).strip()
    label = re.fullmatch(r"(?:the\s+)?" + re.escape(office.span.of(scene.text)) + r"\s*:?", line, re.IGNORECASE)
    starts = (
        line[len(office.span.of(scene.text)) :].lstrip().startswith(":") and office.span.begin == sentence.span.begin
    )
    if (label or starts) and scene.discourse.speaker is not None and (line.isupper() or ":" in line):
        yield from _fact(scene, sentence, scene.discourse.speaker, office, office.span, 0.7, "position:label")


def _people(scene: Scene, sentence: Sentence) -> list[tuple[str, Mention]]:
    return [
        (key, mention)
        for key, mention in scene.discourse.within(sentence.span)
        if scene.discourse.type(key) is EntityType.PERSON and mention.form is Form.NAME
    ]


def _is_byline(scene: Scene, sentence: Sentence, office: Office) -> bool:
    return sentence.zone in {Zone.HEADER, Zone.TITLE} and office.span.begin <= sentence.span.begin + 4


def _linked(scene: Scene, sentence: Sentence, people: list[tuple[str, Mention]], found: list[Office]) -> Iterator[Fact]:
    """The offices that stand beside a name, and those joined to them by "and" or a comma, in a chain of any length."""
    holders: dict[int, tuple[str, Span]] = {}
    for number, office in enumerate(found):
        holder = _holder(scene, sentence, people, office, scene.text)
        if holder is not None:
            holders[number] = holder
    joined = [_joined(scene.text, first, second) for first, second in pairwise(found)]
    for number in range(len(found) - 1):
        if joined[number] and number in holders and number + 1 not in holders:
            holders[number + 1] = (holders[number][0], found[number + 1].span)
    for number in reversed(range(len(found) - 1)):
        if joined[number] and number + 1 in holders and number not in holders:
            key, span = holders[number + 1]
            holders[number] = (key, Span(found[number].span.begin, max(span.end, found[number].span.end)))
    for number, (key, evidence) in sorted(holders.items()):
        # "President & CEO, X": the body stands behind the last of them
        last = number
        while last + 1 < len(found) and joined[last] and _is_plain(found[last]):
            last += 1
        behind = found[last] if last > number else None
        yield from _fact(scene, sentence, key, found[number], evidence, 0.85, "position:beside", behind)


def _is_plain(office: Office) -> bool:
    """An office of its words of office alone, without "of ..."."""
    return office.end == office.head + 1


def _joined(text: str, first: Office, second: Office) -> bool:
    """ "Minister for Law and Second Minister for Home Affairs": two offices of one holder."""
    between = text[first.span.end : second.span.begin]
    return len(between) < 14 and bool(
        re.fullmatch(r"\s*(?:,|, and|and|&|,\s*and the|and the|as well as)\s*(?:the\s+)?(?:also\s+)?", between)
    )


def _holder(
    scene: Scene, sentence: Sentence, people: list[tuple[str, Mention]], office: Office, text: str
) -> tuple[str, Span] | None:
    """The person who holds an office, and the stretch that says so: the name before it and a comma, or after it."""
    before = [(k, m) for k, m in people if m.span.end <= office.span.begin]
    after = [(k, m) for k, m in people if m.span.begin >= office.span.end]
    if before:
        key, mention = max(before, key=lambda row: row[1].span.end)
        gap = text[mention.span.end : office.span.begin]
        if _is_apposition(gap) and not _belongs_to_next(text, office, after, gap):
            return key, Span(mention.span.begin, office.span.end)
        if _is_predicate(sentence, mention, office):
            return key, Span(mention.span.begin, office.span.end)
    if after:
        key, mention = min(after, key=lambda row: row[1].span.begin)
        gap = text[office.span.end : mention.span.begin]
        if len(gap) < 40 and _GAP.fullmatch(gap) and not re.search(r"\b(?:who|is|was|as|our)\b", gap):
            head = sentence.tokens.doc[office.head].lower_
            bare = office.end == office.head + 1
            if not (bare and head in never_before_a_name()):
                return key, Span(office.span.begin, mention.span.end)
    return None


def _is_apposition(gap: str) -> bool:
    """What stands between a name and the office behind it: a comma or bracket, a suffix, "the"."""
    return bool(
        re.fullmatch(
            r"(?:\s+(?:SC|MP|QC|KC|AO|AC|AM|OBE|CBE|Jr\.?|Sr\.?|PhD|MEP|TD)\b,?)*\s*(?:,|\(|–|—|-|:)?\s*"
            r"(?:(?:who (?:is|was)|is|was|as|our|our own|its|the|a|an|current|then|also|here is|is here,|,)\s*)*",
            gap,
        )
    ) and bool(gap.strip())


def _belongs_to_next(text: str, office: Office, after: list[tuple[str, Mention]], gap: str) -> bool:
    """In "to A, the Minister B" the office goes with the name that follows it without a comma."""
    if not after or not gap.strip().startswith(","):
        return False
    nearest = min(after, key=lambda row: row[1].span.begin)[1]
    between = text[office.span.end : nearest.span.begin]
    return bool(re.fullmatch(r"\s+(?:(?:mr|mrs|ms|dr)\.?\s+)?", between, re.IGNORECASE))


def _is_predicate(sentence: Sentence, mention: Mention, office: Office) -> bool:
    """ "X was appointed (as) Minister", "X will serve as Minister": the office is what the verb says of the name."""
    doc = sentence.tokens.doc
    head = doc[office.head]
    while head.dep_ in {"compound", "conj", "appos", "amod", "nmod"}:
        head = head.head
    verb = head.head
    if head.dep_ == "pobj" and verb.lower_ == "as":
        verb = verb.head
    elif head.dep_ not in {"attr", "oprd"}:
        return False
    if verb.lemma_.lower() not in _data()["verbs"]:
        return False
    subject = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if not subject and verb.dep_ in {"conj", "xcomp"}:
        subject = [child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return any(mention.span.begin <= place(token).begin < mention.span.end for token in subject)


def _fact(
    scene: Scene,
    sentence: Sentence,
    key: str,
    office: Office,
    evidence: Span,
    confidence: float,
    rule: str,
    joined: Office | None = None,
) -> Iterator[Fact]:
    body, end = _body(scene, sentence, office)
    if joined is not None and (behind := _behind(scene, sentence, joined)) is not None:
        body, end = behind[0], office.span.end
    yield scene.fact(
        key,
        "position",
        body,
        sentence,
        confidence=confidence,
        rule=rule,
        role=office.role(scene.text),
        evidence=Span(evidence.begin, max(evidence.end, end)),
    )


def _body(scene: Scene, sentence: Sentence, office: Office) -> tuple[str | None, int]:
    """The body or country in which an office is held, and where the words that name it end.

    In this order: a body in the role's own words, one that follows behind a comma or "of", the ministry of the same
    name, a country in the role's words or in front of it, the country that the document speaks for.
    """
    role = office.role(scene.text)
    inside = [(k, m) for k, m in scene.discourse.within(office.span) if scene.discourse.type(k) in BODIES]
    named = [k for k, _ in inside if scene.discourse.type(k) is EntityType.ORGANIZATION]
    owner = _owner(scene, sentence, office)
    if owner is not None and not named:
        return owner, office.span.end
    if named:
        return named[0], office.span.end
    behind = _behind(scene, sentence, office)
    if behind is not None and scene.discourse.type(behind[0]) is EntityType.ORGANIZATION:
        return behind
    ministry = _namesake(scene, role)
    if ministry is not None:
        return ministry, office.span.end
    country = _country_of(scene, role)
    if country is not None:
        return country, office.span.end
    if inside:
        return inside[-1][0], office.span.end
    if behind is not None:
        return behind
    if national(sentence.tokens.doc[office.head].lower_) and scene.country is not None:
        return scene.country, office.span.end
    return None, office.span.end


def _owner(scene: Scene, sentence: Sentence, office: Office) -> str | None:
    """The body or country in the genitive right before an office: "SIDRA's Director", "Singapore's Minister"."""
    for key, mention in reversed(scene.discourse.within(Span(sentence.span.begin, office.span.begin))):
        gap = scene.text[mention.span.end : office.span.begin]
        if scene.discourse.type(key) in BODIES and re.fullmatch(r"(?:['’]s?)\s+(?:new |former |own )?", gap):
            return key
    return None


def _behind(scene: Scene, sentence: Sentence, office: Office) -> tuple[str, int] | None:
    """The body that follows an office: ", Ministry of Finance", or "of X" behind the holder's name."""
    tail = Span(office.span.end, min(sentence.span.end, office.span.end + 160))
    for key, mention in scene.discourse.within(tail):
        gap = scene.text[office.span.end : mention.span.begin]
        if scene.discourse.type(key) is EntityType.PERSON and mention.form is Form.NAME:
            rest = scene.text[mention.span.end :][:12]
            if re.match(r"\s+(?:of|from)\s", rest) and len(gap) < 12:
                for other, place_ in scene.discourse.within(
                    Span(mention.span.end, min(sentence.span.end, mention.span.end + 60))
                ):
                    between = scene.text[mention.span.end : place_.span.begin]
                    if scene.discourse.type(other) in BODIES and re.fullmatch(r"\s+(?:of|from)\s+(?:the\s+)?", between):
                        return other, place_.span.end
            return None
        if scene.discourse.type(key) in BODIES and mention.form is not Form.PRONOUN:
            if re.fullmatch(r"\s*(?:,|of|for|at|in|with|from|to)\s*(?:the\s+)?", gap):
                return key, mention.span.end
            return None
    return None


def _namesake(scene: Scene, role: str) -> str | None:
    """The one ministry or department of the same field: "Minister of Industry" and "Ministry of Industry"."""
    field = re.split(r"\b(?:of|for)\b", role, maxsplit=1)
    if len(field) < 2:
        return None
    words = _content(field[1])
    if not words:
        return None
    found = [
        entity.key
        for entity in scene.discourse.entities
        if entity.type is EntityType.ORGANIZATION
        and any(
            re.match(r"(?:[\w.]+ )*(?:ministry|department|office|bureau)\b", name, re.IGNORECASE)
            and _content(re.split(r"\b(?:of|for)\b", name, maxsplit=1)[-1]) == words
            for name in (entity.name, *entity.aliases)
        )
    ]
    return found[0] if len(found) == 1 else None


def _content(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", words.lower())) - {"the", "of", "and", "for", "state"}


def _country_of(scene: Scene, role: str) -> str | None:
    """The country whose adjective or name stands in front of an office: "French President", "U.S. Secretary"."""
    return next((key for word in (role.split() or [""])[:3] if (key := scene.country_by_adjective(word))), None)
