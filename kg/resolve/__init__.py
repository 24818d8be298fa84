"""Decide which mentions stand for the same thing, who says each sentence, and for whom."""

from __future__ import annotations

from kg.annotate import Annotation
from kg.model import Entity, EntityType, Form, Mention, Span
from kg.resolve.discourse import Discourse, Voice

__all__ = ["Discourse", "Voice", "resolve"]

_TYPES = {"PERSON": EntityType.PERSON, "ORG": EntityType.ORGANIZATION, "GPE": EntityType.PLACE, "LOC": EntityType.PLACE}


def resolve(annotation: Annotation) -> Discourse:
    """The document with one entity per thing and a voice per sentence."""
    found: dict[tuple[EntityType, str], list[Mention]] = {}
    for doc in annotation.docs:
        base = doc.user_data["begin"]
        for ent in doc.ents:
            if ent.label_ in _TYPES:
                mention = Mention(Span(base + ent.start_char, base + ent.end_char), Form.NAME, "spacy")
                found.setdefault((_TYPES[ent.label_], ent.text.removeprefix("the ")), []).append(mention)
    entities = tuple(
        Entity(f"e{n}", type_, name, mentions=tuple(mentions))
        for n, ((type_, name), mentions) in enumerate(found.items(), 1)
    )
    return Discourse(annotation, entities, tuple(Voice() for _ in annotation.sentences))
