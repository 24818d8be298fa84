"""What is fetched from the web, from a server of this machine: what is read, what is refused, who stays offline."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import hypothesis
import pytest
from hypothesis import strategies as st

import kg
from kg.__main__ import main
from kg.build import Progress, Unchanged
from kg.errors import KgError
from kg.model import Document, Origin
from kg.read import address, names, read, web
from kg.status import counts, status
from tests.read import makers
from tests.read.test_formats import PARAGRAPHS

TEXT = "The Minister of Finance of Kenya spoke in Nairobi on 3 May 2019. We thank the World Bank.\n"
Answer = tuple[int, dict[str, str], bytes]


class Site:
    """A server of this machine: `pages` are its answers by path, `asked` the paths that it was asked for."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.pages: dict[str, Answer] = {}
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                try:
                    site.answer(self)
                except OSError:
                    return  # the reader has had enough

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer((host, 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def url(self, path: str = "/speech") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def put(self, path: str, data: bytes | str, type_: str = "text/plain", status: int = 200, **headers: str) -> str:
        named = {"Content-Type": type_} if type_ else {}
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = status, named, data.encode() if isinstance(data, str) else data
        return self.url(path)

    def answer(self, to: BaseHTTPRequestHandler) -> None:
        if to.path == "/endless":
            to.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
            while True:
                to.wfile.write(b"We thank the World Bank.\n" * 4000)
        elif to.path == "/slow":
            to.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
            while True:
                to.wfile.write(b"We ")
                time.sleep(0.1)
        elif to.path == "/slow-head":
            while True:
                to.wfile.write(b"H")
                time.sleep(0.1)
        elif to.path == "/garbage":
            to.wfile.write(b"\x00\x01 what is this\r\n\r\n")
        elif to.path not in self.pages:
            to.send_error(404)
        else:
            status, headers, data = self.pages[to.path]
            to.send_response(status)
            for name, value in ({"Content-Length": str(len(data))} | headers).items():
                to.send_header(name, value)
            to.end_headers()
            to.wfile.write(data)


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    yield found
    found.server.shutdown()
    found.server.server_close()


def only(url: str, **options: str) -> Document:
    [document] = read(url, fetch=True, **options)  # type: ignore[arg-type]
    return document


def refusal(url: str) -> str:
    with pytest.raises(KgError) as raised:
        only(url)
    text = str(raised.value)
    assert text.startswith(url.partition("#")[0])
    assert "\n" not in text and text.isprintable()
    return text


KINDS = {
    "text/plain": TEXT.encode(),
    "text/markdown; charset=utf-8": f"# Remarks\n\n{TEXT}".encode(),
    "text/html": makers.html(PARAGRAPHS),
    "application/xhtml+xml": makers.html(PARAGRAPHS),
    "application/pdf": makers.pdf([[(72, 700, "We thank the World Bank for its support.")]]),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": makers.docx(PARAGRAPHS),
    "application/vnd.oasis.opendocument.text": makers.odt(PARAGRAPHS),
    "application/rtf": makers.rtf(PARAGRAPHS),
    "application/epub+zip": makers.epub(PARAGRAPHS),
    "message/rfc822": makers.eml(PARAGRAPHS, "Remarks"),
    "text/xml": makers.TEI.encode(),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_there_is_read_by_its_media_type_as_a_file_is(site: Site, tmp_path: Path, kind: str) -> None:
    endings = dict(
        zip(KINDS, ("txt", "md", "html", "html", "pdf", "docx", "odt", "rtf", "epub", "eml", "xml"), strict=True)
    )
    (tmp_path / f"speech.{endings[kind]}").write_bytes(KINDS[kind])
    [file] = read(tmp_path)
    document = only(site.put("/speech", KINDS[kind], kind))
    assert (document.text, document.parts) == (file.text, file.parts)
    assert document.told[0].origin is Origin.FETCHED
    assert document.told[1:] == file.told


@pytest.mark.parametrize("type_", ["", "application/octet-stream", "html"])
def test_where_the_server_says_nothing_the_ending_or_the_bytes_do(site: Site, type_: str) -> None:
    site.put("/speech.pdf", KINDS["application/pdf"], type_)
    site.put("/download?id=5", makers.docx(PARAGRAPHS), type_)
    assert "World Bank" in only(site.url("/speech.pdf")).text
    assert PARAGRAPHS[3] in only(site.url("/download?id=5")).text


def test_what_is_called_plain_text_and_is_none_is_read_as_what_it_is(site: Site) -> None:
    assert "Home" not in only(site.put("/page", makers.html(PARAGRAPHS), "text/plain")).text
    assert "World Bank" in only(site.put("/file", KINDS["application/pdf"], "text/plain")).text
    assert only(site.put("/speech.md", f"# Remarks\n\n{TEXT}", "text/plain")).text.startswith("# Remarks")


def test_the_graph_of_a_fetched_page_holds(site: Site) -> None:
    head = '<link rel="canonical" href="https://m.example/1"><meta name="author" content="Ana Rey">'
    url = site.put("/speech?a=%C3%A9&b=<x>".replace("<x>", "%3Cx%3E"), makers.html(PARAGRAPHS, head), "text/html")
    graph = kg.build(url, fetch=True)
    assert graph.verify().faults == ()
    rows = graph.query("SELECT ?by ?url { ?m kg:field 'url' ; rdf:value ?url ; kg:origin ?by } ORDER BY ?by").rows
    told = [[value.value for value in row] for row in rows]
    assert told == [["fetched", url], ["page markup", "https://m.example/1"]]


def test_the_address_is_the_source_and_where_it_led_to_is_told(site: Site) -> None:
    site.put("/new/speech.txt", TEXT)
    url = site.put("/old", "", status=301, Location="/new/speech.txt")
    document = only(f"{url}#top", meta={"speaker": "Ana Rey"})  # type: ignore[arg-type]
    assert (document.source, document.id) == (url, "127-0-0-1-old")
    told = [(row.name, row.value, row.origin) for row in document.told]
    assert told == [("speaker", "Ana Rey", Origin.GIVEN), ("url", site.url("/new/speech.txt"), Origin.FETCHED)]


def test_ids_are_plain_words_and_tell_addresses_apart(site: Site) -> None:
    paths = [
        "/a/speech.html?lang=en",
        "/b/speech.html?lang=en",
        "/%2E%2E%2Fetc%2Fpasswd",
        "/<script>",
        "/" + "x" * 300,
        "/",
    ]
    for path in paths:
        site.put(path.replace("<script>", "%3Cscript%3E"), TEXT)
    documents = list(read(*map(site.url, paths), fetch=True))
    assert len({document.id for document in documents}) == len(paths)
    assert all(set(document.id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for document in documents)
    assert all(len(document.id) <= 80 for document in documents)


@pytest.mark.parametrize(
    ("type_", "data", "text"),
    [
        ("text/plain; charset=windows-1252", "The café — open".encode("windows-1252"), "The café — open"),
        ("text/plain; charset=ISO-8859-1", "The café is open".encode("latin-1"), "The café is open"),
        (
            'text/plain; charset="shift_jis"',
            "The word 平和 means peace".encode("shift_jis"),
            "The word 平和 means peace",
        ),
        ("text/plain; charset=utf-16", "The café is open".encode("utf-16"), "The café is open"),
        # What is UTF-8 by its bytes is read so, whatever a server says of all that it has.
        ("text/plain; charset=iso-8859-1", "The café is open".encode(), "The café is open"),
    ],
)
def test_the_charset_that_the_server_names_is_taken(site: Site, type_: str, data: bytes, text: str) -> None:
    assert only(site.put("/speech", data, type_)).text == text


def test_the_charset_of_the_server_wins_over_that_of_the_page_and_encoding_over_both(site: Site) -> None:
    words = ["Remarks in Łódź", "The Prime Minister of Poland spoke in Łódź, and we thank him for his words there."]
    page = makers.html(words, encoding="iso-8859-2").replace(b"iso-8859-2", b"windows-1252")
    assert "Łódź" in only(site.put("/a", page, "text/html; charset=iso-8859-2")).text
    assert "Łódź" in only(site.put("/b", page, "text/html; charset=windows-1252"), encoding="iso-8859-2").text


@pytest.mark.parametrize(
    ("charset", "reason"),
    [
        ("", "not UTF-8 at byte 7"),
        ("utf-8", "not UTF-8 at byte 7"),
        ("x-nothing", r"names an encoding that is not known \(x-nothing\); name it with --encoding"),
        ("unicode_escape", r"names an encoding that is not known"),
        ("base64", r"names an encoding that is not known"),
    ],
)
def test_an_encoding_that_is_not_known_is_refused(site: Site, charset: str, reason: str) -> None:
    url = site.put("/speech", "The caf\u00e9 is open".encode("latin-1"), f"text/plain; charset={charset}")
    with pytest.raises(KgError, match=reason):
        only(url)


def test_a_body_is_unpacked(site: Site) -> None:
    assert only(site.put("/speech", gzip.compress(TEXT.encode()), Content_Encoding="gzip")).text == TEXT


def test_what_cannot_be_read_is_refused_in_a_sentence(site: Site) -> None:
    assert "the server answers 404 Not Found; check the address" in refusal(site.url("/none"))
    assert "answers 503 Service Unavailable; try again later" in refusal(site.put("/busy", "", status=503))
    assert "answers 799;" in refusal(site.put("/odd", "", status=799))
    assert "is image/png, no document that kg fetches" in refusal(site.put("/image", b"\x89PNG", "image/png"))
    assert "is application/zip, no document" in refusal(
        site.put("/zip", makers.zipped({"a.txt": TEXT}), "application/zip")
    )
    assert "not Word by its first bytes" in refusal(site.put("/word", TEXT, list(KINDS)[5]))
    assert "the server sends nothing" in refusal(site.put("/empty", ""))
    assert "packed in a way" in refusal(site.put("/packed", TEXT, Content_Encoding="br"))
    assert "damaged" in refusal(site.put("/damaged", TEXT, Content_Encoding="gzip"))
    assert "broke off" in refusal(site.put("/short", TEXT, Content_Length="5000"))
    assert "broke off" in refusal(site.url("/garbage"))
    assert "not text" in refusal(site.put("/binary", b"\x00\x01\x02" * 50, ""))


def test_a_connection_that_is_refused_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "the server cannot be reached" in refusal(f"http://127.0.0.1:{port}/speech")


def test_redirects_are_followed_to_web_addresses_and_not_for_ever(site: Site) -> None:
    site.put("/0", TEXT)
    for number in range(1, 8):
        site.put(f"/{number}", "", status=(301, 302, 303, 307, 308)[number % 5], Location=f"/{number - 1}")
    assert only(site.url("/5")).text == TEXT
    assert "from one address to the next more than 5 times" in refusal(site.url("/6"))
    assert "more than 5 times" in refusal(site.put("/loop", "", status=302, Location="/loop"))
    for target in (
        "file:///etc/hostname",
        "ftp://127.0.0.1/x",
        "data:text/plain,x",
        "http://u:p@127.0.0.1/",
        "//[",
    ):
        url = site.put("/away", "", status=302, Location=target)
        assert "it leads on to what is no http or https address" in refusal(url)


def test_a_redirect_from_https_to_http_is_refused() -> None:
    assert web._next("https://a.example/x", "/y", "https://a.example/x") == "https://a.example/y"
    assert web._next("http://a.example/x", "https://b.example", "http://a.example/x") == "https://b.example/"
    with pytest.raises(KgError, match=r"^https://a\.example/x: it leads from https to http"):
        web._next("https://a.example/x", "http://a.example/y", "https://a.example/x")


def test_what_is_too_large_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LARGEST_FILE", 2_000_000)
    assert "larger than 2 MB" in refusal(site.url("/endless"))
    assert "larger than 2 MB" in refusal(site.put("/told", TEXT, Content_Length="99999999999"))
    bomb = gzip.compress(bytes(200_000_000))
    begun = time.perf_counter()
    assert "larger than 2 MB" in refusal(site.put("/bomb", bomb, Content_Encoding="gzip"))
    assert time.perf_counter() - begun < 1  # unpacking all of it takes longer


@pytest.mark.parametrize("path", ["/slow", "/slow-head"])
def test_what_takes_too_long_is_given_up(site: Site, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SECONDS", 1.0)
    begun = time.perf_counter()
    assert "it took longer than 1 seconds to fetch" in refusal(site.url(path))
    assert time.perf_counter() - begun < 2


def test_a_server_that_keeps_quiet_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SILENCE", 0.05)
    assert "did not answer for 0.05 seconds" in refusal(site.url("/slow"))


def test_a_page_of_the_web_does_not_lead_inside() -> None:
    route = web._Route()
    route.meet("10.0.0.7")  # what the user gives may be in the intranet
    route.meet("93.184.215.14")
    for host in (
        "127.0.0.1",
        "10.0.0.7",
        "192.168.1.1",
        "169.254.169.254",
        "::1",
        "fe80::1%eth0",
        "::ffff:127.0.0.1",
        "0.0.0.0",
    ):
        with pytest.raises(web._Inside):
            route.meet(host)
    route.meet("2606:2800:21f:cb07:6820:80da:af6b:8b2c")


def test_a_redirect_inside_is_refused_before_anything_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = site.put("/inside", TEXT)
    url = site.put("/outside", "", status=302, Location=inside)
    public = iter((True, False))  # the first machine that is met is taken for a public one
    monkeypatch.setattr(web, "ip_address", lambda _: SimpleNamespace(is_global=next(public)))
    assert "it leads from the web to a machine inside your network" in refusal(url)
    assert site.asked == ["/outside"]


def test_a_certificate_that_nobody_vouches_for_is_refused(site: Site, tmp_path: Path) -> None:
    if not shutil.which("openssl"):
        pytest.skip("openssl makes the certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"]
    subprocess.run([*command, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    assert "certificate cannot be trusted" in refusal(site.url().replace("http:", "https:"))


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("file:///etc/passwd", "only http and https addresses are fetched"),
        ("ftp://example.org/a.txt", "only http and https addresses are fetched"),
        ("http://ana:secret@example.org/", r"http://\.\.\.@example.org: an address with a name or password"),
        ("http://a b/", "with a space or control character"),
        ("http://example.org/\x1b[2J", "with a space or control character"),
        ("http://example.org/" + "x" * 2000, "too long"),
        ("http://h:99999/", "no address that can be read"),
        ("https:///x", "without a host"),
        ("http://\udc80/", "."),
    ],
)
def test_an_address_that_is_none_is_refused_unasked(address: str, reason: str) -> None:
    with pytest.raises(KgError, match=reason) as raised:
        list(read(address, fetch=True))
    assert "secret" not in str(raised.value)
    assert str(raised.value).isprintable()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("HTTP://Example.org", "http://example.org/"),
        ("https://example.org:443/a%20b?q=ü#part", "https://example.org/a%20b?q=%C3%BC"),
        ("http://example.org:8080/a/../b", "http://example.org:8080/a/../b"),
        ("http://bücher.example/ö", "http://xn--bcher-kva.example/%C3%B6"),
        ("http://[::1]:80/x", "http://[::1]/x"),
    ],
)
def test_an_address_is_kept_in_one_form(given: str, kept: str) -> None:
    assert address(given) == kept


@hypothesis.given(st.text(st.characters(codec=None), max_size=60), st.sampled_from(["http://", "https://a.b/", "x://"]))
def test_any_text_is_an_address_of_one_form_or_refused(text: str, begin: str) -> None:
    try:
        kept = address(begin + text)
    except KgError as error:
        assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", str(error))
    else:
        assert kept.isascii() and address(kept) == kept
        assert set(names.slug(names._words(kept))) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_an_address_of_ip_version_6_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ThreadingHTTPServer, "address_family", socket.AF_INET6)
    try:
        site = Site("::1")
    except OSError:
        pytest.skip("this machine has no IPv6")
    site.put("/speech", TEXT)
    assert only(f"http://[::1]:{site.port}/speech").text == TEXT
    site.server.shutdown()
    site.server.server_close()


def test_without_fetch_an_address_is_refused_and_nothing_is_asked(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = site.put("/speech", TEXT)
    assert main(["build", url, "-o", str(tmp_path / "out")]) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert told.err.startswith(f"kg: {url}: an address on the web")
    assert "add --fetch" in told.err
    assert not (tmp_path / "out").exists()
    assert site.asked == []


OFFLINE = """
import json, sys
events = []
def hear(event, arguments):
    # urllib3, which spaCy loads, binds a socket to ::1 to see whether there is IPv6: nothing is sent by it.
    if event.startswith(("socket.", "urllib.", "http.client")) and event != "socket.__new__":
        if event != "socket.bind" or arguments[1] != ("::1", 0):
            events.append(event)
sys.addaudithook(hear)
from kg.__main__ import main
codes = [main(arguments) for arguments in json.loads(sys.argv[1])]
print(json.dumps([codes, events, "kg.read.web" in sys.modules]), file=sys.stderr)
"""


def test_without_fetch_nothing_goes_online(site: Site, tmp_path: Path) -> None:
    url, texts, out = site.put("/speech", TEXT), tmp_path / "texts", str(tmp_path / "out")
    texts.mkdir()
    (texts / "a.txt").write_text(TEXT)
    (texts / "b.html").write_bytes(makers.html(PARAGRAPHS, f'<link rel="stylesheet" href="{url}">'))
    (texts / "c.docx").write_bytes(makers.docx(PARAGRAPHS))
    commands = [
        ["build", str(texts), "-o", out],
        ["build", url, "-o", out],
        ["build", str(texts), url, "-o", out],
        ["status", out, str(texts)],
        ["status", out, url],
        ["show", out, "World Bank"],
        ["export", out, "--format", "turtle", "-o", str(tmp_path / "graph.ttl")],
        ["view", out, "-o", str(tmp_path / "page.html")],
        ["verify", out],
    ]
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, json.dumps(commands)], check=True, capture_output=True, text=True
    )
    codes, events, loaded = json.loads(done.stderr.splitlines()[-1])
    assert (codes, events) == ([0, 2, 2, 0, 1, 0, 0, 0, 0], [])
    assert not loaded
    assert site.asked == []


def test_what_has_not_changed_is_not_built_again(site: Site, tmp_path: Path) -> None:
    url, out = site.put("/speech", TEXT), tmp_path / "out"

    def built() -> list[bool]:
        steps: list[Progress] = []
        kg.build([url, "seeds"], out, fetch=True, progress=steps.append).close()
        return [isinstance(step.last, Unchanged) for step in steps]

    assert built() == [False, False]
    assert built() == [True, True]
    site.put("/speech", f"{TEXT}We congratulate Fiji.\n")
    with kg.open(out) as graph:
        before = [entry.id for entry in graph.entries()]
    assert sorted(built()) == [False, True]
    with kg.open(out) as graph:
        assert [entry.id for entry in graph.entries()] == before
        assert graph.verify().faults == ()
        rows = graph.query(
            "SELECT ?source ?where { ?d dcterms:source ?source ; kg:tells ?m ."
            " ?m kg:origin 'fetched' ; rdf:value ?where }"
        ).rows
    assert [[value.value for value in row] for row in rows] == [[url, url]]


def test_status_does_not_fetch(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url, out = site.put("/speech", TEXT), str(tmp_path / "out")
    assert main(["build", url, "seeds", "--fetch", "-o", out]) == 0
    site.asked.clear()
    other = site.url("/other")
    with kg.open(out) as graph:
        assert counts(status(graph)) == {"current": 1, "fetched": 1}
        assert counts(status(graph, ["seeds"])) == {"current": 1}
        assert counts(status(graph, [url])) == {"fetched": 1}
        assert counts(status(graph, [url, other, "seeds"])) == {"new": 1, "current": 1, "fetched": 1}
    capsys.readouterr()
    assert main(["status", out, url, "--all"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == [f"fetched\t{url}\t127-0-0-1-speech"]
    assert "kg build --fetch looks there again" in told.err
    assert site.asked == []


def test_one_of_several_that_fails_is_named_and_the_others_are_built(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = site.put("/speech", TEXT), site.url("/none")
    assert main(["build", good, bad, "--fetch", "-o", str(tmp_path / "out")]) == 2
    told = capsys.readouterr()
    assert f"kg: {bad}: the server answers 404 Not Found" in told.err
    with kg.open(tmp_path / "out") as graph:
        assert [row.source for row in graph.documents()] == [good]
