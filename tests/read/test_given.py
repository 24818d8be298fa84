"""What is told about a document beside its text, by order of trust, and what becomes of it in the graph."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import KgError
from kg.graph.terms import term
from kg.model import Origin
from kg.read import read
from tests.read import makers
from tests.read.test_formats import PARAGRAPHS, TITLE

HEAD = '<meta property="article:published_time" content="2019-05-04"><meta name="author" content="Ana Rey">'


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_bytes(makers.html(PARAGRAPHS, HEAD))
    return tmp_path / "page.html"


def test_the_command_line_wins_over_the_side_car_and_that_over_the_page(page: Path) -> None:
    page.with_name("page.html.meta.toml").write_text('date = 2019-05-02\nplace = "Nairobi"\n')
    [document] = read(page, meta={"date": "2019-05-01"})
    dates = [(told.value, told.origin) for told in document.told if told.name == "date"]
    assert dates == [("2019-05-01", Origin.GIVEN), ("2019-05-02", Origin.SIDECAR), ("2019-05-04", Origin.MARKUP)]
    place = document.tells("place")
    assert place is not None
    assert (place.value, place.origin) == ("Nairobi", Origin.SIDECAR)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("spaeker = 'x'", "'spaeker' cannot be told; what can be: title, date, speaker, place, publisher, url"),
        ("date = '3 May'", "the date '3 May' is no ISO date; write it as 2019-05-03"),
        ("title = ", "cannot be read as TOML"),
        ("title = ''", "title is empty"),
        ("a = [" + "[" * 100_000, "cannot be told|larger than 100 kB"),
    ],
)
def test_a_side_car_file_that_says_nothing_is_refused(page: Path, text: str, reason: str) -> None:
    page.with_name("page.html.meta.toml").write_text(text)
    with pytest.raises(KgError, match=rf"page\.html\.meta\.toml: .*{reason}"):
        list(read(page))


def test_a_date_that_is_none_is_refused_on_the_command_line() -> None:
    with pytest.raises(KgError, match="--meta: the date '2019-02-30' is no ISO date"):
        list(read("seeds", meta={"date": "2019-02-30"}))


def test_the_graph_says_who_tells_what_and_where_in_the_file_a_passage_is(page: Path) -> None:
    graph = kg.build(page, meta={"title": "The opening"})
    assert graph.verify().faults == ()
    [document] = graph.documents()
    assert (document.title, document.date) == ("The opening", "2019-05-04")
    rows = graph.query(
        "SELECT ?field ?value ?origin { ?d kg:tells ?m . ?m kg:field ?field ; rdf:value ?value ; kg:origin ?origin }"
        " ORDER BY ?field ?origin"
    ).format("tsv")
    assert '"title"\t"The opening"\t"given"' in rows
    assert '"date"\t"2019-05-04"\t"page markup"' in rows
    places = {quad.object.value for quad in graph.quads() if quad.predicate == term("kg:place")}
    assert "/html/body/main/article/p[3]" in places
    assert "at /html/body/main/article/h1, " in graph.show("Ana Rey").text(width=200)


def test_a_quote_from_a_pdf_says_its_page(tmp_path: Path) -> None:
    pages = ["The Minister of Health of Kenya opened the clinic in Nairobi.", "We thank the World Bank for its help."]
    (tmp_path / "speech.pdf").write_bytes(makers.pdf([[(72, 700, words)] for words in pages]))
    card = kg.build(tmp_path).show("World Bank")
    assert [one.place for said in card.statements for one in said.evidence] == ["page=2"]
    assert " at page 2, " in card.text(width=200)


def test_each_turn_of_a_debate_is_its_speakers(tmp_path: Path) -> None:
    (tmp_path / "sitting.xml").write_text(makers.TEI)
    graph = kg.build(tmp_path)
    said = {
        speaker: " ".join(one.quote for act in graph.show(speaker).statements for one in act.evidence)
        for speaker in ("Ana Rey", "Jan Novak")
    }
    assert "We will build a road" in said["Ana Rey"]
    assert "We thank the World Bank" in said["Ana Rey"]
    assert "plant trees" in said["Jan Novak"]
    assert "road" not in said["Jan Novak"]


def test_a_title_of_the_program_that_wrote_the_file_is_none(tmp_path: Path) -> None:
    for number, title in enumerate(("Microsoft Word - speech v3.doc", "Untitled 1", "speech_final.docx", "Document1")):
        (tmp_path / f"{number}.docx").write_bytes(makers.docx([TITLE, "Thank you."], title))
    assert [document.told for document in read(tmp_path)] == [()] * 4
