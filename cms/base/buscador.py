"""The search of the admin's lists: Wagtail's own over the database, asked in words alone where signs would be orders.

What people type in a search box is text. SQLite's index reads quotes, `*`, `^` and the like as a language of its own, and
Wagtail's engine hands them on: a name between quotes was an error of ours. PostgreSQL is handed them as text.
"""

import re
from typing import Any

from modelsearch.backends import database
from modelsearch.backends.base import BaseSearchBackend
from modelsearch.query import And, Not, Or, Phrase, PlainText, SearchQuery

_PALABRA = re.compile(r"\w+")


def solo_palabras(escrito: str) -> str:
    """The words of what was typed, without its signs."""
    return " ".join(_PALABRA.findall(escrito))


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # the name that Wagtail looks for
    """Wagtail's engine for this database."""
    motor = database.SearchBackend(params)
    if _lee_ordenes(motor):
        motor.__class__ = type("EnPalabras", (_EnPalabras, type(motor)), {})
    return motor


def _lee_ordenes(motor: BaseSearchBackend) -> bool:
    return type(motor).__name__ == "SQLiteSearchBackend"


class _EnPalabras:
    """An engine whose every question, of a list, a chooser or a page's search, is of words."""

    def _search(self, compilador: Any, consulta: SearchQuery | str, *args: Any, **kwargs: Any) -> Any:
        en_palabras = solo_palabras(consulta) if isinstance(consulta, str) else _sin_signos(consulta) or ""
        return super()._search(compilador, en_palabras, *args, **kwargs)  # type: ignore[misc]  # the engine's own


def _sin_signos(consulta: SearchQuery) -> SearchQuery | None:
    """The same question without signs; None when there was nothing else in it."""
    if isinstance(consulta, PlainText):
        texto = solo_palabras(consulta.query_string)
        return PlainText(texto, operator=consulta.operator, boost=consulta.boost) if texto else None
    if isinstance(consulta, Phrase):
        texto = solo_palabras(consulta.query_string)
        return Phrase(texto) if texto else None
    if isinstance(consulta, And | Or):
        partes = [parte for una in consulta.subqueries if (parte := _sin_signos(una)) is not None]
        return type(consulta)(partes) if partes else None
    if isinstance(consulta, Not):
        negada = _sin_signos(consulta.subquery)
        return Not(negada) if negada is not None else None
    return consulta
