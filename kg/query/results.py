"""The answer to a query, and the forms that it can be written in."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.iri import BASE
from kg.query.fenced import json_term
from kg.query.prefixes import prefixes, shorten
from kg.query.table import columns, line

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, Triple

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Format: TypeAlias = Literal["table", "csv", "tsv", "json", "turtle", "ntriples"]
Cut: TypeAlias = Literal["rows", "bytes"]
FORMATS: Final[tuple[Format, ...]] = ("table", "csv", "tsv", "json", "turtle", "ntriples")
LABEL: Final = "Label"
"""`?xLabel` beside `?x` is what a table shows in its place."""


@dataclass(frozen=True, slots=True)
class Results:
    """Solutions (SELECT), a yes or no (ASK), or triples (CONSTRUCT, DESCRIBE).

    `rows[i][j]` is the term that solution i binds to `variables[j]`, or None. A yes or no is one row with one
    xsd:boolean; triples are rows of subject, predicate and object, sorted. `cut` names the limit that ended the
    answer early, if any; `base` is what the IRIs of the graph's things begin with.
    """

    kind: Literal["solutions", "boolean", "triples"]
    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    cut: Cut | None = None
    base: str = BASE

    @classmethod
    def of_solutions(cls, solutions: QuerySolutions, *, cut: Cut | None = None, base: str = BASE) -> Results:
        names = tuple(variable.value for variable in solutions.variables)
        return cls("solutions", names, tuple(tuple(solution) for solution in solutions), cut, base)

    @classmethod
    def of_boolean(cls, answer: bool) -> Results:
        return cls("boolean", ("answer",), ((ox.Literal(answer),),))

    @classmethod
    def of_triples(cls, triples: Iterable[Triple], *, cut: Cut | None = None, base: str = BASE) -> Results:
        rows = sorted(
            ((t.subject, t.predicate, t.object) for t in triples), key=lambda row: [str(term) for term in row]
        )
        return cls("triples", ("subject", "predicate", "object"), tuple(rows), cut, base)

    @classmethod
    def of_rows(cls, names: tuple[str, ...], rows: Iterable[Iterable[str | int | float]], form: Format) -> Results:
        """Rows of a report as an answer, so that it has the same forms: a spreadsheet takes no cell for a formula."""
        from kg.export.csv import neutral

        def literal(cell: str | int | float) -> ox.Literal:
            return ox.Literal(neutral(cell) if form == "csv" and isinstance(cell, str) else cell)

        return cls("solutions", names, tuple(tuple(map(literal, row)) for row in rows))

    @property
    def truncated(self) -> bool:
        """Whether a limit cut the answer short: there is more."""
        return self.cut is not None

    @property
    def notice(self) -> str:
        """One sentence for the user if the answer was cut short, else nothing."""
        if self.cut is None:
            return ""
        limit = "row limit" if self.cut == "rows" else "size limit"
        shown = f"Only the first {len(self.rows):,} rows are shown: the {limit} was reached"
        return f"{shown}. Narrow the query, or page through with LIMIT and OFFSET"

    def format(self, form: Format = "table", *, width: int | None = None) -> str:
        """The answer as text, with a line end at its end.

        - `table`: for people, `width` columns wide (the terminal's by default): IRIs shortened, `?xLabel` in the place
          of `?x`, long cells wrapped, control and bidirectional characters left out. Triples are shown as Turtle.
        - `csv`, `tsv`: SPARQL 1.1 Query Results CSV and TSV, to the letter. CSV holds bare values: one that begins with
          `=` stays so, as the standard asks; import it into a spreadsheet as text.
        - `json`: SPARQL 1.1 Query Results JSON, to the letter.
        - `turtle`, `ntriples`: for triples only.

        Triples written as csv, tsv or json are solutions of subject, predicate and object. Raises KgError for a form
        that is unknown, or that solutions do not have.
        """
        match form:
            case "table" if self.kind == "triples":
                return self._turtle()
            case "table" if self.kind == "boolean":
                return "yes\n" if self._yes else "no\n"
            case "table":
                return self._table(width or shutil.get_terminal_size((100, 24)).columns)
            case "csv" | "tsv" if self.kind == "boolean":
                return "true\n" if self._yes else "false\n"
            case "csv":
                return self._csv()
            case "tsv":
                return self._tsv()
            case "json":
                return self._json()
            case "turtle" | "ntriples" if self.kind != "triples":
                raise KgError(
                    f"{form} holds triples, and this query gives none. Use CONSTRUCT, or table, csv, tsv or json"
                )
            case "turtle":
                return self._turtle()
            case "ntriples":
                return self._ntriples()
        raise KgError(f"Unknown format {line(form)!r}. Use one of: {', '.join(FORMATS)}")

    @property
    def _yes(self) -> bool:
        return self.rows == ((ox.Literal(True),),)

    def _table(self, width: int) -> str:
        labels = {name: name + LABEL for name in self.variables if name + LABEL in self.variables}
        shown = [name for name in self.variables if name not in labels.values()]
        places = {name: index for index, name in enumerate(self.variables)}
        rows = []
        for row in self.rows:
            cells = [
                row[places[labels[name]]] or row[places[name]] if name in labels else row[places[name]]
                for name in shown
            ]
            rows.append([_cell(term, self.base) for term in cells])
        return columns(shown, rows, width)

    def _csv(self) -> str:
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(self.variables)
        for row in self.rows:
            # A lone empty cell would be written as "", which CSV readers of SPARQL results take for the empty literal.
            cells = [_bare(term) for term in row]
            writer.writerow(cells) if len(cells) > 1 or any(cells) else out.write("\r\n")
        return out.getvalue()

    def _tsv(self) -> str:
        lines = ["\t".join(f"?{name}" for name in self.variables)]
        lines += ["\t".join("" if term is None else str(term) for term in row) for row in self.rows]
        return "".join(f"{text}\n" for text in lines)

    def _json(self) -> str:
        if self.kind == "boolean":
            return json.dumps({"head": {}, "boolean": self._yes}) + "\n"
        bindings = [
            {name: json_term(term) for name, term in zip(self.variables, row, strict=True) if term is not None}
            for row in self.rows
        ]
        document = {"head": {"vars": list(self.variables)}, "results": {"bindings": bindings}}
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"

    def _turtle(self) -> str:
        text = ox.serialize(
            ox.parse(self._ntriples(), ox.RdfFormat.N_TRIPLES), format=ox.RdfFormat.TURTLE, prefixes=prefixes(self.base)
        )
        return (text or b"").decode("utf-8")

    def _ntriples(self) -> str:
        return "".join(f"{subject} {predicate} {target} .\n" for subject, predicate, target in self.rows)


def _cell(term: Term | None, base: str) -> str:
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        return shorten(term.value, base)
    return term.value if isinstance(term, ox.Literal) else str(term)


def _bare(term: Term | None) -> str:
    """A term as SPARQL 1.1 CSV has it: only its value."""
    if term is None:
        return ""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
