"""Topics that nobody promotes or supports, as they are fought: "illicit fentanyl", "the climate crisis"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from kg import lexicon
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact
from kg.resolve.names import PREPOSITIONS

_BACKING: Final = frozenset({"promotes", "supports"})


def without_harms(scene: Scene, found: Iterable[Fact]) -> list[Fact]:
    """The facts without those by which somebody promotes or supports a harm."""
    harms = {e.key for e in scene.discourse.entities if e.type is EntityType.TOPIC and is_harm(e.name)}
    return [fact for fact in found if fact.predicate not in _BACKING or fact.object not in harms]


@cache
def _harms() -> tuple[frozenset[str], frozenset[str]]:
    rows = lexicon.load("harms")["harms"]
    return frozenset(rows["heads"]), frozenset(rows["phrases"])


def is_harm(topic: str) -> bool:
    """Whether the head of a topic, in singular or plural, is a harm.

    >>> is_harm("illicit fentanyl"), is_harm("prevention of crime"), is_harm("climate crises")
    (True, False, True)
    """
    heads, phrases = _harms()
    words = topic.lower().replace("’", "'").split()
    cut = next((n for n, word in enumerate(words) if n and word in PREPOSITIONS), len(words))
    last = words[cut - 1]
    forms = {last, last.removesuffix("s"), last.removesuffix("es"), last.removesuffix("ies") + "y"}
    forms.add(last.removesuffix("es") + "is")  # "crises"
    return not heads.isdisjoint(forms) or any(
        f"{word} {form}" in phrases for form in forms for word in words[cut - 2 : cut - 1]
    )
