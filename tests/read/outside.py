"""Build hostile files from a folder whose surroundings are listed before and after: nothing is written but OUT.

    python -m tests.read.outside 2000

Working folder, home and folder for temporary files are the sandbox's own. The listing holds every path with its kind,
rights, size, time of change and digest, and the times of folders tell of files that came and went.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.read.hostile import SENTENCE, at_random, by_hand

ROOT = Path(__file__).parents[2]
Listing = dict[str, tuple[object, ...]]


def hostile(number: int) -> dict[str, bytes]:
    """Files that want to be written elsewhere, those made by hand, and as many made at random."""
    climbing = BytesIO()
    with zipfile.ZipFile(climbing, "w") as archive:
        for name in (
            "../../up.txt",
            "../cwd/keep.txt",
            "/tmp/absolute.txt",
            "..\\..\\up.txt",
            "C:\\up.txt",
            "a/../../up.txt",
        ):
            archive.writestr(name, SENTENCE)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "../cwd/keep.txt")
        archive.writestr("good/../good.txt", SENTENCE)
        archive.writestr("good.txt", SENTENCE)
    ids = (
        "../../up",
        "/etc/up",
        "..",
        "a/b",
        "\0",
        "con",
        "~",
        "$(touch up)",
        "`touch up`",
        "x\n/../y",
        "documents/../../up",
    )
    rows = [json.dumps({"id": one, "text": f"{SENTENCE}{n}", "title": f"../{one}"}) for n, one in enumerate(ids)]
    return {
        **by_hand(),
        **at_random(number, seed=4),
        "climbing.zip": climbing.getvalue(),
        "climbing.jsonl": "\n".join(rows).encode(),
        "$(touch up).txt": SENTENCE.encode(),
        "-o up.txt": SENTENCE.encode(),
        "..md": SENTENCE.encode(),
        "%2e%2e%2fup.txt": SENTENCE.encode(),
        "..%c0%af..%c0%afup.txt": SENTENCE.encode(),
        "up\n..txt": SENTENCE.encode(),
    }


def listing(folder: Path) -> Listing:
    """Everything below a folder, links not followed; the folder itself is not in it."""
    found: Listing = {}
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place, name)
            told = path.lstat()
            digest = hashlib.sha256(path.read_bytes()).hexdigest() if stat.S_ISREG(told.st_mode) else ""
            found[str(path.relative_to(folder))] = (told.st_mode, told.st_size, told.st_mtime_ns, told.st_nlink, digest)
    return found


def sandbox(home: Path, files: dict[str, bytes]) -> Path:
    """A folder with the files in `in`, and the other folders that a program might write to."""
    for name in ("in", "cwd", "home", "tmp"):
        (home / name).mkdir()
    for name in ("cwd", "home"):
        (home / name / "keep.txt").write_text("This stays as it is.\n", encoding="utf-8")
    for name, data in files.items():
        (home / "in" / name).write_bytes(data)
    (home / "in" / "link.txt").symlink_to("../cwd/keep.txt")
    (home / "in" / "loop").symlink_to(".")
    return home


def kg(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the sandbox."""
    places = {"HOME": "home", "TMPDIR": "tmp", "XDG_CACHE_HOME": "home", "XDG_CONFIG_HOME": "home"}
    environment = {
        "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1",
        **{name: str(home / place) for name, place in places.items()},
    }  # fmt: skip
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(
        command, cwd=home / "cwd", env=environment, capture_output=True, text=True, errors="replace", check=False
    )


def tried(home: Path, files: dict[str, bytes], jobs: int = 1) -> tuple[Listing, Listing, list[str]]:
    """What lay in the sandbox before and after all files were built and shown, OUT left out; and what was said."""
    sandbox(home, files)
    before = listing(home)
    said = []
    for arguments, code in (
        (("build", "../in", "../in/climbing.jsonl", "-o", "../out", "--jobs", str(jobs)), 2),
        (("verify", "../out"), 0),
        (("status", "../out", "../in"), None),
        (("query", "../out", "documents", "--format", "csv"), 0),
        (("query", "../out", "SELECT * { ?s ?p ?o } LIMIT 5"), 0),
        (("export", "../out", "--format", "trig", "-o", "../out/graph.trig"), 0),
        (("view", "../out", "-o", "../out/graph.html"), 0),
        (("coverage", "../out", "-o", "../out/coverage.html"), 0),
    ):
        ran = kg(home, *arguments)
        assert code is None or ran.returncode == code, (arguments, ran.returncode, ran.stderr[-2_000:])
        assert "Traceback" not in ran.stderr and "a fault of kg" not in ran.stderr, ran.stderr[-2_000:]
        said.append(ran.stderr)
    after = {path: told for path, told in listing(home).items() if path != "out" and not path.startswith("out/")}
    # Temporary files come and go where the system has its place for them, so only the time of that folder may change.
    for found in (before, after):
        found["tmp"] = (found["tmp"][0],)
    return before, after, said


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    begun = time.perf_counter()
    files = hostile(number)
    with TemporaryDirectory() as folder:
        before, after, said = tried(Path(folder), files)
        built = len(list(Path(folder, "out", "documents").iterdir()))
    changed = sorted({path for path in {*before, *after} if before.get(path) != after.get(path)})
    refused = said[0].count("\nkg: ")
    print(f"{len(files)} files, {built} documents, {refused} refusals, {time.perf_counter() - begun:,.0f} s")
    print(f"{len(before)} paths outside OUT, {len(changed)} changed, made or gone: {changed[:10]}")
    return int(bool(changed))


if __name__ == "__main__":
    sys.exit(main())
