"""From a graph's quads to what the page shows: entities, facts with all their evidence, statements, mentions."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, Protocol

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.terms import CLASSES, FINER, GUIDE, POSITION, SPEECH_TYPE, STATEMENTS, term
from kg.view.data import Claim, Evidence, Page, Passage, Text, Thing, Utterance

TYPES: Final = {term(name).value: str(type_) for type_, name in CLASSES.items()} | {
    term("kg:Speech").value: SPEECH_TYPE
}
FINER_CLASSES: Final = {term(name).value: name.partition(":")[2] for names in FINER.values() for name in names}
KINDS: Final = {term(name).value: str(kind) for kind, name in STATEMENTS.items()}
MEMBER: Final = term("org:member").value


class Described(Protocol):
    """What the page asks of a document: see `kg.store.StoredDocument`."""

    @property
    def id(self) -> str: ...
    @property
    def iri(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def date(self) -> str | None: ...


class Readable(Protocol):
    """What the page asks of a graph: see `kg.store.Graph`."""

    @property
    def base(self) -> str: ...
    def documents(self) -> Sequence[Described]: ...
    def text(self, document: str, /) -> str: ...
    def quads(self) -> Iterable[Quad]: ...


def collect(graph: Readable) -> Page:
    """All that the page of a graph shows, sorted, so that the same graph gives the same page."""
    return _Reading(graph).page()


class _Reading:
    """The quads by subject and predicate, and the positions that IRIs have in the page's lists."""

    def __init__(self, graph: Readable) -> None:
        self.base = graph.base
        self.documents = sorted(graph.documents(), key=lambda document: document.id)
        self.texts = [graph.text(document.id) for document in self.documents]
        self.number = {document.iri: index for index, document in enumerate(self.documents)}
        self.values: dict[str, dict[str, list[str]]] = {}
        for quad in graph.quads():
            if isinstance(quad.object, NamedNode | Literal) and isinstance(quad.subject, NamedNode):
                held = self.values.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, [])
                if quad.object.value not in held:
                    held.append(quad.object.value)
        self.subjects = sorted(self.values)
        self.types = {iri: found for iri in self.subjects if (found := self._named(iri, "rdf:type", TYPES))}
        # The speeches first, then by IRI, which begins with the type.
        self.things = sorted(self.types, key=lambda iri: (self.types[iri] != SPEECH_TYPE, iri))
        self.thing = {iri: index for index, iri in enumerate(self.things)}

    def page(self) -> Page:
        texts = tuple(self._texts())
        title = texts[0].title if len(texts) == 1 else f"What {len(texts)} speeches say"
        return Page(title, texts, tuple(map(self._thing, self.things)), self._claims(), self._utterances(), phrases())

    def all(self, iri: str, name: str) -> list[str]:
        return sorted(self.values.get(iri, {}).get(term(name).value, []))

    def one(self, iri: str, name: str) -> str:
        return next(iter(self.all(iri, name)), "")

    def entity(self, iri: str) -> int | None:
        return self.thing.get(iri)

    def _named(self, iri: str, name: str, table: dict[str, str]) -> str:
        return next((table[value] for value in self.all(iri, name) if value in table), "")

    def _thing(self, iri: str) -> Thing:
        labels = self.all(iri, "rdfs:label")
        key = iri.removeprefix(self.base)
        label = labels[0] if labels else key
        aliases = sorted({*labels[1:], *self.all(iri, "skos:altLabel")} - {label})
        return Thing(key, label, self.types[iri], self._named(iri, "rdf:type", FINER_CLASSES), tuple(aliases))

    def _passage(self, iri: str) -> Passage | None:
        document = self.number.get(self.one(iri, "nif:referenceContext"))
        begin, end = self.one(iri, "nif:beginIndex"), self.one(iri, "nif:endIndex")
        if document is None or not begin.isdigit() or not end.isdigit():
            return None
        size = len(self.texts[document])
        # A damaged graph is `kg verify`'s to report; the page shows its quote and marks what is there.
        return Passage(document, min(int(begin), size), min(int(end), size))

    def _texts(self) -> Iterable[Text]:
        mentions: dict[int, set[tuple[int, int, int]]] = {}
        for iri in self.subjects:
            for named in self.all(iri, "kg:mentions"):
                passage, thing = self._passage(iri), self.entity(named)
                if passage is not None and thing is not None and passage.begin < passage.end:
                    mentions.setdefault(passage.document, set()).add((passage.begin, passage.end, thing))
        speeches = {self.one(iri, "schema:recordedIn"): iri for iri in self.things if self.types[iri] == SPEECH_TYPE}
        for index, document in enumerate(self.documents):
            speech = speeches.get(document.iri, "")
            yield Text(
                id=document.id,
                title=document.title,
                text=self.texts[index],
                source=document.source,
                date=self.one(speech, "schema:startDate") or document.date or "",
                speaker=self.entity(self.one(speech, "schema:performer")),
                mentions=tuple(sorted(mentions.get(index, ()))),
            )

    def _claims(self) -> tuple[Claim, ...]:
        proofs: dict[tuple[int, str, int, str, str], set[Evidence]] = {}
        for iri in self.subjects:
            if term("kg:Fact").value not in self.values[iri].get(term("rdf:type").value, ()):
                continue
            told = self._told(iri)
            evidence = self._evidence(iri)
            if told is not None:
                proofs.setdefault(told, set()).update(evidence)
        return tuple(
            Claim(
                subject, predicate, None if object_ < 0 else object_, value, role, tuple(sorted(found, key=_by_place))
            )
            for (subject, predicate, object_, value, role), found in sorted(
                proofs.items(), key=lambda row: _in_order(row[0])
            )
        )

    def _told(self, fact: str) -> tuple[int, str, int, str, str] | None:
        """Subject, predicate, object (-1 for none), date and role of what a kg:Fact describes."""
        subject, predicate, object_ = (self.one(fact, f"rdf:{part}") for part in ("subject", "predicate", "object"))
        if predicate == MEMBER:
            person, body = self.entity(object_), self.entity(self.one(subject, "org:organization"))
            role = self.one(self.one(subject, "org:role"), "rdfs:label")
            return None if person is None else (person, POSITION, -1 if body is None else body, "", role)
        holder, other = self.entity(subject), self.entity(object_)
        if holder is None:
            return None
        name = GUIDE.get((predicate, self.types[subject]), predicate)
        return (holder, name, -1, object_, "") if other is None else (holder, name, other, "", "")

    def _evidence(self, fact: str) -> Iterable[Evidence]:
        confidence = self.one(fact, "kg:confidence")
        for iri in self.all(fact, "prov:wasQuotedFrom"):
            passage = self._passage(iri)
            if passage is not None:
                yield Evidence(
                    passage,
                    said=self.one(fact, "kg:scope") == term("kg:Asserted").value,
                    speaker=self.entity(self.one(fact, "prov:wasAttributedTo")),
                    confidence=float(confidence) if confidence else None,
                    quote=self.one(iri, "nif:anchorOf"),
                )

    def _utterances(self) -> tuple[Utterance, ...]:
        found = []
        for iri in self.subjects:
            kind = self._named(iri, "rdf:type", KINDS)
            passage = self._passage(self.one(iri, "prov:wasQuotedFrom")) if kind else None
            if passage is not None:
                about = {self.entity(named) for named in self.all(iri, "schema:about")} - {None}
                found.append(
                    Utterance(
                        key=iri.removeprefix(self.base),
                        kind=kind,
                        passage=passage,
                        speaker=self.entity(self.one(iri, "prov:wasAttributedTo")),
                        by=self.entity(self.one(iri, "kg:committer")),
                        to=self.entity(self.one(iri, "kg:addressee")),
                        about=tuple(sorted(index for index in about if index is not None)),
                        deadline=self.one(iri, "kg:deadline"),
                    )
                )
        return tuple(sorted(found, key=lambda said: (said.passage, said.kind, said.key)))


def _in_order(told: tuple[int, str, int, str, str]) -> tuple[int, int, str, int, str, str]:
    """By subject, then as the guide lists the predicates, then by object."""
    subject, predicate, object_, value, role = told
    names = list(phrases())
    return (subject, names.index(predicate) if predicate in names else len(names), predicate, object_, value, role)


def _by_place(evidence: Evidence) -> tuple[Passage, bool, str]:
    return (evidence.passage, evidence.said, evidence.quote)


@cache
def phrases() -> dict[str, tuple[str, str]]:
    """How a predicate of the guide is read from its subject, and from its object, in the guide's order."""
    table = tomllib.loads((files("kg.view") / "assets" / "phrases.toml").read_text(encoding="utf-8"))
    return {name: (forward, inverse) for name, (forward, inverse) in table.items()}
