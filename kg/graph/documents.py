"""The document, its file, the run that read it, and the speech that it holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import Literal

from kg.graph.literals import dated, integer, is_date, label
from kg.graph.source import Source, Triple
from kg.graph.terms import term
from kg.model import SPEECH, Extraction, Span, Told


def holds_speech(extraction: Extraction) -> bool:
    """Whether somebody is shown or told to speak, or a fact tells of the speech: a bare notice is a document only."""
    told = extraction.document.tells("speaker") is not None
    return told or extraction.speaker is not None or any(fact.subject == SPEECH for fact in extraction.facts)


def describe_document(source: Source) -> Iterator[Triple]:
    extraction, node = source.extraction, source.document
    document, frame = extraction.document, extraction.frame
    places = [*(fact.evidence for fact in extraction.facts), *(said.evidence for said in extraction.statements)]
    file = source.iris.file(document.source)
    yield node, term("rdf:type"), term("kg:Document")
    yield node, term("dcterms:title"), label(frame.title or document.id, frame.language)
    yield node, term("dcterms:source"), Literal(document.source)
    yield node, term("dcterms:language"), Literal(frame.language)
    yield node, term("kg:sha256"), Literal(document.sha256)
    if frame.date and is_date(frame.date):
        yield node, term("schema:datePublished"), dated(frame.date)
    yield node, term("kg:sentenceCount"), integer(len(extraction.sentences))
    yield node, term("kg:coveredSentenceCount"), integer(covered(extraction.sentences, places))
    yield node, term("prov:wasDerivedFrom"), file
    for told in document.told:
        yield from _describe_told(source, told)
    yield file, term("rdf:type"), term("prov:Entity")
    yield file, term("rdfs:label"), Literal(document.source)


def _describe_told(source: Source, told: Told) -> Iterator[Triple]:
    """One thing that is told about the document, with who tells it."""
    node = source.iris.told(source.extraction.document.id, told)
    yield source.document, term("kg:tells"), node
    yield node, term("rdf:type"), term("kg:Metadatum")
    yield node, term("kg:field"), Literal(told.name)
    yield node, term("rdf:value"), Literal(told.value)
    yield node, term("kg:origin"), Literal(told.origin.value)


def describe_run(source: Source) -> Iterator[Triple]:
    run, node = source.extraction.run, source.run
    yield node, term("rdf:type"), term("prov:Activity")
    yield node, term("rdfs:label"), label(f"kg {run.version} with {run.pipeline} {run.pipeline_version}", "en")
    for name, version in (("kg", run.version), (run.pipeline, run.pipeline_version)):
        software = source.iris.software(name, version)
        yield node, term("prov:wasAssociatedWith"), software
        yield software, term("rdf:type"), term("prov:SoftwareAgent")
        yield software, term("rdfs:label"), Literal(name)
        yield software, term("schema:softwareVersion"), Literal(version)


def describe_speech(source: Source) -> Iterator[Triple]:
    frame = source.extraction.frame
    title = label(frame.title or source.extraction.document.id, frame.language)
    yield source.speech, term("rdf:type"), term("kg:Speech")
    yield source.speech, term("rdfs:label"), title
    yield source.speech, term("schema:recordedIn"), source.document


def covered(sentences: Iterable[Span], places: Iterable[Span]) -> int:
    """How many sentences some of the places (those of the facts and statements) lie in."""
    ordered = sorted(sentences)
    return len({index for place in set(places) for index in touched(ordered, place)})


def touched(sentences: Sequence[Span], place: Span) -> range:
    """The positions of the sentences, which are in order and apart, that a place lies in, wholly or in part."""
    first = bisect_right(sentences, place.begin, key=lambda sentence: sentence.end)
    return range(first, bisect_left(sentences, place.end, lo=first, key=lambda sentence: sentence.begin))
