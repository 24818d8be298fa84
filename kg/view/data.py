"""What the page shows, as records, and their compact JSON.

Entities, facts and statements point to each other by their position in the page's lists. Offsets count Unicode code
points here, as everywhere in kg; the JSON counts UTF-16 code units, because that is how JavaScript slices a string.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, Final

BIDI_CONTROLS: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that reorder what stands around them on the screen; no label keeps them."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of a document (its position in `Page.documents`), half open, in code points."""

    document: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """A document as the reader shows it; `mentions` are (begin, end, entity), sorted by place."""

    id: str
    title: str
    text: str
    source: str = ""
    date: str = ""
    speaker: int | None = None
    mentions: tuple[tuple[int, int, int], ...] = ()
    sentences: tuple[int, ...] = ()
    """How many there are, and how many gave a fact or a statement; nothing where that is not known."""
    places: tuple[tuple[int, str], ...] = ()
    """From where on passages stand at which place of the file (a page, an XPath), in order; nothing if it has none."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity, or a speech: `key` is the readable last part of its IRI."""

    key: str
    label: str
    type: str
    finer: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that proves a fact. `said` tells the speaker's claim from the document's narration.

    `quote` is what the graph holds as the quote; it reaches the page only where it is not the slice it claims to be.
    """

    passage: Passage
    said: bool
    speaker: int | None
    confidence: float | None
    quote: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact with all its evidence: `object` is an entity, or `value` a date; `role` is that of a position."""

    subject: int
    predicate: str
    object: int | None
    value: str
    role: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """A statement: what a speaker does with one sentence, about what, to whom, by when."""

    key: str
    kind: str
    passage: Passage
    speaker: int | None = None
    by: int | None = None
    to: int | None = None
    about: tuple[int, ...] = ()
    deadline: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that one page shows."""

    title: str
    documents: tuple[Text, ...]
    things: tuple[Thing, ...]
    claims: tuple[Claim, ...]
    utterances: tuple[Utterance, ...]
    phrases: dict[str, tuple[str, str]] = field(default_factory=dict)
    """How to read a predicate from its subject, and from its object."""
    base: str = ""
    """What the entities' keys follow in their IRIs."""


def display(label: str) -> str:
    """A name as it is safe to show on one line: without bidi controls, white space folded."""
    return " ".join(BIDI_CONTROLS.sub("", label).split())


def utf16(text: str) -> Callable[[int], int]:
    """The map from an offset in code points of `text` to the same offset in UTF-16 code units."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return lambda offset: offset
    units = [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]
    return units.__getitem__


def page_json(page: Page) -> Json:
    """The page as plain lists and dictionaries: most records are rows whose columns `assets/model.js` names."""
    units = [utf16(document.text) for document in page.documents]

    def place(passage: Passage) -> list[int]:
        unit = units[passage.document]
        return [passage.document, unit(passage.begin), unit(passage.end)]

    def evidence(row: Evidence) -> list[Any]:
        whole = page.documents[row.passage.document].text[row.passage.begin : row.passage.end]
        return [
            *place(row.passage),
            int(row.said),
            _position(row.speaker),
            row.confidence,
            *([] if row.quote == whole else [row.quote]),
        ]

    kinds = list(dict.fromkeys(said.kind for said in page.utterances))
    predicates = list(dict.fromkeys(claim.predicate for claim in page.claims))
    types = list(dict.fromkeys(thing.type for thing in page.things))
    return {
        "title": page.title,
        "documents": [
            _full(
                id=text.id,
                title=display(text.title),
                source=text.source,
                date=text.date,
                speaker=text.speaker,
                text=text.text,
                mentions=_mentions(text, unit),
                sentences=list(text.sentences),
                places=[[unit(begin), display(place)] for begin, place in text.places],
            )
            for text, unit in zip(page.documents, units, strict=True)
        ],
        "types": types,
        "entities": [
            [
                thing.key,
                display(thing.label),
                types.index(thing.type),
                thing.finer,
                *(display(alias) for alias in thing.aliases),
            ]
            for thing in page.things
        ],
        "predicates": predicates,
        "facts": [
            [
                claim.subject,
                predicates.index(claim.predicate),
                _position(claim.object),
                claim.value,
                display(claim.role),
                *(evidence(row) for row in claim.evidence),
            ]
            for claim in page.claims
        ],
        "kinds": kinds,
        "statements": [
            [
                said.key,
                kinds.index(said.kind),
                place(said.passage),
                *map(_position, (said.speaker, said.by, said.to)),
                said.deadline,
                said.confidence,
                *said.about,
            ]
            for said in page.utterances
        ],
        "phrases": {name: list(pair) for name, pair in page.phrases.items()},
    }


def _position(number: int | None) -> int:
    return -1 if number is None else number


def _mentions(text: Text, unit: Callable[[int], int]) -> list[int]:
    """Each mention as three numbers: from the last one's begin to its own, its length, its entity."""
    found: list[int] = []
    last = 0
    for begin, end, thing in text.mentions:
        found += (unit(begin) - last, unit(end) - unit(begin), thing)
        last = unit(begin)
    return found


def _full(**values: Any) -> Json:
    """The values that say something; zero says something (it is an entity's position)."""
    return {name: value for name, value in values.items() if value is not None and value not in ("", [])}
