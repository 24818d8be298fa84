"""Plain text and Markdown: the exact decoded text, or a refusal."""

from __future__ import annotations

import codecs
import re
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
_SEVEN_BITS: Final = re.compile(
    rb"\x1b[$(][@ABJ()]|~\{[!-w][!-~]|\+(?=[A-Za-z0-9+/]*[A-Z])(?:A[A-Q]|I[ABC]|B[A-Z]|[C-Z][A-Za-z0-9])[A-Za-z0-9+/]+-"
)
"""What shows an encoding of seven bits: the escapes of ISO-2022 and HZ, and runs of UTF-7, none of which words hold."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def content(raw: Raw) -> Content:
    """The text of the file."""
    return Content(decoded(raw))


def decoded(raw: Raw) -> str:
    """The bytes as text: by their byte order mark, by the encoding that was named, else as strict UTF-8."""
    data, encoding = raw.data, raw.encoding
    marked = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    if not marked and (data.startswith(_SIGNATURES) or (encoding is None and b"\0" in data)):
        raise KgError(f"{raw.shown}: the file is binary, not text; convert it to plain text first")
    if not marked and encoding is None and (seven := _SEVEN_BITS.search(data)):
        raise KgError(
            f"{raw.shown}: ASCII that stands for other letters (as in UTF-7 or ISO-2022) at byte {seven.start()}; "
            "name its encoding, for example --encoding utf-7 or iso-2022-jp"
        )
    name = marked or encoding or "utf-8"
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
