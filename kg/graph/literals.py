"""Literals in the form in which the store keeps them, so that what is written is what is read."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal

from kg.graph.terms import term

_BIDI_CONTROLS: Final = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)
_DATES: Final = (
    (re.compile(r"\d{4}"), "xsd:gYear"),
    (re.compile(r"\d{4}-\d{2}"), "xsd:gYearMonth"),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "xsd:date"),
)


def label(text: str, language: str) -> Literal:
    """A name as it is shown: white space folded, and without the controls that make text run the other way."""
    return Literal(" ".join(text.translate(_BIDI_CONTROLS).split()), language=language.lower())


def integer(number: int) -> Literal:
    return Literal(str(number), datatype=term("xsd:integer"))


def decimal(number: float) -> Literal:
    """To four places, without trailing zeros: `0.9`, `1`."""
    text = f"{Decimal(repr(number)):.4f}".rstrip("0").rstrip(".")
    return Literal("0" if text == "-0" else text, datatype=term("xsd:decimal"))


def is_date(text: str) -> bool:
    """Whether this is a day, a month or a year of ISO 8601 that the calendar holds."""
    year, month, day = [*text.split("-"), "1", "1"][:3]
    if not any(pattern.fullmatch(text) and text.isascii() for pattern, _ in _DATES):
        return False
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def dated(text: str) -> Literal:
    """A date at the precision of its text: xsd:date, xsd:gYearMonth or xsd:gYear. Raises ValueError for all else."""
    if not is_date(text):
        raise ValueError(f"{text!r} is no ISO 8601 date, month or year")
    return Literal(text, datatype=term(next(datatype for pattern, datatype in _DATES if pattern.fullmatch(text))))
