"""Whose a thing is, and which year's, by the words round its name."""

from __future__ import annotations

import re

import pytest

from kg.graph.owners import owner, year_before
from kg.model import Span


def spans(text: str, name: str) -> list[Span]:
    return [Span(found.start(), found.end()) for found in re.finditer(re.escape(name), text)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("We met Mexico's National Customs Agency.", "National Customs Agency", "Mexico"),
        ("We met Canada’s\nSupreme Court.", "Supreme Court", "Canada"),
        ("He joined the British Cabinet.", "Cabinet", "United Kingdom"),
        ("Japan's new Cabinet met.", "Cabinet", "Japan"),
        ("I saw the Labor Prime Minister of the United Kingdom in Malta.", "Labor", "United Kingdom"),
        ("a Labor Prime Minister of Britain", "Labor", "United Kingdom"),
        ("The Treasury met Kenya's Treasury.", "Treasury", "Kenya"),  # half of its places
    ],
)
def test_the_country_beside_a_name_is_whose_it_is(text: str, name: str, country: str) -> None:
    assert owner(text, spans(text, name)) == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The New South Wales Government agreed.", "Government"),
        ("The Gulf of Mexico Alliance met.", "Alliance"),
        ("We spoke with Japan, Parliament with Kenya.", "Parliament"),
        ("Labor lost the trust of Britain.", "Labor"),
        ("Kenya's Treasury met Japan's Treasury.", "Treasury"),
        ("The Treasury met. The Treasury spoke. Kenya's Treasury left.", "Treasury"),
    ],
)
def test_a_country_farther_off_or_in_another_name_tells_nothing(text: str, name: str) -> None:
    assert owner(text, spans(text, name)) == ""


def test_a_year_right_before_an_event_dates_it() -> None:
    text = "the four freedoms of his 1941 State of the Union address"
    assert year_before(text, spans(text, "State of the Union")) == "1941"
    both = "the 1941 State of the Union and the 2022 State of the Union"
    assert year_before(both, spans(both, "State of the Union")) == ""
    counted = "in 1941, State of the Union addresses"
    assert year_before(counted, spans(counted, "State of the Union")) == ""
