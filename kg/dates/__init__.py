"""Find dates in running text and in a document's header, at the text's precision, never against today's clock."""

from __future__ import annotations

from kg.dates.datelines import dateline, places, undated
from kg.dates.find import Date, dates
from kg.dates.heading import document_date, order, year_of

__all__ = ["Date", "dateline", "dates", "document_date", "order", "places", "undated", "year_of"]
