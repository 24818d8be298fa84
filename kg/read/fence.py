"""Read what a parser may choke on in a child process with limits of time and memory, without network or files.

One child serves many files: loading the parsers costs more than most files do. One that crashes, hangs or grows is
replaced, and the file that it choked on is refused. `kg.read.fenced` is the child.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from kg.errors import KgError
from kg.model import Origin, Part, Span, Told
from kg.read.content import Content, Raw

SECONDS: Final = 8
"""The longest that one file may take, by the clock."""
MEMORY: Final = 700 * 1024**2
"""Bytes that the child may take in all."""
LONGEST: Final = 64 * 1024**2
"""Bytes of the child's answer."""

_START: Final = "import sys; sys.path[:] = {path!r}; from kg.read.fenced import main; main()"


@dataclass
class Fence:
    """The child, started when it is first needed; a context manager that ends it."""

    _child: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def content(self, format: str, raw: Raw) -> Content:
        """What a file of the named format holds. Raises KgError with the file's name, the reason and what to do."""
        request = {
            "format": format, "shown": raw.shown, "encoding": raw.encoding, "bytes": len(raw.data),
            "seconds": SECONDS, "memory": MEMORY,
        }  # fmt: skip
        child = self._started()
        assert child.stdin and child.stdout
        try:
            child.stdin.write(json.dumps(request).encode("ascii") + b"\n" + raw.data)
            child.stdin.flush()
            answer = child.stdout.readline(LONGEST)
        except OSError:
            answer = b""
        if not answer.endswith(b"\n"):
            raise KgError(f"{raw.shown}: {_reason(self._ended())}; convert it to plain text first, or leave it out")
        return _content(json.loads(answer))

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._child = subprocess.Popen(
                [sys.executable, "-I", "-S", "-B", "-c", _START.format(path=_path())],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env={"PYTHONHASHSEED": "0"}, cwd="/", start_new_session=True,
            )  # fmt: skip
        return self._child

    def _ended(self) -> int:
        """End the child; its exit code (negative: the signal)."""
        child, self._child = self._child, None
        if child is None:
            return 0
        for pipe in (child.stdin, child.stdout):
            if pipe:
                try:
                    pipe.close()
                except OSError:
                    continue
        try:
            return child.wait(2)
        except subprocess.TimeoutExpired:
            child.kill()
            return child.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended()


def _path() -> list[str]:
    """Where modules are found: as here, absolute, and kg's own folder first."""
    own = Path(__file__).resolve().parents[2]
    return [str(path) for path in dict.fromkeys([own, *(Path(folder).absolute() for folder in sys.path if folder)])]


def _reason(code: int) -> str:
    if code in (-signal.SIGALRM, -signal.SIGXCPU):
        return f"it took longer than {SECONDS} seconds to read"
    if code in (-signal.SIGABRT, -signal.SIGKILL, 3):
        return f"it needed more than {MEMORY // 1024**2} MB of memory to read"
    return "the file is damaged: it broke its parser"


def _content(answer: dict[str, object]) -> Content:
    if "error" in answer:
        raise KgError(str(answer["error"]))
    text, parts, told = answer["text"], answer["parts"], answer["told"]
    assert isinstance(text, str) and isinstance(parts, list) and isinstance(told, list)
    return Content(
        text,
        tuple(Part(Span(begin, end), place) for begin, end, place in parts),
        tuple(Told(name, value, Origin(origin)) for name, value, origin in told),
    )
