"""What definite phrases and "it" stand for where the noun is not that of one name alone."""

from __future__ import annotations

import pytest

from kg.model import EntityType, Form
from tests.resolve.test_resolve import resolved


def references(text: str) -> list[tuple[str, str]]:
    """Each definite phrase and pronoun of things with what it stands for, in order of place."""
    told = resolved(text)
    found = [
        (m.span.begin, m.span.of(text), e.name)
        for e in told.entities
        for m in e.mentions
        if m.form is not Form.NAME and e.type is not EntityType.PERSON
    ]
    return [(words, name) for _, words, name in sorted(found)]


DEFINITE = [
    (
        "Parliament passed the Ports Act. The new Act protects sailors.",
        [("The new Act", "Ports Act")],
    ),
    (
        "Norway launched the Green Coast Programme. This exciting initiative helps fishermen.",
        [("This exciting initiative", "Green Coast Programme")],
    ),
    (
        "Kenya signed the Lima Convention on Ports. Peru joined the treaty in May.",
        [("the treaty", "Lima Convention on Ports")],
    ),
    (
        "The Lima Ports Summit was held in May. The two-day meeting was short. The event was praised.",
        [("The two-day meeting", "Lima Ports Summit"), ("The event", "Lima Ports Summit")],
    ),
    ("We spoke of the Lima Ports Summit. This event is good.", []),
    (
        "The Trade Committee met in Oslo. The Works Committee met in Rome on Monday and worked for many hours on roads,"
        " bridges, tunnels, ports, ferries, canals, dams and all else that the people of the coast had asked for since"
        " the spring of last year. This Committee agreed on roads.",
        [],
    ),
    (
        "The Trade Committee met in Oslo and spoke for many hours on roads, bridges, tunnels, ports, ferries, canals,"
        " dams and all else that the people of the coast had asked for since the spring of last year, and in the end"
        " found that they wanted more of them. The Works Committee met in Rome. This Committee agreed on roads.",
        [("This Committee", "Works Committee")],
    ),
    ("We met at the Lima Ports Forum. It follows the forum which was held in Suva two years ago.", []),
    ("The Trade Committee met in Oslo, the Works Committee in Rome. The Committee agreed.", []),
    ("Parliament passed the Ports Act. No one is above the law.", []),
    ("Parliament passed the Ports Act. The Act Society wrote.", []),
    ("Norway launched the Green Coast Programme. The programme of the school helps.", []),
    ("Norway launched the Green Coast Programme. The other programme helps.", []),
    ("Mediators praised the Lima Convention on Ports. Each must enforce the agreement that comes of it.", []),
]


@pytest.mark.parametrize(("text", "meant"), DEFINITE)
def test_a_definite_phrase_stands_for_the_thing_of_its_kind_that_is_spoken_of(
    text: str, meant: list[tuple[str, str]]
) -> None:
    assert [row for row in references(text) if row[0] != "it"] == meant


IT = [
    (
        "The Ministry of Trade wrote the Ports Act. The new Act protects sailors. It also builds harbours.",
        [("The new Act", "Ports Act"), ("It", "Ports Act")],
    ),
    ("The Port Bank said that it will lend more.", [("it", "Port Bank")]),
    ("The Port Bank wrote to the Works Council because it will lend more.", []),
    ("The Port Bank met in Oslo and praised its staff.", []),
    ("The Port Bank met on Monday and praised its staff.", [("its", "Port Bank")]),
    ("The Port Bank told sailors that it is time to go.", []),
]


@pytest.mark.parametrize(("text", "meant"), IT)
def test_it_is_the_subject_before_it_unless_something_else_may_be_meant(
    text: str, meant: list[tuple[str, str]]
) -> None:
    assert references(text) == meant


def test_he_is_the_one_whose_office_was_just_named() -> None:
    text = "President Ana Rey met many farmers at noon. Roads were built. The President said she will build more."
    told = resolved(text)
    (person,) = [e for e in told.entities if e.type is EntityType.PERSON]
    assert "she" in [m.span.of(text) for m in person.mentions]


PEOPLE = [
    (
        "Prime Minister Sela Holt met President Omar Nasri. The Prime Minister thanked him for his help.",
        [("him", "Omar Nasri"), ("his", "Omar Nasri")],
    ),
    (
        "Secretary Jane Barker met Minister David Lerner in Oslo. The Secretary urged him to come to Lisbon.",
        [("him", "David Lerner")],
    ),
    ("Minister Jan Berg met Senator Ruth Okoro and invited her to Oslo.", [("her", "Ruth Okoro")]),
    ("President Ana Vega congratulated Prime Minister Tom Obi on his election.", [("his", "Tom Obi")]),
    ("Minister Jan Berg told each of the guests to call him.", [("him", "Jan Berg")]),
]


@pytest.mark.parametrize(("text", "meant"), PEOPLE)
def test_him_is_never_who_does_it_to_him(text: str, meant: list[tuple[str, str]]) -> None:
    told = resolved(text)
    found = sorted(
        (m.span.begin, m.span.of(text), e.name)
        for e in told.entities
        for m in e.mentions
        if m.span.of(text) in {"him", "his", "her"}
    )
    assert [(words, name) for _, words, name in found] == meant
