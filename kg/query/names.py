"""Find the entity that a person means by a name."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.terms import term
from kg.query.prefixes import expand, shorten
from kg.query.table import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import NamedNode

    from kg.store import Graph

_TYPES: Final = ("schema:Person", "schema:Organization", "schema:Place", "kg:Policy", "schema:Event", "skos:Concept")
_NAMING: Final = ("rdfs:label", "skos:altLabel")
CLOSE: Final = 5
"""Names that a message suggests."""
USUAL: Final = 10
"""How many times the documents of all others of its name one must have, to be meant without a question."""
MANY: Final = 8
"""Things of one name that a message lists."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entity: its own (`main`) or another one."""

    entity: NamedNode
    text: str
    main: bool


def names(graph: Graph) -> list[Name]:
    """Every name of every entity, sorted: its label where all documents are put together, and its other names."""
    # Each pattern by itself: where documents are many, a query that joins them takes several times as long.
    things = {quad.subject for type_ in _TYPES for quad in _merged(graph, "rdf:type", term(type_))}
    found = [
        Name(quad.subject, quad.object.value, naming == _NAMING[0])
        for naming in _NAMING
        for quad in _merged(graph, naming)
        if quad.subject in things and isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal)
    ]
    return sorted(found, key=lambda name: (name.text, not name.main, name.entity.value))


def document(graph: Graph, name: str) -> str:
    """The id of the one document that is called so: an id comes before a source.

    Raises KgError where there is none, or where several come from that source.
    """
    entries = graph.entries()
    ids = [one.id for one in entries if one.id == name] or [one.id for one in entries if one.source == name]
    if not ids:
        listing = f"`kg status {graph.path} --all` lists those that it holds"
        raise KgError(f"{graph.path} holds no document {name!r}: {listing}")
    if len(ids) > 1:
        raise KgError(f"{graph.path} holds several documents from {name!r}: name one of {', '.join(ids)}")
    return ids[0]


def _merged(graph: Graph, predicate: str, object_: NamedNode | None = None) -> Iterator[ox.Quad]:
    return graph.store.quads_for_pattern(None, term(predicate), object_, ox.DefaultGraph())


def entity(graph: Graph, name: str) -> NamedNode:
    """The one entity that is called so, by its IRI (`id:...` or whole), its name or another of its names.

    Case, accents, a leading article and characters that cannot be seen do not matter; the spelling that differs least
    decides, and an entity's own name comes before the other names of others; of several, one that has nearly all the
    documents is meant. Raises KgError where nothing is called so (with the closest names), or several things are.
    """
    wanted = name.strip()
    iri = expand(wanted, graph.base)
    if iri is not None and (one := _named(graph, iri)):
        return one
    known = names(graph)
    if iri is not None:
        raise KgError(f"No entity has the IRI {line(iri)}. {_suggestion(iri.rpartition('/')[2], known)}")
    for fold in (cased, bare):
        meant = fold(wanted)
        alike = [one for one in known if fold(one.text) == meant]
        for main in (True, False):
            found = {one.entity for one in alike if one.main or not main}
            if len(found) == 1:
                return found.pop()
            if found:
                if (usual := _usual(graph, found)) is not None:
                    return usual
                raise KgError(
                    f"Several things are called {line(wanted)!r}: {_listed(graph, found)}. "
                    "Give one of these instead of the name"
                )
    raise KgError(f"Nothing is called {line(wanted)!r}. {_suggestion(wanted, known)}")


def _usual(graph: Graph, found: set[NamedNode]) -> NamedNode | None:
    """The one of several things that nearly all documents with any of them mean; None where there is none such."""
    counts = {node: len(_homes(graph, node)) for node in found}
    first = max(found, key=lambda node: (counts[node], node.value))
    return first if counts[first] >= USUAL * (sum(counts.values()) - counts[first]) else None


def _homes(graph: Graph, node: NamedNode) -> list[str]:
    """The graphs of the documents that have a thing."""
    quads = graph.store.quads_for_pattern(node, term("rdf:type"), None, None)
    return sorted({quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)})


def _listed(graph: Graph, found: set[NamedNode]) -> str:
    """Things by their IRIs, those of most documents first, with how many each has and, of few, which the first is."""
    rows = []
    for node in found:
        homes = _homes(graph, node)
        rows.append((-len(homes), shorten(node.value, graph.base), homes))
    shown = [
        f"{name} ({-count} document{'s' if count < -1 else ''}"
        + (f", {line(homes[0].removeprefix(f'{graph.base}graph-'))})" if homes and count > -4 else ")")
        for count, name, homes in sorted(rows)[:MANY]
    ]
    more = len(rows) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _named(graph: Graph, iri: str) -> NamedNode | None:
    """The entity of that IRI, looked up, not listed: a large graph has many names."""
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return None
    types = {quad.object for quad in graph.store.quads_for_pattern(node, term("rdf:type"), None)}
    named = any(next(graph.store.quads_for_pattern(node, term(name), None), None) for name in _NAMING)
    return node if named and types & {term(name) for name in _TYPES} else None


def cased(text: str) -> str:
    """The text for comparing: compatibility forms, case, invisible characters, white space and the article folded."""
    if text.isascii():  # most names: nothing to fold but case
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKC", text).casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        text = "".join(character for character in text if unicodedata.category(character) != "Cf")
        text = unicodedata.normalize("NFC", text)
    return re.sub(r"^(the|a|an) ", "", " ".join(text.split()))


def bare(text: str) -> str:
    """The same without accents and punctuation other than `+` and `%`."""
    letters = unicodedata.normalize("NFKD", cased(text))
    letters = "".join(character for character in letters if not unicodedata.combining(character))
    return " ".join(re.sub(r"[^\w+%]+", " ", letters).split())


def _suggestion(wanted: str, known: list[Name]) -> str:
    """The names that are close as a whole, then those that share most of the words, nearly enough."""
    by_fold: dict[str, str] = {}
    for one in known:
        by_fold.setdefault(bare(one.text), line(one.text))
    folded = bare(wanted)[:200]
    close = difflib.get_close_matches(folded, by_fold, n=CLOSE, cutoff=0.6)
    vocabulary = sorted({word for fold in by_fold for word in fold.split()})
    words = [set(difflib.get_close_matches(word, vocabulary, n=CLOSE, cutoff=0.8)) for word in folded.split()[:10]]
    shared = {fold: sum(1 for alike in words if alike & {*fold.split()}) for fold in by_fold}
    ranked = sorted((fold for fold in by_fold if shared[fold] * 2 > len(words)), key=lambda fold: (-shared[fold], fold))
    close += [fold for fold in ranked if fold not in close][: CLOSE - len(close)]
    if not close:
        return "Its name as the documents have it is wanted, or another name that they use for it"
    return "Did you mean: " + ", ".join(by_fold[fold] for fold in close) + "?"
