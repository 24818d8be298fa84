"""Which place of the world a document means by a name: its own country's, one it names, or by far the largest."""

from __future__ import annotations

import re
from typing import Final

from kg import lexicon
from kg.graph.outline import Thing
from kg.join.settings import Setting, country
from kg.lexicon.gazetteer import Site, sites
from kg.resolve.names import DISTRICT, canonical, countries, folded

_POLITIES: Final = "Commonwealth|Republic|Kingdom|States?|Federation|Sultanate|Emirate|Union"
_POLITY: Final = re.compile(rf"(?i)(?:the )?(?:\w+ ){{0,2}}(?:{_POLITIES}) of (?:the )?(.+)|(.+) (?:Republic|Kingdom)")
_ENOUGH: Final = 300_000
"""People of a city that is meant by its name although the document speaks from elsewhere."""
_AHEAD: Final = 3
"""How many times as large as the next of its name such a city is."""


def found(thing: Thing, setting: Setting, name: str = "") -> Site | None:
    """The place of the world that a document means by a name; None if it is none of the gazetteer, or in doubt."""
    name = name or thing.name
    same = canonical(name) or name
    same = lexicon.load("join")["renamed"].get(same, same)
    candidates = sites().get(countries_name(name) or same, ())
    if not candidates:
        return None
    named = [site for site in candidates if setting.countries.get(site.country, 0) and site.kind != "country"]
    at_home = [site for site in candidates if site.country == setting.home]
    states = [site for site in candidates if site.kind == "state"]
    if states and any(DISTRICT.search(spelt) for spelt in (thing.name, *thing.aliases)):
        return max((site for site in candidates if site.kind == "city"), key=lambda site: site.population, default=None)
    if states and len(candidates) > 1:
        return _state_or_not(candidates, states[0], setting)
    if len(candidates) == 1:
        (site,) = candidates
        fits = site.kind != "city" or site.population >= _ENOUGH or site in at_home or site in named
        return site if fits and not _rivalled(site) else None
    if at_home:
        return None if _rivalled(at_home[0]) else at_home[0]
    if candidates[0].kind == "country":
        return candidates[0]
    if len({site.country for site in named}) == 1:
        return named[0]
    largest, second = sorted(candidates, key=lambda site: -site.population)[:2]
    return largest if largest.population > max(_AHEAD * second.population, _ENOUGH) else None


def _state_or_not(candidates: tuple[Site, ...], state: Site, setting: Setting) -> Site | None:
    """Which is meant by the name of a state of the United States that others bear too: Georgia, Washington.

    Beside other states it is the state; else a country, or the largest city, unless at home nothing speaks for that.
    """
    if setting.states - {state.name}:
        return state
    other = next((site for site in candidates if site.kind == "country"), None) or max(
        (site for site in candidates if site.kind == "city"), key=lambda site: site.population
    )
    abroad = sum(count for name, count in setting.countries.items() if name not in (setting.home, other.country))
    if other.kind == "country" and setting.home == state.country and not abroad:
        return state
    return other


def _rivalled(site: Site) -> bool:
    """Whether another city of the name in the country is large enough to be meant as well."""
    return site.rival * 5 > site.population


def countries_name(name: str) -> str:
    """The usual short name of a country by any of its names; empty for others."""
    same = canonical(name) or name
    if found := _POLITY.fullmatch(same):
        same = countries().get(folded(found[1] or found[2]), same)
    return next((usual for usual in (same, same.removeprefix("The ")) if country(usual) == usual), "")
