"""Names of bodies, policies and events that differ by a word: one thing where the word tells nothing apart."""

from __future__ import annotations

import pytest

from kg.graph.iri import plain
from kg.graph.outline import Outline, Thing
from kg.join.judge import judge
from kg.model import EntityType

BODY, POLICY, EVENT = EntityType.ORGANIZATION, EntityType.POLICY, EntityType.EVENT
AUSTRALIA, AMERICA, SINGAPORE = "Australia", "United States", "Singapore"
Row = tuple[str, int, str]
"""A country, a year and a name."""


def joined(things: dict[str, Thing], homes: dict[str, tuple[str, int]]) -> list[str]:
    """The name that each document's thing has in the graph, whatever the order of documents."""
    outlines = {
        document: Outline(f"{year}-05-01", "", "", f"Government of {home}", (things[document],))
        for document, (home, year) in homes.items()
    }
    found = judge(outlines).judgements
    assert found == judge(dict(reversed(outlines.items()))).judgements
    own = {document: found.get(document, {}).get(thing.local) for document, thing in things.items()}
    return [judged.name if (judged := own[document]) else thing.local for document, thing in things.items()]


def names(type_: EntityType, *rows: Row) -> list[str]:
    """The name that each document's thing has in the graph, one document for each row."""
    things = {f"d{n:02}": Thing(plain(type_, name), type_, name, mentions=1) for n, (_, _, name) in enumerate(rows)}
    return joined(things, {f"d{n:02}": (home, year) for n, (home, year, _) in enumerate(rows)})


@pytest.mark.parametrize(
    ("type_", "one", "other"),
    [
        (BODY, (AMERICA, 2021, "UN Security Council"), (AUSTRALIA, 2004, "Security Council")),
        (BODY, (AMERICA, 2021, "Census Bureau"), (AMERICA, 2022, "United States Census Bureau")),
        (BODY, (AUSTRALIA, 1997, "Federal Parliament"), (AUSTRALIA, 2004, "Parliament")),
        (BODY, (AUSTRALIA, 1997, "Commonwealth Government"), (AUSTRALIA, 2004, "Australian Government")),
        (BODY, (AUSTRALIA, 1997, "Treasury"), (AUSTRALIA, 2004, "Department of the Treasury")),
        (BODY, (AMERICA, 2023, "Office of Gun Violence"), (AMERICA, 2024, "White House Office of Gun Violence")),
        (BODY, (SINGAPORE, 2012, "Obi & Lindqvist LLP"), (SINGAPORE, 2022, "Obi & Lindqvist")),
        (BODY, (SINGAPORE, 2012, "Ordan Ferries Pte Ltd"), (SINGAPORE, 2022, "Ordan Ferries Limited")),
        (BODY, (AUSTRALIA, 2008, "Queensland State Government"), (AUSTRALIA, 2011, "Queensland Government")),
        (POLICY, (SINGAPORE, 2014, "Geographical Indications Bill"), (SINGAPORE, 2016, "Geographical Indications Act")),
        (POLICY, (SINGAPORE, 2012, "Mediation Act"), (SINGAPORE, 2020, "Mediation Act 2017")),
        (POLICY, (SINGAPORE, 2009, "Draft Coroners Bill"), (SINGAPORE, 2010, "Coroners Bill")),
        (POLICY, (SINGAPORE, 2018, "Evidence (Amendment) Act 2018"), (SINGAPORE, 2018, "Evidence (Amendment) Act")),
        (POLICY, (AUSTRALIA, 1998, "Tough on Drugs"), (AUSTRALIA, 1999, "Tough on Drugs strategy")),
        (POLICY, (AMERICA, 2021, "American Rescue Plan"), (AMERICA, 2022, "American Rescue Plan Act")),
        (POLICY, (SINGAPORE, 2021, "Criminal Procedure Code"), (SINGAPORE, 2022, "Criminal Procedure Code (CPC)")),
        (POLICY, (AUSTRALIA, 2011, "Trans Pacific Partnership"), (SINGAPORE, 2014, "Trans-Pacific Partnership")),
        (POLICY, (AMERICA, 2022, "Inflation Reduction Act"), (AMERICA, 2023, "President’s Inflation Reduction Act")),
        (POLICY, (AMERICA, 2021, "President’s American Rescue Plan"), (AMERICA, 2022, "American Rescue Plan")),
        (
            POLICY,
            (SINGAPORE, 2020, "UN Convention on International Settlement Agreements"),
            (AUSTRALIA, 2021, "Convention on International Settlement Agreements"),
        ),
        (
            POLICY,
            (AMERICA, 2023, "G7 Partnership for Ports, Harbours and Ferries"),
            (AMERICA, 2022, "Partnership for Ports, Harbours and Ferries"),
        ),
        (POLICY, (SINGAPORE, 2020, "Evidence (Amendment) Bill"), (SINGAPORE, 2021, "Evidence (Amendment) Act 2020")),
        (POLICY, (AUSTRALIA, 2004, "US Free Trade Agreement"), (AUSTRALIA, 2005, "Australia-US Free Trade Agreement")),
        (
            POLICY,
            (AMERICA, 2021, "Vietnam-U.S. Comprehensive Partnership"),
            (AMERICA, 2021, "U.S.-Vietnam Comprehensive Partnership"),
        ),
        (
            POLICY,
            (SINGAPORE, 2018, "Insolvency, Restructuring and Dissolution Act"),
            (SINGAPORE, 2020, "Dissolution Act"),
        ),
        (EVENT, (AMERICA, 2022, "Summit of the Americas"), (AMERICA, 2022, "June Summit of the Americas")),
        (EVENT, (AMERICA, 2022, "brutal invasion of Ukraine"), (AUSTRALIA, 2023, "unprovoked invasion of Ukraine")),
        (EVENT, (AMERICA, 2023, "APEC Leaders’ Meeting"), (AUSTRALIA, 2023, "APEC Summit")),
        (EVENT, (AMERICA, 2022, "COP27"), (AUSTRALIA, 2022, "upcoming COP27 conference")),
        (EVENT, (AUSTRALIA, 2009, "London Summit"), (AMERICA, 2009, "London G20 Summit")),
        (EVENT, (AUSTRALIA, 2008, "NATO Summit"), (AMERICA, 2008, "Bucharest Summit of NATO leaders")),
    ],
)
def test_a_word_that_tells_nothing_apart(type_: EntityType, one: Row, other: Row) -> None:
    found = names(type_, one, other)
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("type_", "rows"),
    [
        (BODY, ((AUSTRALIA, 1997, "Rugby Club"), (AMERICA, 2020, "Rugby Club"), (AMERICA, 2001, "Japan Rugby Club"))),
        (BODY, ((AUSTRALIA, 1997, "Police"), (AUSTRALIA, 2004, "Federal Police"))),
        (POLICY, ((SINGAPORE, 1998, "Copyright Act"), (SINGAPORE, 2021, "Copyright Bill"))),
        (POLICY, ((AUSTRALIA, 2004, "Free Trade Agreement"), (AUSTRALIA, 2014, "Free Trade Agreement"))),
        (POLICY, ((AUSTRALIA, 2007, "Memorandum of Understanding"), (SINGAPORE, 2014, "Memorandum of Understanding"))),
        (POLICY, ((AUSTRALIA, 2001, "Defence White Paper"), (AUSTRALIA, 2009, "Defence White Paper"))),
        (POLICY, ((SINGAPORE, 2015, "Companies Act"), (SINGAPORE, 2016, "Evidence Act and Companies Act"))),
        (BODY, ((AUSTRALIA, 2009, "Royal Commission"), (AUSTRALIA, 2014, "Royal Commission"))),
        (POLICY, ((SINGAPORE, 2007, "Evidence (Amendment) Bill"), (SINGAPORE, 2012, "Evidence (Amendment) Bill"))),
        (POLICY, ((SINGAPORE, 2007, "Evidence (Amendment) Bill"), (SINGAPORE, 2021, "Evidence (Amendment) Act 2020"))),
        (POLICY, ((AMERICA, 2021, "President’s Plan"), (AMERICA, 2022, "Plan"))),
        (POLICY, ((SINGAPORE, 2007, "Colombo Plan"), (SINGAPORE, 2012, "New Colombo Plan"))),
        (
            EVENT,
            (
                (AMERICA, 2022, "Climate Task Force Meeting"),
                (AMERICA, 2022, "April Climate Task Force Meeting"),
            ),
        ),
        (EVENT, ((AMERICA, 2021, "Bilateral Meeting"), (AMERICA, 2021, "Bilateral Meeting"))),
        (EVENT, ((SINGAPORE, 2023, "SIAC Conference"), (SINGAPORE, 2023, "SIAC Mumbai Conference"),
                 (SINGAPORE, 2023, "SIAC Beijing Conference"))),
    ],
)  # fmt: skip
def test_a_word_that_may_tell_things_apart(type_: EntityType, rows: tuple[Row, ...]) -> None:
    found = names(type_, *rows)
    assert found[0] != found[-1]


def test_games_are_remembered_in_other_years() -> None:
    rows = [(2000, "Sydney Olympics", "2000"), (1999, "Sydney Olympics", "2000"), (2005, "Sydney Olympics", "")]
    rows.append((2005, "Olympics", ""))
    things = {
        f"d{number}": Thing(plain(EVENT, name), EVENT, name, mentions=1, dates=(date,) if date else ())
        for number, (_, name, date) in enumerate(rows)
    }
    found = joined(things, {f"d{number}": (AUSTRALIA, year) for number, (year, _, _) in enumerate(rows)})
    assert len(set(found[:3])) == 1 and found[3] != found[2]


def explained(*documents: tuple[str, tuple[str, ...]], here: str = "") -> list[str]:
    """The names in the graph of bodies with their other names, one a document, the last one by the name `here`."""
    things = {
        f"d{number}": Thing(plain(BODY, name), BODY, name, aliases, mentions=1)
        for number, (name, aliases) in enumerate((*documents, (here, ())))
    }
    return joined(things, dict.fromkeys(things, (AMERICA, 2021)))


def test_an_acronym_may_take_letters_from_within_words() -> None:
    found = explained(("Federal Highway Administration", ("FHWA",)), here="FHWA")
    assert found[0] == found[1]


def test_two_spellings_of_one_body_do_not_compete_for_its_acronym() -> None:
    longshore = [(f"International {word} and Warehouse Union", ("ILWU",)) for word in ("Longshore", "Longshoremen")]
    assert len(set(explained(*longshore, here="ILWU"))) == 1


@pytest.mark.parametrize(
    "rivals",
    [
        ("National Bar Association", "National Basketball Association"),
        ("Shanghai International Arbitration Centre", "Southern International Arbitration Centre"),
    ],
)
def test_an_acronym_of_two_bodies_is_neither(rivals: tuple[str, str]) -> None:
    short = "NBA" if "Bar" in rivals[0] else "SIAC"
    found = explained(*((name, (short,)) for name in rivals), here=short)
    assert found[2] not in found[:2]


def test_names_that_one_document_has_both_of_are_two() -> None:
    things = tuple(
        Thing(plain(BODY, name), BODY, name, mentions=1) for name in ("Asia Society", "Australia-Asia Society")
    )
    outlines = {name: Outline("1997-05-01", "", "", "Government of Australia", things) for name in ("a", "b")}
    assert judge(outlines).judgements == {}
