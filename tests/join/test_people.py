"""Who is meant by a name: surnames, former offices, forms of one name, and people who bear one name."""

from __future__ import annotations

import pytest

from kg.graph.iri import plain
from kg.graph.outline import Outline, Thing
from kg.join.judge import judge
from kg.model import EntityType

AUSTRALIA, AMERICA, JAPAN = "Australia", "United States", "Japan"
Row = tuple[str, int, str, str]
"""A country, a year, a person's name and office; an empty office is none."""


def names(*rows: Row) -> list[str]:
    """The name that each document's person has in the graph, one document for each row."""
    outlines = {}
    for number, (home, year, name, office) in enumerate(rows):
        roles = ((office, ""),) if office else ()
        local = plain(EntityType.PERSON, name)
        thing = Thing(local, EntityType.PERSON, name, mentions=1, roles=roles)
        outlines[f"d{number:02}"] = Outline(f"{year}-05-01", "", "", f"Government of {home}", (thing,))
    found = judge(outlines).judgements
    turned = judge(dict(reversed(outlines.items()))).judgements
    assert found == turned  # whatever the order of documents
    return [
        found[document][outline.things[0].local].name
        if outline.things[0].local in found.get(document, {})
        else outline.things[0].local
        for document, outline in outlines.items()
    ]


OTHERS: tuple[Row, ...] = (
    *((AUSTRALIA, 2001, f"{given} Walsh", "") for given in ("Ann", "Bea", "Cora", "Dina", "Ella", "Fay")),
    *((AUSTRALIA, 2001, f"Mary {family}", "") for family in ("Akers", "Bond", "Coe", "Dunn", "Ekin", "Fitt")),
)
"""People that make "Mary Walsh" a name of two common words."""


def test_a_former_office_is_held_by_who_held_it_before() -> None:
    found = names(
        (AUSTRALIA, 2014, "Shinzo Abe", "Prime Minister"),
        (AUSTRALIA, 2015, "Shinzo Abe", "Prime Minister"),
        (AMERICA, 2022, "Abe", "former Prime Minister"),
    )
    assert len(set(found)) == 1


def test_the_family_name_stands_first_or_last() -> None:
    found = names(
        (AMERICA, 2022, "Kishida Fumio", "Prime Minister"),
        (AMERICA, 2022, "Fumio Kishida", ""),
        (AMERICA, 2022, "Kishida", ""),
        (AMERICA, 2022, "Kishida", "Prime Minister"),
    )
    assert len(set(found)) == 1


def test_two_forms_of_a_name_do_not_compete_for_a_surname() -> None:
    found = names(
        *((AMERICA, 2022, name, "Secretary") for name in ("Debra Haaland", "Debra Anne Haaland") * 3),
        (AMERICA, 2022, "Haaland", "Secretary"),
    )
    assert len(set(found)) == 1


def test_a_surname_that_many_bear_is_who_nearly_all_documents_name() -> None:
    known: list[Row] = [(AMERICA, 2022, "Kamala Harris", "Vice President")] * 12
    found = names(*known, (AMERICA, 2022, "Harris", ""), (AUSTRALIA, 2003, "Harris", ""))
    assert found[12] == found[0] and found[13] != found[0]
    few = names(*known[:4], (AMERICA, 2022, "Harris", ""))
    assert few[4] != few[0]


def test_a_rare_surname_is_who_is_named_four_times_as_often_as_the_next() -> None:
    known: list[Row] = [(AUSTRALIA, 1997, "Paul Keating", "")] * 8
    found = names(*known, *[(AUSTRALIA, 1997, "Ann Keating", "")] * 2, (AUSTRALIA, 1998, "Keating", ""))
    assert found[-1] == found[0]
    close = names(*known, *[(AUSTRALIA, 1997, "Ann Keating", "")] * 3, (AUSTRALIA, 1998, "Keating", ""))
    assert close[-1] != close[0]


@pytest.mark.parametrize("office", ["Works Under President", "Under President", "Madam President", "Today President"])
def test_words_before_an_office_are_no_part_of_it(office: str) -> None:
    found = names((AMERICA, 2012, "Barack Obama", "President"), (AMERICA, 2012, "Obama", office))
    assert found[0] == found[1]


def test_two_of_one_common_name_in_two_countries_stay_apart() -> None:
    found = names(*OTHERS, (AUSTRALIA, 1997, "Mary Walsh", ""), (AMERICA, 2021, "Mary Walsh", ""))
    assert found[-1] != found[-2]
    same = names(*OTHERS, (AUSTRALIA, 1997, "Mary Walsh", "Senator"), (AMERICA, 2021, "Mary Walsh", "Senator"))
    assert same[-1] == same[-2]
    rare = names((AUSTRALIA, 1997, "Mary Walsh", ""), (AMERICA, 2021, "Mary Walsh", ""))
    assert rare[-1] == rare[-2]


def test_a_lawmaker_is_not_the_leader_of_that_name_before_and_after() -> None:
    found = names(
        (AUSTRALIA, 2008, "John Kennedy", "President"),
        (AMERICA, 2021, "John Kennedy", "Senator"),
        (AMERICA, 2021, "John Kennedy", ""),
        (AMERICA, 2024, "John Kennedy", "President"),
        (AUSTRALIA, 2009, "John Kennedy", ""),
    )
    assert found[0] == found[3] == found[4]
    assert len({found[0], found[1], found[2]}) == 3


def test_who_rose_from_lawmaker_to_leader_is_one() -> None:
    found = names(
        (AUSTRALIA, 2008, "Barack Obama", "Senator"),
        (AUSTRALIA, 2009, "Barack Obama", "President"),
        (AMERICA, 2021, "Barack Obama", "President"),
    )
    assert len(set(found)) == 1


def test_who_may_be_either_of_two_stays_alone() -> None:
    found = names(
        (AUSTRALIA, 1997, "George Bush", ""),
        (AUSTRALIA, 2001, "George W. Bush", "President"),
        (AUSTRALIA, 2003, "George Bush", "President"),
        (AMERICA, 2022, "George H.W. Bush", "President"),
    )
    assert found[1] == found[2]
    assert len({found[0], found[1], found[3]}) == 3


def test_who_chairs_something_between_two_terms_is_one() -> None:
    found = names(
        (AMERICA, 2021, "Steven Horsford", "Congressman"),
        (AMERICA, 2023, "Steven Horsford", "Chair"),
        (AMERICA, 2023, "Steven Horsford", "Chairman of the Congressional Black Caucus"),
        (AMERICA, 2024, "Steven Horsford", "Congressman"),
    )
    assert len(set(found)) == 1


def test_a_banker_is_not_the_minister_of_that_name_before_and_after() -> None:
    found = names(
        (AUSTRALIA, 1997, "Ian Macfarlane", "Governor of the Reserve Bank"),
        (AUSTRALIA, 1998, "Ian Macfarlane", "candidate"),
        (AUSTRALIA, 1999, "Ian Macfarlane", "Governor of the Reserve Bank"),
        (AUSTRALIA, 2006, "Ian Macfarlane", "Minister for Industry"),
    )
    assert found[0] == found[2] != found[1] == found[3]


def test_a_given_name_alone_is_not_who_bears_it_as_a_surname() -> None:
    others: list[Row] = [(AMERICA, 2022, f"Aaron {family}", "") for family in ("Akers", "Bond", "Coe", "Dunn")]
    hank: list[Row] = [(AMERICA, 2022, "Hank Aaron", "")] * 4
    found = names(*others, *hank, (AMERICA, 2022, "Aaron", ""), (AMERICA, 2022, "Aaron", "Senator"))
    assert found[8] != found[4]
    rare = names(*hank, (AMERICA, 2022, "Aaron", ""))
    assert rare[4] == rare[0]


def test_a_politician_of_a_rare_surname_may_hold_another_office() -> None:
    found = names((AMERICA, 2022, "Ayanna Pressley", "Representative"), (AMERICA, 2023, "Pressley", "Congresswoman"))
    assert len(set(found)) == 1
    outside = names((AMERICA, 2022, "Ayanna Pressley", "Representative"), (AMERICA, 2023, "Pressley", "Bishop"))
    assert len(set(outside)) == 2


def test_an_office_without_its_field_is_that_of_the_field() -> None:
    known: list[Row] = [(AMERICA, 2021, "Alejandra Marquez", "Secretary of Homeland Security")] * 2
    found = names(*known, (AMERICA, 2021, "Ali Marquez", ""), (AMERICA, 2022, "Marquez", "Secretary"))
    assert found[3] == found[0]
    found = names((AMERICA, 2021, "Debra Marquez", "Chair of the Garden Club"), (AMERICA, 2022, "Marquez", "Chair"))
    assert found[1] != found[0]  # of whatever else


def test_the_leader_of_a_country_is_who_led_that_country() -> None:
    found = names(
        (AUSTRALIA, 2006, "Manmohan Singh", "Prime Minister of India"),
        *[(AUSTRALIA, 2009, "Yuvraj Singh", "Prime Minister")] * 3,
        (AUSTRALIA, 2008, "Singh", "Indian Prime Minister"),
    )
    assert found[4] == found[0] != found[1]


def test_a_general_is_not_the_well_known_politician_of_his_surname() -> None:
    known: list[Row] = [(AUSTRALIA, 2001, "Tobias Blair", "Prime Minister")] * 12
    found = names(*known, (AUSTRALIA, 2001, "Blair", "Commander-in-Chief of the Pacific Fleet"))
    assert found[12] != found[0]


def test_an_elided_particle_is_a_part_of_the_surname() -> None:
    found = names(
        (AUSTRALIA, 2011, "Barry O'Farrell", "Premier of New South Wales"),
        (AUSTRALIA, 2012, "O’Farrell", "Premier of New South Wales"),
    )
    assert len(set(found)) == 1


def test_a_wife_who_is_named_beside_her_husband_is_not_meant_by_his_surname() -> None:
    def thing(name: str) -> Thing:
        return Thing(plain(EntityType.PERSON, name), EntityType.PERSON, name, mentions=1)

    company = [("Bill Shorden",)] * 3 + [("Bill Shorden", "Chloe Shorden")] * 2 + [("Shorden",)]
    found = judge(
        {
            f"d{number}": Outline("2017-05-01", "", "", "Government of Australia", tuple(map(thing, persons)))
            for number, persons in enumerate(company)
        }
    ).judgements
    assert found["d5"]["person-shorden"].name == "person-bill-shorden"
