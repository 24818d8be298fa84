"""The page in a real browser: what a reader does with it."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.model import Document, Entity, EntityType, Extraction, Fact, Form, Frame, Mention, Run, Scope, Span
from kg.view import save
from tests.view.conftest import graph_of

Open = Callable[..., Any]
VIEWS = ("graph", "reader", "ledger", "timeline", "overview")
ALLIANCE = "organization-alliance-of-industrial-internet"


def heading(page: Any) -> str:
    return str(page.locator("#card h2").inner_text())


def test_search_from_the_keyboard(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    page.keyboard.press("/")
    page.keyboard.type("allian")
    assert page.locator("#list [role=option]").first.inner_text().startswith("Alliance of Industrial Internet")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.locator("#search").get_attribute("aria-activedescendant")
    page.keyboard.press("Enter")
    assert heading(page) == "Alliance of Industrial Internet"
    assert page.evaluate("location.hash") == f"#entity={ALLIANCE}"
    page.go_back()
    page.wait_for_selector("#browse:visible")


def test_search_finds_other_names_and_says_when_there_is_none(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    page.fill("#search", "AII")
    assert page.locator("#list [role=option]").first.inner_text().startswith("Alliance of Industrial Internet")
    page.fill("#search", "zzz")
    assert "No name matches" in page.locator("#list").inner_text()


def test_a_node_of_the_canvas_opens_its_card(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    spot = page.evaluate("graph.spot(model.byKey.get('person-miao-wei'))")
    page.mouse.click(spot["x"], spot["y"])
    page.wait_for_selector("#card:visible")
    assert heading(page) == "Miao Wei"
    assert page.locator(".mention.on").all_inner_texts() == ["Miao Wei"] * 3


def test_an_arrow_of_the_canvas_opens_its_fact(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    ends = page.evaluate(
        "['policy-internet-plus', 'topic-industrial-internet'].map((key) => graph.spot(model.byKey.get(key)))"
    )
    page.mouse.click(*((ends[0][axis] + ends[1][axis]) / 2 for axis in "xy"))
    page.wait_for_selector("#card:visible")
    assert page.locator("#card .predicate").inner_text() == "addresses"
    marked = "".join(page.locator("#text .quoted").all_inner_texts())
    assert marked.endswith("regard the layout of the industrial Internet as an important task.")


def test_a_link_to_an_entity_and_a_fact_followed_to_its_quote(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, f"#entity={ALLIANCE}")
    assert heading(page) == "Alliance of Industrial Internet"
    group = page.locator("#card .facts", has_text="was founded by")
    words = group.locator(".quote").first.inner_text()
    group.locator(".quote").first.click()
    marked = "".join(page.locator("#text .quoted").all_inner_texts())
    assert marked == words and "initiated and founded" in marked
    frame, box = page.locator("#scroll").bounding_box(), page.locator("#text .quoted").first.bounding_box()
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]


def test_narrated_and_said_look_and_read_differently(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, f"#entity={ALLIANCE}")
    said, narrated = page.locator(".evidence.said figcaption").first, page.locator(".evidence.narrated").first
    assert "Said by Miao Wei" in said.inner_text()
    assert "Narrated by the document" in narrated.inner_text()
    assert page.evaluate(
        "['.said .quote', '.narrated .quote'].map((which) => getComputedStyle(document.querySelector(which)).fontStyle)"
    ) == ["italic", "normal"]


def test_a_mention_selects_its_entity_and_the_reader_stays(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    mention = page.locator("#text .mention", has_text="State Council").first
    mention.scroll_into_view_if_needed()
    before = page.evaluate("document.getElementById('scroll').scrollTop")
    mention.click()
    page.wait_for_selector("#card:visible")
    assert heading(page) == "State Council"
    assert page.evaluate("document.getElementById('scroll').scrollTop") == before


def test_statements_are_marked_in_the_margin_and_listed(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    flag = page.locator(".flag", has_text="Commitment").first
    flag.scroll_into_view_if_needed()
    flag.click()
    page.wait_for_selector("#card:visible")
    assert heading(page) == "Commitment"
    assert "Ministry of Industry and Information Technology" in page.locator("#card dl").inner_text()
    marked = "".join(page.locator("#text .quoted").all_inner_texts())
    assert marked.startswith("The Ministry of Industry and Information Technology will actively cooperate")
    boxes = [flags.bounding_box() for flags in page.locator(".flags").all()]
    assert all(one["y"] + one["height"] <= two["y"] + 1 for one, two in itertools.pairwise(boxes))


def test_filters_hide_and_reset_shows(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    everything = page.locator("#list [role=option]").count()
    topics = int(page.locator("#types label", has_text="Topics").locator(".count").inner_text())
    lines = page.evaluate("graph.lines().length")
    page.locator("#types label", has_text="Topics").click()
    assert page.locator("#list [role=option]").count() == everything - topics
    page.click("#filters summary")
    page.locator("#criteria label", has_text="supports").locator("input").uncheck()
    assert "hidden" in page.locator("#hint").inner_text()
    assert page.evaluate("location.hash") == "#types=Topic&relations=supports"
    assert page.evaluate("graph.lines().some((line) => line.predicate === 'supports')") is False
    page.keyboard.press("Escape")
    page.click("#reset")
    assert page.locator("#list [role=option]").count() == everything
    assert page.evaluate("graph.lines().length") == lines


def test_mentions_are_stepped_through(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page, f"#entity={ALLIANCE}")
    page.click("[aria-label='Next mention']")
    page.click("[aria-label='Next mention']")
    assert page.locator(".mentions span").inner_text().startswith("mention 2 of ")
    page.click("[aria-label='Previous mention']")
    assert page.locator(".mentions span").inner_text().startswith("mention 1 of ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(opened: Open, seed_page: Path, scheme: str) -> None:
    page = opened(seed_page, color_scheme=scheme)
    ratios = page.evaluate(
        """() => {
            const style = getComputedStyle(document.documentElement);
            const light = (name) => {
                const number = parseInt(style.getPropertyValue(name).trim().slice(1), 16);
                const parts = [number >> 16, (number >> 8) & 255, number & 255].map((part) => part / 255)
                    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
                return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            const ratio = (one, two) => {
                const [high, low] = [light(one), light(two)].sort((a, b) => b - a);
                return (high + 0.05) / (low + 0.05);
            };
            return ["--ground", "--canvas", "--panel"].flatMap((ground) =>
                ["--ink", "--soft", "--accent"].map((text) => ratio(text, ground))
            ).concat(
                ["--person", "--organization", "--place", "--policy", "--event", "--topic"]
                    .map((type) => ratio(type, "--canvas"))
            );
        }"""
    )
    assert min(ratios) >= 4.5


def test_nothing_overflows_on_a_phone(opened: Open, seed_page: Path) -> None:
    page = opened(seed_page)
    page.set_viewport_size({"width": 390, "height": 844})
    for view in VIEWS:
        page.click(f"#tab-{view}")
        assert page.locator(f"#view-{view}").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.click("#find")
    assert page.locator("#explorer").is_visible()
    page.click("#leave")
    assert not page.locator("#explorer").is_visible()


def extraction(text: str, entities: tuple[Entity, ...], facts: tuple[Fact, ...] = (), **frame: str) -> Extraction:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(frame.get("id", "speech"), frame.get("source", "speech.txt"), text, digest)
    run = Run("0.1.0", "en_core_web_sm", "3.8.0")
    return Extraction(document, Frame(frame.get("title", "A speech")), run, (), entities, facts, (), None)


def named(key: str, type_: EntityType, text: str, name: str, **more: Any) -> Entity:
    begin = text.index(name)
    return Entity(key, type_, name, mentions=(Mention(Span(begin, begin + len(name)), Form.NAME, "test"),), **more)


def test_nested_and_crossing_mentions_after_astral_characters(opened: Open, tmp_path: Path) -> None:
    text = "🎉𝔸 The Bank of Ghana Tower Summit opened in 🇬🇭 Accra.\n\nThank you."
    names = {
        "e1": "Bank of Ghana",
        "e2": "Ghana",
        "e3": "Ghana Tower",
        "e4": "Bank of Ghana Tower Summit",
        "e5": "Accra",
    }
    entities = tuple(named(key, EntityType.ORGANIZATION, text, name) for key, name in names.items())
    path = save(graph_of(extraction(text, entities)), tmp_path / "graph.html")
    page = opened(path)
    assert page.locator("#text p").first.inner_text() == text.split("\n", maxsplit=1)[0]
    for name in names.values():
        page.locator("#list [role=option]", has=page.get_by_text(name, exact=True)).click()
        page.wait_for_selector("#card:visible")
        assert "".join(page.locator(".mention.on").all_inner_texts()) == name
        page.click(".back")


def test_characters_that_turn_the_line_are_shown_by_number(opened: Open, tmp_path: Path) -> None:
    text = "The Ministry of \u202eedarT\u202c spoke in \u0627\u0644\u0642\u0627\u0647\u0631\u0629 today."
    entity = named("e1", EntityType.ORGANIZATION, text, "Ministry of \u202eedarT\u202c")
    page = opened(save(graph_of(extraction(text, (entity,))), tmp_path / "graph.html"))
    assert page.locator("#text .control").all_inner_texts() == ["U+202E", "U+202C"]
    assert page.locator("#list bdi").first.inner_text() == "Ministry of edarT"


PAYLOADS = (
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


def test_no_payload_runs_wherever_it_stands(opened: Open, tmp_path: Path) -> None:
    text = "\n".join(f"Say {payload} aloud." for payload in PAYLOADS)
    types = list(EntityType)
    entities = tuple(
        named(f"e{number}", types[number % 6], text, payload, aliases=(f"also {payload}",))
        for number, payload in enumerate(PAYLOADS)
    )
    people = [entity for entity in entities if entity.type is EntityType.PERSON]
    facts = tuple(
        Fact(
            one.key, "position", None, one.mentions[0].span, Scope.ASSERTED, 0.9, "test", role=one.name, speaker=one.key
        )
        for one in people
    )
    frame = {"title": PAYLOADS[1], "source": f"{PAYLOADS[6]}.txt", "id": PAYLOADS[0]}
    documents = [extraction(text, entities, facts, **frame), extraction("Thank you.", (), title=PAYLOADS[39], id="two")]
    page = opened(save(graph_of(*documents), tmp_path / "graph.html"))
    shown = page.locator("#list [role=option] .words > bdi").all_inner_texts()
    assert {" ".join(name.split()) for name in shown} == {" ".join(payload.split()) for payload in PAYLOADS}
    for number, payload in enumerate(PAYLOADS):
        page.fill("#search", payload)
        page.evaluate("(number) => { state.select('entity', number, 'list'); }", number)
        page.wait_for_selector("#card:visible")
        page.evaluate("document.querySelectorAll('#card .quote, #card .step').forEach((button) => button.click())")
    for view in (*VIEWS[1:], VIEWS[0]):
        page.click(f"#tab-{view}")
    page.evaluate("model.facts.forEach((_, index) => state.select('fact', index, 'list'))")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("Object.keys(Object.prototype)") == []
    assert page.title() == "What 2 speeches say"
    page.click("#tab-reader")
    page.select_option(".source select", "1")
    assert page.locator("#text").inner_text() == "Thank you."
    assert (
        page.evaluate("document.querySelectorAll('img, iframe, object, embed, form, base, #text script').length") == 0
    )


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
