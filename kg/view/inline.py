"""The page as a string that a notebook shows as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

from markupsafe import escape

from kg.view.page import page_html

if TYPE_CHECKING:
    from kg.view.data import Page
    from kg.view.engine import Engine

HEIGHT: Final = 680
"""Of the frame in a notebook, in pixels."""


class Html(str):
    """The HTML of a page. A notebook asks for `_repr_html_`, and shows a frame with the page, without any file."""

    __slots__ = ("_page",)
    _page: Page

    @classmethod
    def of(cls, page: Page, engine: Engine | None = None) -> Self:
        html = cls(page_html(page, engine))
        html._page = page
        return html

    def _repr_html_(self) -> str:
        """The page without its engine, in a frame that may run its scripts and nothing of the notebook's."""
        inner = escape(page_html(self._page))
        return (
            f'<iframe srcdoc="{inner}" sandbox="allow-scripts allow-downloads" title="{escape(self._page.title)}" '
            f'style="width: 100%; height: {HEIGHT}px; border: 1px solid #ccc; border-radius: 6px"></iframe>'
        )
