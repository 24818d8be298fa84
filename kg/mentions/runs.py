"""Runs of capitalised words, the raw material of names, and the phrases that carry a name on ("... of Law")."""

from __future__ import annotations

import re
from typing import Final

from kg.mentions.dictionary import dictionary
from kg.mentions.lines import Line
from kg.mentions.periods import YEAR, begins_date
from kg.mentions.vocabulary import adjectives, context, courtesies, heads, impersonal, listed, titles
from kg.model import EntityType, Zone

ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)$")
POSSESSIVE: Final = frozenset({"'s", "’s", "'S", "’S", "'", "’"})
SMALL: Final = frozenset(
    {"of", "and", "the", "for", "on", "in", "at", "to", "by", "with", "from", "a", "an", "as", "between"}
)
"""Words of grammar: set with a capital ("Minister For Law") they still end a run."""

_NATIONS: Final = frozenset(
    {
        "Nations", "State", "States", "World", "Future", "Country", "Nation", "Members", "Leaders", "Heads",
        "Ministers", "North", "South", "East", "West", "Internet", "Media", "Press", "News", "Patents",
        "Earth", "Web", "AI", "IP", "ICT", "Americans", "Tribal", "Tribes", "Justice", "Chief", "Education",
        "Time", "English", "Principals"
    }
)  # fmt: skip
"""Words that are no name by themselves but may end one: "Pact for the Future", "Meeting of Heads of State"."""

_ARTICLES: Final = frozenset({"the", "its", "this", "their"})
OF_MANY: Final = frozenset({"association", "federation", "confederation", "union", "foundation", "council"})
"""Bodies of the many that their name tells, which may also tell where: "Association of Banks in Singapore"."""
PARTICIPLES: Final = frozenset(
    {"belonging", "concerning", "establishing", "governing", "prohibiting", "regarding", "regulating", "relating"}
)
"""Words that say, with a capital, what an instrument is about: "Convention Relating to the Status of Refugees"."""
_INSTRUMENTS: Final = frozenset({"kg:Treaty", "kg:Agreement", "kg:Resolution", "schema:Legislation"})
_PACTS: Final = frozenset({"charter", "declaration", "accord", "pact", "compact", "memorandum"})
"""What, beside those of a finer class, sets up a body: no plans and funds."""
_CLAIMS: Final = frozenset({"right", "rights", "access"})
"""What instruments are about that goes on with "to"."""
_SAINTS: Final = frozenset({"St", "St.", "Saint"})
_BEFORE_AND: Final = 2
_AFTER_AND: Final = 6
"""So many words of a place may stand before and, with itself, after its "and": "... and the South Sandwich Islands"."""
_UNSPELT: Final = (SMALL | {"&", "de"}) - {"an", "as"}
"""Words of a name that its acronym has no letter for."""
LONGEST_SPELT: Final = 16
"""In words, of a name that an acronym stands for."""
_AMENDING: Final = frozenset({"act", "bill", "law", "order", "regulations", "rules", "ordinance"})
LONGEST_BRACKET: Final = 12
"""In words, of what is amended, or how, in the name of an act."""
_ROYAL: Final = frozenset({"King", "Queen", "Prince", "Princess", "Emperor", "Pope"})
_HEADS: Final = frozenset({Zone.HEADER, Zone.TITLE, Zone.SALUTATION})
_LEAST_OF_VENUE: Final = 3
"""Words of a hall that is called after somebody with a title."""
LONGEST_NAME: Final = 24
"""In words: longer runs are lines set in capitals."""


def head_of(line: Line, index: int) -> str | None:
    """The head noun that a capitalised word is, if it is one."""
    word = line.lower[index]
    return word if line.caps[index] and word in heads().kinds else None


def is_title(line: Line, index: int) -> bool:
    """Whether a word is a form of address or an office."""
    word, known = line.words[index], titles()
    return (word in known.honorifics and word not in known.ambiguous) or word in known.offices


def is_place(line: Line, first: int, end: int) -> bool:
    """Whether words are the name of a place that is known by itself."""
    kind = listed().kinds.get(tuple(line.words[first:end]))
    return kind is not None and kind[0] is EntityType.PLACE


def is_held_in(line: Line, index: int) -> bool:
    """Whether an office is told right before as held in what a word begins: "Chairman of | Marubeni"."""
    return index > 1 and line.lower[index - 1] in {"of", "at"} and line.words[index - 2] in titles().offices


def is_venue(line: Line, first: int, end: int) -> bool:
    """Whether a run that may be a person's name with its title is a hall or house called so.

    By its last word, or by what stands beside it: "the Dr Ada Rey Stadium", "at | Sir Kofi Mensah Hall".
    """
    kind = heads().kinds.get(line.lower[end - 1])
    if kind is None or kind[0] is not EntityType.PLACE or end - first < _LEAST_OF_VENUE or line.shouted:
        return False
    before = line.lower[max(first - 2, 0) : first]
    sure = line.words[first] in _ROYAL or line.lower[end - 1] in heads().built  # those have no surname
    if sure or before[-1:] == ["at"] or before in (["at", "the"], ["in", "the"]):
        return True
    town = next((size for size in (3, 2, 1) if is_place(line, end + 1, end + 1 + size)), 0)
    return first == 0 and line.zone in _HEADS and line.words[end : end + 1] == [","] and town > 0 and end > 3


def base_end(line: Line, first: int) -> int:
    """Where the run of capitalised words ends that begins at `first`: "China Academy", "Women's History Month".

    A genitive is part of the run only after a common noun or a title, and only if a head noun follows.
    """
    words, caps, count = line.words, line.caps, len(line.words)
    end = first + 1
    while end < count and end - first < LONGEST_NAME:
        word = words[end]
        following = end + 1 < count and caps[end + 1]
        if begins_date(line, end) or end in line.breaks:
            break
        if caps[end]:
            if (line.lower[end] in SMALL and not _is_part_of_person(line, end)) or (
                line.headline and _is_verb(line, end)
            ):
                break
            end += 1
        elif word[0].isdigit() and (YEAR.match(word) or _is_number_of_name(line, end)):
            end += 1
        elif following and (word == "&" or word in titles().particles):
            end += 2
        elif word in titles().particles and end + 2 < count and words[end + 1] in titles().particles and caps[end + 2]:
            end += 3
        elif word in POSSESSIVE and following and _carries_on(line, first, end):
            end += 2
        elif word == "(" and following and (past := _amendment(line, end) or _qualified(line, end)):
            end = past
        elif word == "and" and (joined := _place_over(line, first, end)):
            end = joined
        else:
            break
    return end


def _is_part_of_person(line: Line, index: int) -> bool:
    """Whether a word of grammar in capitals is a syllable, an initial or a surname."""
    return _is_syllable(line, index) or _is_initial(line, index) or is_called_to(line, index)


def _is_syllable(line: Line, index: int) -> bool:
    """Whether "The" is a part of a name of three: "Bui | The | Duy"."""
    if line.words[index] != "The" or line.headline or index + 1 >= len(line.words):
        return False
    beside, words = (index - 1, index + 1), dictionary(line.doc.vocab)
    named = "PERSON" in {line.labels[i] for i in beside} or not any(words.holds(line.lower[i]) for i in beside)
    return named and all(is_unlisted(line, i) for i in beside) and not is_place(line, index, index + 2)


def is_called_to(line: Line, index: int) -> bool:
    """Whether "To" is a name behind a title, before one that is no word: "President | To | Minh"."""
    called = line.words[index] == "To" and index + 1 < len(line.words) and is_title(line, index - 1)
    return called and not line.headline and line.caps[index + 1] and is_unlisted(line, index + 1)


def _is_initial(line: Line, index: int) -> bool:
    """Whether "A" is an initial without a stop: behind a title or another one, before a name: "Minister M | A Obi"."""
    if line.words[index] != "A" or line.headline or index + 1 >= len(line.words) or not line.caps[index + 1]:
        return False
    before, after = line.words[index - 1], line.words[index + 1]
    beside = len(before.rstrip(".")) == 1 and before.isalpha() and before not in {"A", "I"}
    titled = is_title(line, index - 1) and len(after) == 1
    return (beside or titled) and after not in titles().starters - {"A"}


def _place_over(line: Line, first: int, mark: int) -> int:
    """The end of a known place that holds the "and" at `mark`: "Trinidad | and Tobago"; 0 if there is none."""
    for end in range(min(mark + _AFTER_AND, len(line.words)), mark + 1, -1):
        if any(is_place(line, begin, end) for begin in range(max(first, mark - _BEFORE_AND), mark)):
            return end
    return 0


def _is_verb(line: Line, index: int) -> bool:
    """Whether a word of a headline is its verb: "Launch the Reset", and not the head of "Pilot Project Launch"."""
    if line.lower[index] not in titles().headline_verbs:
        return False
    following = index + 1
    ends = following >= len(line.words) or not (
        line.caps[following] or line.lower[following] in {"the", "a", "an", "new"}
    )
    return not (ends and line.lower[index] in heads().kinds)


def is_unlisted(line: Line, index: int) -> bool:
    """Whether a word in capitals is of no title, office, field, grammar, place or kind: a person's, if a name's."""
    word = line.words[index]
    return (
        line.caps[index]
        and not word.isupper()
        and index not in line.roles
        and word not in impersonal()
        and line.lower[index] not in heads().kinds
        and line.lower[index] not in line.common
        and (word,) not in listed().kinds
    )


def complement_end(line: Line, index: int, head: str | None, depth: int = 0) -> int:
    """Where the phrases end that belong to a name whose head noun is `head` and whose first part ends at `index`.

    "of Industry and Information Technology", "on the Law of the Sea", "between South Africa and Sweden". Gives `index`
    if there are none.
    """
    count = len(line.words)
    if index + 1 >= count or depth > 3:
        return index
    preposition = line.lower[index]
    if depth == 0 and (set_up := _set_up(line, index, head)):
        end = _coordinated_end(line, set_up, _part_end(line, set_up), "of")
        return complement_end(line, end, line.lower[end - 1] if head_of(line, end - 1) else None, depth + 1)
    if preposition == "on" and depth == 0 and is_known_body(line, index):
        return index  # "remarks to the Security Council | on Sudan"
    if not (_is_participle(line, index, head) or _takes(head, preposition, depth, line.lower[index - 1])) or (
        preposition == "to" and line.headline and head != "order"
    ):
        return index
    if preposition == "on" and begins_date(line, index + 1):
        return index  # "Workshop on Vaccination | on 5th April"
    first = start = index + 1 + (preposition in PARTICIPLES and line.lower[index + 1] == "to")
    articles = _ARTICLES if preposition == "of" else {"the", "a", "an"}
    while start < count and line.lower[start] in articles and start <= first:
        start += 1
    if (
        start >= count
        or not (line.caps[start] or _numbered(line, start))
        or (
            line.words[start] in titles().never
            and line.words[start] not in _NATIONS
            and not (is_title(line, start) and head in context("of_titles"))
        )
    ):
        return index
    if preposition != "of" and line.words[start] in courtesies():
        return index
    if preposition == "in" and depth > 0 and (situated := _situated_end(line, index)) > index:
        return situated
    if preposition == "in" and ((line.words[start],) in listed().kinds or line.labels[start] in {"GPE", "LOC", "DATE"}):
        return index
    if is_title(line, start) and head not in context("of_titles"):
        return index
    end = _part_end(line, start)
    if line.words[end - 1] in adjectives() or " ".join(line.words[start:end]) in adjectives():
        return index
    if preposition == "for" and is_place(line, start, end) and line.pos[end : end + 1] == ["NOUN"]:
        return index  # "Law Workshop | for Myanmar officials"
    end = _coordinated_end(line, start, end, preposition)
    if preposition in PARTICIPLES and line.lower[end : end + 1] == ["or"] and line.caps[end + 1 : end + 2] == [True]:
        # "National or Ethnic, Religious and Linguistic Minorities"
        end = max(end, _coordinated_end(line, end + 1, base_end(line, end + 1), "or"))
    end -= end > start + 1 and line.lower[end - 1] in PARTICIPLES and _is_participle(line, end - 1, head)
    if (preposition == "to" or line.lower[end - 1].endswith("ing")) and line.lower[end : end + 1] in (["the"], ["a"]):
        # "Order on Tackling the Climate Crisis", "Declaration on Concluding a Partnership": with the verb's object
        end = base_end(line, end + 1) if end + 1 < count and line.caps[end + 1] else end
    if preposition in {"on", "for"} and (owned := _owned_end(line, end)) > end:
        return owned
    last = line.lower[end - 1]
    onward = complement_end(line, end, last if last in heads().kinds else head, depth + 1)
    stop = max(onward, end)
    if preposition == "of" and head in OF_MANY and line.lower[stop - 1].endswith("s"):
        return _where_end(line, stop)
    if preposition == "between" and stop > end and line.lower[stop : stop + 1] == ["and"]:
        # "between the Ministry of Law and Myanmar's Union Attorney General's Office"
        second = _coordinated_end(line, start, stop, preposition)
        stop = max(stop, complement_end(line, second, line.lower[second - 1], depth + 1)) if second > stop else stop
        return max(second, stop)
    if preposition == "between" and not {"and", "&"} & set(line.lower[start:stop]) and line.lower[stop - 1][-1] != "s":
        return index  # "the MOU | between Singapore and other cities": one party is none; but "between Member States"
    return stop


def is_known_body(line: Line, end: int) -> bool:
    """Whether words that end here are the name of a body that is known by itself, of more words than one."""
    kinds = (listed().kinds.get(tuple(line.words[max(0, end - size) : end])) for size in (2, 3, 4))
    return any(kind is not None and kind[0] is EntityType.ORGANIZATION for kind in kinds)


def _owned_end(line: Line, end: int) -> int:
    """The end with what a place has: "Committee on Nigeria | 's 64th Independence Anniversary"."""
    start = end + 1
    if line.words[end : end + 1] not in (["'s"], ["’s"]) or not is_place(line, end - 1, end):
        return end
    start += start < len(line.words) and _numbered(line, start)
    return base_end(line, start) if line.caps[start : start + 1] == [True] else end


def _is_participle(line: Line, index: int, head: str | None) -> bool:
    """Whether a word says what the instrument of a head is about, and a name follows it."""
    if line.shouted or line.lower[index] not in PARTICIPLES or not line.caps[index] or head is None:
        return False
    after = int(line.lower[index + 1 : index + 2] == ["to"])
    after += line.lower[index + 1 + after : index + 2 + after] == ["the"]
    return heads().kinds[head][0] is EntityType.POLICY and line.caps[index + 1 + after : index + 2 + after] == [True]


def _set_up(line: Line, index: int, head: str | None) -> int:
    """Where the name begins of what an instrument sets up: "Treaty on the establishment of the | Nile Court"; or 0."""
    kind = heads().kinds.get(head or "")
    if line.headline or kind is None or not (kind[1] in _INSTRUMENTS or head in _PACTS):
        return 0
    begin = founding = index
    if line.lower[index] in {"on", "for"}:
        founding = index + 1 + (line.lower[index + 1] == "the")
        begin = founding + 1
    noun = line.lower[founding:begin]
    if noun:
        set_up = noun[0] in context("foundings") and line.lower[begin : begin + 1] == ["of"]
    else:
        set_up = line.lower[index] in context("setting_up")
    begin += 1
    begin += line.lower[begin : begin + 1] in (["the"], ["a"], ["an"])
    return begin if set_up and line.caps[begin : begin + 1] == [True] else 0


def _where_end(line: Line, end: int) -> int:
    """The end with "in" and a place: "Association of Banks | in Singapore"."""
    start = end + 1 + (line.lower[end + 1 : end + 2] == ["the"])
    if line.lower[end : end + 1] != ["in"]:
        return end
    return next((start + size for size in (3, 2, 1) if is_place(line, start, start + size)), end)


def _part_end(line: Line, start: int) -> int:
    """The end of one run inside a complement: it stops where a title begins ("Ministry of Trade Secretary Lee")."""
    end = line.holders.get(start, base_end(line, start))
    if is_place(line, start, end):
        return end  # "Papua New Guinea" is not Papua
    for size in (3, 2, 1):
        # "Republic of Indonesia Joko Widodo"
        if is_place(line, start + size, end):
            break
        if line.lower[start + size : start + size + 1] == ["affairs"] and is_place(line, start, start + size):
            return start + size + 1  # "Bureau of Western Hemisphere Affairs | Rachel Poynter"
        if start + size < end and is_place(line, start, start + size) and head_of(line, end - 1) is None:
            return start + size if end - start - size > 1 or line.labels[start + size] == "PERSON" else end
    for index in range(start + 1, end):
        if head_of(line, end - 1) is not None:
            break
        if is_title(line, index) and not line.lower[index].endswith("s"):
            office = office_begin(line, index, start + 1)
            if index + 1 < end and line.words[index + 1] not in titles().never:
                return office  # but "for ASEAN Member States"
            if index + 1 == end and office < index and line.words[start] in titles().portfolios:
                return office  # "Ministry of Law | Permanent Secretary, Ada Rey"
        if line.labels[index] == "PERSON" and line.labels[index - 1] != "PERSON" and end - index >= 2:
            return index
    return end


def office_begin(line: Line, office: int, least: int) -> int:
    """Where an office begins behind the field of its body: "Ministry of Law | Permanent Secretary Ada Rey"."""
    known = titles()
    while office > least and line.words[office - 1] in known.before_offices - known.portfolios:
        office -= 1
    return office


def _coordinated_end(line: Line, start: int, end: int, preposition: str) -> int:
    """The end after ", X and Y" or "and Y", where the parts belong to one name."""
    count, pairs = len(line.words), preposition in {"between", "with"}
    known = listed().kinds.get(tuple(line.words[start:end]))
    if known is not None and not pairs:
        return end
    if is_title(line, start) or (
        len(line.words[start]) > 1 and line.words[start].isupper() and not line.shouted and not pairs
    ):
        return end
    words, index, best = line.words, end, end
    while index < count:
        word = line.lower[index]
        if word == "," and index + 1 < count and line.caps[index + 1]:
            following = index + 1
        elif (line.lower[index - 1], *line.lower[index + 1 : index + 2]) == ("state", "government"):
            return index + 2  # "Conference of Heads of State and Government of the Union"
        elif word in {"and", "&"} or (word == "," and index + 1 < count and line.lower[index + 1] == "and"):
            following = index + 1 + (word == ",")
            if following < count and line.words[following] == "the" and pairs:
                following += 1
            if following >= count or not line.caps[following]:
                break
            if not (
                _joins(line, following, pairs) or (line.lower[following - 1] == "and" and _halved(line, start, end))
            ):
                break
            last = _part_end(line, following)
            if pairs and last + 1 < count and words[last] in POSSESSIVE and line.caps[last + 1]:
                # "between the Ministry and Myanmar's Attorney General's Office"
                last = base_end(line, last + 1)
            return last
        else:
            break
        if not _joins(line, following, pairs):
            break
        index = _part_end(line, following)
    return best


def _situated_end(line: Line, end: int) -> int:
    """The end with where that is what an event or text is on: "Conference on the Crisis | in Haiti and the Bahamas".

    So it is also where the event is told to be held elsewhere: "on Security | in the Sahel was held in Paris".
    """
    stop = _where_end(line, end)
    if stop == end:
        return end
    start = end + 1 + (line.lower[end + 1] == "the")
    if line.lower[stop : stop + 1] == ["and"]:
        second = stop + 1 + (line.lower[stop + 1 : stop + 2] == ["the"])
        stop = next((second + n for n in (3, 2, 1) if is_place(line, second, second + n)), stop)
    what = line.lower[end - 1]
    city = listed().kinds.get(tuple(line.words[start:stop])) == (EntityType.PLACE, "schema:City")
    sure = what in context("situations") or (what in context("conditions") and not city)
    return stop if sure or _is_held_elsewhere(line, stop) else end


def _is_held_elsewhere(line: Line, end: int) -> bool:
    """Whether words tell that what they stand behind is held, and where: "| was held from 3 May in Paris"."""
    start = end + (line.lower[end : end + 1] in (["was"], ["is"]))
    start = end + 2 if line.lower[end : end + 2] in (["will", "be"], ["to", "be"]) else start
    took = line.lower[start : start + 2] in (["took", "place"], ["takes", "place"])
    if not took and line.lower[start : start + 1] not in (
        ["held"],
        ["convened"],
        ["hosted"],
        ["organized"],
        ["organised"],
    ):
        return False
    return any(
        line.lower[at] in {"in", "at"} and line.caps[at + 1 + (line.lower[at + 1] == "the")]
        for at in range(start, min(start + 8, len(line.words) - 2))
    )


def _halved(line: Line, start: int, end: int) -> bool:
    """Whether fields behind an article want a head: "the Establishment of the | Peace and Security Council"."""
    return line.lower[start - 1] == "the" and all(word in titles().portfolios for word in line.words[start:end])


def _joins(line: Line, first: int, pairs: bool) -> bool:
    """Whether a run after "and" or a comma is part of the name before it, and no name by itself."""
    end = base_end(line, first)
    if line.headline and line.lower[first] in titles().headline_verbs:
        return False
    if pairs:
        return True
    if is_title(line, first) or line.words[first] in titles().starters:
        return False
    end = next((index for index in range(first, end) if is_title(line, index)), end)
    if tuple(line.words[first:end]) in listed().kinds or tuple(line.words[first : first + 2]) in listed().kinds:
        return False
    label = line.labels[first]
    if label in {"PERSON", "GPE", "LOC", "DATE"} or (label == "NORP" and line.words[first] in adjectives()):
        return False  # but "Alcohol, Tobacco, Firearms and Explosives"
    head = head_of(line, end - 1)
    if head is not None and head not in context("many") and end - first > 1 + (head in heads().weak):
        return False  # "and Public Service Division"; but "Health and Human Services", "Trade and New Technologies"
    follows = end < len(line.words) and line.lower[end] == "of" and head is not None
    return not follows


def _takes(head: str | None, preposition: str, depth: int, before: str) -> bool:
    if preposition == "of":
        return head is not None or depth > 0
    if preposition in {"in", "against"} and depth > 0:
        return True
    if preposition == "to" and depth > 0 and before in _CLAIMS:
        return True  # "Declaration on the Right to Development"
    if preposition == "from" and depth > 0:
        return before.endswith("ing") or before == "protection"  # "Agreements Resulting from Mediation"
    return head is not None and head in heads().complements.get(preposition, ())


def _numbered(line: Line, index: int) -> bool:
    word = line.words[index]
    return bool(ORDINAL.match(word)) and index + 1 < len(line.words) and line.caps[index + 1]


def _is_number_of_name(line: Line, index: int) -> bool:
    """Whether a bare number belongs to the name before it: "Resolution 1325", "COP 29", not "Patents Act 1"."""
    word = line.words[index]
    if not word.isdigit() or line.lower[index - 1] in context("unnumbered"):
        return False
    return (len(word) <= 3 or line.lower[index - 1] == "resolution") and not _counts(line, index)


def _counts(line: Line, index: int) -> bool:
    """Whether a bare number counts what follows, or is a day of the month, rather than numbers the name before it."""
    if index + 1 < len(line.words) and line.words[index + 1][0].isalpha() and not line.caps[index + 1]:
        return line.lower[index + 1] not in {
            "and",
            "in",
            "on",
            "at",
            "was",
            "is",
            "will",
            "has",
            "of",
            "to",
            "as",
            "by",
        }
    return line.labels[index] in {"DATE", "TIME", "MONEY"}


def _carries_on(line: Line, first: int, mark: int) -> bool:
    owner = line.lower[mark - 1]
    end = mark + 1
    while end < len(line.words) and (line.caps[end] or line.words[end] == "&"):
        end += 1
    if end - mark > 2 and is_place(line, end - 1, end):
        end -= 1  # "Queen's University Belfast"
    if line.words[first] in _SAINTS and mark - first == 2 and head_of(line, end - 1) is not None:
        return True  # "St Mary's Hospital"
    if owner in context("groups") and line.words[mark] not in {"'", "’"}:
        return True  # "Initiative on Women's Health Research"
    if head_of(line, end - 1) is None or is_place(line, first, mark):
        return False
    return owner in titles().possessors or (line.words[mark] in {"'", "’"} and not is_place(line, mark - 1, mark))


def _amendment(line: Line, mark: int) -> int:
    """The end of "(Amendment) (No. 2) Bill 2018" after the name of what is amended; 0 if it is none."""
    close = _close(line, mark)
    while close and line.words[close + 1] == "(":
        close = _close(line, close + 1)
    return close + 2 if close and head_of(line, close + 1) in _AMENDING else 0


def _close(line: Line, mark: int) -> int:
    """Where the bracket closes that opens at `mark`, with a word behind it; 0 if it does not soon."""
    end = min(mark + LONGEST_BRACKET, len(line.words) - 1)
    return next((i for i in range(mark + 2, end) if line.words[i] == ")"), 0)


def _qualified(line: Line, mark: int) -> int:
    """The end with an acronym of the words before it and a head: "Early Childhood Development | (ECD) Policy"; or 0."""
    close = mark + 2
    if line.words[close : close + 1] != [")"] or close + 1 == len(line.words) or line.shouted:
        return 0
    first = spelt_begin(line, mark, line.words[mark + 1])
    named = head_of(line, mark - 1) is not None or tuple(line.words[first:mark]) in listed().kinds
    return close + 2 if mark - first > 1 and head_of(line, close + 1) is not None and not named else 0


def spelt_begin(line: Line, mark: int, initials: str) -> int:
    """Where the capitalised words begin, up to a bracket, whose initials an acronym is; `mark` if they are not."""
    wanted, index, first = list(initials.casefold()), mark - 1, mark
    while index >= 0 and wanted and mark - index < LONGEST_SPELT:
        if line.caps[index] and line.words[index][0].casefold() == wanted[-1]:
            wanted.pop()
            first = index
        elif line.lower[index] not in _UNSPELT:
            return mark
        index -= 1
    return mark if wanted else first
