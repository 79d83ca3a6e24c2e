"""Delimited text: its encoding, its separator and its quotes are recognised, never assumed."""

import codecs
import csv
import io
from collections.abc import Iterator
from typing import Literal

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import (
    ArchivoCortado,
    CsvRoto,
    DemasiadasColumnas,
    DemasiadasFilas,
    SeparadorDesconocido,
)
from candidaturas.exchange.reader.hoja import Defecto, Fila, Hoja, Libro, armar_fila
from candidaturas.exchange.reader.limites import Limites

SEPARADORES = ",;|\t"
NOMBRE = "CSV"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def abrir_csv(contenido: bytes, limites: Limites) -> Libro:
    """Open delimited text, with or without a first line `sep=`."""
    texto = decodificar(contenido)
    separador, saltar = _separador(texto)
    registros = _registros(texto[saltar:], separador, lineas_antes=1 if saltar else 0)
    _revisar_final(texto, registros)
    return Libro("csv", (Hoja(NOMBRE, lambda: _filas(registros, limites)),))


def decodificar(contenido: bytes) -> str:
    """Text from UTF-8 (with or without mark), UTF-16 with its mark, or Windows/ISO Latin-1.

    Raises `ArchivoCortado` when a UTF-8 file ends inside a character.
    """
    if contenido.startswith(_UTF16):
        try:
            return contenido.decode("utf-16")
        except UnicodeDecodeError as error:
            raise ArchivoCortado() from error
    try:
        return contenido.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and not contenido[: error.start].isascii():
            raise ArchivoCortado() from error
    try:
        return contenido.decode("cp1252")
    except UnicodeDecodeError:
        return contenido.decode("latin-1")


def _separador(texto: str) -> tuple[str, int]:
    """The separator, and how many characters of the text to skip (a line `sep=`)."""
    primera, salto, _ = texto.partition("\n")
    declarada = primera.strip().strip('"')
    if declarada[:4].lower() == "sep=":
        separador = declarada[4:] or "\t"
        if len(separador) != 1 or separador not in SEPARADORES:
            raise SeparadorDesconocido()
        return separador, len(primera) + len(salto)
    lineas = [linea for linea in texto[:200_000].splitlines()[:30] if linea.strip()]
    for minimo in (5, 2):
        for linea in lineas:
            celdas, separador = max((_cuantas(linea, s), s) for s in SEPARADORES)
            if celdas >= minimo:
                return separador, 0
    raise SeparadorDesconocido()


def _cuantas(linea: str, separador: str) -> int:
    try:
        return len(next(csv.reader([linea], delimiter=separador), ()))
    except csv.Error:
        return 0


def _registros(texto: str, separador: str, lineas_antes: int) -> list[list[str]]:
    """Every record, blank ones too, so that numbers are those a spreadsheet shows.

    Where the separator is a bar or a tab, quotes are often plain characters: that reading is tried
    when the quoted one fails.
    """
    try:
        return list(_leer(texto, separador, csv.QUOTE_MINIMAL))
    except csv.Error as error:
        if separador not in "|\t":
            raise CsvRoto(linea=_linea_de(texto, separador) + lineas_antes) from error
    try:
        return list(_leer(texto, separador, csv.QUOTE_NONE))
    except csv.Error as error:
        raise CsvRoto(linea=_linea_de(texto, separador) + lineas_antes) from error


def _leer(texto: str, separador: str, comillas: Literal[0, 3]) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(texto, newline=""), delimiter=separador, quoting=comillas, strict=True)


def _revisar_final(texto: str, registros: list[list[str]]) -> None:
    """A last row without line end and with fewer cells than the headers is half an upload."""
    if texto.endswith(("\n", "\r")) or len(registros) < 2:
        return
    if len(registros[-1]) < max(len(registro) for registro in registros[:30]):
        raise ArchivoCortado(hoja=NOMBRE, fila=len(registros))


def _linea_de(texto: str, separador: str) -> int:
    """The line of the last record that could be read, where the trouble begins."""
    lector = csv.reader(io.StringIO(texto, newline=""), delimiter=separador, strict=True)
    linea = 1
    try:
        for _ in lector:
            linea = lector.line_num + 1
    except csv.Error:
        pass
    return linea


def _filas(registros: list[list[str]], limites: Limites) -> Iterator[Fila]:
    con_contenido = 0
    for numero, celdas in enumerate(registros, start=1):
        # Text that a spreadsheet would take for a formula is treated as one.
        formulas = [Defecto(i, Codigo.FORMULA) for i, celda in enumerate(celdas) if celda.startswith("=")]
        textos = ["" if celda.startswith("=") else celda for celda in celdas]
        fila = armar_fila(numero, textos, formulas, limites)
        if fila is None:
            continue
        con_contenido += 1
        if con_contenido > limites.filas:
            raise DemasiadasFilas(hoja=NOMBRE, maximo=limites.filas)
        if len(fila.celdas) > limites.columnas:
            raise DemasiadasColumnas(hoja=NOMBRE, fila=fila.numero, maximo=limites.columnas)
        yield fila
