"""What every reader gives: sheets of rows of text cells, and what was wrong in a cell."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.reader.limites import Limites
from cms.base.textos import CONTROL, INVISIBLES, sobra

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Defecto:
    """Something wrong in a cell whatever its column means. The cell then reads as empty."""

    columna: int
    """From 0."""
    codigo: Codigo
    valor: str = ""
    largo: int = 0


@dataclass(frozen=True, slots=True)
class Fila:
    """A row with content: its number as the spreadsheet shows it, its cells, its defects."""

    numero: int
    celdas: tuple[str, ...]
    defectos: tuple[Defecto, ...] = ()


@dataclass(frozen=True, slots=True)
class Hoja:
    """A sheet, read row by row each time `filas` is called."""

    nombre: str
    filas: Callable[[], Iterator[Fila]]


@dataclass(frozen=True, slots=True)
class Libro:
    """An opened file: `xlsx`, `xls` or `csv`, and its sheets in order."""

    formato: str
    hojas: tuple[Hoja, ...]


def texto_de(valor: Any) -> str:
    """The text of a typed cell: whole numbers without decimals, dates as ISO, line ends as one character."""
    if valor is None:
        return ""
    if isinstance(valor, bool):
        return "VERDADERO" if valor else "FALSO"
    if isinstance(valor, float):
        return str(int(valor)) if valor.is_integer() and abs(valor) < 1e15 else repr(valor)
    if isinstance(valor, dt.datetime):
        return (valor.date() if valor.time() == dt.time() else valor.replace(microsecond=0)).isoformat()
    if isinstance(valor, dt.date):
        return valor.isoformat()
    return str(valor)


def sin_escapes(texto: str) -> str:
    """Undo the spreadsheet's own escapes (`_x000D_`)."""
    if "_x" not in texto:
        return texto
    return _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), texto)


def armar_fila(numero: int, celdas: list[str], defectos: list[Defecto], limites: Limites) -> Fila | None:
    """A row from raw cells: bounded, in NFC, without invisible characters; None when it is blank."""
    limpias = [_revisar(i, celda, defectos, limites) if celda else "" for i, celda in enumerate(celdas)]
    while limpias and not limpias[-1]:
        limpias.pop()
    if not defectos and not any(celda and not celda.isspace() for celda in limpias):
        return None
    return Fila(numero, tuple(limpias), tuple(defectos))


def _revisar(columna: int, celda: str, defectos: list[Defecto], limites: Limites) -> str:
    if len(celda) > limites.largo_celda:
        defectos.append(Defecto(columna, Codigo.CELDA_LARGA, largo=len(celda)))
        return ""
    if "\0" in celda:
        defectos.append(Defecto(columna, Codigo.CARACTER_NULO))
        return ""
    normal = celda.replace("\r\n", "\n").replace("\r", "\n")
    if sobra(normal):
        normal = normal.translate(INVISIBLES)
    if CONTROL.search(normal):
        defectos.append(Defecto(columna, Codigo.CARACTER_DE_CONTROL))
        return ""
    return unicodedata.normalize("NFC", normal)
