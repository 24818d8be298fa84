"""Compare names: the form in which two spellings of one name are equal, and the words that tell names apart."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from kg import lexicon
from kg.mentions.lines import plain
from kg.mentions.runs import ORDINAL
from kg.mentions.vocabulary import adjectives, heads, listed, titles
from kg.model import EntityType

DISTRICT: Final = re.compile(r",? D\.?\s?C\.?$")
"""Behind Washington: the city, and no state."""
_GENITIVE: Final = re.compile(r"['’]s\b|(?<=s)['’](?=\s)")
_POINTED: Final = re.compile(r"\b([ue])\.\s?([nsku])\b\.?")
"""U.N., U.S., U.K., E.U.: the same without points."""
_NUMBERED: Final = re.compile(r"\b(cop|unga)[ -](\d{1,2})\b")
_NUMBER: Final = re.compile(r"\b(?:no|nr|number)\b\.?\s*(?=(?:[a-z]+-)?\d)")
"""Before the number of an instrument: "Republic Act No. 11899" is "Republic Act 11899"."""
_OTHER: Final = re.compile(r"[^\w+&]+")
_ARTICLES: Final = frozenset({"the", "a", "an", "this", "that", "our", "its"})
_MARKING: Final = frozenset({"celebrating", "marking", "commemorating", "honoring", "honouring"})
_ELIDED: Final = re.compile(r"(?<=\b[ODLMdlm])['’](?=[A-Z])")
"""Inside a word of a personal name: "O'Neill", "d'Arcy"."""
PREPOSITIONS: Final = frozenset({"of", "on", "for", "in", "between", "against", "with", "to", "at", "from"})


@lru_cache(maxsize=20_000)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name without case, marks, articles, genitives and punctuation."""
    text = unicodedata.normalize("NFKD", name)
    text = "".join(c for c in text if not unicodedata.combining(c) and unicodedata.category(c) != "Cf").casefold()
    text = _NUMBER.sub("", _NUMBERED.sub(r"\1\2", _POINTED.sub(r"\1\2", text)))
    text = _OTHER.sub(" ", _GENITIVE.sub("", text).replace("&", " and "))
    words = tuple(word for word in text.split() if word not in _ARTICLES)
    return words or tuple(text.split()) or (name,)


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """A folded word without the s of the plural: "courts" is "court", "access" and "campus" stay."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@lru_cache(maxsize=20_000)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a personal name in order, family name last, without initials and "Jr."."""
    reversed_ = re.fullmatch(r"([^,]+), (?!Jr|Sr|II)([^,]+)", name)
    plain = f"{reversed_[2]} {reversed_[1]}" if reversed_ else name
    generations = {word.rstrip(".").casefold() for word in titles().generations}
    words = folded(_ELIDED.sub("", plain))
    kept = tuple(word for word in words if word not in generations and (len(word) > 1 or words.index(word) == 0))
    return kept or words


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """The forms of each given name that has several, in lower case: "joe" of "joseph", and the other way round."""
    found: dict[str, frozenset[str]] = {}
    for row in lexicon.load("join")["short"]["names"]:
        for name in row:
            found[name.lower()] = found.get(name.lower(), frozenset()) | {n.lower() for n in row}
    return found


@cache
def states() -> dict[str, str]:
    """The states and provinces that letters behind a town stand for: "Arizona" of "AZ"."""
    postal: dict[str, dict[str, str]] = lexicon.load("join")["postal"]
    return {letters: name for rows in postal.values() for letters, name in rows.items()}


def head_noun(name: str) -> str | None:
    """The head noun of a name: the last one before its first preposition."""
    words = [word.lower() for word in name.split()]
    kinds = heads().kinds
    cut = next(
        (i for i, w in enumerate(words) if i and (w in PREPOSITIONS or (words[i - 1] in kinds and w in _MARKING))),
        len(words),
    )
    return next((word for word in reversed(words[:cut]) if word in kinds), None)


def canonical(name: str) -> str | None:
    """The name that stands for all spellings of a listed thing."""
    name = plain(name)
    return listed().same.get(name) or listed().same.get(name.title() if name.isupper() and len(name) > 4 else name)


@lru_cache(maxsize=20_000)
def is_qualifier(words: tuple[str, ...]) -> bool:
    """Whether words only say whose a body is: "Singapore", "Australian", "United States"."""
    lowered = _qualifiers()
    return " ".join(words) in lowered or all(word in lowered for word in words)


@lru_cache(maxsize=1)
def _qualifiers() -> frozenset[str]:
    places = {
        " ".join(folded(" ".join(words))) for words, kind in listed().kinds.items() if kind[0] is EntityType.PLACE
    }
    nationalities = {" ".join(folded(adjective)) for adjective in adjectives()}
    return frozenset(
        places
        | nationalities
        | {"new", "joint", "national", "federal", "un", "eu", "inaugural", "annual", "first", "second", "third"}
    )


def ordinal(word: str) -> str | None:
    """A folded word that counts, in figures: "6th" of "sixth" and of itself; None of another word."""
    return word if ORDINAL.match(word) else _in_figures().get(word)


def counted(words: tuple[str, ...]) -> tuple[str, ...]:
    """Folded words with the ordinal that they begin with in figures: "28th session" of "twenty eighth session"."""
    compound = " ".join(words[:2])
    if len(words) > 2 and compound in _in_figures():
        words = (_in_figures()[compound], *words[2:])
    elif words and (figures := ordinal(words[0])):
        words = (figures, *words[1:])
    return words[1:] if words[:1] == words[1:2] and ordinal(words[0]) else words  # "Fifty-First (51st) Forum"


@cache
def _in_figures() -> dict[str, str]:
    """The ordinals of the list in figures: they stand in their order there, and what is inaugural is the first.

    Those of two words stand with a space: "twenty eighth".
    """
    suffixes = {1: "st", 2: "nd", 3: "rd"}
    lists = lexicon.load("heads")["contexts"]
    small = {word: f"{number}{suffixes.get(number, 'th')}" for number, word in enumerate(lists["ordinals"], 1)}
    tens = {word: f"{10 * number}th" for number, word in enumerate(lists["round_ordinals"], 3)}
    units = list(lists["ordinals"])[:9]
    compound = {
        f"{ten} {unit}": f"{number}{small[unit]}" for number, ten in enumerate(lists["tens"], 2) for unit in units
    }
    return small | tens | compound | {"inaugural": "1st"}


@cache
def countries() -> dict[tuple[str, ...], str]:
    """The country that folded words stand for: its names, and its adjective in singular and plural."""
    found: dict[tuple[str, ...], str] = {}
    for country, row in lexicon.load("places")["countries"].items():
        for name in (country, *row["other"]):
            found.setdefault(folded(name), country)
        for adjective in row["adjectives"]:
            found.setdefault(folded(adjective), country)
            found.setdefault(folded(f"{adjective}s"), country)
    return found


def initials(name: str) -> str:
    """The capital letters that begin the words of a name."""
    return "".join(word[0] for word in re.split(r"[\s\-–‑]+", name) if word and word[0].isupper())


def canonical_words(words: tuple[str, ...]) -> str | None:
    """The listed name that folded words spell."""
    return _folded_names().get(words)


@lru_cache(maxsize=1)
def _folded_names() -> dict[tuple[str, ...], str]:
    return {folded(name): same for name, same in listed().same.items()}
