from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.model import EntityType, Part, Span
from kg.store import Graph
from kg.view.collect import collect
from kg.view.data import Claim, Evidence, Page, Passage, Text, Thing, display, page_json, utf16
from kg.view.shell import embedded_json
from tests.handmade import seed
from tests.view.conftest import extraction, graph_of, named


def test_every_fact_of_the_network_is_on_the_page(seed_graph: Graph) -> None:
    page = collect(seed_graph)
    shown = {
        (page.things[claim.subject].key, claim.predicate, page.things[claim.object].key)
        for claim in page.claims
        if claim.object is not None
    }
    network = seed_graph.networkx()
    assert shown == {(source, target_of["predicate"], target) for source, target, target_of in network.edges(data=True)}
    assert {thing.key for thing in page.things} == set(network.nodes)
    dated = {(page.things[claim.subject].key, claim.predicate, claim.value) for claim in page.claims if claim.value}
    assert ("organization-alliance-of-industrial-internet", "foundingDate", "2016-02-01") in dated


def test_every_quote_is_the_slice_that_the_page_cuts(seed_graph: Graph) -> None:
    page = collect(seed_graph)
    text = page.documents[0].text
    quotes = [proof for claim in page.claims for proof in claim.evidence]
    assert len(quotes) == len(seed().facts)
    assert all(text[proof.passage.begin : proof.passage.end] == proof.quote for proof in quotes)
    assert all(len(row) == 6 for fact in page_json(page)["facts"] for row in fact[5:])


def test_a_quote_that_is_not_its_slice_is_kept() -> None:
    page = Page("t", (Text("d", "t", "As said."),), (), (), ())
    proof = Evidence(Passage(0, 0, 2), said=True, speaker=None, confidence=0.9, quote="Otherwise")
    page = replace(
        page, things=(Thing("person-x", "X", "Person"),), claims=(Claim(0, "position", None, "", "Chair", (proof,)),)
    )
    assert page_json(page)["facts"][0][5][-1] == "Otherwise"


def test_statements_and_mentions_are_those_of_the_speech(seed_graph: Graph) -> None:
    page, extraction = collect(seed_graph), seed()
    assert sorted(said.kind for said in page.utterances) == sorted(str(row.kind) for row in extraction.statements)
    assert len(page.documents[0].mentions) == sum(len(entity.mentions) for entity in extraction.entities)
    speaker = page.documents[0].speaker
    assert speaker is not None and page.things[speaker].label == "Miao Wei"
    assert page.documents[0].date == "2016-02-01"


def test_places_are_told_from_where_they_change_on() -> None:
    text = "🎉 Ghana spoke. Kenya spoke. Fiji spoke. Chad spoke."
    names = ("Ghana", "Kenya", "Fiji", "Chad")
    entities = tuple(named(name, EntityType.PLACE, text, name) for name in names)
    begins = [entity.mentions[0].span.begin for entity in entities]
    parts = (Part(Span(0, begins[2]), "page=1"), Part(Span(begins[2], begins[3]), "/html/body/p[2]"))
    page = collect(graph_of(extraction(text, entities, parts=parts)))
    assert page.documents[0].places == ((begins[0], "page 1"), (begins[2], "/html/body/p[2]"), (begins[3], ""))
    assert page_json(page)["documents"][0]["places"][0] == [begins[0] + 1, "page 1"]  # in UTF-16 units
    assert "places" not in page_json(collect(graph_of(extraction(text, entities))))["documents"][0]


def test_a_graph_without_documents_has_a_page() -> None:
    assert collect(graph_of()).things == ()


@given(st.text(), st.data())
def test_offsets_cut_in_javascript_as_in_python(text: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    unit = utf16(text)
    units = text.encode("utf-16-le", "surrogatepass")
    assert units[2 * unit(begin) : 2 * unit(end)].decode("utf-16-le", "surrogatepass") == text[begin:end]


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_embedded_json_cannot_end_its_element(value: object) -> None:
    held = embedded_json(value)
    assert not set("<>&'") & set(held)
    assert json.loads(held) == value


def test_labels_lose_what_reorders_a_line() -> None:
    assert display("Ministry \u202eedarT\u202c of\n\tTrade\u2066") == "Ministry edarT of Trade"
