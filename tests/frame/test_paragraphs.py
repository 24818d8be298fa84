"""How a text falls into paragraphs: `|` stands between the lines that stay together, which are one paragraph."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.frame.paragraphs import LONGEST, paragraphs

WRAPPED = """
It is a great pleasure to be back in this beautiful city, where
so many of our shared projects began, and where the first of
them, a small bridge, still carries people to work each morning.
We have come a long way since then.

The second of our projects was a harbour. It took eleven years
and the work of four governments, and it was opened in the rain.
Nobody who was there will forget the band, which went on playing
to the end.

In the years ahead we will do three things:

1. open the northern road,
2. train four hundred
   engineers,
3. and clean the river.

Thank you.
"""

PLAIN = """Remarks at the Opening of the Harbour
4 March 2019
Suva, Fiji

It is a great pleasure to be back in this beautiful city, where so many of our shared projects began, and I thank you.
We have come a long way since then.

- The first point is short.
- The second point is
shorter still.
"""


def cut(text: str) -> list[str]:
    return [span.of(text).replace("\n", "|") for span in paragraphs(text)]


def test_lines_wrapped_at_a_width_are_one_paragraph_and_list_items_are_not() -> None:
    assert cut(WRAPPED) == [
        "It is a great pleasure to be back in this beautiful city, where|so many of our shared projects began, and "
        "where the first of|them, a small bridge, still carries people to work each morning.|We have come a long way "
        "since then.",
        "The second of our projects was a harbour. It took eleven years|and the work of four governments, and it was "
        "opened in the rain.|Nobody who was there will forget the band, which went on playing|to the end.",
        "In the years ahead we will do three things:",
        "1. open the northern road,",
        "2. train four hundred|   engineers,",
        "3. and clean the river.",
        "Thank you.",
    ]


DOUBLE_SPACED = """
It is a great pleasure to be back in this beautiful city, where

 so many of our shared projects began, and where the first of

 them, a small bridge, still carries people to work each day.

The second of our projects was a harbour. It took eleven years

 and the work of four governments, and it was opened in rain.

Nobody who was there will forget the band, which went on

 playing while the ships came in, one after another, to the

 end of the day.
"""


def test_in_a_double_spaced_text_an_indented_line_goes_on_with_its_paragraph() -> None:
    assert [" ".join(text.replace("|", " ").split()) for text in cut(DOUBLE_SPACED)] == [
        "It is a great pleasure to be back in this beautiful city, where so many of our shared projects began, and "
        "where the first of them, a small bridge, still carries people to work each day.",
        "The second of our projects was a harbour. It took eleven years and the work of four governments, and it was "
        "opened in rain.",
        "Nobody who was there will forget the band, which went on playing while the ships came in, one after another, "
        "to the end of the day.",
    ]


def test_lines_that_were_not_wrapped_are_paragraphs_of_their_own() -> None:
    assert cut(PLAIN) == [
        "Remarks at the Opening of the Harbour",
        "4 March 2019",
        "Suva, Fiji",
        "It is a great pleasure to be back in this beautiful city, where so many of our shared projects began, and I "
        "thank you.",
        "We have come a long way since then.",
        "- The first point is short.",
        "- The second point is|shorter still.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one line", ["one line"]),
        ("  spaces around  \n", ["spaces around"]),
        ("first\n\nsecond", ["first", "second"]),
        ("Turnbull, Malcolm\nIt is good", ["Turnbull, Malcolm", "It is good"]),
        ("2019-03-04\nand so it began", ["2019-03-04", "and so it began"]),
        ("PRIME MINISTER:\nwe go on", ["PRIME MINISTER:", "we go on"]),
        ("a line that goes\non in small letters", ["a line that goes|on in small letters"]),
        ("a line that ends.\nand one more", ["a line that ends.", "and one more"]),
        ("carriage return\r\n\r\nsecond\r\n", ["carriage return", "second"]),
        ("• one\n• two\n(a) three\niv. four", ["• one", "• two", "(a) three", "iv. four"]),
    ],
)
def test_short_texts(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize("text", ["It rained. " * 12_000, "rain " * 30_000, "x" * 130_000, " " * 60_000 + "x"])
def test_a_paragraph_that_is_too_long_is_cut_at_the_end_of_a_sentence_or_word(text: str) -> None:
    spans = paragraphs(text)
    assert all(span.end - span.begin <= LONGEST for span in spans)
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert "".join(text.split()) == "".join("".join(span.of(text).split()) for span in spans)
    assert all(span.of(text)[-1] == text.strip()[-1] for span in spans)


LINES = st.lists(st.text(alphabet=" aZ.:,\n\r\t•-1\u2028\x0b\x85é😀", max_size=60), max_size=20).map("\n".join)


@given(LINES)
def test_paragraphs_are_in_order_apart_and_hold_all_that_is_no_white_space(text: str) -> None:
    spans = paragraphs(text)
    assert all(span.begin < span.end for span in spans)
    assert all(before.end <= after.begin for before, after in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
