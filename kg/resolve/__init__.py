"""Decide which mentions stand for the same thing, who says each sentence, and for whom."""

from __future__ import annotations

from collections import defaultdict

from kg.annotate import Annotation
from kg.mentions import mentions
from kg.model import Mention
from kg.resolve.definites import nominals
from kg.resolve.discourse import Discourse, Voice
from kg.resolve.entities import entity
from kg.resolve.governments import own_government
from kg.resolve.merge import clusters
from kg.resolve.occasions import at_hand
from kg.resolve.offices import held
from kg.resolve.references import pronouns
from kg.resolve.speakers import speaker_of
from kg.resolve.voices import voices

__all__ = ["Discourse", "Voice", "resolve"]


def resolve(annotation: Annotation) -> Discourse:
    """The document with one entity per thing and a voice per sentence."""
    names = mentions(annotation)
    merged = clusters(names, annotation.document.text)
    at_hand(merged)
    own_government(merged, annotation.document.text)
    named = Discourse(annotation, tuple(entity(f"e{n}", c, []) for n, c in enumerate(merged, 1)), ())
    references: dict[str, list[Mention]] = defaultdict(list)
    for key, mention in (*nominals(named), *held(named)):
        references[key].append(mention)
    speaker = speaker_of(named)
    spoken = voices(named, speaker)
    called = tuple(entity(f"e{n}", c, references[f"e{n}"]) for n, c in enumerate(merged, 1))
    for key, mention in pronouns(Discourse(annotation, called, ()), spoken):
        references[key].append(mention)
    entities = tuple(entity(f"e{n}", c, references[f"e{n}"], annotation.document.text) for n, c in enumerate(merged, 1))
    return Discourse(annotation, entities, spoken, speaker)
