"""What follows a head noun in a name: "of the Sea", "for Trade and Industry", "(Amendment)"."""

from __future__ import annotations

from typing import Final

from kg.mentions.lines import Line
from kg.mentions.periods import begins_date
from kg.mentions.runs import (
    POSSESSIVE,
    base_end,
    head_of,
    is_held_elsewhere,
    is_known_body,
    is_place,
    is_title,
    numbered,
    office_begin,
)
from kg.mentions.vocabulary import adjectives, context, courtesies, heads, listed, titles
from kg.model import EntityType

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
        or not (line.caps[start] or numbered(line, start))
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


def _owned_end(line: Line, end: int) -> int:
    """The end with what a place has: "Committee on Nigeria | 's 64th Independence Anniversary"."""
    start = end + 1
    if line.words[end : end + 1] not in (["'s"], ["’s"]) or not is_place(line, end - 1, end):
        return end
    start += start < len(line.words) and numbered(line, start)
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
    return stop if sure or is_held_elsewhere(line, stop) else end


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
