"""Operative clauses: numbered paragraphs that begin with what a body does: "3. Urges all parties to"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.annotate import text_of
from kg.extract.statements.grammar import Found, Reading, Rule, aimed, child, complement

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARK: Final = re.compile(
    r"\s*\(?(?:[ivx]{1,4}|[a-z]|\d{1,3})[.)]\s+(?:(?:also|further|hereby|once|again|therefore|\w+ly)\s+){0,3}", re.I
)
"""Before the verb of such a clause: "12. Further strongly | urges"."""


def _opens(reading: Reading, word: Token) -> bool:
    """Whether a verb opens a numbered paragraph of a text that nobody speaks."""
    return (
        not reading.spoken and word.i + 1 < len(word.doc) and _MARK.fullmatch(text_of(word.doc)[: word.idx]) is not None
    )


def _asking(reading: Reading, word: Token) -> Found | None:
    """ "4. Calls upon the Government to declare a ceasefire", but not "1. Requests for assistance are made"."""
    if not _opens(reading, word):
        return None
    after = word.nbor(1)
    aimed_at = (
        after.lower_ in {"on", "upon", "for", "to"} if word.lower_ in {"calls", "appeals"} else after.pos_ != "ADP"
    )
    if not aimed_at:
        return None
    whom = child(word, "dobj") or aimed(word, "on") or aimed(word, "upon") or aimed(word, "to")
    return Found("call.operative", word, to=whom)


def _resolving(reading: Reading, word: Token) -> Found | None:
    """ "(c) decides to send a mission"."""
    act = complement(word, "xcomp") if _opens(reading, word) and word.nbor(1).lower_ == "to" else None
    return Found("commitment.operative", act) if act is not None else None


def _praising(reading: Reading, word: Token) -> Found | None:
    """ "2. Welcomes the progress made in the talks"."""
    what = child(word, "dobj")
    return Found("congratulation.operative", word, to=what) if what is not None and _opens(reading, word) else None


ASKING: Final = Rule(_asking, lists=("operative.asking",), nominal=True)
RESOLVING: Final = Rule(_resolving, lists=("operative.resolving",), nominal=True)
PRAISING: Final = Rule(_praising, lists=("operative.praising",), nominal=True)
