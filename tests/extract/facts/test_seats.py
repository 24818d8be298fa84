"""Where bodies have their seat: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.seats import seats
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Org[Tidal Institute] in Pla[Lisbon] was opened. => Tidal Institute basedIn Lisbon
The Org[Tidal Institute] here in Pla[Lisbon] was opened. => Tidal Institute basedIn Lisbon
The Org[Tidal Institute], based in Pla[Lisbon], was opened. => Tidal Institute basedIn Lisbon
The Org[Tidal Institute] (TI), headquartered in Pla[Lisbon], was opened. => Tidal Institute basedIn Lisbon
The Org[Seed Alliance], with its headquarters in Pla[Nairobi], was praised. => Seed Alliance basedIn Nairobi
The Org[Seed Alliance], whose permanent secretariat is located in Pla[Nairobi], met. => Seed Alliance basedIn Nairobi
The Org[Seed Alliance] has its seat in the city of Pla[Nairobi]. => Seed Alliance basedIn Nairobi
The Org[Seed Alliance] has offices in Pla[Lima], Pla[Accra] and Pla[Dakar].
  => Seed Alliance basedIn Lima ; Seed Alliance basedIn Accra ; Seed Alliance basedIn Dakar
The headquarters of the Org[Seed Alliance] are in Pla[Nairobi]. => Seed Alliance basedIn Nairobi
The Org[Seed Alliance]'s head office in Pla[Nairobi] was opened. => Seed Alliance basedIn Nairobi
Pla[Nairobi], the seat of the Org[Seed Alliance], is far away. => Seed Alliance basedIn Nairobi
Pla[Nairobi] hosts the regional headquarters of the Org[Seed Alliance]. => Seed Alliance basedIn Nairobi
The Pla[Nairobi]-based Org[Seed Alliance] was praised. => Seed Alliance basedIn Nairobi
The Org[Embassy in Pla[Lisbon]] was opened. => Embassy in Lisbon basedIn Lisbon
The Org[Seed Alliance] in Pla[Nairobi] was praised. => -
The Org[Seed Alliance] met in Pla[Nairobi]. => -
The Org[Seed Alliance] office in Pla[Lima] was closed. => -
Pla[Nairobi] is far from the Org[Seed Alliance]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_seats_of_bodies(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(seats, marked, nlp) == expected
