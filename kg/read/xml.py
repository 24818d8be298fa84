"""XML as a small tree, by expat alone: no DOCTYPE, no entities, no depth without end; every element knows its path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from kg.errors import KgError

DEEPEST: Final = 200
MOST: Final = 1_000_000
"""Elements of one file."""


@dataclass(slots=True)
class Element:
    """An element by its local name; `path` is its XPath by local names, `children` are elements and strings."""

    name: str
    attributes: dict[str, str]
    path: str
    children: list[Element | str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def __iter__(self) -> Iterator[Element]:
        return (child for child in self.children if isinstance(child, Element))

    def all(self, *names: str) -> Iterator[Element]:
        """The elements of these names below this one, in order."""
        for child in self:
            if child.name in names:
                yield child
            yield from child.all(*names)

    def first(self, *names: str) -> Element | None:
        return next(self.all(*names), None)

    def text(self, *without: str) -> str:
        """The text of the element, leaving out elements of the names `without`."""
        return "".join(
            child if isinstance(child, str) else "" if child.name in without else child.text(*without)
            for child in self.children
        )


def parsed(data: bytes, shown: str) -> Element:
    """The root of a document. Raises KgError for one not well-formed, with a DOCTYPE, or too deep or large."""
    root = Element("", {}, "")
    open_ = [root]
    seen = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal seen
        seen += 1
        if len(open_) > DEEPEST or seen > MOST:
            raise KgError(
                f"{shown}: its XML is nested too deeply or has too many elements; split it, or save it as text"
            )
        parent, local = open_[-1], name.rpartition(" ")[2]
        parent.counts[local] += 1
        path = f"{parent.path}/{local}" + (f"[{parent.counts[local]}]" if parent.path else "")
        element = Element(local, {key.rpartition(" ")[2]: value for key, value in attributes.items()}, path)
        parent.children.append(element)
        open_.append(element)

    def characters(text: str) -> None:
        open_[-1].children.append(text)

    def doctype(*_: object) -> None:
        raise KgError(f"{shown}: its XML has a DOCTYPE, which may hide a bomb; save it without the <!DOCTYPE ...> part")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_.pop()
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        place = f"line {error.lineno}, column {error.offset + 1}"
        raise KgError(
            f"{shown}: its XML is not well-formed at {place} ({expat.ErrorString(error.code)}); mend it"
        ) from None
    except (LookupError, ValueError):
        raise KgError(f"{shown}: its XML names an encoding that is not known; save it in UTF-8") from None
    return next(iter(root))
