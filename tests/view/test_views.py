"""What each view of the page shows, and that a link to it shows the same."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.store import Graph
from kg.view import save
from kg.view.data import Claim, Evidence, Page, Passage, Text, Thing
from kg.view.page import page_html
from tests.handmade import seed
from tests.view.conftest import VIEWS

Open = Callable[..., Any]
MINISTRY = "organization-ministry-of-industry-and-information-technology"


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_opens_from_its_tab_and_from_its_link(opened: Open, seed_page: Path, view: str) -> None:
    page = opened(seed_page)
    page.click(f"#tab-{view}")
    page.locator(f"#view-{view}").wait_for()
    assert page.locator("[role=tab][aria-selected=true]").get_attribute("id") == f"tab-{view}"
    linked = opened(seed_page, "" if view == "graph" else f"#view={view}")
    linked.locator(f"#view-{view}").wait_for()
    assert linked.evaluate("location.hash") == page.evaluate("location.hash")


def test_tabs_are_turned_by_arrow_keys(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    page.focus("#tab-graph")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-reader"
    page.keyboard.press("End")
    page.locator(f"#view-{VIEWS[-1]}").wait_for()
    page.keyboard.press("ArrowRight")
    page.locator("#view-graph").wait_for()


def test_the_ledger_sorts_filters_and_is_taken_along(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#view=ledger")
    rows = page.locator("#view-ledger tbody tr")
    promised = [said for said in seed().statements if str(said.kind) in ("Commitment", "Call")]
    assert rows.count() == len(promised)
    page.click("#view-ledger .col-words button")
    words = rows.locator(".col-words").all_inner_texts()
    assert words == sorted(words, key=str.casefold)
    page.select_option("#view-ledger [data-name=by]", MINISTRY)
    assert f"by={MINISTRY}" in page.evaluate("location.hash")
    assert set(rows.locator(".col-by").all_inner_texts()) == {"Ministry of Industry and Information Technology"}
    with page.expect_download() as download:
        page.click("#view-ledger .save")
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as lines:
        saved = list(csv.DictReader(lines))
    assert [row["In these words"] for row in saved] == rows.locator(".col-words").all_inner_texts()
    page.fill("#view-ledger input[type=search]", "no such words")
    assert rows.count() == 0


def test_a_sentence_of_the_ledger_is_followed_to_the_speech(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#view=ledger")
    quote = page.locator("#view-ledger .quote").first
    words = quote.inner_text()
    quote.click()
    assert page.locator("#view-reader").is_visible() and page.locator("#view-ledger").is_visible()
    assert "".join(page.locator("#text .quoted").all_inner_texts()) == words


def test_a_followed_sentence_is_in_the_link_with_its_place_in_the_speech(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#view=ledger")
    quote = page.locator("#view-ledger .quote").nth(3)
    words = quote.inner_text()
    quote.click()
    link = page.evaluate("location.hash")
    assert "view=ledger" in link and "statement=" in link
    shared = opened(seed_page, link)
    assert shared.locator("#view-ledger").is_visible() and shared.locator("#view-reader").is_visible()
    assert "".join(shared.locator("#text .quoted").all_inner_texts()) == words
    assert words in shared.locator("#card").inner_text()


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@now", "\t=1", " =1", "\u200b=1", "\n=1", "＝1"])
def test_no_cell_of_a_saved_table_is_a_formula(opened: Open, seed_page: Path, begin: str) -> None:
    page = opened(seed_page)
    with page.expect_download() as download:
        page.evaluate("(cell) => table.csv(['head'], [[cell], ['plain'], ['a=b']], 'x.csv')", begin)
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as lines:
        assert [row[0] for row in csv.reader(lines)] == ["head", f"'{begin}", "plain", "a=b"]


def test_the_timeline_has_what_is_dated(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#view=timeline")
    dated = {fact.object for fact in seed().facts if fact.predicate.endswith("Date")}
    shown = page.locator(".entry time").evaluate_all("(all) => all.map((one) => one.getAttribute('datetime'))")
    assert dated <= set(shown)
    assert shown == sorted(shown)
    page.locator(".entry .entity").first.click()
    page.locator("#card").wait_for()


def test_the_overview_counts_what_is_there(opened: Open, seed_page: Path, seed_graph: Graph) -> None:
    page = opened(seed_page, "#view=overview")
    tiles = dict(reversed(text.split("\n")) for text in page.locator(".tiles li").all_inner_texts())
    found = seed_graph.summary()
    assert (tiles["entities"], tiles["facts"]) == (str(sum(found.entities.values())), str(found.facts))
    assert "Miao Wei" in page.locator(".box", has_text="Most central people").inner_text()


def test_the_turtle_of_a_card_is_in_the_graph(opened: Open, seed_page: Path, seed_graph: Graph) -> None:
    page = opened(seed_page)
    held = {str(quad.triple) for quad in seed_graph.quads()}
    for key in ("organization-alliance-of-industrial-internet", "policy-internet-plus"):
        turtle = page.evaluate("(key) => turtle.of(model.byKey.get(key))", key)
        triples = [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]
        assert len(triples) >= 3
        assert {str(triple) for triple in triples} <= held


def test_a_neighbourhood_is_seen_alone_and_left_again(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#entity=place-beijing")
    everything = page.evaluate("graph.shown().size")
    page.locator(".actions button", has_text="1 step").click()
    near = page.evaluate("[...graph.shown()].map((id) => model.entities[id].key)")
    around = page.evaluate(
        """model.edgesOf[model.byKey.get('place-beijing')].flatMap((line) => [line.from, line.to])
            .map((id) => model.entities[id].key)"""
    )
    assert set(near) == set(around)
    page.locator(".actions button", has_text="2 steps").click()
    assert len(near) < page.evaluate("graph.shown().size") <= everything
    page.locator("#hint button", has_text="Show all").click()
    assert page.evaluate("graph.shown().size") == everything


def test_nodes_are_hidden_pinned_and_brought_back(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#entity=place-beijing")
    before = page.evaluate("graph.shown().size")
    page.locator(".actions button", has_text="Pin").click()
    assert page.locator(".actions button", has_text="Pin").get_attribute("aria-pressed") == "true"
    page.locator(".actions button", has_text="Hide").click()
    assert page.evaluate("graph.shown().size") == before - 1
    page.locator("#hint button", has_text="hidden").click()
    assert page.evaluate("graph.shown().size") == before


def test_facts_are_filtered_by_how_sure_they_are(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, "#sure=95")
    assert page.evaluate("graph.lines().every((line) => line.rows.length)")
    few = page.evaluate("graph.lines().length")
    page.click("#reset")
    assert few < page.evaluate("graph.lines().length")


def two_speeches() -> Page:
    """Ann supports Bee in 2015, in her own words; Cy supports Dee in 2018, narrated."""
    things = tuple(Thing(f"person-{name}", name.title(), "Person") for name in ("ann", "bee", "cy", "dee"))
    texts = (Text("one", "One", "Ann.", date="2015-06"), Text("two", "Two", "Cy.", date="2018-02-03"))
    said = Evidence(Passage(0, 0, 3), said=True, speaker=0, confidence=0.9, quote="Ann")
    narrated = Evidence(Passage(1, 0, 2), said=False, speaker=None, confidence=0.6, quote="Cy")
    claims = (Claim(0, "supports", 1, "", "", (said,)), Claim(2, "opposes", 3, "", "", (narrated,)))
    return Page("Two", texts, things, claims, ())


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("document=one", ["ann"]),
        ("document=two", ["cy"]),
        ("speaker=person-ann", ["ann"]),
        ("from=2016", ["cy"]),
        ("from=2015", ["ann", "cy"]),
        ("from=2015-06-15", ["ann", "cy"]),
        ("until=2015", ["ann"]),
        ("until=2018-02-03", ["ann", "cy"]),
        ("until=2018-02-02", ["ann"]),
        ("from=2016&until=2017", []),
        ("from=some+day", ["ann", "cy"]),
        ("sure=75", ["ann"]),
        ("relations=supports", ["cy"]),
        ("types=Person", []),
    ],
)
def test_each_filter_leaves_the_relations_that_it_asks_for(
    opened: Open, tmp_path: Path, asked: str, left: list[str]
) -> None:
    path = tmp_path / "two.html"
    path.write_text(page_html(two_speeches()), encoding="utf-8")
    page = opened(path, f"#{asked}")
    begins = page.evaluate("graph.lines().map((line) => model.entities[line.from].key)")
    assert sorted(begins) == [f"person-{name}" for name in left]


def test_filters_are_set_by_hand_as_by_link(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "two.html"
    path.write_text(page_html(two_speeches()), encoding="utf-8")
    page = opened(path)
    page.click("#filters summary")
    page.locator("#criteria .field", has_text="from").locator("input").fill("2016")
    page.locator("#criteria .field", has_text="from").locator("input").press("Enter")
    page.wait_for_function("graph.lines().length === 1")
    page.locator("#criteria .field", has_text="sure").locator("input").fill("75")
    page.wait_for_function("graph.lines().length === 0")
    assert page.evaluate("location.hash") == "#from=2016&sure=75"
    assert "at least 75 % sure" in page.locator("#criteria").inner_text()


def test_the_picture_is_saved(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    with page.expect_download() as download:
        page.click("#png")
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")
    with page.expect_download() as download:
        page.click("#svg")
    picture = Path(download.value.path()).read_text(encoding="utf-8")
    assert picture.startswith("<svg") and "Miao Wei" in picture and "<path" in picture


def test_names_do_not_lie_on_each_other_at_any_zoom(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    for _ in range(4):
        before = page.evaluate("graph.scale()")
        page.click("#zoom-out")
        page.wait_for_function("(before) => graph.scale() < before", arg=before)
        boxes = page.evaluate(
            "graph.placed().map(({x, y, width, height}) => [x - width / 2, y, x + width / 2, y + height])"
        )
        assert boxes
        crossing = [
            (one, two)
            for index, one in enumerate(boxes)
            for two in boxes[:index]
            if one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
        ]
        assert crossing == []


def test_a_page_without_sparql_has_no_queries(opened: Open, seed_graph: Graph, tmp_path: Path) -> None:
    path = save(seed_graph, tmp_path / "small.html", sparql=False)
    html = path.read_text(encoding="utf-8")
    assert len(html.encode()) <= 1_500_000
    assert "wasm-unsafe-eval" not in html.split("<title>")[0]
    assert opened(path, "#view=queries").locator("[role=tab]").count() == len(VIEWS) - 1


def test_a_big_network_begins_with_its_core_and_opens_on_demand(opened: Open, tmp_path: Path) -> None:
    things = tuple(Thing(f"thing-{number}", f"Name {number}", "Person") for number in range(900))
    proof = Evidence(Passage(0, 0, 4), said=True, speaker=None, confidence=0.5, quote="Said")
    claims = tuple(Claim(number, "supports", number // 2, "", "", (proof,)) for number in range(1, 900))
    path = tmp_path / "big.html"
    path.write_text(page_html(Page("Big", (Text("d", "Big", "Said."),), things, claims, ())), encoding="utf-8")
    page = opened(path)
    assert page.evaluate("graph.shown().size") == 300
    assert page.locator("#groups").get_attribute("aria-pressed") == "true"
    with page.expect_download() as download:
        page.click("#svg")
    assert Path(download.value.path()).read_text(encoding="utf-8").count('class="group"') > 1
    assert "300 most central of 900" in page.locator("#hint").inner_text()
    page.fill("#search", "Name 899")
    page.keyboard.press("Enter")
    page.locator("#card h2", has_text="Name 899").wait_for()
    assert page.evaluate("graph.shown().has(model.byKey.get('thing-899'))")
    page.locator("#hint button", has_text="All").click()
    assert page.evaluate("graph.shown().size") == 900
