"""The mark of each thing: things of different documents with one mark are one, by name alone or by name and setting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from kg import lexicon
from kg.graph.outline import Thing
from kg.join.places import found
from kg.join.settings import SEVERAL, Setting, edge
from kg.lexicon.gazetteer import sites
from kg.mentions.vocabulary import heads, listed, titles
from kg.model import EntityType
from kg.resolve.names import PREPOSITIONS, canonical, folded, head_noun, person_words, singular

MANY: Final = 65_536
"""Names and words whose reading is remembered: most recur from document to document."""
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z&\-]{0,7}")
_LITTLE: Final = PREPOSITIONS | {"and"}
_NUMBERED: Final = re.compile(
    r"\b\d|[A-Z]{2,}\d|\b(?:[IVX]{2,}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    r"|\binaugural\b",
    re.IGNORECASE,
)
_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_DATED: Final = re.compile(r"^(?:1[89]|20)\d\d | (?:of )?(?:1[89]|20)\d\d$")
_UN: Final = frozenset({"united", "nation"})
_IN_BRACKETS: Final = re.compile(r"(?<=\w) \([A-Z]{2,}\)")
_WHOSE: Final = re.compile(
    r"^(?:President|Prime Minister|Premier|Government|Administration)(?: [A-Z]\w+)?[’']s (?=\S+ \S)"
)
"""Whose a policy with a name of its own is: "President’s American Rescue Plan"."""
_COMPANY: Final = re.compile(
    r",? (?:(?:Pte|Pty|Co)\.? )?(?:Limited|Ltd|Inc|Incorporated|LLC|LLP|PLC|GmbH|Bhd|Corp)\.?$", re.IGNORECASE
)
"""What a company is in law, behind its name: "Rey & Obi LLP", "Lake Ferries Pte Ltd"."""
_NUMERAL: Final = re.compile(r"\w,? ([IVX]+)$")
_MAY_LACK: Final = frozenset({"I", "II", "V", "X"})
"""Numerals that are left out behind a family name, or are initials."""
_STATE_OF: Final = re.compile(r"(?:the )?[Ss]tate of (.+)")
_OLYMPICS: Final = re.compile(r"\bOlympics\b")
BOTH: Final = " and "
"""Between the countries of what two have agreed."""
GEONAMES: Final = "GeoNames "
"""Before the number of the place of the world that a mark is."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """`words` is the name without case, order and little words; `of` the country, year or document that tells things
    of one name apart, empty where the name is enough; `by` how the mark was found."""

    type: EntityType
    words: tuple[str, ...]
    of: str
    by: str = ""
    key: tuple[str, tuple[str, ...], str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", (self.type.value, self.words, self.of))  # asked for a million times


def mark(document: str, thing: Thing, setting: Setting, name: str = "") -> Mark:
    """The mark of a thing under one of its names, its label if none is given."""
    name = name or thing.name
    if thing.type is EntityType.PERSON:
        return _person(document, thing, setting, name)
    if thing.type is EntityType.PLACE:
        return _place(document, thing, setting, name)
    if thing.type is EntityType.EVENT:
        return _event(document, thing, setting, name)
    return _body(document, thing, setting, name)


@lru_cache(MANY)
def usual(name: str) -> str | None:
    """The name that stands for all spellings of a listed thing, with hyphens, capitals and marks or without."""
    same = canonical(name)
    if same is None and len(words := folded(name)) > 1:
        same = _spellings().get(_spelt(words))
    return same


@cache
def _spellings() -> dict[tuple[str, ...], str]:
    return {
        _spelt(folded(name)): same
        for name, same in sorted(listed().same.items(), reverse=True)
        if " " in name or "-" in name
    }


def _spelt(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words in one spelling: "organisation" for "organization", "un" for "united nations"."""
    spellings = lexicon.load("join")["spellings"]
    one = tuple(spellings.get(word, word) for word in words)
    if one[:2] == ("united", "nations") and len(one) > 2:
        one = ("un", *one[2:])
    return one


def is_acronym(name: str) -> bool:
    """Whether a name is one word in capitals: "MIIT", "MinLaw", not "Parliament"."""
    return _ACRONYM.fullmatch(name) is not None and sum(letter.isupper() for letter in name) >= 2


def is_common(words: tuple[str, ...]) -> bool:
    """Whether many countries have something of this name."""
    return all(_singular(word) in _common() or word in _common() for word in words)


@cache
def _common() -> frozenset[str]:
    listed = {word.casefold() for word in titles().portfolios} | set(heads().kinds)
    listed |= set(lexicon.load("join")["common"]["words"]) | _LITTLE
    listed -= set(lexicon.load("join")["worldwide"]["words"])
    return frozenset(listed | {_singular(word) for word in listed})


@cache
def _international() -> frozenset[str]:
    rows = lexicon.load("organizations")["international"]["names"]
    return frozenset(name for row in rows for name in row)


@cache
def _relative() -> frozenset[tuple[str, ...]]:
    """Names that say which body only beside others: "State Government"."""
    return frozenset(words_of(name) for name in lexicon.load("join")["relative"]["names"])


@cache
def _owners() -> dict[tuple[str, ...], str]:
    """The country of each body that is one country's by its name."""
    rows = lexicon.load("join")["owned"]
    return {words_of(name): owner for owner, names in rows.items() for name in names}


@lru_cache(MANY)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name that a mark compares: without case, order and little words, in one spelling."""
    return _words(folded(name))


def _words(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = {_singular(word) for word in words if word not in _LITTLE}
    if kept > _UN:
        kept = {*kept, "un"} - _UN
    return tuple(sorted(kept) or words)


@lru_cache(MANY)
def _singular(word: str) -> str:
    """A word without the s of the plural: "Defence Forces" is "Defence Force"."""
    one = singular(word)
    return str(lexicon.load("join")["spellings"].get(one, one))


def _body(document: str, thing: Thing, setting: Setting, name: str) -> Mark:
    """Of a body or a policy."""
    name = _IN_BRACKETS.sub("", name)
    if thing.type is EntityType.POLICY and (bare := _WHOSE.sub("", name)) != name and not is_common(words_of(bare)):
        name = bare
    if (
        thing.type is EntityType.ORGANIZATION
        and " " in (bare := _COMPANY.sub("", name))
        and not is_common(words_of(bare))
    ):
        name = bare
    if name in _international() or usual(name) in _international():
        return Mark(thing.type, words_of(usual(name) or name), "", "listed")
    home = thing.owner or setting.home
    words, bearer = edge(folded(_known_at(home, name) or name))
    core = _words(words)
    bearer = bearer or _owners().get(words_of(name), "")
    if bearer and thing.type is EntityType.POLICY:
        rest, other = edge(words)
        if other and other != bearer:  # of two countries, whichever is named first
            return Mark(thing.type, _words(rest), BOTH.join(sorted((bearer, other))), "country in the name")
    own = thing.type is EntityType.POLICY and bearer == home
    if bearer and not (own and core in _relative()):
        return Mark(thing.type, core, bearer, "country in the name")
    annual = thing.type is EntityType.POLICY and head_noun(name) in _heads("annual") and not _NUMBERED.search(name)
    alone = len(words) == 1 and words[0] in heads().kinds and words[0] not in heads().alone and not annual
    pair = thing.type is EntityType.POLICY and words in heads().pairs
    if alone or pair or core in _relative():
        return Mark(thing.type, core, document, "short form")
    if is_acronym(name):
        core = (words[0],)  # the s of STARS is no plural
    yearless = tuple(word for word in core if not _YEAR.fullmatch(word)) or core
    if is_acronym(name) or (not _is_worldwide(words) and (is_common(yearless) or _is_national(thing, name))):
        # of the amendments of one law, and of white papers on one field, there is one every few years
        again = "amendment" in core or {"white", "paper"} <= set(core)
        annual = annual or (thing.type is EntityType.POLICY and again and core == yearless)
        when = f" {setting.year or document}" if annual else ""
        return Mark(thing.type, core, f"{home or '?'}{when}", "home country")
    return Mark(thing.type, core, "", "name")


def _known_at(home: str, name: str) -> str | None:
    """The name that stands for all spellings of a body; "Labor" is the Australian party in Australia only."""
    if lexicon.load("join")["local"].get(name, home) != home:
        return None
    same = usual(name) or usual(_DATED.sub("", name))
    owner = edge(folded(same))[1] if same else ""
    if owner and home and owner != home and not edge(folded(name))[1] and is_common(words_of(name)):
        return None
    return same


def _is_worldwide(words: tuple[str, ...]) -> bool:
    """Whether a name says that its body is one of many countries: "UN General Assembly", "World Health Assembly"."""
    said = lexicon.load("join")["worldwide"]
    of_un = words[:2] == ("united", "nations") or words[:1] == ("un",)
    return of_un or (words[0] in said["first"] and words[-1] in said["last"])


def _is_national(thing: Thing, name: str) -> bool:
    """Whether a name is that of an organ or a law of a country, whatever its words."""
    return thing.finer in ("schema:GovernmentOrganization", "schema:Legislation", "kg:Budget") or (
        head_noun(name) in _heads("national")
    )


def _event(document: str, thing: Thing, setting: Setting, name: str) -> Mark:
    """Of an event: what happens once is told by its name; what comes again, by its year as well; the rest, by its day.

    A year in the name is that year, and no word of it.
    """
    same = usual(name)
    told = folded(_OLYMPICS.sub("Olympic Games", same or name))
    years = [word for word in told if _YEAR.fullmatch(word)]
    words, bearer = edge(tuple(word for word in told if word not in years) or told)
    head = head_noun(same or name) or words[-1]
    yearly = head in _heads("yearly") or words[-1] in _heads("yearly")
    if same and not yearly:
        return Mark(thing.type, words_of(same), "", "listed")
    if head in _heads("once"):
        words = tuple(word for word in words if word not in lexicon.load("join")["judging"]["words"]) or words
    home = bearer or (thing.owner or setting.home or "?" if is_common(words) else "")
    year = next((date[:4] for date in (*years, *thing.dates)), "")
    if head in _heads("once") or (years and not yearly):
        return Mark(thing.type, _words(words), f"{home} {years[0] if years else ''}".strip(), "name")
    if all(_ORDINAL.fullmatch(word) or word in lexicon.load("join")["anniversaries"]["words"] for word in words):
        return Mark(thing.type, _words(words), document, "short form")  # "50th Anniversary" of anything
    if _NUMBERED.search(_YEAR.sub("", name)) and not is_common(words):
        return Mark(thing.type, _words(words), home, "name")
    year = year or (str(setting.year) if setting.year else "")
    if yearly and year and not _unnamed(words):
        return Mark(thing.type, _words(words), f"{home} {year}".strip(), "name and year")
    day = next((date for date in thing.dates if len(date) == 10), "")
    return Mark(thing.type, _words(words), f"{home} {day or document}".strip(), "name and day")


def _unnamed(words: tuple[str, ...]) -> bool:
    """Whether the words of a meeting's name say nothing but that people meet."""
    return _meeting().issuperset(words)


@cache
def _meeting() -> frozenset[str]:
    listed = lexicon.load("join")
    return frozenset((*listed["meeting"]["words"], *listed["ornament"]["words"]))


@cache
def _heads(kind: str) -> frozenset[str]:
    return frozenset(lexicon.load("join")[kind]["heads"])


def _place(document: str, thing: Thing, setting: Setting, name: str) -> Mark:
    name = lexicon.load("join")["postal"].get(setting.home, {}).get(name, name)
    if (whole := _STATE_OF.fullmatch(name)) and any(site.kind == "state" for site in sites().get(whole[1], ())):
        name = whole[1]
    if name in lexicon.load("join")["provinces"].get(setting.home, ()):
        return Mark(thing.type, words_of(name), setting.home, "home country")
    site = found(thing, setting, name)
    if site is not None:
        return Mark(thing.type, words_of(site.name), f"{GEONAMES}{site.geonames}", "gazetteer")
    same = usual(name)
    if same and not sites().get(same):
        return Mark(thing.type, words_of(same), "", "listed")
    words, bearer = edge(folded(same or name))
    core = _words(words)
    local = len(words) == 1 and words[0] in heads().kinds and words[0] not in heads().alone and not bearer
    if local or core in _relative() or name in sites():
        return Mark(thing.type, core, document, "short form")
    if setting.lists and len(words) == 1 and not bearer:  # "Clay" and "Jefferson" are counties of many states
        state = document if setting.lists == SEVERAL else setting.lists
        return Mark(thing.type, core, f"{setting.home or '?'} {state}", "home country")
    return Mark(thing.type, core, bearer or setting.home or "?", "home country")


def _person(document: str, thing: Thing, setting: Setting, name: str) -> Mark:
    words = person_words(name)
    numeral = _NUMERAL.search(name)
    if len(words) > 1:
        later = numeral is not None and numeral[1] not in _MAY_LACK
        return Mark(thing.type, words, numeral[1] if numeral and later else "", "full name")
    if numeral and numeral[1] != "I":  # "Elizabeth II" is a full name
        return Mark(thing.type, (*words, numeral[1].casefold()), "", "full name")
    return Mark(thing.type, words, document, "one name")
