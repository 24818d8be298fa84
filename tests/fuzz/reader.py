"""kg.read on random files: the text exactly as it was written, or a line that names the file and says what to do."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from kg.errors import KgError
from kg.model import TOLD, Document, Told
from kg.read import read
from tests.fuzz import made

ENDINGS = (".txt", ".txt", ".txt", ".md", ".md", ".jsonl", ".csv", ".tsv", "", ".TXT", ".csv.gz", ".xls")


@dataclass(frozen=True)
class Case:
    name: str
    data: bytes
    encoding: str | None
    beside: bytes | None
    """A side-car file."""
    words: str | None
    """The text, where `data` is nothing but that in `encoding`."""


def make(chance: Random) -> Case:
    ending = chance.choice(ENDINGS)
    name = re.sub("[/\0]", "_", made.name(chance)).encode()[:90].decode("utf-8", "ignore").lstrip(".") or "a"
    text = made.text(chance)
    if ending == ".jsonl":
        text = "\n".join(
            json.dumps(_row(chance), ensure_ascii=chance.random() < 0.5) for _ in range(chance.randrange(1, 4))
        )
    elif ending.startswith((".csv", ".tsv")):
        comma = "\t" if "tsv" in ending else chance.choice(",;")
        row = comma.join('"' + str(value).replace('"', '""') + '"' for value in _row(chance).values())
        text = f"text,id,title,date,speaker\r\n{row}\r\n{text}".replace(",", comma, 4)
    elif ending == ".md" and chance.random() < 0.7:
        rows = (f"{chance.choice((*TOLD, 'author', 'x'))}: {made.name(chance)}" for _ in range(chance.randrange(4)))
        text = "---\n" + "\n".join(rows) + f"\ndate: {chance.choice(DATES)}\n---\n" + text
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-8", "replace").decode()
    data, encoding = made.encoded(chance, text)
    if ending.endswith(".gz") and chance.random() < 0.9:
        data = gzip.compress(data, 1, mtime=0)
    beside = None
    if chance.random() < 0.1:
        beside = made.changed(
            chance, f'{chance.choice((*TOLD, "x"))} = "{made.name(chance)}"\ndate = 2019-05-03\n'.encode()
        )
    named = None if encoding == "utf-8" else encoding
    if chance.random() < 0.5:
        exact = not ending.endswith(".gz") and data.decode(encoding, "replace") == text
        return Case(name + ending, data, named, beside, text if exact else None)
    return Case(name + ending, made.changed(chance, data), chance.choice((None, named)), beside, None)


DATES = (
    "2019-05-03",
    "2019-05",
    "2019-13-45",
    "2019-02-30",
    "0000-00-00",
    "9999-12-31",
    "٢٠١٩-٠٥-٠٣",
    "2019-05-03T10:00Z",
    "x",
    "",
)


def _row(chance: Random) -> dict[str, object]:
    values: tuple[object, ...] = (made.name(chance, halves=True), 7, None, [1], {"a": 1}, 1e999, True, "")
    return {
        "text": made.text(chance) if chance.random() < 0.9 else chance.choice(values),
        "id": chance.choice(values),
        "title": made.name(chance, halves=True),
        "date": chance.choice(DATES),
        chance.choice(("speaker", "place", "url")): chance.choice(values),
    }


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="kg-fuzz-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)


def check(case: Case) -> str:
    folder = Path(_folder().name)
    file = folder / case.name
    file.write_bytes(case.data)
    side = folder / f"{case.name}.meta.toml"
    if case.beside is not None:
        side.write_bytes(case.beside)
    refused: list[str] = []
    documents: list[Document] = []
    try:
        documents += read(file, encoding=case.encoding, refused=lambda source, error: refused.append(f"{error}"))
    except KgError as error:
        refused.append(f"{error}")
    finally:
        file.unlink()
        side.unlink(missing_ok=True)
    assert refused or documents
    for reason in refused:
        assert re.search(r"[;.] \S", reason) or ", and kg reads English; " in reason, reason
        assert len(reason) < 1_500, reason
        assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", reason), ascii(
            reason
        )
    for document in documents:
        raw = document.text.encode()
        assert document.sha256 == hashlib.sha256(raw).hexdigest()
        assert any(map(str.isalnum, document.text)) and "\0" not in document.text
        assert re.fullmatch(r"[a-z0-9][a-z0-9-]*", document.id), document.id
        assert document.source.isprintable() or not re.search("[\x00-\x1f\x7f-\x9f]", document.source), ascii(
            document.source
        )
        document.source.encode()
        for told in document.told:
            _check_told(told)
    if documents and not case.name.lower().endswith((".jsonl", ".csv", ".tsv", ".gz")):
        [document] = documents
        if case.words is not None:
            assert document.text == case.words.removeprefix("\ufeff")
        if case.encoding is None and not case.data.startswith(made.MARKS):
            assert document.text.encode() == case.data
    return "refused" if refused else "read"


def _check_told(told: Told) -> None:
    from kg.graph.literals import is_date

    assert told.name in TOLD
    assert told.value == told.value.strip() and told.value, told
    assert told.value.isprintable(), ascii(told)
    told.value.encode()
    assert told.name != "date" or is_date(told.value), told
