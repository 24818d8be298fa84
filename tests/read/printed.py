"""Gold documents as pages, Word files and PDFs, and how well facts are found in them against the plain text.

`python -m tests.read.printed` prints the table over all documents of tests/gold.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from html import escape
from pathlib import Path

from kg.batches import Failure, extractions
from kg.build import sure
from kg.evaluate.flatten import flatten
from kg.evaluate.records import Record, load
from kg.evaluate.score import Count, compare
from kg.graph import describe
from kg.model import LEAST_CONFIDENCE
from kg.read import read
from tests.read import makers

GOLD = Path(__file__).parents[1] / "gold"
FORMATS = ("html", "docx", "pdf")
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
STYLE = "<style>@page { margin: 25mm } body { font: 11pt/1.4 serif } nav, aside { display: block }</style>"


def blocks(text: str) -> list[list[str]]:
    """The paragraphs of a plain text: lines between blank ones."""
    found: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def page(text: str) -> bytes:
    """The text as a web page with navigation, a banner, related links and a foot."""
    first, *rest = ["<br>".join(map(escape, block)) for block in blocks(text)] or [""]
    rows = "\n".join(f"<p>{words}</p>" for words in rest)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ministry</title>{STYLE}</head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News and media</a></li></ul></nav>'
        f"<main><article><h1>{first}</h1>\n{rows}</article><aside><h3>Related</h3><ul>"
        '<li><a href="/a">Another speech of the minister</a></li></ul></aside></main>'
        '<footer><p>Copyright. <a href="/privacy">Privacy</a></p></footer></body></html>'
    ).encode()


def word(text: str) -> bytes:
    return makers.docx([line for block in blocks(text) for line in block])


def print_pdf(text: str, file: Path) -> None:
    """Print the text with Chromium, with its own running heads and page numbers."""
    browser = next(filter(None, map(shutil.which, CHROMIUMS)))
    rows = "".join("<p>" + "<br>".join(map(escape, block)) + "</p>" for block in blocks(text))
    source = file.with_suffix(".print.htm")
    source.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>Ministry</title>{STYLE}{rows}", encoding="utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={file}", source.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    source.unlink()


def made(paths: list[Path], format: str, folder: Path) -> Path:
    """A folder with the documents in a format."""
    out = folder / format
    out.mkdir()
    for path in paths:
        text = path.read_text(encoding="utf-8")
        file = out / f"{path.stem}.{format}"
        if format == "pdf":
            print_pdf(text, file)
        else:
            file.write_bytes({"html": page, "docx": word, "txt": str.encode}[format](text))
    return out


def facts(paths: list[Path], folder: Path) -> tuple[float, float, float]:
    """F1 of facts over a folder's documents, and the seconds for reading them and for all the rest."""
    golds = {path.stem: load(path.with_name(f"{path.stem}.gold.json")) for path in paths}
    begun = time.perf_counter()
    documents = list(read(folder))
    between = time.perf_counter()
    total = Count()
    for document, extracted in zip(documents, extractions(documents), strict=True):
        found = sure(extracted, LEAST_CONFIDENCE)
        system = Record() if isinstance(found, Failure) else flatten(describe(found))
        counts = compare(golds[Path(document.source).stem], system).counts
        for count in (count for measure, count in counts.items() if measure.startswith("fact ")):
            total = total.plus(count)
    return total.f1, between - begun, time.perf_counter() - between


def main() -> None:
    from tempfile import TemporaryDirectory

    paths = sorted(GOLD.glob("*/*.txt"))[: int(sys.argv[1]) if len(sys.argv) > 1 else None]
    with TemporaryDirectory() as folder:
        for format in ("txt", *FORMATS):
            f1, reading, rest = facts(paths, made(paths, format, Path(folder)))
            print(f"{format:5} facts F1 {f1:.3f}, reading {reading / (reading + rest):.1%} of the time", flush=True)


if __name__ == "__main__":
    main()
