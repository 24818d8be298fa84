"""What a meeting was about, as a report tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.matters import matters
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

TITLE = "title: Readout of the Eve[Meeting with Per[Ana Rey]]\nnarration: "
TOLD = table("""
The two leaders discussed Top[sea walls], Top[port fees] and the Pol[Ocean Charter].
  => Meeting with Ana Rey eventSubject sea walls ; Meeting with Ana Rey eventSubject port fees
     ; Meeting with Ana Rey eventSubject Ocean Charter
The two leaders discussed the issue of Top[sea walls] while Top[port fees] rose.
  => Meeting with Ana Rey eventSubject sea walls
At the Eve[Doha Forum] they talked about Top[sea walls]. => Doha Forum eventSubject sea walls
The two leaders praised Top[sea walls]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), TOLD)
def test_what_was_talked_of(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(matters, TITLE + marked, nlp) == expected


def test_a_document_of_no_meeting_has_no_matters(nlp: Language) -> None:
    assert found(matters, "The two leaders discussed Top[sea walls].", nlp) == set()
