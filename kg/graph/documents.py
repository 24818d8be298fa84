"""The document, its file, the run that read it, and the speech that it holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from pyoxigraph import Literal, Triple

from kg.graph.literals import dated, integer, is_date, label
from kg.graph.source import Source
from kg.graph.terms import term
from kg.model import SPEECH, Extraction


def holds_speech(extraction: Extraction) -> bool:
    """Whether somebody is shown to speak, or a fact is told about the speech: a bare notice is a document only."""
    return extraction.speaker is not None or any(fact.subject == SPEECH for fact in extraction.facts)


def describe_document(source: Source) -> Iterator[Triple]:
    extraction, node = source.extraction, source.document
    document, frame = extraction.document, extraction.frame
    file = source.iris.file(document.source)
    yield Triple(node, term("rdf:type"), term("kg:Document"))
    yield Triple(node, term("dcterms:title"), label(frame.title or document.id, frame.language))
    yield Triple(node, term("dcterms:source"), Literal(document.source))
    yield Triple(node, term("dcterms:language"), Literal(frame.language))
    yield Triple(node, term("kg:sha256"), Literal(document.sha256))
    if frame.date and is_date(frame.date):
        yield Triple(node, term("schema:datePublished"), dated(frame.date))
    yield Triple(node, term("kg:sentenceCount"), integer(len(extraction.sentences)))
    yield Triple(node, term("kg:coveredSentenceCount"), integer(covered(extraction)))
    yield Triple(node, term("prov:wasDerivedFrom"), file)
    yield Triple(file, term("rdf:type"), term("prov:Entity"))
    yield Triple(file, term("rdfs:label"), Literal(document.source))


def describe_run(source: Source) -> Iterator[Triple]:
    run, node = source.extraction.run, source.run
    yield Triple(node, term("rdf:type"), term("prov:Activity"))
    yield Triple(node, term("rdfs:label"), label(f"kg {run.version} with {run.pipeline} {run.pipeline_version}", "en"))
    for name, version in (("kg", run.version), (run.pipeline, run.pipeline_version)):
        software = source.iris.software(name, version)
        yield Triple(node, term("prov:wasAssociatedWith"), software)
        yield Triple(software, term("rdf:type"), term("prov:SoftwareAgent"))
        yield Triple(software, term("rdfs:label"), Literal(name))
        yield Triple(software, term("schema:softwareVersion"), Literal(version))


def describe_speech(source: Source) -> Iterator[Triple]:
    frame = source.extraction.frame
    title = label(frame.title or source.extraction.document.id, frame.language)
    yield Triple(source.speech, term("rdf:type"), term("kg:Speech"))
    yield Triple(source.speech, term("rdfs:label"), title)
    yield Triple(source.speech, term("schema:recordedIn"), source.document)


def covered(extraction: Extraction) -> int:
    """How many sentences a fact or a statement is drawn from."""
    sentences = sorted(extraction.sentences)
    ends = [sentence.end for sentence in sentences]
    found: set[int] = set()
    places = {fact.evidence for fact in extraction.facts} | {row.evidence for row in extraction.statements}
    for evidence in places:
        index = bisect_right(ends, evidence.begin)
        while index < len(sentences) and sentences[index].begin < evidence.end:
            found.add(index)
            index += 1
    return len(found)
