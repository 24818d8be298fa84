"""Write lines in capitals, or with a capital at each word, as headlines are written: "JOHN OKORO" as "John Okoro".

The model was trained on mixed case, and in capitals it finds hardly a name. What is an acronym in the rest of the
document, or one that the lexicon lists, stays, as do numerals and what stands in brackets; a name is written as the
rest of the document writes it ("Ng").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from kg import lexicon

SHOUTED: Final = 0.75
"""Share of capital letters from which a line counts as set in capitals."""
LONGEST: Final = 60
"""In words: a longer line is prose, where headline capitals would mislead the model as much."""
FEWEST: Final = 5
"""In words: a shorter line does not tell how it writes its words of grammar."""
ACRONYM: Final = 6
"""In letters: longer ones are words."""

_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_](?:[^\W\d_]|['’](?=[^\W\d_]))*(?![^\W_])")
_PART: Final = re.compile(r"(['’]?)([^\W\d_]+)")
_GENITIVE: Final = re.compile(r"['’]S?$")
_NUMERAL: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$")
_ORDINAL: Final = re.compile(r"\b\d{1,3}(?:ST|ND|RD|TH)\b")
_MONTH: Final = re.compile(r"\b(?:Jan|Febr?|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,6})?\b")
"""Of a line in capitals these may be written as ever: "OTTAWA, November 24"."""
_TOWN: Final = re.compile(
    r"([A-ZÀ-Þ][A-ZÀ-Þ .'’-]{4,30}), [A-Z][a-z][\w .]{2,30}, (?:[A-Z][a-z]+ )?\d[\w ,]{3,20}[ –—:-]*$"
)
"""A town in capitals before its country and a day: "BRIDGETOWN, Barbados, 5 May 2021"."""
_VOWEL: Final = re.compile(r"[AEIOUYÀ-Þ]")
_NAMED: Final = re.compile(r"\s*([A-Z][A-Z.'’ -]{2,40}[A-Z.],\s+[A-Z][A-Z.,'’& -]{2,80}[A-Z])(?=:\s+\S{0,40}[a-z])")
"""What names a speaker with an office: "ADA REY, PRIME MINISTER OF FIJI: Thank you"."""
_LABEL: Final = re.compile(r"\s*[A-Z][A-Z .,'’-]{2,50}:")
"""What names a speaker at the beginning of a paragraph: its capitals tell no acronym."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a document writes words where it does not write all in capitals."""

    acronyms: frozenset[str]
    names: dict[str, str]
    """Words that it writes with a capital, by the same word in capitals."""


def is_shouted(text: str) -> bool:
    """Whether a line is set in capitals."""
    letters = sum(map(str.isalpha, text))
    return letters > 3 and " " in text.strip() and sum(map(str.isupper, text)) >= SHOUTED * letters


def spelling(texts: Iterable[str]) -> Spelling:
    """The spelling of a document, from those of its lines that are not set in capitals as a whole."""
    found: Counter[str] = Counter()
    capitals: set[str] = set()
    for text in texts:
        if is_shouted(text) or text.isupper():
            continue
        label = _LABEL.match(text)
        # of the word in capitals before, as names stand in rows ("Mr NARENDRA MODI") and acronyms alone
        ends, before = -2, ""
        for match in _WORD.finditer(text, label.end() if label else 0):
            word = match[0]
            if len(word) < 2 or word.islower():
                continue
            if not word.isupper():
                found[word] += 1
                continue
            if match.start() == ends + 1:
                capitals -= {before}
            elif len(word) <= ACRONYM:
                capitals.add(word)
            ends, before = match.end(), word
    names: dict[str, str] = {}
    for word, _ in found.most_common():
        if len(word.upper()) == len(word):
            names.setdefault(word.upper(), word)
    return Spelling(frozenset(capitals - names.keys()), names)


def recased(text: str, document: Spelling) -> str:
    """A line in capitals as a headline, of the same length; another one, or a long one, as it is."""
    if label := _NAMED.match(text):
        return recased(label[1], document) + text[label.end(1) :]
    if len(text.split()) > LONGEST:
        return text
    if town := _TOWN.match(text):
        text = recased(town[1], document) + text[town.end(1) :]
    if not is_shouted(_MONTH.sub("", text)):
        return _title(text) if text.isupper() and text.strip(" .,").casefold() in _towns() else _with_small_words(text)
    words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]
    parts: list[str] = []
    done = 0
    for number, (begin, end, word) in enumerate(words):
        before = words[number - 1][2] if number else ""
        after = words[number + 1][2] if number + 1 < len(words) else ""
        parts += [text[done:begin], _written(text, begin, end, word, before, after, document)]
        done = end
    read = _ORDINAL.sub(lambda match: match[0].lower(), "".join([*parts, text[done:]]))
    return read if len(read) == len(text) else text


def _written(text: str, begin: int, end: int, word: str, before: str, after: str, document: Spelling) -> str:
    if word == "A" and before and len(after) > 1 and text[end : end + 1] == " ":
        return "a"
    bare = _GENITIVE.sub("", word)
    ending = word[len(bare) :].lower()
    bracketed = text[:begin].endswith("(") and text[end : end + 1] == ")"
    if len(bare) < 2 or not word.isupper() or bracketed:
        return word
    if bare in document.acronyms:
        return bare + ending
    told = _capitals()
    if bare in told["doubtful"]:
        # "US PRESIDENT", but "GOD BLESS US", "WHO IS"
        named = after and after.lower() not in told["small"] and before.lower() in {"", "the", "and", "between"}
        return word if named and text[end : end + 1] == " " and bare != "WHO" else _title(word)
    if bare in told["kept"]:
        return bare + ending
    if word.lower() in told["small"] and text[:begin].strip() and text[begin - 1] != "-":
        return word.lower()
    if bare in document.names:
        return document.names[bare] + ending
    if _NUMERAL.match(bare) and before and before not in told["titles"] and before.lower() not in told["small"]:
        return word
    if not _VOWEL.search(bare) and bare not in told["titles"] and len(bare) <= ACRONYM:
        return word
    return _title(word)


def _title(word: str) -> str:
    return _PART.sub(_capital, word)


def _with_small_words(text: str) -> str:
    """A headline that sets its words of grammar with capitals too: "Remarks At The Opening Of The Port"."""
    found = list(_WORD.finditer(text))
    small = _capitals()["small"]
    if len(found) < FEWEST or any(match[0][0].islower() for match in found):
        return text
    if sum(match[0].lower() in small for match in found[1:]) < 2:
        return text
    first = found[0].start()

    def written(match: re.Match[str]) -> str:
        word = match[0]
        return word.lower() if word.lower() in small and word != "A" and match.start() > first else word

    return _WORD.sub(written, text)


def _capital(part: re.Match[str]) -> str:
    mark, letters = part[1], part[2]
    if mark and len(letters) == 1:
        return mark + letters.lower()  # the genitive
    if letters.startswith("MC") and len(letters) > 4:
        return f"{mark}Mc{letters[2:].capitalize()}"
    return mark + letters.capitalize()


@cache
def _towns() -> frozenset[str]:
    """The names of cities and countries, in small letters: in capitals on a line by itself none is an acronym."""
    return frozenset(map(str.casefold, (*lexicon.load("cities")["cities"], *lexicon.load("places")["countries"])))


@cache
def _capitals() -> dict[str, frozenset[str]]:
    """Words of grammar, and words in capitals that stay so or may be another word; titles, in capitals."""
    told: dict[str, list[str]] = lexicon.load("frame")["capitals"]
    bodies = (name for section in lexicon.load("organizations").values() for row in section["names"] for name in row)
    countries = (name for row in lexicon.load("places")["countries"].values() for name in row["other"])
    listed = frozenset(name for name in chain(bodies, countries) if name.isupper() and name.isalpha())
    titles = lexicon.load("titles")
    doubtful = frozenset(told["doubtful"])
    return {
        "small": frozenset(told["small"]),
        "doubtful": doubtful,
        "kept": (listed | frozenset(told["kept"])) - doubtful,
        "titles": frozenset(
            word.upper() for word in (*titles["honorifics"], *titles["offices"]) if word not in titles["short"]
        ),
    }
