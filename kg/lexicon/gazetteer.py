"""The gazetteer: which places of the world bear a name, from `gazetteer.tsv`."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Site:
    """A place: its `kind` (country, state, city), its country's usual short name, people, number in GeoNames, and the
    people of the next city of its name in that country, 0 where there is none."""

    name: str
    kind: str
    country: str
    population: int
    geonames: int
    rival: int


@cache
def sites() -> dict[str, tuple[Site, ...]]:
    """The places of each name, countries and states first, then the most people."""
    table = (files(__package__) / "gazetteer.tsv").read_text("utf-8").splitlines()
    found: dict[str, list[Site]] = defaultdict(list)
    for row in csv.DictReader((line for line in table if not line.startswith("#")), delimiter="\t"):
        numbers = (int(row[name]) for name in ("population", "geonames", "rival"))
        site = Site(row["name"], row["kind"], row["country"], *numbers)
        found[site.name].append(site)
    return {
        name: tuple(sorted(rows, key=lambda one: (one.kind == "city", -one.population))) for name, rows in found.items()
    }
