"""A disk that is full: a line that says what to do, nothing lost that was told as built, and on it goes with room."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.__main__ import main
from kg.count import counted
from tests.handmade import ROOT

TEXTS = 6


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """As many documents, the seed under different titles."""
    (seed,) = (ROOT / "seeds").glob("*.txt")
    for number in range(TEXTS):
        (tmp_path / "texts").mkdir(exist_ok=True)
        (tmp_path / "texts" / f"{number:02}.txt").write_text(f"Speech {number}\n\n{seed.read_text('utf-8')}", "utf-8")
    return tmp_path / "texts"


def limited(size: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `kg` where no file may grow beyond so many bytes: its logs meet the limit as they would meet a full disk."""
    program = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, resource.RLIM_INFINITY)); "
        "from kg.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="this system has no limit of file sizes")
@pytest.mark.parametrize("size", [100_000, 1_500_000])
def test_a_full_disk_is_one_line_and_the_build_goes_on_when_there_is_room(
    size: int, texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = texts.parent / "out"
    ran = limited(size, "build", str(texts), "-o", str(out))
    assert ran.returncode == 2, ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert ran.stderr.startswith(f"kg: {out} cannot be written (File too large): make room")
    assert signal.getsignal(signal.SIGXFSZ) == signal.SIG_IGN  # Python has the system tell, not kill
    if size > 1_000_000:
        with kg.open(out) as graph:
            kept = {document.id: document.quads for document in graph.documents()}
            assert graph.verify().faults == ()
        assert 0 < len(kept) < TEXTS
        assert not list(out.glob("*/.*"))
    assert main(["build", str(texts), "-o", str(out)]) == 0
    told = capsys.readouterr().out
    with kg.open(out) as graph:
        assert len(graph.documents()) == TEXTS
        assert graph.verify().faults == ()
    if size > 1_000_000:
        assert f"{counted(len(kept), 'document')} not changed" in told


def test_a_full_disk_while_a_document_is_removed(texts: Path) -> None:
    out = texts.parent / "out"
    with kg.build([texts / "00.txt", texts / "01.txt"], out) as graph:
        before = [document.id for document in graph.documents()]
    ran = limited(1_000, "remove", str(out), "00")
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 1), ran.stderr
    assert "make room" in ran.stderr
    with kg.open(out) as graph:
        assert [document.id for document in graph.documents()] == before
        assert graph.verify().faults == ()
    assert main(["remove", str(out), "00"]) == 0
