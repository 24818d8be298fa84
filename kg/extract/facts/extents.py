"""How far an office reaches to the left and right of its head word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
from kg.extract.facts.titles import bodies, days, heads, modifiers, parts, rank

FIRST_LINKS: Final = frozenset({"of", "for", "to", "in", "on"})
LINKS_IN_NAME: Final = frozenset({"of", "for", "and", "the", "&", "to", "in", "on", "with"})
_FIELDED: Final = frozenset({"minister", "secretary", "commissioner"})
"""Offices with their fields in front of them: "Police and Crime | Commissioner"."""
_IN_OFFICE: Final = ["-", "in", "-", "office"]
"""The tokens behind the chair of a body that a state holds for a year: "Chairperson | -in-Office"."""
_CAPITAL: Final = re.compile(r"[^\W\d_a-z]|[A-Z]")


def is_head(token: Token) -> bool:
    """Whether a word is the word of an office where it stands: "Minister", and "Chair" of a body, but no chair."""
    if token.lower_ == "executive" and token.i + 1 < len(token.doc) and token.nbor().lower_ in bodies():
        return False  # "Executive Committee"
    following = token.i + 1
    if token.lower_ == "speaker" and following < len(token.doc) and token.doc[following].text == ":":
        return False  # "Speaker: Ada Rey": who speaks
    if token.lower_ in heads():
        if token.i and token.nbor(-1).lower_ in parts().get(token.lower_, ()):
            return False
        return token.pos_ in {"NOUN", "PROPN", "ADJ", "X"} or bool(token.text[0].isupper())
    offices_ = lexicon.load("positions")["offices"]
    before, after = offices_["qualified"].get(token.lower_, ()), offices_["followed"].get(token.lower_, ())
    if after and token.text[0].isupper():
        words = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4] if t.lower_ != "the"]
        return any(words[: len(phrase.split())] == phrase.split() for phrase in after)
    if not before or token.i == 0:
        return False
    first = token.nbor(-2) if token.i > 1 and token.nbor(-1).text == "-" else token.nbor(-1)
    return first.lower_ in before


def leftmost(head: Token, first: int, people: set[int]) -> int:
    """Where the office begins: adjectives and nouns of office, of nationality or of a field in front of its head."""
    begin = head.i
    while begin > first and begin - 1 not in people:
        before = head.doc[begin - 1]
        if before.is_punct and before.text not in {"-", ",", "&"}:
            break
        if before.lower_ == "under" and not head.doc[begin].lower_.startswith(("secretary", "-", "treasurer")):
            break  # "Under Vice President Ada Rey's leadership"
        if before.lower_ in modifiers() or (
            before.text[0].isupper()
            and (before.pos_ in {"PROPN", "ADJ", "NOUN"} or before.text == "WHO")
            and head.text[0].isupper()
            and before.lower_
            not in {
                "the",
                "of",
                "transcript",
                "by",
                "former",
                "your",
                "his",
                "her",
                "excellency",
                "hrh",
                "h.r.h.",
                "majesty",
                "highness",
                "holiness",
                "worship",
                "with",
                "mr",
                "mr.",
                "h.e.",
                "h.e",
                "hon",
                "hon.",
                "honourable",
                "honorable",
            }
        ):
            begin -= 1
        elif begin - 2 >= first and (
            (before.text == "-" and not head.doc[begin - 2].whitespace_)
            or (begin - 2 not in people and _joins(head.doc[begin - 2], before, head.doc[begin], head))
        ):
            begin -= 2
        else:
            break
    return begin


def _joins(word: Token, link: Token, field: Token, head: Token) -> bool:
    """ "Education and Workplace Relations Minister": a field in front of the head that holds an "and" or a comma."""
    fields = lexicon.load("titles")["portfolios"]
    if field.i == head.i or (field.lower_ in modifiers() and field.text not in fields):
        return False
    if link.text == "," and [t.lower_ for t in head.doc[field.i + 1 : field.i + 2]] != ["and"]:
        return False
    return link.lower_ in {"and", "&", ","} and word.text in fields and head.lower_ in _FIELDED


def rightmost(head: Token, last: int, people: set[int]) -> int:
    """Where the office ends: its "of ..." or "for ..." phrase of capitalised words, with "and" and commas in it."""
    doc, end = head.doc, head.i + 1
    if [token.lower_ for token in doc[end : end + 4]] == _IN_OFFICE:
        end += 4
    while end < last:
        token = doc[end]
        if token.text == "(" and _is_abbreviated(doc, end, last):
            end += 3  # "Chief Executive (CE) of IPOS"
            continue
        if end in people:
            break
        if token.lower_ in rank() and end == head.i + 1:
            while end < last and doc[end].lower_ in rank():
                joined = end + 2 < last and doc[end + 1].lower_ == "and" and doc[end + 2].lower_ in rank()
                end += 1 + joined
            if end < last and doc[end].lower_ not in FIRST_LINKS:
                break
            continue
        if (charge := _charged(doc, end, last)) > end and end == head.i + 1 and charge not in people:
            end = charge + 1
            continue
        if token.lower_ in (LINKS_IN_NAME if end > head.i + 1 else FIRST_LINKS):
            after = end + 1
            while after < last and doc[after].lower_ in {"the", "and", "&"}:
                after += 1
            if token.lower_ in {"on", "in"} and after < last and doc[after].text in days():
                break  # "Minister of Health on January 26"
            if token.lower_ == "in" and after < last and is_head(doc[after]):
                break  # "a partner in Secretary Ada Rey"
            if after < last and after not in people and _continues(doc[after]) and not _starts_office(doc, end, after):
                end = after + 1
                continue
            break
        if (
            token.text in {"'s", "’s", "’", "'"}
            and end + 1 < last
            and doc[end + 1].text[0].isupper()
            and end > head.i + 1
        ):
            end += 1
            continue
        if token.text in {"-", "–"} and not doc[end - 1].whitespace_ and end > head.i + 1 and not token.whitespace_:
            end += 2 if end + 1 < last else 1
            continue
        if end > head.i + 1 and _continues(token) and doc[end - 1].text not in {","}:
            end += 1
            continue
        if token.text == "," and end > head.i + 1 and _list_goes_on(doc, end, last, people):
            end += 2
            continue
        break
    return _whole_field(doc, end, last)


def _charged(doc: Doc, end: int, last: int) -> int:
    """Where the field of an office begins behind "in charge of" or "responsible for"; the chief of one "in Chief"."""
    words = [token.lower_ for token in doc[end : min(last, end + 4)]]
    if words[:2] == ["in", "chief"]:
        return end + 1
    if words[:4] == ["-", "in", "-", "chief"]:
        return end + 3
    for link in (["in", "charge", "of"], ["responsible", "for"]):
        behind = end + len(link)
        if words[: len(link)] == link and behind < last:
            behind += doc[behind].lower_ == "the"
            return behind if behind < last and _continues(doc[behind]) else end
    return end


def _is_abbreviated(doc: Doc, bracket: int, last: int) -> bool:
    """Whether an office's own initials follow it in brackets, and then what it is held in."""
    if bracket + 3 >= last or doc[bracket + 2].text != ")" or doc[bracket + 3].lower_ not in FIRST_LINKS:
        return False
    letters = doc[bracket + 1].text
    return letters.isupper() and len(letters) > 1 and letters[0] == doc[max(0, bracket - len(letters))].text[0].upper()


def _whole_field(doc: Doc, end: int, last: int) -> int:
    """An office that ends in the first word of its field takes all of it: "Officer for Federal recovery operations"."""
    word = doc[end - 1]
    if end < 2 or doc[end - 2].lower_ not in {"for", "of"} or word.text in lexicon.load("titles")["portfolios"]:
        return end
    noun = word.head
    field = word.dep_ in {"amod", "compound"} and end <= noun.i < min(end + 3, last) and noun.pos_ == "NOUN"
    return noun.i + 1 if field and all(t.is_alpha and t.is_lower for t in doc[end : noun.i + 1]) else end


def _continues(token: Token) -> bool:
    titles = lexicon.load("titles")
    if token.text in {"His", "Her", "Your", "The"}:
        return False  # "President of Guyana | His Excellency X"
    if token.text.rstrip(".") in titles["honorifics"] and token.text not in titles["portfolios"]:
        return False
    return bool(_CAPITAL.match(token.text)) and token.text[0].isupper() and not token.is_punct


def _starts_office(doc: Doc, link: int, after: int) -> bool:
    """ "... for Law and Second Minister for Home Affairs": a second office begins behind the "and"."""
    if doc[link].lower_ != "and" and doc[link].text != "&":
        return False
    if is_head(doc[link - 1]):  # "Assistant to the President and White House Counsel"
        return True
    look = after
    while doc[look].lower_ in modifiers() and not is_head(doc[look]) and look + 1 < len(doc):
        look += 1
    return is_head(doc[look])


def _list_goes_on(doc: Doc, comma: int, last: int, people: set[int]) -> bool:
    """ "Minister for Culture, Community and Youth": after the comma one capitalised word, then "and" or a comma."""
    if comma + 2 >= last or comma + 1 in people:
        return False
    if doc[comma + 1].lower_ in {"and", "&"} and any(token.text == "," for token in doc[max(0, comma - 4) : comma]):
        return doc[comma + 2].text in lexicon.load("titles")["portfolios"] and comma + 2 not in people
    fields = lexicon.load("titles")["portfolios"]
    word, behind = doc[comma + 1], comma + 2
    if word.text not in fields or word.lower_ in heads():
        return False
    while behind < min(last - 1, comma + 5) and doc[behind].text in fields and behind not in people:
        behind += 1  # "Works, Social Services and Youth"
    then, comma = doc[behind], behind - 2
    if then.lower_ not in {"and", "&", ","} or comma + 3 >= last:
        return False
    if then.text == "," and doc[comma + 3].lower_ in {"and", "&"}:
        return True
    body = comma + 3 + (doc[comma + 3].text == "the")  # "Fisheries, Oceans and the Coast Guard"
    return body < last and doc[body].text[0].isupper()
