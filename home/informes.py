"""Wagtail's reports of pages, with what each kind of page knows of itself: its public address."""

from functools import wraps
from typing import Any

from wagtail.admin.views.reports.aging_pages import AgingPagesView

_paginas = AgingPagesView.get_queryset


@wraps(_paginas)
def _cada_una_de_su_clase(vista: Any) -> Any:
    return _paginas(vista).specific()


def leer_cada_pagina() -> None:
    """Put it in force: Wagtail's report of old pages would link each by its place in the tree, which is no address here."""
    AgingPagesView.get_queryset = _cada_una_de_su_clase
