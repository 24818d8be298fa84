"""Each format gives the text that a reader of the file would read, where each part stands, and what the file tells."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.frame import frame
from kg.model import Document, Origin
from kg.read import read
from kg.read.formats import FORMATS
from kg.store import Graph
from tests.read import makers

TITLE = "Remarks by Ana Rey, Minister of Health of Kenya"
PARAGRAPHS = [
    TITLE,
    "3 May 2019",
    "Good morning, Señor Presidente & “friends”.",
    "We thank the World Bank for its support. We will build a road to the north of our country before the end of 2020, "
    "and we will plant trees along it, as we have promised to the people of the counties that it passes.",
    "It is a great honour for me to be with you, and to speak about what our two countries have done together in the "
    "past years, and about what they will do in those that come.",
    "Thank you.",
]
TEXT = "\n\n".join(PARAGRAPHS) + "\n"

MADE = {
    "speech.docx": makers.docx(PARAGRAPHS, TITLE),
    "speech.odt": makers.odt(PARAGRAPHS, TITLE),
    "speech.rtf": makers.rtf(PARAGRAPHS, TITLE),
    "speech.epub": makers.epub(PARAGRAPHS, TITLE, "2019-05-03"),
    "speech.html": makers.html(PARAGRAPHS),
    "plain.eml": makers.eml(PARAGRAPHS, TITLE),
    "page.eml": makers.eml(PARAGRAPHS, TITLE, "html"),
}


def only(folder: Path, name: str, data: bytes, **options: str) -> Document:
    (folder / name).write_bytes(data)
    [document] = read(folder / name, **options)
    assert [part.span for part in document.parts] == sorted(part.span for part in document.parts)
    return document


@pytest.mark.parametrize("name", MADE)
def test_the_text_is_what_a_reader_would_read_and_the_title_is_told(tmp_path: Path, name: str) -> None:
    document = only(tmp_path, name, MADE[name])
    assert document.text == TEXT
    title = document.tells("title")
    assert title is not None
    assert title.value == TITLE


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("speech.docx", "/document/body[1]/p[4]"),
        ("speech.odt", "/document-content/body[1]/text[1]/p[4]"),
        ("speech.epub", "O/a.xhtml#/html/body/p[4]"),
        ("speech.html", "/html/body/main/article/p[3]"),
    ],
)
def test_a_paragraph_knows_its_element(tmp_path: Path, name: str, place: str) -> None:
    document = only(tmp_path, name, MADE[name])
    [part] = [part for part in document.parts if part.place == place]
    assert part.span.of(document.text) == PARAGRAPHS[3]


def test_a_page_tells_what_its_markup_does(tmp_path: Path) -> None:
    head = (
        '<meta property="og:title" content="Remarks at the opening"><meta name="author" content="Ana Rey">'
        '<meta property="article:published_time" content="2019-05-03T10:00:00Z">'
        '<link rel="canonical" href="https://m.example/1">'
        '<meta property="og:site_name" content="Ministry of Health">'
    )
    document = only(tmp_path, "page.html", makers.html(PARAGRAPHS, head))
    assert [(told.name, told.value, told.origin) for told in document.told] == [
        ("title", "Remarks at the opening", Origin.MARKUP),
        ("date", "2019-05-03", Origin.MARKUP),
        ("speaker", "Ana Rey", Origin.MARKUP),
        ("publisher", "Ministry of Health", Origin.MARKUP),
        ("url", "https://m.example/1", Origin.MARKUP),
    ]


def test_a_page_tells_what_its_linked_data_does(tmp_path: Path) -> None:
    author = '[{"@type": "Person", "name": "Ana Rey"}]'
    data = f'{{"@graph": [{{"@type": "NewsArticle", "datePublished": "2019-05-03", "author": {author}}}]}}'
    head = f'<script type="application/ld+json">{data}</script><script type="application/ld+json">{{broken</script>'
    document = only(tmp_path, "page.html", makers.html(PARAGRAPHS, head))
    assert {(told.name, told.value) for told in document.told} >= {("date", "2019-05-03"), ("speaker", "Ana Rey")}


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1", "utf-8"])
def test_a_page_is_decoded_as_it_declares(tmp_path: Path, declared: str) -> None:
    page = makers.html([TITLE, *PARAGRAPHS[3:], "Señor Presidente, the café is open for all of us, and for you."])
    raw = page.decode().replace('charset="utf-8"', f'charset="{declared}"')
    raw = raw.encode("utf-8" if declared == "utf-8" else "windows-1252")
    assert "Señor Presidente, the café" in only(tmp_path, "page.html", raw).text


def test_word_leaves_out_what_is_deleted_and_the_numbers_of_notes(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>We will act</w:t></w:r><w:del><w:r><w:delText> never</w:delText></w:r></w:del>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>'
        "<w:ins><w:r><w:t> soon</w:t></w:r></w:ins>"
        "<w:r><w:t>.</w:t><w:br/><w:t>Thank you.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>Roads</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert only(tmp_path, "speech.docx", makers.docx([], body=body)).text == (
        "We will act soon.\nThank you.\n\nYear | Roads\n"
    )


def test_opendocument_leaves_out_notes(tmp_path: Path) -> None:
    body = "<t:p>We will<t:s/>act<t:note><t:p>In 2020.</t:p></t:note>.<t:line-break/>Thank you.</t:p>"
    assert only(tmp_path, "speech.odt", makers.odt([], body=body)).text == "We will act.\nThank you.\n"


def test_a_mail_tells_subject_sender_and_the_day_where_it_was_sent(tmp_path: Path) -> None:
    told = {told.name: told.value for told in only(tmp_path, "m.eml", makers.eml(PARAGRAPHS, TITLE)).told}
    assert told == {"title": TITLE, "publisher": "Press Office", "date": "2019-05-03"}


def test_markdown_is_exact_and_its_front_matter_is_told(tmp_path: Path) -> None:
    front = '---\ntitle: "Remarks by Ana Rey"\ndate: 2019-05-03\nauthor: Ana Rey\nlayout: x\n---\n'
    text = f"{front}\n# Remarks\n\nWe will act.\n"
    document = only(tmp_path, "speech.md", text.encode())
    assert document.text == text
    assert [(told.name, told.value) for told in document.told] == [
        ("title", "Remarks by Ana Rey"),
        ("date", "2019-05-03"),
        ("speaker", "Ana Rey"),
    ]


def test_parliament_keeps_the_speaker_of_each_turn(tmp_path: Path) -> None:
    tei = only(tmp_path, "sitting.xml", makers.TEI.encode())
    assert tei.text == (
        "Ana Rey:\n\nWe will build a road to Nairobi next year.\n\nWe thank the World Bank for its support.\n\n"
        "Jan Novak:\n\nWe support the Paris Agreement, and we will plant trees in Kenya.\n"
    )
    assert [(told.name, told.value) for told in tei.told] == [
        ("title", "Sitting of 3 May"),
        ("date", "2019-05-03"),
        ("speaker", "Ana Rey"),
        ("speaker", "Jan Novak"),
    ]
    akn = only(tmp_path, "debate.xml", makers.AKOMA_NTOSO.encode())
    assert akn.text == (
        "Roads\n\nAna Rey:\n\nWe will build a road to Nairobi next year.\n\n"
        "Mr Jan Novak:\n\nWe support the Paris Agreement.\n"
    )
    assert akn.parts[2].place.endswith("/speech[1]/p[1]")


LINES = [
    "We will build a road to the north of our country before the year is over, and we will plan-",
    "ted trees along it. The long-",
    "term plan is known to all of you, and a long-term plan is what the people of the counties in",
    "the north have asked for.",
]


def page(number: int, lines: list[str], top: float = 700) -> list[tuple[float, float, str]]:
    head = [(72.0, 810.0, "Ministry of Health of Kenya"), (290.0, 30.0, f"{number}")]
    return [head[0], *[(72.0, top - 14 * row, line) for row, line in enumerate(lines)], head[1]]


def test_a_pdf_joins_lines_and_divided_words_and_leaves_running_heads_out(tmp_path: Path) -> None:
    pages = [page(1, [*LINES[:3]]), page(2, LINES[3:]), page(3, ["Thank you."])]
    document = only(tmp_path, "speech.pdf", makers.pdf(pages, "Remarks by Ana Rey"))
    assert document.text == (
        "We will build a road to the north of our country before the year is over, and we will planted trees along it. "
        "The long-term plan is known to all of you, and a long-term plan is what the people of the counties in the "
        "north have asked for.\n\nThank you.\n"
    )
    assert [part.place for part in document.parts] == ["page=1", "page=2", "page=3"]
    assert document.parts[1].span.of(document.text) == "the north have asked for."
    assert [told.value for told in document.told] == ["Remarks by Ana Rey"]


def test_a_scan_is_refused_with_a_word_about_ocr(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(makers.pdf([[], []]))
    with pytest.raises(KgError, match=r"scan\.pdf: no text in its 2 pages, only pictures: a scan\. Run OCR"):
        list(read(tmp_path / "scan.pdf"))


def test_an_archive_is_read_as_a_folder_is(tmp_path: Path) -> None:
    members = {"b/speech.docx": MADE["speech.docx"], "a.txt": "We will act.\n"}
    members |= dict.fromkeys([".hidden.txt", "photo.png", "in.zip"], "x")
    (tmp_path / "all.zip").write_bytes(makers.zipped(dict(members)))
    refused: dict[str, str] = {}
    found = list(read(tmp_path, refused=lambda source, error: refused.update({source: str(error)})))
    assert [(document.source, document.text) for document in found] == [
        ("all.zip/a.txt", "We will act.\n"),
        ("all.zip/b/speech.docx", TEXT),
    ]
    assert list(refused) == ["all.zip/in.zip"]
    assert refused["all.zip/in.zip"].endswith("an archive in an archive; unpack it, and give what is in it")


def test_every_format_of_the_list_has_its_module() -> None:
    folder = Path(__file__).parents[2] / "kg" / "read"
    for format in FORMATS:
        assert (folder / f"{format.module}.py").is_file()
    endings = [suffix for format in FORMATS for suffix in format.suffixes]
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize("name", ["speech.docx", "speech.odt", "speech.rtf", "speech.html", "speech.epub"])
def test_the_standard_input_is_read_by_how_it_begins(name: str) -> None:
    code = "from kg.read import read; [d] = read('-'); print(d.source, d.id); print(d.text, end='')"
    run = subprocess.run([sys.executable, "-c", code], input=MADE[name], capture_output=True, check=True)
    assert run.stdout.decode() == f"stdin stdin\n{TEXT}"


def test_each_text_from_the_standard_input_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for text in ("Remarks\n\nWe thank Kenya.", "Remarks\n\nWe thank Peru.", "Remarks\n\nWe thank Kenya."):
        command = [sys.executable, "-m", "kg", "build", "-", "-o", str(out)]
        subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    with Graph.open(out) as graph:
        assert sorted(graph.text(entry.id) for entry in graph.entries()) == [
            "Remarks\n\nWe thank Kenya.",
            "Remarks\n\nWe thank Peru.",
        ]


def test_an_empty_standard_input_is_refused() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "kg", "build", "-", "-o", "never"], input=b"", capture_output=True, check=False
    )
    assert run.returncode == 2
    assert run.stderr.decode() == "kg: stdin: the standard input holds nothing; give a file's name\n"


def test_front_matter_and_marks_of_headings_are_no_speech(tmp_path: Path) -> None:
    text = "---\ntitle: Remarks\nlayout: post\n---\n\n# The road to the north\n\nWe will build it.\n"
    [document] = [only(tmp_path, "speech.md", text.encode())]
    spans = [segment.span.of(text) for segment in frame(document).segments]
    assert spans == ["The road to the north", "We will build it."]
