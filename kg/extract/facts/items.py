"""Lines that list people or bodies under a line that announces them, and where such a list ends."""

from __future__ import annotations

import re
from typing import Final

from kg.annotate import Sentence
from kg.extract.facts.scene import Scene
from kg.model import Mention

ITEM: Final = re.compile(r"[-–—•*·▪]|\(?\d{1,3}[.)]|\(?[a-hivx]{1,4}[.)]\s")
"""The mark in front of an item."""
_NUMBERED: Final = re.compile(r"\(?(\d{1,3})[.)]")
_ROW: Final = re.compile(r"\W*(?:(?:[A-Z][\w.’'-]*|of|for|and|the)[,:]?\s+){0,16}")
"""In front of the name in a line of a list: nothing but an office, or the country of it."""
_OFFICE_LINE: Final = re.compile(r"(?:(?:[A-Z][\w.’'-]*|of|for|and|the|to|&|,)[,\s]*){2,14}")
"""A line in capitals without a stop: "Deputy Chairperson of the Organ"."""


class Items:
    """The items of a list, by the marks of its lines and the number of the paragraph that announces it."""

    def __init__(self, lead: str) -> None:
        self._lead = _number(lead)
        self._first: str | None = None
        self._number: int | None = None
        self.passed = False

    def ends_before(self, line: str) -> bool:
        """Whether a line is the next paragraph: a number behind bullets, or the one that follows the paragraph's."""
        number = _number(line)
        first, before = self._first, self._number
        self._first, self._number = line if first is None else first, number
        if number is None:
            return False
        if first is not None and _number(first) is None:
            return True
        return self._lead is not None and number == self._lead + 1 and before != self._lead

    def goes_on_behind(self, line: str) -> bool:
        """Whether a line that names nobody is the office of one: one such line may stand between two items."""
        passes = not self.passed and _OFFICE_LINE.fullmatch(line) is not None
        self.passed = True
        return passes


def _number(line: str) -> int | None:
    """The number in front of a line: of "3. The following were present" it is 3."""
    found = _NUMBERED.match(line)
    return int(found[1]) if found else None


def line_of(scene: Scene, sentence: Sentence) -> str:
    """The whole line of a sentence, with the number in front."""
    return scene.discourse.annotation.frame.segments[sentence.segment].span.of(scene.text).strip()


def is_row(scene: Scene, sentence: Sentence, first: Mention) -> bool:
    """Whether a line is its first name with an office, and no sentence: "H.E. Ana Rey, President of Peru"."""
    if sentence.span.of(scene.text).rstrip().endswith((".", "!", "?", ":")):
        return False
    return _ROW.fullmatch(scene.text[sentence.span.begin : first.span.begin]) is not None
