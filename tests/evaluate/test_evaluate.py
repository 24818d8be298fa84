"""Gold documents are built and scored; the record read from a graph is the one that the original reads from Turtle."""

import importlib.util
import json
import shutil
from pathlib import Path

import pyoxigraph
import pytest

import kg
from kg.build import extractions
from kg.errors import KgError
from kg.evaluate import Evaluation, compare, evaluate, flatten
from kg.evaluate.records import Claim, Record, parse
from kg.graph import describe
from kg.read import read

GOLD = Path("tests/gold/dev")
SHARED = Path("../shared/gold")
SEED = "000_cn-miit-aii-founding-conference"
OTHER = "004_sg-minlaw-singapore-convention-edwin-tong"


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gold")
    for name in (SEED, OTHER):
        for end in (".txt", ".gold.json"):
            shutil.copy(GOLD / f"{name}{end}", folder)
    return folder


@pytest.fixture(scope="module")
def evaluation(two: Path) -> Evaluation:
    return evaluate(two)


def test_every_gold_document_is_built_and_scored(evaluation: Evaluation) -> None:
    assert [document.name for document in evaluation.documents] == [SEED, OTHER]
    assert not evaluation.failures
    golds = [json.loads((GOLD / f"{name}.gold.json").read_text("utf-8")) for name in (SEED, OTHER)]
    assert evaluation.counts["FACTS"].gold == sum(len(gold["facts"]) for gold in golds)
    assert evaluation.counts["ENTITIES"].right > 0
    assert evaluation.counts["ENTITIES"].right == sum(
        d.comparison.counts["ENTITIES"].right for d in evaluation.documents
    )


def test_the_report_has_totals_documents_and_errors_where_they_are_asked_for(evaluation: Evaluation) -> None:
    plain, each, faults = evaluation.text(), evaluation.text(each=True), evaluation.text(list_errors=True)
    assert plain.startswith("== 2 documents, micro average\n")
    assert each.startswith(f"{SEED}\n")
    assert each.endswith(plain)
    assert faults.endswith(plain)
    missed = sum(len(d.comparison.missed) + len(d.comparison.spurious) for d in evaluation.documents)
    assert len(faults.splitlines()) == missed + len(plain.splitlines())


def test_a_record_is_what_the_graph_says(evaluation: Evaluation) -> None:
    [extraction] = extractions(read(GOLD / f"{SEED}.txt"))
    assert isinstance(extraction, kg.model.Extraction)
    record = flatten(describe(extraction))
    assert record == evaluation.documents[0].system
    assert {thing.name for thing in record.entities} == {" ".join(e.name.split()) for e in extraction.entities}
    assert {s.quote for s in record.statements} == {
        s.evidence.of(extraction.document.text) for s in extraction.statements
    }
    known = {thing.id for thing in record.entities} | {"speech"}
    assert all(claim.s in known and claim.quote in extraction.document.text for claim in record.facts)


@pytest.mark.parametrize("name", [SEED, OTHER])
def test_the_record_is_that_of_the_original(name: str) -> None:
    if not (SHARED / "flatten.py").exists():
        pytest.skip(f"the original reader is not here: no {SHARED}/flatten.py")
    spec = importlib.util.spec_from_file_location("original_flatten", SHARED / "flatten.py")
    assert spec
    assert spec.loader
    original = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(original)
    import rdflib

    [extraction] = extractions(read(GOLD / f"{name}.txt"))
    assert isinstance(extraction, kg.model.Extraction)
    quads = describe(extraction)
    turtle = pyoxigraph.serialize((quad.triple for quad in quads), format=pyoxigraph.RdfFormat.TURTLE)
    wanted = parse(original.flatten(rdflib.Graph().parse(data=turtle, format="turtle")))
    record = flatten(quads)
    assert record.entities == wanted.entities
    assert sorted(record.facts, key=_key) == sorted(wanted.facts, key=_key)
    assert record.statements == wanted.statements
    gold = parse(json.loads((GOLD / f"{name}.gold.json").read_text("utf-8")))
    assert compare(gold, record).counts == compare(gold, wanted).counts


def _key(claim: Claim) -> tuple[str, ...]:
    return (claim.s, claim.p, claim.o or "", claim.role or "")


def test_a_folder_without_gold_and_a_gold_without_its_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"no \*\.gold\.json in this folder"):
        evaluate(tmp_path)
    shutil.copy(GOLD / f"{SEED}.gold.json", tmp_path)
    with pytest.raises(KgError, match=f"{SEED}.txt: no such file"):
        evaluate(tmp_path)


def test_an_empty_graph_is_an_empty_record() -> None:
    assert flatten([]) == Record()
