"""Full names of one person that differ, and what a surname gains from what other documents tell of the person."""

from __future__ import annotations

import pytest

from kg.graph.outline import Thing
from kg.join.marks import mark
from kg.join.settings import Setting
from kg.model import EntityType
from tests.join.test_people import AMERICA, AUSTRALIA, Row, names

SINGAPORE = "Singapore"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((AMERICA, 2022, "von der Leyen", "President"), (AMERICA, 2023, "Ursula von der Leyen", "")),
        ((AMERICA, 2021, "López Obrador", "President"), (AMERICA, 2023, "Andrés Manuel López Obrador", "President")),
        ((SINGAPORE, 2016, "Louis Ng", ""), (SINGAPORE, 2018, "Louis Ng Kok Kwang", "Member of Parliament")),
        ((SINGAPORE, 2022, "Justice Sundaresh Menon", ""), (SINGAPORE, 2022, "Sundaresh Menon", "Chief Justice")),
        ((AUSTRALIA, 1999, "Dennis Napthine", ""), (AUSTRALIA, 2001, "Denis Napthine", "Leader of the Opposition")),
        ((AUSTRALIA, 2002, "Vladmir Putin", "President"), (AUSTRALIA, 2004, "Vladimir Putin", "President")),
    ],
)
def test_names_of_one_person(one: Row, other: Row) -> None:
    assert len(set(names(one, other))) == 1


@pytest.mark.parametrize(
    "rows",
    [
        # The name is within that of somebody in another country, or within two.
        ((AUSTRALIA, 2011, "Kate Ellis", "Minister"), (AMERICA, 2022, "Sarah Kate Ellis", "President of GLAAD")),
        ((SINGAPORE, 2008, "Steven Chong Wan Oon", "Judge"), (AUSTRALIA, 2008, "Steven Chong", "")),
        ((AMERICA, 2022, "Von Trapp", ""), (AMERICA, 2022, "Ann Von Trapp", ""), (AMERICA, 2022, "Rosa Von Trapp", "")),
        # Both are short for Richard.
        ((AUSTRALIA, 1997, "Rick Smith", "Ambassador"), (AUSTRALIA, 1999, "Dick Smith", "")),
        ((AUSTRALIA, 2009, "Theodore Roosevelt IV", ""), (AUSTRALIA, 2009, "Theodore Roosevelt", "")),
        tuple((AUSTRALIA, 1996, f"{one} {last}", "") for last in ("Bale", "Cobb", "Fay") for one in ("Marie", "Maria")),
    ],
)  # fmt: skip
def test_names_of_several(rows: tuple[Row, ...]) -> None:
    found = names(*rows)
    assert found[0] != found[1]


def test_what_is_told_of_a_surname_counts_for_the_person() -> None:
    found = names(
        (AUSTRALIA, 2000, "Bill Clinton", "President"),
        (AUSTRALIA, 2001, "Hillary Clinton", "Senator"),
        *((AUSTRALIA, year, "Clinton", "President") for year in (1997, 1998, 1999, 2000, 2001)),
        (AUSTRALIA, 2013, "Clinton", "former President"),
    )
    assert {found[0]} == set(found[2:])
    assert found[1] != found[0]


def test_one_document_that_gives_an_office_does_not_outweigh_who_is_mostly_given_it() -> None:
    found = names(
        *((AMERICA, 2021, "Bill Clinton", "President") for _ in range(4)),
        *((AMERICA, 2021, "Hillary Clinton", "Senator") for _ in range(4)),
        (AMERICA, 2021, "Hillary Clinton", "President"),
        (AMERICA, 2022, "Clinton", "President"),
    )
    assert found[-1] == found[0]


def test_who_presides_over_a_party_is_no_president() -> None:
    found = names(
        (AUSTRALIA, 1997, "Bruce McCarthy", "President of the NSW Division of the Liberal Party"),
        (AMERICA, 2023, "McCarthy", "President"),
    )
    assert found[0] != found[1]


def test_an_office_that_few_hold_tells_who_bears_a_rare_surname() -> None:
    assert len(set(names((AMERICA, 2021, "Klobuchar", "Senator"), (AMERICA, 2023, "Klobuchar", "Senator")))) == 1
    assert len(set(names((AMERICA, 2021, "Brown", "Senator"), (AMERICA, 2023, "Brown", "Senator")))) == 2
    assert len(set(names((AMERICA, 2021, "Klobuchar", "Minister"), (AMERICA, 2023, "Klobuchar", "Minister")))) == 2


def test_a_ruler_is_called_by_name_and_number() -> None:
    def key(name: str) -> object:
        return mark("d", Thing("x", EntityType.PERSON, name), Setting("Australia", 2012, {})).key

    assert key("Elizabeth II") != key("Elizabeth")
    assert key("Elizabeth II") == mark("e", Thing("y", EntityType.PERSON, "Elizabeth II"), Setting("", 0, {})).key


def test_a_given_name_alone_is_whom_very_many_documents_name() -> None:
    many = [(AMERICA, 2021 + number % 4, "Jill Biden", "First Lady") for number in range(40)]
    found = names(*many, (AMERICA, 2022, "Jill Schupp", ""), (AMERICA, 2022, "Jill", ""), (AUSTRALIA, 2022, "Jill", ""))
    assert found[-2] == found[0]
    assert found[-1] not in found[:-1]
    few = names(*many[:20], (AMERICA, 2022, "Jill", ""))
    assert few[-1] != few[0]


def test_the_first_letters_of_two_given_names_tell_who_is_meant() -> None:
    found = names(
        (AMERICA, 2022, "George W. Bush", "President"),
        (AMERICA, 2022, "George H. W. Bush", "President"),
        (AMERICA, 2023, "G.W. Bush", ""),
    )
    assert found[2] == found[0] != found[1]


def test_a_document_that_takes_two_for_one_joins_them_in_no_other() -> None:
    outlines = [
        *((AMERICA, 2024, "Mike Johnson", "Speaker") for _ in range(3)),
        *((AMERICA, 2024, "Johnson", "Speaker") for _ in range(3)),
        *((AMERICA, 2024, "Johnson", "President") for _ in range(3)),
    ]
    found = names(*outlines)
    assert len(set(found[:6])) == 1
    assert found[0] not in found[6:]


def test_a_prize_is_not_whom_it_is_named_after() -> None:
    found = names((AMERICA, 2021, "Emmett Till", ""), (AMERICA, 2022, "Emmett Till Act", ""))
    assert found[0] != found[1]


def test_who_has_the_family_name_first_is_not_called_by_the_last_but_in_vietnam() -> None:
    found = names((SINGAPORE, 2022, "Wong Kok Weng", ""), (SINGAPORE, 2022, "Weng", ""), (SINGAPORE, 2022, "Wong", ""))
    assert found[1] != found[0]
    found = names((AMERICA, 2023, "Phạm Minh Chính", "Prime Minister"), (AMERICA, 2021, "Chính", "Prime Minister"))
    assert len(set(found)) == 1
