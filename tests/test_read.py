"""Reading: the exact text, readable ids, and a refusal that says what, where and what to do."""

import hashlib
import os
import socket
import string
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError
from kg.read import LARGEST_FILE, LONGEST_LINE, ids, read, slug

SEED = Path("seeds/000_cn-miit-aii-founding-conference.txt")


def test_the_seed_is_read_byte_for_byte() -> None:
    [document] = read(SEED)
    raw = SEED.read_bytes()
    assert document.id == "000-cn-miit-aii-founding-conference"
    assert document.source == SEED.name
    assert document.text.encode() == raw
    assert document.sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize(
    ("raw", "encoding", "text"),
    [
        (b"\xef\xbb\xbfMr President,\r\nthank you.\r", None, "Mr President,\r\nthank you.\r"),
        ("Señor Presidente\n".encode("utf-16"), None, "Señor Presidente\n"),
        ("Señor\n".encode("utf-16-be"), "utf-16-be", "Señor\n"),
        (b"\xfe\xff" + "Señor".encode("utf-16-be"), None, "Señor"),
        ("Señor".encode("utf-32"), None, "Señor"),
        ("Señor “Presidente”".encode("windows-1252"), "windows-1252", "Señor “Presidente”"),
        (b"\xef\xbb\xbfSe\xc3\xb1or", "latin-1", "Señor"),
        ("We’re committed, Señor".encode(), "windows-1252", "We’re committed, Señor"),
        ("e\u0301\u2028\u200bend\x0c\x0b".encode(), None, "e\u0301\u2028\u200bend\x0c\x0b"),
    ],
    ids=[
        "bom",
        "utf-16",
        "utf-16 named",
        "utf-16-be bom",
        "utf-32",
        "windows-1252",
        "bom wins",
        "utf-8 wins",
        "odd characters stay",
    ],
)
def test_text_is_decoded_exactly(tmp_path: Path, raw: bytes, encoding: str | None, text: str) -> None:
    (tmp_path / "speech.txt").write_bytes(raw)
    [document] = read(tmp_path / "speech.txt", encoding=encoding)
    assert document.text == text
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_a_folder_is_searched_through_in_order_without_what_is_hidden_or_no_document(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/c.TXT", ".hidden.txt", ".git/x.txt", "a.gold.json", "notes.csv"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("We will act.")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [document.source for document in read(tmp_path)] == ["a/c.TXT", "a/z.md", "b.txt"]


def test_several_paths_are_one_reading_and_a_file_given_twice_is_one_document(tmp_path: Path) -> None:
    for name in ("x/a.txt", "y/a.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(f"From {name}.")
    found = list(read(tmp_path / "x", tmp_path / "y" / "a.txt", tmp_path / "x" / "a.txt"))
    assert [document.source for document in found] == ["x/a.txt", "y/a.txt"]
    assert len({document.id for document in found}) == 2
    assert all(document.id.startswith("a-") for document in found)


def test_nothing_that_is_read_depends_on_where_the_folder_is(tmp_path: Path) -> None:
    for place in ("one", "two/deeper"):
        (tmp_path / place / "a").mkdir(parents=True)
        (tmp_path / place / "a" / "s.txt").write_text("We will act.")
        (tmp_path / place / "s.txt").write_text("We will act too.")
    assert list(read(tmp_path / "one")) == list(read(tmp_path / "two" / "deeper"))


Make = Callable[[Path], Path]


def _file(name: str, raw: bytes) -> Make:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(raw)
        return folder / name

    return make


def _fifo(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


def _socket(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(folder)  # the name of a socket has at most some 100 characters
        server.bind("socket.txt")
        os.chdir(here)
    return folder / "socket.txt"


def _loop(folder: Path) -> Path:
    (folder / "loop.txt").symlink_to("loop.txt")
    return folder / "loop.txt"


def _dangling(folder: Path) -> Path:
    (folder / "gone.txt").symlink_to("nowhere.txt")
    return folder / "gone.txt"


BAD: dict[str, tuple[Make, str]] = {
    "missing": (lambda folder: folder / "nothing.txt", "no such file or folder; check the path"),
    "below a file": (lambda folder: _file("a.txt", b"a")(folder) / "b.txt", "no such file or folder"),
    "empty": (_file("empty.txt", b""), "is empty; leave it out"),
    "white space": (_file("white.txt", b" \n\t\xc2\xa0\n"), "no words"),
    "only a byte order mark": (_file("bom.txt", b"\xef\xbb\xbf"), "no words"),
    "binary": (_file("noise.txt", b"ab\0cd" * 9), "binary, not text; convert"),
    "control characters": (_file("control.txt", b"speech\x01\x02" * 9), "binary, not text; convert"),
    "a picture": (_file("photo.txt", b"\x89PNG\r\n\x1a\n"), "binary, not text; convert"),
    "a PDF by its content": (_file("pdf.txt", b"%PDF-1.7 text"), "binary, not text; convert"),
    "a PDF": (_file("speech.pdf", b"%PDF-1.7 text"), "no PDF can be read from it"),
    "a Word file": (_file("speech.docx", b"PK\x03\x04"), "no ZIP archive can be read from it; fetch it again"),
    "an old Word file": (_file("speech.doc", b"\xd0\xcf"), "type .doc are not read; open it in a word processor"),
    "a table": (_file("speech.xls", b"a,b"), "type .xls are not read; save it as plain text"),
    "latin-1": (_file("l1.txt", "Herr Präsident".encode("latin-1")), "not UTF-8 at byte 7 (0xe4); name its encoding"),
    "cut UTF-8": (_file("cut.txt", "Señor ñ".encode()[:-1]), "not UTF-8 at byte 7 (0xc3)"),
    "cut UTF-16": (_file("cut16.txt", "Señor".encode("utf-16")[:-1]), "not UTF-16 at byte"),
    "a surrogate": (_file("surrogate.txt", b"a\xed\xa0\x80"), "not UTF-8 at byte 1"),
    "a long line": (_file("line.txt", b"word " * 4_000_000), f"the limit is {LONGEST_LINE:,}); break the text"),
    "a large file": (_file("large.txt", b"word\n" * (LARGEST_FILE // 5 + 1)), "larger than 32 MB"),
    "a pipe": (_fifo, "pipe, socket or device"),
    "a socket": (_socket, "pipe, socket or device"),
    "a link to itself": (_loop, "leads back to itself"),
    "a link to nothing": (_dangling, "no such file or folder"),
    "a folder without documents": (lambda folder: folder, "no document in this folder; kg reads files"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_refused_by_name_with_the_reason_and_what_to_do(tmp_path: Path, case: str) -> None:
    make, reason = BAD[case]
    path = make(tmp_path)
    with pytest.raises(KgError) as refusal:
        list(read(path))
    told = str(refusal.value)
    assert told.startswith(f"{path}: ")
    assert reason in told
    assert "\n" not in told


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    file = _file("secret.txt", b"We will act.")(tmp_path)
    file.chmod(0)
    with pytest.raises(KgError, match="permission denied; make it readable"):
        list(read(file))


def test_devices_are_refused_and_not_waited_for() -> None:
    with pytest.raises(KgError, match="pipe, socket or device"):
        list(read("/dev/zero"))


@pytest.mark.parametrize("name", ["nonsense", "base64", "rot13", "a\0b", ""])
def test_an_encoding_that_is_none_is_refused_before_anything_is_read(name: str) -> None:
    with pytest.raises(KgError, match="no such encoding; try windows-1252"):
        list(read("nowhere", encoding=name))


def test_one_bad_file_of_a_folder_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    for name, (make, _) in BAD.items():
        if name not in {"missing", "a folder without documents", "below a file", "a table", "a large file"}:
            make(tmp_path)
    (tmp_path / "good.txt").write_text("We will act.")
    told: dict[str, str] = {}
    found = list(read(tmp_path, refused=lambda source, error: told.update({source: str(error)})))
    assert [document.source for document in found] == ["good.txt"]
    assert set(told) == {path.name for path in tmp_path.iterdir()} - {"good.txt"}
    assert all(reason.startswith(str(tmp_path / name)) for name, reason in told.items())


def test_a_name_that_is_no_unicode_is_shown_on_one_line(tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/caf\xe9\nx.txt"
    with open(file, "wb"):  # noqa: PTH123 - a Path cannot be made of these bytes as they are
        pass
    with pytest.raises(KgError) as refusal:
        list(read(tmp_path))
    assert "caf\\xe9\\nx.txt: the file is empty" in str(refusal.value)
    str(refusal.value).encode()


NCNAME = set(string.ascii_lowercase + string.digits + "-")


@given(st.text())
def test_a_slug_is_safe_after_any_prefix(name: str) -> None:
    words = slug(name)
    assert words
    assert set(words) <= NCNAME
    assert len(words) <= 80
    assert not words.startswith("-")
    assert not words.endswith("-")
    assert slug(words) == words


@given(st.lists(st.text(alphabet="aA1-_. /é会", min_size=1, max_size=12), unique=True))
def test_ids_are_unique_and_do_not_depend_on_order(sources: list[str]) -> None:
    named = ids(sources)
    assert set(named) == set(sources)
    assert len(set(named.values())) == len(sources)
    assert ids(sources[::-1]) == named


def test_a_clash_is_told_apart_by_the_path_and_not_by_a_counter() -> None:
    named = ids(["2016/speech.txt", "2017/speech.txt", "other.txt"])
    assert named["other.txt"] == "other"
    assert named["2016/speech.txt"].startswith("speech-")
    assert ids(["2016/speech.txt", "2018/speech.txt"])["2016/speech.txt"] == named["2016/speech.txt"]
