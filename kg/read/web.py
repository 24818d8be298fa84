"""Fetch what stands at an address on the web: the only thing in kg that goes online, and only where it is asked to.

urllib3 speaks HTTP. The redirects are followed here, so that each may be looked at before anything is sent to it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from http.client import HTTPException
from ipaddress import IPv6Address, ip_address
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urljoin, urlsplit

from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool, exceptions
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import Timeout, parse_url

from kg.errors import KgError
from kg.model import Origin, Told
from kg.read.addresses import address as checked
from kg.read.content import Content, Raw
from kg.read.fence import Fence
from kg.read.files import LARGEST_FILE
from kg.read.formats import READ, by_type
from kg.read.names import shown
from kg.read.text import declared

if TYPE_CHECKING:
    from ssl import SSLContext

SECONDS: Final = 60.0
"""The longest that one address may take in all, by the clock."""
SILENCE: Final = 20.0
"""Seconds for which a server may keep quiet."""
MOST_REDIRECTS: Final = 5

_REDIRECTS: Final = (301, 302, 303, 307, 308)
_CODINGS: Final = ("", "identity", "gzip", "x-gzip", "deflate")
_SAVE: Final = "open it in a browser, save it, and give the file"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent: the bytes, their media type and encoding as it names them (or empty), where they came from.

    `address` is the last one, after all redirects.
    """

    data: bytes
    type: str
    charset: str
    address: str


def content(address: str, encoding: str | None, fence: Fence) -> Content:
    """What the document at an address holds; `encoding` wins over what the server names. Raises KgError."""
    name = shown(address)
    got = fetch(address)
    format = by_type(got.type, unquote(urlsplit(got.address).path), got.data)
    if format is None:
        raise KgError(
            f"{name}: what is there is {shown(got.type[:60])}, no document that kg fetches ({', '.join(READ)}); "
            "download a table or an archive, and give the file, or save the text as .txt"
        )
    if not format.fits(got.data):
        raise KgError(f"{name}: not {format.name} by its first bytes, as the server says; {_SAVE}")
    if encoding is None and got.charset and format.has_charset:
        encoding = declared(Raw(name, got.data), got.charset)
    found = format.content(Raw(name, got.data, encoding), fence)
    return Content(found.text, found.parts, (Told("url", got.address, Origin.FETCHED), *found.told))


def fetch(address: str) -> Fetched:
    """The answer to a GET of an http(s) address, at most LARGEST_FILE bytes, within SECONDS. Raises KgError."""
    # In a thread of its own: a server that sends a byte now and then, or a name that is looked up without end, would
    # not be ended by any time-out of a socket.
    answers: SimpleQueue[Fetched | BaseException] = SimpleQueue()
    end = time.monotonic() + SECONDS

    def work() -> None:
        try:
            answers.put(_followed(address, end))
        except BaseException as error:
            answers.put(error)

    threading.Thread(target=work, daemon=True).start()
    try:
        found = answers.get(timeout=SECONDS)
    except Empty:
        raise _late(address) from None
    if isinstance(found, BaseException):
        raise found
    return found


def _followed(address: str, end: float) -> Fetched:
    route = _Route()
    here = address
    for _ in range(MOST_REDIRECTS + 1):
        with _answer(here, route, address) as response:
            target = response.headers.get("Location")
            if response.status in _REDIRECTS and target:
                here = _next(here, target, address)
                continue
            if response.status != HTTPStatus.OK:
                raise _refused(address, response.status)
            kind, charset = _typed(response.headers.get("Content-Type", ""))
            return Fetched(_body(response, address, end), kind, charset, here)
    raise KgError(f"{shown(address)}: it leads from one address to the next more than {MOST_REDIRECTS} times; {_SAVE}")


class _Route:
    """The machines that one fetch has met: whoever starts outside must not be led to a machine inside.

    A private address (of this machine, the local network, a cloud's own services) may be given by the user: what is in
    an intranet is worth reading, too. What a page elsewhere leads to is not the user's choice.
    """

    outside = False

    def meet(self, host: str) -> None:
        """Raise _Inside for a private address where a public one was met before."""
        here = ip_address(host.partition("%")[0])
        if isinstance(here, IPv6Address) and here.ipv4_mapped:
            here = here.ipv4_mapped
        if here.is_global:
            self.outside = True
        elif self.outside:
            raise _Inside


class _Inside(Exception):
    """A redirect leads from a public address to a private one."""


class _Http(HTTPConnection):
    def __init__(self, *given: Any, route: _Route, **named: Any) -> None:
        super().__init__(*given, **named)
        self._route = route

    def connect(self) -> None:
        super().connect()
        _look(self, self._route)


class _Https(HTTPSConnection):
    def __init__(self, *given: Any, route: _Route, **named: Any) -> None:
        super().__init__(*given, **named)
        self._route = route

    def connect(self) -> None:
        super().connect()
        _look(self, self._route)


def _look(connection: HTTPConnection, route: _Route) -> None:
    """Look at the machine that is connected to, before a request is sent: what its name led to when it was looked up
    before may have changed."""
    try:
        route.meet(connection.sock.getpeername()[0])
    except _Inside:
        connection.close()
        raise


@contextmanager
def _answer(here: str, route: _Route, address: str) -> Iterator[BaseHTTPResponse]:
    """The answer of one server, its body not yet read; what goes wrong with it, as a KgError about the address."""
    name, url = shown(address), parse_url(here)
    timeout = Timeout(connect=SILENCE, read=SILENCE)
    pool: HTTPConnectionPool
    if url.scheme == "https":
        pool = HTTPSConnectionPool(url.hostname or "", url.port, timeout=timeout, ssl_context=_trust(), route=route)
        pool.ConnectionCls = _Https
    else:
        pool = HTTPConnectionPool(url.hostname or "", url.port, timeout=timeout, route=route)
        pool.ConnectionCls = _Http
    headers = {"User-Agent": "speech-kg", "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}
    try:
        response = pool.urlopen(
            "GET", url.request_uri, headers=headers, redirect=False, retries=False, preload_content=False
        )
        try:
            yield response
        finally:
            response.close()
    except _Inside:
        raise KgError(f"{name}: it leads from the web to a machine inside your network; {_SAVE}") from None
    except exceptions.SSLError:
        raise KgError(f"{name}: the server's certificate cannot be trusted; check the address, or {_SAVE}") from None
    except exceptions.NameResolutionError:
        raise KgError(f"{name}: no server of this name was found; check the address and your connection") from None
    except exceptions.NewConnectionError:
        raise KgError(f"{name}: the server cannot be reached; check the address and your connection") from None
    except exceptions.TimeoutError:
        raise KgError(
            f"{name}: the server did not answer for {SILENCE:g} seconds; try again later, or {_SAVE}"
        ) from None
    except (exceptions.HTTPError, HTTPException, OSError, ValueError):
        raise KgError(
            f"{name}: the server broke off, or what it sent is damaged; try again later, or {_SAVE}"
        ) from None
    finally:
        pool.close()


def _trust() -> SSLContext:
    """Whom to trust: whom the system does, or certifi's list where it has none of its own."""
    import ssl

    import certifi

    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        context.load_verify_locations(certifi.where())
    return context


def _next(here: str, target: str, address: str) -> str:
    """Where a redirect leads to. Raises KgError for another scheme than http and https, and from https to http."""
    name = shown(address)
    try:
        found = checked(urljoin(here, target))
    except (KgError, ValueError):
        raise KgError(f"{name}: it leads on to what is no http or https address; {_SAVE}") from None
    if here.startswith("https:") and not found.startswith("https:"):
        raise KgError(f"{name}: it leads from https to http, where anybody may change what is read; {_SAVE}")
    return found


def _refused(address: str, status: int) -> KgError:
    try:
        words = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        words = str(status)
    todo = "try again later" if status in (429, 503) or status >= 500 else "check the address"
    return KgError(f"{shown(address)}: the server answers {words}; {todo}, or {_SAVE}")


def _late(address: str) -> KgError:
    return KgError(f"{shown(address)}: it took longer than {SECONDS:g} seconds to fetch; try again later, or {_SAVE}")


def _typed(header: str) -> tuple[str, str]:
    """Media type and charset of a Content-Type header, both in lower case and empty where they are not named."""
    message = Message()
    message["Content-Type"] = header
    kind = header.partition(";")[0].strip().lower()
    return kind if kind.count("/") == 1 else "", (message.get_content_charset("") or "").strip()


def _body(response: BaseHTTPResponse, address: str, end: float) -> bytes:
    """The body, unpacked. Raises KgError where it is too large, empty, packed in an unknown way, or takes too long."""
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in _CODINGS:
        raise KgError(f"{shown(address)}: it comes packed in a way that kg does not read; {_SAVE}")
    length = response.headers.get("Content-Length", "")
    large = length.isdecimal() and int(length) > LARGEST_FILE
    data = bytearray()
    for piece in () if large else response.stream(65536, decode_content=True):
        data += piece
        if time.monotonic() > end:
            raise _late(address)
        if large := len(data) > LARGEST_FILE:
            break
    if large:
        raise KgError(
            f"{shown(address)}: what is there is larger than {LARGEST_FILE // 1_000_000} MB, the limit for one document"
        )
    if not data:
        raise KgError(f"{shown(address)}: the server sends nothing; check the address, or {_SAVE}")
    return bytes(data)
