"""Lines in capitals are read as headlines, letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.recase import Spelling, recased, spelling

LINES = {
    "STATEMENT BY HIS EXCELLENCY MR. JOSÉ RAMOS-HORTA": "Statement by His Excellency Mr. José Ramos-Horta",
    "REMARKS AT THE 79TH SESSION OF THE UN": "Remarks at the 79th Session of the UN",
    "NATIONAL CARERS' WEEK AND WOMEN'S DAY": "National Carers' Week and Women's Day",
    "ADDRESS BY KING MSWATI III TO THE SADC SUMMIT": "Address by King Mswati III to the SADC Summit",
    "THE KENYA PORTS AUTHORITY (KPA) OPENS": "The Kenya Ports Authority (KPA) Opens",
    "SPEECH BY SEAN MCDONALD AT BIGPRT": "Speech by Sean McDonald at BIGPRT",
    "UAE AND KENYA SIGN AGREEMENT AT THE EU-UK SUMMIT": "UAE and Kenya Sign Agreement at the EU-UK Summit",
    "THE EU'S SUPPORT FOR THE ICT MINISTER": "The EU's Support for the ICT Minister",
    "SPEECH BY PRESIDENT XI JINPING AND DR NG CHEE MENG": "Speech by President Xi Jinping and Dr Ng Chee Meng",
    "US PRESIDENT VISITS SUVA": "US President Visits Suva",
    "TODAY WE OPEN A SCHOOL FOR ALL OF US": "Today We Open a School for All of Us",
    "Remarks At The Opening Of The Port": "Remarks at the Opening of the Port",
    "Remarks at the opening of the UN office": "Remarks at the opening of the UN office",
    "SUVA": "Suva",
    "BIGPRT": "BIGPRT",
    "ANA REY, PRIME MINISTER OF FIJI: Thank you all.": "Ana Rey, Prime Minister of Fiji: Thank you all.",
    "OTTAWA, November 24, 1995 —": "Ottawa, November 24, 1995 —",
}
MIXED = [
    "We are glad to be at BIGPRT, where Mr NARENDRA MODI was, and Minister Ng before him.",
    "PRIME MINISTER: Thank you.",
    "TRANSCRIPT",
]


@pytest.mark.parametrize(("line", "read"), LINES.items())
def test_a_line_in_capitals_is_read_as_a_headline(line: str, read: str) -> None:
    assert recased(line, spelling([*MIXED, line])) == read


def test_labels_and_names_in_capitals_are_no_acronyms() -> None:
    assert spelling(MIXED).acronyms == {"BIGPRT"}


@given(st.text(alphabet="AÉßİǅΣaz '’-.1( )", max_size=60))
def test_every_letter_keeps_its_place(text: str) -> None:
    read = recased(text, Spelling(frozenset(), {}))
    assert all(a.casefold() == b.casefold() for a, b in zip(read, text, strict=True))
