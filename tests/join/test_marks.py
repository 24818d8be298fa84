"""What tells things of one name apart: the country and year that a document speaks from."""

from __future__ import annotations

import pytest

from kg.graph.iri import plain
from kg.graph.outline import Outline, Thing
from kg.join.marks import mark
from kg.join.settings import Setting, edge, settings
from kg.model import EntityType
from kg.resolve.names import folded

SINGAPORE = Setting("Singapore", 2019, {"Singapore": 4})
AUSTRALIA = Setting("Australia", 2004, {"Australia": 4})
AMERICA = Setting("United States", 2022, {"United States": 4})


def key(type_: EntityType, name: str, setting: Setting, document: str = "d") -> object:
    return mark(document, Thing("x", type_, name), setting).key


@pytest.mark.parametrize(
    ("name", "rest", "country"),
    [
        ("Ministry of Law of Singapore", "ministry of law", "Singapore"),
        ("U.S. Department of State", "department of state", "United States"),
        ("Australian Labor Party", "labor party", "Australia"),
        ("Kenya's Ministry of Health", "ministry of health", "Kenya"),
        ("Singapore", "singapore", ""),
        ("African Development Bank", "african development bank", ""),
    ],
)
def test_a_country_at_the_edge_of_a_name(name: str, rest: str, country: str) -> None:
    assert edge(folded(name)) == (tuple(rest.split()), country)


@pytest.mark.parametrize(
    ("type_", "one", "there", "other", "here"),
    [
        (EntityType.ORGANIZATION, "Ministry of Law", SINGAPORE, "Law Ministry of Singapore", AUSTRALIA),
        (EntityType.ORGANIZATION, "Government", AUSTRALIA, "Australian Government", SINGAPORE),
        (EntityType.ORGANIZATION, "NATO", AUSTRALIA, "North Atlantic Treaty Organization", AMERICA),
        (EntityType.ORGANIZATION, "Labour Party", AUSTRALIA, "Australian Labor Party", AMERICA),
        (EntityType.ORGANIZATION, "Microsoft", AUSTRALIA, "Microsoft", SINGAPORE),
        (EntityType.PLACE, "America", AUSTRALIA, "United States of America", SINGAPORE),
        (EntityType.PLACE, "Kiev", AUSTRALIA, "Kyiv", AMERICA),
        (EntityType.PLACE, "Victoria", AUSTRALIA, "Victoria", Setting("Australia", 1998, {"Canada": 2})),
        (EntityType.PLACE, "French Republic", AUSTRALIA, "France", AMERICA),
        (EntityType.PLACE, "Kingdom of The Netherlands", AUSTRALIA, "The Netherlands", AMERICA),
        (EntityType.PLACE, "Panama Canal", AUSTRALIA, "Panama Canal", AMERICA),
        (EntityType.PLACE, "Wellington", AUSTRALIA, "Wellington", Setting("Singapore", 2019, {"New Zealand": 2})),
        (EntityType.EVENT, "Second World War", AUSTRALIA, "World War II", SINGAPORE),
        (EntityType.EVENT, "2022 NATO Summit", AUSTRALIA, "NATO Summit", AMERICA),
        (EntityType.EVENT, "COP 27", AUSTRALIA, "COP27", AMERICA),
        (EntityType.ORGANIZATION, "U.N. Security Council", AUSTRALIA, "UN Security Council", AMERICA),
        (EntityType.PLACE, "Washington, D.C.", AUSTRALIA, "Washington DC", AMERICA),
    ],
)
def test_names_of_one_thing(type_: EntityType, one: str, there: Setting, other: str, here: Setting) -> None:
    assert key(type_, one, there) == key(type_, other, here)


@pytest.mark.parametrize(
    ("type_", "name", "there", "here"),
    [
        (EntityType.ORGANIZATION, "Ministry of Law", SINGAPORE, AUSTRALIA),
        (EntityType.ORGANIZATION, "Supreme Court", SINGAPORE, AMERICA),
        (EntityType.ORGANIZATION, "ABC", AUSTRALIA, AMERICA),
        (EntityType.POLICY, "Companies Act", SINGAPORE, AUSTRALIA),
        (EntityType.POLICY, "Arbitration Act", SINGAPORE, AUSTRALIA),
        (EntityType.POLICY, "Budget", SINGAPORE, Setting("Singapore", 2020, {})),
        (EntityType.EVENT, "G20 Summit", AUSTRALIA, SINGAPORE),
        (EntityType.EVENT, "State of the Union", AMERICA, Setting("United States", 2023, {})),
        (EntityType.PLACE, "Parliament House", SINGAPORE, AUSTRALIA),
        (EntityType.PLACE, "Victoria", AUSTRALIA, Setting("Canada", 2004, {"Canada": 3})),
    ],
)
def test_one_name_of_two_things(type_: EntityType, name: str, there: Setting, here: Setting) -> None:
    assert key(type_, name, there) != key(type_, name, here)


@pytest.mark.parametrize("name", ["Committee", "Convention", "Working Group", "White Paper"])
def test_a_short_form_is_its_documents_own(name: str) -> None:
    type_ = EntityType.POLICY if name in ("Convention", "White Paper") else EntityType.ORGANIZATION
    assert key(type_, name, SINGAPORE, "a") != key(type_, name, SINGAPORE, "b")


def test_georgia_is_a_state_beside_other_states() -> None:
    voting = Setting("United States", 2021, {"United States": 3}, frozenset({"Georgia", "Ohio"}))
    abroad = Setting("United States", 2021, {"United States": 3, "Georgia": 2, "Ukraine": 2}, frozenset({"Georgia"}))
    assert key(EntityType.PLACE, "Georgia", voting) == ("Place", ("georgia",), "GeoNames 4197000")
    assert key(EntityType.PLACE, "Georgia", abroad) == ("Place", ("georgia",), "GeoNames 614540")


@pytest.mark.parametrize(
    ("name", "same", "setting"),
    [
        ("PA", "Pennsylvania", AMERICA),
        ("State of California", "California", AMERICA),
        ("QLD", "Queensland", AUSTRALIA),
    ],
)
def test_a_state_under_other_names(name: str, same: str, setting: Setting) -> None:
    assert key(EntityType.PLACE, name, setting) == key(EntityType.PLACE, same, setting)
    assert key(EntityType.PLACE, "PA", SINGAPORE) != key(EntityType.PLACE, "Pennsylvania", SINGAPORE)


def test_counties_that_a_document_lists_are_those_of_its_state() -> None:
    def listing(state: str) -> Outline:
        counties = ("Clay", "Polk", "Wayne", "Putnam", "Sumter", "Calhoun", "Marion")
        names = (state, "United States", *counties)
        places = tuple(Thing(plain(EntityType.PLACE, name), EntityType.PLACE, name, mentions=1) for name in names)
        return Outline("2022-05-01", "", "", "Government of the United States", places)

    documents = {"d1": listing("Florida"), "d2": listing("Florida"), "d3": listing("Texas")}
    found = settings(documents)
    clay = [key(EntityType.PLACE, "Clay", found[document], document) for document in documents]
    assert clay[0] == clay[1] != clay[2]
    assert key(EntityType.PLACE, "Clay", AMERICA, "d4") == key(EntityType.PLACE, "Clay", AMERICA, "d5")


@pytest.mark.parametrize(
    ("type_", "name", "one", "other"),
    [
        (EntityType.ORGANIZATION, "Labor", AUSTRALIA, AMERICA),
        (EntityType.ORGANIZATION, "CDC", SINGAPORE, AMERICA),
        (EntityType.ORGANIZATION, "Air Force", AUSTRALIA, AMERICA),
        (EntityType.ORGANIZATION, "Office of the Prime Minister", AUSTRALIA, SINGAPORE),
        (EntityType.POLICY, "Medicare", AUSTRALIA, AMERICA),
    ],
)
def test_a_name_that_several_countries_have_is_told_apart(
    type_: EntityType, name: str, one: Setting, other: Setting
) -> None:
    assert key(type_, name, one) != key(type_, name, other)
    assert key(type_, name, one, "d1") == key(type_, name, one, "d2")


def test_what_is_of_the_united_nations_is_so_in_short() -> None:
    whole = "United Nations Convention on the Law of the Sea"
    assert key(EntityType.POLICY, whole, AMERICA) == key(
        EntityType.POLICY, "UN Convention on the Law of the Sea", AUSTRALIA
    )
    assert key(EntityType.POLICY, "UN Convention", AMERICA, "d1") != key(
        EntityType.POLICY, "UN Convention", AMERICA, "d2"
    )


def test_the_country_beside_a_name_tells_whose_it_is() -> None:
    def owned(name: str, owner: str, setting: Setting) -> object:
        return mark("d", Thing("x", EntityType.ORGANIZATION, name, owner=owner), setting).key

    assert owned("Ministry of Justice", "Japan", SINGAPORE) == owned(
        "Ministry of Justice", "", Setting("Japan", 2019, {})
    )
    assert owned("Labor", "United Kingdom", AUSTRALIA) != owned("Labor", "", AUSTRALIA)
    assert owned("Microsoft", "Japan", AUSTRALIA) == owned("Microsoft", "", AUSTRALIA)


def test_two_listed_wars_that_countries_name_are_two() -> None:
    assert key(EntityType.EVENT, "Korean War", AUSTRALIA) != key(EntityType.EVENT, "Vietnam War", AUSTRALIA)


@pytest.mark.parametrize("name", ["50th Anniversary", "this 20th anniversary"])
def test_an_anniversary_of_nothing_named_is_its_documents_own(name: str) -> None:
    assert key(EntityType.EVENT, name, AUSTRALIA, "a") != key(EntityType.EVENT, name, AUSTRALIA, "b")


def test_a_body_of_the_world_is_one_wherever_it_is_spoken_of() -> None:
    for name in ("International Development Fund", "United Nations General Assembly"):
        assert key(EntityType.ORGANIZATION, name, AUSTRALIA) == key(EntityType.ORGANIZATION, name, SINGAPORE)
