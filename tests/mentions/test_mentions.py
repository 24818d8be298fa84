"""Which names a sentence holds, and of what kind: one line, one behaviour of English names."""

from __future__ import annotations

import hashlib

import pytest

from kg.annotate import annotate, pipeline
from kg.frame import frame
from kg.mentions import mentions
from kg.model import Document


def found(text: str) -> set[str]:
    document = Document("test", "test.txt", text, hashlib.sha256(text.encode()).hexdigest())
    (annotation,) = annotate([(document, frame(document))], pipeline())
    names = mentions(annotation)
    for named in names:
        assert " ".join(named.span.of(text).split()).endswith(named.name.split()[-1])
    return {f"{named.type.value}: {named.name}" for named in names if not named.short}


NAMES = [
    # "of ... and ..." is one name
    ("She leads the Ministry of Trade and Industry.", "Organization: Ministry of Trade and Industry"),
    (
        "We met the Department of Science, Innovation and Technology.",
        "Organization: Department of Science, Innovation and Technology",
    ),
    ("It joined the Alliance of Small Island States.", "Organization: Alliance of Small Island States"),
    ("They ratified the Convention on the Law of the Sea.", "Policy: Convention on the Law of the Sea"),
    ("He signed the Treaty between Norway and Iceland.", "Policy: Treaty between Norway and Iceland"),
    (
        "We back the Committee on Environment, Water and Energy.",
        "Organization: Committee on Environment, Water and Energy",
    ),
    # two names joined by "and" stay two
    ("The Ministry of Law and the Supreme Court agreed.", "Organization: Ministry of Law"),
    ("The Ministry of Law and the Supreme Court agreed.", "Organization: Supreme Court"),
    # a name inside a name, set off by grammar
    (
        "He opened the Founding Conference of the Alliance of Inland Ports.",
        "Event: Founding Conference of the Alliance of Inland Ports",
    ),
    ("He opened the Founding Conference of the Alliance of Inland Ports.", "Organization: Alliance of Inland Ports"),
    # policies and events by head noun
    ("The Green Growth Strategy was adopted.", "Policy: Green Growth Strategy"),
    ("Work began under the 2040 Agenda.", "Policy: 2040 Agenda"),
    ("Parliament passed the Pawnbrokers (Amendment) Bill 2018.", "Policy: Pawnbrokers (Amendment) Bill 2018"),
    ("We spoke at the 3rd Blue Economy Summit.", "Event: 3rd Blue Economy Summit"),
    ("Leaders met at the Quad summit.", "Event: Quad summit"),
    (
        "We signed a Memorandum of Understanding on Water Resources Management.",
        "Policy: Memorandum of Understanding on Water Resources Management",
    ),
    # quoted slogans
    ("The plan will implement “Made in Ruritania 2030” this year.", "Policy: Made in Ruritania 2030"),
    ("The “Farming+” actions are under way.", "Policy: Farming+"),
    # described happenings
    ("We saw the signing of the Lisbon Agreement.", "Event: signing of the Lisbon Agreement"),
    ("They condemned the war in Ukraine.", "Event: war in Ukraine"),
    ("It was the 12th session of the Trade Commission.", "Event: 12th session of the Trade Commission"),
    # titles are cut from persons
    ("I thank H.E. Dr Amina Mohammed for this.", "Person: Amina Mohammed"),
    ("We welcome Prime Minister Fumio Kishida today.", "Person: Fumio Kishida"),
    ("Datuk Seri Azalina Othman spoke first.", "Person: Azalina Othman"),
    ("The Minister for Law and Home Affairs Edwin Tong SC spoke.", "Person: Edwin Tong"),
    ("We hosted the Minister for the Environment and Energy Josh Frydenberg.", "Person: Josh Frydenberg"),
    ("Kwame Asante, Chairman of Volta Holdings, agreed.", "Person: Kwame Asante"),
    ("We met Ursula von der Leyen in Brussels.", "Person: Ursula von der Leyen"),
    # places
    ("He flew to the U.S. for talks.", "Place: U.S."),
    ("He is Minister of Justice of Cambodia.", "Place: Cambodia"),
    ("Ships crossed the Baltic Sea.", "Place: Baltic Sea"),
    ("Aid went to the counties of Alder, Birch, Cedar, Elm and Fir.", "Place: Cedar"),
    # acronyms and governments
    ("The Port Safety Board (PSB) decided.", "Organization: PSB"),
    ("The Swedish government agreed.", "Organization: Swedish government"),
    ("Leaders will meet again at COP29.", "Event: COP29"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_name(text: str, name: str) -> None:
    assert name in found(text)


NOTHING = [
    "Excellencies, distinguished guests, ladies and gentlemen, good afternoon.",
    "The Minister thanked many enterprises and members.",
    "Chinese and Kenyan farmers work together.",
    "We open up a new Blue Ocean for our firms.",
    "Respect for International Law and the Rule of Law matters.",
    "The Minister of Industry and Information Technology attended.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_name(text: str) -> None:
    assert found(text) == set()


def test_a_verb_in_a_headline_is_no_part_of_a_name() -> None:
    text = (
        "Ada Okoro Attended the Opening Forum of the Delta Alliance and Delivered a Speech\n\n"
        "The Opening Forum of the Delta Alliance was held in Lagos. Ada Okoro, Minister of Works, gave a speech there."
    )
    names = found(text)
    assert {"Person: Ada Okoro", "Event: Opening Forum of the Delta Alliance"} <= names
    assert not any("Attended" in name or "Delivered" in name for name in names)
