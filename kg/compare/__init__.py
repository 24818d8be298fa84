"""Two sides of a graph side by side: documents, speakers or years."""

from __future__ import annotations

from kg.compare.html import page
from kg.compare.sides import Compared, compare, rows, strength

__all__ = ["Compared", "compare", "page", "rows", "strength"]
