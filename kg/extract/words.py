"""What the parser says of the words of a paragraph, read once into lists.

spaCy makes a token anew each time that one is asked for, and its strings anew each time that they are read: what looks
at every word of a sentence, or at a word again and again, asks here by the word's index in its Doc.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kg.annotate import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc


VERBAL: Final = frozenset({"VERB", "AUX"})
_AUXILIARY: Final = frozenset({"aux", "auxpass"})
_COLUMNS: Final[list[int | str]] = ["LEMMA", "POS", "TAG", "DEP", "HEAD"]
_WRAP: Final = 2**64
_BACK: Final = 2**63
"""A head is told as a way from its word, in unsigned numbers of 64 bits: from here on it leads back."""
_NAMES: Final[dict[int, str]] = {}
"""The names of word classes, tags and relations by their numbers, which are the same in every vocabulary."""


@dataclass(frozen=True)
class Words:
    """The words of one Doc, each list by their index: `lower` and `lemmas` in lower case, `heads` as indices."""

    lower: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]

    @cached_property
    def _verbs(self) -> list[int]:
        return [
            word
            for word, (pos, dep) in enumerate(zip(self.pos, self.deps, strict=True))
            if pos in VERBAL and dep not in _AUXILIARY
        ]

    def verbs(self, begin: int, end: int) -> list[int]:
        """The verbs of a stretch that are no auxiliaries, in order of place."""
        return self._verbs[bisect_left(self._verbs, begin) : bisect_left(self._verbs, end)]

    @cached_property
    def _by_head(self) -> tuple[list[int], list[int]]:
        """All words in the order of their heads, and these heads: flat, as a list a word burdens the collector."""
        order = sorted(range(len(self.heads)), key=self.heads.__getitem__)
        return order, [self.heads[word] for word in order]

    def children(self, word: int) -> list[int]:
        """The words under a word, in order of place."""
        order, heads = self._by_head
        first = bisect_left(heads, word)
        return [child for child in order[first : bisect_right(heads, word, first)] if child != word]

    def upwards(self, word: int) -> Iterator[int]:
        """The word, its head, the head of that, up to the root of its sentence."""
        heads = self.heads
        yield word
        while heads[word] != word:
            word = heads[word]
            yield word


def words(doc: Doc) -> Words:
    """The words of a Doc, read the first time that they are asked for."""
    found: Words | None = doc.user_data.get("words")
    if found is None:
        lemmas, pos, tags, deps, heads = doc.to_array(_COLUMNS).T.tolist()
        string, names = doc.vocab.strings.__getitem__, _NAMES
        for name in {*pos, *tags, *deps}.difference(names):
            names[name] = string(name)
        found = doc.user_data["words"] = Words(
            lowered(doc),
            [string(lemma).lower() for lemma in lemmas],
            [names[name] for name in pos],
            [names[name] for name in tags],
            [names[name] for name in deps],
            [place + (way if way < _BACK else way - _WRAP) for place, way in enumerate(heads)],
        )
    return found
