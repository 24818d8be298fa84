"""Happenings and instruments described by what they are of: "the founding of the Alliance", "the war in Ukraine"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.periods import YEAR, date_end, holds_date, is_month
from kg.mentions.runs import ORDINAL, is_place
from kg.mentions.vocabulary import Description, adjectives, context, described, heads, titles
from kg.model import EntityType

CONFIDENCE: Final = 0.7
LONGEST: Final = 24
"""In words: a description that runs on is a clause."""
DEEPEST: Final = 4
"""Prepositional phrases on end."""
_ARTICLES: Final = frozenset({"the", "a", "an", "this", "that", "these", "its", "our", "their", "his", "her", "my"})
_SCHEMES: Final = frozenset({"programme", "program", "scheme", "initiative", "fund", "campaign"})
_TOLD_FIRST: Final = frozenset({"a", "an", "its", "our", "their", "'s", "’s"})
"""Before an agreement with somebody that is no other one's short name."""
_UNDERSTOOD: Final = frozenset({"understanding", "cooperation", "co-operation", "agreement", "collaboration"})
"""What a memorandum or a protocol is of, before what it is on: "memorandum of | understanding | on fisheries"."""
_WHOSE: Final = frozenset({"its", "our", "their"})
_OPEN: Final = frozenset({"no", "any", "each", "every", "such", "some", "many", "another", "other", "what", "which"})
"""Before a noun that describes no single happening."""
_NOMINAL: Final = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_GENITIVE: Final = frozenset({"'s", "’s", "'", "’"})
_BY_NAME: Final = frozenset({"kg:Conference", "kg:Meeting"})
"""Kinds that the name of who meets makes single: "the Quad leaders meeting"."""
_HELD: Final = frozenset({"kg:Conference", "kg:Meeting", None})
"""Kinds that are single where somebody held one on a day."""
_ACRONYMS: Final = frozenset({"mou", "mous"})
"""Nouns that are written in capitals and are no name for that: "an MOU on legal cooperation"."""
_COUNTED: Final = frozenset({"its", "their", "the"})
"""In front of one of a body's meetings."""
_DATED: Final = frozenset({"in", "on", "of", "during", "from", "earlier"})
_TAKEN_PLACE: Final = (["held"], ["in"], ["at"], ["on"])
_WHEN: Final = frozenset({"in", "on", "during", "earlier"})
"""Before the day on which a policy was made, which is no part of its name: "signed an accord with Peru | in May"."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far a description goes to the right: its ends, what its complements hold.

    `first` is the end after the first complement, `core` after the last one, `end` with the date.
    """

    first: int
    core: int
    end: int
    named: bool
    described: bool


def events(line: Line, found: list[Named]) -> Iterator[Named]:
    """Noun, modifiers and prepositional phrases, among them a name that `found` holds, a date, or what it is about.

    The wording without date, possessor or adjectives is yielded as well: the same thing under a shorter name.
    """
    if line.shouted:
        return
    nouns = described()
    begins: dict[int, Named] = {}
    ends: dict[int, Named] = {}
    for named in sorted(found, key=lambda n: n.span.begin - n.span.end):
        begins.setdefault(named.span.begin, named)
        ends.setdefault(named.span.end, named)
    # "Treaty on the | establishment of the Council" is no founding
    policies = [n.span for n in found if n.type is EntityType.POLICY and n.rule == "headed"]
    before: tuple[Description, int] | None = None
    for index, word in enumerate(line.lower):
        row = nouns.get(f"{_kind_of(line, index)} {word}") or nouns.get(word)
        if (
            row is None
            or (row.type is EntityType.POLICY and line.caps[index] and word not in _ACRONYMS)
            or index in line.roles
            or (not line.caps[index] and any(one.begin < line.begins[index] < one.end for one in policies))
        ):
            continue
        if line.pos[index] not in {"NOUN", "PROPN"}:
            continue
        if before and before[0] == row and line.begins[index] < before[1]:
            continue  # "war of aggression"
        around = [n.span for n in found if n.span.begin <= line.begins[index] < n.span.end] if line.caps[index] else []
        for named in _described(line, index, row, begins, ends):
            if all(span in named.span and span != named.span for span in around):
                before = (row, max(named.span.end, before[1] if before else 0))
                yield named


def _kind_of(line: Line, index: int) -> str:
    """The noun before a noun, or the last part of it; "anti" of "anti-smoking"."""
    parts = line.lower[index - 1].split("-") if index else [""]
    return parts[0] if parts[0] == "anti" else parts[-1]


def _described(
    line: Line, index: int, row: Description, begins: dict[int, Named], ends: dict[int, Named]
) -> Iterator[Named]:
    first, by_name = _left(line, index, ends)
    if row.struck and _is_launched(line, first, index):
        return
    owner = _owner(line, first, ends)
    before = line.lower[first - 1] if first else ""
    if before in _OPEN:
        return
    reach = _right(line, first, index, row, begins)
    by_itself = line.caps[index] and ((index > first and line.caps[index - 1]) or reach.core > index + 1)
    if by_itself or (reach.core > index + 1 and line.words[reach.core : reach.core + 1] == [","]):
        reach = replace(reach, end=reach.core)  # a name in capitals is whole without its date
    numbered = any(ORDINAL.match(line.words[k]) for k in range(first, index))
    owned = owner is not None and line.lower[index] in context("owned") and not line.caps[index]
    if reach.end - first > LONGEST or not (owned or _is_single(line, first, index, row, reach, by_name=by_name)):
        return
    if owned and not reach.named:
        reach = replace(reach, end=reach.core)
    if row.type is EntityType.POLICY and not (reach.named or by_name):
        reach = replace(reach, end=reach.core, named=True)
    whole = line.slice(owner if owner is not None else first, reach.end)
    spans = [(owner if owner is not None else first, reach.end), (first, reach.end), (first, reach.core)]
    if not numbered:
        bare = next(k for k in range(first, index + 1) if line.pos[k] != "ADJ" or line.caps[k])
        spans.append((bare, reach.core))
        if reach.core > index + 1:
            spans.append((index, reach.core))
    if index + 1 < reach.first < reach.core:
        spans.append((first, reach.first))
    for begin, end in dict.fromkeys(spans):
        if end - begin < 2:
            continue
        name = line.slice(begin, end)
        long = whole if name != whole else None
        yield Named(line.span(begin, end), row.type, name, "described", CONFIDENCE, row.finer, long=long)


def _is_single(line: Line, first: int, index: int, row: Description, reach: _Reach, *, by_name: bool) -> bool:
    """Whether name, date or subject make the thing described a single one."""
    before = line.lower[first - 1] if first else ""
    if reach.end == index + 1 and first == index:
        return False
    if row.finer == "kg:Founding" and first == index and before in _WHOSE and not reach.named:
        return False  # "since its founding in 1967"
    if row.type is EntityType.POLICY:
        kind = any(line.pos[k] == "NOUN" for k in range(first, index))
        if line.lower[index + 1 : index + 2] == ["with"] and before not in _TOLD_FIRST:
            # "reaching agreement with Spain"; but "signed the | fisheries | agreement with Togo"
            return reach.named and kind and before == "the" and _is_signed(line, index)
        introduced = row.finer == "kg:Agreement" and (index > first or reach.described)
        introduced = introduced or (line.lower[index] in _SCHEMES and kind)
        return reach.named or by_name or (introduced and _introduced(line, index))
    if row.group:
        # "the G20 presidency", but not "under the chairmanship of H.E. Ada OBI"
        words = line.words[first : reach.core]
        person = not titles().honorifics.isdisjoint(words)
        return not person and any(len(word) > 1 and word.isupper() for word in words)
    if reach.named or reach.described or (by_name and row.finer in _BY_NAME):
        return True
    if row.struck and _place_before(line, index) is not None and not line.headline:
        return True
    counted = [k for k in range(first, index) if ORDINAL.match(line.words[k])]
    if (
        counted
        and row.finer in _BY_NAME
        and not line.caps[index]
        and index - counted[-1] > 1
        and line.lower[counted[-1]][0].isdigit()
    ):
        return True  # "the 3rd bilateral consultations"
    if holds_date(line, first, index) and not line.headline and not line.caps[index]:
        return True
    if row.finer == "kg:Election" and _is_scheduled(line, first, index):
        return True
    if row.finer in _HELD and index > first and _held(line, index):
        return True
    if line.lower[index - 1 : index + 1] == ["signing", "ceremony"] and index - first > 1 and before == "the":
        return line.lower[index + 1 : index + 2] in _TAKEN_PLACE  # "the MoU signing ceremony held in Lima"
    if row.finer in _BY_NAME and before in _COUNTED and _is_counted(line, first, index) and _is_sitting(line, index):
        return True
    date = line.words[reach.core : reach.end]
    return bool(date) and not line.headline and (index > first or any(word[0].isdigit() for word in date))


def _held(line: Line, index: int) -> bool:
    """Whether a sentence with a day or year says that one was held: "From 13 September, MinLaw held a consultation"."""
    token = line.token(index)
    if token is None or not any(child.lower_ in {"a", "an"} for child in token.lefts):
        return False
    below = token.dep_ == "pobj" and token.head.lower_ == "for"  # "hosted Y for a bilateral meeting"
    verb = token.head.head if below else token.head
    if not (below or token.dep_ in {"dobj", "nsubjpass"}) or verb.lemma_.lower() not in context("holding"):
        return False
    days = [word for ent in token.sent.ents if ent.label_ == "DATE" for word in ent]
    return any(word.lower_ in {"today", "yesterday"} or YEAR.match(word.text) or is_month(word.text) for word in days)


def _is_counted(line: Line, first: int, index: int) -> bool:
    """Whether an ordinal stands among the words before a noun: "12th", "Thirty-first"."""
    ordinals = context("ordinals") | context("round_ordinals")
    return any(
        ORDINAL.match(line.words[k]) or line.lower[k].rpartition("-")[2] in ordinals for k in range(first, index)
    )


def _is_sitting(line: Line, index: int) -> bool:
    """Whether a body meets in a meeting that is counted: "held its 12th session in Accra", "its fifth meeting, held".

    The sentence tells the day, or the place.
    """
    token = line.token(index)
    if token is None:
        return False
    behind = line.lower[index + 1 : index + 3]
    held = behind[:1] == ["held"] or behind == [",", "held"]
    meets = token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_.lower() in context("holding") | context("sitting")
    told = any(ent.label_ in {"DATE", "GPE"} and ent.start > token.i for ent in token.sent.ents)
    return (held or meets) and told


def _is_scheduled(line: Line, first: int, index: int) -> bool:
    """Whether the words before an election say which one it is: "next federal", "upcoming American"."""
    modifiers = line.lower[first:index]
    which = {"next", "upcoming", "last", "recent", "forthcoming", "coming"} & set(modifiers)
    return bool(which) and any(
        word in {"federal", "general", "presidential", "parliamentary", "national"}
        or line.words[first + i] in adjectives()
        for i, word in enumerate(modifiers)
    )


def _introduced(line: Line, index: int) -> bool:
    """Whether a verb of introducing governs the word, which is told for the first time: "sign an accord"."""
    if line.headline and index > 0 and line.lower[index - 1] in context("signing"):
        return True  # "Chad and Niger Sign | MoU on Water": headlines have no articles
    token = line.token(index)
    if token is None:
        return False
    signed = token.dep_ == "nsubjpass" and _is_signed(line, index)  # "the agreement on trade was signed"
    if not any(child.lower_ in {"a", "an"} or (signed and child.lower_ == "the") for child in token.lefts):
        return False
    governor = token.head.head if token.dep_ == "pobj" and token.head.lower_ in {"of", "on"} else token.head
    return token.dep_ in {"dobj", "nsubjpass", "pobj"} and (
        governor.lemma_.lower() in context("introducing") or governor.lower_ in context("introducing")
    )


def _is_signed(line: Line, index: int) -> bool:
    """Whether a verb of signing governs the word: "signed the fisheries | agreement with Togo"."""
    token = line.token(index)
    return token is not None and token.dep_ in {"dobj", "nsubjpass"} and token.head.lower_ in context("signing")


def _is_launched(line: Line, first: int, index: int) -> bool:
    """Whether a campaign is launched, and is a policy: "launched the Clean Hands | campaign"; no place has its name."""
    token = line.token(index)
    if token is None or line.lower[index] not in _SCHEMES or line.caps[index] or not line.caps[index - 1]:
        return False
    if any(line.labels[i] in {"GPE", "LOC"} or line.words[i] in adjectives() for i in range(first, index)):
        return False
    return token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_.lower() in context("introducing")


def _left(line: Line, index: int, ends: dict[int, Named]) -> tuple[int, bool]:
    """Where the noun's modifiers begin, and whether a name is among them."""
    first, by_name = index, False
    while first > 0 and not line.starts[first]:
        before = first - 1
        named = ends.get(line.ends[before])
        if (
            line.words[before] in {"'", "’"}
            and before > 0
            and line.lower[before - 1].endswith("s")
            and line.caps[before - 1]
        ):
            first = before - 1  # "Finance Ministers' meeting"
            while first > 0 and line.caps[first - 1] and not line.starts[first - 1]:
                first -= 1
            by_name = by_name or before - first > 1
        elif named is not None and line.belongs(before, index):
            first, by_name = bisect_left(line.begins, named.span.begin), True
        elif first == index and (place := _place_before(line, index)) is not None:
            first = place  # "the Gallipoli campaign"
        elif line.lower[before] == "and" and before > 0 and line.pos[before - 1] == line.pos[first] == "ADJ":
            first = before - 1
        elif (
            (line.pos[before] in _NOMINAL or line.lower[before].endswith(("ed", "ing", "ever")))
            and line.words[before][0].isalnum()
            and line.lower[before] not in _ARTICLES | _OPEN | context("over")
            and before not in line.roles
            and line.belongs(before, index)
            and not (line.headline and line.lower[before] in titles().headline_verbs)
        ):
            first = before
        else:
            break
    while first < index and line.labels[first] in {"MONEY", "QUANTITY"}:
        first += 1
    return first, by_name


def _place_before(line: Line, index: int) -> int | None:
    """Where the known place begins that a noun in small letters is told apart by: "the | Bali bombings"."""
    if line.caps[index]:
        return None
    return next((index - n for n in (3, 2, 1) if index >= n and is_place(line, index - n, index)), None)


def _owner(line: Line, first: int, ends: dict[int, Named]) -> int | None:
    """Where the name begins whose genitive stands before the description: "Russia's | war against Ukraine"."""
    if first < 2 or line.words[first - 1] not in _GENITIVE:
        return None
    named = ends.get(line.ends[first - 2])
    if named is None:
        return None
    begin = bisect_left(line.begins, named.span.begin)
    while begin - 1 in line.roles:
        begin -= 1
    return begin


def _right(line: Line, first: int, index: int, row: Description, begins: dict[int, Named]) -> _Reach:
    core = end = stem = index + 1 + _understood(line, index)
    shortest = 0
    named = about = False
    for _ in range(DEEPEST):
        if end + 1 >= len(line.words):
            break
        preposition = line.lower[end]
        if preposition == "from" and named and date_end(line, end + 1) > end + 1:
            break  # "visit to Korea | from December 4 to 6": the name would end within the dates
        if (date := date_end(line, end + (preposition in _DATED))) > end + 1:
            end = end if row.type is EntityType.POLICY and preposition in _WHEN else date
            break
        if preposition not in row.prepositions and not (end > stem and preposition == "of"):
            break
        if line.lower[end + 1] == "behalf":
            break  # "signed a memorandum of understanding | on behalf of the Bank"
        memorandum = end == stem and (line.lower[index] in _ACRONYMS or stem > index + 1)
        goes_to = row.finer == "kg:Visit" and preposition == "to" and end == index + 1  # "paid a State Visit to Malawi"
        party = preposition == "with" and end == stem and _is_signed(line, index) and _place(line, end + 1, begins)
        if not (line.belongs(end, index) or preposition == "of" or memorandum or goes_to or party):
            break
        # "anniversary of | establishing diplomatic relations"
        doing = preposition == "of" and line.lower[end + 1] in context("setting_up")
        start = end + 1 + doing
        reached, by_name, definite = _phrase(line, start, begins, pair=preposition == "between")
        if reached == start or (preposition == "between" and end > stem and not by_name):
            break
        plain = all(line.pos[k] in {"ADJ", "NUM", "DET"} for k in range(first, index)) and end == index + 1
        if row.venue and preposition in {"in", "at"} and not plain and _place(line, end + 1, begins):
            named = True
            break
        counted = row.definite and any(ORDINAL.match(line.words[k]) for k in range(first, index))
        titled = row.definite and all(line.caps[k] for k in (reached - 2, reached - 1)) and not line.starts[reached - 2]
        about = about or preposition in row.about or (definite and row.definite) or counted or titled
        named = named or by_name
        core = end = reached
        shortest = shortest or (core if by_name else 0)
    return _Reach(shortest, core, end, named, about)


def _understood(line: Line, index: int) -> int:
    """How many words behind a memorandum or protocol tell its kind: "of understanding"."""
    of_kind = line.lower[index] in {"memorandum", "protocol"} and line.lower[index + 1 : index + 2] == ["of"]
    return 2 if of_kind and not _UNDERSTOOD.isdisjoint(line.lower[index + 2 : index + 3]) else 0


def _phrase(line: Line, start: int, begins: dict[int, Named], *, pair: bool) -> tuple[int, bool, bool]:
    """The end of a noun phrase, whether it holds a name, whether it is definite."""
    end, named, definite = _nouns(line, start, begins)
    if end == start:
        return end, named, definite
    if (
        pair
        and named
        and line.words[end : end + 1] == ["("]
        and line.words[end + 2 : end + 4] in ([")", "and"], [")", "&"])
    ):
        end += 3  # "protocol between the Mediation Centre (LMC) | and the Court"
    while end + 2 < len(line.words) and line.lower[end] in {"and", "&", ","}:
        again = line.lower[end + 1] == line.lower[start - 1]
        second = end + 1 + again
        onward, also, _ = _nouns(line, second, begins)
        if line.lower[end] == "," and (named or line.lower[second] in _ARTICLES):
            break
        if line.lower[end] == "," and not pair and _place(line, second, begins):
            break  # "meeting with business leaders, Nagoya"
        if onward == second or not (pair or again or line.belongs(onward - 1, end - 1)) or (named and not also):
            break
        end, named = onward, named or also
    return end, named, definite


def _participle(line: Line, index: int) -> bool:
    """Whether a participle stands before the noun that it qualifies."""
    following = line.pos[index + 1 : index + 2]
    return line.pos[index] == "VERB" and line.lower[index].endswith(("ed", "ing")) and following in (["NOUN"], ["ADJ"])


def _place(line: Line, index: int, begins: dict[int, Named]) -> bool:
    """Whether a name of a place or body begins, be it behind "the city of"."""
    index += line.lower[index] in _ARTICLES
    if line.lower[index] in context("kinds_of_towns") and line.lower[index + 1 : index + 2] == ["of"]:
        index += 2
        if index >= len(line.words):
            return False
    found = begins.get(line.begins[index])
    return found is not None and found.type in {EntityType.PLACE, EntityType.ORGANIZATION}


def _qualified(line: Line, index: int) -> bool:
    """Whether a noun follows that the name before it qualifies: "LLP's Shenzhen | representative office"."""
    index += line.pos[index] == "ADJ" and index + 1 < len(line.words) and not line.caps[index]
    relative = line.lower[index - 1] in {"last", "this", "next", "yesterday"}
    return line.pos[index] == "NOUN" and line.labels[index] not in {"DATE", "TIME"} and not relative


def _nouns(line: Line, start: int, begins: dict[int, Named]) -> tuple[int, bool, bool]:
    end, named, definite = start, False, False
    while end < len(line.words) and end < start + 2 and line.lower[end] in _ARTICLES:
        definite = line.lower[end] in {"the", "this"}
        end += 1
    last = first = end
    while end < len(line.words):
        name = begins.get(line.begins[end])
        if name is not None and name.span.end > line.begins[end]:
            end = bisect_left(line.begins, name.span.end)
            named, last = True, end
        elif named and not _qualified(line, end) and line.words[end] not in _GENITIVE:
            break
        elif end > first and line.words[end] in _GENITIVE and end + 1 in line.roles:
            end = next(k for k in range(end + 1, len(line.words) + 1) if k not in line.roles)
            if end == len(line.words) or line.begins[end] not in begins:
                return start, False, False  # "talks with Ghana's Minister of Trade" are none with the whole of Ghana
        elif end > first and line.words[end] in _GENITIVE and end == last:
            end += 1
        elif line.lower[end] == "and" and line.pos[end - 1 : end + 2] == ["ADJ", "CCONJ", "ADJ"]:
            end += 1  # "legal and judicial cooperation"
        elif definite and end == first and _participle(line, end):
            end += 1  # "the proposed amendments"
        elif line.pos[end] in _NOMINAL and line.words[end][0].isalnum():
            end += 1
            last = end if line.pos[end - 1] != "ADJ" else last
        else:
            break
    definite = definite and line.lower[last - 1] in heads().kinds
    return (last, named, definite) if last > first else (start, False, False)
