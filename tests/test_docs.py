"""The README is true: its commands and its Python run on the seed, and it names every command there is."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
import rdflib

import kg
from kg.__main__ import main
from kg.commands import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_command_of_the_readme_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("kg ")]
    assert len(lines) >= 9
    for line in lines:
        assert main(shlex.split(line)[1:]) == 0, line
    out = capsys.readouterr().out
    assert "Miao Wei" in out
    assert "0 faults" in out
    assert {"graph.ttl", "graph.html", "out", "seeds"} == {path.name for path in folder.iterdir()}


def test_the_python_of_the_readme_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.is_dir()
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {})
    assert "Founding Conference" in capsys.readouterr().out


def test_the_turtle_of_the_readme_is_in_the_graph() -> None:
    graph = kg.build(ROOT / "seeds").rdflib()
    prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in graph.namespaces())
    shown = [triple for block in blocks("turtle") for triple in rdflib.Graph().parse(data=prefixes + block)]
    assert len(shown) >= 10
    assert [triple for triple in shown if triple not in graph] == []


def test_the_readme_names_every_command_and_no_other() -> None:
    named = set(re.findall(r"^\| `kg (\w+)", README, re.MULTILINE))
    assert named == {command.name for command in COMMANDS}


def test_each_command_shows_an_example_of_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for name in sorted(str(command.name) for command in COMMANDS):
        main([name, "--help"])
        assert f"kg {name} " in capsys.readouterr().out.replace("Usage: ", ""), name


def test_the_files_that_the_readme_links_to_are_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
