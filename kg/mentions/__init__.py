"""Find the names of a document. One finder per kind, in the order of `mentions`; the longer and surer name wins."""

from __future__ import annotations

from kg.annotate import Annotation
from kg.mentions.acronyms import acronyms
from kg.mentions.apposed import apposed
from kg.mentions.arbitrate import arbitrate, certain
from kg.mentions.branches import branches
from kg.mentions.bylines import bylines
from kg.mentions.cases import cases, decisions
from kg.mentions.companions import columns, companions
from kg.mentions.completed import completed
from kg.mentions.counted import counted
from kg.mentions.enumerated import enumerated
from kg.mentions.events import events
from kg.mentions.governments import governments
from kg.mentions.halls import halls
from kg.mentions.headed import headed
from kg.mentions.jubilees import jubilees
from kg.mentions.known import known
from kg.mentions.lines import Line, lines
from kg.mentions.named import Named
from kg.mentions.namesakes import namesakes
from kg.mentions.numbered import numbered
from kg.mentions.occasions import occasions
from kg.mentions.operations import operations
from kg.mentions.own import own
from kg.mentions.proper import proper
from kg.mentions.provisions import provisions
from kg.mentions.quoted import quoted
from kg.mentions.recognized import recognized
from kg.mentions.repeated import repeated
from kg.mentions.rosters import rosters
from kg.mentions.seats import seats
from kg.mentions.selfnamed import selfnamed
from kg.mentions.sharing import sharing
from kg.mentions.ships import ships
from kg.mentions.storms import called, storms
from kg.mentions.titled import titled
from kg.mentions.told import told
from kg.mentions.towns import towns

__all__ = ["Line", "Named", "lines", "mentions"]


def mentions(annotation: Annotation) -> list[Named]:
    """The names of a document in order of place, wider before narrower; none overlap but by nesting."""
    cut = list(lines(annotation))
    found = [named for line in cut for named in _in_line(line)]
    found = called(found)
    found += columns(cut, found)
    found = certain([*found, *repeated(cut, found)])
    found += told(annotation, found)
    found += own(cut, found)
    return sorted(found, key=lambda named: (named.span.begin, -named.span.end, named.type))


def _in_line(line: Line) -> list[Named]:
    by_title = [
        *bylines(line),
        *enumerated(line),
        *titled(line),
        *completed(line),
        *rosters(line),
        *sharing(line),
        *selfnamed(line),
    ]  # first: it marks the words of offices, which the others then leave out
    by_form = [
        *halls(line),
        *occasions(line),
        *seats(line),
        *towns(line),
        *storms(line),
        *namesakes(line),
        *apposed(line),
        *quoted(line),
        *operations(line),
        *branches(line),
        *governments(line),
        *numbered(line),
        *headed(line),
        *counted(line),
        *known(line),
    ]
    aboard = ships(line)
    judged = cases(line)
    parties = [line.span(*words) for words in judged]
    named = [n for n in (*by_title, *by_form, *recognized(line)) if not any(n.span.overlaps(ship) for ship in aboard)]
    named = [n for n in named if all(case in n.span or not n.span.overlaps(case) for case in parties)]
    named += decisions(line, judged)
    found = arbitrate(line, list(proper(line, named)))
    found = arbitrate(line, [*found, *acronyms(line, found)])
    found = arbitrate(line, [*found, *companions(line, found)])
    found = arbitrate(line, [*found, *provisions(line, found)])
    return arbitrate(line, [*found, *events(line, found), *jubilees(line)])
