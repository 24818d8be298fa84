"""Whatever is asked, the process lives, no address is called, no file is read, and the answer comes in time."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from kg.errors import KgError
from kg.query import Results, run
from kg.query.fence import fenced
from kg.store import Graph

from .conftest import extraction
from .hostile import CRASHES, FILES, NETWORK, ODD, SLOW, UPDATES

LIMIT = 0.5
SECRET = "a secret that stands in a file"
WORDS = (
    "SELECT ASK CONSTRUCT DESCRIBE WHERE { } ( ) * ?s ?p ?o . ; , SERVICE SILENT <http://127.0.0.1:{port}/> FROM"
    " FILTER BIND AS OPTIONAL UNION MINUS GRAPH VALUES 1 'x' LOAD a kg:x ^ | / + ! = LIMIT"
)
EVERYTHING = "SELECT * { ?s ?p ?o }"


class Listener:
    """A socket on 127.0.0.1 that counts who calls."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.calls = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.calls += 1
            connection.close()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.close()


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("files") / "secret.nt"
    path.write_text(f'<urn:a> <urn:b> "{SECRET}" .\n', encoding="utf-8")
    return path


def asked(graph: Graph, query: str, listener: Listener, secret: Path) -> Results | str:
    """The answer, or the one line that refuses it, within the limit and the time that a process takes to start."""
    query = query.replace("{port}", str(listener.port)).replace("{file}", str(secret))
    query = query.replace("{{", "{").replace("}}", "}")
    before, began = listener.calls, time.monotonic()
    try:
        answer: Results | str = run(graph, query, timeout=LIMIT, rows=100)
    except KgError as error:
        answer = str(error)
        assert "\n" not in answer and answer.isprintable()
        assert len(answer) < 500
        assert answer[0].isupper()
    assert time.monotonic() - began < LIMIT + 1.5
    assert listener.calls == before
    assert SECRET not in (answer if isinstance(answer, str) else answer.format("csv"))
    return answer


def numbered(queries: list[str]) -> list[object]:
    return [pytest.param(query, id=f"{number}-{query[:30]!a}") for number, query in enumerate(queries)]


@pytest.mark.parametrize("query", numbered(NETWORK))
def test_no_address_is_called(query: str, graph: Graph, listener: Listener, secret: Path) -> None:
    answer = asked(graph, query, listener, secret)
    if isinstance(answer, Results):
        # SILENT makes one empty solution of a failure; FROM and DESCRIBE look into the graph and find nothing there.
        assert not any(term is not None and "127.0.0.1" in str(term) for row in answer.rows for term in row) or (
            "VALUES" in query or "BIND" in query
        )


@pytest.mark.parametrize("query", numbered(FILES))
def test_no_file_is_read(query: str, graph: Graph, listener: Listener, secret: Path) -> None:
    answer = asked(graph, query, listener, secret)
    if isinstance(answer, Results):
        assert not any(term is not None for row in answer.rows for term in row)


@pytest.mark.parametrize("query", numbered(UPDATES))
def test_nothing_is_changed(query: str, graph: Graph, listener: Listener, secret: Path) -> None:
    before = len(graph.store)
    answer = asked(graph, query, listener, secret)
    assert isinstance(answer, str)
    assert "does not parse at line 1" in answer
    assert "Only SELECT, ASK, CONSTRUCT and DESCRIBE" in answer
    assert len(graph.store) == before


@pytest.mark.parametrize("query", numbered(CRASHES))
def test_a_query_that_ends_the_engine_ends_not_this_process(
    query: str, graph: Graph, listener: Listener, secret: Path
) -> None:
    asked(graph, query, listener, secret)


def test_nested_brackets_are_told_in_a_line(graph: Graph, listener: Listener, secret: Path) -> None:
    answer = asked(graph, CRASHES[0], listener, secret)
    told = "The query is nested too deeply for the query engine. Write it with fewer brackets inside one another"
    assert answer == told


def test_a_call_for_an_address_is_told_in_a_line(graph: Graph, listener: Listener, secret: Path) -> None:
    answer = asked(graph, NETWORK[0], listener, secret)
    told = "The query asks for an address or a file (SERVICE). Queries reach neither: leave it out"
    assert answer == told


@pytest.mark.parametrize("query", numbered(SLOW))
def test_a_query_without_end_is_ended(query: str, graph: Graph, listener: Listener, secret: Path) -> None:
    answer = asked(graph, query, listener, secret)
    if isinstance(answer, str):
        assert "limit of 0.5 s" in answer or "of memory" in answer


def test_a_time_out_says_the_limit_and_what_to_do(graph: Graph, listener: Listener, secret: Path) -> None:
    answer = asked(graph, SLOW[1], listener, secret)
    assert isinstance(answer, str)
    assert answer.startswith("The query took longer than its limit of 0.5 s and was stopped. Narrow it")


@pytest.mark.parametrize("query", numbered(ODD))
def test_what_is_hardly_a_query_gets_a_line(query: str, graph: Graph, listener: Listener, secret: Path) -> None:
    asked(graph, query, listener, secret)


def test_a_query_that_eats_memory_is_ended(graph: Graph) -> None:
    hungry = "SELECT (GROUP_CONCAT(?x) AS ?y) { VALUES ?a { %s } VALUES ?b { %s } BIND(STR('%s') AS ?x) }"
    query = hungry % (" ".join(map(str, range(200))), " ".join(map(str, range(200))), "x" * 100_000)
    with pytest.raises(KgError, match="more than 1,024 MB of memory"):
        run(graph, query, timeout=20)


def test_a_syntax_error_says_where(graph: Graph) -> None:
    with pytest.raises(KgError, match=r"^The query does not parse at line 2, column \d+: expected "):
        run(graph, "SELECT ?x\nWHER { ?x ?y }")


def test_an_empty_query_gets_an_example_that_works(graph: Graph) -> None:
    with pytest.raises(KgError) as error:
        run(graph, " ")
    assert len(run(graph, str(error.value).partition("Try: ")[2]).rows) == 2


def test_rows_over_the_limit_are_cut_and_it_is_said(graph: Graph) -> None:
    results = run(graph, EVERYTHING, rows=10)
    assert len(results.rows) == 10
    assert results.truncated
    assert results.notice.startswith("Only the first 10 rows are shown: the row limit was reached")
    exact = run(graph, EVERYTHING + " LIMIT 10", rows=10)
    assert not exact.truncated
    assert exact.notice == ""


def test_triples_over_the_limit_are_cut_too(graph: Graph) -> None:
    results = run(graph, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", rows=10)
    assert (len(results.rows), results.truncated) == (10, True)


def test_an_answer_of_many_megabytes_is_cut(graph: Graph) -> None:
    query = f"SELECT ?p ('{'x' * 900_000}' AS ?x) {{ ?s ?p ?o }} LIMIT 200"
    results = run(graph, query)
    assert results.cut == "bytes"
    assert 50 < len(results.rows) < 100


@pytest.mark.parametrize("limits", [{"timeout": 0}, {"timeout": float("nan")}, {"timeout": -1}, {"rows": 0}])
def test_limits_without_sense_are_refused(limits: dict[str, float], graph: Graph) -> None:
    with pytest.raises(KgError, match="makes no sense"):
        run(graph, EVERYTHING, **limits)  # type: ignore[arg-type]


def test_a_graph_on_disk_answers_as_one_in_memory(graph: Graph, stored: Graph) -> None:
    query = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"
    assert run(graph, query) == run(stored, query)


def test_a_graph_on_disk_is_fenced_as_well(stored: Graph, listener: Listener, secret: Path) -> None:
    for query in [NETWORK[0], NETWORK[1], FILES[0], UPDATES[0], CRASHES[0], SLOW[1]]:
        asked(stored, query, listener, secret)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc here to count children in")
def test_nothing_is_left_behind(stored: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = children()
    run(stored, "ASK {}")
    with pytest.raises(KgError):
        run(stored, CRASHES[0].replace("{{", "{").replace("}}", "}"))
    assert list(tmp_path.iterdir()) == []
    assert children() == before


def children() -> set[int]:
    """The processes that this one has started and not waited for yet: another test's browser, say."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # one that has ended meanwhile
            pid, parent = stat.parent.name, stat.read_text().rpartition(")")[2].split()[1]
            if int(parent) == os.getpid():
                found.add(int(pid))
    return found


def test_the_union_of_all_documents_is_asked_and_prefixes_are_known(graph: Graph) -> None:
    assert run(graph, "ASK { id:person-miao-wei a schema:Person ; rdfs:label 'Miao Wei'@en }").format() == "yes\n"
    redefined = "PREFIX id: <urn:> SELECT (STR(id:x) AS ?x) {}"
    assert run(graph, redefined).format("csv").splitlines() == ["x", "urn:x"]


def test_a_store_of_many_files_is_opened_whole_before_the_fence_closes(tmp_path: Path) -> None:
    """The engine opens sixteen files of a store at once and the others when it needs them, when it no longer can."""
    with Graph.create(tmp_path / "out") as graph:
        graph.add(extraction())
        for number in range(3):  # each flush leaves a file for each order of the quads
            subject, name = NamedNode(f"urn:{number}"), NamedNode(f"urn:graph-{number}")
            graph.store.add(Quad(subject, NamedNode("urn:p"), Literal("x"), name))
            graph.store.add(Quad(subject, NamedNode("urn:p"), Literal("x")))
            graph.store.flush()
        assert len(list((tmp_path / "out" / "store").glob("*.sst"))) > 16
        for pattern in ("?s a schema:Person", "?s ?p 'x'", "<urn:1> ?p ?o", "GRAPH ?g { ?s <urn:p> 'x' }"):
            assert run(graph, f"SELECT * {{ {pattern} }}", timeout=LIMIT).rows, pattern


def test_a_store_whose_orders_take_many_files_is_opened_whole(tmp_path: Path) -> None:
    """Of a large store an order of the quads lies in several files, of which a look-up opens the one that it needs."""
    store = Store(str(tmp_path / "store"))
    for number in range(8):
        triple = f"<urn:s{number}> <urn:p{number}> <urn:o{number}>"
        rows = f"{triple} .\n{triple} <urn:g{number}> ."
        store.bulk_load(rows, format=RdfFormat.N_QUADS)
    assert len(list((tmp_path / "store").glob("*.sst"))) > 48
    for number in range(8):
        for pattern in ("<urn:s{}> ?p ?o", "?s <urn:p{}> ?o", "?s ?p <urn:o{}>"):
            for query in (f"SELECT * {{ {pattern} }}", f"SELECT * {{ GRAPH ?g {{ {pattern} }} }}"):
                assert len(fenced(store, query.replace("{}", str(number)), seconds=LIMIT, rows=9).rows) == 1, query


def test_each_document_can_be_asked_alone_however_many_builds_brought_them(tmp_path: Path) -> None:
    """Each build leaves files of its own, and the engine keeps documents apart in those that are ordered by graph."""
    made = extraction()
    for number in range(8):
        with Graph.create(tmp_path / "out") as graph:
            graph.add(replace(made, document=replace(made.document, id=f"document-{number}", source=f"{number}.txt")))
    with Graph.open(tmp_path / "out") as graph:
        for named in graph.store.named_graphs():
            assert run(graph, f"SELECT * {{ GRAPH {named} {{ ?s rdfs:label ?o }} }}", timeout=LIMIT).rows, named


def test_from_restricts_the_query_to_a_document(graph: Graph) -> None:
    here = "id:graph-000_cn-miit-aii-founding-conference"
    count = "SELECT (COUNT(*) AS ?n) %s { ?s ?p ?o }"
    document, ontology, everything = (
        int(run(graph, count % dataset).rows[0][0].value)  # type: ignore[union-attr]
        for dataset in (f"FROM {here}", "FROM<https://w3id.org/speech-kg/ns>", "")
    )
    assert document == len(graph.quads())
    assert 0 < ontology < everything
    assert document + ontology >= everything
    aside = "SELECT (COUNT(*) AS ?from) { ?s ?p ?o FILTER(STR(?o) != 'FROM' && ?p != <urn:FROM>) } # FROM"
    assert run(graph, aside).rows[0] == run(graph, count % "").rows[0]


def test_the_base_of_the_graph_is_what_id_stands_for(graph: Graph) -> None:
    other = Graph.memory("https://example.org/thing/")
    assert run(other, "SELECT (STR(id:x) AS ?x) {}").format("csv").splitlines() == ["x", "https://example.org/thing/x"]


def test_the_fence_costs_little(graph: Graph) -> None:
    times = []
    for _ in range(5):
        began = time.monotonic()
        run(graph, "ASK {}")
        times.append(time.monotonic() - began)
    assert min(times) < 0.2


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from(
                [*WORDS.split(" "), "#\n"],
            ),
            max_size=40,
        ).map(" ".join),
    )
)
def test_any_text_gets_an_answer_or_a_line(graph: Graph, listener: Listener, secret: Path, text: str) -> None:
    asked(graph, text, listener, secret)
