"""From a graph to what the page shows: its network of entities and facts, its statements, the mentions in its texts."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode

from kg.errors import KgError
from kg.graph.terms import SPEECH_TYPE, term
from kg.model import Scope
from kg.recall import KINDS, place_words
from kg.view.data import Claim, Evidence, Page, Passage, Text, Thing, Utterance

if TYPE_CHECKING:
    from kg.store import Graph


def collect(graph: Graph) -> Page:
    """All that the page of a graph shows, sorted, so that the same graph gives the same page."""
    return _Reading(graph).page()


class _Reading:
    """A graph's network and quads, with the positions that names have in the page's lists."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.base = graph.base
        self.network = graph.networkx()
        self.documents = graph.documents()
        self.texts = [graph.text(document.id) for document in self.documents]
        self.number = {document.id: index for index, document in enumerate(self.documents)}
        self.by_iri = {document.iri: index for index, document in enumerate(self.documents)}
        # The speeches first, then by name, which begins with the type.
        nodes = self.network.nodes
        self.names = sorted(nodes, key=lambda name: (nodes[name]["type"] != SPEECH_TYPE, name))
        self.thing = {name: index for index, name in enumerate(self.names)}
        self.values: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for quad in graph.quads():
            if isinstance(quad.object, NamedNode | Literal) and isinstance(quad.subject, NamedNode):
                self.values[quad.subject.value][quad.predicate.value].add(quad.object.value)
        self.subjects = sorted(self.values)

    def page(self) -> Page:
        claims = tuple(sorted(self._claims(), key=_in_order))
        texts = tuple(self._texts(claims))
        title = texts[0].title if len(texts) == 1 else f"What {len(texts)} speeches say"
        things = tuple(self._thing(name) for name in self.names)
        return Page(title, texts, things, claims, tuple(self._utterances()), phrases(), self.base)

    def _thing(self, name: str) -> Thing:
        node = self.network.nodes[name]
        finer = (node["finer"] or "").partition(":")[2]
        return Thing(name, node["label"], node["type"], finer, tuple(sorted(node["aliases"])))

    def _claims(self) -> Iterator[Claim]:
        for source, target, fact in self.network.edges(data=True):
            proofs = self._evidence(fact["evidence"])
            yield Claim(self.thing[source], fact["predicate"], self.thing[target], "", fact["role"] or "", proofs)
        for name, node in self.network.nodes(data=True):
            for fact in (*node["dates"], *node["positions"]):
                proofs = self._evidence(fact["evidence"])
                value, role = fact.get("value") or "", fact.get("role") or ""
                yield Claim(self.thing[name], fact["predicate"], None, value, role, proofs)

    def _evidence(self, rows: list[dict[str, Any]]) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(
                self._within(self.number[row["document"]], row["begin"], row["end"]),
                row["scope"] == Scope.ASSERTED,
                self.thing.get(row["speaker"] or ""),
                row["confidence"],
                row["quote"],
            )
            for row in rows
            if row["document"] in self.number
        )

    def _texts(self, claims: tuple[Claim, ...]) -> Iterator[Text]:
        mentions: dict[int, set[tuple[int, int, int]]] = defaultdict(set)
        places: dict[int, dict[int, str]] = defaultdict(dict)
        speeches: dict[str, int] = {}
        for iri in self.subjects:
            passage = self._passage(iri)
            if passage is not None and passage.begin < passage.end:
                places[passage.document][passage.begin] = next(iter(self._all(iri, "kg:place")), "")
                for named in self._things(iri, "kg:mentions"):
                    mentions[passage.document].add((passage.begin, passage.end, named))
            name = iri.removeprefix(self.base)
            if name in self.thing:
                speeches |= dict.fromkeys(self._all(iri, "schema:recordedIn"), self.thing[name])
        covered = self._covered()
        told = {(claim.subject, claim.predicate): claim for claim in reversed(claims)}
        for index, document in enumerate(self.documents):
            speech = speeches.get(document.iri, -1)
            date, speaker = told.get((speech, "eventDate")), told.get((speech, "deliveredBy"))
            yield Text(
                id=document.id,
                title=document.title,
                text=self.texts[index],
                source=document.source,
                date=date.value if date else document.date or "",
                speaker=speaker.object if speaker else None,
                mentions=tuple(sorted(mentions[index])),
                sentences=covered.get(document.id, ()),
                places=_turns(places[index]),
            )

    def _covered(self) -> dict[str, tuple[int, int]]:
        """Sentences, and covered ones, by document; nothing if the folder does not know its sentences."""
        try:
            return {tally.name: (tally.total, tally.covered) for tally in self.graph.coverage().documents}
        except KgError:
            return {}

    def _utterances(self) -> list[Utterance]:
        found = []
        for iri in self.subjects:
            kind = next((KINDS[class_] for class_ in self._all(iri, "rdf:type") if class_ in KINDS), "")
            quoted = self._all(iri, "prov:wasQuotedFrom") if kind else []
            found += [self._utterance(iri, kind, place) for place in map(self._passage, quoted) if place is not None]
        return sorted(found, key=lambda said: (said.passage, said.kind, said.key))

    def _utterance(self, iri: str, kind: str, passage: Passage) -> Utterance:
        return Utterance(
            key=iri.removeprefix(self.base),
            kind=kind,
            passage=passage,
            speaker=next(self._things(iri, "prov:wasAttributedTo"), None),
            by=next(self._things(iri, "kg:committer"), None),
            to=next(self._things(iri, "kg:addressee"), None),
            about=tuple(sorted(self._things(iri, "schema:about"))),
            deadline=next(iter(self._all(iri, "kg:deadline")), ""),
            confidence=max(map(float, self._all(iri, "kg:confidence")), default=None),
        )

    def _all(self, iri: str, name: str) -> list[str]:
        return sorted(self.values[iri][term(name).value]) if iri in self.values else []

    def _things(self, iri: str, name: str) -> Iterator[int]:
        """The entities that a property leads to, as positions."""
        names = (value.removeprefix(self.base) for value in self._all(iri, name))
        return (self.thing[name] for name in names if name in self.thing)

    def _passage(self, iri: str) -> Passage | None:
        where = [self.by_iri.get(value) for value in self._all(iri, "nif:referenceContext")]
        begin, end = (self._all(iri, f"nif:{edge}Index") for edge in ("begin", "end"))
        if not where or where[0] is None or not begin or not end:
            return None
        return self._within(where[0], int(begin[0]), int(end[0]))

    def _within(self, document: int, begin: int, end: int) -> Passage:
        """A damaged graph is `kg verify`'s to report: the page marks what is there, and shows the quote as held."""
        size = len(self.texts[document])
        return Passage(document, min(max(begin, 0), size), min(max(end, 0), size))


def _turns(places: dict[int, str]) -> tuple[tuple[int, str], ...]:
    """The offsets where the place changes, of those at which passages begin."""
    found: list[tuple[int, str]] = []
    for begin, place in sorted(places.items()):
        if place != (found[-1][1] if found else ""):
            found.append((begin, place))
    return tuple((begin, place_words(place)) for begin, place in found)


def _in_order(claim: Claim) -> tuple[int, int, str, int, str, str]:
    """By subject, then as the guide lists the predicates, then by object."""
    names = list(phrases())
    rank = names.index(claim.predicate) if claim.predicate in names else len(names)
    object_ = -1 if claim.object is None else claim.object
    return (claim.subject, rank, claim.predicate, object_, claim.value, claim.role)


@cache
def phrases() -> dict[str, tuple[str, str]]:
    """How a predicate of the guide is read from its subject, and from its object, in the guide's order."""
    table = tomllib.loads((files("kg.view") / "assets" / "phrases.toml").read_text(encoding="utf-8"))
    return {name: (forward, inverse) for name, (forward, inverse) in table.items()}
