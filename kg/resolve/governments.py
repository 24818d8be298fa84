"""The one government of a country: "the Government", "the Federal Government", "the Australian Government"."""

from __future__ import annotations

from collections import Counter
from typing import Final

from kg.model import EntityType
from kg.resolve.clusters import Cluster, absorb
from kg.resolve.hosts import is_host, is_mine
from kg.resolve.names import canonical, countries, folded

_BARE: Final = frozenset({("government",), ("federal", "government"), ("central", "government")})
_COMMONWEALTH: Final = ("commonwealth", "government")
"""What the federal government is called in one country."""
_COUNTRY: Final = "Australia"


def own_government(made: list[Cluster], text: str) -> None:
    """Join the names of a country's government; without a country's name, those of the country most spoken of.

    A government without a country's name stays by itself where the document names another country's more often, and
    the speaker's where the other one is thanked: "I thank the Government of Peru. My Government will invest".
    """
    by_country: dict[str, Cluster] = {}
    bare: list[Cluster] = []
    for cluster in [c for c in made if c.type is EntityType.ORGANIZATION]:
        names = {folded(name) for name in cluster.names()}
        if names and names <= _BARE | {_COMMONWEALTH}:
            bare.append(cluster)
        elif len(owners := {_owner(name) for name in names}) == 1 and (owner := owners.pop()):
            by_country.setdefault(owner, cluster)
            if by_country[owner] is not cluster:
                absorb(made, by_country[owner], cluster)
    if not bare:
        return
    for other in bare[1:]:
        absorb(made, bare[0], other)
    thanked = {country for country, c in by_country.items() if is_host(text, [n.span for n in c.full])}
    guest = thanked and all(is_mine(text, n.span) for n in bare[0].full)
    others = {country: c for country, c in by_country.items() if not (guest and country in thanked)}
    hosts = thanked if guest else set()
    home = _COUNTRY if any(folded(n) == _COMMONWEALTH for n in bare[0].names()) else _most_told(made, others, hosts)
    if home in others:
        absorb(made, others[home], bare[0])


def _owner(words: tuple[str, ...]) -> str:
    """The country whose government words name: "government of the United States", "Australian government"."""
    if words[-1] == "government":
        rest = words[:-1]
        return countries().get(rest, "") or countries().get(rest[:-1], "") * (rest[-1:] == ("federal",))
    if words[:2] == ("government", "of"):
        return countries().get(words[2:], "")
    if words[:3] == ("federal", "government", "of"):
        return countries().get(words[3:], "")
    return ""


def _most_told(made: list[Cluster], governments: dict[str, Cluster], hosts: set[str]) -> str:
    """The country, none of the hosts, that is named most often, and whose government is; empty if there is none."""
    told: Counter[str] = Counter()
    for cluster in made:
        if cluster.type is EntityType.PLACE:
            for name in cluster.names()[:1]:
                if (country := countries().get(folded(canonical(name) or name))) is not None:
                    told[country] += len(cluster.full) if country not in hosts else 0
    home = _first(told)
    return home if home == _first(Counter({country: len(c.full) for country, c in governments.items()})) else ""


def _first(counted: Counter[str]) -> str:
    """What was counted most often, empty if two were."""
    ranked = counted.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else ""
