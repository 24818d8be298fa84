"""What a document tells of its things, in short: what other documents' things are compared with, without the store."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import Any, Final

from kg.graph.iri import Iris
from kg.graph.owners import owner, year_before
from kg.model import SPEECH, EntityType, Extraction, Form

_OWNED: Final = (EntityType.ORGANIZATION, EntityType.POLICY, EntityType.EVENT)


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity as one document has it.

    `local` is its IRI below the base, as the document by itself would have it; `mentions` counts its places; `roles`
    are a person's offices with the local name of their body, empty where none is named; `dates` an event's own, ISO
    8601; `within` the local names of what it is said to be a part of or to lie in; `owner` the country that stands
    beside the name of a body, policy or event: "Mexico's National Customs Agency".
    """

    local: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    finer: str = ""
    mentions: int = 0
    roles: tuple[tuple[str, str], ...] = ()
    dates: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The things of a document but for its topics, by local name; its date, the local name of who speaks, and who
    speaks and publishes by what is told about it; empty where not known."""

    date: str
    speaker: str
    told_speaker: str
    publisher: str
    things: tuple[Thing, ...]

    def row(self) -> dict[str, Any]:
        """As JSON has it; `outline` takes it back."""
        things = [{key: value for key, value in asdict(thing).items() if value} for thing in self.things]
        told = {"told_speaker": self.told_speaker, "publisher": self.publisher}
        return {"date": self.date, "speaker": self.speaker, **told, "things": things}


def outline(row: dict[str, Any]) -> Outline:
    """Raises ValueError, KeyError or TypeError if the row is not one that `Outline.row` made."""
    things = tuple(
        Thing(
            str(one["local"]),
            EntityType(one["type"]),
            str(one["name"]),
            tuple(map(str, one.get("aliases", ()))),
            str(one.get("finer", "")),
            int(one.get("mentions", 0)),
            tuple((str(role), str(body)) for role, body in one.get("roles", ())),
            tuple(map(str, one.get("dates", ()))),
            tuple(map(str, one.get("within", ()))),
            str(one.get("owner", "")),
        )
        for one in row["things"]
    )
    speaker, publisher = (str(row.get(name, "")) for name in ("told_speaker", "publisher"))
    return Outline(str(row["date"]), str(row["speaker"]), speaker, publisher, things)


def outlined(extraction: Extraction, iris: Iris) -> Outline:
    """The outline of a document, the same for the same extraction."""
    document = extraction.document
    local = {key: iris.local(iri) for key, iri in iris.entities(document.id, extraction.entities).items()}
    roles, dates, within = (defaultdict[str, set[Any]](set) for _ in range(3))
    named = {
        entity.key: [mention.span for mention in entity.mentions if mention.form is Form.NAME]
        for entity in extraction.entities
        if entity.type in _OWNED
    }
    speaker = extraction.speaker
    for fact in (*extraction.facts, *extraction.unsure):
        if fact.predicate == "position":  # also an office without its body tells two of one name apart
            roles[fact.subject].add((fact.role or "", local.get(fact.object or "", "")))
    for fact in extraction.facts:
        if fact.predicate == "eventDate" and fact.object:
            dates[fact.subject].add(fact.object)
        elif fact.predicate == "partOf" and fact.object:
            within[fact.subject].add(local.get(fact.object, ""))
        elif fact.predicate == "deliveredBy" and fact.subject == SPEECH and speaker is None:
            speaker = fact.object
    for entity in extraction.entities:
        undated = entity.type is EntityType.EVENT and not dates[entity.key]
        if undated and (year := year_before(document.text, named[entity.key])):
            dates[entity.key].add(year)
    things = sorted(
        (
            Thing(
                local[entity.key],
                entity.type,
                entity.name,
                entity.aliases,
                entity.finer or "",
                len(entity.mentions),
                tuple(sorted(roles[entity.key])),
                tuple(sorted(dates[entity.key])),
                tuple(sorted(within[entity.key])),
                owner(document.text, named.get(entity.key, ())),
            )
            for entity in extraction.entities
            if entity.type is not EntityType.TOPIC
        ),
        key=lambda thing: thing.local,
    )
    told, publisher = (found.value if (found := document.tells(name)) else "" for name in ("speaker", "publisher"))
    return Outline(extraction.frame.date or "", local.get(speaker or "", ""), told, publisher, tuple(things))
