"""What stands in quotation marks: who is named there is spoken of, and does not speak."""

from __future__ import annotations


def in_quotation(text: str, begin: int, at: int) -> bool:
    """Whether a quotation that opens behind `begin` is still open at a place of the text."""
    before = text[begin:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
