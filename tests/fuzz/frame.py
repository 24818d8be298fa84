"""kg.frame on random texts: paragraphs are slices of the text, in order, apart, and hold all of it that is text."""

from __future__ import annotations

import hashlib
import re
from itertools import pairwise
from random import Random

from kg.frame import frame
from kg.frame.paragraphs import LONGEST, paragraphs
from kg.model import Document, Origin, Told
from tests.fuzz import made
from tests.fuzz.dates import valid

FRONT = re.compile(r"---[ \t]*\r?\n.*?---[ \t]*(?:\r?\n|$)", re.DOTALL)
HEADING = re.compile(r"\s*#{1,6}\s*")
TOLD = (
    Told("title", "Remarks", Origin.GIVEN),
    Told("date", "2019-05-03", Origin.GIVEN),
    Told("date", "2019", Origin.FRONT),
)


def make(chance: Random) -> tuple[str, tuple[Told, ...]]:
    return made.text(chance), (chance.choice(TOLD),) if chance.random() < 0.2 else ()


def check(case: tuple[str, tuple[Told, ...]]) -> str:
    text, told = case
    spans = paragraphs(text)
    assert all(0 <= span.begin < span.end <= len(text) for span in spans), spans
    assert all(before.end <= after.begin for before, after in pairwise(spans)), spans
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert all(span.end - span.begin <= LONGEST for span in spans)
    ends = [0, *(span.end for span in spans)]
    begins = [*(span.begin for span in spans), len(text)]
    for number, (end, begin) in enumerate(zip(ends, begins, strict=True)):
        between = text[end:begin]
        if number == 0 and (front := FRONT.match(between)):
            between = between[front.end() :]
        assert not between.strip() or HEADING.fullmatch(between), (between, end)
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = frame(Document("d", "d.txt", text, digest, told))
    kept = [segment.span for segment in found.segments]
    assert set(kept) <= set(spans)
    assert kept == sorted(kept)
    assert len(found.title) <= 300
    assert found.date is None or valid(found.date), found.date
    if found.date_span:
        assert found.date and found.date_span.of(text).strip()
    return f"{min(len(kept), 3)} paragraphs"
