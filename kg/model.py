"""The records that flow from one step to the next. All are frozen, ordered by place, and hold no library object.

Offsets count Unicode code points of a document's stored text (as RFC 5147 does); a `Span` is half open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

SPEECH: Final = "speech"
"""The subject of facts about the document's own speech, in place of an entity's key."""

LEAST_CONFIDENCE: Final = 0.25
"""Facts less sure are left out of a graph unless somebody asks for them: the bar of the best F1 in cross-validation."""


class EntityType(StrEnum):
    """The six kinds of thing that a graph holds."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    POLICY = "Policy"
    EVENT = "Event"
    TOPIC = "Topic"


class StatementKind(StrEnum):
    """What a speaker does with a sentence."""

    COMMITMENT = "Commitment"
    CALL = "Call"
    THANKS = "Thanks"
    CONGRATULATION = "Congratulation"


class Scope(StrEnum):
    """Who stands for a fact: the document that narrates it, or the speaker who says it."""

    REPORTED = "Reported"
    ASSERTED = "Asserted"


class Form(StrEnum):
    """How a mention names its entity."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Zone(StrEnum):
    """The part that a stretch of text plays in its document."""

    TITLE = "title"
    HEADER = "header"
    """Byline, date line, place line, source credit, page furniture: read for names and dates, never as clauses."""
    NARRATION = "narration"
    ANNOUNCEMENT = "announcement"
    SALUTATION = "salutation"
    BODY = "body"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of the document's text, in code points."""

    begin: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.begin <= other.begin and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.begin < other.end and other.begin < self.end

    def of(self, text: str) -> str:
        return text[self.begin : self.end]


class Origin(StrEnum):
    """Who tells a thing about a document, the most trusted first; the text's own header lines come last of all."""

    GIVEN = "given"
    """On the command line, by whoever builds."""
    SIDECAR = "side-car file"
    CORPUS = "corpus record"
    """The columns beside the text in a table or collection of documents."""
    FETCHED = "fetched"
    """Where on the web it was fetched from, after all redirects."""
    MARKUP = "page markup"
    FILE = "file properties"
    FRONT = "front matter"


TOLD: Final = ("title", "date", "speaker", "place", "publisher", "url")
"""What can be told about a document besides its text; dates are ISO 8601 at the precision that is known."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that somebody tells about a document: `name` is one of TOLD."""

    name: str
    value: str
    origin: Origin


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """Where a stretch of the text stands in the source: a PDF's page (`page=3`), an XPath (`/html/body/p[2]`)."""

    span: Span
    place: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was read, with where it came from.

    `id` is a readable slug of the file's name, unique within a build; `source` is the path below the folder that was
    given (never absolute, with `/`); `sha256` is that of `text` in UTF-8. `told` is what is told about it, the most
    trusted first; `parts` are in order and do not overlap.
    """

    id: str
    source: str
    text: str
    sha256: str
    told: tuple[Told, ...] = ()
    parts: tuple[Part, ...] = ()

    def tells(self, name: str) -> Told | None:
        """The most trusted word on one of TOLD."""
        return next((told for told in self.told if told.name == name), None)


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph or line of the document that plays one part in it."""

    zone: Zone
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch of text that stands for an entity."""

    span: Span
    form: Form
    rule: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing in the world, however often and under whatever names the document mentions it.

    `key` is unique within the document (`e1`, `e2`, ... in the order of first mention); `finer` is a term such as
    `schema:Country` or `kg:Conference`, where the text supports one; `aliases` never hold pronouns or `name` itself.
    """

    key: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    finer: str | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact at one place of the text: the same fact proved twice is two records.

    `subject` is an entity's key or `SPEECH`; `predicate` is a name of the guide's table (`deliveredBy`); `object` is an
    entity's key, an ISO 8601 date at the precision of the text (where the predicate ends in `Date`), or None (a
    position of no named body). `evidence` is the shortest stretch that proves it. `speaker` is the key of who says it,
    or None where the document narrates. `confidence` is the share of such facts that were right on held-out documents.
    """

    subject: str
    predicate: str
    object: str | None
    evidence: Span
    scope: Scope
    confidence: float
    rule: str
    role: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a speaker does with one sentence: `evidence` is the whole sentence.

    `speaker` is who says it, `by` who commits (for a commitment), `to` whom it is addressed to, `about` the entities
    concerned, all entity keys; `deadline` is an ISO 8601 date.
    """

    kind: StatementKind
    evidence: Span
    confidence: float
    rule: str
    speaker: str | None = None
    by: str | None = None
    to: str | None = None
    about: tuple[str, ...] = ()
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What the document's outer form says of it: its title, its own date and where that stands, its segments."""

    title: str
    date: str | None = None
    date_span: Span | None = None
    language: str = "en"
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """What extracted: the version of kg, the spaCy pipeline and its version. No clock: the same run, the same name."""

    version: str
    pipeline: str
    pipeline_version: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one document; entities sorted by first mention, facts and statements by place."""

    document: Document
    frame: Frame
    run: Run
    sentences: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    statements: tuple[Statement, ...] = ()
    speaker: str | None = None
    """The key of the main speaker, where the document shows one."""
    unsure: tuple[Fact, ...] = ()
    """Facts that are too unsure to be given."""
    by_key: dict[str, Entity] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.by_key.update({entity.key: entity for entity in self.entities})
