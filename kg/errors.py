"""What a user is told when something cannot be done: a sentence with what, where and what to do next."""

from __future__ import annotations


class KgError(Exception):
    """A mistake in what kg was given: its text is shown to the user as one line, and the command ends with code 2."""
