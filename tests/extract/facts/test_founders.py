"""Who founded a body, by a passive behind its name or by the noun of its founding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.founders import founders
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Org[Tidal Group], set up in 2013 by the Org[Reserve Bank] and the Org[Ministry of Trade], met today.
  => Tidal Group founder Reserve Bank ; Tidal Group founder Ministry of Trade
The Org[Tidal Group] was founded by Per[Ana Rey]. => Tidal Group founder Ana Rey
The Org[Ministry of Trade] announced the establishment of the Org[Tidal Group]. => Tidal Group founder Ministry of Trade
The Org[Ministry of Trade] should announce the establishment of the Org[Tidal Group]. => -
The Org[Ministry of Trade] welcomed the establishment of the Org[Tidal Group]. => -
The Org[Tidal Group] was established by the Conference in Pla[Lima] in 1988. => -
The Org[Tidal Group] was set up by the Forum at Pla[Apia]. => -
The Org[Tidal Group] was visited by Per[Ana Rey]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_founders(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(founders, marked, nlp) == expected
