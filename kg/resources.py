"""Where the data that comes with kg is: inside the installed package, else in the source tree."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kg.errors import KgError

_PACKAGE: Final = Path(__file__).resolve().parent


def ontology() -> Path:
    """The folder with `speech-kg.ttl`, `shapes.ttl`, `context.jsonld` and `queries/`.

    A wheel carries it as `kg/_ontology`; in a source tree it is `ontology/` beside the package. Raises KgError where
    neither is.
    """
    for folder in (_PACKAGE / "_ontology", _PACKAGE.parent / "ontology"):
        if folder.is_dir():
            return folder
    raise KgError(f"The ontology is missing beside {_PACKAGE}: install kg again, for example with `pip install .`")
