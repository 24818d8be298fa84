"""IRIs: readable, stable, valid, the same whatever the order."""

from __future__ import annotations

import re
import unicodedata

import pyoxigraph
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.errors import KgError
from kg.graph.iri import BASE, Iris, has_proper_noun, slug
from kg.model import Entity, EntityType, Form, Mention, Run, Span

# https://www.w3.org/TR/xml-names/#NT-NCName: a combining mark of another script is a name character, though no \\w
START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
NCNAME = re.compile(f"[{START}][-.0-9\u00b7\u0300-\u036f\u203f-\u2040{START}]*")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Miao Wei", "miao-wei"),
        ("Internet+", "internet-plus"),
        ("Research & Development", "research-and-development"),
        ("the 5% Rule", "the-5-percent-rule"),
        ("São Tomé and Príncipe", "sao-tome-and-principe"),
        ("Łódź", "lodz"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ﬁnance", "finance"),
        ("U.S.–China  Forum", "u-s-china-forum"),
        ("习近平", "习近平"),
        ("हिन्दी", "हिन्दी"),
        ("Йога", "иога"),
        ("...", ""),
    ],
)
def test_a_name_has_a_readable_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    "twin", ["Cafe\u0301 Accord", "Caf\u00e9\u200b Accord", "\u202eCafé\u202c Accord", "CAFÉ  ACCORD"]
)
def test_names_that_look_alike_are_equal(twin: str) -> None:
    assert slug(twin) == slug("Café Accord") == "cafe-accord"


@given(st.text())
@example("\ud800")
@example("İstanbul")
@example("a" * 500)
@example("\U000e0100\ufffe")
def test_every_name_gives_a_valid_flat_iri(name: str) -> None:
    iris = Iris()
    for iri in (
        iris.role(name),
        iris.entities("d", [Entity("e1", EntityType.POLICY, name)])["e1"],
        iris.document(name),
        iris.file(name),
        iris.run(Run(name, name, name)),
        iris.software(name, "1"),
        iris.statement(name, "Call", Span(0, 1), name),
    ):
        assert pyoxigraph.NamedNode(iri.value) == iri
        assert NCNAME.fullmatch(iris.local(iri)), iri
        assert len(iris.local(iri)) <= 250


@given(st.text())
def test_a_slug_is_its_own_slug(name: str) -> None:
    assert slug(slug(name)) == slug(name)
    assert unicodedata.is_normalized("NFC", slug(name))


@given(
    st.lists(st.sampled_from(["Forum", "forum", "Fórum", "annual meeting", "Internet+", "Internet Plus"]), max_size=6)
)
def test_no_two_entities_share_an_iri_and_their_order_does_not_matter(names: list[str]) -> None:
    entities = [
        Entity(f"e{place}", EntityType.EVENT, name, mentions=(Mention(Span(place, place + 1), Form.NAME, "r"),))
        for place, name in enumerate(names)
    ]
    made = Iris().entities("d", entities)
    assert len(set(made.values())) == len(entities)
    assert Iris().entities("d", reversed(entities)) == made


def test_one_name_is_one_thing_over_documents_unless_it_has_no_proper_noun() -> None:
    def made(document: str, type_: EntityType, name: str) -> str:
        return Iris().local(Iris().entities(document, [Entity("e1", type_, name)])["e1"])

    assert made("a", EntityType.PERSON, "Miao Wei") == made("b", EntityType.PERSON, "Miao Wei") == "person-miao-wei"
    assert made("a", EntityType.EVENT, "annual meeting") == "event-annual-meeting--a"
    assert made("b", EntityType.TOPIC, "big data") == "topic-big-data"
    assert has_proper_noun("第三次会议")


def test_two_of_one_name_in_a_document_are_both_told_apart() -> None:
    first = Entity("e1", EntityType.PERSON, "John Smith", ("Minister Smith",))
    second = Entity("e2", EntityType.PERSON, "John Smith", ("Senator Smith",))
    made = Iris().entities("d", [first, second])
    assert "person-john-smith" not in {Iris().local(iri) for iri in made.values()}
    assert made["e1"] != made["e2"]


def test_documents_whose_ids_have_one_slug_are_told_apart() -> None:
    assert Iris().document("a b") != Iris().document("A-B") != Iris().document("a-b")
    assert Iris().document("000_x-y").value == BASE + "document-000_x-y"


@pytest.mark.parametrize("base", ["", "no iri", "https://example.org/x", "../id/"])
def test_a_base_that_is_none_is_refused(base: str) -> None:
    with pytest.raises(KgError):
        Iris(base)
