"""Read entities and facts back from a graph, as records, for whoever wants no RDF."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from kg.graph.terms import CLASSES, FINER, GUIDE, POSITION, SPEECH_TYPE, STATEMENTS, curie, term
from kg.union import preferred

if TYPE_CHECKING:
    from kg.store import Graph

TYPES: Final = {term(name).value: str(type_) for type_, name in CLASSES.items()} | {
    term("kg:Speech").value: SPEECH_TYPE
}
KINDS: Final = {term(name).value: str(kind) for kind, name in STATEMENTS.items()}
FINER_CLASSES: Final = frozenset(term(name).value for names in FINER.values() for name in names)


def place_words(place: str) -> str:
    """Where a passage stands in its file, as a reader says it: a page by its number; an XPath stays as it is."""
    return f"page {place.removeprefix('page=')}" if place.startswith("page=") else place


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity, or a speech (type `Speech`): `name` is the end of its IRI, `person-miao-wei`.

    Where documents name it differently, `label` is the one that `kg.union.preferred` picks; the others are aliases.
    """

    name: str
    label: str
    type: str
    finer: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A place that proves a fact: offsets in code points of the document's text; `speaker` is a Thing's name."""

    document: str
    begin: int
    end: int
    quote: str
    scope: str
    speaker: str | None
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact with all its evidence: `predicate` is the guide's; `object` is a Thing's name, or None beside a `date`.

    A position has a `role`, and neither object nor date where no body is named.
    """

    subject: str
    predicate: str
    object: str | None
    date: str | None
    role: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, order=True)
class StoredMention:
    """A stretch of a document that stands for a Thing, by name or not."""

    document: str
    begin: int
    end: int
    quote: str
    thing: str


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """What a speaker does with a sentence: `speaker`, `by` (who commits), `to` and `about` are names of Things."""

    document: str
    begin: int
    end: int
    kind: str
    speaker: str | None
    by: str | None
    to: str | None
    about: tuple[str, ...]
    deadline: str | None
    confidence: float
    rule: str


class Recall:
    """A graph's quads, or those of one document, read once: `things` by name, facts, mentions, statements, sorted."""

    def __init__(self, graph: Graph, document: str | None = None) -> None:
        self._graph = graph
        self._values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for quad in graph.quads(document):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                self._values[quad.subject.value][quad.predicate.value].append(quad.object.value)
        self._documents = {graph.iris.document(entry.id).value: entry.id for entry in graph.entries()}
        self.things = {thing.name: thing for iri in sorted(self._values) if (thing := self._thing(iri))}
        self.facts = self._facts()

    def _all(self, iri: str, name: str) -> list[str]:
        return self._values[iri][term(name).value] if iri in self._values else []

    def _one(self, iri: str, name: str) -> str:
        """The commonest value, of equals the first by alphabet; empty if there is none."""
        values = self._all(iri, name)
        return min(values, key=lambda value: (-values.count(value), value), default="")

    def _name(self, iri: str) -> str | None:
        name = iri.removeprefix(self._graph.base)
        return name if name in self.things else None

    def _thing(self, iri: str) -> Thing | None:
        classes = self._all(iri, "rdf:type")
        type_ = next((TYPES[class_] for class_ in classes if class_ in TYPES), None)
        if type_ is None:
            return None
        label = preferred(self._all(iri, "rdfs:label"))
        finer = min((class_ for class_ in classes if class_ in FINER_CLASSES), default=None)
        aliases = {*self._all(iri, "rdfs:label"), *self._all(iri, "skos:altLabel")} - {label}
        return Thing(
            iri.removeprefix(self._graph.base),
            label,
            type_,
            curie(NamedNode(finer)) if finer else None,
            tuple(sorted(aliases)),
        )

    def _facts(self) -> list[StoredFact]:
        found: dict[tuple[str, ...], set[Evidence]] = defaultdict(set)
        for iri in sorted(self._values):
            if term("kg:Fact").value in self._all(iri, "rdf:type"):
                found[self._claim(iri)].add(self._evidence(iri))
        return [
            StoredFact(subject, predicate, object_ or None, date or None, role or None, tuple(sorted(evidence)))
            for (subject, predicate, object_, date, role), evidence in sorted(found.items())
        ]

    def _claim(self, fact: str) -> tuple[str, str, str, str, str]:
        subject, predicate, value = (self._one(fact, f"rdf:{part}") for part in ("subject", "predicate", "object"))
        if predicate == term("org:member").value:
            role = self._one(self._one(subject, "org:role"), "rdfs:label")
            body = self._name(self._one(subject, "org:organization"))
            return (self._name(value) or value, POSITION, body or "", "", role)
        name = self._name(subject) or subject
        type_ = self.things[name].type if name in self.things else ""
        guide = GUIDE.get((predicate, type_), curie(NamedNode(predicate)))
        target = self._name(value)
        return (name, guide, target, "", "") if target else (name, guide, "", value, "")

    def _evidence(self, fact: str) -> Evidence:
        return Evidence(
            *self._place(self._one(fact, "prov:wasQuotedFrom")),
            self._one(fact, "kg:scope").rpartition("#")[2],
            self._name(self._one(fact, "prov:wasAttributedTo")),
            float(self._one(fact, "kg:confidence") or 0),
            self._one(fact, "kg:rule"),
        )

    @cached_property
    def mentions(self) -> list[StoredMention]:
        found = ((iri, self._name(thing)) for iri in self._values for thing in self._all(iri, "kg:mentions"))
        return sorted({StoredMention(*self._place(iri), thing) for iri, thing in found if thing is not None})

    @cached_property
    def statements(self) -> list[StoredStatement]:
        acts = (iri for iri in self._values if term("kg:SpeechAct").value in self._all(iri, "rdf:type"))
        return sorted(
            map(self._statement, acts), key=lambda said: (said.document, said.begin, said.end, said.kind, repr(said))
        )

    def _statement(self, iri: str) -> StoredStatement:
        document, begin, end, _ = self._place(self._one(iri, "prov:wasQuotedFrom"))
        kinds = [KINDS[class_] for class_ in self._all(iri, "rdf:type") if class_ in KINDS]
        roles = ("prov:wasAttributedTo", "kg:committer", "kg:addressee")
        speaker, by, to = (self._name(self._one(iri, role)) for role in roles)
        return StoredStatement(
            document,
            begin,
            end,
            min(kinds, default=""),
            speaker,
            by,
            to,
            tuple(sorted(name for about in self._all(iri, "schema:about") if (name := self._name(about)))),
            self._one(iri, "kg:deadline") or None,
            float(self._one(iri, "kg:confidence") or 0),
            self._one(iri, "kg:rule"),
        )

    def _place(self, passage: str) -> tuple[str, int, int, str]:
        return (
            self._documents.get(self._one(passage, "nif:referenceContext"), ""),
            int(self._one(passage, "nif:beginIndex") or 0),
            int(self._one(passage, "nif:endIndex") or 0),
            self._one(passage, "nif:anchorOf"),
        )
