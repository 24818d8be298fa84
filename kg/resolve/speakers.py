"""Who gives a speech: the person whom the head of the document, a byline, or the text tells."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from kg.annotate import Sentence, place
from kg.mentions.vocabulary import addresses, adjectives, titles
from kg.model import Entity, EntityType, Form, Span, Zone
from kg.resolve.discourse import Discourse
from kg.resolve.quotations import in_quotation
from kg.resolve.voices import ASKING, QUOTE, SAID, SPOKEN, asked_in, is_quoted, labelled, speaker_labels

_TOGETHER: Final = re.compile(r"\s+(?:and|&)\s+(?=[A-Z])|\s*[;/]\s*")
"""Between the names of several who speak."""
ALIKE: Final = 0.85
"""How alike two spellings of one surname are at least."""
_BY: Final = re.compile(
    r"\b(?:speech|remarks?|address|statement|keynote|message|lecture|comments?|excerpts?|transcript|interview|briefing|delivery|eulogy|toast|opening)\b"
    r"[^.]{0,80}?\b(?:by|from|of|with|:)\s+",
    re.IGNORECASE,
)

_OF_OFFICE: Final = re.compile(
    r"\b(?i:speech|remarks?|address|statement|keynote|message|lecture|transcript)\s+(?i:by|of|from)\s+(?i:the\s+)?"
    r"(?P<office>[A-Z][\w’'-]+(?:\s+(?:of|the|and|for|[A-Z][\w’'-]+))*?)"
    r"(?=\s+(?i:on|at|in|to|during|following|after|before|regarding|ahead)\b|\s*[,:;–—-]|\s*$)"
)

_READ: Final = re.compile(
    r"(?:^\W*|[,;(–—-]\s*|\b(?=as\s)|\b(?:speech|remarks?|address|statement|keynote|message|lecture)\s+)"
    r"(?:as\s+|to be\s+|and\s+)?(?:delivered|read|represented)(?:\s+(?!by\b)[\w.’'-]+){0,10}?\s+by\s+"
    r"|\b(?:delivered|read)\s+(?:out\s+)?(?:on|for)\b(?:\s+(?!by\b)[\w.’'-]+){0,8}?\s+behalf\s+by\s+",
    re.IGNORECASE,
)
"""Before the one who reads somebody else's words: "Speech by Ada Rey, delivered on her behalf by | Tom Obi"."""
_ABOUT: Final = re.compile(
    r"\b(?:speech|remarks?|address|statement|keynote|message|lecture|comments?)\s+(?:"
    r"(?:(?:issued|made|delivered|given)\s+)?(?:by|of|from)\s(?:(?!\b(?:by|delivered)\b)[^,;:()–—])*?"
    r"\b(?:on|upon|at|in|during|following|after|before|ahead|regarding|concerning|about)\s"
    r"(?:(?!\b(?:by|delivered)\b)[^,;:()–—])*|on\s+(?:the\s+)?(?-i:[a-z]\w+\s+)?\w+\s+of\s+)$"
    r"|\b(?:condolences?|tribute|eulogy)\b(?:(?!\bby\b)[^,;:()–—])*\b(?:to|for)\s+$"
    r"|\b(?:in (?:honou?r|memory) of|(?:funeral|burial|memorial)(?: service)? (?:of|for))\s+$",
    re.IGNORECASE,
)
"""In a headline, before a person spoken of: "Statement by the Minister on the visit of | Ada Rey", "Message on the
passing of | Ada Rey"."""
_AND: Final = re.compile(r"\s*(?:,|and|&|,\s*and)\s+(?:[A-Z][\w.’'-]*\s+){0,4}")
"""Between two who are spoken of alike: "on the arrest of Ada Rey | and Minister | Tom Obi"."""
_JOIN: Final = re.compile(r"\b(?:of|to|for|with|on|against|between|about|regarding|[a-z]+ing)\s+")
_BEFORE_NAME: Final = r",?\s+(?:(?:Mr|Mrs|Ms|Dr|H\.?E|Hon|His|Her|Excellency|the)\b\.?,?\s*){0,4}$"
"""Between an office and the name of who holds it."""
_ENDS_BY: Final = re.compile(r"\b(?:by|from)\W*$", re.IGNORECASE)
_HEAD: Final = 10
"""Segments among which the head of the page is."""
_POSSESSED: Final = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}(?:speech|remarks?|address|statement|keynote|message|lecture|intervention|interview"
    r"|contribution|presentation|doorstop|(?:press|media|news)\s+(?:briefing|conference)|press\s+availability)\b",
    re.IGNORECASE,
)

_DELIVERED: Final = re.compile(
    r"\b(?:deliver(?:s|ed)|gave|gives)\b[^.;]{0,80}\b(?:speech|address|remarks?|lecture|statement|keynote|message|talk|eulogy|toast"
    r"|interview|briefing|testimony|opening|closing|response)\b"
    r"|\b(?:(?-i:said)|addressed)\b"  # "Said" is a name
    r"|\b(?:issued|made)\b[^.]{0,40}\b(?:statement|speech|address|remarks)\b",
    re.IGNORECASE,
)

_SPOKE: Final = re.compile(
    r"\b(?<!who )(?:speaks|spoke)\b(?! (?:by|over|with|to|on the phone)\b)"
    r"(?!(?: (?:via|on|through|in|a|an|the|his|her|(?:tele)?phone|video(?:[- ]?(?:link|call|conference|conferencing))?"
    r"|link|call|conference|today|yesterday|tonight|again|earlier|separately|briefly|this|morning|afternoon|evening|week"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day))+ with\b)",
    re.IGNORECASE,
)
"""That somebody speaks, and not that two talk: "spoke via phone today with"."""
_ATTRIBUTED: Final = re.compile(r"\b(?:attributable|attributed)\s+to\s+", re.IGNORECASE)
_MOURNED: Final = re.compile(
    r"\b(?:(?:death|passing|demise|loss|assassination|murder|funeral|burial|memory)\s+of|the\s+late)\s+", re.IGNORECASE
)
"""Before one who is dead, with titles behind it."""
EARLY: Final = 3
"""Sentences of a document that tell of its own speech where they say no more than that somebody "spoke"."""
_GAVE: Final = re.compile(r"(?:delivers?|delivered|gave|gives)\b", re.IGNORECASE)
_CITED: Final = re.compile(
    r"\b[Aa]s\b[^,.;:\n]{0,60}\b(?:said|noted|observed|remarked|told us|put it)\b"
    r"|\b(?:once|famously|often|long) (?:said|noted|observed|remarked)\b"
)
"""Words that are only cited: "As the historian Ada Brenner has said"."""
_OPENED: Final = re.compile(
    r"\b(?:chaired|presided over)\b[^.;]*\b(?:made|delivered|gave)\s+(?:an?|the|his|her)\s+opening statement\W*$",
    re.IGNORECASE,
)
"""What whoever chairs a meeting does as well, where minutes say no more of it."""
_TELLING: Final = re.compile(
    r"\b(?:delivered|delivers|addressed|addresses)\b|\b(?:issued|made)\b[^.]{0,40}\b(?:statement|speech|address|remarks)\b"
)

_NEAR_DEATH: Final = 60
"""In characters."""
_LINKS: Final = frozenset({"the", "of", "his", "her", "our", "former", "late", "and", "for"})
_OWN: Final = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_GREETING: Final = re.compile(
    r"\b(?:thank|thanks|acknowledge|welcome|ladies|gentlemen|guests|I|my|our|we)\b|^to\s", re.IGNORECASE
)

_THIRD: Final = frozenset({"he", "she"})
_NEAR: Final = 2
"""Sentences before one in which somebody is told of as "he" or "she"."""
_CONTACT: Final = re.compile(
    r"\b(?:contacts?\b|enquir\w+|inquir\w+|for (?:more|further) information|press officer)", re.I
)
"""In or above a line that names whom to ask."""
_ABOVE: Final = 60
"""In characters."""
_OPENING: Final = 3
"""Sentences at a document's beginning that may tell who speaks, whatever part they seem to play."""
_ASKS: Final = re.compile(
    r"[A-Z][\w.’' -]{2,40}(?:,\s|\s?\()(?:\w+\s){0,2}"
    r"(?:host|journalist|reporter|presenter|interviewer|moderator|compere|anchor)\b[^:\n]{0,40}:",
    re.IGNORECASE,
)
"""The label of one who leads an interview: "PETER HALE, HOST:", "Ada Rey (Moderator):"."""
_MET: Final = re.compile(r"\b(?:meeting|talks|call|conversation|summit)s?\s+with\b[^.;:]{0,120}$", re.IGNORECASE)
"""In front of the other one of a meeting, in its headline."""
_AT: Final = re.compile(r"\s+at\s+the\b", re.IGNORECASE)
"""Behind the one who speaks, in a headline: "PM Rey at the Harbour Dinner"."""
TITLED: Final = 40
"""At most so many characters of titles stand before that one."""
_MY_NAME: Final = re.compile(
    r"\b(?:I am|I['’]m|[Mm]y name is|[Mm]y name['’]s)\s+(?:(?:[A-Z][\w.’'-]*|of|the|for)\s+){0,8}$"
)
"""Before the name of the one who says it."""
_MY_OWN: Final = re.compile(r"\s*(?:[,.;!:(–—-]|and\b|from\b|of\b|with\b|$)")
"""Behind it; no genitive: "I'm Ada Rey's husband"."""
_MY_EARLY: Final = 6
"""Sentences of a speech in which its speaker may say his name."""


def speaker_of(named: Discourse) -> str | None:
    """The key of the main speaker, if the document shows one."""
    people = {entity.key: entity for entity in named.entities if entity.type is EntityType.PERSON}
    if not people:
        return None
    if told := _told(named, people):
        return told
    if _tells_another(named):
        return None
    spoken = any(sentence.zone in SPOKEN for sentence in named.annotation.sentences)
    for find in (
        (_byline, _introduced, _attributed, _named_later, _self_named, _narrated, _headlined, _headed)
        if spoken
        else _TOLD_OF
    ):
        if key := find(named, people):
            return key
    return None


def _told(named: Discourse, people: dict[str, Entity]) -> str | None:
    """The person whom somebody names as the speaker beside the text, if exactly one in the text bears that name.

    Of several, "President A and President B", the first that the text names.
    """
    for name in _names_told(named):
        words = set(re.findall(r"\w+", name.casefold()))
        found = [key for key, entity in people.items() if _bears(entity, words)]
        if len(found) != 1:
            found = [key for key, entity in people.items() if _is_called(entity, name)]
        if len(found) == 1:
            return found[0]
    return None


def _names_told(named: Discourse) -> list[str]:
    """The names that stand beside the text for who speaks; none where each turn of a debate has its own."""
    told = named.annotation.document.tells("speaker")
    same = [other for other in named.annotation.document.told if told and other.name == "speaker"]
    if told is None or any(other.value != told.value for other in same if other.origin is told.origin):
        return []
    return [part for part in _TOGETHER.split(told.value) if part.strip()]


def _tells_another(named: Discourse) -> bool:
    """Whether somebody is named as the speaker whom the text does not name: then who is named in it is not."""
    return any(_surname(name) for name in _names_told(named))


def _surname(name: str) -> str:
    """The word by which a person is called, in small letters: of "Howard, John" the first; none of an office alone."""
    words: list[str] = re.findall(r"[\w’'-]+", name.split(",", maxsplit=1)[0])
    if not words or not words[-1][0].isupper() or words[-1] in titles().offices or (len(words) < 2 and "," not in name):
        return ""
    return words[-1].casefold()


def _is_called(entity: Entity, name: str) -> bool:
    """Whether a person's last name is that of a name, but for a letter or two that a scanner misread."""
    surname = _surname(name)
    last = entity.name.split(",")[0].split()[-1].casefold()
    return bool(surname) and SequenceMatcher(None, last, surname, autojunk=False).ratio() >= ALIKE


def _bears(entity: Entity, words: set[str]) -> bool:
    names = [set(re.findall(r"\w+", name.casefold())) for name in (entity.name, *entity.aliases)]
    return any(len(name) > 1 and (name <= words or words <= name) for name in names) and len(words) > 1


def _segments(named: Discourse, zone: Zone) -> list[Span]:
    return [segment.span for segment in named.annotation.frame.segments if segment.zone is zone]


def _first_person(named: Discourse, people: dict[str, Entity], span: Span) -> str | None:
    """The first person named in a stretch of the head, but for those that its line is on."""
    text = named.annotation.document.text
    about: int | None = None
    for key, mention in named.within(span):
        if key not in people or mention.form is not Form.NAME or mention.rule == "credit":
            continue
        joined = about is not None and _AND.fullmatch(text, about, mention.span.begin)
        if not joined and not _is_spoken_of(named, mention.span):
            return key
        about = mention.span.end
    return None


def _is_spoken_of(named: Discourse, person: Span) -> bool:
    """Whether the line that names a person says of an office or body that it speaks on that person: "Statement by the
    Minister on the passing of | Ada Rey"."""
    text = named.annotation.document.text
    line = next((s.span for s in named.annotation.frame.segments if s.span.overlaps(person)), person)
    before = text[line.begin : person.begin]
    return any(
        _ABOUT.search(before[: join.end()]) and all(map(_is_title, re.findall(r"[\w.’'-]+", before[join.end() :])))
        for join in _JOIN.finditer(before)
    )


def _is_title(word: str) -> bool:
    """Whether a word may stand in a row of titles before a name: "the former Kenyan Minister of Health"."""
    words = addresses() | adjectives() | titles().portfolios
    return word[0].islower() or word in words or word.rstrip(".") in words


def _byline(named: Discourse, people: dict[str, Entity]) -> str | None:
    """ "Turnbull, Malcolm" on a line by itself, or a line of the head that is a person with title and office."""
    for span in _segments(named, Zone.HEADER)[:6]:
        text = span.of(named.annotation.document.text)
        for key, mention in named.within(span):
            if key in people and mention.rule == "byline" and ":" not in text.split(",")[0].replace("Minister:", ""):
                return key
    return None


def _introduced(named: Discourse, people: dict[str, Entity]) -> str | None:
    """The person after "Speech by" in the headline, or before "'s speech" in a line of the head."""
    text = named.annotation.document.text
    heads = [*_segments(named, Zone.TITLE), *_segments(named, Zone.ANNOUNCEMENT)]
    for span in [*heads, *_segments(named, Zone.HEADER)[:3]]:
        for owner, mention in named.within(span):
            if owner in people and _POSSESSED.match(text, mention.span.end):
                return owner
    if key := _reader(named, people, heads) or _below(named, people):
        return key
    for span in heads:
        by = _BY.search(span.of(text)) or re.match(r"[Bb][Yy]\s+(?=[A-Z])", span.of(text))
        if by and (key := _first_person(named, people, Span(span.begin + by.end(), span.end))):
            return key
        for key, mention in named.within(span)[:1]:
            before = text[span.begin : mention.span.begin]
            if key in people and len(before) < TITLED and _AT.match(text, mention.span.end) and ":" not in before:
                return key
    return None


def _reader(named: Discourse, people: dict[str, Entity], heads: list[Span]) -> str | None:
    """The person who reads the speech, for somebody else or not: "Delivered by Vice-President Tom Obi"."""
    text = named.annotation.document.text
    for span in [*heads, *_segments(named, Zone.HEADER)[:3]]:
        read = _READ.search(span.of(text))
        if read and (key := _first_person(named, people, Span(span.begin + read.end(), span.end))):
            return key
    return None


def _below(named: Discourse, people: dict[str, Entity]) -> str | None:
    """The person in the line below one that ends in "by": "Speech given by", and the name under it."""
    text = named.annotation.document.text
    for above, below in pairwise(named.annotation.frame.segments[:_HEAD]):
        if above.zone is Zone.TITLE and _ENDS_BY.search(above.span.of(text)):
            return _first_person(named, people, below.span)
    return None


def _named_later(named: Discourse, people: dict[str, Entity]) -> str | None:
    """The person who is named right behind the office of the headline: "Statement of the Chairperson of the Union" and
    in the first sentences "the Chairperson of the Union, Ada Obi"."""
    text = named.annotation.document.text
    early = [s.span for s in named.annotation.sentences if s.zone not in {Zone.TITLE, Zone.HEADER}][:_OPENING]
    for span in _segments(named, Zone.TITLE):
        told = _OF_OFFICE.search(span.of(text))
        if told is None or _first_person(named, people, span) is not None:
            continue
        office = re.compile(re.escape(told["office"]) + _BEFORE_NAME, re.IGNORECASE)
        for sentence in early:
            for key, mention in named.within(sentence):
                named_so = key in people and mention.form is Form.NAME
                if named_so and office.search(text, sentence.begin, mention.span.begin):
                    return key
    return None


def _self_named(named: Discourse, people: dict[str, Entity]) -> str | None:
    """Who says his own name in the first sentences that are no headline: "I'm Ada Rey, Governor of the Bank"."""
    text = named.annotation.document.text
    told = [s for s in named.annotation.sentences if s.zone not in {Zone.TITLE, Zone.HEADER}][:_MY_EARLY]
    labels = speaker_labels(named)
    for sentence in told:
        above = [label for label, segment in labels if segment <= sentence.segment]
        if len(above) > 1 or not ASKING.isdisjoint(above):
            break  # who answers a question, or asks one
        for key, mention in named.within(sentence.span):
            before = _MY_NAME.search(text, sentence.span.begin, mention.span.begin)
            own = before and key in people and mention.form is Form.NAME and _MY_OWN.match(text, mention.span.end)
            if own and not in_quotation(text, sentence.span.begin, mention.span.begin):
                return key
    return None


def _headlined(named: Discourse, people: dict[str, Entity]) -> str | None:
    """The first person of the document's head; not one whom a line of a speech greets or thanks."""
    text = named.annotation.document.text
    for span in [*_segments(named, Zone.HEADER)[:8], *_segments(named, Zone.TITLE)]:
        if _GREETING.search(span.of(text)) or _CONTACT.search(text, max(0, span.begin - _ABOVE), span.end):
            continue
        if (key := _first_person(named, people, span)) is None:
            continue
        first = min(mention.span.begin for other, mention in named.within(span) if other == key)
        if not _MET.search(text, span.begin, first):
            return key
    return None


def _attributed(named: Discourse, people: dict[str, Entity]) -> str | None:
    """Whom one of the first sentences gives what follows: "This is attributable to Spokesperson Ada Rey:"."""
    text = named.annotation.document.text
    for sentence in named.annotation.sentences[:_OPENING]:
        if given := _ATTRIBUTED.search(text, sentence.span.begin, sentence.span.end):
            return _first_person(named, people, Span(given.end(), sentence.span.end))
    return None


def _is_mourned(named: Discourse, person: Entity) -> bool:
    """Whether a document tells of somebody's death: "on the passing of former President | Ada Rey"."""
    text = named.annotation.document.text
    for mention in person.mentions:
        before = text[max(0, mention.span.begin - _NEAR_DEATH) : mention.span.begin]
        told = (before[found.end() :] for found in _MOURNED.finditer(before))
        if " " in mention.span.of(text) and any(_is_titles(row) for row in told):
            return True
    return False


def _is_titles(words: str) -> bool:
    """Whether words are only titles and what links them: "the former Prime Minister of"."""
    return all(word in _LINKS or _is_title(word.title()) for word in re.findall(r"[\w.’'-]+", words))


def _narrated(named: Discourse, people: dict[str, Entity]) -> str | None:
    """The person whom the narration has deliver a speech or say something first."""
    text = named.annotation.document.text
    people = {key: person for key, person in people.items() if not _is_mourned(named, person)}
    asked = asked_in(named)
    for sentence in named.annotation.sentences:
        if sentence.segment in asked:
            continue
        words = _OPENED.sub(" ", _CITED.sub(" ", sentence.span.of(text)))
        if sentence.zone not in {Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.TITLE} and not (
            sentence.index < _OPENING and _TELLING.search(words) and not _OWN.search(words)
        ):
            continue
        told = (
            (sentence.index < EARLY and _SPOKE.search(words))
            or _DELIVERED.search(words)
            or (is_quoted(named, sentence) and SAID.search(QUOTE.sub(" ", words)))
        )
        if told and (key := _sayer(named, people, sentence, alone=told[0].lower() != "addressed")):
            return key
    return None


def _sayer(named: Discourse, people: dict[str, Entity], sentence: Sentence, *, alone: bool) -> str | None:
    """The person who is the subject of a verb of saying; else, if `alone` may tell it, the only person of the sentence
    outside its quotations."""
    text = named.annotation.document.text
    for token in sentence.tokens:
        head = token.head.text
        if token.dep_ == "nsubj" and (
            _GAVE.match(head) or _SPOKE.match(head) or _DELIVERED.match(head) or SAID.match(head)
        ):
            called = (token, *(child for child in token.children if child.dep_ == "appos"))
            if key := next((key for word in called if (key := named.at(word)) in people), None):
                return key
            if token.lower_ in _THIRD and not in_quotation(text, sentence.span.begin, place(token).begin):
                return _before(named, people, sentence)
    if not alone:
        return _by_whom(named, people, sentence)  # "The policy addressed the concerns of the Prime Minister"
    keys = list(
        dict.fromkeys(
            key
            for key, mention in named.within(sentence.span)
            if key in people and not in_quotation(text, sentence.span.begin, mention.span.begin)
        )
    )
    issued = re.search(r"\bissued\b", sentence.span.of(text))
    return keys[0] if len(keys) == 1 or (keys and issued) else None


def _before(named: Discourse, people: dict[str, Entity], sentence: Sentence) -> str | None:
    """Whom "he" or "she" stands for in a sentence: the subject of one of the two before it, else its only person."""
    for earlier in reversed(named.annotation.sentences[max(0, sentence.index - _NEAR) : sentence.index]):
        keys = list(dict.fromkeys(key for key, _ in named.within(earlier.span) if key in people))
        subjects = [named.at(child) for child in earlier.tokens.root.children if child.dep_ == "nsubj"]
        if found := next((key for key in subjects if key in keys), keys[0] if len(keys) == 1 else None):
            return found
        if keys:
            return None
    return None


def _by_whom(named: Discourse, people: dict[str, Entity], sentence: Sentence) -> str | None:
    """The person behind the "by" of a passive verb: "The conference was addressed by Ada Rey"."""
    agents = (token for token in sentence.tokens if token.dep_ == "pobj" and token.head.dep_ == "agent")
    return next((key for token in agents if (key := named.at(token)) in people), None)


def _headed(named: Discourse, people: dict[str, Entity]) -> str | None:
    """The first person who is labelled as speaking, and does not ask: "PETER HALE, HOST: Joining me now is ..."."""
    text = named.annotation.document.text
    for label, number in speaker_labels(named):
        asks = _ASKS.match(text, named.annotation.frame.segments[number].span.begin)
        if not asks and (key := labelled(label, people, None)):
            return key
    return None


_TOLD_OF: Final = (_introduced, _attributed, _named_later, _self_named, _narrated)
"""What tells the speaker of a text that tells of a speech."""
