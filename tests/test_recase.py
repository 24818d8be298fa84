"""Lines in capitals are read as headlines, letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.recase import acronyms, recased

LINES = {
    "STATEMENT BY HIS EXCELLENCY MR. JOSÉ RAMOS-HORTA": "Statement by His Excellency Mr. José Ramos-Horta",
    "REMARKS AT THE 79TH SESSION OF THE UN": "Remarks at the 79th Session of the UN",
    "NATIONAL CARERS' WEEK AND WOMEN'S DAY": "National Carers' Week and Women's Day",
    "ADDRESS BY KING MSWATI III TO THE SADC SUMMIT": "Address by King Mswati III to the SADC Summit",
    "THE KENYA PORTS AUTHORITY (KPA) OPENS": "The Kenya Ports Authority (KPA) Opens",
    "SPEECH BY SEAN MCDONALD AT BIGPORT": "Speech by Sean McDonald at BIGPORT",
    "Remarks at the opening of the UN office": "Remarks at the opening of the UN office",
    "SUVA": "SUVA",
}


@pytest.mark.parametrize(("line", "read"), LINES.items())
def test_a_line_in_capitals_is_read_as_a_headline(line: str, read: str) -> None:
    known = acronyms(["We are glad to be at BIGPORT.", line])
    assert recased(line, known) == read


@given(st.text(alphabet="AÉßİǅΣaz '’-.1( )", max_size=60))
def test_every_letter_keeps_its_place(text: str) -> None:
    read = recased(text, frozenset())
    assert len(read) == len(text)
    assert read.casefold() == text.casefold() or "İ" in text
