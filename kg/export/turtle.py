"""Turtle as a person would like to read it: prefixes, headings, a block for each thing, its names first.

The store writes the Turtle of each document itself: that takes a tenth of the time of making terms in Python, and
several documents can be read at once. What it writes is cut into blocks and lines, merged and put in order as text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from pyoxigraph import RdfFormat

from kg.export.subjects import SECTIONS
from kg.graph.terms import NAMESPACES

if TYPE_CHECKING:
    from kg.store import Graph

READERS: Final = 2
"""Documents that are read from the store at once; it works outside of Python's lock."""

_FIRST: Final = ("a", "rdfs:label", "skos:altLabel", "rdf:subject", "rdf:predicate", "rdf:object")
_PREFIXES: Final = re.compile(r"(?:@prefix .*\n)*")
_VALUE: Final = re.compile(r'"(?:[^"\\]|\\.)*"\S*|[^\s,]\S*')
_CONTROL: Final = re.compile(rb"\xc2[\x80-\x9f]")

# How the store ends a block, a property and a value: no literal and no IRI holds a line feed.
_BLOCK: Final = " .\n"
_PROPERTY: Final = " ;\n\t"
_MORE: Final = " , "


def turtle(graph: Graph) -> bytes:
    """The union of the documents."""
    ids = [entry.id for entry in graph.entries()]
    return "".join([*prefixes(graph.base), *blocks(dumps(graph, ids), graph.base)]).encode("utf-8")


def prefixes(base: str) -> Iterator[str]:
    """The profile's prefixes, and `id:` for the base."""
    for prefix, namespace in sorted(_namespaces(base).items()):
        yield f"@prefix {prefix}: <{namespace}> .\n"


def dumps(graph: Graph, documents: Iterable[str]) -> Iterator[str]:
    """The Turtle of each document as the store writes it: grouped by subject, in an order of its own."""
    store, namespaces = graph.store, _namespaces(graph.base)

    def dump(document: str) -> str:
        name = graph.iris.graph(document)
        written = store.dump(format=RdfFormat.TURTLE, from_graph=name, prefixes=namespaces) or b""
        return _CONTROL.sub(_escaped, written).decode("utf-8")

    with ThreadPoolExecutor(READERS) as readers:
        yield from readers.map(dump, documents)


def blocks(written: Iterable[str], base: str, indent: str = "") -> Iterator[str]:
    """What is told of each thing in any of the texts, under headings, in the order in which a person would read it."""
    told: dict[str, str] = {}
    shared: set[str] = set()
    for text in written:
        for block in text[_PREFIXES.match(text).end() :].split(_BLOCK):  # type: ignore[union-attr]  # matches nothing
            subject, _, properties = block.partition(" ")
            if subject in told:
                told[subject] += _PROPERTY + properties
                shared.add(subject)
            elif subject:
                told[subject] = properties
    between = f" ;\n{indent}    "
    for section, subjects in _sections(told, base):
        yield f"\n{indent}# {SECTIONS.get(section, section)}\n"
        for subject in subjects:
            lines = told[subject].split(_PROPERTY)
            if subject in shared or _MORE in told[subject]:
                lines = _united(lines)
            lines.sort(key=_rank)
            yield f"\n{indent}{subject} {between.join(lines)} .\n"


def _namespaces(base: str) -> dict[str, str]:
    return {**NAMESPACES, "id": base}


def _escaped(control: re.Match[bytes]) -> bytes:
    """A control character of two bytes, which the store leaves as it is: some terminals obey it."""
    return b"\\u%04X" % ord(control[0].decode("utf-8"))


def _sections(told: Iterable[str], base: str) -> list[tuple[str, list[str]]]:
    """The subjects by what their IRI's first word says they are, both in reading order."""
    found: dict[str, list[str]] = defaultdict(list)
    for subject in told:
        local = subject[3:] if subject.startswith("id:") else subject.strip("<>").removeprefix(base)
        found[local.partition("-")[0]].append(subject)
    order = [*SECTIONS, *sorted(found.keys() - SECTIONS)]
    return [(section, sorted(found[section], key=_natural)) for section in order if section in found]


def _natural(subject: str) -> list[str]:
    """So that passage 99 comes before passage 100."""
    return [part.rjust(10) if part.isdecimal() else part for part in subject.split("-")]


def _united(lines: list[str]) -> list[str]:
    """A line for each predicate, with its values each once, sorted as they are written."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        predicate, _, values = line.partition(" ")
        found[predicate].update(_VALUE.findall(values))
    return [f"{predicate} {', '.join(sorted(values))}" for predicate, values in found.items()]


class _Ranks(dict[str, str]):
    """Where a predicate stands among others: naming and typing ones first, the rest by alphabet."""

    def __missing__(self, predicate: str) -> str:
        self[predicate] = rank = str(_FIRST.index(predicate)) if predicate in _FIRST else f"~{predicate}"
        return rank


_RANKS: Final = _Ranks()


def _rank(line: str) -> str:
    return _RANKS[line.partition(" ")[0]]
