"""Workbooks of the old spreadsheet format."""

import os
from collections.abc import Iterator
from pathlib import Path

import xlrd

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import (
    ArchivoCifrado,
    ArchivoDanado,
    DemasiadasColumnas,
    DemasiadasFilas,
    DemasiadasHojas,
    ErrorDeArchivo,
)
from candidaturas.exchange.reader.biff import Registros, leer_registros
from candidaturas.exchange.reader.fila import Defecto, Fila, armar_fila, letra, texto_de
from candidaturas.exchange.reader.hoja import Disposicion, Hoja, Libro
from candidaturas.exchange.reader.limites import Limites


def abrir_xls(contenido: bytes, limites: Limites) -> Libro:
    """Open an old workbook; what the parser hides is found in its records."""
    try:
        with Path(os.devnull).open("w") as nada:
            libro = xlrd.open_workbook(file_contents=contenido, logfile=nada, ragged_rows=True)
        if libro.nsheets > limites.hojas:
            raise DemasiadasHojas(maximo=limites.hojas)
        registros = leer_registros(contenido)
        hojas = libro.sheets()
    except ErrorDeArchivo:
        raise
    except xlrd.XLRDError as error:
        raise (ArchivoCifrado() if "encrypt" in str(error).lower() else ArchivoDanado()) from error
    except Exception as error:  # the parser meets hostile input: whatever it raises, the file is damaged
        raise ArchivoDanado() from error
    registros += [Registros()] * (len(hojas) - len(registros))
    return Libro(
        "xls", tuple(_hoja(hoja, suyos, libro.datemode, limites) for hoja, suyos in zip(hojas, registros, strict=False))
    )


def _hoja(hoja: xlrd.sheet.Sheet, registros: Registros, epoca: int, limites: Limites) -> Hoja:
    def leer(disposicion: Disposicion) -> Iterator[Fila]:
        disposicion.columnas_ocultas |= registros.columnas_ocultas
        disposicion.combinadas += registros.combinadas
        return _filas(hoja, registros, epoca, limites)

    return Hoja(hoja.name, leer, oculta=hoja.visibility != 0, desde_1904=epoca == 1)


def _filas(hoja: xlrd.sheet.Sheet, registros: Registros, epoca: int, limites: Limites) -> Iterator[Fila]:
    con_contenido = 0
    for indice in range(hoja.nrows):
        fila = _fila(hoja, indice, registros, epoca, limites)
        if fila is None:
            continue
        con_contenido += 1
        if con_contenido > limites.filas:
            raise DemasiadasFilas(hoja=hoja.name, fila=fila.numero, maximo=limites.filas)
        if len(fila.celdas) > limites.columnas:
            celda = f"{letra(len(fila.celdas) - 1)}{fila.numero}"
            raise DemasiadasColumnas(hoja=hoja.name, fila=fila.numero, celda=celda, maximo=limites.columnas)
        yield fila


def _fila(hoja: xlrd.sheet.Sheet, indice: int, registros: Registros, epoca: int, limites: Limites) -> Fila | None:
    textos: list[str] = []
    defectos: list[Defecto] = []
    for columna, celda in enumerate(hoja.row(indice)):
        if (indice, columna) in registros.fichas:
            constancia = registros.constante((indice, columna))
            if constancia is None:
                defectos.append(Defecto(columna, Codigo.FORMULA))
            textos.append(constancia or "")
        elif celda.ctype == xlrd.XL_CELL_ERROR:
            valor = xlrd.error_text_from_code.get(celda.value, "#ERROR")
            defectos.append(Defecto(columna, Codigo.ERROR_DE_CALCULO, valor))
            textos.append("")
        else:
            textos.append(_texto(celda, epoca))
    return armar_fila(indice + 1, textos, defectos, limites, oculta=indice in registros.filas_ocultas)


def _texto(celda: xlrd.sheet.Cell, epoca: int) -> str:
    if celda.ctype == xlrd.XL_CELL_BOOLEAN:
        return texto_de(bool(celda.value))
    if celda.ctype == xlrd.XL_CELL_DATE:
        try:
            return texto_de(xlrd.xldate_as_datetime(celda.value, epoca))
        except (xlrd.XLDateError, OverflowError, ValueError):
            return texto_de(celda.value)
    return texto_de(celda.value)
