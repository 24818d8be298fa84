"""Who holds what office: "Miao Wei, Minister of ...", "the Premier of Victoria, Jeff Kennett"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg import lexicon
from kg.annotate import Sentence, text_of
from kg.extract.facts.bodies import Held, behind_name, held, is_national
from kg.extract.facts.borrowed import BODILESS, borrowed
from kg.extract.facts.holders import before_name, begins_next, holder, is_only_called, people
from kg.extract.facts.offices import Office, offices
from kg.extract.facts.respective import respective
from kg.extract.facts.scene import Scene
from kg.extract.facts.settle import OPEN, settle
from kg.extract.facts.titles import firm, honours
from kg.mentions.vocabulary import addresses
from kg.model import EntityType, Fact, Mention, Span, Zone

_AND: Final = re.compile(
    r"\s*(?:\([^()]{1,30}\)\s*|of\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}\s*)?(?:,\s*(?:and\s+)?|and\s+|&\s*|;\s*(?:and\s+)?)",
    re.IGNORECASE,
)
"""What stands between two names of a list."""

_PASSING: Final = frozenset({"outgoing", "incoming"})
"""Words of an office that tell no other one."""
_OTHERS: Final = frozenset({"audience", "aide", "moderator", "interviewer", "member", "participant"})
"""In the label of somebody who only asks, or helps."""
_OF_WHAT: Final = re.compile(r"\s+of\s+the\b[^,.;:]{0,60}")
"""Behind an office: what it is held in."""
_OF_SIDE: Final = re.compile(r"\s+of\s+the\s+(?:opposition|majority|minority|house|senate|government)\b", re.IGNORECASE)
_JOINT: Final = re.compile(r"\s*(,\s*)?(?:(and|&)\s*)?|\s*(/)\s*")
"""Between two offices of one person in a firm."""
_FORMS: Final = re.compile(r"\W*(?:[A-Z][\w.’'-]*\.?\s+){0,6}")
"""In front of a name that has its line for itself."""
_BY: Final = re.compile(r"\b(?:by|of|from)\s+(?:the\s+)?$", re.IGNORECASE)
_BELOW_NAME: Final = re.compile(r"[ ]*(?:$|[,(\n]|(?:at|to|during|in|before)\b|on the\b)", re.IGNORECASE)
"""What may follow a name that has its office in the line above."""
_HEAD: Final = frozenset({Zone.TITLE, Zone.HEADER})
_COURTESY: Final = re.compile(r"(?:(?:Mr|Mrs|Ms|Mdm|Dr|Prof|Professor|Sir|Dame|Assoc)\b\.?\s+){0,2}")


def positions(scene: Scene) -> Iterator[Fact]:
    """The offices of the people whom the document names, each with the body or country that it is held in.

    An office told in several wordings is one: "Director", "Director of the Board" and "Director of the Board of X".
    """
    found = borrowed(scene, list(_positions(scene)))
    settled = settle(scene, found)
    for person in dict.fromkeys(fact.subject for fact in found):
        own = [settled(fact) for fact in _unified([f for f in found if f.subject == person])]
        yield from _unified(own)


def _unified(found: list[Fact]) -> Iterator[Fact]:
    """The facts of one person, each under the fullest wording of its office and the surest body."""
    words = {fact: frozenset((fact.role or "").casefold().split()) - _PASSING for fact in found}
    for fact in found:
        same = [other for other in found if words[fact] <= words[other]]
        fullest = max(same, key=lambda other: (len(words[other]), other.object is not None, -other.evidence.begin))
        alike = [other for other in found if words[other] <= words[fullest] and other.object is not None]
        sure = [other for other in alike if other.rule != "position:country"]
        if fact.object is not None and words[fact] == words[fullest]:
            body = fact.object if fact.rule != "position:country" or not sure else sure[0].object
        else:
            body = fullest.object or (alike[0].object if alike else None)
        rule = fact.rule if body is None or fact.rule != OPEN else "position:country"
        if body is not None and rule == BODILESS:
            rule = "position:beside"
        yield replace(fact, role=fullest.role, object=body, rule=rule)


def _positions(scene: Scene) -> Iterator[Fact]:
    previous: tuple[Sentence, list[tuple[str, Mention]]] | None = None
    waiting: tuple[Sentence, Office] | None = None
    for sentence in scene.sentences:
        yield from respective(scene, sentence)
        named = people(scene, sentence)
        found = _merged(scene, sentence, list(offices(scene.discourse, sentence)))
        if found:
            yield from _linked(scene, sentence, named, found)
            if not named and previous is not None and _is_byline(scene, sentence, previous, found[0]):
                # a byline over two lines: the name, and under it the office
                key, mention = previous[1][-1]
                evidence = Span(mention.span.begin, found[0].span.end)
                yield from _facts(scene, sentence, key, found[0], evidence, "position:byline")
        if named and waiting is not None and _opens(scene, sentence, named[0][1], *waiting):
            # a headline cut behind the office: "Reply by Minister for Law" and "Mr X on ..."
            evidence = Span(waiting[1].span.begin, named[0][1].span.end)
            yield from _facts(scene, waiting[0], named[0][0], waiting[1], evidence, "position:byline")
        headed = found and sentence.zone in {Zone.TITLE, Zone.HEADER, Zone.NARRATION}
        cut = headed and found[-1].span.end == sentence.span.begin + len(sentence.span.of(scene.text).rstrip())
        waiting = (sentence, found[-1]) if cut and not named else None
        if found and not named:
            yield from _label(scene, sentence, found[0])
        alone = _is_alone(scene, sentence, named)
        headed = sentence.zone in {Zone.HEADER, Zone.TITLE, Zone.SALUTATION} or alone
        # "King X" alone on a line, and "King of the State of Y" below
        previous = (sentence, named) if named and headed and (not found or alone) else None


def _merged(scene: Scene, sentence: Sentence, found: list[Office]) -> list[Office]:
    """Offices with those of one firm as one: "Co-Founder, President and CEO" is what one person is there.

    So are two with a stroke between them: "Director/Secretary of the Council".
    """
    doc, text = sentence.tokens.doc, scene.text
    merged: list[Office] = []
    for office in found:
        last = merged[-1] if merged else None
        if (
            last is not None
            and not last.shared
            and _is_plain(last)
            and (joint := _JOINT.fullmatch(text, last.span.end, office.span.begin))
            and (joint[3] or {doc[last.head].lower_, doc[office.head].lower_} <= firm())
            and (joint[2] or joint[3] or (joint[1] and _is_plain(office)))
            # "the Vice President and President X" are two people
            and not (doc[office.head].lower_ == "president" and re.match(r"\s+[A-Z]", text[office.span.end :][:4]))
        ):
            merged[-1] = replace(office, begin=last.begin, span=Span(last.span.begin, office.span.end))
        else:
            merged.append(office)
    return merged


def _label(scene: Scene, sentence: Sentence, office: Office) -> Iterator[Fact]:
    """ "PRIME MINISTER:" alone on its line labels the words of the document's one speaker."""
    line = sentence.span.of(scene.text).strip()
    label = re.fullmatch(r"(?:the\s+)?" + re.escape(office.span.of(scene.text)) + r"\s*:?", line, re.IGNORECASE)
    starts = (
        line[len(office.span.of(scene.text)) :].lstrip().startswith(":") and office.span.begin == sentence.span.begin
    )
    others = not _OTHERS.isdisjoint(office.span.of(scene.text).casefold().split())
    if (label or starts) and scene.discourse.speaker is not None and (line.isupper() or ":" in line) and not others:
        yield from _facts(scene, sentence, scene.discourse.speaker, office, office.span, "position:label")


def _opens(scene: Scene, sentence: Sentence, name: Mention, before: Sentence, office: Office) -> bool:
    """Whether a name with its courtesy title opens a sentence on the same line as the one before it.

    Or the line of the head below "Address by the Prime Minister": "The Honourable | Ada Rey".
    """
    gap = scene.text[before.span.end : sentence.span.begin]
    lead = scene.text[sentence.span.begin : name.span.begin]
    if gap.strip():
        return False
    if "\n" not in gap:
        return _COURTESY.fullmatch(lead) is not None
    signed = _BY.search(scene.text[before.span.begin : office.span.begin]) is not None
    signed = signed and _BELOW_NAME.match(scene.text, name.span.end) is not None
    styled = {word.casefold() for word in addresses()} | {"the"}
    return signed and sentence.zone in _HEAD and all(word.casefold() in styled for word in lead.split())


def _is_alone(scene: Scene, sentence: Sentence, named: list[tuple[str, Mention]]) -> bool:
    """Whether a line is a name with forms of address and nothing else: "His Highness Sheikh Tamim Al Thani"."""
    line = scene.discourse.annotation.frame.segments[sentence.segment].span
    if len(named) != 1 or scene.text[named[0][1].span.end : line.end].strip():
        return False
    return _FORMS.fullmatch(scene.text, line.begin, named[0][1].span.begin) is not None


def _is_byline(
    scene: Scene, sentence: Sentence, above: tuple[Sentence, list[tuple[str, Mention]]], office: Office
) -> bool:
    """Whether an office begins a line of the head or is all of a line, and who is named above has no other one.

    "King Hamad Al Rashid" may stand above "King of the State of Najd".
    """
    role = office.span.of(scene.text)
    if not all(role.startswith(other.span.of(scene.text)) for other in offices(scene.discourse, above[0])):
        return False
    line = scene.discourse.annotation.frame.segments[sentence.segment].span
    whole = office.span.begin == line.begin and not scene.text[office.span.end : line.end].strip(" .\n")
    return (sentence.zone in {Zone.HEADER, Zone.TITLE} or whole) and office.span.begin <= sentence.span.begin + 4


def _linked(scene: Scene, sentence: Sentence, named: list[tuple[str, Mention]], found: list[Office]) -> Iterator[Fact]:
    """The offices that stand beside a name, and those joined to them by "and" or a comma, in a chain of any length."""
    holders: dict[int, tuple[str, Span]] = {}
    fronted: set[int] = set()
    trailing: set[int] = set()
    found = [office for office in found if not is_only_called(scene, sentence, office, named)]
    joined = [_joined(scene.text, first, second) for first, second in pairwise(found)]
    for number, office in enumerate(found):
        last = number
        while (
            last < len(joined)
            and joined[last]
            and "," not in scene.text[found[last].span.end : found[last + 1].span.begin]
        ):
            last += 1
        row = Span(office.span.begin, found[last].span.end)
        told = holder(scene, sentence, named, office, frozenset(fronted), row)
        if told is not None:
            last_of_row = number and joined[number - 1] and number - 1 in trailing
            if last_of_row and told[2] and _goes_on(scene, named, found[number - 1 :], told[1]):
                told = holders[number - 1][0], office.span, False
            holders[number] = told[:2]
            if not told[2]:
                trailing.add(number)
            if told[2]:
                fronted |= {m.span.begin for k, m in named if k == told[0] and m.span.begin >= office.span.end}
    for number in range(len(found) - 1):
        if joined[number] and number in holders and number + 1 not in holders:
            holders[number + 1] = (holders[number][0], found[number + 1].span)
    for number in reversed(range(len(found) - 1)):
        if joined[number] and number + 1 in holders and number not in holders:
            if _is_anothers(scene, sentence, found[number], found[number + 1], holders[number + 1][1]):
                continue
            key, span = holders[number + 1]
            holders[number] = (key, Span(found[number].span.begin, max(span.end, found[number].span.end)))
    for number, (key, evidence) in sorted(holders.items()):
        if found[number].shared:
            for other, mention in _sharing(scene, named, key, found[number]):
                span = Span(found[number].span.begin, mention.span.end)
                own = behind_name(scene, sentence, mention)
                where = Held((own[0],), own[1]) if own is not None else None
                yield from _facts(scene, sentence, other, found[number], span, "position:shared", told=where)
            continue
        # "President & CEO, X": the body stands behind the last of them
        last = number
        doc = sentence.tokens.doc
        while (
            last + 1 < len(found)
            and joined[last]
            and _is_plain(found[last])
            and doc[found[last + 1].head].lower_ != "commander"  # a president is not one of the forces
        ):
            last += 1
        behind = found[last] if last > number else None
        yield from _facts(scene, sentence, key, found[number], evidence, "position:beside", behind)


def _goes_on(scene: Scene, named: list[tuple[str, Mention]], row: list[Office], told: Span) -> bool:
    """Whether the second of two offices behind a name is still of that one, and not of the name behind both.

    "A, Prime Minister and Minister of Trade of Malta, B, Minister of Health": the trade is A's, as B has his own.
    """
    first, second = row[:2]
    name = next(mention for _, mention in named if mention.span.end == told.end)
    if begins_next(scene.text, second, name, row[2] if len(row) > 2 else None):
        return not _ends_in_name(scene, named, row[2:])
    link = scene.text[first.span.end : second.span.begin].split()
    return _is_plain(first) and link == ["and"] and "," in scene.text[second.span.end : name.span.begin]


def _ends_in_name(scene: Scene, named: list[tuple[str, Mention]], rest: list[Office]) -> bool:
    """Whether a list puts offices before names: "A, Minister of Law, Chief Justice, B, Chairman of the Bank, C"."""
    last = named[-1][1].span.begin
    before = [office.span.end for office in rest if office.span.end <= last]
    return len(before) == len(rest) > 0 and before_name().fullmatch(scene.text, before[-1], last) is not None


def _sharing(
    scene: Scene, named: list[tuple[str, Mention]], first: str, office: Office
) -> Iterator[tuple[str, Mention]]:
    """The holders of an office told of several: each name of "Senators X, Y and Z"."""
    end: int | None = None
    closed = False
    for key, mention in named:
        if mention.span.begin < office.span.end:
            continue
        if end is not None:
            link = scene.text[end : mention.span.begin]
            if closed or not _AND.fullmatch(link):
                return  # "Prime Ministers A and B, and C": C is none of them
            closed = "and" in link.lower() or "&" in link
        if end is None and key != first:
            return
        yield key, mention
        end = mention.span.end


def _is_plain(office: Office) -> bool:
    """An office of its words of office alone, without "of ..."."""
    return office.end == office.head + 1


def _joined(text: str, first: Office, second: Office) -> bool:
    """ "Minister for Law and Second Minister for Home Affairs": two offices of one holder."""
    between = text[first.span.end : second.span.begin]
    return len(between) < 24 and bool(
        re.fullmatch(
            r"\s*(?:,|,?\s*and|&|,\s*and the|and the|,?\s*as well as|and (?:is )?(?:now|concurrently))\s*"
            r"(?:the\s+)?(?:also\s+)?",
            between,
        )
    )


def _is_anothers(scene: Scene, sentence: Sentence, first: Office, second: Office, name: Span) -> bool:
    """Whether the first of two offices is that of somebody told before: "The Minister and Ambassador Okoro"."""
    doc = sentence.tokens.doc
    gap = scene.text[first.span.end : second.span.begin]
    if doc[first.head].lower_ == doc[second.head].lower_ and re.fullmatch(r",\s+the\s+", gap):
        return True  # "invited by the President of Chile, the President of Peru Ada Rey"
    if {doc[first.head].lower_, doc[second.head].lower_} <= firm() or not (_is_plain(first) and _is_plain(second)):
        return False
    words = first.span.of(scene.text).split()
    alone = len(words) == 1 or (len(words) == 2 and words[0] in {"Deputy", "Prime", "Vice"})
    told = re.search(r"\bthe\s+$", scene.text[: first.span.begin][-6:], re.IGNORECASE)
    titled = second.span.end < name.end and "," not in scene.text[second.span.end : name.end]
    return alone and told is not None and titled


def _below(scene: Scene, sentence: Sentence, office: Office) -> Held | None:
    """The body alone on the line below the office that ends a line of the head: "Governor" and "Bank of Zambia"."""
    segments = scene.discourse.annotation.frame.segments[sentence.segment :][:2]
    if len(segments) < 2 or sentence.zone not in {Zone.HEADER, Zone.TITLE} or segments[1].zone is not Zone.HEADER:
        return None
    if scene.text[office.span.end : segments[0].span.end].strip(" ,"):
        return None
    line = segments[1].span
    for key, mention in scene.discourse.within(line):
        around = line.of(scene.text).replace(mention.span.of(scene.text), "", 1).strip(" ,.").casefold()
        if scene.discourse.type(key) is EntityType.ORGANIZATION and around in {"", "the", "of the", "of"}:
            return Held((key,), mention.span.end)
    return None


def _is_of_meeting(scene: Scene, office: Office) -> bool:
    """Whether an office is held at a meeting, which is no body: "President of the Conference on the Law of the Sea"."""
    behind = _OF_WHAT.match(scene.text, office.span.end)
    words = office.span.of(scene.text) + (behind[0] if behind else "")
    return lexicon.words("triggers", "meetings").search(words) is not None


def _facts(
    scene: Scene,
    sentence: Sentence,
    key: str,
    office: Office,
    evidence: Span,
    rule: str,
    joined: Office | None = None,
    told: Held | None = None,
) -> Iterator[Fact]:
    """The office of a person, once for each body that it is held in; `told` where the words behind the name tell it."""
    where = told or held(scene, sentence, office)
    where = where if where.keys else _below(scene, sentence, office) or where
    if joined is not None and (last := held(scene, sentence, joined)).keys and last.end > joined.span.end:
        where = replace(last, end=office.span.end)
    said = office.role(scene.text)
    if not where.keys and said.lower() in honours():
        return
    places = all(scene.discourse.type(key) is EntityType.PLACE for key in where.keys)
    called = said.islower() and said.split()[0] in lexicon.load("positions")["offices"]["called"]
    if called and places and not _OF_SIDE.match(scene.text, office.span.end):  # "leader of the opposition"
        return
    if not where.keys:
        rule = OPEN if is_national(scene, sentence, office) else rule if _is_of_meeting(scene, office) else BODILESS
    doc = sentence.tokens.doc
    role = office.role(text_of(doc), doc.user_data["begin"])  # as it was read: not in capitals, no word broken
    for body in where.keys or (None,):
        yield scene.fact(
            key,
            "position",
            body,
            sentence,
            confidence=0.8,
            rule=rule,
            role=role,
            evidence=Span(evidence.begin, max(evidence.end, where.end)),
        )
