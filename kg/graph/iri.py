"""Names to IRIs: readable, flat, stable, and the only place where one is made.

Every IRI is the base, a kind, a hyphen and a slug that is an XML NCName, so that Turtle shortens it
(`id:person-miao-wei`). No IRI depends on the order of documents, of entities or of anything else.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode

from kg.errors import KgError
from kg.model import Entity, EntityType, Run, Span, Told

BASE: Final = "https://w3id.org/speech-kg/id/"
LONGEST_SLUG: Final = 80

_SPOKEN: Final = str.maketrans({"+": " plus ", "&": " and ", "%": " percent "})
_UNDECOMPOSED: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
)
"""Letters with a stroke or joined ones, which Unicode does not take apart although readers do."""

_DIACRITICS: Final = re.compile("[\u0300-\u036f]")
"""Those of Latin, Greek and Cyrillic; the vowel signs of other scripts are letters to their readers and stay."""

_NAME_CHARACTERS: Final = re.compile(
    "[-0-9a-z_\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000dffff]"
)
_NO_ASCII_NAME: Final = re.compile(r"[^0-9a-z]+")
_PLAIN_DOCUMENT: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


@lru_cache(1 << 14)
def slug(name: str) -> str:
    """The equality key of a name: names that look alike to a reader have the same one; empty if nothing is left of it.

    NFKC and casefold, without format characters and diacritics; `+`, `&` and `%` as words; all else that is no
    letter or digit is one hyphen.

    >>> slug("Internet+"), slug("Conférence  of\\u200b Parties")
    ('internet-plus', 'conference-of-parties')
    """
    if name.isascii():  # the same, without a look at every letter
        return _NO_ASCII_NAME.sub("-", name.lower().translate(_SPOKEN)).strip("-")
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf").translate(_SPOKEN)
    text = _DIACRITICS.sub("", unicodedata.normalize("NFD", text).translate(_UNDECOMPOSED))
    text = unicodedata.normalize("NFC", text)
    return re.sub(r"-+", "-", "".join(letter if _is_kept(letter) else "-" for letter in text)).strip("-")


def digest(*parts: str, length: int = 12) -> str:
    """Hexadecimal digits of the SHA-256 of the parts, which are told apart by a character that no text holds."""
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:length]


class Iris:
    """The IRIs below one base. Raises KgError if the base is no absolute IRI that ends in `/` or `#`."""

    def __init__(self, base: str = BASE) -> None:
        try:
            NamedNode(base)
        except ValueError as error:
            raise KgError(f"The base {base!r} is no IRI ({error}): give one such as {BASE}") from error
        if not base.endswith(("/", "#")):
            raise KgError(f"The base {base!r} must end in / or #: give one such as {BASE}")
        self.base = base

    def make(self, kind: str, local: str) -> NamedNode:
        return NamedNode(f"{self.base}{kind}-{local}")

    def local(self, iri: NamedNode) -> str:
        """The name without the base: `person-miao-wei`."""
        return iri.value.removeprefix(self.base)

    def document_slug(self, document: str) -> str:
        """The document's id as it stands in IRIs and file names: itself where it is plain, else a slug with a hash."""
        return document if _PLAIN_DOCUMENT.fullmatch(document) else _suffixed(slug(document), document)

    def document(self, document: str) -> NamedNode:
        return self.make("document", self.document_slug(document))

    def graph(self, document: str) -> NamedNode:
        return self.make("graph", self.document_slug(document))

    def speech(self, document: str) -> NamedNode:
        return self.make("speech", self.document_slug(document))

    def file(self, source: str) -> NamedNode:
        return self.make("file", _suffixed(slug(source), source))

    def told(self, document: str, told: Told) -> NamedNode:
        local = f"{self.document_slug(document)}-{told.name}-{digest(told.value, told.origin.value)}"
        return self.make("metadatum", local)

    def passage(self, document: str, span: Span) -> NamedNode:
        return self.make("passage", f"{self.document_slug(document)}-{span.begin}-{span.end}")

    def statement(self, document: str, kind: str, span: Span, told_apart_by: str = "") -> NamedNode:
        """Two statements of one kind in one sentence are told apart by who commits or is spoken to."""
        suffix = f"-{digest(told_apart_by, length=8)}" if told_apart_by else ""
        return self.make("statement", f"{self.document_slug(document)}-{span.begin}-{span.end}-{slug(kind)}{suffix}")

    def role(self, label: str) -> NamedNode:
        return self.make("role", _readable(label))

    def membership(self, person: NamedNode, role: NamedNode, body: NamedNode | None) -> NamedNode:
        told = digest(person.value, role.value, body.value if body else "")
        return self.make("membership", f"{self.local(person).removeprefix('person-')}-{told}")

    def fact(self, *parts: str) -> NamedNode:
        """One per triple and place: `parts` are subject, predicate, object and passage."""
        return self.make("fact", digest(*parts, length=16))

    def software(self, name: str, version: str) -> NamedNode:
        return self.make("software", _readable(f"{name} {version}"))

    def run(self, run: Run) -> NamedNode:
        return self.make("run", digest(run.version, run.pipeline, run.pipeline_version))

    def entities(self, document: str, entities: Iterable[Entity]) -> dict[str, NamedNode]:
        """The IRI of each entity, by its key.

        Type and name make it, so that one name is one thing over all documents. Two exceptions: a name that holds no
        proper noun ("annual meeting") is the document's own, and where two entities of one document share type and
        name, none takes the plain IRI: each carries a hash of its document, its names and its first place. Two hyphens
        part what is added from the name, which has no two: "annual meeting" of the document 2019 is not "Annual
        Meeting 2019".
        """
        listed = list(entities)
        shared = Counter((entity.type, slug(entity.name)) for entity in listed)
        return {
            entity.key: self._entity(document, entity, shared[entity.type, slug(entity.name)] > 1) for entity in listed
        }

    def _entity(self, document: str, entity: Entity, ambiguous: bool) -> NamedNode:
        local = _readable(entity.name)
        if entity.type is not EntityType.TOPIC and not has_proper_noun(entity.name):
            local = f"{local}--{self.document_slug(document)}"
        if ambiguous:
            first = min((mention.span for mention in entity.mentions), default=Span(0, 0))
            places = "" if entity.mentions else entity.key
            told = (document, entity.name, *sorted(entity.aliases), str(first.begin), str(first.end), places)
            local = f"{local}--{digest(*told, length=8)}"
        return self.make(entity.type.lower(), local)


def plain(type_: EntityType, name: str) -> str:
    """What an entity's IRI is without the base where its type and name are enough to tell it from others."""
    return f"{type_.lower()}-{_readable(name)}"


def has_proper_noun(name: str) -> bool:
    """Whether a letter is a capital or of a script without them, or a digit stands in the name.

    >>> has_proper_noun("founding of the Alliance"), has_proper_noun("annual meeting")
    (True, False)
    """
    return any(unicodedata.category(letter) in {"Lu", "Lt", "Lo", "Nd"} for letter in name)


def _is_kept(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNM" and _NAME_CHARACTERS.match(letter) is not None


def _readable(name: str) -> str:
    local = slug(name)
    if not local:
        return digest(unicodedata.normalize("NFKC", name))
    return local if len(local) <= LONGEST_SLUG else _suffixed(local, local)


def _suffixed(local: str, told_apart_by: str) -> str:
    return "-".join(part for part in (local[:LONGEST_SLUG].strip("-"), digest(told_apart_by, length=8)) if part)
