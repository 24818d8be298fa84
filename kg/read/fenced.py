"""The child process of `kg.read.fence`: reads files that it is sent, with nothing else that it could do.

It writes no file, opens no socket and starts no program. The kernel's alarm, not Python's, ends it in time: a parser in
C never returns to Python while it works. What it answers is one line of JSON a file.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import Any, BinaryIO, Final

from kg.errors import KgError
from kg.read.content import Raw

_FORBIDDEN: Final = ("socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec",
                     "os.posix_spawn", "os.fork", "os.remove", "os.rename", "os.mkdir", "os.rmdir")  # fmt: skip


def main() -> None:
    # What libraries print must not get into the answers.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    locked = False
    while line := sys.stdin.buffer.readline(1_000_000):
        request = json.loads(line)
        data = sys.stdin.buffer.read(request["bytes"])
        if not locked:
            _lock(request["memory"])
            locked = True
        signal.setitimer(signal.ITIMER_REAL, request["seconds"])
        answer = _answer(request, data)
        signal.setitimer(signal.ITIMER_REAL, 0)
        _say(out, answer)


def _answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    from kg.read.formats import by_name

    shown = request["shown"]
    try:
        found = by_name(request["format"]).parsed(Raw(shown, data, request["encoding"]))
        return {
            "text": found.text,
            "parts": [(part.span.begin, part.span.end, part.place) for part in found.parts],
            "told": [(told.name, told.value, told.origin) for told in found.told],
        }
    except KgError as error:
        return {"error": str(error)}
    except MemoryError:
        os._exit(3)
    except Exception:
        # A parser's own errors come in all classes; whatever it is, the file is not as its format wants it.
        return {"error": f"{shown}: the file is damaged, or not what its name says; open it and save it again"}


def _say(out: BinaryIO, answer: dict[str, Any]) -> None:
    out.write(json.dumps(answer).encode("ascii") + b"\n")
    out.flush()


def _lock(memory: int) -> None:
    import resource

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    sys.addaudithook(_audit)


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(event)
