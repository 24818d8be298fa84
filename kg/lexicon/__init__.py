"""The words that the rules go by, one TOML file per kind, for a linguist to read and edit: each row says why."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from kg.errors import KgError


@cache
def load(name: str) -> dict[str, Any]:
    """The tables of `kg/lexicon/NAME.toml`, read once. Treat them as read only.

    Raises KgError if there is no such list or it is no valid TOML.
    """
    path = files(__package__) / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise KgError(f"no word list {name}.toml in kg/lexicon. Reinstall speech-kg: a file of it is missing") from None
    except tomllib.TOMLDecodeError as error:
        raise KgError(f"the word list kg/lexicon/{name}.toml cannot be read: {error}. Correct that line") from error


@cache
def words(name: str, section: str) -> re.Pattern[str]:
    """The `words` of a table of a list as one pattern that finds any of them as a whole word, in any case."""
    return re.compile(rf"\b(?:{'|'.join(load(name)[section]['words'])})\b", re.IGNORECASE)
