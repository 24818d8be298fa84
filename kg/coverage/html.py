"""The report as a page: the documents, their texts shaded by what came out of each sentence, and what that was."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from kg.count import counted
from kg.coverage.measure import covered
from kg.coverage.records import CoveredDocument, CoveredSentence, Drawn, Gave, Tally
from kg.recall import Thing
from kg.view.collect import phrases
from kg.view.data import Json, display, utf16
from kg.view.shell import assemble, asset

if TYPE_CHECKING:
    from kg.store import Graph

PACKAGE: Final = "kg.coverage"
SCRIPTS: Final = ("report.js", "documents.js", "text.js", "details.js")
"""In the order that they run in, after the view's `dom.js`: each is one `const`, and uses only those before it."""

VERBS: Final = {"Commitment": "commits", "Call": "calls", "Thanks": "thanks", "Congratulation": "congratulates"}


def page_html(graph: Graph) -> str:
    """The page as HTML, the same bytes for the same graph. Raises KgError if the sentences are not known."""
    data = _Pages().of(covered(graph))
    documents = data["documents"]
    title = documents[0]["title"] if len(documents) == 1 else counted(len(documents), "document")
    styles = [asset("base.css"), asset("coverage.css", PACKAGE)]
    scripts = [asset("dom.js"), *(asset(name, PACKAGE) for name in SCRIPTS)]
    return assemble("coverage.html", f"Coverage: {title}", styles, scripts, data, PACKAGE)


class _Pages:
    """Gathers documents as the page's JSON, in which sentences point to entities by their position in one list."""

    def __init__(self) -> None:
        self.things: dict[tuple[str, str], int] = {}

    def of(self, documents: Iterable[CoveredDocument]) -> Json:
        tallies: list[Tally] = []
        rows = []
        for document in documents:
            tallies.append(Tally.of(document))
            rows.append(self._document(document))
        total = Tally.sum(tallies)
        return {
            "kinds": [{"key": kind, "meaning": kind.meaning, "covered": kind.covered} for kind in Gave],
            "things": [list(thing) for thing in self.things],
            "totals": {name: len(getattr(total, name)) for name in ("entities", "facts", "statements")},
            "documents": rows,
        }

    def _document(self, document: CoveredDocument) -> Json:
        unit = utf16(document.text)
        return {
            "id": document.id,
            "title": display(document.title),
            "source": display(document.source),
            "text": document.text,
            "sentences": [self._sentence(sentence, unit) for sentence in document.sentences],
        }

    def _sentence(self, sentence: CoveredSentence, unit: Callable[[int], int]) -> list[object]:
        """The first offsets are UTF-16 code units, by which JavaScript slices; the last are the graph's own."""
        begin, end = sentence.span.begin, sentence.span.end
        named = [self._thing(thing) for thing in sentence.entities if thing.name in sentence.named]
        others = [self._thing(thing) for thing in sentence.entities if thing.name not in sentence.named]
        drawn = ([_claim(one) for one in rows] for rows in (sentence.facts, sentence.statements))
        return [unit(begin), unit(end), list(Gave).index(sentence.gave), named, others, *drawn, begin, end]

    def _thing(self, thing: Thing) -> int:
        return self.things.setdefault((display(thing.label), thing.type), len(self.things))


def _claim(drawn: Drawn) -> list[object]:
    phrase = phrases().get(drawn.predicate, (VERBS.get(drawn.predicate, drawn.predicate), ""))[0]
    return [display(drawn.subject), phrase, display(drawn.object), drawn.confidence, drawn.rule]
