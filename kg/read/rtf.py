"""Rich Text Format, by striprtf: a paragraph a line."""

from __future__ import annotations

import re
from typing import Final

from kg.errors import KgError
from kg.model import Origin
from kg.read.content import Content, Raw, Writer
from kg.read.titles import is_title

_INFO: Final = re.compile(r"\{\\title\s+([^{}\\]{1,300})\}")


def content(raw: Raw) -> Content:
    from striprtf.striprtf import rtf_to_text

    if not raw.data.lstrip().startswith(b"{\\rtf"):
        raise KgError(f"{raw.shown}: not an RTF file by its first bytes; name it by what it is")
    source = raw.data.decode("latin-1")  # RTF is ASCII; what is not is read as the code page that it names
    try:
        text: str = rtf_to_text(source, raw.encoding or "cp1252", "strict")  # type: ignore[no-untyped-call]
    except (UnicodeError, LookupError):
        raise KgError(
            f"{raw.shown}: its bytes are not in the code page that it names; try another --encoding"
        ) from None
    writer = Writer()
    title = _INFO.search(source)
    if title and is_title(title[1]):
        writer.tell("title", title[1], Origin.FILE)
    # Characters beyond the first plane come as two escapes.
    for line in text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass").splitlines():
        writer.paragraph(line)
    return writer.content()
