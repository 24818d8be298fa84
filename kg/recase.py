"""Write lines in capitals, or with a capital at each word, as headlines are written: "JOHN OKORO" as "John Okoro".

The model was trained on mixed case, and in capitals it finds hardly a name. What is an acronym in the rest of the
document, or of a body that the lexicon lists, stays; so do numerals and what stands in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from kg import lexicon

SHOUTED: Final = 0.75
"""Share of capital letters from which a line counts as set in capitals."""
LONGEST: Final = 60
"""In words: a longer line is prose, where headline capitals would mislead the model as much."""

FEWEST: Final = 5
"""In words: a shorter line does not tell how it writes its words of grammar."""

_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*(?![^\W_])")
_PART: Final = re.compile(r"(['’-]?)([^\W\d_]+)")
_NUMERAL: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$")
_ORDINAL: Final = re.compile(r"\b\d{1,3}(?:ST|ND|RD|TH)\b")
_VOWEL: Final = re.compile(r"[AEIOUYÀ-Þ]")
_SMALL: Final = frozenset(
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "between",
        "by",
        "during",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "the",
        "to",
    }
    | {"under", "with", "against", "before"}
)
"""Words that headlines write small."""


def is_shouted(text: str) -> bool:
    """Whether a line is set in capitals."""
    letters = sum(map(str.isalpha, text))
    return letters > 3 and " " in text.strip() and sum(map(str.isupper, text)) >= SHOUTED * letters


def acronyms(texts: Iterable[str]) -> frozenset[str]:
    """The words in capitals of those lines that are not set in capitals as a whole."""
    return frozenset(
        word
        for text in texts
        if not is_shouted(text)
        for word in _WORD.findall(text)
        if len(word) > 1 and word.isupper()
    )


def recased(text: str, known: frozenset[str]) -> str:
    """A line in capitals as a headline, of the same length; another one, or a long one, as it is.

    `known` are the acronyms of the document.
    """
    if len(text.split()) > LONGEST:
        return text
    if not is_shouted(text):
        return _with_small_words(text)

    def written(match: re.Match[str]) -> str:
        word = match[0]
        begin, end = match.span()
        bracketed = text[:begin].endswith("(") and text[end : end + 1] == ")"
        if len(word) < 2 or not word.isupper() or bracketed or word in known or _stays(word):
            return word
        lower = word.lower()
        if lower in _SMALL and text[:begin].strip():
            return lower
        return _PART.sub(_capital, word)

    written_ = _ORDINAL.sub(lambda match: match[0].lower(), _WORD.sub(written, text))
    return written_ if len(written_) == len(text) else text


def _with_small_words(text: str) -> str:
    """A headline that sets its words of grammar with capitals too: "Remarks At The Opening Of The Port"."""
    words = _WORD.findall(text)
    grammar = sum(word.lower() in _SMALL for word in words[1:])
    if len(words) < FEWEST or grammar < 2 or any(word[0].islower() for word in words):
        return text
    first = words[0]

    def written(match: re.Match[str]) -> str:
        word = match[0]
        return word.lower() if word.lower() in _SMALL and word != "A" and match.start() > len(first) else word

    return _WORD.sub(written, text)


def _capital(part: re.Match[str]) -> str:
    mark, letters = part[1], part[2]
    if mark in {"'", "’"} and len(letters) == 1:
        return mark + letters.lower()  # the genitive
    if letters.startswith("MC") and len(letters) > 4:
        return f"{mark}Mc{letters[2:].capitalize()}"
    return mark + letters.capitalize()


def _stays(word: str) -> bool:
    if _NUMERAL.match(word) or word in _listed():
        return True
    return not _VOWEL.search(word) and word not in _titles()


@cache
def _listed() -> frozenset[str]:
    """The acronyms of bodies, policies and events that the lexicon lists, but those that are words as well."""
    data = lexicon.load("organizations")
    names = (name for section in data.values() for row in section["names"] for name in row)
    return frozenset(name for name in names if name.isupper() and len(name) > 1) - {"WHO", "MAS", "AU", "APEC-"} | {
        "UK",
        "US",
        "USA",
    }


@cache
def _titles() -> frozenset[str]:
    return frozenset(word.upper() for word in lexicon.load("titles")["honorifics"])
