"""The figures are those of the gold standard's own scorer, on whatever a system may answer."""

import copy
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kg.errors import KgError
from kg.evaluate.records import Record, load, parse
from kg.evaluate.report import errors, table
from kg.evaluate.score import Count, compare

GOLD = Path("tests/gold")
SHARED = Path("../shared/gold")
SOME = [
    "dev/000_cn-miit-aii-founding-conference",
    "dev/019_au-turnbull-cyber-security-centre",
    "train/t03_au-pm-10228",
    "train/t34_us-wh-2024-03-15-readout-of-white-house-summer-learning-conv",
]


def _gold(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((GOLD / f"{name}.gold.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("name", SOME)
def test_the_gold_itself_scores_one_and_nothing_scores_zero(name: str) -> None:
    gold = parse(_gold(name))
    perfect = compare(gold, gold)
    assert all(count.f1 == 1.0 for count in perfect.counts.values() if count.gold)
    assert not perfect.missed
    assert not perfect.spurious
    empty = compare(gold, Record())
    assert empty.counts["FACTS"] == Count(0, 0, len(gold.facts))
    assert len(empty.missed) == len(gold.entities) + len(gold.facts) + len(gold.statements)


def test_each_measure_counts_what_is_right_given_and_asked_for() -> None:
    gold = _gold(SOME[0])
    system = copy.deepcopy(gold)
    dropped = system["facts"].pop()
    system["entities"][0]["name"] = "Somebody Else"
    system["entities"][0]["aliases"] = []
    system["statements"] = system["statements"][:-1]
    counts = compare(parse(gold), parse(system)).counts
    assert counts[f"fact {dropped['p']}"].system == counts[f"fact {dropped['p']}"].gold - 1
    named = sum(e["type"] != "Topic" for e in gold["entities"])
    assert counts["ENTITIES"] == Count(named - 1, named, named)
    assert counts["STATEMENTS"].right == len(gold["statements"]) - 1
    renamed = gold["entities"][0]["id"]
    touched = [f for f in system["facts"] if renamed in (f["s"], f["o"])]
    assert counts["FACTS"].right == len(system["facts"]) - len(touched)


def test_names_that_differ_in_case_marks_articles_or_word_order_are_one() -> None:
    gold = parse(
        {"entities": [_entity("Côte d'Ivoire"), _entity("the Ministry of Finance")], "facts": [], "statements": []}
    )
    same = parse(
        {"entities": [_entity("COTE D’IVOIRE"), _entity("Finance Ministry of")], "facts": [], "statements": []}
    )
    assert compare(gold, same).counts["ENTITIES"] == Count(2, 2, 2)


def test_who_cooperates_has_no_direction_and_who_supports_has() -> None:
    entities = [_entity("Kenya") | {"id": "e1"}, _entity("Ghana") | {"id": "e2"}]
    facts = [{"s": "e1", "p": "cooperatesWith", "o": "e2"}, {"s": "e1", "p": "supports", "o": "e2"}]
    turned = [fact | {"s": fact["o"], "o": fact["s"]} for fact in facts]
    gold = parse({"entities": entities, "facts": facts, "statements": []})
    counts = compare(gold, parse({"entities": entities, "facts": turned, "statements": []})).counts
    assert counts["fact cooperatesWith"].right == 1
    assert counts["fact supports"].right == 0


def _entity(name: str) -> dict[str, Any]:
    return {"id": name, "type": "Place", "name": name}


def test_errors_name_what_was_missed_and_what_is_spurious_with_its_words() -> None:
    gold = _gold(SOME[0])
    system = copy.deepcopy(gold)
    dropped = system["facts"].pop(0)
    system["entities"].append({"id": "x", "type": "Event", "name": "Miao Wei Attended"})
    g, s = parse(gold), parse(system)
    lines = list(errors(compare(g, s), g, s))
    assert len(lines) == 2
    assert lines[0].startswith("missed: ")
    assert dropped["p"] in lines[0]
    assert repr(dropped["quote"])[1:20] in lines[0]
    assert lines[1] == "spurious: Event 'Miao Wei Attended'"


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"entities": [1], "facts": [], "statements": []}', "\x00"])
def test_a_malformed_annotation_is_refused_by_name(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.gold.json").write_text(content)
    with pytest.raises(KgError, match=r"x\.gold\.json: not a gold annotation"):
        load(tmp_path / "x.gold.json")


def _original(name: str) -> ModuleType:
    if not (SHARED / f"{name}.py").exists():
        pytest.skip(f"the original scorer is not here: no {SHARED / name}.py")
    spec = importlib.util.spec_from_file_location(f"original_{name}", SHARED / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("seed", range(3))
def test_the_figures_are_those_of_the_original_scorer(name: str, seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    original = _original("score")
    gold = _gold(name)
    system = _perturbed(gold, random.Random(f"{name} {seed}"))
    wanted = original.score_document(gold, system)
    counts = compare(parse(gold), parse(system)).counts
    assert counts == {measure: tuple(row) for measure, row in wanted.items()}
    original.show(wanted, "title")
    assert capsys.readouterr().out == table(counts, "title") + "\n"


def _perturbed(gold: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """The gold as a careless system might give it: things dropped, renamed, retyped, turned round, cut and doubled."""
    system = copy.deepcopy(gold)
    for entity in system["entities"]:
        match dice.randrange(10):
            case 0:
                entity["type"] = dice.choice(["Person", "Event", "Topic"])
            case 1:
                entity["name"] = entity["name"][:-2] + "x"
            case 2:
                entity["aliases"] = entity.get("aliases", [])[1:]
            case 3:
                entity["name"] = " ".join(reversed(entity["name"].split()))
    for fact in system["facts"]:
        match dice.randrange(10):
            case 0:
                fact["s"], fact["o"] = fact["o"], fact["s"]
            case 1:
                fact["p"] = dice.choice(["supports", "cooperatesWith", "organizer"])
            case 2 | 3 | 4 if fact.get("role"):
                fact["role"] = fact["role"].split(" of ")[0] + dice.choice(["", " x"])
    for statement in system["statements"]:
        match dice.randrange(4):
            case 0:
                statement["quote"] = statement["quote"][: dice.randrange(len(statement["quote"]))]
            case 1:
                statement["quote"] = statement["quote"].replace("the", "a")[5:]
    for rows in (system["entities"], system["facts"], system["statements"]):
        rows[:] = [row for row in rows if dice.random() > 0.1]
        rows += [copy.deepcopy(row) for row in rows[:2] if "id" not in row]
        dice.shuffle(rows)
    return system
