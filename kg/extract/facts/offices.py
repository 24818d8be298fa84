"""Find the words of an office in a sentence: "Minister of Industry and Information Technology", "Lord Mayor"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from kg.annotate import Sentence, place
from kg.extract.words import words
from kg.mentions.vocabulary import plural_offices
from kg.model import EntityType, Form, Span
from kg.resolve import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan
from kg.extract.facts.extents import FIRST_LINKS, is_head, leftmost, rightmost
from kg.extract.facts.titles import modifiers, national, possible_heads

_ONWARD: Final = frozenset({"to", "in", "on", "with"})
_GENERALS: Final = frozenset({"secretary", "undersecretary", "under-secretary", "treasurer"})
"""Offices of a country that "General" may follow as a word of theirs."""
_BORN: Final = frozenset({"king", "queen", "prince", "princess", "sultan"})
"""Words of office that begin a title of their own behind another office."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as written: tokens `begin` to `end` (exclusive) of the sentence's Doc; `head` is the word of office."""

    begin: int
    end: int
    head: int
    span: Span
    shared: bool = False
    """Whether it is told of several holders at once."""

    def role(self, text: str, base: int = 0) -> str:
        """The words as `text` writes them, which begins at `base` of the document.

        Those of one holder where they name several: "Senator" of "Senators X and Y".
        """
        words = text[self.span.begin - base : self.span.end - base].split()
        return " ".join(plural_offices().get(word, word) for word in words) if self.shared else " ".join(words)


def offices(discourse: Discourse, sentence: Sentence) -> Iterator[Office]:
    """The offices named in a sentence, in order; none overlaps another."""
    doc = sentence.tokens.doc
    first, last = sentence.tokens.start, sentence.tokens.end
    lower, candidates = words(doc).lower, possible_heads()
    if candidates.isdisjoint(lower[first:last]):
        return
    people = _people(discourse, sentence)
    no_part = people | _parts_of_bodies(discourse, sentence)
    at = free = first
    while at < last:
        shared = doc[at].text in plural_offices() and at + 1 in people
        if lower[at] not in candidates or not (shared or is_head(doc[at])) or at in people:
            at += 1
            continue
        head = at if shared else _last_head(doc, at, last, people)
        begin = leftmost(doc[at], free, no_part)
        right = rightmost(doc[head], last, people)
        right = _of_one_country(discourse, doc, head, right)
        end = _whole_names(discourse, doc, right, last)
        span = Span(place(doc[begin]).begin, place(doc[end - 1]).end)
        at = free = end
        if right < last and doc[right].text in {"'s", "’s"}:  # "the Attorney-General's Chambers"
            continue
        yield Office(begin, end, head, span, shared)


def _names(discourse: Discourse, sentence: Sentence, kind: EntityType) -> Iterator[TokenSpan]:
    """The names of a sentence for things of a type, by its tokens."""
    doc, base = sentence.tokens.doc, sentence.tokens.doc.user_data["begin"]
    for key, mention in discourse.within(sentence.span):
        if mention.form is Form.NAME and discourse.type(key) is kind:
            tokens = doc.char_span(mention.span.begin - base, mention.span.end - base, alignment_mode="expand")
            if tokens is not None:
                yield tokens


def _people(discourse: Discourse, sentence: Sentence) -> set[int]:
    """The tokens that belong to a person's name."""
    return {token.i for name in _names(discourse, sentence, EntityType.PERSON) for token in name}


def _parts_of_bodies(discourse: Discourse, sentence: Sentence) -> set[int]:
    """The tokens behind "of" in the names of bodies: "Uganda" is no part of the office in "Bank of Uganda Governor"."""
    found: set[int] = set()
    for name in _names(discourse, sentence, EntityType.ORGANIZATION):
        behind = dropwhile(lambda token: token.lower_ not in FIRST_LINKS, name)
        found.update(token.i for token in behind)
    return found


def _last_head(doc: Doc, at: int, last: int, people: set[int]) -> int:
    """The last word of an office of several: "Secretary General", "Deputy Prime Minister", "Solicitor-General"."""
    head, look = at, at + 1
    while look < last and look not in people:
        token = doc[look]
        if token.lower_ in _BORN:
            break  # "Foreign Minister Prince Faisal"
        if is_head(token) and (doc[head].text[0].isupper() or not token.text[0].isupper()):
            head = look
        elif token.lower_ == "general" and national(doc[head].lower_) and doc[head].lower_ not in _GENERALS:
            break  # "Defence Minister General Ada Rey"
        elif not (token.lower_ in modifiers() or (token.text == "-" and not doc[look - 1].whitespace_)):
            if token.lower_ == "general" and doc[look - 1].text == "-":
                head = look
            break
        elif token.lower_ == "general":
            head = look
        look += 1
    return head


def _of_one_country(discourse: Discourse, doc: Doc, head: int, end: int) -> int:
    """Where an office of a country ends behind that: "President of France" of "... of France in Abuja with Mr X"."""
    link = next((i for i in range(head + 2, end) if doc[i].lower_ in _ONWARD), None)
    word = doc[head].lower_
    if link is None or word == "ambassador" or not (national(word) or word == "governor"):
        return end
    before = Span(place(doc[head]).begin, place(doc[link - 1]).end)
    places = (m for key, m in discourse.within(before) if discourse.type(key) is EntityType.PLACE)
    return link if any(mention.span.end == before.end for mention in places) else end


def _whole_names(discourse: Discourse, doc: Doc, end: int, last: int) -> int:
    """An office that ends inside the name of a body or place takes the whole of the name."""
    edge = place(doc[end - 1]).end
    base = doc.user_data["begin"]
    for key, mention in discourse.within(Span(place(doc[max(0, end - 8)]).begin, edge + 120)):
        inside = mention.span.begin < edge < mention.span.end
        if inside and mention.form is Form.NAME and discourse.type(key) in {EntityType.ORGANIZATION, EntityType.PLACE}:
            tokens = doc.char_span(mention.span.begin - base, mention.span.end - base, alignment_mode="expand")
            if tokens is not None:
                return min(max(end, tokens.end), last)
    return end
