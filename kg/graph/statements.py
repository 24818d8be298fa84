"""What the speaker does with words: commitments, calls, thanks, congratulations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.graph.literals import dated, decimal, is_date
from kg.graph.source import Source, Triple
from kg.graph.terms import STATEMENTS, term
from kg.model import Statement


def describe_statements(source: Source) -> Iterator[Triple]:
    """One node per kind and sentence, and per who commits or is addressed where a sentence has two of one kind."""
    unique = {
        _told_apart_by(row): row for row in sorted(source.extraction.statements, key=_told_apart_by, reverse=True)
    }
    shared = Counter((row.kind, row.evidence) for row in unique.values())
    for told, row in unique.items():
        clash = "\x00".join(map(str, told)) if shared[row.kind, row.evidence] > 1 else ""
        node = source.iris.statement(source.extraction.document.id, row.kind, row.evidence, clash)
        yield from _describe(source, node, row)


def _told_apart_by(row: Statement) -> tuple[str, int, int, str, str, str]:
    return (row.kind, row.evidence.begin, row.evidence.end, row.by or "", row.to or "", row.speaker or "")


def _describe(source: Source, node: NamedNode, row: Statement) -> Iterator[Triple]:
    yield node, term("rdf:type"), term(STATEMENTS[row.kind])
    yield node, term("rdf:type"), term("kg:SpeechAct")
    yield node, term("prov:wasQuotedFrom"), source.passage(row.evidence)
    yield node, term("kg:confidence"), decimal(row.confidence)
    yield node, term("kg:rule"), Literal(row.rule)
    yield node, term("prov:wasGeneratedBy"), source.run
    for predicate, key in (("prov:wasAttributedTo", row.speaker), ("kg:committer", row.by), ("kg:addressee", row.to)):
        if key is not None:
            yield node, term(predicate), source.thing(key)
    for key in row.about:
        yield node, term("schema:about"), source.thing(key)
    if row.deadline and is_date(row.deadline):
        yield node, term("kg:deadline"), dated(row.deadline)
