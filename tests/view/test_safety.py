"""Nothing that stands in a document runs as code, and nothing leaves the page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from kg.model import EntityType, Fact, Part, Scope, Statement, StatementKind
from kg.view import save
from tests.view.conftest import VIEWS, extraction, graph_of, named

Open = Callable[..., Any]

SEEDS = (
    "<script>window.ran=1</script>",
    "</script><script>window.ran=1</script>",
    "</ScRiPt ><script>window.ran=1</script>",
    "<!--<script>window.ran=1//",
    "--><script>window.ran=1</script>",
    "]]><script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "<img src=https://example.org/leak.png>",
    "<svg onload=window.ran=1>",
    "<svg><script>window.ran=1</script></svg>",
    "<svg><animate onbegin=window.ran=1 attributeName=x>",
    "<iframe srcdoc='<script>parent.ran=1</script>'>",
    "<iframe src=javascript:parent.ran=1>",
    "<body onload=window.ran=1>",
    "<details open ontoggle=window.ran=1>",
    "<input autofocus onfocus=window.ran=1>",
    "<a href=javascript:window.ran=1>Ministry</a>",
    "<math><mi xlink:href=javascript:window.ran=1>x",
    "<style>@import 'https://example.org/x.css'</style>",
    "<style>*{background:url(https://example.org/x)}</style>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<meta http-equiv=refresh content=0;url=https://example.org/>",
    "<base href=https://example.org/>",
    "<form action=https://example.org/><button autofocus>",
    "<object data=javascript:window.ran=1>",
    "<embed src=javascript:window.ran=1>",
    "<template><script>window.ran=1</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=window.ran=1>'>",
    '" onmouseover="window.ran=1" x="',
    "' autofocus onfocus='window.ran=1' x='",
    "`-window.ran=1-`",
    "${window.ran=1}",
    "{{constructor.constructor('window.ran=1')()}}",
    "{% for x in (1).__class__.__base__.__subclasses__() %}{{x}}{% endfor %}",
    "\\u003cscript\\u003ewindow.ran=1\\u003c/script\\u003e",
    "&lt;script&gt;window.ran=1&lt;/script&gt;",
    "javascript:window.ran=1//",
    "__proto__",
    "constructor",
    "</title><script>window.ran=1</script>",
    "</style><script>window.ran=1</script>",
)

FRAMES = (
    "{}",
    "Ministry of {}",
    '">{}',
    "'>{}",
    "</p></bdi></button>{}",
    "</textarea></title>{}",
    "</option></select>{}",
    "</svg></text>{}",
    "{}\u202e",
    "\u0000{}".replace("\u0000", "\ufffd"),
    "<{}>",
    "&quot;{}",
    "*/{}/*",
)
PAYLOADS = tuple(dict.fromkeys(frame.replace("{}", payload) for frame, payload in product(FRAMES, SEEDS)))


def hostile() -> list[Any]:
    """Two documents whose names, aliases, offices, quotes, titles, file names and places are payloads."""
    text = "\n".join(f"Say {payload} aloud." for payload in PAYLOADS)
    types = list(EntityType)
    entities = tuple(
        named(f"e{number}", types[number % 6], text, f"Say {payload} aloud", aliases=(payload, f"also {payload}"))
        for number, payload in enumerate(PAYLOADS)
    )
    people = [entity for entity in entities if entity.type is EntityType.PERSON]
    bodies = [entity for entity in entities if entity.type is EntityType.ORGANIZATION]
    facts = tuple(
        Fact(
            one.key,
            "position",
            body.key,
            one.mentions[0].span,
            Scope.ASSERTED,
            0.9,
            "test",
            role=one.name,
            speaker=one.key,
        )
        for one, body in zip(people, bodies, strict=False)
    )
    statements = tuple(
        Statement(StatementKind.COMMITMENT, one.mentions[0].span, 0.9, "test", one.key, one.key, body.key, (body.key,))
        for one, body in zip(people, bodies, strict=False)
    )
    frame = {"title": SEEDS[1], "source": f"{SEEDS[6]}.txt", "id": SEEDS[0]}
    parts = tuple(Part(one.mentions[0].span, payload) for one, payload in zip(entities, PAYLOADS, strict=True))
    first = extraction(text, entities, facts, statements, parts, **frame)
    return [first, extraction("Thank you.", (), title=SEEDS[39], id="two")]


def test_no_payload_runs_wherever_it_stands(opened: Open, tmp_path: Path) -> None:
    assert len(PAYLOADS) >= 500
    page = opened(save(graph_of(*hostile()), tmp_path / "graph.html"))
    page.set_default_timeout(120_000)  # hundreds of cards are drawn, which a busy machine takes its time for
    for view in (*VIEWS[1:], VIEWS[0]):
        page.click(f"#tab-{view}")
    names = page.evaluate("model.entities.length")
    assert names >= 500
    shown = page.evaluate(
        """async () => {
            for (let index = 0; index < model.entities.length; index += 1) {
                card.show({ kind: "entity", index });
                document.querySelectorAll("#card .quote, #card .step").forEach((button) => button.click());
            }
            model.facts.forEach((_, index) => card.show({ kind: "fact", index }));
            model.statements.forEach((_, index) => card.show({ kind: "statement", index }));
            return document.querySelectorAll("#text .mention").length;
        }"""
    )
    assert shown > 0
    for payload in PAYLOADS[:40]:
        page.fill("#search", payload)
    page.click("#tab-queries")
    for name in ("documents", "positions", "commitments"):
        page.click(f"[data-ask={name}]")
        page.wait_for_selector("#view-queries tbody tr")
    page.click("#tab-ledger")
    page.wait_for_selector("#view-ledger tbody tr")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("Object.keys(Object.prototype)") == []
    foreign = "img, iframe, object, embed, form:not(.fields), base, main script, main style, math"
    assert page.evaluate("(foreign) => document.querySelectorAll(foreign).length", foreign) == 0
    page.click("#tab-reader")
    page.select_option(".source select", "1")
    page.wait_for_function("document.getElementById('text').innerText === 'Thank you.'")


def test_saved_files_hold_payloads_as_text_and_no_formula(opened: Open, tmp_path: Path) -> None:
    page = opened(save(graph_of(*hostile()), tmp_path / "graph.html"), "#view=ledger")
    with page.expect_download() as download:
        page.click("#view-ledger .save")
    rows = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert "<script>window.ran=1</script>" in rows
    page.click("#tab-graph")
    with page.expect_download() as download:
        page.click("#svg")
    picture = ElementTree.parse(download.value.path()).getroot()
    assert {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in picture.iter()} == {
        *("svg", "title", "defs", "marker", "path", "rect", "g", "text", "tspan")
    }
    assert not [name for element in picture.iter() for name in element.attrib if name.startswith("on")]


def test_the_policy_stops_markup_and_requests_even_from_the_page_itself(browser: Any, seed_page: Path) -> None:
    page = browser.new_page()
    requests: list[str] = []
    # Chromium tells of a request that the policy stopped too, as one that failed for that reason: "csp".
    page.on("requestfinished", lambda request: requests.append(request.url))
    page.on("requestfailed", lambda request: None if request.failure == "csp" else requests.append(request.url))
    page.goto(seed_page.as_uri())
    tried = page.evaluate(
        """async () => {
            const refused = [];
            const attempt = async (name, act) => { try { await act(); } catch (error) { refused.push(name); } };
            await attempt("markup", () => { document.body.innerHTML = "<b>x</b>"; });
            await attempt("request", () => fetch("https://example.org/"));
            const script = document.createElement("script");
            await attempt("script", () => { script.textContent = "window.ran = 1"; document.body.append(script); });
            const image = document.createElement("img");
            image.src = "https://example.org/x.png";
            const loaded = () => image.decode();
            await attempt("image", loaded);
            return refused;
        }"""
    )
    assert tried == ["markup", "request", "script", "image"]
    assert page.evaluate("window.ran") is None
    assert [url for url in requests if not url.startswith(("file:", "data:"))] == []
    page.close()
