"""Persons whose given names a transcript adds in brackets: "[Ada] Rey", "the Minister [of Ghana, Ada] Rey"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.mentions.lines import Line, inserted
from kg.mentions.named import Named
from kg.mentions.persons import titled_person
from kg.mentions.runs import base_end


def completed(line: Line) -> Iterator[Named]:
    """The given names and the surname behind the bracket, as one name without it."""
    for found in inserted(line.text):
        first = bisect_left(line.begins, line.base + found.start(1))
        named = titled_person(line, first, base_end(line, first), "completed")
        if named is not None:
            yield named
