"""Find the names of a document. One finder per kind, in the order of `mentions`; the longer and surer name wins."""

from __future__ import annotations

from kg.annotate import Annotation
from kg.extract.mentions.acronyms import acronyms
from kg.extract.mentions.apposed import apposed
from kg.extract.mentions.arbitrate import arbitrate
from kg.extract.mentions.bylines import bylines
from kg.extract.mentions.enumerated import enumerated
from kg.extract.mentions.events import events
from kg.extract.mentions.governments import governments
from kg.extract.mentions.headed import headed
from kg.extract.mentions.known import known
from kg.extract.mentions.lines import Line, lines
from kg.extract.mentions.named import Named
from kg.extract.mentions.quoted import quoted
from kg.extract.mentions.recognized import recognized
from kg.extract.mentions.repeated import repeated
from kg.extract.mentions.titled import titled

__all__ = ["Line", "Named", "lines", "mentions"]


def mentions(annotation: Annotation) -> list[Named]:
    """The names of a document in order of place, wider before narrower; none overlap but by nesting."""
    cut = list(lines(annotation))
    found = [named for line in cut for named in _in_line(line)]
    return sorted([*found, *repeated(cut, found)], key=lambda named: (named.span.begin, -named.span.end, named.type))


def _in_line(line: Line) -> list[Named]:
    by_title = [
        *bylines(line),
        *enumerated(line),
        *titled(line),
    ]  # first: it marks the words of offices, which the others then leave out
    found = arbitrate(
        line,
        [*by_title, *apposed(line), *quoted(line), *governments(line), *headed(line), *known(line), *recognized(line)],
    )
    found = arbitrate(line, [*found, *acronyms(line, found)])
    return arbitrate(line, [*found, *events(line, found)])
