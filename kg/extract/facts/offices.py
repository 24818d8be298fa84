"""Find the words of an office in a sentence: "Minister of Industry and Information Technology", "Lord Mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import Sentence, place
from kg.dates.grammar import MONTHS, WEEKDAYS
from kg.extract.words import words
from kg.mentions.vocabulary import plural_offices
from kg.model import EntityType, Form, Span
from kg.resolve import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

FIRST_LINKS: Final = frozenset({"of", "for", "to", "in", "on"})
LINKS_IN_NAME: Final = frozenset({"of", "for", "and", "the", "&", "to", "in", "on", "with"})
_ONWARD: Final = frozenset({"to", "in", "on", "with"})
_GENERALS: Final = frozenset({"secretary", "undersecretary", "under-secretary", "treasurer"})
"""Offices of a country that "General" may follow as a word of theirs."""
_FIELDED: Final = frozenset({"minister", "secretary", "commissioner"})
"""Offices with their fields in front of them: "Police and Crime | Commissioner"."""
_IN_OFFICE: Final = ["-", "in", "-", "office"]
"""The tokens behind the chair of a body that a state holds for a year: "Chairperson | -in-Office"."""
_BORN: Final = frozenset({"king", "queen", "prince", "princess", "sultan"})
"""Words of office that begin a title of their own behind another office."""
_CAPITAL: Final = re.compile(r"[^\W\d_a-z]|[A-Z]")


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


@cache
def _before_name() -> frozenset[str]:
    titles = lexicon.load("titles")
    return frozenset(word.lower() for word in titles["offices"])


@cache
def _heads() -> frozenset[str]:
    data = lexicon.load("positions")["offices"]
    return (_before_name() | frozenset(data["after"])) - frozenset(data["not_offices"])


@cache
def _candidates() -> frozenset[str]:
    """Words that may be the word of an office, by themselves or beside certain others."""
    data = lexicon.load("positions")["offices"]
    return _heads().union(data["qualified"], data["followed"], (many.lower() for many in data["plurals"]))


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(word.lower() for word in lexicon.load("titles")["before_offices"])


@cache
def _parts() -> dict[str, list[str]]:
    """Words behind which a word of office is a part that somebody plays for a day: "guest speaker"."""
    rows: dict[str, list[str]] = lexicon.load("positions")["offices"]["parts"]
    return rows


@cache
def never_before_a_name() -> frozenset[str]:
    return frozenset(lexicon.load("positions")["offices"]["never"])


@cache
def told_with_words() -> frozenset[str]:
    """Of the titles that are no office before a name, those that are one with words in front: "Board Member X"."""
    return frozenset(lexicon.load("positions")["offices"]["told_with_words"])


@cache
def _bodies() -> frozenset[str]:
    """What is called executive and is a body or a paper, and no office."""
    return frozenset(lexicon.load("positions")["offices"]["executive"])


@cache
def _rank() -> frozenset[str]:
    """Words behind an envoy's office that are a part of it: "Ambassador Extraordinary and Plenipotentiary"."""
    return frozenset(lexicon.load("positions")["offices"]["rank"])


@cache
def _days() -> frozenset[str]:
    """Names of months and days, which no field of an office is called by."""
    return frozenset(name.capitalize() for name in (*MONTHS, *WEEKDAYS))


@cache
def honours() -> frozenset[str]:
    """Titles of honour that are no office by themselves: "X, Professor"."""
    return frozenset(lexicon.load("positions")["offices"]["honours"])


@cache
def firm() -> frozenset[str]:
    """Words of the offices that one person has together in a firm or society: "President and CEO"."""
    return frozenset(lexicon.load("positions")["offices"]["firm"])


@cache
def national(word: str) -> bool:
    """Whether an office of this name is held in a country or a part of one."""
    rows: list[str] = lexicon.load("positions")["offices"]["national"]
    return word.lower() in rows or plural_offices().get(word.title(), "").lower() in rows


def offices(discourse: Discourse, sentence: Sentence) -> Iterator[Office]:
    """The offices named in a sentence, in order; none overlaps another."""
    doc = sentence.tokens.doc
    first, last = sentence.tokens.start, sentence.tokens.end
    lower, candidates = words(doc).lower, _candidates()
    if candidates.isdisjoint(lower[first:last]):
        return
    people = _people(discourse, sentence)
    no_part = people | _parts_of_bodies(discourse, sentence)
    at = free = first
    while at < last:
        shared = doc[at].text in plural_offices() and at + 1 in people
        if lower[at] not in candidates or not (shared or _is_head(doc[at])) or at in people:
            at += 1
            continue
        head = at if shared else _last_head(doc, at, last, people)
        begin = _left(doc[at], free, no_part)
        right = _right(doc[head], last, people)
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
        if _is_head(token) and (doc[head].text[0].isupper() or not token.text[0].isupper()):
            head = look
        elif token.lower_ == "general" and national(doc[head].lower_) and doc[head].lower_ not in _GENERALS:
            break  # "Defence Minister General Ada Rey"
        elif not (token.lower_ in _modifiers() or (token.text == "-" and not doc[look - 1].whitespace_)):
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


def _is_head(token: Token) -> bool:
    if token.lower_ == "executive" and token.i + 1 < len(token.doc) and token.nbor().lower_ in _bodies():
        return False  # "Executive Committee"
    following = token.i + 1
    if token.lower_ == "speaker" and following < len(token.doc) and token.doc[following].text == ":":
        return False  # "Speaker: Ada Rey": who speaks
    if token.lower_ in _heads():
        if token.i and token.nbor(-1).lower_ in _parts().get(token.lower_, ()):
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


def _left(head: Token, first: int, people: set[int]) -> int:
    """Where the office begins: adjectives and nouns of office, of nationality or of a field in front of its head."""
    begin = head.i
    while begin > first and begin - 1 not in people:
        before = head.doc[begin - 1]
        if before.is_punct and before.text not in {"-", ",", "&"}:
            break
        if before.lower_ == "under" and not head.doc[begin].lower_.startswith(("secretary", "-", "treasurer")):
            break  # "Under Vice President Ada Rey's leadership"
        if before.lower_ in _modifiers() or (
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
    if field.i == head.i or (field.lower_ in _modifiers() and field.text not in fields):
        return False
    if link.text == "," and [t.lower_ for t in head.doc[field.i + 1 : field.i + 2]] != ["and"]:
        return False
    return link.lower_ in {"and", "&", ","} and word.text in fields and head.lower_ in _FIELDED


def _right(head: Token, last: int, people: set[int]) -> int:
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
        if token.lower_ in _rank() and end == head.i + 1:
            while end < last and doc[end].lower_ in _rank():
                joined = end + 2 < last and doc[end + 1].lower_ == "and" and doc[end + 2].lower_ in _rank()
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
            if token.lower_ in {"on", "in"} and after < last and doc[after].text in _days():
                break  # "Minister of Health on January 26"
            if token.lower_ == "in" and after < last and _is_head(doc[after]):
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
    if _is_head(doc[link - 1]):  # "Assistant to the President and White House Counsel"
        return True
    look = after
    while doc[look].lower_ in _modifiers() and not _is_head(doc[look]) and look + 1 < len(doc):
        look += 1
    return _is_head(doc[look])


def _list_goes_on(doc: Doc, comma: int, last: int, people: set[int]) -> bool:
    """ "Minister for Culture, Community and Youth": after the comma one capitalised word, then "and" or a comma."""
    if comma + 2 >= last or comma + 1 in people:
        return False
    if doc[comma + 1].lower_ in {"and", "&"} and any(token.text == "," for token in doc[max(0, comma - 4) : comma]):
        return doc[comma + 2].text in lexicon.load("titles")["portfolios"] and comma + 2 not in people
    fields = lexicon.load("titles")["portfolios"]
    word, behind = doc[comma + 1], comma + 2
    if word.text not in fields or word.lower_ in _heads():
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
