"""What every reader gives: a book of sheets of rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from candidaturas.exchange.reader.combinadas import Rango, repartir
from candidaturas.exchange.reader.fila import Fila

#: Headers may stand under a title: they are looked for in this many rows with content.
FILAS_DE_TITULO = 15


@dataclass(slots=True)
class Disposicion:
    """How a sheet is laid out, which is known when its last row has been read."""

    columnas_ocultas: set[int] = field(default_factory=set)
    combinadas: list[Rango] = field(default_factory=list)


@dataclass(frozen=True)
class Hoja:
    """A sheet: its rows are read once, and no more of them than the first ones until they are needed."""

    nombre: str
    leer: Callable[[Disposicion], Iterator[Fila]]
    oculta: bool = False
    """It has no tab that a person could open, or only a program could."""
    desde_1904: bool = False
    """Its dates are counted from 1904, as old spreadsheets of Macintosh did."""

    @cached_property
    def comienzo(self) -> tuple[Fila, ...]:
        """The rows among which the headers are looked for, merged cells as they stand."""
        return tuple(islice(self.leer(Disposicion()), FILAS_DE_TITULO))

    @cached_property
    def _contenido(self) -> tuple[tuple[Fila, ...], Disposicion]:
        disposicion = Disposicion()
        filas = tuple(self.leer(disposicion))
        return tuple(repartir(filas, disposicion.combinadas)), disposicion

    def filas(self) -> Iterator[Fila]:
        """Every row with content; what a vertical merge holds, in each of its rows."""
        return iter(self._contenido[0])

    @property
    def disposicion(self) -> Disposicion:
        return self._contenido[1]

    def sin_lo_oculto(self) -> "Hoja":
        """The same sheet without its hidden rows and columns."""
        filas, vista = self._contenido
        visibles = [fila for f in filas if not f.oculta and (fila := f.sin_columnas(vista.columnas_ocultas))]

        def leer(disposicion: Disposicion) -> Iterator[Fila]:
            disposicion.combinadas += vista.combinadas
            return iter(visibles)

        return replace(self, leer=leer)


@dataclass(frozen=True, slots=True)
class Libro:
    """An opened file: `xlsx`, `xls` or `csv`, and its sheets in order."""

    formato: str
    hojas: tuple[Hoja, ...]

    def sin_lo_oculto(self) -> "Libro":
        """What a person who opens it sees."""
        return replace(self, hojas=tuple(hoja.sin_lo_oculto() for hoja in self.hojas if not hoja.oculta))
