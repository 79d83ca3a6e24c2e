"""Shortcuts of the layouts' tests: a file's rows, and its problems by code."""

from candidaturas.exchange.filas import Lectura
from candidaturas.exchange.layouts import leer_registro
from candidaturas.exchange.reader import abrir


def leido(contenido: bytes, nombre: str = "registro.xlsx") -> Lectura:
    """A file as its layout reads it."""
    return leer_registro(abrir(contenido, nombre))


def problemas(lectura: Lectura, *, graves: bool | None = None) -> list[tuple[str, int, str]]:
    """Code, row and column of each problem."""
    return [(p.codigo.value, p.fila, p.columna) for p in lectura.problemas if graves is None or p.grave is graves]
