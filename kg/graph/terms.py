"""The profile's terms as data: namespaces, classes, and what each predicate of the annotation guide is in RDF."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode

from kg.model import EntityType, Scope, StatementKind

NAMESPACES: Final = {
    "dcterms": "http://purl.org/dc/terms/",
    "kg": "https://w3id.org/speech-kg/ns#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
ONTOLOGY: Final = NamedNode("https://w3id.org/speech-kg/ns")


@lru_cache(1024)
def term(curie: str) -> NamedNode:
    """The IRI of a prefixed name such as `schema:founder`. Raises KeyError for a prefix that the profile has not."""
    prefix, _, local = curie.partition(":")
    return NamedNode(NAMESPACES[prefix] + local)


def curie(iri: NamedNode) -> str:
    """The prefixed name of a term of the profile, else the IRI itself."""
    for prefix, namespace in NAMESPACES.items():
        if iri.value.startswith(namespace):
            return f"{prefix}:{iri.value[len(namespace) :]}"
    return iri.value


CLASSES: Final = {
    EntityType.PERSON: "schema:Person",
    EntityType.ORGANIZATION: "schema:Organization",
    EntityType.PLACE: "schema:Place",
    EntityType.POLICY: "kg:Policy",
    EntityType.EVENT: "schema:Event",
    EntityType.TOPIC: "skos:Concept",
}
FINER: Final = {
    EntityType.ORGANIZATION: (
        "schema:GovernmentOrganization",
        "schema:Corporation",
        "schema:PoliticalParty",
        "schema:CollegeOrUniversity",
        "schema:NewsMediaOrganization",
        "schema:NGO",
    ),
    EntityType.PLACE: ("schema:Country", "schema:City", "schema:AdministrativeArea"),
    EntityType.POLICY: (
        "kg:Strategy",
        "kg:Plan",
        "kg:Programme",
        "kg:Initiative",
        "schema:Legislation",
        "kg:Treaty",
        "kg:Agreement",
        "kg:Resolution",
        "kg:Budget",
    ),
    EntityType.EVENT: (
        "kg:Conference",
        "kg:Meeting",
        "kg:Visit",
        "kg:Signing",
        "kg:Founding",
        "kg:Election",
        "kg:Conflict",
        "schema:Festival",
    ),
}
STATEMENTS: Final = {kind: f"kg:{kind}" for kind in StatementKind}
SCOPES: Final = {scope: f"kg:{scope}" for scope in Scope}

PERSON, ORGANIZATION, PLACE, POLICY, EVENT, TOPIC = EntityType
SPEECH_TYPE: Final = "Speech"
"""Stands where a subject's type is asked for and the subject is the document's own speech."""

Types = frozenset[EntityType]
AGENT: Final[Types] = frozenset({PERSON, ORGANIZATION, PLACE})
ANY: Final[Types] = frozenset(EntityType)
DATE: Final[Types] = frozenset()
"""No entity: the object is a date."""


@dataclass(frozen=True, slots=True)
class Property:
    """A row of the guide's table for one type of subject: the RDF term, and what its object may be."""

    guide: str
    subject: EntityType | str
    term: str
    objects: Types


def _rows() -> list[Property]:
    rows = [
        Property("partOf", ORGANIZATION, "schema:parentOrganization", frozenset({ORGANIZATION})),
        Property("partOf", PLACE, "schema:containedInPlace", frozenset({PLACE})),
        Property("partOf", POLICY, "schema:isPartOf", frozenset({POLICY})),
        Property("partOf", EVENT, "schema:superEvent", frozenset({EVENT})),
        Property("founder", ORGANIZATION, "schema:founder", AGENT),
        Property("foundingDate", ORGANIZATION, "schema:foundingDate", DATE),
        Property("basedIn", ORGANIZATION, "schema:location", frozenset({PLACE})),
        Property("eventSubject", EVENT, "schema:about", ANY),
        Property("deliveredBy", SPEECH_TYPE, "schema:performer", frozenset({PERSON})),
        Property("deliveredAt", SPEECH_TYPE, "schema:superEvent", frozenset({EVENT})),
        Property("issuedBy", POLICY, "kg:issuedBy", AGENT),
        Property("policyDate", POLICY, "dcterms:issued", DATE),
        Property("addresses", POLICY, "schema:about", frozenset({TOPIC, POLICY, PLACE, ORGANIZATION})),
    ]
    many: list[tuple[str, str, Types, Types]] = [
        ("memberOf", "schema:memberOf", AGENT, frozenset({ORGANIZATION, POLICY})),
        ("supports", "kg:supports", AGENT | {POLICY}, ANY),
        ("opposes", "kg:opposes", AGENT | {POLICY}, ANY),
        ("implements", "kg:implements", AGENT | {EVENT}, frozenset({POLICY})),
        ("promotes", "kg:promotes", AGENT | {EVENT, POLICY}, frozenset({POLICY, TOPIC, ORGANIZATION, EVENT})),
        ("cooperatesWith", "kg:cooperatesWith", AGENT, AGENT),
    ]
    rows += [Property(name, type_, iri, objects) for name, iri, types, objects in many for type_ in sorted(types)]
    for type_ in (EVENT, SPEECH_TYPE):
        rows += [
            Property("eventPlace", type_, "schema:location", frozenset({PLACE})),
            Property("eventDate", type_, "schema:startDate", DATE),
            Property("organizer", type_, "schema:organizer", AGENT),
            Property("participant", type_, "schema:attendee", AGENT),
        ]
    return rows


PROPERTIES: Final = {(row.guide, str(row.subject)): row for row in _rows()}
"""By the guide's predicate and the subject's type (`Speech` for the speech). `position` is no row: it is a node."""

GUIDE: Final = {(term(row.term).value, subject): guide for (guide, subject), row in PROPERTIES.items()}
"""The way back: the term's IRI and the subject's type to the guide's predicate."""

POSITION: Final = "position"
POSITION_HOLDERS: Final[Types] = frozenset({ORGANIZATION, PLACE})
