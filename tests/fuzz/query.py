"""kg.query on random queries: no address is called, no file read, no quad changed, and only KgError is raised.

A process for each query would take days, so one child, locked in as kg's is, answers many; one that dies is replaced.
"""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from functools import cache
from pathlib import Path
from random import Random

import pyoxigraph

from kg.errors import KgError
from kg.graph.iri import BASE
from kg.query import FORMATS, fence, pack, prefixes
from kg.query.prefixes import expand, shorten
from kg.store import Graph
from tests.fuzz import locked, made
from tests.handmade import seed
from tests.query.hostile import FILES, NETWORK, ODD, UPDATES

SECRET = "a secret that stands in a file"
_KEYWORDS = (
    "SELECT ASK CONSTRUCT DESCRIBE WHERE DISTINCT REDUCED FROM NAMED GRAPH SERVICE SILENT FILTER BIND AS "
    "OPTIONAL UNION MINUS VALUES UNDEF EXISTS NOT IN ORDER BY DESC GROUP HAVING LIMIT OFFSET BASE PREFIX "
    "a true false COUNT SUM IRI STR CONCAT REGEX REPLACE SUBSTR IF COALESCE LANG DATATYPE UUID RAND NOW "
    "SHA256 STRDT STRLANG BNODE TRIPLE LOAD INTO INSERT DELETE DATA WITH USING CLEAR DROP ALL DEFAULT "
    "CREATE COPY MOVE ADD TO { { } } ( ( ) ) [ ] . ; , * + ? ?s ?p ?o ?x ?y $z ^ | / ! = < > <= && || - "
    "<< >> <<( )>> {| |} @en ^^ 1 -1 1.5 1e9"
)
TOKENS = (
    *_KEYWORDS.split(),
    *(
        "'x'",
        '"y"',
        "'''z'''",
        "<urn:a>",
        "<http://127.0.0.1:{port}/>",
        "<file://{file}>",
        "kg:Policy",
        "id:person-miao-wei",
    ),
    *(
        "schema:Person",
        "rdfs:label",
        "nope:x",
        "_:b",
        "[]",
        "xsd:integer",
        "#x\n",
        "\\u0053ERVICE",
        "1SERVICE",
        "SERVICE:q",
    ),
)
WHOLE = tuple(text for text in (*NETWORK, *FILES, *UPDATES, *ODD) if len(text) < 2_000)


class Caught:
    """A socket on 127.0.0.1 that must never be called, and a file that must never be read."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = str(self.socket.getsockname()[1])
        self.calls = 0
        self.folder = tempfile.TemporaryDirectory(prefix="kg-fuzz-")
        self.file = str(Path(self.folder.name, "secret.nt"))
        Path(self.file).write_text(f'<urn:a> <urn:b> "{SECRET}" .\n', encoding="utf-8")
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            connection, _ = self.socket.accept()
            self.calls += 1
            connection.close()


class Child:
    """The locked child; `quads` is how many it must hold for ever."""

    def __init__(self) -> None:
        store = _graph().store
        data = store.dump(format=pyoxigraph.RdfFormat.N_QUADS) or b""
        self.quads = len(store)
        request = {
            "child": str(fence._CHILD), "size": len(data), "prefixes": prefixes(), "memory": fence.MEMORY,
            "rows": 100, "bytes": 1_000_000,
        }  # fmt: skip
        libraries = str(Path(pyoxigraph.__file__).parents[1])
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-B", locked.__file__, libraries],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}, cwd="/",
        )  # fmt: skip
        assert self._process.stdin and self._process.stdout
        self._in, self._out = self._process.stdin, self._process.stdout
        self._in.write(json.dumps(request).encode() + b"\n" + data)
        self._in.flush()

    def answer(self, query: str) -> tuple[dict[str, object], bytes, int] | int:
        """Head, body and the number of quads; or the code with which the child ended."""
        try:
            self._in.write(json.dumps(query).encode("ascii") + b"\n")
            self._in.flush()
            line = self._out.readline()
        except BrokenPipeError:
            line = b""
        if not line:
            self._in.close()
            self._out.close()
            return self._process.wait()
        told = json.loads(line)
        return told["head"], self._out.read(told["size"]), told["quads"]

    def close(self) -> None:
        self._process.kill()
        self._process.wait()


@cache
def _caught() -> Caught:
    return Caught()


@cache
def _graph() -> Graph:
    graph = Graph.memory()
    graph.add(seed())
    return graph


@cache
def _pack() -> tuple[str, ...]:
    return tuple(question.sparql for question in pack())


_children: list[Child] = []


TERMS = (
    *(
        "?s",
        "?p",
        "?o",
        "?x",
        "<urn:a>",
        "kg:Policy",
        "id:person-miao-wei",
        "'x'",
        '"y"@en',
        "1",
        "1.5",
        "true",
        "_:b",
        "rdfs:label",
    ),
    *(
        "'''z'''",
        "<http://127.0.0.1:{port}/>",
        "<file://{file}>",
        "'2016-02-01'^^xsd:date",
        "a",
        "schema:founder",
        "<< ?s ?p ?o >>",
    ),
)
_KEYWORDS_OF_CALLS = (
    "STR LANG DATATYPE IRI URI BNODE ABS CEIL FLOOR ROUND STRLEN UCASE LCASE ENCODE_FOR_URI YEAR MONTH "
    "DAY TZ MD5 SHA1 isIRI isBlank isLiteral isNumeric UUID RAND NOW CONCAT REPLACE REGEX SUBSTR "
    "STRBEFORE CONTAINS COALESCE IF STRDT STRLANG"
)
FUNCTIONS = (*_KEYWORDS_OF_CALLS.split(),)
PATHS = (
    "rdfs:label",
    "a",
    "?p",
    "(rdfs:label|a)*",
    "^kg:mentions",
    "!a",
    "(!a)+",
    "schema:founder?",
    "a/rdfs:label",
    "!(a|^a)",
)


def _expression(chance: Random, depth: int = 3) -> str:
    if depth == 0 or chance.random() < 0.4:
        return chance.choice(TERMS)
    if chance.random() < 0.6:
        inner = ", ".join(_expression(chance, depth - 1) for _ in range(chance.randrange(4)))
        return f"{chance.choice(FUNCTIONS)}({inner})"
    sign = chance.choice(("+", "-", "*", "/", "=", "!=", "<", "<=", "&&", "||", "IN"))
    return f"({_expression(chance, depth - 1)} {sign} {_expression(chance, depth - 1)})"


def _pattern(chance: Random, depth: int = 3) -> str:
    kind = chance.random()
    if depth == 0 or kind < 0.5:
        return f"{chance.choice(TERMS)} {chance.choice(PATHS)} {chance.choice(TERMS)} ."
    inner = " ".join(_pattern(chance, depth - 1) for _ in range(chance.choice((1, 1, 2))))
    service = f"SERVICE {chance.choice(('SILENT ', ''))}{chance.choice(('<http://127.0.0.1:{port}/>', '?x', '<file://{file}>'))}"
    return chance.choice(
        (
            f"OPTIONAL {{ {inner} }}", f"{{ {inner} }} UNION {{ {inner} }}",
            f"MINUS {{ {inner} }}", f"GRAPH ?g {{ {inner} }}", f"{service} {{ {inner} }}",
            f"FILTER({_expression(chance)})", f"BIND({_expression(chance)} AS ?{chance.choice('xyz')})",
            f"FILTER NOT EXISTS {{ {inner} }}", f"VALUES ?x {{ {chance.choice(TERMS[4:])} UNDEF }}",
            f"{{ SELECT * {{ {inner} }} LIMIT 3 }}",
        )
    )  # fmt: skip


def _grammatical(chance: Random) -> str:
    """A query that mostly parses."""
    where = " ".join(_pattern(chance) for _ in range(chance.randrange(1, 3)))
    head = chance.choice(
        (
            *(
                "SELECT *",
                "SELECT DISTINCT ?s",
                "ASK",
                "CONSTRUCT { ?s ?p ?o }",
                "DESCRIBE ?s",
                "SELECT (COUNT(*) AS ?n)",
            ),
            f"SELECT ({_expression(chance)} AS ?e)",
            "SELECT * FROM <file://{file}>",
            "SELECT * FROM NAMED <http://127.0.0.1:{port}/>",
        )
    )
    return f"{head} WHERE {{{{ {where} }}}} {chance.choice(('', '', 'LIMIT 5', 'ORDER BY ?s', 'OFFSET 3', 'LIMIT 0'))}"


def make(chance: Random) -> str:
    kind = chance.random()
    if kind < 0.35:
        query = _grammatical(chance)
    elif kind < 0.55:
        query = chance.choice((" ", " ", "")).join(chance.choice(TOKENS) for _ in range(chance.choice((3, 8, 16, 40))))
        if chance.random() < 0.7:
            query = (
                f"{chance.choice(('SELECT * {', 'ASK {', 'CONSTRUCT { ?s ?p ?o } {', 'SELECT * { SERVICE'))} {query} }}"
            )
    elif kind < 0.8:
        query = chance.choice((*WHOLE, *_pack()))
        tokens = re.split(r"(\W)", query)
        for _ in range(chance.randrange(4)):
            place = chance.randrange(len(tokens))
            tokens[place : place + chance.randrange(2)] = [chance.choice(TOKENS)]
        query = "".join(tokens)
    elif kind < 0.93:
        chosen = made.name(chance, halves=True)
        query = chance.choice(
            (
                "SELECT * {{ ?s rdfs:label '{}' }}",
                "SELECT (<{}> AS ?x) {{}}",
                'SELECT ("""{}""" AS ?x) {{}}',
                "ASK {{ {} }}",
                "{}",
            )
        ).replace("{}", chosen)
    else:
        query = made.text(chance)
    return query.replace("{{", "{").replace("}}", "}")


def check(case: str) -> str:
    caught = _caught()
    query = case.replace("{port}", caught.port).replace("{file}", caught.file)
    shorten(expand(query) or query)
    try:
        fence._checked(query)
    except KgError as error:
        _check_refusal(str(error))
        return "refused unread"
    if not _children:
        _children.append(Child())
    child, calls = _children[0], caught.calls
    answer = child.answer(query)
    assert caught.calls == calls, "an address was called"
    if isinstance(answer, int):
        _children.clear()
        assert answer in {-signal.SIGALRM, -signal.SIGSEGV, -signal.SIGBUS, -signal.SIGABRT, -signal.SIGKILL}, answer
        told = fence._end(answer, "", locked.SECONDS)
        _check_refusal(told)
        return f"ended by {signal.Signals(-answer).name}"
    head, body, quads = answer
    assert quads == child.quads, "the graph was changed"
    assert SECRET.encode() not in body and SECRET not in json.dumps(head), "a file was read"
    try:
        results = fence._results(head, body, BASE)
    except KgError as error:
        _check_refusal(str(error))
        return str(head["error"])
    for form in FORMATS:
        try:
            written = results.format(form, width=80)
        except KgError as error:
            assert form in ("turtle", "ntriples") and "holds triples" in str(error), error
            continue
        written.encode()
        if form == "table" and results.kind == "solutions":
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", written), ascii(
                written
            )
        if form == "json":
            json.loads(written)
    return results.kind


def _check_refusal(told: str) -> None:
    assert told and len(told) < 500, told
    assert told.isprintable(), told
    assert told[0].isupper(), told
