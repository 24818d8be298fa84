"""Say what part each paragraph plays: the head of the page, narration, salutation, the speech itself, its close."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from kg.frame.heads import head_end, headlines_of, is_spoken, last_sentence, speech_begin
from kg.frame.lines import (
    announces,
    calls,
    is_furniture,
    is_heading,
    is_salutation,
    leads_in,
    names_person,
    pattern,
)
from kg.frame.rolls import (
    CALLED,
    follows,
    is_called,
    is_greeted_in_row,
    is_listed,
    is_office_listed,
)
from kg.model import Span, Zone

SHORTEST_RUNNING_HEAD: Final = 20
"""In characters: shorter repeated lines are cheers and labels."""
_BRACKETED: Final = re.compile(r"\([A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,5}\s?\)")
"""A signature: "(Dr. Ada Rey)"."""


def zones(text: str, spans: list[Span]) -> list[Zone]:
    """The zone of each paragraph."""
    paragraphs = [span.of(text) for span in spans]
    head = head_end(paragraphs)
    result = [Zone.HEADER] * head + [Zone.BODY] * (len(spans) - head)
    headlines = headlines_of(paragraphs[:head])
    for number in headlines:
        result[number] = Zone.TITLE
    start = speech_begin(paragraphs, head)
    spoken = start is not None or is_spoken(paragraphs, head, headlines)
    repeated, last = _repeated(paragraphs), last_sentence(paragraphs)
    for number in range(head, len(paragraphs)):
        paragraph = paragraphs[number]
        person = names_person(paragraph) or is_greeted_in_row(paragraphs, number)
        begun = person and bool({Zone.BODY, Zone.NARRATION} & {*result[head:number]})
        goes_on = follows(result, number) and Zone.BODY not in result[head:number]
        greeted = is_salutation(paragraph) or goes_on
        listed = (begun and not greeted) or (person and is_listed(paragraphs, number))
        listed = listed or is_office_listed(paragraphs, number)
        if is_furniture(paragraph) or paragraph in repeated or is_heading(paragraph):
            called = not listed and (
                is_salutation(paragraph)
                or (person and (is_called(paragraphs, number) or goes_on))
                or (goes_on and any(map(is_salutation, paragraphs[number + 1 : number + 1 + CALLED])))
            )
            result[number] = Zone.SALUTATION if spoken and called else Zone.HEADER
            if listed and not is_furniture(paragraph):
                result[number] = Zone.BODY if spoken and number >= (start or 0) else Zone.NARRATION
        elif start is not None and number < start:
            announced = number == start - 1 and (announces(paragraph) or leads_in(paragraph))
            result[number] = Zone.ANNOUNCEMENT if announced else Zone.NARRATION
        elif not spoken:
            result[number] = Zone.NARRATION
        elif not listed and (is_called(paragraphs, number) or (calls(paragraph) and follows(result, number))):
            result[number] = Zone.SALUTATION
        if number > last and (result[number] is Zone.SALUTATION or _BRACKETED.fullmatch(paragraph)):
            result[number] = Zone.HEADER
    _mark_closing(paragraphs, result)
    return result


def _repeated(paragraphs: list[str]) -> set[str]:
    """Running heads and feet: what stands three times or more, and is no courtesy of the speech."""
    counts = Counter(paragraph for paragraph in paragraphs if len(paragraph) >= SHORTEST_RUNNING_HEAD)
    return {paragraph for paragraph, count in counts.items() if count >= 3 and not is_salutation(paragraph)}


def _mark_closing(paragraphs: list[str], result: list[Zone]) -> None:
    """The last courtesies of a speech ("Thank you.") and what stands under them."""
    for number in range(len(paragraphs) - 1, max(len(paragraphs) - 6, -1), -1):
        if result[number] is not Zone.BODY:
            continue
        if len(paragraphs[number].split()) <= 8 and pattern("closing", "courtesy").match(paragraphs[number]):
            result[number] = Zone.CLOSING
        else:
            break
