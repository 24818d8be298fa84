"""From speeches to a knowledge graph that can be trusted.

    import kg
    graph = kg.build("seeds/")

The public names are loaded when they are first used, so that importing the package stays cheap.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.build import build as build
    from kg.evaluate import evaluate as evaluate
    from kg.read import read as read
    from kg.store import Graph as Graph

__version__ = "0.1.0"
__all__ = ["Graph", "KgError", "__version__", "build", "evaluate", "open", "read"]

_HOMES: Final = {"Graph": "kg.store", "build": "kg.build", "evaluate": "kg.evaluate", "read": "kg.read"}


def open(path: str | Path) -> Graph:
    """The graph that a build left in the folder `path`. Raises KgError where the folder holds none."""
    from kg.store import Graph

    return Graph.open(path)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """Keeps `kg.build` the function: importing the module `kg.build` would put the module in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if isinstance(value, ModuleType) and _HOMES.get(name) == value.__name__:
            value = getattr(value, name)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
