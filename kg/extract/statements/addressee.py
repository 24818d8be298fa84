"""To whom a statement is made: the person behind an office, the country whose people are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import place, text_of
from kg.extract.statements.grammar import FIRST_PERSON, aimed, child, singular
from kg.model import EntityType, Form, Span
from kg.resolve import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Token

_STYLED: Final = re.compile(r",\s+(?:(?:[A-Z][\w.’'-]*|the)\s+){0,5}")
"""Between an office and the name of who holds it, where the parse parts them: "the President, His Excellency Mr. |"."""
_FAR: Final = 80
"""Characters behind an office within which the name begins."""


def addressee(token: Token, discourse: Discourse) -> str | None:
    """The key of whom a word names: of an office with a name beside it the person ("our host, the Premier, Ada Rey");
    of the people or leaders of a country, where they are nothing by themselves, the country; of "we" nobody."""
    if token.lower_ in FIRST_PERSON:
        return None
    key = discourse.at(token)
    if key is not None and discourse.type(key) is EntityType.PERSON:
        return key
    person = next((held for held in _beside(token, discourse) if held is not None), None)
    if person is None and key is None and token.tag_ in {"NN", "NNP"}:
        person = _behind(token, discourse)
    if person is not None or key is not None:
        return person or key
    of = aimed(token, "of") if singular(token) in lexicon.load("statements")["sides"]["peoples"] else None
    return discourse.at(of) if of is not None else None


def _beside(token: Token, discourse: Discourse) -> Iterator[str | None]:
    """The people in apposition to a word, and in apposition to those."""
    named = child(token, "appos")
    while named is not None:
        key = discourse.at(named)
        yield key if key is not None and discourse.type(key) is EntityType.PERSON else None
        named = child(named, "appos")


def _behind(token: Token, discourse: Discourse) -> str | None:
    """The person named behind an office and a comma, with nothing but titles before the name."""
    text, end = text_of(token.doc), place(token).end
    for key, mention in discourse.within(Span(end, end + _FAR)):
        if discourse.type(key) is EntityType.PERSON and mention.form is Form.NAME:
            begin = token.doc.user_data["begin"]
            office = text[end - begin : mention.span.begin - begin]
            return key if _STYLED.fullmatch(office[_within(token) :]) else None
    return None


def _within(token: Token) -> int:
    """How far the words go on that belong to an office: "President | of the Council"."""
    last = token
    of = child(token, "prep")
    if of is not None and of.i == token.i + 1 and of.lower_ == "of":
        last = of.right_edge
    return last.idx + len(last) - token.idx - len(token)
