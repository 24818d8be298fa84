"""Turn clusters of names into entities with their names."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from kg.mentions import Named
from kg.model import Entity, EntityType, Form, Mention
from kg.resolve.clusters import Cluster
from kg.resolve.names import folded, person_words

CALLED: Final = frozenset({EntityType.EVENT, EntityType.POLICY})
"""Things that a document calls by their common noun: "the Memorandum of Understanding" and then "the agreement"."""
_DETERMINER: Final = re.compile(r"(?:the|this|that|our)\s+", re.IGNORECASE)


def entity(key: str, cluster: Cluster, references: list[Mention], text: str = "") -> Entity:
    """The entity of a cluster: its fullest name, the other names as aliases, and all mentions in order of place.

    `references` are its definite phrases and pronouns; the nouns of the former, read from `text`, are short forms.
    """
    names = cluster.names()
    counted = Counter(named.name for named in cluster.full)
    surest = {name: max(named.confidence for named in cluster.full if named.name == name) for name in names}
    main = max(names, key=lambda n: (_fullness(cluster.type, n), surest[n], counted[n], -names.index(n)))
    short = [named.name for named in cluster.short]
    if cluster.type in CALLED and text:
        called = [" ".join(m.span.of(text).split()) for m in references if m.form is Form.NOMINAL]
        short += [_DETERMINER.sub("", words, count=1) for words in called]
    aliases = [name for name in dict.fromkeys([*names, *short]) if name != main and folded(name)]
    mentions = [Mention(named.span, Form.NAME, named.rule) for named in cluster.full]
    mentions += [Mention(named.span, Form.NOMINAL, named.rule) for named in cluster.short]
    return Entity(
        key, cluster.type, main, tuple(aliases), finer(cluster), tuple(sorted({*mentions, *references}))
    )  # fmt: skip


def finer(cluster: Cluster) -> str | None:
    """The finer class that most names of the cluster speak for."""
    counted = Counter(named.finer for named in _of_type(cluster) if named.finer)
    return max(counted, key=lambda term: (counted[term], term)) if counted else None


def _of_type(cluster: Cluster) -> list[Named]:
    return [named for named in cluster.full if named.type is cluster.type]


def _fullness(type_: EntityType, name: str) -> tuple[int, int, int, int, int]:
    """More words first; a given name before its initial; a name in plain order before "Turnbull, Malcolm".

    Not one set in capitals; with initials.
    """
    person = type_ is EntityType.PERSON
    words = person_words(name) if person else folded(name)
    written = not person or len(words[0]) > 1
    return (len(words), written, not ("," in name and person), not name.isupper(), person and len(name.split()))
