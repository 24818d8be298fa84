"""The page in a real browser: what a reader does with it."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.model import EntityType, Part, Span, Statement, StatementKind
from kg.view import save
from tests.view.conftest import VIEWS, extraction, graph_of, named

Open = Callable[..., Any]
ALLIANCE = "organization-alliance-of-industrial-internet"


def heading(page: Any) -> str:
    return str(page.locator("#card h2").inner_text())


def test_search_from_the_keyboard(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    page.keyboard.press("/")
    page.keyboard.type("allian")
    assert page.locator("#list [role=option]").first.inner_text().startswith("Alliance of Industrial Internet")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.locator("#search").get_attribute("aria-activedescendant")
    page.keyboard.press("Enter")
    assert heading(page) == "Alliance of Industrial Internet"
    assert page.evaluate("location.hash") == f"#entity={ALLIANCE}"
    page.go_back()
    page.wait_for_selector("#browse:visible")


def test_search_finds_other_names_and_says_when_there_is_none(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    page.fill("#search", "AII")
    assert page.locator("#list [role=option]").first.inner_text().startswith("Alliance of Industrial Internet")
    page.fill("#search", "zzz")
    assert "No name matches" in page.locator("#list").inner_text()


def test_a_node_of_the_canvas_opens_its_card(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    spot = page.evaluate("graph.spot(model.byKey.get('person-miao-wei'))")
    page.mouse.click(spot["x"], spot["y"])
    page.wait_for_selector("#card:visible")
    assert heading(page) == "Miao Wei"
    assert page.locator(".mention.on").all_inner_texts() == ["Miao Wei"] * 3


def test_an_arrow_of_the_canvas_opens_its_fact(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    ends = page.evaluate(
        "['policy-internet-plus', 'topic-industrial-internet'].map((key) => graph.spot(model.byKey.get(key)))"
    )
    page.mouse.click(*((ends[0][axis] + ends[1][axis]) / 2 for axis in "xy"))
    page.wait_for_selector("#card:visible")
    assert page.locator("#card .predicate").inner_text() == "addresses"
    marked = "".join(page.locator("#text .quoted").all_inner_texts())
    assert marked.endswith("regard the layout of the industrial Internet as an important task.")


def test_a_link_to_an_entity_and_a_fact_followed_to_its_quote(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, f"#entity={ALLIANCE}")
    assert heading(page) == "Alliance of Industrial Internet"
    group = page.locator("#card .facts", has_text="was founded by")
    words = group.locator(".quote").first.inner_text()
    group.locator(".quote").first.click()
    marked = "".join(page.locator("#text .quoted").all_inner_texts())
    assert marked == words and "initiated and founded" in marked
    frame, box = page.locator("#scroll").bounding_box(), page.locator("#text .quoted").first.bounding_box()
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]


def test_narrated_and_said_look_and_read_differently(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, f"#entity={ALLIANCE}")
    said, narrated = page.locator(".evidence.said figcaption").first, page.locator(".evidence.narrated").first
    assert "Said by Miao Wei" in said.inner_text()
    assert "Narrated by the document" in narrated.inner_text()
    assert page.evaluate(
        "['.said .quote', '.narrated .quote'].map((which) => getComputedStyle(document.querySelector(which)).fontStyle)"
    ) == ["italic", "normal"]


def test_a_mention_selects_its_entity_and_the_reader_stays(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    mention = page.locator("#text .mention", has_text="State Council").first
    mention.scroll_into_view_if_needed()
    before = page.evaluate("document.getElementById('scroll').scrollTop")
    mention.click()
    page.wait_for_selector("#card:visible")
    assert heading(page) == "State Council"
    assert page.evaluate("document.getElementById('scroll').scrollTop") == before


def test_statements_are_marked_in_the_margin_and_listed(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    flag = page.locator(".flag", has_text="Commitment").first
    flag.scroll_into_view_if_needed()
    flag.click()
    page.wait_for_selector("#card:visible")
    assert heading(page) == "Commitment"
    assert "Ministry of Industry and Information Technology" in page.locator("#card dl").inner_text()
    marked = "".join(page.locator("#text .quoted").all_inner_texts())
    assert marked.startswith("The Ministry of Industry and Information Technology will actively cooperate")
    boxes = [flags.bounding_box() for flags in page.locator(".flags").all()]
    assert all(one["y"] + one["height"] <= two["y"] + 1 for one, two in itertools.pairwise(boxes))


def test_filters_hide_and_reset_shows(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    everything = page.locator("#list [role=option]").count()
    topics = int(page.locator("#types label", has_text="Topics").locator(".count").inner_text())
    lines = page.evaluate("graph.lines().length")
    page.locator("#types label", has_text="Topics").click()
    assert page.locator("#list [role=option]").count() == everything - topics
    page.click("#filters summary")
    page.locator("#criteria label", has_text="supports").locator("input").uncheck()
    assert "hidden" in page.locator("#hint").inner_text()
    assert page.evaluate("location.hash") == "#types=Topic&relations=supports"
    assert page.evaluate("graph.lines().some((line) => line.predicate === 'supports')") is False
    page.keyboard.press("Escape")
    page.click("#reset")
    assert page.locator("#list [role=option]").count() == everything
    assert page.evaluate("graph.lines().length") == lines


def test_mentions_are_stepped_through(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, f"#entity={ALLIANCE}")
    page.click("[aria-label='Next mention']")
    page.click("[aria-label='Next mention']")
    assert page.locator(".mentions span").inner_text().startswith("mention 2 of ")
    page.click("[aria-label='Previous mention']")
    assert page.locator(".mentions span").inner_text().startswith("mention 1 of ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(opened: Open, seed_page: Path, scheme: str) -> None:
    page = opened(seed_page, color_scheme=scheme)
    ratios = page.evaluate(
        """() => {
            const style = getComputedStyle(document.documentElement);
            const light = (name) => {
                const number = parseInt(style.getPropertyValue(name).trim().slice(1), 16);
                const parts = [number >> 16, (number >> 8) & 255, number & 255].map((part) => part / 255)
                    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
                return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            const ratio = (one, two) => {
                const [high, low] = [light(one), light(two)].sort((a, b) => b - a);
                return (high + 0.05) / (low + 0.05);
            };
            return ["--ground", "--canvas", "--panel"].flatMap((ground) =>
                ["--ink", "--soft", "--accent"].map((text) => ratio(text, ground))
            ).concat(
                ["--person", "--organization", "--place", "--policy", "--event", "--topic"]
                    .map((type) => ratio(type, "--canvas"))
            );
        }"""
    )
    assert min(ratios) >= 4.5


def test_nothing_overflows_on_a_phone(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    page.set_viewport_size({"width": 390, "height": 844})
    for view in VIEWS:
        page.click(f"#tab-{view}")
        page.locator(f"#view-{view}").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.click("#find")
    page.locator("#explorer").wait_for()
    page.click("#leave")
    page.locator("#explorer").wait_for(state="hidden")


def test_nested_and_crossing_mentions_after_astral_characters(opened: Open, tmp_path: Path) -> None:
    text = "🎉𝔸 The Bank of Ghana Tower Summit opened in 🇬🇭 Accra.\n\nThank you."
    names = {
        "e1": "Bank of Ghana",
        "e2": "Ghana",
        "e3": "Ghana Tower",
        "e4": "Bank of Ghana Tower Summit",
        "e5": "Accra",
    }
    entities = tuple(named(key, EntityType.ORGANIZATION, text, name) for key, name in names.items())
    path = save(graph_of(extraction(text, entities)), tmp_path / "graph.html")
    page = opened(path)
    assert page.locator("#text p").first.inner_text() == text.split("\n", maxsplit=1)[0]
    for name in names.values():
        page.locator("#list [role=option]", has=page.get_by_text(name, exact=True)).click()
        page.wait_for_selector("#card:visible")
        assert "".join(page.locator(".mention.on").all_inner_texts()) == name
        page.click(".back")


def test_characters_that_turn_the_line_are_shown_by_number(opened: Open, tmp_path: Path) -> None:
    text = "The Ministry of \u202eedarT\u202c spoke in \u0627\u0644\u0642\u0627\u0647\u0631\u0629 today."
    entity = named("e1", EntityType.ORGANIZATION, text, "Ministry of \u202eedarT\u202c")
    page = opened(save(graph_of(extraction(text, (entity,))), tmp_path / "graph.html"))
    assert page.locator("#text .control").all_inner_texts() == ["U+202E", "U+202C"]
    assert page.locator("#list bdi").first.inner_text() == "Ministry of edarT"


def test_a_quote_says_where_it_stands_in_its_file(opened: Open, tmp_path: Path) -> None:
    text = "We thank Ghana.\n\nWe thank Kenya."
    entities = tuple(named(name, EntityType.PLACE, text, name) for name in ("Ghana", "Kenya"))
    spans = (Span(0, 15), Span(17, 32))
    statements = tuple(
        Statement(StatementKind.THANKS, span, 0.9, "test", to=entity.key)
        for span, entity in zip(spans, entities, strict=True)
    )
    parts = (Part(spans[0], "page=3"), Part(spans[1], "/html/body/main/article/p[2]"))
    page = opened(save(graph_of(extraction(text, entities, (), statements, parts)), tmp_path / "graph.html"))
    for index, words in enumerate(("page 3", "…/article/p[2]")):
        page.locator("#text .flag").nth(index).click()
        page.wait_for_selector("#card:visible")
        assert page.locator("#card figcaption .place").inner_text() == words
        assert page.locator("#place").inner_text() == words
    assert page.locator("#place .place").get_attribute("title") == "speech.txt: /html/body/main/article/p[2]"
    page.click(".back")
    assert page.locator("#place").inner_text() == ""
