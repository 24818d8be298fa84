"""Numbers with what they count, as people read them."""

from __future__ import annotations


def counted(number: int, noun: str, nouns: str = "") -> str:
    """ "1 document", "1,204 documents"; `nouns` is the plural where it is not the noun with an s."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"
