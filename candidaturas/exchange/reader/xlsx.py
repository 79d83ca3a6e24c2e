"""Workbooks of the current spreadsheet format, streamed row by row."""

import io
import warnings
from collections.abc import Iterator
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import FORMULA_TAG, INLINE_STRING, WorkSheetParser
from openpyxl.xml.constants import SHEET_MAIN_NS

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

_TEXTO, _TRAMO = f"{{{SHEET_MAIN_NS}}}t", f"{{{SHEET_MAIN_NS}}}r"


class _Celdas(WorkSheetParser):
    """Reads a cell's own text without the models that openpyxl makes for its formats."""

    def parse_cell(self, element: Any) -> dict[str, Any]:
        propio = element.find(INLINE_STRING) if element.get("t") == "inlineStr" else None
        if propio is None or element.find(FORMULA_TAG) is not None:
            return super().parse_cell(element)
        if coordenada := element.get("r"):
            _fila_dicha, self.col_counter = coordinate_to_tuple(coordenada)
        else:
            self.col_counter += 1
        trozos = [*propio.findall(_TEXTO), *propio.findall(f"{_TRAMO}/{_TEXTO}")]
        texto = "".join(trozo.text or "" for trozo in trozos)
        return {"row": self.row_counter, "column": self.col_counter, "value": texto, "data_type": "s"}


class _Hoja(ReadOnlyWorksheet):
    """A sheet whose declared size is not looked for: it may be false, or cost a whole reading to find."""

    def _get_size(self) -> None:
        """Rows and columns are counted as they are read."""

    def crudas(self) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Each row that the file has, with its number and its cells; nothing is made up for the gaps."""
        with self._get_source() as fuente:
            yield from _Celdas(
                fuente,
                self._shared_strings,
                data_only=False,
                epoch=self.parent.epoch,
                date_formats=self.parent._date_formats,
                timedelta_formats=self.parent._timedelta_formats,
            ).parse()


class _Lector(ExcelReader):
    """Reads cells only, and counts the sheets before it opens any of them."""

    limites: Limites

    def read_worksheets(self) -> None:
        hojas = list(self.parser.find_sheets())
        if len(hojas) > self.limites.hojas:
            raise DemasiadasHojas(maximo=self.limites.hojas)
        for hoja, relacion in hojas:
            if relacion.target in self.valid_files and "chartsheet" not in relacion.Type:
                self.wb._sheets.append(_Hoja(self.wb, hoja.name, relacion.target, self.shared_strings))

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


def _hoja(hoja: _Hoja, limites: Limites) -> Hoja:
    return Hoja(hoja.title, lambda: _filas(hoja, limites))


def _filas(hoja: _Hoja, limites: Limites) -> Iterator[Fila]:
    con_contenido = 0
    for numero, celdas in _crudas(hoja):
        if not 0 < numero <= limites.filas_fisicas:
            raise ArchivoDanado(hoja=hoja.title)
        ultima = max((celda["column"] for celda in celdas if celda["value"] is not None), default=0)
        if ultima > limites.columnas:
            raise DemasiadasColumnas(hoja=hoja.title, fila=numero, maximo=limites.columnas)
        fila = _fila(numero, celdas, ultima, limites)
        if fila is None:
            continue
        con_contenido += 1
        if con_contenido > limites.filas:
            raise DemasiadasFilas(hoja=hoja.title, maximo=limites.filas)
        yield fila


def _crudas(hoja: _Hoja) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Rows as the parser gives them; whatever it raises on hostile input, the file is damaged."""
    filas = hoja.crudas()
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


def _fila(numero: int, celdas: list[dict[str, Any]], ancho: int, limites: Limites) -> Fila | None:
    textos = [""] * ancho
    defectos: list[Defecto] = []
    for celda in celdas:
        valor, tipo, columna = celda["value"], celda["data_type"], celda["column"] - 1
        if valor is None:
            continue
        if tipo == "f":
            defectos.append(Defecto(columna, Codigo.FORMULA))
        elif tipo == "e":
            defectos.append(Defecto(columna, Codigo.ERROR_DE_CALCULO, str(valor)))
        else:
            textos[columna] = sin_escapes(valor) if tipo == "s" else texto_de(valor)
    return armar_fila(numero, textos, defectos, limites)
