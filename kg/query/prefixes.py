"""The prefixes that a query need not declare, and names written with them."""

from __future__ import annotations

import re
from typing import Final

from kg.graph.iri import BASE
from kg.graph.terms import NAMESPACES

_LOCAL: Final = re.compile(r"\w[\w.-]*")


def prefixes(base: str = BASE) -> dict[str, str]:
    """Prefix to namespace: those of the profile, and `id` for the things of a graph whose IRIs begin with `base`."""
    return {**NAMESPACES, "id": base}


def shorten(iri: str, base: str = BASE) -> str:
    """`id:person-miao-wei` for an IRI in one of the namespaces, `<...>` for any other."""
    for prefix, namespace in prefixes(base).items():
        local = iri.removeprefix(namespace)
        if local != iri and _LOCAL.fullmatch(local):
            return f"{prefix}:{local}"
    return f"<{iri}>"


def expand(name: str, base: str = BASE) -> str | None:
    """The IRI that `id:person-miao-wei`, `<...>` or an IRI with `//` stands for; None if the text is no such name."""
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    prefix, colon, local = name.partition(":")
    if colon and local.startswith("//"):
        return name
    known = prefixes(base)
    return known[prefix] + local if colon and prefix in known and _LOCAL.fullmatch(local) else None
