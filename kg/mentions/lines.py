"""A segment as the name rules see it: words with their places, their case, and what the language model says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kg.annotate import Annotation, stretched, text_of
from kg.mentions.vocabulary import heads, impersonal, titles
from kg.model import Span, Zone
from kg.recase import is_shouted

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DOTTED: Final = (
    "Mr|Mrs|Ms|Md|Dr|Eng|Prof|Hon|St|Jr|Sr|Gen|Lt|Col|Gov|Sen|Rep|Rev|Amb|Capt|Sgt|Maj|Adm|Brig|Assoc|Fr|Mt|Ft|Alm|Shri|Smt|Sh|Tmt|Thiru|v|"
    "Inc|Corp|Ltd|Co|MR|MRS|MS|DR|PROF|HON|GEN|AMB"
)
_WORD: Final = re.compile(
    rf"[a-z]+(?=[ ,;])"  # most words, found at once
    rf"|(?:[A-Z]\.){{2,}}(?:[-‐‑–][^\W_][\w.]*)*"  # U.S., H.E., U.S.-ROK
    rf"|[^\W_]+(?:[-‐‑–][^\W_]+)*[-‐‑–](?:[A-Z]\.){{2,}}(?:[-‐‑–][^\W_]+)*"  # Japan-U.S.
    rf"|\b(?:{_DOTTED})\."
    rf"|\bH\. ?[EH]\b(?:\.(?= ))?"  # of which the last stop is often missing
    rf"|\b[A-Z]\.(?=\s*[A-Z])"  # an initial
    rf"|['’][sS]\b"
    rf"|[^\W_]+(?:(?:[-‐‑–&/]\u2060?|(?<=\d)[.,](?=\d)|['’](?![sS]\b))[^\W_]+)*\++"  # Internet+
    rf"|[^\W_]+(?:(?:[-‐‑–&/]\u2060?|(?<=\d)[.,](?=\d)|['’](?![sS]\b))[^\W_]+)*"
    rf"|[^\w\s]|_"
)

_HIDDEN: Final = re.compile("[\u00ad\u200b\u2060]")
"""Marks without width that web pages leave inside words: "Biden-" and "Harris" with a word joiner between."""

_HYPHENS: Final = str.maketrans("‐‑", "--", "\u00ad\u200b\u2060")

_INSERTED: Final = re.compile(
    r"\[(?:of (?:the )?[A-Z][^\[\],]{2,30}, )?([A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}\s?)\](?=\s([A-Z][\w'’-]+))"
)
"""What a transcript adds to a surname: "Prime Minister [Ada] Rey", "Minister [of Ukraine, Ada] Rey"."""

_NICKNAME: Final = re.compile(
    r"(?<![\w.])(?=([A-Z][\w'’-]+)\s)\1\s(?:\"(?=\w+\")|“(?=\w+”)|‘(?=\w+’)|'(?=\w+'))([A-Z][^\W\d_A-Z]+)([\"”’'])\s(?=([A-Z][\w'’-]+))"
)
"""What somebody is called between given name and surname: "Francisco “Paco” Rey"."""

_OPENING: Final = frozenset({"“", "•", "·", "-", "—", "*", ":", "."})
"""Marks behind which a sentence may begin."""

_CONTRACTED: Final = tuple(f"{mark}{end}" for mark in "'’" for end in ("ve", "m", "ll", "d", "re", "t"))
"""Ends of a word with its verb or negation, which is no word of a name: "I've", "Don't"."""

BASED: Final = ("-based", "-headquartered")
"""Behind a town, that it is where the body of the next name has its seat: "Geneva-based"."""

LETTERS: Final = re.compile(r"[A-Z.]+")
"""Letters of honour, with stops, word for word: "C.G.", "H"."""

_BROKEN: Final = re.compile(r"(?<=\w)- (?=[A-Z])")
"""A hyphen at the end of a line within a name."""

HEADLINE: Final = 0.6
"""Share of long words with a capital from which a line counts as a headline."""


@dataclass(slots=True)
class Line:
    """A segment cut into words, by form and not by the model's tokens.

    `words[i]` stands at `begins[i]:ends[i]` of the document; `caps[i]` says that it begins with a capital, `starts[i]`
    that it begins a sentence, `pos[i]` and `labels[i]` are the model's word class and entity label of its first token.
    `tokens[i]` is the number of that token in `doc` (None where the model cut otherwise); `headline` and `shouted`
    mark lines where capitals tell little; `common` holds the words that the document also writes without a capital.
    `roles` are the places of words that belong to a title of office: the finders that run after `titled` leave them
    out. `holders[i]` is where the person's name begins in the run of capitals that begins at `i`, with the body that
    the person holds an office in: "Director of the | Economic Council Brian Deese". No run of capitals
    goes on over a place in `breaks`: "Ada Rey | Director General".
    """

    zone: Zone
    segment: int
    base: int
    text: str
    words: list[str]
    lower: list[str]
    begins: list[int]
    ends: list[int]
    caps: list[bool]
    starts: list[bool]
    pos: list[str]
    labels: list[str]
    entities: list[tuple[int, int, str]]
    headline: bool
    shouted: bool
    doc: Doc
    tokens: list[int | None]
    common: frozenset[str] = frozenset()
    roles: set[int] = field(default_factory=set)
    holders: dict[int, int] = field(default_factory=dict)
    breaks: set[int] = field(default_factory=set)

    def belongs(self, index: int, head: int) -> bool:
        """Whether the parse hangs the word `index` on the word `head`, directly or by others."""
        token, target = self.token(index), self.token(head)
        return token is not None and target is not None and target.is_ancestor(token)

    def token(self, index: int) -> Token | None:
        """The model's token that begins where a word does, if there is one."""
        number = self.tokens[index]
        return None if number is None else self.doc[number]

    def span(self, first: int, end: int) -> Span:
        """Where the words `first` to `end` (half open) stand in the document."""
        return Span(self.begins[first], self.ends[end - 1])

    def slice(self, first: int, end: int) -> str:
        """The text of the words `first` to `end`, with single spaces, words broken at a line's end put together."""
        text = " ".join(self.text[self.begins[first] - self.base : self.ends[end - 1] - self.base].split())
        text = text.replace("[", "").replace("]", "")
        return _HIDDEN.sub("", _BROKEN.sub("-", text))


def plain(word: str) -> str:
    """A word with plain hyphens and without marks that have no width."""
    return word if word.isascii() else word.translate(_HYPHENS)


def lines(annotation: Annotation) -> Iterator[Line]:
    """The segments of a document, cut into words."""
    begins: list[set[int]] = [set() for _ in annotation.docs]
    for sentence in annotation.sentences:
        begins[sentence.segment].add(sentence.tokens.start_char)
    cut = [
        _line(segment.zone, number, segment.span.begin, doc, begins[number])
        for number, (segment, doc) in enumerate(zip(annotation.frame.segments, annotation.docs, strict=True))
    ]
    common = frozenset(word for line in cut for word in line.words if word[0].islower())
    for line in cut:
        line.common = common
        yield line


def _line(zone: Zone, number: int, base: int, doc: Doc, starts_at: set[int]) -> Line:
    text = text_of(doc)
    added = frozenset(at for found in inserted(text) for at in (found.start(), found.end() - 1)) | _nicknamed(text)
    spans = [match.span() for match in _WORD.finditer(text) if match.start() not in added]
    words = [text[first:end] for first, end in spans]
    begins = [base + first for first, _ in spans]
    ends = [base + stretched(doc, end) for _, end in spans]
    features = doc.to_array(["IDX", "POS", "ENT_TYPE"]).tolist()
    names = {name: doc.vocab.strings[name] if name else "" for name in {n for row in features for n in row[1:]}}
    offsets = {row[0]: i for i, row in enumerate(features)}
    caps = [_is_capitalised(word) for word in words]
    pos, labels, starts, tokens = [], [], [], []
    previous_pos = previous_label = ""
    opens = True
    for word, (first, _) in zip(words, spans, strict=True):
        token = offsets.get(first)
        if token is not None:
            _, tag, label = features[token]
            previous_pos, previous_label = names[tag], names[label]
        tokens.append(token)
        pos.append(previous_pos)
        labels.append(previous_label)
        # The first word after an opening quotation mark, a list number or a colon begins a sentence as well.
        start = opens or first in starts_at or word in {"“", "•"}
        starts.append(start)
        opens = word in _OPENING or (start and not word[0].isalpha())
    shouted = len(words) > 1 and is_shouted(text)
    long = [cap for word, cap in zip(words, caps, strict=True) if len(word) > 3 and word[0].isalpha()]
    titled = 4 <= len(long) <= 40 and sum(long) >= HEADLINE * len(long) and words[-1] not in {".", "!", "?", ";"}
    headline = zone is Zone.TITLE or titled
    entities = [(base + ent.start_char, base + stretched(doc, ent.end_char), ent.label_) for ent in doc.ents]
    return Line(
        zone, number, base, text, words, [word.lower() for word in words], begins, ends, caps, starts, pos, labels,
        entities, headline, shouted, doc, tokens,
    )  # fmt: skip


def inserted(text: str) -> Iterator[re.Match[str]]:
    """The brackets in which a transcript adds somebody's given names (group 1), read as if they were none."""
    if "[" not in text:
        return
    for found in _INSERTED.finditer(text):
        words = {found[2], *found[1].split()}
        if not words & (impersonal() | titles().before_offices) and found[2].lower() not in heads().kinds:
            yield found


def _nicknamed(text: str) -> frozenset[int]:
    """Where the quotation marks stand around somebody's nickname, which is read as if it had none."""
    return frozenset(
        at
        for found in _NICKNAME.finditer(text)
        if not {found[1], found[2], found[4]} & (impersonal() | titles().before_offices)
        and not {found[1].lower(), found[2].lower(), found[4].lower()} & heads().kinds.keys()
        for at in (found.start(2) - 1, found.start(3))
    )


def _is_capitalised(word: str) -> bool:
    if word[0].isupper():
        return not word.endswith((*_CONTRACTED, *BASED))
    if word.islower():
        return False
    # al-Sisi, d'Ivoire, eSafety: lower case, then a capital after a mark
    return (
        len(word) > 3
        and word[0].isalpha()
        and any(c in "-’'" and word[i + 1].isupper() for i, c in enumerate(word[:-1]))
    )
