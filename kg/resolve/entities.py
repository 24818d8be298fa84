"""Turn clusters of names into entities with their names."""

from __future__ import annotations

from collections import Counter

from kg.mentions import Named
from kg.model import Entity, EntityType, Form, Mention
from kg.resolve.merge import Cluster
from kg.resolve.names import folded, person_words


def entity(key: str, cluster: Cluster, references: list[Mention]) -> Entity:
    """The entity of a cluster: its fullest name, the other names as aliases, and all mentions in order of place."""
    names = cluster.names()
    counted = Counter(named.name for named in cluster.full)
    surest = {name: max(named.confidence for named in cluster.full if named.name == name) for name in names}
    main = max(names, key=lambda n: (_fullness(cluster.type, n), surest[n], counted[n], -names.index(n)))
    short = [named.name for named in cluster.short]
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


def _fullness(type_: EntityType, name: str) -> tuple[int, int, int]:
    """More words first; a name in plain order before "Turnbull, Malcolm"; not one set in capitals."""
    words = person_words(name) if type_ is EntityType.PERSON else folded(name)
    plain = not ("," in name and type_ is EntityType.PERSON)
    return (len(words), plain, not name.isupper())
