"""Facts as plain triples, each with one node per place that proves it; positions as memberships with a role."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.graph.literals import dated, decimal, is_date, label
from kg.graph.source import Source, Triple
from kg.graph.terms import DATE, POSITION, POSITION_HOLDERS, PROPERTIES, SCOPES, SPEECH_TYPE, term
from kg.model import SPEECH, EntityType, Extraction, Fact, Span

Claim = Triple
"""Subject, predicate and object: one asserted triple, which a fact at a place is the evidence of."""


def is_admitted(extraction: Extraction, fact: Fact) -> bool:
    """Whether the guide's table has a place for the fact: type of subject, type of object, a real date, a role."""
    subject = _subject_type(extraction, fact)
    if fact.predicate == POSITION:
        held = fact.object is None or _type(extraction, fact.object) in POSITION_HOLDERS
        return subject == EntityType.PERSON and bool((fact.role or "").strip()) and held
    row = PROPERTIES.get((fact.predicate, subject))
    if row is None or fact.object is None or fact.object == fact.subject:
        return False
    return is_date(fact.object) if row.objects == DATE else _type(extraction, fact.object) in row.objects


def describe_facts(source: Source) -> Iterator[Triple]:
    """The triples of all facts, which the table must admit; of two records of a fact at one place, the surer one's."""
    best: dict[tuple[Claim, Span], Fact] = {}
    for fact in sorted(source.extraction.facts, key=_surest):
        best.setdefault((_claim(source, fact), fact.evidence), fact)
    positions: dict[NamedNode, list[Fact]] = {}
    for (claim, _), fact in best.items():
        yield claim
        yield from _describe_fact(source, claim, fact)
        if fact.predicate == POSITION:
            positions.setdefault(claim[0], []).append(fact)
    titles: dict[NamedNode, set[str]] = {}
    for fact in source.extraction.facts:
        if fact.role:
            titles.setdefault(source.iris.role(fact.role), set()).add(fact.role)
    for membership, facts in positions.items():
        yield from _describe_position(source, membership, facts, titles)


def _surest(fact: Fact) -> tuple[float, str, str, str, str]:
    return (-fact.confidence, fact.rule, fact.scope, fact.speaker or "", fact.role or "")


def _claim(source: Source, fact: Fact) -> Claim:
    """What the evidence is about: of a position, that the person is the membership's member."""
    subject = source.thing(fact.subject)
    if fact.predicate == POSITION:
        body = source.thing(fact.object) if fact.object else None
        membership = source.iris.membership(subject, source.iris.role(fact.role or ""), body)
        return membership, term("org:member"), subject
    row = PROPERTIES[fact.predicate, _subject_type(source.extraction, fact)]
    value = fact.object or ""
    return subject, term(row.term), dated(value) if row.objects == DATE else source.thing(value)


def _describe_fact(source: Source, claim: Claim, fact: Fact) -> Iterator[Triple]:
    node = source.iris.fact(*map(str, claim), str(source.passage(fact.evidence)))
    yield node, term("rdf:type"), term("kg:Fact")
    yield node, term("rdf:type"), term("rdf:Statement")
    yield node, term("rdf:subject"), claim[0]
    yield node, term("rdf:predicate"), claim[1]
    yield node, term("rdf:object"), claim[2]
    yield node, term("kg:confidence"), decimal(fact.confidence)
    yield node, term("kg:rule"), Literal(fact.rule)
    yield from _describe_evidence(source, node, fact)


def _describe_position(
    source: Source, membership: NamedNode, facts: list[Fact], titles: dict[NamedNode, set[str]]
) -> Iterator[Triple]:
    """The office; its evidence hangs on it too, so that the simple query needs no kg:Fact: the surest confidence.

    Offices that differ in case or punctuation only are one role: its label is the first of its titles by alphabet.
    """
    fact = min(facts, key=_surest)
    role = source.iris.role(fact.role or "")
    yield membership, term("rdf:type"), term("org:Membership")
    yield membership, term("org:role"), role
    yield role, term("rdf:type"), term("org:Role")
    yield role, term("rdfs:label"), label(min(titles[role]), source.extraction.frame.language)
    if fact.object:
        yield membership, term("org:organization"), source.thing(fact.object)
    yield membership, term("kg:confidence"), decimal(fact.confidence)
    for one in facts:
        yield from _describe_evidence(source, membership, one)


def _describe_evidence(source: Source, node: NamedNode, fact: Fact) -> Iterator[Triple]:
    yield node, term("prov:wasQuotedFrom"), source.passage(fact.evidence)
    yield node, term("kg:scope"), term(SCOPES[fact.scope])
    yield node, term("prov:wasGeneratedBy"), source.run
    if fact.speaker is not None:
        yield node, term("prov:wasAttributedTo"), source.thing(fact.speaker)


def _subject_type(extraction: Extraction, fact: Fact) -> str:
    return SPEECH_TYPE if fact.subject == SPEECH else _type(extraction, fact.subject)


def _type(extraction: Extraction, key: str) -> str:
    """The type of an entity; of what is no entity, nothing that the table knows."""
    return str(extraction.by_key[key].type) if key in extraction.by_key else ""
