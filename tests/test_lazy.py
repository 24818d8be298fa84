"""Importing kg, or asking for help, loads nothing heavy."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "rdflib", "networkx", "pyvis", "numpy", "pyshacl", "rich", "jinja2", "pyoxigraph")


@pytest.mark.parametrize(
    "code",
    ["import kg", "import kg; dir(kg); kg.__version__", "import kg.__main__ as m; m.main(['--help'])"],
    ids=["import", "dir", "help"],
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    probe = f"{code}\nimport sys\nsys.stderr.write(' '.join(sorted(set({HEAVY!r}) & set(sys.modules))))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stderr == ""


@pytest.mark.parametrize("first", ["kg.build", "kg.evaluate", "kg.read"])
def test_a_public_function_is_never_hidden_by_the_module_of_its_name(first: str) -> None:
    names = ["Graph", "build", "evaluate", "open", "read"]
    code = f"import {first}, kg; from {first} import *; print(all(callable(getattr(kg, n)) for n in {names}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_an_unknown_name_is_an_attribute_error() -> None:
    import kg

    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = kg.nonsense
    assert set(dir(kg)) >= {"Graph", "KgError", "build", "evaluate", "open", "read"}
