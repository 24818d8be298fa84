"""Imperatives: a bare verb that heads the sentence and asks the hearer or reader to do something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.extract.statements.grammar import Found, Reading, child, governor, modal, negated
from kg.extract.statements.lists import DASH

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORT: Final = 3
"""Fewer words are a heading or an interjection ("Reduce Variants.", "Get up."), no call."""


def imperative(reading: Reading, word: Token) -> Found | None:
    """ "Do come again", "Visit the page to register": a bare verb that heads the sentence."""
    if (
        word.dep_ != "ROOT"
        or word.tag_ not in {"VB", "VBP", "VBN"}
        or (word.tag_ == "VBN" and child(word, "aux") is None)
        or child(word, *("nsubj", "nsubjpass", "expl", "csubj")) is not None
    ):
        return None
    courtesy = word.lemma_.lower() in reading.terms["call"]["courtesies"] and not negated(word)
    if courtesy or modal(word) or governor(word) is not None:
        return None
    if any(kid.dep_ == "aux" and kid.lower_ not in {"do", "please"} for kid in word.children):
        return None
    lead = [
        token
        for token in reading.words
        if token.i < word.i and not token.is_punct and not token.is_space and not token.like_num
    ]
    polite = reading.terms["call"]["polite"]
    if any(token.lower_ not in polite for token in lead) or not next(
        (token.is_title for token in reading.words if token.is_alpha), False
    ):
        return None
    told = any(token.lower_ in {"please", "not", "n't", "n’t", "let"} for token in lead) or negated(word)
    if not reading.spoken and not told and word.lemma_.lower() not in reading.terms["call"]["addressing"]:
        return None  # an item or a heading: "Establish the Council."
    if "(MP3" in reading.text:  # a link of the page: "Listen to this speech (MP3 - 1.88Mb)"
        return None
    if reading.text.rstrip().endswith(";"):  # an item of a list
        return None
    closed = reading.text.rstrip(" \"”’'")[-1:] in {".", "!", ":"}
    if not closed and not reading.spoken:  # a row of a table: "Extend coverage of caps"
        return None
    if DASH.match(reading.text) or sum(token.is_alpha for token in reading.words) < SHORT:
        return None
    return Found("call.imperative", word)
