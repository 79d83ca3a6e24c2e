"""Merged cells: a value that spans several rows belongs to each of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.reader.fila import Defecto, Fila

_COLUMNAS_DE_TITULO = 3


@dataclass(frozen=True, slots=True)
class Rango:
    """A block of merged cells: rows as the spreadsheet numbers them, columns from 0, both ends in it."""

    fila: int
    ultima_fila: int
    columna: int
    ultima_columna: int

    @property
    def es_titulo(self) -> bool:
        """Whether it spans more columns than a value does."""
        return self.ultima_columna - self.columna >= _COLUMNAS_DE_TITULO - 1


def repartir(filas: Sequence[Fila], rangos: Iterable[Rango]) -> Iterator[Fila]:
    """Rows with what their vertical merges hold, which the file writes only in the first; each is said.

    A row that has nothing else stays blank, and a cell with a value of its own keeps it. What is merged sideways is a title: it stays where it is.
    """
    por_primera: dict[int, list[Rango]] = defaultdict(list)
    for rango in sorted(rangos, key=lambda rango: rango.columna):
        if rango.ultima_fila > rango.fila:
            por_primera[rango.fila].append(rango)
    abiertos: list[tuple[Rango, str]] = []
    for fila in filas:
        abiertos = [(rango, valor) for rango, valor in abiertos if fila.numero <= rango.ultima_fila]
        yield _completa(fila, abiertos) if abiertos else fila
        for rango in por_primera.get(fila.numero, ()):
            if valor := fila.celdas[rango.columna] if rango.columna < len(fila.celdas) else "":
                abiertos.append((rango, valor))


def _completa(fila: Fila, abiertos: Iterable[tuple[Rango, str]]) -> Fila:
    celdas, avisos = list(fila.celdas), list(fila.avisos)
    for rango, valor in abiertos:
        celdas += [""] * (rango.columna + 1 - len(celdas))
        if not celdas[rango.columna]:
            celdas[rango.columna] = valor
            avisos.append(Defecto(rango.columna, Codigo.CELDA_COMBINADA, grave=False))
    return replace(fila, celdas=tuple(celdas), avisos=tuple(avisos))
