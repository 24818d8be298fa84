"""One entity's card: names, facts in and out, statements, each with the words that prove it."""

from __future__ import annotations

import pytest

from kg.errors import KgError
from kg.show import Card, show
from kg.store import Graph
from tests.query.conftest import extraction


@pytest.fixture(scope="module")
def graph() -> Graph:
    graph = Graph.memory()
    graph.add(extraction())
    return graph


@pytest.fixture(scope="module")
def alliance(graph: Graph) -> Card:
    return show(graph, "the alliance")


def test_names_and_types(alliance: Card) -> None:
    assert alliance.label == "Alliance of Industrial Internet"
    assert alliance.aliases == ("AII", "Alliance", "Alliance of the Industrial Internet")
    assert alliance.types == ("https://schema.org/Organization",)
    assert (alliance.mentions, alliance.documents) == (25, 1)


def test_facts_out_and_in(alliance: Card) -> None:
    out = [(relation.predicate.rpartition("/")[2], relation.name) for relation in alliance.out]
    assert out == [
        ("founder", "China Academy of Information and Communications Technology"),
        ("foundingDate", "2016-02-01"),
    ]
    into = [(relation.predicate.rpartition("/")[2], relation.name) for relation in alliance.into]
    assert into == [
        ("about", "Founding Conference of the Alliance of Industrial Internet"),
        ("about", "founding of the Alliance of Industrial Internet"),
        ("ns#supports", "Ministry of Industry and Information Technology"),
    ]


def test_every_quote_is_the_slice_that_it_claims_to_be(graph: Graph) -> None:
    cards = [show(graph, name) for name in ("AII", "Miao Wei", "Beijing", "Internet+", "founding of the Alliance")]
    text = graph.text("000_cn-miit-aii-founding-conference")
    relations = [one for card in cards for row in (*card.out, *card.into) for one in row.evidence]
    evidence = relations + [one for card in cards for said in card.statements for one in said.evidence]
    assert len(evidence) > 30
    assert all(text[one.begin : one.end] == one.quote for one in evidence)


def test_who_says_so(alliance: Card) -> None:
    founder, date = alliance.out
    assert founder.evidence[0].speaker == "Miao Wei"
    assert date.evidence[0].speaker == ""
    assert founder.evidence[0].confidence == 0.95


def test_a_position_is_shown_with_its_office_at_both_ends(graph: Graph) -> None:
    role = "Minister of Industry and Information Technology"
    (position,) = (relation for relation in show(graph, "Miao Wei").out if relation.role)
    assert (position.role, position.name) == (role, "Ministry of Industry and Information Technology")
    (held,) = (relation for relation in show(graph, position.name).into if relation.role)
    assert (held.role, held.name) == (role, "Miao Wei")
    assert [relation.predicate for relation in show(graph, "Miao Wei").into if "member" in relation.predicate] == []


def test_statements_say_what_part_it_has(alliance: Card, graph: Graph) -> None:
    assert len(alliance.statements) == 9
    assert alliance.statements[2].kind == "Call"
    assert alliance.statements[2].parts == ("to", "about")
    ministry = show(graph, "Ministry of Industry and Information Technology")
    assert [(said.kind, said.parts) for said in ministry.statements] == [("Commitment", ("by",))] * 2
    speaker = [said.parts for said in show(graph, "Miao Wei").statements if said.kind == "Commitment"]
    assert speaker == [("says",)] * 2


@pytest.mark.parametrize("width", [40, 72, 100])
def test_the_text_fits_the_terminal(alliance: Card, width: int) -> None:
    text = alliance.text(width=width)
    whole = "id:organization-alliance-of-industrial-internet"  # An IRI is for copying: it is not broken.
    assert max(len(line) for line in text.splitlines() if line != whole) <= width
    assert whole in text.splitlines()
    assert "said by Miao Wei, confidence 0.95" in " ".join(text.split())


def test_the_text_is_as_wide_as_columns_says(alliance: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert alliance.text() == alliance.text(width=60)


def test_no_control_character_reaches_the_terminal(graph: Graph) -> None:
    hostile = Graph.memory()
    hostile.store.extend(graph.store)
    aliases = "INSERT DATA { GRAPH <urn:g> { <%s> <http://www.w3.org/2004/02/skos/core#altLabel> '%s'@en } }"
    name = "\\u001b[31mred\\u202egnitset\\u0007\\r\\n over"
    hostile.store.update(aliases % ("https://w3id.org/speech-kg/id/person-miao-wei", name))
    text = show(hostile, "Miao Wei").text()
    assert "red" in text
    assert all(character == "\n" or character.isprintable() for character in text)


def test_two_runs_show_the_same(graph: Graph) -> None:
    assert show(graph, "Miao Wei") == show(graph, "id:person-miao-wei")


def test_a_name_of_nothing_suggests_close_ones(graph: Graph) -> None:
    with pytest.raises(KgError, match=r"Nothing is called 'Miao Way'\. Did you mean: Miao Wei\?"):
        show(graph, "Miao Way")
