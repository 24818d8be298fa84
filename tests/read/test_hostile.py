"""Bad files are refused by name, reason and what to do: quickly, without a traceback, and nothing is written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.read import read
from tests.read.hostile import at_random, by_hand, tried

SECONDS = 10
BY_HAND = by_hand()


def test_there_are_enough_of_them() -> None:
    assert len(BY_HAND) >= 60


@pytest.mark.parametrize("name", BY_HAND)
def test_a_bad_file_is_refused_by_name_reason_and_what_to_do(tmp_path: Path, name: str) -> None:
    told = tried({name: BY_HAND[name]}, tmp_path)
    assert len(told) >= 1
    for source, (reason, seconds) in told.items():
        assert reason, f"{source} was read"
        assert reason.startswith(str(tmp_path))
        assert "; " in reason or ". " in reason, reason
        assert "\n" not in reason
        assert "\x1b" not in reason
        assert "/etc/passwd" not in reason or "gone.epub" in reason
        assert seconds < SECONDS
    assert os.listdir(tmp_path) == [name]  # noqa: PTH208 - names, whatever they are made of


def test_files_changed_at_random_are_read_or_refused(tmp_path: Path) -> None:
    files = at_random(220)
    told = tried(files, tmp_path)
    assert {source.partition("/")[0] for source in told} == set(files)
    for reason, seconds in told.values():
        assert (
            reason == ""
            or (reason.startswith(str(tmp_path)) and ": " in reason and "\n" not in reason)
            or "text is in" in reason
        )
        assert seconds < SECONDS
    assert any(reason for reason, _ in told.values())
    assert any(not reason for reason, _ in told.values())


def test_a_parser_that_is_killed_refuses_its_file_and_the_next_one_is_read(tmp_path: Path) -> None:
    from kg.read.content import Raw
    from kg.read.fence import Fence
    from tests.read import makers

    with Fence() as fence:
        good = Raw("good.docx", makers.docx(["We will act."]))
        assert fence.content("Word", good).text == "We will act.\n"
        child = fence._child
        assert child is not None
        child.kill()
        child.wait()
        assert fence.content("Word", good).text == "We will act.\n"
    assert child.poll() is not None


LANGUAGES = {
    "English": "We thank you – “friends” of the café.",
    "French": "Nous vous remercions, cœur et âme, à l’été.",
    "Polish": "Dziękujemy za wsparcie, żółta łódź.",
    "Russian": "Благодарим вас за поддержку.",
    "Greek": "Σας ευχαριστούμε για την υποστήριξη.",
    "Japanese": "ご支援に感謝いたします。",
}
ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "windows-1252", "iso-8859-15",
    "windows-1250", "windows-1251", "koi8-r", "iso-8859-7", "shift_jis", "euc-jp", "iso-2022-jp",
)  # fmt: skip


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_exact_or_refused_whatever_its_encoding(tmp_path: Path, encoding: str, language: str) -> None:
    text = LANGUAGES[language]
    try:
        raw = text.encode(encoding)
    except UnicodeEncodeError:
        text = "".join(letter for letter in text if _fits(letter, encoding))
        raw = text.encode(encoding)
    if not any(map(str.isalpha, text)):
        pytest.skip("the encoding has none of its letters")
    (tmp_path / "a.txt").write_bytes(raw)
    for named in (None, encoding):
        try:
            [document] = read(tmp_path / "a.txt", encoding=named)
        except KgError as error:
            refusal = str(error)
            assert "a.txt: " in refusal
            assert named is None or "the text is in" in refusal, refusal
        else:
            assert document.text == text


def _fits(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
