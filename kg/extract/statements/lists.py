"""Items of a list that complete the sentence before: "The leaders committed to:", "We must be ready. To stand up"."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.statements.grammar import SUBJECTS, Reading, child, modal

BULLET: Final = re.compile(r"\s*(?:[-–—•*·▪◦●\uf0b7]|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])\s")
DASH: Final = re.compile(r"\s*[-–—•*·▪◦●\uf0b7]\s")
OPENERS: Final = frozenset({"and", "or", "but", "also", "then"})


def marks(reading: Reading) -> bool:
    """Whether the sentence is nothing but the mark of an item ("a.", "(ii)"), cut off from it."""
    return BULLET.fullmatch(reading.text.rstrip() + " ") is not None


def continues(reading: Reading, opened: bool, marked: bool = False, bare: bool = False) -> bool:
    """Whether the sentence is no sentence but an infinitive, or an item of the list `opened` by a colon, that completes
    the one before; `marked` when the mark of the item stands before it, `bare` when the lead-in broke off at its modal,
    so that what has no subject completes it without any mark."""
    bullet = BULLET.match(reading.text)
    begin = reading.sentence.tokens.start_char + (bullet.end() if bullet else 0)
    lead = (
        word
        for word in reading.words
        if word.idx >= begin and not word.is_punct and not word.is_space and word.lower_ not in OPENERS
    )
    first, second = next(lead, None), next(lead, None)
    if first is None or second is None:
        return False
    if first.tag_ == "TO" and second.tag_ == "VB":
        root = reading.sentence.tokens.root
        return child(root, *SUBJECTS) is None and modal(root) is None
    root = reading.sentence.tokens.root
    who = child(root, *SUBJECTS)
    # the parse takes some marks for subjects, "• | cut the tax", and some objects: "stay | indoors"
    alone = who is None or who.idx < begin or (first == root and root.tag_ == "VB")
    if bare and opened and first == root and alone:
        return root.tag_ in {"VB", "VBP"} or child(root, "dobj") is not None
    return opened and (bool(bullet) or marked) and alone
