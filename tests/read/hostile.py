"""Files that nobody wrote to be read: made by hand, and made at random from good ones.

`python -m tests.read.hostile 2000` reads that many random ones and prints what became of them.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.errors import KgError
from kg.read import read
from tests.read import makers

SENTENCE = "We thank the World Bank for its support, and we will build a road to the north of our country. "
DEEP = 100_000
BOMB = '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {"abcdefghijkl"[n + 1]} "{("&" + "abcdefghijkl"[n] + ";") * 10}">' for n in range(10)
)
BOUNDARY = b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n"
WORD = '<w:document xmlns:w="w"><w:body>'


def by_hand() -> dict[str, bytes]:
    """Bad files by name, at least one a kind of trouble: none of them may be taken for a document."""
    pdf, docx, odt, epub = (
        makers.pdf([[(72, 700, SENTENCE)]]),
        makers.docx([SENTENCE]),
        makers.odt([SENTENCE]),
        makers.epub([SENTENCE]),
    )
    zeros = b"\0" * 40_000_000
    found: dict[str, bytes] = {}
    for ending in ("txt", "md", "html", "pdf", "docx", "odt", "rtf", "epub", "eml", "xml", "zip"):
        found[f"empty.{ending}"] = b""
        found[f"nul.{ending}"] = b"\0" * 1_000
        found[f"picture.{ending}"] = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
    for ending, data in {"pdf": pdf, "docx": docx, "odt": odt, "epub": epub, "zip": docx}.items():
        found[f"cut.{ending}"] = data[: len(data) // 3]
        found[f"head.{ending}"] = data[:8]
    for ending in ("pdf", "docx", "odt", "rtf", "epub", "eml", "xml"):
        found[f"text.{ending}"] = b"just words, and no file of this kind"
    return found | {
        "bomb.xml": f"{BOMB}]><a>&k;</a>".encode(),
        "external.xml": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI>&x;</TEI>',
        "deep.xml": b"<a>" * DEEP + b"</a>" * DEEP,
        "other.xml": b"<rss><item>We thank the World Bank.</item></rss>",
        "charset.xml": b'<?xml version="1.0" encoding="klingon"?><TEI/>',
        "bomb.docx": makers.zipped({"word/document.xml": f"{BOMB}]>{WORD}&k;".encode()}),
        "deep.docx": makers.zipped({"word/document.xml": WORD + "<w:p>" * DEEP}),
        "zeros.docx": makers.zipped({"word/document.xml": zeros}),
        "zeros.odt": makers.zipped({"content.xml": zeros}),
        "nothing.docx": makers.zipped({"word/document.xml": f"{WORD}</w:body></w:document>"}),
        "empty-parts.docx": makers.zipped({"word/document.xml": b""}),
        "no-parts.docx": makers.zipped({"a.txt": b"x"}),
        "sheet.odt": makers.zipped({"content.xml": "<d><spreadsheet>We thank</spreadsheet></d>"}),
        "loop.epub": makers.zipped(
            {"META-INF/container.xml": '<c><rootfile full-path="META-INF/container.xml"/></c>'}
        ),
        "gone.epub": makers.zipped({"META-INF/container.xml": '<c><rootfile full-path="../../etc/passwd"/></c>'}),
        "none.epub": makers.zipped({"META-INF/container.xml": "<c/>"}),
        "many.zip": makers.zipped({f"{n}.txt": "a" for n in range(10_001)}),
        "pictures.zip": makers.zipped({"a.png": b"x"}),
        "nested.zip": makers.zipped({"a.zip": makers.zipped({"a.txt": "a"})}),
        "zeros.zip": makers.zipped({"a.txt": zeros}),
        "scan.pdf": makers.pdf([[]]),
        "page-loop.pdf": pdf.replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"),
        "no-pages.pdf": pdf.replace(b"/Kids [3 0 R] /Count 1", b"/Kids [] /Count 0"),
        "code-page.rtf": b"{\\rtf1\\ansi\\ansicpg99999 \\'e4\\'f6}",
        "no-words.rtf": b"{\\rtf1\\ansi ...}",
        "surrogate.rtf": b"{\\rtf1\\ansi We thank \\u-10179?}",
        "attachment.eml": b"From: a@b.c\nContent-Type: application/pdf\n\nx",
        "charset.eml": b"From: a@b.c\nContent-Type: text/plain; charset=klingon\n\nWe thank",
        "latin.eml": b"From: a@b.c\nContent-Type: text/plain; charset=utf-8\n\nSe\xf1or",
        "nested.eml": b"From: a@b.c\n" + b"".join(BOUNDARY % (n, n) for n in range(3_000)),
        "script.html": b"<html><body><script>document.write('x')</script></body></html>",
        "deep.html": b"<html><body>" + b"<div>" * DEEP + b"x",
        "charset.html": b'<html><head><meta charset="klingon"></head><body><p>Se\xf1or</p></body></html>',
        "latin.html": b"<html><body><p>Se\xf1or Presidente</p></body></html>",
        "brackets.txt": b"(" * 100_000,
        "line.txt": b"x" * 20_000_000,
        "surrogate.txt": b"We thank \xed\xa0\x80",
        "utf-7.txt": b"Se+APE-or Presidente, we thank you",
        "iso-2022.txt": b"\x1b$B%5%s%W%k\x1b(B we thank you",
        "name\nwith\x1b[31m a break.txt": b"\0",
        "a..%2f..%2fup.txt": b"\xff\xfe\x00",
    }  # fmt: skip


def at_random(number: int, seed: int = 0) -> dict[str, bytes]:
    """Good files of every format with bytes changed, cut out, doubled or swapped in; the same each time."""
    chance = random.Random(seed)
    good = {
        "pdf": makers.pdf([[(72, 700, SENTENCE)]] * 3),
        "docx": makers.docx([SENTENCE] * 3),
        "odt": makers.odt([SENTENCE] * 3),
        "rtf": makers.rtf([SENTENCE, "Señor “Presidente” 😀"]),
        "epub": makers.epub([SENTENCE] * 3),
        "eml": makers.eml([SENTENCE], kind="html"),
        "html": makers.html([SENTENCE] * 6),
        "xml": makers.TEI.encode(),
        "md": f"---\ntitle: x\n---\n{SENTENCE}".encode(),
        "txt": SENTENCE.encode(),
        "zip": makers.zipped({"a.txt": SENTENCE, "b.docx": makers.docx([SENTENCE])}),
    }
    found = {}
    for index in range(number):
        ending = sorted(good)[index % len(good)]
        data = bytearray(good[ending])
        for _ in range(chance.choice((1, 2, 5, 40))):
            place = chance.randrange(len(data) or 1)
            match chance.randrange(6):
                case 0:
                    data[place : place + 1] = bytes([chance.randrange(256)])
                case 1:
                    del data[place : place + chance.randrange(200)]
                case 2:
                    data[place:place] = data[place : place + chance.randrange(200)]
                case 3:
                    data[place:place] = chance.choice((b"\0", b"\xff\xfe", b"<", b"&a;", b"{", b"\\u-1?", b"(" * 500))
                case 4:
                    other = good[chance.choice(sorted(good))]
                    data[place : place + 50] = other[:50]
                case _:
                    data[place : place + 4] = chance.randbytes(4)
        found[f"{index}.{ending}"] = bytes(data)
    return found


def tried(files: dict[str, bytes], folder: Path) -> dict[str, tuple[str, float]]:
    """Read the files, all in one go; by name, the refusal (empty where it was read) and how many seconds it took."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    told: dict[str, tuple[str, float]] = {}
    last = time.perf_counter()

    def note(source: str, reason: str) -> None:
        nonlocal last
        now = time.perf_counter()
        told[source] = (reason, now - last)
        last = now

    for document in read(folder, refused=lambda source, error: note(source, str(error))):
        document.text.encode()
        note(document.source, "")
    return told


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    with TemporaryDirectory() as folder:
        told = tried(at_random(number, seed=1), Path(folder))
    refused = [reason for reason, _ in told.values() if reason]
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"{number} files: {len(told)} documents or refusals, {len(refused)} refused, 0 tracebacks")
    print(f"longest {max(seconds for _, seconds in told.values()):.1f} s, memory {memory // 1024} MB")
    for reason, count in Counter(reason.partition(": ")[2][:60] for reason in refused).most_common(12):
        print(f"{count:6} {reason}")


if __name__ == "__main__":
    try:
        main()
    except KgError as error:
        sys.exit(f"kg: {error}")
