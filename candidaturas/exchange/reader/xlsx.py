"""Workbooks of the current spreadsheet format, streamed row by row."""

import io
import warnings
from collections.abc import Iterator
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import (
    ArchivoDanado,
    DemasiadasColumnas,
    DemasiadasFilas,
    DemasiadasHojas,
    ErrorDeArchivo,
)
from candidaturas.exchange.reader.hoja import Defecto, Fila, Hoja, Libro, armar_fila, sin_escapes, texto_de
from candidaturas.exchange.reader.limites import Limites


class _HojaSinMedir(ReadOnlyWorksheet):
    """A sheet whose declared size is not looked for: it may be false, or cost a whole reading to find."""

    def _get_size(self) -> None:
        """Rows and columns are counted as they are read."""


class _Lector(ExcelReader):
    """Reads cells only, and counts the sheets before it opens any of them."""

    limites: Limites

    def read_worksheets(self) -> None:
        hojas = list(self.parser.find_sheets())
        if len(hojas) > self.limites.hojas:
            raise DemasiadasHojas(maximo=self.limites.hojas)
        for hoja, relacion in hojas:
            if relacion.target in self.valid_files and "chartsheet" not in relacion.Type:
                self.wb._sheets.append(_HojaSinMedir(self.wb, hoja.name, relacion.target, self.shared_strings))

    def read_properties(self) -> None:
        """Not needed."""

    def read_custom(self) -> None:
        """Not needed."""

    def read_theme(self) -> None:
        """Not needed."""


def abrir_xlsx(contenido: bytes, limites: Limites) -> Libro:
    """Open a workbook whose zip has been weighed (`empaque.revisar_zip`)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and extensions that do not matter to cells
            lector = _Lector(io.BytesIO(contenido), read_only=True, data_only=False, keep_links=False)
            lector.limites = limites
            lector.read()
    except ErrorDeArchivo:
        raise
    except Exception as error:  # the parser meets hostile input: whatever it raises, the file is damaged
        raise ArchivoDanado() from error
    return Libro("xlsx", tuple(_hoja(hoja, limites) for hoja in lector.wb._sheets))


def _hoja(hoja: ReadOnlyWorksheet, limites: Limites) -> Hoja:
    return Hoja(hoja.title, lambda: _filas(hoja, limites))


def _filas(hoja: ReadOnlyWorksheet, limites: Limites) -> Iterator[Fila]:
    con_contenido = 0
    for numero, celdas in enumerate(_crudas(hoja), start=1):
        if numero > limites.filas_fisicas:
            raise ArchivoDanado(hoja=hoja.title)
        if not celdas:
            continue
        fila = _fila(numero, celdas, limites)
        if fila is None:
            continue
        con_contenido += 1
        if con_contenido > limites.filas:
            raise DemasiadasFilas(hoja=hoja.title, maximo=limites.filas)
        if len(fila.celdas) > limites.columnas:
            raise DemasiadasColumnas(hoja=hoja.title, fila=numero, maximo=limites.columnas)
        yield fila


def _crudas(hoja: ReadOnlyWorksheet) -> Iterator[tuple[Any, ...]]:
    """Rows as the parser gives them; whatever it raises on hostile input, the file is damaged."""
    filas = iter(hoja.iter_rows())
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # impossible dates come as error cells
                fila = next(filas)
        except StopIteration:
            return
        except Exception as error:
            raise ArchivoDanado(hoja=hoja.title) from error
        yield fila


def _fila(numero: int, celdas: tuple[Any, ...], limites: Limites) -> Fila | None:
    textos: list[str] = []
    defectos: list[Defecto] = []
    for columna, celda in enumerate(celdas):
        if celda.value is None:
            textos.append("")
        elif celda.data_type == "f":
            defectos.append(Defecto(columna, Codigo.FORMULA))
            textos.append("")
        elif celda.data_type == "e":
            defectos.append(Defecto(columna, Codigo.ERROR_DE_CALCULO, str(celda.value)))
            textos.append("")
        else:
            texto = texto_de(celda.value)
            textos.append(sin_escapes(texto) if celda.data_type == "s" else texto)
    return armar_fila(numero, textos, defectos, limites)
