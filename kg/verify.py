"""Check that a graph is what it claims to be: quotes, hashes, shapes, counts. Each fault is told by name."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyshacl
import rdflib
from pyoxigraph import NamedNode
from rdflib.namespace import RDF, SH

from kg import resources, union
from kg.errors import KgError
from kg.graph.terms import NAMESPACES, ONTOLOGY, PROPERTIES, term
from kg.rdf import to_rdflib

if TYPE_CHECKING:
    from kg.folder import Entry
    from kg.store import Graph

KG: Final = rdflib.Namespace(NAMESPACES["kg"])
NIF: Final = rdflib.Namespace(NAMESPACES["nif"])
FACTS: Final = sorted(
    {rdflib.URIRef(term(row.term).value) for row in PROPERTIES.values()} | {rdflib.URIRef(term("org:member").value)}
)


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
        found = f"{len(self.faults):,} fault{'' if len(self.faults) == 1 else 's'}"
        documents = f"{self.documents:,} document{'' if self.documents == 1 else 's'}"
        checked = (
            f"{documents}, {self.passages:,} quotes, {self.facts:,} proofs of facts, "
            f"{self.statements:,} statements, {self.quads:,} quads checked: {found}"
        )
        return "\n".join([*map(str, self.faults), checked])


def verify(graph: Graph) -> Report:
    """Check every document of a graph; the memory needed is that of its largest document."""
    shapes = rdflib.Graph().parse(resources.ontology() / "shapes.ttl", format="turtle")
    counts = dict.fromkeys((KG.Passage, KG.Fact, KG.SpeechAct), 0)
    faults: list[Fault] = []
    quads = 0
    incomplete = set(graph.incomplete())
    for entry in graph.entries():
        described = to_rdflib(graph, document=entry.id)
        quads += len(described)
        for class_ in counts:
            counts[class_] += len(set(described.subjects(RDF.type, class_)))
        if entry.id in incomplete:
            faults.append(
                Fault(entry.id, "count", "kg.json", f"{len(described)} quads where {entry.quads} were stored")
            )
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


def _texts(graph: Graph, entry: Entry, described: rdflib.Graph) -> Iterator[Fault]:
    try:
        text = graph.text(entry.id)
    except KgError as error:
        yield Fault(entry.id, "text", f"{entry.name}.txt", str(error))
        return
    found = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    document = rdflib.URIRef(graph.iris.document(entry.id).value)
    for place, claimed in (
        ("kg.json", entry.sha256),
        *(("graph", str(o)) for o in described.objects(document, KG.sha256)),
    ):
        if found != claimed:
            message = f"the text's SHA-256 is {found[:12]}..., {place} says {claimed[:12]}..."
            yield Fault(entry.id, "hash", f"{entry.name}.txt", message)
    for passage in described.subjects(RDF.type, KG.Passage):
        yield from _passage(graph, entry, described, passage, text)


def _passage(
    graph: Graph, entry: Entry, described: rdflib.Graph, passage: rdflib.term.Node, text: str
) -> Iterator[Fault]:
    node = str(passage).removeprefix(graph.base)
    begins, ends, quotes = (list(described.objects(passage, p)) for p in (NIF.beginIndex, NIF.endIndex, NIF.anchorOf))
    for begin, end, quote in itertools.product(begins, ends, quotes):
        try:
            first, last = int(str(begin)), int(str(end))
        except ValueError:
            yield Fault(entry.id, "quote", node, f"its offsets {begin!s} and {end!s} are no numbers")
            continue
        if not 0 <= first < last <= len(text):
            yield Fault(entry.id, "quote", node, f"{first} to {last} is no stretch of a text of {len(text)} characters")
        elif text[first:last] != str(quote):
            yield Fault(
                entry.id,
                "quote",
                node,
                f"the text at {first} to {last} is {_cut(text[first:last])}, not {_cut(str(quote))}",
            )
    expected = graph.iris.document(entry.id).value
    for context in described.objects(passage, NIF.referenceContext):
        if str(context) != expected:
            yield Fault(entry.id, "quote", node, f"it counts in another document: {context}")


def _claims(graph: Graph, entry: Entry, described: rdflib.Graph) -> Iterator[Fault]:
    """Every asserted fact has a kg:Fact, and every kg:Fact its asserted triple."""
    said = set(described.subjects(RDF.type, KG.SpeechAct))
    asserted = {row for name in FACTS for row in described.triples((None, name, None)) if row[0] not in said}
    claimed: dict[tuple[rdflib.term.Node | None, ...], rdflib.term.Node] = {}
    for fact in described.subjects(RDF.type, KG.Fact):
        claimed[tuple(described.value(fact, part) for part in (RDF.subject, RDF.predicate, RDF.object))] = fact
    for row in asserted - claimed.keys():
        told = f"no kg:Fact proves its {str(row[1]).rpartition('/')[2]}"
        yield Fault(entry.id, "shape", str(row[0]).removeprefix(graph.base), told)
    for claim in claimed.keys() - asserted:
        node = str(claimed[claim]).removeprefix(graph.base)
        yield Fault(entry.id, "shape", node, "it proves a triple that is not asserted")


def _shapes(graph: Graph, entry: Entry, described: rdflib.Graph, shapes: rdflib.Graph) -> Iterator[Fault]:
    if not list(described.subjects(RDF.type, KG.Document)):
        yield Fault(entry.id, "shape", "document", "its graph describes no kg:Document")
    _, results, told = pyshacl.validate(described, shacl_graph=shapes, inference="none", inplace=True)
    if not isinstance(results, rdflib.Graph):
        raise TypeError(f"The shapes cannot be asked: {told}")
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus, path, message = (results.value(result, part) for part in (SH.focusNode, SH.resultPath, SH.resultMessage))
        value = results.value(result, SH.value)
        where = str(value if path is None and value is not None else focus).removeprefix(graph.base)
        shown = " ".join(str(message or "breaks a shape").split())
        property_ = f" ({str(path).rpartition('#')[2].rpartition('/')[2]})" if path is not None else ""
        yield Fault(entry.id, "shape", where, _cut(shown, 200) + property_)


def _cut(text: str, longest: int = 60) -> str:
    return repr(text) if len(text) <= longest else repr(text[: longest - 3] + "...")
