"""Names: readable ids of documents, and file names as they may be shown."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

LONGEST_SLUG: Final = 80


def slug(name: str) -> str:
    """A name as lower-case ASCII words joined by hyphens, at most 80 characters, never empty.

    >>> slug("000_cn-miit-aii-founding-conference")
    '000-cn-miit-aii-founding-conference'
    >>> slug("Discours de Genève (2)")
    'discours-de-geneve-2'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not words:
        return f"text-{_digest(name)[:6]}"
    if len(words) > LONGEST_SLUG:
        return f"{words[: LONGEST_SLUG - 7].rstrip('-')}-{_digest(name)[:6]}"
    return words


def ids(sources: Sequence[str]) -> dict[str, str]:
    """A unique id for each of the distinct sources: the slug of its stem, with a hash where slugs clash."""
    slugs = {source: slug(_words(source)) for source in sorted(sources)}
    often = Counter(slugs.values())
    named = {source: words for source, words in slugs.items() if often[words] == 1}
    taken = set(named.values())
    for source, words in slugs.items():
        if source not in named:
            named[source] = _suffixed(words, source, taken)
    return named


def unique(words: str, source: str, taken: set[str]) -> str:
    """An id that is not taken yet, and now is: the words, with a hash of the source where they are."""
    if words in taken:
        return _suffixed(words, source, taken)
    taken.add(words)
    return words


def _suffixed(words: str, source: str, taken: set[str]) -> str:
    digest = _digest(source)
    found = next(id_ for n in range(6, 65) if (id_ := f"{words}-{digest[:n]}") not in taken)
    taken.add(found)
    return found


def shown(name: str | Path) -> str:
    """A file's name as printable text on one line, whatever bytes it is made of."""
    try:
        text = os.fsencode(name).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # half a character, from JSON, say: no file is called so
        text = os.fspath(name).encode("utf-8", "backslashreplace").decode()
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", lambda c: repr(c[0])[1:-1], text)


def _words(source: str) -> str:
    """What tells a source from others to a reader: a file's stem; of an address, host, last part of the path, query."""
    if "://" not in source:
        return PurePosixPath(source).stem
    parts = urlsplit(source)
    host = (parts.hostname or "").removeprefix("www.")
    return " ".join(filter(None, (host, PurePosixPath(unquote(parts.path)).stem, unquote(parts.query))))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
