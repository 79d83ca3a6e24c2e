"""What is costly to build is built once per process; whoever asks again gets the same rows, put in at once.

The rows are those that the real services wrote: they are read when the builder ends, and written as they were. It holds where nothing else
can be told apart: inside the transaction of a test that has written nothing yet, with the clock of the wall. Elsewhere it is built.
"""

import copy
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import time_machine
from django.db import connection, transaction

_ESCRITURA = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"(\w+)"', re.IGNORECASE)
_escritas: dict[str, None] = {}
"""The tables written since the test began, in their order."""

Fila = tuple[Any, ...]
T = TypeVar("T")


def vigilar() -> None:
    """Know, from now on, which tables are written. Asked once the test database exists."""
    connection.execute_wrappers.append(_anotar)


def empieza_una_prueba() -> None:
    _escritas.clear()


def una_vez(construir: Callable[..., T]) -> Callable[..., T]:
    """Decorate a builder, whose keyword arguments say themselves by their `repr`."""
    moldes: dict[str, _Molde] = {}

    @functools.wraps(construir)
    def hecho(**con: Any) -> T:
        if not _en_blanco():
            return construir(**con)
        clave = repr(sorted(con.items()))
        if clave not in moldes:
            moldes[clave] = _moldear(lambda: construir(**con))
        return moldes[clave].vaciar()

    return hecho


@dataclass(frozen=True)
class _Tabla:
    nombre: str
    columnas: list[str]
    clave: str
    nuevas: list[Fila]
    cambiadas: list[Fila]

    def escribir(self) -> None:
        with connection.cursor() as cursor:
            if self.nuevas:
                huecos = ", ".join(["%s"] * len(self.columnas))
                nombres = ", ".join(f'"{columna}"' for columna in self.columnas)
                renglones = ", ".join([f"({huecos})"] * len(self.nuevas))
                cursor.execute(
                    f'INSERT INTO "{self.nombre}" ({nombres}) VALUES {renglones}',
                    [valor for fila in self.nuevas for valor in fila],
                )
            lugar = self.columnas.index(self.clave)
            asignadas = ", ".join(f'"{columna}" = %s' for columna in self.columnas)
            for fila in self.cambiadas:
                cursor.execute(
                    f'UPDATE "{self.nombre}" SET {asignadas} WHERE "{self.clave}" = %s',
                    [*fila, fila[lugar]],
                )


@dataclass(frozen=True)
class _Molde:
    hecho: Any
    tablas: list[_Tabla]

    def vaciar(self) -> Any:
        for tabla in self.tablas:
            tabla.escribir()
        return copy.deepcopy(self.hecho)


def _moldear(construir: Callable[[], Any]) -> _Molde:
    punto = transaction.savepoint()
    hecho = construir()
    escritas = list(_escritas)
    despues = {nombre: _leer(nombre) for nombre in escritas}
    transaction.savepoint_rollback(punto)
    return _Molde(hecho, [_tabla(nombre, *despues[nombre]) for nombre in escritas])


def _tabla(nombre: str, columnas: list[str], despues: list[Fila]) -> _Tabla:
    with connection.cursor() as cursor:
        clave = connection.introspection.get_primary_key_column(cursor, nombre)
    lugar = columnas.index(clave)
    antes = {fila[lugar]: fila for fila in _leer(nombre)[1]}
    assert antes.keys() <= {fila[lugar] for fila in despues}, f"{nombre}: a mold gives no rows back that were deleted"
    return _Tabla(
        nombre,
        columnas,
        clave,
        nuevas=[fila for fila in despues if fila[lugar] not in antes],
        cambiadas=[fila for fila in despues if fila[lugar] in antes and antes[fila[lugar]] != fila],
    )


def _leer(nombre: str) -> tuple[list[str], list[Fila]]:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{nombre}"')
        return [columna[0] for columna in cursor.description], cursor.fetchall()


def _en_blanco() -> bool:
    """Whether a test's own transaction is open, nothing was written in it, and nobody moved the clock."""
    atomicos = connection.atomic_blocks
    de_una_prueba = bool(atomicos) and getattr(atomicos[0], "_from_testcase", False)
    return de_una_prueba and not _escritas and not time_machine.escape_hatch.is_travelling()


def _anotar(ejecutar: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    if escritura := _ESCRITURA.match(str(sql)):
        _escritas[escritura[1]] = None
    return ejecutar(sql, params, many, context)
