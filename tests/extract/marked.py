"""Texts with their names marked by hand, so that a test of facts does not hang on how names are found.

A table holds one line for each behaviour: a sentence, `=>`, and the facts that it gives, parted by `;` (`-` for none),
where a line that begins with a space goes on with the one before:

    Pla[Kenya] supports the Pol[Green Accord]. => Kenya supports Green Accord
    Per[Ana Rey], Minister of Health, spoke. => Ana Rey position - "Minister of Health"
    The Org[Alliance@Alliance of Ports] joined the Pol[Green Accord].
      => Alliance of Ports memberOf Green Accord

Types are the first three letters of the six kinds, `@` leads to the name of the entity where the text has another one,
and marks may nest. A sentence is narrated, or said by the speaker, who is called "I" and speaks for the country "we".
A line that begins with `TODO` tells what is not yet so: its test has to fail, and its mark goes once it does not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from kg import lexicon
from kg.annotate import annotate
from kg.dates import document_date
from kg.extract.facts.scene import Scene
from kg.extract.facts.setting import setting
from kg.model import SPEECH, Document, Entity, EntityType, Fact, Form, Frame, Mention, Segment, Span, Zone
from kg.resolve.discourse import Discourse, Voice

if TYPE_CHECKING:
    from spacy.language import Language

TYPES = {kind.value[:3]: kind for kind in EntityType}
NARRATED = frozenset({Zone.TITLE, Zone.HEADER, Zone.NARRATION, Zone.ANNOUNCEMENT})
_MARK = re.compile(r"(?:(" + "|".join(TYPES) + r")\[)|(?:@([^\]\[]+))?\]")

Kind = Callable[[Scene], Iterator[Fact]]


def discourse(marked: str, nlp: Language, zone: Zone = Zone.NARRATION, *, spoken_by: str | None = "I") -> Discourse:
    """A resolved document of one paragraph a line; a line may name its zone in front ("title: Remarks at ...").

    `spoken_by` is the name of the main speaker, if the document has one.
    """
    text, segments, found = "", [], []
    for line in marked.strip().splitlines():
        named = re.match(rf"({'|'.join(Zone)}): ", line)
        plain, names = _unmark(line[named.end() :] if named else line, len(text))
        segments.append(Segment(Zone(named[1]) if named else zone, Span(len(text), len(text) + len(plain))))
        found += names
        text += plain + "\n"
    entities = _entities(found)
    by_name = {entity.name: entity.key for entity in entities}
    speaker = by_name.get(spoken_by or "")
    document = Document("d", "d.txt", text, hashlib.sha256(text.encode()).hexdigest())
    date = document_date(text)
    frame = Frame("", date.iso if date else None, date.span if date else None, segments=tuple(segments))
    [annotation] = annotate([(document, frame)], nlp)
    said = Voice(speaker, by_name["we"])
    voices = tuple(Voice() if sentence.zone in NARRATED else said for sentence in annotation.sentences)
    return Discourse(annotation, entities, voices, speaker)


def _unmark(line: str, at: int) -> tuple[str, list[tuple[EntityType, str, Span]]]:
    plain, last = "", 0
    opened: list[tuple[str, int]] = []
    found = []
    for mark in _MARK.finditer(line):
        plain += line[last : mark.start()]
        last = mark.end()
        if mark[1]:
            opened.append((mark[1], len(plain)))
        else:
            kind, begin = opened.pop()
            found.append((TYPES[kind], mark[2] or plain[begin:], Span(at + begin, at + len(plain))))
    assert not opened, f"a mark is left open in {line!r}"
    return plain + line[last:], found


def _entities(found: list[tuple[EntityType, str, Span]]) -> tuple[Entity, ...]:
    rows: dict[tuple[EntityType, str], list[Span]] = {}
    for kind, name, span in sorted(found, key=lambda row: row[2]):
        rows.setdefault((kind, name), []).append(span)
    rows.setdefault((EntityType.PERSON, "I"), [])
    rows.setdefault((EntityType.PLACE, "we"), [])
    return tuple(
        Entity(
            f"e{n}",
            kind,
            name,
            finer=_finer(name),
            mentions=tuple(Mention(span, Form.NAME, "marked") for span in spans),
        )
        for n, ((kind, name), spans) in enumerate(rows.items(), 1)
    )


def _finer(name: str) -> str | None:
    if re.search(r"\bvisit\b", name, re.IGNORECASE):
        return "kg:Visit"
    if name in lexicon.load("cities")["cities"]:
        return "schema:City"
    return "schema:Country" if name in lexicon.load("places")["countries"] else None


def told(facts: Iterator[Fact] | list[Fact], resolved: Discourse) -> set[str]:
    """Facts as the tables write them."""

    def name(key: str | None) -> str:
        known = {entity.key: entity.name for entity in resolved.entities}
        return "-" if key is None else SPEECH if key == SPEECH else known.get(key, key)

    return {
        f"{name(fact.subject)} {fact.predicate} {name(fact.object)}" + (f' "{fact.role}"' if fact.role else "")
        for fact in facts
    }


def table(rows: str) -> list[object]:
    """The lines of a table as parameters of a test: the marked sentence, and the facts expected."""
    found: list[object] = []
    for row in re.sub(r"\n\s+", " ", rows.strip()).splitlines():
        marked, _, facts = row.partition("=>")
        todo = marked.startswith("TODO ")
        marked = marked.removeprefix("TODO ").strip()
        expected = set() if facts.strip() == "-" else {" ".join(fact.split()) for fact in facts.split(";")}
        marks = [pytest.mark.xfail(strict=True, reason="not yet read")] if todo else []
        found.append(pytest.param(marked, expected, id=re.sub(r"[^\w ]", "", marked)[:60], marks=marks))
    return found


def found(kind: Kind, marked: str, nlp: Language, zone: Zone = Zone.NARRATION) -> set[str]:
    """The facts that one kind of extractor reads out of a marked sentence."""
    resolved = discourse(marked, nlp, zone, spoken_by=None if zone in NARRATED else "I")
    return told(kind(setting(resolved)), resolved)
