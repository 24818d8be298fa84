"""Common English words, as the language model's lemmatizer lists them: what a name in capitals seldom holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.vocab import Vocab


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Base forms in lower case; empty with a model that brings no lists."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    adjectives: frozenset[str]

    def holds(self, word: str) -> bool:
        """Whether a word in lower case is in the lists, as it stands or regularly inflected."""
        return (
            word in self.nouns
            or word in self.adjectives
            or word in self.verbs
            or self.singular(word) is not None
            or self.is_verb_form(word)
        )

    def singular(self, word: str) -> str | None:
        """The noun of which a word is the regular plural."""
        if not word.endswith("s"):
            return None
        forms = (word[:-1], word[:-2] if word.endswith("es") else "", word[:-3] + "y" if word.endswith("ies") else "")
        return next((form for form in forms if form in self.nouns), None)

    def is_verb_form(self, word: str) -> bool:
        """Whether it is a regular form of a verb in -ing, -ed or -s."""
        if word.endswith("ing"):
            stem = word[:-3]
        elif word.endswith("ed"):
            stem = word[:-2]
        elif word.endswith("s"):
            return word[:-1] in self.verbs
        else:
            return False
        doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in self.verbs
        return stem in self.verbs or stem + "e" in self.verbs or doubled


@lru_cache(maxsize=2)
def dictionary(vocab: Vocab) -> Dictionary:
    """The lists of a model, which `annotate.pipeline` keeps with its vocabulary."""
    name = "lemma_index"
    table = vocab.lookups.get_table(name) if vocab.lookups.has_table(name) else {}
    return Dictionary(*(frozenset(table.get(part, ())) for part in ("noun", "verb", "adj")))
