"""Speakers who are told beside the text (a page's markup, a debate's list of people), where the text names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.annotate import Annotation
from kg.mentions.named import Named
from kg.model import EntityType, Span

CONFIDENCE: Final = 0.9
MOST: Final = 200
"""Speakers of one document."""
_NAME: Final = re.compile(r"(?:[A-Z][\w'’-]*\.?|[a-z]{1,3})(?: (?:[A-Z][\w'’-]*\.?|[a-z]{1,3})){1,4}")


def told(annotation: Annotation, found: list[Named]) -> Iterator[Named]:
    """The places where a speaker's full name stands and no finder saw a name."""
    document = annotation.document
    names = list(dict.fromkeys(told.value for told in document.told if told.name == "speaker"))[:MOST]
    taken = [named.span for named in found]
    for name in filter(_NAME.fullmatch, names):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", document.text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                yield Named(span, EntityType.PERSON, name, "told", CONFIDENCE)
