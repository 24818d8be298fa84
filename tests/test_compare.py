"""Two sides of a graph, two builds of a graph, and a graph as a network."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import networkx as nx
import pytest

import kg
from kg.compare import compare, page, rows, strength
from kg.difference import difference
from kg.difference import rows as changed_rows
from kg.errors import KgError
from kg.stats import network, stats, written
from kg.store import Graph

FIRST = """Speech by Minister for Trade Jane Doe at the Harbour Forum
4 March 2018

Ladies and gentlemen, I am glad to be here in Nairobi.
We plan to reform the Customs Act and the port of Mombasa.
The Ministry of Trade will build a clean energy laboratory in Kisumu.
We will publish the Fisheries Strategy.
"""
SECOND = """Speech by Minister for Trade Jane Doe at the Harbour Forum
5 March 2019

Ladies and gentlemen, I am glad to be back in Nairobi.
We pledge to reform the Customs Act and the port of Mombasa.
The Ministry of Trade may explore a clean energy laboratory in Kisumu, and we will plan for it.
We will join the Blue Economy Initiative.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "first.txt").write_text(FIRST)
    (folder / "second.txt").write_text(SECOND)
    return folder


@pytest.fixture(scope="module")
def graph(texts: Path) -> Graph:
    return kg.build(texts)


def test_policies_are_new_dropped_or_kept(graph: Graph) -> None:
    found = {row.what: row for row in compare(graph, "2018", "2019") if row.kind == "policy"}
    assert found["Customs Act"].change == "kept"
    assert found["Fisheries Strategy"].change == "dropped"
    assert found["Blue Economy Initiative"].change == "new"
    assert found["Blue Economy Initiative"].words_b == "We will join the Blue Economy Initiative."
    assert found["Blue Economy Initiative"].document_a == ""


def test_commitments_stand_side_by_side_with_what_became_of_them(graph: Graph) -> None:
    found = [row for row in compare(graph, "first", "second") if row.kind == "commitment"]
    by_change = {row.change: row for row in found}
    assert by_change["strengthened"].words_a.startswith("We plan to reform the Customs Act")
    assert by_change["strengthened"].words_b.startswith("We pledge to reform the Customs Act")
    assert any(row.change == "new" and "Blue Economy" in row.words_b for row in found)
    assert any(row.change == "dropped" and "Fisheries" in row.words_a for row in found)


def test_a_side_beside_itself_only_repeats(graph: Graph) -> None:
    assert {row.change for row in compare(graph, "first", "first")} == {"kept", "repeated"}
    spoken = compare(graph, "Jane Doe", "Jane Doe")
    assert spoken and {row.change for row in spoken} == {"kept", "repeated"}


@pytest.mark.parametrize(
    ("side", "told"),
    [("1999", "No document is dated 1999"), ("Nairobi", "Nairobi speaks in no document"), ("Nobody", "Nobody")],
)
def test_what_is_no_side_is_refused(graph: Graph, side: str, told: str) -> None:
    with pytest.raises(KgError, match=told):
        compare(graph, "2018", side)


@pytest.mark.parametrize(
    ("sentence", "firm"),
    [
        ("We guarantee a fair price.", 4),
        ("Kenya will join the treaty.", 3),
        ("We intend to open an office.", 2),
        ("We could look at it.", 1),
        ("Kenya is joining the treaty.", 3),
    ],
)
def test_strength_is_that_of_the_firmest_word(sentence: str, firm: int) -> None:
    assert strength(sentence) == firm


def test_a_comparison_is_a_table_and_rows(graph: Graph) -> None:
    found = compare(graph, "2018", "2019")
    assert rows(found, "table").variables == ("kind", "change", "what", "in_a", "in_b")
    assert len(rows(found, "csv").rows) == len(rows(found, "table").rows) == len(found)


def test_a_difference_names_what_came_and_went(texts: Path, graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text(f"A note of the editor.\n\n{FIRST}".replace("Fisheries", "Forestry"))
    (tmp_path / "second.txt").write_text(SECOND)
    other = kg.build(tmp_path)
    found = difference(graph, other)
    told = {(row.change, row.kind, row.what) for row in found}
    assert ("changed", "document", "first") in told
    assert ("removed", "entity", "Fisheries Strategy (Policy)") in told
    assert ("added", "entity", "Forestry Strategy (Policy)") in told
    assert not any(row.document == "second" for row in found)
    assert difference(graph, graph) == []
    swapped = {"added": "removed", "removed": "added", "changed": "changed"}
    back = {(swapped[row.change], row.kind, row.what, row.document, row.quote) for row in difference(other, graph)}
    assert back == {(row.change, row.kind, row.what, row.document, row.quote) for row in found}
    assert len(changed_rows(found, "json").rows) == len(found)


def test_the_network_counts_facts_and_common_sentences(graph: Graph) -> None:
    joined = network(graph)
    by_label = {data["label"]: name for name, data in joined.nodes(data=True)}
    edge = joined.edges[by_label["Customs Act"], by_label["Mombasa"]]
    assert edge["together"] == 2 and edge["weight"] == edge["facts"] + edge["together"]
    found = stats(graph)
    assert [row.rank for row in found] == sorted((row.rank for row in found), reverse=True)
    assert sum(row.rank for row in found) == pytest.approx(len(found), rel=1e-3)
    assert {row.name for row in found} == set(joined)


@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_gephi_reads_the_network_and_its_bytes_are_the_same_each_time(graph: Graph, ending: str) -> None:
    joined = network(graph)
    content = written(joined, ending)
    assert content == written(network(graph), ending)
    read = nx.parse_graphml(content.decode()) if ending == "graphml" else None
    if read is not None:
        assert set(read.nodes) == set(joined.nodes) and read.number_of_edges() == joined.number_of_edges()
    else:
        nodes = [node for node in ElementTree.fromstring(content).iter() if node.tag.endswith("}node")]
        assert {node.get("id") for node in nodes} == set(joined.nodes)


def test_the_page_holds_the_words_of_both_sides_as_data_alone(graph: Graph) -> None:
    shown = page(graph, "2018", "2019", compare(graph, "2018", "2019"))
    data = shown.split('id="data">')[1].split("</script>")[0]
    assert "We plan to reform the Customs Act and the port of Mombasa." in data
    assert "We pledge to reform the Customs Act and the port of Mombasa." in data
    assert "Customs Act" not in shown.replace(data, "")
    hostile = page(graph, "<script>alert(1)</script>", "</script>", [])
    assert "<script>alert" not in hostile and hostile.count("</script>") == shown.count("</script>")
