"""The inside of the fence: a program that answers one SPARQL query and can do nothing else.

`kg.query.fence` starts it by its path, as `python -I -S fenced.py DIRECTORY`, where DIRECTORY holds pyoxigraph; it
imports nothing else that is not in the standard library (so what only Unix has is imported inside the functions). On
standard input it takes a line of JSON (the request) and, for a graph that lives in memory, its N-Quads; on standard
output it gives a line of JSON (the head) and then the answer: SPARQL 1.1 Results JSON for SELECT and ASK, N-Triples
for CONSTRUCT and DESCRIBE.

Between reading the data and looking at the query it locks itself in. A limit of three open files leaves the three
standard streams and no room for a socket or a file. The kernel's alarm, not Python's, ends it in time: the engine
never returns to Python while it works, so a handler in Python would wait for it.
"""

from __future__ import annotations

import json
import signal
import sys
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, QueryTriples, Store

PREFACE = 16 * 1024 * 1024
"""The longest request line, in bytes."""


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    import resource

    # A crash is an expected end here: no core file is left behind, not even while the graph is read.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    request = json.loads(sys.stdin.buffer.readline(PREFACE))
    store = _read(request["store"])
    _lock(request["seconds"], request["memory"])
    head, body = answered(store, request)
    sys.stdout.buffer.write(json.dumps(head).encode("ascii") + b"\n" + body)
    sys.stdout.buffer.flush()


def answered(store: Store, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Head and body of the answer to the request's query; where there is none, the head says why."""
    try:
        return _answer(store, request)
    except SyntaxError as error:
        return {"error": "syntax", "message": str(error)}, b""
    except MemoryError:
        return {"error": "memory", "message": ""}, b""
    except (OSError, RuntimeError, ValueError) as error:
        return {"error": "refused", "message": str(error)}, b""


def _read(path: str | None) -> Store:
    """The graph: a snapshot on disk, opened read-only, or the N-Quads that follow on standard input."""
    from pyoxigraph import RdfFormat, Store

    if path is None:
        store = Store()
        store.bulk_load(input=sys.stdin.buffer, format=RdfFormat.N_QUADS)
    else:
        store = Store.read_only(path)
    # What the engine opens on first use (threads, and files past the sixteenth: each a stretch of one order of the
    # quads, by what is given of a pattern, in the default graph, in a named graph and in all) it opens now: afterwards
    # it cannot.
    seen = 0
    for each in (1, 8, 64, 512, sys.maxsize):
        seen += _touch(store, each)
        if path is None or seen == 0 or not _closed(Path(path)):
            break
    bool(store.query("ASK { ?s ?p ?o }"))
    return store


def _touch(store: Store, each: int) -> int:
    """Look up as many quads of every named graph in all orders, and say how many there were.

    Every graph is touched, since documents that were built one by one may lie in a file each. What stands for a term in
    the files is a hash, so the quads of many documents are spread evenly over the files that an order takes.
    """
    from pyoxigraph import DefaultGraph

    seen = 0
    for graph in (DefaultGraph(), *store.named_graphs()):
        for quad in islice(store.quads_for_pattern(None, None, None, graph), each):
            seen += 1
            for place in {graph, DefaultGraph(), None}:
                next(store.quads_for_pattern(quad.subject, quad.predicate, None, place), None)
                next(store.quads_for_pattern(None, quad.predicate, quad.object, place), None)
                next(store.quads_for_pattern(quad.subject, None, quad.object, place), None)
    return seen


def _closed(path: Path) -> bool:
    """Whether files of the store are not open yet, where the system tells (Linux); else it is taken that none is."""
    opened = set()
    try:
        for descriptor in [*Path("/proc/self/fd").iterdir()]:
            with suppress(OSError):  # the listing itself, which is closed by now
                opened.add(descriptor.stat().st_ino)
    except OSError:
        return False
    return any(file.stat().st_ino not in opened for file in path.glob("*.sst"))


def _lock(seconds: float, memory: int) -> None:
    """Give up files, sockets and children, and set the limits of time and memory (bytes, on top of what is in use)."""
    import resource

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    # The engine may use several processors, so its processor time may run ahead of the clock; this is the second line.
    cpu = int(seconds) * 2 + 2
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    used = _address_space(resource.getpagesize())
    if used is not None:
        resource.setrlimit(resource.RLIMIT_AS, (used + memory, used + memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))


def _address_space(page: int) -> int | None:
    """Bytes of address space in use, where the system tells (Linux)."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * page
    except OSError:
        return None


def _answer(store: Store, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    from pyoxigraph import QueryBoolean, QuerySolutions

    results = store.query(request["query"], prefixes=request["prefixes"])
    if isinstance(results, QueryBoolean):
        return {"kind": "boolean", "truncated": None}, json.dumps({"head": {}, "boolean": bool(results)}).encode(
            "ascii"
        )
    if isinstance(results, QuerySolutions):
        return _solutions(results, request["rows"], request["bytes"])
    return _triples(results, request["rows"], request["bytes"])


def _solutions(results: QuerySolutions, rows: int, size: int) -> tuple[dict[str, Any], bytes]:
    names = [variable.value for variable in results.variables]
    bindings: list[bytes] = []
    truncated = None
    for solution in results:
        if len(bindings) == rows:
            truncated = "rows"
            break
        values = ((name, solution[index]) for index, name in enumerate(names))
        binding = json.dumps({name: json_term(value) for name, value in values if value is not None}).encode("ascii")
        size -= len(binding)
        if size < 0:
            truncated = "bytes"
            break
        bindings.append(binding)
    head = json.dumps({"vars": names}).encode("ascii")
    body = b'{"head":' + head + b',"results":{"bindings":[' + b",".join(bindings) + b"]}}"
    return {"kind": "solutions", "truncated": truncated}, body


def _triples(results: QueryTriples, rows: int, size: int) -> tuple[dict[str, Any], bytes]:
    lines: list[bytes] = []
    truncated = None
    for triple in results:
        if len(lines) == rows:
            truncated = "rows"
            break
        line = f"{triple} .\n".encode()
        size -= len(line)
        if size < 0:
            truncated = "bytes"
            break
        lines.append(line)
    return {"kind": "triples", "truncated": truncated}, b"".join(lines)


def json_term(term: Any) -> dict[str, Any]:
    """A term as SPARQL 1.1 Results JSON writes it (a triple term as SPARQL 1.2 does)."""
    from pyoxigraph import BlankNode, Literal, NamedNode

    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        found = {"type": "literal", "value": term.value}
        if term.language:
            found["xml:lang"] = term.language
            if term.direction:
                found["its:dir"] = str(term.direction)
        elif term.datatype.value != "http://www.w3.org/2001/XMLSchema#string":
            found["datatype"] = term.datatype.value
        return found
    parts = zip(("subject", "predicate", "object"), term, strict=True)
    return {"type": "triple", "value": {part: json_term(value) for part, value in parts}}


if __name__ == "__main__":
    main()
