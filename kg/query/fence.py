"""Answer SPARQL that somebody else wrote, in a child process that can do nothing but answer it.

The engine has no time limit of its own, ends the process on deeply nested queries, and fetches addresses that a query
names; so a foreign query never runs in this process. `kg.query.fenced` is the child: it reads a snapshot of the
graph, then gives up files and sockets, and only then looks at the query. Whatever becomes of the child, the caller
gets Results or a KgError of one line.
"""

from __future__ import annotations

import json
import math
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.iri import BASE
from kg.graph.terms import NAMESPACES
from kg.query.prefixes import prefixes
from kg.query.results import Results
from kg.query.table import line

if TYPE_CHECKING:
    from pyoxigraph import Store

LONGEST: Final = 1_000_000
"""Characters of a query."""
MEMORY: Final = 1024**3
"""Bytes that a query may take, on top of the graph."""
SIZE: Final = 64 * 1024**2
"""Bytes of answer."""
GRACE: Final = 30.0
"""Seconds that starting and reading the graph may take; the query's own clock starts after."""

_CHILD: Final = Path(__file__).with_name("fenced.py")
_ADDRESS: Final = "The query asks for an address or a file (SERVICE). Queries reach neither: leave it out"
_FORMS: Final = "Only SELECT, ASK, CONSTRUCT and DESCRIBE are answered"


def fenced(store: Store, sparql: str, *, base: str = BASE, seconds: float, rows: int) -> Results:
    """Answer a read-only SPARQL 1.1 query over the store's default graph, or what it names by FROM and GRAPH.

    The prefixes of the profile need no declaration; `id:` stands for `base`. Past `rows` rows, or 64 MB, the answer
    is cut, and says so (`Results.notice`). Raises KgError if the query is no query, asks for what it may not have
    (SERVICE), takes longer than `seconds`, or needs more than 1 GB.
    """
    if not 0 < seconds <= 86_400 or not math.isfinite(seconds):
        raise KgError(f"A time limit of {seconds} seconds makes no sense. Give a number above 0 and up to 86400")
    if rows < 1:
        raise KgError(f"A limit of {rows} rows makes no sense. Give a whole number of 1 or more")
    with _snapshot(store) as (path, quads):
        request = {
            "store": path, "query": _checked(sparql), "prefixes": prefixes(base),
            "seconds": seconds, "memory": MEMORY, "rows": rows, "bytes": SIZE,
        }  # fmt: skip
        code, out, err = _child(json.dumps(request).encode("ascii") + b"\n" + quads, seconds + GRACE)
    head, _, body = out.partition(b"\n")
    if code != 0 or not head:
        raise KgError(_end(code, err, seconds))
    return _results(json.loads(head), body, base)


def _checked(sparql: str) -> str:
    if len(sparql) > LONGEST:
        raise KgError(f"The query has {len(sparql):,} characters. The longest that is answered has {LONGEST:,}")
    try:
        sparql.encode("utf-8")
    except UnicodeEncodeError as error:
        raise KgError(
            f"The query is not Unicode text at character {error.start + 1}. Write it again in UTF-8"
        ) from None
    if not sparql.strip():
        raise KgError("The query is empty. Try: SELECT ?name WHERE { ?person a schema:Person ; rdfs:label ?name }")
    return sparql


@contextmanager
def _snapshot(store: Store) -> Iterator[tuple[str | None, bytes]]:
    """The graph as the child can have it: a path to a copy on disk, or (a graph in memory) its N-Quads."""
    with tempfile.TemporaryDirectory(prefix="kg-query-", ignore_cleanup_errors=True) as folder:
        path = str(Path(folder, "snapshot"))
        try:
            store.backup(path)
        except RuntimeError:  # "It is not possible to backup an in-memory database"
            yield None, store.dump(format=ox.RdfFormat.N_QUADS) or b""
        else:
            yield path, b""


def _child(data: bytes, seconds: float) -> tuple[int, bytes, str]:
    """Run the child on its input: its exit code (negative: the signal), its answer, its last words."""
    libraries = str(Path(ox.__file__).parents[1])
    command = [sys.executable, "-I", "-S", "-B", str(_CHILD), libraries]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={}, cwd="/",
        start_new_session=True,
    ) as child:  # fmt: skip
        try:
            out, err = child.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired:
            return -signal.SIGALRM, b"", ""
        finally:
            child.kill()
    return child.returncode, out, err.decode("utf-8", "replace")


def _end(code: int, err: str, seconds: float) -> str:
    """What the user is told of a child that ended without an answer."""
    if code in (-signal.SIGALRM, -signal.SIGXCPU):
        return (
            f"The query took longer than its limit of {seconds:g} s and was stopped. "
            "Narrow it (join its patterns by shared variables, add LIMIT), or allow more time"
        )
    if code in (-signal.SIGSEGV, -signal.SIGBUS):
        return "The query is nested too deeply for the query engine. Write it with fewer brackets inside one another"
    if "oxhttp" in err:  # it gave up before it came to the address, for want of the files that it needs for https
        return _ADDRESS
    if code in (-signal.SIGABRT, -signal.SIGKILL) or "MemoryError" in err:
        return f"The query needed more than {MEMORY // 1024**2:,} MB of memory. Narrow it, or add LIMIT"
    last = err.strip().splitlines()[-1:] or [f"exit code {code}"]
    return f"The query engine failed on this query ({line(last[0])}). Write the query in another way"


def _results(head: dict[str, Any], body: bytes, base: str) -> Results:
    message = line(head.get("message", ""))
    match head.get("error"):
        case "syntax":
            place, _, rest = message.removeprefix("error at ").partition(": ")
            if "Prefix not found" in rest:
                names = ", ".join(f"{name}:" for name in sorted(NAMESPACES))
                rest = f"it names a prefix there that stands for nothing. Known are {names}"
            raise KgError(f"The query does not parse at line {place.replace(':', ', column ')}: {_cut(rest)}. {_FORMS}")
        case "memory":
            raise KgError(_end(-signal.SIGABRT, "", 0))
        case "refused" if "os error 24" in message:  # no file can be opened, and no socket
            raise KgError(_ADDRESS)
        case "refused":
            raise KgError(f"The query could not be answered: {_cut(message)}. Queries reach no network and no files")
    cut = head["truncated"]
    if head["kind"] == "triples":
        triples = ox.parse(body, ox.RdfFormat.N_TRIPLES)
        return Results.of_triples((quad.triple for quad in triples), cut=cut, base=base)
    parsed = ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
    if isinstance(parsed, ox.QueryBoolean):
        return Results.of_boolean(bool(parsed))
    return Results.of_solutions(parsed, cut=cut, base=base)


def _cut(message: str, longest: int = 200) -> str:
    return message if len(message) <= longest else message[:longest].rstrip(", ") + " ..."
