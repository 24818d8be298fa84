"""Who acts under a policy: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.applications import applications
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Org[Port Board] discussed aid under the Pol[Ports Act]. => -
Pla[Peru] cut tariffs under the Pol[Trade Pact]. => Peru implements Trade Pact
Pla[Peru] violated its obligations under the Pol[Trade Pact]. => -
Pla[Peru] cut tariffs in line with the Pol[Trade Pact]. => Peru implements Trade Pact
Pla[Peru] should cut tariffs under the Pol[Trade Pact]. => -
Pla[Peru] cut tariffs after the Pol[Trade Pact]. => -
Tariffs fell under the Pol[Trade Pact]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_who_acts_under_a_policy(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(applications, marked, nlp) == expected
