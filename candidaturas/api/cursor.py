"""Keyset paging: a cursor is the place of the last row sent, so that nothing is skipped or repeated while rows change."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db.models import Q, QuerySet

from cms.base.enteros import ENTERO_MAXIMO

LARGO_MAXIMO = 1_200
"""Characters of a cursor: the longest name fits."""
_TEXTO_MAXIMO = 300


class CursorInvalido(ValueError):
    """Not a cursor of this list and order."""


@dataclass(frozen=True, slots=True)
class Orden:
    """A total order of rows: columns that never are null, each with its type; the last one is unique."""

    clave: str
    columnas: tuple[tuple[str, type[int | str]], ...]

    @property
    def nombres(self) -> tuple[str, ...]:
        """The columns, as `order_by` and `values_list` take them."""
        return tuple(nombre for nombre, _tipo in self.columnas)

    def cursor(self, lugar: Sequence[Any]) -> str:
        """The mark of a row, from its values of `nombres`."""
        contenido = orjson.dumps([self.clave, *lugar])
        return base64.urlsafe_b64encode(contenido).decode().rstrip("=")

    def lugar(self, cursor: str) -> tuple[Any, ...]:
        """The values a cursor holds. Raises CursorInvalido for anything that `cursor` did not make for this order."""
        try:
            contenido = orjson.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
        except (ValueError, binascii.Error) as error:
            raise CursorInvalido from error
        if not isinstance(contenido, list) or contenido[:1] != [self.clave]:
            raise CursorInvalido
        lugar = contenido[1:]
        if len(lugar) != len(self.columnas) or not all(
            _cabe(valor, tipo) for valor, (_nombre, tipo) in zip(lugar, self.columnas, strict=True)
        ):
            raise CursorInvalido
        return tuple(lugar)

    def despues_de(self, lugar: Sequence[Any]) -> Q:
        """The rows that follow a place: greater in the first column, or equal in it and greater in the next, and so on."""
        condicion, iguales = Q(), Q()
        for nombre, valor in zip(self.nombres, lugar, strict=True):
            condicion |= iguales & Q(**{f"{nombre}__gt": valor})
            iguales &= Q(**{nombre: valor})
        primera = self.nombres[0]
        return Q(**{f"{primera}__gte": lugar[0]}) & condicion

    def aplicar(self, filas: QuerySet[Any], cursor: str | None) -> QuerySet[Any]:
        """Rows in this order, from the place of a cursor on."""
        if cursor is not None:
            filas = filas.filter(self.despues_de(self.lugar(cursor)))
        return filas.order_by(*self.nombres)


def _cabe(valor: Any, tipo: type[int | str]) -> bool:
    if type(valor) is not tipo:
        return False
    if isinstance(valor, int):
        return 0 <= valor <= ENTERO_MAXIMO
    return len(valor) <= _TEXTO_MAXIMO and "\0" not in valor
