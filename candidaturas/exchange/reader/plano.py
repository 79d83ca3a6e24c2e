"""Delimited text: its encoding, its separator and its quotes are recognised, never assumed."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import (
    ArchivoCortado,
    ArchivoVacio,
    CsvRoto,
    DemasiadasColumnas,
    DemasiadasFilas,
    SeparadorDesconocido,
)
from candidaturas.exchange.reader.codificacion import decodificar
from candidaturas.exchange.reader.constantes import constante
from candidaturas.exchange.reader.fila import Defecto, Fila, armar_fila, es_blanca, letra
from candidaturas.exchange.reader.hoja import Hoja, Libro
from candidaturas.exchange.reader.limites import Limites
from candidaturas.exchange.reader.notas import es_nota

SEPARADORES = ",;|\t"
NOMBRE = "CSV"
#: A first line `sep=;`, perhaps saved again by a program that took it for a row.
_DECLARACION = re.compile(r'"?sep=(.?)"?[,;|\t]*', re.IGNORECASE)
#: What shows the separator: enough rows to outvote titles and notes.
_LETRAS_DE_MUESTRA, _FILAS_DE_MUESTRA = 100_000, 100


def abrir_csv(contenido: bytes, limites: Limites) -> Libro:
    """Open delimited text, with or without a first line `sep=`."""
    texto = decodificar(contenido)
    if es_blanca(texto.replace("\0", "")):
        raise ArchivoVacio()
    separador, saltar = _separador(texto)
    registros = _registros(texto[saltar:], separador, lineas_antes=1 if saltar else 0)
    _revisar_final(texto, registros)
    return Libro("csv", (Hoja(NOMBRE, lambda _disposicion: _filas(registros, limites)),))


def _separador(texto: str) -> tuple[str, int]:
    """The separator, and how many characters of the text to skip (a line `sep=`).

    It is the one that cuts most rows into the same cells: a title may have others, and outvotes nobody. A declared one rules if it cuts
    the first row that is cut at all.
    """
    primera, salto, _ = texto.partition("\n")
    declarada = _DECLARACION.fullmatch(primera.strip(" \r\ufeff"))
    saltar = len(primera) + len(salto) if declarada else 0
    votos = {separador: _votos(texto[saltar:], separador) for separador in SEPARADORES}
    if declarada:
        dicho = declarada[1] or "\t"
        if dicho not in SEPARADORES:
            raise SeparadorDesconocido()
        if dicho in _primera_cortada(texto[saltar:]) or not any(votos.values()):
            return dicho, saltar
    mejor = max(votos, key=lambda separador: votos[separador])
    if not votos[mejor]:
        raise SeparadorDesconocido()
    return mejor, saltar


def _primera_cortada(texto: str) -> str:
    """The first line with any separator."""
    lineas = texto[:_LETRAS_DE_MUESTRA].splitlines()
    return next((linea for linea in lineas if not set(SEPARADORES).isdisjoint(linea)), "")


def _votos(texto: str, separador: str) -> float:
    """Rows of the commonest width times their cuts, as far as most rows agree: in a table they all do."""
    lector = csv.reader(io.StringIO(texto[:_LETRAS_DE_MUESTRA], newline=""), delimiter=separador)
    try:
        anchos = Counter(len(fila) for fila in islice(lector, _FILAS_DE_MUESTRA) if fila)
    except csv.Error:
        return 0
    return max((veces * veces * (ancho - 1) / anchos.total() for ancho, veces in anchos.items()), default=0)


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


def _ancho(registros: Sequence[Sequence[str]]) -> int:
    """How many cells most rows have."""
    anchos = Counter(len(registro) for registro in registros[:_FILAS_DE_MUESTRA] if len(registro) > 1)
    return max(anchos, key=lambda ancho: (anchos[ancho], ancho), default=0)


def _revisar_final(texto: str, registros: list[list[str]]) -> None:
    """A last row without line end and with fewer cells than the others is half an upload, unless it is a note."""
    if texto.endswith(("\n", "\r")) or len(registros) < 2:
        return
    if len(registros[-1]) < _ancho(registros) and not es_nota(registros[-1]):
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
    con_contenido, ancho = 0, _ancho(registros)
    for numero, celdas in enumerate(registros, start=1):
        fila = armar_fila(numero, *_sin_formulas(celdas, ancho), limites)
        if fila is None:
            continue
        con_contenido += 1
        if con_contenido > limites.filas:
            raise DemasiadasFilas(hoja=NOMBRE, fila=numero, maximo=limites.filas)
        if len(fila.celdas) > limites.columnas:
            celda = f"{letra(len(fila.celdas) - 1)}{numero}"
            raise DemasiadasColumnas(hoja=NOMBRE, fila=numero, celda=celda, maximo=limites.columnas)
        yield fila


def _sin_formulas(celdas: list[str], ancho: int) -> tuple[list[str], list[Defecto]]:
    """Text that a spreadsheet would take for a formula is treated as one. A row that ends early is said."""
    textos: list[str] = []
    defectos: list[Defecto] = []
    for columna, celda in enumerate(celdas):
        valor = constante(celda) if celda.startswith("=") else celda
        if valor is None:
            defectos.append(Defecto(columna, Codigo.FORMULA))
        textos.append(valor or "")
    if 1 < len(celdas) < ancho:
        defectos.append(Defecto(len(celdas), Codigo.FILA_CORTA, grave=False))
    return textos, defectos
