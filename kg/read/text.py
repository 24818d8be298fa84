"""Plain text and Markdown: the exact decoded text, or a refusal."""

from __future__ import annotations

import binascii
import codecs
import re
import unicodedata
from typing import Final

from kg.errors import KgError
from kg.read.content import Content, Raw
from kg.read.names import shown

LONGEST_LINE: Final = 1_000_000
"""Characters."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES: Final = (b"%PDF-", b"PK\x03\x04", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf")
_SEVEN_BITS: Final = re.compile(rb"\x1b[$(][@ABJ()]|~\{[!-w][!-~]")
"""The escapes of ISO-2022 and HZ, which no words hold."""
_UTF_7: Final = re.compile(rb"\+([A-Za-z0-9+/]{3,})(-?)")
_PYTHONS: Final = ("idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape", "mbcs", "oem")
"""Encodings of Python's own that no page is written in."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def content(raw: Raw) -> Content:
    """The text of the file."""
    return Content(decoded(raw))


def decoded(raw: Raw) -> str:
    """The bytes as text: by their byte order mark, by the encoding that was named, else as strict UTF-8.

    What is UTF-8 and more than ASCII is that, whatever was named for its folder: words in another encoding are not.
    """
    data, encoding = raw.data, raw.encoding
    marked = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    if not marked and (data.startswith(_SIGNATURES) or (encoding is None and b"\0" in data)):
        raise KgError(f"{raw.shown}: the file is binary, not text; convert it to plain text first")
    if not marked and encoding is None and (place := _seven_bits(data)) is not None:
        raise KgError(
            f"{raw.shown}: ASCII that stands for other letters (as in UTF-7 or ISO-2022) at byte {place}; "
            "name its encoding, for example --encoding utf-7 or iso-2022-jp"
        )
    certain = b"\0" not in data and _is_utf8(data)
    name = marked or (None if certain else encoding) or "utf-8"
    try:
        text = data.decode(name)
        text.encode()
    except UnicodeDecodeError as error:
        hint = "try another --encoding" if encoding else "name its encoding, for example --encoding windows-1252"
        title = {"utf-8-sig": "UTF-8"}.get(name, name.upper())
        raise KgError(f"{raw.shown}: not {title} at byte {error.start} (0x{data[error.start]:02x}); {hint}") from None
    except UnicodeError:
        raise KgError(f"{raw.shown}: cannot be read as {name}; try another --encoding") from None
    return text.removeprefix("\ufeff")


def _is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 and more than ASCII."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not data.isascii()


def declared(raw: Raw, name: str) -> str | None:
    """The encoding to read with where a page or a server names one; None for UTF-8 where the bytes are just that.

    Raises KgError for the name of no encoding.
    """
    name = name.lower()
    seven_bits = "2022" in name or "7" in name or "hz" in name
    if _is_utf8(raw.data) or (raw.data.isascii() and not seven_bits):
        return None
    # Browsers read these names as Windows' code page, and so does everybody who writes them.
    name = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252"}.get(name, name)
    try:
        known = codecs.lookup(name).name.replace("-", "_") not in _PYTHONS
        check_encoding(name)
    except (LookupError, ValueError, KgError):
        known = False
    if not known:
        raise KgError(
            f"{raw.shown}: it names an encoding that is not known ({shown(name[:40])}); name it with --encoding"
        )
    return name


def _seven_bits(data: bytes) -> int | None:
    """The byte where ASCII shows that it stands for other letters, if it does."""
    if escape := _SEVEN_BITS.search(data):
        return escape.start()
    runs = [run for run in _UTF_7.finditer(data[:200_000]) if _is_utf_7(run[1])]
    # "Google+Facebook" may look like one by chance: a run that is ended as it should be, or several, hardly do.
    ended = [run for run in runs if run[2]]
    found = ended or (runs if len(runs) >= 3 else [])
    return found[0].start() if found else None


def _is_utf_7(run: bytes) -> bool:
    """Whether letters and digits are the base64 of letters in UTF-16."""
    if not any(65 <= byte <= 90 for byte in run):
        return False
    try:
        text = binascii.a2b_base64(run + b"=" * (-len(run) % 4))
        words = text[: len(text) // 2 * 2].decode("utf-16-be")
    except (binascii.Error, UnicodeDecodeError):
        return False
    return bool(words) and all(ord(c) > 127 and unicodedata.category(c)[0] in "LMP" for c in words)


def check_words(text: str, name: str) -> None:
    """Raise KgError for a text that is none: no words, control characters, a line without end."""
    if not any(map(str.isalnum, text)):
        raise KgError(f"{name}: the file holds no words, only white space or signs; leave it out, or fetch it again")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise KgError(
            f"{name}: half a character (a lone surrogate) at character {error.start}; save the file again in UTF-8"
        ) from None
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls * 1000 > len(text):
        raise KgError(f"{name}: the file is binary, not text; convert it to plain text first")
    longest = max(map(len, text.splitlines()))
    if longest > LONGEST_LINE:
        raise KgError(
            f"{name}: a line of {longest:,} characters is too long to be language (the limit is {LONGEST_LINE:,}); "
            "break the text into paragraphs"
        )


def check_encoding(encoding: str) -> None:
    """Raise KgError for the name of no encoding."""
    try:
        b"a".decode(encoding)
    except UnicodeError:
        return
    except (LookupError, ValueError):
        raise KgError(f"--encoding {shown(encoding)}: no such encoding; try windows-1252, latin-1 or utf-16") from None
