"""A name finds one entity or none, and the refusal helps."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.errors import KgError
from kg.query.names import bare, cased, entity, names
from kg.store import Graph

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
ID = "https://w3id.org/speech-kg/id/"
ALLIANCE = f"{ID}organization-alliance-of-industrial-internet"


@pytest.mark.parametrize(
    "name",
    [
        "Alliance of Industrial Internet",
        "the alliance of industrial internet",
        "  Alliance  of\tIndustrial Internet ",
        "Alliance of Indu\N{ZERO WIDTH SPACE}strial Internet",
        "\N{RIGHT-TO-LEFT OVERRIDE}AII",
        "\N{FULLWIDTH LATIN CAPITAL LETTER A}II",
        "Állïance",
        "id:organization-alliance-of-industrial-internet",
        f"<{ALLIANCE}>",
        ALLIANCE,
    ],
)
def test_spellings_of_one_name(name: str, graph: Graph) -> None:
    assert entity(graph, name).value == ALLIANCE


def test_plus_is_part_of_a_name(graph: Graph) -> None:
    assert entity(graph, "internet+").value == f"{ID}policy-internet-plus"


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Mao Wei", "Miao Wei"),
        ("Ministry of Industri", "Ministry of Industry and Information Technology"),
        ("Internet Strategy", "Internet Power Strategy"),
        ("id:person-mio-wei", "Miao Wei"),
    ],
)
def test_a_name_that_is_not_there_gets_close_ones(name: str, suggested: str, graph: Graph) -> None:
    with pytest.raises(KgError, match="Did you mean: ") as error:
        entity(graph, name)
    assert suggested in str(error.value).partition("Did you mean: ")[2]


@pytest.mark.parametrize("name", ["", " ", "zzzzzz", "?", "x" * 100_000, "\0\x1b[31m", "<", "<>", "id:", "http://"])
def test_a_name_of_nothing_is_one_printable_line(name: str, graph: Graph) -> None:
    with pytest.raises(KgError) as error:
        entity(graph, name)
    assert str(error.value).isprintable()


def named(*pairs: tuple[str, str, str]) -> Graph:
    graph = Graph.memory()
    here = NamedNode(f"{ID}graph-x")
    for local, predicate, name in pairs:
        node = NamedNode(ID + local)
        type_ = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
        for home in (here, DefaultGraph()):
            graph.store.add(Quad(node, NamedNode(predicate), Literal(name, language="en"), home))
            graph.store.add(Quad(node, type_, NamedNode("https://schema.org/Organization"), home))
    return graph


def test_several_things_of_one_name_are_listed() -> None:
    graph = named(("organization-a", f"{RDFS}label", "Ministry"), ("organization-b", f"{RDFS}label", "ministry"))
    with pytest.raises(
        KgError, match=r"Several things are called 'Ministry': id:organization-a \([^)]*\), id:organization-b "
    ):
        entity(graph, "Ministry")
    assert entity(graph, "id:organization-b").value == f"{ID}organization-b"


def test_one_that_nearly_all_documents_mean_is_meant() -> None:
    graph = named(("organization-a", f"{RDFS}label", "Ministry"), ("organization-b", f"{RDFS}label", "Ministry"))
    type_ = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    for number in range(9):
        there = NamedNode(f"{ID}graph-{number}")
        graph.store.add(
            Quad(NamedNode(f"{ID}organization-b"), type_, NamedNode("https://schema.org/Organization"), there)
        )
    assert entity(graph, "ministry").value == f"{ID}organization-b"


def test_its_own_name_comes_before_the_other_names_of_others() -> None:
    alias = "http://www.w3.org/2004/02/skos/core#altLabel"
    graph = named(("organization-a", f"{RDFS}label", "Alliance"), ("organization-b", alias, "Alliance"))
    assert entity(graph, "alliance").value == f"{ID}organization-a"


def test_accents_tell_two_apart_where_they_are_given() -> None:
    graph = named(("organization-a", f"{RDFS}label", "Pena"), ("organization-b", f"{RDFS}label", "Peña"))
    assert entity(graph, "peña").value == f"{ID}organization-b"
    assert entity(graph, unicodedata.normalize("NFD", "Peña")).value == f"{ID}organization-b"
    assert entity(graph, "pena").value == f"{ID}organization-a"


def test_every_name_of_the_graph_finds_its_thing(graph: Graph) -> None:
    for name in names(graph):
        assert entity(graph, name.text) == name.entity


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_folding_is_stable(text: str) -> None:
    assert bare(cased(text)) == bare(text)
    assert bare(bare(text)) == bare(text) or text.casefold().startswith(("the", "a", "an")) or " " in bare(text)
