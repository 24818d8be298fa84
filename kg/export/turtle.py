"""Turtle as a person would like to read it: prefixes, headings, a block for each thing, its names first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.export.subjects import SECTIONS, Subject, subjects
from kg.graph.terms import NAMESPACES, term

if TYPE_CHECKING:
    from kg.store import Graph

_LOCAL: Final = re.compile(
    "[0-9A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000dffff]"
    "[-0-9A-Za-z_\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000dffff]*"
)
_BARE_DECIMAL: Final = re.compile(r"-?[0-9]+\.[0-9]+")
_BARE_INTEGER: Final = re.compile(r"-?[0-9]+")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def turtle(graph: Graph) -> bytes:
    """The union of the documents."""
    writer = Writer(graph.base)
    return "".join([*writer.prefixes(), *writer.blocks(graph.quads())]).encode("utf-8")


class Writer:
    """Writes quads as Turtle blocks, with the profile's prefixes and `id:` for the base."""

    def __init__(self, base: str) -> None:
        self.base = base
        self._prefixes = {**NAMESPACES, "id": base}
        self._short: dict[str, str] = {}

    def prefixes(self) -> Iterator[str]:
        for prefix, namespace in sorted(self._prefixes.items()):
            yield f"@prefix {prefix}: <{namespace}> .\n"

    def blocks(self, quads: Iterable[Quad], indent: str = "") -> Iterator[str]:
        section = None
        for subject in subjects(quads, self.base):
            if subject.section != section:
                section = subject.section
                yield f"\n{indent}# {SECTIONS.get(section, section)}\n"
            yield "\n"
            yield from self._block(subject, indent)

    def _block(self, subject: Subject, indent: str) -> Iterator[str]:
        lines = []
        for predicate, values in subject.properties:
            name = "a" if predicate == term("rdf:type") else self.iri(predicate)
            lines.append(f"{name} {', '.join(self.value(value) for value in values)}")
        yield f"{indent}{self.iri(subject.iri)} " + f" ;\n{indent}    ".join(lines) + " .\n"

    def value(self, value: NamedNode | Literal) -> str:
        if isinstance(value, NamedNode):
            return self.iri(value)
        if value.language:
            return f"{quoted(value.value)}@{value.language}"
        datatype = self.iri(value.datatype)
        bare = {"xsd:integer": _BARE_INTEGER, "xsd:decimal": _BARE_DECIMAL}.get(datatype)
        if bare and bare.fullmatch(value.value):
            return value.value
        return quoted(value.value) if datatype == "xsd:string" else f"{quoted(value.value)}^^{datatype}"

    def iri(self, iri: NamedNode) -> str:
        if iri.value not in self._short:
            self._short[iri.value] = self._shortened(iri.value)
        return self._short[iri.value]

    def _shortened(self, iri: str) -> str:
        for prefix, namespace in self._prefixes.items():
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}"
        return f"<{iri}>"


def quoted(text: str) -> str:
    """A string between quotation marks, on one line, with control characters as escapes."""
    escaped = (
        _ESCAPES.get(letter) or (letter if letter.isprintable() or letter > "\x9f" else f"\\u{ord(letter):04X}")
        for letter in text
    )
    return f'"{"".join(escaped)}"' if not text.isprintable() or '"' in text or "\\" in text else f'"{text}"'
