"""E-mail: the plain part of the message, else its web page; subject and day are told, attachments are not read."""

from __future__ import annotations

import email
from email import policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from kg.errors import KgError
from kg.model import Origin
from kg.read import html
from kg.read.content import Content, Raw, Writer
from kg.read.text import decoded


def content(raw: Raw) -> Content:
    message = email.message_from_bytes(raw.data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    if not any(message.get(name) for name in ("From", "Date", "Subject", "To")):
        raise KgError(f"{raw.shown}: not an e-mail (no From, Date or Subject at its head); name it by what it is")
    body = message.get_body(("plain", "html"))
    data = body.get_payload(decode=True) if body is not None else None
    if body is None or not isinstance(data, bytes) or not data.strip():
        raise KgError(f"{raw.shown}: the message has no text; save its attachment, and give that")
    inner = Raw(raw.shown, data, raw.encoding or body.get_content_charset("utf-8"))
    writer = Writer()
    if body.get_content_subtype() == "html":
        found = html.content(inner)
        writer.told += found.told
    else:
        try:
            found = Content(decoded(inner).replace("\r\n", "\n"))
        except LookupError:
            raise KgError(f"{raw.shown}: it names an encoding that is not known; try another --encoding") from None
    _tell(writer, message)
    return Content(found.text, found.parts, tuple(writer.told))


def _tell(writer: Writer, message: EmailMessage) -> None:
    writer.tell("title", str(message.get("Subject") or ""), Origin.FILE)
    writer.tell("publisher", parseaddr(str(message.get("From") or ""))[0], Origin.FILE)
    try:
        writer.tell("date", parsedate_to_datetime(str(message.get("Date") or "")).date().isoformat(), Origin.FILE)
    except (ValueError, TypeError, OverflowError):
        return
