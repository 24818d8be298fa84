"""Titles among a file's properties, which programs fill in with anything."""

from __future__ import annotations

import re
from typing import Final

_NONE: Final = re.compile(
    r"\s*(?:microsoft (?:word|powerpoint)\b.*|"
    r"(?:untitled|document|title|slide|print|about:blank|new)\s*\d*|[\w.-]+\.\w{2,5}|\S+)\s*",
    re.IGNORECASE,
)
"""What is no title: the name of a program or a file, one word."""


def is_title(text: str) -> bool:
    """Whether a property that calls itself a title is one."""
    return _NONE.fullmatch(text) is None and any(map(str.isalpha, text))
