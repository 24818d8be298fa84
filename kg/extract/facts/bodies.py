"""In what body or country an office is held: by its own words, by those beside it, or by the text as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.facts.holders import before_name, reach
from kg.extract.facts.letterheads import HEAD
from kg.extract.facts.offices import Office
from kg.extract.facts.scene import Scene
from kg.extract.facts.titles import national
from kg.model import EntityType, Form, Mention, Span

BODIES: Final = frozenset({EntityType.ORGANIZATION, EntityType.PLACE})
_BESIDE: Final = re.compile(
    r"\s*\[?(?:,|\(|–|—|-|of|for|at|in|with|from|to|under)\s*(?:the\s+|our\s+|both\s+)?(?:\d{1,3}(?:st|nd|rd|th)\s+)?",
    re.IGNORECASE,
)
_GOVERNMENT: Final = re.compile(
    r"\s*,\s*(?:the\s+)?(?:(?:Federal|Royal|Union|State|Provincial|Central|National|Transitional)\s+)?"
    r"Governments?\s+of\s+(?:the\s+)?"
)
"""From an office to the country whose government it is of: "Ada Obi, Minister of Health, Government of | Ghana"."""
_FURTHER: Final = re.compile(
    r"\s+(?:of|for|at|in|on|to)\s+(?:the\s+|an?\s+|its\s+)?(?:[\w-]+\s+){1,4}(?:of|at|in|for|within|with)\s+(?:the\s+)?"
)
"""Words of an office in lower case between its head and its body: "chairman of the board of X"."""
_FIELD: Final = re.compile(r"(?:(?:Deputy|Assistant|Acting|Former)\s+)?([A-Z][\w&, -]+?)\s+(?:Secretary|Minister)")
"""The field in front of an office: "Agriculture Secretary"."""
_ENVOYS: Final = r"\b(?:representative|ambassador|envoy|delegate|observer|high commissioner|nuncio|consul)"
_ENVOY: Final = re.compile(rf"{_ENVOYS}\b", re.IGNORECASE)
_SENT: Final = re.compile(
    rf"{_ENVOYS}\b[^\n]{{0,120}}\sto\s+(?:the\s+)?(?:[^\n;]{{1,80}}(?:,|\sand|,\sand)\s+(?:the\s+|to\s+the\s+|to\s+)?)?$",
    re.IGNORECASE,
)
"""Before a country or body to which an envoy is sent, or one of several: "Ambassador of Chad to Togo and | Ghana"."""
_SENT_TO: Final = re.compile(rf".*?{_ENVOYS}(?=.*\sto\s)", re.IGNORECASE)
_SHORT: Final = re.compile(r"\s+\([A-Z][\w.&-]{1,11}\)\s+")
"""The short form of a body between it and the office: "Central Bank of Kenya (CBK) Governor"."""
_SPEAKS: Final = re.compile(r"\s+(?:to|at|in|with|before)\s+(?:the\s+)?")
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""What the model tags a finite verb by."""
_AT: Final = re.compile(r"[\s,]*(?:at|during|before)\b")
"""Between an office and the event that its holder speaks at."""
_AND_ANOTHER: Final = re.compile(r"\s*,\s*(?:and|as well as|along with|together with)\s")
_NEW: Final = r"(?:[a-z][\w-]+ ){0,3}"


@dataclass(frozen=True, slots=True)
class Held:
    """Where an office is held: `keys` (several of "Ministry of X and Ministry of Y"), `end` of the words that tell.

    `sure` is False where only the text as a whole shows the country.
    """

    keys: tuple[str, ...]
    end: int
    sure: bool = True


@cache
def _not_national() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon.load('positions')['offices']['not_national'])})\b", re.IGNORECASE)


@cache
def _of_state() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon.load('positions')['offices']['of_state'])})\b", re.IGNORECASE)


def is_national(scene: Scene, sentence: Sentence, office: Office) -> bool:
    """Whether an office is one of a country: "Prime Minister", not "Secretary-General", not "President of" a body."""
    role = office.role(scene.text)
    head = sentence.tokens.doc[office.head].lower_
    if _not_national().search(role):
        return False
    of = re.match(r"\s+(?:of|at|and CEO|& CEO)\b", scene.text[office.span.end : office.span.end + 10])
    if of and head in {"president", "vice-president", "chancellor", "secretary", "treasurer", "premier"}:
        return False
    of_other = re.search(
        r"\b(?:president|secretary|chancellor|treasurer)\s+of\s+(?!state\b|the republic\b|foreign|defen|\w+ affairs)",
        role,
        re.I,
    )
    if of_other and head in {"president", "chancellor", "treasurer"}:
        return False
    return national(head) or bool(_of_state().search(role))


def held(scene: Scene, sentence: Sentence, office: Office) -> Held:
    """The body or country in which an office is held, and where the words that name it end.

    In this order: the genitive in front of the office, a body in the role's own words, one that follows behind a comma
    or "of", the ministry of the same field, a country in the role's words or behind it; none where no word says.
    """
    role = office.role(scene.text)
    end = office.span.end
    word = place(sentence.tokens.doc[office.head]).begin
    inside = [
        (key, mention)
        for key, mention in scene.discourse.within(office.span)
        if scene.discourse.type(key) in BODIES and not mention.span.begin <= word < mention.span.end
    ]
    # "Permanent Representative of Pakistan to the United Nations": who is sent is of the country
    senders = [row for row in inside if not _SENT.search(scene.text[office.span.begin : row[1].span.begin])]
    # where nobody is named who sends, a body may be where one serves, a country is not
    served = any(scene.discourse.type(key) is EntityType.ORGANIZATION for key, _ in inside)
    owner = _owner(scene, sentence, office)
    inside = senders or (inside if served and owner is None else [])
    named = [(k, m) for k, m in inside if scene.discourse.type(k) is EntityType.ORGANIZATION]
    behind = _behind(scene, sentence, office)
    comma = behind is not None and re.match(r"\s*,", scene.text[end:])
    if owner is not None and not named and not (comma and scene.discourse.type(owner) is EntityType.PLACE):
        return Held((owner,), end)
    if named:
        key, mention = named[0]
        key, edge = _inner(scene, sentence, key, mention)
        return _joined(scene, sentence, key, edge, max(end, edge))
    if behind is not None and scene.discourse.type(behind[0]) is EntityType.ORGANIZATION:
        return _joined(scene, sentence, behind[0], behind[1], behind[1])
    country = country_of(scene, role)
    ministry = _namesake(scene, role)
    if ministry is not None and (country is None or scene.entity(country).finer == "schema:Country"):
        return Held((ministry,), end)
    if country is not None:
        return Held((country,), end)
    if inside:
        # "Ambassador of Kenya to the United Nations in Vienna" is of Kenya
        return Held((inside[0 if _ENVOY.search(role) else -1][0],), end)
    if behind is not None:
        return Held((behind[0],), behind[1])
    implied = _implied(scene, role) or _short_form(scene, role)
    return Held((implied,) if implied is not None else (), end, sure=False)


def _implied(scene: Scene, role: str) -> str | None:
    """The one body of the document that can have such an office: its one ministry a Permanent Secretary."""
    for pattern, bodies in lexicon.load("positions")["implied"].items():
        if re.fullmatch(pattern, role, re.IGNORECASE):
            found = {
                entity.key
                for entity in scene.discourse.entities
                if entity.type is EntityType.ORGANIZATION
                and any(re.fullmatch(bodies, name, re.IGNORECASE) for name in (entity.name, *entity.aliases))
            }
            return found.pop() if len(found) == 1 else None
    return None


def _short_form(scene: Scene, role: str) -> str | None:
    """ "Registrar of the Tribunal": the one body of the document whose name holds that word."""
    word = re.search(r"\bof the ([A-Z]\w+)$", role)
    if word is None:
        return None
    found = {
        entity.key
        for entity in scene.discourse.entities
        if entity.type is EntityType.ORGANIZATION and re.search(rf"\b{word[1]}\b", entity.name)
    }
    return found.pop() if len(found) == 1 else None


def _joined(scene: Scene, sentence: Sentence, key: str, edge: int, end: int) -> Held:
    """ "Ministry of Health and Ministry of Law": the office is held in both."""
    for other, mention in scene.discourse.within(Span(edge, min(sentence.span.end, edge + 90))):
        if scene.discourse.type(other) is EntityType.ORGANIZATION and mention.form is not Form.PRONOUN:
            if other != key and re.fullmatch(r"\s+(?:and|&)\s+(?:the\s+)?", scene.text[edge : mention.span.begin]):
                after = scene.text[mention.span.end : mention.span.end + 2]
                if not after.startswith(("'", "’")) and re.match(r"[\s,.;)]|$", after):
                    return Held((key, other), max(end, mention.span.end))
            break
    return Held((key,), end)


def _owner(scene: Scene, sentence: Sentence, office: Office) -> str | None:
    """The body or country in the genitive right before an office: "SIDRA's Director", "Singapore's Minister"."""
    for key, mention in reversed(scene.discourse.within(Span(sentence.span.begin, office.span.begin))):
        gap = scene.text[mention.span.end : office.span.begin]
        if scene.discourse.type(key) in BODIES and re.fullmatch(rf"(?:['’]s?)\s+{_NEW}", gap):
            return key
        if scene.discourse.type(key) is EntityType.ORGANIZATION and _SHORT.fullmatch(gap):
            return key
    for key, mention in scene.discourse.within(Span(sentence.span.begin, office.span.end)):
        # "Ministry of Law Permanent Secretary": the office was cut from the name of its body
        crossing = mention.span.begin < office.span.begin <= mention.span.end + 1 < office.span.end
        body = scene.discourse.type(key) is EntityType.ORGANIZATION and mention.form is Form.NAME
        if crossing and body and not scene.text[mention.span.end : office.span.begin].strip():
            return key
    return None


def _behind(scene: Scene, sentence: Sentence, office: Office) -> tuple[str, int] | None:
    """The body that follows an office: ", Ministry of Finance", or "of X" behind the holder's name."""
    tail = Span(office.span.end, min(reach(scene, sentence).end, office.span.end + 160))
    for key, mention in scene.discourse.within(tail):
        gap = scene.text[office.span.end : mention.span.begin]
        if scene.discourse.type(key) is EntityType.PERSON and mention.form is Form.NAME:
            # "A, Minister of Water of Kenya, and B of the World Bank": the bank is B's
            apart = _AND_ANOTHER.match(gap)
            titled = len(gap) < 30 and not apart and ("." not in gap.strip() or before_name().fullmatch(gap))
            return behind_name(scene, sentence, mention) if titled else None
        if scene.discourse.type(key) in BODIES and mention.form is not Form.PRONOUN:
            if _AT.match(gap) and any(mention.span in event.span for _, event in scene.events(tail)):
                return None  # "at the Annual Dinner of the Chamber": its host
            if gap.startswith(",") and re.match(r"\s+by\b", scene.text[mention.span.end : mention.span.end + 5]):
                return None  # "represented by A, the Minister of Trade, Peru by B"
            lined = sentence.zone in HEAD and scene.discourse.type(key) is EntityType.ORGANIZATION
            if gap == " " and lined:  # "Ada Rey Director General Kenya Ports Authority"
                return key, mention.span.end
            if scene.discourse.type(key) is EntityType.PLACE and _GOVERNMENT.fullmatch(gap):
                return key, mention.span.end
            if _acts(scene, sentence, office, key, mention) or _is_spoken_to(scene, sentence, office, gap):
                return None
            acronym = gap == " " and mention.span.of(scene.text).isupper()  # "Governor SBP X"
            if gap == " " and _of_province(scene, sentence, office, mention):
                return key, mention.span.end
            if gap == " " and scene.discourse.type(key) is EntityType.ORGANIZATION and _is_before_name(scene, mention):
                return key, mention.span.end  # "Chairman National Water Board Ada Rey"
            if acronym or _BESIDE.fullmatch(gap) or (len(gap) < 70 and _FURTHER.fullmatch(gap)):
                return _inner(scene, sentence, key, mention)
            return None
    return None


def _acts(scene: Scene, sentence: Sentence, office: Office, key: str, mention: Mention) -> bool:
    """Whether a body behind an office and a comma is what the main clause begins with.

    "At the invitation of Ada Obi, President of Ghana, | the Bureau of the Assembly met": the office has told its
    country, or the verb behind the body has it as its subject.
    """
    set_apart = re.fullmatch(r"\s*,\s*(the\s+)?", scene.text[office.span.end : mention.span.begin], re.IGNORECASE)
    if set_apart is None or scene.discourse.type(key) is not EntityType.ORGANIZATION:
        return False
    behind = next((t for t in sentence.tokens if place(t).begin >= mention.span.end), None)
    finite = behind is not None and behind.tag_ in _FINITE
    if _ends_in_country(scene, office):
        return finite or (set_apart[1] is not None and national(sentence.tokens.doc[office.head].lower_))
    subjects = (
        token for token in sentence.tokens if token.dep_ in {"nsubj", "nsubjpass"} and token.head.tag_ in _FINITE
    )
    acting = any(place(token) in mention.span and place(token.head).begin >= mention.span.end for token in subjects)
    return finite and acting and set_apart[1] is not None


def _is_spoken_to(scene: Scene, sentence: Sentence, office: Office, gap: str) -> bool:
    """Whether the body behind an office that has told its country is one before which its holder speaks.

    "Ada Obi, Minister of Trade of Chad | to the | General Assembly".
    """
    state = national(sentence.tokens.doc[office.head].lower_) and _ends_in_country(scene, office)
    return state and _SPEAKS.fullmatch(gap) is not None


def _ends_in_country(scene: Scene, office: Office) -> bool:
    """Whether the last words of an office name a country or a part of one: "Minister of Health of Malta"."""
    return any(
        scene.discourse.type(key) is EntityType.PLACE and mention.span.end == office.span.end
        for key, mention in scene.discourse.within(office.span)
    )


def _of_province(scene: Scene, sentence: Sentence, office: Office, mention: Mention) -> bool:
    """ "Chief Minister Sindh Ada Obi": the part of a country stands between its office and the name."""
    office_ = sentence.tokens.doc[office.head].lower_ in {"governor", "minister"}
    return office_ and any(
        scene.discourse.type(key) is EntityType.PERSON and name.span.begin == mention.span.end + 1
        for key, name in scene.discourse.within(Span(mention.span.end, mention.span.end + 60))
    )


def _is_before_name(scene: Scene, body: Mention) -> bool:
    """Whether a person's name follows a body, with forms of address or without."""
    names = scene.discourse.within(Span(body.span.end, body.span.end + 60))
    return any(
        scene.discourse.type(key) is EntityType.PERSON
        and name.form is Form.NAME
        and scene.text[body.span.end : name.span.begin][:1] in {" ", ","}
        and before_name().fullmatch(scene.text, body.span.end, name.span.begin)
        for key, name in names
    )


_OF_OR_IN: Final = re.compile(r",?\s+(?:of|from)\s+(?:the\s+)?|\s+\((?:the\s+)?")
"""Between a name and the country of its office: "Ada Obi of Ghana", "Ada Obi (Ghana)"."""


def behind_name(scene: Scene, sentence: Sentence, name: Mention) -> tuple[str, int] | None:
    """ "Prime Minister X of Japan": the country behind the holder's name."""
    for other, place_ in scene.discourse.within(
        Span(name.span.end, min(reach(scene, sentence).end, name.span.end + 60))
    ):
        between = scene.text[name.span.end : place_.span.begin]
        if scene.discourse.type(other) in BODIES and _OF_OR_IN.fullmatch(between):
            return other, place_.span.end
        body = scene.discourse.type(other) is EntityType.ORGANIZATION and place_.form is Form.NAME
        closed = re.match(r"\s*(?:[,;.)]|and\b|$)", scene.text[place_.span.end : place_.span.end + 5])
        if body and closed and re.fullmatch(r"\s*[,(]\s*(?:the\s+)?", between):
            return other, place_.span.end
    return None


def _inner(scene: Scene, sentence: Sentence, key: str, mention: Mention) -> tuple[str, int]:
    """ "in the University of X's Centre for Y": the office is held in the centre."""
    for other, second in scene.discourse.within(Span(mention.span.end, min(sentence.span.end, mention.span.end + 90))):
        if scene.discourse.type(other) is EntityType.ORGANIZATION:
            if re.fullmatch(r"['’]s\s+", scene.text[mention.span.end : second.span.begin]):
                return other, second.span.end
            break
    return key, mention.span.end


def _namesake(scene: Scene, role: str) -> str | None:
    """The one ministry or department of the same field: "Minister of Industry" and "Ministry of Industry".

    A ministry of only one of the office's fields counts for it if the document names no other one of them.
    """
    field = re.split(r"\b(?:of state for|of|for)\b", role, maxsplit=1, flags=re.IGNORECASE)
    before = _FIELD.fullmatch(role)
    if len(field) < 2 and before is None:
        return None
    words = _content(before[1] if before is not None else field[1])
    if not words:
        return None
    fields = {
        entity.key: [
            _content(re.split(r"\b(?:of|for)\b", name, maxsplit=1)[-1])
            for name in (entity.name, *entity.aliases)
            if re.match(r"(?:[\w.]+ )*(?:ministry|department|office|bureau)\b", name, re.IGNORECASE)
        ]
        for entity in scene.discourse.entities
        if entity.type is EntityType.ORGANIZATION
    }
    same = [key for key, all_ in fields.items() if words in all_]
    if before is not None:
        # "Defence Minister" is no one of a department that a host has
        kind = r"ministry\b" if role.endswith("Minister") else r"department\b"
        same = [key for key in same if re.search(kind, scene.entity(key).name, re.IGNORECASE)]
    if not same and before is None and re.match(r"(?:[\w-]+ )*minister\b", role, re.IGNORECASE):
        same = [key for key, all_ in fields.items() if any(own and own < words for own in all_)]
    return same[0] if len(same) == 1 else None


def _content(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", words.lower())) - {"the", "of", "and", "for", "state"}


def country_of(scene: Scene, role: str) -> str | None:
    """The country whose adjective or name stands in front of an office: "French President", "U.S. Secretary"."""
    sent = _SENT_TO.match(role)  # "Ambassador to Ghana" is of another country
    words = (sent[0] if sent else role).split()[:3]
    pairs = [" ".join(words[:2]), *words] if len(words) > 1 else words
    return next((key for word in pairs if (key := scene.country_by_adjective(word))), None)
