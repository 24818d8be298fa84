"""Choose among names that claim the same words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import replace
from typing import Final

from kg.mentions.lines import Line
from kg.mentions.named import Named
from kg.mentions.vocabulary import context, heads
from kg.model import EntityType

_RANK: Final = {
    "hall": -1,
    "byline": 0, "credit": 0, "acronym": 0, "described": 0, "occasion": 0, "storm": 0, "seat": 1, "titled": 1,
    "titled.portfolio": 1, "quoted": 1, "apposed": 1, "namesake": 1,
    "government": 1, "government.people": 1, "acronym.long": 2, "headed": 2, "known": 2,
    "headed.small": 2,
    "branch": 1,
    "case": 0,
    "completed": 1,
    "operation": 1,
    "enumerated": 0,
    "numbered": 0,
    "roster": 1,
    "shared": 1,
    "selfnamed": 1,
    "headed.short": 4,
}  # fmt: skip
_LAST: Final = 5


def arbitrate(line: Line, found: list[Named]) -> list[Named]:
    """The names that stand, in order of place: surer rules first, longer first among equals.

    A name inside another one stands if words of grammar set it off ("founding of the Alliance", "Ministry of Law of
    Singapore") or a genitive does ("Singapore's Parliament"), not as a mere part ("Singapore Academy of Law").
    """
    ranked = sorted(
        _to_whole_names(line, found),
        key=lambda n: (_RANK.get(n.rule, _LAST), n.span.begin - n.span.end, n.span.begin, n.rule != "known"),
    )
    chosen: list[Named] = []
    claimed: dict[int, list[Named]] = {}  # by word, so that a long line costs no more than its words
    for named in ranked:
        words = range(max(bisect_right(line.begins, named.span.begin) - 1, 0), bisect_left(line.begins, named.span.end))
        rivals = {id(other): other for word in words for other in claimed.get(word, ())}
        if all(_nests(line, named, other) for other in rivals.values() if other.span.overlaps(named.span)):
            chosen.append(named)
            for word in words:
                claimed.setdefault(word, []).append(named)
    return sorted(chosen, key=lambda n: (n.span.begin, -n.span.end))


def _to_whole_names(line: Line, found: list[Named]) -> list[Named]:
    """With names that end inside a known one told to its end: "Council of the Organization for X | in Europe"."""
    known = [n for n in found if n.rule == "known" and n.type is EntityType.ORGANIZATION and n.name.count(" ") > 1]
    if not known:
        return found
    return [_to_end_of(line, named, known) for named in found]


def _to_end_of(line: Line, named: Named, known: list[Named]) -> Named:
    if named.rule not in {"headed", "described"}:
        return named
    for body in known:
        cut = named.span.begin < body.span.begin < named.span.end < body.span.end
        if cut and _before(line, body) in {"of", "the"}:
            first, end = (bisect_left(line.begins, at) for at in (named.span.begin, body.span.end))
            return replace(named, span=line.span(first, end), name=line.slice(first, end))
    return named


def certain(found: list[Named]) -> list[Named]:
    """Without what the model alone saw, and only once, where it is mostly wrong.

    These are bodies and persons of one ordinary word, and places of several words ("Cyclone Winston").
    """
    counted = Counter(named.name for named in found)
    return [
        named
        for named in found
        if not (named.rule == "model.GPE" and counted[named.name] == 1 and " " in named.name)
        and not (
            named.rule in {"model.ORG", "model.PERSON"}
            and counted[named.name] == 1
            and " " not in named.name
            and not named.name.isupper()
        )
    ]


def _before(line: Line, named: Named) -> str:
    first = bisect_left(line.begins, named.span.begin)
    return line.lower[first - 1] if first else ""


def _is_field(line: Line, inner: Named) -> bool:
    """Whether a name is what a body's head noun is of, without an article: "Department of | Labor", no acronym."""
    first = bisect_left(line.begins, inner.span.begin)
    if first < 2 or inner.name.isupper() or inner.type not in {EntityType.ORGANIZATION, EntityType.EVENT}:
        return False
    if inner.short and line.lower[max(first - 3, 0) : first] == ["department", "of", "the"]:
        return True  # "Department of the | Treasury"
    kind = heads().kinds.get(line.lower[first - 2])
    return line.lower[first - 1] in {"of", "for"} and kind is not None and kind[0] is EntityType.ORGANIZATION


def _nests(line: Line, named: Named, other: Named) -> bool:
    if named.span == other.span:
        return False
    inner, outer = (named, other) if named.span in other.span else (other, named)
    if inner.span not in outer.span:
        return False
    if outer.rule in {
        "titled",
        "titled.portfolio",
        "byline",
        "credit",
        "quoted",
        "acronym",
        "case",
        "known",
    } or outer.rule.startswith("model"):
        return False
    if outer.rule == "described" or (outer.rule == inner.rule == "occasion"):
        return True
    if outer.rule == "occasion" and inner.rule == "titled" and inner.span.begin > outer.span.begin:
        return True  # whose occasion it was, and with whom: "President | Biden's Meeting with President | Lula"
    if outer.finer == "schema:CollegeOrUniversity" and inner.type is EntityType.PLACE:
        return False
    if outer.rule == "acronym.long" and inner.span.end == outer.span.end and _before(line, inner) in {"and", "&"}:
        return False
    if inner.rule.startswith("model") and inner.type.value != "Place":
        return False
    field_ = inner.type is EntityType.POLICY and outer.type is EntityType.ORGANIZATION and outer.rule == "headed"
    if field_ and inner.span.end == outer.span.end and _before(line, inner) in {"of", "and", "&"}:
        return False  # "Office of | National Drug Control Policy"; but "Secretariat of the Convention"
    if inner.type is outer.type and inner.span.end == outer.span.end and _is_field(line, inner):
        return False  # "Department of | Labor", "Committee of | Supply Debate 2016"
    policies = inner.type is outer.type is EntityType.POLICY and inner.rule == outer.rule == "headed"
    if policies and inner.span.end == outer.span.end and _before(line, inner) == "of":
        return False  # "Academy of | Law Act"; but "Protocol to the Lisbon Convention"
    bodies = inner.type is outer.type is EntityType.ORGANIZATION and outer.rule == "headed"
    if bodies and inner.span.end == outer.span.end and _before(line, inner) in {"and", "&"}:
        return False  # "Peace and | Security Council"
    first = bisect_left(line.begins, inner.span.begin)
    end = bisect_left(line.begins, inner.span.end)
    if inner.span.begin == outer.span.begin:
        return end < len(line.words) and line.words[end] in {"'s", "’s"}
    return first > 0 and line.lower[first - 1] in context("nested")
