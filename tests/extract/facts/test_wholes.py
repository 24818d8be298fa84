"""Parts that names and the words between them show: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.wholes import wholes
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
At the Eve[Doha Forum Opening Ceremony] all rose; the Eve[Doha Forum] began.
  => Doha Forum Opening Ceremony partOf Doha Forum
The Org[Ocean Centre at the Org[Port University]] grew. => Ocean Centre at the Port University partOf Port University
The Eve[Trade Dinner] took place on the margins of the Eve[Doha Forum]. => Trade Dinner partOf Doha Forum
The Pol[Coastal Scheme] is part of the Pol[Green Plan]. => Coastal Scheme partOf Green Plan
The Pol[Section 5] of the Pol[Ports Act] fell. => Section 5 partOf Ports Act
The Pol[Coastal Scheme] of the Pol[Ports Act] fell. => -
The Eve[Trade Dinner] was also held during the Eve[Doha Forum]. => Trade Dinner partOf Doha Forum
The Org[Ports Agency], which is part of the Org[Ministry of Trade], grew. => Ports Agency partOf Ministry of Trade
The Org[Ports Agency] comes under the Org[Ministry of Trade]. => Ports Agency partOf Ministry of Trade
The Org[Ports Agency] is part of the Org[Trade Alliance]. => -
The Eve[Trade Dinner] took place after the Eve[Doha Forum]. => -
The Org[White House] offices, such as the Org[Budget Office] and the Org[Science Office], moved.
  => Budget Office partOf White House ; Science Office partOf White House
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_parts_of_a_whole(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(wholes, marked, nlp) == expected


LINES = [
    (
        "header: Org[White House]\nheader: Org[Office of the Press Secretary]",
        {"Office of the Press Secretary partOf White House"},
    ),
    (
        "header: Org[Office of the Spokesperson]\nheader: Org[Department of State]",
        {"Office of the Spokesperson partOf Department of State"},
    ),
    ("header: Org[Ministry of Trade]\nheader: Org[Ministry of Health]", set()),
    ("header: Org[Ministry of Trade] and others\nheader: Org[Press Office]", set()),
]


@pytest.mark.parametrize(("marked", "expected"), LINES)
def test_a_unit_beside_the_line_of_its_body(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(wholes, marked, nlp) == expected
