"""Who holds an office that a sentence names: the name beside it, or the one of whom a verb says it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.extract.facts.letterheads import HEAD
from kg.extract.facts.offices import Office
from kg.extract.facts.scene import Scene
from kg.extract.facts.titles import never_before_a_name, told_with_words
from kg.mentions.vocabulary import plural_offices, titles
from kg.model import EntityType, Form, Mention, Span

_FILLER: Final = r"(?!(?:by|with|from|than|against)\b)[\w’']+"
"""What may stand behind "appointed"; who is "joined by the Minister" is not the Minister."""
_BECOMES: Final = re.compile(
    r"\s*(?:\([^()]*\))?\s*,?\s*(?:who\s+)?"
    r"(?:(?:will|would|has|have|had|was|were|is|are|be|been|being|also|now|currently|recently|again|then|later|first|"
    r"unanimously|continues?|to|today|further|since|previously|formerly)\s+)*"
    r"(?:(?:re-?)?(?:appointed|elected)|named|nominated|confirmed|chosen|designated|sworn in|serves?|served|serving|"
    r"acts?|acting|became|becomes|become|joins?|joined|join|remains?|remain|worked|works?|"
    r"t(?:akes?|ook) (?:over|office)|be|is|was)\b"
    r"(?:\s+(?:the\s+)?"
    + _FILLER
    + r"(?:\s+"
    + _FILLER
    + r"){0,2})?\s*(?:as|to be)?\s*(?:the|a|an|our|its|his|her)?\s*"
    r"(?:new|first|next|current|youngest)?\s*",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(
    r"\s*(?:['’]s|is|was|has been|will be|will also be|currently|also|now|served|serves|\s)+\s*"
    r"(?:as\s+)?(?:the|a|an|our)?\s*(?:new)?\s*",
    re.IGNORECASE,
)
_I_AM: Final = re.compile(
    r"(?<!\b(?i:if) )(?<!\b(?i:when) )(?<!\b(?i:until) )(?<!\b(?i:once) )(?<!\b(?i:whether) )(?<!\b(?i:unless) )"
    r"\bI(?:['’]m| am| serve as"
    r"| (?:am honou?red|have the (?:honou?r|privilege)) (?:to|of) (?:be(?:ing)?|serv(?:e|ing) as))"
    r"\s+(?:(?:also|currently|now|proud to be)\s+)?(?:(?:the|your|today['’]s|new|current)\s+)*$"
)
"""In front of the speaker's own office: "I am also the | Governor of the Bank", "I have the honour to serve as"."""
_HOW: Final = re.compile(r"\bhow\s+(?:[a-z]+\s+){1,3}$", re.IGNORECASE)
"""In front of "I am", that somebody is only called by the office behind it: "how glad | I am Lord Mayor"."""
_KIN: Final = re.compile(
    r"\b(?:spouse|wife|husband|widow|partner|son|daughter|mother|father|brother|sister)s?\s+(?:of|to)\s+"
    r"(?:(?:the|our|mr|madam|former)\b\.?\s*)*$",
    re.IGNORECASE,
)
"""In front of an office that another has: "the spouse of the Speaker, X"."""
_CUT: Final = re.compile(
    r"\b(?:hon|mr|mrs|ms|dr|prof|gen|sen|rep|gov|amb|eng|capt|col|lt|maj|brig|adm|cmdr|sgt|rev|rt|st|h\.e)\.$",
    re.IGNORECASE,
)
"""A form of address at which the splitter ends a sentence."""
LONGEST_GAP: Final = 120
"""In characters, from a name to the office behind it."""
REACH: Final = 50
"""How far behind the sentence a name may stand that the splitter cut off its office ("THE HON. | JOHN HOWARD")."""
_ON_BECOMING: Final = re.compile(
    r"\s*,?\s*(?:(?:on|upon|for|after|following|since|with)\s+)?(?:(?:his|her|the|recent|successful|formal)\s+)*"
    r"(?:becoming|being\s+(?:re-?)?(?:elected|appointed|named|chosen|sworn in)"
    r"|(?:taking|assuming|took|takes|assumed)\s+(?:up|on|over)?\s*(?:(?:his|her|the)\s+)?(?:\w+\s+)?"
    r"(?:office|post|position|role|duties|functions|responsibilities)"
    r"|(?:re-?)?(?:election|appointment|inauguration|nomination|selection|confirmation|elevation|swearing[- ]in"
    r"|installation|assumption\s+of\s+(?:office|duty)))\s*"
    r"(?:as|to\s+be|to\s+the\s+(?:office|post|position)\s+of)?\s*(?:(?:the|a|an|its|new|next|first|interim|acting)\s+)*",
    re.IGNORECASE,
)
""" "... on becoming", "... on her election as": how an office is told whose holder is congratulated."""
_ADDED: Final = re.compile(r"\s*\[(?:of|from)\s+(?:the\s+)?")
"""Before the country that a transcript adds: "Foreign Minister | [of | Ghana, Ada] Rey"."""
_SERVED: Final = re.compile(r"\s+(?:at|of|with)\s+(?:the\s+)?", re.IGNORECASE)
_OF_PLACE: Final = re.compile(r"(?:,\s*\d\d,)?\s+(?:of|from)\s+(?:the\s+)?|\s*,\s*\d\d\s*,\s*of\s+")
_AS: Final = re.compile(r"\s*,?\s*(?:as|to be|has|have|was|is|will)\b")
_NUMBERED: Final = re.compile(r"\s*(?:[•*–—-]|\(?\d{1,2}[.)])\s*(?:(?:Mr|Mrs|Ms|Dr|Prof|Hon)\.?\s+)*")
"""In front of a name that begins an item of a list."""
_AS_WHAT: Final = re.compile(r",[^.;]{3,110},\s+(?:as|to be)\s+(?:(?:the|a|an|its|their|new|next|first|current)\s+)*")
_OWNED: Final = re.compile(r"['’]s?\s+(?:[a-z][\w-]+\s+){0,3}")
"""From whose an office is to its words: "Ghana's new President"."""
_CALLED: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Mme|Mister|Madame?)\.?\s+$")
_ITS_NAME: Final = re.compile(
    r"\s+|\s*,\s*(?:(?:the|your|his|her|most)\s+|excellency\b,?\s*|h\.?\s?e\b\.?\s*|hon(?:ou?rable)?\b\.?\s*)*", re.I
)
"""From an office to its holder's name, with no courtesy of another one: "Mr. President, Your Excellency Ada Obi"."""
_CHOSEN: Final = re.compile(
    r"\b(?:re-?)?(?:named|appointed|nominated|elected|designated)\s+(?:(?:mr|mrs|ms|dr|h\.\s?e|hon)\.?\s+){0,2}$", re.I
)
"""Before a name, that the office behind it is what somebody makes of him: "has named Ada Obi Minister of Health"."""

_MADE_BY: Final = re.compile(
    r"\b(?:(?:re-?)?(?:appointed|elected)|named|nominated|chosen|designated|selected|picked|tapped|asked)\s+by\s+"
    r"(?:(?!\b(?:and|who|to|as)\b)[^.;,]){0,60}$",
    re.IGNORECASE,
)
"""Before the name of who gives an office: "Ada Obi was | appointed by President | Rey to be Ambassador"."""
_TO_BE: Final = re.compile(r"\s*,?\s*(?:to\s+(?:be(?:come)?|serve\s+as)|as)\b", re.IGNORECASE)
_I_WAS: Final = re.compile(r"\bI\s+(?:am|was|have been|had been)\s+(?:\w+\s+)?$")


@cache
def _apposed() -> re.Pattern[str]:
    """What may stand between a name and the office behind it: letters of honour, an age, a comma, "who is the new".

    Letters with stops between them are of honour, listed or not: "Ada Rey, | C.G.H, M.P., | Minister of Trade".
    """
    letters = "|".join(
        re.escape(form) for form in sorted(lexicon.load("titles")["suffixes"], key=lambda x: (-len(x), x))
    )
    return re.compile(
        rf"(?:,?\s*\(?\b(?:{letters}|Jr|Sr|(?:[A-Z]\.\s?){{1,4}}[A-Z])\b\.?\)?)*,?\s*(?:\([^()]{{1,40}}\)\s*)?(?:,|\(|–|—|-|:|/)?\s*"
        r"(?:(?:who (?:is|was)|is|was|as|our|our own|your|its|[Tt]he|a|an|current|"
        r"new|newly appointed|newly elected|then|also|here is|is here,|now|\d\d|\d{1,3}(?:st|nd|rd|th)|,)\s*)*"
    )


@cache
def before_name() -> re.Pattern[str]:
    """What may stand between an office and the name of its holder: a comma and forms of address, some in brackets."""
    titles = lexicon.load("titles")
    # What ends in no letter or in a full stop is written without its stop here: one may follow each.
    forms = sorted(
        {form.rstrip(".") for form in (*titles["honorifics"], *titles["between"])}, key=lambda x: (-len(x), x)
    )
    form = "|".join(re.escape(form) for form in forms)
    return re.compile(
        rf"(?:\s*\([^()]{{1,30}}\))?\s*[,:(\[–—-]?\s*(?:\(?(?:{form})(?![\w’'])\.?\)?,?\s*)*", re.IGNORECASE
    )


@cache
def _verbs() -> frozenset[str]:
    return frozenset(lexicon.load("positions")["offices"]["verbs"])


def reach(scene: Scene, sentence: Sentence) -> Span:
    """A sentence, and a little behind it where the splitter cut it at a form of address."""
    span = sentence.span
    if _CUT.search(scene.text, max(span.begin, span.end - 6), span.end):
        base = sentence.tokens.doc.user_data["begin"]
        return Span(span.begin, min(span.end + REACH, base + len(sentence.tokens.doc.text)))
    return span


def people(scene: Scene, sentence: Sentence) -> list[tuple[str, Mention]]:
    """The persons named in a sentence, in order; one right behind it, if only a form of address stands between."""
    found: list[tuple[str, Mention]] = []
    for key, mention in scene.discourse.within(reach(scene, sentence)):
        if scene.discourse.type(key) is EntityType.PERSON and mention.form is Form.NAME:
            again = found and found[-1][0] == key and scene.text[mention.span.begin - 1] == "("
            if not again:  # "Tang (邓鸿森)": the same name in another script
                found.append((key, mention))
    return found


def holder(
    scene: Scene,
    sentence: Sentence,
    named: list[tuple[str, Mention]],
    office: Office,
    led: frozenset[int],
    row: Span,
) -> tuple[str, Span, bool] | None:
    """The person who holds an office, the stretch that says so, and whether the office stands in front of the name.

    `led` holds the begins of the names that have an office in front of them already: in "Minister A, President B"
    the second office is B's. `row` is the office with those that "and" joins to it: in "Minister A, Deputy Prime
    Minister and Minister B" both are B's.
    """
    text = scene.text
    if not office.shared and sentence.tokens.doc[office.head].text in plural_offices():
        return None  # "Director Ada Rey, Governors and guests"
    before = [(k, m) for k, m in named if m.span.end <= office.span.begin]
    after = [(k, m) for k, m in named if m.span.begin >= office.span.end]
    first = min((m.span.begin for _, m in after), default=sentence.span.end)
    if "," in text[office.span.end : first] and _KIN.search(text, sentence.span.begin, office.span.begin):
        return None  # "the mother of the Speaker, Ada Rey"
    behind = _named_behind(scene, sentence, office, after)
    if before:
        key, mention = max(before, key=lambda row: row[1].span.end)
        origin = _origin(scene, mention.span.end, office.span.begin)
        gap = text[origin : _owner_begin(scene, origin, office.span.begin)]
        chosen = not gap.strip() and _CHOSEN.search(text, sentence.span.begin, mention.span.begin)
        chosen_as = _AS_WHAT.fullmatch(gap) and _CHOSEN.search(text, sentence.span.begin, mention.span.begin)
        made = _MADE_BY.search(text, sentence.span.begin, mention.span.begin)
        if made and _TO_BE.match(gap):
            return _made(scene, sentence, before, office, made.start())
        if chosen_as:  # "elected Ada Obi, President of Ghana, as Chair"
            return key, Span(mention.span.begin, office.span.end), False
        begins = sentence.zone in HEAD or _NUMBERED.fullmatch(text, sentence.span.begin, mention.span.begin)
        behind_it = _is_right_behind(scene, mention, office, after)
        headed = not gap.strip() and (begins or behind_it) and mention.span.begin not in led
        # headed: "Remarks by Ada Obi Minister of Trade"
        apposed = len(gap) < LONGEST_GAP and bool(_apposed().fullmatch(gap)) and bool(gap.strip() or chosen or headed)
        taken = behind is not None and mention.span.begin in led
        joint = row if mention.span.begin in led else office.span
        if apposed and not taken and not _belongs_to_next(text, joint, after, gap):
            return key, Span(mention.span.begin, office.span.end), False
        vague = re.search(r"\b(?:an?|been|always)\s*$", gap) and text[office.span.begin].islower()
        becomes = len(gap) < 90 and (_BECOMES.fullmatch(gap) or _ON_BECOMING.fullmatch(gap))
        if not vague and (becomes or _is_predicate(sentence, mention, office)):
            return key, Span(mention.span.begin, office.span.end), False
    if behind is not None:
        return behind[0], Span(office.span.begin, behind[1].span.end), True
    return _pronoun(scene, sentence, office)


def _is_right_behind(scene: Scene, name: Mention, office: Office, after: list[tuple[str, Mention]]) -> bool:
    """Whether an office without a comma is of the full name before it, and not of one behind.

    "H.E. Ada Obi | Minister of Health of Ghana, H.E. Will Ross Prime Minister of Malta": it tells what it is of, and
    no name follows it but one with an office behind it.
    """
    full = " " in name.span.of(scene.text).strip() and scene.text[office.span.begin].isupper()
    if not full or office.end == office.head + 1:
        return False
    following = min((m.span for _, m in after), key=lambda span: span.begin, default=None)
    gap = scene.text[office.span.end : following.begin] if following else ";"
    if not before_name().fullmatch(gap):
        return True
    word = re.match(r"\s+([A-Z][\w-]+)", scene.text[following.end :][:30]) if following else None
    told = word is not None and word[1] in titles().offices | titles().before_offices
    return told and gap.strip().startswith((",", ";"))


def _made(
    scene: Scene, sentence: Sentence, before: list[tuple[str, Mention]], office: Office, verb: int
) -> tuple[str, Span, bool] | None:
    """Who is appointed by somebody: the one named before the verb, or the speaker."""
    speaker = scene.discourse.voice(sentence).speaker
    if speaker is not None and (own := _I_WAS.search(scene.text, sentence.span.begin, verb)):
        return speaker, Span(own.start(), office.span.end), False
    earlier = [(key, mention) for key, mention in before if mention.span.end <= verb]
    return (earlier[-1][0], Span(earlier[-1][1].span.begin, office.span.end), False) if earlier else None


def _origin(scene: Scene, begin: int, end: int) -> int:
    """Past where a person comes from, behind the name: "Ada Berg | of Sweden | as Head"; else `begin`."""
    for key, mention in scene.discourse.within(Span(begin, end)):
        from_ = scene.discourse.type(key) is EntityType.PLACE and _OF_PLACE.fullmatch(
            scene.text, begin, mention.span.begin
        )
        behind = scene.text[mention.span.end : end]
        return mention.span.end if from_ and _AS.match(behind) else begin
    return begin


def _owner_begin(scene: Scene, begin: int, end: int) -> int:
    """Where the genitive begins in which stands whose an office is: "Ada Obi, | Ghana's President"; else `end`."""
    for key, mention in scene.discourse.within(Span(begin, end)):
        body = scene.discourse.type(key) in {EntityType.ORGANIZATION, EntityType.PLACE}
        if body and _OWNED.fullmatch(scene.text, mention.span.end, end):
            return mention.span.begin
    return end


def is_only_called(scene: Scene, sentence: Sentence, office: Office, named: list[tuple[str, Mention]]) -> bool:
    """Whether somebody is called by an office and nobody named: "Mr. President, Mrs. Obi, ladies and gentlemen"."""
    text = scene.text
    first = sentence.tokens.doc[office.begin].text
    if not _CALLED.search(text, max(sentence.span.begin, office.span.begin - 10), office.span.begin) and (
        not _CALLED.match(f"{first} ")
    ):
        return False
    name = min((m.span.begin for _, m in named if m.span.begin >= office.span.end), default=None)
    return name is None or not _ITS_NAME.fullmatch(text, office.span.end, name)


def _named_behind(
    scene: Scene, sentence: Sentence, office: Office, after: list[tuple[str, Mention]]
) -> tuple[str, Mention] | None:
    """The name right behind an office, if it can be a title."""
    if not after:
        return None
    key, mention = min(after, key=lambda row: row[1].span.begin)
    gap = _without_bodies(scene, Span(office.span.end, mention.span.begin))
    word = sentence.tokens.doc[office.head].lower_
    # "Member Ho" is no office, "War Cabinet Member Ho" is one
    told = office.begin < office.head and word in told_with_words()
    bare = office.end == office.head + 1 and word in never_before_a_name() and not told
    return (key, mention) if len(gap) < 50 and before_name().fullmatch(gap) and not bare else None


def _without_bodies(scene: Scene, gap: Span) -> str:
    """What stands between an office and a name, without the bodies: "Secretary, Ministry of Health, Ms X"."""
    text, end = gap.of(scene.text), len(gap.of(scene.text))
    for key, mention in reversed(scene.discourse.within(gap)):
        if scene.discourse.type(key) is EntityType.ORGANIZATION and mention.form is Form.NAME:
            begin, stop = mention.span.begin - gap.begin, mention.span.end - gap.begin
            if begin == 1:
                return text[stop:]  # "Governor SBP X", "Chairman National Water Board X"
            if stop <= end and _SERVED.fullmatch(text[:begin]):
                return text[stop:]  # "Chief Officer for Asia | at the Foreign Ministry | Ada Rey"
            if stop <= end and re.search(r"(?:,|\band)\s+(?:the\s+)?$", text[:begin]):
                text = re.sub(r"(?:,|\s+and)\s+(?:the\s+)?$", "", text[:begin]) + text[stop:]
                end = begin
        elif scene.discourse.type(key) is EntityType.PLACE and mention.span.begin == gap.begin + 1:
            text = text[mention.span.end - gap.begin :]  # "Chief Minister Punjab X"
        elif _ADDED.fullmatch(text[: mention.span.begin - gap.begin]):
            text = text[mention.span.end - gap.begin :]
    return text


def begins_next(text: str, office: Office, name: Mention, following: Office | None) -> bool:
    """Whether a name behind an office and a comma has its own office: "Minister of Law, | B, Minister of Trade"."""
    if following is None or "," not in text[office.span.end : name.span.begin]:
        return False
    gap = text[name.span.end : following.span.begin] if following.span.begin >= name.span.end else ""
    return gap.strip().startswith(",") and bool(_apposed().fullmatch(gap))


def _belongs_to_next(text: str, row: Span, after: list[tuple[str, Mention]], gap: str) -> bool:
    """In "to A, the Minister B" the office goes with the name that follows it, and its row, without a comma."""
    behind = [mention for _, mention in after if mention.span.begin >= row.end]
    if not behind or not gap.strip().startswith((",", ";")):
        return False
    between = text[row.end : min(mention.span.begin for mention in behind)]
    return bool(re.fullmatch(r"\s+(?:(?:mr|mrs|ms|dr|hon)\.?\s+)?", between, re.IGNORECASE))


def _pronoun(scene: Scene, sentence: Sentence, office: Office) -> tuple[str, Span, bool] | None:
    """ "She is currently Ambassador ...": of whom it speaks; "as Minister, I", "I am Minister": the speaker."""
    text = scene.text
    for key, mention in reversed(scene.discourse.within(Span(sentence.span.begin, office.span.begin))):
        gap = text[mention.span.end : office.span.begin]
        if scene.discourse.type(key) is EntityType.PERSON and mention.form is Form.PRONOUN:
            if mention.span.of(text).lower() in {"he", "she"} and (
                len(gap) < 70 and (_PRONOUN.fullmatch(gap) or (gap.strip() and _BECOMES.fullmatch(gap)))
            ):
                return key, Span(mention.span.begin, office.span.end), False
            break
    speaker = scene.discourse.voice(sentence).speaker
    if speaker is None or scene.discourse.type(speaker) is not EntityType.PERSON:
        return None
    before, after = text[sentence.span.begin : office.span.begin], text[office.span.end : sentence.span.end]
    told = _I_AM.search(before) if text[office.span.begin].isupper() else None
    if told and not _HOW.search(before[: told.start()]):
        return speaker, Span(sentence.span.begin + told.start(), office.span.end), False
    own = re.search(r"(?:^|[\s“])(?:as|in my (?:capacity|role) as)\s+(?:the\s+|your\s+|a\s+)?$", before, re.IGNORECASE)
    if own and (re.match(r"[^,.;]{0,60},\s+I\b", after) or re.search(r"\bin my\b", own[0], re.IGNORECASE)):
        return speaker, Span(office.span.begin - len(own[0].lstrip()), office.span.end), False
    return None


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
    if verb.lemma_.lower() not in _verbs():
        return False
    subject = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if not subject and verb.dep_ in {"conj", "xcomp"}:
        subject = [child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return any(mention.span.begin <= place(token).begin < mention.span.end for token in subject)
