"""The record that the finders of names yield."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import EntityType, Span


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of text that names something.

    `name` is its text without leading article and with single spaces; `finer` a term such as `schema:Country`; `rule`
    says who found it; `confidence` is that rule's, 0 to 1; `short` marks a short form that stands for a longer name of
    the document if there is one ("the Alliance"); `long` is the full name that an acronym was introduced with; `title`
    the words of address or office directly before a person's name.
    """

    span: Span
    type: EntityType
    name: str
    rule: str
    confidence: float
    finer: str | None = None
    short: bool = False
    long: str | None = None
    title: str = ""
