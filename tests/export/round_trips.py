"""Random graphs, full of names that have broken programs before, written in every format and read back.

    python -m tests.export.round_trips 10000 --seed 1

Each graph is made from records, as a build makes it, and goes through Turtle, N-Triples, TriG, JSON-LD and RDF/XML to
rdflib and to pyoxigraph, which must read the same triples. The same names go to the CSV table (no cell a formula), to
the terminal (no control, nothing that turns letters round), and, several graphs at a time, to the page (no markup).
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import re
import sys
import time
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from random import Random
from xml.etree import ElementTree

import pyoxigraph
import rdflib

from kg.export.csv import COLUMNS
from kg.export.xml import allowed
from kg.graph.terms import term
from kg.model import (
    TOLD,
    Document,
    Entity,
    EntityType,
    Extraction,
    Fact,
    Form,
    Frame,
    Mention,
    Origin,
    Part,
    Run,
    Scope,
    Span,
    Statement,
    StatementKind,
    Told,
)
from kg.query import Results, prefixes
from kg.rdf import to_term
from kg.read.names import shown, slug
from kg.show import show
from kg.store import Graph
from kg.view import view
from kg.view.collect import collect
from kg.view.data import page_json
from tests.fuzz import made

RDF = {
    "turtle": (pyoxigraph.RdfFormat.TURTLE, "turtle"),
    "ntriples": (pyoxigraph.RdfFormat.N_TRIPLES, "nt"),
    "trig": (pyoxigraph.RdfFormat.TRIG, "trig"),
    "jsonld": (pyoxigraph.RdfFormat.JSON_LD, "json-ld"),
    "rdfxml": (pyoxigraph.RdfFormat.RDF_XML, "xml"),
}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
PAGE = 100
"""Graphs that share a page."""
LABELS = "SELECT ?x ?name { ?x rdfs:label|skos:altLabel ?name FILTER(STRSTARTS(STR(?x), STR(id:))) } ORDER BY ?name"


def extraction(chance: Random, number: int) -> Extraction:
    """A document whose names, aliases, offices, title, file, metadata and text are anything."""
    types = list(EntityType)
    names = [made.name(chance) for _ in range(chance.choice((1, 1, 2)))]
    names = [name if name.strip() else "Kenya" for name in names]
    text = ""
    entities = []
    for place, name in enumerate(names):
        text += made.name(chance) + " "
        span = Span(len(text), len(text) + len(name))
        text += name + chance.choice((" ", "\n", ". ", ""))
        aliases = tuple(made.name(chance) for _ in range(chance.choice((0, 0, 1))))
        mentions = (Mention(span, Form.NAME, "r"),)
        entities.append(Entity(f"e{place}", chance.choice(types), name, aliases, mentions=mentions))
    body = Entity("e8", EntityType.ORGANIZATION, made.name(chance) or "x", mentions=entities[0].mentions)
    person = Entity("e9", EntityType.PERSON, made.name(chance) or "x", mentions=entities[0].mentions)
    whole = Span(0, len(text))
    role = made.name(chance)
    facts: tuple[Fact, ...] = (
        Fact("e9", "position", "e8", whole, Scope.ASSERTED, 0.5, made.name(chance) or "r", role=role, speaker="e9"),
        Fact("speech", "deliveredBy", "e9", entities[0].mentions[0].span, Scope.REPORTED, 0.8, "r"),
        Fact("e9", "supports", "e8", whole, Scope.ASSERTED, 0.25, "r", speaker="e9"),
    )
    facts = facts[: chance.choice((0, 0, 0, 1, 1, 3))]
    said: tuple[Statement, ...] = (
        Statement(StatementKind.CALL, whole, 0.9, "r", "e9", None, "e8", ("e8", "e0"), "2019-05-03"),
    )
    said = said[: chance.choice((0, 0, 1))]
    others = (body, person) if facts or said else ()
    told = tuple(
        Told(name, value, Origin.GIVEN)
        for name in chance.sample(TOLD, 2)
        if (value := "".join(filter(str.isprintable, made.name(chance))))
    )
    source = shown(made.name(chance)) + chance.choice((".txt", ".pdf", "/a.html"))
    parts = (Part(whole, chance.choice(("page=3", "/html/body/p[2]"))),) if chance.random() < 0.5 else ()
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(f"{slug(source)}-{number}", source, text, digest, told, parts)
    return Extraction(
        document, Frame(made.name(chance), "2019-05"), Run("1", "m", "1"), (whole,), (*entities, *others), facts,
        said, "e9",
    )  # fmt: skip


def check(found: Extraction) -> str:
    """Raises AssertionError where a format gives another graph back, or a table holds a formula."""
    graph = Graph.memory()
    graph.add(found)
    quads = set(graph.quads())
    triples = {quad.triple for quad in quads}
    nodes = {(to_term(t.subject), to_term(t.predicate), to_term(t.object)) for t in triples}
    for form, (oxigraph, name) in RDF.items():
        content = graph.export(form)
        read = set(pyoxigraph.parse(content, format=oxigraph))
        home = rdflib.Dataset() if form == "trig" else rdflib.Graph()
        home.parse(data=content, format=name)
        other = {row[:3] for row in home.quads()} if isinstance(home, rdflib.Dataset) else set(home)
        if form == "trig":
            assert read == quads, form
        if form == "rdfxml":  # XML cannot hold some characters, and has U+FFFD for them
            assert {quad.triple for quad in read} == {_of_xml(triple) for triple in triples}, form
            assert other == {_of_xml_too(row) for row in nodes}, form
        else:
            assert {quad.triple for quad in read} == triples, form
            assert other == nodes, form
    ElementTree.fromstring(graph.export("graphml"))
    _check_table(graph, found)
    _check_terminal(graph, card=found.document.id.endswith("0"))
    return f"{len(quads) // 25 * 25} quads or more"


def _of_xml(triple: pyoxigraph.Triple) -> pyoxigraph.Triple:
    node = triple.object
    if isinstance(node, pyoxigraph.Literal) and allowed(node.value) != node.value:
        if node.language:
            node = pyoxigraph.Literal(allowed(node.value), language=node.language)
        else:
            node = pyoxigraph.Literal(allowed(node.value), datatype=node.datatype)
    return pyoxigraph.Triple(triple.subject, triple.predicate, node)


def _of_xml_too(row: tuple[rdflib.term.Node, ...]) -> tuple[rdflib.term.Node, ...]:
    subject, predicate, node = row
    if isinstance(node, rdflib.Literal):
        node = rdflib.Literal(allowed(node), lang=node.language, datatype=node.datatype, normalize=False)
    return subject, predicate, node


def _check_table(graph: Graph, found: Extraction) -> None:
    content = graph.export("csv").decode()
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]
    place = COLUMNS.index("quote")
    quotes = {span.of(found.document.text) for span in (fact.evidence for fact in found.facts)}
    assert {cell.removeprefix("'") for row in rows[1:] for cell in row[place : place + 1]} <= (
        quotes | {quote.removeprefix("'") for quote in quotes}
    )


def _check_terminal(graph: Graph, *, card: bool) -> None:
    solutions = graph.store.query(LABELS, prefixes=prefixes())
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    results = Results.of_solutions(solutions)
    assert not STEERING.search(results.format("table", width=80))
    back = list(csv.reader(io.StringIO(results.format("csv"), newline="")))
    assert [row[1] for row in back[1:]] == [str(row[1].value) for row in results.rows]
    if not card:  # its queries take longer than all the rest
        return
    for quad in graph.store.quads_for_pattern(None, term("org:member"), None):
        assert not STEERING.search(show(graph, f"<{quad.object.value}>").text(width=80))


class Skeleton(HTMLParser):
    """The elements and attributes of a page, and what its data element holds."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[object] = []
        self.data: list[str] = []
        self.title = ""
        self._open = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # What the title of the page's heading says is the only thing that differs.
        self.tags.append((tag, [(name, value) for name, value in attrs if tag != "h1" or name != "title"]))
        self._open = tag if (tag == "script" and ("type", "application/json") in attrs) or tag == "title" else ""

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open == "script":
            self.data.append(data)
        elif self._open == "title":
            self.title += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(("comment", data))


@cache
def empty_page() -> Skeleton:
    return Skeleton(view(Graph.memory(), sparql=False))


def check_page(documents: list[Extraction]) -> None:
    """The page of several documents has the elements of an empty one, and their names in its data."""
    graph = Graph.memory()
    for found in documents:
        graph.add(found)
    page = Skeleton(view(graph, sparql=False))
    assert page.tags == empty_page().tags
    held = json.loads("".join(page.data))
    told = json.loads(json.dumps(page_json(collect(graph))))
    assert {name: held[name] for name in told} == told


def run(number: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Try as many graphs of a seed: what became of them, and a line for each that failed."""
    outcomes: Counter[str] = Counter()
    faults = []
    documents: list[Extraction] = []
    for index in range(number):
        found = extraction(Random(f"{seed} {index}"), index)
        documents.append(found)
        try:
            outcomes[check(found)] += 1
            if len(documents) == PAGE or index == number - 1:
                check_page(documents)
                outcomes["pages"] += 1
                documents.clear()
                if outcomes["pages"] % 10 == 0:
                    print(f"{index + 1:,} graphs so far", flush=True)
        except Exception as error:
            faults.append(f"graph {index}: {type(error).__name__} {ascii(str(error))[:600]} in {ascii(found)[:1500]}")
            documents.clear()
            if len(faults) <= 20:
                print(faults[-1], flush=True)
    return outcomes, faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("number", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    begun = time.perf_counter()
    outcomes, faults = run(given.number, given.seed)
    print(", ".join(f"{outcome}: {count:,}" for outcome, count in sorted(outcomes.items())))
    print(
        f"{given.number:,} graphs of seed {given.seed} in five formats through rdflib and pyoxigraph, "
        f"{time.perf_counter() - begun:,.0f} s: {len(faults)} faults"
    )
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
