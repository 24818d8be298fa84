"""The command line: what is said where, with which exit code, and that nothing built before is lost."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.__main__ import main
from kg.store import Graph

SEED = Path("seeds/000_cn-miit-aii-founding-conference.txt")
COMMANDS = [
    "build",
    "status",
    "remove",
    "show",
    "query",
    "export",
    "view",
    "compare",
    "diff",
    "stats",
    "coverage",
    "verify",
    "evaluate",
]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("built") / "out"
    kg.build("seeds", folder).close()
    return str(folder)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert f"\n  kg {command} " in capsys.readouterr().out


def test_build_says_what_came_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "seeds", "-o", str(tmp_path / "out")]) == 0
    told = capsys.readouterr()
    names = [line.split("  ")[0] for line in told.out.splitlines() if not line.startswith(" ")]
    assert [
        name
        for name in names
        if name in {"documents", "entities", "facts", "statements", "sentences covered", "seconds"}
    ] == [
        "documents",
        "entities",
        "facts",
        "statements",
        "sentences covered",
        "seconds",
    ]
    assert told.err == ""


def test_status_and_remove_keep_a_graph_current(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts, out = tmp_path / "texts", str(tmp_path / "out")
    texts.mkdir()
    for name in ("a", "b"):
        (texts / f"{name}.txt").write_text("We thank the World Bank.")
    assert main(["build", str(texts), "-o", out]) == 0
    assert main(["status", out, str(texts)]) == 0
    (texts / "b.txt").unlink()
    (texts / "c.txt").write_text("Kenya will help Ghana.")
    capsys.readouterr()
    assert main(["status", out, str(texts)]) == 1
    told = capsys.readouterr()
    assert told.out.splitlines() == ["gone\tb.txt\tb", "new\tc.txt"]
    assert "1 gone: its file is no more there: kg remove takes it out" in told.err
    assert main(["remove", out, "b"]) == 0
    assert main(["build", str(texts), "-o", out]) == 0
    assert "1 document not changed" in capsys.readouterr().out
    assert main(["status", out, str(texts)]) == 0
    assert main(["verify", out]) == 0
    assert main(["remove", out, "b"]) == 2
    assert "holds no document 'b'" in capsys.readouterr().err


def test_a_table_in_a_folder_is_told_of_and_its_documents_are_not_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts, out = tmp_path / "texts", str(tmp_path / "out")
    texts.mkdir()
    (texts / "a.txt").write_text("We thank the World Bank.")
    table = texts / "t.csv"
    table.write_text('id,text\n1,"We thank the World Bank."\n2,"Kenya will help Ghana."\n')
    assert main(["build", str(texts), "-o", out]) == 0
    assert "A table or collection in these folders passed over: name them yourself" in capsys.readouterr().err
    assert main(["build", str(table), "-o", out]) == 0
    assert main(["status", out, str(texts)]) == 0
    assert main(["status", out, str(table)]) == 0
    table.write_text('id,text\n1,"We thank the World Bank."\n')
    capsys.readouterr()
    assert main(["status", out, str(table)]) == 1
    assert capsys.readouterr().out.startswith("gone\tt.csv#2\t")


def test_who_is_told_to_speak_stands_where_the_text_does_not_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("We will build ten schools by 2030.")
    out = str(tmp_path / "out")
    told = ["--meta", "speaker=Ana Rey", "--meta", "date=2019-05-03", "--meta", "place=Nairobi"]
    assert main(["build", str(tmp_path / "a.txt"), "-o", out, *told]) == 0
    capsys.readouterr()
    assert main(["query", out, "who-spoke-where", "--format", "csv"]) == 0
    row = capsys.readouterr().out.splitlines()[1].split(",")
    assert ("Ana Rey" in row, "Nairobi" in row, "2019-05-03" in row) == (True, True, True)
    assert main(["verify", out]) == 0


def test_compare_diff_and_stats_print_rows(out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", out, "2016", "2016", "--format", "csv"]) == 0
    assert capsys.readouterr().out.startswith("kind,change,what,words_a,document_a,words_b,document_b")
    assert main(["diff", out, out]) == 0
    assert main(["stats", out, "--most", "3", "--format", "csv"]) == 0
    assert len(capsys.readouterr().out.splitlines()) >= 4
    assert main(["stats", out, "-o", str(tmp_path / "network.gexf")]) == 0
    assert (tmp_path / "network.gexf").read_bytes().startswith(b"<?xml")
    assert main(["stats", out, "-o", str(tmp_path / "network.png")]) == 2
    assert "ends in .graphml or .gexf" in capsys.readouterr().err


def test_show_names_the_entity_and_its_words(out: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", out, "Miao Wei"]) == 0
    assert capsys.readouterr().out.startswith("Miao Wei")


def test_query_lists_asks_and_answers_in_every_format(out: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", out, "--list"]) == 0
    assert "\ncommitments " in capsys.readouterr().out
    assert main(["query", out, "positions", "--of", "Miao Wei"]) == 0
    assert main(["query", out, "positions", "--of=Miao Wei", "--format", "csv"]) == 0
    capsys.readouterr()
    sparql = "SELECT ?name { ?x a schema:Person ; rdfs:label ?name }"
    assert main(["query", out, sparql, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["results"]["bindings"]
    assert "Miao Wei" in [row["name"]["value"] for row in found]


@pytest.mark.parametrize("form", ["turtle", "ntriples", "trig", "jsonld", "rdfxml", "graphml", "csv"])
def test_export_writes_the_same_to_a_file_and_to_the_output(
    out: str, form: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    target = tmp_path / "graph"
    assert main(["export", out, "--format", form, "-o", str(target)]) == 0
    capfdbinary.readouterr()
    assert main(["export", out, "--format", form, "-o", "-"]) == 0
    assert capfdbinary.readouterr().out == target.read_bytes() != b""


def test_view_writes_one_page(out: str, tmp_path: Path) -> None:
    assert main(["view", out, "-o", str(tmp_path / "graph.html")]) == 0
    assert (tmp_path / "graph.html").read_text("utf-8").startswith("<!")


def test_coverage_writes_its_page_and_nothing_else(
    out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["coverage", out, "-o", str(tmp_path / "coverage.html")]) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "coverage.html").read_text("utf-8").startswith("<!")


def test_verify_says_good_and_exits_1_where_a_quote_does_not_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    kg.build("seeds", folder).close()
    assert main(["verify", str(folder)]) == 0
    assert "0 faults" in capsys.readouterr().out
    [text] = (folder / "documents").glob("*.txt")
    text.write_bytes(text.read_bytes().replace(b"Alliance", b"Aliances"))
    assert main(["verify", str(folder)]) == 1
    assert ": hash: " in capsys.readouterr().out


BAD = {
    "no such path": (["build", "{tmp}/none", "-o", "{out}"], "no such file or folder; check the path"),
    "an empty file": (["build", "{tmp}/empty.txt", "-o", "{out}"], "empty.txt: the file is empty"),
    "a binary file": (["build", "{tmp}/binary.txt", "-o", "{out}"], "binary.txt: the file is binary"),
    "another encoding": (["build", "{tmp}/latin.txt", "-o", "{out}"], "not UTF-8 at byte 1 (0xe9); name its encoding"),
    "no such encoding": (["build", "seeds", "--encoding", "utf-x", "-o", "{out}"], "no such encoding; try"),
    "a folder without documents": (["build", "{tmp}/folder", "-o", "{out}"], "no document in this folder"),
    "an out that is no graph": (["build", "seeds", "-o", "{tmp}"], "holds no graph of kg"),
    "an out that is a file": (["build", "seeds", "-o", "{tmp}/binary.txt"], "is a file: give"),
    "another base": (["build", "seeds", "-o", "{out}", "--base", "https://example.org/x/"], "leave the base out"),
    "no IRI as base": (["build", "seeds", "-o", "{tmp}/new", "--base", "x y"], "base"),
    "no out": (["build", "seeds"], "Missing option '-o'"),
    "no such model": (["build", "seeds", "-o", "{out}", "--model", "xx"], "Install it with"),
    "no graph": (["verify", "{tmp}/folder"], "holds no graph of kg: build one first"),
    "no such graph": (["show", "{tmp}/none", "x"], "does not exist: build a graph first"),
    "nobody of that name": (["show", "{out}", "Nobody At All"], "Nobody At All"),
    "a broken query": (["query", "{out}", "SELECT {"], "does not parse at line 1"),
    "a folder of gold that is not there": (["evaluate", "nosuch"], "nosuch: no such folder; check the path"),
    "a prefix of nothing": (["query", "{out}", "ASK { ?a foo:b ?c }"], "Known are dcterms:, kg:,"),
    "an update": (["query", "{out}", "DROP ALL"], "Only SELECT, ASK, CONSTRUCT and DESCRIBE"),
    "no such question": (["query", "{out}", "nonsense"], "no question"),
    "no such parameter": (["query", "{out}", "commitments", "--buy", "x"], "no parameter 'buy'"),
    "a parameter without value": (["query", "{out}", "commitments", "--by"], "write --name"),
    "a parameter of SPARQL": (["query", "{out}", "ASK {}", "--by", "x"], "only the questions of the pack"),
    "nothing asked": (["query", "{out}"], "see the questions with --list"),
    "an option before the name": (["query", "{out}", "--by", "x", "commitments"], "after its name"),
    "no such format": (["export", "{out}", "--format", "pdf"], "is not one of"),
    "no such folder": (["export", "{out}", "-o", "{tmp}/none/x.ttl"], "cannot be written"),
    "a page as table": (["coverage", "{out}", "-o", "-", "--format", "csv"], "-o writes the page"),
    "a folder as file": (["view", "{out}", "-o", "{tmp}"], "is a folder: give"),
    "no gold": (["evaluate", "{tmp}/folder"], "no *.gold.json"),
    "no such command": (["bild"], "No such command"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_one_line_and_exit_code_2_and_nothing_is_lost(
    case: str, out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder").mkdir()
    for name, raw in {"empty": b"", "binary": b"a\0b", "latin": b"S\xe9"}.items():
        (tmp_path / f"{name}.txt").write_bytes(raw)
    with kg.open(out) as graph:
        before = graph.quads()
    arguments, reason = BAD[case]
    code = main([a.replace("{tmp}", str(tmp_path)).replace("{out}", out) for a in arguments])
    told = capsys.readouterr()
    assert code == 2
    assert told.out == ""
    assert reason in told.err
    assert told.err.startswith("kg: ")
    assert told.err.count("\n") == 1
    with kg.open(out) as graph:
        assert graph.quads() == before
    assert not (tmp_path / "new").exists()


def test_one_bad_file_of_a_folder_is_a_line_and_exit_code_2_and_the_others_are_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("We thank the World Bank.")
    (tmp_path / "b.txt").write_bytes(b"\xff")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    assert main(["build", str(tmp_path), "-o", str(tmp_path / "out")]) == 2
    told = capsys.readouterr()
    assert told.out.startswith("documents          1\n")
    assert len(told.err.splitlines()) == 3
    assert "b.txt: not UTF-8" in told.err
    assert "c.pdf: no PDF can be read from it" in told.err


def test_a_file_that_fails_is_told_when_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("b.txt", "c.txt"):
        (tmp_path / name).write_text("We thank the World Bank.")
    (tmp_path / "a.txt").write_bytes(b"\xff")
    add, told = Graph.add_all, []

    def added(graph: Graph, *given: object) -> list[str | Exception]:
        told.append(capsys.readouterr().err)
        return add(graph, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Graph, "add_all", added)
    assert main(["build", str(tmp_path), "-o", str(tmp_path / "out")]) == 2
    (before,) = told
    assert "a.txt: not UTF-8" in before
    assert (
        capsys.readouterr().err == f"kg: 1 of the documents could not be built, the others are in {tmp_path / 'out'}\n"
    )


def test_a_fault_of_kg_is_a_line_that_asks_to_be_told(
    out: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import kg.show

    monkeypatch.setattr(kg.show, "show", lambda *_: 1 / 0)
    assert main(["show", out, "x"]) == 70
    assert capsys.readouterr().err.startswith(
        "kg: a fault of kg (ZeroDivisionError: division by zero); please report it"
    )
    monkeypatch.setenv("KG_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["show", out, "x"])


def _kg(*arguments: str, **more: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)  # type: ignore[call-overload, no-any-return]


def test_a_reader_that_goes_away_is_no_fault(out: str) -> None:
    with _kg("export", out, "--format", "ntriples") as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_breaking_off_is_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import kg.extract

    # where the tests run in the background of a shell, Python finds SIGINT ignored
    signal.signal(signal.SIGINT, signal.default_int_handler)

    def interrupted(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(kg.extract, "extract", interrupted)
    assert main(["build", "seeds", "-o", str(tmp_path / "out")]) == 130
    assert capsys.readouterr().err == ""


def test_a_query_can_come_from_the_input(out: str) -> None:
    with _kg("query", out, "-", "--format", "csv", stdin=subprocess.PIPE) as process:
        answer, told = process.communicate(b"ASK { ?x a schema:Person }")
    assert (answer, told, process.returncode) == (b"true\n", b"", 0)
