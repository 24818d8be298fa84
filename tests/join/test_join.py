"""One thing has one IRI, whatever the order of documents; what is judged can be reviewed, decided and taken back."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import kg
from kg.__main__ import main
from kg.build import build
from kg.errors import KgError
from kg.join.apply import decide, join, judged
from kg.join.decisions import Decision, Named, load
from kg.model import EntityType
from kg.store import Graph

LAW = "Ministry of Law of Cambodia"
BODIES = """SELECT DISTINCT ?document ?name ?thing WHERE { GRAPH ?g { ?thing a schema:Organization ; rdfs:label ?name .
  ?passage kg:mentions ?thing ; nif:referenceContext ?document } }"""


def iris(graph: Graph, type_: str = "schema:Organization") -> dict[tuple[str, str], str]:
    """The IRI of each thing, by the beginning of its document's name and its label there."""
    rows = graph.query(BODIES.replace("schema:Organization", type_)).rows
    return {(str(row[0].value).split("document-")[1][:7], str(row[1].value)): str(row[2].value) for row in rows}  # type: ignore[union-attr]


def test_one_body_has_one_iri_and_its_namesake_abroad_another(releases: Path) -> None:
    found = iris(kg.build(releases))
    assert found["sg-2014", "Ministry of Law"] == found["sg-2015", "MinLaw"]
    assert found["kh-2014", LAW] == found["kh-2016", LAW]
    assert found["sg-2014", "Ministry of Law"] != found["kh-2014", LAW]
    assert found["sg-2014", "Singapore International Arbitration Centre"] == found["sg-2015", "SIAC"]


def test_the_order_of_documents_does_not_matter(releases: Path, tmp_path: Path) -> None:
    files = sorted(releases.iterdir())
    whole = kg.build(releases).export()
    for number, order in enumerate([*permutations(files)][::7]):
        out = tmp_path / f"out{number}"
        for file in order:
            build(file, out).close()
        with Graph.open(out) as graph:
            assert graph.export() == whole, [file.name for file in order]


def test_a_document_taken_out_leaves_no_trace_in_names(releases: Path, tmp_path: Path) -> None:
    out, rest = tmp_path / "out", tmp_path / "rest"
    build(releases, out).close()
    main(["remove", str(out), "kh-2014", "kh-2016"])
    build([releases / "sg-2014.txt", releases / "sg-2015.txt"], rest).close()
    with Graph.open(out) as one, Graph.open(rest) as other:
        assert one.export() == other.export()


def test_the_names_of_a_single_document_are_its_own() -> None:
    graph = kg.build("seeds/")
    assert not graph.query("SELECT ?j { ?j a kg:Judgement }").rows


def test_every_join_is_a_judgement_with_its_reason(releases: Path) -> None:
    graph = kg.build(releases)
    rows = graph.query(
        "SELECT ?as ?rule ?score ?by { ?j a kg:Judgement ; kg:readAs ?as ; kg:rule ?rule ; kg:reason ?why ; "
        "kg:confidence ?score ; kg:decidedBy ?by ; kg:judged ?thing ; prov:wasDerivedFrom ?document . "
        "?thing rdfs:label ?name }"
    ).rows
    told = {str(row[0].value): (str(row[1].value), float(row[2].value), str(row[3].value)) for row in rows}  # type: ignore[union-attr]
    rule, score, by = told["organization-siac"]
    assert rule == "named together" and by == "kg" and 0.8 <= score <= 1
    assert told["organization-minlaw"][0] == "mark"
    assert graph.verify().faults == ()


def test_places_carry_their_number_in_geonames(releases: Path) -> None:
    graph = kg.build(releases)
    rows = graph.query(
        "SELECT DISTINCT ?name ?same { ?place a schema:Place ; rdfs:label ?name ; owl:sameAs ?same }"
    ).rows
    found = {str(row[0].value): str(row[1].value) for row in rows}  # type: ignore[union-attr]
    assert found["Phnom Penh"] == "https://sws.geonames.org/1821306/"
    assert found["Georgia"] == "https://sws.geonames.org/614540/"


def test_international_organizations_carry_their_addresses_in_registers(tmp_path: Path) -> None:
    text = "Speech\n\nThe World Health Organization met the Asian Development Bank in Manila. The {} met."
    for name, short in (("a", "WHO"), ("b", "IAEA")):
        (tmp_path / f"{name}.txt").write_text(text.format(short), encoding="utf-8")
    graph = kg.build(tmp_path)
    rows = graph.query("SELECT DISTINCT ?n ?same { ?o a schema:Organization ; rdfs:label ?n ; owl:sameAs ?same }").rows
    found = {(str(row[0].value), str(row[1].value)) for row in rows}  # type: ignore[union-attr]
    assert ("World Health Organization", "https://datacommons.org/browser/WorldHealthOrganisation") in found
    assert ("World Health Organization", "https://ror.org/01f80g185") in found
    assert ("Asian Development Bank", "https://datacommons.org/browser/AsianDevelopmentBank") in found
    assert ("IAEA", "https://ror.org/00gtfax65") in found
    assert graph.verify().faults == ()


def pair_of(graph: Graph, one: str, other: str) -> str:
    found, _ = judged(graph, [])
    return next(p.id for p in (*found.joins, *found.doubts) if {p.one.name, p.other.name} == {one, other})


def test_a_join_can_be_rejected_and_the_rejection_taken_back(releases: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(releases, out).close()
    with Graph.create(out) as graph:
        before = graph.export()
        name = "Singapore International Arbitration Centre"
        id_ = pair_of(graph, name, "SIAC")
        decide(graph, reject=[id_], by="Ana Rey")
        join(graph)
        found = iris(graph)
        assert found["sg-2014", name] != found["sg-2015", "SIAC"]
        assert graph.verify().faults == ()
        decide(graph, undo=[id_])
        join(graph)
        assert graph.export() == before
        assert load(out / "decisions.tsv") == []


def test_a_decision_survives_a_rebuild_and_a_new_folder(releases: Path, tmp_path: Path) -> None:
    out, other = tmp_path / "out", tmp_path / "other"
    build(releases, out).close()
    one, two = Named("Ministry of Law", "sg-2014"), Named("Ministry of Law", "kh-2014")
    with Graph.create(out) as graph:
        decide(graph, decisions=[Decision("same", EntityType.ORGANIZATION, one, two, "Ana Rey")])
        join(graph)
        told = graph.export()
        found = iris(graph)
        assert found["sg-2014", "Ministry of Law"] == found["kh-2014", LAW]
        assert b'kg:decidedBy "Ana Rey"' in told
    build(releases, out, again=True).close()
    build(releases, other).close()
    main(["resolve", str(other), "--decisions", str(out / "decisions.tsv")])
    for folder in (out, other):
        with Graph.open(folder) as graph:
            assert graph.export() == told


def test_joining_that_was_broken_off_is_taken_up_again(
    releases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, out = tmp_path / "whole", tmp_path / "out"
    build(releases, whole).close()
    rename, calls = Graph.rename, 0

    def breaking(self: Graph, *arguments: object) -> bool:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise KeyboardInterrupt
        return rename(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Graph, "rename", breaking)
    with pytest.raises(KeyboardInterrupt):
        build(releases, out)
    monkeypatch.undo()
    build(releases, out).close()
    with Graph.open(out) as one, Graph.open(whole) as other:
        assert one.export() == other.export()
        assert one.verify().faults == ()


def test_the_review_shows_the_words_of_both_sides(
    releases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    build(releases, out).close()
    capsys.readouterr()
    assert main(["resolve", str(out), "--joined", "--format", "csv"]) == 0
    shown = capsys.readouterr().out
    line = next(line for line in shown.splitlines() if "SIAC" in line and "Singapore International" in line)
    assert "The SIAC said that it will work with MinLaw in Singapore." in line
    assert "thanks the Singapore International Arbitration Centre (SIAC)." in line


@pytest.mark.parametrize(
    "arguments", [["--accept", "00000000"], ["--undo", "00000000"], ["--decisions", "nowhere.tsv"]]
)
def test_what_is_not_there_cannot_be_decided(
    releases: Path, tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    build(releases / "sg-2014.txt", out).close()
    assert main(["resolve", str(out), *arguments]) == 2
    assert "kg resolve" in capsys.readouterr().err


@pytest.mark.parametrize("line", ["same\tOrganization\tx", "perhaps\tPerson\ta\tb\tc\td", "same\tThing\ta\tb\tc\td"])
def test_a_line_that_is_no_decision_is_named(tmp_path: Path, line: str) -> None:
    place = tmp_path / "decisions.tsv"
    place.write_text(f"# heading\n{line}\n", encoding="utf-8")
    with pytest.raises(KgError, match=r"decisions\.tsv, line 2"):
        load(place)


def test_offices_are_told_with_the_dates_that_attest_them(releases: Path) -> None:
    rows = kg.build(releases).ask("offices-over-time", of="K Shanmugam").rows
    told = [[cell.value if cell else None for cell in row] for row in rows]  # type: ignore[union-attr]
    assert told and all(row[2] in ("Minister for Law of Singapore", "Minister for Law") for row in told)
    assert min(str(row[5]) for row in told) == "2014-03-03" and max(str(row[6]) for row in told) == "2015-05-05"


def test_what_nothing_proposed_is_decided_by_names(
    releases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    build(releases, out).close()
    arguments = ["--same", "Ministry of Law of Cambodia", "siac", "--apart", "MinLaw", "sg-2014", "sg-2015"]
    assert main(["resolve", str(out), *arguments, "--by", "Ana"]) == 0
    told = capsys.readouterr().err
    assert f"{LAW} and Singapore International Arbitration Centre are one" in told
    assert "Ministry of Law and MinLaw are two" in told
    with Graph.open(out) as graph:
        found = iris(graph)
        assert graph.verify().faults == ()
    assert found["kh-2014", LAW] == found["sg-2015", "SIAC"]
    assert found["sg-2014", "Ministry of Law"] != found["sg-2015", "MinLaw"]
    decided = load(out / "decisions.tsv")
    assert [decision.by for decision in decided] == ["Ana", "Ana"]
    undo = [word for decision in decided for word in ("--undo", decision.id)]
    assert main(["resolve", str(out), *undo]) == 0
    with Graph.open(out) as graph:
        assert iris(graph) == iris(kg.build(releases))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--same", "MinLaw", "MinLaw"], "one thing already"),
        (["--same", "Singapore", "MinLaw"], "never one"),
        (["--same", "Nobody at All", "MinLaw"], "Nobody at All"),
        (["--apart", "MinLaw", "sg-2015", "sg-2031"], "sg-2031"),
        (["--apart", "MinLaw", "sg-2015", "kh-2014"], "names nothing"),
        (["--apart", "MinLaw", "sg-2015", "sg-2015"], "named twice"),
    ],
)
def test_what_cannot_be_proposed_is_told(
    releases: Path, tmp_path: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    build(releases, out).close()
    assert main(["resolve", str(out), *arguments]) == 2
    assert told in capsys.readouterr().err
    assert load(out / "decisions.tsv") == []
