"""Check that a graph is what it claims to be: quotes, hashes, shapes, counts. Each fault is told by name."""

from __future__ import annotations

import hashlib
import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode, Triple

from kg import union
from kg.conform import Shapes
from kg.count import counted
from kg.errors import KgError
from kg.graph.terms import ONTOLOGY, PROPERTIES, term

if TYPE_CHECKING:
    from kg.folder import Entry
    from kg.store import Graph

TYPE: Final = term("rdf:type")
PASSAGE: Final = term("kg:Passage")
FACT: Final = term("kg:Fact")
STATEMENT: Final = term("kg:SpeechAct")
CLAIM: Final = (term("rdf:subject"), term("rdf:predicate"), term("rdf:object"))
FACTS: Final = {term(row.term) for row in PROPERTIES.values()} | {term("org:member")}

Value = NamedNode | Literal


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something that does not hold: in which document, of which kind, at which node (the end of its IRI), and what.

    The kinds are `text` (a document's text is gone or unreadable), `hash` (it is another text than was read), `quote`
    (a passage is not the slice that it claims to be), `shape` (the graph breaks a SHACL shape) and `count` (quads are
    missing or too many).
    """

    document: str
    kind: str
    node: str
    message: str

    def __str__(self) -> str:
        return f"{self.document}: {self.kind}: {self.node}: {self.message}"


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked, and what did not hold."""

    documents: int
    passages: int
    facts: int
    statements: int
    quads: int
    faults: tuple[Fault, ...]

    def text(self) -> str:
        """A line for each fault, then one with the counts."""
        found, documents = counted(len(self.faults), "fault"), counted(self.documents, "document")
        checked = (
            f"{documents}, {counted(self.passages, 'quote')}, {counted(self.facts, 'proof')} of facts, "
            f"{counted(self.statements, 'statement')}, {counted(self.quads, 'quad')} checked: {found}"
        )
        return "\n".join([*map(str, self.faults), checked])


class _Described:
    """What is told of a document, to be looked up."""

    def __init__(self, triples: list[Triple]) -> None:
        self.triples = triples
        self._values: dict[tuple[Value, NamedNode], list[Value]] = defaultdict(list)
        self._typed: dict[Value, list[NamedNode]] = defaultdict(list)
        self.strange = [str(triple) for triple in triples if not _is_plain(triple)]
        for subject, predicate, value in triples:
            if not isinstance(subject, NamedNode) or not isinstance(value, Value):
                continue
            self._values[subject, predicate].append(value)
            if predicate == TYPE:
                self._typed[value].append(subject)

    def values(self, node: NamedNode, predicate: NamedNode) -> list[Value]:
        return self._values.get((node, predicate), [])

    def of_type(self, class_: NamedNode) -> list[NamedNode]:
        return self._typed.get(class_, [])


def _is_plain(triple: Triple) -> bool:
    """Whether it has neither blank nodes nor triples in it: a graph of kg has none."""
    return isinstance(triple.subject, NamedNode) and isinstance(triple.object, Value)


def verify(graph: Graph) -> Report:
    """Check every document of a graph; the memory needed is that of its largest document."""
    shapes = Shapes()
    counts = dict.fromkeys((PASSAGE, FACT, STATEMENT), 0)
    faults: list[Fault] = []
    quads = 0
    incomplete = set(graph.incomplete())
    for entry in graph.entries():
        found = graph.store.quads_for_pattern(None, None, None, graph.iris.graph(entry.id))
        described = _Described([quad.triple for quad in found])
        quads += len(described.triples)
        for class_ in counts:
            counts[class_] += len(described.of_type(class_))
        if entry.id in incomplete:
            told = f"{len(described.triples)} quads where {entry.quads} were stored"
            faults.append(Fault(entry.id, "count", "kg.json", told))
        checks = (
            _texts(graph, entry, described),
            _claims(graph, entry, described),
            _shapes(graph, entry, described, shapes),
        )
        faults += itertools.chain.from_iterable(checks)
    for name in _strangers(graph):
        faults.append(Fault(name, "count", "kg.json", "the store holds a document that the manifest does not know"))
    lacking, surplus = union.faults(graph.store) if not faults else (0, 0)  # it follows what the documents hold
    if lacking or surplus:
        told = f"the default graph, which queries read, lacks {lacking} triples and has {surplus} too many"
        faults.append(Fault("graph", "count", "default", told))
    passages, facts, statements = counts.values()
    return Report(len(graph.entries()), passages, facts, statements, quads, tuple(sorted(set(faults))))


def _strangers(graph: Graph) -> list[str]:
    """The named graphs, by the end of their IRI, that are neither a document of the manifest nor the ontology."""
    known = {graph.iris.graph(entry.id) for entry in graph.entries()} | {ONTOLOGY}
    found = {node for node in graph.store.named_graphs() if isinstance(node, NamedNode)} - known
    return sorted(graph.iris.local(node) for node in found)


def _texts(graph: Graph, entry: Entry, described: _Described) -> Iterator[Fault]:
    try:
        text = graph.text(entry.id)
    except KgError as error:
        yield Fault(entry.id, "text", f"{entry.name}.txt", str(error))
        return
    found = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    hashes = described.values(graph.iris.document(entry.id), term("kg:sha256"))
    for place, claimed in (("kg.json", entry.sha256), *(("graph", value.value) for value in hashes)):
        if found != claimed:
            message = f"the text's SHA-256 is {found[:12]}..., {place} says {claimed[:12]}..."
            yield Fault(entry.id, "hash", f"{entry.name}.txt", message)
    for passage in described.of_type(PASSAGE):
        yield from _passage(graph, entry, described, passage, text)


def _passage(graph: Graph, entry: Entry, described: _Described, passage: NamedNode, text: str) -> Iterator[Fault]:
    node = graph.iris.local(passage)
    parts = (term("nif:beginIndex"), term("nif:endIndex"), term("nif:anchorOf"))
    for begin, end, quote in itertools.product(*(described.values(passage, part) for part in parts)):
        try:
            first, last = int(begin.value), int(end.value)
        except ValueError:
            yield Fault(entry.id, "quote", node, f"its offsets {begin.value} and {end.value} are no numbers")
            continue
        if not 0 <= first < last <= len(text):
            yield Fault(entry.id, "quote", node, f"{first} to {last} is no stretch of a text of {len(text)} characters")
        elif text[first:last] != quote.value:
            told = f"the text at {first} to {last} is {_cut(text[first:last])}, not {_cut(quote.value)}"
            yield Fault(entry.id, "quote", node, told)
    for context in described.values(passage, term("nif:referenceContext")):
        if context != graph.iris.document(entry.id):
            yield Fault(entry.id, "quote", node, f"it counts in another document: {context.value}")


def _claims(graph: Graph, entry: Entry, described: _Described) -> Iterator[Fault]:
    """Every asserted fact has a kg:Fact, and every kg:Fact its asserted triple."""
    said = set(described.of_type(STATEMENT))
    asserted = {
        (subject, predicate, value)
        for subject, predicate, value in described.triples
        if predicate in FACTS and isinstance(subject, NamedNode) and subject not in said
    }
    claimed = set()
    for fact in described.of_type(FACT):
        claims = {*itertools.product(*(described.values(fact, part) for part in CLAIM))}
        if not claims <= asserted:
            yield Fault(entry.id, "shape", graph.iris.local(fact), "it proves a triple that is not asserted")
        claimed |= claims
    for subject, predicate, _ in asserted - claimed:
        told = f"no kg:Fact proves its {predicate.value.rpartition('/')[2]}"
        yield Fault(entry.id, "shape", graph.iris.local(subject), told)


def _shapes(graph: Graph, entry: Entry, described: _Described, shapes: Shapes) -> Iterator[Fault]:
    if not described.of_type(term("kg:Document")):
        yield Fault(entry.id, "shape", "document", "its graph describes no kg:Document")
    for triple in described.strange:
        yield Fault(entry.id, "shape", "document", f"neither IRI nor literal: {_cut(triple, 200)}")
    for breach in shapes.breaches(described.triples):
        property_ = f" ({breach.path.rpartition('#')[2].rpartition('/')[2]})" if breach.path else ""
        yield Fault(entry.id, "shape", breach.node.removeprefix(graph.base), _cut(breach.message, 200) + property_)


def _cut(text: str, longest: int = 60) -> str:
    return repr(text) if len(text) <= longest else repr(text[: longest - 3] + "...")
