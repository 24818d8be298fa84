"""The page of the report: whole in one file, true to the text, and used from the keyboard."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.coverage import Gave, page
from kg.coverage.html import PACKAGE, SCRIPTS
from kg.coverage.measure import covered
from kg.model import Document, Entity, EntityType, Extraction, Fact, Form, Frame, Mention, Run, Scope, Span
from kg.store import Graph
from kg.view.shell import asset
from tests.handmade import ROOT, seed
from tests.view.conftest import graph_of
from tests.view.test_page import forbidden

Open = Callable[..., Any]
HOSTILE = "</script><img src=x onerror=alert(1)> \U0001f600 & 'x' \u202e olleh"


@pytest.fixture(scope="module")
def built() -> Graph:
    return kg.build([ROOT / "seeds", *sorted((ROOT / "tests" / "gold" / "dev").glob("004*.txt"))])


@pytest.fixture(scope="module")
def written(built: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("coverage") / "coverage.html"
    path.write_text(page(built), encoding="utf-8")
    return path


def embedded(html: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_one_file_with_a_policy_that_lets_nothing_in(written: Path) -> None:
    html = written.read_text("utf-8")
    assert not re.findall(r"<(?:script|link|img|iframe)[^>]*\s(?:src|href)=[\"'](?!data:,)", html)
    assert "default-src &#39;none&#39;" in html


@pytest.mark.parametrize("name", ["coverage.css", *SCRIPTS])
def test_assets_hold_nothing_that_a_policy_would_stop(name: str) -> None:
    assert forbidden(asset(name, PACKAGE)) == []


def test_the_same_graph_gives_the_same_bytes(built: Graph) -> None:
    assert page(built) == page(built)


def test_the_pages_sentences_are_those_of_the_text(built: Graph, written: Path) -> None:
    data = embedded(written.read_text("utf-8"))
    for document, row in zip(covered(built), data["documents"], strict=True):
        assert row["text"] == document.text
        for sentence, told in zip(document.sentences, row["sentences"], strict=True):
            assert document.text[told[-2] : told[-1]] == sentence.span.of(document.text)
            assert data["kinds"][told[2]]["key"] == sentence.gave
            assert len(told[3]) + len(told[4]) == len(sentence.entities)
            assert (len(told[5]), len(told[6])) == (len(sentence.facts), len(sentence.statements))


def hostile() -> Graph:
    """A document whose name, text and title try to break out of the page, with characters beyond the first plane."""
    text = f"{HOSTILE} Kenya acts. Nothing here."
    begin = text.index("Kenya")
    whole = Span(0, begin - 1), Span(begin, begin + 11), Span(begin + 12, len(text))
    entities = (
        Entity("e1", EntityType.ORGANIZATION, HOSTILE, mentions=(Mention(whole[0], Form.NAME, "r"),)),
        Entity("e2", EntityType.PLACE, "Kenya", mentions=(Mention(Span(begin, begin + 5), Form.NAME, "r"),)),
    )
    fact = Fact("e1", "basedIn", "e2", whole[0], Scope.REPORTED, 0.5, "<b>rule</b>")
    document = Document("d", "<i>d</i>.txt", text, "0" * 64)
    return graph_of(Extraction(document, Frame(HOSTILE), Run("1", "m", "1"), whole, entities, (fact,)))


def test_what_documents_say_is_text_and_never_markup(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "coverage.html"
    path.write_text(page(hostile()), encoding="utf-8")
    shown = opened(path)
    assert shown.locator("img, i, #text b").count() == 0
    sentences = shown.locator("#text .sentence")
    assert sentences.nth(1).inner_text() == "Kenya acts."
    assert sentences.nth(0).inner_text().startswith("</script><img src=x onerror=alert(1)> \U0001f600 & 'x'")
    sentences.nth(0).click()
    assert "rule <b>rule</b>" in shown.locator("#details").inner_text()


def test_each_sentence_is_shaded_by_what_it_gave_also_without_colour(opened: Open, built: Graph, written: Path) -> None:
    shown = opened(written)
    first = next(iter(covered(built)))
    classes = shown.eval_on_selector_all("#text .sentence", "all => all.map((one) => one.className)")
    assert classes == [f"sentence gave-{sentence.gave}" for sentence in first.sentences]
    assert shown.locator("#text").inner_text().split() == first.text.split()
    styles = shown.eval_on_selector_all(
        "#legend .swatch",
        """all => all.map((one) => { const style = getComputedStyle(one);
        return [style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness].join(" "); })""",
    )
    assert len(set(styles)) == len(Gave)


def test_the_legend_counts_and_narrows_where_the_keys_go(opened: Open, built: Graph, written: Path) -> None:
    shown = opened(written)
    first = next(iter(covered(built)))
    counts = [int(text) for text in shown.locator("#legend .count").all_inner_texts()]
    assert counts == [sum(sentence.gave is gave for sentence in first.sentences) for gave in Gave]
    for number, gave in enumerate(Gave):
        if gave not in (Gave.NAMES, Gave.NOTHING):
            shown.locator("#legend input").nth(number).uncheck()
    missed = [str(s.span.begin) for s in first.sentences if s.gave in (Gave.NAMES, Gave.NOTHING)]
    visited = []
    for _ in missed:
        shown.keyboard.press("n")
        visited.append(shown.evaluate("new URLSearchParams(location.hash.slice(1)).get('at')"))
    assert visited == missed
    shown.keyboard.press("n")
    assert f"document={first.id}&" not in shown.evaluate("location.hash")
    shown.keyboard.press("p")
    assert shown.evaluate("location.hash").endswith(f"document={first.id}&at={missed[-1]}")
    assert shown.locator("#text [aria-pressed=true]").evaluate("one => one === document.activeElement")
    shown.keyboard.press("ArrowLeft")
    assert shown.evaluate("location.hash").endswith(f"at={missed[-2]}")
    shown.keyboard.press("Escape")
    assert shown.locator("#details table").count() == 1


def test_a_sentence_shows_what_came_out_of_it(opened: Open, built: Graph, written: Path) -> None:
    shown = opened(written)
    sentences = next(iter(covered(built))).sentences
    index = next(i for i, sentence in enumerate(sentences) if sentence.facts)
    shown.locator("#text .sentence").nth(index).click()
    told = shown.locator("#details").inner_text()
    for drawn in sentences[index].facts:
        assert drawn.subject in told
        assert f"confidence {drawn.confidence:g}, rule {drawn.rule}" in told
    for thing in sentences[index].entities:
        assert thing.label in told


def test_the_documents_can_be_ordered_by_what_was_missed(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "full.txt").write_text("A promise\n\nWe will build a bridge in Kenya. We thank the World Bank.\n")
    (tmp_path / "bare.txt").write_text("A walk\n\nIt was raining. The dog was wet. Nobody was there.\n")
    graph = kg.build(tmp_path)
    (tmp_path / "coverage.html").write_text(page(graph), encoding="utf-8")
    shown = opened(tmp_path / "coverage.html")
    shares = {tally.name: tally.share for tally in graph.coverage().documents}
    titles = {document.title: shares[document.id] for document in graph.documents()}
    assert len(set(titles.values())) == len(titles) == 2
    shown.select_option("#order", label="least covered first")
    assert shown.locator("#documents .title").all_inner_texts() == sorted(titles, key=lambda title: titles[title])
    shown.locator("#documents button").first.focus()
    shown.keyboard.press("ArrowDown")
    shown.keyboard.press("Enter")
    assert shown.locator("#documents [aria-current=true] .title").inner_text() == max(titles, key=lambda t: titles[t])


def test_a_link_opens_its_sentence_and_a_graph_of_nothing_its_page(
    opened: Open, built: Graph, written: Path, tmp_path: Path
) -> None:
    last = [*covered(built)][-1]
    begin = last.sentences[3].span.begin
    shown = opened(written, f"#document={last.id}&at={begin}")
    pressed = shown.locator("#text [aria-pressed=true]").inner_text()
    assert pressed.split() == last.sentences[3].span.of(last.text).split()
    (tmp_path / "empty.html").write_text(page(Graph.memory()), encoding="utf-8")
    assert "0 documents" in opened(tmp_path / "empty.html").title()


def test_one_document_gives_the_page_its_title() -> None:
    titled = replace(seed(), frame=replace(seed().frame, title="A & B"))
    assert "<title>Coverage: A &amp; B</title>" in page(graph_of(titled))


def test_the_page_can_be_written_again_in_one_process(built: Graph) -> None:
    assert [len(page(built)) for _ in range(2)] == [len(page(built))] * 2
    import kg.coverage

    assert kg.coverage.page is page
