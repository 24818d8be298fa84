"""Where and when a document speaks: its home country and its year, without which "the Ministry of Law" is nobody's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.graph.outline import Outline
from kg.lexicon.gazetteer import sites
from kg.model import EntityType
from kg.resolve.names import canonical, countries, folded

LEAST_SHARE: Final = 0.3
"""Of what speaks for a country in a document, and in others of its speaker, what the first must have ..."""
LEAD: Final = 1.25
"""... and how far it must be before the second."""
LISTED: Final = 5
"""Places of one word that no gazetteer has from which on they are the counties of a state that a document lists."""
SEVERAL: Final = "several states"
LEAST_COMPANY: Final = 3
"""Documents that must name a thing before it tells where the others belong."""


@dataclass(frozen=True, slots=True)
class Setting:
    """`home` is a country's usual short name, `year` that of the document's date; empty and 0 where not known.

    `countries` are those that the document names, by how often; `states` the states of the United States that it names;
    `lists` the state whose counties it lists, `SEVERAL` if not known which.
    """

    home: str
    year: int
    countries: Mapping[str, int]
    states: frozenset[str] = frozenset()
    lists: str = ""


@cache
def country(place: str) -> str:
    """The country that a place is, or that it surely lies in; empty for others."""
    if (same := countries().get(folded(canonical(place) or place))) is not None:
        return same
    found = {site.country for site in sites().get(place, ())}
    return found.pop() if len(found) == 1 else ""


def edge(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The words of a name without the country that it begins or ends with, and that country, empty if none.

    >>> edge(("ministry", "of", "law", "of", "singapore"))
    (('ministry', 'of', 'law'), 'Singapore')
    """
    known = countries()
    for size in range(min(4, len(words) - 1), 0, -1):
        if (found := known.get(words[:size])) is not None:
            return words[size:], found
        if (found := known.get(words[-size:])) is not None:
            rest = words[:-size]
            while rest and rest[-1] in {"of", "in", "for", "republic", "between", "and", "with", "to"}:
                rest = rest[:-1]
            if rest:
                return rest, found
    return words, ""


def settings(outlines: Mapping[str, Outline]) -> dict[str, Setting]:
    """The setting of each document. What one names seldom, the others of its speaker and publisher tell too."""
    own = {document: _signs(outline) for document, outline in outlines.items()}
    pools: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for document, outline in outlines.items():
        for pool in _pools(outline):
            pools[pool].update(_shares(own[document]))
    homes = {
        document: _first([(1.0, _shares(own[document])), *((2.0, _shares(pools[pool])) for pool in _pools(outline))])
        for document, outline in outlines.items()
    }
    company = _company(outlines, homes)
    homes = {
        document: _first(
            [
                (1.0, _shares(own[document])),
                *((2.0, _shares(pools[pool])) for pool in _pools(outline)),
                (2.0, _shares(_mean([company[local] for local in _telling(outline) if local in company]))),
            ]
        )
        for document, outline in outlines.items()
    }
    if len(only := {home for home in homes.values() if home}) == 1:  # nothing speaks for another
        homes = dict.fromkeys(homes, *only)
    return {
        document: Setting(
            homes[document],
            int(outline.date[:4] or 0),
            _named(outline),
            _states(outline),
            _lists(outline) if homes[document] in _with_states() else "",
        )
        for document, outline in outlines.items()
    }


def _pools(outline: Outline) -> Iterator[tuple[str, str]]:
    """What documents have in common that speak from one country: who speaks, by full name, and who publishes."""
    if "-" in outline.speaker.removeprefix("person-"):
        yield "speaker", outline.speaker
    if outline.told_speaker:
        yield "told", outline.told_speaker
    if outline.publisher:
        yield "publisher", outline.publisher


def _telling(outline: Outline) -> Iterator[str]:
    """The people by full name and the bodies of a document, which name the same in documents of one country."""
    for thing in outline.things:
        if (
            thing.type is EntityType.PERSON and "-" in thing.local.removeprefix("person-")
        ) or thing.type is EntityType.ORGANIZATION:
            yield thing.local


def _company(outlines: Mapping[str, Outline], homes: Mapping[str, str]) -> dict[str, dict[str, float]]:
    """Of the documents that name a thing and have a home, the share of each home; of things of several documents."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for document, outline in outlines.items():
        if homes[document]:
            for local in _telling(outline):
                counted[local][homes[document]] += 1
    return {local: _shares(found) for local, found in counted.items() if found.total() >= LEAST_COMPANY}


def _mean(shares: list[dict[str, float]]) -> dict[str, float]:
    """The mean of shares, those that point to one country counting most."""
    summed: Counter[str] = Counter()
    for one in shares:
        for name, share in one.items():
            summed[name] += share**2  # type: ignore[assignment]
    return dict(summed)


def _named(outline: Outline) -> Counter[str]:
    found: Counter[str] = Counter()
    for thing in outline.things:
        if thing.type is EntityType.PLACE and (name := country(thing.name)):
            found[name] += thing.mentions
    return found


def _states(outline: Outline) -> frozenset[str]:
    names = {thing.name for thing in outline.things if thing.type is EntityType.PLACE}
    return frozenset(name for name in names if any(site.kind == "state" for site in sites().get(name, ())))


@cache
def _with_states() -> frozenset[str]:
    """The countries whose states the gazetteer has."""
    return frozenset(site.country for found in sites().values() for site in found if site.kind == "state")


def _lists(outline: Outline) -> str:
    """The state whose counties a document lists, empty if it lists none, `SEVERAL` if it may be one of several."""
    names = [thing.name for thing in outline.things if thing.type is EntityType.PLACE and thing.mentions == 1]
    if sum(name.isalpha() and len(name) > 2 and not sites().get(name) for name in names) < LISTED:
        return ""
    places = {thing.name.removeprefix("State of ") for thing in outline.things if thing.type is EntityType.PLACE}
    states = {name for name in places if any(site.kind == "state" for site in sites().get(name, ()))} - {"Washington"}
    return states.pop() if len(states) == 1 else SEVERAL


def _signs(outline: Outline) -> Counter[str]:
    """What speaks for each country: its own places, and bodies, offices and policies that bear its name."""
    found = _named(outline)
    if (publisher := _in(outline.publisher)) is not None:
        found[publisher] += 2 * max(found.total(), 1)
    places = {thing.local: country(thing.name) for thing in outline.things if thing.type is EntityType.PLACE}
    for thing in outline.things:
        named = thing.type in (EntityType.ORGANIZATION, EntityType.POLICY)
        if named and (bearer := edge(folded(thing.name))[1]):
            found[bearer] += 2 * thing.mentions
        for _, body in thing.roles:
            if holder := places.get(body, ""):
                found[holder] += 6 if thing.local == outline.speaker else 1
    return found


def _in(publisher: str) -> str | None:
    """The country that the name of a publisher holds."""
    words = folded(publisher)
    known = countries()
    spans = (words[begin : begin + size] for size in (4, 3, 2, 1) for begin in range(len(words)))
    return next((known[span] for span in spans if span in known), None)


def _shares(signs: Mapping[str, float]) -> dict[str, float]:
    total = sum(signs.values())
    return {name: count / total for name, count in signs.items()} if total else {}


def _first(votes: list[tuple[float, Mapping[str, float]]]) -> str:
    """The country that most speaks for, by weight; empty where none is clearly ahead."""
    summed: Counter[str] = Counter()
    for weight, shares in votes:
        for name, share in shares.items():
            summed[name] += weight * share  # type: ignore[assignment]
    ranked = sorted(summed.items(), key=lambda row: (-row[1], row[0]))
    if not ranked:
        return ""
    if ranked[0][1] < LEAST_SHARE * sum(summed.values()) or (len(ranked) > 1 and ranked[0][1] < LEAD * ranked[1][1]):
        return ""
    return ranked[0][0]
