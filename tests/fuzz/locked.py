"""A child that answers many queries behind the lock of `kg.query.fenced`, which in kg answers one.

Started as that is, with the folder that holds pyoxigraph. Standard input: a line of JSON (`quads`, prefixes, `child`:
the path of `fenced.py`), the N-Quads, then a line of JSON a query. Standard output, for each: a line of JSON (head,
size of the body, how many quads the store has) and the body.
"""

from __future__ import annotations

import importlib.util
import io
import json
import signal
import sys

SECONDS = 2


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    request = json.loads(sys.stdin.buffer.readline())
    spec = importlib.util.spec_from_file_location("fenced", request["child"])
    assert spec and spec.loader
    fenced = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fenced)
    import pyoxigraph

    store = pyoxigraph.Store()
    store.bulk_load(input=io.BytesIO(sys.stdin.buffer.read(request["size"])), format=pyoxigraph.RdfFormat.N_QUADS)
    bool(store.query("ASK { ?s ?p ?o }"))
    fenced._lock(86_400, request["memory"])
    while line := sys.stdin.buffer.readline():
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        head, body = fenced.answered(store, {**request, "query": json.loads(line)})
        signal.setitimer(signal.ITIMER_REAL, 0)
        answer = json.dumps({"head": head, "size": len(body), "quads": len(store)})
        sys.stdout.buffer.write(answer.encode("ascii") + b"\n" + body)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
