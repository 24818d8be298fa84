"""Public registers of organizations: what addresses an organization of a name has there, from `authorities.tsv`."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from importlib.resources import files


@cache
def registered() -> dict[str, tuple[str, ...]]:
    """The addresses of each name, sorted."""
    table = (files(__package__) / "authorities.tsv").read_text("utf-8").splitlines()
    found: dict[str, set[str]] = defaultdict(set)
    for row in csv.DictReader((line for line in table if not line.startswith("#")), delimiter="\t"):
        found[row["name"]].add(row["authority"])
    return {name: tuple(sorted(addresses)) for name, addresses in found.items()}
