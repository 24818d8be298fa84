"""Names in a row, "A, B, C and D", read from the text: a parse often holds only the first two together."""

from __future__ import annotations

import re
from typing import Final

from kg.annotate import Sentence
from kg.model import EntityType, Form, Mention, Span, Zone
from kg.resolve import Discourse

AGENTS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
FIRST: Final = 4
"""How many of the first sentences may tell whose joint statement a document is."""
LEAST: Final = 3
"""So many names make a row; two are held together by the parse."""
GAP: Final = re.compile(
    r"\s{0,9}(?:\([^()]{0,40}\))?\s{0,9}(?:[,;]|(?:,\s{0,9})?(?:and|&))\s+(?:the\s+|the Republic of\s+)?"
)
PARTIES: Final = (EntityType.PLACE, EntityType.ORGANIZATION)
LEAD: Final = 40
"""A row of parties begins at most so far behind the begin of a sentence that does not say "joint" itself."""
_STATEMENT: Final = re.compile(r"\bjoint\s+(?:\w+\s+)?(?:statement|declaration|communiqu[eé]|press)\b", re.IGNORECASE)
_OF: Final = re.compile(r"\bof\s+(?:the\s+)?$", re.IGNORECASE)
_LAST: Final = re.compile(r"\band\b|&")
_JOINT: Final = re.compile(
    r"\bjoint\b|^\W*we, (?:the )?|\bissued by (?:the )?(?:governments|leaders)\b"
    r"|^\W*the (?:governments|leaders|heads of state|foreign ministers) of\b",
    re.IGNORECASE,
)


def rows(discourse: Discourse, sentence: Sentence, least: int = LEAST) -> list[tuple[Span, tuple[str, ...]]]:
    """The rows of names of one type in a sentence that end with "and", with where they stand, in order of place."""
    return _rows(discourse, sentence, (), least)


def _rows(
    discourse: Discourse, sentence: Sentence, alike: tuple[EntityType, ...], least: int
) -> list[tuple[Span, tuple[str, ...]]]:
    """Rows of names; those of the types `alike` may stand in one."""
    found: list[tuple[Span, tuple[str, ...]]] = []
    run: list[tuple[str, Mention]] = []
    joined = False
    for key, mention in discourse.within(sentence.span):
        if mention.form is Form.PRONOUN or discourse.type(key) not in AGENTS:
            continue
        if run and mention.span.begin < run[-1][1].span.end:
            continue  # a part of the name before
        gap = discourse.annotation.document.text[run[-1][1].span.end : mention.span.begin] if run else ""
        kinds = {discourse.type(key), discourse.type(run[0][0])} if run else set()
        goes_on = run and not joined and (len(kinds) == 1 or kinds <= set(alike)) and GAP.fullmatch(gap)
        if goes_on:
            run.append((key, mention))
            joined = bool(_LAST.search(gap))
        else:
            run, joined = [(key, mention)], False
        if joined and len(run) >= least:
            found.append((Span(run[0][1].span.begin, mention.span.end), tuple(dict.fromkeys(k for k, _ in run))))
    return found


def joint(discourse: Discourse) -> tuple[str, ...]:
    """The countries and unions whose joint statement a document is: "We, the leaders of A, B and C".

    The first words tell them: a row of their names, "A-B Joint Declaration" in the headline, or two leaders "of" them.
    """
    if discourse.speaker is not None and not _is_of_several(discourse):
        return ()
    text = discourse.annotation.document.text
    told = [s for s in discourse.annotation.sentences if s.zone is not Zone.CLOSING][:FIRST]
    best: tuple[str, ...] = ()
    titled = False
    for sentence in told:
        own = bool(_JOINT.search(sentence.span.of(text)))
        titled = titled or (own and sentence.zone in {Zone.TITLE, Zone.HEADER})
        if not own and not titled:
            continue
        for span, keys in _rows(discourse, sentence, PARTIES, 2):
            leads = own or span.begin - sentence.span.begin < LEAD
            if leads and len(keys) > max(1, len(best)) and all(_is_party(discourse, key) for key in keys):
                best = keys
        led = _hyphened(discourse, sentence) or _led(discourse, sentence)
        if len(led) > len(best):
            best = led
    return best


def _is_of_several(discourse: Discourse) -> bool:
    """Whether the headline says that a statement is that of two or more: "Joint Statement by President A and B"."""
    text = discourse.annotation.document.text
    for sentence in discourse.annotation.sentences[:FIRST]:
        found = _STATEMENT.search(sentence.span.of(text)) if sentence.zone in {Zone.TITLE, Zone.HEADER} else None
        if found is not None:
            behind = Span(sentence.span.begin + found.start(), sentence.span.end)
            keys = {key for key, m in discourse.within(behind) if discourse.type(key) in AGENTS}
            hyphened = re.search(r"\w[-–]\s?\w", text[sentence.span.begin : behind.begin])
            return len(keys) > 1 or hyphened is not None
    return False


def _is_party(discourse: Discourse, key: str) -> bool:
    """A country or a body can make a joint statement; a region of a country is none of its parties."""
    entity = discourse.entity(key)
    return entity.type is EntityType.ORGANIZATION or entity.finer == "schema:Country"


def _hyphened(discourse: Discourse, sentence: Sentence) -> tuple[str, ...]:
    """ "United States-Indonesia-EU Joint Statement": the parties whose names are joined by hyphens before "joint"."""
    text = sentence.span.of(discourse.annotation.document.text)
    found = re.match(
        r"\W*(?:\d{4}-\d\d-\d\d\s+)?([A-Z][\w. ]*?(?:\s?[-–]\s?[A-Z][\w. ]*?)+)\s+joint\b", text, re.IGNORECASE
    )
    if found is None:
        return ()
    names = {
        name.casefold(): entity.key
        for entity in discourse.entities
        if _is_party(discourse, entity.key)
        for name in (entity.name, *entity.aliases)
    }
    keys = [names.get(part.strip().casefold()) for part in re.split(r"[-–]", found[1])]
    return tuple(key for key in keys if key) if None not in keys else ()


def _led(discourse: Discourse, sentence: Sentence) -> tuple[str, ...]:
    """ "President A of X and Prime Minister B of Y": the countries behind "of", where the sentence names leaders."""
    text = discourse.annotation.document.text
    people = [m for key, m in discourse.within(sentence.span) if discourse.type(key) is EntityType.PERSON]
    keys = dict.fromkeys(
        key
        for key, mention in discourse.within(sentence.span)
        if discourse.entity(key).finer == "schema:Country"
        and _OF.search(text[max(sentence.span.begin, mention.span.begin - 12) : mention.span.begin])
    )
    return tuple(keys) if len(keys) >= 2 and len(people) >= 2 else ()
