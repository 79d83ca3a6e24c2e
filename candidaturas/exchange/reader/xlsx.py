"""Workbooks of the current spreadsheet format, streamed row by row."""

import io
import warnings
from collections.abc import Iterator
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.datetime import MAC_EPOCH
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
from candidaturas.exchange.reader.combinadas import Rango
from candidaturas.exchange.reader.constantes import constante
from candidaturas.exchange.reader.estricto import transicional
from candidaturas.exchange.reader.fila import Defecto, Fila, armar_fila, es_blanca, letra, sin_escapes, texto_de
from candidaturas.exchange.reader.hoja import Disposicion, Hoja, Libro
from candidaturas.exchange.reader.limites import Limites

_TEXTO, _TRAMO = f"{{{SHEET_MAIN_NS}}}t", f"{{{SHEET_MAIN_NS}}}r"
_SI = frozenset({"1", "true", "on"})


class _Celdas(WorkSheetParser):
    """Reads a cell's own text without the models that openpyxl makes for its formats, and which rows and columns are hidden."""

    oculta = False
    """Whether the row that was read last is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.columnas_ocultas: set[int] = set()

    def parse_row(self, row: Any) -> tuple[int, list[dict[str, Any]]]:
        self.oculta = row.get("hidden") in _SI or _nula(row.get("ht"))
        self.row_dimensions.clear()  # one entry a row, for a whole sheet
        return super().parse_row(row)

    def parse_column_dimensions(self, col: Any) -> None:
        if col.get("hidden") in _SI or _nula(col.get("width")):
            # A whole sheet has 16,384: what stands beyond any layout does not matter.
            self.columnas_ocultas.update(range(int(col.get("min")) - 1, min(int(col.get("max")), 1_000)))

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

    def crudas(self, disposicion: Disposicion) -> Iterator[tuple[int, list[dict[str, Any]], bool]]:
        """Each row that the file has, with its number, its cells and whether it is hidden; nothing is made up for the gaps."""
        with self._get_source() as fuente:
            celdas = _Celdas(
                fuente,
                self._shared_strings,
                data_only=False,
                epoch=self.parent.epoch,
                date_formats=self.parent._date_formats,
                timedelta_formats=self.parent._timedelta_formats,
            )
            for numero, fila in celdas.parse():
                yield numero, fila, celdas.oculta
            disposicion.columnas_ocultas |= celdas.columnas_ocultas
            for combinada in celdas.merged_cells.mergeCell if celdas.merged_cells else ():
                columna, fila, ultima_columna, ultima_fila = range_boundaries(combinada.ref)
                disposicion.combinadas.append(Rango(fila, ultima_fila, columna - 1, ultima_columna - 1))


class _Lector(ExcelReader):
    """Reads cells only, and counts the sheets before it opens any of them."""

    limites: Limites

    def read_worksheets(self) -> None:
        hojas = list(self.parser.find_sheets())
        if len(hojas) > self.limites.hojas:
            raise DemasiadasHojas(maximo=self.limites.hojas)
        for hoja, relacion in hojas:
            if relacion.target in self.valid_files and "chartsheet" not in relacion.Type:
                propia = _Hoja(self.wb, hoja.name, relacion.target, self.shared_strings)
                propia.sheet_state = hoja.state
                self.wb._sheets.append(propia)

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
            lector = _Lector(io.BytesIO(transicional(contenido)), read_only=True, data_only=False, keep_links=False)
            lector.limites = limites
            lector.read()
    except ErrorDeArchivo:
        raise
    except Exception as error:  # the parser meets hostile input: whatever it raises, the file is damaged
        raise ArchivoDanado() from error
    return Libro("xlsx", tuple(_hoja(hoja, limites) for hoja in lector.wb._sheets))


def _hoja(hoja: _Hoja, limites: Limites) -> Hoja:
    return Hoja(
        hoja.title,
        lambda disposicion: _filas(hoja, limites, disposicion),
        oculta=hoja.sheet_state != "visible",
        desde_1904=hoja.parent.epoch == MAC_EPOCH,
    )


def _nula(medida: str | None) -> bool:
    return medida is not None and float(medida) == 0


def _filas(hoja: _Hoja, limites: Limites, disposicion: Disposicion) -> Iterator[Fila]:
    con_contenido = 0
    for numero, celdas, oculta in _crudas(hoja, disposicion):
        if not 0 < numero <= limites.filas_fisicas:
            raise ArchivoDanado(hoja=hoja.title)
        textos, defectos = _textos(celdas, limites)
        if len(textos) > limites.columnas:
            celda = f"{letra(len(textos) - 1)}{numero}"
            raise DemasiadasColumnas(hoja=hoja.title, fila=numero, celda=celda, maximo=limites.columnas)
        fila = armar_fila(numero, textos, defectos, limites, oculta=oculta)
        if fila is None:
            continue
        con_contenido += 1
        if con_contenido > limites.filas:
            raise DemasiadasFilas(hoja=hoja.title, fila=numero, maximo=limites.filas)
        yield fila


def _crudas(hoja: _Hoja, disposicion: Disposicion) -> Iterator[tuple[int, list[dict[str, Any]], bool]]:
    """Rows as the parser gives them; whatever it raises on hostile input, the file is damaged."""
    filas = hoja.crudas(disposicion)
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


def _textos(celdas: list[dict[str, Any]], limites: Limites) -> tuple[list[str], list[Defecto]]:
    """The cells as far as the last one in which something is seen."""
    textos: dict[int, str] = {}
    defectos: list[Defecto] = []
    for celda in celdas:
        valor, tipo, columna = celda["value"], celda["data_type"], celda["column"] - 1
        if valor is None:
            continue
        texto = ""
        if tipo == "f":
            constancia = constante(valor) if isinstance(valor, str) else None
            if constancia is None:
                defectos.append(Defecto(columna, Codigo.FORMULA))
            texto = constancia or ""
        elif tipo == "e":
            defectos.append(Defecto(columna, Codigo.ERROR_DE_CALCULO, str(valor)))
        else:
            texto = sin_escapes(valor) if tipo == "s" else texto_de(valor)
        if columna < limites.columnas or not es_blanca(texto):
            textos[columna] = texto
    ancho = max((*textos, *(defecto.columna for defecto in defectos)), default=-1) + 1
    return [textos.get(columna, "") for columna in range(ancho)], defectos
