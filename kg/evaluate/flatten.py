"""From the graph of one document to the record that is scored: the profile read backwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from kg.evaluate.records import Claim, Record, Thing, Utterance
from kg.graph.terms import CLASSES, GUIDE, POSITION, SPEECH_TYPE, STATEMENTS, term
from kg.model import SPEECH

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

    Term = NamedNode | BlankNode | Literal | Triple

TYPE: Final = term("rdf:type")
LABEL: Final = term("rdfs:label")


def flatten(quads: Iterable[Quad]) -> Record:
    """What the quads of one document describe; what the profile does not name is ignored."""
    return _Reader(quads).record()


class _Reader:
    """An index of the quads by subject and predicate, and by class, with the ids that things have in the record."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.objects: dict[tuple[Term, NamedNode], list[Term]] = defaultdict(list)
        self.members: dict[Term, list[Term]] = defaultdict(list)
        self.rows: list[tuple[Term, NamedNode, Term]] = []
        for quad in sorted(quads, key=_place):
            self.objects[quad.subject, quad.predicate].append(quad.object)
            self.rows.append((quad.subject, quad.predicate, quad.object))
            if quad.predicate == TYPE:
                self.members[quad.object].append(quad.subject)
        self.ids: dict[Term, str] = dict.fromkeys(self.members[term("kg:Speech")], SPEECH)
        self.types: dict[Term, str] = dict.fromkeys(self.ids, SPEECH_TYPE)

    def record(self) -> Record:
        entities = tuple(self._entities())
        return Record(entities, (*self._facts(), *self._positions()), tuple(self._statements()))

    def _entities(self) -> Iterable[Thing]:
        speeches = len(self.ids)
        for kind, name in CLASSES.items():
            for node in self.members[term(name)]:
                label = self._text(node, LABEL)
                if node in self.ids or label is None:
                    continue
                self.ids[node], self.types[node] = f"e{len(self.ids) - speeches + 1}", kind
                others = {_text(o) for o in self.objects[node, term("skos:altLabel")]} - {label}
                yield Thing(self.ids[node], kind, label, tuple(sorted(others)))

    def _facts(self) -> Iterable[Claim]:
        evidence = self._evidence()
        for s, p, o in self.rows:
            name = GUIDE.get((p.value, self.types.get(s, "")))
            if name is None or not (o in self.ids or _is_literal(o)):
                continue
            quote, rule = min(evidence.get((s, p, o)) or [("", "")], key=lambda found: len(found[0]))
            yield Claim(self.ids[s], name, self.ids.get(o) or _text(o), None, quote, rule)

    def _positions(self) -> Iterable[Claim]:
        evidence = self._evidence()
        for node in self.members[term("org:Membership")]:
            person, role, body = (self._one(node, term(p)) for p in ("org:member", "org:role", "org:organization"))
            if person not in self.ids or role is None:
                continue
            label = _text(role) if _is_literal(role) else self._text(role, LABEL) or ""
            found = evidence.get((node, term("org:member"), person)) or [("", "")]
            quote, rule = min(found, key=lambda row: len(row[0]))
            held = self.ids.get(body) if body is not None else None
            yield Claim(self.ids[person], POSITION, held, label, quote, rule)

    def _statements(self) -> Iterable[Utterance]:
        for kind, name in STATEMENTS.items():
            for node in self.members[term(name)]:
                yield Utterance(kind, max(self._quotes(node) or [""], key=len), self._text(node, term("kg:rule")) or "")

    def _evidence(self) -> dict[tuple[Term, Term, Term], list[tuple[str, str]]]:
        """What proves each triple: quotes, with the rules that read them."""
        found: dict[tuple[Term, Term, Term], list[tuple[str, str]]] = defaultdict(list)
        for fact in self.members[term("rdf:Statement")]:
            s, p, o = (self._one(fact, term(f"rdf:{part}")) for part in ("subject", "predicate", "object"))
            if s is not None and p is not None and o is not None:
                rule = self._text(fact, term("kg:rule")) or ""
                found[s, p, o] += [(quote, rule) for quote in self._quotes(fact)]
        return found

    def _quotes(self, node: Term) -> list[str]:
        passages = self.objects[node, term("prov:wasQuotedFrom")]
        return [_text(quote) for passage in passages for quote in self.objects[passage, term("nif:anchorOf")]]

    def _one(self, node: Term, predicate: NamedNode) -> Term | None:
        return next(iter(self.objects[node, predicate]), None)

    def _text(self, node: Term, predicate: NamedNode) -> str | None:
        found = self._one(node, predicate)
        return None if found is None else _text(found)


def _place(quad: Quad) -> tuple[str, str, str]:
    return (_text(quad.subject), quad.predicate.value, _text(quad.object))


def _text(node: Term) -> str:
    return str(getattr(node, "value", node))


def _is_literal(node: Term) -> bool:
    from pyoxigraph import Literal

    return isinstance(node, Literal)
