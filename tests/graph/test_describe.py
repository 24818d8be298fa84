"""A document as RDF: what the profile says, and nothing that its shapes forbid."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg.graph import Iris, describe, refused
from kg.graph.literals import dated, decimal, is_date, label
from kg.graph.terms import PROPERTIES, term
from kg.model import Extraction, Fact, Scope, Span, Statement, StatementKind
from kg.store import Graph
from tests.handmade import seed

FLATTEN = Path(__file__).parents[3] / "shared" / "gold"


def things(extraction: Extraction, class_: str) -> set[str]:
    quads = describe(extraction)
    return {
        Iris().local(quad.subject)
        for quad in quads
        if quad.predicate == term("rdf:type") and quad.object == term(class_) and isinstance(quad.subject, NamedNode)
    }


def test_the_seed_has_all_its_things_under_readable_names() -> None:
    assert things(seed(), "schema:Person") == {"person-miao-wei", "person-joshua-roberts"}
    assert things(seed(), "kg:Policy") >= {"policy-internet-plus", "policy-china-manufacturing-2025"}
    assert things(seed(), "kg:Speech") == {"speech-000_cn-miit-aii-founding-conference"}
    assert things(seed(), "org:Role") == {"role-minister-of-industry-and-information-technology"}
    assert len(things(seed(), "kg:Fact")) == len(seed().facts)
    assert len(things(seed(), "kg:SpeechAct")) == len(seed().statements)


def test_quads_are_there_each_once_and_in_the_graph_of_the_document() -> None:
    quads = describe(seed())
    assert len(quads) == len(set(quads)) > 0
    assert {quad.graph_name for quad in quads} == {Iris().graph(seed().document.id)}
    assert not any("_:" in str(part) for quad in quads for part in (quad.subject, quad.predicate))


@pytest.mark.skipif(not (FLATTEN / "flatten.py").is_file(), reason="the scorer's folder is not beside the project")
def test_the_scorer_reads_back_what_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    import rdflib

    monkeypatch.syspath_prepend(str(FLATTEN))
    from flatten import flatten  # type: ignore[import-not-found]

    extraction = seed()
    with Graph.memory() as graph:
        graph.add(extraction)
        read = flatten(rdflib.Graph().parse(data=graph.export("turtle"), format="turtle"))
    sys.modules.pop("flatten")
    name = {row["id"]: (row["type"], row["name"]) for row in read["entities"]} | {"speech": "speech", None: None}
    own = {entity.key: (str(entity.type), entity.name) for entity in extraction.entities} | {"speech": "speech"}
    text = extraction.document.text
    assert {(row["type"], row["name"], tuple(row["aliases"])) for row in read["entities"]} == {
        (entity.type, entity.name, tuple(sorted(entity.aliases))) for entity in extraction.entities
    }
    assert sorted(
        (str(name[row["s"]]), row["p"], str(name.get(row["o"], row["o"])), row.get("role"), row["quote"])
        for row in read["facts"]
    ) == sorted(
        (str(own[fact.subject]), fact.predicate, str(own.get(fact.object or "", fact.object)), fact.role, quote)
        for fact in extraction.facts
        for quote in [fact.evidence.of(text)]
    )
    assert sorted(
        (
            row["kind"],
            row["quote"],
            str(name[row.get("by")]),
            str(name[row.get("to")]),
            sorted(map(str, map(name.get, row["about"]))),
        )
        for row in read["statements"]
    ) == sorted(
        (
            said.kind,
            said.evidence.of(text),
            str(own.get(said.by or "")),
            str(own.get(said.to or "")),
            sorted(str(own[key]) for key in said.about),
        )
        for said in extraction.statements
    )


def test_a_fact_proved_at_two_places_is_one_triple_with_two_proofs() -> None:
    extraction = seed()
    position = next(fact for fact in extraction.facts if fact.predicate == "position")
    again = replace(position, evidence=Span(0, 8), scope=Scope.ASSERTED, confidence=0.5)
    twice = replace(extraction, facts=(*extraction.facts, again))
    assert len(things(twice, "org:Membership")) == len(things(extraction, "org:Membership")) == 1
    assert len(things(twice, "kg:Fact")) == len(things(extraction, "kg:Fact")) + 1
    with Graph.memory() as graph:
        graph.add(twice)
        assert graph.verify().faults == ()
        assert graph.summary().facts == len(extraction.facts)
        assert graph.summary().evidence == len(extraction.facts) + 1


@pytest.mark.parametrize(
    "fact",
    [
        ("e9", "founder", "e1", None),
        ("e3", "foundingDate", "2016-02-31", None),
        ("e3", "foundingDate", "February", None),
        ("speech", "deliveredBy", "e3", None),
        ("e1", "position", "e4", None),
        ("e1", "invented", "e4", None),
        ("e3", "supports", "e3", None),
        ("e3", "supports", "e99", None),
    ],
)
def test_a_fact_that_the_table_does_not_admit_enters_no_graph(fact: tuple[str, str, str, str | None]) -> None:
    subject, predicate, value, role = fact
    bad = Fact(subject, predicate, value, Span(0, 8), Scope.REPORTED, 0.9, "rule", role)
    extraction = replace(seed(), facts=(*seed().facts, bad))
    assert refused(extraction) == [bad]
    assert describe(extraction) == describe(seed())


def test_a_bare_notice_has_no_speech() -> None:
    silent = replace(seed(), speaker=None, facts=tuple(f for f in seed().facts if f.subject != "speech"))
    assert things(silent, "kg:Speech") == set()
    assert things(silent, "kg:Document")


def test_two_promises_of_different_parties_in_one_sentence_are_two_statements() -> None:
    rows = [Statement(StatementKind.COMMITMENT, Span(0, 50), 0.9, "rule", "e1", by) for by in ("e3", "e4", "e4")]
    assert len(things(replace(seed(), statements=tuple(rows)), "kg:Commitment")) == 2


@pytest.mark.parametrize("span", [Span(5, 5), Span(0, 10**6), Span(-1, 4)])
def test_a_record_without_a_place_is_refused(span: Span) -> None:
    bad = Statement(StatementKind.CALL, span, 0.9, "rule")
    with pytest.raises(ValueError, match="no stretch"):
        describe(replace(seed(), statements=(bad,)))


def test_literals_are_written_as_the_store_keeps_them() -> None:
    assert [decimal(number).value for number in (1.0, 0.9, 0.125, 0.00001, 0.0)] == ["1", "0.9", "0.125", "0", "0"]
    assert dated("2016-02").datatype == term("xsd:gYearMonth")
    assert not any(map(is_date, ("2016-13", "2016-02-30", "16", "2016-2-1", "٢٠١٦", "2016-02-01T00")))
    assert label(" A\u202eB \n C", "en").value == "AB C"


def test_every_predicate_of_the_guide_has_a_term() -> None:
    guide = {
        "memberOf partOf founder foundingDate basedIn eventPlace eventDate organizer participant eventSubject",
        "deliveredBy deliveredAt issuedBy policyDate addresses supports opposes implements promotes cooperatesWith",
    }
    assert {name for name, _ in PROPERTIES} == set(" ".join(guide).split())
