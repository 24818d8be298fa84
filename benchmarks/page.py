"""How soon the page of a big graph shows a still picture, against plain pyvis on the same graph, in one run.

    python benchmarks/page.py [NODES ...]

Makes graphs (Barabási and Albert, three edges a node; 200, 1,000 and 10,000 nodes unless told), writes each as the page
of `kg.view` and as pyvis writes it by itself, opens both from disk in headless Chromium, and gives the seconds from
opening to a picture that stands still, those of writing the page, and the time of a frame while the picture is dragged.
Plain pyvis moves its nodes about behind a bar first; its picture counts when the bar is gone, though it still moves.
Where that takes more than a minute, it is told so.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import networkx as nx
from playwright.sync_api import sync_playwright
from pyvis.network import Network

from kg.view.data import Claim, Evidence, Page, Passage, Text, Thing
from kg.view.page import page_html

TYPES = ("Person", "Organization", "Place", "Policy", "Event", "Topic")
PREDICATES = ("supports", "memberOf", "cooperatesWith", "promotes")
SENTENCES = 100
LONGEST = 60.0
FRAMES = """async (end) => {
    const frames = [];
    let last = performance.now();
    while (performance.now() < last + 1e9 && frames.length < end) {
        await new Promise((done) => requestAnimationFrame(done));
        frames.push(performance.now() - last);
        last = performance.now();
    }
    return frames;
}"""


def page_of(graph: nx.Graph[int]) -> Page:
    """A page with a fact for each edge, told by a sentence of its own; a hundred sentences are a document."""
    edges = list(graph.edges())
    things = tuple(Thing(f"thing-{node}", f"Name of number {node}", TYPES[node % 6]) for node in graph)
    documents, claims = [], []
    for first in range(0, len(edges), SENTENCES):
        text = ""
        for one, two in edges[first : first + SENTENCES]:
            sentence = f"Name {one} works with name {two}."
            place = Passage(len(documents), len(text), len(text) + len(sentence))
            proof = Evidence(place, said=True, speaker=None, confidence=0.8, quote=sentence)
            claims.append(Claim(one, PREDICATES[one % 4], two, "", "", (proof,)))
            text += f"{sentence}\n"
        documents.append(Text(f"d{first}", f"Document {first}", text, date="2020-01-01"))
    return Page("Benchmark", tuple(documents), things, tuple(claims), ())


def pyvis_page(graph: nx.Graph[int], path: Path) -> None:
    net = Network(height="720px", width="100%", directed=True, cdn_resources="in_line")
    for node in graph:
        net.add_node(node, label=f"Name of number {node}")
    for one, two in graph.edges():
        net.add_edge(one, two, label=PREDICATES[one % 4])
    path.write_text(net.generate_html(notebook=False), encoding="utf-8")


def seconds_of_kg(browser: Any, path: Path) -> tuple[float, float, float]:
    """Seconds to the first picture, and milliseconds of a frame while dragging: at first sight, and with all nodes."""
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_selector("html[data-drawn]", state="attached", timeout=60_000)
    drawn = float(page.evaluate("document.documentElement.dataset.drawn")) / 1000
    first = dragged(page)
    if page.locator("#hint button", has_text="All").count():
        page.locator("#hint button", has_text="All").click(timeout=120_000)
        page.wait_for_timeout(1000)
    everything = dragged(page)
    page.close()
    return drawn, first, everything


def dragged(page: Any) -> float:
    box = page.locator("#canvas").bounding_box()
    x, y = box["x"] + 30, box["y"] + 30
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(f"() => {{ window.frames_ = ({FRAMES})(30); }}")
    for step in range(30):
        page.mouse.move(x + 6 * step, y + 3 * step)
    times = page.evaluate("() => window.frames_")
    page.mouse.up()
    return float(median(times))


def seconds_of_pyvis(browser: Any, path: Path) -> float | None:
    """Seconds until plain pyvis shows its nodes, or None."""
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.route("http*://**", lambda route: route.abort())
    begin = perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    try:
        page.wait_for_function(
            "typeof network !== 'undefined' && network && network.physics.ready === true",
            timeout=LONGEST * 1000,
            polling=100,
        )
        return perf_counter() - begin
    except Exception as error:
        if "Timeout" not in type(error).__name__:
            raise
        return None
    finally:
        page.close(run_before_unload=False)


def main(sizes: list[int]) -> None:
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        print("nodes   edges  page MB  written s  kg s   pyvis s  frame ms (first sight, all)")
        for size in sizes:
            graph = nx.barabasi_albert_graph(size, 3, seed=1)
            ours, plain = Path(folder) / "kg.html", Path(folder) / "pyvis.html"
            begin = perf_counter()
            ours.write_text(page_html(page_of(graph)), encoding="utf-8")
            written = perf_counter() - begin
            pyvis_page(graph, plain)
            browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
            drawn, first, everything = seconds_of_kg(browser, ours)
            browser.close()
            browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
            still = seconds_of_pyvis(browser, plain)
            browser.close()
            told = f"{still:.1f}" if still is not None else f"> {LONGEST:.0f}"
            megabytes = ours.stat().st_size / 1e6
            print(
                f"{size:6d} {graph.number_of_edges():7d} {megabytes:8.2f} {written:10.1f} {drawn:5.2f} {told:>9s}"
                f"  {first:.0f}, {everything:.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [200, 1000, 10_000])
