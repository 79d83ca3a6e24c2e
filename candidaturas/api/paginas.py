"""One page of a list, in one query: a row more than asked tells whether there is another page."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from candidaturas.api.cursor import CursorInvalido, Orden
from candidaturas.api.parametros import ParametrosInvalidos
from cms.base.problemas import ErrorDeParametro


@dataclass(frozen=True, slots=True)
class Pagina:
    """Rows as tuples of the columns asked for. `ultimo` marks the last row, `siguiente` is the same when more follow."""

    filas: list[tuple[Any, ...]]
    ultimo: str | None
    siguiente: str | None


def paginar(
    filas: QuerySet[Any], *columnas: str, orden: Orden, limit: int, cursor: str | None, parametro: str = "cursor"
) -> Pagina:
    """The page that begins after a cursor. Raises ParametrosInvalidos, naming `parametro`, for a foreign cursor."""
    try:
        ordenadas = orden.aplicar(filas, cursor)
    except CursorInvalido as error:
        mensaje = _("No es un lugar de esta lista en este orden: empieza sin él y sigue «links.next».")
        raise ParametrosInvalidos(ErrorDeParametro(parametro, mensaje)) from error
    # The page is chosen by its keys alone, over narrow rows: sorting whole records costs twenty times as much.
    elegidas = filas.model._default_manager.filter(pk__in=ordenadas.values("pk")[: limit + 1])
    leidas = list(elegidas.order_by(*orden.nombres).values_list(*columnas, *orden.nombres))
    mostradas = leidas[:limit]
    ultimo = orden.cursor(mostradas[-1][len(columnas) :]) if mostradas else None
    return Pagina(
        filas=[fila[: len(columnas)] for fila in mostradas],
        ultimo=ultimo,
        siguiente=ultimo if len(leidas) > limit else None,
    )
