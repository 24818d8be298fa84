"""The act that a headline names and the speech itself then calls in other words: "the opening of this office"."""

from __future__ import annotations

import re
from typing import Final

from kg.mentions.vocabulary import context
from kg.model import EntityType
from kg.resolve.clusters import Cluster, absorb
from kg.resolve.names import PREPOSITIONS, folded

_AT_HAND: Final = re.compile(r"\b(?:of|for) (?:this|these|today['’]s)\b", re.IGNORECASE)
_PAIR: Final = 2


def at_hand(made: list[Cluster]) -> None:
    """Join the acts that only the document's own occasion can be: "launch of this X", "launch of the new X" again."""
    headlines = [c for c in made if c.type is EntityType.EVENT and any(n.rule == "occasion" for n in c.full)]
    if len(headlines) != 1:
        return
    own = {word for name in headlines[0].names() for word in folded(name)}
    acts = own & context("acts")
    for cluster in [c for c in made if c is not headlines[0] and c.type is EntityType.EVENT and c.full]:
        if acts and all(_is_at_hand(name, own) for name in cluster.names()):
            absorb(made, headlines[0], cluster)


def _is_at_hand(name: str, own: set[str]) -> bool:
    """Whether a name is an act of opening, as the occasion is, of what the occasion's words name."""
    words = folded(name)
    act = next((i for i, word in enumerate(words) if word in context("acts")), None)
    if act is None or words[act + 1 : act + 2] not in (("of",), ("for",)):
        return False
    rest = words[act + 2 :]
    core = rest[: next((i for i, word in enumerate(rest) if word in PREPOSITIONS), len(rest))]
    if _AT_HAND.search(name):
        return bool(core) and core[-1] in own
    return len(core) >= _PAIR and set(core) <= own
