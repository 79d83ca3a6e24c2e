"""Workbooks of the old spreadsheet format."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import xlrd
from xlrd.compdoc import CompDoc

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import (
    ArchivoCifrado,
    ArchivoDanado,
    DemasiadasColumnas,
    DemasiadasFilas,
    DemasiadasHojas,
    ErrorDeArchivo,
)
from candidaturas.exchange.reader.hoja import Defecto, Fila, Hoja, Libro, armar_fila, texto_de
from candidaturas.exchange.reader.limites import Limites

_FORMULA, _BOF, _HOJA_DE_CELDAS = 0x0006, 0x0809, 0x0010


def abrir_xls(contenido: bytes, limites: Limites) -> Libro:
    """Open an old workbook; formulas are found in its records, as the parser hides them."""
    try:
        with Path(os.devnull).open("w") as nada:
            libro = xlrd.open_workbook(file_contents=contenido, logfile=nada, ragged_rows=True)
        if libro.nsheets > limites.hojas:
            raise DemasiadasHojas(maximo=limites.hojas)
        formulas = _formulas(contenido)
        hojas = libro.sheets()
    except ErrorDeArchivo:
        raise
    except xlrd.XLRDError as error:
        raise (ArchivoCifrado() if "encrypt" in str(error).lower() else ArchivoDanado()) from error
    except Exception as error:  # the parser meets hostile input: whatever it raises, the file is damaged
        raise ArchivoDanado() from error
    return Libro(
        "xls",
        tuple(_hoja(hoja, formulas.get(i, frozenset()), libro.datemode, limites) for i, hoja in enumerate(hojas)),
    )


def _hoja(hoja: xlrd.sheet.Sheet, formulas: frozenset[tuple[int, int]], epoca: int, limites: Limites) -> Hoja:
    return Hoja(hoja.name, lambda: _filas(hoja, formulas, epoca, limites))


def _filas(
    hoja: xlrd.sheet.Sheet, formulas: frozenset[tuple[int, int]], epoca: int, limites: Limites
) -> Iterator[Fila]:
    con_contenido = 0
    for indice in range(hoja.nrows):
        fila = _fila(hoja, indice, formulas, epoca, limites)
        if fila is None:
            continue
        con_contenido += 1
        if con_contenido > limites.filas:
            raise DemasiadasFilas(hoja=hoja.name, maximo=limites.filas)
        if len(fila.celdas) > limites.columnas:
            raise DemasiadasColumnas(hoja=hoja.name, fila=fila.numero, maximo=limites.columnas)
        yield fila


def _fila(
    hoja: xlrd.sheet.Sheet, indice: int, formulas: frozenset[tuple[int, int]], epoca: int, limites: Limites
) -> Fila | None:
    textos: list[str] = []
    defectos: list[Defecto] = []
    for columna, celda in enumerate(hoja.row(indice)):
        if (indice, columna) in formulas:
            defectos.append(Defecto(columna, Codigo.FORMULA))
            textos.append("")
        elif celda.ctype == xlrd.XL_CELL_ERROR:
            valor = xlrd.error_text_from_code.get(celda.value, "#ERROR")
            defectos.append(Defecto(columna, Codigo.ERROR_DE_CALCULO, valor))
            textos.append("")
        else:
            textos.append(_texto(celda, epoca))
    return armar_fila(indice + 1, textos, defectos, limites)


def _texto(celda: xlrd.sheet.Cell, epoca: int) -> str:
    if celda.ctype == xlrd.XL_CELL_BOOLEAN:
        return texto_de(bool(celda.value))
    if celda.ctype == xlrd.XL_CELL_DATE:
        try:
            return texto_de(xlrd.xldate_as_datetime(celda.value, epoca))
        except (xlrd.XLDateError, OverflowError, ValueError):
            return texto_de(celda.value)
    return texto_de(celda.value)


def _formulas(contenido: bytes) -> dict[int, frozenset[tuple[int, int]]]:
    """Row and column of every formula, by sheet in order, from the workbook's records."""
    with Path(os.devnull).open("w") as nada:
        corriente = CompDoc(contenido, logfile=nada)
        datos = corriente.get_named_stream("Workbook") or corriente.get_named_stream("Book") or b""
    encontradas: dict[int, set[tuple[int, int]]] = {}
    hoja, posicion = -1, 0
    while posicion + 4 <= len(datos):
        tipo, largo = struct.unpack_from("<HH", datos, posicion)
        cuerpo = posicion + 4
        if tipo == _BOF and largo >= 4 and struct.unpack_from("<H", datos, cuerpo + 2)[0] == _HOJA_DE_CELDAS:
            hoja += 1
        elif tipo == _FORMULA and largo >= 4 and hoja >= 0:
            encontradas.setdefault(hoja, set()).add(struct.unpack_from("<HH", datos, cuerpo))
        posicion = cuerpo + largo
    return {hoja: frozenset(celdas) for hoja, celdas in encontradas.items()}
