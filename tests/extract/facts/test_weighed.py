"""What is weighed beside the rules, and what rules keep from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts import facts
from tests.extract.marked import discourse, told

if TYPE_CHECKING:
    from spacy.language import Language

NOT_GIVEN = {
    "The Eve[First Summit] held in Pla[Lima] in March 2001 agreed that the Eve[Second Summit] would study it.": (
        "Second Summit event"
    ),
    "Every year since 2005, Pla[Malta] has hosted the Eve[Doha Forum].": "Doha Forum eventDate",
    "Per[Jan Novak] hosted the Eve[Doha Forum] in Pla[Oslo] with Per[Ana Rey], President of Pla[Peru], and Per[Bo Lind]"
    ", President of Pla[Chile].": "Doha Forum organizer Ana Rey",
}


@pytest.mark.parametrize(("marked", "not_given"), NOT_GIVEN.items(), ids=NOT_GIVEN)
def test_what_rules_keep_from_being_weighed(nlp: Language, marked: str, not_given: str) -> None:
    resolved = discourse(marked, nlp, spoken_by=None)
    assert not [fact for fact in told(facts(resolved), resolved) if fact.startswith(not_given)]
