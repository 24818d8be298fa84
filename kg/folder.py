"""A graph's folder on disk: who may open it, which documents it holds, their texts, and what a crash left unfinished.

    out/kg.json          the manifest: format, base, ontology, documents with source, SHA-256 and count of quads
    out/journal.jsonl    documents added since the manifest was written
    out/lock             held exclusively by a writer, shared by readers
    out/store/           the embedded Oxigraph store
    out/documents/       the texts, `<document>.txt`
    out/sentences/       where their sentences begin and end, `<document>.json`
    out/things/          what they name, in short, for `kg.join`, `<document>.json`

A document is added in four steps: its files beside the old ones, its line in the journal, the transaction in the store,
the files in place. A kill between any two loses nothing that was acknowledged: the next opening finishes or drops it.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Final, TypeVar

from pyoxigraph import Store

from kg.errors import KgError
from kg.graph.outline import Outline, outline
from kg.model import Document, Span
from kg.write import atomic_write

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]  # not a Unix: `_locked` says so

T = TypeVar("T")
FORMAT: Final = 2
MANIFEST: Final = "kg.json"
KINDS: Final = ("documents", "sentences", "things")
"""The folders of what is kept of each document beside the store."""
_ROOM: Final = "make room (what was told as built is kept)"


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the manifest: `name` is its text file's, without `.txt`; `quads` counts those of its graph.

    `origin` stands for the file that it was read from, empty where that is not known; `built` for what extracted it
    (`kg.stamp`), `told` for what was told about it, and facts less sure than `least` were left out.
    """

    id: str
    name: str
    source: str
    sha256: str
    quads: int
    origin: str = ""
    built: str = ""
    least: float = 0.0
    told: str = ""

    def is_of(self, document: Document, origin: str) -> bool:
        """Whether a document of this id is this one: from the same file, or the same text from where files moved to."""
        if not self.origin or not origin:
            return self.source == document.source
        return self.origin == origin or (self.source, self.sha256) == (document.source, document.sha256)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a folder says of itself: `ontology` is the SHA-256 of the ontology in the store, empty before it is in.

    `union_quads` counts those of the default graph, which merges all others. `joined` stands for what the things of the
    documents were joined from (`kg.join`), empty where they have changed since.
    """

    base: str
    ontology: str
    ontology_quads: int
    union_quads: int
    documents: tuple[Entry, ...]
    joined: str = ""


class Folder:
    """A locked folder of a graph. Made by `create` and `open`; `close` gives the lock back."""

    def __init__(self, path: Path, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self._lock = _locked(path, exclusive=writable or (path / "journal.jsonl").exists())
        self._journal: IO[bytes] | None = None

    @classmethod
    def create(cls, path: Path, base: str) -> Folder:
        """The folder of a graph at `path`, made if nothing is there. Raises KgError if something else is."""
        if path.exists() and not path.is_dir():
            raise KgError(f"{path} is a file: give the name of a folder for the graph")
        if not is_graph(path):
            try:
                if path.exists() and any(path.iterdir()):
                    raise KgError(f"{path} is not empty and holds no graph of kg: give a new or empty folder")
                (path / "documents").mkdir(parents=True, exist_ok=True)
                (path / "lock").touch()
                atomic_write(path / MANIFEST, _dumped(Manifest(base, "", 0, 0, ())))
            except OSError as error:
                advice = "give a folder that you may write to"
                raise KgError(f"{path} cannot be made ({_reason(error)}): {advice}, where there is room") from error
        return cls(path, writable=True)

    @classmethod
    def open(cls, path: Path) -> Folder:
        """The folder of a graph, to read. Raises KgError if there is none."""
        if not path.exists():
            raise KgError(f"{path} does not exist: build a graph first, with `kg build TEXTS -o {path}`")
        if not is_graph(path):
            raise KgError(f"{path} holds no graph of kg: build one first, with `kg build TEXTS -o FOLDER`")
        return cls(path, writable=False)

    @property
    def store(self) -> Path:
        return self.path / "store"

    def opened(self, *, writable: bool = False) -> Store:
        """The store, to read or to write. Raises KgError if it cannot be opened."""
        try:
            return Store(str(self.store)) if writable else Store.read_only(str(self.store))
        except OSError as error:
            if "lock" in str(error).lower():
                raise KgError(f"{self.path} is being written by another process: wait until it is done") from error
            if full := _full(error):
                raise KgError(f"{self.path} cannot be opened ({full}): {_ROOM}, then try again") from error
            raise KgError(
                f"{self.path} has no readable store ({_reason(error)}): build the documents again into a new folder"
            ) from error

    def manifest(self) -> Manifest:
        """Raises KgError if the file is damaged or of another version of kg."""
        return _loaded(self.path / MANIFEST)

    def journal(self) -> list[Entry]:
        """The documents added, or begun to be, since the manifest was written, oldest first; a torn line is none."""
        entries = []
        with suppress(FileNotFoundError):
            for line in (self.path / "journal.jsonl").read_bytes().split(b"\n"):
                with suppress(ValueError, TypeError):
                    entries.append(Entry(**json.loads(line)))
        return entries

    def begin(self, entry: Entry, text: str, sentences: Iterable[Span], outline: Outline) -> None:
        """Note that a document is about to be added, and keep its files beside those that may be there."""
        places = [[span.begin, span.end] for span in sorted(sentences)]
        listed = json.dumps({"sha256": entry.sha256, "sentences": places}, separators=(",", ":"))
        things = json.dumps({"sha256": entry.sha256, **outline.row()}, ensure_ascii=False, separators=(",", ":"))
        contents = (text.encode("utf-8"), listed.encode("ascii") + b"\n", things.encode("utf-8") + b"\n")
        for place in self._places(entry):
            place.parent.mkdir(exist_ok=True)
        for place, content in zip(self._places(entry), contents, strict=True):
            _pending(place, entry).write_bytes(content)
        self.note(entry)

    def note(self, entry: Entry) -> None:
        """Note in the journal that a document is about to be added; one of no quads, that it is about to be removed."""
        if self._journal is None:
            self._journal = (self.path / "journal.jsonl").open("ab")
        self._journal.write(b"\n" + json.dumps(asdict(entry), sort_keys=True).encode("ascii") + b"\n")
        self._journal.flush()

    def finish(self, entry: Entry) -> None:
        """Put the files of an added document in place. What is in place already is left."""
        for place in self._places(entry):
            with suppress(FileNotFoundError):
                _pending(place, entry).replace(place)

    def drop(self, entry: Entry) -> None:
        """Forget the files of a document that was not added."""
        for place in self._places(entry):
            _pending(place, entry).unlink(missing_ok=True)

    def erase(self, entry: Entry) -> None:
        """Remove the files of a document that is in the store no more."""
        for place in self._places(entry):
            place.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove files of documents that were never noted as begun: whoever holds the lock knows that nobody writes."""
        for left in (left for kind in KINDS for left in self.path.glob(f"{kind}/.*.pending")):
            with suppress(OSError):
                left.unlink()

    def text(self, entry: Entry) -> str:
        """Raises KgError if the file is gone or is no UTF-8."""
        place, *_ = self._places(entry)
        try:
            return place.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = "is no UTF-8" if isinstance(error, UnicodeDecodeError) else f"cannot be read ({error.strerror})"
            raise KgError(f"{place} {reason}: build {entry.source} again into {self.path}") from error

    def sentences(self, entry: Entry) -> tuple[Span, ...]:
        """Raises KgError if they are not known, as in a folder of an earlier kg, or are those of another text."""
        _, place, _ = self._places(entry)

        def spans(content: dict[str, Any]) -> tuple[Span, ...]:
            return tuple(Span(int(begin), int(end)) for begin, end in content["sentences"])

        found = self._kept(place, entry, spans, "is no list of sentences")
        if found is None:
            told = f"{self.path} does not say where the sentences of {entry.id} are (an earlier kg built it)"
            raise KgError(f"{told}: build {entry.source} again into {self.path}")
        return found

    def outline(self, entry: Entry) -> Outline | None:
        """What a document names, None where that is not known, as in a folder of an earlier kg. Raises KgError if the
        file is damaged or of another text."""
        *_, place = self._places(entry)
        return self._kept(place, entry, outline, "does not list what a document names")

    def _kept(self, place: Path, entry: Entry, take: Callable[[dict[str, Any]], T], wrong: str) -> T | None:
        """What is taken from a document's file of JSON, None if it is not there. Raises KgError where it is damaged (in
        words, what is `wrong` with it then) or tells of another text."""
        again = f"build {entry.source} again into {self.path}"
        try:
            content = json.loads(place.read_bytes())
            found = take(content)
            told_of = content["sha256"]
        except FileNotFoundError:
            return None
        except OSError as error:
            raise KgError(f"{place} cannot be read ({error.strerror}): {again}") from error
        except (ValueError, KeyError, TypeError) as error:
            raise KgError(f"{place} {wrong}, or is damaged: {again}") from error
        if told_of != entry.sha256:
            raise KgError(f"{place} tells of another text than {entry.name}.txt: {again}")
        return found

    def write(self, manifest: Manifest) -> None:
        """Write the manifest, after which the journal is not needed."""
        atomic_write(self.path / MANIFEST, _dumped(manifest))
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        (self.path / "journal.jsonl").unlink(missing_ok=True)

    def tidy(self) -> None:
        """Have the closed store drop its logs: it does so when it is opened to write."""
        with suppress(OSError):  # somebody still holds it: the next opening drops them
            Store(str(self.store))

    def share(self) -> None:
        """Let other readers in, once what a crash left is put right."""
        fcntl.flock(self._lock, fcntl.LOCK_SH)

    def close(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        self._lock.close()

    def _places(self, entry: Entry) -> tuple[Path, Path, Path]:
        """Where its text, its sentences and its things are."""
        text, sentences, things = (self.path / kind for kind in KINDS)
        return text / f"{entry.name}.txt", sentences / f"{entry.name}.json", things / f"{entry.name}.json"


def is_graph(path: Path) -> bool:
    """Whether a graph's folder is at this path."""
    return (path / MANIFEST).is_file()


def unwritable(path: Path, error: OSError) -> KgError:
    """What a user is told where a graph's folder cannot be written."""
    full = _full(error)
    advice = f"{_ROOM}, then give the command again" if full else "check its rights"
    return KgError(f"{path} cannot be written ({full or _reason(error)}): {advice}")


def _full(error: OSError) -> str:
    """What the system says of a full disk, if that is it: the store has the words within its own."""
    told = f"{error.strerror} {error}"
    return next((name for name in map(os.strerror, (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)) if name in told), "")


def _reason(error: OSError) -> str:
    return error.strerror or next(iter(str(error).splitlines()), type(error).__name__)


def _pending(place: Path, entry: Entry) -> Path:
    return place.with_name(f".{entry.name}.{entry.sha256[:16]}.pending")


def _locked(path: Path, *, exclusive: bool) -> IO[bytes]:
    if fcntl is None:
        raise KgError(f"{path} cannot be locked on this system: use Linux, macOS or WSL, or build in memory (Python)")
    try:
        lock = (path / "lock").open("rb")
    except FileNotFoundError:
        (path / "lock").touch()
        lock = (path / "lock").open("rb")
    try:
        fcntl.flock(lock, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock.close()
        raise KgError(
            f"{path} is in use by another kg, or by a graph that is still open: close that and try again"
        ) from error
    return lock


def _dumped(manifest: Manifest) -> bytes:
    rows = sorted((asdict(entry) for entry in manifest.documents), key=lambda row: str(row["id"]))
    ontology = {"sha256": manifest.ontology, "quads": manifest.ontology_quads}
    content = {"format": FORMAT, "base": manifest.base, "ontology": ontology}
    content |= {"union": {"quads": manifest.union_quads}, "joined": manifest.joined, "documents": rows}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _loaded(path: Path) -> Manifest:
    try:
        content: dict[str, Any] = json.loads(path.read_bytes())
        number = content["format"]
        if number != FORMAT:
            raise KgError(
                f"{path} is of format {number!r}, this kg reads {FORMAT}: build the texts again into a new folder"
            )
        ontology = content["ontology"]
        documents = tuple(Entry(**row) for row in content["documents"])
        union, joined = content["union"]["quads"], content.get("joined", "")
        return Manifest(content["base"], ontology["sha256"], ontology["quads"], union, documents, joined)
    except OSError as error:
        raise KgError(
            f"{path} cannot be read ({error.strerror}): check its rights, or build the graph again"
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise KgError(f"{path} is no manifest of kg, or is damaged: build the graph again into a new folder") from error
