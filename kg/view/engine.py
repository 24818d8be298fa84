"""What the page needs to answer SPARQL by itself: Oxigraph as WebAssembly, the graph as N-Quads, the pack of questions.

The two big parts are base64 of gzip, which every current browser unpacks by itself, so that the page stays one file.
"""

from __future__ import annotations

import base64
import gzip
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pyoxigraph import RdfFormat

from kg.view.data import Json

if TYPE_CHECKING:
    from kg.store import Graph

VENDORED: Final = "vendor/oxigraph"
"""Below `assets`; its README says version, licence and digests."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A module script, base64 data by the id of its element, and the questions as the page's JSON."""

    script: str
    blobs: dict[str, str]
    questions: list[Json]


def engine(graph: Graph) -> Engine:
    """The engine with the whole store of a graph: each document's graph, all of them merged, and the ontology."""
    held = BytesIO()
    graph.store.dump(held, format=RdfFormat.N_QUADS)
    lines = held.getvalue().splitlines(keepends=True)
    blobs = {"engine": _oxigraph(), "rdf": _packed(b"".join(sorted(lines)))}
    return Engine(_file("web.js").decode() + "globalThis.oxigraph = { initSync, Store };\n", blobs, _questions())


def _questions() -> list[Json]:
    from kg.query.questions import pack

    return [
        {
            "name": one.name,
            "title": one.title,
            "description": one.description,
            "parameters": [[row.name, row.description, int(row.required)] for row in one.parameters],
            "sparql": one.sparql,
        }
        for one in pack()
    ]


@cache
def _oxigraph() -> str:
    return base64.b64encode(_file("web_bg.wasm.gz")).decode()


def _file(name: str) -> bytes:
    return (files("kg.view") / "assets" / VENDORED / name).read_bytes()


def _packed(data: bytes) -> str:
    return base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()
