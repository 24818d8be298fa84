"""Addresses on the web that are given to be read: told from paths, and checked. Nothing here goes online."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, TypeGuard
from urllib.parse import quote, urlsplit, urlunsplit

from kg.errors import KgError
from kg.read.names import shown

LONGEST: Final = 2000
"""Characters."""
PORTS: Final = {"http": 80, "https": 443}
"""The schemes that are fetched, with their usual ports."""
_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_HOST: Final = re.compile(r"[a-z0-9._~-]+|[0-9a-f:.]+")
_KEPT: Final = "!$%&'()*+,/:;=@~"
"""Signs that stand for themselves in a path or query: what is percent-encoded already stays so."""


def is_address(path: str | Path) -> TypeGuard[str]:
    """Whether this is an address (of any scheme) and no path; a Path never is."""
    return isinstance(path, str) and _ADDRESS.match(path) is not None


def address(text: str) -> str:
    """The address as it is fetched and kept: in ASCII, without a fragment. Raises KgError for one that is not read."""
    name = shown(text[:200])
    if len(text) > LONGEST or not text.isprintable() or " " in text:
        raise KgError(f"{name}: too long for an address, or with a space or control character in it; check it")
    try:
        parts = urlsplit(text)
        port, host = parts.port, (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError:
        raise KgError(f"{name}: no address that can be read; check it") from None
    if parts.scheme not in PORTS:
        raise KgError(f"{name}: only http and https addresses are fetched; save what is there as a file, and give that")
    if "@" in parts.netloc:
        raise KgError(
            f"{parts.scheme}://...@{shown(host)}: an address with a name or password in it would be kept in the graph; "
            "save what is there as a file, and give that"
        )
    if not _HOST.fullmatch(host):
        raise KgError(f"{name}: an address without a host that there can be; check it")
    where = f"[{host}]" if ":" in host else host
    where += "" if port in (None, PORTS[parts.scheme]) else f":{port}"
    path, query = quote(parts.path or "/", safe=_KEPT), quote(parts.query, safe=f"{_KEPT}?")
    return urlunsplit((parts.scheme, where, path, query, ""))


def not_asked(text: str) -> KgError:
    """What is said of an address where nobody asked to go online."""
    return KgError(
        f"{shown(text[:200])}: an address on the web, and kg goes online only where it is asked to: add --fetch "
        "(in Python fetch=True), or save what is there as a file"
    )
