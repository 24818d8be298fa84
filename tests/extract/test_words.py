"""The lists of a paragraph's words say what spaCy's tokens say."""

from __future__ import annotations

from pathlib import Path

from kg.annotate import annotate, pipeline
from kg.extract.words import words
from kg.frame import frame
from kg.read import read

SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_lists_say_what_the_tokens_say() -> None:
    (annotation,) = annotate([(document, frame(document)) for document in read(SEEDS)], pipeline())
    assert annotation.docs
    for doc in annotation.docs:
        seen = words(doc)
        assert words(doc) is seen, "they are read once"
        for token in doc:
            told = seen.lower[token.i], seen.lemmas[token.i], seen.pos[token.i], seen.tags[token.i], seen.deps[token.i]
            assert told == (token.lower_, token.lemma_.lower(), token.pos_, token.tag_, token.dep_)
            assert seen.children(token.i) == [child.i for child in token.children]
            assert list(seen.upwards(token.i)) == [token.i, *(above.i for above in token.ancestors)]
