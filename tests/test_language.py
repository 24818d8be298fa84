"""English is told from other languages, and a document in one of those is refused by the language's name."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import KgError
from kg.language import foreign
from kg.read import read

OTHERS = {
    "German": "Die Ministerin dankte der Weltbank für ihre Hilfe. Wir werden die Straße bauen, sagte sie in Bern.",
    "French": "La ministre a remercié la Banque mondiale de son aide. Nous allons construire la route, a-t-elle dit.",
    "Spanish": "La ministra agradeció al Banco Mundial su apoyo. Vamos a construir la carretera, dijo ante el pleno.",
    "Russian": "Министр поблагодарил Всемирный банк за поддержку. Мы построим дорогу на север страны до конца года.",
    "Chinese": "部长出席会议并发表讲话。我们将支持联盟的发展。部长感谢世界银行的支持，并表示将修建道路。",
    "Arabic": "شكر الوزير البنك الدولي على دعمه، وقال إننا سنبني الطريق إلى شمال البلاد قبل نهاية العام.",
}
ENGLISH = (
    "We thank the World Bank for its support. We will build a road to the north of our country before the year is over."
)


@pytest.mark.parametrize("language", OTHERS)
def test_a_document_in_another_language_is_refused_by_its_name(tmp_path: Path, language: str) -> None:
    (tmp_path / "a.txt").write_text(OTHERS[language])
    (tmp_path / "b.txt").write_text(ENGLISH)
    with pytest.raises(KgError, match=rf"a\.txt: the text is in {language}, and kg reads English; give a translation"):
        list(read(tmp_path / "a.txt"))
    told: list[str] = []
    assert [document.source for document in read(tmp_path, refused=lambda source, _: told.append(source))] == ["b.txt"]
    assert told == ["a.txt"]


def test_a_mixed_document_is_read_where_it_is_english(tmp_path: Path) -> None:
    text = f"{ENGLISH}\n\n{OTHERS['French']} Nous remercions la Banque mondiale.\n\n{ENGLISH}\n"
    (tmp_path / "mixed.txt").write_text(text)
    graph = kg.build(tmp_path)
    assert graph.text("mixed") == text
    begin, end = text.index(OTHERS["French"]), text.rindex(ENGLISH)
    sentences = graph.sentences("mixed")
    assert len(sentences) == 4
    assert not any(begin <= sentence.begin < end for sentence in sentences)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Ana Rey, Jan Novak, Mei Lin, Omar Haddad, Pedro Gómez, José María Aznar, Angela Merkel, Emmanuel Macron",
        "Merci.",
        "",
        "3.5 4.1 2019 2020 - - -",
        "Speech by the Minister",
    ],
)
def test_english_names_and_numbers_are_no_other_language(text: str) -> None:
    assert foreign(text) is None


def test_no_document_of_the_gold_is_taken_for_another_language() -> None:
    paths = sorted(Path("tests/gold").glob("*/*.txt")) + sorted(Path("training").glob("*.txt"))
    assert len(paths) > 100
    for path in paths:
        assert foreign(path.read_text(encoding="utf-8")) is None, path
